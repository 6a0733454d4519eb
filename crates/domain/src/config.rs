//! `config.json`: what the operator of a copy says. Which fields there are, what each may hold, and
//! what is wrong with a file that somebody has edited.
//!
//! A field that holds something else counts as not said: the usual value holds. Nothing of the file
//! is trusted. Its texts come onto pages, and its addresses into links and into the page's CSP.

mod origin;

pub use origin::{not_allowed, origins, subdomains, tiles};

use crate::report;

/// The most characters of one line.
const LINE_CHARS: usize = 60;
/// The most characters of an address.
const ADDRESS_CHARS: usize = 500;
/// The most layers of tiles, and the most names that stand for `{s}`.
const MOST_LAYERS: usize = 4;
const MOST_SUBDOMAINS: usize = 16;
/// The highest zoom that servers of tiles have.
pub const HIGHEST_ZOOM: u8 = 22;
/// How long a public screen may wait, in seconds. The fewest: for twenty of them the warning stands,
/// and before it one must have read something.
const IDLE_SECONDS: std::ops::RangeInclusive<u32> = 30..=3600;

/// A value of a JSON file.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Said>),
    /// An object: names and values.
    Object(Vec<(String, Said)>),
}

/// What a field may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// One line of words, at most 60 characters.
    Line,
    /// A number to dial; a comma stands before an extension.
    Number,
    /// A number that takes messages.
    MessageNumber,
    /// A mail address.
    Mail,
    /// An address of the web.
    Link,
    /// `true` or `false`.
    Flag,
    /// A count of seconds.
    Seconds,
    /// A zoom of tiles.
    Zoom,
    /// URL templates of tiles.
    Tiles,
    /// Short names that stand for `{s}` in the templates.
    Subdomains,
}

/// The fields and their rules, in the order of the file that is shipped.
pub const FIELDS: &[(&str, Rule)] = &[
    ("operator", Rule::Line),
    ("operator_phone", Rule::Line),
    ("offline", Rule::Flag),
    ("report.tel", Rule::Number),
    ("report.sms", Rule::MessageNumber),
    ("report.mailto", Rule::Mail),
    ("report.link", Rule::Link),
    ("kiosk.idle_seconds", Rule::Seconds),
    ("kiosk.print", Rule::Flag),
    ("map.tiles", Rule::Tiles),
    ("map.subdomains", Rule::Subdomains),
    ("map.min_zoom", Rule::Zoom),
    ("map.max_zoom", Rule::Zoom),
    ("map.large_labels", Rule::Flag),
    ("map.attribution", Rule::Line),
    ("map.review_number", Rule::Line),
    ("map.districts_review_number", Rule::Line),
];

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON, or no object.
    Unreadable,
    /// A field that there is not.
    NoSuchField(String),
    /// A field that holds something else than it may.
    Wrong(&'static str, Rule),
    /// The lowest zoom is above the highest.
    ZoomsTurned,
}

/// One line that people read: without blanks around it. `None` where it is empty, too long, or has
/// characters that nobody sees or that turn the line around.
#[must_use]
pub fn line(text: &str) -> Option<String> {
    one_line(text, LINE_CHARS)
}

fn one_line(text: &str, most: usize) -> Option<String> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().take(most + 1).count() <= most;
    (fits && !text.chars().any(is_hidden)).then(|| text.to_owned())
}

/// An address, without blanks around it. `None` where it is too long or has characters that nobody
/// sees.
#[must_use]
pub fn address(text: &str) -> Option<String> {
    one_line(text, ADDRESS_CHARS)
}

/// The seconds until a public screen begins anew: as said, and no fewer than one needs.
#[must_use]
pub fn idle_seconds(said: u32) -> u32 {
    said.clamp(*IDLE_SECONDS.start(), *IDLE_SECONDS.end())
}

/// A character that nobody sees, or that turns what follows around.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

