//! What no cell may hold, whatever its column: characters that act or turn the text around, what
//! a spreadsheet writes where a formula went wrong, and formulas themselves.

use crate::mojibake::is_garbled;
use crate::visible::{is_control, is_lost, turns_around};

/// Why a cell is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It shows another text than it holds.
    TurnsAround,
    /// A control character.
    Control,
    /// A character that was lost on the way.
    Lost,
    /// Opened in another encoding than it was written in.
    Garbled,
    /// As a web page or a program writes it: `&amp;`, `%E8%80%81`, `\u8001`, `<b>`.
    Escaped,
    /// `#REF!` and its like.
    SheetError,
    /// `####`: the column was too narrow when it was saved.
    Narrow,
    /// `=A1&B1`.
    Formula,
}

/// What Excel and WPS write where a formula went wrong.
const SHEET_ERRORS: &[&str] = &[
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!",
    "#UNKNOWN!",
    "#GETTING_DATA",
    "#BUSY!",
    "#PYTHON!",
    "#TIMEOUT!",
    "ERR:",
];

/// What is wrong with the characters of a text, wherever it stands, if anything.
pub(crate) fn unreadable(text: &str) -> Option<Fault> {
    // Before the characters: what garbled them is the cause.
    if is_garbled(text) {
        return Some(Fault::Garbled);
    }
    if is_escaped(text) {
        return Some(Fault::Escaped);
    }
    text.chars().find_map(|c| match c {
        c if turns_around(c) => Some(Fault::TurnsAround),
        c if is_control(c) => Some(Fault::Control),
        c if is_lost(c) => Some(Fault::Lost),
        _ => None,
    })
}

