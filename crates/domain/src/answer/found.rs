//! How near one place is, and what somebody who sets out now will find there.

use super::{Origin, Question};
use crate::geo::area::AreaLevel;
use crate::geo::near::metres_between;
use crate::geo::walk::FARTHEST_MINUTES;
use crate::hours::{Visit, visit};
use crate::pack::catalog::{Catalog, PlaceRef};
use crate::place::Place;
use crate::place::position::Reference;

/// How near a place is, as far as can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// About so many minutes on foot.
    Minutes(u32),
    /// In the same community, minutes not known.
    SameCommunity,
    /// In the same town, minutes not known.
    SameTown,
    /// In the same district.
    SameDistrict,
    /// Elsewhere in the city.
    Elsewhere,
    /// Nobody can say how near: it may be next door or far away.
    Unsaid,
    /// Far enough that the metres say something, though they are not exact.
    Roughly,
    /// At most so many metres away: the place's community or town is near, its spot is not known.
    Within(u32),
}

impl Nearness {
    /// What answers are ordered by before metres.
    pub(super) fn tier(self) -> u8 {
        match self {
            Self::Minutes(_) | Self::Unsaid | Self::Roughly | Self::Within(_) => 0,
            Self::SameCommunity => 1,
            Self::SameTown => 2,
            Self::SameDistrict => 3,
            Self::Elsewhere => 4,
        }
    }
}

/// One line of an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Which place.
    pub place: PlaceRef,
    /// Great-circle metres from the origin's point to the place's.
    pub metres: f64,
    /// So many metres the place may stand from its point; 0 where its spot is known.
    pub off: u32,
    /// How near that is.
    pub nearness: Nearness,
    /// What someone who sets out now will find. From an inexact origin, and where the way is too long
    /// to walk, what someone who is there already finds.
    pub visit: Visit,
}

impl Found {
    /// Whether only the area is known in which the place stands.
    #[must_use]
    pub fn is_rough(&self) -> bool {
        self.off > 0
    }

    /// The greatest distance it may have, and what answers are ordered by: what is near for certain
    /// comes before what may be near.
    pub(super) fn farthest(&self) -> f64 {
        self.metres + f64::from(self.off)
    }
}

impl Question<'_> {
    /// How near one place is and what one will find there. `None` for a place that
    /// stands nowhere.
    #[must_use]
    pub fn look_at(&self, catalog: &Catalog, number: u32) -> Option<Found> {
        let place = catalog.place(number)?;
        let position = place.position?;
        let metres = metres_between(self.origin.point(), position.point());
        let nearness = self.nearness(place, metres, position.metres_off());
        Some(Found {
            place: catalog.place_ref(number),
            metres,
            off: position.metres_off(),
            nearness,
            visit: self.visit(catalog, place, nearness),
        })
    }

    pub(super) fn visit(&self, catalog: &Catalog, place: &Place, nearness: Nearness) -> Visit {
        let walk = match nearness {
            Nearness::Minutes(minutes) if minutes <= FARTHEST_MINUTES => Some(minutes),
            _ => None,
        };
        visit(place.hours.as_ref(), self.now, walk, &catalog.calendar)
    }

    /// `off`: how many metres the place may stand from where it is measured.
    pub(super) fn nearness(&self, place: &Place, metres: f64, off: u32) -> Nearness {
        // A rough distance is said only where the error is at most half of it.
        let says_something = |error: u32| metres >= 2.0 * f64::from(error);
        let area = match self.origin {
            Origin::Area { area, .. } => area,
            Origin::Exact(_) if off == 0 => return Nearness::Minutes(self.pace.minutes(metres)),
            Origin::Exact(_) if says_something(off) => return Nearness::Roughly,
            // Of a district that would be no news.
            Origin::Exact(_) if off <= Reference::Town.metres_off() => {
                return Nearness::Within(metres.ceil() as u32 + off);
            }
            Origin::Exact(_) => return Nearness::Unsaid,
            Origin::About { metres: error, .. } if says_something(error.saturating_add(off)) => {
                return Nearness::Roughly;
            }
            Origin::About { .. } => return Nearness::Unsaid,
        };
        match place.area {
            Some(there) if there == area && area.level() == AreaLevel::Village => {
                Nearness::SameCommunity
            }
            Some(there) if there.town().is_some() && there.town() == area.town() => {
                Nearness::SameTown
            }
            Some(there) if there.district() == area.district() => Nearness::SameDistrict,
            _ => Nearness::Elsewhere,
        }
    }
}
