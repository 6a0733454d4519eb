//! About prices.

use super::{Say, say};
use crate::prices::NotAPrice;

const LIKE_THIS: &str = "写成 最低-最高，例如 2000-3500；只有一个价就写一个数；不知道就空着。";

/// What is wrong with a price; `what` is the column, or 价格.
pub(crate) fn bad_price(what: &str, why: &NotAPrice) -> Say {
    match why {
        NotAPrice::Unreadable => price_unreadable(what),
        NotAPrice::Cents => price_with_cents(),
        NotAPrice::Date => price_turned_date(),
        NotAPrice::Backwards => price_backwards(),
        NotAPrice::Zero => price_zero(what),
        NotAPrice::Open(word) => price_open(what, word),
        NotAPrice::OtherUnit(one, other) => price_other_unit(what, one.word(), other.word()),
        NotAPrice::Unlikely { yuan, least, most } => price_unlikely(what, *yuan, *least, *most),
        NotAPrice::Spread(from, to) => price_spread(*from, *to),
        NotAPrice::Apart => price_apart(what),
        NotAPrice::Beside(inside) => price_beside(what, inside),
    }
}

fn price_unreadable(what: &str) -> Say {
    say!(format!("看不懂{what}"), LIKE_THIS)
}

fn price_beside(what: &str, inside: &str) -> Say {
    say!(
        format!("{what}旁边写了「{inside}」，这一格只能写价格"),
        "把它写到备注或优惠里，这一格只留 2000-3500 这样的数；不知道是多少就空着。",
    )
}

fn price_with_cents() -> Say {
    say!(
        "价格只能写整元",
        "有角分的往上写成整元（8.5 写 9），准确的价写到备注或优惠里。",
    )
}

fn price_turned_date() -> Say {
    say!(
        "价格被 Excel 改成了日期",
        "先把单元格设成「文本」，再重新填，例如 8-15。",
    )
}

fn price_backwards() -> Say {
    say!("最低价比最高价还高", "写成 最低-最高，例如 2000-3500。")
}

fn price_zero(what: &str) -> Say {
    say!(
        format!("{what}写的是 0 元或免费，可能是不知道，也可能是真的不收钱"),
        "不知道就空着；确实免费，就空着这一格，在备注或优惠里写清楚谁免费。",
    )
}

fn price_open(what: &str, word: &str) -> Say {
    say!(
        format!("{what}里写了「{word}」，不知道到底是多少"),
        "写出最低和最高，例如 2000-3500；说不准就空着，在备注里写清楚。",
    )
}

fn price_other_unit(what: &str, one: &str, other: &str) -> Say {
    say!(
        format!("{what}里有每{one}的，又有每{other}的"),
        format!("换算成每{one}多少元再写；换算不了就空着，写到备注里。"),
    )
}

fn price_unlikely(what: &str, yuan: u32, least: u32, most: u32) -> Say {
    say!(
        format!("{what}里的 {yuan} 元不像真的（通常在 {least} 到 {most} 元之间）"),
        "核对有没有多写、少写一位数，是不是把每天、每年的价写成了每月的。确实是这个价，就空着，写到备注里。",
    )
}

fn price_spread(from: u32, to: u32) -> Say {
    say!(
        format!("最低 {from} 元，最高 {to} 元，差得太多"),
        "核对有没有多写、少写一位数。确实是这样，就写最常见的范围，其余的写到备注里。",
    )
}

fn price_apart(what: &str) -> Say {
    say!(
        format!("{what}里的数字中间有空格，看不出是一个数还是两个数"),
        "一个数就去掉空格；最低和最高之间写短横，例如 2000-3500。",
    )
}
