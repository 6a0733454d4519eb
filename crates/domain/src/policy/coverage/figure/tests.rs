use super::*;
use crate::place::Status;
use crate::place::offer::{Count, Mark, Service};
use crate::policy::coverage::testing::{
    catalog, code, conditions, ground, pick, place, sample, villages,
};
use proptest::prelude::*;

fn home(id: &str, area: &str, nursing: Option<u32>, beds: Option<u32>) -> Place {
    place(id, Kind::Institution, area, |p| {
        p.offer.counts.set(Count::NursingBeds, nursing);
        p.offer.counts.set(Count::Beds, beds);
    })
}

fn of(measure: &Measure, places: Vec<Place>, area: Option<&str>) -> Result<Figure, Missing> {
    figure(
        measure,
        ground(&catalog(places), &villages()),
        area.map(code),
    )
}

fn marked(id: &str, area: &str, open: Option<bool>) -> Place {
    place(id, Kind::Institution, area, |p| {
        if let Some(open) = open {
            p.offer.marks.set(Mark::OpenKitchen, open);
        }
    })
}

fn open_kitchens() -> Measure {
    Measure::Share {
        of: pick(Kind::Institution, &[]),
        meeting: conditions(&["明厨亮灶=是"]),
    }
}

#[test]
fn the_share_of_nursing_beds_is_that_of_the_homes_that_publish_both_numbers() {
    let places = vec![
        home("a", "330602001", Some(30), Some(60)),
        sample(home("b", "330602001", Some(10), Some(20))),
        home("c", "330602001", None, Some(1000)),
        home("d", "330603100", Some(500), None),
    ];
    let city = of(&Measure::NursingBeds, places.clone(), None).unwrap();
    assert_eq!(city.now, Amount::share(40, 80));
    assert_eq!(city.now.permille(), Some(500));
    assert_eq!((city.known.places, city.known.samples), (2, 1));
    assert_eq!(city.unknown.places, 2);
    assert_eq!(city.range, (None, None));
    // In a district where nobody publishes both, nothing is said, and it is said why.
    let keqiao = of(&Measure::NursingBeds, places, Some("330603"));
    assert_eq!(keqiao, Err(Missing::Columns));
}

#[test]
fn unknown_is_counted_as_unknown_and_never_as_a_no() {
    let places = vec![
        marked("a", "330602001", Some(true)),
        marked("b", "330602001", Some(false)),
        marked("c", "330602001", None),
    ];
    let city = of(&open_kitchens(), places, None).unwrap();
    assert_eq!(city.now, Amount::share(1, 2));
    assert_eq!((city.known.places, city.unknown.places), (2, 1));
    let (least, most) = (Amount::share(1, 3), Amount::share(2, 3));
    assert_eq!(city.range, (Some(least), Some(most)));
}

#[test]
fn a_place_whose_district_nobody_knows_counts_for_the_city_and_is_unknown_in_each_district() {
    let places = vec![
        marked("a", "330602001", Some(true)),
        marked("b", "", Some(true)),
    ];
    assert_eq!(
        of(&open_kitchens(), places.clone(), None).unwrap().now,
        Amount::share(2, 2)
    );
    let yuecheng = of(&open_kitchens(), places.clone(), Some("330602")).unwrap();
    assert_eq!(yuecheng.now, Amount::share(1, 1));
    assert_eq!(yuecheng.unknown.places, 1);
    assert_eq!(
        of(&open_kitchens(), places, Some("330603")),
        Err(Missing::Columns)
    );
}

#[test]
fn what_is_closed_or_only_planned_does_not_count_and_what_is_paused_does() {
    let with =
        |id: &str, status: Status| place(id, Kind::Rental, "330602001", |p| p.status = status);
    let places = vec![
        with("a", Status::Closed),
        with("b", Status::Planned),
        with("c", Status::Paused),
        with("d", Status::Unverified),
    ];
    let count = Measure::Count(pick(Kind::Rental, &[]));
    assert_eq!(of(&count, places, None).unwrap().now, Amount::count(2));
}

#[test]
fn a_city_without_the_table_has_no_figure_and_a_district_without_a_place_has_none_of_them() {
    let count = Measure::Count(pick(Kind::Rental, &[]));
    assert_eq!(of(&count, vec![], None), Err(Missing::Table(Kind::Rental)));
    let places = vec![place("a", Kind::Rental, "330602001", |_| {})];
    let keqiao = of(&count, places, Some("330603")).unwrap();
    assert_eq!(keqiao.now, Amount::count(0));
    let homes = vec![marked("a", "330602001", Some(true))];
    assert_eq!(
        of(&open_kitchens(), homes, Some("330603")),
        Err(Missing::Places(Kind::Institution))
    );
}

