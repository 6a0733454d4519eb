//! The command as a bureau runs it: exit codes, files, and what is left alone.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use common::{BAD_ROWS, CANTEENS, GOOD_ROW, HEADER};
use domain::map::sketch::{Class, Sketch};
use domain::pack::decode;
use domain::place::Kind;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn good_tables_are_published_and_publishing_again_changes_nothing() {
    let office = Office::new("good");
    assert_eq!(office.run(&["check", "seeds"]).status.code(), Some(0));
    assert!(office.published().is_empty(), "check writes nothing");
    assert_eq!(
        office.run(&["build", "seeds", "out"]).status.code(),
        Some(0)
    );
    let first = office.published();
    let name = |end: &str| {
        first
            .keys()
            .filter(|p| p.to_string_lossy().ends_with(end))
            .count()
    };
    // The city, its communities, its map; what first lists need of each kind and of its district.
    assert_eq!(name(".pack"), 3 + Kind::ALL.len() + 1);
    assert_eq!(name("data/manifest.json"), 1);
    assert!(
        name("plain/index.html") == 1,
        "the plain directory comes along"
    );
    assert_eq!(
        office.run(&["build", "seeds", "out"]).status.code(),
        Some(0)
    );
    assert_eq!(office.published(), first);
}

/// `eldercare-data build seeds out | head -1`: whoever reads goes away while the command still speaks.
#[test]
fn a_command_whose_reader_has_gone_does_its_work_and_ends_as_it_would() {
    let [heard, unheard] = ["heard", "unheard"].map(Office::new);
    for office in [&heard, &unheard] {
        fs::write(office.0.join("食堂.csv"), "名称,地址\n月光食堂,越城区2号\n").unwrap();
        fs::create_dir(office.0.join("papers")).unwrap();
    }
    let into = "seeds/cities/330600-shaoxing";
    let commands: &[&[&str]] = &[
        &["help"],
        &["no", "such", "command"],
        &["rules"],
        &["rules", "--markdown"],
        &["read", "hours"],
        &["read", "colour"],
        &["check", "seeds"],
        &[
            "check", "seeds", "--every", "--html", "a.html", "--marked", "marked",
        ],
        &["check", "seeds", "--format", "json"],
        &["check", "nowhere"],
        &["convert", "食堂.csv", "--into", into],
        &["convert", "食堂.csv", "--into", into, "--keep"],
        &["diff", "seeds", "seeds"],
        &["template", "canteen", "a.xlsx"],
        &["template", "canteen", "a.xlsx"],
        &["build", "seeds", "out"],
        &["build", "seeds", "seeds/out"],
        &["coverage", "seeds", "coverage"],
        &["config", "out"],
        &["verify-quotes", "--papers", "papers", "seeds"],
        &["basemap", "seeds/basemap/330600-shaoxing", "base.pack"],
        &["samples", "seeds"],
    ];
    for arguments in commands {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let code = Command::new(env!("CARGO_BIN_EXE_eldercare-data"))
            .args(*arguments)
            .current_dir(&unheard.0)
            .stdin(Stdio::null())
            .stdout(writer.try_clone().unwrap())
            .stderr(writer)
            .status()
            .unwrap()
            .code();
        assert_eq!(code, heard.run(arguments).status.code(), "{arguments:?}");
    }
    // The names of packs carry the hash of what is in them.
    let names = |office: &Office| common::names_below(&office.0.join("out"));
    assert!(names(&unheard).len() > 20, "all was published");
    assert_eq!(names(&unheard), names(&heard));
}

#[test]
fn nothing_is_written_and_the_earlier_pack_stays_when_a_row_is_wrong() {
    let office = Office::new("wrong");
    office.run(&["build", "seeds", "out"]);
    let before = office.published();
    office.write(CANTEENS, BAD_ROWS);
    let run = office.run(&["build", "seeds", "out"]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(office.published(), before);
    assert!(
        String::from_utf8(run.stdout)
            .unwrap()
            .contains("没有写任何文件")
    );
}

#[test]
fn programs_get_the_issues_as_a_list() {
    let office = Office::new("json");
    office.write(CANTEENS, BAD_ROWS);
    let run = office.run(&["check", "--format", "json", "seeds"]);
    assert_eq!(run.status.code(), Some(1));
    let list: Vec<BTreeMap<String, serde_json::Value>> =
        serde_json::from_slice(&run.stdout).unwrap();
    for issue in &list {
        let keys: Vec<&str> = issue.keys().map(String::as_str).collect();
        assert_eq!(
            keys,
            [
                "code", "column", "file", "fix", "line", "message", "severity", "value"
            ]
        );
    }
    let first = list.iter().find(|i| i["severity"] == "error").unwrap();
    assert_eq!(first["line"], 2);
    assert_eq!(first["column"], "坐标系");
    assert_eq!(first["file"], CANTEENS);
    assert_eq!(
        office
            .run(&["check", "seeds", "--format", "json"])
            .status
            .code(),
        Some(1)
    );
}

/// Runs the command `read` on these bytes.
fn read(arguments: &[&str], input: &[u8]) -> Vec<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_eldercare-data"))
        .arg("read")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writing = std::thread::spawn(move || stdin.write_all(&input));
    let run = child.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert_eq!(run.status.code(), Some(0));
    let answers = String::from_utf8(run.stdout).unwrap();
    answers.lines().map(str::to_owned).collect()
}

