//! A name of a city to show how names can be typed.

use crate::geo::area::AreaLevel;
use crate::pack::catalog::Catalog;

/// A name of this city in the three ways it can be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// 府山.
    pub name: String,
    /// fushan.
    pub pinyin: String,
    /// fs.
    pub initials: String,
}

impl Example {
    /// The first town whose name has two characters before 街道, 镇 or 乡, each with one reading
    /// alone: an example is not the place for 长, which is read chang and zhang.
    #[must_use]
    pub fn of(catalog: &Catalog) -> Option<Self> {
        let mut towns = catalog
            .areas
            .iter()
            .filter(|area| area.code.level() == AreaLevel::Town);
        towns.find_map(|town| {
            let ends = ["街道", "镇", "乡"];
            let name = ends.iter().find_map(|end| town.name.strip_suffix(end))?;
            let only = |character| match catalog.readings.of(character) {
                [reading] => Some(reading.as_str()),
                _ => None,
            };
            let read: Vec<&str> = name.chars().map(only).collect::<Option<_>>()?;
            (read.len() == 2).then(|| Self {
                name: name.to_owned(),
                pinyin: read.concat(),
                initials: read.iter().filter_map(|one| one.chars().next()).collect(),
            })
        })
    }
}
