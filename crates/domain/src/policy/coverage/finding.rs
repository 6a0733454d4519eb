//! All there is to say of one target: now and gap, in the city and in each district.

use super::figure::{Figure, Ground, Missing, figure};
use super::gap::{Gap, Verdict, gap};
use super::target::{Scope, Target};
use crate::geo::area::AreaCode;

/// A figure of one area, held against the target where that asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
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
    pub whole: Standing,
    /// Each district of the city, by code; empty for the paper of a district.
    pub districts: Vec<(AreaCode, Standing)>,
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
        for (_, standing) in &self.districts {
            *match standing.gap.map(|gap| gap.verdict) {
                Some(Verdict::Met) => &mut score.met,
                Some(Verdict::Short(_)) => &mut score.short,
                None => &mut score.unknown,
            } += 1;
        }
        score
    }
}

/// Computes a target; `None` for one that the data can say nothing about.
#[must_use]
pub fn find(target: &Target, ground: Ground<'_>) -> Option<Finding> {
    let measure = target.measure.as_ref()?;
    let goal = target.goal.as_ref().filter(|_| target.is_judged());
    let standing = |area: Option<AreaCode>, judged: bool| {
        let now = figure(measure, ground, area);
        let goal = goal.filter(|_| judged);
        Standing {
            now,
            gap: goal.and_then(|goal| gap(goal, now.as_ref().ok()?)),
        }
    };
    let each = target.scope == Scope::EachDistrict;
    let districts = || {
        let codes = ground.catalog.districts().map(|d| d.code);
        codes.map(|d| (d, standing(Some(d), each))).collect()
    };
    Some(match target.scope {
        Scope::City => Finding {
            whole: standing(None, true),
            districts: districts(),
        },
        Scope::EachDistrict => Finding {
            whole: standing(None, false),
            districts: districts(),
        },
        Scope::District(district) => Finding {
            whole: standing(Some(district), true),
            districts: Vec::new(),
        },
    })
}
