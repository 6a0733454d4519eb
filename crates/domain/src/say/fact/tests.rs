//! The words for facts.

use super::*;
use crate::place::Status;
use crate::place::id::PlaceId;
use crate::place::offer::{Count, Counts, Mark, RentalItem, ServiceArea, YuanRange};
use crate::testing::{area, code};
use rstest::rstest;
use time::{Date, Month};

fn date(year: i32, month: u8, day: u8) -> Date {
    Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
}

#[test]
fn a_yes_and_a_no_are_never_the_same_sentence() {
    for one in Mark::ALL {
        assert_ne!(mark(*one, true), mark(*one, false));
    }
    // Who else is taken was not recorded.
    assert_eq!(mark(Mark::OpenToPublic, false), "不面向社会");
}

#[rstest]
#[case(
    Some(60),
    Some(200),
    Some(30),
    "轮椅：每月 60 元，有补贴的 30 元，押金 200 元"
)]
#[case(Some(60), Some(0), None, "轮椅：每月 60 元，不收押金")]
#[case(Some(0), None, None, "轮椅：不收租金")]
#[case(None, Some(100), None, "轮椅：租金未公布，押金 100 元")]
#[case(None, None, Some(0), "轮椅：租金未公布，有补贴的不收租金")]
fn what_is_free_is_said_so_and_what_is_unknown_too(
    #[case] rent: Option<u32>,
    #[case] deposit: Option<u32>,
    #[case] subsidised_rent: Option<u32>,
    #[case] want: &str,
) {
    let name = "轮椅".to_owned();
    let one = RentalItem {
        name,
        rent,
        deposit,
        subsidised_rent,
    };
    assert_eq!(item(&one), want);
}

#[rstest]
#[case(Kind::Canteen, 8, 12, "一餐 8–12 元")]
#[case(Kind::Institution, 1800, 1800, "每月 1800 元")]
#[case(Kind::Canteen, 0, 0, "不收钱")]
#[case(Kind::Canteen, 0, 5, "一餐 0–5 元")]
fn a_price_is_that_of_a_meal_or_a_month(
    #[case] kind: Kind,
    #[case] from: u32,
    #[case] to: u32,
    #[case] want: &str,
) {
    assert_eq!(price(kind, YuanRange { from, to }), want);
}

#[test]
fn of_beds_the_unknown_ones_are_said_where_any_are_known() {
    let mut counts = Counts::default();
    assert_eq!(beds(counts), None);
    counts.set(Count::Beds, Some(120));
    counts.set(Count::DementiaBeds, Some(0));
    let said = beds(counts);
    assert_eq!(said.unwrap(), "一共 120 张，护理型 未公布，认知障碍 0 张");
}

#[test]
fn a_service_names_towns_with_their_district() {
    let areas = [
        area("330602", "越城区", None),
        area("330602002", "府山街道", None),
    ];
    let said = |of: &ServiceArea| service_area(of, &areas);
    let towns = ServiceArea::Areas(vec![code("330602"), code("330602002")]);
    assert_eq!(said(&towns), "越城区、越城区府山街道");
    assert_eq!(said(&ServiceArea::Radius(3000)), "周围 3.0公里以内");
    assert_eq!(said(&ServiceArea::City), "全市");
}

#[test]
fn what_nobody_has_verified_for_long_is_said_with_its_day() {
    let mut place = Place::bare(PlaceId::parse("a").unwrap(), Kind::Canteen, None);
    let today = Some(date(2026, 11, 28));
    assert_eq!(before_going(&place, today), None);
    place.checked = Some(date(2025, 3, 1));
    assert_eq!(
        before_going(&place, today).unwrap(),
        "一年多没有核实了（上次是2025年3月1日），请先打电话"
    );
    place.checked = Some(date(2012, 1, 1));
    place.status = Status::Paused;
    assert_eq!(
        before_going(&place, today).unwrap(),
        "暂停服务，去之前请先打电话；14 年多没有核实了（上次是2012年1月1日）"
    );
    place.status = Status::Unverified;
    assert_eq!(
        before_going(&place, today).unwrap(),
        "还没有核实，去之前请先打电话"
    );
}

#[test]
fn hours_are_promised_only_where_somebody_is_served() {
    for status in Status::ALL {
        let mut place = Place::bare(PlaceId::parse("A").unwrap(), Kind::Canteen, None);
        place.status = *status;
        assert_eq!(
            hours_title(&place) == "开饭时间",
            status.serves(),
            "{status:?}"
        );
        assert_eq!(not_now(*status).is_none(), status.serves(), "{status:?}");
        assert!(
            status.serves() || super::status(*status).is_some(),
            "{status:?}"
        );
    }
}
