//! How near one place is, and whether it will be open: for pages that name places by themselves.

use crate::state::State;
use crate::words;
use domain::answer::{Found, Origin, Question, Sort};
use domain::pack::catalog::Catalog;
use domain::place::Place;
use time::Date;

/// A place as seen from where answers start.
pub struct Seen {
    /// How near, and what one will find.
    pub found: Found,
    /// From where.
    pub origin: Origin,
    /// The day on which it was looked at.
    pub today: Date,
}

/// Looks at a place of a city. `None` while nobody has said from where, for a place that stands
/// nowhere, and from an area of another city, to which no distance is known.
pub fn look_at(state: State, catalog: &Catalog, place: &Place) -> Option<Seen> {
    let origin = state.origin(catalog)?;
    if let Origin::Area { area, .. } = origin
        && area.city() != catalog.city.adcode
    {
        return None;
    }
    let question = Question {
        kind: place.kind,
        needs: &[],
        origin,
        pace: state.choices.pace.get(),
        now: state.device.now.get()?,
        sort: Sort::Near,
    };
    Some(Seen {
        found: question.look_at(catalog, catalog.number(&place.id)?)?,
        origin,
        today: question.now.date,
    })
}

/// Where a place of another city than the one answers start in is, in words.
pub fn in_next_city(city: &Catalog, place: &Place) -> String {
    let district = place.area.and_then(|area| city.area(area.district()));
    let district = district.map_or("", |district| &district.name);
    words::in_next_city(&city.city.name, district)
}
