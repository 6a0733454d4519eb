//! 服务范围: where a service comes to the home.

use super::{Context, identity};
use crate::columns::SERVICE_AREA;
use crate::gazetteer::TownMatch;
use crate::issue::Issues;
use crate::sheet::Row;
use crate::text::{items, plain};
use crate::words;
use domain::geo::area::{AreaCode, AreaLevel};
use domain::place::offer::ServiceArea;

/// Longest radius that is still a neighbourhood service, metres.
const RADIUS: std::ops::RangeInclusive<u32> = 1..=100_000;

/// Reads `全市`, `街镇:府山街道、塔山街道`, `区县:越城区`, bare names, or `半径:3000`.
pub(super) fn read(row: &Row<'_>, cx: Context<'_>, issues: &mut Issues) -> Option<ServiceArea> {
    if cx.table.required.contains(&SERVICE_AREA) {
        if row.has(SERVICE_AREA) && row.get(SERVICE_AREA).is_empty() {
            issues.error(row.location(SERVICE_AREA), words::no_service_area());
            return None;
        }
        identity::required(row, SERVICE_AREA, issues)?;
    }
    let cell = plain(row.get(SERVICE_AREA)).replace(' ', "");
    if cell.is_empty() {
        return None;
    }
    if matches!(cell.as_str(), "全市" | "全市范围") || cell == cx.city.name {
        return Some(ServiceArea::City);
    }
    let (label, list) = match cell.split_once(':') {
        Some((label, list)) => (label, list),
        None => ("", cell.as_str()),
    };
    if matches!(label, "半径" | "服务半径") {
        let radius = metres(list).filter(|m| RADIUS.contains(m));
        if radius.is_none() {
            issues.error(row.location(SERVICE_AREA), words::bad_radius());
        }
        return radius.map(ServiceArea::Radius);
    }
    let level = match label {
        "街镇" | "街道" | "乡镇" => Some(AreaLevel::Town),
        "区县" | "县区" | "区" => Some(AreaLevel::District),
        "" => None,
        other => {
            let say = words::unknown_service_area(other, None);
            issues.error(row.location(SERVICE_AREA), say);
            return None;
        }
    };
    let mut areas: Vec<AreaCode> = Vec::new();
    for piece in items(list) {
        match cx.city.gazetteer.find(piece, level) {
            TownMatch::One(code) if areas.contains(&code) => {}
            TownMatch::One(code) => areas.push(code),
            TownMatch::Several(districts) => {
                let say = words::ambiguous_service_area(piece, &districts.join("、"));
                issues.error(row.location(SERVICE_AREA), say);
            }
            TownMatch::None(near) => {
                let say = words::unknown_service_area(piece, near.as_deref());
                issues.error(row.location(SERVICE_AREA), say);
            }
        }
    }
    areas.sort_unstable();
    (!areas.is_empty()).then_some(ServiceArea::Areas(areas))
}

/// `3000`, `3000米`, `3公里`, `1.5km`.
fn metres(text: &str) -> Option<u32> {
    let text = text.to_ascii_lowercase();
    for kilo in ["公里", "千米", "km"] {
        if let Some(number) = text.strip_suffix(kilo) {
            let metres = number.parse::<f64>().ok()? * 1000.0;
            return (metres.fract() == 0.0 && (0.0..1e6).contains(&metres))
                .then_some(metres as u32);
        }
    }
    let number = text.strip_suffix('米').or_else(|| text.strip_suffix('m'));
    number.unwrap_or(&text).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{issues_of, made};
    use rstest::rstest;

    fn codes(list: &[&str]) -> ServiceArea {
        ServiceArea::Areas(list.iter().filter_map(|c| AreaCode::parse(c)).collect())
    }

    #[rstest]
    #[case("全市", ServiceArea::City)]
    #[case("街镇:府山街道、塔山街道", codes(&["330602001", "330602002"]))]
    #[case("街镇：塔山街道", codes(&["330602001"]))]
    #[case("区县:越城区", codes(&["330602"]))]
    #[case("越城区", codes(&["330602"]))]
    #[case("柯桥区城东街道", codes(&["330603001"]))]
    #[case("半径:3000", ServiceArea::Radius(3000))]
    #[case("半径：3公里", ServiceArea::Radius(3000))]
    #[case("半径:1.5km", ServiceArea::Radius(1500))]
    fn a_daughter_can_see_whether_the_service_comes_to_her_parents(
        #[case] cell: &str,
        #[case] want: ServiceArea,
    ) {
        assert_eq!(made(&[("服务范围", cell)]).offer.area, Some(want));
    }

    #[rstest]
    #[case("街镇:府山街到", "府山街道")]
    #[case("城东街道", "柯桥区")]
    #[case("周边", "街镇:")]
    #[case("半径:很近", "3000")]
    #[case("半径:0", "3000")]
    #[case("区县:府山街道", "街镇:")]
    fn an_area_nobody_can_find_is_told_with_a_suggestion(#[case] cell: &str, #[case] hint: &str) {
        let issues = issues_of(&[("服务范围", cell)]);
        assert_eq!(issues.len(), 1, "{issues:?}");
        let text = format!("{}{}", issues[0].message, issues[0].fix);
        assert!(text.contains(hint), "{text}");
    }
}
