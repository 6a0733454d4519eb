//! The words of Chinese opening hours.

use super::DaySet;
use super::course::Course;
use super::token::{Closing, Label, Other, Service, Token};
use std::collections::HashMap;
use std::sync::LazyLock;

const HOLIDAYS: Token = Token::Days(DaySet::HOLIDAYS);
const WEEKEND: Token = Token::Days(DaySet::WEEKEND);
const EVERY_DAY: Token = Token::Days(DaySet::EVERY_DAY);
const WORKDAYS: Token = Token::Days(DaySet::WORKDAYS);
const REST: Token = Token::Closed(Closing::Place);
const NO_FOOD: Token = Token::Closed(Closing::Supply);
const HOURS: Token = Token::Label(Label::Hours);
const VISITS: Token = Token::Label(Label::Other);

/// What a token is written as, words apart by spaces; of words that begin alike the longest counts.
const WORDS: &[(Token, &str)] = &[
    (
        HOLIDAYS,
        "法定节假日 国家法定节假日 国定节假日 国家节假日 法定节日 法定假日 法定假期 \
         公众假期 公众假日 节假日 节日",
    ),
    (WORKDAYS, "法定工作日 工作日"),
    (WEEKEND, "双休日 周末"),
    (
        EVERY_DAY,
        "每天 每日 天天 全周 一周七天 一周7天 每周七天 每周7天 周七天 周7天",
    ),
    (
        Token::Other(Other::Times),
        "其余时间段 其他时间段 其它时间段 其余时间 其他时间 其它时间 其余时段 其他时段 \
         其余 其他 其它",
    ),
    (
        Token::Other(Other::Days),
        "其余日期 其他日期 其余日子 其他日子 其它日子 其余各日 其余各天 其余几天 其他几天",
    ),
    (Token::Other(Other::Usually), "平时 平常"),
    (Token::Other(Other::NoWeekend), "平日"),
    (Token::Daytime, "白天 日间"),
    (
        Token::AllYear,
        "全年365天 365天全年无休 一年365天 365天 全年无休 全年不休 全年开放 全年营业 \
         常年无休 常年开放 年中无休 无休息日",
    ),
    (
        Token::WholeDay,
        "全天候24小时 24小时全天候 全天24小时 24小时全天 全天候 全天 24小时 24h 24H \
         二十四小时 全天24h 全天24H 7*24小时 7*24 7x24小时 7x24 7X24小时 7×24小时 7×24 \
         7天24小时 昼夜 全年24小时 全年全天 24小时不打烊 24小时不间断 24小时不休息 \
         24小时无休",
    ),
    (
        Token::AsUsual,
        "照常开放 照常营业 照常服务 照常供应 照常供餐 照常上班 照常 正常开放 正常营业 \
         正常上班 正常供应 正常供餐 正常服务 正常 不放假 也不放假 也不休息 也不休 也不关门 也开放 也营业 也供餐 也开",
    ),
    (
        Token::NoRest,
        "不休息 不打烊 不间断 不关门 不闭馆 不停餐 不休 无休息 无休",
    ),
    (Token::NoonOpen, "不午休 无午休 没有午休"),
    (
        Token::AskFirst,
        "另行通知 另行公告 以通知为准 请先打电话 请电话咨询 请提前咨询 电话咨询",
    ),
    (
        REST,
        "不开放 不营业 不上班 不接待 不对外开放 不开门 不开 休息 休业 休馆 公休 关闭 \
         关门 闭馆 闭店 停业 歇业 停止营业 停止开放 停止服务 放假 例休 例行休息 例行闭馆 \
         双休 休 关",
    ),
    (
        NO_FOOD,
        "不供餐 不供应 不提供 不供 不开餐 不开饭 停餐 停供 停止供餐 停止供应 没有 无",
    ),
    (Token::Begins, "起 开始 起始"),
    (
        Token::Ends,
        "止 为止 结束 打烊 下班 收餐 收市 收摊 关馆 结束时间 打烊时间 下班时间 关门时间 \
         闭馆时间 停餐时间",
    ),
    (
        Token::Service(Service::DineIn),
        "堂食 堂吃 店内用餐 到店用餐 现场用餐 现场就餐",
    ),
    (
        Token::Service(Service::Delivery),
        "外送 外卖 送餐上门 上门送餐 送餐 配送 外卖配送 外送服务 送餐服务",
    ),
    (Token::Service(Service::TakeAway), "自取 自提 打包 外带"),
    (
        Token::Place,
        "老年食堂 长者食堂 社区食堂 幸福食堂 老年人食堂 食堂 长者饭堂 老年饭堂 饭堂 \
         老年助餐点 社区助餐点 助餐点 日间照料中心 居家养老服务中心 社区养老服务中心 \
         养老服务中心 养老服务站 养老院 敬老院 本店 本院 本站 本中心",
    ),
    (Token::Excepted, "除外 以外 之外 不在内 不包括在内"),
    (Token::Outside, "外"),
    (Token::Except, "除了 除去 除开 除 不含 不包括 不包含"),
    (Token::Include, "均包括 包括 包含 含"),
    (Token::NoonBreak, "午休时间 午休 休息时间 中午休息 午间休息"),
    (
        Token::Only,
        "仅限 仅供应 仅供 仅提供 仅有 仅 只限 只供应 只供 只提供 只有",
    ),
    (
        HOURS,
        "营业时间 开放时间 对外开放时间 对外营业时间 对外服务时间 服务时间 供餐时间 \
         供应时间 开餐时间 用餐时间 就餐时间 开饭时间 打饭时间 取餐时间 上班时间 \
         工作时间 办公时间 接待时间 开馆时间 开门时间 运营时间 时间段 时间 时段",
    ),
    (
        VISITS,
        "探视时间 探访时间 会客时间 参观时间 咨询时间 活动时间 门诊时间 门诊 上课时间",
    ),
    (
        Token::Open,
        "对外开放 对外营业 对外服务 开放 上班 营业 开门 开馆 开餐 开饭 供餐 供应 服务 \
         接待 办公 运营 助餐 就餐 用餐 取餐 开",
    ),
    (Token::Course(Course::Dawn), "凌晨"),
    (
        Token::Course(Course::Morning),
        "清晨 早晨 早上 早间 上午 早",
    ),
    (Token::Course(Course::Noon), "中午 午间 中 正午"),
    (Token::Course(Course::Afternoon), "下午 午后"),
    (
        Token::Course(Course::Evening),
        "傍晚 晚上 晚间 夜间 夜里 夜晚 晚",
    ),
    (Token::Course(Course::Breakfast), "早餐 早饭 早点 早市"),
    (Token::Course(Course::Lunch), "午餐 午饭 中餐 中饭 午市 午"),
    (Token::Course(Course::Dinner), "晚餐 晚饭 晚市"),
    (Token::Course(Course::Am), "AM am Am a.m. A.M."),
    (Token::Course(Course::Pm), "PM pm Pm p.m. P.M."),
    (Token::NextDay, "次日 第二天 第二日 翌日 隔天 隔日"),
    (Token::To, "至 到 - 一直到 直到 直至 起至 起到 开到 开至"),
    (Token::Soft, "每逢 逢 期间 均为 均 都 为 是 从 自 的 其中"),
    (Token::And, "和 及 与 以及"),
];

