//! A city of which nothing changed is not checked again, and what was told of it is told all the
//! same. Whatever a check looks at, a change of it has the city checked again.
//!
//! What is remembered is marked with words that no check tells: where they are told, the city was
//! not checked.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use common::pair::{build, office, two_cities};
use common::{CANTEENS, GOOD_ROW, HEADER};
use compile::{
    Issue, Last, Names, Owner, Packing, REMEMBERED, Remembered, Seeds, Shelf, Steps, hex,
    pack_folder,
};
use rstest::rstest;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::fs;
use std::process::Command;
use time::{Date, Duration, Month};

const OTHER: &str = "cities/370600-yantai/canteens.csv";
const CITIES: [&str; 2] = ["330600-shaoxing", "370600-yantai"];

/// The marks of the cities that were recalled.
fn recalled(said: &str) -> BTreeSet<&str> {
    let told = |city: &&str| said.contains(mark(city));
    CITIES.into_iter().filter(told).collect()
}

/// Words that no check tells. What is told alike of several cities is put together, so they are of
/// letters that stay.
fn mark(city: &str) -> &'static str {
    if city == CITIES[0] {
        "记得绍兴"
    } else {
        "记得烟台"
    }
}

/// Marks what is remembered: something told of each city, and its hash, which is right again.
fn marked(remembered: &[u8]) -> String {
    let mut text = String::new();
    for line in std::str::from_utf8(remembered).unwrap().lines() {
        let parts: Vec<&str> = line.splitn(4, ' ').collect();
        let (city, key, json) = (parts[0], parts[1], parts[3]);
        let json = json.replacen(
            "\"message\":\"",
            &format!("\"message\":\"{}：", mark(city)),
            1,
        );
        assert_ne!(json, parts[3], "something is told of each");
        // What is only good to know is counted, and not told.
        let json = json.replacen("\"severity\":\"info\"", "\"severity\":\"warning\"", 1);
        let digest = hex(&Sha256::digest(&json));
        text += &format!("{city} {key} {digest} {json}\n");
    }
    text
}

/// A bureau that has published, with marks in what is remembered of it.
fn published(name: &str) -> Office {
    let office = office(name);
    build(&office);
    let at = office.0.join(format!(".out{REMEMBERED}"));
    let text = marked(&fs::read(&at).unwrap());
    assert_eq!(text.lines().count(), CITIES.len());
    fs::write(at, text).unwrap();
    office
}

/// What is said before it is said what was published.
fn report(said: &str) -> &str {
    said.split("\n已写到").next().unwrap()
}

#[test]
fn what_is_told_of_a_city_of_which_nothing_changed_is_told_again() {
    let office = office("told-again");
    let first = build(&office);
    assert!(first.contains("提醒和说明一共 5 处"), "{first}");
    let again = build(&office);
    assert_eq!(report(&again), report(&first));
    let counts = |said: &str| said.lines().filter(|line| line.starts_with("  ")).count();
    assert_eq!(counts(&again), counts(&first), "and how many of which kind");
}

#[test]
fn a_city_of_which_nothing_changed_is_not_checked_again() {
    let office = published("not-again");
    assert_eq!(recalled(&build(&office)), BTreeSet::from(CITIES));
}

/// Files of one city: the other is as it was.
#[rstest]
#[case::table("cities/370600-yantai/canteens.csv")]
#[case::settings("cities/370600-yantai/city.toml")]
#[case::names("gazetteer/370600-yantai.csv")]
#[case::outline("basemap/370600-yantai/districts.geojson")]
fn a_city_is_checked_again_when_one_of_its_files_changed(#[case] file: &str) {
    let office = published(&format!("changed-{}", file.replace('/', "-")));
    let at = office.0.join("seeds").join(file);
    let mut bytes = fs::read(&at).unwrap();
    let about = fs::metadata(&at).unwrap();
    // Neither size nor time tells: a line break more in place of one in the text.
    let end = bytes.len() - 1;
    if bytes[end] == b'\n' && !file.ends_with("csv") {
        bytes[end] = b' ';
    } else {
        bytes.extend(b"\n");
    }
    fs::write(&at, &bytes).unwrap();
    let time = fs::File::options().write(true).open(&at).unwrap();
    time.set_modified(about.modified().unwrap()).unwrap();
    assert_eq!(recalled(&build(&office)), BTreeSet::from([CITIES[0]]));
    assert_eq!(
        recalled(&build(&office)),
        BTreeSet::from([CITIES[0]]),
        "what was checked again has lost its mark; the other is remembered on"
    );
}