#[test]
fn one_text_a_line_is_read_and_what_is_not_read_is_answered_in_a_sentence() {
    let one = |what: &str, text: &str| read(&[what], text.as_bytes()).join("\n");
    assert_eq!(one("date", "2026年1月5日"), "2026年1月5日\t2026-01-05\t");
    assert_eq!(
        one("phone", "0575-88001234转801/13800001234\r\n"),
        "0575-88001234转801/13800001234\t057588001234,801|13800001234\t"
    );
    assert_eq!(
        one("price", "3000～5000元/月"),
        "3000～5000元/月\t3000-5000 元/月\t"
    );
    assert_eq!(
        one("point", "120.58,30.00 WGS84"),
        "120.58,30.00 WGS84\t120.580000,30.000000 WGS84\t"
    );
    assert!(one("hours", "每天 8:00-17:00").contains("\tMo"));
    let answers = read(
        &["phone", "--city", "330600"],
        b"88001234\n\n\xff\n\t1\n95598",
    );
    assert_eq!(answers.len(), 5);
    assert!(answers[0].starts_with("88001234\t\t") && answers[0].contains("0575-88001234"));
    for refused in &answers[..4] {
        let fields: Vec<&str> = refused.split('\t').collect();
        assert_eq!((fields.len(), fields[1]), (3, ""), "{refused}");
        assert!(fields[2].ends_with('。'), "{refused}");
    }
    assert_eq!(answers[4], "95598\t95598\t");
}

#[test]
fn a_line_without_an_end_is_passed_over_and_the_next_one_is_read() {
    let mut input = "8".repeat(5_000_000).into_bytes();
    input.extend(b"\n2026-01-05\n");
    let answers = read(&["date"], &input);
    assert_eq!(answers.len(), 2);
    assert!(answers[0].contains("太长"), "{}", answers[0]);
    assert_eq!(answers[1], "2026-01-05\t2026-01-05\t");
    assert_eq!(read(&["date"], b""), Vec::<String>::new());
}

#[test]
fn check_shows_how_cells_were_read_and_programs_get_it_as_notes() {
    let office = Office::new("echo");
    let shown = String::from_utf8(office.run(&["check", "seeds"]).stdout).unwrap();
    assert!(
        shown.contains("营业时间：1 格") && shown.contains("「每天 10:30-12:30、16:30-18:00」→ Mo"),
        "{shown}"
    );
    let every = String::from_utf8(office.run(&["check", "--every", "seeds"]).stdout).unwrap();
    assert!(
        every.contains("营业时间「每天 10:30-12:30、16:30-18:00」→ 读作 Mo"),
        "{every}"
    );
    let run = office.run(&["check", "--format", "json", "seeds"]);
    let list: Vec<BTreeMap<String, serde_json::Value>> =
        serde_json::from_slice(&run.stdout).unwrap();
    let note = list.iter().find(|i| i["severity"] == "note").unwrap();
    assert_eq!(
        (&note["code"], &note["line"]),
        (&"read_as".into(), &2.into())
    );
}

