//! What stands around every page, and the first page.

use domain::pack::city::Dialled;
use domain::place::samples::Samples;
use domain::say::Person;
pub use domain::say::kind::{place as kind_place, tile as kind_tile};
use domain::say::site;

pub const APP_NAME: &str = site::NAME;
pub const FIRST_PAGE: &str = "首页";

/// The band above a page with samples; beside real places they alone are meant.
pub const fn sample_band(samples: Samples) -> Option<&'static str> {
    match samples {
        Samples::None => None,
        Samples::Some => Some("标“示例”的不是真的"),
        Samples::All => Some("示例数据，都不是真的"),
    }
}

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

pub const SKIP_TO_CONTENT: &str = site::SKIP;
pub const LOADING: &str = "正在取资料，请稍等……";
pub const BACK_HOME: &str = "回首页";
pub const BACK_TO_LIST: &str = "回到列表";
pub const BACK_TO_PLACE: &str = "回到上一页";
pub use domain::say::site::PLAIN_PAGE;
pub const PLAIN_DIRECTORY: &str = "简易名录（不用等，老手机也能看）";

// 页面的名字
pub const SHORTLIST: &str = "我的收藏";
pub const FAMILY: &str = "帮爸妈查";
pub const COMPARE: &str = "比一比";
pub const COUNTER: &str = "窗口工作台";
pub const SHARE: &str = super::SEND_TO_FAMILY;
pub const SLIP: &str = "打印";

// 求助电话
pub const HOTLINE_REGION: &str = "求助电话";
pub const HOTLINE_FALLBACK: (&str, &str) = ("政务热线", "12345");

pub fn hotline_bar(label: &str, number: &str) -> String {
    format!("{label} {number}")
}

pub fn hotline(hotline: &Dialled) -> String {
    hotline_bar(&hotline.label, &hotline.number)
}

// 链接
pub const LINK_IS_CUT: &str = "这个链接长得不像是地图的，只看了前面一部分。";

pub const NO_PLACE_IS_CALLED_SO: &str =
    "链接里有的编号不完整，或者写错了，没有看。请让发链接的人再发一次。";

pub fn only_places_read(most: usize) -> String {
    format!("链接里写的地方太多，只看前 {most} 个，后面的没有看。请让发链接的人分几次发。")
}

// 字的大小，在每一页的上面
pub const SIZE: &str = "字";

pub fn size_button(size: &str, next: &str) -> String {
    format!("{SIZE} {size}，按一下换成{next}")
}

// 念给我听
pub const READ_ALOUD: &str = "念给我听";
pub const STOP_READING: &str = "别念了";

pub fn read_this(name: &str) -> String {
    format!("{READ_ALOUD}：{name}")
}

pub fn stop_reading_this(name: &str) -> String {
    format!("{STOP_READING}：{name}")
}

// 首页
pub use site::WHAT_ARE_YOU_LOOKING_FOR;
pub const MORE: &str = "更多";
pub const MEASURED_FROM: &str = "从这里算起";
/// Nobody has said where the person is, or where their family lives.
pub fn no_place_yet(person: Person) -> &'static str {
    if person == Person::Family {
        "还不知道家人住在哪里"
    } else {
        "还不知道您在哪里"
    }
}

pub const CHANGE_PLACE: &str = "换地方";
pub fn choose_place(person: Person) -> &'static str {
    if person == Person::Family {
        super::CHOOSE_FAMILY_PLACE
    } else {
        super::WHERE_TITLE
    }
}

pub fn measured_from(place: &str) -> String {
    let (from, on) = FROM_ON;
    [from, place, on].concat()
}

/// Around the name of where answers start.
pub const FROM_ON: (&str, &str) = ("从", "算起");
/// Before the name of where the family lives.
pub const FAMILY_LIVES: &str = "家人住";
