//! What chats, hosts and fingers do to addresses.

use super::encoding::encode;
use super::*;
use crate::answer::Sort;
use crate::geo::area::AreaCode;
use crate::geo::coord::LngLat;
use crate::place::Kind;
use crate::place::filter::Need;
use crate::place::id::PlaceId;
use crate::policy::entitlement::{AgeBand, Profile};
use crate::testing::adcode;
use proptest::prelude::*;
use rstest::rstest;

/// Something that happens to an address on its way.
type Mangle = fn(&str) -> String;

fn encoded(hash: &str) -> String {
    format!("#{}", encode(hash.trim_start_matches('#')))
}

const MANGLES: &[(&str, Mangle)] = &[
    ("as it was", str::to_owned),
    ("its mark taken off", |h| {
        h.trim_start_matches('#').to_owned()
    }),
    ("an editor's &amp;", |h| h.replace('&', "&amp;")),
    ("an editor twice", |h| h.replace('&', "&amp;amp;")),
    ("the whole encoded", encoded),
    ("the whole encoded twice", |h| encoded(&encoded(h)[1..])),
    ("the whole encoded, in small letters", |h| {
        encoded(h).replace("%2F", "%2f").replace("%3F", "%3f")
    }),
    ("its question mark encoded", |h| h.replacen('?', "%3F", 1)),
    ("WeChat, one person", |h| {
        format!("{h}&from=singlemessage&isappinstalled=0")
    }),
    ("WeChat, a group, as a first parameter", |h| {
        let joint = if h.contains('?') { '&' } else { '?' };
        format!("{h}{joint}from=groupmessage&isappinstalled=0")
    }),
    ("WeChat, its parameters first", |h| {
        match h.split_once('?') {
            Some((path, query)) => format!("{path}?from=timeline&isappinstalled=0&{query}"),
            None => format!("{h}?from=timeline&isappinstalled=0"),
        }
    }),
    ("a second question mark", |h| format!("{h}?from=timeline")),
    ("WeChat's mark", |h| format!("{h}#wechat_redirect")),
    ("QQ's mark", |h| format!("{h}#rd")),
    ("a full stop", |h| format!("{h}。")),
    ("a full stop as browsers write it", |h| {
        format!("{h}%E3%80%82")
    }),
    ("half a full stop", |h| format!("{h}%E3%80")),
    ("half an escape", |h| format!("{h}%E")),
    ("a bracket and a space", |h| format!("{h}） ")),
    ("a space before", |h| format!(" {h}")),
    ("a zero-width space", |h| format!("{h}\u{200b}")),
    ("an exclamation mark of old crawlers", |h| {
        h.replacen("#/", "#!/", 1)
    }),
];

fn start() -> impl Strategy<Value = Option<Start>> {
    let spot = (7_000_000..14_000_000i32, 1_000_000..6_000_000i32)
        .prop_map(|(x, y)| LngLat::new(f64::from(x) / 1e5, f64::from(y) / 1e5).map(Start::Spot));
    let code = prop_oneof![
        100_000u64..999_999,
        100_000_000u64..999_999_999,
        100_000_000_000u64..999_999_999_999,
    ];
    let area = code.prop_map(|c| AreaCode::parse(&c.to_string()).map(Start::Area));
    let about = (
        7_000_000..14_000_000i32,
        1_000_000..6_000_000i32,
        151..20_000_000u32,
    )
        .prop_map(|(x, y, metres)| {
            let at = LngLat::new(f64::from(x) / 1e5, f64::from(y) / 1e5)?;
            Some(Start::About { at, metres })
        });
    prop_oneof![Just(None), spot, about, area]
}

/// 编号 as clerks invent them: letters of any script, with the signs of addresses in between.
fn id() -> impl Strategy<Value = PlaceId> {
    "[A-Za-z0-9][-A-Za-z0-9_]{0,39}".prop_map(|id| PlaceId::parse(&id).unwrap())
}

