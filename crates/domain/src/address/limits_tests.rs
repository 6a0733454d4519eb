//! Addresses longer than anybody needs: read in no time, and what is not read is said.

use super::limits::{ADDRESS, PICKED};
use super::mangled::Parts;
use super::*;
use crate::geo::area::AreaCode;
use crate::place::Kind;
use crate::place::id::PlaceId;
use proptest::prelude::*;
use rstest::rstest;
use std::time::{Duration, Instant};

/// Far more than the slowest of the addresses below takes in an unoptimised build, and far less
/// than one whose time grows with the square of its length (minutes).
const SOON: Duration = Duration::from_secs(20);

fn ids(hash: &str) -> Vec<PlaceId> {
    Link::parse(hash).page.ids().to_vec()
}

fn named(count: usize) -> String {
    let ids: Vec<String> = (0..count).map(|n| format!("X{n}")).collect();
    ids.join(",")
}

#[rstest]
#[case("shortlist", PICKED)]
#[case("compare", PICKED)]
#[case("slip", PICKED)]
#[case("counter", crate::slip::MOST)]
fn of_too_many_places_the_first_are_read_and_that_there_are_more_is_said(
    #[case] page: &str,
    #[case] most: usize,
) {
    let address = |count| format!("#/{page}?ids={}", named(count));
    assert_eq!(ids(&address(most)).len(), most);
    assert_eq!(Link::left_out(&address(most)), None);
    let read = ids(&address(most + 1));
    let read: Vec<&str> = read.iter().map(PlaceId::as_str).collect();
    assert_eq!(read.join(","), named(most));
    let said = Some(LeftOut::Places(most));
    assert_eq!(Link::left_out(&address(most + 1)), said);
    assert_eq!(Link::left_out(&address(200_000)), said);
}

#[test]
fn a_place_that_is_named_twice_counts_once() {
    let twice = format!("#/shortlist?ids={0},{0}", named(PICKED));
    assert_eq!(ids(&twice).len(), PICKED);
    assert_eq!(Link::left_out(&twice), None);
}

#[test]
fn the_end_of_an_endless_address_is_not_read_and_this_is_said() {
    let address = format!("#/nearby?kind=canteen&x={}", "好".repeat(ADDRESS));
    let Page::Nearby(list) = Link::parse(&address).page else {
        panic!("{:?}", Link::parse(&address));
    };
    assert_eq!(list.kind, Kind::Canteen);
    assert_eq!(Link::left_out(&address), Some(LeftOut::End));
    assert_eq!(Link::left_out("#/nearby?kind=canteen"), None);
}

#[rstest]
#[case("长")]
#[case("a")]
#[case("号 1")]
fn what_no_place_can_be_called_is_no_place_and_this_is_said(#[case] text: &str) {
    let none = text.repeat(50);
    for page in ["place", "driver"] {
        let Page::Unknown { hash } = Link::parse(&format!("#/{page}/{none}")).page else {
            panic!("{page}/{none}");
        };
        assert_eq!(Astray::of(&hash).why, Why::NoPlace);
    }
    let address = format!("#/slip?ids=a,{none},b");
    assert_eq!(ids(&address).len(), 2);
    assert_eq!(Link::left_out(&address), Some(LeftOut::NoIds));
    let shown = Link::left_out(&format!("#/counter?place={none}"));
    assert_eq!(shown, Some(LeftOut::NoIds));
    let places = format!("#/slip?ids={none},{}", named(PICKED + 1));
    assert_eq!(Link::left_out(&places), Some(LeftOut::Places(PICKED)));
}

/// What somebody may have put together to keep a phone busy.
fn hostile() -> Vec<(&'static str, String)> {
    const MEGABYTE: usize = 1 << 20;
    let repeated = |start: &str, piece: &str| {
        let count = (MEGABYTE - start.len()) / piece.len();
        [start, &piece.repeat(count)].concat()
    };
    vec![
        ("places", format!("#/shortlist?ids={}", named(150_000))),
        ("one place", repeated("#/compare?ids=", "a,")),
        ("encoded marks", repeated("#/nearby", "%3F")),
        ("encoded marks of a key", repeated("#/nearby", "%3Fkin")),
        ("escapes of escapes", repeated("#/place/", "%25")),
        ("encoded from the start", repeated("%2Fnearby", "%2525")),
        ("parameters", repeated("#/nearby?", "kind=x&")),
        ("parameters without a value", repeated("#/guide?", "q=&")),
        ("question marks", repeated("#/nearby", "?")),
        ("ampersands of an editor", repeated("#/nearby?", "amp;")),
        ("needs", repeated("#/nearby?kind=canteen&needs=", "open,")),
        ("kinds", repeated("#/counter?kinds=", "canteen,")),
        ("steps", repeated("#/", "a/")),
        ("links to share", repeated("#/share?to=", "/share?to=")),
        ("marks", repeated("#", "#!")),
        ("glue", repeated("#/nearby?kind=canteen", "。")),
        ("numbers", repeated("#/nearby?kind=canteen&at=", "1")),
        ("characters", repeated("#/", "好")),
    ]
}

#[test]
fn an_address_of_a_megabyte_is_read_in_no_time_whatever_it_says() {
    for (what, address) in hostile() {
        let began = Instant::now();
        // As the browser's address bar would give it.
        let link = Link::parse(&address);
        let _ = (link.to_string(), link.to_send());
        let _ = Astray::of(&address);
        let _ = Link::left_out(&address);
        // And each of its parts without the limit in front of them.
        let parts = Parts::of(&address);
        let _ = Link::of(&parts, &address).to_string();
        let took = began.elapsed();
        assert!(took < SOON, "{what}: {took:?}");
    }
}

proptest! {
    /// What the app writes itself is always read whole.
    #[test]
    fn a_link_of_as_many_places_as_there_may_be_is_read_whole(
        ids in prop::collection::btree_set("[A-Za-z0-9][A-Za-z0-9_-]{0,39}", 1..=PICKED),
        community in 100_000_000_000u64..999_999_999_999,
    ) {
        let ids = ids.iter().filter_map(|id| PlaceId::parse(id)).collect();
        let start = AreaCode::parse(&community.to_string()).map(Start::Area);
        let page = Page::Shortlist { ids }.link_from(start);
        let link = page.clone().of_family(true);
        prop_assert_eq!(Link::left_out(&link.to_string()), None);
        prop_assert_eq!(Link::parse(&link.to_string()), link);
        let shared = Page::Share { to: page.to_string().trim_start_matches('#').to_owned() }.link_from(None);
        prop_assert_eq!(Link::parse(&shared.to_string()), shared);
    }
}
