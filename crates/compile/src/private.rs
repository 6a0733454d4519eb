//! Numbers of persons in free text: mobile and identity numbers, which are published by mistake.

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Private {
    /// What has the shape of an identity number of 18 or 15 digits.
    Identity,
    /// A mobile number.
    Mobile,
}

/// What a text says of a person, the worst first.
pub(crate) fn found(text: &str) -> Option<Private> {
    let runs = runs(text);
    let any = |is: fn(&str) -> bool| runs.iter().any(|run| is(run));
    if any(is_identity) || named_identity(text) {
        Some(Private::Identity)
    } else if any(is_mobile) || dotted_mobile(text) {
        Some(Private::Mobile)
    } else {
        None
    }
}

/// A text with the middle of every long number hidden, so that a message does not spread it.
pub(crate) fn hidden(text: &str) -> String {
    let total = |from: &[char]| from.iter().filter(|c| c.is_ascii_digit()).count();
    let chars: Vec<char> = text.chars().map(crate::text::halfwidth).collect();
    let mut out = String::new();
    for stretch in chars.chunk_by(|a, b| joins(*a) && joins(*b)) {
        let hide = total(stretch) >= 11;
        let mut digits = 0;
        for c in stretch {
            digits += usize::from(c.is_ascii_digit());
            let middle = hide && c.is_ascii_digit() && digits > 3;
            out.push(if middle { '*' } else { *c });
        }
    }
    out
}

fn joins(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, 'X' | 'x' | ' ' | '-' | '.' | '/' | '·')
}

/// Runs of digits as people group them: blanks and hyphens between digits are left out, an X
/// may end one. Each run as a whole, and its groups one by one.
fn runs(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut joined = String::new();
    let mut group = String::new();
    let plain = text.chars().map(crate::text::halfwidth).chain(['。']);
    for c in plain {
        match c {
            '0'..='9' => {
                group.push(c);
                joined.push(c);
            }
            'X' | 'x' if group.len() >= 3 => {
                group.push('X');
                joined.push('X');
            }
            ' ' | '-' => out.push(std::mem::take(&mut group)),
            _ => {
                out.push(std::mem::take(&mut group));
                out.push(std::mem::take(&mut joined));
            }
        }
    }
    out.retain(|run| run.len() >= 11);
    out.sort();
    out.dedup();
    out
}

fn is_mobile(run: &str) -> bool {
    let digits = run
        .strip_prefix("86")
        .filter(|r| r.len() == 11)
        .unwrap_or(run);
    matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
        && digits.len() == 11
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// 17 digits and a digit or an X.
fn is_numbered_so(run: &str) -> bool {
    run.len() == 18 && run.bytes().take(17).all(|b| b.is_ascii_digit())
}

/// Any number of that shape in a text that names an identity card.
fn named_identity(text: &str) -> bool {
    text.contains("身份证") && runs(text).iter().any(|run| is_numbered_so(run))
}

/// A mobile number with dots, slashes or other marks in it: 138.0000.1234.
fn dotted_mobile(text: &str) -> bool {
    let marks = |c: char| matches!(c, '.' | '/' | '·' | '_' | '—' | '–' | '\\');
    let joined: String = text
        .chars()
        .map(crate::text::halfwidth)
        .map(|c| if marks(c) { '-' } else { c })
        .collect();
    joined
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | ' ')))
        .any(|stretch| {
            let groups: Vec<&str> = stretch
                .split(['-', ' '])
                .filter(|g| !g.is_empty())
                .collect();
            groups.windows(3).any(|three| match three {
                [a, b, c] => {
                    a.len() == 3 && b.len() == 4 && c.len() == 4 && is_mobile(&three.concat())
                }
                _ => false,
            })
        })
}

fn is_identity(run: &str) -> bool {
    let number = |from: usize, to: usize| run.get(from..to).and_then(|t| t.parse::<i32>().ok());
    let province = number(0, 2).is_some_and(|p| (11..=82).contains(&p));
    let day = |year: Option<i32>, at: usize| {
        let month = number(at, at + 2).and_then(|m| u8::try_from(m).ok());
        let month = month.and_then(|m| time::Month::try_from(m).ok());
        let day = number(at + 2, at + 4).and_then(|d| u8::try_from(d).ok());
        match (year, month, day) {
            (Some(y), Some(m), Some(d)) => time::Date::from_calendar_date(y, m, d).is_ok(),
            _ => false,
        }
    };
    match run.len() {
        18 => {
            // With a wrong check character it is a person's with a slip of the pen.
            let believed = number(6, 10).filter(|year| (1900..2100).contains(year));
            is_numbered_so(run) && province && day(believed, 10)
        }
        15 => {
            let plain = run.bytes().all(|b| b.is_ascii_digit());
            plain && province && day(number(6, 8).map(|y| 1900 + y), 8)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    // The numbers are made up.
    #[rstest]
    #[case("找王阿姨 13800001234", Some(Private::Mobile))]
    #[case("找王阿姨138-0000-1234，下午在", Some(Private::Mobile))]
    #[case("１３８ ００００ １２３４", Some(Private::Mobile))]
    #[case("+86 13800001234", Some(Private::Mobile))]
    #[case("座机 0575-88001234", None)]
    #[case("订单 20261122123456", None)]
    #[case("负责人 11010519491231002X", Some(Private::Identity))]
    #[case("负责人110105 19491231 002x。", Some(Private::Identity))]
    #[case("负责人 110105194912310021", Some(Private::Identity))]
    #[case("负责人 110105194913310021", None)]
    #[case("身份证 990105194913310021", Some(Private::Identity))]
    #[case("身份证号：99010519491331002x", Some(Private::Identity))]
    #[case("找王阿姨138.0000.1234", Some(Private::Mobile))]
    #[case("找王阿姨138/0000/1234", Some(Private::Mobile))]
    #[case("找王阿姨138 0000 1234", Some(Private::Mobile))]
    #[case("2026.11.22、0575.8800.1234", None)]
    #[case("旧证 110105491231002", Some(Private::Identity))]
    #[case("旧证 110105491331002", None)]
    #[case("12345、96345，8:00-17:00", None)]
    #[case("330602001004", None)]
    #[case("", None)]
    fn a_number_of_a_person_is_seen_in_free_text(
        #[case] text: &str,
        #[case] want: Option<Private>,
    ) {
        assert_eq!(found(text), want);
    }

    #[rstest]
    #[case("找王 13800001234", "找王 138********")]
    #[case("11010519491231002X", "110**************X")]
    #[case("找王 138.0000.1234", "找王 138.****.****")]
    #[case("8:00-17:00", "8:00-17:00")]
    fn a_message_does_not_spread_the_number(#[case] text: &str, #[case] want: &str) {
        assert_eq!(hidden(text), want);
    }
}
