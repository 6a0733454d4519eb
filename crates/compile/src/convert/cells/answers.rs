//! What a clerk answered once for all rows: in the mapping, or asked now.

use super::numbers::{as_people_write, is_mobile, without_mobiles, without_wrong};
use super::{Constants, NewRow};
use crate::columns::{DISCOUNT, HOURS, NOTE, PHONE, Table};
use crate::convert::mapping::{OFFICE, PUBLIC, answer_in};
use crate::hours_text::{self, names_no_day};
use crate::{phone_text, words};
use domain::place::phone::Phone;

impl NewRow<'_> {
    /// Writes what was answered of single cells. `label` names the column of the table that fills one of ours.
    pub(super) fn answered<'l>(
        &mut self,
        label: impl Fn(&'static str) -> &'l str,
        table: &Table,
        constants: &Constants<'_>,
    ) {
        for column in table.all() {
            let cell = self.get(column).to_owned();
            let Some(answer) = answer_in(&constants.answers, column, &cell).map(str::to_owned)
            else {
                continue;
            };
            self.cells.remove(column);
            let said = answer.split_once(['：', ':']);
            match (answer.as_str(), said) {
                (OFFICE, _) => {}
                (NOTE, _) => self.note(&format!("{}：{cell}", label(column))),
                (_, Some((NOTE, words))) => self.note(words.trim()),
                (_, Some((DISCOUNT, words))) if table.has(DISCOUNT) => {
                    self.add(DISCOUNT, words.trim(), "；");
                }
                (answer, _) => self.set(column, answer.to_owned()),
            }
            let say = words::value_answered(&cell, &answer);
            self.messages.info(self.line, label(column), &cell, say);
        }
    }

    /// Hours that do not say on which days.
    pub(super) fn days(&mut self, label: &str, constants: &Constants<'_>) {
        let text = self.get(HOURS).to_owned();
        if !names_no_day(&text) {
            return;
        }
        let with = format!("{} {text}", constants.days);
        match constants.days.as_str() {
            NOTE => {
                self.note(&format!("{label}：{text}"));
                self.cells.remove(HOURS);
                let say = words::value_answered(&text, NOTE);
                self.messages.info(self.line, label, &text, say);
            }
            days if !days.is_empty() && hours_text::parse(&with).is_ok() => {
                self.set(HOURS, with);
                let say = words::days_put(days);
                self.messages.info(self.line, label, &text, say);
            }
            _ => {
                let say = words::hours_without_days();
                self.messages.ask(self.line, label, &text, say);
            }
        }
    }

    /// Numbers of mobile phones, which are persons': until somebody has answered that they may be published they
    /// are not.
    pub(super) fn mobiles(&mut self, label: &str, constants: &Constants<'_>) {
        if constants.mobiles == PUBLIC {
            return;
        }
        let text = self.get(PHONE).to_owned();
        let (mobile, others) = match phone_text::parse_in(&text, constants.area_code.as_deref()) {
            Ok(phones) => {
                let (mobile, others): (Vec<Phone>, Vec<Phone>) =
                    phones.into_iter().partition(is_mobile);
                (as_people_write(&mobile), as_people_write(&others))
            }
            // A number beside it that can not be read is no leave to publish a person's.
            Err(_) => without_mobiles(&text),
        };
        if mobile.is_empty() {
            return;
        }
        self.cells.remove(PHONE);
        let left = !others.is_empty();
        self.set(PHONE, others);
        if constants.mobiles == OFFICE {
            let say = words::mobile_left_out(left);
            self.messages.info_of_number(self.line, label, "", say);
        } else {
            let say = words::mobile_numbers();
            self.messages.ask_of_number(self.line, label, &mobile, say);
        }
    }

    /// Numbers that can not be, or that are said unclearly: they stop publishing, until somebody has mended them or
    /// has answered that they are not published before that.
    pub(super) fn wrong_phones(&mut self, label: &str, constants: &Constants<'_>) {
        let text = self.get(PHONE).to_owned();
        let area = constants.area_code.as_ref();
        let area = area.or(constants.area_asked.as_ref()).map(String::as_str);
        let Some((kept, wrong)) = without_wrong(&text, area).filter(|_| !text.is_empty()) else {
            return;
        };
        if constants.wrong_phones != OFFICE {
            let say = words::wrong_phones();
            self.messages.ask_of_number(self.line, label, &wrong, say);
            return;
        }
        let say = words::wrong_phone_left_out(!kept.is_empty());
        self.messages.info_of_number(self.line, label, &wrong, say);
        self.cells.remove(PHONE);
        self.set(PHONE, kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("10:30-12:30")]
    #[case("午餐10:30-12:00，晚餐16:30-17:30")]
    #[case("10:30-12:00、16:30-18:00")]
    #[case("早6:30-8:00 中10:30-12:30")]
    fn every_day_said_means_what_was_read_without_it(#[case] text: &str) {
        let said = hours_text::parse(&format!("每天 {text}")).unwrap();
        assert_eq!(hours_text::parse(text), Ok(said));
    }

    #[rstest]
    #[case("午餐10:30-12:00，晚餐16:30-17:30")]
    #[case("10:30-12:00、16:30-18:00")]
    fn the_days_that_are_said_hold_for_all_of_a_cell(#[case] text: &str) {
        let read = |text: &str| hours_text::parse(text).unwrap();
        let with = read(&format!("周一至周五 {text}"));
        assert_ne!(with, read(text));
        let both = text
            .replace('，', "，周一至周五")
            .replace('、', "、周一至周五");
        assert_eq!(with, read(&format!("周一至周五 {both}")));
    }
}
