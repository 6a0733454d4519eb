//! Cells whose words are those of a list.

use super::NewRow;
use crate::columns::{
    ADDRESS, BEDS, CATEGORY, COMMUNITY, MEAL_PRICE, NOTE, OWNERSHIP, SERVICE_AREA, SERVICES,
    STATUS, TOWN, Table,
};
use crate::convert::cells::Constants;
use crate::convert::columns::Column;
use crate::convert::mapping::{OFFICE, answer_in};
use crate::convert::vocabulary::{FREE, NO_PRICE, STANDINGS};
use crate::gazetteer::TownMatch;
use crate::rules::CityFacts;
use crate::rules::serving::{Serving, Ways};
use crate::rules::yes_or_no;
use crate::text::{items, plain};
use crate::whereabouts::{self, Written};
use crate::words;
use domain::geo::area::AreaLevel;
use domain::place::offer::{Mark, Ownership, Service};
use domain::place::{DELIVERS, Status};

/// An answer: a canteen delivers within the town it stands in.
const OWN_TOWN: &str = "所在街镇";
/// An answer: nobody in the office knows.
const NOT_KNOWN: &str = "不知道";

impl NewRow<'_> {
    /// Words of lists in other words.
    pub(super) fn word(&mut self, own: &'static str, text: String, column: &Column) -> String {
        let written = text.clone();
        let of_list = own == OWNERSHIP || Mark::ALL.iter().any(|mark| mark.word() == own);
        let text = if of_list {
            fast2s::convert(&text)
        } else {
            text
        };
        let read = match own {
            OWNERSHIP if text != written && Ownership::ALL.iter().any(|o| o.word() == text) => {
                Some(text.clone())
            }
            OWNERSHIP if Ownership::ALL.iter().all(|o| o.word() != text) => {
                let civil = text.starts_with("民办非企业");
                civil.then(|| Ownership::Private.word().to_owned())
            }
            BEDS => text.strip_suffix('张').map(str::to_owned),
            own if Mark::ALL.iter().any(|mark| mark.word() == own) => {
                let named = |begin: &str| {
                    let rest = text.strip_prefix(begin);
                    rest.is_some_and(|rest| !rest.is_empty() && own.contains(rest))
                };
                let word = text.to_ascii_lowercase();
                if matches!(word.as_str(), "yes" | "designated" | "true") {
                    Some("是".to_owned())
                } else if matches!(word.as_str(), "no" | "false") {
                    Some("否".to_owned())
                } else if text == own
                    || is_end_of(&text, own)
                    || named("已")
                    || named("有")
                    || named("是")
                {
                    Some("是".to_owned())
                } else if named("未") || named("无") || named("非") || named("不") {
                    Some("否".to_owned())
                } else {
                    None
                }
            }
            _ => None,
        };
        let Some(read) = read else { return written };
        if own != BEDS {
            self.messages.info(
                self.line,
                &column.label,
                &written,
                words::written_as(&written, &read),
            );
        }
        read
    }

    pub(super) fn status(&mut self, text: &str, column: &Column) {
        let word = plain(text);
        if Status::ALL.iter().any(|status| status.word() == word) {
            self.set(STATUS, word);
            return;
        }
        let known = STANDINGS.iter().find(|(own, _)| *own == word);
        if let Some((_, status)) = known {
            let say = words::standing_as(text, status);
            self.messages.info(self.line, &column.label, text, say);
            self.set(STATUS, (*status).to_owned());
            return;
        }
        // What is not understood stays for the check to ask about.
        self.set(STATUS, text.to_owned());
    }

    /// The prices of single meals, in one cell: 早餐3元、午餐10元. Which meal costs what stands in the note.
    pub(super) fn prices_of_meals(&mut self, prices: Vec<(&'static str, String, &Column)>) {
        let mut all: Vec<String> = Vec::new();
        let mut different = false;
        for (meal, text, column) in &prices {
            if FREE.contains(&text.as_str()) || NO_PRICE.contains(&text.as_str()) {
                self.note(&format!("{meal}：{text}"));
                let say = words::price_to_note();
                self.messages.info(self.line, &column.label, text, say);
                continue;
            }
            different |= prices.iter().any(|(_, other, _)| other != text);
            all.push(format!("{meal}{text}"));
        }
        if all.is_empty() || !self.get(MEAL_PRICE).is_empty() {
            return;
        }
        let all = all.join("、");
        if different {
            self.note(&all);
        }
        let say = words::meals_priced(&all, different);
        self.messages.info(self.line, MEAL_PRICE, "", say);
        self.set(MEAL_PRICE, all);
    }

    /// Services in words of our list, and in words of how meals are had; a text with others goes into the note,
    /// whole. How a canteen delivers is returned, where it does, with the text that says so.
    pub(super) fn services(
        &mut self,
        text: &str,
        column: &Column,
        (table, constants): (&Table, &Constants<'_>),
    ) -> Option<(Serving, String)> {
        let label = column.label.as_str();
        let answer = answer_in(&constants.answers, SERVICES, text);
        let own_words = answer.and_then(|answer| {
            let words = answer.strip_prefix(NOTE)?.strip_prefix(['：', ':'])?;
            Some(words.trim())
        });
        if let Some(answer) = answer {
            let say = words::value_answered(text, answer);
            self.messages.info(self.line, label, text, say);
        }
        let said = match answer {
            Some(OFFICE) => return None,
            Some(answer) if answer != NOTE && own_words.is_none() => answer,
            _ => text,
        };
        let ways = Ways::of(said);
        for service in &ways.services {
            self.offer(service);
        }
        if ways.has_meals() {
            self.offer(Service::Meals.word());
        }
        if ways.delivers() {
            self.offer(Service::MealDelivery.word());
        }
        if ways.others || ways.brought || ways.fetched {
            let words = format!("{label}：{text}");
            self.note(own_words.unwrap_or(&words));
        }
        let serving = ways.serving();
        if ways.brought && answer.is_none() {
            let say = words::meals_brought();
            self.messages.ask_of_value(self.line, SERVICES, text, say);
        } else if ways.others {
            let say = words::services_to_note();
            self.messages.info(self.line, label, text, say);
        } else if ways.fetched {
            let say = words::meals_fetched();
            self.messages.info(self.line, label, text, say);
        } else if serving == Some(Serving::There) && ways.services.is_empty() {
            let say = words::eaten_there();
            self.messages.info(self.line, label, text, say);
        }
        let delivers = serving.filter(|how| *how != Serving::There && table.has(MEAL_PRICE));
        delivers.map(|how| (how, said.to_owned()))
    }

    /// What is written of a canteen that delivers.
    pub(super) fn delivers(
        &mut self,
        how: Serving,
        text: &str,
        label: &str,
        constants: &Constants<'_>,
    ) {
        if how == Serving::Home {
            self.set(CATEGORY, DELIVERS.to_owned());
        }
        if self.get(SERVICE_AREA).is_empty() {
            let area = match constants.delivers_to.as_str() {
                NOT_KNOWN => {
                    let home = how == Serving::Home;
                    let say = words::delivery_not_known(home);
                    self.messages.info(self.line, label, text, say);
                    return;
                }
                OWN_TOWN => self.own_town(constants).map(|town| format!("街镇:{town}")),
                area => Some(area.to_owned()),
            };
            let Some(area) = area else {
                // It was answered; to ask again would lead nowhere.
                let say = words::town_of_delivery_unknown(OWN_TOWN);
                self.messages.ask(self.line, label, text, say);
                return;
            };
            self.set(SERVICE_AREA, area);
        }
        let area = self.get(SERVICE_AREA);
        let (is_said, say) = match how {
            Serving::Both => (!area.is_empty(), words::eaten_there_and_at_home(area)),
            _ => (!area.is_empty(), words::eaten_at_home(area)),
        };
        if is_said {
            self.messages.info(self.line, label, text, say);
        } else {
            self.messages.ask(self.line, label, text, say);
        }
    }

    /// The town the row stands in: as it is written, or as community and address say it.
    fn own_town(&self, constants: &Constants<'_>) -> Option<String> {
        let town = self.get(TOWN);
        if !town.is_empty() {
            return Some(town.to_owned());
        }
        let CityFacts { gazetteer, .. } = constants.facts;
        let written = Written {
            town,
            community: self.get(COMMUNITY),
            address: self.get(ADDRESS),
        };
        let read = whereabouts::read(gazetteer, constants.facts.names(), written).ok()?;
        let town = gazetteer.name(read.area.town()?);
        // Of two towns of one name the name is no answer.
        let found = gazetteer.find(town, Some(AreaLevel::Town));
        matches!(found, TownMatch::One(_)).then(|| town.to_owned())
    }

    /// Puts a service to those that are there.
    fn offer(&mut self, service: &str) {
        if !items(self.get(SERVICES)).any(|own| own == service) {
            self.add(SERVICES, service, "、");
        }
    }

    /// A service by an answer in a column of its own.
    pub(super) fn offered(&mut self, service: &str, text: &str, column: &Column) {
        match yes_or_no(&plain(text)) {
            Some(true) => self.offer(service),
            Some(false) => {}
            None => {
                self.note(&format!("{}：{text}", column.label));
                self.messages
                    .info(self.line, &column.label, text, words::services_to_note());
            }
        }
    }
}

/// Whether a cell says the column in short: 定点 of 长护险定点.
fn is_end_of(text: &str, column: &str) -> bool {
    text.chars().count() >= 2 && column.ends_with(text)
}
