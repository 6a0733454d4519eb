//! An entry names nobody whom its quotes leave out: 经济困难的失能老年人 are not all who are 失能.

use super::vocabulary::LIMITS;
use super::{EntitlementFile, IssueSink};
use crate::quotes::without_names;
use crate::words;
use toml::Spanned;

/// Words that may stand between a limit and the noun it limits.
const BETWEEN: &[&str] = &["的", "中", "生活", "居家", "长期"];
/// What parts the members of a list.
const AND: &[&str] = &["、", "以及", "及", "和", "或", "与"];
/// Who is named.
const HEADS: &[&str] = &[
    "老年人",
    "老人",
    "老年群体",
    "人员",
    "居民",
    "家庭",
    "对象",
    "群体",
    "津贴",
    "供养",
];
/// How all of the old are named.
const ALL: &[&str] = &["老年", "老人", "向社会"];
/// From this age on one is 高龄, where a paper says no other.
const AGED: u8 = 80;
/// From this age on one is 老年人.
const OLDER: u8 = 60;

/// One thing by which a paper says whom alone it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Limit<'a> {
    /// As it stands in the quote.
    written: &'a str,
    /// The words that keep it; none of one that the paper leaves open.
    kept: &'static [&'static str],
    /// From which age on, where it is an age.
    age: Option<u8>,
}

/// Whom a quote names: all of these must hold. Empty: all of the old.
type Named<'a> = Vec<Limit<'a>>;

/// Reports every way of `who` that is wider than whatever a quote names.
pub(super) fn check(one: &EntitlementFile, sink: &mut IssueSink<'_>) {
    let sources = one.source.get_ref();
    let quotes: Vec<String> = sources
        .iter()
        .map(|source| without_names(source.quote.get_ref()))
        .collect();
    let named: Vec<Named<'_>> = quotes.iter().flat_map(|quote| all_named(quote)).collect();
    if named.is_empty() {
        return;
    }
    for way in &one.who {
        if let Some(limit) = dropped(way, &named)
            && let Some(cell) = way.last()
        {
            sink.error("who", cell, cell.get_ref(), words::wider_than_quoted(limit));
        }
    }
}

/// The limit that a way drops, where there are people in it whom no quote names.
fn dropped<'a>(way: &[Spanned<String>], named: &[Named<'a>]) -> Option<&'a str> {
    let cells = way
        .iter()
        .map(|cell| cell.get_ref().split('|').map(str::trim));
    let cells: Vec<Vec<&str>> = cells.map(Iterator::collect).collect();
    // Whoever writes 等 or “特殊困难” leaves it open whom else.
    let is_open = |cell: &&Vec<&str>| cell.iter().any(|w| *w == "等" || w.starts_with('“'));
    let open: Vec<&str> = cells.iter().filter(is_open).flatten().copied().collect();
    let mut choices = vec![open.clone()];
    for cell in cells.iter().filter(|cell| !is_open(cell)) {
        choices = choices
            .iter()
            .flat_map(|choice| cell.iter().map(|word| with(choice, word)))
            .collect();
    }
    choices.iter().find_map(|choice| {
        let lacking = |named: &Named<'a>| {
            let mut limits = named.iter();
            limits
                .find(|l| !is_kept(l, choice, !open.is_empty()))
                .copied()
        };
        let all: Option<Vec<Limit<'a>>> = named.iter().map(lacking).collect();
        all?.first().map(|limit| limit.written)
    })
}

fn with<'c>(choice: &[&'c str], word: &'c str) -> Vec<&'c str> {
    [choice, &[word]].concat()
}

fn is_kept(limit: &Limit<'_>, choice: &[&str], is_open: bool) -> bool {
    if let Some(from) = limit.age {
        return choice
            .iter()
            .any(|word| from_age(word).is_some_and(|age| age >= from));
    }
    let quoted = |word: &&str| word.starts_with('“') && word.contains(limit.written);
    if choice.iter().any(quoted) {
        return true;
    }
    if limit.kept.is_empty() {
        return is_open;
    }
    let aged = limit.kept.contains(&"高龄")
        && choice
            .iter()
            .any(|word| from_age(word).is_some_and(|age| age >= AGED));
    aged || choice.iter().any(|word| limit.kept.contains(word))
}

/// From which age on a word of `who` names people.
fn from_age(word: &str) -> Option<u8> {
    match word {
        "老年人" => Some(OLDER),
        "高龄" => Some(OLDER),
        _ => age(word).map(|(age, _)| age),
    }
}

