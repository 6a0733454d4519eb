//! Of many cities a publication has an index of all names of areas, in parts: whoever types how a name begins finds it
//! in the few parts that the index leads to.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

#[allow(dead_code, reason = "a command of its own")]
#[path = "../examples/nation/main.rs"]
mod made_up;

use domain::geo::area::AreaCode;
use domain::pack::names::{Beginning, FOLDER, INDEX, NameIndex, NamePart, NamedArea};
use domain::pack::seal;
use domain::search::Query;
use domain::search::nation::{Nation, ReadyNames, find};
use made_up::Size;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder with the tables of a made-up nation, which goes away with the test.
struct Office(PathBuf);

impl Office {
    fn new(name: &str, cities: usize) -> Self {
        let folder = std::env::temp_dir().join(format!("nation-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let size = Size {
            cities,
            counties: cities * 2,
            places: cities * 5,
            names: cities * 60,
        };
        made_up::write(&folder.join("seeds"), size).unwrap();
        Self(folder)
    }

    /// Publishes, and gives what was said.
    fn build(&self) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_eldercare-data"));
        let done = command.args(["build", "--yes", "seeds", "out"]);
        let done = done.current_dir(&self.0).output().unwrap();
        let said = String::from_utf8(done.stdout).unwrap();
        assert!(done.status.success(), "{said}");
        said
    }

    fn gazetteers(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.0.join("seeds/gazetteer")).unwrap();
        let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
        files.sort();
        files
    }

    /// Each area of the tables: its code and name.
    fn areas(&self) -> Vec<(AreaCode, String)> {
        let text = |path: &PathBuf| fs::read_to_string(path).unwrap();
        let lines: Vec<String> = self.gazetteers().iter().map(text).collect();
        let rows = lines.iter().flat_map(|text| text.lines().skip(1));
        rows.map(|row| {
            let cells: Vec<&str> = row.split(',').collect();
            (AreaCode::parse(cells[0]).unwrap(), cells[2].to_owned())
        })
        .collect()
    }

    fn names(&self) -> PathBuf {
        self.0.join("out").join(FOLDER)
    }

    fn file(&self, path: &str) -> String {
        let json = fs::read_to_string(self.0.join("out").join(path)).unwrap();
        assert!(seal::is_unchanged(&json), "{path}");
        json
    }

    fn nation(&self) -> Nation {
        Nation::new(serde_json::from_str::<NameIndex>(&self.file(INDEX)).unwrap())
    }

    fn part(&self, beginning: &Beginning) -> NamePart {
        serde_json::from_str(&self.file(&beginning.path())).unwrap()
    }

    /// What somebody finds who types this.
    fn found(&self, typed: &str) -> Vec<NamedArea> {
        let (nation, query) = (self.nation(), Query::new(typed));
        let parts = nation.parts(&query).unwrap();
        let parts = parts.iter().map(|part| nation.ready(self.part(part)));
        let parts: Vec<ReadyNames> = parts.collect();
        find(&parts, &query, None, usize::MAX).hits
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// When each file of a folder was written.
fn written(folder: &Path) -> BTreeMap<String, std::time::SystemTime> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    files
        .map(|file| {
            let time = file.metadata().unwrap().modified().unwrap();
            (file.file_name().into_string().unwrap(), time)
        })
        .collect()
}

#[test]
fn every_area_of_many_cities_is_found_by_its_name_among_those_called_the_same() {
    let office = Office::new("found", 26);
    office.build();
    let areas = office.areas();
    assert!(areas.len() > 1_000);
    for (code, name) in areas.iter().step_by(7) {
        let found = office.found(name);
        let same: Vec<AreaCode> = areas.iter().filter(|a| a.1 == *name).map(|a| a.0).collect();
        let exactly = found.iter().filter(|hit| hit.name == *name);
        let exactly: Vec<AreaCode> = exactly.map(|hit| hit.code).collect();
        assert!(exactly.contains(code), "{name}");
        assert_eq!(exactly.len(), same.len(), "{name}: {found:?}");
    }
    let around = &office.found(&areas[40].1)[0].around;
    assert!(around.contains('市') && around.contains('区'), "{around}");
}

#[test]
fn the_index_stands_while_no_name_changes_and_follows_those_that_do() {
    let office = Office::new("stands", 26);
    office.build();
    let before = written(&office.names());
    assert!(before.len() > 50);

    let table = office.0.join("seeds/cities");
    let city = fs::read_dir(&table).unwrap().next().unwrap().unwrap();
    let table = city.path().join("canteens.csv");
    let rows = fs::read_to_string(&table).unwrap();
    let fewer = rows.trim_end().rsplit_once('\n').unwrap().0;
    fs::write(&table, format!("{fewer}\n")).unwrap();
    let said = office.build();
    assert!(said.contains("25 个城市和上一次发布的一样"), "{said}");
    assert_eq!(written(&office.names()), before);

    let gazetteer = &office.gazetteers()[3];
    let text = fs::read_to_string(gazetteer).unwrap();
    let row = text.lines().find(|line| line.contains(",村居,")).unwrap();
    let cells: Vec<&str> = row.split(',').collect();
    let renamed = row.replace(cells[2], "鹭鸶洲社区");
    fs::write(gazetteer, text.replace(row, &renamed)).unwrap();
    office.build();
    let found = office.found("鹭鸶洲");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code.to_string(), cells[0]);
    let old = office.found(cells[2]);
    assert!(old.iter().all(|hit| hit.code != found[0].code));
}

#[test]
fn few_cities_have_no_index() {
    let office = Office::new("few", 24);
    office.build();
    assert!(!office.names().exists());
}
