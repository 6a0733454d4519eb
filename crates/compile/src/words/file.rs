//! About whole files, headers and the shape of rows.

use super::{Say, perhaps, say};
use crate::text::NotText;
use crate::unread::Unread;

/// The cells that are lost with a column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Filled<'a> {
    /// How many are filled.
    pub(crate) count: usize,
    /// The row of the first, 0 without any.
    pub(crate) first: u32,
    /// The letters of the column in a spreadsheet.
    pub(crate) letters: &'a str,
}

impl Filled<'_> {
    fn lost(self) -> String {
        format!(
            "填了 {} 格（第一格在第 {} 行，Excel 的 {} 列）",
            self.count, self.first, self.letters
        )
    }
}

/// How what is not to be published is marked.
const TO_IGNORE: &str = "确实不要发布的，写在 city.toml 末尾：[ignore] 下面一行 files = [\"文件名\"] 或 columns = [\"列名\"]";

pub(crate) fn not_text(why: NotText) -> Say {
    match why {
        NotText::Workbook => say!(
            "这个文件其实是 Excel 工作簿，不是 CSV",
            "用 Excel 打开它，点「文件 → 另存为」，类型选「CSV UTF-8（逗号分隔）」。",
        ),
        NotText::Utf16 => say!(
            "文件的编码是 UTF-16（“Unicode 文本”），读不了",
            "用 Excel 打开它，点「文件 → 另存为」，类型选「CSV UTF-8（逗号分隔）」。",
        ),
        NotText::OtherEncoding { .. } => say!(
            "文件的编码不是 UTF-8（多半是 GBK），读出来会是乱码",
            "用 Excel 打开它，点「文件 → 另存为」，类型选「CSV UTF-8（逗号分隔）」。",
        ),
    }
}

pub(crate) fn workbook(csv: Option<&str>) -> Say {
    let name = csv.map_or_else(
        || "，照《填表说明》第一节".to_owned(),
        |csv| format!("成 {}", csv.replace(".csv", ".xlsx")),
    );
    say!(
        "不认识这个 Excel 工作簿的名字，里面的内容不会发布",
        format!(
            "列名和我们的一样，就改名{name}；是自己的表，用 eldercare-data convert 转换（《填表说明》第十二节），再把这个文件移到别处。{TO_IGNORE}。"
        ),
    )
}

/// A table that is there as a text and as a workbook.
pub(crate) fn two_forms(csv: &str) -> Say {
    say!(
        format!("已经有 {csv} 了：同一类地点只能有一张表，这一张没有读"),
        "留下要用的一张，另一张移到 seeds 外面。",
    )
}

/// A second sheet in the workbook of a table.
pub(crate) fn second_sheet(sheet: &str, read: &str) -> Say {
    say!(
        format!("只读第一张有内容的工作表「{read}」，工作表「{sheet}」里的内容不会发布"),
        "要发布的并到第一张里；不要的删掉，说明可以留在名字带「说明」的工作表里。",
    )
}

/// A table under a name nobody reads; `near` is one that is read, `there` whether it exists.
pub(crate) fn unread_table(near: Option<&str>, there: bool) -> Say {
    let first = match (near, there) {
        (Some(near), true) => {
            format!("已经有 {near} 了：这一份要是多余的，移到别处；要是新的，用它换掉 {near}。")
        }
        (Some(near), false) => format!("是不是想写 {near}？把文件名改成 {near}。"),
        (None, _) => "一类地点一个表，文件名见《填表说明》第一节。".to_owned(),
    };
    say!(
        "看着是一张表，可是不认识这个文件名，里面的内容不会发布",
        format!("{first}{TO_IGNORE}。"),
    )
}

pub(crate) fn unknown_settings(near: Option<&str>) -> Say {
    say!(
        "不认识这个文件名，里面的内容不会发布",
        format!(
            "{}文件名照《填表说明》第一节；多余的移到别处。{TO_IGNORE}。",
            perhaps(near)
        ),
    )
}

pub(crate) fn unknown_file(near: Option<&str>) -> Say {
    say!(
        "不认识这个文件名，里面的内容不会发布",
        format!(
            "{}一类地点一个表，文件名见《填表说明》第一节。",
            perhaps(near)
        ),
    )
}

