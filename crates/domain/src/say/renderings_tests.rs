//! The page of a place, the plain pages, the comparison, the cards, the counter's column and what is sent: each
//! takes the words of a fact from `say::fact`, and none knows what the record does not say.

use super::fact::{self, NO_PRICE, NOT_PUBLISHED};
use super::{Person, card, comparison, message, sheet};
use crate::geo::area::Area;
use crate::hours::WeeklyHours;
use crate::place::compare::{About, Cell, Comparison, Known, Subject};
use crate::place::facts::{Aspect, aspects, fact as known, is_asked, is_of_kind};
use crate::place::id::PlaceId;
use crate::place::offer::{
    Count, Grade, Host, KitchenGrade, Level, Mark, Ownership, RentalItem, RuralHave, Service,
    ServiceArea, YuanRange,
};
use crate::place::phone::Phone;
use crate::place::{Kind, Place};
use crate::slip::{Ask, asks};
use std::collections::BTreeSet;
use time::{Date, Month};

const NO_AREAS: &[Area] = &[];

fn bare(kind: Kind) -> Place {
    Place::bare(PlaceId::parse("A").unwrap(), kind, None)
}

/// A place of which nothing but this is known. `yes`: how a mark is answered.
fn with_only(kind: Kind, aspect: Aspect, yes: bool) -> Place {
    let day = Date::from_calendar_date(2026, Month::May, 4).unwrap();
    let mut place = bare(kind);
    let offer = &mut place.offer;
    match aspect {
        Aspect::Category => place.category = Some("一种".to_owned()),
        Aspect::Price => offer.price = Some(YuanRange { from: 12, to: 18 }),
        Aspect::Discount => offer.discount = Some("满 80 岁半价".to_owned()),
        Aspect::Hours => place.hours = Some(WeeklyHours::always()),
        Aspect::Services => offer.services.add(Service::MealDelivery),
        Aspect::Count(count) => offer.counts.set(count, Some(41)),
        Aspect::Items => {
            offer.items = vec![RentalItem {
                name: "轮椅".to_owned(),
                rent: Some(60),
                deposit: Some(200),
                subsidised_rent: None,
            }];
        }
        Aspect::Area => offer.area = Some(ServiceArea::City),
        Aspect::Ownership => offer.ownership = Some(Ownership::Public),
        Aspect::Level => offer.level = Some(Level::Town),
        Aspect::Host => offer.host = Some(Host::Care),
        Aspect::Grade => offer.grade = Some(Grade::Stars(3, None)),
        Aspect::Mark(mark) => offer.marks.set(mark, yes),
        Aspect::KitchenGrade => offer.kitchen_grade = Some(KitchenGrade::B),
        Aspect::RuralHaves => offer.rural_haves = Some(vec![RuralHave::Team]),
        Aspect::Address => place.address = Some("东街 1 号".to_owned()),
        Aspect::Bus => offer.bus = Some("坐 7 路".to_owned()),
        Aspect::Inspected => offer.inspected = Some(day),
        Aspect::Checked => place.checked = Some(day),
    }
    place
}

/// Every aspect of every kind; a mark as a yes and as a no.
fn each(mut look: impl FnMut(Kind, Aspect, bool)) {
    for kind in Kind::ALL {
        for aspect in aspects() {
            look(*kind, aspect, true);
            if matches!(aspect, Aspect::Mark(_)) {
                look(*kind, aspect, false);
            }
        }
    }
}

/// The words of the page of a place, and of its plain page, in the row of this aspect.
fn on_page(place: &Place, aspect: Aspect) -> Option<String> {
    // All beds stand in one row.
    let row_of = match aspect {
        Aspect::Count(count) if fact::is_of_beds(count) => Aspect::Count(Count::Beds),
        own => own,
    };
    let rows = sheet::rows(place, NO_AREAS);
    let row = rows.into_iter().find(|row| row.aspect == row_of)?;
    Some(row.lines.join("，"))
}

/// The words of the comparison of two such places, where it has a row of this aspect.
fn compared(place: &Place, aspect: Aspect) -> Option<String> {
    let both = [Subject { place, seen: None }; 2];
    let Comparison { leading, alike } = Comparison::of(&both);
    let row = leading.into_iter().chain(alike);
    let row = row
        .into_iter()
        .find(|row| row.about == About::Fact(aspect))?;
    let cell = row.cells.first()?;
    let said = comparison::cell(
        row.about,
        cell,
        place.kind,
        None,
        NO_AREAS,
        Person::default(),
    );
    Some(said.join("，"))
}

