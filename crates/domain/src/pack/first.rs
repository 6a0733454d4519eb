//! What a first list needs of a city: its places of one kind, without what only their pages say; and, where it starts
//! from a community, the communities of that district.
//!
//! Both are small packs of the types of the large ones, which come when the list stands. They say of what they have
//! what the large ones say: `crates/compile/tests/first.rs` compares the answers.

use super::{CityPack, VillagePack};
use crate::geo::area::AreaCode;
use crate::place::id::PlaceId;
use crate::place::offer::{Count, Counts, Offer, ServiceArea};
use crate::place::{Kind, Place, Status};
use crate::search::{Readings, Variants};
use std::collections::BTreeSet;

impl CityPack {
    /// What a list of this kind needs of the city: no other place is listed. File `data/<city>-list-<kind>-<hash>.pack`.
    #[must_use]
    pub fn of_list(&self, kind: Kind) -> Self {
        let mut city = self.city.clone();
        // The first is on every page.
        city.hotlines.truncate(1);
        let is_in_list = |place: &Place| place.kind == kind && place.status.is_listed();
        let with_spots = self
            .places
            .iter()
            .filter(|p| is_in_list(p))
            .any(hangs_on_area);
        let pieces = self.places.iter().filter_map(|place| match place {
            place if is_in_list(place) => Some(on_a_card(place)),
            place if with_spots => spot_of(place),
            _ => None,
        });
        Self {
            city,
            areas: self.areas.clone(),
            places: pieces.collect(),
            readings: Readings::default(),
            calendar: self.calendar.clone(),
        }
    }
}

impl VillagePack {
    /// The communities and villages of a district, without how they are read and written: nobody looks for one among
    /// them. File `data/<city>-home-<district>-<hash>.pack`.
    #[must_use]
    pub fn of_district(&self, district: AreaCode) -> Self {
        let villages = self.villages.iter();
        let villages = villages.filter(|village| village.code.district() == district);
        Self {
            adcode: self.adcode,
            villages: villages.cloned().collect(),
            readings: Readings::default(),
            former: Vec::new(),
            variants: Variants::default(),
        }
    }

    /// The districts in which there are any, by code.
    #[must_use]
    pub fn districts(&self) -> BTreeSet<AreaCode> {
        let villages = self.villages.iter();
        villages.map(|village| village.code.district()).collect()
    }
}

/// Whether it counts only where the area of a spot is known that somebody starts from. What stands somewhere counts in
/// any case.
fn hangs_on_area(place: &Place) -> bool {
    place.only_comes_home()
        && !matches!(
            place.offer.area,
            Some(ServiceArea::City | ServiceArea::Radius(_))
        )
}

/// What says in which district a spot beside it lies ([`crate::answer::nearest_area`]), and is in no list. Of a spot no
/// more is asked: services for any town of the district are offered.
fn spot_of(place: &Place) -> Option<Place> {
    let (point, area) = (place.point()?, place.area?);
    Some(Place {
        area: Some(area.district()),
        status: Status::Planned,
        ..Place::bare(PlaceId::parse("0")?, place.kind, Some(point))
    })
}

/// A place without what neither a card, nor a filter, nor the order of a list looks at.
fn on_a_card(place: &Place) -> Place {
    let is_rough = place.is_rough();
    let Offer {
        services,
        marks,
        counts,
        price,
        ref items,
        ref area,
        ..
    } = place.offer;
    let mut beds = Counts::default();
    beds.set(Count::DementiaBeds, counts.get(Count::DementiaBeds));
    Place {
        // Of a canteen that only delivers it says that nobody eats there.
        category: place.category.clone().filter(|_| place.only_delivers()),
        aliases: Vec::new(),
        // Where the spot is not known, the card says the address.
        address: place.address.clone().filter(|_| is_rough),
        source: String::new(),
        note: None,
        offer: Offer {
            services,
            marks,
            counts: beds,
            price,
            items: items.clone(),
            area: area.clone(),
            ..Offer::default()
        },
        id: place.id.clone(),
        kind: place.kind,
        name: place.name.clone(),
        position: place.position,
        area: place.area,
        phones: place.phones.clone(),
        hours: place.hours.clone(),
        status: place.status,
        checked: place.checked,
    }
}
