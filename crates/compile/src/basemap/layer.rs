//! One layer file: its features checked, each told by its number and line.

use crate::cells::unreadable;
use crate::geojson::{self, Degrees, Feature, Geometry};
use crate::issue::{Issues, Location};
use crate::nearest::nearest;
use crate::text::decode_file;
use crate::words::{self, Say};
use domain::geo::coord::LngLat;
use domain::map::mercator::World;
use domain::map::sketch::{Class, Rank};
use geo::{InteriorPoint, LineString, Polygon};

/// The `class` of a name to be written.
const PLACE: &str = "place";

/// A name of a file is told so often; who made one mistake a thousand times need not read it
/// a thousand times.
const TOLD: usize = 5;

/// A layer, read.
#[derive(Debug, Default)]
pub(super) struct Layer {
    /// Whom to name as its sources.
    pub(super) attribution: Vec<String>,
    /// West, south, east, north of what it covers, where it says so.
    pub(super) complete_within: Option<[f64; 4]>,
    /// Its lines and shapes.
    pub(super) items: Vec<Item>,
    /// Its names.
    pub(super) labels: Vec<(String, World, Rank)>,
}

/// A feature to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    pub(super) class: Class,
    pub(super) name: Option<String>,
    /// Lines, or the rings of one polygon.
    pub(super) parts: Vec<Vec<World>>,
}

/// What is wrong with a feature: the property it lies in, what that says, and the sentence.
struct Wrong {
    property: &'static str,
    value: String,
    say: Say,
}

impl From<Say> for Wrong {
    fn from(say: Say) -> Self {
        Self {
            property: "",
            value: String::new(),
            say,
        }
    }
}

/// Reads a file whose features are of a class, or of the class each says. A feature that can
/// not be used is told and left out; `None` when the whole file can not be read.
pub(super) fn read(
    file: &str,
    bytes: &[u8],
    class: Option<Class>,
    issues: &mut Issues,
) -> Option<Layer> {
    let text = decode_file(file, bytes, issues)?;
    let collection = match geojson::read(text) {
        Ok(collection) => collection,
        Err(line) => {
            let location = Location {
                line,
                ..Location::file(file)
            };
            issues.error(location, words::not_geojson());
            return None;
        }
    };
    let mut layer = Layer {
        attribution: collection.attribution,
        complete_within: collection.complete_within,
        ..Layer::default()
    };
    let mut wrong = 0;
    for (at, feature) in collection.features {
        let added = match feature {
            Some(feature) => layer.add(&feature, class),
            None => Err(words::unreadable_feature().into()),
        };
        let Err(Wrong {
            property,
            value,
            say,
        }) = added
        else {
            continue;
        };
        wrong += 1;
        if wrong <= TOLD {
            let location = Location {
                file,
                line: at.line,
                column: property,
                value: &value,
            };
            issues.warning(location, words::of_feature(at.number, say));
        }
    }
    if wrong > TOLD {
        issues.warning(Location::file(file), words::more_features(wrong - TOLD));
    }
    Some(layer)
}

impl Layer {
    fn add(&mut self, feature: &Feature, class: Option<Class>) -> Result<(), Wrong> {
        let written = feature.text("name").unwrap_or_default();
        if let Some(fault) = unreadable(written) {
            return Err(Wrong {
                property: "name",
                value: written.to_owned(),
                say: words::cell_fault(fault),
            });
        }
        let class = match class {
            Some(class) => class,
            None => match own_class(feature)? {
                Some(class) => class,
                None => return self.add_names(feature),
            },
        };
        let name = feature.text("name");
        let mut add = |parts: Vec<Vec<World>>| {
            self.items.push(Item {
                class,
                name: name.map(str::to_owned),
                parts,
            });
        };
        match (&feature.geometry, class.is_shape()) {
            (None, _) => {}
            (Some(Geometry::Lines(lines)), false) => {
                for line in lines {
                    add(vec![positions(line, 2)?]);
                }
            }
            (Some(Geometry::Polygons(polygons)), true) => {
                for polygon in polygons {
                    // Three corners, and the first again.
                    let rings = polygon.iter().map(|ring| positions(ring, 4));
                    add(rings.collect::<Result<_, _>>()?);
                }
            }
            (Some(_), true) => return Err(words::wants_polygon(class.slug()).into()),
            (Some(_), false) => return Err(words::wants_line(class.slug()).into()),
        }
        Ok(())
    }

    fn add_names(&mut self, feature: &Feature) -> Result<(), Wrong> {
        let Some(geometry) = &feature.geometry else {
            return Ok(());
        };
        let Geometry::Points(points) = geometry else {
            return Err(words::wants_point().into());
        };
        let name = feature.text("name").ok_or_else(|| Wrong {
            property: "name",
            value: String::new(),
            say: words::place_without_name(),
        })?;
        let rank = match feature.text("rank") {
            None => Rank::Village,
            Some(written) => Rank::ALL
                .into_iter()
                .find(|rank| rank.slug() == written)
                .ok_or_else(|| Wrong {
                    property: "rank",
                    value: written.to_owned(),
                    say: words::unknown_rank(&Rank::ALL.map(Rank::slug).join("、")),
                })?,
        };
        for at in positions(points, 1)? {
            self.labels.push((name.to_owned(), at, rank));
        }
        Ok(())
    }
}

/// What a feature says it is; `Ok(None)` for a name.
fn own_class(feature: &Feature) -> Result<Option<Class>, Wrong> {
    let written = feature.text("class").unwrap_or_default();
    if written == PLACE {
        return Ok(None);
    }
    let known = Class::ALL.into_iter().find(|c| c.slug() == written);
    let slugs = || Class::ALL.map(Class::slug).into_iter().chain([PLACE]);
    known.map(Some).ok_or_else(|| Wrong {
        property: "class",
        value: written.to_owned(),
        say: words::unknown_class(
            nearest(written, slugs()),
            &slugs().collect::<Vec<_>>().join("、"),
        ),
    })
}

/// At least so many positions on the plane.
fn positions(degrees: &[Degrees], least: usize) -> Result<Vec<World>, Wrong> {
    if degrees.len() < least {
        return Err(words::too_few_points(least).into());
    }
    let position = |[lng, lat]: &Degrees| {
        let at = LngLat::new(*lng, *lat).ok_or_else(|| words::no_position(*lng, *lat))?;
        Ok(World::of(at))
    };
    degrees.iter().map(position).collect()
}

/// A point well inside a ring, for its name; `None` for a ring without any inside.
pub(super) fn inside(ring: &[World]) -> Option<World> {
    let line: LineString = ring.iter().map(|p| (p.x, p.y)).collect();
    let point = Polygon::new(line, Vec::new()).interior_point()?;
    Some(World {
        x: point.x(),
        y: point.y(),
    })
}
