//! Several cities in one folder: each is told of as it would be alone, and a city of which nothing
//! changed is not made again, unless somebody touched its files.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use common::pair::{build, office, two_cities};
use common::{CANTEENS, GOOD_ROW, HEADER};
use compile::{Issue, Outcome, Seeds, compile};
use rstest::rstest;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

const OTHER: &str = "cities/370600-yantai/canteens.csv";
const SAME: &str = "和上一次发布的一样";

/// Everything that is served, but the list of builds, which knows when they were; and what they
/// remember, which no host sends.
fn served(office: &Office) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = office.published();
    files.retain(|path, _| !path.ends_with("published.list") && !path.ends_with(".checked"));
    files
}

fn with_threads(threads: usize, seeds: &Seeds) -> Outcome {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
    pool.build().unwrap().install(|| compile(seeds))
}

#[test]
fn one_processor_or_many_say_and_make_the_same() {
    let mut seeds = two_cities();
    let (one, many) = (with_threads(1, &seeds), with_threads(4, &seeds));
    assert_eq!((&one.issues, &one.readings), (&many.issues, &many.readings));
    assert!(one.output.is_some());
    assert_eq!(one.output, many.output);
    let bad = common::BAD_ROWS.to_owned();
    seeds.files.insert(OTHER.to_owned(), bad.clone().into());
    seeds.files.insert(CANTEENS.to_owned(), bad.into());
    let (one, many) = (with_threads(1, &seeds), with_threads(4, &seeds));
    assert!(one.output.is_none() && many.output.is_none());
    assert_eq!(one.issues, many.issues);
}

fn told(outcome: &Outcome, code: &str) -> Vec<(String, u32)> {
    let of_code = |issue: &&Issue| issue.code == code;
    let issues = outcome.issues.iter().filter(of_code);
    issues.map(|i| (i.file.clone(), i.line)).collect()
}

#[rstest]
#[case::same("SX-1", "duplicate_id")]
#[case::but_for_the_case("sx-1", "nearly_same_id")]
fn a_number_that_another_city_has_is_told_in_the_later_one(#[case] id: &str, #[case] code: &str) {
    let mut seeds = two_cities();
    let row = GOOD_ROW.replace("SX-1", id).replace("0575-88", "0535-8");
    let table = format!("{HEADER}YT-0{}{row}", &row[id.len()..]);
    seeds.files.insert(OTHER.to_owned(), table.into());
    let outcome = compile(&seeds);
    assert!(outcome.output.is_none());
    assert_eq!(told(&outcome, code), [(OTHER.to_owned(), 3)]);
    let issue = outcome.issues.iter().find(|i| i.code == code).unwrap();
    assert_eq!((issue.column.as_str(), issue.value.as_str()), ("编号", id));
    let all = [&issue.message, &issue.fix].map(String::as_str).concat();
    assert!(all.contains(CANTEENS), "{all}");
}

#[test]
fn a_mistake_in_what_the_whole_country_has_is_told_once() {
    let mut seeds = two_cities();
    let nation = "[[entitlement]]\nid = \"a\"\n";
    seeds
        .files
        .insert("national.toml".to_owned(), nation.into());
    let issues = compile(&seeds).issues;
    let of_nation: Vec<&Issue> = issues
        .iter()
        .filter(|i| i.file == "national.toml")
        .collect();
    assert!(!of_nation.is_empty());
    for (at, issue) in of_nation.iter().enumerate() {
        assert!(!of_nation[..at].contains(issue), "twice: {issue:?}");
    }
}

#[test]
fn a_city_of_which_nothing_changed_is_not_made_again_and_the_site_is_the_same() {
    let office = office("unchanged");
    assert!(
        !build(&office).contains(SAME),
        "the first time all are made"
    );
    let first = served(&office);
    let said = build(&office);
    assert!(said.contains("2 个城市和上一次发布的一样"), "{said}");
    assert_eq!(served(&office), first);
    let row = GOOD_ROW.replace("阳光", "月光");
    office.write(CANTEENS, &format!("{HEADER}{row}"));
    let said = build(&office);
    assert!(said.contains("1 个城市和上一次发布的一样"), "{said}");
    let after = served(&office);
    // A folder in which all is made anew has the same files, but for the packs that are kept.
    fs::remove_dir_all(office.0.join("out")).unwrap();
    build(&office);
    let anew = served(&office);
    for (path, bytes) in &anew {
        assert!(after.get(path) == Some(bytes), "{path:?}");
    }
    let kept = after.keys().filter(|path| !anew.contains_key(*path));
    let kept: Vec<_> = kept.collect();
    assert!(!kept.is_empty());
    assert!(kept.iter().all(|path| first.contains_key(*path)));
}

