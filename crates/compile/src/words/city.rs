//! About a city's own files: city.toml, the gazetteer, the outline, the calendar.

use super::{Say, left_empty, only_these_words, say};
use domain::hours::Doubt;
use domain::say::doubt;

pub(crate) fn bad_folder() -> Say {
    say!(
        "文件夹的名字不对",
        "写成 区划代码-拼音，例如 330600-shaoxing：6 位数字，短横线，小写字母。",
    )
}

pub(crate) fn city_twice(first: &str) -> Say {
    say!(
        format!("这个区划代码已经有一个文件夹（{first}），一个城市只能有一个"),
        "把两个文件夹的表合到一个里，删掉另一个；代码写错了就改代码。",
    )
}

pub(crate) fn no_cities() -> Say {
    say!(
        "没有找到任何城市",
        "检查文件夹对不对：里面应当有 cities/区划代码-拼音/city.toml。",
    )
}

pub(crate) fn no_city_toml() -> Say {
    say!(
        "缺少 city.toml，这个城市没法发布",
        "从别的城市的文件夹里复制一个，改成本市的名称、区号和热线。",
    )
}

pub(crate) fn bad_toml(why: &str) -> Say {
    say!(
        format!("这个文件看不懂：{why}"),
        "对照别的城市的同名文件改；文字要用英文双引号括起来。",
    )
}

pub(crate) fn toml_unknown_key(key: &str, known: &str) -> Say {
    say!(
        format!("不认识「{key}」这一项"),
        format!("删掉它，或改成这些之一：{known}。"),
    )
}

pub(crate) fn toml_missing_key(key: &str) -> Say {
    say!(
        format!("缺少「{key}」这一项"),
        format!("加上 {key} = …，照别的城市的同名文件写。"),
    )
}

pub(crate) const TOML_WRONG_TYPE: &str =
    "这里的值写法不对（文字要加英文双引号，日期写成 2026-11-22）";

pub(crate) const TOML_SYNTAX: &str = "这里的写法不对（多半是少了引号、等号或方括号）";

pub(crate) fn folder_and_code_differ(folder: &str) -> Say {
    say!(
        format!("区划代码或拼音和文件夹的名字（{folder}）不一样"),
        "改成一样的。",
    )
}

pub(crate) fn bad_adcode() -> Say {
    say!(
        "区划代码不是一个城市的 6 位数字",
        "写成 6 位数字，末两位是 00，例如 \"330600\"。"
    )
}

pub(crate) fn empty_value(key: &str) -> Say {
    say!(left_empty(key), "补上。")
}

pub(crate) fn bad_area_code() -> Say {
    say!("区号不对", "写成 0 开头的 3 到 4 位数字，例如 \"0575\"。")
}

pub(crate) fn bad_toml_date() -> Say {
    say!("日期不对", "写成 2026-11-22，不加引号，不写时间。")
}

pub(crate) fn no_hotline() -> Say {
    say!(
        "一个热线也没有，页面上就没有电话可打",
        "至少写一个 [[hotline]]，例如 12345。",
    )
}

pub(crate) fn bad_hotline() -> Say {
    say!("热线号码不对", "写打得通的号码，例如 \"12345\"。")
}

/// `city`: what the city is called.
pub(crate) fn no_bureau(city: &str) -> Say {
    say!(
        "没有写维护单位：页面上是「维护单位：未公布」，居民不知道资料是谁给的、错了找谁",
        format!("在 city.toml 里写单位的全称，例如 bureau = \"{city}民政局\"。"),
    )
}

pub(crate) fn bureau_of_other_city(other: &str, city: &str) -> Say {
    say!(
        format!("维护单位写的是「{other}」的，这里是{city}：多半是从别的城市抄来、没有改"),
        "在 city.toml 里把 bureau 改成本市的单位，写全称。",
    )
}

/// `day`: 2026年11月22日.
pub(crate) fn updated_long_ago(day: &str) -> Say {
    say!(
        format!("资料日期还是以前月份的（{day}）：页面上会说资料是那一天的"),
        "每次发布前，把 city.toml 里的 updated 改成当天，写成 2026-11-22 这样，不加引号。",
    )
}

