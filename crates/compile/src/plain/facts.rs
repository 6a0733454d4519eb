//! What is known of a place as (label, words): the fact sheet, each yes and no in one line.

use super::group::area_name;
use super::words;
use domain::pack::CityPack;
use domain::place::facts::Aspect;
use domain::place::{Place, Status};
use domain::say::fact;
use domain::say::sheet::{SheetRow, rows};

/// A fact: what was asked, and its words line by line.
pub(super) struct Fact {
    pub(super) label: &'static str,
    pub(super) lines: Vec<String>,
    /// Whether it is where the place stands.
    pub(super) is_address: bool,
}

/// The facts, in the order in which people ask. What nobody published is left out, as the page says
/// at its head, but for the hours: of these a reader must know that nobody published them.
pub(super) fn facts(pack: &CityPack, place: &Place) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for SheetRow {
        aspect,
        label,
        lines,
    } in rows(place, &pack.areas)
    {
        let is_asked_aloud = aspect == Aspect::Hours && place.status != Status::Planned;
        let (label, lines) = match (aspect, lines.as_slice()) {
            // They stand beside the name and the source.
            (Aspect::Category | Aspect::Checked, _) => continue,
            (_, []) if is_asked_aloud => {
                let label = fact::label(aspect, place.kind);
                (label, vec![words::UNKNOWN.to_owned()])
            }
            (_, []) => continue,
            (Aspect::Mark(_), said) => {
                let marks = facts.iter_mut().find(|fact| fact.label == words::MARKS);
                if let Some(line) = marks.and_then(|marks| marks.lines.first_mut()) {
                    *line = [line, "、", &said.concat()].concat();
                    continue;
                }
                (words::MARKS, lines)
            }
            _ => (label, lines),
        };
        facts.push(Fact {
            label,
            lines: lines.iter().map(|line| units(line)).collect(),
            is_address: aspect == Aspect::Address,
        });
    }
    if !place.aliases.is_empty() {
        facts.push(Fact {
            label: words::ALIASES,
            lines: vec![place.aliases.join("、")],
            is_address: false,
        });
    }
    facts
}

/// The town of a place, where its address does not say it: 下大路社区33号 stands in 府山街道.
pub(super) fn town<'p>(pack: &'p CityPack, place: &Place) -> Option<&'p str> {
    let name = area_name(pack, place.area?.town()?)?;
    let said = place
        .address
        .as_deref()
        .is_some_and(|own| own.contains(name));
    (!said).then_some(name)
}

/// A text in which the space before 元 does not break.
fn units(said: &str) -> String {
    said.replace(" 元", "\u{a0}元")
}
