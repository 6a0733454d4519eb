//! Sending on what one has found.

pub const SEND_TO_FAMILY: &str = "发给家人";
pub const QR_CODE: &str = "二维码";
pub const LINK_COPIED: &str = "链接复制好了。打开微信，粘贴发给家人。";
pub const TEXT_AND_LINK_COPIED: &str = "文字和链接复制好了。打开微信，粘贴发给家人。";
pub const IN_WECHAT_SEND: &str = "在微信里：点右上角“…”，再点“发送给朋友”。";

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
