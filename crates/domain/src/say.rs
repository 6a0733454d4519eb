//! Numbers and times as a person would say them. The modules below hold what the app and the plain
//! pages both say of a subject, so that it is said in one way.

pub mod card;
pub mod config;
pub mod coverage;
pub mod error;
pub mod fact;
pub mod kept;
pub mod kind;
pub mod message;
pub mod rights;
pub mod sheet;
pub mod site;
pub mod slip;
pub mod week;

use crate::answer::Nearness;
use crate::geo::walk::FARTHEST_MINUTES;
use crate::hours::moment::{DAY, Minute};
use crate::hours::{Doubt, Next, TIGHT_MINUTES, Visit};
use crate::place::Kind;
use time::{Date, Weekday};

/// Whose way is measured: the reader's, or that of the family for whom somebody looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Person {
    /// The reader.
    #[default]
    You,
    /// Whoever lives where the answers start. A relative reads it.
    Family,
}

impl Person {
    /// `您`, `家人`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::You => "您",
            Self::Family => "家人",
        }
    }

    /// Where services come to: `您家`, `家人那里`.
    #[must_use]
    pub fn home(self) -> &'static str {
        match self {
            Self::You => "您家",
            Self::Family => "家人那里",
        }
    }
}

/// Said of a place that is open at this moment.
pub const OPEN_NOW: &str = "现在开着";

/// `450米`, `1.2公里`, `23公里`: as exact as one can feel.
///
/// ```
/// use domain::say::distance;
/// assert_eq!(distance(447.0), "450米");
/// assert_eq!(distance(1_249.0), "1.2公里");
/// assert_eq!(distance(23_400.0), "23公里");
/// ```
#[must_use]
pub fn distance(metres: f64) -> String {
    // Whole numbers only: printing a floating-point number costs a phone 20 kB.
    let tens = (metres / 10.0).round() as u32;
    if tens < 100 {
        return format!("{}米", tens.max(1) * 10);
    }
    let tenths = (metres / 100.0).round_ties_even() as u32;
    if metres < 9950.0 {
        format!("{}.{}公里", tenths / 10, tenths % 10)
    } else {
        format!("{}公里", (metres / 1000.0).round_ties_even() as u32)
    }
}

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

/// `周一`.
#[must_use]
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "周一",
        Weekday::Tuesday => "周二",
        Weekday::Wednesday => "周三",
        Weekday::Thursday => "周四",
        Weekday::Friday => "周五",
        Weekday::Saturday => "周六",
        Weekday::Sunday => "周日",
    }
}

/// `2026年11月22日`.
#[must_use]
pub fn date(date: Date) -> String {
    format!(
        "{}年{}月{}日",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

/// `明天`, `后天`, `周三`, `11月30日`, seen from `today`.
#[must_use]
pub fn day(day: Date, today: Date) -> String {
    match (day - today).whole_days() {
        0 => "今天".to_owned(),
        1 => "明天".to_owned(),
        2 => "后天".to_owned(),
        3..=6 => weekday(day.weekday()).to_owned(),
        _ => format!("{}月{}日", u8::from(day.month()), day.day()),
    }
}

/// A time as said today: `12:30`; past midnight `明天 1:00`.
///
/// ```
/// use domain::hours::moment::Minute;
/// use domain::say::clock;
/// assert_eq!(clock(Minute(12 * 60 + 30)), "12:30");
/// assert_eq!(clock(Minute(25 * 60)), "明天 1:00");
/// ```
#[must_use]
pub fn clock(minute: Minute) -> String {
    match minute.0 / DAY {
        0 => minute.to_string(),
        1 if minute.0 == DAY => "半夜 12 点".to_owned(),
        1 => format!("明天 {minute}"),
        _ => format!("过几天 {minute}"),
    }
}

/// The words for opening and closing that fit the kind: a canteen stops serving.
pub(crate) fn opening_words(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Canteen => ("开饭", "停餐"),
        _ => ("开门", "关门"),
    }
}

pub(crate) fn next(next: Next, opens: &str, today: Date) -> String {
    match next {
        Next::Today(at) => format!("{at} 再{opens}"),
        Next::On(date, at) => format!("{} {at} {opens}", day(date, today)),
        Next::Unknown => "什么时候再开，请打电话问".to_owned(),
    }
}

/// When it closes: `12:30 停餐`; of what opens again on the same day `11:30 到 13:30 休息`. (A
/// canteen serves meals: nobody takes the end of one for the end of the day.)
pub(crate) fn closing(closes: Minute, again: Option<Minute>, kind: Kind) -> String {
    match again {
        Some(again) if kind != Kind::Canteen => {
            format!("{} 到 {} 休息", clock(closes), clock(again))
        }
        _ => {
            let (_, closes_word) = opening_words(kind);
            format!("{} {closes_word}", clock(closes))
        }
    }
}

/// Why nobody can say whether a place is open, and what to do about it.
#[must_use]
pub fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::NotSaid => "节假日或调休，请先打电话",
        Doubt::NotPublished => "节假日安排还没公布，请先打电话",
    }
}

