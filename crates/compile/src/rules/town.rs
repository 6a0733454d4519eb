//! 街镇: the finest area a place is known to stand in.

use super::Context;
use crate::columns::{ADDRESS, TOWN};
use crate::gazetteer::Found;
use crate::issue::Issues;
use crate::sheet::Row;
use crate::words;
use domain::area::{AreaCode, AreaLevel};
use domain::coord::LngLat;

/// A town and a point may disagree by this many metres: outlines are simplified.
const TOLERANCE: f64 = 2000.0;

/// The town that is written, else the one town the address names, else the district the point
/// lies in, else the one district the address names.
pub(super) fn read(
    row: &Row<'_>,
    cx: Context<'_>,
    point: Option<LngLat>,
    issues: &mut Issues,
) -> Option<AreaCode> {
    let gazetteer = &cx.city.gazetteer;
    let by_point = || {
        let outline = cx.city.outline.as_ref()?;
        let district = outline.district_at(point?)?;
        Some(district)
    };
    let address = row.get(ADDRESS);
    let cell = row.get(TOWN);
    if cell.is_empty() || gazetteer.is_empty() {
        return gazetteer
            .town_in(address)
            .or_else(by_point)
            .or_else(|| gazetteer.district_in(address));
    }
    match gazetteer.find(cell, None) {
        Found::One(code) => {
            compare(row, cx, code, point, issues);
            Some(code)
        }
        Found::Several(districts) => {
            // The point settles which of the towns of that name is meant.
            let named = by_point().map(|d| format!("{}{cell}", gazetteer.name(d)));
            match named.map(|n| gazetteer.find(&n, Some(AreaLevel::Town))) {
                Some(Found::One(code)) => Some(code),
                _ => {
                    let say = words::ambiguous_town(&districts.join("、"));
                    issues.error(row.spot(TOWN), say);
                    None
                }
            }
        }
        Found::None(near) => {
            issues.error(row.spot(TOWN), words::unknown_town(near.as_deref()));
            None
        }
    }
}

fn compare(
    row: &Row<'_>,
    cx: Context<'_>,
    code: AreaCode,
    point: Option<LngLat>,
    issues: &mut Issues,
) {
    let district = code.district();
    let outside = point
        .zip(cx.city.outline.as_ref())
        .filter(|(p, outline)| outline.metres_outside(*p) <= TOLERANCE)
        .and_then(|(p, outline)| outline.metres_outside_district(p, district))
        .filter(|metres| *metres > TOLERANCE);
    if let Some(metres) = outside {
        let gazetteer = &cx.city.gazetteer;
        let say =
            words::town_and_point_disagree(gazetteer.name(code), gazetteer.name(district), metres);
        issues.warning(row.spot(TOWN), say);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{made, told};
    use rstest::rstest;

    #[rstest]
    #[case::written("府山街道", "某路1号", "330602002")]
    #[case::code("330602002", "某路1号", "330602002")]
    #[case::address("", "越城区塔山街道某路1号", "330602001")]
    #[case::point("", "某路1号", "330602")]
    #[case::two_towns("", "府山街道和塔山街道交界", "330602")]
    #[case::settled_by_point("城东街道", "某路1号", "330602003")]
    fn a_place_knows_its_town_or_at_least_its_district(
        #[case] town: &str,
        #[case] address: &str,
        #[case] want: &str,
    ) {
        let place = made(&[("街镇", town), ("地址", address)]);
        assert_eq!(place.area.map(|a| a.to_string()).as_deref(), Some(want));
    }

    #[test]
    fn a_town_that_is_not_in_the_gazetteer_is_refused() {
        assert_eq!(
            told(&[("街镇", "桃源街道")]),
            [("error", "街镇".to_owned())]
        );
    }

    #[test]
    fn a_town_far_from_the_point_is_told() {
        assert_eq!(
            told(&[("街镇", "大塔山街道")]),
            [("warning", "街镇".to_owned())]
        );
    }
}