#[rstest]
#[case::new("cities/370600-yantai/stations.csv", Some("编号,名称\n"))]
#[case::gone("basemap/370600-yantai/districts.geojson", None)]
fn a_city_is_checked_again_when_a_file_is_new_or_gone(
    #[case] file: &str,
    #[case] text: Option<&str>,
) {
    let office = published(&format!("new-{}", file.replace('/', "-")));
    let at = office.0.join("seeds").join(file);
    match text {
        Some(text) => fs::write(at, text).unwrap(),
        None => fs::remove_file(at).unwrap(),
    }
    let run = office.run(&["build", "--yes", "seeds", "out"]);
    let said = String::from_utf8(run.stdout).unwrap();
    assert_eq!(recalled(&said), BTreeSet::from([CITIES[0]]), "{said}");
}

#[rstest]
#[case::holidays("calendar/2026.toml")]
#[case::of_the_country("national.toml")]
#[case::papers("papers.toml")]
#[case::nobody_reads_it("说明.md")]
fn all_cities_are_checked_again_when_a_file_of_all_changed(#[case] file: &str) {
    let office = published(&format!("shared-{}", file.replace('/', "-")));
    let at = office.0.join("seeds").join(file);
    let mut bytes = fs::read(&at).unwrap_or_default();
    bytes.extend(b"\n# a remark\n");
    fs::write(&at, bytes).unwrap();
    assert_eq!(recalled(&build(&office)), BTreeSet::new());
}

#[cfg(unix)]
#[test]
fn another_program_checks_all_cities_again() {
    let office = published("program");
    let mut program = fs::read(env!("CARGO_BIN_EXE_eldercare-data")).unwrap();
    let run = |name: &str, program: &[u8]| {
        use std::os::unix::fs::PermissionsExt;
        let at = office.0.join(name);
        fs::write(&at, program).unwrap();
        fs::set_permissions(&at, fs::Permissions::from_mode(0o755)).unwrap();
        let mut command = Command::new(at);
        let command = command.args(["build", "seeds", "out"]);
        let run = command.current_dir(&office.0).output().unwrap();
        assert!(run.status.success(), "{run:?}");
        String::from_utf8(run.stdout).unwrap()
    };
    assert_eq!(recalled(&run("same", &program)), BTreeSet::from(CITIES));
    program.push(0);
    assert_eq!(recalled(&run("other", &program)), BTreeSet::new());
}

#[rstest]
#[case::page("plain/370600-yantai/place/YT-1.html")]
#[case::table("data/v1/370600/canteens.csv")]
fn a_city_is_checked_again_when_something_published_of_it_was_touched(
    #[case] name: &str,
    #[values(true, false)] gone: bool,
) {
    let office = published(&format!("touched-{}-{gone}", name.replace('/', "-")));
    let path = office.0.join("out").join(name);
    let good = fs::read(&path).unwrap();
    if gone {
        fs::remove_file(&path).unwrap();
    } else {
        fs::write(&path, "of somebody").unwrap();
    }
    assert_eq!(recalled(&build(&office)), BTreeSet::from([CITIES[0]]));
    assert_eq!(fs::read(&path).unwrap(), good);
}

#[test]
fn a_number_that_another_city_begins_to_use_is_told_though_only_one_of_them_changed() {
    let office = published("twice");
    let before = office.published();
    // The later city takes a number of the earlier one, of which nothing changed.
    let row = GOOD_ROW.replace("0575-88", "0535-8");
    office.write(OTHER, &format!("{HEADER}{row}"));
    let run = office.run(&["build", "--yes", "seeds", "out"]);
    assert_eq!(run.status.code(), Some(1));
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(said.contains("SX-1") && said.contains(CANTEENS), "{said}");
    assert_eq!(recalled(&said), BTreeSet::new(), "both are looked into");
    assert_eq!(office.published(), before);
    // And the other way round: the earlier one takes a number of the later one.
    office.write(OTHER, &format!("{HEADER}{}", row.replace("SX-1", "YT-1")));
    office.write(
        CANTEENS,
        &format!("{HEADER}{}", GOOD_ROW.replace("SX-1", "yt-1")),
    );
    let run = office.run(&["build", "--yes", "seeds", "out"]);
    assert_eq!(run.status.code(), Some(1));
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(said.contains("YT-1") && said.contains(OTHER), "{said}");
}

