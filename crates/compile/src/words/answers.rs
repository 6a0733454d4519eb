//! Questions that hold for many rows of somebody's own table, and the file in which each is answered once.

use super::convert::IN_THE_LIST;
use super::hours::NO_DAY;
use super::point::TOWNS_SERVED;
use super::{Say, say};

/// 堂食、送餐. `area`: 服务范围 as it was written; empty where nobody has said it.
pub(crate) fn eaten_there_and_at_home(area: &str) -> Say {
    if area.is_empty() {
        say!(
            "能进店吃，也送餐：「服务」里写上了「送餐入户」。送到哪里？",
            delivers_to(),
        )
    } else {
        say!(
            format!("能进店吃，也送餐：服务范围写成了「{area}」"),
            IN_THE_LIST,
        )
    }
}

/// `area`: likewise.
pub(crate) fn eaten_at_home(area: &str) -> Say {
    if area.is_empty() {
        say!(
            "只送餐，不能进店吃（能吃的，在原表里写「堂食、送餐」）：类别写成了「送餐入户」。送到哪里？",
            delivers_to(),
        )
    } else {
        say!(
            format!("只写了送餐，没有写堂食：类别写成了「送餐入户」，服务范围写成了「{area}」"),
            "能进店吃的，在原表里写「堂食、送餐」，再转换一次。",
        )
    }
}

/// `answer`: that it delivers within its own town.
pub(crate) fn town_of_delivery_unknown(answer: &str) -> Say {
    say!(
        format!("送餐送到「{answer}」，可是这一行看不出在哪个街镇：没有写街镇，社区和地址里也没有"),
        "在原表里加一列「街镇」给这几行写上，再转换一次；或 delivers_to 写 \"全市\"。不写也能发布，页面上写「未公布」。",
    )
}

/// `home`: whether it only delivers.
pub(crate) fn delivery_not_known(home: bool) -> Say {
    let how = if home {
        "只送餐"
    } else {
        "能进店吃，也送餐"
    };
    say!(
        format!("照 映射.toml，{how}，不知道送到哪里：页面上写「未公布」"),
        "知道时，在 映射.toml 里改 delivers_to，再转换一次。",
    )
}

/// The answer to where it delivers.
fn delivers_to() -> String {
    format!(
        "delivers_to 写 \"所在街镇\"、\"全市\" 或 \"{TOWNS_SERVED}\"；不知道写 \"不知道\"，页面上写「未公布」。"
    )
}

pub(crate) fn hours_without_days() -> Say {
    say!(
        format!("{NO_DAY}。是每天都开吗？"),
        "是就写 days = \"每天\"；不是就写 \"周一至周五\" 这样的；不知道写 \"备注\"：原话放进备注，营业时间写「未公布」。不写就当每天都开。",
    )
}

pub(crate) fn days_put(days: &str) -> Say {
    say!(
        format!("照 映射.toml，没有写星期几的，写上了「{days}」"),
        "不用管。",
    )
}

pub(crate) fn unknown_days() -> Say {
    say!(
        "看不懂是星期几",
        "写 每天、周一至周五、周一至周六 这样的，或 备注。",
    )
}

/// A number of a mobile phone is a person's: it is not published before somebody has answered.
pub(crate) fn mobile_numbers() -> Say {
    say!(
        "有手机号，多半是个人的，公开要本人同意：还没有放进去。同意公开吗？",
        "同意就写 mobiles = \"公布\"，不同意写 \"不发布\"；不写，就不公布。只有几位不同意的，写 \"公布\"，再在转换好的表里删那几个。",
    )
}

/// `left`: whether another number is left.
pub(crate) fn mobile_left_out(left: bool) -> Say {
    let message = if left {
        "照 映射.toml，手机号没有放进去"
    } else {
        "照 映射.toml，手机号没有放进去；没有别的号码了，页面上写「未公布」"
    };
    say!(message, "不用管。")
}

/// Numbers that nobody can ring, or of which nobody knows whether one may.
pub(crate) fn wrong_phones() -> Say {
    say!(
        "号码的位数或区号不对，或者说不清能不能打，不能发布。先不公布这几个号码吗？",
        "先不公布就写 wrong_phones = \"不发布\"：地点和别的号码照样发布；不写，就要一格一格改好，才能发布。",
    )
}

