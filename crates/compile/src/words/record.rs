//! About the cells of one row.

use super::point::TOWNS_SERVED;
use super::{Say, left_empty, perhaps, say};

pub(crate) fn empty_required(column: &str) -> Say {
    let fix = match column {
        "编号" => "给它一个全部表里不重复的编号，例如 SX-ST-0001；定了就不要再改。",
        "名称" => "写招牌上的全名。",
        "状态" => "写这六个词之一：已核实、待核实、示例、建设中、暂停、已关闭。",
        "数据来源" => "写谁给的：单位名称，或文件名和文号。",
        _ => "补上这一格。",
    };
    say!(left_empty(column), fix)
}

pub(crate) fn bad_id() -> Say {
    say!(
        "编号只能用英文字母、数字、短横线和下划线，开头是字母或数字，最多 40 个字符",
        "改成像 SX-ST-0001 这样的编号。",
    )
}

/// A cell with a word that stands for nothing: 无, null.
pub(crate) fn says_nothing(column: &str) -> Say {
    say!(
        format!("「{column}」里没有写内容"),
        match column {
            "名称" => "写招牌上的全名。",
            "数据来源" => "写谁给的：单位名称，或文件名和文号。",
            _ => "不知道就空着，空着表示未公布，不要写「无」「不详」或划线。",
        },
    )
}

pub(crate) fn reserved_id() -> Say {
    say!(
        "这样的编号留给政策文件里的项目了",
        "改成像 SX-ST-0001 这样的编号。",
    )
}

pub(crate) fn duplicate_id(file: &str, line: u32) -> Say {
    say!(
        format!("编号重复：{file} 第 {line} 行已经用了这个编号"),
        "编号在全部表里都不能重复，给其中一行换一个新编号（多半是复制行以后没有改）。",
    )
}

pub(crate) fn nearly_same_id(id: &str, file: &str, line: u32) -> Say {
    say!(
        format!("编号和 {file} 第 {line} 行的「{id}」只差大小写，抄写时会弄混"),
        "给其中一行换一个新编号。",
    )
}

/// A row met before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OtherRow<'a> {
    pub(crate) file: &'a str,
    pub(crate) line: u32,
    pub(crate) id: &'a str,
    pub(crate) name: &'a str,
}

impl OtherRow<'_> {
    fn said(self) -> String {
        let Self { file, line, id, .. } = self;
        format!("{file} 第 {line} 行（编号 {id}）")
    }
}

/// In what two rows of one place differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Difference {
    Phone,
    Point,
}

/// `alike`: the names are written alike.
pub(crate) fn same_place(other: OtherRow<'_>, alike: bool) -> Say {
    let message = if alike {
        format!(
            "和 {}像是同一个地点：名称一样，地址、电话或位置也一样",
            other.said()
        )
    } else {
        format!(
            "和 {}「{}」像是同一个地点：名称只差前面的地名、括号、繁体字或「有限公司」这样的字，地址、电话或位置也一样",
            other.said(),
            other.name
        )
    };
    say!(
        message,
        "是同一个地点就只留一行；不是，就在名称里写清楚差别，例如「一号店」「东门」。",
    )
}

pub(crate) fn same_door(other: OtherRow<'_>) -> Say {
    say!(
        format!(
            "和 {}「{}」电话一样，位置也一样，名称却不一样",
            other.said(),
            other.name
        ),
        "是同一个地点写了两个名字，就只留一行，另一个名字写到「别名」；电话或坐标是复制行以后忘了改，就改过来；确实是两处（例如一栋楼里的食堂和服务中心合用一部电话），不用改。",
    )
}

pub(crate) fn same_place_differs(other: OtherRow<'_>, what: Difference) -> Say {
    let what = match what {
        Difference::Phone => "电话",
        Difference::Point => "位置",
    };
    say!(
        format!("和 {}名称、地址都一样，{what}却不一样", other.said()),
        format!("核对哪一个{what}是对的，两张表里写成一样的；确实不一样就不用改。"),
    )
}

pub(crate) fn many_beds(column: &str, beds: u32, most: u32) -> Say {
    say!(
        format!("{column}写的是 {beds} 张，不像真的（最多 {most} 张）"),
        "核对有没有多写一位数。确实有这么多，就空着，写到备注里。",
    )
}

pub(crate) fn no_beds() -> Say {
    say!(
        "床位数写的是 0",
        "不知道就空着；确实不能住，也空着，在备注里写清楚。",
    )
}

pub(crate) fn unlikely_rent(piece: &str) -> Say {
    say!(
        format!("辅具里「{piece}」的金额不像真的"),
        "核对：月租不写 0，补贴后的月租不高于月租，押金和月租不超过 20000 元。",
    )
}

pub(crate) fn long_name(chars: usize) -> Say {
    say!(
        format!("名称有 {chars} 个字，太长了（最多 60 个字）"),
        "写招牌上的名字，其余的写到备注。",
    )
}

pub(crate) fn unknown_word(what: &str, words: &str, near: Option<&str>) -> Say {
    say!(
        format!("{what}里没有这个词"),
        format!("{}只能写：{words}。", perhaps(near)),
    )
}

pub(crate) fn unknown_item(what: &str, piece: &str, words: &str, near: Option<&str>) -> Say {
    say!(
        format!("{what}里的「{piece}」不认识"),
        format!("{}只能写：{words}。几样之间用顿号隔开。", perhaps(near)),
    )
}

pub(crate) fn unusual_category(words: &str, near: Option<&str>) -> Say {
    say!(
        "类别不在常用的词里，会照写的样子发布",
        format!(
            "{}常用的有：{words}。确实是当地叫法就不用改。",
            perhaps(near)
        ),
    )
}

