//! Days of the week as they are written: 周一, 星期一至五, 周一、三、五, 周六日.

use super::DaySet;

const NAMES: &[&str] = &[
    "每个星期",
    "每个周",
    "每星期",
    "每礼拜",
    "每周",
    "星期",
    "礼拜",
    "周",
];

/// The days the text begins with, and the text behind them.
pub(super) fn days(text: &str) -> Option<(DaySet, &str)> {
    let (mut set, mut rest) = run(name(text)?)?;
    while let Some((more, after)) = another(rest, set) {
        set = set.with(more);
        rest = after;
    }
    // 每周六天 and 周一次 count days, they do not name them.
    (!rest.starts_with(['天', '次', '个'])).then_some((set, rest))
}

fn name(text: &str) -> Option<&str> {
    NAMES.iter().find_map(|n| text.strip_prefix(n))
}

/// The day a text begins with, Monday is 0. A number that goes on as a time is no day.
fn day(text: &str) -> Option<(usize, &str)> {
    let c = text.chars().next()?;
    let day = match c {
        '一' | '1' => 0,
        '二' | '2' => 1,
        '三' | '3' => 2,
        '四' | '4' => 3,
        '五' | '5' => 4,
        '六' | '6' => 5,
        '日' | '天' | '七' | '7' => 6,
        _ => return None,
    };
    let after = text.get(c.len_utf8()..)?;
    let time = after.starts_with(['点', '时', '十', '月', '号'])
        || c.is_ascii_digit()
            && after.starts_with(|n: char| n.is_ascii_digit() || matches!(n, ':' | '.'));
    (!time).then_some((day, after))
}

/// One day, or the days from one to another.
fn run(text: &str) -> Option<(DaySet, &str)> {
    let (from, rest) = day(text)?;
    let to = to_mark(rest).and_then(|after| {
        let named = name(after);
        day(named.unwrap_or(after))
    });
    match to {
        // 周一至周一: one day, or a slip of the pen for another?
        Some((to, _)) if to == from => None,
        Some((to, after)) => Some((DaySet::range(from, to), after)),
        None => Some((DaySet::range(from, from), rest)),
    }
}

fn to_mark(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(' ');
    // 周一一周五 is written with the number one.
    if let Some(after) = text.strip_prefix('一')
        && name(after).is_some()
    {
        return Some(after);
    }
    ["-", "至", "到"]
        .iter()
        .find_map(|mark| text.strip_prefix(mark))
        // A dash is often two characters.
        .map(|after| after.trim_start_matches(['-', ' ']))
}

/// The day that follows in a list: after a mark, or without one where the days go on in order.
/// A comma joins 三 to 周一, and leaves 周三 to those who see what is said of either.
fn another(text: &str, before: DaySet) -> Option<(DaySet, &str)> {
    let bare = text.trim_start_matches(' ');
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    for (mark, named_too) in [
        ("、", true),
        ("和", true),
        ("及", true),
        ("与", true),
        ("/", true),
        (",", false),
    ] {
        let Some(after) = bare.strip_prefix(mark) else {
            continue;
        };
        let after = after.trim_start_matches(' ');
        return match name(after) {
            Some(after) => named_too.then(|| run(after)).flatten(),
            None if digit(after) => None,
            None => run(after),
        };
    }
    if let Some(after) = name(text) {
        return run(after);
    }
    if text.starts_with('天') || digit(text) {
        return None;
    }
    day(text)
        .map(|(d, rest)| (DaySet::range(d, d), rest))
        .filter(|(set, _)| set.first() > before.last())
}
