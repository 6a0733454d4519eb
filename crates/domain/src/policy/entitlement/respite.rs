//! Days a year, where a paper gives a number of them.

use super::Entitlement;
use crate::policy::paper::Standing;

impl Entitlement {
    /// How many days a year its papers allow (每年不超过28天), read from the quotes: no number
    /// stands in the program. `None` where it is not in force: nobody has days left of a draft,
    /// an aim or a paper that is over.
    #[must_use]
    pub fn days_a_year(&self) -> Option<u16> {
        if self.standing() != Standing::InForce {
            return None;
        }
        let days = |quote: &str| {
            let (_, after) = quote.split_once("每年不超过")?;
            let (number, _) = after.split_once('天')?;
            number.trim().parse().ok()
        };
        self.sources.iter().find_map(|clause| days(&clause.quote))
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
        let mut rule = rule("respite", Vec::new(), Standing::InForce);
        rule.sources[0].quote = quote.to_owned();
        assert_eq!(rule.days_a_year(), want);
    }

    #[test]
    fn nobody_has_days_left_of_what_is_not_in_force() {
        let quote = "提供每年不超过28天的短期托养服务";
        for standing in Standing::ALL {
            let mut rule = rule("respite", Vec::new(), *standing);
            rule.sources[0].quote = quote.to_owned();
            let counts = rule.days_a_year().is_some();
            assert_eq!(counts, *standing == Standing::InForce, "{standing:?}");
        }
    }
}
