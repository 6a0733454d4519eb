//! Tables that an office program has written: LibreOffice, where it is installed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::foreign::{cells, converted, told};
use common::office::Office;
use compile::{compile, stops_publishing, template};
use domain::place::Kind;
use rust_xlsxwriter::{Format, Formula, Workbook};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The file as the program writes it in another format; `None` where it is not installed.
fn written_by_the_program(folder: &Path, file: &str, format: &str) -> Option<Vec<u8>> {
    let run = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args(["--headless", "--convert-to", format, "--outdir"])
        .arg(folder.join("out"))
        .arg(folder.join(file))
        .output();
    let Ok(run) = run else {
        eprintln!("no LibreOffice here: nothing is written by it");
        return None;
    };
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
    let (stem, _) = file.rsplit_once('.')?;
    let ending = format.split(':').next()?;
    Some(fs::read(folder.join("out").join(format!("{stem}.{ending}"))).unwrap())
}

/// A list as a bureau lays it out: a title over all columns, headers in two lines with merged cells, numbers and a day as
/// cells, a formula, a sum and a note at the foot.
fn list() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let format = Format::new();
    let day = Format::new().set_num_format("yyyy/m/d");
    sheet
        .merge_range(0, 0, 0, 6, "2026年老年食堂情况表", &format)
        .unwrap();
    for (at, header) in [(0, "序号"), (1, "食堂名称"), (2, "地址"), (6, "核查时间")] {
        sheet.merge_range(1, at, 2, at, header, &format).unwrap();
    }
    sheet.merge_range(1, 3, 1, 4, "联系方式", &format).unwrap();
    sheet.write(2, 3, "固定电话").unwrap();
    sheet.write(2, 4, "手机").unwrap();
    sheet
        .merge_range(1, 5, 2, 5, "餐价（元）", &format)
        .unwrap();
    for (row, name) in (3_u32..).zip(["甲食堂", "乙食堂"]) {
        sheet.write(row, 0, f64::from(row - 2)).unwrap();
        sheet.write(row, 1, name).unwrap();
        sheet
            .write(row, 2, format!("越城区府山街道{row}号"))
            .unwrap();
        sheet.write(row, 3, "0575-88001234").unwrap();
        sheet.write(row, 4, 13_800_001_234_f64).unwrap();
        let sum = Formula::new("5+7").set_result("12");
        sheet.write_formula(row, 5, sum).unwrap();
        sheet
            .write_with_format(row, 6, f64::from(46_300 + row), &day)
            .unwrap();
    }
    sheet.write(5, 1, "合计").unwrap();
    sheet.write(5, 2, "2家").unwrap();
    sheet
        .merge_range(6, 0, 6, 6, "注：数据截至10月底，由各街道填报。", &format)
        .unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_list_says_the_same_in_each_format_of_an_office_program() {
    let office = Office::new("office-program-list");
    fs::write(office.0.join("食堂.xlsx"), list()).unwrap();
    for format in ["xls", "xlsx"] {
        let Some(bytes) = written_by_the_program(&office.0, "食堂.xlsx", format) else {
            return;
        };
        let converted = converted(&format!("食堂.{format}"), &bytes);
        assert_eq!(
            cells(&converted, "canteens.csv", "名称 地址 电话 餐价 核实日期"),
            "甲食堂|越城区府山街道3号|0575-88001234|12|2026-10-08\n\
             乙食堂|越城区府山街道4号|0575-88001234|12|2026-10-09",
            "{format}"
        );
        let told = told(&converted.issues);
        assert_eq!(told, [(6, "row_left_out"), (7, "row_left_out")], "{format}");
    }
}

#[test]
fn a_template_that_an_office_program_has_filled_can_be_published() {
    let office = Office::new("office-program-template");
    fs::write(
        office.0.join("canteens.xlsx"),
        template(&[Kind::Canteen]).unwrap(),
    )
    .unwrap();
    let Some(bytes) = written_by_the_program(&office.0, "canteens.xlsx", "fods") else {
        return;
    };
    // Two rows are put in as the program keeps them, below the headers.
    let text = String::from_utf8(bytes).unwrap();
    let empty = text
        .find("<table:table-row table:style-name=\"ro1\" table:number-rows-repeated")
        .unwrap();
    let headers = text[..empty].rsplit("<table:table-row").next().unwrap();
    let headers = headers
        .split("<text:p>")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap());
    let headers: Vec<&str> = headers.collect();
    let row = |filled: &[(&str, &str)]| {
        let cell = |header: &&str| {
            let own = filled.iter().find(|(own, _)| own == header);
            let text = own.map_or("", |(_, text)| *text);
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        let cells: String = headers.iter().map(cell).collect();
        format!("<table:table-row table:style-name=\"ro1\">{cells}</table:table-row>")
    };
    let first = row(&[
        ("编号", "SX-0001"),
        ("名称", "阳光食堂"),
        ("类别", "社区食堂"),
        ("地址", "越城区府山街道某路1号"),
        ("电话", "0575-88001234"),
        ("营业时间", "每天 10:30-12:30"),
        ("状态", "已核实"),
        ("核实日期", "2026-11-01"),
        ("数据来源", "某区民政局"),
        ("餐价", "8-15"),
    ]);
    let second = row(&[
        ("编号", "SX-0002"),
        ("名称", "月光食堂"),
        ("地址", "越城区塔山街道花园社区2号"),
        ("状态", "待核实"),
        ("数据来源", "某区民政局"),
    ]);
    let filled = format!("{}{first}{second}{}", &text[..empty], &text[empty..]);
    fs::write(office.0.join("canteens.fods"), filled).unwrap();
    let book = written_by_the_program(&office.0, "canteens.fods", "xlsx").unwrap();
    let mut seeds = common::seeds();
    seeds.files.remove(common::CANTEENS);
    let at = common::CANTEENS.replace(".csv", ".xlsx");
    seeds.files.insert(at.clone(), book);
    let outcome = compile(&seeds);
    assert!(!stops_publishing(&outcome.issues), "{:?}", outcome.issues);
    let readings: Vec<&str> = outcome
        .readings
        .iter()
        .filter(|note| note.file == at)
        .map(|note| note.value.as_str())
        .collect();
    assert!(
        readings.contains(&"越城区塔山街道花园社区2号"),
        "{readings:?}"
    );
}
