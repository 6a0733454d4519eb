//! The frame of the text report.

use crate::issue::{Issue, Severity};
use time::Date;

pub(crate) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "提醒",
        Severity::Info => "说明",
        Severity::Note => "读作",
    }
}

pub(crate) fn line(line: u32) -> String {
    format!("第 {line} 行")
}

pub(crate) fn present(value: &str) -> String {
    format!("（现在写的是「{value}」）")
}

/// What is to be done about what is as it should be.
pub(crate) const NOTHING_TO_DO: &str = "不用管。";
/// What is to be done is what was said last.
pub(crate) const AS_BEFORE: &str = "同上一条。";

/// Behind a quote that stands for others.
pub(crate) const AND_OTHERS: &str = "等";

/// The heading above what was only done, and needs no answer; `again`: whether the list is the one of last time;
/// `left`: how many kinds of it are not said.
pub(crate) fn only_told(again: bool, left: usize, every: bool) -> String {
    match (again, left, every) {
        (_, _, true) => "说明（知道就行）：".to_owned(),
        (_, 0, false) => "说明（知道就行；不对时怎么改，加 --every 看）：".to_owned(),
        (true, left, false) => {
            format!("说明（知道就行；上次说过的 {left} 种不再说，要看加 --every）：")
        }
        (false, left, false) => {
            format!(
                "说明（知道就行；照常读的 {left} 种没有列，都要看、不对时怎么改，加 --every）："
            )
        }
    }
}

/// What was done by an answer, where that is known.
pub(crate) fn without_mapping(message: &str) -> &str {
    message.strip_prefix("照 映射.toml，").unwrap_or(message)
}

/// Rows of a file in which something is told.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Rows<'a> {
    /// Some of them.
    pub(crate) shown: &'a [u32],
    /// How many rows they are.
    pub(crate) all: usize,
    /// How often it is told in them.
    pub(crate) count: usize,
}

/// What is said of several cells: how many they are, some of their rows, and what stands in some.
pub(crate) fn group(message: &str, column: &str, of: Rows<'_>, values: &[&str]) -> String {
    let rows = rows(of);
    let about = match (is_whole(column, of, values), examples(values)) {
        (true, _) => String::new(),
        (false, examples) if examples.is_empty() => format!("（{rows}）"),
        (false, examples) => format!("（{rows}；{examples}）"),
    };
    format!("{}{about}", many(message, column, of.count))
}

/// A question that was asked last time, and is not answered yet.
pub(crate) fn asked_again(message: &str, column: &str, count: usize) -> String {
    format!("{}（问过，还没有答）", many(message, column, count))
}

/// Whether something is told of a whole table or file: of its first line, and of no cell in it.
pub(crate) fn is_whole(column: &str, of: Rows<'_>, values: &[&str]) -> bool {
    of.count == 1 && of.shown == [1] && column.is_empty() && values.is_empty()
}

/// How often something is said, of which column, and what.
fn many(message: &str, column: &str, count: usize) -> String {
    let times = if count > 1 {
        format!("{count} 处 ")
    } else {
        String::new()
    };
    let column = if column.is_empty() {
        String::new()
    } else {
        format!("{column}：")
    };
    format!("{times}{column}{message}")
}

/// Some rows of several: 第 2、3、4 行等.
fn rows(of: Rows<'_>) -> String {
    let rows: Vec<String> = of.shown.iter().map(u32::to_string).collect();
    let more = if of.all > of.shown.len() { "等" } else { "" };
    format!("第 {} 行{more}", rows.join("、"))
}

/// What stands in some cells; nothing where nothing is to be shown.
fn examples(values: &[&str]) -> String {
    if values.is_empty() {
        String::new()
    } else {
        format!("如「{}」", values.join("」「"))
    }
}

/// The heading above all mistakes of a severity: how many kinds, how many cells.
pub(crate) fn kinds_of_mistakes(of: Severity, kinds: usize, cells: usize) -> String {
    let what = match of {
        Severity::Error => "不改就不能发布",
        Severity::Warning => "可以发布，请看一眼",
        Severity::Info | Severity::Note => "知道就行",
    };
    let count = if kinds == cells {
        format!("{kinds} 处")
    } else {
        format!("{kinds} 种，一共 {cells} 处")
    };
    format!("{}：{count}，{what}", severity(of))
}

/// What is good to know, while something stops publishing.
pub(crate) fn infos_later(count: usize) -> String {
    format!("说明：{count} 处，改好错误再查一次时列在这里；现在要看，加 --every。")
}

/// One kind of mistake.
pub(crate) fn kind_of_mistake(
    message: &str,
    column: &str,
    count: usize,
    values: &[&str],
) -> String {
    let examples = examples(values);
    let examples = if examples.is_empty() {
        examples
    } else {
        format!("（{examples}）")
    };
    format!("{}{examples}", many(message, column, count))
}

