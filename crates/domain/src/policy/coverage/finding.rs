//! All there is to say of one target: now and gap, in the city and in each district.

use super::figure::{Figure, Ground, Missing, figure};
use super::gap::{Gap, Verdict, gap};
use super::target::{Scope, Target};
use crate::geo::area::AreaCode;

/// A figure of one area, held against the target where that asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AreaFigure {
    /// How much there is, or why nothing can be said.
    pub now: Result<Figure, Missing>,
    /// What is missing; `None` where nothing was promised for this area by itself, or the
    /// figure is only for comparison.
    pub gap: Option<Gap>,
}

/// What was found for one target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it was promised for: the city, or the district whose own paper it is.
    pub whole: AreaFigure,
    /// Each district of the city, by code; empty for the paper of a district.
    pub districts: Vec<(AreaCode, AreaFigure)>,
}

/// In how many districts a target is met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Met.
    pub met: u32,
    /// Not met.
    pub short: u32,
    /// Nothing can be said.
    pub unknown: u32,
}

impl Finding {
    /// In how many districts a target for each of them is met.
    #[must_use]
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        for (_, of_area) in &self.districts {
            *match of_area.gap.map(|gap| gap.verdict) {
                Some(Verdict::Met) => &mut score.met,
                Some(Verdict::Short(_)) => &mut score.short,
                None => &mut score.unknown,
            } += 1;
        }
        score
    }

    /// Whether the target it was found for is met: where it was promised for, or, where it is for each
    /// district, in all of them. `None` where nobody can tell, or nothing is held against it.
    #[must_use]
    pub fn is_met(&self, target: &Target) -> Option<bool> {
        if !target.is_judged() {
            return None;
        }
        if target.scope != Scope::EachDistrict {
            return Some(self.whole.gap?.verdict == Verdict::Met);
        }
        let score = self.score();
        match (score.short, score.unknown) {
            (0, 0) => Some(true),
            (0, _) => None,
            _ => Some(false),
        }
    }
}

/// Computes a target; `None` for one that the data can say nothing about.
#[must_use]
pub fn find(target: &Target, ground: Ground<'_>) -> Option<Finding> {
    let measure = target.measure.as_ref()?;
    let goal = target.goal.as_ref().filter(|_| target.is_judged());
    let figure_of = |area: Option<AreaCode>, judged: bool| {
        let now = figure(measure, ground, area);
        let goal = goal.filter(|_| judged);
        AreaFigure {
            now,
            gap: goal.and_then(|goal| gap(goal, now.as_ref().ok()?)),
        }
    };
    let each = target.scope == Scope::EachDistrict;
    let districts = || {
        let codes = ground.catalog.districts().map(|d| d.code);
        codes.map(|d| (d, figure_of(Some(d), each))).collect()
    };
    Some(match target.scope {
        Scope::City => Finding {
            whole: figure_of(None, true),
            districts: districts(),
        },
        Scope::EachDistrict => Finding {
            whole: figure_of(None, false),
            districts: districts(),
        },
        Scope::District(district) => Finding {
            whole: figure_of(Some(district), true),
            districts: Vec::new(),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::{AreaFigure, Finding, Scope, Target};
    use crate::geo::area::AreaCode;
    use crate::policy::coverage::figure::Missing;
    use crate::policy::coverage::gap::{Gap, Verdict};
    use crate::policy::coverage::target::{Goal, Measure, Unit};
    use rstest::rstest;

    const MET: Option<Verdict> = Some(Verdict::Met);
    const SHORT: Option<Verdict> = Some(Verdict::Short(3));

    fn figure_of(verdict: Option<Verdict>) -> AreaFigure {
        let gap = |verdict| Gap {
            verdict,
            certain: true,
        };
        AreaFigure {
            now: Err(Missing::Columns),
            gap: verdict.map(gap),
        }
    }

    #[rstest]
    #[case::reached(Scope::City, MET, &[SHORT], Some(true))]
    #[case::not_reached(Scope::City, SHORT, &[MET], Some(false))]
    #[case::unknown(Scope::City, None, &[MET], None)]
    #[case::in_every_district(Scope::EachDistrict, None, &[MET, MET], Some(true))]
    #[case::not_in_one(Scope::EachDistrict, MET, &[MET, SHORT, None], Some(false))]
    #[case::unknown_of_one(Scope::EachDistrict, MET, &[MET, None], None)]
    fn a_target_is_met_where_it_was_promised(
        #[case] scope: Scope,
        #[case] whole: Option<Verdict>,
        #[case] districts: &[Option<Verdict>],
        #[case] want: Option<bool>,
    ) {
        let district = AreaCode::parse("330602").unwrap();
        let finding = Finding {
            whole: figure_of(whole),
            districts: districts
                .iter()
                .map(|v| (district, figure_of(*v)))
                .collect(),
        };
        let mut target = Target {
            id: String::new(),
            title: String::new(),
            measure: Some(Measure::NursingBeds),
            reason: None,
            goal: Some(Goal {
                value: 58,
                unit: Unit::Percent,
            }),
            scope,
            by: None,
            clauses: Vec::new(),
        };
        assert_eq!(finding.is_met(&target), want);
        target.reason = Some("只能参考".to_owned());
        assert_eq!(finding.is_met(&target), None, "it is only to compare");
    }
}
