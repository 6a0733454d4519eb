//! Places side by side.

use super::*;
use crate::hours::WeeklyHours;
use crate::place::Kind;
use crate::place::id::PlaceId;
use crate::place::offer::{Count, Mark, Ownership, YuanRange};
use proptest::prelude::*;
use rstest::rstest;

fn home(id: &str) -> Place {
    Place::bare(PlaceId::parse(id).unwrap(), Kind::Institution, None)
}

fn compare(places: &[Place]) -> Comparison {
    let subject = |place| Subject { place, seen: None };
    Comparison::of(&places.iter().map(subject).collect::<Vec<_>>())
}

fn row(rows: &[ComparisonRow], about: About) -> Option<&[Cell]> {
    let found = rows.iter().find(|row| row.about == about);
    found.map(|row| row.cells.as_slice())
}

#[test]
fn what_differs_comes_first_and_what_is_alike_after() {
    let (mut a, mut b) = (home("a"), home("b"));
    a.offer.counts.set(Count::Beds, Some(80));
    b.offer.counts.set(Count::Beds, Some(120));
    (a.offer.ownership, b.offer.ownership) = (Some(Ownership::Public), Some(Ownership::Public));
    let compared = compare(&[a, b]);
    let beds = [
        Cell::Known(Known::Fact(Fact::Count(80))),
        Cell::Known(Known::Fact(Fact::Count(120))),
    ];
    assert_eq!(
        row(&compared.leading, About::Fact(Aspect::Count(Count::Beds))),
        Some(&beds[..])
    );
    let public = Cell::Known(Known::Fact(Fact::Ownership(Ownership::Public)));
    let owner = row(&compared.alike, About::Fact(Aspect::Ownership));
    assert_eq!(owner, Some(&[public.clone(), public][..]));
}

#[test]
fn hours_of_a_place_that_is_not_open_are_not_like_those_of_one_that_is() {
    for status in [Status::Paused, Status::Closed, Status::Planned] {
        let (mut a, mut b) = (home("a"), home("b"));
        a.hours = Some(WeeklyHours::always());
        b.hours = Some(WeeklyHours::always());
        b.status = status;
        let compared = compare(&[a, b]);
        let always = Box::new(WeeklyHours::always());
        let cells = [
            Cell::Known(Known::Fact(Fact::Hours(always.clone()))),
            Cell::Known(Known::Fact(Fact::HoursNotNow(status, always))),
        ];
        assert_eq!(
            row(&compared.leading, About::Fact(Aspect::Hours)),
            Some(&cells[..])
        );
        let visit = row(&compared.leading, About::Visit).unwrap();
        assert_eq!(visit[1], Cell::Known(Known::Status(status)));
    }
}

#[test]
fn what_only_one_has_published_is_unknown_of_the_other_and_never_a_no() {
    let (mut a, b) = (home("a"), home("b"));
    a.offer.marks.set(Mark::Dementia, true);
    let compared = compare(&[a, b]);
    let cells = [Cell::Known(Known::Fact(Fact::Holds(true))), Cell::Unknown];
    assert_eq!(
        row(&compared.leading, About::Fact(Aspect::Mark(Mark::Dementia))),
        Some(&cells[..])
    );
}

#[rstest]
#[case(Aspect::Count(Count::NursingBeds))]
#[case(Aspect::Mark(Mark::Registered))]
#[case(Aspect::Mark(Mark::StepFree))]
#[case(Aspect::Hours)]
fn what_families_ask_of_a_home_is_shown_even_when_nobody_publishes_it(#[case] aspect: Aspect) {
    let compared = compare(&[home("a"), home("b")]);
    let unknown = [Cell::Unknown, Cell::Unknown];
    assert_eq!(
        row(&compared.alike, About::Fact(aspect)),
        Some(&unknown[..])
    );
}

#[rstest]
#[case(Aspect::Price)]
#[case(Aspect::Mark(Mark::WaitingList))]
#[case(Aspect::Mark(Mark::Dementia))]
fn what_families_decide_by_is_never_folded_as_alike(#[case] aspect: Aspect) {
    let compared = compare(&[home("a"), home("b")]);
    let unknown = [Cell::Unknown, Cell::Unknown];
    assert_eq!(
        row(&compared.leading, About::Fact(aspect)),
        Some(&unknown[..])
    );
    let (mut a, mut b) = (home("a"), home("b"));
    let price = YuanRange {
        from: 2000,
        to: 2000,
    };
    (a.offer.price, b.offer.price) = (Some(price), Some(price));
    let compared = compare(&[a, b]);
    assert!(row(&compared.leading, About::Fact(Aspect::Price)).is_some());
}

