//! A row without coordinates: it is known by its community, its town or its district.

use super::Context;
use crate::columns::{ADDRESS, COMMUNITY, LNG, TOWN};
use crate::issue::{Issues, Location};
use crate::sheet::Row;
use crate::whereabouts::{self, Doubt, NotTold, Written};
use crate::words;
use domain::geo::area::AreaCode;
use domain::geo::coord::LngLat;
use domain::place::position::{Position, Reference};

/// Where the row says it stands. `asked`: it must stand somewhere; else what can not be told is not
/// told.
pub(super) fn read(
    row: &Row<'_>,
    cx: Context<'_>,
    asked: bool,
    issues: &mut Issues,
) -> Option<(Position, AreaCode)> {
    let city = cx.city;
    let written = Written {
        town: row.get(TOWN),
        community: row.get(COMMUNITY),
        address: row.get(ADDRESS),
    };
    let reading = match whereabouts::read(&city.gazetteer, city.names(), written) {
        // A service that comes to the home is known by its areas well enough.
        Ok(reading) if !asked && reading.doubt == Some(Doubt::OnlyDistrict) => return None,
        Ok(reading) => reading,
        Err(why) => {
            if asked {
                refuse(row, cx, why, issues);
            }
            return None;
        }
    };
    let Some((point, of)) = point(cx, reading.area) else {
        if asked {
            issues.error(row.location(ADDRESS), words::no_area_point());
        }
        return None;
    };
    let read_out_of = [ADDRESS, COMMUNITY, TOWN].into_iter();
    let read_out_of = read_out_of.map(|column| row.location(column));
    let mut read_out_of = read_out_of.filter(|location| !location.value.is_empty());
    if let Some(location) = read_out_of.next() {
        issues.note(location, &full_name(cx, reading.area));
    }
    if let Some(doubt) = reading.doubt {
        tell(row, cx, (reading.area, doubt), issues);
    }
    Some((Position::Rough { point, of }, reading.area))
}

/// 越城区府山街道下大路社区.
fn full_name(cx: Context<'_>, area: AreaCode) -> String {
    let finest = (area.town() != Some(area) && area.district() != area).then_some(area);
    let parts = [Some(area.district()), area.town(), finest];
    let parts = parts.into_iter().flatten();
    parts.map(|part| cx.city.gazetteer.name(part)).collect()
}

/// The best point known for an area: its own, its town's, its district's, the middle of the city.
fn point(cx: Context<'_>, area: AreaCode) -> Option<(LngLat, Reference)> {
    let gazetteer = &cx.city.gazetteer;
    let own = || gazetteer.point(area);
    let own = own().filter(|_| area.town() != Some(area) && area.district() != area);
    let own = own.map(|p| (p, Reference::Community));
    let town = || Some((gazetteer.point(area.town()?)?, Reference::Town));
    let district = || Some((gazetteer.point(area.district())?, Reference::District));
    let city = || {
        let bounds = cx.city.outline.as_ref()?.bounds()?;
        Some((bounds.middle(), Reference::City))
    };
    own.or_else(town).or_else(district).or_else(city)
}

/// Names by which one tells areas apart: 越城区城东街道、柯桥区城东街道.
fn listed(cx: Context<'_>, areas: &[AreaCode]) -> String {
    let names = areas.iter().map(|area| full_name(cx, *area));
    names.collect::<Vec<_>>().join("、")
}

fn refuse(row: &Row<'_>, cx: Context<'_>, why: NotTold, issues: &mut Issues) {
    let city = &cx.city.name;
    let name = |area| cx.city.gazetteer.name(area);
    let (column, say) = match why {
        NotTold::Nothing if row.has(LNG) => (LNG, words::no_point()),
        NotTold::Nothing => (ADDRESS, words::no_point()),
        NotTold::OtherCity(other) => (ADDRESS, words::address_of_other_city(&other, city)),
        NotTold::OtherDistrict(other) => (ADDRESS, words::address_of_other_district(&other, city)),
        NotTold::UnknownTown(near) => (TOWN, words::unknown_town(near.as_deref())),
        NotTold::Several(areas) => (ADDRESS, words::several_areas(&listed(cx, &areas))),
        NotTold::AtOdds { town, district } => {
            let say = words::address_at_odds(name(district), name(town), name(town.district()));
            (ADDRESS, say)
        }
    };
    issues.error(row.location(column), say);
}

