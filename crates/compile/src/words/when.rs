//! About dates.

use super::{Say, say};
use crate::dates::NotADate;

const LIKE_THIS: &str = "写成 年-月-日，例如 2026-11-22；把单元格设成「文本」，免得 Excel 改格式。";

/// What is wrong with a date.
pub(crate) fn bad_date(why: NotADate) -> Say {
    match why {
        NotADate::Unreadable => date_unreadable(),
        NotADate::NoSuchDay => no_such_date(),
        NotADate::NoDay => date_without_day(),
        NotADate::NoYear => date_without_year(),
        NotADate::UnclearYear => date_unclear(),
        NotADate::TwoDates => two_dates(),
        NotADate::Early => early_date(),
        NotADate::OtherWeekday => other_weekday(),
        NotADate::OtherZone => other_zone(),
    }
}

fn date_unreadable() -> Say {
    say!("看不懂这个日期", LIKE_THIS)
}

fn no_such_date() -> Say {
    say!(
        "没有这一天",
        "核对月份和日子，写成 年-月-日，例如 2026-11-22。",
    )
}

fn date_without_day() -> Say {
    say!(
        "日期不全，要写到哪一天",
        "写成 年-月-日，例如 2026-11-22；不知道是哪一天就空着，写到备注里。",
    )
}

fn date_without_year() -> Say {
    say!(
        "日期没有写是哪一年",
        "写成 年-月-日，例如 2026-11-22；不知道是哪一年就空着，写到备注里。",
    )
}

fn date_unclear() -> Say {
    say!("分不清哪个是年、哪个是月、哪个是日", LIKE_THIS)
}

fn two_dates() -> Say {
    say!(
        "这一格写了两个日期，或者从哪天到哪天",
        "只写最后一次的那一天，例如 2026-11-22。"
    )
}

fn early_date() -> Say {
    say!(
        "日期在 2000 年以前，不像真的",
        "核对年份；不知道就空着。Excel 会把 0 变成 1900 年，把单元格设成「文本」再填。",
    )
}

fn other_weekday() -> Say {
    say!(
        "日期和后面写的星期对不上",
        "核对是哪一天，只写日期，例如 2026-11-22。"
    )
}

fn other_zone() -> Say {
    say!(
        "这是别的时区的时间，换成北京时间可能是另一天",
        "写北京时间的日期，例如 2026-11-22。",
    )
}

/// A date that has not come yet.
pub(crate) fn date_to_come(today: &str) -> Say {
    say!(
        format!("这一天还没有到（今天是 {today}）"),
        "核对年份和月份；这里只写已经过去的日子。",
    )
}