#[test]
fn a_fact_has_the_same_words_on_every_page() {
    each(|kind, aspect, yes| {
        let place = with_only(kind, aspect, yes);
        let words = fact::answer(&place, aspect, NO_AREAS);
        assert_ne!(words, NOT_PUBLISHED, "{kind:?} {aspect:?}");
        let page = on_page(&place, aspect).unwrap();
        match aspect {
            // One of three in its row.
            Aspect::Count(count) if fact::is_of_beds(count) => {
                assert!(page.contains(&words), "{kind:?} {aspect:?}: {page}");
            }
            _ => assert_eq!(page, words, "{kind:?} {aspect:?}"),
        }
        assert_eq!(compared(&place, aspect), Some(words), "{kind:?} {aspect:?}");
    });
}

#[test]
fn cards_the_slip_a_column_and_a_message_say_a_fact_in_its_short_words_or_not_at_all() {
    let mut said_short = BTreeSet::new();
    each(|kind, aspect, yes| {
        let place = with_only(kind, aspect, yes);
        let alone = |words: Option<String>| -> Vec<String> {
            let price = (is_asked(Aspect::Price, kind) && aspect != Aspect::Price)
                .then(|| NO_PRICE.to_owned());
            price.into_iter().chain(words).collect()
        };
        let about = format!("{kind:?} {aspect:?} {yes}");
        let line = card::decides(&place, true);
        let with = alone(fact::short(&place, aspect)).join(card::BETWEEN);
        assert!(
            line == with || line == alone(None).join(card::BETWEEN),
            "{about}: {line}"
        );
        if line == with && fact::short(&place, aspect).is_some() {
            said_short.insert(format!("{aspect:?}"));
        }
        let column = card::cost(&place);
        let with = alone(fact::narrow(&place, aspect)).join(" ");
        assert!(
            column == with || column == alone(None).join(" "),
            "{about}: {column}"
        );
        let message = message::places([&place], None);
        assert!(message.contains(&line), "{about}: {message}");
    });
    let want = [
        "Items",
        "Mark(Dementia)",
        "Mark(WaitingList)",
        "Price",
        "Services",
    ];
    assert_eq!(said_short.into_iter().collect::<Vec<_>>(), want);
}

#[test]
fn what_nobody_has_published_is_unknown_everywhere() {
    each(|kind, aspect, _| {
        let mut place = bare(kind);
        place.phones = vec![Phone::parse("0575-88001234").unwrap()];
        let about = format!("{kind:?} {aspect:?}");
        assert_eq!(known(&place, aspect), None, "{about}");
        assert_eq!(
            fact::answer(&place, aspect, NO_AREAS),
            NOT_PUBLISHED,
            "{about}"
        );
        assert!(
            fact::line(aspect, None, kind).ends_with(NOT_PUBLISHED),
            "{about}"
        );
        // The page names what is not published, by its label; a row without lines is one.
        let row = on_page(&place, aspect);
        assert_eq!(row.is_some(), is_asked(aspect, kind), "{about}");
        assert_eq!(row.unwrap_or_default(), "", "{about}");
        // A comparison with a place that has it.
        let rich = with_only(kind, aspect, true);
        let both = [&place, &rich].map(|place| Subject { place, seen: None });
        let Comparison { leading, .. } = Comparison::of(&both);
        let row = leading.iter().find(|row| row.about == About::Fact(aspect));
        let [cell, known] = row.unwrap().cells.as_slice() else {
            panic!("{about}");
        };
        assert!(matches!(known, Cell::Known(Known::Fact(_))), "{about}");
        let said = |cell| {
            comparison::cell(
                About::Fact(aspect),
                cell,
                kind,
                None,
                NO_AREAS,
                Person::default(),
            )
        };
        let not_said = match cell {
            Cell::NotOfKind => comparison::NOT_OF_KIND,
            _ => NOT_PUBLISHED,
        };
        assert_eq!(*cell == Cell::Unknown, is_of_kind(aspect, kind), "{about}");
        assert_eq!(said(cell), [not_said], "{about}");
        // A card has no room for what is unknown, but for a price.
        let price = (is_asked(Aspect::Price, kind)).then_some(NO_PRICE);
        assert_eq!(
            card::facts(&place, true),
            price.unwrap_or_default(),
            "{about}"
        );
        assert_eq!(card::cost(&place), price.unwrap_or_default(), "{about}");
    });
}

#[test]
fn the_slip_asks_for_what_no_page_knows_and_for_nothing_that_one_says() {
    let pairs = [
        (Ask::Price, Aspect::Price),
        (Ask::Hours, Aspect::Hours),
        (Ask::Way, Aspect::Address),
        (Ask::Dementia, Aspect::Mark(Mark::Dementia)),
        (Ask::Cash, Aspect::Mark(Mark::Cash)),
        (Ask::StepFree, Aspect::Mark(Mark::StepFree)),
    ];
    for kind in [Kind::Canteen, Kind::Institution, Kind::Centre] {
        for (ask, aspect) in pairs {
            for yes in [true, false] {
                let place = with_only(kind, aspect, yes);
                assert!(!asks(&place).contains(&ask), "{kind:?} {aspect:?} {yes}");
            }
        }
    }
}