pub(crate) fn stray_file() -> Say {
    say!(
        "这张表不在任何城市的文件夹里，不会发布",
        "放进 cities/区划代码-拼音/ 文件夹里，例如 cities/330600-shaoxing/；多余的移到 seeds 外面。",
    )
}

pub(crate) fn nested_file() -> Say {
    say!(
        "这张表在城市文件夹里面的另一个文件夹里，那里的不会读，也不会发布",
        format!("放到城市的文件夹里；多余的移到 seeds 外面。{TO_IGNORE}。"),
    )
}

pub(crate) fn gazetteer_of_no_city(folder: &str) -> Say {
    say!(
        format!("这张表没有读：地名册的文件名要和城市的文件夹一样，没有叫 {folder} 的城市文件夹"),
        "把文件名改成城市文件夹的名字加 .csv，例如 330600-shaoxing.csv；多余的移到 seeds 外面。",
    )
}

pub(crate) fn table_among_others() -> Say {
    say!(
        "看着是一张表，可是这个文件夹里不读表，里面的内容不会发布",
        "各类地点的表放进 cities/区划代码-拼音/；多余的移到 seeds 外面。",
    )
}

pub(crate) fn unread_data() -> Say {
    say!(
        "不认识这个文件，里面的内容不会发布",
        "要发布的，照《填表说明》第一节放：写对文件名，放进写明的文件夹；多余的移到 seeds 外面。",
    )
}

/// A file among the tables of holidays that is none of them; the year it is perhaps of.
pub(crate) fn unread_year(year: Option<i32>) -> Say {
    let name = year.map_or_else(
        || "calendar/年份.toml".to_owned(),
        |year| format!("calendar/{year}.toml"),
    );
    say!(
        "不认识这个文件，里面的放假安排没有读",
        format!(
            "节假日表写成 {name}，写法照那里的《来源与许可.md》，不要放进别的文件夹；多余的移到 seeds 外面。"
        ),
    )
}

pub(crate) fn ignored_file() -> Say {
    say!(
        "照 city.toml 的 [ignore]，没有读这个文件",
        "要发布时，从 [ignore] 里删掉它。",
    )
}

pub(crate) fn ignored_column(filled: usize) -> Say {
    say!(
        format!("照 city.toml 的 [ignore]，没有发布这一列（填了 {filled} 格）"),
        "要发布时，从 [ignore] 里删掉它，再照《填表说明》改列名。",
    )
}

pub(crate) fn ignored_needed(name: &str) -> Say {
    say!(
        format!("[ignore] 里写了 {name}，可是这个文件是要读的"),
        "从 [ignore] 里删掉它；这一类地点确实不要发布，就把文件移到 seeds 外面。",
    )
}

pub(crate) fn ignored_missing(name: &str) -> Say {
    say!(
        format!("[ignore] 里写了 {name}，可是没有这个文件"),
        "检查文件名；不用了就从 [ignore] 里删掉。",
    )
}

pub(crate) fn unread(why: Unread) -> Say {
    match why {
        Unread::Link => say!(
            "这是一个链接（快捷方式），没有读，里面的内容不会发布",
            "把它指向的文件复制到这里，代替链接。",
        ),
        Unread::NoFile => say!(
            "这不是普通的文件（是管道或设备），没有读",
            "把它移到别处；要发布的内容存成普通的文件。",
        ),
        Unread::Name => say!(
            "文件名的编码不对，没有读",
            "给文件改名：用英文字母、数字、短横线。",
        ),
        Unread::Large { limit } => say!(
            format!("文件太大（超过 {limit} MB），没有读"),
            "检查是不是放错了文件：一个城市的一张表通常不到 1 MB。",
        ),
        Unread::Together { limit } => say!(
            format!("文件夹里的文件加起来超过 {limit} MB，从这个文件起没有读"),
            "检查文件夹对不对；和养老地图无关的文件移到别处。",
        ),
    }
}

pub(crate) fn missing_kinds(files: &str) -> Say {
    say!(
        format!("没有这些表：{files}。这几类地点不会出现在地图上"),
        "有资料时再建表；没有就不用管。",
    )
}

pub(crate) fn no_rows(title: &str) -> Say {
    say!(
        format!("这张表只有列名，没有一行地点：地图上不会有{title}"),
        "看看是不是存错了文件；真的没有这类地点，就删掉这个文件。",
    )
}

