//! Quotes that can be trusted. Whatever is taken from a policy paper names the paper
//! (`papers.toml`) and quotes it; `verify-quotes` finds each quote in the paper's own text and
//! locks it by hash (`quotes.lock`). From then on a quote is published only as it was found,
//! also where the papers are not at hand.
//!
//! A source may stand in any TOML file of the seeds: any table with `paper` and `quote`, and,
//! where the clause binds less than its paper, `status`:
//!
//! ```toml
//! source = [{ paper = "huainan-2024", quote = "探索发放养老服务消费券", status = "探索中" }]
//! ```

mod citation;
mod force;
mod lexicon;
mod lock;
mod papers;
mod sentence;
#[cfg(test)]
mod tests;
mod verbs;
mod verify;

pub(crate) use citation::SourceFile;
pub(crate) use lexicon::{softeners, without_names};
pub(crate) use papers::PaperEntry;
pub use verify::{Verified, verify_quotes};

use crate::issue::{Issues, Location};
use crate::text::hex;
use crate::{Seeds, words};
use citation::Citation;
use domain::geo::adcode::Adcode;
use domain::policy::paper::{Clause, Paper, Standing};
use lock::Lock;
use sha2::{Digest, Sha256};
use time::Date;

/// The papers known by name, hand-kept.
pub(crate) const PAPERS: &str = "papers.toml";
/// What was found in them, written by `verify-quotes`.
pub const LOCK: &str = "quotes.lock";
/// Longest quote, in characters: a clause, not a copy of the paper.
const LONGEST: usize = 120;
/// The word by which a paper says that something is being explored.
const EXPLORES: &str = "探索";

/// Whether a quote has a verb that says how far it binds.
pub(crate) fn has_verb(quote: &str) -> bool {
    verbs::force(&normal(quote)).is_some()
}

/// Whether a text begins with a verb that says how far a clause binds.
pub(crate) fn begins_with_verb(text: &str) -> bool {
    lexicon::longest(text).is_some()
}

/// A text with all white space taken out, and nothing else changed: papers are broken into
/// lines and pages where it suits their paper, and Chinese has no spaces to lose. Full-width
/// and half-width marks stay apart, so that a quote is what the paper prints.
fn normal(text: &str) -> String {
    let blank = |c: &char| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{200b}');
    text.chars().filter(blank).collect()
}

/// SHA-256 of a [`normal`] text, in hexadecimal.
fn hash(normal: &str) -> String {
    hex(&Sha256::digest(normal.as_bytes()))
}

/// The papers of the seeds, each with its quotes checked against the lock.
#[derive(Debug, Default)]
pub(crate) struct Quotes {
    papers: Vec<PaperEntry>,
}

impl Quotes {
    /// Reads papers and lock, and reports every source of every file that can not be trusted.
    pub(crate) fn read(seeds: &Seeds, issues: &mut Issues) -> Self {
        let papers = papers::read(seeds, issues);
        // A file that is no TOML is reported by whoever reads it.
        let cited = citation::all(seeds, &mut Issues::default());
        let quotes = Self { papers };
        let Some(lock) = lock::read(seeds, issues) else {
            if !cited.is_empty() {
                issues.error(Location::file(LOCK), words::no_quotes_lock());
            }
            return quotes;
        };
        for paper in &quotes.papers {
            if lock.get(&paper.id).is_some_and(|l| !l.describes(paper)) {
                issues.error(paper.location("title"), words::paper_not_as_locked());
            }
        }
        for citation in &cited {
            if let Some(paper) = quotes.check(citation, issues) {
                quotes.check_locked(citation, paper, &lock, issues);
            }
        }
        quotes
    }

    /// What can be said of a source without its paper; the paper it names.
    fn check(&self, citation: &Citation, issues: &mut Issues) -> Option<&PaperEntry> {
        let length = normal(&citation.quote).chars().count();
        if length == 0 {
            issues.error(citation.location("quote"), words::empty_value("quote"));
            return None;
        }
        if length > LONGEST {
            issues.error(
                citation.location("quote"),
                words::long_quote(length, LONGEST),
            );
        }
        let paper = self.paper(&citation.paper);
        if paper.is_none() {
            let known: Vec<&str> = self.papers.iter().map(|p| p.id.as_str()).collect();
            let say = words::unknown_paper(PAPERS, &known.join("、"));
            issues.error(citation.location("paper"), say);
        }
        let paper = paper?;
        let elsewhere = |city| city != paper.area.city() && !paper.is_of_nation();
        if citation.city().is_some_and(elsewhere) {
            issues.error(citation.location("paper"), words::paper_of_other_city());
        }
        Self::check_standing(citation, paper, issues);
        Some(paper)
    }

