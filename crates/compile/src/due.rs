//! What is due by a certain day: next year's holidays, and places that nobody has verified for long.
//! The library has no clock; the day is given.

use crate::issue::{Issues, Spot};
use crate::{Outcome, Seeds, calendar, compile_folder, words};
use domain::place::{Kind, Place};
use domain::say;
use domain::verified::{Verified, verified};
use std::collections::BTreeMap;
use time::{Date, Month};

/// The month in which the notice of the next year may be out.
const NOTICE_FROM: Month = Month::October;

/// [`compile`](crate::compile), and what is due on this day besides.
#[must_use]
pub fn compile_on(seeds: &Seeds, today: Date) -> Outcome {
    compile_folder(seeds, &BTreeMap::new(), Some(today))
}

/// What was made of the tables, with what is due on this day.
pub(crate) fn tell(seeds: &Seeds, outcome: Outcome, today: Date) -> Outcome {
    let Outcome {
        mut issues,
        readings,
        output,
    } = outcome;
    let mut due = Issues::default();
    holidays(seeds, today, &mut due);
    for city in output.iter().flat_map(|output| &output.cities) {
        for folder in seeds.city_folders() {
            if folder.split('-').next() == Some(&city.city.adcode.to_string()) {
                verification(folder, &city.places, today, &mut due);
            }
        }
    }
    issues.extend(due.into_sorted());
    issues.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Outcome {
        issues,
        readings,
        output,
    }
}

/// The tables of holidays that should be there.
fn holidays(seeds: &Seeds, today: Date, due: &mut Issues) {
    let next = (today.month() as u8 >= NOTICE_FROM as u8).then_some(today.year() + 1);
    for year in [Some(today.year()), next].into_iter().flatten() {
        let file = calendar::file(year);
        if seeds.get(&file).is_none() {
            due.warning(Spot::file(&file), words::year_due(year, &file));
        }
    }
}

/// How many places of each table have not been verified for long.
fn verification(folder: &str, places: &[Place], today: Date, due: &mut Issues) {
    for kind in Kind::ALL {
        let old: Vec<Date> = places
            .iter()
            .filter(|place| place.kind == *kind && !place.is_sample())
            .filter_map(|place| match verified(place, today) {
                Verified::LongAgo { on, .. } => Some(on),
                Verified::Lately(_) | Verified::Undated | Verified::Never => None,
            })
            .collect();
        if let Some(oldest) = old.iter().min() {
            let file = format!("cities/{folder}/{}", kind.file());
            let say = words::verified_long_ago(old.len(), &say::date(*oldest));
            due.warning(Spot::file(&file), say);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Issue;
    use rstest::rstest;

    fn day(year: i32, month: u8, day: u8) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
    }

    fn holidays_due(today: Date) -> Vec<Issue> {
        let seeds = Seeds::from([("calendar/2026.toml", "year = 2026\n")]);
        let mut due = Issues::default();
        holidays(&seeds, today, &mut due);
        due.into_sorted()
    }

    #[rstest]
    #[case::in_summer_nobody_can_have_it(day(2026, 9, 30), &[])]
    #[case::in_autumn_it_may_be_out(day(2026, 10, 1), &["calendar/2027.toml"])]
    #[case(day(2026, 12, 31), &["calendar/2027.toml"])]
    #[case::the_year_has_begun(day(2027, 1, 1), &["calendar/2027.toml"])]
    #[case::two_are_missing(day(2027, 11, 1), &["calendar/2027.toml", "calendar/2028.toml"])]
    fn a_table_of_holidays_that_should_be_there_is_asked_for(
        #[case] today: Date,
        #[case] files: &[&str],
    ) {
        let due = holidays_due(today);
        let named: Vec<&str> = due.iter().map(|issue| issue.file.as_str()).collect();
        assert_eq!(named, files);
        assert!(
            due.iter()
                .all(|issue| issue.severity == crate::Severity::Warning)
        );
    }

    #[test]
    fn places_nobody_has_verified_for_long_are_counted_by_table() {
        let place = |kind, checked| {
            let mut place = Place::bare("a", kind, None);
            place.checked = Some(checked);
            place
        };
        let mut invented = place(Kind::Canteen, day(2012, 1, 1));
        invented.name = "示例 食堂".to_owned();
        let places = [
            place(Kind::Canteen, day(2012, 1, 1)),
            place(Kind::Canteen, day(2025, 1, 1)),
            place(Kind::Canteen, day(2026, 1, 1)),
            place(Kind::Station, day(2026, 1, 1)),
            invented,
        ];
        let mut due = Issues::default();
        verification("330600-shaoxing", &places, day(2026, 11, 28), &mut due);
        let due = due.into_sorted();
        assert_eq!(due.len(), 1, "{due:?}");
        assert_eq!(due[0].file, "cities/330600-shaoxing/canteens.csv");
        assert!(
            due[0]
                .message
                .starts_with("有 2 处的核实日期在一年以前，最早的是 2012年1月1日")
        );
    }
}
