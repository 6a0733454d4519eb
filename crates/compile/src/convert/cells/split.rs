//! Cells that hold two things: an address and its numbers; hours and a price.

use super::NewRow;
use crate::columns::{ADDRESS, HOURS, MEAL_PRICE, MONTHLY_PRICE, Table};
use crate::convert::columns::Column;
use crate::words;

/// A number of fewer digits is that of a house.
const DIGITS: usize = 7;
/// What stands behind the number of a house.
const HOUSE: &[char] = &['号', '室', '幢', '弄', '栋', '楼'];
/// What stands before a number, with the name of whoever is rung.
const LABELS: &[&str] = &[
    "电话", "联系", "手机", "座机", "热线", "咨询", "tel", "Tel", "TEL",
];
const BETWEEN: &[char] = &[
    ' ', '　', '，', ',', '；', ';', '、', '（', '(', '/', ':', '：', '。',
];

impl NewRow<'_> {
    /// Takes the address of a cell, and returns the numbers behind it.
    pub(super) fn address_and_phone(&mut self, text: &str, column: &Column) -> Option<String> {
        let (address, phone) = address_and_phone(text);
        if self.get(ADDRESS).is_empty() {
            self.set(ADDRESS, address.to_owned());
        }
        if phone.is_empty() {
            return None;
        }
        let say = words::address_parted(address);
        self.messages.info(self.line, &column.label, "", say);
        Some(phone.to_owned())
    }

    /// Takes the hours and the price of a cell; `false` where they can not be told apart, or stand somewhere else.
    pub(super) fn hours_and_price(&mut self, text: &str, table: &Table) -> bool {
        let prices = [MEAL_PRICE, MONTHLY_PRICE];
        let own = prices.into_iter().find(|own| table.has(own));
        let (Some(own), Some((hours, price))) = (own, hours_and_price(text)) else {
            return false;
        };
        let free = self.get(HOURS).is_empty() && self.get(own).is_empty();
        if free {
            self.set(HOURS, hours);
            self.set(own, price);
        }
        free
    }
}

/// The address at the beginning of a cell, and what is to be rung behind it; all is the address where no number is.
fn address_and_phone(text: &str) -> (&str, &str) {
    let Some(begin) = number(text) else {
        return (text, "");
    };
    let (before, phone) = text.split_at(begin);
    let label = LABELS.iter().filter_map(|label| before.rfind(label)).min();
    let address = before.get(..label.unwrap_or(begin)).unwrap_or(before);
    let address = address.trim_end_matches(BETWEEN);
    // A name between the address and the number, without a label: 某路1号 王芳0575-88001234.
    let name = address.rfind([' ', '　']).filter(|at| {
        let behind = address.get(*at..).unwrap_or_default().trim();
        label.is_none() && behind.chars().count() <= 3 && !behind.ends_with(HOUSE)
    });
    let address = name.map_or(address, |at| address.get(..at).unwrap_or(address));
    let phone = phone.trim_end_matches(['）', ')', '。', ' ']);
    (address.trim(), phone.trim())
}

/// Where the first number to ring begins.
fn number(text: &str) -> Option<usize> {
    let is_in =
        |c: char| c.is_numeric() || matches!(c, '-' | '－' | '—' | '+' | '(' | ')' | '（' | '）');
    let mut from = 0;
    while let Some(rest) = text.get(from..).filter(|rest| !rest.is_empty()) {
        let begin = from + rest.find(|c: char| c.is_numeric() || c == '+')?;
        let run = text.get(begin..)?;
        let run = run.get(..run.find(|c| !is_in(c)).unwrap_or(run.len()))?;
        let end = begin + run.len();
        let is_house = text
            .get(end..)
            .is_some_and(|behind| behind.starts_with(HOUSE));
        if run.chars().filter(|c| c.is_numeric()).count() >= DIGITS && !is_house {
            let open = text.get(..begin)?.trim_end_matches(['(', '（']);
            return Some(if run.contains([')', '）']) {
                open.len()
            } else {
                begin
            });
        }
        from = end;
    }
    None
}

/// The hours and the price of a cell; `None` where a piece of it may be both, or one of them is missing.
fn hours_and_price(text: &str) -> Option<(String, String)> {
    let (mut hours, mut price) = (Vec::new(), Vec::new());
    for piece in text.split(['，', ',', '；', ';', ' ', '　']) {
        let piece = piece.trim();
        match (piece.contains([':', '：', '点']), piece.contains('元')) {
            _ if piece.is_empty() => {}
            (true, true) => return None,
            (false, true) => price.push(piece),
            _ => hours.push(piece),
        }
    }
    let both = !hours.is_empty() && !price.is_empty();
    both.then(|| (hours.join("，"), price.join("、")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("柯岩街道独山社区 84560011", "柯岩街道独山社区", "84560011")]
    #[case("蜀阜社区1号，电话：0575-84560012", "蜀阜社区1号", "0575-84560012")]
    #[case(
        "西扆社区8号（联系人：王芳 13812345678）",
        "西扆社区8号",
        "13812345678"
    )]
    #[case("某路12号2楼 (0575)84560012", "某路12号2楼", "(0575)84560012")]
    #[case("某路1号 王芳0575-84560012", "某路1号", "0575-84560012")]
    #[case("某路1号 2楼 84560012、84560013", "某路1号 2楼", "84560012、84560013")]
    #[case("84560012", "", "84560012")]
    #[case("某路12345678号", "某路12345678号", "")]
    #[case("某路1号", "某路1号", "")]
    fn an_address_is_told_from_the_number_behind_it(
        #[case] cell: &str,
        #[case] address: &str,
        #[case] phone: &str,
    ) {
        assert_eq!(address_and_phone(cell), (address, phone));
    }

    #[rstest]
    #[case("午餐10:30-12:00，12元", Some(("午餐10:30-12:00", "12元")))]
    #[case("早6:30-8:00 午10:30-12:00；早餐3元、午餐12元", Some(("早6:30-8:00，午10:30-12:00", "早餐3元、午餐12元")))]
    #[case("午餐10:30-12:00每餐12元", None)]
    #[case("午餐10:30-12:00", None)]
    #[case("12元", None)]
    fn hours_are_told_from_a_price(#[case] cell: &str, #[case] want: Option<(&str, &str)>) {
        let want = want.map(|(hours, price)| (hours.to_owned(), price.to_owned()));
        assert_eq!(hours_and_price(cell), want);
    }
}
