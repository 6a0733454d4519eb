//! What is different between two states of the tables, in words: for whoever has to say what is new
//! this month.

use crate::Seeds;
use crate::columns::{ADDRESS, CRS, ID, LAT, LNG, NAME, TABLES, Table, workbook};
use crate::convert::present::{Old, Present, matched, same};
use crate::points;
use crate::text::plain;
use crate::visible::shown;
use crate::words;
use domain::geo::coord::{CoordSystem, LngLat};
use domain::geo::near::metres_between;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Less is another way of writing the same point: a tenth of a second of arc.
const STANDS_STILL: f64 = 3.0;

/// What is different, table by table.
#[must_use]
pub fn diff(old: &Seeds, new: &Seeds) -> String {
    let paths: BTreeSet<String> = [old, new]
        .iter()
        .flat_map(|seeds| seeds.files.keys())
        .filter_map(|path| {
            Some(
                path.strip_suffix(".csv")
                    .or(path.strip_suffix(".xlsx"))?
                    .to_owned(),
            )
        })
        .collect();
    let mut out = String::new();
    for path in paths {
        let name = path.rsplit('/').next().unwrap_or_default();
        let of_kind = |table: &&Table| table.kind.file().strip_suffix(".csv") == Some(name);
        let Some(table) = TABLES.iter().find(of_kind) else {
            continue;
        };
        let files = |seeds: &Seeds| {
            let folder = path.strip_suffix(name).unwrap_or_default();
            let names = [table.kind.file().to_owned(), workbook(table.kind)];
            let mut files = names.iter().map(|name| format!("{folder}{name}"));
            files.find_map(|file| seeds.get(&file).map(<[u8]>::to_vec))
        };
        let _ = writeln!(out, "{path}");
        compare(
            table,
            files(old).as_deref(),
            files(new).as_deref(),
            &mut out,
        );
    }
    if out.is_empty() {
        return words::NO_TABLES.to_owned();
    }
    out
}

/// What is different between two tables of a kind, under whichever names.
#[must_use]
pub fn diff_tables(kind: domain::place::Kind, old: &[u8], new: &[u8]) -> String {
    let mut out = String::new();
    if let Some(table) = crate::columns::table(kind) {
        compare(table, Some(old), Some(new), &mut out);
    }
    out
}

fn compare(table: &Table, old: Option<&[u8]>, new: Option<&[u8]>, out: &mut String) {
    let read = |bytes: Option<&[u8]>| match bytes {
        Some(bytes) => Present::read(bytes, table),
        None => Some(Present::default()),
    };
    let (Some(before), Some(after)) = (read(old), read(new)) else {
        let _ = writeln!(out, "  {}\n", words::TABLE_UNREADABLE);
        return;
    };
    for (there, note) in [(old, words::TABLE_NEW), (new, words::TABLE_GONE)] {
        if there.is_none() {
            let _ = writeln!(out, "  {note}");
        }
    }
    let cells: Vec<_> = after.rows.iter().map(|row| row.cells.clone()).collect();
    let of_old = matched(&cells, &before.rows);
    let kept: BTreeSet<usize> = of_old.iter().flatten().copied().collect();
    let mut groups: BTreeMap<Group, Vec<String>> = BTreeMap::new();
    let mut unchanged = 0;
    for (row, old) in after.rows.iter().zip(&of_old) {
        let called = called(row);
        let Some(old) = old.and_then(|at| before.rows.get(at)) else {
            groups.entry(Group::New).or_default().push(called);
            continue;
        };
        let (moved, changes) = changes(table, old, row);
        if changes.is_empty() {
            unchanged += 1;
            continue;
        }
        let group = if moved { Group::Moved } else { Group::Changed };
        let said = format!("{called} {}", changes.join("；"));
        groups.entry(group).or_default().push(said);
    }
    for (at, row) in before.rows.iter().enumerate() {
        if !kept.contains(&at) {
            groups.entry(Group::Gone).or_default().push(called(row));
        }
    }
    for (group, rows) in groups {
        let say = match group {
            Group::New => words::rows_new,
            Group::Gone => words::rows_gone,
            Group::Moved => words::rows_moved,
            Group::Changed => words::rows_changed,
        };
        let _ = writeln!(out, "  {}", say(rows.len()));
        for row in rows {
            let _ = writeln!(out, "    {row}");
        }
    }
    let _ = writeln!(out, "  {}\n", words::rows_same(unchanged));
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    New,
    Gone,
    Moved,
    Changed,
}

fn called(row: &Old) -> String {
    words::row_of(&shown(row.get(NAME)), &shown(row.get(ID)))
}

