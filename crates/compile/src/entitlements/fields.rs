//! The fields of an entry that are codes and words of a list.

use super::{City, IssueSink, vocabulary};
use crate::words;
use domain::geo::area::AreaCode;
use domain::place::Kind;
use domain::place::filter::Need;
use domain::policy::entitlement::{Nearby, Topic, Way};
use toml::Spanned;

/// The number to ring: the one that is written, or the city's first.
pub(super) fn ring(
    written: Option<&Spanned<String>>,
    city: &City<'_>,
    sink: &mut IssueSink<'_>,
) -> String {
    let hotlines = || city.hotlines.iter().map(|h| h.number.as_str());
    if let Some(ring) = written
        && !hotlines().any(|number| number == ring.get_ref())
    {
        let known: Vec<&str> = hotlines().collect();
        let say = words::not_a_hotline(&known.join("、"));
        sink.error("ring", ring, ring.get_ref(), say);
    }
    let written = written.map(|ring| ring.get_ref().as_str());
    let ring = written.or_else(|| hotlines().next());
    ring.unwrap_or_default().to_owned()
}

pub(super) fn county(
    code: &Spanned<String>,
    city: &City<'_>,
    sink: &mut IssueSink<'_>,
) -> Option<AreaCode> {
    let written = code.get_ref();
    let county = AreaCode::parse(written)
        .filter(|c| c.town().is_none() && !c.is_city() && c.city() == city.adcode);
    let known = county.filter(|c| !city.gazetteer.name(*c).is_empty());
    if known.is_none() {
        sink.error("county", code, written, words::bad_county());
    }
    known
}

/// The ways of `who`, a list of lists: one way is enough, all of a way must hold.
pub(super) fn ways(who: &[Vec<Spanned<String>>], sink: &mut IssueSink<'_>) -> Vec<Way> {
    let mut all_of = |way: &Vec<Spanned<String>>| {
        let any_of = |cell: &Spanned<String>| {
            vocabulary::any_of(cell.get_ref())
                .map_err(|wrong| {
                    let say = words::unknown_trait(&vocabulary::known());
                    sink.error("who", cell, wrong, say);
                })
                .ok()
        };
        Way(way.iter().filter_map(any_of).collect())
    };
    who.iter().map(&mut all_of).collect()
}

pub(super) fn topics(list: &Spanned<Vec<Spanned<String>>>, sink: &mut IssueSink<'_>) -> Vec<Topic> {
    if list.get_ref().is_empty() {
        sink.error("topics", list, "", words::empty_value("topics"));
    }
    let topic = |slug: &Spanned<String>| {
        let topic = Topic::from_slug(slug.get_ref());
        if topic.is_none() {
            let known: Vec<&str> = Topic::ALL.iter().map(|t| t.slug()).collect();
            let say = words::unknown_topic(&known.join("、"));
            sink.error("topics", slug, slug.get_ref(), say);
        }
        topic
    };
    list.get_ref().iter().filter_map(topic).collect()
}

/// `institution`, or with what the place must meet `institution:dementia,medical`.
pub(super) fn nearby(link: &Spanned<String>, sink: &mut IssueSink<'_>) -> Option<Nearby> {
    let written = link.get_ref().as_str();
    let (kind, needs) = written.split_once(':').unwrap_or((written, ""));
    let Some(kind) = Kind::from_slug(kind) else {
        let known: Vec<&str> = Kind::ALL.iter().map(|k| k.slug()).collect();
        let say = words::unknown_kind(&known.join("、"));
        sink.error("nearby", link, written, say);
        return None;
    };
    let fits = Need::for_kind(kind);
    let needs: Option<Vec<Need>> = needs
        .split(',')
        .filter(|n| !n.is_empty())
        .map(|slug| Need::from_slug(slug).filter(|n| fits.contains(n)))
        .collect();
    if needs.is_none() {
        let known: Vec<&str> = fits.iter().map(|n| n.slug()).collect();
        let say = words::unknown_need(kind.slug(), &known.join("、"));
        sink.error("nearby", link, written, say);
    }
    needs.map(|needs| Nearby { kind, needs })
}