#[rstest]
#[case::damaged(|text: &str| text.replace("\"message\":\"记得", "\"message\":\"记错"))]
#[case::cut(|text: &str| text[..text.len() - 9].to_owned())]
#[case::of_other_keys(|text: &str| text.replace(" 0", " 1").replace(" 2", " 3").replace(" a", " b")
    .replace(" 4", " 5").replace(" 6", " 7").replace(" 8", " 9").replace(" c", " d").replace(" e", " f"))]
#[case::of_one_another(|text: &str| text.replace("330600-shaoxing ", "x ")
    .replace("370600-yantai ", "330600-shaoxing ").replace("x ", "370600-yantai "))]
#[case::nothing(|_: &str| String::new())]
fn what_is_remembered_wrongly_is_not_believed(#[case] spoil: fn(&str) -> String) {
    let name = std::thread::current().name().unwrap().replace("::", "-");
    let office = published(&name);
    let at = office.0.join(format!(".out{REMEMBERED}"));
    let text = fs::read_to_string(&at).unwrap();
    let spoilt = spoil(&text);
    assert_ne!(spoilt, text);
    fs::write(&at, spoilt).unwrap();
    let said = build(&office);
    assert!(!recalled(&said).contains(CITIES[1]), "{said}");
    assert!(!said.contains("记错"), "{said}");
    let again = build(&office);
    assert_eq!(again.matches("记得").count(), said.matches("记得").count());
}

/// A shelf that has all files of all cities.
struct Full;

impl Shelf for Full {
    type Error = Infallible;

    fn standing(&self, _: Owner, _: &str) -> Option<Names> {
        Some(Names::new())
    }

    fn there(&self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn take(&self, _: String, _: Vec<u8>) -> Result<(), Infallible> {
        Ok(())
    }
}

fn packed(seeds: &Seeds, today: Date, remembered: &Remembered) -> Packing {
    let last = Last {
        remembered,
        standing: &|_, _| Some(Names::new()),
        made_by: b"this program",
    };
    let steps = Steps::default();
    pack_folder(seeds, &BTreeMap::new(), Some(today), &steps, &last)
}

/// Whether the first city was recalled.
fn recalls(issues: &[Issue]) -> bool {
    let mark = mark(CITIES[0]);
    issues.iter().any(|issue| issue.message.starts_with(mark))
}

/// `updated`: the day of the data, long ago and in the month of the check.
#[rstest]
#[case("2026-11-22")]
#[case("2027-12-01")]
fn what_falls_due_with_time_is_told_on_its_day_though_no_file_changed(#[case] updated: &str) {
    let mut seeds = two_cities();
    let settings = format!("cities/{}/city.toml", CITIES[0]);
    let text = String::from_utf8(seeds.files[&settings].clone()).unwrap();
    let text = text.replace("2026-11-22", updated);
    seeds.files.insert(settings, text.into());
    // Verified on three days, one of them in a leap year.
    let rows = ["2026-11-01", "2026-12-24", "2027-11-30"].map(|day| {
        let row = GOOD_ROW.replace("SX-1", &format!("SX-{day}"));
        row.replace("2026-11-01", day).replace("阳光", day)
    });
    let table = format!("{HEADER}{}", rows.concat());
    seeds.files.insert(CANTEENS.to_owned(), table.into());
    let began = Date::from_calendar_date(2027, Month::December, 1).unwrap();
    let nothing = Remembered::default();
    let packs = packed(&seeds, began, &nothing).packs.unwrap();
    let rendered = packs.render(&Full, b"this program", &Steps::default());
    let remembered = rendered.unwrap().unwrap().remembered;
    let plain = Remembered::read(&remembered);
    let marks = Remembered::read(marked(&remembered).as_bytes());
    let mut recalled = 0;
    for days in -3..800 {
        let day = began + Duration::days(days);
        let marked = packed(&seeds, day, &marks);
        if !recalls(&marked.issues) {
            continue;
        }
        recalled += 1;
        let fresh = packed(&seeds, day, &nothing).issues;
        assert_eq!(packed(&seeds, day, &plain).issues, fresh, "{day}");
        assert!(days >= 0, "a day before the check knows other things");
    }
    // All days but those after a year has passed for one of its places and before that is told.
    assert!(recalled > 20 && recalled < 800, "{recalled}");
}
