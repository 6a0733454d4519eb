//! GeoJSON (RFC 7946): WGS-84, longitude first; a community nobody can place has no geometry.

use super::lines;
use crate::geo::coord::decimals;
use crate::pack::VillagePack;
use crate::pack::catalog::Catalog;
use crate::policy::coverage::reach::{Basis, Reach};

/// Every community as a point with the minutes to the nearest place of each kind. Keys are the
/// words of links: `canteen_minutes`, `canteen_metres`, `canteen_id`, `canteen_sample`.
#[must_use]
pub fn reach_geojson(catalog: &Catalog, villages: &VillagePack, reaches: &[Reach]) -> String {
    let features: Vec<String> = lines(catalog, villages, reaches)
        .map(|line| {
            let from = line.communities.first().and_then(|c| c.from);
            let geometry = from.map_or_else(
                || "null".to_owned(),
                |(_, p)| {
                    let (lng, lat) = (decimals(p.lng(), 5), decimals(p.lat(), 5));
                    format!("{{\"type\":\"Point\",\"coordinates\":[{lng},{lat}]}}")
                },
            );
            let basis = match from {
                Some((Basis::Own, _)) => "own",
                Some((Basis::Town, _)) => "town",
                None => "unknown",
            };
            let mut properties = vec![
                pair("code", &text(&line.village.code.to_string())),
                pair("district", &text(line.district)),
                pair("town", &text(line.town)),
                pair("name", &text(&line.village.name)),
                pair("point_of", &text(basis)),
            ];
            for (reach, community) in reaches.iter().zip(&line.communities) {
                let near = community.nearest;
                let place = near.and_then(|near| catalog.place(near.number));
                if let (Some(near), Some(place)) = (near, place) {
                    let kind = reach.kind.slug();
                    let mut add = |what: &str, value: &str| {
                        properties.push(pair(&format!("{kind}_{what}"), value));
                    };
                    add("minutes", &near.minutes.to_string());
                    add("metres", &(near.metres.round() as u64).to_string());
                    add("id", &text(&place.id));
                    add("sample", if place.is_sample() { "true" } else { "false" });
                }
            }
            let properties = properties.join(",");
            format!(
                "{{\"type\":\"Feature\",\"geometry\":{geometry},\"properties\":{{{properties}}}}}"
            )
        })
        .collect();
    let features = features.join(",\n");
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{features}\n]}}\n")
}

fn pair(key: &str, value: &str) -> String {
    format!("\"{key}\":{value}")
}

/// A string of JSON (RFC 8259).
fn text(words: &str) -> String {
    let mut out = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\0'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", c as u32)),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}
