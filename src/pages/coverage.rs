//! 政策目标和差距: what a city's papers promise against the loaded places, and which communities
//! have what within a quarter of an hour on foot. All of it is computed on the phone.

mod building;
mod measured;
mod on_map;
mod reach;
mod save;
mod targets;

use crate::changing::{Memo, Signal, effect, maybe, part};
use crate::components::choice_group::ChoiceGroup;
use crate::data::Load;
use crate::platform::address_bar;
use crate::state::{State, use_state};
use crate::widgets::waiting::{load_notice, waiting, when_city_is_here};
use crate::words;
use domain::address::{COMMUNITIES_LENGTH, CoverageQuery, Page};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::pack::VillagePack;
use domain::pack::catalog::Catalog;
use domain::policy::coverage::figure::Ground;
use domain::policy::coverage::target::TargetPack;
use leptos::prelude::*;
use std::sync::Arc;

/// Goes on to what is asked for now.
fn go(asked: CoverageQuery) {
    address_bar::go(&Page::Coverage(asked).link_from(None).to_string());
}

/// A city with all that the page needs of it.
#[derive(Clone)]
struct City {
    catalog: Arc<Catalog>,
    villages: Arc<VillagePack>,
    targets: Option<Arc<TargetPack>>,
}

impl City {
    fn ground(&self) -> Ground<'_> {
        Ground {
            catalog: &self.catalog,
            villages: &self.villages.villages,
        }
    }

    /// The name of a community; empty where nobody knows it.
    fn village_name(&self, code: AreaCode) -> &str {
        self.villages.village(code).map_or("", |v| &v.name)
    }
}

/// The page.
#[component]
pub fn Coverage() -> impl IntoView {
    let state = use_state();
    let asked = Memo::new(move |_| match state.address.page.get() {
        Page::Coverage(asked) => asked,
        _ => CoverageQuery::default(),
    });
    let chosen = Memo::new(move |_| {
        // A link may name a city that is not among ours.
        let known = |city: &Adcode| state.data.entry(*city).is_some();
        let loaded = state.data.city.with(|c| c.ready().map(|c| c.city.adcode));
        asked.get().city.filter(known).or(loaded)
    });
    state.data.need_cities();
    // What stands below the cities comes after them, or it would be pushed down.
    let awaits_cities = Memo::new(move |_| state.data.cities().is_waiting());
    let body = move || match chosen.get() {
        _ if awaits_cities.get() => ().into_any(),
        None => view! { <p>{words::CHOOSE_CITY_FIRST}</p> }.into_any(),
        Some(_) => when_city_is_here(move |catalog| view! { <InCity catalog asked/> }.into_any()),
    };
    view! {
        <h1 tabindex="-1">{words::COVERAGE}</h1>
        <p>{words::COVERAGE_INTRO}</p>
        {part(move || cities(state, asked, chosen))}
        {part(body)}
    }
}

/// Which city; where there are many, first which province.
fn cities(state: State, asked: Memo<CoverageQuery>, chosen: Memo<Option<Adcode>>) -> AnyView {
    let list = match state.data.cities() {
        Load::Waiting => return waiting(),
        Load::Failed(why) => return load_notice(state, why),
        Load::Ready(list) => list,
    };
    let is_long = list.is_long();
    let here = {
        let list = Arc::clone(&list);
        Memo::new(move |_| {
            let city = asked.get().city.or(chosen.get());
            list.province(city?.province())
        })
    };
    let group = move |province: Option<Adcode>| {
        let (codes, words): (Vec<Adcode>, Vec<String>) = list
            .choices(province)
            .into_iter()
            .map(|(code, name)| (code, name.to_owned()))
            .unzip();
        let first = province.is_none() && list.is_long();
        let at = {
            let codes = codes.clone();
            move || {
                let chosen = if first { here.get() } else { chosen.get() };
                let at = codes.iter().position(|one| Some(*one) == chosen);
                at.unwrap_or(usize::MAX)
            }
        };
        let choose = move |at: usize| {
            let city = codes.get(at).copied();
            let show = COMMUNITIES_LENGTH;
            let asked = asked.get_untracked();
            go(CoverageQuery {
                city,
                show,
                ..asked
            });
        };
        let (id, title) = if first {
            ("province", words::CHOOSE_PROVINCE)
        } else {
            ("city", words::WHICH_CITY)
        };
        view! { <ChoiceGroup id title words chosen=Signal::derive(at) choose=Callback::new(choose)/> }
            .into_any()
    };
    let of_province = {
        let group = group.clone();
        move || maybe(here.get().filter(|_| is_long).map(|code| group(Some(code))))
    };
    view! { {group(None)} {part(of_province)} }.into_any()
}

/// Waits for the communities and the targets, which other pages do without.
#[component]
fn InCity(catalog: Arc<Catalog>, asked: Memo<CoverageQuery>) -> impl IntoView {
    let state = use_state();
    let adcode = catalog.city.adcode;
    effect(move || state.data.need_villages());
    state.data.need_targets();
    // `None` where nobody has written them down.
    let targets = move || {
        let written = state.data.entry(adcode)?.targets.is_some();
        written.then(|| state.data.targets.get())
    };
    part(move || {
        let villages = state.data.villages.get();
        let of_this_city = villages.ready().filter(|pack| pack.adcode == adcode);
        let targets = match targets() {
            None => Load::Ready(None),
            Some(Load::Ready(pack)) => Load::Ready(Some(pack)),
            Some(Load::Waiting) => Load::Waiting,
            Some(Load::Failed(why)) => Load::Failed(why),
        };
        match (of_this_city, targets) {
            (_, Load::Failed(why)) => load_notice(state, why),
            (Some(villages), Load::Ready(targets)) => {
                let city = City {
                    catalog: Arc::clone(&catalog),
                    villages: Arc::clone(villages),
                    targets,
                };
                whole(state, city, asked)
            }
            _ => match villages.trouble() {
                Some(why) => load_notice(state, why),
                None => waiting(),
            },
        }
    })
}

fn whole(state: State, city: City, asked: Memo<CoverageQuery>) -> AnyView {
    let measured = measured::measure_all(state, &city);
    view! {
        {targets::section(state, &city)}
        {reach::section(state, &city, asked, measured)}
        {save::section(state, &city, measured)}
        {building::section(state, &city)}
    }
    .into_any()
}