fn link() -> impl Strategy<Value = Link> {
    let kinds = prop::sample::select(Kind::ALL.to_vec());
    let needs = prop::sample::subsequence(Need::ALL.to_vec(), 0..Need::ALL.len());
    let ids = prop::collection::btree_set(id(), 1..4);
    let parts = (start(), kinds, needs, ids, any::<bool>(), PAGE_LENGTH..1000);
    (parts, 0..14, any::<bool>()).prop_map(|(parts, which, family)| {
        let (start, kind, needs, ids, map, show) = parts;
        let ids: Vec<PlaceId> = ids.into_iter().collect();
        let id = ids[0].clone();
        let wanted = Wanted {
            kind: Some(kind),
            needs: needs.clone(),
        };
        let profile = Profile {
            age: Some(AgeBand::ALL[0]),
            rural: Some(map),
            ..Profile::default()
        };
        let link = match which {
            0 => Page::Home.link_from(start),
            1 => Page::Nearby(ListQuery {
                kind,
                needs,
                show,
                map,
                sort: Sort::Near,
            })
            .link_from(start),
            2 => Page::Place { id }.link_from(start),
            3 => Page::Driver { id }.link_from(start),
            4 => Page::Where {
                city: Some(adcode(330_600)),
                inside: None,
                wanted,
                map,
            }
            .link_from(None),
            5 => Page::coverage().link_from(None),
            6 => Page::Guide(Guide {
                profile,
                whom: None,
                step: GuideStep::Result,
            })
            .link_from(None),
            7 => Page::Shortlist { ids }.link_from(start),
            8 => Page::Compare { ids }.link_from(start),
            9 => Page::Slip(SlipQuery {
                ids,
                form: SlipForm::Fridge,
            })
            .link_from(start),
            10 => Page::Family { wanted }.link_from(start),
            11 => Page::About.link_from(None),
            12 => Page::Counter(CounterQuery {
                kinds: vec![kind],
                needs,
                place: ids.first().cloned(),
                ids,
            })
            .link_from(start),
            _ => Page::Share {
                to: Page::Compare { ids }.link_from(start).to_string()[1..].to_owned(),
            }
            .link_from(None),
        };
        // The page that puts links together is of the family as soon as it has a place.
        let itself = matches!(link.page, Page::Family { .. }) && link.start.is_some();
        link.of_family(family || itself)
    })
}

proptest! {
    #[test]
    fn every_link_survives_what_chats_and_hosts_do_to_it(link in link()) {
        let sent = link.to_string();
        for (what, mangle) in MANGLES {
            let came = mangle(&sent);
            prop_assert_eq!(&Link::parse(&came), &link, "{}: {}", what, came);
        }
    }

    #[test]
    fn a_link_cut_anywhere_leads_to_a_page(link in link(), keep in 0.0..1.0) {
        let sent = link.to_string();
        let cut = sent.chars().take((sent.len() as f64 * keep) as usize).collect::<String>();
        if let Page::Unknown { hash } = Link::parse(&cut).page {
            let Astray { to, .. } = Astray::of(&hash);
            prop_assert!(!matches!(to.page, Page::Unknown { .. }), "{}", cut);
        }
    }

    #[test]
    fn nothing_that_can_be_typed_breaks_the_map(hash in "[#!/?&=%a-z0-9,.。]{0,40}|\\PC*") {
        let link = Link::parse(&hash);
        let again = Link::parse(&link.to_string());
        if !matches!(link.page, Page::Unknown { .. }) {
            prop_assert_eq!(again, link);
        }
        let _ = Astray::of(&hash);
    }
}

#[rstest]
#[case(
    "#/nearby?kind=canteen&from=330602002&for=family",
    "?to=%2Fnearby%3Fkind%3Dcanteen%26from%3D330602002%26for%3Dfamily"
)]
#[case(
    "#/nearby?kind=canteen&at=120.58210,30.00120",
    "?to=%2Fnearby%3Fkind%3Dcanteen#/nearby?kind=canteen&at=120.58210,30.00120"
)]
#[case(
    "#/guide?in=340403&age=80&living=alone&q=result",
    "?to=%2Fguide%3Fin%3D340403#/guide?in=340403&age=80&living=alone&q=result"
)]
#[case("#/compare?ids=a,b", "?to=%2Fcompare%3Fids%3Da%2Cb")]
fn a_server_learns_neither_where_a_person_stands_nor_what_they_told(
    #[case] hash: &str,
    #[case] sent: &str,
) {
    assert_eq!(Link::parse(hash).to_send(), sent);
}

