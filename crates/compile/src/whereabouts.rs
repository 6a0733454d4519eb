//! In which community, town or district a place stands that has no coordinates: read out of what a
//! clerk wrote in 街镇, 社区 and 地址.
//!
//! All three are looked through for names of the gazetteer ([`names`]). What they say together is
//! taken; where they say different things, or one name belongs to several areas, the answer is the
//! finest area that is certain, or a question.

mod names;
#[cfg(test)]
mod tests;

pub(crate) use names::Names;

use crate::gazetteer::Gazetteer;
use crate::text::plain;
use domain::geo::area::{AreaCode, AreaLevel};
use names::Named;

/// What is written of a place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written<'a> {
    /// 街镇.
    pub(crate) town: &'a str,
    /// 社区.
    pub(crate) community: &'a str,
    /// 地址.
    pub(crate) address: &'a str,
}

/// Where a place stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The finest area that is certain.
    pub(crate) area: AreaCode,
    /// Why it is no finer, where somebody can mend that.
    pub(crate) doubt: Option<Doubt>,
}

/// Why an area is coarser than what is written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Only the district is written.
    OnlyDistrict,
    /// What stands in 社区 is no community of the gazetteer.
    UnknownCommunity,
    /// The named community lies in these towns, not in the one that is written.
    CommunityElsewhere(Vec<AreaCode>),
    /// Several areas are named, or share the name.
    Several(Vec<AreaCode>),
}

/// Why nobody can tell where a place stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotTold {
    /// No area is named.
    Nothing,
    /// The address is one of this other city.
    OtherCity(String),
    /// The address names this district, which is none of the city.
    OtherDistrict(String),
    /// What stands in 街镇 is in no gazetteer; the nearest name there.
    UnknownTown(Option<String>),
    /// Areas of different districts are named, or share the name.
    Several(Vec<AreaCode>),
    /// This town lies in another district than the one that is named.
    AtOdds { town: AreaCode, district: AreaCode },
}

/// Where a place stands, by what is written of it.
///
/// # Errors
/// [`NotTold`] where that can not be told, or can be read in two ways.
pub(crate) fn read(
    gazetteer: &Gazetteer,
    names: &Names,
    written: Written<'_>,
) -> Result<Reading, NotTold> {
    let as_written = read_as(gazetteer, names, written);
    let own = [written.town, written.community, written.address];
    let simple = own.map(fast2s::convert);
    if simple == own {
        return as_written;
    }
    // 越城區府山街道: some names are the same in traditional characters.
    let [town, community, address] = simple;
    let simple = Written {
        town: &town,
        community: &community,
        address: &address,
    };
    match (as_written, read_as(gazetteer, names, simple)) {
        (Err(_), simple) => simple,
        (Ok(own), Ok(simple)) if lies_in(simple.area, own.area) => Ok(simple),
        (own, _) => own,
    }
}

/// Whether an area is part of another one.
fn lies_in(area: AreaCode, other: AreaCode) -> bool {
    area != other && (area.town() == Some(other) || area.district() == other)
}

fn read_as(gazetteer: &Gazetteer, names: &Names, written: Written<'_>) -> Result<Reading, NotTold> {
    let address = bare(written.address);
    let (town, community) = (bare(written.town), bare(written.community));
    if let Some(city) = names.other_city(&address) {
        return Err(NotTold::OtherCity(city));
    }
    let of_town = names.of_cell(&town, AreaLevel::Town);
    if !town.is_empty() && of_town.is_empty() {
        let near = match gazetteer.find(&town, None) {
            crate::gazetteer::TownMatch::None(near) => near,
            _ => None,
        };
        return Err(NotTold::UnknownTown(near));
    }
    let of_community = names.of_cell(&community, AreaLevel::Village);
    let unknown = !community.is_empty() && of_community.is_empty();
    let all: Vec<Named> = [of_town, of_community, names.of_address(&address)].concat();
    if let Some(district) = names.other_district(&address) {
        return Err(NotTold::OtherDistrict(district));
    }
    let known = together(&all)?;
    Ok(Reading {
        doubt: known.doubt.or(unknown.then_some(Doubt::UnknownCommunity)),
        ..known
    })
}