/// What each sign means, and a word with a space in it.
const SIGNS: &[(Token, &[&str])] = &[
    (Token::WholeDay, &["24 小时"]),
    (Token::Space, &[" ", "\t"]),
    (Token::Colon, &[":"]),
    (Token::List, &["、", "/"]),
    (Token::Comma, &[",", "+", "&", "|"]),
    (Token::Stop, &[";", "\n", "\r", "."]),
    (Token::OpenBracket, &["(", "[", "【", "〔", "{"]),
    (Token::CloseBracket, &[")", "]", "】", "〕", "}"]),
];

/// What can not be said in a week; named as such and not as unreadable.
pub(super) const SEASONAL: &[&str] = &[
    "夏令",
    "冬令",
    "夏季",
    "冬季",
    "春季",
    "秋季",
    "夏天",
    "冬天",
    "旺季",
    "淡季",
    "寒假",
    "暑假",
    "寒暑假",
    "学期",
    "单日",
    "双日",
    "单号",
    "双号",
    "单双",
    "单周",
    "双周",
    "隔周",
    "每月",
    "每年",
    "初一",
    "十五",
    "农历",
    "春节",
    "除夕",
    "国庆",
    "元旦",
    "中秋",
    "端午",
    "清明",
    "五一",
    "非营业时段",
    "月",
];

/// The words that begin with a character.
pub(super) fn words_from(first: Option<char>) -> &'static [(Token, &'static str)] {
    static BY_FIRST: LazyLock<HashMap<char, Vec<(Token, &'static str)>>> = LazyLock::new(|| {
        let mut words: HashMap<char, Vec<_>> = HashMap::new();
        let apart = WORDS
            .iter()
            .flat_map(|(token, list)| list.split(' ').map(move |word| (*token, word)));
        let signs = SIGNS
            .iter()
            .flat_map(|(token, list)| list.iter().map(move |sign| (*token, *sign)));
        for (token, word) in apart.chain(signs) {
            let first = word.chars().next().unwrap_or_default();
            words.entry(first).or_default().push((token, word));
        }
        words
    });
    first
        .and_then(|c| BY_FIRST.get(&c))
        .map_or(&[], Vec::as_slice)
}
