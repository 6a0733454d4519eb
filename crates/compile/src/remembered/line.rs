//! The line of a city in what is remembered: the key, a hash of what follows, and that.

use crate::city::Met;
use crate::city_toml::Ignored;
use crate::issue::{Issue, Severity};
use crate::output::{PackedCity, RememberedCity};
use crate::rule_book::CHAPTERS;
use crate::text::hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;
use time::Date;

/// What a line says.
pub(super) struct OfLine {
    pub(super) issues: Vec<Issue>,
    pub(super) ids: Vec<u64>,
    pub(super) ignored: Ignored,
    pub(super) packed: PackedCity,
}

#[derive(Serialize, Deserialize)]
struct Line<'a> {
    /// The days, as Julian days, on which a check tells the same: from, and to.
    days: (i32, i32),
    #[serde(borrow)]
    issues: Vec<IssueLine<'a>>,
    /// Hashes of the 编号.
    ids: Vec<u64>,
    ignored: Cow<'a, Ignored>,
    city: RememberedCity,
}

#[derive(Serialize, Deserialize)]
struct IssueLine<'a> {
    #[serde(borrow)]
    code: Cow<'a, str>,
    severity: Severity,
    #[serde(borrow)]
    file: Cow<'a, str>,
    line: u32,
    #[serde(borrow)]
    column: Cow<'a, str>,
    #[serde(borrow)]
    value: Cow<'a, str>,
    #[serde(borrow)]
    message: Cow<'a, str>,
    #[serde(borrow)]
    fix: Cow<'a, str>,
}

/// The line of a city that was checked on a day and packed. `None` where it would not be read as what
/// it was written of.
pub(super) fn of(key: &str, today: Date, met: &Met, packed: &PackedCity) -> Option<String> {
    let line = Line {
        days: (today.to_julian_day(), met.same_until.to_julian_day()),
        issues: met.issues.all().iter().map(IssueLine::of).collect(),
        ids: met.ids.hashes(),
        ignored: Cow::Borrowed(&met.ignored),
        city: packed.to_remember(),
    };
    let json = serde_json::to_string(&line).ok()?;
    let line = format!("{key} {} {json}", digest(&json));
    let read = OfLine::read(&line, key, today)?;
    let same = read.issues == met.issues.all()
        && read.ids == met.ids.hashes()
        && read.packed.is_as_packed(packed);
    same.then_some(line)
}

impl OfLine {
    /// What a line says, where it is of this key and of a day on which it holds.
    pub(super) fn read(line: &str, key: &str, today: Date) -> Option<Self> {
        let rest = line.strip_prefix(key)?.strip_prefix(' ')?;
        let (own, json) = rest.split_once(' ')?;
        if own != digest(json) {
            return None;
        }
        let line: Line<'_> = serde_json::from_str(json).ok()?;
        let (from, until) = line.days;
        if !(from..=until).contains(&today.to_julian_day()) {
            return None;
        }
        let issues = line.issues.into_iter().map(IssueLine::issue);
        Some(Self {
            issues: issues.collect::<Option<_>>()?,
            ids: line.ids,
            ignored: line.ignored.into_owned(),
            packed: PackedCity::of_remembered(line.city)?,
        })
    }
}

fn digest(json: &str) -> String {
    hex(&Sha256::digest(json))
}

impl<'a> IssueLine<'a> {
    fn of(issue: &'a Issue) -> Self {
        Self {
            code: issue.code.into(),
            severity: issue.severity,
            file: (&issue.file).into(),
            line: issue.line,
            column: (&issue.column).into(),
            value: (&issue.value).into(),
            message: (&issue.message).into(),
            fix: (&issue.fix).into(),
        }
    }

    /// `None` where no rule has its code.
    fn issue(self) -> Option<Issue> {
        Some(Issue {
            code: rule(&self.code)?,
            severity: self.severity,
            file: self.file.into_owned(),
            line: self.line,
            column: self.column.into_owned(),
            value: self.value.into_owned(),
            message: self.message.into_owned(),
            fix: self.fix.into_owned(),
        })
    }
}

/// The code of a rule, as the rule has it.
fn rule(code: &str) -> Option<&'static str> {
    static CODES: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    let codes = CODES.get_or_init(|| {
        let rules = CHAPTERS.iter().flat_map(|chapter| chapter.rules);
        rules.map(|rule| (rule.code, rule.code)).collect()
    });
    codes.get(code).copied()
}