#[test]
fn what_stops_comes_first_how_cells_were_read_last_and_the_next_step_below() {
    let office = Office::new("order");
    let row = |at: usize| {
        let row = GOOD_ROW.replace("SX-1,阳光食堂", &format!("SX-{at},第{at}食堂"));
        let row = row.replace("某路1号", &format!("某路{at}号"));
        row.replace("120.58213", &format!("120.{}", 50_000 + at * 100))
    };
    let rows: String = (1..=200).map(row).collect();
    office.write(
        CANTEENS,
        &format!("{HEADER}{}", rows.replacen("已核实", "已核", 1)),
    );
    let run = office.run(&["check", "seeds"]);
    assert_eq!(run.status.code(), Some(1));
    let shown = String::from_utf8(run.stdout).unwrap();
    let lines: Vec<&str> = shown.lines().collect();
    assert!(
        lines[0].starts_with("错误 1 个") && lines[0].ends_with("不能发布。"),
        "{shown}"
    );
    let at = |begin: &str| {
        lines
            .iter()
            .position(|line| line.starts_with(begin))
            .unwrap()
    };
    assert!(
        at("错误：") < at("说明：") && at("说明：") < at("读作："),
        "{shown}"
    );
    assert!(
        lines
            .last()
            .unwrap()
            .starts_with("下一步：改好上面的错误，再运行 eldercare-data check seeds"),
        "{shown}"
    );
    // Two hundred rows say how they were read in as few lines as one.
    assert!(lines.len() < 40, "{shown}");
    office.write(CANTEENS, &format!("{HEADER}{GOOD_ROW}"));
    let shown = String::from_utf8(office.run(&["check", "seeds"]).stdout).unwrap();
    let last = shown.lines().last().unwrap();
    assert!(last.contains("eldercare-data build seeds"), "{last}");
}

#[test]
fn a_day_to_come_is_not_published() {
    let office = Office::new("future");
    office.write(
        CANTEENS,
        &format!("{HEADER}{}", GOOD_ROW.replace("2026-11-01", "2199-11-01")),
    );
    let run = office.run(&["check", "seeds"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(
        String::from_utf8(run.stdout)
            .unwrap()
            .contains("这一天还没有到")
    );
}

/// A made-up paper, the register that names it, and a city that quotes it.
fn with_a_paper(name: &str) -> Office {
    let office = Office::new(name);
    fs::create_dir_all(office.0.join("papers")).unwrap();
    let paper = "绍兴方案\n每月上门\n探访一次。";
    fs::write(office.0.join("papers/paper.txt"), paper).unwrap();
    office.write(
        "papers.toml",
        "[fang-an]\ntitle = \"绍兴方案\"\nstatus = \"施行中\"\narea = \"330600\"\ntext = \"paper.txt\"\n",
    );
    office.write(
        QUOTING,
        "source = { paper = \"fang-an\", quote = \"每月上门探访一次\" }\n",
    );
    let city = "cities/330600-shaoxing/city.toml";
    let toml = fs::read_to_string(office.0.join("seeds").join(city)).unwrap();
    office.write(
        city,
        &format!("{toml}[ignore]\nfiles = [\"quoting.toml\"]\n"),
    );
    office
}

/// Quotes may stand in any TOML file of the seeds; this one nobody reads but for its quotes, and the
/// city says so.
const QUOTING: &str = "cities/330600-shaoxing/quoting.toml";
const VERIFY: &[&str] = &["verify-quotes", "--papers", "papers", "seeds"];

#[test]
fn a_quote_is_published_once_it_was_found_in_its_paper() {
    let office = with_a_paper("quote");
    assert_eq!(office.run(&["check", "seeds"]).status.code(), Some(1));
    assert_eq!(office.run(VERIFY).status.code(), Some(0));
    let lock = office.0.join("seeds/quotes.lock");
    let first = fs::read(&lock).unwrap();
    fs::rename(office.0.join("papers/paper.txt"), office.0.join("away.txt")).unwrap();
    assert_eq!(
        office.run(&["build", "seeds", "out"]).status.code(),
        Some(0)
    );
    assert_eq!(office.run(VERIFY).status.code(), Some(0));
    assert_eq!(fs::read(&lock).unwrap(), first, "without the paper at hand");
}

#[test]
fn one_changed_character_of_a_quote_fails_the_build() {
    let office = with_a_paper("changed-quote");
    office.run(VERIFY);
    assert_eq!(
        office.run(&["build", "seeds", "out"]).status.code(),
        Some(0)
    );
    let before = office.published();
    office.write(
        QUOTING,
        "source = { paper = \"fang-an\", quote = \"每周上门探访一次\" }\n",
    );
    let run = office.run(&["build", "seeds", "out"]);
    assert_eq!(run.status.code(), Some(1));
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(said.contains("没有和《绍兴方案》的原文核对过"), "{said}");
    assert_eq!(office.published(), before);
}

#[test]
fn a_paper_that_is_not_the_one_of_the_lock_is_refused_and_the_lock_stays() {
    let office = with_a_paper("changed-paper");
    office.run(VERIFY);
    let lock = fs::read(office.0.join("seeds/quotes.lock")).unwrap();
    let changed = "绍兴方案\n每月上门\n探访一次。废止。";
    fs::write(office.0.join("papers/paper.txt"), changed).unwrap();
    let run = office.run(VERIFY);
    assert_eq!(run.status.code(), Some(1));
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(said.contains("和上次核对时不一样"), "{said}");
    assert_eq!(fs::read(office.0.join("seeds/quotes.lock")).unwrap(), lock);
}

#[test]
fn a_slip_on_the_command_line_is_told_apart_from_a_slip_in_a_table() {
    let office = Office::new("usage");
    for slip in [
        &["check"][..],
        &["chek", "seeds"],
        &[],
        &["build", "seeds"],
        &["read"],
        &["read", "name"],
        &["read", "phone", "--city", "绍兴"],
        &["read", "phone", "--city", "999999"],
        &["build", "seeds", "seeds/out"],
        &["build", "seeds", "seeds"],
        &["coverage", "seeds", "seeds/a/b"],
        &["check", "nowhere"],
        &["verify-quotes", "seeds"],
        &["verify-quotes", "--papers", "nowhere", "seeds"],
    ] {
        let run = office.run(slip);
        assert_eq!(run.status.code(), Some(2), "{slip:?}");
        assert!(!run.stderr.is_empty());
    }
}

#[test]
fn a_folder_of_layers_alone_becomes_a_base_map() {
    let office = Office::new("layers");
    let layers = office.0.join("streets");
    fs::create_dir_all(&layers).unwrap();
    let run = || office.run(&["basemap", "streets", "streets.pack"]).status;
    assert_eq!(run().code(), Some(1), "nothing to draw yet");
    let street = r#"{"features":[{"properties":{"class":"road_minor"},"geometry":
        {"type":"LineString","coordinates":[[24.94,60.17],[24.95,60.17]]}}]}"#;
    fs::write(layers.join("layers.geojson"), street).unwrap();
    assert_eq!(run().code(), Some(0));
    let pack = fs::read(office.0.join("streets.pack")).unwrap();
    let sketch: Sketch = decode(&pack).unwrap();
    assert_eq!(sketch.features(Class::RoadMinor).count(), 1);
    fs::write(layers.join("layers.geojson"), "<html>").unwrap();
    assert_eq!(run().code(), Some(1));
    assert_eq!(
        fs::read(office.0.join("streets.pack")).unwrap(),
        pack,
        "what was there stays"
    );
}

