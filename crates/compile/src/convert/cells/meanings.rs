//! Cells whose words are those of a list.

use super::Row;
use crate::columns::{BEDS, CATEGORY, OWNERSHIP, SERVICE_AREA, SERVICES, STATUS, TOWN};
use crate::convert::cells::Constants;
use crate::convert::columns::Column;
use crate::convert::vocabulary::STANDINGS;
use crate::rules::serving::{self, Serving};
use crate::rules::yes_or_no;
use crate::text::{items, plain};
use crate::words;
use domain::place::Status;
use domain::place::offer::{Mark, Ownership, Service};

impl Row<'_> {
    /// Words of lists in other words.
    pub(super) fn word(&mut self, own: &'static str, text: String, column: &Column) -> String {
        let read = match own {
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
                } else if text == own || named("已") || named("有") || named("是") {
                    Some("是".to_owned())
                } else if named("未") || named("无") || named("非") || named("不") {
                    Some("否".to_owned())
                } else {
                    None
                }
            }
            _ => None,
        };
        let Some(read) = read else { return text };
        if own != BEDS {
            self.messages.info(
                self.line,
                &column.label,
                &text,
                words::written_as(&text, &read),
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

    /// Words of our list; a text with others goes into the note, whole.
    pub(super) fn services(&mut self, text: &str, column: &Column) {
        let known = |item: &&str| Service::ALL.iter().any(|s| s.word() == *item);
        let mut all = true;
        for item in items(text) {
            if known(&item) {
                let have = items(self.get(SERVICES)).any(|own| own == item);
                if !have {
                    self.add(SERVICES, item, "、");
                }
            } else {
                all = false;
            }
        }
        if !all {
            self.note(&format!("{}：{text}", column.label));
            self.messages
                .info(self.line, &column.label, text, words::services_to_note());
        }
    }

    /// Whether one eats there or it delivers; how, where it delivers.
    pub(super) fn serving(&mut self, text: &str, column: &Column) -> Option<Serving> {
        let say = match serving::of_ways(text) {
            Some(how @ (Serving::Home | Serving::Both)) => return Some(how),
            Some(Serving::There) => words::eaten_there(),
            None => {
                self.note(&format!("{}：{text}", column.label));
                words::services_to_note()
            }
        };
        self.messages.info(self.line, &column.label, text, say);
        None
    }

    /// What is written of a canteen that delivers.
    pub(super) fn delivers(
        &mut self,
        how: Serving,
        text: &str,
        label: &str,
        constants: &Constants,
    ) {
        if how == Serving::Both {
            // It is a house one goes to, however far it delivers.
            self.offer(Service::Meals.word());
        }
        self.offer(Service::MealDelivery.word());
        if how == Serving::Home && self.get(CATEGORY).is_empty() {
            self.set(CATEGORY, serving::DELIVERS.to_owned());
        }
        if self.get(SERVICE_AREA).is_empty() {
            let area = match constants.delivers_to.as_str() {
                "所在街镇" if self.get(TOWN).is_empty() => String::new(),
                "所在街镇" => format!("街镇:{}", self.get(TOWN)),
                area => area.to_owned(),
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
