//! Extracts of OpenStreetMap, `.osm.pbf`: of all that is in them only what is for the old. They are
//! read several times, block by block, so that memory is taken for what is wanted and no more.

use super::osm::{self, Wanted};
use super::rows::table;
use super::{Broken, Table};
use crate::limits::{PBF_ELEMENTS, PBF_NODES, PBF_PLACES};
use osmpbf::{BlobDecode, BlobReader, Element, RelMemberType};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Cursor;

/// What stands at the beginning of an extract, behind the length of its first header.
const BEGIN: &[u8] = b"\x0a\x09OSMHeader";

/// Whether the bytes are an extract.
pub(super) fn is_extract(bytes: &[u8]) -> bool {
    bytes.get(4..).is_some_and(|rest| rest.starts_with(BEGIN))
}

/// A place that is wanted.
struct Place {
    kind: &'static str,
    id: i64,
    tags: BTreeMap<String, String>,
    at: At,
}

/// Where it is.
enum At {
    Point(f64, f64),
    /// Amid these nodes.
    Nodes(Vec<i64>),
    /// Amid the nodes of these ways, and these nodes.
    Ways(Vec<i64>, Vec<i64>),
}

impl At {
    /// How many nodes and ways it is made of.
    fn members(&self) -> usize {
        match self {
            Self::Point(..) => 0,
            Self::Nodes(nodes) => nodes.len(),
            Self::Ways(ways, nodes) => ways.len() + nodes.len(),
        }
    }
}

fn too_long(cells: usize) -> Broken {
    Broken::TooLong { cells }
}

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Table>, Broken> {
    let mut places = wanted(bytes)?;
    nodes_of_ways(bytes, &mut places)?;
    let known = positions(bytes, &places)?;
    let row = |place: Place| {
        let point = match place.at {
            At::Point(lng, lat) => Some((lng, lat)),
            At::Nodes(nodes) => middle(&nodes, &known),
            At::Ways(..) => None,
        };
        osm::row(place.kind, place.id, point, place.tags, Wanted::ForTheOld)
    };
    let rows = places.into_iter().filter_map(row).collect();
    Ok(vec![table(rows, 0)?])
}

/// Looks at every element.
fn for_each_element(
    bytes: &[u8],
    mut see: impl FnMut(Element<'_>) -> Result<(), Broken>,
) -> Result<(), Broken> {
    let mut elements: usize = 0;
    for blob in BlobReader::new(Cursor::new(bytes)) {
        let blob = blob.map_err(|_| Broken::Damaged)?;
        if let BlobDecode::OsmData(block) = blob.decode().map_err(|_| Broken::Damaged)? {
            for element in block.elements() {
                elements += 1;
                if elements > PBF_ELEMENTS {
                    return Err(too_long(PBF_ELEMENTS));
                }
                see(element)?;
            }
        }
    }
    Ok(())
}

/// The places that are wanted, where nodes are with their position.
fn wanted(bytes: &[u8]) -> Result<Vec<Place>, Broken> {
    let mut places: Vec<Place> = Vec::new();
    let mut nodes: usize = 0;
    for_each_element(bytes, |element| {
        let place = match element {
            Element::Node(node) => place("node", node.id(), node.tags(), || {
                At::Point(node.lon(), node.lat())
            }),
            Element::DenseNode(node) => place("node", node.id(), node.tags(), || {
                At::Point(node.lon(), node.lat())
            }),
            Element::Way(way) => place("way", way.id(), way.tags(), || {
                At::Nodes(way.refs().collect())
            }),
            Element::Relation(relation) => {
                place("relation", relation.id(), relation.tags(), || {
                    let of = |kind: RelMemberType| {
                        let members = relation.members().filter(|m| m.member_type == kind);
                        members.map(|member| member.member_id).collect()
                    };
                    At::Ways(of(RelMemberType::Way), of(RelMemberType::Node))
                })
            }
        };
        nodes += place.as_ref().map_or(0, |place| place.at.members());
        places.extend(place);
        if places.len() > PBF_PLACES {
            return Err(too_long(PBF_PLACES));
        }
        if nodes > PBF_NODES {
            return Err(too_long(PBF_NODES));
        }
        Ok(())
    })?;
    Ok(places)
}

fn place<'a>(
    kind: &'static str,
    id: i64,
    tags: impl Iterator<Item = (&'a str, &'a str)>,
    at: impl FnOnce() -> At,
) -> Option<Place> {
    let tags: BTreeMap<String, String> = tags
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let facility = tags.contains_key("amenity");
    // Whether it is for the old is asked again when its row is made; most elements end here.
    let wanted = facility && osm::row(kind, id, None, tags.clone(), Wanted::ForTheOld).is_some();
    wanted.then(|| Place {
        kind,
        id,
        tags,
        at: at(),
    })
}

/// Puts the nodes of their ways in the place of the ways of relations.
fn nodes_of_ways(bytes: &[u8], places: &mut [Place]) -> Result<(), Broken> {
    let ways = places.iter().flat_map(|place| match &place.at {
        At::Ways(ways, _) => ways.as_slice(),
        _ => &[],
    });
    let mut nodes: HashMap<i64, Vec<i64>> = ways.map(|way| (*way, Vec::new())).collect();
    let mut members: usize = 0;
    if !nodes.is_empty() {
        for_each_element(bytes, |element| {
            if let Element::Way(way) = element
                && let Some(own) = nodes.get_mut(&way.id())
            {
                own.extend(way.refs());
                members += own.len();
                if members > PBF_NODES {
                    return Err(too_long(PBF_NODES));
                }
            }
            Ok(())
        })?;
    }
    for place in places {
        if let At::Ways(ways, own) = &mut place.at {
            let mut all = std::mem::take(own);
            all.extend(ways.iter().filter_map(|way| nodes.get(way)).flatten());
            place.at = At::Nodes(all);
        }
    }
    Ok(())
}

/// The positions of the nodes of ways.
fn positions(bytes: &[u8], places: &[Place]) -> Result<HashMap<i64, (f64, f64)>, Broken> {
    let nodes = places.iter().flat_map(|place| match &place.at {
        At::Nodes(nodes) => nodes.as_slice(),
        _ => &[],
    });
    let nodes: HashSet<i64> = nodes.copied().collect();
    let mut known = HashMap::new();
    if nodes.is_empty() {
        return Ok(known);
    }
    for_each_element(bytes, |element| {
        let (id, at) = match element {
            Element::Node(node) => (node.id(), (node.lon(), node.lat())),
            Element::DenseNode(node) => (node.id(), (node.lon(), node.lat())),
            _ => return Ok(()),
        };
        if nodes.contains(&id) {
            known.insert(id, at);
        }
        Ok(())
    })?;
    Ok(known)
}

/// The middle of the box around nodes; nothing where none of them is in the extract.
fn middle(nodes: &[i64], known: &HashMap<i64, (f64, f64)>) -> Option<(f64, f64)> {
    let mut points = nodes.iter().filter_map(|node| known.get(node));
    let first = points.next()?;
    let (low, high) = points.fold((*first, *first), |(low, high), at| {
        (
            (low.0.min(at.0), low.1.min(at.1)),
            (high.0.max(at.0), high.1.max(at.1)),
        )
    });
    Some(((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0))
}
