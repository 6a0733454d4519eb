//! What stands on the page of all components: sentences as long and as short as real ones. No
//! release has them.

pub const TITLE: &str = "所有部件";
pub const OPENING: [(&str, &str); 4] = [
    ("open", "现在开着，您到时 12:10，12:30 停餐，来得及"),
    (
        "closing",
        "现在开着，您到时 12:25，12:30 停餐，不到 20 分钟，请先打电话",
    ),
    ("closed", "16:30 再开饭"),
    ("unknown", "时间未公布，请先打电话"),
];
pub const NEARNESS: [&str; 4] = [
    "走路约9分钟 · 450米",
    "3.9公里，建议坐车",
    "和您在同一个街道（乡镇）",
    "在别的区（县）",
];
pub const HEADINGS: [&str; 9] = [
    "打电话",
    "离这里多远",
    "开不开门",
    "每一种地方",
    "卡片",
    "挑条件",
    "设置",
    "提醒",
    "一件件事",
];
pub const NAME: &str = "东街老年食堂";
pub const LONG_NAME: &str =
    "府山街道居家养老服务中心暨智慧助餐配送点（越城区示范型，二期，靠近府横街与胜利西路交叉口）";
pub const SAMPLE_NAME: &str = "示例 东街老年食堂";
pub const PLACE: &str = "越城区府山街道长岛社区";
pub const AREA: &str = "越城区、柯桥区、上虞区";
pub const TEXT: &str = "没关系，请在下面选您的社区，或者打电话请人帮忙。";
pub const NUMBERS: [&str; 2] = ["0300-20000011", "0300-00000012"];
pub const HOTLINE: (&str, &str) = ("为老服务热线", "96345");
pub const FACTS: [&str; 3] = ["周一至周五 6:30–8:30", "周六 10:30–12:30", "周日 不开"];

pub const DESK_HEADINGS: [&str; 5] = ["目标", "二维码", "几样里选一样", "按字母", "公共屏上"];
pub const LINK: &str = "https://example.org/?to=%2Fnearby%3Fkind%3Dcanteen";
pub const LETTERS: &str = "FSJDZHQK";
pub const SECONDS: u32 = 10;
pub const UNIT: &str = "张";
pub const PROMISE: &str = "养老机构护理型床位数占比";
pub const PAPER: &str = "关于加快推进基本养老服务体系建设的实施方案";
pub const DISTRICTS: [(&str, &str); 2] = [("990101", "东城区"), ("990102", "西城区")];
