//! 信息有误: telling whoever keeps the records.

pub const REPORT: &str = "信息有误？";
pub const REPORT_HINT: &str = "电话、地址、开门时间写错了，请告诉我们。报这条的编号和名字就行，不用说您自己的名字和身份证号。";
pub const REPORT_SAMPLE: &str = "这一条是示例，不是真的地方，不用报错。";
pub const REPORT_PAGE: &str = "在网页上说";
pub const REPORT_SAY: &str = "请说：";

/// The line a person reads out or sends, piece by piece.
pub fn report_lines(id: &str, name: &str, date: &str) -> Vec<String> {
    vec![
        format!("编号：{id}"),
        format!("名称：{name}"),
        date.to_owned(),
    ]
}

/// Where the person goes on writing.
pub const REPORT_WRONG: &str = "哪里不对：";

pub fn report_subject(id: &str, name: &str) -> String {
    format!("{REPORT}{id} {name}")
}

pub fn report_ring(number: &str) -> String {
    format!("{} {number}", super::CALL)
}

pub fn report_message(number: &str) -> String {
    format!("发短信到 {number}")
}

pub fn report_mail(address: &str) -> String {
    format!("写邮件到 {address}")
}
