//! Rules about a city's own files.

use super::base::{CITY, GAZETTEER, OUTLINE, RIGHTS, TARGETS, YEAR};
use super::{Chapter, Edit, Example, rules};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "城市、地名册、放假表",
    rules: rules! {
        no_city_toml Error "没有设置" Example::Files(&[Edit::Gone(CITY)]);
        bad_toml Error "看不懂的设置" Example::Files(&[Edit::Swap(CITY, "\"绍兴市\"", "绍兴市")]);
        toml_unknown_key Error "不认识的项" Example::Files(&[Edit::Swap(CITY, "short =", "shrot =")]);
        toml_missing_key Error "缺一项" Example::Files(&[Edit::Swap(CITY, "short = \"绍兴\"\n", "")]);
        folder_and_code_differ Error "和文件夹不同" Example::Files(&[Edit::Swap(CITY, "\"330600\"", "\"330700\"")]);
        bad_adcode Error "区划代码不对" Example::Files(&[Edit::Swap(CITY, "\"330600\"", "\"3306\"")]);
        empty_value Error "空着的项" Example::Files(&[Edit::Swap(CITY, "\"绍兴市\"", "\"\"")]);
        bad_area_code Error "区号不对" Example::Files(&[Edit::Swap(CITY, "\"0575\"", "\"575\"")]);
        bad_toml_date Error "日期不对" Example::Files(&[Edit::Swap(CITY, "2026-11-22", "\"去年\"")]);
        no_bureau Warning "没有维护单位" Example::Files(&[Edit::Swap(CITY, "bureau = \"绍兴市民政局\"", "bureau = \"\"")]);
        bureau_of_other_city Warning "别市的维护单位" Example::Files(&[Edit::Swap(CITY, "\"绍兴市民政局\"", "\"泰安市民政局\"")]);
        updated_long_ago Warning "上个月的资料日期" Example::Files(&[Edit::Swap(CITY, "2026-11-22", "2026-10-22")]);
        updated_ahead Warning "没有到的资料日期" Example::Files(&[Edit::Swap(CITY, "2026-11-22", "2026-12-22")]);
        no_hotline Error "没有热线" Example::Files(&[Edit::Put(CITY, NO_HOTLINE)]);
        bad_hotline Error "热线不对" Example::Files(&[Edit::Swap(CITY, "number = \"96345\"", "number = \"找前台\"")]);
        unknown_kind Error "没有的类别" Example::Files(&[Edit::Add(CITY, "[aliases]\ncenter = [\"乐龄中心\"]\n")]);
        no_outline Warning "没有轮廓" Example::Files(&[Edit::Gone(OUTLINE)]);
        bad_outline Error "看不懂的轮廓" Example::Files(&[Edit::Put(OUTLINE, "{\"features\":[{}]}")]);
        bad_area_row_code Error "代码不对" Example::Files(&[Edit::Add(GAZETTEER, "3.30602E+11,村居,某社区,,,,,\n")]);
        code_of_other_city Error "别市的代码" Example::Files(&[Edit::Add(GAZETTEER, "370602,区县,芝罘区,,,,,\n")]);
        level_and_code_differ Error "级别不合" Example::Files(&[Edit::Add(GAZETTEER, "330602009,村居,某街道,,,,,\n")]);
        duplicate_code Error "代码重复" Example::Files(&[Edit::Add(GAZETTEER, "330602001,街镇,某街道,,,,,\n")]);
        orphan_area Warning "没有上级" Example::Files(&[Edit::Add(GAZETTEER, "330699001,街镇,某街道,,,,,\n")]);
        pinyin_count Warning "拼音不合" Example::Files(&[Edit::Add(GAZETTEER, "330602009,街镇,某街道,,,,,mou jie\n")]);
        bad_year Error "年份不合" Example::Files(&[Edit::Swap(YEAR, "year = 2026", "year = 2025")]);
        day_twice Error "一天两次" Example::Files(&[Edit::Swap(YEAR, "days = [\"2026-01-01\"]", "days = [\"2026-01-01\", \"2026-01-01\"]")]);
        workday_on_weekday Error "不是周末" Example::Files(&[Edit::Swap(YEAR, "2026-01-04", "2026-01-05")]);
        year_due Warning "该有明年的了" Example::Files(&[]);
        bad_site_address Error "网址不完整" Example::Files(&[Edit::Put("site.toml", "address = \"养老地图\"\n")]);
        no_entitlements Info "没有政策" Example::Files(&[Edit::Gone(RIGHTS), Edit::Gone(TARGETS)]);
    },
};

const NO_HOTLINE: &str = "adcode = \"330600\"\nname = \"绍兴市\"\nshort = \"绍兴\"\npinyin = \"shaoxing\"\n\
area_code = \"0575\"\nbureau = \"绍兴市民政局\"\nupdated = 2026-11-22\nhotline = []\n";
