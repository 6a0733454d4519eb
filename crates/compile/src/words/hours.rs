//! About opening hours.

use super::{Say, say};
use domain::hours::{HoursError, Span};
use domain::say::weekday;
use time::Weekday;

const EXAMPLE: &str = "照这样写：周一至周五 8:00-11:30、14:00-17:00，节假日休息。时间不定就空着，在备注里写「去前先打电话」。";

/// Hours that name no day.
pub(super) const NO_DAY: &str = "没有写星期几，读作每天";

/// Hours of a table that name no day.
pub(crate) fn every_day_assumed(places: usize) -> Say {
    say!(
        format!("这张表有 {places} 处营业时间{NO_DAY}：会公布成每天都开，不开的那天老人会白走一趟"),
        "每天都开的，写上「每天」；不是的，写上是星期几；不知道就空着，原话写到备注里。",
    )
}

pub(crate) fn hours_unreadable(piece: &str) -> Say {
    say!(format!("看不懂营业时间里的「{piece}」"), EXAMPLE)
}

pub(crate) fn hours_too_long(longest: usize) -> Say {
    say!(
        format!("营业时间太长，这一格最多 {longest} 个字"),
        "只写每天几点到几点和哪几天休息，其余的写到备注里。",
    )
}

pub(crate) fn hours_of_which_days(piece: &str) -> Say {
    say!(
        format!("「{piece}」没有说是哪几天"),
        "写上是哪几天，例如「周一至周五 8:00-17:00」「周日休息」「节假日照常」。",
    )
}

pub(crate) fn hours_of_unknown_days(piece: &str) -> Say {
    say!(
        format!("看不出「{piece}」是哪几天的时间"),
        "每段时间前面写上是哪几天，例如「周一至周五 8:00-17:00，周六 9:00-12:00」。",
    )
}

pub(crate) fn hours_only_or_too(piece: &str) -> Say {
    say!(
        format!("看不出「{piece}」是只有这几天开，还是这几天也开"),
        "每天都开就写「每天 8:00-17:00」；只有这几天开就只写日子和时间，例如「周日 8:00-17:00」。",
    )
}

pub(crate) fn hours_other_times(piece: &str) -> Say {
    say!(
        format!("看不出「{piece}」是别的日子，还是同一天别的时间"),
        "写上是哪几天，例如「周二 14:00-16:00，周一、周三至周日 8:00-17:00」。",
    )
}

pub(crate) fn hours_bare_numbers(piece: &str) -> Say {
    say!(
        format!("「{piece}」也可能是日期、星期或别的数字，看不出是不是时间"),
        "时间写上冒号，例如「9:00-17:00」。",
    )
}

pub(crate) fn hours_of_services(one: &str, other: &str) -> Say {
    say!(
        format!("「{one}」和「{other}」的时间不一样，这一格只能写一个"),
        "写到店里来的时间，例如「11:00-13:00」；另一个写到备注里。",
    )
}

pub(crate) fn hours_of_one_service(piece: &str) -> Say {
    say!(
        format!("看不出「{piece}」说的是哪几段时间"),
        "只写到店里来的时间，例如「11:00-13:00」；别的写到备注里。",
    )
}

pub(crate) fn hours_days_twice(piece: &str) -> Say {
    say!(
        format!("「{piece}」把同样的日子说了两次，看不出是哪几天"),
        "每一天只写一次，例如「周一至周六」。",
    )
}

pub(crate) fn hours_which_are_meant(piece: &str) -> Say {
    say!(
        format!("「{piece}」里几个日子之间用了逗号，看不出后面的话说的是哪几天"),
        "休息的几天用顿号连起来，和开门的日子分开写，例如「周一至周五 8:00-17:00；周六、周日休息」。",
    )
}

pub(crate) fn hours_remark_on_remark(before: &str, piece: &str) -> Say {
    say!(
        format!("看不出「{piece}」说的是「{before}」，还是开门的时间"),
        "分开写，例如「周二至周日 9:00-17:00，节假日休息」；一个星期说不清的写到备注里。",
    )
}