/// What someone who sets out now will find:
/// `现在开着，您到时 12:10，12:30 停餐，来得及`.
#[must_use]
pub fn visit(visit: Visit, kind: Kind, today: Date, person: Person) -> String {
    let who = person.word();
    let (opens, closes_word) = opening_words(kind);
    match visit {
        Visit::Unknown => "时间未公布，请先打电话".to_owned(),
        Visit::CallFirst(why) => doubt(why).to_owned(),
        Visit::Always => "24 小时都开".to_owned(),
        Visit::OpenNow { closes, again, .. } => {
            format!("{OPEN_NOW}，{}", closing(closes, again, kind))
        }
        Visit::InTime {
            open_now,
            arrive,
            closes,
            tight,
            ..
        } => {
            let now = if open_now {
                OPEN_NOW.to_owned()
            } else {
                format!("现在没开，{who}走到就{opens}了")
            };
            let enough = if tight {
                format!("不到 {TIGHT_MINUTES} 分钟，请先打电话")
            } else {
                "来得及".to_owned()
            };
            format!(
                "{now}，{who}到时 {}，{} {closes_word}，{enough}",
                clock(arrive),
                clock(closes)
            )
        }
        Visit::TooLate { closes, next: then } => format!(
            "{OPEN_NOW}，{} {closes_word}，走过去来不及；{}",
            clock(closes),
            next(then, opens, today)
        ),
        Visit::Closed { next: then } => format!("现在没开，{}", next(then, opens, today)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use time::Month;

    fn today() -> Date {
        Date::from_calendar_date(2026, Month::November, 22).unwrap()
    }

    fn hm(h: u16, m: u16) -> Minute {
        Minute(h * 60 + m)
    }

    #[rstest]
    #[case(0.0, "10米")]
    #[case(334.9, "330米")]
    #[case(994.9, "990米")]
    #[case(995.1, "1.0公里")]
    #[case(1249.0, "1.2公里")]
    #[case(9949.0, "9.9公里")]
    #[case(9960.0, "10公里")]
    #[case(23_400.0, "23公里")]
    fn a_distance_is_said_as_exactly_as_one_can_feel(#[case] metres: f64, #[case] want: &str) {
        assert_eq!(distance(metres), want);
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
            let card = card::nearness(way, 450.0, Person::Family);
            assert!(!card.contains('您'), "{card}");
        }
        let same_town = nearness(Nearness::SameTown, 0.0, Person::Family);
        assert_eq!(same_town, "和家人在同一个街道（乡镇）");
        for (open_now, tight) in [(true, true), (true, false), (false, true), (false, false)] {
            let (arrive, closes) = (hm(12, 10), hm(12, 30));
            let seen = Visit::InTime {
                open_now,
                arrive,
                closes,
                again: None,
                tight,
            };
            for said in [
                visit(seen, Kind::Canteen, today(), Person::Family),
                card::visit(seen, Kind::Canteen, today(), Person::Family),
            ] {
                assert!(!said.contains('您'), "{said}");
            }
            let said = visit(seen, Kind::Canteen, today(), Person::Family);
            assert!(said.contains("家人到时 12:10"), "{said}");
        }
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

    #[rstest]
    #[case(Visit::InTime { open_now: true, arrive: hm(12, 10), closes: hm(12, 30), again: None, tight: false }, "现在开着，您到时 12:10，12:30 停餐，来得及")]
    #[case(Visit::InTime { open_now: true, arrive: hm(12, 20), closes: hm(12, 30), again: None, tight: true }, "现在开着，您到时 12:20，12:30 停餐，不到 15 分钟，请先打电话")]
    #[case(Visit::TooLate { closes: hm(12, 30), next: Next::Today(hm(16, 30)) }, "现在开着，12:30 停餐，走过去来不及；16:30 再开饭")]
    #[case(Visit::Closed { next: Next::On(today().next_day().unwrap(), hm(6, 30)) }, "现在没开，明天 6:30 开饭")]
    #[case(Visit::Closed { next: Next::Unknown }, "现在没开，什么时候再开，请打电话问")]
    #[case(Visit::CallFirst(Doubt::NotSaid), "节假日或调休，请先打电话")]
    #[case(
        Visit::CallFirst(Doubt::NotPublished),
        "节假日安排还没公布，请先打电话"
    )]
    #[case(Visit::Unknown, "时间未公布，请先打电话")]
    fn a_canteen_is_spoken_of_in_meals(#[case] seen: Visit, #[case] want: &str) {
        assert_eq!(visit(seen, Kind::Canteen, today(), Person::You), want);
    }

    #[test]
    fn nothing_is_said_of_an_arrival_nobody_can_know() {
        let seen = Visit::OpenNow {
            closes: hm(12, 30),
            again: None,
            tight: false,
        };
        let said = |kind| visit(seen, kind, today(), Person::You);
        assert_eq!(said(Kind::Canteen), "现在开着，12:30 停餐");
        assert_eq!(said(Kind::Centre), "现在开着，12:30 关门");
    }

    #[test]
    fn a_break_at_noon_is_not_said_as_the_end_of_the_day() {
        let (closes, again) = (hm(11, 30), Some(hm(13, 30)));
        let in_time = Visit::InTime {
            open_now: true,
            arrive: hm(10, 10),
            closes,
            again,
            tight: false,
        };
        let now = Visit::OpenNow {
            closes,
            again,
            tight: false,
        };
        let clinic = |seen| card::visit(seen, Kind::Clinic, today(), Person::You);
        assert_eq!(clinic(in_time), "开着，11:30 午休");
        assert_eq!(clinic(now), "开着，11:30 午休");
        let afternoon = Visit::OpenNow {
            closes: hm(16, 0),
            again: Some(hm(18, 0)),
            tight: false,
        };
        assert_eq!(clinic(afternoon), "开着，16:00 到 18:00 休息");
        let whole = visit(now, Kind::Clinic, today(), Person::You);
        assert_eq!(whole, "现在开着，11:30 到 13:30 休息");
        // A canteen serves meals.
        let lunch = card::visit(in_time, Kind::Canteen, today(), Person::You);
        assert_eq!(lunch, "开着，11:30 停餐");
    }

    #[rstest]
    #[case(0, "今天")]
    #[case(1, "明天")]
    #[case(2, "后天")]
    #[case(3, "周三")]
    #[case(8, "11月30日")]
    fn a_day_is_named_from_today(#[case] ahead: i64, #[case] want: &str) {
        assert_eq!(day(today() + time::Duration::days(ahead), today()), want);
    }
}
