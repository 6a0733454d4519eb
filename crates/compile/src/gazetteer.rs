//! The names a person can say they live in: `gazetteer/<adcode>-<pinyin>.csv`.

use crate::columns::{self, gazetteer as cols};
use crate::issue::Issues;
use crate::nearest::nearest;
use crate::sheet::{Row, Shape, Sheet};
use crate::text::{items, plain};
use crate::words;
use domain::geo::adcode::Adcode;
use domain::geo::area::{Area, AreaCode, AreaLevel};
use domain::geo::coord::{CoordSystem, LngLat};
use std::collections::{BTreeMap, BTreeSet};

/// The areas of a city.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {
    areas: BTreeMap<AreaCode, Area>,
    /// Districts and towns among them: every row of every table looks through all of them, and there
    /// are twenty times as many villages.
    towns: BTreeMap<AreaCode, Area>,
    /// (name, pinyin as written) where they fit.
    pub(crate) spoken: Vec<(String, String)>,
    /// What areas were called before, in the order of the file.
    pub(crate) former: Vec<(AreaCode, String)>,
    /// Where the points of districts and towns come from, as written (坐标来源).
    pub(crate) point_sources: BTreeSet<String>,
}

/// What a name of a district or town leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum TownMatch {
    /// Exactly one.
    One(AreaCode),
    /// Several, with the names of the districts they lie in.
    Several(Vec<String>),
    /// None; the nearest name, if one is near.
    None(Option<String>),
}

impl Gazetteer {
    /// Reads the file of a city; rows that can not be used are reported.
    pub(crate) fn read(
        file: &str,
        bytes: &[u8],
        adcode: Option<Adcode>,
        city: &str,
        issues: &mut Issues,
    ) -> Self {
        let mut gazetteer = Self::default();
        let shape = Shape {
            known: cols::ALL,
            required: cols::REQUIRED,
            ignored: &[],
        };
        let Some(sheet) = Sheet::read(file, bytes, &shape, issues) else {
            return gazetteer;
        };
        let mut lines = BTreeMap::new();
        for row in sheet.rows() {
            let Some(area) = area(&row, adcode, city, issues) else {
                continue;
            };
            if let Some(line) = lines.insert(area.code, row.line()) {
                issues.error(row.location(cols::CODE), words::duplicate_code(line));
                continue;
            }
            if area.point.is_some() && area.code.level() != AreaLevel::Village {
                let source = row.get(cols::POINT_SOURCE);
                gazetteer.point_sources.insert(source.to_owned());
            }
            gazetteer.hear(&row, &area.name, issues);
            if area.code.level() != AreaLevel::Village {
                gazetteer.towns.insert(area.code, area.clone());
            }
            let former = items(row.get(cols::FORMER)).filter(|name| *name != area.name);
            let former = former.map(|name| (area.code, name.to_owned()));
            gazetteer.former.extend(former);
            gazetteer.areas.insert(area.code, area);
        }
        for row in sheet.rows() {
            let code = AreaCode::parse(row.get(cols::CODE));
            let Some(code) = code.filter(|c| gazetteer.areas.contains_key(c)) else {
                continue;
            };
            let missing = [Some(code.district()), code.town()]
                .into_iter()
                .flatten()
                .find(|parent| !gazetteer.areas.contains_key(parent));
            if let Some(parent) = missing {
                let location = row.location(cols::CODE);
                issues.warning(location, words::orphan_area(&parent.to_string()));
            }
        }
        gazetteer
    }

    fn hear(&mut self, row: &Row<'_>, name: &str, issues: &mut Issues) {
        let pinyin = row.get(cols::PINYIN);
        if pinyin.is_empty() {
            return;
        }
        let chars = name.chars().count();
        let syllables = pinyin.split_whitespace().count();
        if chars == syllables {
            self.spoken.push((name.to_owned(), pinyin.to_owned()));
        } else {
            let say = words::pinyin_count(chars, syllables);
            issues.warning(row.location(cols::PINYIN), say);
        }
    }

    /// Districts and towns, by code.
    pub(crate) fn towns(&self) -> impl Iterator<Item = &Area> {
        self.towns.values()
    }

    /// Those of them whose names stand in a text, by code.
    pub(crate) fn towns_named_in(&self, text: &str) -> impl Iterator<Item = &Area> {
        // Most names begin with a character that the text has not; that is seen at once.
        let characters: Vec<char> = text.chars().collect();
        let may_be = move |name: &str| name.chars().next().is_none_or(|c| characters.contains(&c));
        self.towns()
            .filter(move |area| may_be(&area.name) && text.contains(&area.name))
    }

    /// Communities and villages, by code.
    pub(crate) fn villages(&self) -> impl Iterator<Item = &Area> {
        self.areas
            .values()
            .filter(|a| a.code.level() == AreaLevel::Village)
    }

    /// Every area with a point.
    pub(crate) fn points(&self) -> impl Iterator<Item = LngLat> {
        self.areas.values().filter_map(|a| a.point)
    }

