//! What a person typed into any field that takes a name, made ready to be compared.
//!
//! One rule for every field: choosing a place, the counter, the letters of a public screen.
//! Names go through it, too, before they are compared.

/// Typed text in one spelling: small plain letters, digits and characters, in words with one
/// space between them.
///
/// - Full-width letters and digits become plain ones, capital letters small ones.
/// - `ü` in any writing (one character, or `u` and a mark) becomes `v`; after j, q, x and y, where
///   pinyin writes it so, `u`. Tones go, as marks and as digits.
/// - Marks that nobody sees (of direction, of no width) and apostrophes go: `xi'an` is `xian`.
/// - Punctuation and signs become spaces.
///
/// What is normal stays as it is. Traditional characters stay, too: see
/// [`Variants`](crate::search::Variants).
#[must_use]
pub fn normal(typed: &str) -> String {
    let mut letters = String::with_capacity(typed.len());
    for c in typed.chars() {
        match c {
            '\u{308}' if letters.ends_with('u') => {
                letters.pop();
                letters.push('v');
            }
            _ if is_unseen(c) => {}
            _ => letters.push(plain(c)),
        }
    }
    let mut normal = String::with_capacity(letters.len());
    let mut rest = letters.chars().peekable();
    while let Some(c) = rest.next() {
        let before = normal.chars().next_back();
        let ends = rest
            .peek()
            .is_none_or(|next| *next == ' ' || next.is_ascii_lowercase());
        match c {
            ' ' if before.is_none_or(|b| b == ' ') => {}
            'v' if before.is_some_and(|b| matches!(b, 'j' | 'q' | 'x' | 'y')) => normal.push('u'),
            '1'..='5' if ends && before.is_some_and(|b| b.is_ascii_lowercase()) => {}
            _ => normal.push(c),
        }
    }
    normal.truncate(normal.trim_end().len());
    normal
}

/// Marks of no width, of direction and of tone, and apostrophes.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\'' | '`' | '‘' | '’' | '\u{ad}'
        | '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'
        | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e01ef}')
}

/// A character in its plain spelling; a space for a sign.
fn plain(c: char) -> char {
    match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).map_or(' ', plain),
        'ü' | 'Ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'Ǖ' | 'Ǘ' | 'Ǚ' | 'Ǜ' => 'v',
        'ā' | 'á' | 'ǎ' | 'à' | 'ă' | 'ɑ' | 'Ā' | 'Á' | 'Ǎ' | 'À' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ĕ' | 'ê' | 'Ē' | 'É' | 'Ě' | 'È' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' | 'ĭ' | 'Ī' | 'Í' | 'Ǐ' | 'Ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' | 'ŏ' | 'Ō' | 'Ó' | 'Ǒ' | 'Ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' | 'ŭ' | 'Ū' | 'Ú' | 'Ǔ' | 'Ù' => 'u',
        'ń' | 'ň' | 'ǹ' => 'n',
        'ɡ' => 'g',
        '々' | '〇' => c,
        // Signs: of ASCII and Latin, general and Chinese punctuation, arrows, boxes, forms,
        // private characters, pictures.
        '\0'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{303f}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("府山。", "府山")]
    #[case("  府山，街道 ", "府山 街道")]
    #[case("府山、蕺山;北海", "府山 蕺山 北海")]
    #[case("ＦＳ", "fs")]
    #[case("ｆｓ３３号", "fs33号")]
    #[case("Fu Shan", "fu shan")]
    #[case("xi'an", "xian")]
    #[case("xi’an", "xian")]
    #[case("lu\u{308}jia", "lvjia")]
    #[case("LU\u{308}JIA", "lvjia")]
    #[case("lu\u{30c}\u{308}jia", "lvjia")]
    #[case("lǚjiā", "lvjia")]
    #[case("lüjia", "lvjia")]
    #[case("fǔ shān", "fu shan")]
    #[case("fu\u{30c} sha\u{304}n", "fu shan")]
    #[case("fu3shan1 jie1dao4", "fushan jiedao")]
    #[case("yvecheng", "yuecheng")]
    #[case("qüfu", "qufu")]
    #[case("府\u{200b}山\u{202e}", "府山")]
    #[case("（府山）街道", "府山 街道")]
    #[case("府山\t街道\r\n", "府山 街道")]
    #[case("下大路33号", "下大路33号")]
    #[case("😀府山", "府山")]
    #[case(" 　,。", "")]
    fn whatever_is_typed_is_brought_into_one_spelling(#[case] typed: &str, #[case] want: &str) {
        assert_eq!(normal(typed), want);
    }

    proptest! {
        #[test]
        fn what_is_normal_stays_as_it_is(typed in any::<String>()) {
            let once = normal(&typed);
            prop_assert_eq!(normal(&once), once);
        }

        #[test]
        fn letters_marks_and_digits_in_any_order_are_normal_at_once(
            typed in "[uvjqxy1-5 ü\u{308}\u{30c}A府'。]{0,12}",
        ) {
            let once = normal(&typed);
            prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "));
            prop_assert_eq!(normal(&once), once);
        }
    }
}
