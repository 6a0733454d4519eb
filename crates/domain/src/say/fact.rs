//! The words for the facts of a place ([`crate::place::facts`]), each in one file with all its forms. The app, the
//! plain pages, the comparison, the cards and the slip only choose a form and arrange.
//!
//! A fact has long words. Where there is room for fewer it has short ones below them, named `_short`, for the
//! card of a list; and `_narrow` ones for a column of a table. (These are the widths of the CLDR.)

mod asked;
mod cost;
mod count;
mod mark;
mod nearness;
mod offer;
mod status;
mod visit;

pub use asked::{label, on_the_phone};
pub use cost::{NO_PRICE, item, item_narrow, item_short, price, price_narrow};
pub use count::{BEDS, beds, count, count_asked, is_of_beds};
pub use mark::{mark, mark_asked, mark_narrow, mark_short, need};
pub use nearness::{near_short, nearness, nearness_narrow, nearness_short, roughly, walk, within};
pub use offer::{
    full_area_name, grade, host, level, ownership, rural_haves, service, service_area,
    service_short, services,
};
pub use status::{
    before_going, before_going_short, checked, rough, status, status_narrow, status_short,
    verified_long_ago,
};
pub use visit::{
    NO_HOURS, OPEN_NOW, doubt, hours_label, hours_title, not_now, visit, visit_narrow, visit_short,
};

use crate::geo::area::Area;
use crate::place::facts::{Aspect, Fact, fact, is_asked};
use crate::place::{Kind, Place};
use crate::say;
use crate::say::week::week_words;

/// What nobody has published.
pub const NOT_PUBLISHED: &str = "未公布";

/// In the place of a number that nobody has published.
pub const NO_PHONE: &str = "电话未公布";

/// In the place of an address that nobody has published.
pub const NO_ADDRESS: &str = "地址未公布，请先打电话问清楚";

/// The title of a place's address.
pub const ADDRESS: &str = "地址";
/// The title of where services come to the home.
pub const SERVED_AREA: &str = "上门范围";
/// The title of the way by bus.
pub const BUS: &str = "坐公交";

/// A fact in words, a line each. `areas`: those of the city.
#[must_use]
pub fn said(aspect: Aspect, known: &Fact, kind: Kind, areas: &[Area]) -> Vec<String> {
    vec![match known {
        Fact::Meal(yuan) | Fact::Month(yuan) => price(kind, *yuan),
        Fact::Words(words) => words.clone(),
        Fact::Hours(hours) => return week_words(hours),
        Fact::HoursNotNow(status, hours) => {
            let not_now = not_now(*status).map(str::to_owned);
            return not_now.into_iter().chain(week_words(hours)).collect();
        }
        Fact::Services(all) => services(all.iter()),
        Fact::Count(number) => match aspect {
            Aspect::Count(one) => count(one, *number),
            _ => String::new(),
        },
        Fact::Items(items) => return items.iter().map(item).collect(),
        Fact::Area(area) => service_area(area, areas),
        Fact::Ownership(owner) => ownership(*owner),
        Fact::Level(of) => level(*of),
        Fact::Host(house) => host(*house),
        Fact::Grade(stars) => grade(*stars),
        Fact::Holds(holds) => match aspect {
            Aspect::Mark(one) => mark(one, *holds).to_owned(),
            _ => String::new(),
        },
        Fact::KitchenGrade(letter) => letter.word().to_owned(),
        Fact::RuralHaves(haves) => rural_haves(haves),
        Fact::Day(day) if aspect == Aspect::Checked => checked(Some(*day)),
        Fact::Day(day) => say::date(*day),
    }]
}

/// What is known of one aspect of a place, in one line; 未公布 where that is nothing.
#[must_use]
pub fn answer(place: &Place, aspect: Aspect, areas: &[Area]) -> String {
    fact(place, aspect).map_or_else(
        || NOT_PUBLISHED.to_owned(),
        |known| said(aspect, &known, place.kind, areas).join("，"),
    )
}

/// What a card says of an aspect of a place: its short words. Of a price that people ask for it says, too,
/// that nobody has published it; nothing else that is unknown stands on a card.
#[must_use]
pub fn short(place: &Place, aspect: Aspect) -> Option<String> {
    let Some(known) = fact(place, aspect) else {
        return unknown_price(place, aspect);
    };
    match (aspect, known) {
        (_, Fact::Meal(yuan) | Fact::Month(yuan)) => Some(price(place.kind, yuan)),
        (Aspect::Mark(one), Fact::Holds(holds)) => mark_short(one, holds).map(str::to_owned),
        (_, Fact::Services(all)) => all.iter().find_map(service_short).map(str::to_owned),
        (_, Fact::Items(items)) => items.first().map(item_short),
        _ => None,
    }
}

/// The words of a fact in a column: its narrow ones.
#[must_use]
pub fn narrow(place: &Place, aspect: Aspect) -> Option<String> {
    let Some(known) = fact(place, aspect) else {
        return unknown_price(place, aspect);
    };
    match (aspect, known) {
        (_, Fact::Meal(yuan) | Fact::Month(yuan)) => Some(price_narrow(place.kind, yuan)),
        (Aspect::Mark(one), Fact::Holds(holds)) => mark_narrow(one, holds).map(str::to_owned),
        (_, Fact::Items(items)) => items.first().map(item_narrow),
        _ => None,
    }
}

fn unknown_price(place: &Place, aspect: Aspect) -> Option<String> {
    let asked = aspect == Aspect::Price && is_asked(aspect, place.kind);
    asked.then(|| NO_PRICE.to_owned())
}

/// A fact in one line, with what was asked where the answer alone does not say it. What is `None` is
/// not published.
///
/// ```
/// use domain::place::facts::{Aspect, Fact};
/// use domain::place::offer::Mark;
/// use domain::{place::Kind, say::fact::line};
/// let dementia = Aspect::Mark(Mark::Dementia);
/// let said = |known| line(dementia, known, Kind::Institution);
/// assert_eq!(said(Some(&Fact::Holds(true))), "收失智老人");
/// assert_eq!(said(None), "收失智老人吗：未公布");
/// ```
#[must_use]
pub fn line(aspect: Aspect, known: Option<&Fact>, kind: Kind) -> String {
    let said = known.map(|known| said(aspect, known, kind, &[]).join("，"));
    match (aspect, said) {
        (Aspect::Mark(_) | Aspect::Ownership | Aspect::Level, Some(said)) => said,
        (_, said) => {
            let said = said.unwrap_or_else(|| NOT_PUBLISHED.to_owned());
            [label(aspect, kind), "：", &said].concat()
        }
    }
}

#[cfg(test)]
mod tests;
