//! About the cells and columns of somebody's own table that is turned into ours.

use super::{Say, perhaps, say};
use domain::place::offer::Service;

/// Where an answer is written.
pub(super) const ANSWER: &str = "答案写进 映射.toml，再转换一次";

/// What was read of a cell is mended where it stands.
pub(super) const IN_THE_LIST: &str = "不对就在原表里改。";

/// What is said once for several rows, and does not hold for all of them.
pub(super) const IN_EACH_ROW: &str = "不对就在原表里给每一行写上。";

pub(crate) fn constants(source: &str, status: &str) -> Say {
    say!(
        format!("没有写来源的行，数据来源写「{source}」；没有写状态的行，状态写「{status}」"),
        "要改的话，改 映射.toml 里的 source 和 status，再转换一次。",
    )
}

pub(crate) fn which_kind(word: &str) -> Say {
    let message = if word.is_empty() {
        "不知道这一行是哪一类地点，没有放进去".to_owned()
    } else {
        format!("不知道「{word}」是哪一类地点，这一行没有放进去")
    };
    say!(
        message,
        format!(
            "文件名或工作表的名字里写上类别（食堂、养老院……）；或者{ANSWER}：整张表是一类的写 kind，一个词是一类的写在 [table.kinds] 下面。"
        ),
    )
}

pub(crate) fn taken_as_empty(text: &str) -> Say {
    say!(format!("「{text}」当作没有填：空着表示未公布"), "不用管。",)
}

/// `computed`: whether the file says what the formula comes to.
pub(crate) fn excel_error(computed: bool) -> Say {
    if computed {
        say!(
            "这一格的公式算错了，没有放进去",
            "在原表里改成真正的内容，再转换一次；不知道就空着。",
        )
    } else {
        say!(
            "这一格是公式，文件里没有算好的结果，没有放进去",
            "用 Excel 或 WPS 打开原表，存一次，再转换一次。",
        )
    }
}

pub(crate) fn ditto_read(above: &str) -> Say {
    say!(
        format!("照上面一行，写成「{above}」"),
        "不对就在原表里写全。"
    )
}

pub(crate) fn filled_down() -> Say {
    say!(
        "这一列只在每一组的第一行写了，下面空着的行照上面的写",
        format!("看一眼对不对；{IN_EACH_ROW}"),
    )
}

pub(crate) fn ditto_of_nothing() -> Say {
    say!(
        "写的是「同上」，上面一行这一列没有内容，没有放进去",
        "在原表里写全，再转换一次。",
    )
}

/// A number in which only the first digits are left: 1.38E+10.
pub(crate) fn digits_lost() -> Say {
    say!(
        "号码存成了科学计数法，后面几位已经没有了，没有放进去",
        "用原来的 .xlsx 再转换；没有的，在表里把这一列设成文本，照原来的材料重新打。",
    )
}

pub(crate) fn long_number() -> Say {
    say!(
        "这一格是 16 位以上的数字，Excel 已经把后面几位改成了 0，没有放进去",
        "在原表里把这一列设成文本，照原来的材料重新打。",
    )
}

pub(crate) fn made_a_date() -> Say {
    say!(
        "Excel 把这一格改成了日期（例如 8-15 变成 8月15日），没有放进去",
        "在原表里把这一列设成文本，重新打一遍，再转换一次。",
    )
}

pub(crate) fn written_as(text: &str, read: &str) -> Say {
    say!(format!("「{text}」写成「{read}」"), IN_THE_LIST)
}

pub(crate) fn standing_as(text: &str, status: &str) -> Say {
    let why = match status {
        "待核实" => "开着，还没有核实过",
        _ => "意思一样",
    };
    say!(
        format!("状态「{text}」写成「{status}」：{why}"),
        "不对就在转换好的表里改「状态」。",
    )
}

