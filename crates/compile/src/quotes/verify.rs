//! Finding the quotes in the papers themselves.

use super::citation::{self, Citation};
use super::lock::{self, Lock, PaperLock, QuoteLock};
use super::papers::PaperEntry;
use super::{LOCK, Quotes, hash, normal, papers, sentence, verbs};
use crate::issue::{Issue, Issues};
use crate::text::decode_file;
use crate::{Seeds, stops_publishing, words};
use std::collections::BTreeMap;

/// What looking for the quotes came to.
#[derive(Debug)]
pub struct Verified {
    /// Everything there is to say, by file and line.
    pub issues: Vec<Issue>,
    /// The new `quotes.lock`; `None` as soon as one issue is an error.
    pub lock: Option<Vec<u8>>,
    /// How many sources were looked for, each where it stands.
    pub quotes: usize,
}

/// Looks for every quote of the seeds in the texts of the papers (file name to bytes). What was
/// locked of a paper whose text is not given stays locked. Same input, same bytes.
#[must_use]
pub fn verify_quotes(seeds: &Seeds, texts: &BTreeMap<String, Vec<u8>>) -> Verified {
    let mut issues = Issues::default();
    let quotes = Quotes {
        papers: papers::read(seeds, &mut issues),
    };
    let before = lock::read(seeds, &mut issues).unwrap_or_default();
    let cited: Vec<Citation> = citation::all(seeds, &mut issues)
        .into_iter()
        .filter(|citation| quotes.check(citation, &mut issues).is_some())
        .collect();
    let mut after = Lock::default();
    for paper in &quotes.papers {
        let own = || cited.iter().filter(|c| c.paper == paper.id);
        let old = before.get(&paper.id);
        let text = texts
            .get(&paper.text)
            .and_then(|bytes| decode_file(&paper.text, bytes, &mut issues));
        let locked = match text {
            Some(text) => Some(in_text(paper, text, old, own(), &mut issues)),
            None => kept(paper, old, own(), &mut issues),
        };
        after.paper.extend(locked);
    }
    let issues = issues.into_sorted();
    let lock = (!stops_publishing(&issues)).then(|| after.bytes());
    Verified {
        issues,
        lock,
        quotes: cited.len(),
    }
}

/// Looks for the quotes in the text, which is at hand.
fn in_text<'a>(
    paper: &PaperEntry,
    written: &str,
    old: Option<&PaperLock>,
    cited: impl Iterator<Item = &'a Citation>,
    issues: &mut Issues,
) -> PaperLock {
    let text = normal(written);
    let text = text.as_str();
    let mut locked = PaperLock::of(paper, text);
    if old.is_some_and(|old| old.sha256 != locked.sha256) {
        issues.error(paper.location("text"), words::paper_text_changed(LOCK));
    }
    for (key, says) in said_of_itself(paper) {
        if !text.contains(&normal(&says)) {
            issues.error(paper.location(key), words::not_in_paper(key));
        }
    }
    for citation in cited {
        let quote = normal(&citation.quote);
        match cut_off(citation, written, &quote) {
            Some(Cut::Before(governs)) => {
                let say = words::quote_behind_its_verb(&governs);
                issues.error(citation.location("quote"), say);
            }
            Some(Cut::After(rest)) => {
                let say = words::quote_before_its_end(&rest);
                issues.error(citation.location("quote"), say);
            }
            None => {}
        }
        match text.find(&quote) {
            Some(at) => locked.quotes.push(QuoteLock {
                at: text.get(..at).unwrap_or_default().chars().count(),
                sha256: hash(&quote),
            }),
            None => {
                let say = words::quote_not_found(&paper.paper.title, differs(&quote, text));
                issues.error(citation.location("quote"), say);
            }
        }
    }
    locked
}

/// What was left out of a quote, though it says how far it binds.
enum Cut {
    /// What governs it.
    Before(String),
    /// What ends it, and takes something back.
    After(String),
}

/// What was left out of the quote wherever it stands in the paper; only of what people can get.
fn cut_off(citation: &Citation, text: &str, quote: &str) -> Option<Cut> {
    if !citation.is_of_rights() {
        return None;
    }
    let mut cut = None;
    for around in sentence::around_each(text, quote) {
        let before = verbs::left_out(&around.before, quote).map(Cut::Before);
        let after = || verbs::cut_short(&around.after).map(Cut::After);
        cut = Some(before.or_else(after)?);
    }
    cut
}

/// Without the text: what was locked stays, and a quote more can not be added.
fn kept<'a>(
    paper: &PaperEntry,
    old: Option<&PaperLock>,
    cited: impl Iterator<Item = &'a Citation>,
    issues: &mut Issues,
) -> Option<PaperLock> {
    let hashes: Vec<String> = cited
        .filter_map(|citation| {
            let digest = hash(&normal(&citation.quote));
            if old.is_some_and(|old| old.holds(&digest)) {
                return Some(digest);
            }
            let say = words::no_paper_text(&paper.text);
            issues.error(citation.location("quote"), say);
            None
        })
        .collect();
    let old = old?;
    if !old.describes(paper) {
        issues.error(paper.location("title"), words::no_paper_text(&paper.text));
    }
    let location = paper.location("text");
    issues.info(location, words::kept_without_text());
    let quotes = old.quotes.iter().filter(|q| hashes.contains(&q.sha256));
    Some(PaperLock {
        quotes: quotes.cloned().collect(),
        ..old.clone()
    })
}

/// What we say of a paper and it must therefore say itself.
fn said_of_itself(paper: &PaperEntry) -> Vec<(&'static str, String)> {
    let p = &paper.paper;
    let mut says = vec![("title", p.title.clone())];
    says.extend(p.number.iter().map(|n| ("number", n.clone())));
    says.extend(p.publisher.iter().map(|n| ("publisher", n.clone())));
    says.extend(p.date.map(|d| ("date", domain::say::date(d))));
    says
}

/// Up to where a quote agrees with the paper, and how the paper goes on there; for whoever
/// mistyped it.
fn differs(quote: &str, text: &str) -> Option<(String, String)> {
    const ENOUGH: usize = 4;
    const SHOWN: usize = 12;
    let chars: Vec<char> = quote.chars().collect();
    (ENOUGH..chars.len()).rev().find_map(|n| {
        let agrees: String = chars.iter().take(n).collect();
        let at = text.find(&agrees)?;
        let rest = text.get(at + agrees.len()..)?.chars().take(SHOWN).collect();
        Some((agrees, rest))
    })
}