pub(crate) fn hours_beside_some(piece: &str) -> Say {
    say!(
        format!("「{piece}」夹在几段时间中间，看不出只说旁边这一段，还是全天"),
        "分开写，例如「周一至周六 6:30-8:30、10:30-12:30，周日休息」或「每天午餐 10:30-12:30，周一至周六晚餐 16:30-18:00」。",
    )
}

pub(crate) fn hours_besides_or_instead(piece: &str, day: &str) -> Say {
    say!(
        format!("看不出{day}是只开「{piece}」后面写的时间，还是别的时间也开"),
        "把这一天的时间写全，例如「周一至周五 8:00-11:30、14:00-17:00，周六 8:00-11:30」。",
    )
}

pub(crate) fn hours_closed_when(piece: &str) -> Say {
    say!(
        format!("看不出「{piece}」停的是哪段时间"),
        "直接写那一天开的时间，例如「周六 8:00-11:30」；全天不开写「周六休息」。",
    )
}

pub(crate) fn hours_closed_then_hours(piece: &str) -> Say {
    say!(
        format!("「{piece}」后面紧跟着时间，看不出那是休息的时间还是开门的时间"),
        "分开写，例如「周一休息，周二至周日 9:00-17:00」。",
    )
}

pub(crate) fn hours_half_of_the_day(piece: &str) -> Say {
    say!(
        format!("看不出「{piece}」是上午还是下午"),
        "用 24 小时制，例如下午五点写 17:00。",
    )
}

pub(crate) fn hours_word_and_time(piece: &str) -> Say {
    say!(
        format!("「{piece}」里的时间和前面的词对不上"),
        "用 24 小时制写：早餐 6:30-8:30，午餐 10:30-12:30，晚餐 16:30-18:00；半夜写「凌晨」。",
    )
}

pub(crate) fn hours_before_dawn(piece: &str) -> Say {
    say!(
        format!("「{piece}」从早上五点以前开始"),
        "下午用 24 小时制（下午两点写 14:00）；真的是半夜，就写「凌晨2:00」。",
    )
}

pub(crate) fn hours_open_bracket(piece: &str) -> Say {
    say!(format!("「{piece}」的括号没有合上"), "补上右括号。")
}

pub(crate) fn hours_usual_is_unknown(piece: &str) -> Say {
    say!(
        format!("「{piece}」没有说平常是几点到几点"),
        "写上这几天几点到几点，例如「周六、周日 8:00-17:00」。",
    )
}

pub(crate) fn hours_ask_first(piece: &str) -> Say {
    say!(
        format!("「{piece}」没有说几点到几点，别的日子的时间也就不能单独公布"),
        "写上这几天的时间；定不下来就不写这几天，在备注里写「去前先打电话」。",
    )
}

pub(crate) fn hours_not_all_year(piece: &str) -> Say {
    say!(
        format!("写了「{piece}」，可是有几天没有时间"),
        "每天都开就写「每天」；有休息的日子就写出来，去掉「全年无休」。",
    )
}

pub(crate) fn hours_noon_is_not_open(piece: &str) -> Say {
    say!(
        format!("写了「{piece}」，可是写的时间里中午不开"),
        "中午也开就写成一段，例如「8:00-17:00」；不开就去掉这句。",
    )
}

pub(crate) fn hours_break_outside(pause: Span) -> Say {
    say!(
        format!("休息的「{}-{}」不在开门的时间里", pause.open, pause.close),
        "写成两段时间，例如「8:00-11:30、13:00-17:00」。",
    )
}

pub(crate) fn hours_break_of_whom(pause: Span) -> Say {
    say!(
        format!("看不出「{}-{}」休息的是哪几天", pause.open, pause.close),
        "每几天的时间分两段写，例如「周一至周五 8:00-12:00、13:00-17:00，周六 9:00-12:00」。",
    )
}

pub(crate) fn hours_without_time(piece: &str) -> Say {
    say!(
        format!("「{piece}」后面没有写几点到几点"),
        "补上时间，例如「8:00-17:00」；整天都开写「24小时」；不开写「休息」；不知道就空着。",
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

/// A day of the week, from Monday as 0; what comes after Sunday is the holidays.
pub(crate) fn day_name(index: usize) -> &'static str {
    match u8::try_from(index) {
        Ok(day @ 0..=6) => weekday(Weekday::Monday.nth_next(day)),
        _ => "节假日",
    }
}
