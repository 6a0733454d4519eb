//! What 名称, 地址 and 备注 say of whether a place is open, against its 状态.

use crate::columns::{ADDRESS, ALIASES, NAME, NOTE, STATUS};
use crate::issue::{Issues, Location};
use crate::sheet::Row;
use crate::words;
use domain::place::Status;

/// Words that say it wherever they stand.
const WORDS: &[(&str, Status)] = &[
    ("已停业", Status::Paused),
    ("停业整顿", Status::Paused),
    ("停业中", Status::Paused),
    ("已停运", Status::Paused),
    ("已歇业", Status::Paused),
    ("暂停营业", Status::Paused),
    ("暂停运营", Status::Paused),
    ("暂停服务", Status::Paused),
    ("暂停开放", Status::Paused),
    ("暂不开放", Status::Paused),
    ("装修中", Status::Paused),
    ("正在装修", Status::Paused),
    ("已关闭", Status::Closed),
    ("已关停", Status::Closed),
    ("已停办", Status::Closed),
    ("已注销", Status::Closed),
    ("已撤销", Status::Closed),
    ("已拆除", Status::Closed),
    ("未开业", Status::Planned),
    ("尚未开放", Status::Planned),
    ("暂未开放", Status::Planned),
    ("建设中", Status::Planned),
    ("筹建", Status::Planned),
    ("拟建", Status::Planned),
];
/// Words that say it in a name or a heading; in a note they may speak of a holiday.
const OF_NAMES: &[(&str, Status)] = &[
    ("停业", Status::Paused),
    ("停运", Status::Paused),
    ("歇业", Status::Paused),
    ("暂停", Status::Paused),
    ("关停", Status::Closed),
    ("停办", Status::Closed),
    ("注销", Status::Closed),
    ("撤销", Status::Closed),
    ("在建", Status::Planned),
];
/// What stands with the numbers of a day, and behind it.
const OF_A_DAY: &[char] = &['年', '月', '日', '号', '底', '初', '起', '已', '经'];
/// Whoever names a time does not speak of the place itself.
const AT_TIMES: &[char] = &['周', '节', '假', '期', '月', '日', '午', '晚'];

/// What a name, or the heading over a list, says of whether places are open.
pub(crate) fn of_name(text: &str) -> Option<(&'static str, Status)> {
    let said = WORDS.iter().chain(OF_NAMES);
    said.copied().find(|(word, _)| text.contains(word))
}

/// What stands behind the day since when: 2025年10月停业.
fn behind_a_day(clause: &str) -> Option<&str> {
    let begun = clause.trim_start_matches(['于', '自', '从', '已', '该', '点']);
    let year = begun.split_once('年').map(|(year, _)| year)?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let day = |c: char| c.is_ascii_digit() || OF_A_DAY.contains(&c);
    is_year.then(|| begun.trim_start_matches(day))
}

fn of_note(text: &str) -> Option<(&'static str, Status)> {
    let clauses = text.split(['，', '。', '；', ',', ';', '（', '）', '(', ')']);
    let since = clauses.clone().find_map(|clause| {
        let rest = behind_a_day(clause.trim())?;
        of_name(rest).filter(|_| !rest.contains(AT_TIMES))
    });
    if since.is_some() {
        return since;
    }
    let of_itself = |clause: &&str| !clause.contains(AT_TIMES);
    clauses.filter(of_itself).find_map(|clause| {
        let said = WORDS.iter().copied();
        said.into_iter().find(|(word, _)| clause.contains(word))
    })
}

/// Asks about a row that is open by its 状态 and is not by its words.
pub(super) fn check(row: &Row<'_>, status: Option<Status>, issues: &mut Issues) {
    let Some(status) = status.filter(|own| matches!(own, Status::Verified | Status::Unverified))
    else {
        return;
    };
    let columns = [NAME, ALIASES, ADDRESS, NOTE];
    let said = columns.into_iter().find_map(|column| {
        let cell = row.get(column);
        let said = if column == NOTE || column == ADDRESS {
            of_note(cell)
        } else {
            of_name(cell)
        };
        Some((column, said?))
    });
    if let Some((column, (word, meant))) = said {
        let location = Location {
            value: status.word(),
            ..row.location(STATUS)
        };
        let say = words::standing_against_words(column, word, status.word(), meant.word());
        issues.warning(location, say);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::told;
    use rstest::rstest;

    #[rstest]
    #[case("名称", "阳光食堂（已停业）", true)]
    #[case("名称", "阳光食堂（停业）", true)]
    #[case("备注", "装修中，去前先打电话", true)]
    #[case("备注", "该点已关停", true)]
    #[case("地址", "越城区府山街道某路1号（已拆除）", true)]
    #[case("备注", "2025年10月停业", true)]
    #[case("备注", "好吃；于2025年10月8日已关停", true)]
    #[case("备注", "2026年春节期间暂停营业", false)]
    #[case("备注", "2025年10月开业", false)]
    #[case("名称", "阳光食堂", false)]
    #[case("备注", "春节期间暂停营业", false)]
    #[case("备注", "周日暂停服务", false)]
    fn a_place_that_is_open_by_its_standing_and_closed_by_its_words_is_asked_about(
        #[case] column: &str,
        #[case] cell: &str,
        #[case] asked: bool,
    ) {
        let want: &[_] = if asked {
            &[("warning", "状态".to_owned())]
        } else {
            &[]
        };
        assert_eq!(told(&[(column, cell)]), want);
        assert_eq!(told(&[(column, cell), ("状态", "暂停")]), []);
    }
}
