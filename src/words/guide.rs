//! 我能享受什么.

use domain::address::{GuideStep, Whom};
use domain::place::Kind;
use domain::place::filter::Need;
use domain::policy::entitlement::{
    Ability, AgeBand, Group, Income, Living, Memory, Question, Topic,
};

use domain::say::rights as say;
pub use domain::say::site::ENTITLEMENTS as GUIDE;
/// On the tile: the word, and what is meant by it.
pub const TILE: (&str, &str) = (GUIDE, "补贴和服务，答几题就知道");
pub const RESULT: &str = "可以去问这些";

/// What the page is about, as its heading.
pub fn title(step: GuideStep, whom: Whom) -> String {
    match step {
        GuideStep::Begin => GUIDE.to_owned(),
        GuideStep::Place => which_city(whom),
        GuideStep::Ask(question) | GuideStep::Change(question) => ask(question, whom),
        GuideStep::Result => RESULT.to_owned(),
        GuideStep::Topic { topic, .. } => topic.word().to_owned(),
    }
}

// 开头
pub use domain::say::guide::{
    FOR_WHOM_TO_ASK, INTRO, INTRO_PRIVATE, ONLY_ONE_TOPIC, OTHER_PLACE, lives_in, subject, whom,
};

pub fn which_city(whom: Whom) -> String {
    [subject(whom), "住在哪个城市？"].concat()
}

// 题目
pub const SKIP: &str = "不知道，跳过";
pub const BACK: &str = "上一题";
pub const BACK_TO_BEGIN: &str = "回到开头";
pub const BACK_TO_RESULT: &str = "不改了，回到结果";
pub const SEE_RESULT: &str = "不答了，先看结果";
pub const NONE_OF_THESE: &str = "都没有";
pub const THESE: &str = "选好了";
pub const SEVERAL: &str = "可以选几个。选完按“选好了”。";
pub use domain::say::site::OTHER_CITY;

pub fn progress(at: usize, of: usize) -> String {
    format!("第 {at} 题，共 {of} 题")
}

pub fn ask(question: Question, whom: Whom) -> String {
    let who = subject(whom);
    match question {
        Question::County => format!("{who}住在哪个区（县、市）？"),
        Question::Age => format!("{who}今年多大年纪？"),
        Question::Ability => format!("{who}平时自己能做多少事？"),
        Question::Memory => {
            format!("最近一年，{who}是不是常忘了刚说的话、刚做的事，或者走熟的路认不得？")
        }
        Question::Income => format!("{who}家里有没有领这些？"),
        Question::Living => format!("{who}和谁一起住？"),
        Question::Rural | Question::Groups => format!("{who}有没有下面这些情况？"),
    }
}

/// A sentence below the question, where one is needed.
pub fn ask_hint(question: Question) -> Option<&'static str> {
    match question {
        Question::County => Some("有的区县有自己的规定。"),
        Question::Age => Some("按周岁算，过了生日才算。"),
        Question::Memory => Some("这里不看病，只是问一问。家里人也可以帮着答。"),
        Question::Rural | Question::Groups => Some(SEVERAL),
        Question::Ability | Question::Income | Question::Living => None,
    }
}

/// An answer: its words, and what is meant by them (may be empty).
pub type Words = (&'static str, &'static str);

pub fn age(age: AgeBand) -> Words {
    let word = match age {
        AgeBand::Under60 => "不到60岁",
        AgeBand::From60 => "60到64岁",
        AgeBand::From65 => "65到69岁",
        AgeBand::From70 => "70到79岁",
        AgeBand::From80 => "80到89岁",
        AgeBand::From90 => "90岁以上",
    };
    (word, "")
}

pub fn ability(ability: Ability) -> Words {
    match ability {
        Ability::Independent => ("都能自己做", "吃饭、穿衣、上厕所、走路，不用人帮"),
        Ability::Partial => ("有几样要人帮", "比如洗澡、上下楼要人扶"),
        Ability::Disabled => ("大多要人帮", "吃饭、穿衣、上厕所，离不开人"),
    }
}

pub fn memory(memory: Memory) -> Words {
    match memory {
        Memory::Fine => ("没有", "和以前差不多"),
        Memory::Worse => ("是的，常这样", "还没有请医生看过"),
        Memory::Dementia => ("医生说过是失智", "也叫认知障碍、老年痴呆"),
    }
}

