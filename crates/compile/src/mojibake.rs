//! Text that was written in one encoding and opened in another: 缁嶅叴 and ç»å…´ for 绍兴, 锟斤拷,
//! 烫烫烫, and the question marks of an encoding that had no such characters.
//!
//! The test is the way back: a text is garbled if its bytes in the encoding it was opened in are
//! characters of the encoding it was written in, several of them in a row. Names that people write
//! do not have such bytes.

use encoding_rs::{GBK, WINDOWS_1252};
use std::sync::LazyLock;

/// So many characters found in a row are no accident.
const IN_A_ROW: usize = 2;
/// Shorter runs of accented letters are those of a European word.
const ACCENTED: usize = 4;
/// What debuggers fill memory with; as GBK 烫, 屯 and 葺.
const FILL: [u8; 3] = [0xcc, 0xcd, 0xdd];

/// Whether a text, or a part of it, is not what somebody wrote.
pub(crate) fn is_garbled(text: &str) -> bool {
    if marks_for_characters(text) {
        return true;
    }
    if text.is_ascii() {
        return false;
    }
    let least = if text.contains('?') { 1 } else { IN_A_ROW };
    opened_as_gbk(text, least) || opened_as_latin(text) || has_stray_lead(text)
}

/// Â食堂, 食堂Ã: the first byte of a blank or of a letter that is gone. In a European word letters
/// stand beside it.
fn has_stray_lead(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let latin = |at: Option<usize>| {
        let c = at.and_then(|at| chars.get(at));
        c.is_some_and(|c| c.is_alphabetic() && *c < '\u{250}')
    };
    let lone = |at: usize| !latin(at.checked_sub(1)) && !latin(at.checked_add(1));
    chars
        .iter()
        .enumerate()
        .any(|(at, c)| matches!(c, 'Â' | 'Ã') && lone(at))
}

/// 绍兴???: each character that an encoding lacks was saved as a mark. Two at the end may be a
/// question.
fn marks_for_characters(text: &str) -> bool {
    text.contains("???") || text.trim_end_matches('?').contains("??")
}

/// UTF-8 opened as GBK, of which at least so many characters in a row are left; and memory that
/// nobody wrote to.
fn opened_as_gbk(text: &str, least: usize) -> bool {
    let mut bytes: Vec<u8> = Vec::new();
    for c in text.chars().chain(['\n']) {
        if let Some(pair) = gbk(c) {
            bytes.extend(pair);
            continue;
        }
        let begins = (0..bytes.len()).step_by(2);
        if begins.filter_map(|at| bytes.get(at..)).any(|rest| {
            utf8_characters(rest).take(least).count() == least
                || FILL.iter().any(|fill| rest.starts_with(&[*fill; 6]))
        }) {
            return true;
        }
        bytes.clear();
    }
    false
}

/// UTF-8 or GBK opened as the encoding of Western Europe.
fn opened_as_latin(text: &str) -> bool {
    let foreign = |c: &char| !c.is_ascii() && *c <= '\u{2122}';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !foreign(&c) {
            continue;
        }
        let mut run = String::from(c);
        while let Some(c) = chars.next_if(foreign) {
            run.push(c);
        }
        let (bytes, _, unmappable) = WINDOWS_1252.encode(&run);
        if unmappable {
            continue;
        }
        let utf8 = (0..bytes.len())
            .filter_map(|at| bytes.get(at..))
            .any(|rest| utf8_characters(rest).next().is_some());
        // ×××× stands for a name; letters do not.
        let letters = run.chars().any(char::is_alphabetic);
        // Three of four characters of a name are common.
        let common = |pair: &&[u8]| matches!(pair, [lead, trail] if is_common(*lead, *trail));
        let common = bytes.chunks_exact(2).filter(common).count();
        let gbk = bytes.len() >= ACCENTED
            && letters
            && common * 8 >= bytes.len() * 3
            && common >= IN_A_ROW;
        // Opened wrongly twice: the way back is as long.
        let twice = || {
            let once = std::str::from_utf8(&bytes);
            once.is_ok_and(|once| once.chars().count() < run.chars().count() && is_garbled(once))
        };
        if utf8 || gbk || twice() {
            return true;
        }
    }
    false
}

/// The Chinese characters that bytes begin with as UTF-8.
fn utf8_characters(bytes: &[u8]) -> impl Iterator<Item = char> {
    bytes.chunks_exact(3).map_while(|three| {
        let c = std::str::from_utf8(three).ok()?.chars().next()?;
        let common = || gbk(c).is_some_and(|[lead, trail]| is_common(lead, trail));
        // What was lost before (锟斤拷), and the marks of Chinese text.
        let mark = matches!(
            c,
            '\u{fffd}' | '\u{2010}'..='\u{203b}' | '\u{3001}'..='\u{3011}' | '\u{ff01}'..='\u{ff5e}'
        );
        (mark || common()).then_some(c)
    })
}