/// What a column says of whether a place is open, against its 状态.
pub(crate) fn standing_against_words(column: &str, word: &str, status: &str, meant: &str) -> Say {
    say!(
        format!("{column}里写着「{word}」，状态却是「{status}」"),
        format!("真是这样，就把状态改成「{meant}」，并把这几个字去掉；不是，把它说清楚。"),
    )
}

/// What a column says of a canteen that one can not eat at.
pub(crate) fn only_delivers(column: &str, word: &str) -> Say {
    say!(
        format!(
            "{column}里写着「{word}」，没有写送到哪里：页面上列在上门的服务里，送到哪里写「未公布」"
        ),
        format!(
            "只送餐的：类别写「送餐入户」，服务范围写「全市」或「{TOWNS_SERVED}」。能进店吃的：{EATEN_THERE}"
        ),
    )
}

/// What a column says of a canteen that one can not eat at, where it is said how far it delivers.
pub(crate) fn listed_as_delivering(column: &str, word: &str) -> Say {
    say!(
        format!("{column}里写着「{word}」：当作只送餐，列在上门的服务里，不列在能进店吃的里"),
        format!("只送餐的：类别写「送餐入户」。能进店吃的：{EATEN_THERE}"),
    )
}

/// What a clerk does where one can eat at a canteen.
const EATEN_THERE: &str = "备注里写上「可堂食」，类别不写「送餐入户」。";

/// A radius around a kitchen that nobody goes to.
pub(crate) fn radius_of_delivery() -> Say {
    say!(
        "只送餐，服务范围却写的是半径：页面不知道在不在里面",
        format!("服务范围写送到哪些街镇：「全市」或「{TOWNS_SERVED}」。"),
    )
}

pub(crate) fn sample_without_mark() -> Say {
    say!(
        "状态是「示例」，名称却不是以「示例」开头，会让人当成真的",
        "真实的地点：把状态改成「已核实」或「待核实」，并换成真实的地址、电话、坐标。编出来看样子的：名称前面加「示例」。",
    )
}

pub(crate) fn mark_without_sample() -> Say {
    say!(
        "名称以「示例」开头，状态却是「已核实」：编出来的地点不会有人核实过",
        "编出来看样子的：状态写「示例」。真实的地点：换成招牌上的名字，并核对地址、电话、坐标是不是真的。",
    )
}

pub(crate) fn sample_with_real_phone() -> Say {
    say!(
        "示例的电话是打得通的号码，老人会照着打",
        "示例的电话，区号后面以 0 开头，例如 0575-00001234；或者空着。",
    )
}

pub(crate) fn real_with_sample_phone() -> Say {
    say!(
        "这是打不通的示例号码，却不是示例地点",
        "填真实的电话；不知道就空着。",
    )
}

pub(crate) fn merged_hotline() -> Say {
    say!(
        "12349 已经并入 12345，打不通了",
        "改成 12345，或写这个地点自己的电话。",
    )
}

pub(crate) fn no_phone() -> Say {
    say!(
        "已核实的地点没有电话，老人没法先问一声",
        "打得通的电话填上；确实没有就不用改。",
    )
}

/// An area code that is not the city's; `whose` is the city that has it, where that is known.
pub(crate) fn other_area_code(found: &str, whose: Option<&str>, (city, own): (&str, &str)) -> Say {
    let message = match whose {
        Some(whose) => format!("区号 {found} 是{whose}的，{city}的区号是 {own}"),
        None => format!("区号 {found} 不是{city}的，{city}的区号是 {own}"),
    };
    say!(message, "核对区号有没有写错；确实是外地电话就不用改。",)
}

pub(crate) fn future_date(updated: &str) -> Say {
    say!(
        format!("日期比这份数据的整理日期（{updated}）还晚"),
        "核对日期；数据是新整理的，就把 city.toml 里的 updated 改成当天（每次发布前都改）。",
    )
}

pub(crate) fn verified_without_date() -> Say {
    say!(
        "状态是「已核实」，却没有核实日期",
        "填上核实的日期，例如 2026-11-22；没有核实过的，状态写「待核实」。",
    )
}

pub(crate) fn bad_count() -> Say {
    say!(
        "这里要写一个整数",
        "只写数字，例如 120；不知道就空着，不要写「若干」「无」。",
    )
}

pub(crate) fn more_than_beds(column: &str, part: u32, beds: u32) -> Say {
    say!(
        format!("{column}（{part}）比床位数（{beds}）还多"),
        "核对这两个数；床位数是全部床位。",
    )
}

pub(crate) fn bad_grade() -> Say {
    say!(
        "看不懂等级评定",
        "写 1、2、3、4、5 之一，没有评过写「未评」；不知道就空着。",
    )
}

pub(crate) fn bad_yes_no() -> Say {
    say!(
        "这一格只能写「是」或「否」",
        "不知道就空着，空着表示未公布；其他的话写到备注。",
    )
}

pub(crate) fn bad_rental_item(piece: &str) -> Say {
    say!(
        format!("看不懂辅具里的「{piece}」"),
        "照这样写：轮椅:月租30,押金300,补贴后15；助行器:月租10。金额写整元；不知道的整项不写。",
    )
}

/// `line` is the row of the oldest.
pub(crate) fn verified_long_ago(places: usize, oldest: &str, line: u32) -> Say {
    say!(
        format!(
            "这张表有 {places} 处的核实日期在一年以前，最早的是第 {line} 行，{oldest}。页面会写明很久没有核实，请人先打电话"
        ),
        "打电话核实一遍，再把核实日期改成核实的那一天。",
    )
}