/// Whether a place stands elsewhere now, and everything that changed.
fn changes(table: &Table, old: &Old, new: &Old) -> (bool, Vec<String>) {
    let mut moved = same(old.get(ADDRESS)) != same(new.get(ADDRESS));
    let mut changes = Vec::new();
    let point = [LNG, LAT, CRS];
    for column in table.all() {
        let (before, after) = (old.get(column), new.get(column));
        if before != after && !point.contains(&column) {
            changes.push(words::cell_changed(column, &shown(before), &shown(after)));
        }
    }
    if point
        .iter()
        .any(|column| old.get(column) != new.get(column))
    {
        let is_empty = |row: &Old| row.get(LNG).is_empty() && row.get(LAT).is_empty();
        let said = match (is_empty(old), is_empty(new), place(old).zip(place(new))) {
            (true, true, _) => words::cell_changed(CRS, old.get(CRS), new.get(CRS)),
            (true, false, _) => words::POINT_NEW.to_owned(),
            (false, true, _) => words::POINT_GONE.to_owned(),
            (_, _, None) => words::POINT_UNREADABLE.to_owned(),
            (_, _, Some((before, after))) => {
                let metres = metres_between(before, after);
                if metres < STANDS_STILL {
                    words::POINT_WRITTEN.to_owned()
                } else {
                    moved = true;
                    words::point_moved(metres)
                }
            }
        };
        changes.push(said);
    }
    (moved, changes)
}

/// Where a row says that it is.
fn place(row: &Old) -> Option<LngLat> {
    let degrees = |column| points::degrees(&plain(row.get(column)));
    let system = CoordSystem::parse(&plain(row.get(CRS)))?;
    system.to_wgs84(degrees(LNG)?, degrees(LAT)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::place::Kind;

    const HEADER: &str = "编号,名称,地址,经度,纬度,坐标系,电话\n";

    fn told(old: &str, new: &str) -> String {
        let table = |rows: &str| format!("{HEADER}{rows}").into_bytes();
        diff_tables(Kind::Canteen, &table(old), &table(new))
    }

    #[test]
    fn what_is_new_gone_moved_and_changed_is_said_in_words() {
        let old = "A1,甲食堂,某路1号,120.58,30.00,WGS84,1\nA2,乙食堂,某路2号,,,,2\nA3,丙食堂,某路3号,120.5,30.1,WGS84,\n\
            A4,丁食堂,某路4号,,,,\nA5,戊食堂,某路5号,,,,\n";
        let new = "A6,己食堂,某路6号,,,,\nA5,戊食堂,某路5号,,,,\nA3,丙食堂,某路3号,120.503,30.1,WGS84,\n\
            A2,乙食堂,某路 2号,120.5,30.1,WGS84,22\nA1,甲食堂,某路11号,120.58,30.00,WGS84,\n";
        assert_eq!(
            told(old, new),
            "  新增 1 个：\n    己食堂（A6）\n\
             \x20 没有了 1 个：\n    丁食堂（A4）\n\
             \x20 搬了或改了地址 2 个：\n    丙食堂（A3） 位置移了约 289 米\n\
             \x20   甲食堂（A1） 地址：「某路1号」→「某路11号」；电话：去掉了「1」\n\
             \x20 改了别的 1 个：\n    乙食堂（A2） 地址：「某路2号」→「某路 2号」；电话：「2」→「22」；有坐标了\n\
             \x20 没有变 1 个。\n\n"
        );
    }

    #[test]
    fn the_same_point_in_another_system_has_not_moved() {
        let old = "A1,甲食堂,某路1号,120.58,30.0,GCJ02,\n";
        let on_earth = CoordSystem::Gcj02.to_wgs84(120.58, 30.0).unwrap();
        let (lng, lat) = (on_earth.lng(), on_earth.lat());
        let new = format!("A1,甲食堂,某路1号,{lng:.6},{lat:.6},WGS84,\n");
        assert!(
            told(old, &new).contains("位置没有动"),
            "{}",
            told(old, &new)
        );
    }

    #[test]
    fn a_folder_is_compared_table_by_table_a_workbook_too() {
        let seeds = |files: &[(&str, &str)]| Seeds {
            files: files
                .iter()
                .map(|(p, b)| ((*p).to_owned(), b.as_bytes().to_vec()))
                .collect(),
        };
        let row = format!("{HEADER}A1,甲,某路1号,,,,\n");
        let old = seeds(&[("cities/x/canteens.csv", &row), ("cities/x/city.toml", "")]);
        let new = seeds(&[
            ("cities/x/canteens.csv", &row),
            ("cities/x/kiosks.csv", &row),
        ]);
        assert_eq!(
            diff(&old, &new),
            "cities/x/canteens\n  没有变 1 个。\n\n\
             cities/x/kiosks\n  （以前没有这张表）\n  新增 1 个：\n    甲（A1）\n  没有变 0 个。\n\n"
        );
        assert_eq!(diff(&seeds(&[]), &seeds(&[])), words::NO_TABLES);
    }
}