fn tell(row: &Row<'_>, cx: Context<'_>, (area, doubt): (AreaCode, Doubt), issues: &mut Issues) {
    let known = full_name(cx, area);
    let cell = |column| Some(row.location(column)).filter(|l: &Location<'_>| !l.value.is_empty());
    let address = || cell(ADDRESS).unwrap_or_else(|| row.location(TOWN));
    let (location, say) = match doubt {
        Doubt::OnlyDistrict => (address(), words::only_the_district(&known)),
        Doubt::UnknownCommunity => (row.location(COMMUNITY), words::unknown_community(&known)),
        Doubt::CommunityElsewhere(towns) => (
            cell(COMMUNITY).unwrap_or_else(address),
            words::community_elsewhere(&known, &listed(cx, &towns)),
        ),
        Doubt::Several(areas) => (
            address(),
            words::several_areas_in_one(&listed(cx, &areas), &known),
        ),
    };
    issues.warning(location, say);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{issues_of, made, read_out_of, told};
    use domain::place::position::{Position, Reference};
    use rstest::rstest;

    const NOWHERE: [(&str, &str); 3] = [("经度", ""), ("纬度", ""), ("坐标系", "")];

    fn without_point(cells: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
        NOWHERE.iter().chain(cells).copied().collect()
    }

    // Of these names 花园社区 has a point, and so has 府山街道 and 越城区; nothing else.
    #[rstest]
    #[case::community("塔山街道花园社区1号", "330602001004", Reference::Community)]
    #[case::town_of_a_community("府山街道下大路社区1号", "330602002004", Reference::Town)]
    #[case::town("越城区府山街道某路1号", "330602002", Reference::Town)]
    #[case::district_of_a_town("塔山街道某路1号", "330602001", Reference::District)]
    #[case::middle_of_the_city("柯桥区大塔山街道某路1号", "330603002", Reference::City)]
    fn a_place_is_known_by_its_area_and_measured_from_the_best_point(
        #[case] address: &'static str,
        #[case] area: &str,
        #[case] of: Reference,
    ) {
        let cells = without_point(&[("地址", address)]);
        assert_eq!(told(&cells), []);
        let place = made(&cells);
        assert_eq!(place.area.unwrap().to_string(), area);
        let Some(Position::Rough { of: got, .. }) = place.position else {
            panic!("{:?}", place.position);
        };
        assert_eq!(got, of);
        assert_eq!(place.point(), None);
    }

    #[rstest]
    #[case::a_canteen("社区食堂", "府山街道下大路社区1号", true)]
    #[case::that_only_sends("送餐入户", "府山街道下大路社区1号", false)]
    #[case::whose_address_tells_little("社区食堂", "某路1号", false)]
    fn what_also_comes_to_the_home_has_a_house_where_its_sort_says_so(
        #[case] category: &'static str,
        #[case] address: &'static str,
        #[case] stands: bool,
    ) {
        let cells = [("服务范围", "全市"), ("类别", category), ("地址", address)];
        let cells = without_point(&cells);
        assert_eq!(told(&cells), []);
        assert_eq!(made(&cells).position.is_some(), stands);
    }

    #[test]
    fn what_was_read_out_of_an_address_is_shown() {
        let shown = read_out_of("地址", &without_point(&[("地址", "府山街道下大路社区1号")]));
        assert!(shown.unwrap().contains("越城区府山街道下大路社区"));
        let shown = read_out_of(
            "街镇",
            &without_point(&[("地址", ""), ("街镇", "府山街道")]),
        );
        assert!(shown.unwrap().contains("越城区府山街道"));
    }

    #[rstest]
    #[case::nothing("某路1号", &[("error", "经度")])]
    #[case::no_address("", &[("error", "经度")])]
    #[case::another_city("杭州市西湖区某路1号", &[("error", "地址")])]
    #[case::another_district("绍兴市西湖区某路1号", &[("error", "地址")])]
    #[case::two_districts("城东街道1号", &[("error", "地址")])]
    #[case::only_the_district("越城区某路1号", &[("warning", "地址")])]
    fn where_an_address_is_too_coarse_a_clerk_is_told(
        #[case] address: &'static str,
        #[case] want: &[(&str, &str)],
    ) {
        let got = told(&without_point(&[("地址", address)]));
        let got: Vec<(&str, &str)> = got.iter().map(|(s, c)| (*s, c.as_str())).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn areas_of_one_name_are_told_with_their_districts() {
        let issues = issues_of(&without_point(&[("地址", "城东街道1号")]));
        for name in ["越城区城东街道", "柯桥区城东街道"] {
            assert!(issues[0].message.contains(name), "{}", issues[0].message);
        }
    }

    #[test]
    fn a_community_that_is_written_makes_an_exact_place_known_by_it() {
        let cells = [("街镇", "塔山街道"), ("社区", "花园社区")];
        assert_eq!(told(&cells), []);
        let place = made(&cells);
        assert_eq!(place.area.unwrap().to_string(), "330602001004");
        assert!(place.point().is_some());
        let unknown = told(&[("街镇", "塔山街道"), ("社区", "桃源社区")]);
        assert_eq!(unknown, [("warning", "社区".to_owned())]);
    }
}
