//! How far a clause binds, by its own verb: what it does (落实, 发放), what it aims at (建立, 健全;
//! anything by a last day), what it supports (支持, 推进, 鼓励, 引导), what it explores (探索, 试点).

use super::force::Force;
use super::lexicon::{FIRM, VERBS, least, longest, softens, without_names};
use domain::policy::paper::{Clause, Standing};

use Force::{Aim, Exploring, Promised, Underway};

/// Words by which what follows, to the end of the sentence, is left to others or tried.
const CAUSATIVES: &[&str] = &[
    "支持", "鼓励", "引导", "探索", "倡导", "争取", "试点", "提倡", "号召", "动员", "允许", "力争",
    "力求", "试行", "尝试",
];
/// Words by which one that was cut off says that what it ends is only being tried.
const TRIES: &[&str] = &["试点", "试行", "试验", "探索"];
/// Words by which what is cut off takes somebody out.
const EXCEPTS: &[&str] = &["除外", "不含", "不包括"];
/// What parts the clauses of a sentence.
const COMMAS: &[char] = &['，', ','];
/// What parts sentences.
const STOPS: &[char] = &['。', '；', '！', '？'];
/// How a clause begins that only leads in to the next one: it needs no verb of its own.
const LEADS_IN: &[&str] = &[
    "以",
    "按",
    "通过",
    "对",
    "在",
    "依托",
    "采取",
    "根据",
    "结合",
    "由",
    "围绕",
    "立足",
    "坚持",
    "从",
    "到",
    "经",
    "随着",
    "充分",
    "因地制宜",
];

/// The force of the first verb of a clause, with those that stand right beside it: 完善落实 is
/// done, 推进实施 is on its way.
pub(super) fn verb(clause: &str) -> Option<Force> {
    let mut rest = clause;
    let mut compound: Option<Vec<Force>> = None;
    while let Some(first) = rest.chars().next() {
        let found = longest(rest);
        let after = found.map_or(first.len_utf8(), |(_, word)| word.len());
        match (&mut compound, found) {
            (Some(forces), Some((force, _))) => forces.push(force),
            (None, Some((force, _))) => compound = Some(vec![force]),
            (Some(_), None) => break,
            (None, None) => {}
        }
        rest = rest.get(after..).unwrap_or_default();
    }
    let forces = compound?;
    let weak = forces.iter().copied().filter(|f| *f >= Underway).max();
    weak.or_else(|| forces.into_iter().min())
}

/// The force of a quote: that of its first verb, which a last day before it makes an aim, and a
/// 逐步 in its clause something on its way; so does a 支持 anywhere in it. Only its first sentence
/// counts: the verb of another says nothing of this one. `None` for one without a verb.
pub(super) fn force(quote: &str) -> Option<Force> {
    let quote = without_names(quote);
    let quote = quote.split(STOPS).next().unwrap_or_default();
    let left_to_others = |clause: &str| {
        let weak = verb(clause).is_some_and(|force| force >= Underway);
        weak && CAUSATIVES.iter().any(|word| clause.contains(word))
    };
    let others = quote.split(COMMAS).any(left_to_others);
    let tried = least(quote).filter(|least| *least == Exploring);
    let mut dated = false;
    // What a clause without a verb softens is the next one: 有条件的地方，….
    let mut softened = None;
    for clause in quote.split(COMMAS) {
        dated |= has_deadline(clause);
        softened = softened.max(least(clause));
        let Some(own) = verb(clause) else { continue };
        let weaker = [
            dated.then_some(Aim),
            others.then_some(Underway),
            softened,
            tried,
        ];
        return weaker.into_iter().flatten().chain([own]).max();
    }
    None
}

/// Whether a quote says that something is done now: 落实, 发放.
pub(super) fn is_firm(quote: &str) -> bool {
    let plain = without_names(quote);
    let sentence = plain.split(STOPS).next().unwrap_or_default();
    let first = sentence.split(COMMAS).find(|clause| verb(clause).is_some());
    let firm = |clause: &str| {
        let at = |word: &str| clause.find(word);
        let first = VERBS
            .iter()
            .flat_map(|(_, words)| *words)
            .filter_map(|word| at(word))
            .min();
        first.is_some() && FIRM.iter().filter_map(|word| at(word)).min() == first
    };
    force(quote) == Some(Promised) && first.is_some_and(firm)
}

fn has_deadline(clause: &str) -> bool {
    // A clause ends where a comma stood, which a bare year needs to be a last day.
    let clause = Clause {
        paper: 0,
        quote: format!("{clause}，"),
        standing: Standing::InForce,
    };
    clause.deadline().is_some()
}

/// What governs a quote and was left out of it: the verb, last day or softening word that stands
/// before it in its own sentence. `before` is the sentence up to the quote.
pub(super) fn left_out(before: &str, quote: &str) -> Option<String> {
    let before = without_names(before);
    let (earlier, own) = before.rsplit_once(COMMAS).unwrap_or(("", &before));
    let has_verb = |clause: &str| verb(clause).is_some();
    // In the same clause, between its beginning and the quote.
    if has_verb(own) || softens(own, quote) {
        return Some(own.to_owned());
    }
    let force = force(quote).filter(|_| begins_by_itself(quote));
    let is_dated = quote.split(COMMAS).any(has_deadline);
    if has_deadline(own) && !is_dated {
        return Some(own.to_owned());
    }
    // What begins with such a word itself is governed by that.
    let own_weak = CAUSATIVES.iter().any(|word| quote.starts_with(word))
        || quote.split(COMMAS).next().and_then(least).is_some();
    let causes = |clause: &str| {
        let left = CAUSATIVES.iter().any(|word| clause.contains(word));
        let leads = !has_verb(clause) && least(clause).is_some();
        (left || leads || verb(clause) == Some(Exploring)) && !own_weak
    };
    let mut clauses = earlier.split(COMMAS).filter(|clause| !clause.is_empty());
    let governs = |clause: &&str| {
        causes(clause)
            || (has_deadline(clause) && !is_dated)
            || (force.is_none() && has_verb(clause))
    };
    clauses.find(governs).map(str::to_owned)
}

