//! What the papers promised against what there is: the page, and what can be saved of it. Its parts have files of
//! their own.

mod building;
mod reach;
mod targets;

pub use building::*;
pub use reach::*;
pub use targets::*;

use time::Date;

pub const WHICH_CITY: &str = "看哪个城市";
pub const CHOOSE_CITY_FIRST: &str = "先选一个城市。";
pub const COVERAGE_INTRO: &str = "把政策文件里许下的，和资料里登记的地点比一比。每个城市只看自己的文件。已关闭的、还在建的不算，暂停的算。没有公布的，不当作“没有”，另外说明。";
pub const SAVE: &str = "存下来";
pub const SAVE_HINT: &str = "表格用 Excel 或 WPS 打开，地图文件给懂地图软件的人用。";
pub const SAVE_IN_WECHAT: &str =
    "在微信里存不了文件：点右上角“…”，选“在浏览器打开”，再到这一页来存。";
/// What can be saved: its name on the button, and in the file's name.
pub const FILES: [&str; 3] = ["目标表格", "步行圈表格", "步行圈地图"];

pub fn saved(file: &str) -> String {
    format!("正在存“{file}”，在手机或电脑的“下载”里找。")
}

/// Tenths of a per cent: 519 is `51.9%`; whole ones without the nought.
fn percent(permille: u64) -> String {
    match permille % 10 {
        0 => format!("{}%", permille / 10),
        tenth => format!("{}.{tenth}%", permille / 10),
    }
}

pub fn row(name: &str, said: &str) -> String {
    format!("{name}：{said}")
}

/// The file's name: 绍兴市-目标表格-2026-11-22.csv.
pub fn file_name(city: &str, what: &str, updated: Date, ending: &str) -> String {
    format!("{city}-{what}-{updated}.{ending}")
}
