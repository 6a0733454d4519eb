//! What a row must hold, one small family of columns a file. A rule reads its cells, reports
//! everything that is wrong with them, and returns what they mean; no rule stops another.

mod dates;
mod free_text;
mod hours;
mod identity;
mod numbers;
mod phones;
mod point;
mod provenance;
pub(crate) mod rental;
mod rough;
mod sample;
mod service_area;
pub(crate) mod serving;
pub(crate) mod status;
#[cfg(test)]
pub(crate) mod testing;
mod town;
mod vocabulary;

pub(crate) use identity::says_nothing;
pub(crate) use vocabulary::yes_or_no;

use crate::columns::{self, Column, Holds, OFFERED, Table};
use crate::gazetteer::Gazetteer;
use crate::issue::Issues;
use crate::outline::Outline;
use crate::prices::Unit;
use crate::sheet::Row;
use crate::text::{items, written};
use crate::whereabouts::Names;
use domain::geo::adcode::Adcode;
use domain::place::offer::{Offer, Service, ServiceArea};
use domain::place::position::Position;
use domain::place::{DELIVERS, Place};
use point::Point;
use std::sync::OnceLock;
use time::Date;

/// What the rules know of the city a row belongs to.
#[derive(Debug)]
pub(crate) struct CityFacts {
    pub(crate) name: String,
    /// With its leading 0; `None` while `city.toml` can not be read.
    pub(crate) area_code: Option<String>,
    /// The day the data was put together; `None` likewise.
    pub(crate) updated: Option<Date>,
    /// The day of the check; `None` where no clock is asked.
    pub(crate) today: Option<Date>,
    pub(crate) gazetteer: Gazetteer,
    pub(crate) outline: Option<Outline>,
    /// The names of [`gazetteer`](Self::gazetteer), put in order when a row asks for them.
    pub(crate) names: OnceLock<Names>,
    /// The code of its folder, where that has one.
    pub(crate) adcode: Option<Adcode>,
}

impl CityFacts {
    /// The names of the city's areas, to be found in addresses.
    pub(crate) fn names(&self) -> &Names {
        // While `city.toml` can not be read the name is none.
        let name = if self.updated.is_some() {
            &self.name
        } else {
            ""
        };
        let province = self.adcode.map_or("", Adcode::province_name);
        self.names
            .get_or_init(|| Names::new(&self.gazetteer, name, province))
    }
}

/// What a rule is given beside the row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) table: &'a Table,
    pub(crate) city: &'a CityFacts,
}

/// Checks a row and makes the place of it. `None` only where the row has no usable 编号, 名称
/// or 状态; other mistakes are reported and leave their field unknown.
pub(crate) fn place(row: &Row<'_>, cx: Context<'_>, issues: &mut Issues) -> Option<Place> {
    let id = identity::id(row, issues);
    let name = identity::name(row, issues);
    let status = vocabulary::status(row, issues);
    let delivers = serving::only_delivers(row, cx);
    // What is not known to serve at the table is not listed as if it did.
    let category = match delivers {
        Some(_) => Some(DELIVERS.to_owned()),
        None => vocabulary::category(row, cx, issues),
    };
    let phones = phones::read(row, cx, status, issues);
    sample::check(row, status, name, &phones, issues);
    let area_served = service_area::read(row, cx, issues);
    let point = point::read(row, cx, status, area_served.as_ref(), issues);
    let served = items(row.get(columns::SERVICES)).any(|item| item == Service::Meals.word());
    let rough = point
        .by_area(cx.table.kind, category.as_deref(), served)
        .and_then(|asked| rough::read(row, cx, asked, issues));
    let (position, area) = match (point, rough) {
        (_, Some((position, area))) => (Some(position), Some(area)),
        // What is wrong is told.
        (Point::Missing, None) => (None, None),
        (point, None) => {
            let point = point.exact();
            let area = town::read(row, cx, point, issues);
            (point.map(Position::Exact), area)
        }
    };
    // A radius is drawn around its spot; that is told.
    let by_radius = matches!(area_served, Some(ServiceArea::Radius(_)));
    let position = position.filter(|_| delivers.is_none() || by_radius);
    let hours = hours::read(row, issues);
    free_text::check(row, cx, issues);
    status::check(row, status, issues);
    serving::check(row, delivers, (status, by_radius), issues);
    let source = provenance::source(row, issues);
    let checked = provenance::checked(row, cx, status, issues);
    let offer = offer(row, cx, area_served, issues);
    let text = |column| written(row.get(column)).map(str::to_owned);
    Some(Place {
        id: id?,
        kind: cx.table.kind,
        category,
        name: name?.to_owned(),
        aliases: items(row.get(columns::ALIASES))
            .map(str::to_owned)
            .collect(),
        address: text(columns::ADDRESS),
        position,
        area,
        phones,
        hours,
        status: status?,
        source: source.unwrap_or_default().to_owned(),
        checked,
        note: text(columns::NOTE),
        offer,
    })
}

/// Every field of an offer; a table without the column leaves it unknown.
fn offer(row: &Row<'_>, cx: Context<'_>, area: Option<ServiceArea>, issues: &mut Issues) -> Offer {
    let mut offer = Offer {
        counts: numbers::counts(row, issues),
        services: vocabulary::services(row, issues),
        marks: vocabulary::marks(row, issues),
        area,
        ..Offer::default()
    };
    for Column { header, holds, .. } in OFFERED {
        match (*holds, *header) {
            (Holds::Text(field), _) => {
                *field(&mut offer) = written(row.get(header)).map(str::to_owned);
            }
            (Holds::Day(field), _) => *field(&mut offer) = dates::read(row, header, cx, issues),
            (Holds::OneOf(words, set), _) => {
                if let Some(word) = vocabulary::one(row, header, words, issues) {
                    set(&mut offer, word);
                }
            }
            (Holds::Other, columns::MONTHLY_PRICE) => {
                offer.price = numbers::price(row, header, Unit::Month, issues);
            }
            (Holds::Other, columns::MEAL_PRICE) => {
                let meal = || numbers::price(row, header, Unit::Meal, issues);
                offer.price = offer.price.or_else(meal);
            }
            (Holds::Other, columns::GRADE) => offer.grade = numbers::grade(row, cx, issues),
            (Holds::Other, columns::KITCHEN_GRADE) => {
                offer.kitchen_grade = vocabulary::kitchen_grade(row, issues);
            }
            (Holds::Other, columns::ITEMS) => offer.items = rental::read(row, issues),
            (Holds::Other, columns::RURAL_HAVES) => {
                offer.rural_haves = vocabulary::rural_haves(row, issues);
            }
            // Read above, or with another column.
            (Holds::Other, _) => {}
        }
    }
    offer
}
