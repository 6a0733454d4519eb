//! The plain words of an entry claim no more than its quotes do: they keep what a quote takes
//! back, add nothing to it, and do not tell what is only to be done as if it were.

use super::{City, EntitlementFile, IssueSink};
use crate::numbers::runs;
use crate::quotes::{PaperEntry, SourceFile, begins_with_verb, softeners, without_names};
use crate::words;
use domain::policy::paper::Standing;

/// What the plain words may claim only where a quote says so.
struct Claim {
    /// The claim, in one of these words.
    says: &'static [&'static str],
    /// What a quote must say, one of them.
    grounds: &'static [&'static str],
}

const fn claim(says: &'static [&'static str], grounds: &'static [&'static str]) -> Claim {
    Claim { says, grounds }
}

const ALL: &[&str] = &[
    "愿进全进",
    "应养尽养",
    "愿改尽改",
    "尽",
    "全覆盖",
    "覆盖",
    "全体",
    "全民",
    "所有",
    "全部",
    "全面",
    "100%",
    "率",
    "均",
    "一律",
    "各",
    "每",
    "普遍",
    "%",
    "线上线下",
];
const MONEY: &[&str] = &[
    "补贴",
    "津贴",
    "补助",
    "资助",
    "奖补",
    "救助",
    "发放",
    "减免",
    "免费",
    "保险",
    "补偿",
    "慰问金",
    "供养",
    "消费券",
    "收益",
];

#[rustfmt::skip] // a line a claim
const CLAIMS: &[Claim] = &[
    claim(&["已经", "早就", "现在就有", "现成的"], &["已经", "已建成", "已"]),
    claim(&["上门", "入户", "到家里", "来家里", "到您家", "来您家"], &["上门", "入户", "居家", "家庭养老床位", "家庭病床", "护理服务”"]),
    claim(&["送餐", "送饭", "饭送"], &["送餐", "配送", "送饭"]),
    claim(&["送到家", "送到您家", "送货上门"], &["送餐", "入户", "配送"]),
    claim(&["打电话看", "打电话问候", "打电话来"], &["电话"]),
    claim(&["免费", "不要钱", "不收钱", "不收费", "不花钱", "一分钱不", "全免", "白住", "白吃"], &["免费", "无偿", "免收", "免除", "全免"]),
    claim(&["半价", "打折", "便宜", "优惠"], &["优惠", "优待", "减半", "折", "减免", "低收费", "低偿", "让利", "普惠"]),
    claim(&["报销", "全额", "全报"], &["报销", "全额", "医保", "支付"]),
    claim(&["每天", "天天", "每日"], &["每天", "每日", "日常", "日"]),
    claim(&["每周", "每星期", "一周一次", "每个星期"], &["周探访", "每周", "周"]),
    claim(&["每月", "每个月", "月月", "一个月一次"], &["月"]),
    claim(&["每季", "每个季度"], &["季"]),
    claim(&["每半年"], &["半年"]),
    claim(&["每年", "一年一次"], &["每年", "年均", "年度", "一年"]),
    claim(&["随时", "24小时", "全天", "日夜"], &["24小时", "全天", "随时", "昼夜", "全日"]),
    claim(&["马上", "立刻", "立即", "当天就", "当场"], &["即时", "立即", "马上", "当日", "当天", "及时", "立刻"]),
    claim(&["不用申请", "自动发", "自动办"], &["免申请", "静默", "自动", "主动发现"]),
    claim(&["不用排队", "不用等"], &["免轮候", "不轮候", "直接入住"]),
    claim(&["不用评估"], &["免评估"]),
    claim(&["都能", "都可以", "都有", "都给", "都发", "都办", "都评", "都要", "都做", "都补", "都改", "都收", "人人", "所有人", "所有老人", "全部老人", "一律", "个个", "家家", "谁都"], ALL),
    claim(&["一定", "保证", "肯定", "必定", "包您", "放心住"], &["确保", "保证", "必须", "应当", "一定"]),
    claim(&["政府出钱", "国家出钱", "财政出钱", "公家出钱", "政府买单", "政府付"], &["购买", "资助", "补贴", "补助", "津贴", "财政", "奖补"]),
    claim(&["补贴", "津贴", "补助", "领钱", "发钱", "给钱", "拿钱", "领的钱", "资助"], MONEY),
    claim(&["有人管"], &["监管"]),
    claim(&["今年", "明年", "去年", "后年", "本月", "下个月"], &["今年", "明年", "去年", "后年", "本月", "下个月"]),
    claim(&["终身", "一辈子", "永久", "长期有"], &["终身", "长期"]),
];