/// An age with which a text begins, and how it is written: 65周岁以上.
fn age(text: &str) -> Option<(u8, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let years = text.strip_suffix(rest)?.parse().ok()?;
    let unit = ["周岁", "岁"]
        .iter()
        .find_map(|unit| rest.strip_prefix(unit))?;
    let end = ["及以上", "以上"]
        .iter()
        .find_map(|end| unit.strip_prefix(end))?;
    Some((years, text.strip_suffix(end)?))
}

/// What may stand before those who are named.
enum Word<'a> {
    Limit(Limit<'a>),
    And,
    Of,
    /// 等: what follows sums up the list.
    SumUp,
}

fn word(text: &str) -> Option<(Word<'_>, usize)> {
    if let Some((age, written)) = age(text) {
        let limit = Limit {
            written,
            kept: &[],
            age: Some(age),
        };
        return Some((Word::Limit(limit), written.len()));
    }
    let limits = LIMITS
        .iter()
        .flat_map(|(all, kept)| all.iter().map(move |w| (*w, *kept)));
    let limit = limits
        .filter(|(w, _)| text.starts_with(w))
        .max_by_key(|(w, _)| w.len());
    if let Some((written, kept)) = limit {
        let limit = Limit {
            written,
            kept,
            age: None,
        };
        return Some((Word::Limit(limit), written.len()));
    }
    let one_of = |words: &[&str]| {
        words
            .iter()
            .find(|w| text.starts_with(**w))
            .map(|w| w.len())
    };
    one_of(AND)
        .map(|length| (Word::And, length))
        .or_else(|| one_of(BETWEEN).map(|length| (Word::Of, length)))
        .or_else(|| one_of(&["等"]).map(|length| (Word::SumUp, length)))
}

/// Everybody whom a quote names.
fn all_named(quote: &str) -> Vec<Named<'_>> {
    let clauses = quote.split(['，', ',', '。', '；']);
    // Whoever is served first is not whom the clause is for.
    clauses
        .filter(|clause| !clause.contains("满足"))
        .flat_map(of_clause)
        .collect()
}

fn of_clause(clause: &str) -> Vec<Named<'_>> {
    let mut all = Vec::new();
    let (mut run, mut rest) = (Run::default(), clause);
    while let Some(first) = rest.chars().next() {
        let head = HEADS.iter().find(|head| rest.starts_with(**head));
        let length = match (word(rest), head) {
            (Some((word, length)), _) => {
                run.take(word);
                length
            }
            (None, head) => {
                let is_all = ALL.iter().any(|all| rest.starts_with(all));
                match head {
                    Some(head) => {
                        let of = rest
                            .strip_prefix(head)
                            .is_some_and(|rest| rest.starts_with('中'));
                        let before = std::mem::take(&mut run);
                        if of {
                            run.within = before.named();
                        } else if before.is_empty() && is_all {
                            all.push(Vec::new());
                        } else {
                            all.extend(before.named());
                        }
                    }
                    None if run.is_empty() && is_all => all.push(Vec::new()),
                    None => run = Run::default(),
                }
                head.map_or(first.len_utf8(), |head| head.len())
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    all
}

/// A list of limits as it is read.
#[derive(Default)]
struct Run<'a> {
    /// Whom the list is part of: 低保对象中的….
    within: Vec<Named<'a>>,
    items: Vec<Named<'a>>,
    /// Whether the first item goes on behind 的: 经济困难的空巢、留守.
    of: bool,
    new: bool,
    is_summed_up: bool,
    any: bool,
}

impl<'a> Run<'a> {
    fn is_empty(&self) -> bool {
        !self.any && self.within.is_empty()
    }

    fn take(&mut self, word: Word<'a>) {
        self.any = true;
        match word {
            _ if self.is_summed_up => {}
            Word::Limit(limit) => match self.items.last_mut().filter(|_| !self.new) {
                Some(item) => item.push(limit),
                None => {
                    self.items.push(vec![limit]);
                    self.new = false;
                }
            },
            Word::And => self.new = true,
            Word::Of => self.of |= self.items.len() == 1 && !self.new,
            Word::SumUp => self.is_summed_up = true,
        }
    }

    /// Those who are named, each with all limits.
    fn named(self) -> Vec<Named<'a>> {
        let mut items = self.items;
        let first = items.first().filter(|item| item.len() > 1);
        let shared = first.and_then(|item| item.first()).copied();
        let shared = shared.filter(|limit| self.of || limit.written == "农村");
        for item in items.iter_mut().skip(1) {
            item.extend(shared);
        }
        if self.within.is_empty() {
            return items;
        }
        if items.is_empty() {
            return self.within;
        }
        let both = |item: &Named<'a>| {
            let within = self.within.iter();
            within
                .map(|w| [w.as_slice(), item].concat())
                .collect::<Vec<_>>()
        };
        items.iter().flat_map(both).collect()
    }
}
