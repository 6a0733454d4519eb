//! What of a text stays on one line where it has room: numbers with their units, and ranges of both.
//!
//! It comes with every first visit, so it looks at bytes: what searches texts for characters is ten times as large.

/// What a number counts, the longer of two that begin alike first.
const UNITS: &[&str] = &[
    "元/月",
    "元/餐",
    "元",
    "平方米",
    "公里",
    "分钟",
    "小时",
    "个月",
    "个",
    "米",
    "张",
    "岁",
    "天",
    "年",
    "月",
    "日",
    "人",
    "家",
    "处",
    "次",
    "户",
    "项",
    "名",
    "级",
    "楼",
    "%",
];

/// Between two numbers that are read as one.
const JOINTS: &[&str] = &["–", "-", "—", "～", "~", "－", ":", ".", ",", "/"];

/// No line begins with these.
const CLOSING: &[&str] = &["\u{a0}·", "，", "。", "、", "；", "：", "）", ")"];

/// No line ends with these.
const OPENING: &[&str] = &["（", "(", "“"];

/// A text in pieces, in their order; and of each whether it is to stay whole. Together they are the text.
///
/// ```
/// use domain::say::whole::pieces;
/// assert_eq!(
///     pieces("每月 1500–2500 元\u{a0}· 收失智"),
///     [("每月 ", false), ("1500–2500 元\u{a0}·", true), (" 收失智", false)]
/// );
/// assert_eq!(pieces("打 96345 问"), [("打 96345 问", false)]);
/// ```
#[must_use]
pub fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    // How far it is in pieces, and how far it is looked through.
    let (mut done, mut seen) = (0, 0);
    while let Some(next) = from(text, seen).iter().position(u8::is_ascii_digit) {
        let start = seen + next;
        let digits = start + digits(from(text, start));
        seen = end(text, digits);
        // Digits alone do not break.
        if seen > digits {
            let before = text.as_bytes().get(done..start).unwrap_or_default();
            let opens = start - length(OPENING, |sign| before.ends_with(sign));
            seen += begins(CLOSING, from(text, seen));
            pieces.extend(piece(text, done, opens, false));
            pieces.extend(piece(text, opens, seen, true));
            done = seen;
        }
    }
    pieces.extend(piece(text, done, text.len(), false));
    pieces
}

/// A piece, unless it is empty.
fn piece(text: &str, from: usize, to: usize, whole: bool) -> Option<(&str, bool)> {
    let piece = text.get(from..to).unwrap_or_default();
    (!piece.is_empty()).then_some((piece, whole))
}

fn from(text: &str, at: usize) -> &[u8] {
    text.as_bytes().get(at..).unwrap_or_default()
}

fn digits(text: &[u8]) -> usize {
    let other = text.iter().position(|byte| !byte.is_ascii_digit());
    other.unwrap_or(text.len())
}

/// The length of the first of these that fits; 0 where none does.
fn length(all: &[&str], fits: impl Fn(&[u8]) -> bool) -> usize {
    let found = all.iter().find(|one| fits(one.as_bytes()));
    found.map_or(0, |one| one.len())
}

fn begins(all: &[&str], text: &[u8]) -> usize {
    length(all, |one| text.starts_with(one))
}

/// Where what belongs to a number ends: other numbers that are joined to it, units. `at`: where its digits end.
fn end(text: &str, mut at: usize) -> usize {
    loop {
        let rest = from(text, at);
        let joint = begins(JOINTS, rest);
        let number = digits(from(text, at + joint));
        let space = usize::from(rest.starts_with(b" "));
        let unit = begins(UNITS, from(text, at + space));
        at += match (joint, number, unit) {
            (1.., 1.., _) => joint + number,
            // A part of a date may come next.
            (.., 1..) => space + unit + digits(from(text, at + space + unit)),
            _ => return at,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::pieces;
    use proptest::prelude::*;

    fn whole(text: &str) -> Vec<&str> {
        let pieces = pieces(text).into_iter();
        pieces
            .filter(|(_, whole)| *whole)
            .map(|(text, _)| text)
            .collect()
    }

    #[test]
    fn a_range_and_its_unit_are_one_piece() {
        for (text, expected) in [
            ("一餐 12–18 元", vec!["12–18 元"]),
            ("2000–3500元/月 要排队", vec!["2000–3500元/月"]),
            (
                "轮椅：每月 60 元，有补贴的 30 元，不收押金",
                vec!["60 元，", "30 元，"],
            ),
            ("一共 120 张，护理型 20 张", vec!["120 张，", "20 张"]),
            (
                "周一至周五 8:00–11:30、14:00–17:00",
                vec!["8:00–11:30、", "14:00–17:00"],
            ),
            ("走路约9分钟 · 1.2公里", vec!["9分钟", "1.2公里"]),
            ("2026年11月27日核实", vec!["2026年11月27日"]),
            ("0575-8800 1234", vec!["0575-8800"]),
            ("三级（2025年6月30日评）", vec!["（2025年6月30日"]),
            ("未公布", vec![]),
            ("第 3 个", vec!["3 个"]),
            ("", vec![]),
        ] {
            assert_eq!(whole(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_pieces_of_any_text_are_the_text(text in "[0-9 –:.,/元月个分钟公里、。·\u{a0}年日-]{0,24}|\\PC{0,24}") {
            let joined: String = pieces(&text).into_iter().map(|(piece, _)| piece).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
