//! The hour of a clerk who has never seen the program: from the office's own list of 500 places to a
//! published map. Each step is a command or an edit in the notepad; the texts read on the way stand in
//! `tests/clerk`, and with the steps how long they take by the rule of `docs/checks.md`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

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

/// The list as an office's program exports it: GB18030, a title above, headers of its own, no
/// coordinates, up to three numbers in a cell, a column for the office, a sum at the foot.
fn list() -> Vec<u8> {
    let mut dice = Dice(20_261_129);
    let mut text = String::from(
        "越城区老年助餐服务点基本情况一览表,,,,,,,,,\r\n填报单位：越城区民政局　　填报日期：2026年11月,,,,,,,,,\r\n\
         序号,助餐点名称,所属街道,详细地址,联系电话,供餐时间,用餐价格,助餐方式,负责人,备注\r\n",
    );
    for at in 0..500 {
        let town = dice.one_of(&["塔山街道", "府山街道"]);
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
            "10:30-12:30",
            "每天10:30-12:30 16:30-18:00",
            "周一至周五 11:00-12:30",
            "午餐10:30-12:00，晚餐16:30-17:30",
            "周一至周六10：30—12：30，周日休息",
            "中午",
        ]);
        let price = dice.one_of(&["12元", "10-15", "8元/餐", "面议", ""]);
        let way = dice.one_of(&["堂食", "送餐", "堂食、送餐"]);
        text.push_str(&format!(
            "{},第{at}老年食堂,{town},越城区{town}某路{}号,{phones},{hours},{price},{way},李某某,\r\n",
            at + 1,
            at + 1
        ));
    }
    text.push_str("合计,500家,,,,,,,,\r\n注：以上由各街道填报,,,,,,,,,\r\n");
    encoding_rs::GB18030.encode(&text).0.into_owned()
}

/// The clerk's office, and what was done so far.
struct Hour {
    office: Office,
    steps: Vec<String>,
    /// The lines that were read already.
    read: BTreeSet<String>,
    /// Seconds, without those of the machine.
    seconds: usize,
}

/// A command that is typed, a file that is opened and saved, an answer that is written.
const COMMAND: usize = 30;
const FILE: usize = 30;
const ANSWER: usize = 10;
/// Characters that are read in a minute.
const A_MINUTE: usize = 300;

const FOLDER: &str = "seeds/cities/330600-shaoxing";

impl Hour {
    fn run(&mut self, arguments: &[&str], code: i32) -> String {
        let run = self.office.run(arguments);
        let step = format!("eldercare-data {}", arguments.join(" "));
        // The same command again is a press of two keys.
        self.seconds += if self.steps.contains(&step) {
            ANSWER
        } else {
            COMMAND
        };
        self.steps.push(step);
        let said = String::from_utf8(run.stdout).unwrap();
        let is_read = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        for line in said
            .lines()
            .filter(|line| self.read.insert((*line).to_owned()))
        {
            let words = line
                .split(|c: char| !c.is_ascii_graphic())
                .filter(|w| !w.is_empty());
            let signs = line.chars().filter(is_read).count() + words.count();
            self.seconds += signs * 60 / A_MINUTE;
        }
        assert_eq!(
            run.status.code(),
            Some(code),
            "{said}{}",
            String::from_utf8_lossy(&run.stderr)
        );
        said
    }

    /// An edit of one file in the notepad: this in place of that, everywhere.
    fn edit(&mut self, file: &str, from: &str, to: &str) {
        let path = self.office.0.join(FOLDER).join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from} is not in\n{text}");
        fs::write(&path, text.replace(from, to)).unwrap();
        let opened = self.steps.last().is_some_and(|step| step.starts_with(file));
        self.seconds += ANSWER + if opened { 0 } else { FILE };
        self.steps.push(format!("{file}：{from} → {to}"));
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
    let mut hour = Hour {
        office,
        steps: Vec::new(),
        read: BTreeSet::new(),
        seconds: 0,
    };
    let convert = ["convert", "越城区助餐点.csv", "--into", FOLDER];

    read_again("1-convert.txt", &hour.run(&convert, 0));
    hour.edit("映射.toml", "area_code = \"\"", "area_code = \"0575\"");
    hour.edit(
        "映射.toml",
        "delivers_to = \"\"",
        "delivers_to = \"所在街镇\"",
    );
    read_again("2-convert-again.txt", &hour.run(&convert, 0));
    read_again("3-check.txt", &hour.run(&["check", FOLDER], 0));
    let built = hour.run(&["build", "seeds", "out"], 0);
    // What is said of the whole folder depends on the day.
    let (_, built) = built.split_once("已写到").unwrap();
    read_again("4-build.txt", &format!("已写到{built}"));
    assert!(
        built.contains("你们表里的 500 个（食堂、助餐点 500）"),
        "{built}"
    );
    let minutes = hour.seconds.div_ceil(60);
    let steps = hour.steps.join("\n");
    read_again("5-steps.txt", &format!("{steps}\n约 {minutes} 分钟\n"));
    assert!(minutes <= 20, "{minutes}");
    assert!(hour.steps.len() <= 6, "{:?}", hour.steps);
    // What is mended by hand is not undone by the list of next month.
    hour.edit("canteens.csv", "0575-88573934", "0575-88573935");
    let said = hour.run(&convert, 0);
    assert!(said.contains("照您改的，没有动"), "{said}");
    let table = fs::read_to_string(hour.office.0.join(FOLDER).join("canteens.csv"));
    assert!(table.unwrap().contains("0575-88573935"));
}
