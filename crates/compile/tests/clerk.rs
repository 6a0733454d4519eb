//! The hour of a clerk who has never seen the program: from the office's own list of 500 places to a
//! published map. Each step is a command or an edit in the notepad; the texts read on the way stand in
//! `tests/clerk`, and with the steps how long they take by the strict rule of `docs/checks.md`: every line that
//! the screen shows is read each time it is shown, every file that is opened from its top to the last answer.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides) as usize
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len() as u64)]
    }
}

/// The list as an office's program exports it: GB18030, a title above, towns as headings over their rows,
/// headers of its own, no coordinates, up to three numbers in a cell, a column for the office, a sum at the
/// foot.
fn list() -> Vec<u8> {
    let mut dice = Dice(20_261_129);
    let mut text = String::from(
        "绍兴市老年食堂（助餐点）一览表,,,,,,,\r\n填报单位：绍兴市民政局,,,,,填报日期：2026年11月,,\r\n\
         序号,助餐点名称,门牌地址,联系电话,供餐时间,用餐价格,助餐方式,负责人\r\n越城区,,,,,,,\r\n",
    );
    for at in 0..500 {
        match at {
            0 => text.push_str("塔山街道,,,,,,,\r\n"),
            250 => text.push_str("府山街道,,,,,,,\r\n"),
            _ => {}
        }
        let local =
            |dice: &mut Dice| format!("8{}{:06}", dice.one_of(&["5", "8"]), dice.below(1_000_000));
        let phones = match dice.below(10) {
            0 => format!("0575-{}", local(&mut dice)),
            1 => format!("王师傅 138{:08}", dice.below(100_000_000)),
            2 => "暂无".to_owned(),
            3..=5 => format!(
                "{}、{}、139{:08}",
                local(&mut dice),
                local(&mut dice),
                dice.below(100_000_000)
            ),
            6 => format!("{}（食堂）", local(&mut dice)),
            _ => local(&mut dice),
        };
        let hours = dice.one_of(&[
            "7:00-18:00",
            "每天早6:30-8:00 中10:30-12:30",
            "周一至周五 11:00-12:30",
            "午餐10:30-12:00，晚餐16:30-17:30",
            "周一至周六10：30—12：30，周日休息",
            "中午",
        ]);
        let price = dice.one_of(&["12元", "8-15", "免费", "面议", ""]);
        let way = dice.one_of(&["堂食", "送餐", "堂食、送餐"]);
        text.push_str(&format!(
            "{},第{at}老年食堂,某路{}号,{phones},{hours},{price},{way},李某\r\n",
            at + 1,
            at + 1
        ));
    }
    text.push_str("合计,500家,,,,,,\r\n注：以上由各街道填报,,,,,,,\r\n");
    encoding_rs::GB18030.encode(&text).0.into_owned()
}

/// The clerk's office, and what was done so far.
struct Hour {
    office: Office,
    steps: Vec<String>,
    /// Characters that were read.
    read: usize,
    /// Those of them that are not the same every day: holidays that lack a table, a shore that is old.
    of_the_day: usize,
    /// Seconds of the hands.
    seconds: usize,
    /// The time of the machine.
    machine: Duration,
}

/// A command that is typed, or a file that is opened and saved; an answer that is written.
const COMMAND: usize = 30;
const ANSWER: usize = 10;
/// Characters that are read in a minute.
const A_MINUTE: usize = 300;

const FOLDER: &str = "seeds/cities/330600-shaoxing";

/// Chinese characters, and words of anything else.
fn characters(text: &str) -> usize {
    let is_read = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    let words = text
        .split(|c: char| !c.is_ascii_graphic())
        .filter(|word| !word.is_empty());
    text.chars().filter(is_read).count() + words.count()
}

impl Hour {
    fn step(&mut self, what: &str, read: usize, seconds: usize) {
        self.read += read;
        self.seconds += seconds;
        self.steps.push(format!("{what}（读 {read} 字）"));
    }

    fn run(&mut self, arguments: &[&str], code: i32) -> String {
        let begin = Instant::now();
        let run = self.office.run(arguments);
        self.machine += begin.elapsed();
        let said = String::from_utf8(run.stdout).unwrap();
        let typed = format!("eldercare-data {}", arguments.join(" "));
        let written = said.rfind("已写到").filter(|_| arguments[0] == "build");
        let (of_the_day, lasting) = said.split_at(written.unwrap_or_default());
        self.of_the_day += characters(of_the_day);
        self.step(&typed, characters(lasting), COMMAND);
        assert_eq!(
            run.status.code(),
            Some(code),
            "{said}{}",
            String::from_utf8_lossy(&run.stderr)
        );
        said
    }