/// Words by which a quote bounds a number, and the words that keep it.
const CAPS: &[&str] = &["不超过", "最高", "至多", "不高于", "以内", "上限", "封顶"];
const CAPPED: &[&str] = &[
    "不超过",
    "最多",
    "最高",
    "至多",
    "以内",
    "不高于",
    "上限",
    "封顶",
];
/// What costs little does not cost nothing.
const LITTLE: &[&str] = &["低收费", "低偿", "优惠收费"];
const NOTHING: &[&str] = &["免费", "不要钱", "不收钱", "不收费", "不花钱"];
const KEEPS_LITTLE: &[&str] = &["少收", "低收费", "低价", "收得少", "便宜", "优惠"];
/// Words that leave it to further conditions.
const QUALIFIED: &[&str] = &["符合条件", "符合规定", "符合相关条件", "经认定"];
const KEEPS_QUALIFIED: &[&str] = &["条件", "符合", "认定", "规定"];

/// Words that tell what a draft said whose time is over as such.
const FORMER: &[&str] = &["草稿", "征求意见稿", "曾", "以前", "当时"];

/// Words that tell what is only to be done as such.
const PLANS: &[&str] = &[
    "文件",
    "草稿",
    "有没有",
    "有没",
    "要问",
    "办不办",
    "建了没有",
    "建好没有",
    "不一定",
    "逐步",
    "分步",
    "分批",
    "试点",
    "试着",
    "在试",
    "试行",
    "探索",
    "争取",
    "力争",
    "尽量",
    "鼓励",
    "支持",
    "引导",
    "倡导",
    "推进",
    "推动",
    "加快",
    "推广",
    "有条件",
    "有的地方",
    "打算",
    "计划",
    "准备",
    "稳步",
    "将要",
    "年底",
    "年前",
    "一步一步",
    "一批一批",
    "慢慢",
    "陆续",
];

/// Whether a clause of plain words is a question, or says what is not known: it claims nothing.
fn asks(clause: &str) -> bool {
    const OPEN: &[&str] = &[
        "谁",
        "多少",
        "几",
        "哪",
        "怎",
        "什么",
        "有没有",
        "没有写",
        "没写",
        "没有说",
        "要问",
        "吗",
        "？",
        "不一定",
        "打电话问",
        "要办",
    ];
    // 打电话问候 asks nothing.
    let clause = clause.replace("问候", "");
    let chars: Vec<char> = clause.chars().filter(|c| !c.is_whitespace()).collect();
    // 要不要, 收不收, 补不补.
    let turned = chars
        .windows(3)
        .any(|three| matches!(three, [a, '不', b] if a == b));
    turned || OPEN.iter().any(|word| clause.contains(word))
}

/// What a text claims: its clauses that are no questions, marked off from each other.
fn claimed(text: &str) -> String {
    let clauses = text.split(['，', ',', '。', '；', '！', '：', ':']);
    let told: Vec<&str> = clauses.filter(|clause| !asks(clause)).collect();
    told.join("，")
}

fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Reports what was dropped of the quotes, and what was added to them.
pub(super) fn check(one: &EntitlementFile, city: &City<'_>, sink: &mut IssueSink<'_>) {
    let sources = one.source.get_ref();
    let plain = [one.title.get_ref().as_str(), one.what.get_ref()].concat();
    dropped(one, sources, &plain, sink);
    added(one, sources, sink);
    let first = sources
        .first()
        .and_then(|source| city.quotes.standing(source));
    let is_plan = matches!(first, Some(Standing::Underway | Standing::Exploring));
    // 要建立, 要扩大.
    let mut wants = plain
        .match_indices('要')
        .filter_map(|(at, want)| plain.get(at + want.len()..));
    let is_told_as_plan = any(&plain, PLANS) || wants.any(begins_with_verb);
    let of_former_draft = sources.first().is_some_and(|source| {
        let paper = city.quotes.paper(source.paper.get_ref());
        paper.is_some_and(PaperEntry::is_former_draft)
    });
    if of_former_draft && !any(&plain, FORMER) {
        let say = words::former_told_as_now();
        sink.error("what", &one.what, one.what.get_ref(), say);
    }
    if is_plan && !is_told_as_plan {
        let say = words::plan_told_as_done();
        sink.error("what", &one.what, one.what.get_ref(), say);
    }
}

