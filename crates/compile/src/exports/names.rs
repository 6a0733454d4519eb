//! The names of the areas of a city.

use domain::geo::area::{Area, AreaCode, AreaLevel};
use domain::pack::{CityPack, VillagePack};
use std::collections::{HashMap, HashSet};

/// The names of a city's districts, towns and communities.
#[derive(Debug)]
pub(super) struct AreaNames<'a> {
    names: HashMap<AreaCode, &'a str>,
    /// Communities whose town has another of the same name.
    shared: HashSet<AreaCode>,
}

impl<'a> AreaNames<'a> {
    /// Those of a city.
    pub(super) fn of(city: &'a CityPack, villages: &'a VillagePack) -> Self {
        let all = || city.areas.iter().chain(&villages.villages);
        let names = all().map(|area| (area.code, area.name.as_str())).collect();
        let mut first = HashMap::new();
        let mut shared = HashSet::new();
        for Area { code, name, .. } in &villages.villages {
            if let Some(other) = first.insert((code.town(), name.as_str()), *code) {
                shared.extend([other, *code]);
            }
        }
        Self { names, shared }
    }

    /// The name of an area alone.
    pub(super) fn name(&self, code: AreaCode) -> Option<&'a str> {
        self.names.get(&code).copied()
    }

    /// The name of a town with that of its district, or that of a district, as a table has it; the
    /// code of an area that has no name.
    pub(super) fn town(&self, code: AreaCode) -> String {
        let own = code.town().unwrap_or(code);
        let district = Some(code.district()).filter(|d| *d != own);
        let district = district.and_then(|d| self.name(d)).unwrap_or_default();
        match self.name(own) {
            Some(name) => [district, name].concat(),
            None => own.to_string(),
        }
    }

    /// The name of a community as a table has it: its code where its name is not enough. `None` for
    /// areas that are none.
    pub(super) fn community(&self, code: AreaCode) -> Option<String> {
        let is_one = code.level() == AreaLevel::Village;
        let name = || self.name(code).filter(|_| !self.shared.contains(&code));
        is_one.then(|| name().map_or_else(|| code.to_string(), str::to_owned))
    }
}
