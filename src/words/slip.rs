//! 打印: the slip, the card for the fridge, what a driver is shown, the text for an SMS.

use domain::address::SlipForm;
use domain::slip::Bring;

pub const FORMS: &str = "打印成什么样子";
pub const PRINT_NOW: &str = super::SLIP;
pub const NOT_READY: &str = "资料还没有取齐，请等一下再按。";
pub const SEE_SHORTLIST: &str = "看这几个地方";
pub const NOTHING_CHOSEN: &str = "还没有选地方，没有东西可以打印。";
pub const NOTHING_CHOSEN_TEXT: &str = "先在列表或者窗口工作台里选，最多五个，再来打印。";
pub const TO_COUNTER: &str = "去窗口工作台";
pub const TO_LIST: &str = super::LOOK_FOR_PLACES;
pub const WRITE_NOTE: &str = "要写在纸上的话（可以不写，不会保存）";
pub const TOO_LONG: &str = "字太多，一张纸写不下。请把备注写短些，或者少选一个地方。";
pub const NOTE: &str = super::NOTE;
pub const PAPER: &str = "要打印的纸";

// 纸上
pub const TITLE: &str = "给您的单子";
pub const FRIDGE_TITLE: &str = "常用电话";
pub const IN_DOUBT: &str = "拿不准，就打";
pub const TODAY: &str = "今天";
pub const WEEK: &str = "平时：";
pub const SAMPLE_NUMBER: &str = super::PAPER_SAMPLE_NUMBER;
pub use super::samples_on_paper;
/// Before a line to write on.
pub const ANSWERED: &str = "问到的：";
pub const SCAN: &str = "手机扫码看名单";
/// Where not everything has room.
pub const CUT: &str = "。写不全的时间、电话，扫码看。";
/// On the page for the driver, of what comes to the home.
pub const NOWHERE_TO_GO: &str = "上门服务，不用坐车去";
pub const START: &str = "起点";
/// On the mark of the only place of a map.
pub const HERE: &str = "到";
pub const MAP_SIGN: &str = "示意图，上面是北，不能照着走。";
pub const MAP_SAID: &str = "小地图，号码和上面的一样";

pub fn form(form: SlipForm) -> &'static str {
    match form {
        SlipForm::Sheet => "一张纸",
        SlipForm::Fridge => "冰箱贴",
        SlipForm::Driver => super::SHOW_DRIVER,
        SlipForm::Text => super::AS_TEXT,
    }
}

/// The button that prints, for those who hear it: it has the focus before the page is read.
pub fn print_this(form: SlipForm, places: usize) -> String {
    format!("{PRINT_NOW}：{}，{places} 个地方", self::form(form))
}

pub fn copy_this(title: &str) -> String {
    format!("{COPY}：{title}")
}

pub fn only_the_first(most: usize, chosen: usize) -> String {
    format!("选了 {chosen} 个地方，一张纸上写得下 {most} 个：只印前 {most} 个。")
}

pub fn not_found(ids: &str) -> String {
    format!("资料里没有这几个编号，没有印上去：{ids}。可能是已经撤掉，或者链接不完整。")
}

/// `instead`: whom to ring where the place has no number.
pub fn ask_first(asked: &str, instead: Option<&str>) -> String {
    match instead {
        None => format!("先打电话问：{asked}。"),
        Some(hotline) => format!("可以打 {hotline} 问：{asked}。"),
    }
}

pub fn take_along(brought: &str) -> String {
    format!("带上：{brought}。")
}

pub fn in_city(city: &str) -> String {
    format!("在{city}")
}

pub fn sources(sources: &str) -> String {
    format!("资料来源：{sources}")
}

pub fn run_by(operator: &str) -> String {
    format!("维护单位：{operator}")
}

pub fn drawn_from(credits: &str) -> String {
    format!("底图资料：{credits}")
}

pub fn only_mapped(city: &str) -> String {
    format!("只画了{city}的地方。")
}

// 短信
pub const COPY: &str = "复制";
pub const COPIED: &str = "复制好了，可以粘贴到短信里。";
pub const NOT_COPIED: &str = "这个浏览器不让复制。文字已经选中，请按 Ctrl+C，或者长按复制。";
pub const NUMBERS_MESSAGE: &str = "第一条：名字和电话";
pub const WAYS_MESSAGE: &str = "第二条：怎么去";

pub fn message_length(characters: usize, messages: usize) -> String {
    format!("{characters} 个字，算 {messages} 条短信。")
}

pub fn bring(bring: Bring) -> &'static str {
    match bring {
        Bring::Identity => "身份证",
        Bring::InsuranceCard => "医保卡",
        Bring::Records => "病历",
        Bring::Cash => "零钱",
        Bring::Papers => "看不懂的通知",
    }
}
