//! Printing: where it can not be done, and when a paper was.

pub const AS_TEXT: &str = "短信文字";
pub const CANNOT_PRINT: &str = "这里不能打印";
pub const CANNOT_PRINT_TEXT: &str = "这个浏览器打不出纸（在微信里常常这样）。可以换个办法，或者用手机自带的浏览器打开这一页，再打印。";

pub fn printed(date: &str, time: &str) -> String {
    format!("{date} {time} 打印")
}
