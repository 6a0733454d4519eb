//! `national.toml`: what the whole country has, shown under every city.

use crate::entitlements::{self, City};
use crate::issue::{Issues, Location};
use crate::{Seeds, words};
use domain::policy::entitlement::Rights;

/// The file, beside the cities.
pub(crate) const FILE: &str = "national.toml";

/// A city's own rights with those of the whole country behind them; `None` where there is neither.
pub(crate) fn with_nation(
    own: Option<Rights>,
    seeds: &Seeds,
    city: City<'_>,
    issues: &mut Issues,
) -> Option<Rights> {
    let Some(bytes) = seeds.get(FILE) else {
        return own;
    };
    let city = City {
        nation: true,
        ..city
    };
    // The file is read once for each city, for the number to ring there, and told once.
    let mut found = Issues::default();
    let nation = entitlements::read(FILE, bytes, &city, &mut found);
    issues.add_new(found);
    let (mut all, nation) = match (own, nation) {
        (Some(own), Some(nation)) => (own, nation),
        (own, nation) => {
            let anything = |r: &Rights| !r.entitlements.is_empty() || !r.unseen.is_empty();
            return own.or(nation.filter(anything));
        }
    };
    let before = u16::try_from(all.papers.len()).unwrap_or(u16::MAX);
    all.papers.extend(nation.papers);
    for mut one in nation.entitlements {
        if all.get(&one.id).is_some() {
            issues.error(Location::file(FILE), words::entitlement_id_twice());
        }
        for clause in &mut one.sources {
            clause.paper = clause.paper.saturating_add(before);
        }
        all.entitlements.push(one);
    }
    all.unseen.extend(nation.unseen);
    Some(all)
}
