//! When it is open, and what someone who sets out now will find.

use crate::hours::moment::Minute;
use crate::hours::{Doubt, Next, TIGHT_MINUTES, Visit};
use crate::place::{Kind, Place, Status};
use crate::say::{Person, clock, day};
use time::Date;

/// Said of a place that is open at this moment.
pub const OPEN_NOW: &str = "现在开着";

/// Where it is asked when it is open, and nobody has published it.
pub const NO_HOURS: &str = "时间未公布";

/// What the hours of a kind are those of.
#[must_use]
pub fn hours_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Canteen => "开饭时间",
        _ => "开门时间",
    }
}

/// What stands over the hours of a place: where nobody is served now they are only what held
/// before, or what is planned.
#[must_use]
pub fn hours_title(place: &Place) -> &'static str {
    match (place.status, place.kind) {
        (Status::Paused | Status::Closed, Kind::Canteen) => "原来的开饭时间",
        (Status::Paused | Status::Closed, _) => "原来的开门时间",
        (Status::Planned, Kind::Canteen) => "打算的开饭时间",
        (Status::Planned, _) => "打算的开门时间",
        (Status::Verified | Status::Unverified | Status::Sample, kind) => hours_label(kind),
    }
}

/// That a place does not open now, inside of a line of a table: the days come behind it.
#[must_use]
pub fn not_now(status: Status) -> Option<&'static str> {
    match status {
        Status::Paused => Some("现在不开。原来是："),
        Status::Closed => Some("不开了。原来是："),
        Status::Planned => Some("还没有开。打算是："),
        Status::Verified | Status::Unverified | Status::Sample => None,
    }
}

/// The words for opening and closing that fit the kind: a canteen stops serving, and who lives in a home is there
/// when its office has gone.
fn opening_words(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Canteen => ("开饭", "停餐"),
        Kind::Institution => ("开门", "停止接待"),
        _ => ("开门", "关门"),
    }
}

fn next(next: Next, opens: &str, today: Date) -> String {
    match next {
        Next::Today(at) => format!("{at} 再{opens}"),
        Next::On(date, at) => format!("{} {at} {opens}", day(date, today)),
        Next::Unknown => "什么时候再开，请打电话问".to_owned(),
    }
}

/// When it closes: `12:30 停餐`; of what opens again on the same day `11:30 到 13:30 休息`. (A
/// canteen serves meals: nobody takes the end of one for the end of the day.)
fn closing(closes: Minute, again: Option<Minute>, kind: Kind) -> String {
    match again {
        Some(again) if kind != Kind::Canteen => {
            format!("{} 到 {} 休息", clock(closes), clock(again))
        }
        _ if kind == Kind::Institution => format!("接待到 {}", clock(closes)),
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

/// What a visit meets, on a card. When one would arrive
/// is said on the page of the place, and here where it matters: when there is little time left.
///
/// ```
/// use domain::hours::Visit;
/// use domain::hours::moment::Minute;
/// use domain::place::Kind;
/// use domain::say::Person;
/// use domain::say::fact::visit_short;
/// use time::{Date, Month};
/// let in_time = Visit::InTime { open_now: true, arrive: Minute(730), closes: Minute(750), again: None, tight: false };
/// let today = Date::from_calendar_date(2026, Month::November, 30).unwrap();
/// assert_eq!(visit_short(in_time, Kind::Canteen, today, Person::You), "开着，12:30 停餐");
/// ```
#[must_use]
pub fn visit_short(visit: Visit, kind: Kind, today: Date, person: Person) -> String {
    match visit {
        Visit::Unknown => NO_HOURS.to_owned(),
        Visit::OpenNow { closes, again, .. }
        | Visit::InTime {
            open_now: true,
            closes,
            again,
            tight: false,
            ..
        } => {
            let ends = closing(closes, again, kind);
            match kind {
                Kind::Canteen => format!("开着，{ends}"),
                _ if is_noon(closes, again) => format!("开着，{} 午休", clock(closes)),
                // A card has no room for more.
                Kind::Institution if again.is_none() => ends,
                _ => format!("开着，{ends}"),
            }
        }
        Visit::Closed { next: then } => {
            let (opens, _) = opening_words(kind);
            format!("没开，{}", next(then, opens, today))
        }
        _ => self::visit(visit, kind, today, person),
    }
}

/// Whether what closes then and opens again at `again` has its break at noon.
fn is_noon(closes: Minute, again: Option<Minute>) -> bool {
    let at = |hour: u16| Minute(hour * 60);
    (at(11)..=at(13)).contains(&closes) && again.is_some_and(|again| again <= at(15))
}

/// What a visit meets, in a column; the whole is said of the line that is turned to.
#[must_use]
pub fn visit_narrow(visit: Visit) -> &'static str {
    match visit {
        Visit::Always => "24小时",
        Visit::InTime { tight: false, .. } => "来得及",
        Visit::OpenNow { tight: false, .. } => "开着",
        Visit::InTime { tight: true, .. } | Visit::OpenNow { tight: true, .. } => "快停了",
        Visit::TooLate { .. } => "来不及",
        Visit::Closed { .. } => "没开",
        Visit::Unknown => NO_HOURS,
        Visit::CallFirst(_) => "先打电话",
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

    #[test]
    fn a_relative_is_not_told_of_their_own_way() {
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
                visit_short(seen, Kind::Canteen, today(), Person::Family),
            ] {
                assert!(!said.contains('您'), "{said}");
            }
            let said = visit(seen, Kind::Canteen, today(), Person::Family);
            assert!(said.contains("家人到时 12:10"), "{said}");
        }
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
    fn a_home_that_people_live_in_is_not_said_to_close() {
        let now = Visit::OpenNow {
            closes: hm(17, 0),
            again: None,
            tight: false,
        };
        let late = Visit::TooLate {
            closes: hm(17, 0),
            next: Next::On(today().next_day().unwrap(), hm(8, 0)),
        };
        let home = Kind::Institution;
        assert_eq!(visit_short(now, home, today(), Person::You), "接待到 17:00");
        let whole = visit(now, home, today(), Person::You);
        assert_eq!(whole, "现在开着，接待到 17:00");
        let said = visit(late, home, today(), Person::You);
        assert_eq!(
            said,
            "现在开着，17:00 停止接待，走过去来不及；明天 8:00 开门"
        );
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
        let clinic = |seen| visit_short(seen, Kind::Clinic, today(), Person::You);
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
        let lunch = visit_short(in_time, Kind::Canteen, today(), Person::You);
        assert_eq!(lunch, "开着，11:30 停餐");
    }
}