#[test]
fn a_count_says_how_many_more_there_may_be() {
    let centre = |id: &str, category: Option<&str>| {
        place(id, Kind::Centre, "330602001", |p| {
            p.category = category.map(str::to_owned);
        })
    };
    let places = vec![
        centre("a", Some("乐龄中心")),
        centre("b", Some("照料中心")),
        centre("c", None),
    ];
    let count = Measure::Count(pick(Kind::Centre, &["类别=乐龄中心"]));
    let figure = of(&count, places, None).unwrap();
    assert_eq!(figure.now, Amount::count(1));
    assert_eq!(figure.range.1, Some(Amount::count(2)));
    assert_eq!((figure.known.places, figure.unknown.places), (1, 1));
}

#[test]
fn nobody_found_is_a_nought_where_somebody_publishes_and_nothing_where_nobody_does() {
    let zoned = |id: &str, beds: Option<u32>| {
        place(id, Kind::Institution, "330602001", |p| {
            p.offer.counts.set(Count::DementiaBeds, beds)
        })
    };
    let count = Measure::Count(pick(Kind::Institution, &["认知障碍床位>0"]));
    let one_says_none = vec![zoned("a", Some(0)), zoned("b", None)];
    let figure = of(&count, one_says_none, None).unwrap();
    assert_eq!(figure.now, Amount::count(0));
    assert_eq!(figure.range.1, Some(Amount::count(1)));
    let all_silent = vec![zoned("a", None), zoned("b", None)];
    assert_eq!(of(&count, all_silent, None), Err(Missing::Columns));
}

#[test]
fn a_town_with_three_centres_is_one_town() {
    let centre = |id: &str, area: &str| place(id, Kind::Centre, area, |_| {});
    let places = vec![
        centre("a", "330602001"),
        centre("b", "330602001"),
        centre("c", "330602001"),
        centre("d", "330603100"),
        centre("e", "330603"),
    ];
    let towns = Measure::TownsWith(pick(Kind::Centre, &[]));
    let city = of(&towns, places.clone(), None).unwrap();
    assert_eq!(city.now, Amount::share(2, 3));
    assert_eq!((city.known.places, city.unknown.places), (4, 1));
    // The one of which only the district is known may stand in the third town.
    assert_eq!(city.range.1, Some(Amount::share(3, 3)));
    let yuecheng = of(&towns, places, Some("330602")).unwrap();
    assert_eq!(yuecheng.now, Amount::share(1, 2));
}

#[test]
fn places_of_unknown_villages_cover_at_most_one_each() {
    let homes = |n: u32| -> Vec<Place> {
        (0..n)
            .map(|n| place(&n.to_string(), Kind::RuralHome, "330603100", |_| {}))
            .collect()
    };
    let measure = Measure::OneAVillage {
        of: pick(Kind::RuralHome, &[]),
        rural: true,
    };
    let figure = of(&measure, homes(2), None).unwrap();
    assert_eq!(figure.now, Amount::share(2, 3));
    assert_eq!(figure.bound, Bound::AtMost);
    assert_eq!(figure.range, (Some(Amount::share(1, 3)), Some(figure.now)));
    // More homes than villages are no more than all villages.
    let many = of(&measure, homes(5), Some("330603")).unwrap();
    assert_eq!(many.now, Amount::share(2, 2));
}

#[test]
fn villages_are_counted_by_whether_their_town_has_a_canteen() {
    let places = vec![place("a", Kind::Canteen, "330602002", |_| {})];
    let all = Measure::VillagesInTownsWith {
        of: pick(Kind::Canteen, &[]),
        rural: false,
    };
    let figure = of(&all, places, None).unwrap();
    assert_eq!(figure.now, Amount::share(2, 5));
    assert_eq!(figure.bound, Bound::Rough);
}

/// Any institution: what it publishes, where it stands, whether it is a sample.
fn any_home() -> impl Strategy<Value = Place> {
    let area = prop::sample::select(vec!["330602001", "330602002", "330603100", "330603", ""]);
    let maybe = prop::option::of(any::<bool>());
    let beds = prop::option::of((0u32..50, 50u32..300));
    (area, maybe, beds, any::<bool>(), 0u32..3).prop_map(
        |(area, open, beds, is_sample, services)| {
            let mut home = marked("x", area, open);
            let counts = &mut home.offer.counts;
            counts.set(Count::Beds, beds.map(|(_, all)| all));
            counts.set(Count::NursingBeds, beds.map(|(part, _)| part));
            match services {
                0 => {}
                1 => home.offer.services.add(Service::HomeCare),
                _ => home.offer.services.add(Service::Meals),
            }
            if is_sample { sample(home) } else { home }
        },
    )
}