#[rstest]
#[case::doubly_encoded(
    "#/nearby?kind=canteen&at=120.58210%252C30.00120",
    "#/nearby?kind=canteen&at=120.58210,30.00120"
)]
#[case::the_second_encoding_encoded(
    "#/nearby?kind=rural%255Fhome&needs=open%252Cstep%255Ffree",
    "#/nearby?kind=rural_home&needs=open,step_free"
)]
#[case::wechats_from_before_ours(
    "#/nearby?from=singlemessage&kind=rental&from=330602002",
    "#/nearby?kind=rental&from=330602002"
)]
#[case::a_quote("#/nearby?kind=canteen\"", "#/nearby?kind=canteen")]
#[case::a_quote_after_a_place("#/place/SX-1\"", "#/place/SX-1")]
#[case::a_sentence_after_places("#/slip?ids=a,b，帮我打出来", "#/slip?ids=a,b")]
#[case::commas_encoded_twice("#/slip?ids=a%252Cb", "#/slip?ids=a,b")]
#[case::a_space_between("#/slip?ids=a,%20b", "#/slip?ids=a,b")]
#[case::a_question_mark_encoded("#/place/a%3Ffrom=330602002", "#/place/a?from=330602002")]
#[case::a_sentence_goes_on("#/guide?in=340403&q=result，你看看", "#/guide?in=340403&q=result")]
#[case::only_wechats_mark("#wechat_redirect", "#/")]
#[case::only_qqs_mark("#rd", "#/")]
#[case::parameters_without_a_question_mark("#/place/a&from=330602002", "#/place/a?from=330602002")]
#[case::decoded_in_between(
    "#/share?to=/nearby?kind=canteen&from=330602002",
    "#/share?to=%2Fnearby%3Fkind%3Dcanteen%26from%3D330602002"
)]
#[case::encoded_in_between(
    "#/share?to=%252Fnearby%253Fkind%253Dcanteen",
    "#/share?to=%2Fnearby%3Fkind%3Dcanteen"
)]
#[case::for_the_family(
    "#/nearby?kind=canteen&amp;for=family",
    "#/nearby?kind=canteen&for=family"
)]
#[case::for_nobody_we_know("#/nearby?kind=canteen&for=neighbours", "#/nearby?kind=canteen")]
fn a_mangled_address_is_read_as_it_was(#[case] came: &str, #[case] meant: &str) {
    assert_eq!(Link::parse(came).to_string(), meant);
}

#[rstest]
#[case(
    "#/nearby?kind=cant&from=330602002",
    Why::Cut,
    "#/nearby?kind=canteen&from=330602002"
)]
#[case("#/nearby?kind=c&from=330602002", Why::NoKind, "#/?from=330602002")]
#[case("#/nearby?from=330602002", Why::NoKind, "#/?from=330602002")]
#[case("#/nearby?kind=", Why::NoKind, "#/")]
#[case(
    "#/nearby?kind=casino&at=120.58210,30.00120",
    Why::OtherKind,
    "#/?at=120.58210,30.00120"
)]
#[case("#/nearb", Why::NoKind, "#/")]
#[case("#/place", Why::NoPlace, "#/")]
#[case("#/plac?from=330602002", Why::NoPlace, "#/?from=330602002")]
#[case("#/shortli", Why::Cut, "#/shortlist")]
#[case("#/compar?ids=a,b", Why::Cut, "#/compare?ids=a,b")]
#[case("#/gui", Why::Cut, "#/guide")]
#[case("#/g", Why::NoSuchPage, "#/")]
#[case("#/about/more/still", Why::NoSuchPage, "#/about")]
#[case(
    "#/nearby/canteen?from=330602002",
    Why::NoSuchPage,
    "#/nearby?kind=canteen&from=330602002"
)]
#[case("#/canteen", Why::NoSuchPage, "#/nearby?kind=canteen")]
#[case(
    "#/treasure?at=120.58210,30.00120",
    Why::NoSuchPage,
    "#/?at=120.58210,30.00120"
)]
#[case("#main", Why::NoSuchPage, "#/")]
fn an_address_that_leads_nowhere_leads_to_the_nearest_page(
    #[case] hash: &str,
    #[case] why: Why,
    #[case] to: &str,
) {
    let Page::Unknown { hash } = Link::parse(hash).page else {
        panic!("{hash} is known");
    };
    let astray = Astray::of(&hash);
    assert_eq!((astray.why, astray.to.to_string().as_str()), (why, to));
}

fn at(hash: &str) -> Link {
    Link::parse(hash)
}

#[rstest]
#[case::into_a_place(
    "#/nearby?kind=canteen&from=330602002&for=family",
    "#/place/a?from=330602002",
    false,
    true
)]
#[case::to_settings("#/?from=330602002&for=family", "#/about", false, true)]
#[case::another_place_chosen("#/where?for=family", "#/?from=330603", false, true)]
#[case::a_link_of_ones_own(
    "#/?from=330602002&for=family",
    "#/nearby?kind=canteen&from=330603",
    false,
    false
)]
#[case::back_to_before("#/?from=330602002&for=family", "#/?from=330602002", true, false)]
#[case::back_within("#/about?for=family", "#/?from=330602002&for=family", true, true)]
#[case::never_was("#/?from=330602002", "#/place/a?from=330602002", false, false)]
fn who_looks_for_the_family_does_so_until_they_leave(
    #[case] before: &str,
    #[case] came: &str,
    #[case] again: bool,
    #[case] family: bool,
) {
    let before = at(before);
    let start = AreaCode::parse("330602002").map(Start::Area);
    let now = at(came).coming_from(&before, start, again);
    assert_eq!(now.for_family, family);
}