pub(crate) fn empty_file() -> Say {
    say!(
        "文件是空的，连列名都没有",
        "第一行写列名（见《填表说明》第三节）；没有这类地点就删掉这个文件。",
    )
}

pub(crate) fn wrong_delimiter(found: &str) -> Say {
    say!(
        format!("各列之间用的是{found}，不是英文逗号"),
        "用 Excel 另存为「CSV UTF-8（逗号分隔）」，或把分隔符换成英文逗号。",
    )
}

pub(crate) fn missing_headers(missing: &str) -> Say {
    say!(
        format!("缺少这些列：{missing}"),
        "第一行必须是列名。把缺的列加上，列名照《填表说明》第三节写；上面不要有标题行。",
    )
}

pub(crate) fn duplicate_header(name: &str, other: &str) -> Say {
    if name == other {
        say!(
            format!("有两列都叫「{name}」，不知道该用哪一列"),
            "删掉或改名其中一列。",
        )
    } else {
        say!(
            format!("「{name}」和「{other}」是同一个意思，不知道该用哪一列"),
            "只留一列。",
        )
    }
}

pub(crate) fn unknown_header(near: Option<&str>) -> Say {
    say!(
        "不认识这个列名，这一列不会发布；现在这一列是空的",
        format!("{}不需要这一列就删掉，或不用管。", perhaps(near)),
    )
}

pub(crate) fn filled_unknown(near: Option<&str>, cells: Filled<'_>) -> Say {
    let first = near.map_or_else(
        || {
            "列名照《填表说明》第三、四节写；没有合适的列，要告诉读者的话可以写进「备注」。"
                .to_owned()
        },
        |near| format!("是不是「{near}」？是的话，把列名改成「{near}」。"),
    );
    say!(
        format!("不认识这个列名，{}，都不会发布", cells.lost()),
        format!("{first}{TO_IGNORE}。"),
    )
}

pub(crate) fn filled_beside(near: &str, cells: Filled<'_>) -> Say {
    say!(
        format!("不认识这个列名，{}，都不会发布", cells.lost()),
        format!("多半要放进「{near}」那一列，几样之间用顿号隔开，再删掉这一列。{TO_IGNORE}。"),
    )
}

pub(crate) fn filled_of_others(files: &str, cells: Filled<'_>) -> Say {
    say!(
        format!(
            "这一列是 {files} 的，这张表里用不上；{}，都不会发布",
            cells.lost()
        ),
        format!("检查是不是放错了表；不需要就删掉这一列。{TO_IGNORE}。"),
    )
}

pub(crate) fn unnamed_header(cells: Filled<'_>) -> Say {
    say!(
        format!("有一列没有列名，{}，都不会发布", cells.lost()),
        "在第一行给它写上列名，或删掉这一列。",
    )
}

pub(crate) fn other_kinds_header(files: &str) -> Say {
    say!(
        format!("这一列是 {files} 的，这张表里用不上；现在这一列是空的"),
        "不用管，或删掉这一列。",
    )
}

pub(crate) fn too_many_columns(got: usize, most: usize) -> Say {
    say!(
        format!("这张表有 {got} 列，最多 {most} 列，没有读"),
        "只留《填表说明》里有的列；右边空着的列在 Excel 里选中、删除，再存一次。",
    )
}

pub(crate) fn long_cell(chars: usize, most: usize) -> Say {
    say!(
        format!("这一格有 {chars} 个字，最多 {most} 个，这一行没有读"),
        "多半是把别的内容粘到了这一格。只留这一格该写的。",
    )
}

pub(crate) fn column_count(want: usize, got: usize) -> Say {
    say!(
        format!("这一行有 {got} 列，列名有 {want} 列，对不上，这一行没有读"),
        if got > want {
            "多半是地址或备注里有英文逗号，却没有用英文双引号括起来。把那一格改成 \"…\"，或把逗号改成中文的「，」。"
        } else {
            "多半是少了逗号，或一格内容被拆成了两行。空着的格也要保留逗号；格里有换行的，整格用英文双引号括起来。"
        },
    )
}

pub(crate) fn open_quote() -> Say {
    say!(
        "这一行有英文双引号只开了头、没有收尾，这一行没有读",
        "把引号补成一对；格里本来就有的英文双引号要写成两个（\"\"）。",
    )
}
