use super::*;
use crate::pack::VillagePack;
use crate::place::position::{Position, Reference};
use crate::place::{Place, Status};
use crate::policy::coverage::testing::{area, at, catalog, ground, place, sample, villages};
use proptest::prelude::*;

fn canteen(id: &str, lng: f64, lat: f64) -> Place {
    place(id, Kind::Canteen, "", |p| {
        p.position = Some(Position::Exact(at(lng, lat)))
    })
}

#[test]
fn a_place_of_which_only_the_community_is_known_is_within_nobodys_quarter_of_an_hour() {
    let point = at(120.5701, 30.0);
    let rough = place("rough", Kind::Canteen, "330602002", |p| {
        p.position = Some(Position::Rough {
            point,
            of: Reference::Community,
        });
    });
    let (catalog, villages) = (catalog(vec![rough]), villages());
    let reach = Reach::measure(ground(&catalog, &villages), Kind::Canteen, Pace::Slow);
    assert_eq!(reach.within(&catalog, Basis::Own).within.places, 0);
    assert!(reach.communities.iter().all(|c| c.nearest.is_none()));
    assert_eq!(catalog.rough_places(), 1);
}

#[test]
fn a_community_is_measured_from_its_own_point_else_its_towns_and_the_two_are_counted_apart() {
    // 600 m east of 鲁迅社区's own point; some 1.5 km from the point of its town.
    let catalog = catalog(vec![canteen("a", 120.5762, 30.0)]);
    let villages = villages();
    let reach = Reach::measure(ground(&catalog, &villages), Kind::Canteen, Pace::Slow);
    let own = reach.within(&catalog, Basis::Own);
    assert_eq!((own.measured, own.within.places), (1, 0));
    let steady = Reach::measure(ground(&catalog, &villages), Kind::Canteen, Pace::Steady);
    assert_eq!(steady.within(&catalog, Basis::Own).within.places, 1);
    let town = reach.within(&catalog, Basis::Town);
    assert_eq!((town.measured, town.within.places), (3, 0));
    // 塔山街道 has no point: its community is not measured, and not called far away.
    assert_eq!(reach.unmeasured(), 1);
    assert_eq!(reach.outside().count(), 4);
    let spots = reach.spots();
    let communities: u32 = spots.iter().map(|spot| spot.communities).sum();
    assert_eq!(communities, 4);
    assert!(
        spots.is_sorted_by(|a, b| a.nearest.unwrap().metres >= b.nearest.unwrap().metres),
        "{spots:?}"
    );
    for community in reach.communities.iter().filter(|c| c.from.is_some()) {
        let spot = spots
            .iter()
            .find(|spot| Some(spot.at) == community.from.map(|(_, at)| at));
        assert_eq!(spot.unwrap().nearest, community.nearest);
    }
}

#[test]
fn what_is_near_only_by_a_sample_says_so() {
    let catalog = catalog(vec![sample(canteen("a", 120.5701, 30.0))]);
    let villages = villages();
    let reach = Reach::measure(ground(&catalog, &villages), Kind::Canteen, Pace::Slow);
    let own = reach.within(&catalog, Basis::Own);
    assert_eq!((own.within.places, own.within.samples), (1, 1));
}

#[test]
fn a_kind_the_city_has_none_of_is_near_nobody() {
    let mut closed = canteen("a", 120.57, 30.0);
    closed.status = Status::Closed;
    let catalog = catalog(vec![closed]);
    let villages = villages();
    let reach = Reach::measure(ground(&catalog, &villages), Kind::Canteen, Pace::Slow);
    assert_eq!(reach.outside().count(), 4);
    assert!(reach.spots().iter().all(|spot| spot.nearest.is_none()));
}

#[test]
fn communities_are_listed_farthest_first_by_the_sound_of_their_names_or_by_district() {
    let catalog = catalog(vec![canteen("a", 120.0, 30.0)]);
    let villages = villages();
    let reach = Reach::measure(ground(&catalog, &villages), Kind::Canteen, Pace::Slow);
    let pairs = [('鲁', "lu"), ('小', "xiao"), ('剑', "jian"), ('大', "da")];
    let readings = Readings::from_pairs(pairs.map(|(c, r)| (c, r.to_owned())));
    let name = |code: AreaCode| {
        let found = villages.villages.iter().find(|v| v.code == code);
        found.map_or("", |v| v.name.as_str())
    };
    let names = |order| -> Vec<&str> {
        let listed = in_order(reach.outside(), order, &readings, name);
        listed.iter().map(|c| name(c.code)).collect()
    };
    assert_eq!(
        names(Order::Farthest),
        ["剑灶村", "大王村", "鲁迅社区", "小山村"]
    );
    assert_eq!(
        names(Order::Name),
        ["大王村", "剑灶村", "鲁迅社区", "小山村"]
    );
    assert_eq!(
        names(Order::District),
        ["鲁迅社区", "小山村", "剑灶村", "大王村"]
    );
}

/// Haversine is checked against another formula where it lives; here the search is: every
/// community against every place.
fn by_brute_force(places: &[Place], from: LngLat, pace: Pace) -> Option<(u32, f64)> {
    let all = places.iter().filter(|p| p.status.is_listed());
    let metres = all.filter_map(|p| Some(metres_between(from, p.point()?)));
    let least = metres.min_by(f64::total_cmp)?;
    Some((pace.minutes(least), least))
}

fn point() -> impl Strategy<Value = LngLat> {
    (119.9..121.2, 29.3..30.3).prop_map(|(lng, lat)| at(lng, lat))
}

proptest! {
    #[test]
    fn reach_equals_measuring_every_community_against_every_place(
        spots in prop::collection::vec((point(), any::<bool>()), 0..60),
        starts in prop::collection::vec(prop::option::of(point()), 1..40),
        pace in prop::sample::select(Pace::ALL.to_vec()),
    ) {
        let places: Vec<Place> = spots.iter().enumerate().map(|(n, (p, closed))| {
            let mut place = canteen(&n.to_string(), p.lng(), p.lat());
            if *closed { place.status = Status::Closed; }
            place
        }).collect();
        let pack = VillagePack {
            villages: starts.iter().enumerate().map(|(n, point)| {
                let town = if n % 3 == 0 { "330602001" } else { "330602002" };
                area(&format!("{town}{:03}", n + 1), "村", *point)
            }).collect(),
            ..villages()
        };
        let catalog = catalog(places.clone());
        let reach = Reach::measure(ground(&catalog, &pack), Kind::Canteen, pace);
        prop_assert_eq!(reach.communities.len(), starts.len());
        for (community, village) in reach.communities.iter().zip(&pack.villages) {
            let town = catalog.area(village.code.town().unwrap()).unwrap().point;
            let from = village.point.or(town);
            prop_assert_eq!(community.from.map(|(_, p)| p), from);
            let want = from.and_then(|from| by_brute_force(&places, from, pace));
            let found = community.nearest.map(|n| (n.minutes, n.metres));
            prop_assert_eq!(found, want);
        }
        let counted: u32 = [Basis::Own, Basis::Town].iter().map(|b| reach.within(&catalog, *b).measured).sum();
        prop_assert_eq!(counted as usize + reach.unmeasured(), starts.len());
        let inside: u32 = [Basis::Own, Basis::Town].iter().map(|b| reach.within(&catalog, *b).within.places).sum();
        prop_assert_eq!(inside as usize + reach.outside().count() + reach.unmeasured(), starts.len());
    }
}
