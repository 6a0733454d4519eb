//! Finding a town, a community or a village of a city by typing a part of its name.

use crate::area::{Area, AreaCode, AreaLevel};
use crate::catalog::Catalog;
use crate::order::ordered;
use crate::pack::VillagePack;
use crate::search::{Fit, Query, Readings};

/// An area whose name fits what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    fit: Fit,
    length: usize,
    /// Its code.
    pub code: AreaCode,
    /// Its name.
    pub name: String,
    /// The district and town it lies in, in words; empty for a district.
    pub around: String,
}

/// The areas that fit: best fit first, then towns before communities, then shorter names, then by
/// code. `villages` may be missing while they are on their way.
#[must_use]
pub fn find_areas(catalog: &Catalog, villages: Option<&VillagePack>, query: &Query) -> Vec<Hit> {
    let names_around = |code: AreaCode| {
        [Some(code.district()), code.town()]
            .into_iter()
            .flatten()
            .filter(move |around| *around != code)
            .filter_map(|around| Some(catalog.area(around)?.name.as_str()))
    };
    let hit = |area: &Area, readings: &Readings| {
        let around: Vec<&str> = names_around(area.code).collect();
        let own = [area.name.as_str()];
        let fit = query.fit(own, around.iter().copied(), readings)?;
        Some(Hit {
            fit,
            length: area.name.chars().count(),
            code: area.code,
            name: area.name.clone(),
            around: around.concat(),
        })
    };
    let areas = catalog
        .areas
        .iter()
        .filter_map(|a| hit(a, &catalog.readings));
    let villages = villages
        .into_iter()
        .flat_map(|pack| pack.villages.iter().filter_map(|v| hit(v, &pack.readings)));
    ordered(areas.chain(villages).collect(), |a: &Hit, b: &Hit| {
        (a.fit, a.code.level(), a.length, a.code).cmp(&(b.fit, b.code.level(), b.length, b.code))
    })
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;
    use crate::city::{Bounds, City};
    use crate::coord::LngLat;
    use crate::pack::CityPack;
    use time::{Date, Month};

    fn area(code: &str, name: &str) -> Area {
        Area {
            code: AreaCode::parse(code).unwrap(),
            name: name.to_owned(),
            point: None,
        }
    }

    fn readings() -> Readings {
        let pairs = [
            ('王', "wang"),
            ('庄', "zhuang"),
            ('镇', "zhen"),
            ('村', "cun"),
        ];
        Readings::from_pairs(pairs.map(|(c, r)| (c, r.to_owned())))
    }

    fn city() -> (Catalog, VillagePack) {
        let corner = |lng, lat| LngLat::new(lng, lat).unwrap();
        let catalog = Catalog::new(CityPack {
            city: City {
                adcode: 990_100,
                name: "测试市".to_owned(),
                short: "测试".to_owned(),
                bureau: None,
                updated: Date::from_calendar_date(2026, Month::November, 22).unwrap(),
                bounds: Bounds {
                    min: corner(114.8, 34.9),
                    max: corner(115.2, 35.1),
                },
                hotlines: vec![],
                aliases: vec![],
            },
            areas: vec![
                area("990101", "东城区"),
                area("990102", "西城区"),
                area("990101002", "王庄镇"),
            ],
            places: vec![],
            readings: readings(),
            calendar: Calendar::default(),
        });
        let villages = VillagePack {
            adcode: 990_100,
            villages: vec![
                area("990101002001", "大王庄村"),
                area("990101002002", "王庄村"),
                area("990102001001", "王庄"),
            ],
            readings: readings(),
        };
        (catalog, villages)
    }

    fn names(typed: &str) -> Vec<String> {
        let (catalog, villages) = city();
        let hits = find_areas(&catalog, Some(&villages), &Query::new(typed));
        hits.into_iter().map(|hit| hit.around + &hit.name).collect()
    }

    #[test]
    fn the_name_that_is_typed_whole_comes_first_and_towns_before_villages() {
        let want = [
            "西城区王庄",
            "东城区王庄镇",
            "东城区王庄镇王庄村",
            "东城区王庄镇大王庄村",
        ];
        assert_eq!(names("王庄"), want);
        assert_eq!(names("wz"), want);
    }

    #[test]
    fn of_villages_of_one_name_the_district_typed_with_it_picks_one() {
        assert_eq!(
            names("东城 王庄村"),
            ["东城区王庄镇王庄村", "东城区王庄镇大王庄村"]
        );
    }

    #[test]
    fn towns_are_found_while_the_villages_are_on_their_way() {
        let (catalog, _) = city();
        let hits = find_areas(&catalog, None, &Query::new("wz"));
        assert_eq!(hits.len(), 1);
    }

    #[test]
    fn an_example_is_a_town_of_this_city_and_is_found_however_it_is_typed() {
        let (catalog, _) = city();
        let Example {
            name,
            pinyin,
            initials,
        } = Example::of(&catalog).unwrap();
        assert_eq!(
            (name.as_str(), pinyin.as_str(), initials.as_str()),
            ("王庄", "wangzhuang", "wz")
        );
        for typed in [name, pinyin, initials] {
            assert_eq!(
                find_areas(&catalog, None, &Query::new(&typed)).len(),
                1,
                "{typed}"
            );
        }
    }

    #[test]
    fn no_example_is_made_of_a_name_that_is_read_in_two_ways() {
        let (mut catalog, _) = city();
        let two = [('王', "wang"), ('庄', "zhuang"), ('庄', "zang")];
        catalog.readings = Readings::from_pairs(two.map(|(c, r)| (c, r.to_owned())));
        assert_eq!(Example::of(&catalog), None);
    }
}
