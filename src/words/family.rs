//! 帮爸妈查: asking for somebody who lives elsewhere.

use domain::place::Kind;

pub const FAMILY_NO_PLACE: &str = "帮家人查：请选家人住的地方。";
pub const CHOOSE_FAMILY_PLACE: &str = "选家人住的地方";
pub const BACK_TO_MY_PLACE: &str = "改回我自己的位置";

/// On the band of every page that is asked for the family. True on whatever phone it is opened.
pub fn for_family(place: &str) -> String {
    format!("帮家人查：从{place}算起（不是这部手机的位置）。")
}

// 帮爸妈查（#/family）
pub const FAMILY_INTRO: &str = "选好爸妈住的地方，做成一个链接。谁打开它，都从爸妈那里算起：最近的食堂、养老院，一按就能打电话。";
pub const FAMILY_PLACE: &str = "一、爸妈住在哪里";
pub const FAMILY_WANTED: &str = "二、要找什么";
pub const FAMILY_NEEDS: &str = "还要合什么条件（可以不选）";
pub const FAMILY_SEND: &str = "三、发出去，或者打开看看";
pub const FAMILY_CHOOSE: &str = "选爸妈住的地方";
pub const FAMILY_ANYTHING: &str = "什么都能找（首页）";
pub const FAMILY_OPEN: &str = "打开看看";
pub const FAMILY_PRIVATE: &str =
    "链接里只有地方和要找的东西，没有姓名和电话。您自己常用的地方不会变。";

/// What the link opens, in a sentence.
pub fn family_opens(place: &str, kind: Option<Kind>, needs: &[&str]) -> String {
    let what = kind.map_or_else(|| super::FIRST_PAGE.to_owned(), super::kind_title);
    if needs.is_empty() {
        format!("链接打开的是：从{place}算起，{what}。")
    } else {
        format!(
            "链接打开的是：从{place}算起，{what}，{}。",
            needs.join("、")
        )
    }
}
