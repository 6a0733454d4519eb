//! What tests of several modules stand on: a city, as small as each needs it.

use crate::geo::area::{Area, AreaCode};
use crate::geo::coord::LngLat;
use crate::hours::calendar::{Calendar, MovingDays, Year};
use crate::pack::CityPack;
use crate::pack::catalog::Catalog;
use crate::pack::city::{Bounds, City};
use crate::place::Place;
use crate::search::Readings;
use time::{Date, Month};

pub(crate) fn at(lng: f64, lat: f64) -> LngLat {
    LngLat::new(lng, lat).unwrap()
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
            adcode: 330_600,
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
