//! Sending on what one has found, and the places kept on the phone.

pub const SEND_TO_FAMILY: &str = "发给家人";
pub const QR_CODE: &str = "二维码";
// 打印
pub const AS_TEXT: &str = "短信文字";
pub const CANNOT_PRINT: &str = "这里不能打印";
pub const CANNOT_PRINT_TEXT: &str = "这个浏览器打不出纸（在微信里常常这样）。可以换个办法，或者用手机自带的浏览器打开这一页，再打印。";
pub const LINK_COPIED: &str = "链接复制好了。打开微信，粘贴发给家人。";
pub const TEXT_AND_LINK_COPIED: &str = "文字和链接复制好了。打开微信，粘贴发给家人。";
pub const IN_WECHAT_SEND: &str = "在微信里：点右上角“…”，再点“发送给朋友”。";

// 收藏
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
pub const PRINT_THESE: &str = "打印";
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

// 发给家人（#/share）
pub const SCAN_THIS: &str = "让家人用手机扫一扫";
pub const SCAN_HOW: &str = "用微信的“扫一扫”，或者手机的相机，对准这个图案。";
pub const THE_LINK: &str = "链接";
pub const COPY_LINK: &str = "复制链接";
pub const COPY_FAILED: &str = "这里不让复制。请按住上面的链接，选“全选”，再选“复制”。";
pub const TOO_LONG_FOR_QR: &str = "链接太长，画不成二维码。请复制链接。";
pub const BACK_TO_PAGE: &str = "回到刚才那一页";
pub const WHAT_IT_CONTAINS: &str = "链接里有什么";
pub const NO_NAME_INSIDE: &str = "没有您的姓名，也没有您的电话号码。";
pub const WECHAT_FIRST: &str = "在微信里这样发";
pub const WECHAT_STEPS: &[&str] = &["点右上角的“…”。", "点“发送给朋友”。", "选家人。"];
pub const CONTAINS_SPOT: &str =
    "从哪里算起：您的位置，精确到一米左右。不想让人知道，就先换成选社区。";
pub const AN_AREA: &str = "您选的区（县）、街道或社区";
pub const CONTAINS_ANSWERS: &str = "在“我能享受什么”里选的答案。";
pub const WHAT_SERVERS_LEARN: &str = "打开链接时，存放这张地图的网站看得到选的区县、街道、社区和要找的东西；看不到您的准确位置，也看不到您答的题。";
pub const CONTAINS_FAMILY: &str = "写明是帮家人查的。";

pub fn qr_said(what: &str) -> String {
    format!("二维码：{what}")
}

pub fn contains_page(title: &str) -> String {
    format!("打开哪一页：{title}")
}

pub fn contains_start(place: &str) -> String {
    format!("从哪里算起：{place}")
}

pub fn contains_needs(needs: &[&str]) -> String {
    format!("挑了什么：{}", needs.join("、"))
}

pub fn contains_places(count: usize) -> String {
    format!("{count} 个地方的编号")
}