/// Reports what a quote takes back and the plain words do not.
fn dropped(one: &EntitlementFile, sources: &[SourceFile], plain: &str, sink: &mut IssueSink<'_>) {
    let mut report = |hedge: &str, kept: &[&str]| {
        let say = words::hedge_dropped(hedge, &kept.join("、"));
        sink.error("what", &one.what, one.what.get_ref(), say);
    };
    let keeping = without_advice(plain);
    let mut told = Vec::new();
    for source in sources {
        let quote = without_names(source.quote.get_ref());
        for (soft, word) in softeners(&quote) {
            if !soft.kept.is_empty() && !any(&keeping, soft.kept) && !told.contains(&word) {
                told.push(word);
                report(word, soft.kept);
            }
        }
        if let Some(cap) = CAPS.iter().find(|cap| caps(&quote, cap, plain))
            && !any(plain, CAPPED)
        {
            report(cap, CAPPED);
        }
        if let Some(little) = LITTLE.iter().find(|word| quote.contains(**word))
            && any(&claimed(plain), NOTHING)
            && !any(plain, KEEPS_LITTLE)
        {
            report(little, KEEPS_LITTLE);
        }
        let who = one.who.iter().flatten().chain(&one.open);
        let who = who.map(|text| text.get_ref().as_str()).collect::<String>();
        let qualified = QUALIFIED.iter().find(|word| quote.contains(**word));
        if let Some(word) = qualified.filter(|_| !any(&[plain, &who].concat(), KEEPS_QUALIFIED)) {
            report(word, KEEPS_QUALIFIED);
        }
    }
}

/// Plain words without those that tell what to do: 先打电话 keeps no 优先, and 失能 no 能.
fn without_advice(plain: &str) -> String {
    const ADVICE: &[&str] = &[
        "先打电话",
        "先问",
        "先看",
        "先做",
        "先申请",
        "先登记",
        "先评估",
        "先去",
        "先不要",
        "事先",
        "失能",
        "智能",
        "能力",
        "功能",
        "不能自理",
    ];
    let cut = |text: String, word: &&str| text.replace(*word, "");
    ADVICE.iter().fold(plain.to_owned(), cut)
}

/// Whether the plain words say the number that a quote bounds by a word.
fn caps(quote: &str, cap: &str, plain: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    quote.match_indices(cap).any(|(at, _)| {
        let (before, rest) = quote.split_at_checked(at).unwrap_or_default();
        let rest = rest.strip_prefix(cap).unwrap_or_default();
        let number: String = rest.chars().take_while(|c| is_digit(*c)).collect();
        // 28天以内: the number stands before, with its unit between.
        let bound = before.trim_end_matches(|c: char| !is_digit(c));
        let from = bound.trim_end_matches(is_digit);
        let stands_before = bound.strip_prefix(from).unwrap_or_default();
        let number = if number.is_empty() {
            stands_before
        } else {
            &number
        };
        !number.is_empty() && runs(plain).any(|one| one == number)
    })
}

/// Reports what the plain words claim and no quote says.
fn added(one: &EntitlementFile, sources: &[SourceFile], sink: &mut IssueSink<'_>) {
    let quotes: String = sources.iter().map(|s| s.quote.get_ref().as_str()).collect();
    for claim in CLAIMS.iter().filter(|claim| !any(&quotes, claim.grounds)) {
        for (key, text) in [("title", &one.title), ("what", &one.what)] {
            let claimed = claimed(text.get_ref());
            if let Some(says) = claim.says.iter().find(|says| claimed.contains(**says)) {
                sink.error(key, text, text.get_ref(), words::claim_not_quoted(says));
            }
        }
    }
}
