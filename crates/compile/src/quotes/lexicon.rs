//! The words by which a paper says how far it binds: its verbs, and what softens them. A list is
//! never complete; it holds what papers of cities and counties commonly write.

use super::force::Force;
use Force::{Aim, Exploring, Promised, Underway};

/// The verbs of papers. Of two that begin alike the longer one counts.
#[rustfmt::skip] // a line a kind
pub(super) const VERBS: &[(Force, &[&str])] = &[
    (Promised, FIRM),
    (Promised, &[
        "实施", "提供", "给予", "开展", "保留", "保障", "资助", "做到", "达到", "保持", "实现", "必须",
        "应当", "开放", "免费", "不低于", "不少于", "率达", "动态调整", "安排", "公开", "公布", "发布",
        "购买", "享受", "覆盖", "不超过", "签订", "纳入", "报销", "赠送", "配送", "接收", "收住", "确保",
        "保证", "严禁", "负责", "承担", "办理", "受理", "领取", "申领", "启用", "设有", "举办", "取消",
        "停止", "暂停", "不再", "不予", "不得", "申请", "照顾", "慰问", "看望", "接送", "帮助",
    ]),
    (Aim, &[
        "建立", "健全", "建成", "提升", "完善", "建设", "打造", "构建", "制定", "设立", "增设", "优化",
        "新增", "完成", "培育", "形成", "强化", "规范", "提高", "开辟", "深化", "加强", "丰富", "增加",
        "开发", "改善", "转型", "拓展", "新建", "配备", "拥有", "发展", "创建", "加大", "聚焦", "扩大",
        "建有", "突出", "设置", "整合", "改造", "着力", "大力", "出台", "启动", "统筹", "巩固", "升级",
        "改进", "创新", "引进", "引入", "招引", "延伸", "增强", "简化", "畅通", "推出", "拓宽", "补齐",
        "补建", "改建", "扩建", "加装", "安装", "组建", "成立", "编制", "修订", "研发", "搭建", "提标",
        "扩容", "上调", "普及", "壮大", "建好", "建强", "夯实",
    ]),
    (Underway, &[
        "支持", "推进", "鼓励", "引导", "推动", "促进", "加快", "推行", "推广", "扩面", "倡导",
        "可以扩大", "提倡", "号召",
        "动员", "允许", "扶持", "助推", "助力", "督促", "谋划", "筹划", "筹建", "酝酿", "拟于", "拟建",
        "拟对", "拟向", "拟为", "拟给予", "争创", "推开",
    ]),
    (Exploring, &["探索", "试点", "试行", "研究", "尝试", "摸索", "先行先试"]),
];

/// Verbs of what is done now, and not only to be done.
#[rustfmt::skip] // as the list above
pub(super) const FIRM: &[&str] = &[
    "落实", "实行", "施行", "执行", "发放", "兑现", "支付", "减免", "免除", "免收", "发给",
];

/// Where a softener counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Wherever it stands.
    Anywhere,
    /// Only right before a verb or what leads in to one: 有序推进, but not 有序转诊.
    BeforeVerb,
    /// Only as what somebody plans to do: 全市计划实施, but not 按行动计划实施.
    AsPlan,
    /// Only where a body may do something. A person who may ask for it is promised it.
    OfBody,
}

/// Words that take something back from a clause.
pub(crate) struct Softener {
    /// As papers write it.
    words: &'static [&'static str],
    place: Place,
    /// The most that may be said of its clause; `None` where it binds all the same.
    least: Option<Force>,
    /// What keeps it in plain words: one of these. Empty where the standing alone keeps it.
    pub(crate) kept: &'static [&'static str],
}

use Place::{Anywhere, AsPlan, BeforeVerb, OfBody};

const BY_STEPS: &[&str] = &[
    "逐步",
    "逐年",
    "逐渐",
    "分步",
    "分期",
    "分批",
    "分阶段",
    "稳步",
    "有序",
    "陆续",
    "一步一步",
    "一批一批",
    "慢慢",
    "一年一年",
    "适时",
    "择机",
];
const MAY: &[&str] = &["可", "能", "有条件", "允许", "有的地方"];
const PLANNED: &[&str] = &["计划", "打算", "准备", "预计", "文件要", "说要", "将要"];
const FIRST_PLACES: &[&str] = &["先", "有的地方", "几个", "一部分", "部分", "试"];
const NO_MORE: &[&str] = &[
    "不再",
    "不给",
    "不发",
    "不补",
    "不收",
    "不含",
    "不包括",
    "不算",
    "不能",
    "不可以",
    "不办",
    "取消",
    "停",
    "没有了",
    "除了",
    "除外",
    "以外",
];
const IF_ABLE: &[&str] = &["条件", "有的地方", "有的村"];
const AS_PLACES_DO: &[&str] = &[
    "因地制宜",
    "量力而行",
    "条件",
    "有的地方",
    "您那里",
    "村里有没有",
    "各地",
    "当地",
];
const MEASURED: &[&str] = &["适当", "适度", "酌情", "视情", "看情况", "择优", "合理"];

