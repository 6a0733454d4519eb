//! What comes to the home.

use super::{Origin, Question};
use crate::geo::area::{AreaCode, AreaLevel};
use crate::geo::coord::LngLat;
use crate::geo::near::metres_between;
use crate::pack::catalog::Catalog;
use crate::place::filter::Need;
use crate::place::offer::ServiceArea;

/// Where a spot is known no better than this, it may lie in another district; then nobody knows whose services come.
/// Assumed.
const DISTRICT_METRES: u32 = 3_000;

impl Question<'_> {
    /// Services of the kind that meet needs and may come to where the person is. Where a service names areas
    /// and the person's own town is not known, any service for a town of their district is
    /// offered: better one question on the phone too many than a service not heard of. So is one that does not say
    /// where it comes to, in the district it is of.
    pub(super) fn comes_home(&self, catalog: &Catalog, needs: &[Need]) -> Vec<u32> {
        let (home, town_known) = match self.origin {
            Origin::Area { area, .. } => (Some(area), area.town().is_some()),
            Origin::Exact(spot) => (nearest_area(catalog, spot), false),
            Origin::About { point, metres } if metres <= DISTRICT_METRES => {
                (nearest_area(catalog, point), false)
            }
            Origin::About { .. } => (None, false),
        };
        let reaches = |area: AreaCode| match home {
            Some(home) => home.is_within(area) || (!town_known && area.is_within(home.district())),
            // Any of the city, unless nothing of it knows where it lies.
            None => matches!(self.origin, Origin::About { .. }),
        };
        let off = match self.origin {
            Origin::About { metres, .. } => f64::from(metres),
            Origin::Exact(_) | Origin::Area { .. } => 0.0,
        };
        catalog
            .listed(self.kind)
            .filter(|(_, place)| match &place.offer.area {
                None if place.only_comes_home() => {
                    place.area.is_none_or(|area| reaches(area.district()))
                }
                None => false,
                Some(ServiceArea::City) => true,
                Some(ServiceArea::Areas(areas)) => areas.iter().any(|area| reaches(*area)),
                Some(ServiceArea::Radius(metres)) => place.point().is_some_and(|p| {
                    metres_between(p, self.origin.point()) - off <= f64::from(*metres)
                }),
            })
            .filter(|(_, place)| self.is_met_by(catalog, place, needs))
            .map(|(number, _)| number)
            .collect()
    }
}

/// The area a spot is taken to lie in: that of the nearest thing that knows its own, a town with a
/// point or a listed place.
#[must_use]
pub fn nearest_area(catalog: &Catalog, spot: LngLat) -> Option<AreaCode> {
    let towns = catalog
        .areas
        .iter()
        .filter(|a| a.code.level() == AreaLevel::Town)
        .filter_map(|a| Some((a.point?, a.code)));
    let places = catalog
        .places()
        .iter()
        .filter_map(|p| Some((p.point()?, p.area?)));
    towns
        .chain(places)
        .min_by(|(a, _), (b, _)| metres_between(*a, spot).total_cmp(&metres_between(*b, spot)))
        .map(|(_, code)| code)
}
