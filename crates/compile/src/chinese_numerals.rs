//! Whole numbers in Chinese numerals: 十五, 两千, 三千五百, 一万二千.

/// The number a text begins with, and the text behind it. `None` where it begins with none, or
/// where the numerals may be read in two ways: 两千五, 一二三.
pub(crate) fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (numerals, rest) = text.split_at_checked(end)?;
    (!numerals.is_empty())
        .then(|| value(numerals))
        .flatten()
        .map(|number| (number, rest))
}

/// Whether a character stands in such numbers.
pub(crate) fn is_numeral(c: char) -> bool {
    digit(c).is_some() || unit(c).is_some() || c == '万'
}

/// A text in which each number before one of these characters is written in digits.
pub(crate) fn western_before(text: &str, counted: &[char]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        match number(rest).filter(|(_, after)| after.starts_with(counted)) {
            Some((number, after)) => {
                out.push_str(&number.to_string());
                rest = after;
            }
            None => {
                // A number that begins in the midst of numerals is another one.
                let end = rest.find(|c| !is_numeral(c)).unwrap_or(rest.len());
                let (passed, after) = rest.split_at(end.max(c.len_utf8()));
                out.push_str(passed);
                rest = after;
            }
        }
    }
    out
}

fn value(numerals: &str) -> Option<u32> {
    match numerals.split_once('万') {
        None => below_ten_thousand(numerals),
        Some((thousands, "")) => below_ten_thousand(thousands)?.checked_mul(10_000),
        Some((thousands, rest)) => {
            // 一万二: twelve thousand, or ten thousand and two?
            let rest_is_whole = rest.contains(['千', '零', '〇']);
            let rest = below_ten_thousand(rest).filter(|_| rest_is_whole)?;
            below_ten_thousand(thousands)?
                .checked_mul(10_000)?
                .checked_add(rest)
        }
    }
}

fn below_ten_thousand(numerals: &str) -> Option<u32> {
    let mut sum = 0;
    let mut pending: Option<u32> = None;
    let mut last_unit = 10_000;
    let mut gap = false;
    let mut any = false;
    for c in numerals.chars() {
        any = true;
        if let Some(unit) = unit(c) {
            // 十五 begins without a one.
            let ones = match pending.take() {
                Some(ones) => ones,
                None if unit == 10 && last_unit == 10_000 => 1,
                None => return None,
            };
            if unit >= last_unit || ones == 0 {
                return None;
            }
            sum += ones * unit;
            last_unit = unit;
            gap = false;
        } else {
            match (digit(c)?, pending) {
                (0, None) => gap = true,
                (digit, None) => pending = Some(digit),
                _ => return None,
            }
        }
    }
    match pending {
        // 两千五: is it 2500 or 2005?
        Some(_) if last_unit > 10 && last_unit < 10_000 && !gap => None,
        Some(ones) => Some(sum + ones),
        None => (any && !gap).then_some(sum),
    }
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("十", Some(10))]
    #[case("十五元", Some(15))]
    #[case("二十", Some(20))]
    #[case("八", Some(8))]
    #[case("一百零五", Some(105))]
    #[case("一百一十", Some(110))]
    #[case("两千", Some(2000))]
    #[case("三千五百", Some(3500))]
    #[case("三千零五十", Some(3050))]
    #[case("一万二千", Some(12_000))]
    #[case("一万零五百", Some(10_500))]
    #[case("两千五", None)]
    #[case("一万二", None)]
    #[case("一百二", None)]
    #[case("一二三", None)]
    #[case("三五百", None)]
    #[case("百千", None)]
    #[case("十百", None)]
    #[case("零", None)]
    #[case("元", None)]
    #[case("", None)]
    fn numerals_are_one_number_or_none(#[case] text: &str, #[case] want: Option<u32>) {
        assert_eq!(number(text).map(|(number, _)| number), want);
    }

    #[rstest]
    #[case("一百号一楼", "100号1楼")]
    #[case("解放路十二号", "解放路12号")]
    #[case("三里亭", "三里亭")]
    #[case("一二三号", "一二三号")]
    #[case("", "")]
    fn only_numbers_of_something_counted_are_written_in_digits(
        #[case] text: &str,
        #[case] want: &str,
    ) {
        assert_eq!(western_before(text, &['号', '楼']), want);
    }

    /// Written by hand, place by place, to be read back.
    fn written(number: u32) -> String {
        let digits = "零一二三四五六七八九".chars().collect::<Vec<_>>();
        let section = |mut n: u32| {
            let mut out = String::new();
            let mut skipped = false;
            for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
                let digit = n / unit;
                n %= unit;
                if digit == 0 {
                    skipped |= !out.is_empty();
                    continue;
                }
                if std::mem::take(&mut skipped) {
                    out.push('零');
                }
                out.push(digits[digit as usize]);
                out.push_str(name);
            }
            out
        };
        let (high, low) = (number / 10_000, number % 10_000);
        match (high, low) {
            (0, low) => section(low),
            (high, 0) => format!("{}万", section(high)),
            (high, low) if low < 1000 => format!("{}万零{}", section(high), section(low)),
            (high, low) => format!("{}万{}", section(high), section(low)),
        }
    }

    proptest! {
        #[test]
        fn whatever_number_is_written_in_numerals_is_read(wanted in 1_u32..100_000_000) {
            let text = format!("{}元", written(wanted));
            prop_assert_eq!(number(&text), Some((wanted, "元")));
        }

        #[test]
        fn whatever_stands_there_reading_ends(text in any::<String>()) {
            let _ = (number(&text), western_before(&text, &['号']));
        }
    }
}
