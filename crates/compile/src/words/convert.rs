//! About somebody's own table that is turned into ours.

use super::{Say, perhaps, say};
use crate::limits::TABLE_TOP;
use crate::tables::{Broken, LeftOut};

/// How a workbook is saved so that it can be read.
const SAVE_AS: &str =
    "用 Excel 或 WPS 打开它，点「文件 → 另存为」，类型选「Excel 工作簿（.xlsx）」，再试一次。";

/// Where an answer is written.
const ANSWER: &str = "答案写进 映射.toml，再转换一次";

pub(crate) fn no_table(why: Broken) -> Say {
    match why {
        Broken::Empty => say!("文件是空的，一个字节也没有", "换一份有内容的表。"),
        Broken::Damaged => say!(
            "文件坏了，或者没有下载完，读不出来",
            "重新下载或复制一份；打得开的话，用 Excel 另存成新的 .xlsx。",
        ),
        Broken::Locked => say!(
            "工作簿有打开密码，读不了",
            "用 Excel 打开它，去掉密码（文件 → 信息 → 保护工作簿），再存一次。",
        ),
        Broken::Picture => say!(
            "这是一张图片，不是表格，只是名字像表格",
            "找到原来的 Excel 文件；只有图片的，要照着打一遍。",
        ),
        Broken::Pdf => say!(
            "这是 PDF，不是表格，读不了",
            "找到原来的 Excel 文件；只有 PDF 的，要照着打一遍。",
        ),
        Broken::Letter => say!(
            "这是 Word 或演示文稿，不是表格",
            "把里面的表格复制到 Excel 里，存成 .xlsx。",
        ),
        Broken::WebPage => say!("这其实是一个网页，只是名字像 Excel 文件", SAVE_AS),
        Broken::OtherWorkbook => say!("这种格式的工作簿（.ods、.xlsb 等）读不了", SAVE_AS),
        Broken::Packed => say!("这是压缩包，里面不是表格", "先解压，再用里面的表格文件。"),
        Broken::NoText => say!("看不懂文件里的文字，不知道是什么编码", SAVE_AS),
        Broken::Json { line } => say!(
            format!("这个 JSON（GeoJSON）文件不完整，从第 {line} 行起读不下去"),
            "重新导出或下载一次。",
        ),
        Broken::NoRows => say!(
            "这个 JSON 文件里没有找到一列地点",
            "要一个列表，每个地点一项；GeoJSON 要 FeatureCollection，Overpass 要 elements。",
        ),
        Broken::TooLarge { megabytes } => say!(
            format!("文件太大：里面的内容超过 {megabytes} MB，没有读"),
            "看看文件拿对了没有：一张名单很少超过几 MB。",
        ),
        Broken::TooWide { columns } => say!(
            format!("表太宽：第 {columns} 列右边还有内容，没有读"),
            "只留要用的列；右边远处的字在 Excel 里选中、删除，再存一次。",
        ),
        Broken::TooLong { cells } => say!(
            format!("表太大：超过 {cells} 格，没有读"),
            "看看文件拿对了没有；太大的表按区县分开存。",
        ),
    }
}

/// A sheet of a file that has several.
pub(crate) fn sheet_of(file: &str, sheet: &str) -> String {
    format!("{file}（{sheet}）")
}

pub(crate) fn hidden_sheet() -> Say {
    say!(
        "这张工作表是隐藏的，没有读",
        "要用它，就在 Excel 里取消隐藏，再转换一次。",
    )
}

/// Facilities of OpenStreetMap that are for others.
pub(crate) fn not_for_the_old(places: usize) -> Say {
    say!(
        format!("有 {places} 处设施不是给老人的，没有放进去"),
        "不用管；要放进去的，把标签 social_facility:for 写成 senior。",
    )
}

pub(crate) fn no_headers() -> Say {
    say!(
        format!("前 {TABLE_TOP} 行里没有找到列名，不知道哪一列是什么"),
        "列名单独写一行，至少有「名称」和「地址」或「电话」，再转换一次。",
    )
}

pub(crate) fn sheet_without_headers() -> Say {
    say!(
        "这张工作表里没有找到列名，没有读",
        "里面没有地点就不用管；有的话，给它加一行列名。",
    )
}

pub(crate) fn no_name_column(headers: &str) -> Say {
    say!(
        format!("没有认出哪一列是名称。这张表的列名是：{headers}"),
        format!("哪一列是名称，就在它的右边写「名称」。{ANSWER}。"),
    )
}

pub(crate) fn no_rows_found() -> Say {
    say!("列名下面没有一行地点", "看看这张表里有没有地点。")
}

/// Nobody knows the kind of any row, or where the names stand; what was understood is written down.
pub(crate) fn nothing_to_write() -> Say {
    say!(
        "没有一行能放进我们的表，只写了 映射.toml",
        "照上面的提醒，把答案写进 映射.toml，再转换一次。",
    )
}

pub(crate) fn row_left_out(why: LeftOut) -> Say {
    match why {
        LeftOut::Headers => say!("这一行是又写了一遍的列名，没有放进去", "不用管。"),
        LeftOut::Sum => say!("这一行是合计，没有放进去", "不用管。"),
        LeftOut::Note => say!(
            "这一行是说明或分组的标题，没有放进去",
            "是一个地点的话，补上名称和地址。",
        ),
        LeftOut::NoName | LeftOut::NoKind => say!(
            "这一行没有名称，没有放进去",
            "是一个地点的话，补上名称，再转换一次。",
        ),
        LeftOut::OpenQuote => say!(
            "这一行的英文双引号只开了头、没有收尾，没有放进去",
            "把引号补成一对，再转换一次。",
        ),
        LeftOut::Ragged { got, want } => say!(
            format!("这一行有 {got} 格，别的行有 {want} 格，对不上，没有放进去"),
            "多半是地址里有英文逗号。改用 .xlsx，或把逗号改成中文的「，」，再转换一次。",
        ),
    }
}

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

