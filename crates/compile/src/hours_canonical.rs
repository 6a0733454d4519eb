//! A week of hours as OSM `opening_hours`, every weekday said.

use crate::hours_text;
use domain::hours::{OnHolidays, Span};
use time::Weekday;

const DAYS: &[(Weekday, &str)] = &[
    (Weekday::Monday, "Mo"),
    (Weekday::Tuesday, "Tu"),
    (Weekday::Wednesday, "We"),
    (Weekday::Thursday, "Th"),
    (Weekday::Friday, "Fr"),
    (Weekday::Saturday, "Sa"),
    (Weekday::Sunday, "Su"),
];

/// The canonical form of a text of opening hours.
///
/// # Errors
/// The sentence of the refusal, and what to write instead.
pub fn read_hours(text: &str) -> Result<String, String> {
    let week = hours_text::parse(text).map_err(|say| say.line())?;
    let mut out: Vec<String> = DAYS
        .iter()
        .map(|(day, name)| format!("{name} {}", spans(week.on(*day))))
        .collect();
    match &week.holidays {
        OnHolidays::Unknown | OnHolidays::AsUsual => {}
        OnHolidays::Closed => out.push("PH off".to_owned()),
        OnHolidays::Spans(hours) => out.push(format!("PH {}", spans(hours))),
    }
    Ok(out.join("; "))
}

fn spans(spans: &[Span]) -> String {
    let spans: Vec<String> = spans.iter().map(|s| format!("{}-{}", s.open, s.close)).collect();
    if spans.is_empty() {
        "off".to_owned()
    } else {
        spans.join(",")
    }
}
