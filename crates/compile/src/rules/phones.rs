//! 电话: one or several numbers, best first.

use super::Context;
use crate::columns::PHONE;
use crate::issue::Issues;
use crate::sheet::Row;
use crate::text::items;
use crate::words;
use domain::phone::Phone;
use domain::place::Status;

/// Merged into 12345 by the State Council's office; ringing it leads nowhere.
const MERGED: &str = "12349";

/// The numbers of the cell; what is not a number is reported.
pub(super) fn read(
    row: &Row<'_>,
    cx: Context<'_>,
    status: Option<Status>,
    issues: &mut Issues,
) -> Vec<Phone> {
    let cell = row.get(PHONE);
    if cell.is_empty() && status == Some(Status::Verified) {
        issues.warning(row.spot(PHONE), words::no_phone());
    }
    let mut phones = Vec::new();
    for piece in items(cell) {
        match Phone::parse(piece) {
            Ok(phone) => {
                let shown = phone.to_string();
                let area = shown.split_once('-').map(|(area, _)| area);
                let own = cx.city.area_code.as_deref();
                if let Some((area, own)) = area.zip(own).filter(|(a, own)| a != own) {
                    let say = words::other_area_code(area, &cx.city.name, own);
                    issues.warning(row.spot(PHONE), say);
                }
                if phone.dial().as_deref() == Some(MERGED) {
                    issues.warning(row.spot(PHONE), words::merged_hotline());
                }
                if !phones.contains(&phone) {
                    phones.push(phone);
                }
            }
            Err(why) => issues.error(row.spot(PHONE), words::bad_phone(piece, why)),
        }
    }
    phones
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{made, told};
    use rstest::rstest;

    #[rstest]
    #[case("0575-88001234", &[])]
    #[case("0575-88001234、13800001234；12345", &[])]
    #[case("0575-88001234转801", &[])]
    #[case("88001234", &["error"])]
    #[case("12345678901", &["error"])]
    #[case("找老王、0575-8800", &["error", "error"])]
    #[case("0571-88001234", &["warning"])]
    #[case("12349", &["warning"])]
    #[case("", &["warning"])]
    fn a_number_is_checked_before_someone_old_rings_it(#[case] cell: &str, #[case] want: &[&str]) {
        let got = told(&[("电话", cell)]);
        assert_eq!(got.iter().map(|(s, _)| *s).collect::<Vec<_>>(), want);
    }

    #[test]
    fn the_first_number_stays_the_first() {
        let place = made(&[("电话", "0575-88001234 / 12345")]);
        let numbers: Vec<_> = place.phones.iter().filter_map(|p| p.dial()).collect();
        assert_eq!(numbers, ["057588001234", "12345"]);
    }
}
