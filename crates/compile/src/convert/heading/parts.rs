//! Headers that say more than a name of ours: a number, the kind of the place, two things at once.

use super::super::vocabulary::{BEFORE, BEHIND, HEADS, MODIFIERS, NUMERALS, PRICES};
use super::{Heading, To, known};
use crate::columns::{ADDRESS, HOURS, ITEMS, LAT, LNG, MEAL_PRICE, MONTHLY_PRICE, NAME, PHONE};

/// A header without its number: 一、名称; 1.名称; 联系电话2.
pub(super) fn unnumbered(bare: &str) -> Option<&str> {
    let numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains(&c);
    let begun = bare.trim_start_matches(numeral);
    let begun = begun
        .strip_prefix(['、', '.'])
        .filter(|_| begun.len() < bare.len());
    let rest = begun.unwrap_or(bare).trim_end_matches(numeral);
    // x1 is no x.
    let says = !rest.is_ascii() || rest.len() > 2;
    (!rest.is_empty() && rest.len() < bare.len() && says).then_some(rest)
}

/// What a header means without what says nothing more: 养老机构名称, 是否备案, 所属街道, 备案情况.
pub(super) fn stripped(bare: &str, allowed: &[&'static str]) -> Option<Heading> {
    let worse = |heading: Heading| Heading {
        rank: heading.rank.max(1),
        ..heading
    };
    for before in BEFORE {
        let rest = bare.strip_prefix(before).filter(|rest| !rest.is_empty());
        let found = rest.and_then(|rest| known(rest, allowed).or_else(|| stripped(rest, allowed)));
        if let Some(found) = found {
            return Some(worse(found));
        }
    }
    for behind in BEHIND {
        let rest = bare.strip_suffix(behind);
        // 备案机构 is who registers, 医保定点机构 is what is registered.
        let rest = rest.filter(|rest| rest.ends_with("定点") || !behind.starts_with(['机', '单']));
        if let Some(found) = rest.and_then(|rest| known(rest, allowed)) {
            return Some(worse(found));
        }
    }
    for (at, _) in bare.char_indices().skip(1) {
        let (place, rest) = bare.split_at_checked(at)?;
        if !is_place(place) {
            continue;
        }
        let name = matches!(rest, "名" | "名字" | "全称").then_some(NAME);
        let name = name.filter(|name| allowed.contains(name));
        let found = name
            .map(|name| Heading::of(To::Column(name)))
            .or_else(|| known(rest, allowed))
            .filter(|found| found.to != To::Column(crate::columns::SERVICES));
        if let Some(found) = found {
            return Some(worse(found));
        }
    }
    None
}

/// Whether a text names a kind of place: 食堂, 社区养老服务中心.
pub(in crate::convert) fn is_place(text: &str) -> bool {
    HEADS.contains(&text)
        || MODIFIERS
            .iter()
            .chain(HEADS)
            .filter_map(|word| text.strip_prefix(word))
            .any(|rest| !rest.is_empty() && is_place(rest))
}

/// A header that names two things: the same in two words, or both of them.
pub(super) fn in_two(bare: &str, allowed: &[&'static str]) -> Option<Heading> {
    let parts: Vec<&str> = bare
        .split(['/', '、', '及', '和', '与', ',', '\\'])
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second] = parts.as_slice() else {
        return None;
    };
    // 食堂/助餐点名称: the name of either.
    if is_place(first) {
        return stripped(second, allowed);
    }
    // 轮椅 30元/月: the things say what they cost.
    let things = known(first, allowed).filter(|first| first.to == To::Column(ITEMS));
    if let Some(things) = things.filter(|_| PRICES.contains(second)) {
        return Some(things);
    }
    let (first, second) = (known(first, allowed)?, known(second, allowed)?);
    match (&first.to, &second.to) {
        (a, b) if a == b => Some(first),
        (To::Column(LNG), To::Column(LAT)) | (To::Column(LAT), To::Column(LNG)) => {
            Some(Heading::of(To::Point))
        }
        (To::Person, To::Column(PHONE)) => Some(Heading::ranked(To::Column(PHONE), 3)),
        (To::Column(ADDRESS), To::Column(PHONE)) => Some(Heading::ranked(To::AddressAndPhone, 2)),
        (To::Column(HOURS), price) | (price, To::Column(HOURS)) if is_price(price) => {
            Some(Heading::ranked(To::HoursAndPrice, 2))
        }
        (To::Column(a), To::Column(b)) => Some(Heading::of(To::Unclear(vec![*a, *b]))),
        _ => None,
    }
}

fn is_price(to: &To) -> bool {
    matches!(to, To::Price | To::Column(MEAL_PRICE | MONTHLY_PRICE))
}
