//! The fact sheet of a place ([`crate::place::facts::sheet`]) in words, row by row. The page of a place and
//! the plain pages show these rows.

use super::fact::{BEDS, beds, hours_title, is_of_beds, label, said};
use super::week::week_words;
use crate::geo::area::Area;
use crate::place::Place;
use crate::place::facts::{Aspect, Fact, sheet};
use crate::place::offer::Count;

/// What was asked of a place, and the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// What was asked.
    pub aspect: Aspect,
    /// The question in words.
    pub label: &'static str,
    /// The answer, line by line. None: it is not published.
    pub lines: Vec<String>,
}

/// The rows, in the order in which people ask. All beds stand in one row (that of [`Count::Beds`]). Above hours that
/// do not hold now stands that they do not. `areas`: those of the city.
///
/// ```
/// use domain::place::facts::Aspect;
/// use domain::place::id::PlaceId;
/// use domain::place::offer::Count;
/// use domain::place::{Kind, Place};
/// use domain::say::sheet::rows;
/// let mut home = Place::bare(PlaceId::parse("H1").unwrap(), Kind::Institution, None);
/// home.offer.counts.set(Count::NursingBeds, Some(20));
/// let rows = rows(&home, &[]);
/// let beds = rows.iter().find(|row| row.aspect == Aspect::Count(Count::Beds)).unwrap();
/// assert_eq!(beds.lines, ["一共 未公布，护理型 20 张，认知障碍 未公布"]);
/// let price = rows.first().unwrap();
/// assert_eq!((price.label, price.lines.len()), ("多少钱", 0));
/// ```
#[must_use]
pub fn rows(place: &Place, areas: &[Area]) -> Vec<SheetRow> {
    let mut rows: Vec<SheetRow> = Vec::new();
    for (aspect, known) in sheet(place) {
        let row = match (aspect, known) {
            (Aspect::Count(count), _) if is_of_beds(count) => SheetRow {
                aspect: Aspect::Count(Count::Beds),
                label: BEDS,
                lines: beds(place.offer.counts).into_iter().collect(),
            },
            (Aspect::Hours, known) => SheetRow {
                aspect,
                label: hours_title(place),
                lines: match known {
                    Some(Fact::Hours(hours) | Fact::HoursNotNow(_, hours)) => week_words(&hours),
                    _ => Vec::new(),
                },
            },
            (_, known) => SheetRow {
                aspect,
                label: label(aspect, place.kind),
                lines: known.map_or_else(Vec::new, |known| said(aspect, &known, place.kind, areas)),
            },
        };
        if rows.iter().all(|before| before.aspect != row.aspect) {
            rows.push(row);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::rows;
    use crate::place::facts::Aspect;
    use crate::place::id::PlaceId;
    use crate::place::offer::Count;
    use crate::place::{Kind, Place, Status};

    fn centre() -> Place {
        Place::bare(PlaceId::parse("C1").unwrap(), Kind::Centre, None)
    }

    #[test]
    fn all_beds_of_a_centre_stand_in_one_row_whichever_of_them_is_published() {
        for known in [Count::Beds, Count::NursingBeds, Count::DementiaBeds] {
            let mut centre = centre();
            centre.offer.counts.set(known, Some(8));
            let rows = rows(&centre, &[]);
            let beds: Vec<_> = rows.iter().filter(|row| row.label == "床位").collect();
            assert_eq!(beds.len(), 1);
            assert!(beds[0].lines[0].contains("8 张"), "{:?}", beds[0]);
        }
    }

    #[test]
    fn above_the_hours_of_a_paused_place_stands_that_they_were() {
        let mut paused = centre();
        paused.status = Status::Paused;
        let rows = rows(&paused, &[]);
        let hours = rows.iter().find(|row| row.aspect == Aspect::Hours).unwrap();
        assert_eq!((hours.label, hours.lines.len()), ("原来的开门时间", 0));
    }
}