pub fn income(income: Income) -> Words {
    match income {
        Income::Extreme => ("特困供养", "以前叫五保"),
        Income::Minimum => ("低保", ""),
        Income::Low => ("低收入", "也叫低保边缘"),
        Income::Strained => ("都没有领，但家里困难", "钱不够用"),
        Income::Other => (NONE_OF_THESE, "钱够用"),
    }
}

pub fn living(living: Living, whom: Whom) -> Words {
    match living {
        Living::EmptyNest if whom == Whom::Spouse => ("只和我住", "儿女不在身边"),
        Living::Family if whom == Whom::Spouse => ("和儿女或别的家里人一起住", ""),
        Living::Alone => ("一个人住", ""),
        Living::EmptyNest => ("和老伴住", "儿女不在身边"),
        Living::LeftBehind => ("儿女出去打工，自己留在家", ""),
        Living::Family => ("和儿女或别的家里人住", ""),
    }
}

pub const RURAL: Words = (say::RURAL, "");

pub fn group(group: Group) -> Words {
    match group {
        Group::Disability => ("有残疾", "有没有残疾证都算"),
        Group::SevereDisability => ("残疾比较重", "残疾证上是一级或二级"),
        Group::FamilyPlanning => ("独生子女不在了，或者残疾了", ""),
        Group::RetiredSoldier => ("军休干部、军休士官", "归军休所管的。退伍回来的不算"),
        Group::Chronic => ("有要长年吃药的病", "慢性病，比如高血压、糖尿病"),
    }
}

// 结果
pub use say::NOT_WRITTEN;
/// Beside the place, where nothing that can be asked about is in force yet.
pub const ALL_DRAFTS: &str = "文件还是草稿，没有定";

/// Above so many ways to be one of those a paper names.
pub fn for_whom(ways: usize) -> &'static str {
    if ways > 1 {
        "给谁（有一样就行）："
    } else {
        "给谁："
    }
}
pub const STILL_TO_ASK: &str = "先弄清：";
pub const ASK_THERE: &str = "要问清：";
pub const BECAUSE_NOT: &str = "为什么够不上：";
pub const HOW: &str = "怎么办：";
pub const QUOTED: &str = "看文件原话";
pub const HOW_AND_QUOTE: &str = "看怎么办、文件原话";
pub const CLAUSE_STANDING: &str = "这一句：";

/// The words of the paper that hold of the person follow.
pub fn because_met(whom: Whom) -> String {
    [subject(whom), "符合："].concat()
}

pub fn answers_of(whom: Whom) -> String {
    [subject(whom), "的情况："].concat()
}

pub const YOUR_ANSWERS_HINT: &str = "答错了、情况变了，点一下就能改。";
pub const NOT_ANSWERED: &str = "没有答";
pub const SEND: &str = "把这一页发给家人";
pub const SEND_HINT: &str = "里面没有您的姓名和电话。";
pub use super::compare::PRINT_THIS as PRINT;
pub const TOPICS: &str = "一样一样地看";

/// Above the few things to ask about first.
pub fn first_title(first: usize) -> String {
    format!("先问这 {first} 件")
}

/// Said when the result stands. `first`: the things to ask about first; `more`: what else there is
/// to ask about.
pub fn counted(first: usize, more: usize) -> String {
    match (first, more) {
        (0, _) => NOTHING_NOW.to_owned(),
        (_, 0) => format!("先问这 {first} 件。"),
        (_, more) => format!("先问这 {first} 件，别的 {more} 件在下面。"),
    }
}

pub const NOTHING_NOW: &str = "照您说的，这里的条文现在都够不上";
pub const NOTHING_NOW_TEXT: &str = "这里没讲到的，不等于没有。请打电话问，说说家里的难处。";
pub const MORE: &str = "这些也能问";

/// Folded: the rest of what else there is to ask about.
pub fn still_more(count: usize) -> String {
    format!("再看 {count} 件")
}

pub fn everyone_title(count: usize) -> String {
    format!("老人都能用的（{count} 样）")
}

