//! What becomes of an address on its way through chats, and what it was before.
//!
//! WeChat and QQ add parameters and marks of their own, editors write `&` as `&amp;`, servers and
//! apps encode what was encoded, and whoever copies a link out of a sentence takes its full stop
//! along. An address of ours contains none of this by itself: outside of values it encodes `%`,
//! `?`, `&` and `#`, so a bare one that stands where none should is somebody else's.

use super::encoding::{decode, is_glue};
use super::query::Params;

/// How often an address may have been encoded over again.
const LAYERS: usize = 3;

/// What chat programs write behind `#` of an address that has nothing there.
const MARKS: &[&str] = &["wechat_redirect", "rd"];

/// An address taken apart: the steps of its path and what stands behind `?`.
pub(super) struct Parts {
    pub(super) path: String,
    pub(super) params: Params,
    /// As it stood, for the one value that is an address itself.
    pub(super) query: String,
}

impl Parts {
    /// Takes apart what stands behind `#`, with or without the `#`.
    pub(super) fn of(hash: &str) -> Self {
        let whole = mend(hash);
        let at = whole.find(['?', '&']).unwrap_or(whole.len());
        let (path, query) = whole.split_at(at);
        let path = decode(path);
        let path = path.trim_end_matches(is_glue);
        let path = if MARKS.contains(&path) { "" } else { path };
        Self {
            path: path.to_owned(),
            params: Params::parse(query),
            query: query.to_owned(),
        }
    }
}

fn mend(hash: &str) -> String {
    let mut whole = unmarked(hash).to_owned();
    for _ in 0..LAYERS {
        // `%2Fnearby%3F…`: encoded from its first character on.
        if !whole.starts_with('%') {
            break;
        }
        whole = unmarked(&decode(&whole)).to_owned();
    }
    if let Some(at) = encoded_question_mark(&whole) {
        let (path, query) = whole.split_at(at);
        // `%3Fkind%3Dcanteen` or only `%3Fkind=canteen`.
        let query = if query.contains('=') {
            query.get("%3F".len()..).unwrap_or_default().to_owned()
        } else {
            decode(query).trim_start_matches('?').to_owned()
        };
        whole = [path, "?", &query].concat();
    }
    let whole = whole.split('#').next().unwrap_or_default();
    without_half_an_escape(whole).to_owned()
}

fn unmarked(hash: &str) -> &str {
    hash.trim_start_matches(|c| matches!(c, '#' | '!') || is_glue(c))
}

/// Where an encoded `?` stands, in an address that has no bare one. No path of ours has one.
fn encoded_question_mark(whole: &str) -> Option<usize> {
    if whole.contains('?') {
        return None;
    }
    whole.to_ascii_lowercase().find("%3f")
}

/// An address cut in the middle of `%E5`.
fn without_half_an_escape(whole: &str) -> &str {
    let half = whole.strip_suffix('%').or_else(|| {
        whole
            .strip_suffix(|c: char| c.is_ascii_hexdigit())?
            .strip_suffix('%')
    });
    half.unwrap_or(whole)
}
