//! `entitlements.toml`: what a city's papers promise, in plain words, each with its clause.

#[cfg(test)]
mod binding_tests;
mod claims;
#[cfg(test)]
mod faulty_tests;
mod fields;
mod idle;
mod numbers;
#[cfg(test)]
mod tests;
mod unseen;
mod unwritten;
mod vocabulary;
mod whom;
mod wider;

use crate::gazetteer::Gazetteer;
use crate::issue::{Issues, Location};
use crate::quotes::{Quotes, SourceFile};
use crate::text::decode;
use crate::{toml_file, words};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::pack::city::Hotline;
use domain::policy::entitlement::{Eligibility, Entitlement, Rights};
use domain::policy::paper::Paper;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// Requirements of the papers are numbered from 1 to this.
const LAST_ROW: u8 = 93;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RightsFile {
    #[serde(default)]
    entitlement: Vec<EntitlementFile>,
    #[serde(default)]
    left_out: Vec<LeftOutFile>,
    #[serde(default)]
    unseen: Vec<unseen::UnseenFile>,
}

/// A clause that gives people something and is no entry, with the reason. Its quote is checked
/// like any other, and nothing of it is published.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeftOutFile {
    #[serde(rename = "paper")]
    _paper: String,
    #[serde(rename = "quote")]
    _quote: String,
    #[serde(rename = "status")]
    _status: Option<String>,
    why: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntitlementFile {
    id: Spanned<String>,
    title: Spanned<String>,
    what: Spanned<String>,
    topics: Spanned<Vec<Spanned<String>>>,
    county: Option<Spanned<String>>,
    #[serde(default)]
    instead_of: Vec<Spanned<String>>,
    who: Vec<Vec<Spanned<String>>>,
    #[serde(default)]
    open: Vec<Spanned<String>>,
    how: Spanned<String>,
    bring: Option<Spanned<String>>,
    ring: Option<Spanned<String>>,
    #[serde(default)]
    nearby: Vec<Spanned<String>>,
    offline: Option<bool>,
    cash: Option<bool>,
    rows: Vec<Spanned<u8>>,
    source: Spanned<Vec<SourceFile>>,
}

/// What a city's file is checked against.
pub(crate) struct City<'a> {
    pub(crate) adcode: Adcode,
    pub(crate) hotlines: &'a [Hotline],
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) quotes: &'a Quotes,
    /// Whether the file is the one of the whole country.
    pub(crate) nation: bool,
}

/// Where issues of one file go.
struct IssueSink<'a> {
    file: &'a str,
    text: &'a str,
    issues: &'a mut Issues,
}

impl IssueSink<'_> {
    fn error<T>(&mut self, key: &str, at: &Spanned<T>, value: &str, say: words::Say) {
        let location = Location {
            file: self.file,
            line: toml_file::line_at(self.text, at.span().start),
            column: key,
            value,
        };
        self.issues.error(location, say);
    }
}

/// Reads the file of a city. `None` when it is no TOML of the right shape.
pub(crate) fn read(
    file: &str,
    bytes: &[u8],
    city: &City<'_>,
    issues: &mut Issues,
) -> Option<Rights> {
    let rights: RightsFile = toml_file::read(file, bytes, issues)?;
    let text = decode(bytes).unwrap_or_default();
    let mut sink = IssueSink { file, text, issues };
    let ids = ids(&rights.entitlement, &mut sink);
    for left in &rights.left_out {
        if left.why.get_ref().trim().is_empty() {
            sink.error("why", &left.why, "", words::no_why());
        }
    }
    let unseen = rights.unseen;
    let unseen = unseen
        .into_iter()
        .filter_map(|one| unseen::read(one, city, &ids, &mut sink));
    let unseen = unseen.collect();
    let mut papers = Vec::new();
    let entitlements = rights
        .entitlement
        .into_iter()
        .map(|one| entitlement(one, city, &ids, &mut papers, &mut sink))
        .collect();
    Some(Rights {
        adcode: city.adcode,
        papers,
        entitlements,
        unseen,
    })
}