/// Whether a pair of bytes is one of the 6,763 characters of GB 2312.
fn is_common(lead: u8, trail: u8) -> bool {
    (0xb0..=0xf7).contains(&lead) && trail >= 0xa1
}

/// The two bytes of a character in GBK.
fn gbk(c: char) -> Option<[u8; 2]> {
    /// Two bytes for each character of the basic plane, 0 where there are none: the encoder of the
    /// library looks for each from the beginning.
    static PAIRS: LazyLock<Vec<[u8; 2]>> = LazyLock::new(|| {
        let mut pairs = vec![[0, 0]; 0x1_0000];
        for lead in 0x81..=0xfe {
            for trail in 0x40..=0xfe {
                let pair = [lead, trail];
                let read = GBK.decode_without_bom_handling_and_without_replacement(&pair);
                let Some(read) = read else { continue };
                let mut chars = read.chars();
                if let (Some(c), None) = (chars.next(), chars.next())
                    && let Some(slot) = pairs.get_mut(c as usize)
                {
                    *slot = pair;
                }
            }
        }
        pairs
    });
    let pair = PAIRS.get(c as usize)?;
    (*pair != [0, 0]).then_some(*pair)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    /// As programs of Windows save what an encoding lacks.
    fn as_excel(text: &str) -> String {
        text.replace('\u{fffd}', "?")
    }

    /// A text written in UTF-8 and opened as GBK.
    fn utf8_as_gbk(text: &str) -> String {
        as_excel(&GBK.decode_without_bom_handling(text.as_bytes()).0)
    }

    fn utf8_as_latin(text: &str) -> String {
        let bytes = text.as_bytes();
        WINDOWS_1252.decode_without_bom_handling(bytes).0.into()
    }

    fn gbk_as_latin(text: &str) -> String {
        let (bytes, _, _) = GBK.encode(text);
        WINDOWS_1252.decode_without_bom_handling(&bytes).0.into()
    }

    #[rstest]
    #[case("缁嶅叴")]
    #[case("ç»å…´")]
    #[case("ÉÜÐË")]
    #[case("锟斤拷")]
    #[case("阳光锟斤拷食堂")]
    #[case("烫烫烫")]
    #[case("屯屯屯屯")]
    #[case("示例 葺葺葺葺")]
    #[case("绍兴???")]
    #[case("??街道")]
    #[case("越城区??路1号")]
    #[case("é˜³å…‰é£Ÿå ‚")]
    #[case("â€œ幸福â€\u{9d}食堂")]
    #[case("Â老年食堂")]
    #[case("老年食堂Ã")]
    #[case("Ã©ËœÂ³Ã¥â€¦â€°")]
    fn a_name_that_went_through_the_wrong_encoding_is_seen(#[case] text: &str) {
        assert!(is_garbled(text));
    }

    #[rstest]
    #[case("绍兴")]
    #[case("浣东街道")]
    #[case("娓娓食堂")]
    #[case("大濠村")]
    #[case("麻辣烫")]
    #[case("汤烫烫")]
    #[case("屯屯乡")]
    #[case("李锟老年之家")]
    #[case("××××养老院")]
    #[case("“一老一小”服务中心…")]
    #[case("Café Müller 长者饭堂")]
    #[case("São Tomé 路 5 号")]
    #[case("Âge d'Or 养老院")]
    #[case("DÃO 食堂")]
    #[case("25°C、±0.5m²")]
    #[case("Дом 养老")]
    #[case("有电梯吗??")]
    #[case("几点开?")]
    #[case("繁體字：養老機構")]
    #[case("")]
    fn what_people_write_is_not_taken_for_it(#[case] text: &str) {
        assert!(!is_garbled(text));
    }

    /// The tables of the project itself: places, towns and villages of four cities.
    #[test]
    fn no_cell_of_a_real_table_is_taken_for_it_and_each_name_is_seen_when_garbled() {
        let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let mut files = Vec::new();
        let mut folders = vec![seeds];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "csv") {
                    files.push(path);
                }
            }
        }
        let (mut names, mut seen) = (0, [0; 2]);
        for file in files {
            let table = std::fs::read_to_string(file).unwrap();
            for cell in table.split([',', '\n', '\r', '"']) {
                assert!(!is_garbled(cell), "{cell}");
                let hanzi = cell.chars().filter(|c| gbk(*c).is_some()).count();
                if hanzi < 3 || hanzi < cell.chars().count() {
                    continue;
                }
                assert!(is_garbled(&utf8_as_latin(cell)), "{cell}");
                names += 1;
                seen[0] += u32::from(is_garbled(&utf8_as_gbk(cell)));
                seen[1] += u32::from(is_garbled(&gbk_as_latin(cell)));
            }
        }
        assert!(names > 10_000);
        let nearly_all = seen.iter().all(|seen| seen * 100 >= names * 99);
        assert!(nearly_all, "{seen:?} of {names}");
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reader(text in "\\PC{0,40}") {
            let _ = is_garbled(&text);
        }
    }
}
