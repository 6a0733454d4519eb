//! A city's pack of what was read: its places, its areas, how their names are read, where it lies.

use super::Made;
use crate::city_toml::CityToml;
use crate::outline::Outline;
use crate::readings;
use crate::rules::CityFacts;
use domain::geo::coord::LngLat;
use domain::hours::calendar::Calendar;
use domain::pack::city::{Bounds, City};
use domain::pack::{CityPack, VillagePack};
use domain::place::Place;

pub(super) fn assemble(
    toml: CityToml,
    facts: &CityFacts,
    places: Vec<Place>,
    calendar: &Calendar,
) -> Option<Made> {
    let gazetteer = &facts.gazetteer;
    let areas: Vec<_> = gazetteer.towns().cloned().collect();
    let villages: Vec<_> = gazetteer.villages().cloned().collect();
    let spoken = || {
        gazetteer
            .spoken
            .iter()
            .map(|(n, p)| (n.as_str(), p.as_str()))
    };
    let endings = readings::endings();
    let names = places
        .iter()
        .flat_map(|p| std::iter::once(&p.name).chain(&p.aliases))
        .chain(areas.iter().map(|a| &a.name))
        .chain(toml.aliases.iter().map(|(_, alias)| alias))
        .chain([&toml.name, &toml.short])
        .map(String::as_str)
        .chain([endings.as_str(), toml.adcode.province_name()]);
    let city_names: Vec<&str> = names.collect();
    let city_readings = readings::of(city_names.iter().copied(), spoken());
    let village_names = villages.iter().map(|v| &v.name);
    let village_names = village_names.chain(gazetteer.former.iter().map(|(_, name)| name));
    let village_names: Vec<&str> = village_names.map(String::as_str).collect();
    // What the first pack tells of how characters are read is not told again.
    let village_readings = readings::of(village_names.iter().copied(), spoken());
    let village_readings = readings::beyond(&village_readings, &city_readings);
    let variants = readings::variants(city_names.iter().chain(&village_names).copied());
    let bounds = facts
        .outline
        .as_ref()
        .and_then(Outline::bounds)
        .or_else(|| {
            around(
                places
                    .iter()
                    .filter_map(Place::point)
                    .chain(gazetteer.points()),
            )
        })
        .or_else(china)?;
    Some(Made {
        pinyin: toml.pinyin,
        outline: facts
            .outline
            .as_ref()
            .map(Outline::published)
            .unwrap_or_default(),
        base: None,
        rights: None,
        targets: None,
        villages: VillagePack {
            adcode: toml.adcode,
            villages,
            readings: village_readings,
            former: gazetteer.former.clone(),
            variants,
        },
        city: CityPack {
            city: City {
                adcode: toml.adcode,
                name: toml.name,
                short: toml.short,
                area_code: toml.area_code,
                bureau: toml.bureau,
                updated: toml.updated,
                bounds,
                hotlines: toml.hotlines,
                aliases: toml.aliases,
            },
            areas,
            places,
            readings: city_readings,
            calendar: calendar.clone(),
        },
    })
}

/// The rectangle around points; `None` without any.
fn around(points: impl Iterator<Item = LngLat>) -> Option<Bounds> {
    points.fold(None, |bounds: Option<Bounds>, p| {
        let Bounds { min, max } = bounds.unwrap_or(Bounds { min: p, max: p });
        Some(Bounds {
            min: LngLat::new(min.lng().min(p.lng()), min.lat().min(p.lat()))?,
            max: LngLat::new(max.lng().max(p.lng()), max.lat().max(p.lat()))?,
        })
    })
}

/// For a city of which no point at all is known.
fn china() -> Option<Bounds> {
    Some(Bounds {
        min: LngLat::new(73.0, 3.0)?,
        max: LngLat::new(136.0, 54.0)?,
    })
}