pub(crate) fn services_to_note() -> Say {
    let known: Vec<&str> = Service::ALL.iter().map(|service| service.word()).collect();
    say!(
        "服务写的是自己的话，原话放进了「备注」",
        format!(
            "想让人能按服务筛选，就在转换好的表里用这些词填「服务」：{}。",
            known.join("、")
        ),
    )
}

/// 堂食: one eats there.
pub(crate) fn eaten_there() -> Say {
    say!("能进店吃：「服务」里写上了「助餐」", IN_THE_LIST)
}

/// 自提: one takes it away.
pub(crate) fn meals_fetched() -> Say {
    say!(
        "可以自己来取：「服务」里写上了「助餐」，原话也放进了「备注」",
        IN_THE_LIST,
    )
}

/// 配送: it is brought.
pub(crate) fn meals_brought() -> Say {
    say!(
        "写的是配送（配餐）：送到老人家里，还是从厨房送到店里？没有说，原话放进了「备注」",
        "在 映射.toml 里「请答」的那一行写 \"送餐\"（送到家，不能进店吃）、\"堂食、送餐\"（都可以）或 \"堂食\"（在店里吃）；不知道写 \"备注\"。不写也能发布。",
    )
}

/// A cell with an address and what is to be rung.
pub(crate) fn address_parted(address: &str) -> Say {
    say!(
        format!("地址和电话写在一格里，拆成了两格：地址是「{address}」"),
        IN_THE_LIST,
    )
}

/// A mark before the name of a place.
pub(crate) fn mark_before_name(mark: &str) -> Say {
    say!(
        format!("名称前面的记号「{mark}」没有放进去"),
        "记号有意思的，在原表里加一列写明，例如「备注」，再转换一次。",
    )
}

/// A thing to rent with what it costs, out of several cells.
pub(crate) fn rents_joined(item: &str) -> Say {
    say!(
        format!("辅具和它的租金、押金并成一格，写成「{item}」"),
        IN_THE_LIST,
    )
}

pub(crate) fn no_degrees() -> Say {
    say!(
        "看不出经度和纬度，没有放进去",
        "写成 120.582134,30.001234 这样的小数；米制的坐标要重新取点。",
    )
}

pub(crate) fn which_system() -> Say {
    say!(
        "有坐标，没有写是哪套坐标：高德、百度、天地图的同一个数差 0.5 到 1.3 公里",
        format!(
            "坐标是哪里取的？高德、腾讯写 crs = \"GCJ02\"，百度写 \"BD09\"，天地图写 \"CGCS2000\"，GPS 写 \"WGS84\"；{ANSWER}。不知道就重新取。"
        ),
    )
}

pub(crate) fn nought_put_back() -> Say {
    say!(
        "号码开头的 0 被 Excel 去掉了，已经补上",
        "抽几个拨一次，看对不对。",
    )
}

/// `area`: that of the city.
pub(crate) fn without_area_code(area: Option<&str>) -> Say {
    let (asked, example) = match area {
        Some(area) => (format!("是不是都加 {area}？"), area),
        None => ("区号是多少？".to_owned(), "0575"),
    };
    say!(
        format!("电话没有区号，{asked}"),
        format!("是的话，写 area_code = \"{example}\"；不加不能发布。"),
    )
}

pub(crate) fn area_code_put(area: &str) -> Say {
    say!(
        format!("照 映射.toml，给没有区号的电话加上了 {area}"),
        "抽几个拨一次，看对不对。",
    )
}

pub(crate) fn own_number(filled: usize) -> Say {
    say!(
        format!("这一列是联系人的电话，放进了「电话」（{filled} 格），联系人的名字没有放"),
        "个人的号码公开以前要本人同意。不同意的，在 映射.toml 里把这一列写成「不发布」，再转换一次。",
    )
}

pub(crate) fn person_column(filled: usize) -> Say {
    say!(
        format!("这一列是个人的名字或号码（{filled} 格），不发布，没有放进去"),
        "不用管。",
    )
}

pub(crate) fn office_column(filled: usize) -> Say {
    say!(
        format!("这一列网站上没有地方放（{filled} 格），没有放进去"),
        "要告诉读者的话，在 映射.toml 里把这一列写成「备注」，再转换一次。",
    )
}

