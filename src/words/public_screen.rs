//! 公用的自助机 (`?public_screen=1`): a screen that stands in a hall and is used by one person after another.

pub const RING_YOURSELF: &str = "请用您的手机拨打";
pub const SAMPLE_NUMBER: &str = "示例电话，打不通";
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

// 设置和说明
pub const CHOICES_GO: &str = "这些选择只管这一次。您用完以后，屏幕会回到开头，什么都不留下。";
pub const PRIVACY_HERE: &str = "这是公用的屏幕。您看的、选的不留在机器里：按“我用完了，清掉”，或者走开一会儿，就都清掉了。这张地图不用登录，没有广告。";
pub const PRIVACY_TILES: &str = "只有看地图的时候，底图的图片要从维护单位选的地图网站取来，那个网站会知道屏幕上是哪一片地方；只看列表不会。";
