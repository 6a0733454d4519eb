//! What went wrong, and what to do next.

use crate::trouble::{FetchError, LoadError, PositionError};
use domain::address::Why;
use domain::say::error::OTHER_VERSION;

pub const RETRY: &str = "再试一次";
pub const NOBODY_KNOWS_PAGE: &str = "没有这一页";
pub const NOBODY_KNOWS_PLACE: &str = "找不到这个地方";
pub const NOBODY_KNOWS_PLACE_TEXT: &str = "它可能已经从名录里拿掉了。您可以看看附近还有什么。";

/// Of a link that lost its end.
pub fn did_you_mean(name: &str) -> String {
    format!("是不是要看：{name}")
}

pub const SOMETHING_FAILED: &str = "资料没有取到";

pub const PART_NOT_HERE: &str = "这一页还没有下载到手机里：现在网络不通，或者网站出了毛病。您刚才看的还在，请回到刚才那一页，或者过一会儿再试一次。";
pub const BACK_TO_BEFORE: &str = super::BACK_TO_PAGE;

pub fn load_error(error: LoadError) -> String {
    match error {
        LoadError::Fetch(FetchError::NoAnswer) => {
            "网络不通。请看看手机有没有网，再试一次。".to_owned()
        }
        LoadError::Fetch(FetchError::TooSlow) => {
            "网太慢，或者网站没有回答。还在等，资料一到就会自己出来；也可以再试一次。".to_owned()
        }
        LoadError::Fetch(FetchError::Refused(status)) => refused(status),
        LoadError::Fetch(FetchError::Unreadable) => "网站给的资料读不懂。请刷新再试。".to_owned(),
        LoadError::OtherFormat => OTHER_VERSION.to_owned(),
        LoadError::Pack(error) => error.to_string(),
        LoadError::NoSuchCity => "这张地图还没有这个城市。请另选一个城市。".to_owned(),
    }
}

/// The site answered, but did not give the file: it has none, it is broken, or it does not want to.
fn refused(status: u16) -> String {
    let why = match status {
        404 | 410 => "这份资料不在网站上",
        408 | 429 => "现在用的人太多，网站没有给资料",
        500..=599 => "网站自己出了毛病，不是您手机的问题",
        _ => "网站没有给这份资料",
    };
    format!("{why}（{status}）。请过一会儿再试。")
}

pub fn position_error(error: PositionError) -> &'static str {
    match error {
        PositionError::Refused => "手机没有同意给出位置。没关系，请在下面选您的社区。",
        PositionError::Framed { surely: true } => {
            "嵌着这张地图的网页没有开放定位，不是手机的问题。请打开整张地图再试，或者在下面选您的社区。"
        }
        PositionError::Framed { surely: false } => {
            "在这个网页里用不了定位：网页没有开放，或者手机没有同意。请打开整张地图再试，或者在下面选您的社区。"
        }
        PositionError::NotKnown => "手机现在找不到位置。没关系，请在下面选您的社区。",
        PositionError::TooSlow => "等了 8 秒还没有找到。没关系，请在下面选您的社区。",
        PositionError::NotPossible => "这部手机不能在这里定位。没关系，请在下面选您的社区。",
    }
}

/// What is wrong with an address that leads nowhere.
pub fn astray(why: Why) -> &'static str {
    match why {
        Why::Cut => "这个链接后面少了一截。看样子是要打开下面这一页：",
        Why::NoKind => "这个链接后面少了一截，没有写要找什么。请在首页选一样：",
        Why::OtherKind => "链接里要找的东西，这张地图里没有。请在首页另选一样：",
        Why::NoPlace => "这个链接不完整，没有写是哪个地方。请在首页重新找：",
        Why::NoSuchPage => "这个链接太旧，或者写错了。可以打开下面这一页：",
    }
}
