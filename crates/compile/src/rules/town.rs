//! 街镇 and 社区: the finest area a place is known to stand in that has a point of its own.

use super::Context;
use crate::columns::{ADDRESS, COMMUNITY, TOWN};
use crate::gazetteer::TownMatch;
use crate::issue::Issues;
use crate::sheet::Row;
use crate::words;
use domain::geo::area::{AreaCode, AreaLevel};
use domain::geo::coord::LngLat;

/// A town and a point may disagree by this many metres: outlines are simplified.
const TOLERANCE: f64 = 2000.0;

/// The community that is written, where the town has it; else the town.
pub(super) fn read(
    row: &Row<'_>,
    cx: Context<'_>,
    point: Option<LngLat>,
    issues: &mut Issues,
) -> Option<AreaCode> {
    let town = town(row, cx, point, issues)?;
    let cell = row.get(COMMUNITY);
    if cell.is_empty() {
        return Some(town);
    }
    let community = cx.city.names().community(cell, town);
    if community.is_none() {
        let say = words::unknown_community(cx.city.gazetteer.name(town));
        issues.warning(row.location(COMMUNITY), say);
    }
    Some(community.unwrap_or(town))
}

/// The town that is written, else the one town the address names, else the district the point
/// lies in, else the one district the address names.
fn town(
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
    let named = gazetteer.clearly_named(address);
    let at_odds = tell_address_at_odds(row, cx, &named, issues);
    let cell = row.get(TOWN);
    if cell.is_empty() || gazetteer.is_empty() {
        return gazetteer
            .town_in(address)
            .or_else(by_point)
            .or_else(|| gazetteer.district_in(address));
    }
    match gazetteer.find(cell, None) {
        TownMatch::One(code) => {
            compare(row, cx, code, point, issues);
            compare_with_address(row, cx, code, (&named, at_odds), issues);
            Some(code)
        }
        TownMatch::Several(districts) => {
            // The point settles which of the towns of that name is meant.
            let full = by_point().map(|d| format!("{}{cell}", gazetteer.name(d)));
            match full.map(|n| gazetteer.find(&n, Some(AreaLevel::Town))) {
                Some(TownMatch::One(code)) => {
                    compare_with_address(row, cx, code, (&named, at_odds), issues);
                    Some(code)
                }
                _ => {
                    let say = words::ambiguous_town(&districts.join("、"));
                    issues.error(row.location(TOWN), say);
                    None
                }
            }
        }
        TownMatch::None(near) => {
            issues.error(row.location(TOWN), words::unknown_town(near.as_deref()));
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
        issues.warning(row.location(TOWN), say);
    }
}

/// The one of these areas, if there is one name among them; the first of those that share it.
fn one_named(cx: Context<'_>, areas: &[AreaCode]) -> Option<AreaCode> {
    let name = |code: AreaCode| cx.city.gazetteer.name(code);
    let first = *areas.first()?;
    areas
        .iter()
        .all(|code| name(*code) == name(first))
        .then_some(first)
}

/// The areas of one level.
fn of_level(areas: &[AreaCode], level: AreaLevel) -> Vec<AreaCode> {
    let fits = |code: &AreaCode| code.level() == level;
    areas.iter().copied().filter(fits).collect()
}

/// Tells an address that names a town and another district than the town's, and whether it did.
fn tell_address_at_odds(
    row: &Row<'_>,
    cx: Context<'_>,
    named: &[AreaCode],
    issues: &mut Issues,
) -> bool {
    let towns = of_level(named, AreaLevel::Town);
    let districts = of_level(named, AreaLevel::District);
    let (Some(town), [district]) = (one_named(cx, &towns), districts.as_slice()) else {
        return false;
    };
    let at_odds = towns.iter().all(|town| town.district() != *district);
    if at_odds {
        let name = |code| cx.city.gazetteer.name(code);
        let say = words::address_at_odds(name(*district), name(town), name(town.district()));
        issues.warning(row.location(ADDRESS), say);
    }
    at_odds
}

/// Tells a 街镇 that is not where the address clearly says the place is.
fn compare_with_address(
    row: &Row<'_>,
    cx: Context<'_>,
    code: AreaCode,
    (named, at_odds): (&[AreaCode], bool),
    issues: &mut Issues,
) {
    let towns = of_level(named, AreaLevel::Town);
    let districts = of_level(named, AreaLevel::District);
    let other_town = match code.level() {
        AreaLevel::District => towns.iter().all(|town| town.district() != code),
        _ => !towns.contains(&code),
    };
    let other = one_named(cx, &towns).filter(|_| other_town);
    let other = other.or_else(|| {
        let in_other = !at_odds && !districts.contains(&code.district());
        one_named(cx, &districts).filter(|_| in_other)
    });
    if let Some(other) = other {
        let name = cx.city.gazetteer.name(other);
        let say = words::town_and_address_disagree(row.get(TOWN), name);
        issues.warning(row.location(TOWN), say);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{issues_of, made, told};
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

    #[rstest]
    #[case::other_town("府山街道", "越城区塔山街道某路1号", "塔山街道")]
    #[case::with_its_district("越城区府山街道", "塔山街道某路1号", "塔山街道")]
    #[case::by_code("330602002", "绍兴市塔山街道某路1号", "塔山街道")]
    #[case::other_district("府山街道", "绍兴市柯桥区某路1号", "柯桥区")]
    #[case::district_in_the_cell("越城区", "柯桥区某路1号", "柯桥区")]
    #[case::district_against_town("越城区", "大塔山街道某路1号", "大塔山街道")]
    #[case::a_shared_name("城东街道", "柯桥区城东街道某路1号", "柯桥区")]
    fn a_town_that_the_address_denies_is_told_with_both_quoted(
        #[case] town: &str,
        #[case] address: &str,
        #[case] other: &str,
    ) {
        let cells = [("街镇", town), ("地址", address)];
        assert_eq!(told(&cells), [("warning", "街镇".to_owned())]);
        let message = &issues_of(&cells)[0].message;
        for quoted in [town, other] {
            assert!(message.contains(&format!("「{quoted}」")), "{message}");
        }
    }

    #[rstest]
    #[case::the_same("府山街道", "越城区府山街道某路1号")]
    #[case::only_the_district("府山街道", "越城区某路1号")]
    #[case::near_another("府山街道", "越城区某路1号（塔山街道办事处对面）")]
    #[case::at_the_border("府山街道", "府山街道和塔山街道交界")]
    #[case::district_in_the_cell("越城区", "越城区塔山街道某路1号")]
    #[case::settled_by_point("城东街道", "城东街道某路1号")]
    #[case::nothing("府山街道", "某路1号")]
    #[case::no_address("府山街道", "")]
    fn a_town_that_the_address_does_not_deny_is_not_told(
        #[case] town: &str,
        #[case] address: &str,
    ) {
        assert_eq!(told(&[("街镇", town), ("地址", address)]), []);
    }

    #[rstest]
    #[case("", "柯桥区府山街道某路1号")]
    #[case("府山街道", "柯桥区府山街道某路1号")]
    fn an_address_whose_town_lies_in_another_district_is_told(
        #[case] town: &str,
        #[case] address: &str,
    ) {
        let issues = issues_of(&[("街镇", town), ("地址", address)]);
        let odds: Vec<_> = issues.iter().filter(|i| i.column == "地址").collect();
        assert_eq!(odds.len(), 1, "{issues:?}");
        for quoted in ["「柯桥区」", "「府山街道」", "越城区"] {
            assert!(odds[0].message.contains(quoted), "{}", odds[0].message);
        }
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
