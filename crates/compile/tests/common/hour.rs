//! A clerk's hour: what is read, typed and written down from an office's own list to a published map, and how long
//! that takes by the rule of `docs/checks.md`.

use super::office::Office;
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
/// foot. So many of its cells have numbers that can not be.
pub(crate) fn list(wrong: usize) -> Vec<u8> {
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
        let phones = if at % 7 == 3 && at / 7 < wrong {
            cannot_be(at, &phones, &local(&mut dice))
        } else {
            phones
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

/// A cell of numbers of which one at least can not be.
fn cannot_be(at: usize, phones: &str, local: &str) -> String {
    let seven = local.get(..7).unwrap_or_default();
    match (at / 7) % 7 {
        0 => seven.to_owned(),
        1 => format!("{local}1"),
        2 => format!("139{seven}"),
        3 => format!("0571-{seven}"),
        4 => format!("{phones}、{seven}"),
        5 => format!("0844-{local}"),
        _ => format!("0575-{seven}（食堂）"),
    }
}

/// The clerk's office, and what was done so far.
pub(crate) struct Hour {
    pub(crate) office: Office,
    pub(crate) steps: Vec<String>,
    /// Characters that were read.
    pub(crate) read: usize,
    /// Those of them that are not the same every day: holidays that lack a table, a shore that is old.
    pub(crate) of_the_day: usize,
    /// Seconds of the hands.
    seconds: usize,
    /// The time of the machine.
    pub(crate) machine: Duration,
}

/// A command that is typed, or a file that is opened and saved; an answer that is written.
const COMMAND: usize = 30;
const ANSWER: usize = 10;
/// Characters that are read in a minute.
const A_MINUTE: usize = 300;

/// The office's list.
pub(crate) const LIST: &str = "越城区助餐点.csv";
pub(crate) const FOLDER: &str = "seeds/cities/330600-shaoxing";

/// Chinese characters, and words of anything else.
pub(crate) fn characters(text: &str) -> usize {
    let is_read = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    let words = text
        .split(|c: char| !c.is_ascii_graphic())
        .filter(|word| !word.is_empty());
    text.chars().filter(is_read).count() + words.count()
}

impl Hour {
    /// Begins in the folder as it is handed over, with a list in which so many cells have numbers that can not be.
    pub(crate) fn begin(name: &str, wrong: usize) -> Self {
        let office = Office::new(name);
        fs::remove_file(office.0.join("seeds").join(super::CANTEENS)).unwrap();
        fs::write(office.0.join(LIST), list(wrong)).unwrap();
        let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/填表说明.md");
        fs::copy(guide, office.0.join("seeds/填表说明.md")).unwrap();
        let city = office.0.join(FOLDER).join("city.toml");
        let text = fs::read_to_string(&city).unwrap();
        let text = text
            .replace("\"绍兴市民政局\"", "\"\"")
            .replace(&Office::today(), "2026-10-22");
        fs::write(&city, text).unwrap();
        Self {
            office,
            steps: Vec::new(),
            read: 0,
            of_the_day: 0,
            seconds: 0,
            machine: Duration::ZERO,
        }
    }

    /// All steps, and how long they take.
    pub(crate) fn summary(&self) -> String {
        let (read, steps) = (self.read, self.steps.join("\n"));
        let minutes = self.minutes(read);
        format!("{steps}\n一共读 {read} 字，约 {minutes} 分钟\n")
    }

    pub(crate) fn step(&mut self, what: &str, read: usize, seconds: usize) {
        self.read += read;
        self.seconds += seconds;
        self.steps.push(format!("{what}（读 {read} 字）"));
    }

    pub(crate) fn run(&mut self, arguments: &[&str], code: i32) -> String {
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
    pub(crate) fn read_the_page(&mut self) {
        let guide = fs::read_to_string(self.office.0.join("seeds/填表说明.md")).unwrap();
        let (page, _) = guide.split_once("## 一、").unwrap();
        let read = characters(page);
        assert!(read <= 600, "{read}");
        self.step("填表说明：先看这里", read, 0);
    }

    /// Answers in the mapping: this in place of that. It is read from its top to the last answer.
    pub(crate) fn answer(&mut self, answers: &[(&str, &str)]) {
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
    pub(crate) fn set(&mut self, settings: &[(&str, &str, &str)]) {
        let path = self.office.0.join(FOLDER).join("city.toml");
        let mut text = fs::read_to_string(&path).unwrap();
        let mut last = 0;
        for (key, before, after) in settings {
            let (from, to) = (format!("{key} = {before}"), format!("{key} = {after}"));
            let at = text.find(&from);
            assert!(at.is_some(), "{from} is not in\n{text}");
            last = last.max(at.unwrap_or_default());
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
    pub(crate) fn minutes(&self, read: usize) -> usize {
        (self.seconds + read * 60 / A_MINUTE).div_ceil(60)
    }
}

/// Compares a text with the one that was read before.
pub(crate) fn read_again(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/clerk")
        .join(name);
    if std::env::var_os("WRITE_TEXTS").is_some() {
        fs::write(&path, text).unwrap();
    }
    let before = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        text, before,
        "read it as a clerk would; then WRITE_TEXTS=1 cargo test --test clerk --test wrong_numbers"
    );
}
