//! 我能享受什么: what a city's own papers promise, to whom, word for word.
//!
//! Read it in this order: [`Profile`] (what a person told of themselves, nothing of it
//! required), [`Eligibility`] (whom a paper names), [`Rights::answers`] (both together: every
//! entitlement of the city, each with a verdict and its reasons), [`Rights::overview`] (the same
//! in the order that matters), [`Course`] (which question comes next). The sentences are in [`crate::say::rights`].
//!
//! Three rules hold everywhere. What was not answered is asked, and never excludes. A draft, an
//! expired paper, an intention or an experiment is never called a right. Nothing is said of a
//! city but what its own papers say.

mod answer;
mod course;
mod criterion;
mod eligibility;
mod former;
mod how;
mod offered;
mod overview;
mod profile;
mod rank;
mod respite;
mod topic;
mod unseen;
mod verdict;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use answer::{Answer, Obstacle};
pub use course::Course;
pub use criterion::{Ask, Criterion};
pub use eligibility::{AnyOf, Eligibility, Way};
pub use former::Sections;
pub use how::Door;
pub use offered::Offered;
pub use overview::Overview;
pub use profile::{Ability, AgeBand, Group, Groups, Income, Living, Memory, Profile, Question};
pub use topic::Topic;
pub use unseen::Unseen;
pub use verdict::Verdict;

use crate::geo::adcode::Adcode;
use crate::geo::area::AreaCode;
use crate::pack::Payload;
use crate::place::Kind;
use crate::place::filter::Need;
use crate::policy::paper::{Clause, Paper, Standing};
use serde::{Deserialize, Serialize};
use time::Date;

/// The entitlements of a city, fetched when somebody asks for theirs.
/// File `data/<city>-rights-<hash>.pack`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    /// The city's adcode.
    pub adcode: Adcode,
    /// The papers quoted from.
    pub papers: Vec<Paper>,
    /// What they promise, the most useful first; last, what the papers of the whole country do.
    pub entitlements: Vec<Entitlement>,
    /// What the whole country is known to have, and no text of it has been seen.
    pub unseen: Vec<Unseen>,
}

impl Payload for Rights {
    const TAG: u8 = b'R';

    fn read(body: &[u8]) -> Option<Self> {
        postcard::from_bytes(body).ok()
    }
}

/// One thing a person may be able to get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entitlement {
    /// Stable; part of links.
    pub id: String,
    /// What it is, in plain words.
    pub title: String,
    /// What one gets, in a sentence or two. A number in it stands in a quote too.
    pub what: String,
    /// What it is about; the first is the main one.
    pub topics: Vec<Topic>,
    /// The one county it holds in; `None` where it holds in the whole city.
    pub county: Option<AreaCode>,
    /// Ids of rules of the city that this rule of a county stands in place of.
    pub instead_of: Vec<String>,
    /// For whom.
    pub who: Eligibility,
    /// How and where to ask.
    pub how: String,
    /// What to bring, or what to ask there.
    pub bring: Option<String>,
    /// The number to ring, one of the city's hotlines.
    pub ring: String,
    /// What to look for nearby: a kind and what it must meet.
    pub nearby: Vec<Nearby>,
    /// Whether the paper keeps a way without a phone or computer.
    pub offline: Option<bool>,
    /// Whether the paper keeps a way to pay in cash.
    pub cash: Option<bool>,
    /// Numbers of the requirements, in the list this map was commissioned with, that it answers.
    pub rows: Vec<u8>,
    /// The paper's own words; the first are the ones that promise it. Never empty.
    pub sources: Vec<Clause>,
}

impl Entitlement {
    /// How far it binds: as far as the clause that promises it.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.sources
            .first()
            .map_or(Standing::Expired, |clause| clause.standing)
    }

    /// The last of the days by which its papers wanted it done, where that day is over on
    /// `today`: by then it should be there, so that one may ask for it. `None` of a paper that is
    /// over as a whole.
    #[must_use]
    pub fn overdue(&self, today: Date) -> Option<Date> {
        if self.is_former() {
            return None;
        }
        let days = self.sources.iter().filter_map(Clause::deadline);
        days.filter(|day| *day < today).max()
    }
}

/// A link into the nearby list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nearby {
    /// The kind of place that delivers it.
    pub kind: Kind,
    /// What the place must meet.
    pub needs: Vec<Need>,
}

impl Rights {
    /// The entitlement of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Entitlement> {
        self.entitlements.iter().find(|e| e.id == id)
    }

    /// The paper of a clause.
    #[must_use]
    pub fn paper(&self, clause: &Clause) -> Option<&Paper> {
        self.papers.get(usize::from(clause.paper))
    }
}
