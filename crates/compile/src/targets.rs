//! `targets.toml`: what a city's papers promise, each with the sentence that says so and how
//! much of it the tables can tell.

mod grounds;

use crate::columns;
use crate::issue::{Issues, Location};
use crate::quotes::{Quotes, SourceFile};
use crate::words::{self, Say};
use crate::{Seeds, text, toml_file};
use domain::geo::adcode::Adcode;
use domain::geo::area::{AreaCode, AreaLevel};
use domain::place::Kind;
use domain::policy::coverage::building::BuildingRule;
use domain::policy::coverage::condition::Condition;
use domain::policy::coverage::target::{Goal, Measure, Pick, Scope, Target, TargetPack, Unit};
use domain::policy::paper::{Clause, Paper};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// The file in a city's folder.
pub(crate) const FILE: &str = "targets.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetsFile {
    #[serde(default)]
    target: Vec<TargetFile>,
    building: Option<BuildingFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetFile {
    id: Spanned<String>,
    title: Spanned<String>,
    measure: Spanned<String>,
    kind: Option<Spanned<String>>,
    #[serde(default)]
    of: Vec<Spanned<String>>,
    #[serde(default)]
    meeting: Vec<Spanned<String>>,
    #[serde(default)]
    rural: bool,
    reason: Option<Spanned<String>>,
    value: Option<Spanned<u32>>,
    unit: Option<String>,
    scope: Spanned<String>,
    by: Option<Spanned<toml::Value>>,
    #[serde(default)]
    source: Vec<SourceFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BuildingFile {
    new_estate: Spanned<u32>,
    old_estate: Spanned<u32>,
    smallest_site: Spanned<u32>,
    source: Vec<SourceFile>,
}

/// What `measure` may be, where nothing can be computed.
const NOT_COMPUTABLE: &str = "not_computable";
/// Everything `measure` may be.
const MEASURES: &[&str] = &[
    "count",
    "share",
    "nursing_beds",
    "dementia_beds",
    "towns_with",
    "one_a_village",
    "villages_in_towns_with",
    NOT_COMPUTABLE,
];
const CITY: &str = "city";
const EACH_DISTRICT: &str = "each_district";

/// Reads the file of the folder `<adcode>-<pinyin>`; `None` where there is none to read.
pub(crate) fn read(
    seeds: &Seeds,
    folder: &str,
    adcode: Adcode,
    quotes: &Quotes,
    issues: &mut Issues,
) -> Option<TargetPack> {
    let file = format!("cities/{folder}/{FILE}");
    let bytes = seeds.get(&file)?;
    let toml: TargetsFile = toml_file::read(&file, bytes, issues)?;
    let mut reader = Reader {
        file: &file,
        text: text::decode(bytes).unwrap_or_default(),
        adcode,
        quotes,
        papers: Vec::new(),
        issues,
    };
    let mut ids = BTreeMap::new();
    let mut targets = Vec::new();
    for target in toml.target {
        let line = reader.line(&target.id);
        if let Some(first) = ids.insert(target.id.get_ref().clone(), line) {
            reader.wrong("id", &target.id, words::duplicate_target(first));
        }
        targets.extend(reader.target(target));
    }
    let building = toml.building.map(|rule| {
        reader.building_grounds(&rule);
        BuildingRule {
            new_estate: rule.new_estate.into_inner(),
            old_estate: rule.old_estate.into_inner(),
            smallest_site: rule.smallest_site.into_inner(),
            clauses: reader.clauses(&rule.source),
        }
    });
    Some(TargetPack {
        adcode,
        papers: reader.papers,
        targets,
        building,
    })
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    adcode: Adcode,
    quotes: &'a Quotes,
    papers: Vec<Paper>,
    issues: &'a mut Issues,
}

impl Reader<'_> {
    fn line<T>(&self, written: &Spanned<T>) -> u32 {
        toml_file::line_at(self.text, written.span().start)
    }

    fn wrong(&mut self, key: &str, written: &Spanned<String>, say: Say) {
        self.wrong_at(key, self.line(written), written.get_ref(), say);
    }

    fn wrong_at(&mut self, column: &str, line: u32, value: &str, say: Say) {
        let location = Location {
            file: self.file,
            line,
            column,
            value,
        };
        self.issues.error(location, say);
    }

    fn clauses(&mut self, sources: &[SourceFile]) -> Vec<Clause> {
        let quotes = self.quotes;
        let sources = sources.iter();
        sources
            .filter_map(|source| quotes.clause(source, &mut self.papers))
            .collect()
    }

    fn target(&mut self, target: TargetFile) -> Option<Target> {
        for (key, written) in [("id", &target.id), ("title", &target.title)] {
            if written.get_ref().trim().is_empty() {
                self.wrong(key, written, words::empty_value(key));
            }
        }
        if target.source.is_empty() {
            self.wrong("source", &target.id, words::target_without_source());
        }
        let measure = self.measure(&target);
        let goal = self.goal(&target, measure.as_ref().and_then(Option::as_ref));
        let scope = self.scope(&target.scope);
        let by = target.by.as_ref().and_then(|by| {
            let date = toml_file::date(by.get_ref());
            if date.is_none() {
                self.wrong_at("by", self.line(by), "", words::bad_toml_date());
            }
            date
        });
        self.grounds(&target, scope, by);
        let clauses = self.clauses(&target.source);
        Some(Target {
            id: target.id.into_inner(),
            title: target.title.into_inner(),
            measure: measure?,
            reason: target.reason.map(Spanned::into_inner),
            goal,
            scope: scope?,
            by,
            clauses,
        })
    }

    /// The measure; inside it `None` where nothing can be computed.
    fn measure(&mut self, target: &TargetFile) -> Option<Option<Measure>> {
        let word = target.measure.get_ref().as_str();
        if !MEASURES.contains(&word) {
            let say = words::unknown_measure(&MEASURES.join("、"));
            self.wrong("measure", &target.measure, say);
            return None;
        }
        if word == NOT_COMPUTABLE {
            if target.reason.is_none() {
                self.wrong("measure", &target.measure, words::no_reason_given());
            }
            if target.kind.is_some() || !target.of.is_empty() || !target.meeting.is_empty() {
                self.wrong("measure", &target.measure, words::nothing_to_count());
            }
            return Some(None);
        }
        if target.value.is_none() && target.reason.is_none() {
            self.wrong("measure", &target.measure, words::no_value_no_reason());
        }
        if (word == "share") == target.meeting.is_empty() {
            self.wrong("measure", &target.measure, words::meeting_is_for_shares());
        }
        if target.rural && !word.contains("village") {
            self.wrong("measure", &target.measure, words::rural_is_for_villages());
        }
        if let "nursing_beds" | "dementia_beds" = word {
            if target.kind.is_some() || !target.of.is_empty() {
                self.wrong("measure", &target.measure, words::beds_are_of_homes());
            }
            return Some(Some(match word {
                "nursing_beds" => Measure::NursingBeds,
                _ => Measure::DementiaBeds,
            }));
        }
        let kind = self.kind(target)?;
        let of = Pick {
            kind,
            meeting: self.conditions("of", &target.of, kind),
        };
        let rural = target.rural;
        Some(Some(match word {
            "count" => Measure::Count(of),
            "share" => Measure::Share {
                of,
                meeting: self.conditions("meeting", &target.meeting, kind),
            },
            "towns_with" => Measure::TownsWith(of),
            "one_a_village" => Measure::OneAVillage { of, rural },
            _ => Measure::VillagesInTownsWith { of, rural },
        }))
    }

    fn kind(&mut self, target: &TargetFile) -> Option<Kind> {
        let slugs: Vec<&str> = Kind::ALL.iter().map(|k| k.slug()).collect();
        let Some(written) = &target.kind else {
            self.wrong("kind", &target.measure, words::toml_missing_key("kind"));
            return None;
        };
        let kind = Kind::from_slug(written.get_ref());
        if kind.is_none() {
            self.wrong("kind", written, words::unknown_kind(&slugs.join("、")));
        }
        kind
    }

    fn conditions(&mut self, key: &str, written: &[Spanned<String>], kind: Kind) -> Vec<Condition> {
        let columns = columns::table(kind).map(columns::Table::all);
        let columns = columns.unwrap_or_default();
        let mut conditions = Vec::new();
        for one in written {
            match Condition::parse(one.get_ref()) {
                None => self.wrong(key, one, words::unknown_condition()),
                Some(condition) if !columns.contains(&condition.column()) => {
                    let say = words::column_of_no_table(condition.column(), kind.file());
                    self.wrong(key, one, say);
                }
                Some(condition) => conditions.push(condition),
            }
        }
        conditions
    }

    fn goal(&mut self, target: &TargetFile, measure: Option<&Measure>) -> Option<Goal> {
        let (value, unit) = match (&target.value, &target.unit) {
            (None, None) => return None,
            (Some(value), Some(unit)) => (value, Unit::from_word(unit.trim())),
            _ => {
                self.wrong("value", &target.id, words::value_and_unit());
                return None;
            }
        };
        let line = self.line(value);
        let written = value.get_ref().to_string();
        let percent = unit == Unit::Percent;
        if percent && *value.get_ref() > 100 {
            self.wrong_at("value", line, &written, words::more_than_all());
        }
        // A figure that is only for comparison may be of another unit than what was promised.
        let judged = measure.filter(|_| target.reason.is_none());
        if judged.is_some_and(|measure| measure.is_share() != percent) {
            self.wrong_at("unit", line, unit.word(), words::unit_and_measure_differ());
        }
        Some(Goal {
            value: *value.get_ref(),
            unit,
        })
    }

    fn scope(&mut self, written: &Spanned<String>) -> Option<Scope> {
        match written.get_ref().as_str() {
            CITY => Some(Scope::City),
            EACH_DISTRICT => Some(Scope::EachDistrict),
            code => {
                let district = AreaCode::parse(code)
                    .filter(|c| c.level() == AreaLevel::District && c.city() == self.adcode);
                if district.is_none() {
                    self.wrong("scope", written, words::unknown_scope());
                }
                district.map(Scope::District)
            }
        }
    }
}

#[cfg(test)]
mod tests;