/// A page, a pack, a table for other programs, of the city that nobody edits.
#[rstest]
#[case::page("plain/370600-yantai/place/YT-1.html")]
#[case::list("plain/370600-yantai/canteen.html")]
#[case::table("data/v1/370600/canteens.csv")]
fn a_file_that_somebody_changed_or_took_away_is_put_right(#[case] name: &str) {
    let office = office(&format!("touched-{}", name.replace('/', "-")));
    build(&office);
    let first = served(&office);
    let path = office.0.join("out").join(name);
    let good = fs::read(&path).unwrap();
    let changed: Vec<u8> = good.iter().rev().copied().collect();
    fs::write(&path, &changed).unwrap();
    build(&office);
    assert_eq!(served(&office), first, "changed");
    fs::remove_file(&path).unwrap();
    build(&office);
    assert_eq!(served(&office), first, "gone");
    fs::write(path.with_extension("html.gz"), "of somebody").unwrap();
    if name.contains("/place/") {
        build(&office);
        assert_eq!(served(&office), first, "a copy that is none of it");
    }
}

/// Whoever sets the time back hides it from all but the system's own note of the change.
#[cfg(unix)]
#[test]
fn a_file_of_the_same_size_and_time_is_put_right_too() {
    let office = office("same-time");
    build(&office);
    let path = office.0.join("out/plain/370600-yantai/index.html");
    let good = fs::read(&path).unwrap();
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let changed: Vec<u8> = good.iter().rev().copied().collect();
    fs::write(&path, &changed).unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(time).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), time);
    build(&office);
    assert_eq!(fs::read(&path).unwrap(), good);
}

#[test]
fn what_the_list_says_of_another_program_or_of_other_tables_is_not_believed() {
    let office = office("other-print");
    build(&office);
    let list = office.0.join("out/data/published.list");
    let text = fs::read_to_string(&list).unwrap();
    let other: Vec<String> = text
        .lines()
        .map(|line| match line.split(' ').collect::<Vec<_>>()[..] {
            ["city", adcode, print, state] => {
                let print: String = print.chars().rev().collect();
                format!("city {adcode} {print} {state}")
            }
            _ => line.to_owned(),
        })
        .collect();
    fs::write(&list, other.join("\n") + "\n").unwrap();
    assert!(!build(&office).contains(SAME));
    assert_eq!(fs::read_to_string(&list).unwrap(), text, "and is put right");
}

#[test]
fn a_host_that_begins_to_send_copies_gets_them_of_cities_that_did_not_change() {
    let office = office("begins-copies");
    build(&office);
    fs::write(office.0.join("out/index.html"), "the app").unwrap();
    fs::write(office.0.join("out/index.html.gz"), "a copy").unwrap();
    build(&office);
    for name in [
        "plain/370600-yantai/index.html",
        "data/v1/370600/places.json",
    ] {
        assert!(office.0.join(format!("out/{name}.gz")).is_file(), "{name}");
    }
    let said = build(&office);
    assert!(
        said.contains("2 个城市"),
        "with their copies they stand: {said}"
    );
}

#[test]
fn a_city_that_is_given_up_goes_with_all_its_files() {
    let office = office("given-up");
    build(&office);
    for gone in ["seeds/cities/370600-yantai", "seeds/basemap/370600-yantai"] {
        fs::remove_dir_all(office.0.join(gone)).unwrap();
    }
    fs::remove_file(office.0.join("seeds/gazetteer/370600-yantai.csv")).unwrap();
    build(&office);
    build(&office);
    let left: Vec<_> = served(&office).into_keys().collect();
    let of_it = |path: &&PathBuf| path.to_string_lossy().contains("370600");
    // Its packs stay for whoever has the page open; no page and no table does.
    let others = left.iter().filter(of_it);
    let mut others = others.filter(|path| path.extension().is_none_or(|end| end != "pack"));
    assert_eq!(others.next(), None);
    assert!(!office.0.join("out/plain/370600-yantai").exists());
    let list = fs::read_to_string(office.0.join("out/data/published.list")).unwrap();
    assert!(!list.contains("city 370600") && list.contains("city 330600"));
}

#[test]
fn whoever_checks_one_city_is_told_of_it_and_gets_its_tables_marked() {
    let office = office("one-of-two");
    office.write(
        CANTEENS,
        &format!("{HEADER}{}", GOOD_ROW.replace("已核实", "已核")),
    );
    office.write(OTHER, common::BAD_ROWS);
    let city = "seeds/cities/330600-shaoxing";
    let run = office.run(&["check", city, "--marked", "marked"]);
    assert_eq!(run.status.code(), Some(1));
    let shown = String::from_utf8(run.stdout).unwrap();
    assert!(!shown.contains("370600"), "{shown}");
    assert!(shown.contains("别的文件还有"), "{shown}");
    let copies = common::names_below(&office.0.join("marked"));
    assert_eq!(copies.len(), 1, "{copies:?}");
    // What is wrong elsewhere stops publishing, and is said to.
    office.write(CANTEENS, &format!("{HEADER}{GOOD_ROW}"));
    let run = office.run(&["check", city]);
    assert_eq!(run.status.code(), Some(1));
    let shown = String::from_utf8(run.stdout).unwrap();
    let last = shown.lines().last().unwrap();
    assert!(last.contains("eldercare-data check seeds。"), "{shown}");
}
