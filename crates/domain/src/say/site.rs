//! What both the app and the plain pages say around the places: their name, their headings, the
//! labels of a place that are no facts.

/// The name of the whole.
pub const NAME: &str = "数字养老地图";
/// The link past the head of a page, for those who do not see it.
pub const SKIP: &str = "跳到正文";
/// Above the kinds of places.
pub const WHAT_ARE_YOU_LOOKING_FOR: &str = "您想找什么？";
/// What the papers promise to older people.
pub const ENTITLEMENTS: &str = "我能享受什么";
/// The way to the list of cities.
pub const OTHER_CITY: &str = "换一个城市";
/// The way from a page of the app to the plain page of the same contents.
pub const PLAIN_PAGE: &str = "简易页面（老手机能看，能打印）";
/// Above the services that come to the home.
pub const COMES_HOME: &str = "送到您家";

/// On whatever was invented to show how the map works.
pub const SAMPLE: &str = "示例数据";
/// Beside a number that nobody can ring.
pub const SAMPLE_NUMBER: &str = "示例号码，打不通";

/// On the link that dials.
pub const CALL: &str = "打电话";
/// The title of a number.
pub const PHONE: &str = "电话";
/// The title of what else a place is called.
pub const ALIASES: &str = "也叫";
/// The title of facts that have no title of their own.
pub const OTHER_FACTS: &str = "其他情况";
/// The title of a remark.
pub const NOTE: &str = "备注";
