//! Whom a paper names, as it names them.

use super::criterion::{Ask, Criterion, Fit};
use super::profile::{Group, Income, Profile};
use super::verdict::Verdict;
use serde::{Deserialize, Serialize};

/// Words of which one is enough: 独居、空巢或留守.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnyOf(pub Vec<Criterion>);

/// A way to be named: all of it must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way(pub Vec<AnyOf>);

/// Whom a paper names: one way is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Eligibility {
    /// The ways; none where the paper names nobody.
    pub ways: Vec<Way>,
    /// What else the paper leaves open about who can get it; in words, to be asked.
    pub open: Vec<String>,
}

/// How a person fits.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named<'a> {
    /// Surely: by these words.
    Yes(Vec<&'a Criterion>),
    /// Perhaps: this is to be asked.
    Perhaps(Vec<&'a Criterion>, Vec<Ask<'a>>),
    /// Surely not: of these groups one of each would be needed.
    No(Vec<&'a AnyOf>),
}

impl AnyOf {
    fn fit(&self, profile: &Profile) -> Result<Option<&Criterion>, Vec<Ask<'_>>> {
        let mut asks = Vec::new();
        for word in &self.0 {
            match word.fit(profile) {
                Fit::Yes => return Ok(Some(word)),
                Fit::Ask(ask) => add(&mut asks, ask),
                Fit::No => {}
            }
        }
        // Of a list that goes on with 等, whoever is nearly as poor is asked about.
        if asks.is_empty() && self.is_open() && self.names_support() && is_short(profile) {
            asks.push(Ask::HowPoor);
        }
        if asks.is_empty() { Ok(None) } else { Err(asks) }
    }

    fn names_support(&self) -> bool {
        let support = |word: &Criterion| matches!(word, Criterion::Income(_));
        self.0.iter().any(support)
    }

    /// Whether the list ends in 等.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.0.contains(&Criterion::AndOthers)
    }
}

/// Whether money is short without 低保 or 特困.
fn is_short(profile: &Profile) -> bool {
    matches!(profile.income, Some(Income::Low | Income::Strained))
}

impl Way {
    fn named(&self, profile: &Profile) -> Named<'_> {
        let (mut met, mut asks, mut unmet) = (Vec::new(), Vec::new(), Vec::new());
        for words in &self.0 {
            match words.fit(profile) {
                Ok(Some(word)) => met.push(word),
                Ok(None) => unmet.push(words),
                Err(more) => more.into_iter().for_each(|ask| add(&mut asks, ask)),
            }
        }
        if !unmet.is_empty() {
            Named::No(unmet)
        } else if asks.is_empty() {
            Named::Yes(met)
        } else {
            Named::Perhaps(met, asks)
        }
    }
}

impl Eligibility {
    /// How the person fits. Of several ways the best counts; what each still asks is put
    /// together.
    pub(super) fn named(&self, profile: &Profile) -> Named<'_> {
        let (mut perhaps, mut unmet) = (None, Vec::new());
        for way in &self.ways {
            match way.named(profile) {
                Named::Yes(met) => return Named::Yes(met),
                Named::Perhaps(met, asks) => {
                    let (_, all) = perhaps.get_or_insert_with(|| (met, Vec::new()));
                    asks.into_iter().for_each(|ask| add(all, ask));
                }
                Named::No(words) => words.into_iter().for_each(|w| add(&mut unmet, w)),
            }
        }
        match perhaps {
            Some((met, asks)) => Named::Perhaps(met, asks),
            None if self.ways.is_empty() => Named::Perhaps(Vec::new(), vec![Ask::NobodyNamed]),
            None => Named::No(unmet),
        }
    }
}

impl Eligibility {
    /// What is said to a person of these words alone, were they in force.
    #[must_use]
    pub fn verdict(&self, profile: &Profile) -> (Verdict, Vec<Ask<'_>>) {
        match self.named(profile) {
            Named::Yes(_) => (Verdict::Likely, Vec::new()),
            Named::Perhaps(_, asks) => (Verdict::Maybe, asks),
            Named::No(_) => (Verdict::NotNow, Vec::new()),
        }
    }

    /// The groups it names in a way that is still open to the person.
    pub(super) fn open_groups(&self, profile: &Profile) -> Vec<Group> {
        let open = |way: &&Way| matches!(way.named(profile), Named::Perhaps(..));
        let lists = self.ways.iter().filter(open).flat_map(|way| &way.0);
        let undecided = lists.filter(|list| list.fit(profile).is_err());
        let words = undecided.flat_map(|list| &list.0);
        let groups = words.filter_map(|word| match word {
            Criterion::Group(group) => Some(*group),
            _ => None,
        });
        groups.collect()
    }
}

/// Adds what is not there yet.
pub(super) fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