/// `left`: whether another number is left.
pub(crate) fn wrong_phone_left_out(left: bool) -> Say {
    let message = if left {
        "照 映射.toml，不对的、说不清的号码没有放进去"
    } else {
        "照 映射.toml，不对的、说不清的号码没有放进去；没有别的号码了，页面上写「未公布」"
    };
    say!(message, "弄清楚以后，在原表里改好，再转换一次。")
}

/// Free for everybody, or for some: nobody said.
pub(crate) fn free_for_whom(text: &str) -> Say {
    say!(
        format!("「{text}」：是谁来都免费，还是有的人免费？原话放进了「备注」，价格写未公布"),
        "在 映射.toml 里「请答」的那一行写 \"备注：80岁以上免费\" 这样的话，不知道写 \"备注\"。不写也能发布。",
    )
}

/// `why`: what the check would say of it.
pub(crate) fn value_refused(why: &str) -> Say {
    say!(
        format!("{why}，这样不能发布"),
        "一样的内容只答一次：该写成什么，写在 映射.toml 里「请答」的那一行。",
    )
}

pub(crate) fn value_answered(text: &str, answer: &str) -> Say {
    say!(
        format!("照 映射.toml，「{text}」写成「{answer}」"),
        "不用管。",
    )
}

/// One of several words is to be written.
pub(crate) fn unknown_answer(words: &[&str]) -> Say {
    say!("这里不能这样写", super::only_these_words(&words.join("、")))
}

pub(crate) fn mapping_head() -> String {
    "# 写着「请答」的，把答案写在两个引号 \"\" 中间，存盘，再转换一次。答过的以后都照用。\n"
        .to_owned()
}

/// Where something is to be answered among all the rest.
pub(crate) const MAPPING_REST: &str =
    "# 别的不用看；想改各列放到哪里，改下面的，存为 UTF-8。「#」后面自己写的话不留。\n";
/// Between what is answered and what nobody has to look at.
pub(crate) const MAPPING_BELOW: &str =
    "# 下面的不用看；想改各列放到哪里，才改，存为 UTF-8。「#」后面自己写的话不留。\n";

/// Before what is to be answered.
pub(crate) const MAPPING_ASKED: &str = "请答：";
pub(crate) const MAPPING_SOURCE: &str = "数据来源，写谁给的；空着就用表里写的，或文件名";
pub(crate) const MAPPING_AREA_CODE: &str = "电话没有区号的，都加上这个";
pub(crate) const MAPPING_STATUS: &str = "没有写状态的行写什么；空着就写 待核实";
pub(crate) const MAPPING_DAYS: &str = "没有写星期几的，哪几天开：每天、周一至周五……，或 备注";
pub(crate) const MAPPING_MOBILES: &str = "手机号：公布 或 不发布";
pub(crate) const MAPPING_WRONG_PHONES: &str = "不对的、说不清的号码：不发布";
pub(crate) fn mapping_delivers_to() -> String {
    format!("送餐送到哪里：所在街镇、全市、{TOWNS_SERVED}，或 不知道")
}

pub(crate) const MAPPING_ANSWERS: &str =
    "左边是表里的原话，右边写成什么；也可以写 备注（原话放进备注）、备注：自己的话、不发布";

pub(crate) fn mapping_value_asked(times: usize) -> String {
    format!("   # {MAPPING_ASKED}{times} 格")
}

pub(crate) const MAPPING_CRS: &str =
    "坐标是哪套：GCJ02（高德、腾讯）、BD09（百度）、CGCS2000（天地图）、WGS84（GPS）";
pub(crate) const MAPPING_COLUMNS: &str =
    "左边是这张表的列名，右边是放到哪一列；也可以写 备注、不发布";
/// The columns of ours that may be written where one is asked for.
pub(crate) fn mapping_columns_known(columns: &[&str]) -> String {
    format!("可以写的列：{}", columns.join("、"))
}

pub(crate) const MAPPING_KINDS: &str = "左边是「类别」里的词，右边是哪一类";
pub(crate) fn mapping_column_asked() -> String {
    format!("   # {MAPPING_ASKED}放到哪一列")
}

pub(crate) const MAPPING_KIND: &str = "没有写类别的行是哪一类";

pub(crate) fn mapping_kind_asked(kinds: &str) -> String {
    format!("{MAPPING_ASKED}是哪一类：{kinds}")
}