/// Without blanks, in characters of half width.
fn bare(text: &str) -> String {
    let whole = plain(text);
    whole.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What several names say together.
fn together(all: &[Named]) -> Result<Reading, NotTold> {
    let of_level = |level| {
        let fits = move |one: &&Named| one.level() == Some(level);
        all.iter().filter(fits).map(|one| one.codes.as_slice())
    };
    let districts = union(of_level(AreaLevel::District));
    let district = match districts.as_slice() {
        [] => None,
        [one] => Some(*one),
        _ => return Err(NotTold::Several(districts)),
    };
    let in_district = |code: &AreaCode| district.is_none_or(|d| code.district() == d);
    let towns = narrowed(of_level(AreaLevel::Town), in_district);
    if let (Some(town), Some(district)) = (towns.denied.first().copied(), district) {
        return Err(NotTold::AtOdds { town, district });
    }
    let in_town = |code: &AreaCode| {
        let of = code.town();
        in_district(code) && (towns.left.is_empty() || of.is_some_and(|t| towns.left.contains(&t)))
    };
    let communities = narrowed(of_level(AreaLevel::Village), in_town);
    let elsewhere = || {
        let lies_in = communities.denied.iter().filter_map(|code| code.town());
        (!communities.denied.is_empty()).then(|| Doubt::CommunityElsewhere(lies_in.collect()))
    };
    let sure = |area| Reading {
        area,
        doubt: elsewhere(),
    };
    if !communities.left.is_empty() {
        return one_of(communities.left, &sure);
    }
    if !towns.left.is_empty() {
        return one_of(towns.left, &sure);
    }
    match district {
        Some(area) => Ok(Reading {
            area,
            doubt: elsewhere().or(Some(Doubt::OnlyDistrict)),
        }),
        None => Err(NotTold::Nothing),
    }
}

/// The one area, or the town or district that all of them lie in.
fn one_of(areas: Vec<AreaCode>, sure: &dyn Fn(AreaCode) -> Reading) -> Result<Reading, NotTold> {
    let Some(first) = areas.first().copied() else {
        return Err(NotTold::Nothing);
    };
    if areas.len() == 1 {
        return Ok(sure(first));
    }
    let shared = |of: fn(AreaCode) -> Option<AreaCode>| {
        let common = of(first)?;
        areas
            .iter()
            .all(|a| of(*a) == Some(common))
            .then_some(common)
    };
    let common = shared(AreaCode::town).or_else(|| shared(|code| Some(code.district())));
    match common {
        Some(area) => Ok(Reading {
            area,
            doubt: Some(Doubt::Several(areas)),
        }),
        None => Err(NotTold::Several(areas)),
    }
}

/// Areas by their names, after what else is written has been heard.
struct Narrowed {
    /// Those that remain.
    left: Vec<AreaCode>,
    /// Those of names of which none remains.
    denied: Vec<AreaCode>,
}

fn narrowed<'a>(
    names: impl Iterator<Item = &'a [AreaCode]>,
    fits: impl Fn(&AreaCode) -> bool,
) -> Narrowed {
    let (mut left, mut denied) = (Vec::new(), Vec::new());
    for codes in names {
        let fitting: Vec<AreaCode> = codes.iter().copied().filter(&fits).collect();
        if fitting.is_empty() {
            denied.push(codes.to_vec());
        } else {
            left.push(fitting);
        }
    }
    // A name in one cell settles which of the areas of that name in another is meant.
    let in_all = |code: &AreaCode| left.iter().all(|codes| codes.contains(code));
    let common: Vec<AreaCode> = union(left.iter().map(Vec::as_slice));
    let settled: Vec<AreaCode> = common.iter().copied().filter(in_all).collect();
    Narrowed {
        left: if settled.is_empty() { common } else { settled },
        denied: union(denied.iter().map(Vec::as_slice)),
    }
}

/// Each once, by code.
fn union<'a>(all: impl Iterator<Item = &'a [AreaCode]>) -> Vec<AreaCode> {
    let mut all: Vec<AreaCode> = all.flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}