/// Whether characters stand there as web pages and programs write them.
fn is_escaped(text: &str) -> bool {
    let hex = |text: &str, count: usize| {
        text.get(..count)
            .is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    let entity = |rest: &str| {
        let name = rest.split_once(';').map(|(name, _)| name);
        name.is_some_and(|name| match name.strip_prefix('#') {
            Some(number) => {
                let digits = number.trim_start_matches(['x', 'X']);
                !digits.is_empty() && hex(digits, digits.len())
            }
            None => matches!(
                name.to_ascii_lowercase().as_str(),
                "amp" | "lt" | "gt" | "quot" | "apos" | "nbsp" | "middot" | "ldquo" | "rdquo"
            ),
        })
    };
    // %E8%80: the bytes of a character; 100%A级 is none.
    let percent = |rest: &str| {
        let high = rest.starts_with(|c: char| matches!(c, '8' | '9' | 'A'..='F' | 'a'..='f'));
        let next = rest.get(2..).and_then(|rest| rest.strip_prefix('%'));
        high && hex(rest, 2) && next.is_some_and(|rest| hex(rest, 2))
    };
    let tag = |rest: &str| {
        let name = rest.trim_start_matches('/');
        let letters = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let known = name.get(..letters).is_some_and(|name| {
            matches!(
                name.to_ascii_lowercase().as_str(),
                "b" | "i"
                    | "p"
                    | "a"
                    | "br"
                    | "div"
                    | "span"
                    | "font"
                    | "img"
                    | "td"
                    | "tr"
                    | "strong"
                    | "em"
                    | "script"
                    | "style"
                    | "u"
                    | "li"
                    | "ul"
                    | "h1"
                    | "h2"
            )
        });
        known
            && name
                .get(letters..)
                .is_some_and(|behind| behind.contains('>'))
    };
    let any = |mark: &str, is: &dyn Fn(&str) -> bool| {
        let behind = text.match_indices(mark).map(|(at, mark)| at + mark.len());
        behind.filter_map(|at| text.get(at..)).any(is)
    };
    any("&", &entity) || any("%", &percent) || any("<", &tag) || any("\\u", &|rest| hex(rest, 4))
}

/// What is wrong with a cell, if anything.
pub(crate) fn fault(cell: &str) -> Option<Fault> {
    let found = unreadable(cell);
    if found.is_some() {
        return found;
    }
    // What follows is told by the beginning of a cell.
    let first = cell.trim_start().chars().next().map(crate::text::halfwidth);
    if !first.is_some_and(|c| matches!(c, '#' | '=' | '+' | '-' | '@' | 'E' | 'e')) {
        return None;
    }
    let begin: String = cell
        .trim_start()
        .chars()
        .take(40)
        .map(crate::text::halfwidth)
        .collect();
    let begin = begin.to_ascii_uppercase();
    if SHEET_ERRORS.iter().any(|e| begin.starts_with(e)) {
        return Some(Fault::SheetError);
    }
    let trimmed = cell.trim();
    if trimmed.len() >= 2 && trimmed.bytes().all(|b| b == b'#') {
        return Some(Fault::Narrow);
    }
    is_formula(&begin).then_some(Fault::Formula)
}

/// `=…`, and `+`, `-` or `@` before the name of a cell or of a function.
fn is_formula(begin: &str) -> bool {
    if begin.starts_with('=') {
        return true;
    }
    let Some(rest) = begin.strip_prefix(['+', '-', '@']) else {
        return false;
    };
    let rest = rest.trim_start_matches('$');
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let after = rest
        .get(letters..)
        .unwrap_or_default()
        .trim_start_matches('$');
    letters > 0
        && (after.starts_with(['(', '!'])
            || letters <= 3 && after.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("#REF!", Fault::SheetError)]
    #[case(" #n/a ", Fault::SheetError)]
    #[case("＃VALUE！", Fault::SheetError)]
    #[case("#DIV/0!", Fault::SheetError)]
    #[case("#NAME?", Fault::SheetError)]
    #[case("########", Fault::Narrow)]
    #[case("=A1&B1", Fault::Formula)]
    #[case("＝A1&B1", Fault::Formula)]
    #[case(" =HYPERLINK(\"http://x\")", Fault::Formula)]
    #[case("+A1", Fault::Formula)]
    #[case("-$B$2", Fault::Formula)]
    #[case("@SUM(A1:A9)", Fault::Formula)]
    #[case("96\u{202e}345", Fault::TurnsAround)]
    #[case("\u{2067}食堂", Fault::TurnsAround)]
    #[case("食\u{1b}[31m堂", Fault::Control)]
    #[case("食\0堂", Fault::Control)]
    #[case("食\u{85}堂", Fault::Control)]
    #[case("食\u{7f}堂", Fault::Control)]
    #[case("食\u{fffd}堂", Fault::Lost)]
    #[case("缁嶅叴甯傝€佸勾椋熷爞", Fault::Garbled)]
    #[case("老年食堂&amp;茶室", Fault::Escaped)]
    #[case("&#32769;&#x5e74;食堂", Fault::Escaped)]
    #[case("阳光&nbsp;食堂", Fault::Escaped)]
    #[case("%E8%80%81年食堂", Fault::Escaped)]
    #[case("\\u8001\\u5e74食堂", Fault::Escaped)]
    #[case("老年<b>食堂</b>", Fault::Escaped)]
    #[case("某路1号<br/>二楼", Fault::Escaped)]
    fn what_no_clerk_meant_to_publish_is_seen(#[case] cell: &str, #[case] want: Fault) {
        assert_eq!(fault(cell), Some(want));
    }

    #[rstest]
    #[case("+86 575 88001234")]
    #[case("-")]
    #[case("某路5号\n一楼")]
    #[case("A=B 座")]
    #[case("#5 楼")]
    #[case("@阳光食堂")]
    #[case("-1 楼")]
    #[case("𠮷祥食堂")]
    #[case("A&B食堂；一楼")]
    #[case("吃&喝;二楼")]
    #[case("覆盖100%A级、50%B级")]
    #[case("<阳光>食堂")]
    #[case("步行<5分钟>")]
    #[case("C:\\university")]
    #[case("")]
    fn what_people_write_is_not_taken_for_it(#[case] cell: &str) {
        assert_eq!(fault(cell), None);
    }
}
