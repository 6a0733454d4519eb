//! Opening hours as schedules of RFC 5545: for each span a rule that says on which days of the week
//! it holds. Holidays and weekend days that are worked have no rule: they are said in words.

use super::ids::Ids;
use crate::exports::week::clock;
use crate::json::{Json, known};
use crate::words;
use domain::hours::moment::DAY;
use domain::hours::{Span, WeeklyHours};
use domain::place::Place;
use domain::say::{fact, week::week_words};
use std::collections::BTreeMap;
use time::Weekday;

const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "MO"),
    (Weekday::Tuesday, "TU"),
    (Weekday::Wednesday, "WE"),
    (Weekday::Thursday, "TH"),
    (Weekday::Friday, "FR"),
    (Weekday::Saturday, "SA"),
    (Weekday::Sunday, "SU"),
];

/// Hours that China's clocks are ahead of UTC.
const OFFSET: u8 = 8;

/// The schedules of a place; none where its hours are not published, or do not hold now.
pub(super) fn schedules<'a>(place: &Place, ids: &Ids) -> Vec<Json<'a>> {
    let Some(hours) = place.hours.as_ref().filter(|_| place.status.serves()) else {
        return Vec::new();
    };
    let text = week_words(hours).join("；");
    by_span(hours)
        .into_iter()
        .map(|(span, days)| {
            let own = format!("schedule/{}-{}", span.open.0, span.close.0);
            known! {
                "id": ids.part(&own),
                "timezone": OFFSET,
                "freq": "WEEKLY",
                "wkst": "MO",
                "byday": days.join(","),
                "opens_at": at(span.open),
                "closes_at": at(span.close),
                "description": text.clone(),
                "notes": (span.close.0 >= DAY).then_some(words::ENDS_NEXT_DAY),
            }
        })
        .collect()
}

/// Each span, and the days on which it holds.
fn by_span(hours: &WeeklyHours) -> BTreeMap<Span, Vec<&'static str>> {
    let mut spans = BTreeMap::<Span, Vec<&str>>::new();
    for (day, word) in DAYS {
        for span in hours.on(day) {
            spans.entry(*span).or_default().push(word);
        }
    }
    spans
}

/// `08:00+08:00`.
fn at(minute: domain::hours::moment::Minute) -> String {
    format!("{}+{OFFSET:02}:00", clock(minute))
}

/// What the hours of a place were, or are to be, where they do not hold now.
pub(super) fn not_now(place: &Place) -> Option<String> {
    let hours = place.hours.as_ref().filter(|_| !place.status.serves())?;
    let lead = fact::not_now(place.status).unwrap_or_default();
    Some([lead, &week_words(hours).join("；")].concat())
}
