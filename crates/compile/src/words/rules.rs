//! The document of the rules.

/// The beginning of the document of all rules.
pub(crate) const RULES_HEAD: &str = "# 检查的规则\n\n\
    这个文件由 `eldercare-data rules --markdown` 写出，请不要手改。每条规则的「错在哪里」和「改法」，是程序对旁边的例子说的原话。\n\n\
    - **代号**给程序用，话改了它不变；`check --format json` 里的 `code` 就是它。\n\
    - **错误**不改就不能发布；**提醒**可以发布，请看一眼；**说明**知道就行。\n\
    - 例子都是编的：在一个没有错的小城市里只改这一处。\n";
/// The headers of its tables.
pub(crate) const RULE_HEADERS: [&str; 5] = ["代号", "轻重", "错在哪里", "改法", "例子"];

/// What stands in a cell of an example.
pub(crate) fn cell_holds(column: &str, value: &str) -> String {
    if value.is_empty() {
        format!("{column}空着")
    } else {
        format!("{column}写「{value}」")
    }
}

/// What stands in a cell of an example many times.
pub(crate) fn cell_repeats(column: &str, piece: &str, times: usize) -> String {
    format!("{column}写 {times} 遍「{piece}」")
}

/// What a paper says, and a card of it.
pub(crate) fn paper_says(paper: &str, quote: &str, what: &str) -> String {
    format!("原文“{paper}”，引文“{quote}”，卡片写“{what}”")
}

/// Where an example stands.
pub(crate) fn stands_in(file: &str, line: u32, column: &str, value: &str) -> String {
    let column = if column.is_empty() {
        String::new()
    } else {
        format!(" {column}")
    };
    let value = if value.is_empty() {
        String::new()
    } else {
        format!("「{value}」")
    };
    format!("{file} 第 {line} 行{column}{value}")
}