/// Likewise.
pub(crate) fn updated_ahead(day: &str) -> Say {
    say!(
        format!("资料日期还没有到（{day}）"),
        "把 city.toml 里的 updated 改成当天，写成 2026-11-22 这样；电脑的日期不对，就先改电脑的。",
    )
}

pub(crate) fn unknown_kind(known: &str) -> Say {
    say!("不认识这个类别", only_these_words(known))
}

pub(crate) fn no_gazetteer(path: &str) -> Say {
    say!(
        format!("缺少地名册 {path}：居民没法按街道、社区来找"),
        "从国家统计局的区划代码做一个，格式见 gazetteer 里的《来源与许可.md》。",
    )
}

pub(crate) fn no_outline(path: &str) -> Say {
    say!(
        format!("缺少区县轮廓 {path}：没法检查坐标是不是在本市"),
        "放进区县轮廓（GeoJSON，WGS-84）；没有就请自己在地图上核对坐标。",
    )
}

pub(crate) fn bad_outline() -> Say {
    say!(
        "区县轮廓看不懂",
        "要 GeoJSON 的 FeatureCollection，每个区县一个 Feature，properties 里有 adcode 和 name。",
    )
}

pub(crate) fn bad_area_row_code() -> Say {
    say!(
        "代码不对",
        "区县 6 位，街镇 9 位，村居 12 位数字。Excel 会把它改成 3.3E+11，请先把这一列设成「文本」。",
    )
}

pub(crate) fn code_of_other_city(city: &str) -> Say {
    say!(
        format!("这个代码不属于{city}"),
        "核对代码；别的城市的放到别的文件里。",
    )
}

pub(crate) fn level_and_code_differ() -> Say {
    say!(
        "级别和代码的位数对不上",
        "区县 6 位，街镇 9 位，村居 12 位；级别写 区县、街镇、村居 之一。",
    )
}

pub(crate) fn duplicate_code(line: u32) -> Say {
    say!(format!("代码重复：第 {line} 行已经有了"), "删掉一行。")
}

pub(crate) fn orphan_area(parent: &str) -> Say {
    say!(
        format!("它的上级（{parent}）不在地名册里"),
        "补上上级的一行，或核对代码。",
    )
}

pub(crate) fn pinyin_count(chars: usize, syllables: usize) -> Say {
    say!(
        format!("名称有 {chars} 个字，拼音有 {syllables} 个音节，对不上，拼音没有用"),
        "一个字一个音节，用空格隔开。",
    )
}

pub(crate) fn bad_year(file: &str) -> Say {
    say!(
        format!("年份和文件名（{file}）不一样，或日期不在这一年"),
        "改成一样的。",
    )
}

pub(crate) fn day_twice() -> Say {
    say!("这一天写了两次", "一天只能写一次：不是放假就是上班。")
}

pub(crate) fn workday_on_weekday() -> Say {
    say!("调休上班的日子不是周六、周日", "核对国务院的放假通知。")
}

pub(crate) fn year_due(year: i32, file: &str) -> Say {
    say!(
        format!(
            "{year} 年的节假日表还没有。没有它，{year} 年节日前后，页面只能写「{}」",
            doubt(Doubt::NotPublished)
        ),
        format!(
            "国务院办公厅公布 {year} 年的放假安排后，复制上一年的文件，改名为 {file}，照通知改里面的 year、source、每个假期的 days 和 workdays，再发布一次。还没有公布就不用管。"
        ),
    )
}

pub(crate) fn quoted_source(
    document: &str,
    number: Option<&str>,
    quote: &str,
    status: Option<&str>,
) -> String {
    let bracket = |s: Option<&str>| s.map_or_else(String::new, |s| format!("（{s}）"));
    format!(
        "《{document}》{}“{quote}”{}",
        bracket(number),
        bracket(status)
    )
}

pub(crate) fn document(document: &str, number: Option<&str>, status: Option<&str>) -> String {
    let number = number.map_or_else(String::new, |n| format!("，{n}"));
    let status = status.map_or_else(String::new, |s| format!("（{s}）"));
    format!("《{document}》{number}{status}")
}

pub(crate) fn policy_note(quote: &str, remark: Option<&str>) -> String {
    let remark = remark.unwrap_or_default();
    format!("文件原文：“{quote}”。{remark}")
}
