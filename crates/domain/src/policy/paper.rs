//! The papers (政策文件) that what we say is quoted from, and how far each of them binds.

use crate::named::named;
use serde::{Deserialize, Serialize};
use time::{Date, Month};

named! {
    /// How far a paper, or one clause of it, binds today. Ordered: the later, the weaker.
    Standing by word, from_word {
        /// In force.
        InForce = "施行中",
        /// In force, and the clause says that something is being set up or widened, not that
        /// it is there for everyone it names (加快建立, 推进, 鼓励 …).
        Underway = "推进中",
        /// The clause says itself that something is being explored (探索).
        Exploring = "探索中",
        /// A draft for comment.
        Draft = "征求意见稿",
        /// Its period is over.
        Expired = "已到期",
    }
}

impl Standing {
    /// What holds of a clause with this standing in a paper of that standing: the weaker.
    #[must_use]
    pub fn within(self, paper: Self) -> Self {
        self.max(paper)
    }
}

/// A policy paper. What it does not say of itself is `None` (未注明).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its title, without 《》.
    pub title: String,
    /// 文号: 淮府办〔2024〕15号.
    pub number: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The day it carries.
    pub date: Option<Date>,
    /// How far it binds.
    pub standing: Standing,
    /// Whether the text at hand is a draft for comment. A draft whose period is over was never
    /// in force.
    pub draft: bool,
    /// Whether it speaks for the whole country, and so for every city.
    pub nation: bool,
    /// What a reader should know of it beside, in a sentence.
    pub note: Option<String>,
}

/// A clause of a paper, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Index into the list of papers that it travels with.
    pub paper: u16,
    /// The paper's own words.
    pub quote: String,
    /// How far it binds; never stronger than its paper.
    pub standing: Standing,
}

impl Clause {
    /// The last day of what the clause asks for, where it names one: 到2025年底, 2025年年底前,
    /// 到2026年. A year that only names a plan (2024年…清单) or a beginning (2022年起) is none.
    #[must_use]
    pub fn deadline(&self) -> Option<Date> {
        let mut years = self.quote.rmatch_indices('年');
        years.find_map(|(at, _)| last_day(&self.quote, at))
    }
}

/// The last day of the year that ends at this 年, where a deadline is meant.
fn last_day(quote: &str, at: usize) -> Option<Date> {
    let (before, rest) = quote.split_at_checked(at)?;
    let rest = rest.strip_prefix('年')?;
    let lead = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let year: i32 = before
        .strip_prefix(lead)
        .filter(|digits| digits.len() == 4)?
        .parse()
        .ok()?;
    let ends = ["底", "年底", "末", "，", ","];
    let meant = lead.ends_with('到') || ends.iter().any(|end| rest.starts_with(end));
    meant
        .then(|| Date::from_calendar_date(year, Month::December, 31).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("到2025年底，实现城乡居民长期护理保险全覆盖", Some(2025))]
    #[case("2025年年底前,月探访率达到100%", Some(2025))]
    #[case("到2026年，全市建成5家以上优质医养结合机构", Some(2026))]
    #[case("2026年底前，新建不少于84个农村幸福院", Some(2026))]
    #[case("2023年，全区适老化改造不少于100户", Some(2023))]
    #[case("2024年绍兴市养老事业和养老产业高质量发展重点工作清单", None)]
    #[case("从2022年起列入区基本养老服务清单", None)]
    #[case("每年不超过28天的短期托养服务", None)]
    #[case("行动计划（2021—2023年）", None)]
    fn only_a_last_day_is_a_deadline(#[case] quote: &str, #[case] year: Option<i32>) {
        let clause = Clause {
            paper: 0,
            quote: quote.to_owned(),
            standing: Standing::InForce,
        };
        let deadline = clause.deadline();
        assert_eq!(deadline.map(Date::year), year);
        assert!(deadline.is_none_or(|day| day.ordinal() >= 365));
    }

    #[rstest]
    #[case(Standing::InForce, Standing::InForce, Standing::InForce)]
    #[case(Standing::Exploring, Standing::InForce, Standing::Exploring)]
    #[case(Standing::InForce, Standing::Draft, Standing::Draft)]
    #[case(Standing::Exploring, Standing::Draft, Standing::Draft)]
    #[case(Standing::Underway, Standing::Expired, Standing::Expired)]
    fn a_clause_binds_no_more_than_its_paper(
        #[case] clause: Standing,
        #[case] paper: Standing,
        #[case] want: Standing,
    ) {
        assert_eq!(clause.within(paper), want);
    }
}
