//! About opening hours.

use super::{Say, say};
use domain::hours::HoursError;

const EXAMPLE: &str = "照这样写：周一至周五 8:00-11:30、14:00-17:00，节假日休息。时间不定就空着，在备注里写「去前先打电话」。";

pub(crate) fn hours_unreadable(piece: &str) -> Say {
    say!(format!("看不懂营业时间里的「{piece}」"), EXAMPLE)
}

pub(crate) fn hours_without_time(piece: &str) -> Say {
    say!(
        format!("「{piece}」后面没有写几点到几点"),
        "补上时间，例如「8:00-17:00」；整天都开写「24小时」；不开写「休息」。",
    )
}

pub(crate) fn hours_impossible_time(piece: &str) -> Say {
    say!(
        format!("没有「{piece}」这个时间"),
        "用 24 小时制：小时 0 到 24，分钟 0 到 59，例如 17:30。",
    )
}

pub(crate) fn hours_backwards(piece: &str) -> Say {
    say!(
        format!("「{piece}」结束早于开始"),
        "下午用 24 小时制（下午五点写 17:00）；真的开到第二天，就写「次日」，例如 17:00-次日8:00。",
    )
}

pub(crate) fn hours_lone_time(piece: &str) -> Say {
    say!(
        format!("「{piece}」只有一个时间，不知道开到几点"),
        "写成几点到几点，例如「8:00-17:00」。",
    )
}

pub(crate) fn hours_seasonal(piece: &str) -> Say {
    say!(
        format!("营业时间里有「{piece}」，这里只能写一个星期的时间"),
        "写现在用的时间，把按季节、月份或假期变化的写到备注里；每次换时间时改一下这一格。",
    )
}

pub(crate) fn hours_break_without_time(piece: &str) -> Say {
    say!(
        format!("写了「{piece}」，没有写几点到几点休息"),
        "写成两段时间，例如「8:00-11:30、13:00-17:00」。",
    )
}

pub(crate) fn hours_conflict(piece: &str) -> Say {
    say!(
        format!("{piece}的时间写了两次，而且不一样"),
        "每一天只写一次时间。",
    )
}

pub(crate) fn hours_osm_syntax(piece: &str) -> Say {
    say!(
        format!("营业时间不是正确的 opening_hours 写法，从「{piece}」起看不懂"),
        EXAMPLE,
    )
}

pub(crate) fn hours_osm_beyond_week(piece: &str) -> Say {
    say!(
        format!("营业时间里的「{piece}」不能写成一个星期的时间"),
        "只能用星期（Mo-Su）、节假日（PH）、几点到几点和 off；月份、第几周、学校假期、日出日落、说明文字请写到备注里。",
    )
}

pub(crate) fn hours_impossible(error: HoursError) -> Say {
    let fix = match error {
        HoursError::ImpossibleSpan(_) => "用 24 小时制，结束要晚于开始；过了半夜写「次日」。",
        HoursError::Overlap(..) => "把重叠的两段改开，或合成一段。",
        HoursError::NeverOpen => "至少要有一天开门；暂时不开的，状态写「暂停」，营业时间空着。",
    };
    say!(error.to_string(), fix)
}

pub(crate) fn day_name(index: usize) -> &'static str {
    ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
        .get(index)
        .copied()
        .unwrap_or("节假日")
}
