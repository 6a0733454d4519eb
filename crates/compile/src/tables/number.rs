//! Numbers of a spreadsheet as a person would write them.

use super::{Cell, Nature};

/// From here on a number has lost its last digits: Excel keeps fifteen.
const EXACT: f64 = 1e15;

/// A number, written as its format says where that adds noughts or hyphens: 57588001234 under the
/// format `0000-00000000` is 0575-88001234.
pub(super) fn cell(value: f64, format: Option<&str>) -> Cell {
    let nature = if value.abs() >= EXACT {
        Nature::LongNumber
    } else {
        Nature::Number
    };
    let text = masked(value, format.unwrap_or_default()).unwrap_or_else(|| plain(value));
    Cell { text, nature }
}

/// Without `.0`, without an exponent, and without what a sum of binary fractions leaves behind.
fn plain(value: f64) -> String {
    if value.fract() == 0.0 {
        return format!("{value:.0}");
    }
    // Fifteen digits are what Excel shows and keeps.
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    format!("{rounded}")
}

/// The digits of a whole number in a format of noughts and hyphens.
fn masked(value: f64, format: &str) -> Option<String> {
    let format = format.split(';').next().unwrap_or_default();
    let mask: Vec<char> = format
        .chars()
        .filter(|c| !matches!(c, '"' | '\\'))
        .collect();
    let noughts = mask.iter().filter(|c| **c == '0').count();
    let only = mask.iter().all(|c| matches!(c, '0' | '-' | ' '));
    if !only || noughts < 2 || value.fract() != 0.0 || !(0.0..EXACT).contains(&value) {
        return None;
    }
    let digits = format!("{value:0>noughts$.0}");
    // More digits than noughts stand before the first.
    let (before, last) = digits.split_at_checked(digits.len().checked_sub(noughts)?)?;
    let mut last = last.chars();
    let shown = mask.iter().filter_map(|c| match c {
        '0' => last.next(),
        mark => Some(*mark),
    });
    Some(before.chars().chain(shown).collect())
}

/// A date or a time of day by Excel's count of days; `ymd` is its day.
pub(super) fn date(days: f64, (year, month, day): (u16, u8, u8)) -> Cell {
    let minutes = (days.fract() * 1440.0).round();
    let time = format!("{:02.0}:{:02.0}", (minutes / 60.0).floor(), minutes % 60.0);
    let text = if days < 1.0 {
        time
    } else if days == 1.0 {
        // The end of the day, and no day of 1900.
        "24:00".to_owned()
    } else if minutes == 0.0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {time}")
    };
    Cell {
        text,
        nature: Nature::Date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(5_758_881_234.0, None, "5758881234")]
    #[case(13_800_001_234.0, Some("General"), "13800001234")]
    #[case(12.5, None, "12.5")]
    #[case(120.582_13, None, "120.58213")]
    #[case(0.1 + 0.2, None, "0.3")]
    #[case(-3.0, None, "-3")]
    #[case(7.0, Some("000"), "007")]
    #[case(57_588_001_234.0, Some("0000-00000000"), "0575-88001234")]
    #[case(57_588_001_234.0, Some("0000\\-00000000"), "0575-88001234")]
    #[case(57_588_001_234.0, Some("000000000000"), "057588001234")]
    #[case(12_345.0, Some("000"), "12345")]
    #[case(12.0, Some("0.00"), "12")]
    #[case(12.0, Some("0"), "12")]
    fn a_number_is_written_as_the_sheet_shows_it(
        #[case] value: f64,
        #[case] format: Option<&str>,
        #[case] want: &str,
    ) {
        assert_eq!(cell(value, format).text, want);
        assert_eq!(cell(value, format).nature, Nature::Number);
    }

    #[test]
    fn a_number_that_lost_its_last_digits_says_so() {
        let cell = cell(330_602_194_501_011_234.0, None);
        assert_eq!(cell.nature, Nature::LongNumber);
    }

    #[rstest]
    #[case(46_027.0, "2026-01-05")]
    #[case(46_027.375, "2026-01-05 09:00")]
    #[case(0.354_166_666_666_667, "08:30")]
    #[case(1.0, "24:00")]
    fn days_since_1900_are_a_day_or_a_time(#[case] days: f64, #[case] want: &str) {
        assert_eq!(date(days, (2026, 1, 5)).text, want);
    }
}
