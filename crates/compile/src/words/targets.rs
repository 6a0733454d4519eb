//! About what the papers promise: targets.toml.

use super::{Say, only_these_words, say};

pub(crate) fn duplicate_target(first: u32) -> Say {
    say!(
        format!("这个 id 在第 {first} 行用过了"),
        "换一个没有用过的。",
    )
}

pub(crate) fn target_without_source() -> Say {
    say!(
        "这个目标没有写出处",
        "写 source = [{ paper = \"文件代号\", quote = \"原文\" }]。没有原文的目标不写。",
    )
}

pub(crate) fn unknown_measure(known: &str) -> Say {
    say!("不认识这种算法", only_these_words(known))
}

pub(crate) fn no_reason_given() -> Say {
    say!(
        "写了算不出来，没有写为什么",
        "加上 reason = \"…\"，用一句平常话说明缺什么。",
    )
}

pub(crate) fn nothing_to_count() -> Say {
    say!(
        "写了算不出来，又写了数什么",
        "删掉 kind、of、meeting；或者把 measure 改成真能算的一种。",
    )
}

pub(crate) fn no_value_no_reason() -> Say {
    say!(
        "没有目标数，也没有说为什么",
        "文件里有数，就写 value 和 unit；没有数，就写 reason，算出来的只作参考。",
    )
}

pub(crate) fn meeting_is_for_shares() -> Say {
    say!(
        "share（比例）要写 meeting，别的算法不写",
        "of 说在哪些地点里数，meeting 说合什么条件的算进去。",
    )
}

pub(crate) fn rural_is_for_villages() -> Say {
    say!(
        "rural（只算村）只用在按村算的算法里",
        "删掉 rural，或把 measure 改成 one_a_village、villages_in_towns_with。",
    )
}

pub(crate) fn beds_are_of_homes() -> Say {
    say!(
        "床位只从养老院的表里数，不用写 kind 和 of",
        "删掉 kind 和 of。",
    )
}

pub(crate) fn unknown_condition() -> Say {
    say!(
        "看不懂这个条件",
        "照这些样子写：类别=乐龄中心、收失智=是、服务=上门服务、性质=公办、级别=街镇、\
         认知障碍床位>0、等级评定=已评、食堂等级=A或B、检查日期=一年内。",
    )
}

pub(crate) fn column_of_no_table(column: &str, file: &str) -> Say {
    say!(
        format!("{file} 里没有「{column}」这一列，没法算"),
        "换一个这张表有的列；都没有就写 measure = \"not_computable\" 和 reason。",
    )
}

pub(crate) fn value_and_unit() -> Say {
    say!(
        "value（目标数）和 unit（单位）要一起写",
        "比例写 unit = \"%\"，别的写文件里的量词，例如 \"家\"。",
    )
}

pub(crate) fn more_than_all() -> Say {
    say!("比例超过了 100%", "核对原文。")
}

pub(crate) fn unit_and_measure_differ() -> Say {
    say!(
        "单位和算法对不上：算出来的是比例就写 %，是个数就写量词",
        "改 unit 或 measure；只想放在一起参考，就加上 reason。",
    )
}

pub(crate) fn unknown_scope() -> Say {
    say!(
        "不认识这个范围",
        "全市写 \"city\"，每个区县都要有写 \"each_district\"，一个区县自己的文件写它的 6 位代码。",
    )
}

pub(crate) fn paper_of_other_scope() -> Say {
    say!(
        "这份文件管的地方，和这个目标管的地方不一样",
        "区县自己的文件，scope 写那个区县的 6 位代码；全市的目标，出处写市里的文件。",
    )
}

pub(crate) fn year_not_quoted() -> Say {
    say!(
        "这一年，引文里没有，文件名称里也没有",
        "引文从写着哪一年的地方抄起，例如“到2026年底，…”；文件没有写哪一年，就删掉 by。",
    )
}

pub(crate) fn striving_dropped(word: &str) -> Say {
    say!(
        format!("引文里有“{word}”，title 里没有，会让人以为比文件许的多"),
        "在 title 里也写上“争取”。",
    )
}
