//! What the papers of a city promise, all of it, each with the paper's own words: the answer for
//! whoever can not be asked questions by a script.

use super::group::area_name;
use super::page::{Page, anchor, hotlines};
use super::{app, words};
use domain::geo::area::AreaCode;
use domain::pack::CityPack;
use domain::place::Kind;
use domain::policy::entitlement::{Entitlement, Nearby, Rights, Topic, Unseen};
use domain::policy::paper::{Clause, Standing};
use domain::say::rights as say;
use maud::{Markup, html};
use std::collections::BTreeSet;
use time::Date;

/// The page of a city, beside its lists.
pub(super) const FILE: &str = "rights.html";

/// The page; `kinds` are those of which the city has a list.
pub(super) fn page(pack: &CityPack, rights: &Rights, kinds: &[Kind]) -> Vec<u8> {
    let city = &pack.city.name;
    let of_city = |topic: Topic| {
        let own = move |e: &&Entitlement| e.county.is_none() && e.topics.first() == Some(&topic);
        rights.entitlements.iter().filter(holds).filter(own)
    };
    let of_counties = || rights.entitlements.iter().filter(holds);
    let counties: BTreeSet<AreaCode> = of_counties().filter_map(|e| e.county).collect();
    let former: Vec<_> = rights
        .entitlements
        .iter()
        .filter(|e| e.is_former())
        .collect();
    let drafts = former.iter().all(|e| rights.is_former_draft(e));
    let today = pack.city.updated;
    let body = html! {
        p { (words::RIGHTS_INTRO) }
        nav class="jump" aria-label=(words::RIGHTS_TOPICS) {
            @for topic in Topic::ALL.iter().filter(|t| of_city(**t).next().is_some()) {
                a href={ "#" (anchor(topic.slug())) } { (topic.word()) } " "
            }
            @for county in &counties {
                a href={ "#" (anchor(county)) } { (county_name(pack, *county)) } " "
            }
        }
        @for topic in Topic::ALL {
            @if of_city(*topic).next().is_some() { h2 id=(anchor(topic.slug())) { (topic.word()) } }
            @for one in of_city(*topic) { (entry(rights, one, kinds, today)) }
        }
        @for county in &counties {
            h2 id=(anchor(county)) { (words::only_in(county_name(pack, *county))) }
            @for one in of_counties().filter(|e| e.county == Some(*county)) {
                (entry(rights, one, kinds, today))
            }
        }
        @if !rights.unseen.is_empty() {
            h2 { (say::UNSEEN) }
            @for one in &rights.unseen { (unseen(one)) }
        }
        @if !former.is_empty() {
            h2 { (if drafts { say::FORMER_DRAFTS } else { say::FORMER }) }
            @for one in former {
                @if let Some(county) = one.county {
                    p { (say::of_county(county_name(pack, county))) "。" }
                }
                (entry(rights, one, kinds, today))
            }
        }
        p { (say::NOT_WRITTEN) }
    };
    Page {
        title: words::rights_title(city),
        heading: None,
        about: Some(words::RIGHTS_INTRO.to_owned()),
        ways: vec![
            ("index.html".to_owned(), words::back_to(city)),
            (
                app::guide(pack.city.adcode.into()),
                words::OPEN_APP.to_owned(),
            ),
        ],
        sample: false,
        data: super::json_ld::rights(pack, rights),
        body,
        foot: Some(hotlines(&pack.city)),
    }
    .bytes()
}

fn county_name(pack: &CityPack, county: AreaCode) -> &str {
    area_name(pack, county).unwrap_or(words::SOME_COUNTY)
}

/// Whether its paper still stands.
fn holds(one: &&Entitlement) -> bool {
    !one.is_former()
}

/// Something whose paper nobody has seen.
fn unseen(one: &Unseen) -> Markup {
    html! {
        article class="place" id=(one.id) {
            h3 class="name" { (one.title) }
            @for line in say::unseen(one) { p { (line) } }
            a class="tel hot" href={ "tel:" (one.ring) } { (words::CALL) " " b { (one.ring) } }
        }
    }
}

fn entry(rights: &Rights, one: &Entitlement, kinds: &[Kind], today: Date) -> Markup {
    let standing = one.standing();
    let paper = one.sources.first().and_then(|clause| rights.paper(clause));
    let badge = paper.filter(|p| p.standing == Standing::Expired);
    let badge = badge.map_or_else(|| say::standing(standing), say::paper_standing);
    let class = match standing {
        Standing::InForce => "tag ok",
        _ => "tag stop",
    };
    html! {
        article class="place" id=(one.id) {
            h3 class="name" { (one.title) }
            p { b class=(class) { (badge) } }
            @if let Some(caution) = say::caution(standing) { p { (caution) } }
            @if let Some(day) = one.overdue(today) { p { (say::overdue(day)) } }
            p { (one.what) }
            p { b { (words::WHO) "：" }
                @for line in say::who(&one.who) { span class="line" { (line) } }
                @for line in &one.who.open { span class="line" { (line) } }
            }
            p { b { (words::HOW) "：" } (one.how) }
            @if let Some(bring) = &one.bring { p { (bring) } }
            @if let Some(ways) = say::ways(one.offline, one.cash) { p class="small" { (ways) } }
            @for clause in &one.sources { (quoted(rights, clause)) }
            a class="tel hot" href={ "tel:" (one.ring) } { (words::CALL) " " b { (one.ring) } }
            @let kinds = kinds_of(&one.nearby, kinds);
            @if !kinds.is_empty() {
                p class="links" {
                    (words::WHERE_TO_LOOK) "："
                    @for kind in &kinds {
                        a href={ (kind.slug()) ".html" } { (words::list_of(words::kind(*kind).0)) } " "
                    }
                }
            }
        }
    }
}

/// The paper's own words, and which paper it is.
fn quoted(rights: &Rights, clause: &Clause) -> Markup {
    html! {
        @if let Some(paper) = rights.paper(clause) {
            blockquote { "“" (clause.quote) "”" }
            p class="small" {
                (say::paper(paper)) "。" (paper.note.as_deref().unwrap_or_default())
                @if clause.standing != paper.standing {
                    (words::clause_standing(clause.standing.word()))
                }
            }
        }
    }
}

/// The lists that help, each once, where the city has them.
fn kinds_of(nearby: &[Nearby], kinds: &[Kind]) -> BTreeSet<Kind> {
    let wanted = nearby.iter().map(|n| n.kind);
    wanted.filter(|kind| kinds.contains(kind)).collect()
}
