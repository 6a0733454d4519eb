//! How much floor a housing estate must give to care for the old, where a paper says so.

use crate::policy::paper::Clause;
use serde::{Deserialize, Serialize};

/// A city's rule: square metres for every hundred households.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildingRule {
    /// For an estate that is being built, m² per hundred households.
    pub new_estate: u32,
    /// For an estate that stands already, m² per hundred households.
    pub old_estate: u32,
    /// The smallest size of a single site, m².
    pub smallest_site: u32,
    /// Who says so.
    pub clauses: Vec<Clause>,
}

/// Whether an estate is being built or stands already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Estate {
    /// 新建.
    #[default]
    New,
    /// 已建成.
    Old,
}

/// What a number of households comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// What the number of households gives, in hundredths of a square metre; exact.
    pub hundredths: u64,
    /// What a single site must have, in whole square metres: rounded up, and not below the smallest size.
    pub one_site: u64,
}

impl BuildingRule {
    /// The floor that so many households need.
    #[must_use]
    pub fn floor(&self, households: u32, estate: Estate) -> Floor {
        let per_hundred = match estate {
            Estate::New => self.new_estate,
            Estate::Old => self.old_estate,
        };
        let hundredths = u64::from(households) * u64::from(per_hundred);
        Floor {
            hundredths,
            one_site: hundredths.div_ceil(100).max(u64::from(self.smallest_site)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn rule() -> BuildingRule {
        BuildingRule {
            new_estate: 20,
            old_estate: 15,
            smallest_site: 350,
            clauses: Vec::new(),
        }
    }

    #[rstest]
    #[case(0, Estate::New, 0, 350)]
    #[case(100, Estate::New, 2000, 350)]
    #[case(1234, Estate::New, 24_680, 350)]
    #[case(1234, Estate::Old, 18_510, 350)]
    #[case(1750, Estate::New, 35_000, 350)]
    #[case(1751, Estate::New, 35_020, 351)]
    #[case(10_000, Estate::Old, 150_000, 1500)]
    #[case(u32::MAX, Estate::New, 85_899_345_900, 858_993_459)]
    fn an_estate_gives_floor_by_its_households_and_no_site_is_too_small(
        #[case] households: u32,
        #[case] estate: Estate,
        #[case] hundredths: u64,
        #[case] one_site: u64,
    ) {
        let want = Floor {
            hundredths,
            one_site,
        };
        assert_eq!(rule().floor(households, estate), want);
    }
}
