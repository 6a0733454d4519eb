//! A comparison ([`crate::place::compare`]) in words: what its rows are about, and what stands in them.

use super::fact::{self, NOT_PUBLISHED, nearness_short};
use super::site::SAMPLE;
use super::{Person, distance, visit};
use crate::answer::Nearness;
use crate::geo::area::Area;
use crate::geo::walk::FARTHEST_MINUTES;
use crate::place::compare::{About, Cell, Known};
use crate::place::{Kind, Status};
use time::Date;

/// What places of a kind do not have.
pub const NOT_OF_KIND: &str = "这一类没有";
/// Where nobody knows from where.
pub const WAY_UNKNOWN: &str = "算不出";

/// What a row is about.
#[must_use]
pub fn about(about: About, kind: Kind) -> &'static str {
    match about {
        About::Way => "有多远",
        About::Visit => "现在去，开着吗",
        About::Status => "资料核实了吗",
        About::Fact(aspect) => fact::label(aspect, kind),
    }
}

/// What stands in a cell, a line each. `today`: for hours that are said from today, where it is known
/// from where one starts; `areas`: those of the city; `person`: who starts there.
#[must_use]
pub fn cell(
    about: About,
    cell: &Cell,
    kind: Kind,
    today: Option<Date>,
    areas: &[Area],
    person: Person,
) -> Vec<String> {
    let known = match cell {
        Cell::Known(known) => known,
        Cell::Unknown if matches!(about, About::Way | About::Visit) => {
            return vec![WAY_UNKNOWN.to_owned()];
        }
        Cell::Unknown => return vec![NOT_PUBLISHED.to_owned()],
        Cell::NotOfKind => return vec![NOT_OF_KIND.to_owned()],
    };
    vec![match (known, about) {
        (Known::Near(Nearness::Minutes(minutes), metres), _) if *minutes > FARTHEST_MINUTES => {
            distance(f64::from(*metres))
        }
        (Known::Near(near, metres), _) => nearness_short(*near, f64::from(*metres), person),
        (Known::Visit(met), _) => match today {
            Some(today) => visit(*met, kind, today, person),
            None => WAY_UNKNOWN.to_owned(),
        },
        (Known::Status(status), _) => said_status(*status),
        (Known::Fact(of), About::Fact(aspect)) => return fact::said(aspect, of, kind, areas),
        (Known::Fact(_), _) => String::new(),
    }]
}

fn said_status(status: Status) -> String {
    match fact::status(status) {
        Some(said) => said.to_owned(),
        None if status == Status::Sample => SAMPLE.to_owned(),
        None => status.word().to_owned(),
    }
}
