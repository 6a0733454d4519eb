//! 比一比: places side by side, what differs first.
//!
//! Nothing is scored and nobody wins: each fact stands as it was published, what was not
//! published is said to be unknown, and what a kind of place does not have is not called missing.

use crate::answer::Nearness;
use crate::hours::Visit;
use crate::place::facts::{self, Aspect, Fact, is_asked, is_of_kind};
use crate::place::{Place, Status};

/// How many places a person can hold side by side.
pub const MOST: usize = 3;

/// What places are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// How near it is.
    Way,
    /// What someone who sets out now will find.
    Visit,
    /// How far the record can be trusted, and whether the place can be used.
    Status,
    /// A fact of the record.
    Fact(Aspect),
}

/// What is known of a place in one row.
#[derive(Debug, Clone, PartialEq)]
pub enum Known {
    /// How near, and whole metres.
    Near(Nearness, u32),
    /// What one will find.
    Visit(Visit),
    /// 状态.
    Status(Status),
    /// A fact of the record.
    Fact(Fact),
}

/// What stands in one row of one place.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// What is known.
    Known(Known),
    /// 未公布.
    Unknown,
    /// Places of its kind do not have such a thing.
    NotOfKind,
}

/// One row of all places, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonRow {
    /// What it is about.
    pub about: About,
    /// A cell for each place.
    pub cells: Vec<Cell>,
}

/// A place, and how it is seen from where answers start, if that is known.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The record.
    pub place: &'a Place,
    /// How near, great-circle metres, and what one will find.
    pub seen: Option<(Nearness, f64, Visit)>,
}

/// Rows of aspects that are of use for these places.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// Rows in which at least two places differ, or one may differ because it is not published, and
    /// rows that people decide by, where all places are alike, too. At the end stand those of them that
    /// nobody publishes of any of the places: they are to be asked.
    pub leading: Vec<ComparisonRow>,
    /// All other rows in which the places are alike. Rows that nobody publishes of any place are among
    /// them, unless people decide by them.
    pub alike: Vec<ComparisonRow>,
}

/// The order of rows: what people decide by, what someone who sets out now meets, then all else
/// that is in the record.
fn rows() -> impl Iterator<Item = About> {
    let decisive = facts::DECISIVE.into_iter().map(About::Fact);
    let now = [About::Way, About::Visit, About::Status];
    let others = facts::aspects().skip(facts::DECISIVE.len());
    decisive.chain(now).chain(others.map(About::Fact))
}

impl Comparison {
    /// Compares places, in the order in which they stand side by side.
    #[must_use]
    pub fn of(subjects: &[Subject<'_>]) -> Self {
        let mut compared = Self::default();
        let mut to_be_asked = Vec::new();
        for about in rows() {
            let cells: Vec<Cell> = subjects.iter().map(|one| cell(about, *one)).collect();
            let known = cells.iter().any(is_worth_a_row);
            let asked = subjects.iter().any(|s| is_asked_about(about, s.place));
            if !known && !asked {
                continue;
            }
            let alike = are_alike(&cells);
            let unknown = cells.contains(&Cell::Unknown);
            let rows = match (alike, is_decisive(about)) {
                (true, true) if unknown && asked => &mut to_be_asked,
                (true, true) if !unknown => &mut compared.leading,
                (true, _) => &mut compared.alike,
                (false, _) => &mut compared.leading,
            };
            rows.push(ComparisonRow { about, cells });
        }
        compared.leading.append(&mut to_be_asked);
        compared
    }

    /// Whether the places differ in anything that is known.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.leading.iter().any(|row| !are_alike(&row.cells))
    }
}

fn are_alike(cells: &[Cell]) -> bool {
    cells.windows(2).all(|two| matches!(two, [a, b] if a == b))
}

/// Whether a cell tells anything: that the status of a record is as it should be is worth no row.
fn is_worth_a_row(cell: &Cell) -> bool {
    match cell {
        Cell::Known(Known::Status(status)) => !matches!(status, Status::Verified | Status::Sample),
        Cell::Known(_) => true,
        Cell::Unknown | Cell::NotOfKind => false,
    }
}

fn is_decisive(about: About) -> bool {
    match about {
        About::Way => true,
        About::Fact(aspect) => facts::DECISIVE.contains(&aspect),
        About::Visit | About::Status => false,
    }
}

fn is_asked_about(about: About, place: &Place) -> bool {
    matches!(about, About::Fact(aspect) if is_asked(aspect, place.kind))
}

fn cell(about: About, subject: Subject<'_>) -> Cell {
    let has_it = match about {
        About::Fact(aspect) => is_of_kind(aspect, subject.place.kind),
        About::Way | About::Visit | About::Status => true,
    };
    match known(about, subject) {
        Some(known) => Cell::Known(known),
        None if has_it => Cell::Unknown,
        None => Cell::NotOfKind,
    }
}

fn known(about: About, Subject { place, seen }: Subject<'_>) -> Option<Known> {
    Some(match about {
        About::Way => {
            let (near, metres, _) = seen?;
            // Metres that are not said make no difference.
            let said = matches!(
                near,
                Nearness::Minutes(_) | Nearness::Roughly | Nearness::Within(_)
            );
            Known::Near(near, if said { metres.round() as u32 } else { 0 })
        }
        // Whatever its hours say, a place that is not open is not open.
        About::Visit if !place.status.serves() => Known::Status(place.status),
        About::Visit => Known::Visit(seen?.2),
        About::Status => Known::Status(place.status),
        About::Fact(aspect) => Known::Fact(facts::fact(place, aspect)?),
    })
}

#[cfg(test)]
mod tests;
