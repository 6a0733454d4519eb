//! How near it is.

use crate::answer::{Found, Nearness};
use crate::geo::walk::FARTHEST_MINUTES;
use crate::pack::catalog::Catalog;
use crate::say::{Person, distance};

/// `走路约9分钟 · 450米`; where nobody walks any more, `3.9公里，建议坐车`.
#[must_use]
pub fn walk(minutes: u32, metres: f64) -> String {
    if minutes > FARTHEST_MINUTES {
        format!("{}，建议坐车", distance(metres))
    } else {
        format!("走路约{minutes}分钟 · {}", distance(metres))
    }
}

/// `大概700米`, `大概3公里`: for metres that may be off by half.
#[must_use]
pub fn roughly(metres: f64) -> String {
    let hundreds = (metres / 100.0).round() as u32;
    if hundreds < 10 {
        format!("大概{}米", hundreds.max(1) * 100)
    } else {
        format!("大概{}公里", (metres / 1000.0).round() as u32)
    }
}

/// `大概2公里以内`: for what is not farther than so many metres.
#[must_use]
pub fn within(metres: u32) -> String {
    format!("大概{}公里以内", metres.div_ceil(1000).max(1))
}

/// How near, in words: from an exact start to an exact spot minutes, else only what is known.
#[must_use]
pub fn nearness(nearness: Nearness, metres: f64, person: Person) -> String {
    let who = person.word();
    match nearness {
        Nearness::Minutes(minutes) => walk(minutes, metres),
        Nearness::SameCommunity => format!("和{who}在同一个社区（村）"),
        Nearness::SameTown => format!("和{who}在同一个街道（乡镇）"),
        Nearness::SameDistrict => format!("和{who}在同一个区（县）"),
        Nearness::Elsewhere => "在别的区（县）".to_owned(),
        Nearness::Unsaid => format!("离{who}多远，说不准"),
        Nearness::Roughly => roughly(metres),
        Nearness::Within(metres) => within(metres),
    }
}

/// How near a place is, on a card: metres only where no minutes can be said.
#[must_use]
pub fn nearness_short(nearness: Nearness, metres: f64, person: Person) -> String {
    match nearness {
        Nearness::Minutes(minutes) if minutes <= FARTHEST_MINUTES => {
            format!("走路约{minutes}分钟")
        }
        Nearness::SameCommunity => "同一个社区（村）".to_owned(),
        Nearness::SameTown => "同一个街道（乡镇）".to_owned(),
        Nearness::SameDistrict => "同一个区（县）".to_owned(),
        _ => self::nearness(nearness, metres, person),
    }
}

/// How near a place is that was found, on a card; one in another district is said to be in that one: `在西城区`.
#[must_use]
pub fn near_short(found: &Found, catalog: &Catalog, person: Person) -> String {
    let district = || {
        let area = catalog.place(found.place.number)?.area?;
        Some(catalog.area(area.district())?.name.as_str())
    };
    match found.nearness {
        Nearness::Elsewhere => district().map(|name| ["在", name].concat()),
        _ => None,
    }
    .unwrap_or_else(|| nearness_short(found.nearness, found.metres, person))
}

/// How near a place is, in a column.
#[must_use]
pub fn nearness_narrow(nearness: Nearness, metres: f64) -> String {
    match nearness {
        Nearness::Minutes(minutes) if minutes <= FARTHEST_MINUTES => format!("约{minutes}分钟"),
        Nearness::Minutes(_) => distance(metres),
        Nearness::SameCommunity => "同社区".to_owned(),
        Nearness::SameTown => "同街镇".to_owned(),
        Nearness::SameDistrict => "同区县".to_owned(),
        Nearness::Elsewhere => "别的区县".to_owned(),
        Nearness::Unsaid => "说不准".to_owned(),
        Nearness::Roughly => roughly(metres),
        Nearness::Within(metres) => within(metres),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_is_not_told_of_their_own_way() {
        let ways = [
            Nearness::Minutes(9),
            Nearness::SameCommunity,
            Nearness::SameTown,
            Nearness::SameDistrict,
            Nearness::Elsewhere,
            Nearness::Unsaid,
            Nearness::Roughly,
            Nearness::Within(1_000),
        ];
        for way in ways {
            let said = nearness(way, 450.0, Person::Family);
            assert!(!said.contains('您'), "{said}");
            let short = nearness_short(way, 450.0, Person::Family);
            assert!(!short.contains('您'), "{short}");
        }
        let same_town = nearness(Nearness::SameTown, 0.0, Person::Family);
        assert_eq!(same_town, "和家人在同一个街道（乡镇）");
    }

    #[test]
    fn minutes_are_always_about() {
        assert_eq!(walk(9, 330.0), "走路约9分钟 · 330米");
        assert_eq!(walk(61, 2300.0), "2.3公里，建议坐车");
    }

    fn near(nearness: Nearness, metres: f64) -> String {
        super::nearness(nearness, metres, Person::You)
    }

    #[test]
    fn minutes_are_never_said_of_an_inexact_start() {
        assert_eq!(near(Nearness::Roughly, 349.0), "大概300米");
        assert_eq!(near(Nearness::Roughly, 949.0), "大概900米");
        assert_eq!(near(Nearness::Roughly, 950.0), "大概1公里");
        assert_eq!(near(Nearness::Roughly, 12_700.0), "大概13公里");
        assert!(!near(Nearness::Unsaid, 330.0).contains(char::is_numeric));
        assert!(!near(Nearness::SameTown, 330.0).contains("分钟"));
        assert!(!near(Nearness::Elsewhere, 330.0).contains('米'));
        assert_eq!(near(Nearness::Within(1_000), 0.0), "大概1公里以内");
        assert_eq!(near(Nearness::Within(1_001), 1.0), "大概2公里以内");
    }
}
