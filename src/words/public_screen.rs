//! 公用的自助机 (`?kiosk=1`): a screen that stands in a hall and is used by one person after another.

pub const RING_YOURSELF: &str = "请用您的手机拨打";
pub use domain::say::site::SAMPLE_NUMBER;
pub const MESSAGE_YOURSELF: &str = "请用您的手机发短信到";
pub const WRITE_YOURSELF: &str = "请用您的手机或电脑写邮件到";
pub const SCAN_YOURSELF: &str = "请用您的手机扫一扫";
pub const BACK: &str = "上一页";
pub const DONE: &str = "我用完了，清掉";
pub const FULL_SCREEN: &str = "全屏";

// 没有人碰
pub const STILL_THERE: &str = "您还在用吗？";
pub const WILL_CLEAR: &str = "没有人碰，就会回到开头，您看的、选的都会清掉。";
pub const STAY: &str = "我还在用";
pub const TOUCH_ANYWHERE: &str = "碰一下屏幕哪里都行。";

pub fn seconds_left(seconds: u32) -> String {
    format!("还有 {seconds} 秒")
}

// 不用键盘
pub const PRESS_LETTERS: &str = "按社区、村或街道的名字找";
pub const PRESS_LETTERS_HINT: &str =
    "一个字按一个字母：按它拼音的第一个字母。比如府山街道，按 F、S、J、D。只按前面两三个也行。";
pub const LETTERS: &str = "字母";
pub const NOTHING_PRESSED: &str = "还没有按";
pub const BACKSPACE: &str = "退一个";
pub const CLEAR: &str = "清空";

pub fn pressed(letters: &str) -> String {
    format!("按了：{letters}")
}
