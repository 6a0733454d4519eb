//! One place, in the words that are printed of it.

use super::Slip;
use crate::state::State;
use crate::state::picked::Pick;
use crate::widgets::seen::look_at;
use crate::words;
use crate::words::slip as said;
use domain::address::SlipForm;
use domain::answer::Origin;
use domain::geo::adcode::Adcode;
use domain::geo::coord::LngLat;
use domain::pack::catalog::Catalog;
use domain::pack::city::Dialled;
use domain::place::facts::{Aspect, Fact, fact};
use domain::place::id::PlaceId;
use domain::place::{Place, Status};
use domain::say::slip::{Line, on_day, week_beside};
use domain::say::{self, Person};
use domain::slip::{MOST, asks, brings};
use std::sync::Arc;

/// A place on paper.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// Its number on the slip and on the map.
    pub order: usize,
    /// 编号.
    pub id: PlaceId,
    /// The word links have for its kind.
    pub kind: &'static str,
    /// The name on the signboard.
    pub name: String,
    /// What sort of place, how near: `社区食堂 · 走路约9分钟 · 450米`.
    pub what: String,
    /// Numbers, best first.
    pub phones: Vec<String>,
    /// What people decide by: `每月 2000 元 · 不用排队`. Empty where nothing is known.
    pub facts: String,
    /// The address, the area it comes to, or that neither is published; and which of them it is.
    pub address: String,
    pub address_is: Aspect,
    /// That only the area is known where it stands.
    pub rough: Option<&'static str>,
    /// How near, alone.
    pub near: Option<String>,
    /// Whether anybody is served there now.
    pub serves: bool,
    /// What must be said of it first.
    pub status: Option<String>,
    /// The hours of today.
    pub today: Option<String>,
    /// The hours of the week, in a line.
    pub week: String,
    /// What to ask on the phone.
    pub ask: String,
    /// What to take along.
    pub bring: String,
    /// What the worker has written of it.
    pub note: Option<String>,
    /// Whether it is invented.
    pub sample: bool,
    /// Where it stands.
    pub at: Option<LngLat>,
    /// Whose data it is.
    pub source: String,
    /// Its city.
    pub city: City,
}

/// What is printed of a city.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct City {
    pub adcode: Adcode,
    pub name: String,
    pub hotline: Option<Dialled>,
    pub updated: String,
}

/// The slip. The pace and the start are read here, so that it follows them.
pub(super) fn slip(state: State, form: SlipForm, picks: &[Pick]) -> Slip {
    let found = picks.iter().filter_map(|pick| pick.found.as_ref());
    let entries = found.clone().take(MOST).enumerate();
    let unknown = picks.iter().filter(|pick| pick.found.is_none());
    Slip {
        form,
        entries: entries
            .map(|(at, (catalog, place))| entry(state, at + 1, catalog, place))
            .collect(),
        unknown: unknown.map(|pick| pick.id.clone()).collect(),
        chosen: found.count(),
    }
}