/// The ids of the file, each with whether it is of the whole city.
fn ids(all: &[EntitlementFile], sink: &mut IssueSink<'_>) -> BTreeMap<String, bool> {
    let mut ids = BTreeMap::new();
    for one in all {
        let id = one.id.get_ref();
        let slug = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.is_empty() || !id.bytes().all(slug) {
            sink.error("id", &one.id, id, words::bad_entitlement_id());
        }
        if ids.insert(id.clone(), one.county.is_none()).is_some() {
            sink.error("id", &one.id, id, words::entitlement_id_twice());
        }
    }
    ids
}

/// What is wrong in it is reported, which keeps it from being published; the rest is read on,
/// so that everything is told at once.
fn entitlement(
    one: EntitlementFile,
    city: &City<'_>,
    ids: &BTreeMap<String, bool>,
    papers: &mut Vec<Paper>,
    sink: &mut IssueSink<'_>,
) -> Entitlement {
    numbers::check(&one, city, sink);
    let prose = [
        ("title", &one.title),
        ("what", &one.what),
        ("how", &one.how),
    ];
    for (key, text) in prose {
        if text.get_ref().trim().is_empty() {
            sink.error(key, text, "", words::empty_value(key));
        }
    }
    claims::check(&one, city, sink);
    unwritten::check(&one, sink);
    whom::check(&one, sink);
    let ring = fields::ring(one.ring.as_ref(), city, sink);
    for row in &one.rows {
        if !(1..=LAST_ROW).contains(row.get_ref()) {
            let say = words::bad_row(LAST_ROW);
            sink.error("rows", row, &row.get_ref().to_string(), say);
        }
    }
    for id in &one.instead_of {
        if one.county.is_none() || ids.get(id.get_ref()) != Some(&true) {
            sink.error("instead_of", id, id.get_ref(), words::bad_instead_of());
        }
    }
    let county = one
        .county
        .as_ref()
        .and_then(|code| fields::county(code, city, sink));
    let ways = fields::ways(&one.who, sink);
    idle::check(&one, &ways, sink);
    let nearby: Vec<_> = one
        .nearby
        .iter()
        .map(|link| fields::nearby(link, sink))
        .collect();
    let topics = fields::topics(&one.topics, sink);
    sources(&one, county, city, sink);
    let clause = |source| city.quotes.clause(source, papers);
    Entitlement {
        sources: one.source.get_ref().iter().filter_map(clause).collect(),
        id: one.id.into_inner(),
        title: one.title.into_inner(),
        what: one.what.into_inner(),
        topics,
        county,
        instead_of: one
            .instead_of
            .into_iter()
            .map(Spanned::into_inner)
            .collect(),
        who: Eligibility {
            ways,
            open: one.open.into_iter().map(Spanned::into_inner).collect(),
        },
        how: one.how.into_inner(),
        bring: one.bring.map(Spanned::into_inner),
        ring,
        nearby: nearby.into_iter().flatten().collect(),
        offline: one.offline,
        cash: one.cash,
        rows: one.rows.into_iter().map(Spanned::into_inner).collect(),
    }
}

/// Whether the sources are of the place the rule is for. That each quote is true is checked
/// where the lock is read.
fn sources(
    one: &EntitlementFile,
    county: Option<AreaCode>,
    city: &City<'_>,
    sink: &mut IssueSink<'_>,
) {
    let sources = one.source.get_ref();
    if sources.is_empty() {
        sink.error("source", &one.source, "", words::no_source());
    }
    // As far as the first one binds, the entry does.
    if let Some(first) = sources.first()
        && !crate::quotes::has_verb(first.quote.get_ref())
    {
        sink.error(
            "quote",
            &first.quote,
            first.quote.get_ref(),
            words::no_verb(),
        );
    }
    for source in sources {
        let Some(paper) = city.quotes.paper(source.paper.get_ref()) else {
            continue;
        };
        if city.nation && !paper.is_of_nation() {
            let id = source.paper.get_ref();
            sink.error("paper", &source.paper, id, words::not_of_nation());
        }
        // A paper of the city may say something of one county; a county's, of nobody else.
        let right = paper.area.is_city() || county == Some(paper.area);
        if !right {
            let id = source.paper.get_ref();
            sink.error("paper", &source.paper, id, words::paper_of_other_place());
        }
    }
}
