//! What stands over lines of a table and holds for all of them: the heading of a group, the name of
//! the sheet. 一、越城区 over its canteens; a sheet for each town.

use super::vocabulary::{LISTS, NUMERALS};
use crate::columns::{bare, kind_named};
use crate::rules::status;

/// What holds for the lines below a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// A word that names the kind of the places.
    pub(super) kind: String,
    pub(super) town: String,
    pub(super) district: String,
    /// 状态, where the heading says that they are not open.
    pub(super) status: String,
}

/// What a heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    Kind,
    Town,
    District,
    Status,
}

/// Longest name of an area, in characters.
const NAME: usize = 10;
/// Endings of what is called an area and stands in no gazetteer.
const NO_AREAS: &[&str] = &[
    "社区",
    "小区",
    "片区",
    "园区",
    "校区",
    "景区",
    "开发区",
    "新区",
    "库区",
    "主城区",
    "老城区",
];

impl Group {
    /// What the name of a sheet says.
    pub(super) fn of_sheet(sheet: &str) -> Self {
        let mut group = Self::default();
        group.area(sheet);
        group.status(sheet);
        group
    }

    /// Takes what a heading says. What says nothing ends the town before.
    pub(super) fn hear(&mut self, heading: &str) -> Option<Said> {
        let area = self.area(heading);
        if area.is_some() {
            return area;
        }
        self.town.clear();
        let status = self.status(heading);
        if kind_named(heading).is_none() {
            return status;
        }
        heading.clone_into(&mut self.kind);
        status.or(Some(Said::Kind))
    }

    /// Takes the district or the town that the title of a table is: 二、柯桥区.
    pub(super) fn of_area(&mut self, title: &str) -> Option<Said> {
        let numeral = |c: char| NUMERALS.contains(&c) || "（()）、.．".contains(c);
        self.area(&bare(title.trim_start_matches(numeral)))
    }

    /// Whether the title of a table says that its places are not open: 停业食堂名单.
    pub(super) fn of_title(&mut self, title: &str) -> bool {
        let is_title = LISTS.iter().any(|ending| title.ends_with(ending));
        let without = ["不含", "不包括", "除"]
            .iter()
            .any(|word| title.contains(word));
        let said = status::of_name(title).filter(|_| is_title && !without);
        if let Some((_, status)) = said {
            status.word().clone_into(&mut self.status);
        }
        said.is_some()
    }

    /// What a heading says of whether the places below it are open; one that says nothing ends what
    /// was said before.
    fn status(&mut self, text: &str) -> Option<Said> {
        let said = status::of_name(text);
        self.status = said.map_or_else(String::new, |(_, status)| status.word().to_owned());
        said.map(|_| Said::Status)
    }

    fn area(&mut self, text: &str) -> Option<Said> {
        let ends = |endings: &[&str]| {
            let before = endings.iter().find_map(|ending| text.strip_suffix(ending));
            before.is_some_and(|name| name.chars().count() >= 2)
        };
        let is_name = text.chars().count() <= NAME && text.chars().all(char::is_alphabetic);
        let several = text.starts_with(['各', '全']) || text.starts_with("其他");
        if !is_name || several || NO_AREAS.iter().any(|ending| text.ends_with(ending)) {
            return None;
        }
        if ends(&["街道", "镇", "乡"]) {
            text.clone_into(&mut self.town);
            return Some(Said::Town);
        }
        if ends(&["区", "县", "市"]) {
            text.clone_into(&mut self.district);
            self.town.clear();
            return Some(Said::District);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("府山街道", Some(Said::Town))]
    #[case("孙端镇", Some(Said::Town))]
    #[case("越城区", Some(Said::District))]
    #[case("老年食堂", Some(Said::Kind))]
    #[case("停业食堂名单", Some(Said::Status))]
    #[case("在建", Some(Said::Status))]
    #[case("居家养老服务照料中心", Some(Said::Kind))]
    #[case("花园社区", None)]
    #[case("高新区", None)]
    #[case("经济开发区", None)]
    #[case("应店街镇", Some(Said::Town))]
    #[case("各街道", None)]
    #[case("其他乡镇", None)]
    #[case("2026年", None)]
    #[case("Sheet1", None)]
    fn a_heading_names_a_kind_or_an_area_or_nothing(
        #[case] heading: &str,
        #[case] want: Option<Said>,
    ) {
        assert_eq!(Group::default().hear(heading), want);
    }

    #[test]
    fn a_district_ends_the_town_before_and_a_town_stays_in_its_district() {
        let mut group = Group::of_sheet("越城区");
        group.hear("府山街道");
        assert_eq!((&*group.district, &*group.town), ("越城区", "府山街道"));
        group.hear("柯桥区");
        assert_eq!((&*group.district, &*group.town), ("柯桥区", ""));
    }
}
