//! What a table of targets says beside its numbers.

use crate::policy::coverage::figure::{Bound, Missing};
use crate::policy::coverage::reach::Basis;

/// No list of towns or villages to count.
pub const NO_AREAS: &str = "没有街镇或村的名单";

/// Why nothing can be counted, in a cell of a table.
#[must_use]
pub fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Table(_) => "没有这一类的表格",
        Missing::Places(_) => "没有这一类的地点",
        Missing::Columns => "需要的列没有人公布",
        Missing::Areas => NO_AREAS,
    }
}

/// How sure a figure is; nothing of one that is exact.
#[must_use]
pub fn bound(bound: Bound) -> Option<&'static str> {
    match bound {
        Bound::Exact => None,
        Bound::AtMost => Some("最多是这个数"),
        Bound::Rough => Some("只是大概"),
    }
}

/// From where a community is measured.
#[must_use]
pub fn measured_from(from: Option<Basis>) -> &'static str {
    match from {
        Some(Basis::Own) => "本社区（村）的位置",
        Some(Basis::Town) => "街镇的位置（大概）",
        None => "位置不知道",
    }
}