#[rustfmt::skip] // a line a softener
pub(crate) const SOFTENERS: &[Softener] = &[
    soft(&["逐步", "逐年", "逐渐", "分步", "分期", "分批", "分阶段", "分年度"], Anywhere, Some(Underway), BY_STEPS),
    soft(&["稳步", "有序", "稳妥", "适时", "择机", "陆续", "循序渐进"], BeforeVerb, Some(Underway), BY_STEPS),
    soft(&["试点"], Anywhere, Some(Exploring), &["试点", "试着", "在试", "试行"]),
    soft(&["试行", "先行先试"], Anywhere, Some(Exploring), &["试行", "先试", "试点", "试着", "在试"]),
    soft(&["探索", "摸索", "尝试"], Anywhere, Some(Exploring), &["探索", "摸索", "尝试", "试着", "在试"]),
    soft(&["研究"], BeforeVerb, Some(Exploring), &["研究", "还没有定", "还没定"]),
    soft(&["力争", "争取", "力求", "尽量", "尽可能", "尽力"], Anywhere, Some(Underway), &["争取", "力争", "力求", "尽量", "尽可能", "尽力"]),
    soft(&["努力"], BeforeVerb, Some(Underway), &["努力", "争取", "尽量"]),
    soft(&["鼓励"], Anywhere, Some(Underway), &["鼓励"]),
    soft(&["支持"], Anywhere, Some(Underway), &["支持", "鼓励"]),
    soft(&["引导", "倡导", "提倡", "号召", "动员"], Anywhere, Some(Underway), &["引导", "倡导", "提倡", "号召", "动员", "鼓励", "支持"]),
    soft(&["有条件", "具备条件", "条件成熟", "条件允许", "条件具备", "条件好的"], Anywhere, Some(Underway), IF_ABLE),
    soft(&["因地制宜", "量力而行", "根据财力", "结合财力", "视财力", "结合实际", "根据实际"], Anywhere, Some(Underway), AS_PLACES_DO),
    soft(&["允许"], Anywhere, Some(Underway), MAY),
    soft(&["可以", "可将", "可按", "可向", "可在", "可给予", "可由", "可根据", "可通过", "可对", "可为", "可适当", "可参照", "可优先", "可申请", "可享受", "可凭", "可领"], OfBody, Some(Underway), MAY),
    soft(&["适当", "适度", "酌情", "视情", "择优"], BeforeVerb, Some(Underway), MEASURED),
    soft(&["计划", "拟"], AsPlan, Some(Underway), PLANNED),
    soft(&["预计", "打算", "有望"], BeforeVerb, Some(Underway), PLANNED),
    soft(&["先行"], BeforeVerb, Some(Underway), FIRST_PLACES),
    soft(&["部分地区", "部分乡镇", "部分街道", "部分社区", "部分村"], Anywhere, None, FIRST_PLACES),
    soft(&["积极"], BeforeVerb, Some(Underway), &[]),
    soft(&["扩面"], Anywhere, Some(Underway), &["扩"]),
    soft(&["原则上", "一般情况下", "通常"], Anywhere, None, &["原则上", "一般", "通常"]),
    soft(&["优先"], Anywhere, None, &["优先", "先"]),
    soft(&["重点为", "重点面向", "重点向", "重点对", "重点保障", "重点支持", "重点照护", "重点服务", "重点收", "为重点", "为主的"], Anywhere, None, &["重点", "先", "主要", "为主"]),
    soft(&["不再", "取消", "停止", "暂停", "暂不", "不予", "不得", "除外", "不含", "不包括"], Anywhere, None, NO_MORE),
];

const fn soft(
    words: &'static [&'static str],
    place: Place,
    least: Option<Force>,
    kept: &'static [&'static str],
) -> Softener {
    Softener {
        words,
        place,
        least,
        kept,
    }
}

