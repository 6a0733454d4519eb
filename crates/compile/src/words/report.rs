//! The frame of the text report, and what the command itself says.

use crate::issue::Severity;

pub(crate) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "提醒",
        Severity::Info => "说明",
    }
}

pub(crate) fn line(line: u32) -> String {
    format!("第 {line} 行")
}

pub(crate) fn present(value: &str) -> String {
    format!("（现在写的是「{value}」）")
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

/// The first line of the list of what was published.
pub(crate) fn published_list() -> String {
    "# 程序写的：哪些文件是 eldercare-data 放进这个文件夹的。不要改，也不要删。\n".to_owned()
}
