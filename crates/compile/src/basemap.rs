//! The embedded base map of a city: layer files of `basemap/<city>/` and the points of its
//! gazetteer, put together to one [`Sketch`].
//!
//! A layer that is not there is not drawn, and a city without any has no base map; neither is
//! a mistake. `layers.geojson` is the way in for more than a sketch: its features say
//! themselves what they are.

mod layer;
mod sea;
mod trails;

use crate::Seeds;
use crate::issue::{Issues, Location};
use crate::nearest::within;
use crate::rules::CityFacts;
use crate::words::{self, Say};
use domain::geo::area::AreaLevel;
use domain::geo::coord::LngLat;
use domain::geo::near::metres_between;
use domain::map::mercator::World;
use domain::map::sketch::{Class, Draft, Extent, Path, Rank, Sketch};
use domain::pack::city::Bounds;
use layer::{Item, Layer};
use std::collections::BTreeMap;

/// The file whose features say themselves what they are.
const OWN_CLASSES: &str = "layers.geojson";

/// The layer files, and what the features of each are; `None`: see property `class`.
const FILES: [(&str, Option<Class>); 7] = [
    ("lakes.geojson", Some(Class::Water)),
    ("rivers.geojson", Some(Class::Waterway)),
    ("coast.geojson", Some(Class::Coast)),
    ("roads.geojson", Some(Class::RoadMain)),
    ("railways.geojson", Some(Class::Rail)),
    ("districts.geojson", Some(Class::Area)),
    (OWN_CLASSES, None),
];

/// The lattice of a sketch of a whole city, metres: its sources are rounded to 1 to 100 m.
const CITY_METRES: f64 = 3.0;

/// The lattice where streets and houses are drawn, metres.
const STREET_METRES: f64 = 0.3;

/// A road or railway that goes straight for longer than this does not follow the ground, metres.
const CHORD_METRES: f64 = 5_000.0;

/// How far around the city things are drawn, in units of the plane: one degree of longitude,
/// so that a city's neighbourhood is there and a file of another city is not.
const AROUND: f64 = 1.0 / 360.0;

/// The gazetteer's points of this source (column 坐标来源) are to be credited so.
const POINT_CREDITS: &[(&str, &str)] = &[("GeoNames", "GeoNames（CC BY 4.0）")];

/// Reads the layers of a city; `None` when there is nothing to draw.
pub(crate) fn read(
    seeds: &Seeds,
    folder: &str,
    facts: &CityFacts,
    issues: &mut Issues,
) -> Option<Sketch> {
    draw(seeds, &format!("basemap/{folder}/"), Some(facts), issues)
}

/// Reads layers that belong to no city: all of them is drawn, wherever it lies.
pub(crate) fn alone(layers: &Seeds, issues: &mut Issues) -> Option<Sketch> {
    draw(layers, "", None, issues)
}

/// The layer files below `at`.
fn draw(seeds: &Seeds, at: &str, facts: Option<&CityFacts>, issues: &mut Issues) -> Option<Sketch> {
    strays(seeds, at, issues);
    let city = facts.and_then(|facts| facts.outline.as_ref()?.bounds());
    let city = city.map(extent);
    let mut draft = Draft::default();
    let mut metres = CITY_METRES;
    let mut waters = BTreeMap::new();
    let mut shores = None;
    let mut roads = Vec::new();
    for (name, class) in FILES {
        let file = format!("{at}{name}");
        let outlines = class == Some(Class::Area);
        // What is wrong with a city's outlines has been told where they were read.
        let unheard = &mut Issues::default();
        let told = outlines && facts.is_some();
        let said = if told { unheard } else { &mut *issues };
        let Some(layer) = layer_near(seeds, &file, class, city, said) else {
            continue;
        };
        for source in layer.attribution.iter().filter(|_| !outlines) {
            draft.credit(source);
        }
        for (label, at, rank) in &layer.labels {
            draft.label(label, *at, *rank);
        }
        for item in &layer.items {
            name_water(item, &mut waters);
        }
        match class {
            Some(Class::Coast) => shores = Some((file, layer)),
            Some(Class::RoadMain | Class::Rail) => {
                let mut items = layer.items;
                for item in items.iter_mut().filter(|item| is_chord(item)) {
                    item.class = Class::Chord;
                }
                roads.extend(items.iter().filter(|i| i.class == Class::RoadMain).cloned());
                network(items, &mut draft);
            }
            _ => {
                if class.is_none() {
                    metres = STREET_METRES;
                }
                for item in layer.items {
                    add(item, &mut draft);
                }
            }
        }
    }
    if let Some((file, layer)) = shores
        && let Err(why) = shore(&layer, city, &roads, &mut draft)
    {
        issues.info(Location::file(&file), why);
    }
    for (name, (_, at)) in waters {
        draft.label(&name, at, Rank::Water);
    }
    if let Some(facts) = facts {
        name_areas(facts, &mut draft);
    }
    draft.finish(metres)
}

/// A layer, as far as it lies in or around the city; `None` when that is nothing.
fn layer_near(
    seeds: &Seeds,
    file: &str,
    class: Option<Class>,
    city: Option<Extent>,
    issues: &mut Issues,
) -> Option<Layer> {
    let mut layer = layer::read(file, seeds.get(file)?, class, issues)?;
    let all = layer.items.len() + layer.labels.len();
    if let Some(near) = city.map(|city| city.grown(AROUND)) {
        let meets = |points: &[World]| {
            Extent::around(points.iter().copied()).is_some_and(|extent| extent.meets(near))
        };
        let any_meets = |item: &Item| item.parts.iter().any(|part| meets(part));
        layer.items.retain(any_meets);
        layer.labels.retain(|(_, at, _)| meets(&[*at]));
    }
    let left = layer.items.len() + layer.labels.len();
    if left == 0 && all > 0 {
        issues.warning(Location::file(file), words::layer_of_another_city());
    } else if left < all {
        issues.info(Location::file(file), words::far_from_city(all - left));
    }
    (left > 0).then_some(layer)
}

