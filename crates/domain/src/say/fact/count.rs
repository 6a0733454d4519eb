//! Counts.

use super::NOT_PUBLISHED;
use crate::place::offer::{Count, Counts};

/// What is asked, and the unit of the answer.
fn words(count: Count) -> [&'static str; 2] {
    match count {
        Count::Beds => ["一共多少床位", "张"],
        Count::NursingBeds => ["护理型床位", "张"],
        Count::DementiaBeds => ["认知障碍床位", "张"],
    }
}

/// What is asked, before the answer.
#[must_use]
pub fn count_asked(count: Count) -> &'static str {
    let [asked, _] = words(count);
    asked
}

/// The number with its unit: `120 张`.
#[must_use]
pub fn count(count: Count, number: u32) -> String {
    let [_, unit] = words(count);
    format!("{number} {unit}")
}

/// The title of all beds in one line.
pub const BEDS: &str = "床位";

/// What stands in that line, and how.
const OF_BEDS: [(Count, &str); 3] = [
    (Count::Beds, "一共"),
    (Count::NursingBeds, "护理型"),
    (Count::DementiaBeds, "认知障碍"),
];

/// Whether it is one of those that stand in the line of beds.
#[must_use]
pub fn is_of_beds(count: Count) -> bool {
    OF_BEDS.iter().any(|(one, _)| *one == count)
}

/// Beds: all, and of these for nursing and for dementia. `None` where none of them is known.
#[must_use]
pub fn beds(counts: Counts) -> Option<String> {
    let part = |(one, word): (Count, &str)| match counts.get(one) {
        Some(number) => [word, " ", &count(one, number)].concat(),
        None => format!("{word} {NOT_PUBLISHED}"),
    };
    let is_known = OF_BEDS.iter().any(|(one, _)| counts.get(*one).is_some());
    is_known.then(|| OF_BEDS.map(part).join("，"))
}
