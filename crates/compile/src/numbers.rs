//! No number without its clause: whatever digits stand in the words for people must stand in a
//! quote of the same entry.

use crate::quotes::SourceFile;
use std::collections::BTreeSet;

/// Words by which a paper says "all of them" without a number.
const ALL_OF_THEM: &[&str] = &["全覆盖", "覆盖所有"];

/// The numbers an entry may say.
#[derive(Debug, Default)]
pub(crate) struct Given {
    numbers: BTreeSet<String>,
    all: bool,
}

impl Given {
    /// Those that its quotes give.
    pub(crate) fn by(sources: &[SourceFile]) -> Self {
        let quotes = || sources.iter().map(|s| s.quote.get_ref().as_str());
        let all = |quote: &str| ALL_OF_THEM.iter().any(|word| quote.contains(word));
        Self {
            numbers: quotes().flat_map(runs).collect(),
            all: quotes().any(all),
        }
    }

    /// Those of these texts, too.
    pub(crate) fn and<'a>(mut self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        self.numbers.extend(texts.into_iter().flat_map(runs));
        self
    }

    /// Whether a quote speaks of all of them.
    pub(crate) fn all(&self) -> bool {
        self.all
    }

    /// The numbers of a text that are not given.
    pub(crate) fn lacking<'a>(&'a self, text: &'a str) -> impl Iterator<Item = String> + 'a {
        runs(text).filter(|number| !self.numbers.contains(number))
    }
}

/// The runs of digits in a text.
pub(crate) fn runs(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
}
