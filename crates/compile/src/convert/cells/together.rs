//! What comes from several columns, put together.

use super::address::address;
use super::{Constants, NewRow};
use crate::columns::{ADDRESS, CRS, HOURS, LAT, LNG, MEAL_PRICE, MONTHLY_PRICE, TOWN, Table};
use crate::convert::columns::Column;
use crate::rules::serving::Serving;
use crate::tables::Nature;
use crate::words;
use domain::place::phone::is_area_code;

/// What comes from several columns.
#[derive(Default)]
pub(super) struct Parts<'c> {
    pub(super) phones: Vec<(String, Nature, String)>,
    /// The area code of the numbers.
    pub(super) area_code: Option<String>,
    pub(super) city: String,
    pub(super) district: String,
    pub(super) road: String,
    pub(super) lowest: Option<(String, &'c Column)>,
    pub(super) highest: Option<(String, &'c Column)>,
    pub(super) opens: Option<(String, &'c Column)>,
    pub(super) closes: Option<(String, &'c Column)>,
    pub(super) meals: Vec<String>,
    /// By meal: its price, and its column.
    pub(super) prices: Vec<(&'static str, String, &'c Column)>,
    /// That it delivers: how meals are had, what says so, and the label of its column.
    pub(super) delivers: Option<(Serving, String, String)>,
    /// The map systems that the headers name.
    pub(super) systems: Vec<&'static str>,
}

impl NewRow<'_> {
    /// Ranges of which the ends stand in two columns.
    pub(super) fn ranges<'c>(
        &mut self,
        parts: &mut Parts<'c>,
        table: &Table,
        lost: &mut Vec<&'c Column>,
    ) {
        // Half of a range says something else than the whole.
        let price = [MEAL_PRICE, MONTHLY_PRICE]
            .into_iter()
            .find(|c| table.has(c));
        for (from, to, into) in [
            (parts.lowest.take(), parts.highest.take(), price),
            (parts.opens.take(), parts.closes.take(), Some(HOURS)),
        ] {
            match (from, to, into) {
                (Some((from, _)), Some((to, _)), Some(into)) if self.get(into).is_empty() => {
                    let both = if from == to {
                        from
                    } else {
                        format!("{from}-{to}")
                    };
                    self.set(into, both);
                }
                // 8:00-17:00 under 开门时间.
                (Some((whole, _)), None, Some(HOURS))
                    if whole.contains(['-', '至', '~', '～', '—']) =>
                {
                    self.set(HOURS, whole);
                }
                (from, to, _) => lost.extend([from, to].into_iter().flatten().map(|(_, c)| c)),
            }
        }
    }

    pub(super) fn put_together(&mut self, parts: Parts<'_>, constants: &Constants<'_>) {
        match &parts.area_code {
            Some(area) if is_area_code(area) => {
                let phones: Vec<_> = parts.phones.iter().map(|phone| with(area, phone)).collect();
                self.phones(&phones, constants);
            }
            _ => self.phones(&parts.phones, constants),
        }
        if !parts.road.is_empty() && !self.get(ADDRESS).contains(&parts.road) {
            let address = format!("{}{}", parts.road, self.get(ADDRESS));
            self.set(ADDRESS, address);
        }
        if let Some(address) = address(self.get(ADDRESS), self.get(TOWN), &parts) {
            self.set(ADDRESS, address);
        }
        if self.get(HOURS).is_empty() {
            let all = parts.meals.join("、");
            self.set(HOURS, all);
        }
        if let Some((how, text, label)) = &parts.delivers {
            self.delivers(*how, text, label, constants);
        }
        let both = !self.get(LNG).is_empty() && !self.get(LAT).is_empty();
        if both && self.get(CRS).is_empty() {
            // Two halves of two maps are a point of neither.
            let first = parts.systems.first().copied();
            let system = first.filter(|first| parts.systems.iter().all(|own| own == first));
            let system = system.map(str::to_owned).unwrap_or_default();
            let system = if system.is_empty() {
                constants.crs.clone()
            } else {
                system
            };
            if system.is_empty() {
                let point = format!("{},{}", self.get(LNG), self.get(LAT));
                self.messages
                    .ask(self.line, CRS, &point, words::which_system());
            }
            self.set(CRS, system);
        }
        if !both && self.get(LNG).is_empty() && self.get(LAT).is_empty() {
            self.cells.remove(CRS);
        }
    }
}

/// A number with the area code that stands in a column of its own.
fn with(area: &str, (text, nature, label): &(String, Nature, String)) -> (String, Nature, String) {
    let local = text.len() >= 7
        && text.bytes().all(|b| b.is_ascii_digit())
        && !text.starts_with(['0', '1']);
    let text = if local {
        format!("{area}-{text}")
    } else {
        text.clone()
    };
    (text, *nature, label.clone())
}