fn entry(state: State, order: usize, catalog: &Arc<Catalog>, place: &Place) -> Entry {
    // Where nobody is served no way is told.
    let near = near(state, catalog, place).filter(|_| place.status.serves());
    let city = city(catalog);
    let hotline = city
        .hotline
        .clone()
        .map_or_else(|| state.hotline().number, |h| h.number);
    let (address_is, address) = address(catalog, place);
    let kind = match fact(place, Aspect::Category) {
        Some(Fact::Words(category)) => category,
        _ => words::kind_place(place.kind).to_owned(),
    };
    let what: Vec<String> = Some(kind).into_iter().chain(near.clone()).collect();
    let serves = place.status.serves();
    let today = state.device.today();
    // Of a place that has paused these are no hours of now.
    let hours = match fact(place, Aspect::Hours) {
        Some(Fact::Hours(hours)) => Some(hours),
        _ => None,
    };
    let hours = hours.as_deref();
    let day = hours.zip(today).map(|(hours, today)| {
        let day = format!("{}（{}）", said::TODAY, say::weekday(today.weekday()));
        (day, on_day(hours, today, &catalog.calendar))
    });
    // Nobody needs to ask of a place that is gone, nor to take anything along to where nobody is.
    let ask = match place.status {
        Status::Closed => String::new(),
        _ => ask(place, &hotline),
    };
    let bring = if serves { bring(place) } else { String::new() };
    let note = state.notes.with(|notes| notes.of.get(&place.id).cloned());
    Entry {
        order,
        id: place.id.clone(),
        kind: place.kind.slug(),
        name: place.name.clone(),
        what: what.join(" · "),
        phones: place.phones.iter().map(ToString::to_string).collect(),
        facts: say::card::decides(place, serves),
        address,
        address_is,
        rough: say::fact::rough(place),
        near,
        serves,
        status: say::fact::before_going(place, today),
        today: day.as_ref().map(|(day, said)| format!("{day} {said}")),
        week: hours.map_or_else(
            || (if serves { say::fact::NO_HOURS } else { "" }).to_owned(),
            |hours| {
                let said = day.as_ref().map_or("", |(_, said)| said);
                [said::WEEK, &week_beside(hours, said)].concat()
            },
        ),
        ask,
        bring,
        note: note.filter(|note| !note.trim().is_empty()),
        sample: place.is_sample(),
        at: place.point(),
        source: place.source.clone(),
        city,
    }
}

fn city(catalog: &Catalog) -> City {
    City {
        adcode: catalog.city.adcode,
        name: catalog.city.name.clone(),
        hotline: catalog.city.hotline(false),
        updated: words::updated(&say::date(catalog.city.updated)),
    }
}

/// How near, as far as it can be said of a place in this city.
fn near(state: State, catalog: &Arc<Catalog>, place: &Place) -> Option<String> {
    let origin = state.origin(catalog)?;
    if let Origin::Area { area, .. } = origin
        && area.city() != catalog.city.adcode
    {
        return Some(said::in_city(&catalog.city.name));
    }
    let found = look_at(state, catalog, place)?.found;
    // The paper is for the person who goes there.
    Some(say::nearness(found.nearness, found.metres, Person::You))
}

/// Where one goes, or from where somebody comes to the home.
fn address(catalog: &Catalog, place: &Place) -> (Aspect, String) {
    let comes_home = place.only_comes_home();
    let aspect = match fact(place, Aspect::Address) {
        None if comes_home => Aspect::Area,
        None => return (Aspect::Address, words::NO_ADDRESS.to_owned()),
        Some(_) => Aspect::Address,
    };
    (aspect, say::fact::answer(place, aspect, &catalog.areas))
}

fn ask(place: &Place, hotline: &str) -> String {
    let asked: Vec<&str> = asks(place)
        .into_iter()
        .map(say::fact::on_the_phone)
        .collect();
    let instead = place.phones.is_empty().then_some(hotline);
    said::ask_first(&asked.join("、"), instead)
}

fn bring(place: &Place) -> String {
    let brought = brings(place.kind).iter().copied().map(said::bring);
    said::take_along(&brought.collect::<Vec<_>>().join("、"))
}

impl Entry {
    /// The address, and that it is one.
    pub(super) fn way(&self) -> String {
        let title = match self.address_is {
            Aspect::Area => words::SERVED_AREA,
            _ => words::ADDRESS,
        };
        let way = [title, "：", &self.address].concat();
        match self.rough {
            Some(rough) => [&way, "（", rough, "）"].concat(),
            None => way,
        }
    }

    /// Where a driver is asked to go.
    pub(super) fn destination(&self) -> &str {
        if self.address_is == Aspect::Address {
            &self.address
        } else {
            said::NOWHERE_TO_GO
        }
    }

    /// As a message names it.
    pub(super) fn line(&self) -> Line {
        let not_open = self.status.clone().filter(|_| !self.serves).into_iter();
        let ways = self.near.clone().into_iter();
        let goes = self.address_is == Aspect::Address;
        let way = match self.rough {
            None if goes => self.address.clone(),
            _ => self.way(),
        };
        Line {
            name: self.name.clone(),
            phone: self.phones.first().cloned(),
            sample: self.sample,
            status: self.status.clone(),
            ways: not_open.chain(ways).chain([way]).collect(),
        }
    }
}