    /// Whether nothing is known.
    pub(crate) fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// The name of an area.
    pub(crate) fn name(&self, code: AreaCode) -> &str {
        self.areas.get(&code).map_or("", |a| &a.name)
    }

    /// The point that stands for an area, where one is known.
    pub(crate) fn point(&self, code: AreaCode) -> Option<LngLat> {
        self.areas.get(&code)?.point
    }

    /// A district or town by its code, its name, or district and name together.
    pub(crate) fn find(&self, written: &str, level: Option<AreaLevel>) -> TownMatch {
        let written = plain(written).replace(' ', "");
        let candidates = || {
            self.towns()
                .filter(|a| level.is_none_or(|l| a.code.level() == l))
        };
        if let Some(code) = AreaCode::parse(&written) {
            return match candidates().find(|a| a.code == code) {
                Some(area) => TownMatch::One(area.code),
                None => TownMatch::None(None),
            };
        }
        let district = |a: &Area| self.name(a.code.district()).to_owned();
        let with_district = |a: &Area| {
            let before = written.strip_suffix(&a.name);
            before.is_some_and(|before| before == self.name(a.code.district()))
        };
        let hits: Vec<&Area> = candidates()
            .filter(|a| a.name == written || with_district(a))
            .collect();
        match hits.as_slice() {
            [one] => TownMatch::One(one.code),
            [] => {
                let near = nearest(&written, candidates().map(|a| a.name.as_str()));
                TownMatch::None(near.map(str::to_owned))
            }
            several => TownMatch::Several(several.iter().map(|a| district(a)).collect()),
        }
    }

    /// The one town an address names, else `None`. A name that is part of a longer one in the
    /// same address (山阴 in 东山阴街道) does not count; of towns that share a name, the one whose
    /// district the address names does.
    pub(crate) fn town_in(&self, address: &str) -> Option<AreaCode> {
        let named: Vec<&Area> = self
            .towns_named_in(address)
            .filter(|a| a.code.level() == AreaLevel::Town)
            .collect();
        let whole: Vec<&Area> = named
            .iter()
            .copied()
            .filter(|a| {
                !named
                    .iter()
                    .any(|b| b.name != a.name && b.name.contains(&a.name))
            })
            .collect();
        if let [one] = whole.as_slice() {
            return Some(one.code);
        }
        let mut in_named_district = whole
            .iter()
            .filter(|a| address.contains(self.name(a.code.district())));
        match (in_named_district.next(), in_named_district.next()) {
            (Some(one), None) => Some(one.code),
            _ => None,
        }
    }

    /// The one district an address names, else `None`.
    pub(crate) fn district_in(&self, address: &str) -> Option<AreaCode> {
        let mut named = self
            .towns_named_in(address)
            .filter(|a| a.code.level() == AreaLevel::District);
        match (named.next(), named.next()) {
            (Some(one), None) => Some(one.code),
            _ => None,
        }
    }
}

fn area(row: &Row<'_>, adcode: Option<Adcode>, city: &str, issues: &mut Issues) -> Option<Area> {
    let Some(code) = AreaCode::parse(row.get(cols::CODE)) else {
        issues.error(row.location(cols::CODE), words::bad_area_row_code());
        return None;
    };
    // A municipality's folder is 110000 where its districts are 1101xx.
    let is_here = |adcode: Adcode| match adcode.is_province() {
        true => code.city().province() == adcode,
        false => code.city() == adcode,
    };
    if !adcode.is_none_or(is_here) {
        issues.error(row.location(cols::CODE), words::code_of_other_city(city));
        return None;
    }
    let level = match code.level() {
        AreaLevel::District => "区县",
        AreaLevel::Town => "街镇",
        AreaLevel::Village => "村居",
    };
    if row.get(cols::LEVEL) != level {
        issues.error(row.location(cols::LEVEL), words::level_and_code_differ());
    }
    let name = row.get(columns::NAME);
    if name.is_empty() {
        issues.error(
            row.location(columns::NAME),
            words::empty_required(columns::NAME),
        );
        return None;
    }
    let point = match (row.get(columns::LNG), row.get(columns::LAT)) {
        ("", "") => None,
        (lng, lat) => {
            let crs = CoordSystem::parse(row.get(columns::CRS));
            let degrees = lng.parse::<f64>().ok().zip(lat.parse::<f64>().ok());
            let point = crs
                .zip(degrees)
                .and_then(|(crs, (x, y))| crs.to_wgs84(x, y));
            match (crs, point) {
                (None, _) => issues.error(row.location(columns::CRS), words::no_crs()),
                (_, None) => {
                    let say = words::not_degrees(columns::LNG);
                    issues.error(row.location(columns::LNG), say);
                }
                _ => {}
            }
            point
        }
    };
    Some(Area {
        code,
        name: name.to_owned(),
        point,
    })
}

#[cfg(test)]
#[path = "gazetteer_tests.rs"]
mod tests;
