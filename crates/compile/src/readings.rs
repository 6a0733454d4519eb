//! How characters are read, baked for the names of a pack.

use domain::search::Readings;
use pinyin::ToPinyinMulti;
use std::collections::BTreeSet;

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
            pairs.push((character, letters(reading.plain())));
        }
    }
    for (name, pinyin) in spoken {
        let syllables = pinyin.split_whitespace().map(letters);
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
fn letters(syllable: &str) -> String {
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

    #[test]
    fn letters_and_digits_need_no_reading() {
        assert!(of(["A1"], []).of('A').is_empty());
    }
}