pub(crate) fn excel_error() -> Say {
    say!(
        "这一格的公式算错了，没有放进去",
        "在原表里改成真正的内容，再转换一次；不知道就空着。",
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
    say!(format!("「{text}」写成「{read}」"), "不对就在原表里改。")
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
    say!(
        "服务写的是自己的话，原话放进了「备注」",
        "想让人能按服务筛选，就在转换好的表里照《填表说明》第三节的词填「服务」。",
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
        format!("是的话，写 area_code = \"{example}\"；{ANSWER}。"),
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
        "单位和我们的不一样".to_owned()
    } else {
        format!("是「{meant}」，还是别的？")
    };
    say!(
        format!("这一列可以有几个意思：{asked}没有放进去（{}）", cells(lost)),
        format!("写上是哪一列，或「备注」「不发布」。{ANSWER}。"),
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
            "{}写上是哪一列，或「备注」「不发布」。{ANSWER}。",
            perhaps(near)
        ),
    )
}

pub(crate) fn twin(id: &str) -> Say {
    say!(
        format!("有几行的名称和地址都一样，编号后面加了数字（{id}）"),
        "真是同一处，在原表里删掉多的一行；不是，名称里写上各自在哪里。",
    )
}

pub(crate) fn row_changed(columns: &str) -> Say {
    say!(format!("和上次不一样：{columns}"), "看一眼改得对不对。")
}

pub(crate) fn point_of_old_address() -> Say {
    say!(
        "地址变了，坐标还是原来的",
        "搬了的话，重新取坐标；只是写法不一样，不用管。",
    )
}

pub(crate) fn workbook_there(file: &str) -> Say {
    say!(
        format!("文件夹里有 {file}，再写一张 CSV 就有两张同样的表了"),
        format!("把 {file} 移到别处；里面有要留的内容，就先把它转换进来。"),
    )
}

pub(crate) fn verified_row_changed() -> Say {
    say!(
        "状态是「已核实」，可是这个月的内容变了",
        "核实过新的内容，就改核实日期；没有，就把状态改成「待核实」。",
    )
}

pub(crate) fn present_unreadable() -> Say {
    say!(
        "文件夹里已经有这张表，可是读不出来，不敢盖掉它",
        "先把它修好，或移到别处，再转换一次。",
    )
}

pub(crate) fn other_row() -> Say {
    say!(
        "文件夹里的表有这一行，新表里没有，盖掉就没有了",
        "关了的，先在表里把状态改成「已关闭」；要留着，加 --keep；确实不要了（例如示例），加 --yes。",
    )
}

pub(crate) fn other_row_gone() -> Say {
    say!(
        "照 --yes，去掉了这一行：新表里没有它",
        "去错了就从备份里找回来。"
    )
}

pub(crate) fn other_row_kept() -> Say {
    say!("照 --keep，留着这一行：新表里没有它", "不用管。")
}

/// What became of the rows of a table.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) rows: usize,
    pub(crate) new: usize,
    pub(crate) changed: usize,
    pub(crate) gone: usize,
}

pub(crate) fn table_written(title: &str, counts: Counts) -> Say {
    let Counts {
        rows,
        new,
        changed,
        gone,
    } = counts;
    say!(
        format!(
            "{title}：{rows} 行，新的 {new} 行，有改动的 {changed} 行，文件夹里有、新表里没有的 {gone} 行"
        ),
        "接着运行 eldercare-data check。",
    )
}

pub(crate) fn unknown_destination() -> Say {
    say!(
        "映射里没有这个去处",
        "写《填表说明》里的列名，或者：备注、价格、最低价格、最高价格、经纬度、区县、社区、开门时间、关门时间、不发布。",
    )
}

pub(crate) fn mapping_head() -> String {
    "# 上一次转换时，各列放到了哪里。可以用记事本改，存为 UTF-8；下一次照这里的转换。\n\
     # 每次转换会重写这个文件，您填的答案都留着；「#」后面自己写的话不留。\n\n"
        .to_owned()
}

pub(crate) const MAPPING_SOURCE: &str = "数据来源，写谁给的；空着就用表里写的，或文件名";
pub(crate) const MAPPING_AREA_CODE: &str = "电话没有区号的，都加上这个；空着就不加";
pub(crate) const MAPPING_STATUS: &str = "没有写状态的行写什么；空着就写 待核实";
pub(crate) const MAPPING_CRS: &str =
    "坐标是哪套：GCJ02（高德、腾讯）、BD09（百度）、CGCS2000（天地图）、WGS84（GPS）";
pub(crate) const MAPPING_COLUMNS: &str =
    "左边是这张表的列名，右边是放到哪一列；也可以写 备注、不发布";
pub(crate) const MAPPING_KINDS: &str = "左边是「类别」里的词，右边是哪一类";
pub(crate) const MAPPING_ASKED: &str = "   # 请写上放到哪里";

pub(crate) fn mapping_kind(kinds: &str) -> String {
    format!("没有写类别的行是哪一类：{kinds}")
}
