//! What tests of several modules stand on: a city, as small as each needs it.

use crate::answer::{Origin, Question, Sort};
use crate::geo::adcode::Adcode;
use crate::geo::area::{Area, AreaCode};
use crate::geo::coord::LngLat;
use crate::geo::outline::CityOutline;
use crate::geo::walk::Pace;
use crate::hours::calendar::{Calendar, MovingDays, Year};
use crate::hours::moment::{Minute, Moment};
use crate::pack::CityPack;
use crate::pack::catalog::Catalog;
use crate::pack::city::{Bounds, City};
use crate::pack::manifest::{CityEntry, PackFile};
use crate::place::{Kind, Place};
use crate::search::Readings;
use time::{Date, Month};

pub(crate) fn at(lng: f64, lat: f64) -> LngLat {
    LngLat::new(lng, lat).unwrap()
}

pub(crate) const fn adcode(number: u32) -> Adcode {
    Adcode::of(number).unwrap()
}

pub(crate) fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

pub(crate) fn area(c: &str, name: &str, point: Option<LngLat>) -> Area {
    Area {
        code: code(c),
        name: name.to_owned(),
        point,
    }
}

/// The days of 2027 that follow the moon and the sun.
pub(crate) fn moving_2027() -> MovingDays {
    let on = |month, day| Date::from_calendar_date(2027, month, day).unwrap();
    MovingDays {
        year: 2027,
        spring_festival: on(Month::February, 6),
        qingming: on(Month::April, 5),
        dragon_boat: on(Month::June, 9),
        mid_autumn: on(Month::September, 15),
    }
}

/// The years 2025 to 2027, published, with these holidays and weekend days that are worked.
pub(crate) fn settled(holidays: &[Date], workdays: &[Date]) -> Calendar {
    let of = |year: i32, days: &[Date]| {
        let days = days.iter().filter(|day| day.year() == year);
        days.map(|day| (*day, "国庆节".to_owned())).collect()
    };
    let year = |year| Year {
        year,
        holidays: of(year, holidays),
        workdays: of(year, workdays),
    };
    Calendar {
        years: [2025, 2026, 2027].map(year).to_vec(),
        moving: vec![],
    }
}

/// Shaoxing, with these areas and places.
pub(crate) fn city(areas: Vec<Area>, places: Vec<Place>) -> Catalog {
    Catalog::new(CityPack {
        city: City {
            adcode: adcode(330_600),
            name: "绍兴市".to_owned(),
            short: "绍兴".to_owned(),
            area_code: "0575".to_owned(),
            bureau: None,
            updated: Date::from_calendar_date(2026, Month::November, 22).unwrap(),
            bounds: Bounds {
                min: at(119.8, 29.2),
                max: at(121.3, 30.4),
            },
            hotlines: vec![],
            aliases: vec![],
        },
        areas,
        places,
        readings: Readings::default(),
        calendar: settled(&[], &[]),
    })
}

/// What the manifest says of a city of that name, without an outline and without places.
pub(crate) fn entry(number: u32, short: &str, pinyin: &str) -> CityEntry {
    let file = || PackFile {
        file: format!("{number}-1234abcd.pack"),
        bytes: 1,
    };
    CityEntry {
        adcode: adcode(number),
        name: format!("{short}市"),
        short: short.to_owned(),
        pinyin: pinyin.to_owned(),
        updated: "2026-11-22".to_owned(),
        bounds: [114.8, 34.9, 115.2, 35.1],
        outline: CityOutline::default(),
        pack: file(),
        villages: file(),
        base: None,
        targets: None,
        rights: None,
        first: None,
        places: 0,
        samples: 0,
    }
}

/// Which canteens are nearest, asked at noon of a Monday by somebody who walks slowly.
pub(crate) fn nearest_canteens(origin: Origin) -> Question<'static> {
    Question {
        kind: Kind::Canteen,
        needs: &[],
        origin,
        pace: Pace::Slow,
        now: Moment {
            date: Date::from_calendar_date(2026, Month::November, 23).unwrap(),
            minute: Minute(12 * 60),
        },
        sort: Sort::Near,
    }
}
