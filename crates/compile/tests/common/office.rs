//! A bureau's folder, with the real command to run in it.

use super::{FOLDER, names_below, seeds};
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
        for (file, bytes) in seeds().files {
            let at = path.join("seeds").join(file);
            fs::create_dir_all(at.parent().unwrap()).unwrap();
            fs::write(at, bytes).unwrap();
        }
        // The bureau writes the day into it whenever it publishes.
        let city = path.join("seeds/cities").join(FOLDER).join("city.toml");
        let text = fs::read_to_string(&city).unwrap();
        let office = Self(path);
        fs::write(&city, text.replace("2026-11-22", &Self::today())).unwrap();
        office
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
