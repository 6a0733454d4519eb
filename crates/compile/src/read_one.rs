//! One text, read as a cell of its kind: for the command `read`, and for whoever wants to see how
//! a text is understood.

use crate::words::{self, Say};
use crate::{dates, phone_text, points, prices};
use domain::geo::adcode::Adcode;
use domain::place::phone::area_code;

/// What a text is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// 营业时间, to OSM `opening_hours` and our own `PH as usual`
    /// ([`AS_USUAL`](domain::hours::osm::AS_USUAL)).
    Hours,
    /// 电话, to digits.
    Phone,
    /// A date, to `2026-11-22`.
    Date,
    /// A price, to `3000-5000 元/月`.
    Price,
    /// A point with its coordinate system, to `120.575410,30.002311 WGS84`.
    Point,
}

impl What {
    /// The kind of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "hours" => Self::Hours,
            "phone" => Self::Phone,
            "date" => Self::Date,
            "price" => Self::Price,
            "point" => Self::Point,
            _ => return None,
        })
    }
}

/// Whether the telephone area of a city is known; without it no sentence can offer one.
#[must_use]
pub fn knows_city(adcode: Adcode) -> bool {
    area_code(adcode).is_some()
}

/// The canonical form of a text, which reads as itself again.
///
/// # Errors
/// When the text can not be read, or in more than one way: a sentence that says what to write
/// instead. `adcode` is the city whose area code the sentence offers.
pub fn read_text(what: What, text: &str, adcode: Option<Adcode>) -> Result<String, String> {
    let text = crate::visible::without_idle(text.to_owned());
    if text.trim().is_empty() {
        return Err(words::line_empty().line());
    }
    if let Some(fault) = crate::cells::fault(&text) {
        return Err(words::cell_fault(fault).line());
    }
    let line = |say: Say| say.line();
    match what {
        What::Hours => crate::read_hours(&text),
        What::Phone => phone_text::checked(&text, adcode.and_then(area_code))
            .map(|phones| phone_text::canonical(&phones))
            .map_err(|why| {
                let area = adcode.and_then(area_code);
                let say = why.first().map(|why| words::bad_phone(why, area));
                say.map(line).unwrap_or_default()
            }),
        What::Date => dates::parse(&text)
            .map(dates::iso)
            .map_err(|why| line(words::bad_date(why))),
        What::Price => prices::parse(&text, None)
            .map(|price| price.to_string())
            .map_err(|why| line(words::bad_price("价格", &why))),
        What::Point => points::parse(&text)
            .map_err(|why| line(words::bad_point(&why)))
            .and_then(|p| {
                let point = p.system.to_wgs84(p.lng, p.lat);
                let point = point.map(points::canonical);
                point.ok_or_else(|| line(words::not_in_china()))
            }),
    }
    .map_err(|sentence| crate::visible::sentence(&sentence))
}

/// A line of text, as bytes, to a line of the answer: the text, its canonical form or nothing,
/// and the sentence of a refusal, with tabs between.
#[must_use]
pub fn read_line(what: What, line: &[u8], adcode: Option<Adcode>) -> String {
    let refused =
        |text: &str, say: Say| format!("{}\t\t{}", crate::visible::visible(text), say.line());
    if line.len() > crate::limits::LINE_BYTES {
        let begin = line.get(..120).unwrap_or_default();
        let begin = String::from_utf8_lossy(begin);
        return refused(
            &format!("{}…", begin.trim_end_matches('\u{fffd}')),
            words::line_long(),
        );
    }
    let Ok(text) = std::str::from_utf8(line) else {
        return refused(&String::from_utf8_lossy(line), words::line_not_text());
    };
    let (canonical, sentence) = match read_text(what, text, adcode) {
        Ok(canonical) => (canonical, String::new()),
        Err(sentence) => (String::new(), sentence),
    };
    format!("{}\t{canonical}\t{sentence}", crate::visible::visible(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    const ALL: &[What] = &[
        What::Hours,
        What::Phone,
        What::Date,
        What::Price,
        What::Point,
    ];

    #[rstest]
    #[case(What::Hours, "每天 8:00-17:00")]
    #[case(What::Hours, "周一至周五 8:00-11:30、14:00-17:00，节假日休息")]
    #[case(What::Phone, "（0575）8800 1234 转 801、王主任 13800001234")]
    #[case(What::Date, "2026年1月5日（周一）")]
    #[case(What::Price, "每月2000～3500元")]
    #[case(What::Point, "经度120.58 纬度30.00（GCJ02）")]
    fn a_canonical_form_reads_as_itself(#[case] what: What, #[case] text: &str) {
        let canonical = read_text(what, text, None).unwrap();
        assert_eq!(read_text(what, &canonical, None), Ok(canonical));
    }

    #[rstest]
    #[case("88001234", 330_600, "就写 0575-88001234")]
    #[case("6600123", 370_600, "就写 0535-6600123")]
    #[case("88001234", 370_600, "区号是 0535，后面要有 7 位，这里写了 8 位")]
    #[case("8800123", 330_600, "区号是 0575，后面要有 8 位，这里写了 7 位")]
    fn a_lacking_area_code_is_offered_where_that_makes_a_number(
        #[case] text: &str,
        #[case] adcode: u32,
        #[case] want: &str,
    ) {
        let said = read_text(What::Phone, text, Adcode::of(adcode)).unwrap_err();
        assert!(said.contains(want), "{said}");
    }

    #[rstest]
    #[case(330_600)]
    #[case(340_400)]
    #[case(370_600)]
    #[case(370_900)]
    fn the_number_a_sentence_shows_as_an_example_can_be_read(#[case] adcode: u32) {
        let said = read_text(What::Phone, "0575-88001234转", Adcode::of(adcode)).unwrap_err();
        let shown = said.split("例如 ").nth(1).unwrap();
        let shown = shown.split('；').next().unwrap();
        assert!(
            shown.starts_with(Adcode::of(adcode).and_then(area_code).unwrap()),
            "{said}"
        );
        assert!(phone_text::parse(shown).is_ok(), "{said}");
    }

    #[rstest]
    #[case("")]
    #[case(" \u{3000}\u{200b}")]
    #[case("#REF!")]
    #[case("=A1&B1")]
    #[case("88\u{202e}001234")]
    #[case("\u{1b}[31m2026-01-05")]
    fn whatever_the_kind_no_cell_may_hold_it(#[case] text: &str) {
        for what in ALL {
            let said = read_text(*what, text, None).unwrap_err();
            assert!(said.ends_with('。'), "{said}");
            assert!(!said.contains('\u{1b}'));
        }
    }

    #[test]
    fn a_line_that_is_no_text_or_far_too_long_is_answered() {
        for what in ALL {
            let answer = read_line(*what, b"\xff\xfe0575-88001234", None);
            assert!(answer.contains("UTF-8"), "{answer}");
            let answer = read_line(*what, "长".repeat(1_000_000).as_bytes(), None);
            assert!(answer.chars().count() < 300, "{answer}");
            assert_eq!(answer.matches('\t').count(), 2);
        }
    }

    proptest! {
        #[test]
        fn whatever_bytes_stand_in_a_line_the_answer_has_three_fields(
            line in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            for what in ALL {
                let answer = read_line(*what, &line, None);
                prop_assert_eq!(answer.matches('\t').count(), 2);
                prop_assert!(!answer.chars().any(|c| c.is_control() && c != '\t'));
            }
        }
    }
}
