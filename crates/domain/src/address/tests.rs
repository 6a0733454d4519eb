//! Addresses, read and printed.

use super::*;
use crate::answer::Sort;
use crate::geo::area::AreaCode;
use crate::geo::coord::LngLat;
use crate::place::Kind;
use crate::place::filter::Need;
use crate::place::id::PlaceId;
use crate::policy::coverage::reach::Order;
use crate::testing::adcode;
use proptest::prelude::*;
use rstest::rstest;

fn about(metres: u32) -> Start {
    let at = LngLat::new(120.5821, 30.0012).unwrap();
    Start::About { at, metres }
}

fn spot() -> Start {
    Start::Spot(LngLat::new(120.5821, 30.0012).unwrap())
}

#[rstest]
#[case("#/nearby?kind=canteen&at=120.58210,30.00120")]
#[case("#/nearby?kind=canteen&at=120.58210,30.00120,30000m&show=20")]
#[case("#/place/330600-canteen-0001?at=120.58210,30.00120,151m")]
#[case("#/nearby?kind=institution&from=330602002&needs=dementia,step_free")]
#[case("#/nearby?kind=canteen&at=120.58210,30.00120&show=20&view=map")]
#[case("#/where?city=330600&kind=rental&view=map")]
#[case("#/place/330600-canteen-0001?at=120.58210,30.00120")]
#[case("#/driver/330600-canteen-0001")]
#[case("#/where?city=330600&in=330602002&kind=rental")]
#[case("#/coverage")]
#[case("#/coverage?city=330600&kind=rental&order=name&show=40&view=map")]
#[case("#/shortlist")]
#[case("#/shortlist?ids=330600-canteen-0001,330600-rental-0002&from=330602002")]
#[case("#/compare?ids=a,b&at=120.58210,30.00120")]
#[case("#/counter?kinds=canteen,rental&needs=open&ids=a,b&from=330602002")]
#[case("#/counter?place=T-C1&from=330602002")]
#[case("#/slip?ids=a,b&form=fridge&at=120.58210,30.00120")]
#[case("#/share?to=%2Fnearby%3Fkind%3Dcanteen")]
#[case("#/family")]
#[case("#/family?from=330602002&kind=canteen&needs=open")]
#[case("#/about")]
#[case("#/accessibility")]
#[case("#/")]
fn an_address_is_printed_as_it_was_read(#[case] hash: &str) {
    assert_eq!(Link::parse(hash).to_string(), hash);
}

#[rstest]
#[case("", Page::Home.link_from(None))]
#[case("#", Page::Home.link_from(None))]
#[case("#/?at=120.58210,30.00120", Page::Home.link_from(Some(spot())))]
#[case("#/nearby?kind=canteen&at=120.5821%2C30.0012", Page::Nearby(ListQuery { kind: Kind::Canteen, needs: vec![], show: PAGE_LENGTH, map: false, sort: Sort::Near }).link_from(Some(spot())))]
#[case("#/nearby?kind=canteen&at=30.0012,120.5821", Page::Nearby(ListQuery { kind: Kind::Canteen, needs: vec![], show: PAGE_LENGTH, map: false, sort: Sort::Near }).link_from(None))]
#[case("#/counter?city=330600", Page::counter().link_from(AreaCode::parse("330600").map(Start::Area)))]
#[case("#/counter?city=330600&from=330602002", Page::counter().link_from(AreaCode::parse("330602002").map(Start::Area)))]
#[case("#/counter?kinds=canteen,instituti", Page::Counter(CounterQuery { kinds: vec![Kind::Canteen, Kind::Institution], needs: vec![], ids: vec![], place: None }).link_from(None))]
#[case("#/nearby?kind=institution&needs=open,dementi", Page::Nearby(ListQuery { kind: Kind::Institution, needs: vec![Need::Open, Need::Dementia], show: PAGE_LENGTH, map: false, sort: Sort::Near }).link_from(None))]
#[case("#/nearby?kind=institution&sort=price", Page::Nearby(ListQuery { kind: Kind::Institution, needs: vec![], show: PAGE_LENGTH, map: false, sort: Sort::Cheap }).link_from(None))]
#[case("#/nearby?kind=canteen&sort=price", Page::Nearby(ListQuery { kind: Kind::Canteen, needs: vec![], show: PAGE_LENGTH, map: false, sort: Sort::Near }).link_from(None))]
#[case("#/nearby?kind=institution&needs=open,", Page::Nearby(ListQuery { kind: Kind::Institution, needs: vec![Need::Open], show: PAGE_LENGTH, map: false, sort: Sort::Near }).link_from(None))]
#[case("#/nearby?kind=canteen&at=&needs=open,gold,open", Page::Nearby(ListQuery { kind: Kind::Canteen, needs: vec![Need::Open], show: PAGE_LENGTH, map: false, sort: Sort::Near }).link_from(None))]
#[case("#/nearby?kind=casino", Page::Unknown { hash: "/nearby?kind=casino".to_owned() }.link_from(None))]
#[case("#/place/a%20b", Page::Unknown { hash: "/place/a%20b".to_owned() }.link_from(None))]
#[case("#/place/绍兴1", Page::Unknown { hash: "/place/绍兴1".to_owned() }.link_from(None))]
#[case("#/counter?place=a%20b", Page::counter().link_from(None))]
#[case("#/place", Page::Unknown { hash: "/place".to_owned() }.link_from(None))]
#[case("#/about/more/still", Page::Unknown { hash: "/about/more/still".to_owned() }.link_from(None))]
#[case("#main", Page::Unknown { hash: "main".to_owned() }.link_from(None))]
fn an_address_from_elsewhere_is_read_kindly(#[case] hash: &str, #[case] want: Link) {
    assert_eq!(Link::parse(hash), want);
}