/// Some rows of a file, and how many places there are in it where more are meant than rows are named. `column`:
/// empty where no cell is meant; then the first line stands for the whole file.
pub(crate) fn rows_of(file: &str, column: &str, of: Rows<'_>) -> String {
    if is_whole(column, of, &[]) {
        return file.to_owned();
    }
    let all = if of.count > of.shown.len() {
        format!(" {} 处", of.count)
    } else {
        String::new()
    };
    let file = if file.is_empty() {
        String::new()
    } else {
        format!("{file} ")
    };
    format!("{file}{}{all}", rows(of))
}

/// Where one kind of mistake is.
pub(crate) fn found_at(places: &[String]) -> String {
    format!("在哪里：{}", places.join("；"))
}

pub(crate) fn fix(fix: &str) -> String {
    format!("改法：{fix}")
}

pub(crate) fn summary(errors: usize, warnings: usize, notes: usize) -> String {
    let counts = format!("错误 {errors} 个，提醒 {warnings} 个，说明 {notes} 个。");
    if errors > 0 {
        format!("{counts}有错误，不能发布。")
    } else {
        format!("{counts}没有错误，可以发布。")
    }
}

/// Before how a cell was read.
const READ_AS: &str = "读作 ";

/// How a cell was read.
pub(crate) fn read_as(reading: &str) -> String {
    format!("{READ_AS}{reading}")
}

pub(crate) fn read_wrongly() -> String {
    "读得对就不用改；读得不对，就照《填表说明》换一种写法。".to_owned()
}

/// The heading of what was read in a file, in the text report.
pub(crate) fn readings_of(file: &str) -> String {
    format!("{file}：这些格子是这样读的，请看一眼（原文 → 读作）")
}

/// The heading of how cells were read, where each column is told once.
/// `file`: the only one of which some are told.
pub(crate) fn readings_counted(file: &str, cells: usize) -> String {
    let of = if file.is_empty() {
        String::new()
    } else {
        format!("{file} 有 ")
    };
    format!("读作：{of}{cells} 格程序是这样读的（原文 → 读作），每列抽几格看一眼")
}

/// How many cells of a column were read, and how many ways of writing they have.
pub(crate) fn readings_of_column(column: &str, cells: usize, ways: usize) -> String {
    format!("{column}：{cells} 格，{ways} 种写法，例如")
}

/// One way of writing, how it was read, and where it stands.
pub(crate) fn a_way(value: &str, message: &str, at: &str) -> String {
    let reading = message.strip_prefix(READ_AS).unwrap_or(message);
    format!("「{value}」→ {reading}（{at}）")
}

/// A text, how it was read, and where it stands.
pub(crate) fn reading(column: &str, value: &str, message: &str, line: u32, more: usize) -> String {
    let places = read_at(line, more + 1);
    format!("{}（{places}）", reading_of(column, value, message))
}

/// The first line of the list of what was published.
pub(crate) fn published_list() -> String {
    "# 程序写的：哪些文件是 eldercare-data 放进这个文件夹的。不要改，也不要删。\n".to_owned()
}

/// The title of the report as a page.
pub(crate) const REPORT: &str = "检查报告";
/// Headings of the page: what is mended kind by kind, every single issue, how cells were read.
pub(crate) const KIND_BY_KIND: &str = "一种一种地看";
pub(crate) const ONE_BY_ONE: &str = "一处一处地看";
pub(crate) const READ_SO: &str = "这些格子是这样读的，请看一眼";
/// Headers of the page's tables.
pub(crate) const KIND_HEADERS: [&str; 4] = ["几处", "错在哪里", "改法", "在哪里"];
pub(crate) const ISSUE_HEADERS: [&str; 6] = ["轻重", "行", "列", "现在写的", "错在哪里", "改法"];
pub(crate) const READING_HEADERS: [&str; 4] = ["列", "原文", "读作", "在哪里"];

/// The day of a report.
pub(crate) fn report_of(day: Date) -> String {
    let (year, month, day) = (day.year(), u8::from(day.month()), day.day());
    format!("{year} 年 {month} 月 {day} 日检查")
}

/// Where a text that was read stands.
pub(crate) fn read_at(line: u32, times: usize) -> String {
    match times {
        1 => format!("第 {line} 行"),
        times => format!("第 {line} 行等 {times} 处"),
    }
}

/// How the names of columns begin that a copy with marks has beside those of the table. Such a
/// column is passed over when the copy is put in the place of the table.
pub(crate) const MARKED: &str = "检查：";
/// The columns themselves: what is to be mended in a row, and how its cells were read.
pub(crate) const MARKED_COLUMNS: [&str; 2] = ["检查：要改什么", "检查：读作"];

/// One issue of a cell, in the copy with marks.
pub(crate) fn mark(issue: &Issue) -> String {
    format!("{}。{}", mark_again(issue), fix(&issue.fix))
}

/// One issue of a cell, in the copy with marks, where an issue above it is mended in the same way.
pub(crate) fn mark_again(issue: &Issue) -> String {
    let column = match issue.column.as_str() {
        "" => String::new(),
        column => format!(" {column}"),
    };
    format!("{}{column}：{}", severity(issue.severity), issue.message)
}

/// How one cell was read, in the copy with marks.
pub(crate) fn reading_of(column: &str, value: &str, message: &str) -> String {
    format!("{column}「{value}」→ {message}")
}