#[test]
fn a_canteen_beside_a_home_is_not_said_to_keep_its_beds_secret() {
    let mut a = home("a");
    a.offer.counts.set(Count::Beds, Some(80));
    let canteen = Place::bare(PlaceId::parse("c").unwrap(), Kind::Canteen, None);
    let compared = compare(&[a, canteen]);
    let beds = [Cell::Known(Known::Fact(Fact::Count(80))), Cell::NotOfKind];
    assert_eq!(
        row(&compared.leading, About::Fact(Aspect::Count(Count::Beds))),
        Some(&beds[..])
    );
    assert_eq!(row(&compared.alike, About::Fact(Aspect::Items)), None);
}

#[test]
fn a_place_that_has_paused_is_not_called_open() {
    let (mut a, b) = (home("a"), home("b"));
    a.status = Status::Paused;
    let seen = Some((Nearness::Minutes(9), 330.4, Visit::Always));
    let compared = Comparison::of(&[Subject { place: &a, seen }, Subject { place: &b, seen }]);
    let paused = Cell::Known(Known::Status(Status::Paused));
    let visits = [paused.clone(), Cell::Known(Known::Visit(Visit::Always))];
    assert_eq!(row(&compared.leading, About::Visit), Some(&visits[..]));
    let checked = Cell::Known(Known::Status(Status::Verified));
    let statuses = [paused, checked];
    assert_eq!(row(&compared.leading, About::Status), Some(&statuses[..]));
}

#[test]
fn the_way_is_the_first_thing_one_wants_to_know() {
    let (a, b) = (home("a"), home("b"));
    let at = |metres| Some((Nearness::Minutes(9), metres, Visit::Unknown));
    let compared = Comparison::of(&[
        Subject {
            place: &a,
            seen: at(330.4),
        },
        Subject {
            place: &b,
            seen: at(331.0),
        },
    ]);
    let first = compared.leading.first().unwrap();
    assert_eq!(first.about, About::Way);
}

#[test]
fn metres_that_nobody_is_told_make_no_difference() {
    let (a, b) = (home("a"), home("b"));
    let at = |metres| Some((Nearness::SameTown, metres, Visit::Unknown));
    let subject = |place, metres| Subject {
        place,
        seen: at(metres),
    };
    let compared = Comparison::of(&[subject(&a, 400.0), subject(&b, 900.0)]);
    let same_town = Cell::Known(Known::Near(Nearness::SameTown, 0));
    let way = row(&compared.leading, About::Way);
    assert_eq!(way, Some(&[same_town.clone(), same_town][..]));
    assert!(!compared.differs());
}

fn place() -> impl Strategy<Value = Place> {
    let kind = prop::sample::select(Kind::ALL.to_vec());
    let beds = prop::option::of(0..3u32);
    let marks = prop::collection::vec(prop::option::of(any::<bool>()), Mark::ALL.len());
    let price = prop::option::of(1..4u32);
    (kind, beds, marks, price).prop_map(|(kind, beds, marks, price)| {
        let mut place = Place::bare(PlaceId::parse("p").unwrap(), kind, None);
        place.offer.counts.set(Count::Beds, beds);
        place.offer.price = price.map(|from| YuanRange { from, to: from });
        for (mark, value) in Mark::ALL.iter().zip(marks) {
            if let Some(value) = value {
                place.offer.marks.set(*mark, value);
            }
        }
        place
    })
}

proptest! {
    #[test]
    fn every_published_fact_stands_once_and_rows_are_where_they_belong(
        places in prop::collection::vec(place(), 1..=MOST),
    ) {
        let compared = compare(&places);
        let rows = || compared.leading.iter().chain(&compared.alike);
        for (at, place) in places.iter().enumerate() {
            for mark in Mark::ALL {
                let said: Vec<_> = rows()
                    .filter(|row| row.about == About::Fact(Aspect::Mark(*mark)))
                    .map(|row| row.cells[at].clone())
                    .collect();
                match place.offer.marks.get(*mark) {
                    Some(holds) => prop_assert_eq!(said, vec![Cell::Known(Known::Fact(Fact::Holds(holds)))]),
                    None => prop_assert!(said.len() <= 1 && !said.iter().any(|c| matches!(c, Cell::Known(_)))),
                }
            }
            let beds = rows().find(|row| row.about == About::Fact(Aspect::Count(Count::Beds))).map(|row| &row.cells[at]);
            let known = beds.and_then(|c| match c { Cell::Known(Known::Fact(Fact::Count(n))) => Some(*n), _ => None });
            prop_assert_eq!(known, place.offer.counts.get(Count::Beds));
        }
        prop_assert!(compared.alike.iter().all(|row| row.cells.iter().all(|c| *c == row.cells[0])));
        let told_apart = |row: &ComparisonRow| row.cells.iter().any(|c| *c != row.cells[0] || *c == Cell::Unknown);
        prop_assert!(compared.leading.iter().all(|row| told_apart(row) || is_decisive(row.about)));
        let apart = |row: &ComparisonRow| row.cells.iter().any(|c| *c != row.cells[0]);
        prop_assert_eq!(compared.differs(), compared.leading.iter().any(apart));
    }
}
