//! About somebody's own file: why it is no table, and which of its sheets and rows are none.

use super::convert::{ANSWER, IN_EACH_ROW};
use super::{NOTHING_TO_DO, Say, say};
use crate::convert::Said;
use crate::limits::TABLE_TOP;
use crate::tables::{Broken, LeftOut};

/// How a workbook is saved so that it can be read.
const SAVE_AS: &str =
    "用 Excel 或 WPS 打开它，点「文件 → 另存为」，类型选「Excel 工作簿（.xlsx）」，再试一次。";

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
        Broken::Map => say!(
            "这是一张地图的 XML（.osm、.kml、.gpx），读不了",
            "在导出它的软件里换一种格式：GeoJSON，或 .osm.pbf。",
        ),
        Broken::OtherWorkbook => say!("这种格式的工作簿（.ods、.xlsb 等）读不了", SAVE_AS),
        Broken::Packed => say!("这是压缩包，里面不是表格", "先解压，再用里面的表格文件。"),
        Broken::NoText => say!("看不懂文件里的文字，不知道是什么编码", SAVE_AS),
        Broken::Quotes => say!(
            "英文双引号只开头、没有收尾的有几十处，后面的读不下去，没有读",
            "用原来的 .xlsx 再转换；没有的，用 Excel 打开它，另存成 .xlsx。",
        ),
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

/// A workbook with a program in it.
pub(crate) fn macros_not_run() -> Say {
    say!("文件里有宏：没有运行，只读了表格里的内容", NOTHING_TO_DO)
}

pub(crate) fn no_headers() -> Say {
    say!(
        format!("前 {TABLE_TOP} 行里没有找到列名，不知道哪一列是什么"),
        "列名单独写一行，至少有「名称」和「地址」或「电话」，再转换一次。",
    )
}

pub(crate) fn headers_downwards() -> Say {
    say!(
        "列名是从上往下写的（一列是一个地点），没有读",
        "在 Excel 里选中整张表，复制，「选择性粘贴 → 转置」到一张新表，再转换一次。",
    )
}

/// What the heading of a group says of the lines below it.
pub(crate) fn group_heading(said: Said) -> Say {
    let column = match said {
        Said::Kind => "类别",
        Said::Town => "街镇",
        Said::District => "区县",
        Said::Status => "状态",
    };
    say!(
        format!("这一行是分组的标题：下面没有写{column}的行，照它算"),
        IN_EACH_ROW,
    )
}

pub(crate) fn sheet_heading() -> Say {
    say!(
        "工作表的名字说了区县、街镇或停业：里面没有写的行，照它算",
        "不对就改工作表的名字，再转换一次。",
    )
}

/// `row`: that of the line with which it is one place.
pub(crate) fn lines_together(row: u32) -> Say {
    say!(
        format!("名称是合并的格子，或者空着：这一行和第 {row} 行是同一处，并成了一行"),
        "不是同一处的，各写各的名称。",
    )
}

pub(crate) fn colours_not_read() -> Say {
    say!(
        "这一行说的是颜色或划线的意思，程序不看颜色：各行都照样放进去了",
        "颜色说的是停业、关闭的，在原表里加一列「状态」写上，再转换一次；不是，不用管。",
    )
}

pub(crate) fn struck_lines(count: usize) -> Say {
    say!(
        format!("有 {count} 行划了删除线，也放进去了"),
        "关了、不要的，在原表里删掉，或加一列「状态」写上「已关闭」，再转换一次。",
    )
}

pub(crate) fn unseen_lines(count: usize) -> Say {
    say!(
        format!("有 {count} 行在原表里是隐藏的（多半是筛选过），也放进去了"),
        "不要的，在原表里删掉，再转换一次。",
    )
}

pub(crate) fn unseen_column() -> Say {
    say!(
        "这一列在原表里是隐藏的，也放进去了",
        format!("不公开的，写「不发布」。{ANSWER}。"),
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
        format!("照上面的提醒，把{ANSWER}。"),
    )
}

pub(crate) fn row_left_out(why: LeftOut) -> Say {
    match why {
        LeftOut::Headers => say!("这一行是又写了一遍的列名，没有放进去", "不用管。"),
        LeftOut::Numbers => say!(
            "这一行是各列的编号或说明，没有放进去",
            "是一个地点的话，去掉名称前后的括号。"
        ),
        LeftOut::Example => say!(
            "这一行是填表的例子，没有放进去",
            "是一个地点的话，把开头的「示例」改成序号，再转换一次。",
        ),
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
        LeftOut::Ragged { got, want } if got < want => say!(
            format!("这一行只有 {got} 格，别的行有 {want} 格，没有放进去"),
            "多半是一格里换了行，一行断成了两行；也可能后面几格没有写。改用 .xlsx，或把这一行补齐，再转换一次。",
        ),
        LeftOut::Ragged { got, want } => say!(
            format!("这一行有 {got} 格，别的行有 {want} 格，对不上，没有放进去"),
            "多半是地址里有英文逗号。改用 .xlsx，或把逗号改成中文的「，」，再转换一次。",
        ),
    }
}
