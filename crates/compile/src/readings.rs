//! How characters are read and how else they are written, baked for the names of a pack.

use domain::search::endings;
use domain::search::{Readings, Variants};
use pinyin::ToPinyinMulti;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use unicode_normalization::char::decompose_compatible;

/// Every ending that people write behind the name of an area: their readings are wanted in
/// every city.
pub(crate) fn endings() -> String {
    endings::characters().collect()
}

/// The readings that are not in another table.
pub(crate) fn beyond(readings: &Readings, known: &Readings) -> Readings {
    let all = readings.characters().flat_map(|c| {
        let more = readings
            .of(c)
            .iter()
            .filter(move |r| !known.of(c).contains(r));
        more.map(move |reading| (c, reading.clone()))
    });
    Readings::from_pairs(all)
}

/// How else the characters of these names are written: traditional (紹 for 绍), and the doubles
/// that Unicode keeps for other encodings (⼭ for 山).
pub(crate) fn variants<'a>(names: impl IntoIterator<Item = &'a str>) -> Variants {
    let characters: BTreeSet<char> = names
        .into_iter()
        .flat_map(str::chars)
        .filter(|c| !c.is_ascii())
        .collect();
    let pairs = SPELLINGS
        .iter()
        .filter(|(written, _)| !characters.contains(written))
        .filter_map(|(written, meant)| {
            let meant = meant.iter().find(|c| characters.contains(c));
            meant.map(|c| (*written, *c))
        });
    Variants::from_pairs(pairs)
}

/// Every ideograph that is another spelling of others, with these: what it stands for in Unicode first,
/// then what it is in simplified writing. Made once: each city asks for it.
static SPELLINGS: LazyLock<Vec<(char, Vec<char>)>> = LazyLock::new(|| {
    let ideographs = ('\u{2e80}'..='\u{2fdf}')
        .chain('\u{3400}'..='\u{9fff}')
        .chain('\u{f900}'..='\u{faff}');
    ideographs
        .map(|written| {
            let mut same = Vec::new();
            decompose_compatible(written, |c| same.push(c));
            let meant = match same.as_slice() {
                [one] => *one,
                _ => written,
            };
            let simple = fast2s::convert(&meant.to_string()).chars().next();
            let others = [Some(meant), simple].into_iter().flatten();
            (written, others.filter(|c| *c != written).collect())
        })
        .filter(|(_, others): &(char, Vec<char>)| !others.is_empty())
        .collect()
});

/// Every reading of every character of the names, and those that the gazetteer's pinyin
/// column implies: a place is read as its people read it (蚌埠 bengbu), whatever the dictionary says.
pub(crate) fn of<'a>(
    names: impl IntoIterator<Item = &'a str>,
    spoken: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Readings {
    let characters: BTreeSet<char> = names
        .into_iter()
        .flat_map(str::chars)
        .filter(|c| !c.is_ascii())
        .collect();
    let text: String = characters.iter().collect();
    let mut pairs: Vec<(char, String)> = Vec::new();
    for (character, multi) in text.chars().zip(text.as_str().to_pinyin_multi()) {
        for reading in multi.into_iter().flatten() {
            pairs.push((character, plain_reading(reading.plain())));
        }
    }
    for (name, pinyin) in spoken {
        let syllables = pinyin.split_whitespace().map(plain_reading);
        pairs.extend(
            name.chars()
                .zip(syllables)
                .filter(|(c, _)| characters.contains(c)),
        );
    }
    pairs.retain(|(_, reading)| !reading.is_empty());
    Readings::from_pairs(pairs)
}

/// Plain small letters, `ü` as `v`.
fn plain_reading(syllable: &str) -> String {
    syllable
        .to_lowercase()
        .chars()
        .map(|c| {
            if matches!(c, 'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ') {
                'v'
            } else {
                c
            }
        })
        .filter(char::is_ascii_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case('府', &["fu"])]
    #[case('长', &["chang", "zhang"])]
    #[case('绿', &["lu", "lv"])]
    #[case('区', &["ou", "qu"])]
    fn a_character_has_all_its_readings(#[case] character: char, #[case] want: &[&str]) {
        let name = character.to_string();
        let readings = of([name.as_str()], []);
        let got = readings.of(character);
        assert!(
            want.iter().all(|w| got.contains(&(*w).to_owned())),
            "{got:?}"
        );
    }

    #[test]
    fn a_local_reading_is_added_and_not_put_in_place_of_the_others() {
        let readings = of(["六安街道"], [("六安街道", "lu an jie dao")]);
        assert!(readings.of('六').contains(&"lu".to_owned()));
        assert!(readings.of('六').contains(&"liu".to_owned()));
    }

    #[rstest]
    #[case('紹', '绍')]
    #[case('興', '兴')]
    #[case('蘭', '兰')]
    #[case('鄉', '乡')]
    #[case('裏', '里')]
    #[case('臺', '台')]
    #[case('\u{2f2d}', '山')]
    #[case('\u{f9e9}', '里')]
    #[case('山', '山')]
    fn a_character_is_known_in_its_other_spellings(#[case] written: char, #[case] want: char) {
        assert_eq!(variants(["绍兴山里台兰乡"]).plain(written), want);
    }

    #[test]
    fn a_character_that_names_have_means_itself() {
        let variants = variants(["乾", "干"]);
        assert_eq!(variants.plain('乾'), '乾');
    }

    #[test]
    fn what_the_first_pack_tells_is_not_told_again() {
        let pairs = |pairs: &[(char, &str)]| {
            Readings::from_pairs(pairs.iter().map(|(c, r)| (*c, (*r).to_owned())))
        };
        let (all, known) = (
            pairs(&[('长', "chang"), ('长', "zhang"), ('山', "shan")]),
            pairs(&[('长', "chang")]),
        );
        assert_eq!(
            beyond(&all, &known),
            pairs(&[('长', "zhang"), ('山', "shan")])
        );
    }

    #[test]
    fn letters_and_digits_need_no_reading() {
        assert!(of(["A1"], []).of('A').is_empty());
    }
}
