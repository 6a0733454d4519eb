//! Entitlements in words: whom a paper names, what can be said to a person, and why.

use crate::policy::entitlement::{
    AnyOf, Ask, Criterion, Eligibility, Income, Living, Obstacle, Question, Verdict,
};
use crate::policy::paper::{Paper, Standing};

/// `很可能可以`.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Likely => "很可能可以",
        Verdict::Maybe => "可能可以",
        Verdict::NotNow => "暂不符合",
    }
}

/// What to say of a clause that binds less than one in force; nothing of one that is.
#[must_use]
pub fn caution(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::InForce => None,
        Standing::Underway => Some("文件说要做，没有说人人都已经有。先打电话问。"),
        Standing::Exploring => Some("文件说的是“探索”，还不一定有。先打电话问。"),
        Standing::Draft => Some("文件是征求意见稿，还不作数。先打电话问。"),
        Standing::Expired => Some("文件管的时间已经过了，现在不一定还办。先打电话问。"),
    }
}

/// A word by which a paper names people: `65周岁及以上`, `失能`.
#[must_use]
pub fn word(word: &Criterion) -> String {
    match word {
        Criterion::Older => "老年人（60周岁及以上）".to_owned(),
        Criterion::AgeFrom(years) => format!("{years}周岁及以上"),
        Criterion::Aged => "高龄".to_owned(),
        Criterion::Disabled => "失能".to_owned(),
        Criterion::Dependent => "不能自理".to_owned(),
        Criterion::Dementia => "失智".to_owned(),
        Criterion::Immobile => "行动不便".to_owned(),
        Criterion::Income(income) => income_word(*income).to_owned(),
        Criterion::Hardship => "经济困难".to_owned(),
        Criterion::Living(living) => living_word(*living).to_owned(),
        Criterion::Group(group) => group.word().to_owned(),
        Criterion::Rural => "住在农村".to_owned(),
        Criterion::Undefined(word) => format!("“{word}”"),
        Criterion::AndOthers => "等".to_owned(),
    }
}

fn income_word(income: Income) -> &'static str {
    match income {
        Income::Extreme => "特困",
        Income::Minimum => "低保",
        Income::Low => "低收入",
        Income::Strained => "没有低保、特困，但家里困难",
        Income::Other => "没有低保、特困",
    }
}

fn living_word(living: Living) -> &'static str {
    match living {
        Living::Alone => "独居",
        Living::EmptyNest => "空巢",
        Living::LeftBehind => "留守",
        Living::Family => "和家人住",
    }
}

/// Words of which one is enough: `独居、空巢或失能`; where the paper's list is open, `…等`.
#[must_use]
pub fn any_of(list: &AnyOf) -> String {
    let words: Vec<String> = list
        .0
        .iter()
        .filter(|w| **w != Criterion::AndOthers)
        .map(word)
        .collect();
    if list.is_open() {
        return format!("{}等", words.join("、"));
    }
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}或{last}", before.join("、")),
        _ => words.concat(),
    }
}

/// Whom the paper names, a line for each way: `60周岁及以上，并且失能或失智`.
#[must_use]
pub fn who(who: &Eligibility) -> Vec<String> {
    let line = |way: &crate::policy::entitlement::Way| {
        let all: Vec<String> = way.0.iter().map(any_of).collect();
        all.join("，并且")
    };
    if who.ways.is_empty() {
        return vec!["文件没有写谁能享受".to_owned()];
    }
    who.ways.iter().map(line).collect()
}

/// What is still to be asked, as a question.
#[must_use]
pub fn ask(ask: &Ask<'_>) -> String {
    match ask {
        Ask::Answer(question) => format!("{}（前面没有填）", asked(*question)),
        Ask::Assessment => "算不算失能？要做能力评估才知道".to_owned(),
        Ask::Doctor => "是不是失智？要请医生看".to_owned(),
        Ask::HowMobile => "算不算“行动不便”？".to_owned(),
        Ask::Years(years) => format!("满{years}周岁了吗？"),
        Ask::HowOld => "几岁才算“高龄”？文件没有写".to_owned(),
        Ask::HowPoor => "多困难才算“经济困难”？文件没有写".to_owned(),
        Ask::HowLow => "低保、特困算不算“低收入”？文件没有写".to_owned(),
        Ask::IfLow => "家里算不算“低收入”？要申请认定才知道".to_owned(),
        Ask::HowSevere => "算不算重残？看残疾证上的等级".to_owned(),
        Ask::HowLiving(living) => format!("算不算“{}”？", living_word(*living)),
        Ask::Meaning(word) => format!("“{word}”指哪些人？文件没有写清楚"),
        Ask::NobodyNamed => "谁能享受？文件没有写".to_owned(),
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
            format!("文件写的是“{}”。有别的难处，也可以问", any_of(list))
        }
        Obstacle::Unmet(list) => format!("文件写的是“{}”", any_of(list)),
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
    use crate::policy::entitlement::{Group, Way};
    use rstest::rstest;

    #[rstest]
    #[case(vec![Criterion::Living(Living::Alone)], "独居")]
    #[case(vec![Criterion::Disabled, Criterion::Dementia], "失能或失智")]
    #[case(vec![Criterion::Aged, Criterion::Disabled, Criterion::Group(Group::Disability)], "高龄、失能或残疾")]
    #[case(vec![Criterion::Aged, Criterion::Disabled, Criterion::AndOthers], "高龄、失能等")]
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
            ["60周岁及以上，并且失能或失智", "80周岁及以上"]
        );
        assert_eq!(who(&Eligibility::default()), ["文件没有写谁能享受"]);
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
