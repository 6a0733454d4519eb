//! The places kept on the phone, and a list of them that was sent.

pub const KEEP: &str = "收藏";
pub const KEPT: &str = "已收藏";
pub const TAKE_OUT: &str = "去掉";
pub const PUT_BACK: &str = "放回";
pub const TAKEN_OUT: &str = "已经去掉了。按“放回”就回来。";
pub const KEEP_IS_FULL: &str = "收藏最多 20 个，已经满了。请先去掉几个。";
pub const KEPT_ONLY_NOW: &str =
    "这部手机不让网页记东西，关掉这一页就没有了。想留着，请发给家人，或者打印出来。";
pub const KEPT_IS_CUT: &str = "这部手机里记的收藏太多，或者看不懂，只留下了看得懂的前 20 个。";
pub const NOTHING_KEPT: &str = "还没有收藏";
pub const NOTHING_KEPT_TEXT: &str = "看到合适的地方，按“收藏”，它就记在这里：以后不用再找，还能比一比、打印、发给家人。只记在这部手机里。";
pub const LOOK_FOR_PLACES: &str = "去找地方";
pub const SENT_LIST: &str = "别人发来的名单";
pub const SENT_LIST_TEXT: &str = "这不是您自己的收藏。想留着就按“都收藏”。";
pub const KEEP_ALL: &str = "都收藏";
pub const ALL_KEPT: &str = "都收藏好了。";
pub const NONE_KEPT: &str = "没有收藏：这几个地方，现在的资料里都没有。";
/// Some of a list that was sent are known, and kept; the others nobody knows.
pub fn some_kept(kept: usize, unknown: usize) -> String {
    format!("收藏了 {kept} 个。另外 {unknown} 个，现在的资料里没有。")
}
pub const MY_SHORTLIST: &str = "看我的收藏";
pub const PRINT_THESE: &str = super::SLIP;
pub const TO_COMPARE: &str = "要比";
pub const CHOOSE_TO_COMPARE: &str = "想比一比，请在下面选两个或三个，按“要比”。";
pub const THREE_AT_MOST: &str = "一次最多比三个。请先放开一个。";
pub const KEPT_ONLY_HERE: &str = "收藏只记在这部手机里，里面只有地方的编号，没有您的姓名和电话。";

pub fn keep_named(shown: &str, name: &str) -> String {
    format!("{shown}：{name}")
}

pub fn kept_count(count: usize) -> String {
    format!("{KEEP} {count}")
}

pub fn my_shortlist(count: usize) -> String {
    format!("{}（{count} 个）", super::SHORTLIST)
}

pub fn compare_these(count: usize) -> String {
    format!("比一比（选了 {count} 个）")
}

pub fn unknown_place(id: &str) -> String {
    format!("编号 {id} 的地方，现在的名录里没有。它可能已经拿掉了，或者链接不完整。")
}

/// Before the numbers of several places that nobody knows.
pub fn unknown_places(count: usize) -> String {
    format!("有 {count} 个地方，现在的名录里没有。它们可能已经拿掉了，或者链接不完整。编号：")
}
