//! What is still missing of what was promised.

use super::figure::{Amount, Figure};
use super::target::{Goal, Unit};

/// Whether what there is reaches what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is enough.
    Met,
    /// So many places, beds, towns or villages are lacking, if the whole stays as it is.
    Short(u64),
}

/// The verdict, and whether what is not published could turn it round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The verdict by what is published.
    pub verdict: Verdict,
    /// Whether it holds whatever the unpublished turns out to be.
    pub certain: bool,
}

impl Goal {
    /// How much of this whole would be enough; `None` where the unit does not fit or the whole
    /// is nothing.
    fn enough(&self, whole: Option<u64>) -> Option<u64> {
        let value = u64::from(self.value);
        match (&self.unit, whole) {
            (Unit::Of(_), None) => Some(value),
            (Unit::Percent, Some(whole)) if whole > 0 => Some((value * whole).div_ceil(100)),
            _ => None,
        }
    }

    /// What an amount lacks of this goal; `None` where they can not be compared.
    #[must_use]
    pub fn verdict(&self, amount: Amount) -> Option<Verdict> {
        let enough = self.enough(amount.whole)?;
        Some(match enough.saturating_sub(amount.part) {
            0 => Verdict::Met,
            short => Verdict::Short(short),
        })
    }
}

/// Holds a figure against a goal; `None` where they can not be compared.
#[must_use]
pub fn gap(goal: &Goal, figure: &Figure) -> Option<Gap> {
    let verdict = goal.verdict(figure.now)?;
    let (least, most) = figure.range;
    let decisive = match verdict {
        Verdict::Met => least,
        Verdict::Short(_) => most,
    };
    let agrees = |amount: Amount| {
        goal.verdict(amount)
            .is_some_and(|other| (other == Verdict::Met) == (verdict == Verdict::Met))
    };
    Some(Gap {
        verdict,
        certain: decisive.is_some_and(agrees),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::coverage::figure::{Bound, Tally};
    use proptest::prelude::*;
    use rstest::rstest;

    fn percent(value: u32) -> Goal {
        Goal {
            value,
            unit: Unit::Percent,
        }
    }

    fn homes(value: u32) -> Goal {
        Goal {
            value,
            unit: Unit::Of("家".to_owned()),
        }
    }

    fn figure(now: Amount, least: Option<Amount>, most: Option<Amount>) -> Figure {
        Figure {
            now,
            range: (least, most),
            bound: Bound::Exact,
            known: Tally::default(),
            unknown: Tally::default(),
        }
    }

    #[rstest]
    #[case(homes(26), Amount::count(0), Some(Verdict::Short(26)))]
    #[case(homes(26), Amount::count(25), Some(Verdict::Short(1)))]
    #[case(homes(26), Amount::count(26), Some(Verdict::Met))]
    #[case(homes(26), Amount::count(27), Some(Verdict::Met))]
    #[case(homes(0), Amount::count(0), Some(Verdict::Met))]
    // 52 % of 1000 beds are 520; of 999 they are 519.48, so 520.
    #[case(percent(52), Amount::share(519, 1000), Some(Verdict::Short(1)))]
    #[case(percent(52), Amount::share(520, 1000), Some(Verdict::Met))]
    #[case(percent(52), Amount::share(519, 999), Some(Verdict::Short(1)))]
    #[case(percent(100), Amount::share(65, 66), Some(Verdict::Short(1)))]
    #[case(percent(100), Amount::share(66, 66), Some(Verdict::Met))]
    #[case(percent(0), Amount::share(0, 5), Some(Verdict::Met))]
    #[case(percent(50), Amount::share(0, 0), None)]
    #[case(percent(50), Amount::count(70), None)]
    #[case(homes(50), Amount::share(70, 100), None)]
    fn what_is_missing_is_said_in_whole_places_or_beds(
        #[case] goal: Goal,
        #[case] amount: Amount,
        #[case] want: Option<Verdict>,
    ) {
        assert_eq!(goal.verdict(amount), want);
    }

    #[rstest]
    #[case(Amount::count(9), Some(Amount::count(9)), Some(Amount::count(9)), true)]
    #[case(
        Amount::count(9),
        Some(Amount::count(9)),
        Some(Amount::count(10)),
        false
    )]
    #[case(
        Amount::count(10),
        Some(Amount::count(10)),
        Some(Amount::count(50)),
        true
    )]
    #[case(Amount::count(9), None, None, false)]
    #[case(Amount::count(10), None, None, false)]
    #[case(
        Amount::count(12),
        Some(Amount::count(3)),
        Some(Amount::count(12)),
        false
    )]
    fn a_verdict_the_unpublished_could_turn_round_is_not_certain(
        #[case] now: Amount,
        #[case] least: Option<Amount>,
        #[case] most: Option<Amount>,
        #[case] certain: bool,
    ) {
        let gap = gap(&homes(10), &figure(now, least, most)).unwrap();
        assert_eq!(gap.certain, certain);
    }

    proptest! {
        #[test]
        fn adding_what_is_missing_is_enough_and_one_less_is_not(
            value in 0u32..=100, whole in 1u64..100_000, part in 0u64..100_000,
        ) {
            let part = part.min(whole);
            let goal = percent(value);
            match goal.verdict(Amount::share(part, whole)).unwrap() {
                Verdict::Met => prop_assert!(part as f64 / whole as f64 * 100.0 >= f64::from(value) - 1e-9),
                Verdict::Short(by) => {
                    prop_assert!(part + by <= whole);
                    prop_assert_eq!(goal.verdict(Amount::share(part + by, whole)), Some(Verdict::Met));
                    prop_assert!(goal.verdict(Amount::share(part + by - 1, whole)) != Some(Verdict::Met));
                }
            }
        }

        #[test]
        fn what_falls_short_never_looks_as_if_it_reached_the_target(
            value in 1u32..=100, whole in 1u64..100_000, part in 0u64..100_000,
        ) {
            let amount = Amount::share(part.min(whole), whole);
            let shown = amount.permille().unwrap();
            prop_assert!(shown <= 1000);
            let met = percent(value).verdict(amount) == Some(Verdict::Met);
            prop_assert_eq!(met, shown >= u64::from(value) * 10);
        }
    }
}