const TARGETS: &str = "[[target]]\nid = \"meals\"\ntitle = \"助餐点 3 家\"\nmeasure = \"count\"\n\
    kind = \"canteen\"\nvalue = 3\nunit = \"家\"\nscope = \"city\"\n\
    source = [{ paper = \"jia\", quote = \"建成助餐点3家\" }]\n";

#[test]
fn targets_and_reach_are_written_as_tables_and_a_map_unless_a_mistake_stops_it() {
    let office = Office::new("coverage");
    office.write("cities/330600-shaoxing/targets.toml", TARGETS);
    let stopped = office.run(&["coverage", "seeds", "out"]);
    assert_eq!(
        stopped.status.code(),
        Some(1),
        "nobody has checked the quote"
    );
    assert!(office.published().is_empty());

    let papers = "[jia]\ntitle = \"甲方案\"\nstatus = \"征求意见稿\"\narea = \"330600\"\ntext = \"jia.txt\"\n";
    office.write("papers.toml", papers);
    fs::create_dir_all(office.0.join("papers")).unwrap();
    fs::write(
        office.0.join("papers/jia.txt"),
        "甲方案\n到年底建成助餐点3家。",
    )
    .unwrap();
    let verified = office.run(&["verify-quotes", "--papers", "papers", "seeds"]);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    assert_eq!(
        office.run(&["coverage", "seeds", "out"]).status.code(),
        Some(0)
    );
    let read = |end: &str| {
        fs::read_to_string(office.0.join(format!("out/330600-shaoxing-{end}"))).unwrap()
    };
    let targets = read("targets.csv");
    let city = targets.lines().nth(1).unwrap();
    assert_eq!(
        city,
        "meals,助餐点 3 家,绍兴市,3,家,,1,1,,2,是,1,0,0,,甲方案,,,征求意见稿,建成助餐点3家"
    );
    assert!(read("reach.csv").contains("330602001004,越城区,塔山街道,花园社区,位置不知道"));
    let map: serde_json::Value = serde_json::from_str(&read("reach.geojson")).unwrap();
    assert_eq!(map["type"], "FeatureCollection");
    assert_eq!(map["features"][0]["properties"]["code"], "330602001004");
    assert_eq!(map["features"][0]["geometry"], serde_json::Value::Null);
    assert_eq!(office.run(&["coverage", "seeds"]).status.code(), Some(2));
}
