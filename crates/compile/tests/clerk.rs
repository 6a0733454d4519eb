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

use common::hour::{FOLDER, Hour, LIST, read_again};
use common::office::Office;
use std::fs;
use std::time::Duration;

#[test]
fn a_clerk_publishes_five_hundred_places_of_a_list_in_an_hour() {
    let today = Office::today();
    let mut hour = Hour::begin("clerk", 0);
    let convert = ["convert", LIST, "--into", FOLDER];

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
    hour.set(&[
        ("bureau", "\"\"", "\"绍兴市民政局\""),
        ("updated", "2026-10-22", &today),
    ]);
    read_again("3-check.txt", &hour.run(&["check", FOLDER], 0));
    let built = hour.run(&["build", "seeds", "out"], 0);
    // What is said of the whole folder depends on the day.
    let (_, built) = built.split_once("已写到").unwrap();
    read_again("4-build.txt", &format!("已写到{built}"));
    assert!(
        built.contains("你们表里的 500 个（食堂、助餐点 500）"),
        "{built}"
    );
    assert!(built.contains("不在这 500 个里"), "{built}");
    read_again("5-steps.txt", &hour.summary());
    assert!(
        hour.machine < Duration::from_secs(120),
        "{:?}",
        hour.machine
    );
    let all = hour.minutes(hour.read + hour.of_the_day);
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
