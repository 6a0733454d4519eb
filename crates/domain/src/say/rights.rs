//! Entitlements in words: whom a paper names, what can be said to a person, and why.

use crate::policy::entitlement::{
    AnyOf, Ask, Criterion, Eligibility, Group, Income, Living, Obstacle, Question, Unseen, Verdict,
    Way,
};
use crate::policy::paper::{Paper, Standing};
use time::Date;

/// The heading over papers that have expired.
pub const FORMER: &str = "以前的文件，已过期";
/// What stands over papers that are over, where all of them were drafts.
pub const FORMER_DRAFTS: &str = "以前的草稿，已过期";
/// Once, at the foot of whatever quotes papers: what is not there is not written.
pub const NOT_WRITTEN: &str = "这里只照文件说。要问的，文件没有写。能不能办听当地的。";
/// Who lives in the country.
pub const RURAL: &str = "住在农村";
/// What stands in place of a standing, where no text of a paper has been seen.
pub const UNSEEN: &str = "没有见到原文";

/// `多半能办`.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Likely => "多半能办",
        Verdict::Maybe => "要先问",
        Verdict::NotNow => "现在够不上",
    }
}

/// How far a clause binds, for people: `正在办，不一定有`.
#[must_use]
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => "现在有效",
        Standing::Underway => "正在办，不一定有",
        Standing::Exploring => "在试，不一定有",
        Standing::Draft => "草稿，还没定",
        Standing::Expired => "过期了",
    }
}

/// The standing of a whole paper: one that is over may never have been more than a draft.
#[must_use]
pub fn paper_standing(paper: &Paper) -> &'static str {
    match paper.standing {
        Standing::Expired if paper.draft => "草稿，已过期",
        other => standing(other),
    }
}

/// Of a clause whose last day ([`overdue`](crate::policy::entitlement::Entitlement::overdue)) is
/// over: `文件要求2025年12月31日前做到。期限已过，应当有了，去问。`
#[must_use]
pub fn overdue(day: Date) -> String {
    format!(
        "文件要求{}前做到。期限已过，应当有了，去问。",
        super::date(day)
    )
}

/// What is said of something whose paper nobody has seen: that it is there, for whom, and whom to
/// ask.
#[must_use]
pub fn unseen(unseen: &Unseen) -> Vec<String> {
    let Unseen {
        title,
        issuer,
        for_whom,
        ring,
        ..
    } = unseen;
    vec![
        format!("国家有“{title}”，{issuer}办的，给{for_whom}。"),
        "我们没有见到文件原文，给多少、怎么办，这里不说。".to_owned(),
        format!("打{ring}问，也可以到街道（乡镇）问，说“问{title}”。"),
    ]
}

/// What to say of a clause that binds less than one in force; nothing of one that is.
#[must_use]
pub fn caution(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::InForce => None,
        Standing::Underway => Some("政府打算做，当地不一定有。先打电话问。"),
        Standing::Exploring => Some("还在试，不一定有。先打电话问。"),
        Standing::Draft => Some("这是草稿，还没有定。先打电话问。"),
        Standing::Expired => Some("这份文件过期了。现在有没有，打电话问。"),
    }
}

/// A word by which a paper names people, plainly: `满65岁`, `离不开人照顾`.
#[must_use]
pub fn word(word: &Criterion) -> String {
    match word {
        Criterion::Older => "满60岁".to_owned(),
        Criterion::AgeFrom(years) => format!("满{years}岁"),
        Criterion::Aged => "年纪很大（高龄）".to_owned(),
        Criterion::Disabled => "离不开人照顾（失能）".to_owned(),
        Criterion::Dependent => "离不开人照顾（不能自理）".to_owned(),
        Criterion::Dementia => "失智".to_owned(),
        Criterion::Immobile => "走不动（行动不便）".to_owned(),
        Criterion::Income(income) => income_word(*income).to_owned(),
        Criterion::Hardship => "经济困难".to_owned(),
        Criterion::Needy => "困难".to_owned(),
        Criterion::Living(living) => living_word(*living).to_owned(),
        Criterion::Group(group) => group_word(*group).to_owned(),
        Criterion::Rural => RURAL.to_owned(),
        Criterion::Undefined(word) => format!("“{word}”"),
        Criterion::AndOthers => "等".to_owned(),
    }
}

fn income_word(income: Income) -> &'static str {
    match income {
        Income::Extreme => "特困（五保）",
        Income::Minimum => "领低保",
        Income::Low => "低收入",
        Income::Strained => "没有低保、特困，但家里困难",
        Income::Other => "没有低保、特困",
    }
}

fn living_word(living: Living) -> &'static str {
    match living {
        Living::Alone => "一个人住（独居）",
        Living::EmptyNest => "儿女不在身边（空巢）",
        Living::LeftBehind => "儿女在外打工（留守）",
        Living::Family => "和家人住",
    }
}

