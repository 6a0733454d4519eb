//! The figures as files: CSV for a spreadsheet, GeoJSON (RFC 7946) for a map program.

mod csv;
mod geojson;

pub use csv::{reach_csv, targets_csv};
pub use geojson::reach_geojson;

use super::reach::Reach;
use crate::geo::area::Area;
use crate::pack::VillagePack;
use crate::pack::catalog::Catalog;

/// The name of an area, empty where it is not known.
fn name_of(area: Option<&Area>) -> &str {
    area.map_or("", |a| a.name.as_str())
}

/// A community in words, with the reach of each kind asked for.
struct Line<'a> {
    village: &'a Area,
    district: &'a str,
    town: &'a str,
    /// One a kind, in the order of the reaches.
    communities: Vec<&'a super::reach::Community>,
}

/// The communities of the pack, each with what every reach says of it. The reaches are of the
/// same pack, so that they stand in the same order.
fn lines<'a>(
    catalog: &'a Catalog,
    villages: &'a VillagePack,
    reaches: &'a [Reach],
) -> impl Iterator<Item = Line<'a>> {
    villages
        .villages
        .iter()
        .enumerate()
        .map(move |(at, village)| Line {
            village,
            district: name_of(catalog.area(village.code.district())),
            town: name_of(village.code.town().and_then(|town| catalog.area(town))),
            communities: reaches
                .iter()
                .filter_map(|reach| reach.communities.get(at))
                .collect(),
        })
}

#[cfg(test)]
mod tests;
