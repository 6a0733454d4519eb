//! What is due by a certain day: next year's holidays, papers whose years are over, and places that
//! nobody has verified for long.
//! The library has no clock; the day is given.

use crate::issue::{Issue, Issues, Location};
use crate::quotes::Quotes;
use crate::sheet::Row;
use crate::{Outcome, Seeds, calendar, columns, compile_folder, words};
use domain::place::Place;
use domain::place::verified::{Verified, verified};
use domain::say;
use std::collections::BTreeMap;
use time::{Date, Duration, Month};

/// The month in which the notice of the next year may be out.
const NOTICE_FROM: Month = Month::October;

/// [`compile`](crate::compile), and what is due on this day besides.
#[must_use]
pub fn compile_on(seeds: &Seeds, today: Date) -> Outcome {
    compile_folder(seeds, &BTreeMap::new(), Some(today))
}

/// Adds to what is told of the tables what is due on this day.
pub(crate) fn tell(seeds: &Seeds, quotes: &Quotes, issues: &mut Vec<Issue>, today: Date) {
    let mut due = Issues::default();
    quotes.tell_over_by(today, &mut due);
    holidays(seeds, today, &mut due);
    issues.extend(due.into_sorted());
    issues.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
}

/// The tables of holidays that should be there.
fn holidays(seeds: &Seeds, today: Date, due: &mut Issues) {
    let next = (today.month() as u8 >= NOTICE_FROM as u8).then_some(today.year() + 1);
    for year in [Some(today.year()), next].into_iter().flatten() {
        let file = calendar::file(year);
        if seeds.get(&file).is_none() {
            due.warning(Location::file(&file), words::year_due(year, &file));
        }
    }
}

/// Up to which day nothing more of these places is due than on this one: a year passes for none of
/// them until then.
pub(crate) fn same_until(places: &[Place], today: Date) -> Date {
    /// The shortest year.
    const YEAR: Duration = Duration::days(365);
    let places = places.iter().filter(|place| !place.is_sample());
    let days = places.filter_map(|place| match verified(place, today) {
        Verified::Lately(on) => on.checked_add(YEAR),
        _ => None,
    });
    days.min().unwrap_or(Date::MAX)
}

/// The places of one table that nobody has verified for long: how many, and where the first of
/// the oldest stands.
#[derive(Debug)]
pub(crate) struct LongAgo<'a> {
    today: Date,
    places: usize,
    oldest: Option<(Date, Location<'a>)>,
}

impl<'a> LongAgo<'a> {
    pub(crate) fn by(today: Date) -> Self {
        Self {
            today,
            places: 0,
            oldest: None,
        }
    }

    /// Counts a place of the table, where it is one of them.
    pub(crate) fn meet(&mut self, row: &Row<'a>, place: &Place) {
        let Verified::LongAgo { on, .. } = verified(place, self.today) else {
            return;
        };
        if place.is_sample() {
            return;
        }
        self.places += 1;
        if self.oldest.is_none_or(|(oldest, _)| on < oldest) {
            self.oldest = Some((on, row.location(columns::CHECKED)));
        }
    }

    pub(crate) fn tell(self, issues: &mut Issues) {
        if let Some((oldest, location)) = self.oldest {
            let say = words::verified_long_ago(self.places, &say::date(oldest), location.line);
            issues.warning(location, say);
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
}