fn group_word(group: Group) -> &'static str {
    match group {
        Group::Disability => "有残疾",
        Group::SevereDisability => "重残",
        Group::FamilyPlanning => "计划生育特殊家庭",
        Group::RetiredSoldier => "军休人员（归军休所管的）",
        Group::Chronic => "有慢性病",
    }
}

/// Words of which one is enough: `有残疾、重残或失智`; where the paper's list is open,
/// `…，或别的难处`.
#[must_use]
pub fn any_of(list: &AnyOf) -> String {
    let words = words(list);
    if list.is_open() {
        return format!("{}，或别的难处", words.join("、"));
    }
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}或{last}", before.join("、")),
        _ => words.concat(),
    }
}

fn words(list: &AnyOf) -> Vec<String> {
    let named = list.0.iter().filter(|w| **w != Criterion::AndOthers);
    named.map(word).collect()
}

/// The words that stand in an open list, without its opening.
fn listed(list: &AnyOf) -> String {
    words(list).join("、")
}

/// Whom the paper names, a line for each way: `满60岁，又有一样：失智或有残疾`.
#[must_use]
pub fn who(who: &Eligibility) -> Vec<String> {
    if who.ways.is_empty() {
        return vec!["给哪些人，打电话问".to_owned()];
    }
    who.ways.iter().map(way).collect()
}

/// [`who`], for somebody who was just told what of it they meet: who is all that the paper names is not
/// told so twice. Where it names several ways all of them stand, for one alone would read as the only one.
#[must_use]
pub fn who_beside(who: &Eligibility, met: Option<&str>) -> Vec<String> {
    let ways = self::who(who);
    match ways.as_slice() {
        [only] if met == Some(only) => Vec::new(),
        _ => ways,
    }
}

fn way(way: &Way) -> String {
    let lists = way.0.iter().enumerate();
    let all = lists.map(|(at, list)| {
        let several = list.0.len() > 1;
        match (at, several) {
            (0, _) => any_of(list),
            (_, true) => format!("又有一样：{}", any_of(list)),
            (_, false) => any_of(list),
        }
    });
    all.collect::<Vec<_>>().join("，")
}

/// What is still to be asked, as a question.
#[must_use]
pub fn ask(ask: &Ask<'_>) -> String {
    match ask {
        Ask::Answer(question) => format!("{}（前面没有填）", asked(*question)),
        Ask::Assessment => "吃饭穿衣要人帮多少才算？打电话问，请人来评一评".to_owned(),
        Ask::Doctor => "是不是失智？要请医生看".to_owned(),
        Ask::HowMobile => "走路要人扶，算不算？打电话问".to_owned(),
        Ask::Years(years) => format!("满{years}周岁了吗？"),
        Ask::HowOld => "从几岁算起？打电话问".to_owned(),
        Ask::HowPoor => "多困难才算？打电话问".to_owned(),
        Ask::HowLow => "领低保、特困的，算不算“低收入”？打电话问".to_owned(),
        Ask::IfLow => "家里算不算“低收入”？要申请认定才知道".to_owned(),
        Ask::HowSevere => "算不算重残？看残疾证上的等级".to_owned(),
        Ask::HowLiving(living) => format!("算不算“{}”？", living_word(*living)),
        Ask::Meaning(word) => format!("“{word}”指哪些人？打电话问"),
        Ask::NobodyNamed => "给哪些人？打电话问".to_owned(),
        Ask::Open(open) => (*open).to_owned(),
    }
}

fn asked(question: Question) -> &'static str {
    match question {
        Question::County => "住在哪个区县？",
        Question::Age => "多大年纪？",
        Question::Ability => "自己能做多少事？",
        Question::Memory => "记性怎么样？",
        Question::Income => "有没有低保、特困？",
        Question::Living => "和谁一起住？",
        Question::Rural => "是不是住在农村？",
        Question::Groups => "有没有残疾、慢性病等情况？",
    }
}

/// Why not. `county` gives the name of a county.
#[must_use]
pub fn against(
    against: &Obstacle<'_>,
    county: impl Fn(crate::geo::area::AreaCode) -> Option<String>,
) -> String {
    match against {
        Obstacle::Unmet(list) if list.is_open() => {
            format!("这一条先给：{}。有别的难处，也可以去问", listed(list))
        }
        Obstacle::Unmet(list) => format!("这一条是给：{}", any_of(list)),
        Obstacle::OtherCounty(code) => {
            let name = county(*code).unwrap_or_else(|| "别的区县".to_owned());
            of_county(&name)
        }
        Obstacle::CountyRule(rule) => format!("这个区县有自己的规定：{}", rule.title),
    }
}

/// Whose paper it is: that it is done there is not said.
#[must_use]
pub fn of_county(name: &str) -> String {
    format!("这是{name}的文件")
}

/// Whether it can be done at a counter and paid in cash, where the paper says so; `None` where it
/// says neither.
#[must_use]
pub fn ways(offline: Option<bool>, cash: Option<bool>) -> Option<String> {
    let offline = offline.map(|at_counter| {
        if at_counter {
            "可以当面办"
        } else {
            "不能当面办"
        }
    });
    let cash = cash.map(|taken| {
        if taken {
            "可以付现金"
        } else {
            "不收现金"
        }
    });
    let said: Vec<&str> = offline.into_iter().chain(cash).collect();
    (!said.is_empty()).then(|| [&said.join("；"), "。"].concat())
}