#[rstest]
#[case("120.58210,30.00120,150m", Some(spot()))] // as good as exact
#[case("120.58210,30.00120,", Some(spot()))] // the comma sticks to the end
#[case("120.58210,30.00120,30000m", Some(about(30_000)))]
#[case("120.58210%2C30.00120%2C30000m", Some(about(30_000)))]
#[case("120.58210,30.00120,30000m。", Some(about(30_000)))]
#[case("120.58210,30.00120,300", Some(about(20_000_000)))] // cut
#[case("120.58210,30.00120,30000000m", Some(about(20_000_000)))]
#[case("120.58210,30.00120,99999999999m", Some(about(20_000_000)))]
#[case("120.58210,30.00120,-5m", Some(about(20_000_000)))]
#[case("120.58210,30.00120,gcj02", Some(about(20_000_000)))]
#[case("30.00120,120.58210,300m", None)]
fn an_uncertain_spot_never_becomes_a_more_certain_one(
    #[case] at: &str,
    #[case] want: Option<Start>,
) {
    assert_eq!(Link::parse(&format!("#/?at={at}")).start, want);
}

#[rstest]
#[case(0.0, spot())]
#[case(20.0, spot())]
#[case(150.0, spot())]
#[case(150.1, about(151))]
#[case(30_000.0, about(30_000))]
#[case(-1.0, about(20_000_000))]
#[case(f64::NAN, about(20_000_000))]
#[case(f64::INFINITY, about(20_000_000))]
fn a_phone_that_errs_by_more_than_the_answer_bears_is_only_about_there(
    #[case] error: f64,
    #[case] want: Start,
) {
    let Start::Spot(at) = spot() else { panic!() };
    assert_eq!(Start::found(at, error), want);
}

#[test]
fn no_server_learns_where_a_person_is_not_even_about() {
    for start in [spot(), about(30_000)] {
        let sent = Page::Home.link_from(Some(start)).to_send();
        let (seen, _) = sent.split_once('#').unwrap();
        assert!(!seen.contains("120"), "{seen}");
    }
}

fn start() -> impl Strategy<Value = Option<Start>> {
    let spot = (-18_000_000..18_000_000i32, -9_000_000..9_000_000i32)
        .prop_map(|(x, y)| LngLat::new(f64::from(x) / 1e5, f64::from(y) / 1e5).map(Start::Spot));
    let area = (100_000u64..999_999).prop_map(|c| AreaCode::parse(&c.to_string()).map(Start::Area));
    let about = (
        -18_000_000..18_000_000i32,
        -9_000_000..9_000_000i32,
        151..20_000_000u32,
    )
        .prop_map(|(x, y, metres)| {
            let at = LngLat::new(f64::from(x) / 1e5, f64::from(y) / 1e5)?;
            Some(Start::About { at, metres })
        });
    prop_oneof![Just(None), spot, about, area]
}

proptest! {
    #[test]
    fn every_page_survives_being_sent(
        kind in prop::sample::select(Kind::ALL.to_vec()),
        needs in prop::sample::subsequence(Need::ALL.to_vec(), 0..Need::ALL.len()),
        start in start(),
        show in PAGE_LENGTH..1000,
        map in any::<bool>(),
        cheap in any::<bool>(),
        id in "[A-Za-z0-9][A-Za-z0-9_-]{0,39}",
    ) {
        let id = PlaceId::parse(&id).unwrap();
        let sort = if cheap && Sort::fits(kind) { Sort::Cheap } else { Sort::Near };
        let pages = [
            Page::Home.link_from(start),
            Page::Nearby(ListQuery { kind, needs: needs.clone(), show, map, sort }).link_from(start),
            Page::Place { id: id.clone() }.link_from(start),
            Page::Driver { id }.link_from(start),
            Page::Coverage(CoverageQuery { city: Some(adcode(330_600)), kind, order: Order::District, show: show.max(COMMUNITIES_LENGTH), map }).link_from(None),
            Page::Where { city: Some(adcode(330_600)), inside: None, wanted: Wanted { kind: Some(kind), needs }, map }.link_from(None),
        ];
        for page in pages {
            prop_assert_eq!(Link::parse(&page.to_string()), page);
        }
    }

    #[test]
    fn no_address_whatever_breaks_the_map(hash in "\\PC*") {
        let _ = Link::parse(&hash);
    }
}

