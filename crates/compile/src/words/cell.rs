//! About single cells of any column.

use super::{Say, say};
use crate::cells::Fault;
use crate::private::Private;

/// What no cell may hold.
pub(crate) fn cell_fault(fault: Fault) -> Say {
    match fault {
        Fault::TurnsAround => turned_around(),
        Fault::Control => control_character(),
        Fault::Lost => lost_character(),
        Fault::Garbled => garbled(),
        Fault::Escaped => escaped(),
        Fault::SheetError => sheet_error(),
        Fault::Narrow => narrow_column(),
        Fault::Formula => formula(),
    }
}

fn turned_around() -> Say {
    say!(
        "这一格里有看不见的「从右往左」符号，看到的字和实际的字不一样",
        "把这一格删空，重新打一遍，不要粘贴。",
    )
}

fn control_character() -> Say {
    say!(
        "这一格里有看不见的控制字符",
        "把这一格删空，重新打一遍，不要粘贴。",
    )
}

fn lost_character() -> Say {
    say!(
        "这一格里有认不出来的字（乱码）",
        "照原来的材料重新打一遍；文件存成「CSV UTF-8（逗号分隔）」。",
    )
}

fn garbled() -> Say {
    say!(
        "这一格是乱码：文字用一种编码存、又用另一种编码打开过",
        "乱码改不回来：回到没有乱码的那份文件，用「数据 → 自文本/CSV」打开，编码选得看见汉字，再存成「CSV UTF-8（逗号分隔）」；只有几格的，照原来的材料重新打。",
    )
}

fn escaped() -> Say {
    say!(
        "这一格里有网页或程序的代码（像 &amp;、%E8%80%81、<b>），老人看到的会是这些代码",
        "照招牌或原来的材料重新打一遍，只写文字。",
    )
}

fn sheet_error() -> Say {
    say!(
        "这一格是 Excel 算错了留下的，不是内容",
        "改成真正的内容；不知道就空着。",
    )
}

fn narrow_column() -> Say {
    say!(
        "这一格存成了一串「#」：Excel 里这一列太窄了",
        "在 Excel 里把这一列拉宽，看得见内容了再存一次。",
    )
}

fn formula() -> Say {
    say!(
        "这一格是公式，不是内容",
        "在 Excel 里复制这一格，「选择性粘贴」成「数值」；或直接打上内容，开头不要写等号。",
    )
}

/// A number of a person in free text.
pub(crate) fn private_number(what: Private) -> Say {
    match what {
        Private::Identity => identity_number(),
        Private::BankCard => bank_card(),
        Private::Mobile => mobile_number(),
    }
}

fn identity_number() -> Say {
    say!(
        "这一格里有身份证号，发布后谁都看得到",
        "删掉身份证号。表里不写个人的证件号。",
    )
}

fn bank_card() -> Say {
    say!(
        "这一格里有银行卡号或账号，发布后谁都看得到",
        "删掉卡号。表里不写银行卡号和账号。",
    )
}

fn mobile_number() -> Say {
    say!(
        "这一格里有手机号，发布后谁都看得到",
        "这个地点对外的号码，写到「电话」一列，老人才能直接拨；个人的号码，删掉。",
    )
}

/// A text that is too long for its column.
pub(crate) fn long_text(column: &str, chars: usize, most: usize) -> Say {
    say!(
        format!("{column}有 {chars} 个字，太长了（最多 {most} 个字）"),
        "只写这一列要的内容，其余的写到备注。",
    )
}

/// A line of the command `read` that is no text.
pub(crate) fn line_not_text() -> Say {
    say!("这一行不是 UTF-8 文字", "把文件存成 UTF-8 编码再试。",)
}

/// An empty line of the command `read`.
pub(crate) fn line_empty() -> Say {
    say!("这一行是空的", "一行写一个要读的内容。")
}

/// A line of the command `read` longer than any cell.
pub(crate) fn line_long() -> Say {
    say!("这一行太长了，没有读", "一行只写一格的内容。")
}