fn extent(bounds: Bounds) -> Extent {
    let (south_west, north_east) = (World::of(bounds.min), World::of(bounds.max));
    Extent {
        west: south_west.x,
        north: north_east.y,
        east: north_east.x,
        south: south_west.y,
    }
}

fn add(item: Item, draft: &mut Draft) {
    let shape = item.class.is_shape();
    let path = |points| {
        if shape {
            Path::ring(points)
        } else {
            Path::line(points)
        }
    };
    let parts = item.parts.into_iter().map(path).collect();
    draft.add(item.class, item.name.as_deref(), parts);
}

/// Roads or railways. A sketch's come as short straight pieces from junction to junction; drawn
/// as few long lines they are smaller, and one stroke has no seams. What has a name stays whole.
fn network(items: Vec<Item>, draft: &mut Draft) {
    let mut pieces: BTreeMap<Class, Vec<Vec<World>>> = BTreeMap::new();
    for item in items {
        if item.name.is_some() {
            add(item, draft);
        } else {
            pieces.entry(item.class).or_default().extend(item.parts);
        }
    }
    for (class, pieces) in pieces {
        for trail in trails::joined(&pieces) {
            draft.add(class, None, vec![Path::line(trail)]);
        }
    }
}

fn is_chord(item: &Item) -> bool {
    let long = |a: &World, b: &World| metres_between(a.lng_lat(), b.lng_lat()) > CHORD_METRES;
    item.parts
        .iter()
        .all(|line| matches!(line.as_slice(), [a, b] if long(a, b)))
}

/// The shore, and the sea it closes, or why that is not filled.
fn shore(
    layer: &Layer,
    city: Option<Extent>,
    roads: &[Item],
    draft: &mut Draft,
) -> Result<(), Say> {
    let lines = layer.items.iter().flat_map(|item| &item.parts);
    let chains = trails::chained(lines.cloned().collect());
    let vouched = layer
        .complete_within
        .and_then(|[west, south, east, north]| {
            Some(extent(Bounds {
                min: LngLat::new(west, south)?,
                max: LngLat::new(east, north)?,
            }))
        });
    let own = Extent::around(chains.iter().flatten().copied());
    let Some(sheet) = vouched.or_else(|| Some(city?.with(own?))) else {
        return Ok(());
    };
    for chain in &chains {
        for piece in sea::off_the_edge(sheet, chain) {
            draft.add(Class::Coast, None, vec![Path::line(piece)]);
        }
    }
    let rings = sea::within(sheet, &chains).ok_or_else(words::open_shore)?;
    let mut crossed = roads.iter().flat_map(|road| &road.parts).flatten();
    if vouched.is_none() && crossed.any(|p| sea::is_far_out(&rings, *p)) {
        return Err(words::old_shore());
    }
    let rings = rings.into_iter().map(Path::ring_of_legs).collect();
    draft.add(Class::Water, None, rings);
    draft.shore(sheet);
    Ok(())
}

/// A river in several pieces has its name once, on the longest.
fn name_water(item: &Item, waters: &mut BTreeMap<String, (f64, World)>) {
    if !matches!(item.class, Class::Water | Class::Waterway) {
        return;
    }
    let longest = item.parts.iter().map(|line| (length(line), line));
    let longest = longest.reduce(|a, b| if b.0 > a.0 { b } else { a });
    if let (Some(name), Some((length, line))) = (&item.name, longest) {
        let at = if item.class.is_shape() {
            layer::inside(line)
        } else {
            line.get(line.len() / 2).copied()
        };
        let known = waters.get(name).is_some_and(|(known, _)| *known >= length);
        if let Some(at) = at.filter(|_| !known) {
            waters.insert(name.clone(), (length, at));
        }
    }
}

fn length(line: &[World]) -> f64 {
    let piece = |pair: &[World]| match pair {
        [a, b] => (a.x - b.x).hypot(a.y - b.y),
        _ => 0.0,
    };
    line.windows(2).map(piece).sum()
}

/// The districts and towns of which a point is known.
fn name_areas(facts: &CityFacts, draft: &mut Draft) {
    let gazetteer = &facts.gazetteer;
    for area in gazetteer.towns() {
        let rank = match area.code.level() {
            AreaLevel::District => Rank::District,
            _ => Rank::Town,
        };
        if let Some(point) = area.point {
            draft.label(&area.name, World::of(point), rank);
        }
    }
    for (source, credit) in POINT_CREDITS {
        if gazetteer.point_sources.contains(*source) {
            draft.credit(credit);
        }
    }
}

/// Whether a file of a city's layers is read, or told here because it is not.
pub(crate) fn tells_of(name: &str) -> bool {
    name.ends_with(".geojson") || name.ends_with(".json")
}

/// Layers under a name that is not read, so that nothing is lost silently.
fn strays(seeds: &Seeds, at: &str, issues: &mut Issues) {
    for (path, _) in seeds.under(at) {
        let name = path.strip_prefix(at).unwrap_or(path);
        let known = FILES.iter().any(|(file, _)| *file == name);
        if tells_of(name) && !known {
            let stem = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
            let meant = |(file, _): &&(&str, _)| within(&stem(name), &stem(file), 3);
            let near = FILES.iter().find(meant).map(|(file, _)| *file);
            issues.warning(Location::file(path), words::unknown_layer(near));
        }
    }
}

#[cfg(test)]
#[path = "basemap/tests.rs"]
mod tests;