/// What follows a softener and leads in to its verb: 稳步为…提供.
const LEADS: &[&str] = &[
    "为", "对", "向", "给", "将", "把", "在", "按", "由", "用", "到", "于",
];
/// What parts clauses and sentences.
const PAUSES: &[char] = &['，', ',', '、', '。', '；', '：', '\n'];
/// How what stands before a plan of somebody's ends.
#[rustfmt::skip] // a line
const PLANNERS: &[&str] = &["市", "县", "区", "镇", "乡", "村", "局", "委", "政府", "底", "前", "内", "将", "还", "并"];
/// Whom a clause may be about: 老年人可以, 符合条件的可.
const PEOPLE: &[&str] = &[
    "人",
    "者",
    "员",
    "居民",
    "家庭",
    "家属",
    "对象",
    "群体",
    "符合条件的",
];

/// Each softener of a text, with the word by which it stands there and where. The text is without
/// names.
fn found(text: &str) -> impl Iterator<Item = (&'static Softener, &'static str, usize)> {
    let each = SOFTENERS
        .iter()
        .flat_map(|soft| soft.words.iter().map(move |word| (soft, *word)));
    each.flat_map(move |(soft, word)| {
        let places = text.match_indices(word).filter_map(move |(at, _)| {
            let (before, rest) = text.split_at_checked(at)?;
            let rest = rest.strip_prefix(word)?;
            counts(soft.place, before, rest).then_some((soft, word, at))
        });
        places.collect::<Vec<_>>()
    })
}

/// Each softener of a text without names, with the word by which it stands there.
pub(crate) fn softeners(text: &str) -> impl Iterator<Item = (&'static Softener, &'static str)> {
    found(text).map(|(soft, word, _)| (soft, word))
}

/// Whether something softens a text in the words before it, or reaches into it: 各县可|给予.
pub(super) fn softens(before: &str, text: &str) -> bool {
    let whole = [before, text].concat();
    found(&whole).any(|(_, _, at)| at < before.len())
}

fn counts(place: Place, before: &str, rest: &str) -> bool {
    match place {
        Anywhere => true,
        BeforeVerb => {
            let leads = LEADS.iter().any(|word| rest.starts_with(word));
            // What is cut off behind it has its verb in what follows.
            rest.is_empty()
                || leads
                || begins_with_years(rest)
                || longest(rest).is_some()
                || begins_soft(rest)
        }
        AsPlan => {
            let begins = before.is_empty() || before.ends_with(PAUSES);
            let of_body = PLANNERS.iter().any(|word| before.ends_with(word));
            (begins || of_body) && !rest.is_empty() && counts(BeforeVerb, before, rest)
        }
        OfBody => !PEOPLE.iter().any(|word| before.ends_with(word)),
    }
}

/// Whether a text begins with a time in years: 三年内, 3年, 2027年.
fn begins_with_years(text: &str) -> bool {
    const NUMERALS: &[char] = &[
        '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十',
    ];
    let is_digit = |c: char| c.is_ascii_digit() || NUMERALS.contains(&c);
    let rest = text.trim_start_matches(is_digit);
    rest.len() < text.len() && rest.starts_with('年')
}

/// Whether a text begins with another word that softens.
fn begins_soft(text: &str) -> bool {
    let mut words = SOFTENERS.iter().flat_map(|soft| soft.words);
    words.any(|word| text.starts_with(word))
}

/// The most that the softeners of a clause leave of its force.
pub(super) fn least(clause: &str) -> Option<Force> {
    softeners(clause).filter_map(|(soft, _)| soft.least).max()
}

/// The longest verb with which a text begins.
pub(super) fn longest(text: &str) -> Option<(Force, &'static str)> {
    let all = VERBS
        .iter()
        .flat_map(|(force, words)| words.iter().map(move |word| (*force, *word)));
    all.filter(|(_, word)| text.starts_with(word))
        .max_by_key(|(_, word)| word.len())
}

/// A text without what stands in 《》 and “”: 试行 in the title of a paper and 支持 in the name of a
/// thing take nothing back. A mark that is not closed opens nothing.
pub(crate) fn without_names(text: &str) -> String {
    let mut rest = text;
    let mut outside = String::new();
    while let Some(at) = rest.find(['“', '《']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let close = if from.starts_with('“') {
            '”'
        } else {
            '》'
        };
        let Some((_, after)) = from.split_once(close) else {
            break;
        };
        outside.push_str(before);
        rest = after;
    }
    outside.push_str(rest);
    outside
}