/// Everything that is wrong with a file. What is empty counts as not said, and is not wrong.
#[must_use]
pub fn faults(file: &Said) -> Vec<Fault> {
    let Said::Object(fields) = file else {
        return vec![Fault::Unreadable];
    };
    let mut faults = Vec::new();
    for (name, value) in fields {
        let below = [name.as_str(), "."].concat();
        match value {
            _ if is_comment(name) => {}
            Said::Object(inner) if FIELDS.iter().any(|(path, _)| path.starts_with(&below)) => {
                for (own, value) in inner.iter().filter(|(own, _)| !is_comment(own)) {
                    faults.extend(fault([&below, own.as_str()].concat(), value));
                }
            }
            value => faults.extend(fault(name.clone(), value)),
        }
    }
    let zoom = |name| at(file, name).and_then(count);
    let (lowest, highest) = (zoom("map.min_zoom"), zoom("map.max_zoom"));
    if lowest.zip(highest).is_some_and(|(low, high)| low > high) {
        faults.push(Fault::ZoomsTurned);
    }
    faults
}

/// JSON knows no comments. Operators write them as fields whose names begin so.
fn is_comment(name: &str) -> bool {
    name.starts_with(['_', '#', '/'])
}

fn fault(path: String, value: &Said) -> Option<Fault> {
    let Some((name, rule)) = FIELDS.iter().find(|(name, _)| *name == path) else {
        let path: String = path
            .chars()
            .filter(|c| !is_hidden(*c))
            .take(LINE_CHARS)
            .collect();
        return Some(Fault::NoSuchField(path));
    };
    (!is_empty(value) && !fits(*rule, value)).then_some(Fault::Wrong(name, *rule))
}

/// What stands at `map.tiles` of a file.
#[must_use]
pub fn at<'a>(file: &'a Said, path: &str) -> Option<&'a Said> {
    path.split('.').try_fold(file, |value, name| match value {
        Said::Object(fields) => fields.iter().find(|(own, _)| own == name).map(|(_, v)| v),
        _ => None,
    })
}

/// The texts of a list; none where it is no list.
#[must_use]
pub fn texts(value: Option<&Said>) -> Vec<String> {
    match value {
        Some(Said::List(all)) => all
            .iter()
            .filter_map(|one| text(one).map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    }
}

fn text(value: &Said) -> Option<&str> {
    match value {
        Said::Text(text) => Some(text),
        _ => None,
    }
}

fn count(value: &Said) -> Option<u32> {
    match value {
        Said::Number(number) => {
            let whole = *number as u32;
            (f64::from(whole) == *number).then_some(whole)
        }
        _ => None,
    }
}

fn is_empty(value: &Said) -> bool {
    match value {
        Said::Nothing => true,
        Said::Text(text) => text.trim().is_empty(),
        Said::List(all) => all.is_empty(),
        Said::Flag(_) | Said::Number(_) | Said::Object(_) => false,
    }
}

fn fits(rule: Rule, value: &Said) -> bool {
    let text = || text(value).unwrap_or_default();
    match rule {
        Rule::Line => line(text()).is_some(),
        Rule::Number => line(text()).is_some_and(|line| report::is_number(&line, true)),
        Rule::MessageNumber => line(text()).is_some_and(|line| report::is_number(&line, false)),
        Rule::Mail => line(text()).is_some_and(|line| report::is_mail(&line)),
        Rule::Link => address(text()).is_some_and(|link| report::is_page(&link)),
        Rule::Flag => matches!(value, Said::Flag(_)),
        Rule::Seconds => count(value).is_some_and(|seconds| IDLE_SECONDS.contains(&seconds)),
        Rule::Zoom => count(value).is_some_and(|zoom| zoom <= HIGHEST_ZOOM.into()),
        Rule::Tiles => all_texts(value, MOST_LAYERS, origin::is_template),
        Rule::Subdomains => all_texts(value, MOST_SUBDOMAINS, origin::is_subdomain),
    }
}

fn all_texts(value: &Said, most: usize, fits: fn(&str) -> bool) -> bool {
    match value {
        Said::List(all) => all.len() <= most && all.iter().all(|one| text(one).is_some_and(fits)),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