/// A paper with its number, publisher, day and standing, 未注明 where it does not say:
/// `《…》，淮府办〔2024〕15号，淮南市人民政府办公室，2024年12月27日，施行中`.
#[must_use]
pub fn paper(paper: &Paper) -> String {
    const UNSAID: &str = "未注明";
    let number = paper
        .number
        .as_ref()
        .map_or_else(|| format!("文号{UNSAID}"), Clone::clone);
    let publisher = paper
        .publisher
        .as_ref()
        .map_or_else(|| format!("发布单位{UNSAID}"), Clone::clone);
    let date = paper
        .date
        .map_or_else(|| format!("日期{UNSAID}"), super::date);
    let standing = match paper.standing {
        Standing::Expired if paper.draft => "征求意见稿，已到期",
        other => other.word(),
    };
    format!(
        "《{}》，{number}，{publisher}，{date}，{standing}",
        paper.title
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(vec![Criterion::Living(Living::Alone)], "一个人住（独居）")]
    #[case(vec![Criterion::Disabled, Criterion::Dementia], "离不开人照顾（失能）或失智")]
    #[case(vec![Criterion::Aged, Criterion::Disabled, Criterion::Group(Group::Disability)], "年纪很大（高龄）、离不开人照顾（失能）或有残疾")]
    #[case(vec![Criterion::Aged, Criterion::Disabled, Criterion::AndOthers], "年纪很大（高龄）、离不开人照顾（失能），或别的难处")]
    fn a_list_of_words_is_read_as_the_paper_means_it(
        #[case] words: Vec<Criterion>,
        #[case] want: &str,
    ) {
        assert_eq!(any_of(&AnyOf(words)), want);
    }

    /// For whom the card of Shaoxing is: two ways.
    fn love_card() -> Eligibility {
        Eligibility {
            ways: vec![
                Way(vec![
                    AnyOf(vec![Criterion::AgeFrom(60)]),
                    AnyOf(vec![Criterion::Disabled, Criterion::Dementia]),
                ]),
                Way(vec![AnyOf(vec![Criterion::AgeFrom(80)])]),
            ],
            open: Vec::new(),
        }
    }

    #[test]
    fn whoever_meets_one_of_two_ways_is_told_of_both_and_of_the_only_one_not_twice() {
        let both = ["满60岁，又有一样：离不开人照顾（失能）或失智", "满80岁"];
        assert_eq!(who_beside(&love_card(), Some("满80岁")), both);
        let only = Eligibility {
            ways: vec![Way(vec![AnyOf(vec![Criterion::AgeFrom(80)])])],
            open: Vec::new(),
        };
        assert_eq!(who_beside(&only, Some("满80岁")), [""; 0]);
        assert_eq!(who_beside(&only, None), ["满80岁"]);
    }

    #[test]
    fn each_way_to_be_named_is_a_line() {
        assert_eq!(
            who(&love_card()),
            ["满60岁，又有一样：离不开人照顾（失能）或失智", "满80岁"]
        );
        assert_eq!(who(&Eligibility::default()), ["给哪些人，打电话问"]);
    }

    #[test]
    fn what_a_paper_does_not_say_of_itself_is_said_to_be_missing() {
        let draft = Paper {
            title: "方案".to_owned(),
            number: None,
            publisher: None,
            date: None,
            standing: Standing::Draft,
            draft: true,
            nation: false,
            note: None,
        };
        assert_eq!(
            paper(&draft),
            "《方案》，文号未注明，发布单位未注明，日期未注明，征求意见稿"
        );
    }

    #[test]
    fn a_draft_that_is_over_is_not_told_as_a_paper_that_was_in_force() {
        let mut paper = Paper {
            title: "方案".to_owned(),
            number: None,
            publisher: None,
            date: None,
            standing: Standing::Expired,
            draft: true,
            nation: false,
            note: None,
        };
        assert_eq!(paper_standing(&paper), "草稿，已过期");
        paper.draft = false;
        assert_eq!(paper_standing(&paper), "过期了");
    }

    #[test]
    fn of_a_paper_nobody_has_seen_no_number_is_said_but_the_one_to_ring() {
        let lines = unseen(&Unseen {
            id: "care".to_owned(),
            title: "某项补贴".to_owned(),
            issuer: "某部".to_owned(),
            for_whom: "失能的老年人".to_owned(),
            ring: "12345".to_owned(),
        })
        .concat();
        let digits: String = lines.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits, "12345");
        assert!(lines.contains("没有见到文件原文") && lines.contains("失能的老年人"));
    }

    #[test]
    fn only_what_is_in_force_goes_without_a_caution() {
        for standing in Standing::ALL {
            assert_eq!(caution(*standing).is_none(), *standing == Standing::InForce);
        }
    }
}
