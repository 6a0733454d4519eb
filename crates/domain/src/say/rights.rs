//! Entitlements in words: whom a paper names, what can be said to a person, and why.

use crate::policy::entitlement::{
    AnyOf, Ask, Criterion, Eligibility, Group, Income, Living, Obstacle, Question, Verdict,
};
use crate::policy::paper::{Paper, Standing};

/// `多半能办`.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Likely => "多半能办",
        Verdict::Maybe => "要先问",
        Verdict::NotNow => "现在够不上",
    }
}

/// How far a clause binds, in everyday words. (The word of the office is
/// [`Standing::word`](crate::policy::paper::Standing::word).)
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

/// What to say of a clause that binds less than one in force; nothing of one that is.
#[must_use]
pub fn caution(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::InForce => None,
        Standing::Underway => Some("政府打算做，不一定每个地方都有。先问。"),
        Standing::Exploring => Some("政府在试着做，不一定每个地方都有。先问。"),
        Standing::Draft => Some("这是草稿，还没定。先问。"),
        Standing::Expired => Some("这一条过期了。现在有没有，打电话问。"),
    }
}

/// A word by which a paper names people, as people say it: `满65岁`, `离不开人照顾`.
#[must_use]
pub fn word(word: &Criterion) -> String {
    match word {
        Criterion::Older => "满60岁".to_owned(),
        Criterion::AgeFrom(years) => format!("满{years}岁"),
        Criterion::Aged => "年纪很大".to_owned(),
        Criterion::Disabled => "离不开人照顾".to_owned(),
        Criterion::Dependent => "自己照顾不了自己".to_owned(),
        Criterion::Dementia => "失智（老年痴呆）".to_owned(),
        Criterion::Immobile => "走路不方便".to_owned(),
        Criterion::Income(income) => income_word(*income).to_owned(),
        Criterion::Hardship => "家里困难".to_owned(),
        Criterion::Living(living) => living_word(*living).to_owned(),
        Criterion::Group(group) => group_word(*group).to_owned(),
        Criterion::Rural => "住在农村".to_owned(),
        Criterion::Undefined(word) => format!("“{word}”"),
        Criterion::AndOthers => "别的难处".to_owned(),
    }
}

fn income_word(income: Income) -> &'static str {
    match income {
        Income::Extreme => "特困（五保）",
        Income::Minimum => "低保",
        Income::Low => "低收入",
        Income::Strained => "没有低保、特困，但家里困难",
        Income::Other => "没有低保、特困",
    }
}

fn living_word(living: Living) -> &'static str {
    match living {
        Living::Alone => "一个人住",
        Living::EmptyNest => "儿女不在身边",
        Living::LeftBehind => "儿女出去打工",
        Living::Family => "和家人住",
    }
}

fn group_word(group: Group) -> &'static str {
    match group {
        Group::Disability => "有残疾",
        Group::SevereDisability => "残疾比较重",
        Group::FamilyPlanning => "独生子女不在了或残疾了",
        Group::RetiredSoldier => "军休人员",
    }
}

/// Words of which one is enough: `一个人住、离不开人照顾或有残疾`; where the paper's list is open,
/// `…，或别的难处`.
#[must_use]
pub fn any_of(list: &AnyOf) -> String {
    let words: Vec<String> = list
        .0
        .iter()
        .filter(|w| **w != Criterion::AndOthers)
        .map(word)
        .collect();
    if list.is_open() {
        return format!("{}，或{}", words.join("、"), word(&Criterion::AndOthers));
    }
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}或{last}", before.join("、")),
        _ => words.concat(),
    }
}

/// Whom the paper names, a line for each way: `满60岁，又有一样：离不开人照顾或失智`.
#[must_use]
pub fn who(who: &Eligibility) -> Vec<String> {
    let line = |way: &crate::policy::entitlement::Way| {
        let mut line = String::new();
        for list in &way.0 {
            if !line.is_empty() {
                line.push_str(if list.0.len() > 1 {
                    "，又有一样："
                } else {
                    "，又"
                });
            }
            line.push_str(&any_of(list));
        }
        line
    };
    if who.ways.is_empty() {
        return vec!["没写给谁，打电话问".to_owned()];
    }
    who.ways.iter().map(line).collect()
}

