//! The rule book is whole and true: every sentence that can be told has its rule, and every rule has
//! an example that makes it speak.

use super::*;
use crate::issue::Issue;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn all() -> impl Iterator<Item = &'static Rule> {
    CHAPTERS.iter().flat_map(|chapter| chapter.rules)
}

/// What no issue has for its code: parts of what another rule says, and answers of the command `read`.
const NO_RULES: &[&str] = &[
    "line_empty",
    "line_long",
    "line_not_text",
    // Told by `of_feature`, with the number of the feature.
    "no_position",
    "place_without_name",
    "too_few_points",
    "unknown_class",
    "unknown_rank",
    "unreadable_feature",
    "wants_line",
    "wants_point",
    "wants_polygon",
    // Points that stand in one text, for the command `read`.
    "not_two_numbers",
    "odd_in_point",
];

/// The functions of the rooms of sentences that make a sentence.
fn sayings() -> BTreeSet<String> {
    let rooms = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let mut sayings = BTreeSet::new();
    for room in fs::read_dir(rooms).unwrap() {
        let text = fs::read_to_string(room.unwrap().path()).unwrap();
        let mut function = "";
        for line in text.lines() {
            let line = line.trim_start();
            let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
            if let Some((name, _)) = line
                .strip_prefix("fn ")
                .and_then(|l| l.split_once(['(', '<']))
            {
                function = name;
            }
            if line.contains("say!(") {
                sayings.insert(function.to_owned());
            }
        }
    }
    sayings
}

#[test]
fn every_sentence_that_can_be_told_has_its_rule_and_no_rule_stands_twice() {
    let mut rules: BTreeSet<String> = BTreeSet::new();
    for rule in all() {
        assert!(rules.insert(rule.code.to_owned()), "{} twice", rule.code);
    }
    let mut want = sayings();
    for none in NO_RULES {
        assert!(want.remove(*none), "{none} says nothing");
    }
    let lacking: Vec<_> = want.difference(&rules).collect();
    let idle: Vec<_> = rules.difference(&want).collect();
    assert!(
        lacking.is_empty() && idle.is_empty(),
        "no rule: {lacking:?}\nno sentence: {idle:?}"
    );
}

/// What is told of each example, by the code of its rule.
fn told_of_all() -> BTreeMap<&'static str, Vec<Issue>> {
    let rules: Vec<&Rule> = all().collect();
    let of = |rules: &[&'static Rule]| -> Vec<_> {
        let told = rules
            .iter()
            .map(|rule| (rule.code, run::issues(&rule.example)));
        told.collect()
    };
    let (first, second) = rules.split_at(rules.len() / 2);
    std::thread::scope(|threads| {
        let first = threads.spawn(|| of(first));
        let second = of(second);
        first.join().unwrap().into_iter().chain(second).collect()
    })
}

#[test]
fn every_example_makes_its_rule_speak_and_the_document_is_what_they_say() {
    let unchanged = run::issues(&Example::Files(&[]));
    let unchanged: BTreeSet<&str> = unchanged.iter().map(|i| i.code).collect();
    let all_told = told_of_all();
    let mut wrong = Vec::new();
    for rule in all() {
        let told = &all_told[rule.code];
        match told.iter().find(|issue| issue.code == rule.code) {
            None => {
                let codes: Vec<&str> = told.iter().map(|issue| issue.code).collect();
                wrong.push(format!("{}: {codes:?}", rule.code));
            }
            Some(issue) if issue.severity != rule.severity => {
                wrong.push(format!("{}: is {:?}", rule.code, issue.severity));
            }
            Some(_) => {}
        }
        let changes = !matches!(rule.example, Example::Files([]));
        if changes && unchanged.contains(rule.code) {
            wrong.push(format!("{}: is told of the small city itself", rule.code));
        }
    }
    // Whatever else is told is in the rule book, and is no graver than it says.
    for issue in all_told.values().flatten() {
        match all().find(|rule| rule.code == issue.code) {
            Some(rule) if issue.severity >= rule.severity => {}
            _ => wrong.push(format!("{}: also {:?}", issue.code, issue.severity)),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let said = |rule: &Rule| {
        let told = all_told[rule.code].iter();
        told.clone().find(|issue| issue.code == rule.code).cloned()
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules.md");
    assert!(
        fs::read_to_string(path).unwrap_or_default() == markdown::document(said),
        "docs/rules.md is old: cargo eldercare-data rules --markdown > docs/rules.md"
    );
}

#[test]
fn nothing_stops_the_small_city() {
    let issues = run::issues(&Example::Files(&[]));
    let grave: Vec<_> = issues
        .iter()
        .filter(|i| i.severity == Severity::Error)
        .collect();
    assert!(grave.is_empty(), "{grave:?}");
}

#[test]
fn names_of_rules_are_short() {
    for rule in all() {
        let name = rule.title.chars().count();
        assert!((1..=8).contains(&name), "{}: {}", rule.code, rule.title);
    }
}