pub fn not_now_title(count: usize) -> String {
    format!("现在够不上的（{count} 样）")
}

pub const FORMER_NOTE: &str = "这些过期了，没有算在上面。现在还有没有，要问。";

/// What the whole country has and nobody here has seen the text of.
pub fn unseen_title(count: usize) -> String {
    format!("国家还有 {count} 样，{}", say::UNSEEN)
}

/// Above a group of cards.
pub fn group_title(verdict: &str, count: usize) -> String {
    format!("{verdict}（{count} 条）")
}

pub const NOT_NOW_NOTE: &str = "情况变了再来看。";

// 不到60岁
pub const UNDER_60: &str = "不到60岁，还可以去别处问";
pub const UNDER_60_WAYS: &[&str] = &[
    "有残疾：问残联。",
    "家里困难：问街道（镇）。",
    "看病、长护险：问医保局。",
    "不知道找谁：打12345。",
];

// 一次问完
pub const CALL_SHEET: &str = "一次问完";
pub const AT_OFFICE: &str = "先到村里（社区）或街道（镇）问：";
pub const ELSEWHERE: &str = "直接去：";

pub fn at_once(number: &str, several: bool) -> String {
    let these = if several { "一次问这几件" } else { "说" };
    format!("打 {number}，{these}：")
}

pub fn in_quotes(words: &str) -> String {
    format!("“{words}”")
}

// 纸上
pub fn ring_to_ask(number: &str) -> String {
    format!("问：打 {number}。")
}

pub const FOR_ALL: &str = "老人都能用的：";

/// How the memory is, in a line among other answers.
pub fn memory_in_a_line(memory: Memory) -> &'static str {
    match memory {
        Memory::Fine => "记性还好",
        Memory::Worse => "常忘事",
        Memory::Dementia => "医生说过是失智",
    }
}

/// What an answer is about, before the answer.
pub fn about(question: Question) -> &'static str {
    match question {
        Question::County => "住在",
        Question::Age => "年纪",
        Question::Ability => "自己能做的事",
        Question::Memory => "记性不好吗",
        Question::Income => "领的救助",
        Question::Living => "和谁住",
        Question::Rural | Question::Groups => "特别情况",
    }
}

pub fn ring(number: &str) -> String {
    format!("打 {number} 问")
}

pub fn ring_about(number: &str, title: &str) -> String {
    format!("打 {number} 问，{title}")
}

/// A link to the places nearby that deliver it.
pub fn look_nearby(kind: Kind, needs: &[Need]) -> String {
    let place = super::kind_place(kind);
    let near = if kind == Kind::HomeNursing {
        "看"
    } else {
        "看附近的"
    };
    if needs.is_empty() {
        return format!("{near}{place}");
    }
    let needs: Vec<&str> = needs.iter().map(|n| super::need(*n)).collect();
    format!("{near}{place}（{}）", needs.join("、"))
}

// 没有资料
pub fn no_papers(city: &str) -> String {
    format!("{city}还没有放进政策文件")
}

pub const NO_PAPERS_TEXT: &str =
    "所以这里说不出能享受什么。请打电话问，说“我想知道老人有哪些补贴和服务”。";

// 一样一样地看
pub fn nothing_written(city: &str, topic: Topic) -> String {
    format!("这里没有{city}关于“{}”的条文", topic.word())
}

pub const NOTHING_WRITTEN_TEXT: &str = "这里没有收进来，不等于没有。请打电话问。";
pub const ANSWER_FIRST: &str = "答几道题，看得更准";
pub const SEE_ALL: &str = "看全部结果";

pub fn found(count: usize) -> String {
    format!("文件里写到的有 {count} 条。")
}

pub const RENT_WARNING: &str = "租金有没有补贴，看下面。没讲到的，打电话问。";

// 还剩几天
pub const DAYS: &str = "算一算，今年还剩几天";
pub const ONE_LESS: &str = "少一天";
pub const ONE_MORE: &str = "多一天";

pub fn days_a_year(days: u16) -> String {
    format!("文件写的是：每年不超过 {days} 天。")
}

pub fn days_used(days: u16) -> String {
    format!("今年已经住了 {days} 天")
}

pub fn days_left(days: u16) -> String {
    format!("还剩 {days} 天")
}