/// What is still to be asked, as a question.
#[must_use]
pub fn ask(ask: &Ask<'_>) -> String {
    match ask {
        Ask::Answer(question) => format!("{}（前面没有答）", asked(*question)),
        Ask::Assessment => "吃饭穿衣要人帮多少才算？请人来评一评".to_owned(),
        Ask::Doctor => "是不是失智？要请医生看".to_owned(),
        Ask::HowMobile => "走路多不方便才算？".to_owned(),
        Ask::Years(years) => format!("满{years}岁了吗？"),
        Ask::HowOld => "几岁开始算？".to_owned(),
        Ask::HowPoor => "多困难才算？".to_owned(),
        Ask::HowLow => "领低保、特困的，也算“低收入”吗？".to_owned(),
        Ask::IfLow => "家里算不算“低收入”？要先申请认定".to_owned(),
        Ask::HowSevere => "残疾证上是几级？".to_owned(),
        Ask::HowLiving(living) => format!("算不算“{}”？", living_word(*living)),
        Ask::Meaning(word) => format!("“{word}”指哪些人？"),
        Ask::NobodyNamed => "给哪些人？".to_owned(),
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
        Question::Groups => "有没有残疾等特别情况？",
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
            let words = list.0.iter().filter(|w| **w != Criterion::AndOthers);
            let words: Vec<String> = words.map(word).collect();
            format!("先给这些人：{}。也难的，可以去问", words.join("、"))
        }
        Obstacle::Unmet(list) => format!("给这些人：{}", any_of(list)),
        Obstacle::OtherCounty(code) => {
            let name = county(*code).unwrap_or_else(|| "别的区县".to_owned());
            format!("这是{name}的规定")
        }
        Obstacle::CountyRule(rule) => format!("您的区县有自己的规定：{}", rule.title),
    }
}

/// Whether it can be done at a counter, as far as the paper says.
#[must_use]
pub fn offline(offline: Option<bool>) -> &'static str {
    match offline {
        Some(true) => "可以当面办",
        Some(false) => "不能当面办",
        None => "能不能当面办，文件没有写",
    }
}

/// Whether cash is taken, as far as the paper says.
#[must_use]
pub fn cash(cash: Option<bool>) -> &'static str {
    match cash {
        Some(true) => "可以付现金",
        Some(false) => "不收现金",
        None => "收不收现金，文件没有写",
    }
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
    let standing = paper.standing.word();
    format!(
        "《{}》，{number}，{publisher}，{date}，{standing}",
        paper.title
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::entitlement::Way;
    use rstest::rstest;

    #[rstest]
    #[case(vec![Criterion::Living(Living::Alone)], "一个人住")]
    #[case(vec![Criterion::Disabled, Criterion::Dementia], "离不开人照顾或失智（老年痴呆）")]
    #[case(vec![Criterion::Aged, Criterion::Disabled, Criterion::Group(Group::Disability)], "年纪很大、离不开人照顾或有残疾")]
    #[case(vec![Criterion::Aged, Criterion::Disabled, Criterion::AndOthers], "年纪很大、离不开人照顾，或别的难处")]
    fn a_list_of_words_is_read_as_the_paper_means_it(
        #[case] words: Vec<Criterion>,
        #[case] want: &str,
    ) {
        assert_eq!(any_of(&AnyOf(words)), want);
    }

    #[test]
    fn each_way_to_be_named_is_a_line() {
        let love_card = Eligibility {
            ways: vec![
                Way(vec![
                    AnyOf(vec![Criterion::AgeFrom(60)]),
                    AnyOf(vec![Criterion::Disabled, Criterion::Dementia]),
                ]),
                Way(vec![AnyOf(vec![Criterion::AgeFrom(80)])]),
            ],
            open: Vec::new(),
        };
        assert_eq!(
            who(&love_card),
            ["满60岁，又有一样：离不开人照顾或失智（老年痴呆）", "满80岁"]
        );
        assert_eq!(who(&Eligibility::default()), ["没写给谁，打电话问"]);
    }

    #[test]
    fn what_a_paper_does_not_say_of_itself_is_said_to_be_missing() {
        let draft = Paper {
            title: "方案".to_owned(),
            number: None,
            publisher: None,
            date: None,
            standing: Standing::Draft,
            note: None,
        };
        assert_eq!(
            paper(&draft),
            "《方案》，文号未注明，发布单位未注明，日期未注明，征求意见稿"
        );
    }

    #[test]
    fn only_what_is_in_force_goes_without_a_caution() {
        for standing in Standing::ALL {
            assert_eq!(caution(*standing).is_none(), *standing == Standing::InForce);
        }
    }
}