    /// Whether what is said of how far the clause binds can be true.
    fn check_standing(citation: &Citation, paper: &PaperEntry, issues: &mut Issues) {
        let whole = paper.paper.standing;
        let own = match &citation.status {
            None => whole,
            Some(status) => match Standing::from_word(status) {
                Some(own) => own,
                None => {
                    let say = words::unknown_standing(&papers::standings());
                    issues.error(citation.location("status"), say);
                    return;
                }
            },
        };
        if own < whole {
            let say = words::stronger_than_paper(whole.word());
            issues.error(citation.location("status"), say);
        }
        if own == Standing::Draft && whole < Standing::Draft {
            issues.error(citation.location("status"), words::not_a_draft());
        }
        if own == Standing::Expired && whole < Standing::Expired && !citation.has_last_day() {
            issues.error(citation.location("status"), words::nothing_ended());
        }
        // What a paper only explores must never be told as a right.
        let explores = normal(&citation.quote).contains(EXPLORES);
        let says = own.within(whole);
        if explores && says < Standing::Exploring {
            issues.error(citation.location("quote"), words::explores_unsaid());
        } else if citation.is_of_rights() {
            Self::check_verb(citation, says, whole, issues);
        }
    }

    /// Whether the standing is what the clause's own verb says. `says`: what is said of it.
    fn check_verb(citation: &Citation, says: Standing, whole: Standing, issues: &mut Issues) {
        let Some(force) = verbs::force(&normal(&citation.quote)) else {
            return;
        };
        let most = force.standing();
        if says < most {
            let say = words::verb_binds_less(most.word());
            issues.error(citation.location("quote"), say);
        }
        let own = citation.status.as_deref().and_then(Standing::from_word);
        if own == Some(Standing::Underway) && verbs::is_firm(&normal(&citation.quote)) {
            issues.error(citation.location("status"), words::promise_as_plan());
        }
        let tried = says == Standing::Exploring && whole < Standing::Exploring;
        if tried && most < Standing::Exploring {
            issues.error(citation.location("status"), words::nothing_explored());
        }
    }

    fn check_locked(
        &self,
        citation: &Citation,
        paper: &PaperEntry,
        lock: &Lock,
        issues: &mut Issues,
    ) {
        let digest = hash(&normal(&citation.quote));
        if !lock.get(&paper.id).is_some_and(|l| l.holds(&digest)) {
            let say = words::quote_not_locked(&paper.paper.title);
            issues.error(citation.location("quote"), say);
        }
    }

    /// Reports the papers of a city whose period was over on the day its data carry, and that are
    /// not said to be over.
    pub(crate) fn tell_over(&self, city: Adcode, updated: Date, issues: &mut Issues) {
        for paper in self.papers.iter().filter(|paper| paper.area.city() == city) {
            if let Some(until) = paper.unsaid_end(updated) {
                let say = words::paper_over(&domain::say::date(until));
                issues.error(paper.location("title"), say);
            }
        }
    }

    /// Warns of papers whose period is over by a day: what was checked before stays published.
    pub(crate) fn tell_over_by(&self, today: Date, issues: &mut Issues) {
        for paper in &self.papers {
            if let Some(until) = paper.unsaid_end(today) {
                let say = words::paper_over_by_now(&domain::say::date(until));
                issues.warning(paper.location("title"), say);
            }
        }
    }

    /// The paper of an id.
    pub(crate) fn paper(&self, id: &str) -> Option<&PaperEntry> {
        self.papers.iter().find(|p| p.id == id)
    }

    /// The title of the paper of an id.
    pub(crate) fn title(&self, id: &str) -> Option<&str> {
        Some(&self.paper(id)?.paper.title)
    }

    /// The clause a source quotes, with its paper put into `papers` if it is not there yet.
    /// `None` for a paper nobody knows, which is reported already.
    pub(crate) fn clause(&self, source: &SourceFile, papers: &mut Vec<Paper>) -> Option<Clause> {
        let paper = &self.paper(source.paper.get_ref())?.paper;
        let index = match papers.iter().position(|p| p == paper) {
            Some(index) => index,
            None => {
                papers.push(paper.clone());
                papers.len() - 1
            }
        };
        Some(Clause {
            paper: u16::try_from(index).ok()?,
            quote: normal(source.quote.get_ref()),
            standing: self.standing(source)?,
        })
    }

    /// How far the clause binds that a source quotes.
    pub(crate) fn standing(&self, source: &SourceFile) -> Option<Standing> {
        let paper = &self.paper(source.paper.get_ref())?.paper;
        let own = source.standing().unwrap_or(Standing::InForce);
        Some(own.within(paper.standing))
    }
}
