//! Whom an entry names, its quotes name, too.

use super::{EntitlementFile, IssueSink};
use crate::words;

/// Words of `who`, and how papers write them: one must stand in a quote. What is not here names
/// all the old, or leaves it open; ages are numbers, which are checked as such.
const NAMED: &[(&str, &[&str])] = &[
    ("高龄", &["高龄", "80周岁", "80岁", "八十"]),
    ("失能", &["失能", "不能自理", "长期照护", "重度", "卧床"]),
    ("不能自理", &["不能自理", "失能", "长期照护"]),
    ("失智", &["失智", "认知", "痴呆", "阿尔茨海默", "长期照护"]),
    ("行动不便", &["行动不便"]),
    ("特困", &["特困", "五保"]),
    ("低保", &["低保", "最低生活保障", "困难"]),
    ("低收入", &["低收入", "低保边缘", "困难"]),
    ("经济困难", &["困难"]),
    ("困难", &["困难"]),
    ("独居", &["独居", "一人居住"]),
    ("空巢", &["空巢"]),
    ("留守", &["留守"]),
    ("残疾", &["残疾", "重残"]),
    ("重残", &["重残", "重度残疾"]),
    ("计划生育特殊家庭", &["计划生育", "失独"]),
    ("军休人员", &["军休", "军队离休", "军队退休"]),
    ("慢性病", &["慢性病", "慢病", "糖尿病", "高血压"]),
    ("农村", &["农村", "村", "乡"]),
];

/// Reports every word of `who` that no quote gives.
pub(super) fn check(one: &EntitlementFile, desk: &mut IssueSink<'_>) {
    let sources = one.source.get_ref();
    let quotes: String = sources.iter().map(|s| s.quote.get_ref().as_str()).collect();
    for cell in one.who.iter().flatten() {
        for word in cell.get_ref().split('|').map(str::trim) {
            let open = word.strip_prefix('“').and_then(|w| w.strip_suffix('”'));
            let named = match NAMED.iter().find(|(known, _)| *known == word) {
                Some((_, names)) => names.iter().any(|name| quotes.contains(name)),
                None => open.is_none_or(|open| quotes.contains(open)),
            };
            if !named {
                desk.error("who", cell, word, words::nobody_named_so());
            }
        }
    }
}
