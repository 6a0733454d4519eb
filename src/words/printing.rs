//! Printing: where it can not be done, and what stands on every paper.

use domain::place::samples::Samples;
use domain::say::site;

pub const AS_TEXT: &str = "短信文字";
pub const CANNOT_PRINT: &str = "这里不能打印";
pub const CANNOT_PRINT_TEXT: &str = "这个浏览器打不出纸（在微信里常常这样）。可以换个办法，或者用手机自带的浏览器打开这一页，再打印。";

pub const PAPER_SAMPLE_NUMBER: &str = site::SAMPLE_NUMBER;
pub const fn samples_on_paper(samples: Samples) -> Option<&'static str> {
    match samples {
        Samples::None => None,
        Samples::Some => {
            Some("标着“示例”的不是真的：名字、地址、电话是编出来试用的，请不要打，也不要去。")
        }
        Samples::All => {
            Some("示例数据，都不是真的。名字、地址、电话是编出来试用的，请不要打，也不要去。")
        }
    }
}

pub fn printed(date: &str, time: &str) -> String {
    format!("{date} {time} 打印")
}
