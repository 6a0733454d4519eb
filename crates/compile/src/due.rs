//! What is due by a certain day: next year's holidays, and places that nobody has verified for long.
//! The library has no clock; the day is given.

use crate::issue::{Issues, Spot};
use crate::{Outcome, Seeds, calendar, compile, words};
use domain::place::{Kind, Place};
use domain::say;
use domain::verified::{Verified, verified};
use time::{Date, Month};

/// The month in which the notice of the next year may be out.
const NOTICE_FROM: Month = Month::October;

/// [`compile`], and what is due on this day besides.
#[must_use]
pub fn compile_on(seeds: &Seeds, today: Date) -> Outcome {
    let Outcome { mut issues, output } = compile(seeds);
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
    Outcome { issues, output }
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
