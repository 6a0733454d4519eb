//! The plain words of an entry claim no more than its quotes do.

use super::{EntitlementFile, IssueSink};
use crate::words;

/// Words of a quote that take something back, and the words that keep them: one must stand in the
/// title or in what one gets.
const HEDGES: &[(&str, &[&str])] = &[
    ("逐步", &["逐步", "分步", "一步一步"]),
    ("分步", &["分步", "逐步", "一步一步"]),
    ("分期分批", &["分批", "一批一批"]),
    ("试点", &["试点", "试着", "在试"]),
    ("探索", &["探索", "在试"]),
    ("优先", &["优先", "先"]),
    ("重点为", &["重点", "先"]),
    ("鼓励", &["鼓励"]),
    ("支持", &["支持", "鼓励"]),
    ("有条件的", &["有条件", "有的地方"]),
    ("力争", &["争取", "力争"]),
    ("扩面", &["扩"]),
];

/// What the plain words may claim only where a quote says so: the claim, and what a quote must
/// say, one of them.
const CLAIMS: &[(&str, &[&str])] = &[
    ("已经", &["已经", "已建成"]),
    (
        "上门",
        &[
            "上门",
            "入户",
            "居家",
            "家庭养老床位",
            "家庭病床",
            "护理服务”",
        ],
    ),
    ("送餐", &["送餐"]),
    ("送到家", &["送餐", "入户"]),
    ("打电话看", &["电话"]),
    ("免费", &["免费"]),
    ("不要钱", &["免费"]),
    ("每月", &["月"]),
    ("每周", &["周探访", "每周"]),
    ("都能住", &["愿进全进", "应养尽养"]),
    ("都能进", &["愿进全进", "应养尽养"]),
    ("政府出钱", &["购买", "资助", "补贴"]),
    ("有人管", &["监管"]),
];

/// A question, which claims nothing.
const ASKED: &str = "要不要钱";

/// A text without what stands in quotation marks: 支持 in the name of a thing takes nothing back.
fn without_names(text: &str) -> String {
    let mut inside = false;
    let outside = text.chars().filter(|c| {
        match c {
            '“' => inside = true,
            '”' => inside = false,
            _ => {}
        }
        !inside
    });
    outside.collect()
}

/// Reports what was dropped of the quotes, and what was added to them.
pub(super) fn check(one: &EntitlementFile, desk: &mut IssueSink<'_>) {
    let sources = one.source.get_ref();
    let quotes: String = sources.iter().map(|s| s.quote.get_ref().as_str()).collect();
    let said = without_names(&quotes);
    let plain = [one.title.get_ref().as_str(), one.what.get_ref()].concat();
    for (hedge, kept) in HEDGES {
        let keeps = kept.iter().any(|word| plain.contains(word));
        if said.contains(hedge) && !keeps {
            let say = words::hedge_dropped(hedge, &kept.join("、"));
            desk.error("what", &one.what, one.what.get_ref(), say);
        }
    }
    for (claim, grounds) in CLAIMS {
        let granted = grounds.iter().any(|word| quotes.contains(word));
        if granted {
            continue;
        }
        for (key, text) in [("title", &one.title), ("what", &one.what)] {
            if text.get_ref().replace(ASKED, "").contains(claim) {
                desk.error(key, text, text.get_ref(), words::claim_not_quoted(claim));
            }
        }
    }
}
