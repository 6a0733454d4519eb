//! One good row, changed cell by cell, in a small square city.

use super::{CityFacts, Context, place};
use crate::columns;
use crate::gazetteer::Gazetteer;
use crate::issue::{Issue, Issues, Severity};
use crate::outline::Outline;
use crate::sheet::{Shape, Sheet};
use domain::geo::adcode::Adcode;
use domain::place::{Kind, Place};
use time::{Date, Month};

const GAZETTEER: &str = "代码,级别,名称,经度,纬度,坐标系\n\
    330602,区县,越城区,120.4,30.5,WGS84\n330602001,街镇,塔山街道,,,\n\
    330602001004,村居,花园社区,120.41,30.51,WGS84\n\
    330602002,街镇,府山街道,120.42,30.52,WGS84\n330602002004,村居,下大路社区,,,\n\
    330602003,街镇,城东街道,,,\n330603,区县,柯桥区,,,\n\
    330603001,街镇,城东街道,,,\n330603002,街镇,大塔山街道,,,\n";

/// The square 120–121 E, 30–31 N: 越城区 is its western 80 %, 柯桥区 the rest.
const OUTLINE: &[u8] = br#"{"features":[
    {"properties":{"adcode":"330602"},"geometry":{"type":"Polygon","coordinates":
    [[[120,30],[120.8,30],[120.8,31],[120,31],[120,30]]]}},
    {"properties":{"adcode":"330603"},"geometry":{"type":"Polygon","coordinates":
    [[[120.8,30],[121,30],[121,31],[120.8,31],[120.8,30]]]}}]}"#;

const GOOD: &[(&str, &str)] = &[
    ("编号", "SX-1"),
    ("名称", "阳光食堂"),
    ("地址", "某路1号"),
    ("经度", "120.58213"),
    ("纬度", "30.50121"),
    ("坐标系", "WGS84"),
    ("电话", "0575-88001234"),
    ("营业时间", "每天 8:00-17:00"),
    ("状态", "已核实"),
    ("数据来源", "某区民政局"),
    ("核实日期", "2026-11-01"),
];

fn facts(today: Option<Date>) -> CityFacts {
    let mut issues = Issues::default();
    let bytes = GAZETTEER.as_bytes();
    CityFacts {
        name: "绍兴市".to_owned(),
        area_code: Some("0575".to_owned()),
        today,
        updated: Date::from_calendar_date(2026, Month::November, 22).ok(),
        gazetteer: Gazetteer::read("g.csv", bytes, Adcode::of(330_600), "绍兴市", &mut issues),
        outline: Outline::read(OUTLINE),
        names: std::sync::OnceLock::new(),
        adcode: Adcode::of(330_600),
    }
}

fn run(kind: Kind, cells: &[(&str, &str)]) -> (Option<Place>, Vec<Issue>) {
    let (place, issues, _) = run_on(None, kind, cells);
    (place, issues)
}

fn run_on(
    today: Option<Date>,
    kind: Kind,
    cells: &[(&str, &str)],
) -> (Option<Place>, Vec<Issue>, Vec<Issue>) {
    let mut row: Vec<(&str, &str)> = GOOD.to_vec();
    for (column, value) in cells {
        match row.iter_mut().find(|(c, _)| c == column) {
            Some(cell) => cell.1 = value,
            None => row.push((column, value)),
        }
    }
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |pick: fn(&(&str, &str)) -> String| {
        row.iter()
            .map(|c| quoted(&pick(c)))
            .collect::<Vec<_>>()
            .join(",")
    };
    let text = format!(
        "{}\n{}\n",
        line(|c| c.0.to_owned()),
        line(|c| c.1.to_owned())
    );
    let table = columns::table(kind).unwrap();
    let shape = Shape {
        known: &table.all(),
        required: &[],
        ignored: &[],
    };
    let mut issues = Issues::default();
    let sheet = Sheet::read("t.csv", text.as_bytes(), &shape, &mut issues).unwrap();
    let facts = facts(today);
    let cx = Context {
        table,
        city: &facts,
    };
    let row = sheet.rows().next().unwrap();
    let made = place(&row, cx, &mut issues);
    let (told, read) = issues.into_issues_and_readings();
    (made, told, read)
}

fn short(issues: Vec<Issue>) -> Vec<(&'static str, String)> {
    let word = |s| match s {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
        Severity::Note => "note",
    };
    issues
        .into_iter()
        .map(|i| (word(i.severity), i.column))
        .collect()
}

/// The issues of the good canteen row with these cells changed.
pub(crate) fn issues_of(cells: &[(&str, &str)]) -> Vec<Issue> {
    run(Kind::Canteen, cells).1
}

/// What the good row is told on a day.
pub(crate) fn told_on(today: Date, cells: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    short(run_on(Some(today), Kind::Canteen, cells).1)
}

/// How a cell was read, where that is shown.
pub(crate) fn read_as(column: &str, cell: &str) -> Option<String> {
    read_of(Kind::Canteen, column, cell)
}

/// How a cell of a rental point was read, where that is shown.
pub(crate) fn rental_read_as(column: &str, cell: &str) -> Option<String> {
    read_of(Kind::Rental, column, cell)
}

/// How a column of the good row with these cells was read, where that is shown.
pub(crate) fn read_out_of(column: &str, cells: &[(&str, &str)]) -> Option<String> {
    let (_, told, read) = run_on(None, Kind::Canteen, cells);
    assert_eq!(told, []);
    shown(read, column)
}

fn read_of(kind: Kind, column: &str, cell: &str) -> Option<String> {
    let (_, told, read) = run_on(None, kind, &[(column, cell)]);
    assert_eq!(told, []);
    shown(read, column)
}

fn shown(read: Vec<Issue>, column: &str) -> Option<String> {
    read.into_iter()
        .find(|i| i.column == column)
        .map(|i| i.message)
}

/// Severity and column of each.
pub(crate) fn told(cells: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    short(issues_of(cells))
}

/// The canteen made of it.
pub(crate) fn made(cells: &[(&str, &str)]) -> Place {
    made_of(Kind::Canteen, cells)
}

/// What the good row makes as one of a kind.
pub(crate) fn made_of(kind: Kind, cells: &[(&str, &str)]) -> Place {
    run(kind, cells).0.unwrap()
}

/// The institution that the good row makes.
pub(crate) fn institution(cells: &[(&str, &str)]) -> Place {
    made_of(Kind::Institution, cells)
}

/// What an institution's row is told.
pub(crate) fn institution_told(cells: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    short(run(Kind::Institution, cells).1)
}

/// The rural home that it makes.
pub(crate) fn rural_home(cells: &[(&str, &str)]) -> Place {
    made_of(Kind::RuralHome, cells)
}

/// The rental point that it makes.
pub(crate) fn rental(cells: &[(&str, &str)]) -> Place {
    made_of(Kind::Rental, cells)
}

/// What a rental point's row is told.
pub(crate) fn rental_told(cells: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    short(run(Kind::Rental, cells).1)
}
