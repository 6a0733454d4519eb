//! Places of OpenStreetMap as rows: what its tags say, in the columns that say the same. Its positions
//! are WGS-84 by its own rules. Tags that say nothing we know stay columns of their own.

use super::Cell;
use super::rows::KeyedRow;
use std::collections::BTreeMap;

/// The columns of a position.
const LNG: &str = "经度";
const LAT: &str = "纬度";

/// Which elements become rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Homes and other facilities for the old: of an extract, which has everything.
    ForTheOld,
    /// All but facilities for others: of an answer, which has what was asked for.
    WhatIsNotForOthers,
}

/// Facilities by their tag, as our tables call them. The first two are for the old, whatever else is
/// said of them.
const FACILITIES: &[(&str, &str)] = &[
    ("nursing_home", "养老院"),
    ("assisted_living", "养老公寓"),
    ("group_home", "养老院"),
    ("day_care", "日间照料中心"),
];

/// The row of an element: its kind and number in the database, where it is, its tags. `None` for one
/// that is not wanted.
pub(super) fn row(
    kind: &str,
    id: i64,
    point: Option<(f64, f64)>,
    mut tags: BTreeMap<String, String>,
    wanted: Wanted,
) -> Option<KeyedRow> {
    let facility = facility(&tags);
    let is_wanted = match (&facility, wanted) {
        (Facility::Others, _) | (Facility::None, Wanted::ForTheOld) => false,
        (Facility::Old(_) | Facility::None, _) => true,
    };
    if !is_wanted {
        return None;
    }
    let mut row = KeyedRow::new();
    let mut put = |column: &str, text: String| row.push((column.to_owned(), Cell::text(text)));
    put("编号", format!("osm-{kind}-{id}"));
    match facility {
        Facility::Old(what) => {
            for tag in ["amenity", "social_facility", "social_facility:for"] {
                tags.remove(tag);
            }
            put("类别", what);
        }
        _ => {
            if let Some(what) = tags.remove("amenity") {
                put("类别", what);
            }
        }
    }
    if let Some(address) = address(&mut tags) {
        put("地址", address);
    }
    if let Some((lng, lat)) = point {
        put(LNG, format!("{lng:.7}"));
        put(LAT, format!("{lat:.7}"));
        put("坐标系", "WGS84".to_owned());
    }
    for (key, value) in tags {
        put(&key, value);
    }
    Some(row)
}

/// For whom a facility is.
enum Facility {
    /// For the old: what it is.
    Old(String),
    /// For others.
    Others,
    /// It is no social facility.
    None,
}

fn facility(tags: &BTreeMap<String, String>) -> Facility {
    let tag = |key: &str| tags.get(key).map(String::as_str);
    let kind = match (tag("amenity"), tag("social_facility")) {
        // As it was written before 2013.
        (Some("nursing_home"), _) => "nursing_home",
        (Some("social_facility"), kind) => kind.unwrap_or_default(),
        _ => return Facility::None,
    };
    let named = FACILITIES.iter().position(|(word, _)| *word == kind);
    let for_whom = tag("social_facility:for").map(|list| {
        let mut words = list.split([';', ',']).map(str::trim);
        words.any(|word| matches!(word, "senior" | "dementia"))
    });
    let of_the_old = named.is_some_and(|at| at < 2);
    match for_whom {
        Some(true) => {}
        None if of_the_old => {}
        _ => return Facility::Others,
    }
    let what = named.and_then(|at| FACILITIES.get(at));
    Facility::Old(what.map_or(kind, |(_, what)| what).to_owned())
}

/// The address in one piece, as the Chinese write it; the tags it is made of are taken away.
fn address(tags: &mut BTreeMap<String, String>) -> Option<String> {
    if let Some(full) = tags.remove("addr:full") {
        return Some(full);
    }
    if !tags.contains_key("addr:street") {
        return None;
    }
    let parts = ["province", "city", "district", "suburb", "street"];
    let mut address: String = parts
        .iter()
        .filter_map(|part| tags.remove(&format!("addr:{part}")))
        .collect();
    if let Some(number) = tags.remove("addr:housenumber") {
        let bare = number.ends_with(|c: char| c.is_ascii_digit());
        address.push_str(&number);
        if bare {
            address.push('号');
        }
    }
    Some(address)
}