#[rstest]
#[case("#/place/A1", 1, 0)]
#[case("#/driver/A1", 1, 0)]
#[case("#/shortlist?ids=A1,A2", 2, 0)]
#[case("#/compare?ids=A1,A2", 2, 0)]
#[case("#/slip?ids=A1,A2,A3", 3, 0)]
#[case("#/counter?kinds=canteen&needs=open&ids=A1", 1, 1)]
#[case("#/nearby?kind=institution&needs=open,dementia", 0, 2)]
#[case("#/where?kind=canteen&needs=open", 0, 1)]
#[case("#/family?kind=canteen&needs=open", 0, 1)]
#[case("#/about", 0, 0)]
fn whoever_sends_a_page_is_told_how_many_places_and_needs_it_names(
    #[case] hash: &str,
    #[case] places: usize,
    #[case] needs: usize,
) {
    let page = Link::parse(hash).page;
    assert_eq!((page.ids().len(), page.needs().len()), (places, needs));
}

#[test]
fn every_page_has_a_name_of_its_own_and_is_found_by_it() {
    for (at, row) in page::ROWS.iter().enumerate() {
        let same = page::ROWS.iter().position(|other| other.name == row.name);
        assert_eq!(same, Some(at), "{}", row.name);
        let id = if row.has_id { "/a" } else { "" };
        let least = format!("#/{}{id}?kind=canteen", row.name);
        let page = Link::parse(&least).page;
        let own = page.row().map(|row| row.name);
        assert_eq!(own, Some(row.name), "{least}");
        if row.is_whole {
            let bare = ["#/", row.name].concat();
            assert_eq!(Link::parse(&bare).to_string(), bare);
        }
    }
}

#[test]
fn no_page_changes_under_the_reader_twice() {
    for row in page::ROWS {
        let id = if row.has_id { "/a" } else { "" };
        let page = Link::parse(&format!("#/{}{id}?kind=canteen&ids=b&show=40", row.name)).page;
        let shown = page.identity();
        assert_eq!(shown.row().map(|row| row.name), Some(row.name));
        assert_eq!(shown.identity(), shown, "{}", row.name);
    }
}

#[test]
fn the_sweep_looks_at_every_page() {
    let looked_at = include_str!("../../../../tests/e2e/support/pages.ts");
    for row in page::ROWS {
        let address = ["#/", row.name].concat();
        let starts = |quote: &str| {
            let begun = [quote, &address].concat();
            let mut behind = looked_at.split(&begun).skip(1);
            behind.any(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_'))
        };
        assert!(starts("'") || starts("`"), "{address}");
    }
}

#[test]
fn the_script_that_asks_for_parts_is_told_names_under_which_the_app_is_cut() {
    let cuts = include_str!("../../../../src/pages/mod.rs");
    let mut told = Vec::new();
    for line in pages_of_parts().split(' ') {
        let (part, pages) = line.split_once('=').unwrap();
        assert!(cuts.contains(&format!("split!({part}, ")), "{line}");
        told.extend(pages.split(',').map(str::to_owned));
    }
    let later = page::ROWS.iter().filter(|row| row.part != Part::First);
    let mut later: Vec<&str> = later.map(|row| row.name).collect();
    told.sort();
    later.sort_unstable();
    assert_eq!(told, later);
}

#[test]
fn the_script_that_asks_for_styles_is_told_names_of_files_that_there_are() {
    let files = include_str!("../../../../Trunk.toml");
    for line in pages_of_styles().split(' ') {
        let (styles, pages) = line.split_once('=').unwrap();
        assert!(files.contains(&format!("{styles}.css ")), "{line}");
        for page in pages.split(',') {
            let row = page::ROWS.iter().find(|row| row.name == page).unwrap();
            assert_eq!(row.styles, styles, "{line}");
        }
    }
}

#[rstest]
#[case("#/treasure?for=family")]
#[case("#treasure&for=family&x=1")]
#[case("#/nowhere")]
fn an_address_that_nobody_knows_stands_as_it_was_and_never_grows(#[case] hash: &str) {
    assert_eq!(Link::parse(hash).to_string(), hash);
    let sent = Link::parse(hash).of_family(true).to_string();
    assert_eq!(Link::parse(&sent).to_string(), sent);
}

#[test]
fn an_address_that_is_too_long_is_cut_once_and_not_again_each_time() {
    for start in ["#/treasure/", "/treasure/", "treasure "] {
        let written = Link::parse(&[start, &"宝".repeat(30_000)].concat()).to_string();
        assert_eq!(Link::parse(&written).to_string(), written);
    }
}