pub(crate) fn column_not_wanted(filled: usize) -> Say {
    say!(
        format!("照 映射.toml，这一列不发布（{filled} 格），没有放进去"),
        "要发布时，在 映射.toml 里写上放到哪一列，再转换一次。",
    )
}

pub(crate) fn price_to_note() -> Say {
    say!(
        "价格没有数，原话放进了「备注」",
        "知道价格时，在转换好的表里写上。",
    )
}

/// Prices of single meals, in one cell; where they differ the note says which is which.
pub(crate) fn meals_priced(all: &str, differ: bool) -> Say {
    let noted = if differ {
        "；哪一餐多少，也写进了「备注」"
    } else {
        ""
    };
    say!(
        format!("各餐的价格并成一格，写成「{all}」{noted}"),
        IN_THE_LIST,
    )
}

pub(crate) fn names_without_numbers(filled: usize) -> Say {
    say!(
        format!("名称前面写着行的序号（{filled} 格），序号没有放进去"),
        "不用管。",
    )
}

pub(crate) fn hours_to_note() -> Say {
    say!(
        "没有写几点到几点，原话放进了「备注」",
        "知道时间时，在转换好的表里写上「营业时间」。",
    )
}

pub(crate) fn ids_not_kept() -> Say {
    say!(
        "这一列的编号没有用：有重复的、有中文的，或者只是行的序号，加一行就全变了",
        "已经按名称和地址另编了编号，下个月再转换也不变。",
    )
}

/// How many cells, and the row of the first.
fn cells((count, first): (usize, u32)) -> String {
    format!("填了 {count} 格，第一格在第 {first} 行")
}

pub(crate) fn means_the_same(other: &str, lost: (usize, u32)) -> Say {
    say!(
        format!(
            "这一列和「{other}」是同一个意思，用了「{other}」，这一列没有放进去（{}）",
            cells(lost)
        ),
        format!("该用哪一列？也可以写「备注」或「不发布」。{ANSWER}。"),
    )
}

pub(crate) fn unclear_header(meant: &str, lost: (usize, u32)) -> Say {
    let asked = if meant.is_empty() {
        "这一列的单位和我们的不一样，".to_owned()
    } else {
        format!("这一列可以有几个意思：是「{meant}」，还是别的？")
    };
    say!(
        format!("{asked}没有放进去（{}）", cells(lost)),
        format!("写上是哪一列，或「备注」「不发布」。{ANSWER}。"),
    )
}

/// A column of numbers or remarks that somebody has hidden.
pub(crate) fn unseen_column_held(lost: (usize, u32)) -> Say {
    say!(
        format!(
            "这一列在原表里是隐藏的，也许不公开：没有放进去（{}）",
            cells(lost)
        ),
        format!("要公开的，写上是哪一列；不公开，写「不发布」。{ANSWER}。"),
    )
}

pub(crate) fn not_of_kind(column: &str, title: &str, lost: (usize, u32)) -> Say {
    say!(
        format!(
            "「{title}」的表里没有「{column}」这一列，没有放进去（{}）",
            cells(lost)
        ),
        format!("要告诉读者的话写「备注」，不要就写「不发布」。{ANSWER}。"),
    )
}

pub(crate) fn goes_nowhere(near: Option<&str>, lost: (usize, u32)) -> Say {
    say!(
        format!("不知道这一列放到哪里，没有放进去（{}）", cells(lost)),
        format!(
            "{}写上是哪一列，或「备注」「不发布」；有哪些列，映射.toml 里写着。{ANSWER}。",
            perhaps(near)
        ),
    )
}

pub(crate) fn unknown_destination() -> Say {
    say!(
        "映射里没有这个去处",
        "写《填表说明》里的列名，或者：备注、价格、最低价格、最高价格、经纬度、区县、社区、开门时间、关门时间、不发布。",
    )
}