/// What a quote was cut off before, and takes something back from it: 开展床位 of 开展床位试点.
/// `after` is the rest of its sentence.
pub(super) fn cut_short(after: &str) -> Option<String> {
    let own = after.split(COMMAS).next().unwrap_or_default();
    let takes_back = |clause: &str, words: &[&str]| words.iter().any(|word| clause.contains(word));
    let cut = takes_back(own, TRIES) || takes_back(own, EXCEPTS);
    cut.then(|| own.to_owned())
}

/// Whether the first clause of a quote has a verb of its own, or leads in to one that has.
fn begins_by_itself(quote: &str) -> bool {
    let first = quote.split(COMMAS).next().unwrap_or_default();
    let leads_in = LEADS_IN.iter().any(|word| first.starts_with(word));
    verb(first).is_some() || has_deadline(first) || leads_in
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("落实老年人高龄津贴制度和优待政策", Some(Promised))]
    #[case("完善落实基本养老服务清单", Some(Promised))]
    #[case(
        "制定落实基本养老服务清单。市、县两级建立基本养老服务清单",
        Some(Promised)
    )]
    #[case("全面建立面向特困人员的集中供养制度", Some(Aim))]
    #[case("健全特殊困难老年人探访关爱长效机制", Some(Aim))]
    #[case("80周岁以上老年人能力与需求综合评估实现全覆盖", Some(Promised))]
    #[case("2025年年底前,月探访率达到100%", Some(Aim))]
    #[case("到2026年，完成特殊困难老年人家庭适老化改造7000户以上", Some(Aim))]
    #[case("分步推进实施特殊困难老年人家庭适老化改造工程", Some(Underway))]
    #[case("实施困难老年人家庭适老化改造，逐步扩大改造对象范围", Some(Promised))]
    #[case(
        "逐步为居家长期不能自理老年人提供每年不超过28天的短期托养服务",
        Some(Underway)
    )]
    #[case("推行实施电子津贴制度", Some(Underway))]
    #[case("支持建设家庭养老床位", Some(Underway))]
    #[case("有条件的地方可以扩大到城乡低保对象", Some(Underway))]
    #[case("探索发放养老服务消费券", Some(Exploring))]
    #[case("开展家庭养老床位试点", Some(Exploring))]
    #[case("落实优待政策，支持开展探访", Some(Underway))]
    #[case("委托代办等制度。全面落实基本养老服务清单制度", None)]
    #[case("面向经济困难失能老年人的养老补贴、入住机构补贴制度", None)]
    fn the_verb_of_a_clause_says_how_far_it_binds(
        #[case] quote: &str,
        #[case] want: Option<Force>,
    ) {
        assert_eq!(force(quote), want);
    }

    #[rstest]
    #[case::same_clause("分步推进", "实施适老化改造工程", true)]
    #[case::no_verb("全面建立集中供养制度，", "面向失能老年人的养老补贴制度", true)]
    #[case::joined(
        "全面建立集中供养制度，面向失能老年人的补贴以及",
        "面向独居老年人的探访制度",
        true
    )]
    #[case::encouraged("鼓励军休机构与企业签约合作，", "为军休人员提供居家上门服务", true)]
    #[case::explored("探索优化补贴政策，", "依据评估结果给予差异化护理补贴", true)]
    #[case::dated("2026年年底前,", "60%以上的养老机构开展居家上门服务", true)]
    #[case::dated_sentence("到2026年，全市建成5家机构，", "中医药健康管理率达到80%", true)]
    #[case::verb_of_the_next(
        "全面建立供养制度，",
        "面向失能老年人的补贴制度。全面落实清单制度",
        true
    )]
    #[case::verb_of_another_clause(
        "全面建立供养制度，",
        "面向失能老年人的补贴制度，落实清单制度",
        true
    )]
    #[case::leads_in("完善配套措施，", "以老年人需求为导向，优先保障助餐", false)]
    #[case::in_the_year("到2026年", "底，每个县区至少建有1所养老机构", true)]
    #[case::in_a_word("到2026年，全市建", "成5家机构，健康管理率达到80%", true)]
    #[case::trial("开展家庭养老床位试点，", "每张床位给予一次性补贴", true)]
    #[case::as_weak_by_others("鼓励网点改造，", "推广助老设备，保留现金服务", true)]
    #[case::weak_itself("支持隔代照料，", "支持发展喘息服务", false)]
    #[case::whole("", "支持建设家庭养老床位", false)]
    #[case::own_verb("建立帮扶联系机制，", "月探访率达到100%", false)]
    #[case::other_place("公办养老机构在满足需求前提下,", "优先为空巢老年人提供服务", false)]
    #[case::as_weak("推进未来乡村建设，", "强化农村养老服务设施", false)]
    fn a_quote_may_not_begin_behind_what_governs_it(
        #[case] before: &str,
        #[case] quote: &str,
        #[case] cut: bool,
    ) {
        assert_eq!(left_out(before, quote).is_some(), cut);
    }
}