    /// The page for clerks: what stands below its first heading, before the next.
    fn read_the_page(&mut self) {
        let guide = fs::read_to_string(self.office.0.join("seeds/填表说明.md")).unwrap();
        let (page, _) = guide.split_once("## 一、").unwrap();
        let read = characters(page);
        assert!(read <= 600, "{read}");
        self.step("填表说明：先看这里", read, 0);
    }

    /// Answers in the mapping: this in place of that. It is read from its top to the last answer.
    fn answer(&mut self, answers: &[(&str, &str)]) {
        let path = self.office.0.join(FOLDER).join("映射.toml");
        let mut text = fs::read_to_string(&path).unwrap();
        let last = answers
            .iter()
            .filter_map(|(key, _)| text.find(&format!("{key} = ")));
        let line = |at: usize| text[at..].find('\n').map_or(text.len(), |end| at + end);
        let read = characters(&text[..line(last.max().unwrap())]);
        let asked = text.lines().filter(|line| line.contains("请答：")).count();
        assert_eq!(
            asked,
            answers.len(),
            "all that is asked is answered:\n{text}"
        );
        for (key, answer) in answers {
            let empty = format!("{key} = \"\"");
            assert!(text.contains(&empty), "{empty} is not in\n{text}");
            text = text.replace(&empty, &format!("{key} = \"{answer}\""));
        }
        fs::write(&path, text).unwrap();
        let keys: Vec<String> = answers
            .iter()
            .map(|(key, own)| format!("{key} = {own}"))
            .collect();
        let seconds = COMMAND + ANSWER * answers.len();
        self.step(&format!("映射.toml：{}", keys.join("；")), read, seconds);
    }

    /// What is changed in the city's settings, in the notepad: this in place of that. They are read down to the
    /// last of it.
    fn set(&mut self, settings: &[(&str, &str, &str)]) {
        let path = self.office.0.join(FOLDER).join("city.toml");
        let mut text = fs::read_to_string(&path).unwrap();
        let mut last = 0;
        for (key, before, after) in settings {
            let (from, to) = (format!("{key} = {before}"), format!("{key} = {after}"));
            let at = text.find(&from);
            last = last.max(at.unwrap_or_else(|| panic!("{from} is not in\n{text}")));
            text = text.replace(&from, &to);
        }
        let end = text[last..].find('\n').unwrap();
        let read = characters(&text[..last + end]);
        fs::write(&path, text).unwrap();
        let keys: Vec<&str> = settings.iter().map(|(key, _, _)| *key).collect();
        let seconds = COMMAND + ANSWER * settings.len();
        self.step(&format!("city.toml：{}", keys.join("、")), read, seconds);
    }

    /// Minutes by the rule for so many characters.
    fn minutes(&self, read: usize) -> usize {
        (self.seconds + read * 60 / A_MINUTE).div_ceil(60)
    }
}

/// Compares a text with the one that was read before.
fn read_again(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/clerk")
        .join(name);
    if std::env::var_os("WRITE_TEXTS").is_some() {
        fs::write(&path, text).unwrap();
    }
    let before = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        text, before,
        "read it as a clerk would; then WRITE_TEXTS=1 cargo test --test clerk"
    );
}

