//! What has no member of its own in HSDS: attributes, each with a term of a vocabulary of ours. The
//! terms of the vocabulary `column` are headers of the tables, and `value` is the cell.

use super::Context;
use super::ids::{Ids, term};
use crate::columns::{self, Table};
use crate::exports::table::cell;
use crate::exports::week::osm;
use crate::json::{Json, known, object};
use domain::place::Place;
use domain::place::facts::{Aspect, is_of_kind};
use domain::place::offer::{Mark, ServiceArea};

/// Columns for which HSDS has members of its own. The cells of all others become attributes.
const WITH_A_MEMBER: &[&str] = &[
    columns::NAME,
    columns::ALIASES,
    columns::ADDRESS,
    columns::LNG,
    columns::LAT,
    columns::CRS,
    columns::PHONE,
    columns::HOURS,
    columns::CHECKED,
    columns::NOTE,
    columns::SERVICE_AREA,
    columns::SERVICES,
    columns::BUS,
    columns::MONTHLY_PRICE,
    columns::MEAL_PRICE,
    columns::DISCOUNT,
];

/// The attributes of a place.
pub(super) fn attributes<'a>(place: &'a Place, ids: &Ids, cx: Context<'a>) -> Vec<Json<'a>> {
    let one = |taxonomy: &'static str, word: &'static str, value: Option<String>| {
        known! {
            "id": ids.part(&format!("attribute/{taxonomy}/{word}")),
            "link_entity": "service",
            "link_type": taxonomy,
            "value": value,
            "taxonomy_term": object! {
                "id": term(taxonomy, word),
                "code": word,
                "name": word,
                "description": word,
                "taxonomy": taxonomy,
            },
        }
    };
    let mut all = vec![one("kind", place.kind.slug(), None)];
    all.extend(
        place
            .offer
            .services
            .iter()
            .map(|s| one("service", s.word(), None)),
    );
    let of_kind = columns::table(place.kind).map_or_else(Vec::new, Table::all);
    let has_none =
        |column: &&str| !WITH_A_MEMBER.contains(column) && Mark::from_word(column).is_none();
    let cells = of_kind.into_iter().filter(has_none);
    let cells = cells.map(|column| (column, cell(place, column, cx.names)));
    let cells = cells.filter(|(_, cell)| !cell.is_empty());
    all.extend(cells.map(|(column, cell)| one("column", column, Some(cell))));
    let marks = Mark::ALL
        .iter()
        .filter(|m| is_of_kind(Aspect::Mark(**m), place.kind));
    let marks = marks.filter_map(|mark| Some((mark.word(), place.offer.marks.get(*mark)?)));
    all.extend(marks.map(|(word, holds)| {
        let value = if holds { "是" } else { "否" };
        one("column", word, Some(value.to_owned()))
    }));
    if let Some(ServiceArea::Radius(metres)) = place.offer.area {
        all.push(one(
            "column",
            columns::SERVICE_AREA,
            Some(format!("半径:{metres}")),
        ));
    }
    if let Some(hours) = &place.hours {
        all.push(one("osm", "opening_hours", Some(osm(hours))));
    }
    all
}
