//! About whole files, headers and the shape of rows.

use super::{Say, perhaps, say};
use crate::text::NotText;

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

pub(crate) fn workbook_beside(csv: &str) -> Say {
    say!(
        "还不能直接读 Excel 工作簿，这个文件里的内容不会发布",
        format!(
            "用 Excel 打开它，点「文件 → 另存为」，类型选「CSV UTF-8（逗号分隔）」，存成 {csv}，再把这个文件移到别处。"
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
        "这个文件不在任何城市的文件夹里，不会发布",
        "放进 cities/区划代码-拼音/ 文件夹里，例如 cities/330600-shaoxing/。",
    )
}

pub(crate) fn missing_kinds(files: &str) -> Say {
    say!(
        format!("没有这些表：{files}。这几类地点不会出现在地图上"),
        "有资料时再建表；没有就不用管。",
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
        "不认识这个列名，这一列不会发布",
        format!("{}不需要这一列就删掉，或不用管。", perhaps(near)),
    )
}

pub(crate) fn unnamed_header() -> Say {
    say!(
        "这一列没有列名，里面的内容不会发布",
        "在第一行给它写上列名，或删掉这一列。",
    )
}

pub(crate) fn other_kinds_header(files: &str) -> Say {
    say!(
        format!("这一列是 {files} 的，这张表里用不上，不会发布"),
        "检查是不是放错了表；不需要就删掉这一列。",
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