#[test]
fn a_clerk_publishes_five_hundred_places_of_a_list_in_an_hour() {
    let office = Office::new("clerk");
    fs::remove_file(office.0.join("seeds").join(common::CANTEENS)).unwrap();
    fs::write(office.0.join("越城区助餐点.csv"), list()).unwrap();
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/填表说明.md");
    fs::copy(guide, office.0.join("seeds/填表说明.md")).unwrap();
    let today = Office::today();
    let mut hour = Hour {
        office,
        steps: Vec::new(),
        read: 0,
        of_the_day: 0,
        seconds: 0,
        machine: Duration::ZERO,
    };
    let convert = ["convert", "越城区助餐点.csv", "--into", FOLDER];

    // The folder is as it was handed over.
    let city = hour.office.0.join(FOLDER).join("city.toml");
    let text = fs::read_to_string(&city).unwrap();
    let text = text
        .replace("\"绍兴市民政局\"", "\"\"")
        .replace(&today, "2026-10-22");
    fs::write(&city, text).unwrap();

    hour.read_the_page();
    read_again("1-convert.txt", &hour.run(&convert, 0));
    hour.answer(&[
        ("area_code", "0575"),
        ("delivers_to", "所在街镇"),
        ("days", "每天"),
        ("mobiles", "公布"),
        ("\"免费\"", "备注"),
    ]);
    read_again("2-convert-again.txt", &hour.run(&convert, 0));
    read_again("3-check.txt", &hour.run(&["check", FOLDER], 0));
    hour.set(&[
        ("bureau", "\"\"", "\"绍兴市民政局\""),
        ("updated", "2026-10-22", &today),
    ]);
    let built = hour.run(&["build", "seeds", "out"], 0);
    // What is said of the whole folder depends on the day.
    let (_, built) = built.split_once("已写到").unwrap();
    read_again("4-build.txt", &format!("已写到{built}"));
    assert!(
        built.contains("你们表里的 500 个（食堂、助餐点 500）"),
        "{built}"
    );
    let (read, steps) = (hour.read, hour.steps.join("\n"));
    let minutes = hour.minutes(read);
    read_again(
        "5-steps.txt",
        &format!("{steps}\n一共读 {read} 字，约 {minutes} 分钟\n"),
    );
    assert!(
        hour.machine < Duration::from_secs(120),
        "{:?}",
        hour.machine
    );
    let all = hour.minutes(read + hour.of_the_day);
    assert!(all + 2 <= 20, "{all}, and the machine");
    // What is mended by hand is not undone by the list of next month.
    let table = hour.office.0.join(FOLDER).join("canteens.csv");
    let text = fs::read_to_string(&table).unwrap();
    let first = text.find("0575-8").unwrap();
    let (number, corrected) = (&text[first..first + 13], "0575-89999999");
    fs::write(&table, text.replacen(number, corrected, 1)).unwrap();
    let said = hour.run(&convert, 0);
    assert!(said.contains("照您改的，没有动"), "{said}");
    assert!(fs::read_to_string(&table).unwrap().contains(corrected));
}

#[test]
fn whoever_asks_for_marked_tables_gets_those_with_findings_by_their_names() {
    let office = Office::new("clerk-marked");
    let table = office.0.join("seeds").join(common::CANTEENS);
    let text = fs::read_to_string(&table).unwrap();
    // Rows of another table were read in a way to look at, and nothing is wrong with them.
    let centres = "编号,名称,地址,经度,纬度,坐标系,电话,营业时间,状态,数据来源\n\
        SX-C-1,阳光中心,越城区府山街道某路3号,120.58413,30.50321,GCJ02,0575-88001236,每天上午8点至11点,待核实,某局\n";
    fs::write(table.with_file_name("centres.csv"), centres).unwrap();
    fs::write(&table, text.replace("0575-88001234", "88001234")).unwrap();
    let said = office.run(&["check", FOLDER, "--marked", "标"]).stdout;
    let said = String::from_utf8(said).unwrap();
    let names = common::names_below(&office.0.join("标"));
    assert!(
        names.iter().any(|name| name.ends_with("canteens.xlsx")),
        "{names:?}"
    );
    for name in &names {
        assert!(said.contains(name.as_str()), "{name} is not in\n{said}");
    }
    assert!(
        !names.iter().any(|name| name.contains("centres")),
        "{names:?}"
    );
}

#[test]
fn how_samples_were_read_is_nobodys_business_and_hours_without_a_day_are_told() {
    let office = Office::new("clerk-samples");
    let table = office.0.join("seeds").join(common::CANTEENS);
    let row = |id: &str, name: &str, hours: &str, status: &str, phone: &str| {
        format!(
            "{id},{name},越城区府山街道某路1号,120.58213,30.50121,GCJ02,{phone},{hours},{status},某局,\n"
        )
    };
    let sample = row(
        "SX-1",
        "示例食堂",
        "10:30-12:30",
        "示例",
        "0575-00001234、0575-00001235",
    );
    let own = row("SX-2", "阳光食堂", "11:00-13:00", "待核实", "0575-88001234");
    fs::write(&table, format!("{}{sample}{own}", common::HEADER)).unwrap();
    let said = String::from_utf8(office.run(&["check", FOLDER]).stdout).unwrap();
    assert!(
        !said.contains("00001235") && !said.contains("10:30"),
        "{said}"
    );
    assert!(said.contains("11:00-13:00"), "{said}");
    assert!(said.contains("这张表有 1 处营业时间没有写星期几"), "{said}");
}
