//! A list whose questions are answered in the mapping.

use compile::{Converted, MAPPING, Others, Request, Severity, convert, groups};
use std::collections::BTreeMap;

pub(crate) const CANTEENS: &str = "canteens.csv";
pub(crate) const HOMES: &str = "institutions.csv";

/// A list of canteens with these columns beside name and address, and a line for each of these cells.
pub(crate) fn list(headers: &str, rows: &[&str]) -> String {
    let mut text = format!("名称,地址,{headers}\n");
    for (at, row) in rows.iter().enumerate() {
        text.push_str(&format!("第{at}食堂,越城区府山街道某路{at}号,{row}\n"));
    }
    text
}

pub(crate) fn mapping(converted: &Converted) -> String {
    String::from_utf8(converted.files[MAPPING].clone()).unwrap()
}

/// The list once more, with these answers in place of the empty ones.
pub(crate) fn answered(list: &str, first: &Converted, answers: &[(&str, &str)]) -> Converted {
    answered_in("食堂.csv", list, first, answers)
}

pub(crate) fn answered_in(
    file: &str,
    list: &str,
    first: &Converted,
    answers: &[(&str, &str)],
) -> Converted {
    let mut text = mapping(first);
    for (key, answer) in answers {
        let asked = format!("{key} = \"\"");
        assert!(text.contains(&asked), "{asked} is not in\n{text}");
        text = text.replace(&asked, &format!("{key} = \"{answer}\""));
    }
    let folder: BTreeMap<String, Vec<u8>> = first.files.clone();
    convert(&Request {
        file,
        bytes: list.as_bytes(),
        mapping: Some((MAPPING, text.as_bytes())),
        folder: &folder,
        city: Some(super::SHAOXING),
        gazetteer: None,
        others: Others::Refuse,
    })
}

/// The codes of what is asked, and of how many rows.
pub(crate) fn asked(converted: &Converted) -> Vec<(&str, usize)> {
    let groups = groups(&converted.issues);
    let asked = groups
        .iter()
        .filter(|group| group.severity < Severity::Info);
    asked.map(|group| (group.code, group.count)).collect()
}
