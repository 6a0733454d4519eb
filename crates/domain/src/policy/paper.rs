//! The papers (政策文件) that what we say is quoted from, and how far each of them binds.

use crate::named::named;
use serde::{Deserialize, Serialize};
use time::Date;

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

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

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
