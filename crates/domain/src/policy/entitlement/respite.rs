//! Days a year, where a paper gives a number of them.

use super::Entitlement;
use crate::policy::paper::Standing;

impl Entitlement {
    /// How many days a year its papers allow (每年不超过28天), read from the quotes: no number
    /// stands in the program.
    #[must_use]
    pub fn days_a_year(&self) -> Option<u16> {
        let days = |quote: &str| {
            let (_, after) = quote.split_once("每年不超过")?;
            let (number, _) = after.split_once('天')?;
            number.trim().parse().ok()
        };
        self.sources.iter().find_map(|clause| days(&clause.quote))
    }

    /// The same where the paper binds. Of a draft, of what is over or only tried out nobody has
    /// days left.
    #[must_use]
    pub fn days_to_count(&self) -> Option<u16> {
        let binds = self.standing() <= Standing::Underway;
        self.days_a_year().filter(|_| binds)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::rule;
    use crate::policy::paper::Standing;
    use rstest::rstest;

    #[rstest]
    #[case(
        "逐步为居家长期不能自理老年人提供每年不超过28天的短期托养服务",
        Some(28)
    )]
    #[case("推行政府购买“喘息服务”", None)]
    #[case("每年不超过两次，每次3天", None)]
    #[case("每张床位给予不超过3000元一次性建设补贴", None)]
    fn only_days_that_a_paper_counts_are_counted(#[case] quote: &str, #[case] want: Option<u16>) {
        let mut rule = rule("respite", Vec::new(), Standing::Expired);
        rule.sources[0].quote = quote.to_owned();
        assert_eq!(rule.days_a_year(), want);
    }

    #[rstest]
    #[case(Standing::InForce, Some(28))]
    #[case(Standing::Underway, Some(28))]
    #[case(Standing::Exploring, None)]
    #[case(Standing::Draft, None)]
    #[case(Standing::Expired, None)]
    fn nobody_has_days_left_of_a_paper_that_does_not_bind(
        #[case] standing: Standing,
        #[case] want: Option<u16>,
    ) {
        let mut rule = rule("respite", Vec::new(), standing);
        rule.sources[0].quote = "每年不超过28天".to_owned();
        assert_eq!(rule.days_to_count(), want);
    }
}
