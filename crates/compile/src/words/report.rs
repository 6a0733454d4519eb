//! The frame of the text report.

use crate::issue::Severity;

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

/// What is said of several cells: how many they are, some of their rows, and what stands in some.
pub(crate) fn group(
    message: &str,
    column: &str,
    lines: &[u32],
    count: usize,
    values: &[&str],
) -> String {
    let rows: Vec<String> = lines.iter().map(u32::to_string).collect();
    let more = if count > lines.len() { "等" } else { "" };
    let rows = format!("第 {} 行{more}", rows.join("、"));
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
    let values = if values.is_empty() {
        String::new()
    } else {
        format!("；如「{}」", values.join("」「"))
    };
    format!("{times}{column}{message}（{rows}{values}）")
}

pub(crate) fn fix(fix: &str) -> String {
    format!("改法：{fix}")
}

pub(crate) fn summary(errors: usize, warnings: usize, notes: usize) -> String {
    let counts = format!("错误 {errors} 个，提醒 {warnings} 个，说明 {notes} 个。");
    if errors > 0 {
        format!("{counts}有错误，不能发布；改好以后再检查一次。")
    } else {
        format!("{counts}没有错误，可以发布。")
    }
}

/// How a cell was read.
pub(crate) fn read_as(reading: &str) -> String {
    format!("读作 {reading}")
}

pub(crate) fn read_wrongly() -> String {
    "读得对就不用改；读得不对，就照《填表说明》换一种写法。".to_owned()
}

/// The heading of what was read in a file, in the text report.
pub(crate) fn readings_of(file: &str) -> String {
    format!("{file}：这些格子是这样读的，请看一眼（原文 → 读作）")
}

/// A text, how it was read, and where it stands.
pub(crate) fn reading(column: &str, value: &str, message: &str, line: u32, more: usize) -> String {
    let places = match more {
        0 => format!("第 {line} 行"),
        more => format!("第 {line} 行等 {} 处", more + 1),
    };
    format!("{column}「{value}」→ {message}（{places}）")
}

/// The first line of the list of what was published.
pub(crate) fn published_list() -> String {
    "# 程序写的：哪些文件是 eldercare-data 放进这个文件夹的。不要改，也不要删。\n".to_owned()
}
