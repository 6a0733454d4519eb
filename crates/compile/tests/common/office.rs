//! A bureau's folder, with the real command to run in it.

use super::{names_below, seeds};
use domain::hours::moment::Moment;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::SystemTime;

/// A folder that goes away with the test.
#[derive(Debug)]
pub(crate) struct Office(pub(crate) PathBuf);

impl Office {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("eldercare-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        let office = Self(path);
        for (file, bytes) in seeds().files {
            office.put(&file, &bytes);
        }
        office
    }

    /// Puts a file among the seeds. The bureau writes the day into that of a city whenever it publishes.
    pub(crate) fn put(&self, file: &str, bytes: &[u8]) {
        let at = self.0.join("seeds").join(file);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        if file.ends_with("city.toml") {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            fs::write(at, text.replace("2026-11-22", &Self::today())).unwrap();
        } else {
            fs::write(at, bytes).unwrap();
        }
    }

    /// The day in China, as the command has it.
    pub(crate) fn today() -> String {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let now = Moment::from_unix_ms(since.unwrap().as_secs_f64() * 1000.0).unwrap();
        now.date.to_string()
    }

    pub(crate) fn write(&self, file: &str, content: &str) {
        fs::write(self.0.join("seeds").join(file), content).unwrap();
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_eldercare-data"))
            .args(arguments)
            .current_dir(&self.0)
            .output()
            .unwrap()
    }

    pub(crate) fn published(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let out = self.0.join("out");
        let paths = names_below(&out).into_iter().map(|name| out.join(name));
        paths
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect()
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
