//! `quotes.lock`: which quotes were found in which text, by hash. Written by the program only.

use super::LOCK;
use super::papers::PaperEntry;
use crate::dates::iso;
use crate::issue::Issues;
use crate::{Seeds, toml_file, words};
use serde::Deserialize;
use std::fmt::Write;

/// The whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lock {
    #[serde(default)]
    pub(super) paper: Vec<PaperLock>,
}

/// A paper as it was when its quotes were looked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PaperLock {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) number: Option<String>,
    pub(super) publisher: Option<String>,
    /// 2024-12-27.
    pub(super) date: Option<String>,
    /// Length of its normalised text, in characters.
    pub(super) characters: usize,
    /// SHA-256 of its normalised text.
    pub(super) sha256: String,
    #[serde(default)]
    pub(super) quotes: Vec<QuoteLock>,
}

/// A quote that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuoteLock {
    /// Characters of the normalised text before it.
    pub(super) at: usize,
    /// SHA-256 of the normalised quote.
    pub(super) sha256: String,
}

impl Lock {
    /// The paper of an id.
    pub(super) fn get(&self, id: &str) -> Option<&PaperLock> {
        self.paper.iter().find(|p| p.id == id)
    }

    /// The bytes of the file. Same content, same bytes.
    pub(super) fn bytes(mut self) -> Vec<u8> {
        let text = |s: &str| toml::Value::from(s).to_string();
        let mut out = String::new();
        for line in words::LOCK_HEAD {
            let _ = writeln!(out, "# {line}");
        }
        self.paper.sort_by(|a, b| a.id.cmp(&b.id));
        for mut paper in self.paper {
            paper.quotes.sort();
            paper.quotes.dedup();
            let _ = writeln!(out, "\n[[paper]]\nid = {}", text(&paper.id));
            let _ = writeln!(out, "title = {}", text(&paper.title));
            let maybe = [
                ("number", &paper.number),
                ("publisher", &paper.publisher),
                ("date", &paper.date),
            ];
            for (key, value) in maybe {
                if let Some(value) = value {
                    let _ = writeln!(out, "{key} = {}", text(value));
                }
            }
            let _ = writeln!(out, "characters = {}", paper.characters);
            let _ = writeln!(out, "sha256 = {}\nquotes = [", text(&paper.sha256));
            for quote in &paper.quotes {
                let sha256 = text(&quote.sha256);
                let _ = writeln!(out, "    {{ at = {}, sha256 = {sha256} }},", quote.at);
            }
            out.push_str("]\n");
        }
        out.into_bytes()
    }
}

impl PaperLock {
    /// A paper of which no quote is locked yet.
    pub(super) fn of(entry: &PaperEntry, normal: &str) -> Self {
        let paper = &entry.paper;
        Self {
            id: entry.id.clone(),
            title: paper.title.clone(),
            number: paper.number.clone(),
            publisher: paper.publisher.clone(),
            date: paper.date.map(iso),
            characters: normal.chars().count(),
            sha256: super::hash(normal),
            quotes: Vec::new(),
        }
    }

    /// Whether it was locked under the name, number, publisher and day that are given now.
    pub(super) fn describes(&self, entry: &PaperEntry) -> bool {
        let paper = &entry.paper;
        self.title == paper.title
            && self.number == paper.number
            && self.publisher == paper.publisher
            && self.date == paper.date.map(iso)
    }

    /// Whether a quote of this hash was found in it.
    pub(super) fn holds(&self, sha256: &str) -> bool {
        self.quotes.iter().any(|q| q.sha256 == sha256)
    }
}

/// The lock of the seeds; `None` where there is none, or none that can be read.
pub(super) fn read(seeds: &Seeds, issues: &mut Issues) -> Option<Lock> {
    toml_file::read(LOCK, seeds.get(LOCK)?, issues)
}
