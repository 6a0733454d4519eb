//! Beds, added up over the institutions that publish them.

use super::{Amount, Bound, Figure, Ground, Missing, Tally, stands_in};
use crate::geo::area::AreaCode;
use crate::place::offer::Count;
use crate::place::{Kind, Place};

/// 护理型床位 of 床位数, where both are published.
pub(super) fn nursing_beds(ground: Ground<'_>, area: Option<AreaCode>) -> Result<Figure, Missing> {
    beds(ground, area, |place| {
        let counts = place.offer.counts;
        let part = counts.get(Count::NursingBeds)?;
        Some((part, Some(counts.get(Count::Beds)?)))
    })
}

/// 认知障碍床位, where they are published.
pub(super) fn dementia_beds(ground: Ground<'_>, area: Option<AreaCode>) -> Result<Figure, Missing> {
    beds(ground, area, |place| {
        Some((place.offer.counts.get(Count::DementiaBeds)?, None))
    })
}

/// Adds up what the institutions publish: (beds that count, of so many).
fn beds(
    ground: Ground<'_>,
    area: Option<AreaCode>,
    published: impl Fn(&Place) -> Option<(u32, Option<u32>)>,
) -> Result<Figure, Missing> {
    let (mut known, mut unknown) = (Tally::default(), Tally::default());
    let mut now = Amount::count(0);
    for (_, place) in ground.catalog.listed(Kind::Institution) {
        match (stands_in(place, area), published(place)) {
            (Some(false), _) => {}
            (Some(true), Some((part, whole))) => {
                known.add(place);
                now.part += u64::from(part);
                now.whole = whole.map(|whole| now.whole.unwrap_or(0) + u64::from(whole));
            }
            _ => unknown.add(place),
        }
    }
    match (known.places, unknown.places, now.whole) {
        (0, 0, _) => return Err(Missing::Places(Kind::Institution)),
        (0, _, _) | (_, _, Some(0)) => return Err(Missing::Columns),
        _ => {}
    }
    // Beds nobody counted can be any number; they can only add to a plain sum.
    let all_known = (unknown.places == 0).then_some(now);
    let least = if now.whole.is_none() {
        Some(now)
    } else {
        all_known
    };
    Ok(Figure {
        now,
        range: (least, all_known),
        bound: Bound::Exact,
        known,
        unknown,
    })
}