fn measures() -> Vec<Measure> {
    let homes = || pick(Kind::Institution, &["服务=上门服务"]);
    vec![
        open_kitchens(),
        Measure::Share {
            of: homes(),
            meeting: conditions(&["明厨亮灶=是"]),
        },
        Measure::Count(homes()),
        Measure::NursingBeds,
        Measure::TownsWith(homes()),
        Measure::OneAVillage {
            of: homes(),
            rural: false,
        },
        Measure::VillagesInTownsWith {
            of: homes(),
            rural: true,
        },
    ]
}

proptest! {
    #[test]
    fn a_share_is_a_share_and_the_range_holds_it(homes in prop::collection::vec(any_home(), 1..30)) {
        for measure in measures() {
            for area in [None, Some("330602"), Some("330603")] {
                let Ok(figure) = of(&measure, homes.clone(), area) else { continue };
                prop_assert_eq!(figure.now.whole.is_some(), measure.is_share());
                if let Some(whole) = figure.now.whole {
                    prop_assert!(figure.now.part <= whole && whole > 0);
                }
                prop_assert!(figure.known.samples <= figure.known.places);
                prop_assert!(figure.known.places + figure.unknown.places <= homes.len() as u32);
                let value = |a: Amount| a.part as f64 / a.whole.unwrap_or(1) as f64;
                if let Some(least) = figure.range.0 {
                    prop_assert!(value(least) <= value(figure.now) + 1e-12);
                }
                if let Some(most) = figure.range.1 {
                    prop_assert!(value(most) >= value(figure.now) - 1e-12);
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_table_does_not_matter(
        homes in prop::collection::vec(any_home(), 1..20).prop_shuffle(),
        other in any::<prop::sample::Index>(),
    ) {
        let mut turned = homes.clone();
        turned.rotate_left(other.index(homes.len()));
        turned.reverse();
        for measure in measures() {
            prop_assert_eq!(of(&measure, homes.clone(), None), of(&measure, turned.clone(), None));
        }
    }

    #[test]
    fn districts_add_up_to_the_city_where_every_district_is_known(
        homes in prop::collection::vec(any_home().prop_filter("known", |h| h.area.is_some()), 1..30),
    ) {
        for measure in [Measure::Count(pick(Kind::Institution, &["明厨亮灶=是"])), open_kitchens()] {
            let part = |area| of(&measure, homes.clone(), area).map_or((0, 0, 0), |f: Figure| {
                (f.now.part, f.now.whole.unwrap_or(0), f.unknown.places)
            });
            let (city, a, b) = (part(None), part(Some("330602")), part(Some("330603")));
            prop_assert_eq!(city.0, a.0 + b.0);
            prop_assert_eq!(city.1, a.1 + b.1);
        }
    }

    /// Every way the unpublished can turn out lies in the range.
    #[test]
    fn publishing_more_never_leaves_the_range(
        homes in prop::collection::vec(any_home(), 1..12), answers in prop::collection::vec(any::<bool>(), 12),
    ) {
        let Ok(before) = of(&open_kitchens(), homes.clone(), None) else { return Ok(()) };
        let published: Vec<Place> = homes.into_iter().zip(answers).map(|(mut home, answer)| {
            if home.offer.marks.get(Mark::OpenKitchen).is_none() {
                home.offer.marks.set(Mark::OpenKitchen, answer);
            }
            home
        }).collect();
        let after = of(&open_kitchens(), published, None).unwrap().now;
        let (least, most) = (before.range.0.unwrap(), before.range.1.unwrap());
        prop_assert_eq!(after.whole, most.whole);
        prop_assert!(least.part <= after.part && after.part <= most.part);
    }
}

#[rstest::rstest]
#[case(11, 14, 786)]
#[case(22, 33, 667)]
#[case(1, 3, 333)]
#[case(799, 1000, 799)]
#[case(7996, 10_000, 799)]
#[case(9996, 10_000, 999)]
#[case(4, 5, 800)]
#[case(0, 7, 0)]
fn a_share_is_rounded_but_never_up_to_a_whole_per_cent(
    #[case] part: u64,
    #[case] whole: u64,
    #[case] want: u64,
) {
    assert_eq!(Amount::share(part, whole).permille(), Some(want));
}

#[test]
fn a_place_known_by_its_community_counts_for_its_town() {
    let towns = Measure::TownsWith(pick(Kind::Institution, &[]));
    let known = of(&towns, vec![home("a", "330602002001", None, None)], None);
    assert_eq!(known.unwrap().now.part, 1);
}
