//! Made-up rules and people for the tests.

use super::*;
use crate::testing::adcode;
use std::collections::BTreeMap;

pub(super) fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

pub(super) fn rule(id: &str, who: Vec<Vec<Vec<Criterion>>>, standing: Standing) -> Entitlement {
    let way = |way: Vec<Vec<Criterion>>| Way(way.into_iter().map(AnyOf).collect());
    Entitlement {
        id: id.to_owned(),
        title: id.to_owned(),
        what: String::new(),
        topics: vec![Topic::Guidance],
        county: None,
        instead_of: Vec::new(),
        who: Eligibility {
            ways: who.into_iter().map(way).collect(),
            open: Vec::new(),
        },
        how: String::new(),
        bring: None,
        ring: "12345".to_owned(),
        nearby: Vec::new(),
        offline: None,
        cash: None,
        rows: Vec::new(),
        sources: vec![Clause {
            paper: 0,
            quote: String::new(),
            standing,
        }],
    }
}

pub(super) fn city(entitlements: Vec<Entitlement>) -> Rights {
    Rights {
        adcode: adcode(330_600),
        papers: Vec::new(),
        entitlements,
        unseen: Vec::new(),
    }
}

pub(super) fn verdict(rights: &Rights, id: &str, profile: &Profile) -> Verdict {
    let answers = rights.answers(profile);
    answers
        .iter()
        .find(|a| a.entitlement.id == id)
        .map(|a| a.verdict)
        .unwrap()
}

/// Someone who answered everything.
pub(super) const FULL: &str =
    "in=330602&age=80&ability=full&memory=fine&income=minimum&living=alone&rural=yes&groups=severe";

pub(super) fn profile(query: &str) -> Profile {
    let pairs: BTreeMap<&str, &str> = query.split('&').filter_map(|p| p.split_once('=')).collect();
    Profile::from_query(|key| pairs.get(key).copied())
}
