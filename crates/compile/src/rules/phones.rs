//! 电话: one or several numbers, best first.

use super::Context;
use crate::columns::PHONE;
use crate::issue::Issues;
use crate::sheet::Row;
use crate::{phone_text, words};
use domain::place::Status;
use domain::place::phone::{Phone, city_of_area};

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
    if cell.is_empty() {
        if status == Some(Status::Verified) && row.is_empty(PHONE) {
            issues.warning(row.location(PHONE), words::no_phone());
        }
        return Vec::new();
    }
    let own = cx.city.area_code.as_deref();
    let phones = match phone_text::checked(cell, own) {
        Ok(phones) => phones,
        Err(wrong) => {
            for why in &wrong {
                issues.error(row.location(PHONE), words::bad_phone(why, own));
            }
            return Vec::new();
        }
    };
    for phone in &phones {
        if let Some((area, own)) = phone.area().zip(own).filter(|(a, own)| a != own) {
            let say = words::other_area_code(area, city_of_area(area), (&cx.city.name, own));
            issues.warning(row.location(PHONE), say);
        }
        if phone.digits() == MERGED {
            issues.warning(row.location(PHONE), words::merged_hotline());
        }
    }
    let canonical = phone_text::canonical(&phones);
    if cell != canonical && !is_plain(cell, &phones) {
        issues.note(row.location(PHONE), &canonical);
    }
    phones
}

/// Whether the numbers are written as the instructions say, without extensions: 0575-88001234、13800001234.
fn is_plain(cell: &str, phones: &[Phone]) -> bool {
    let written: Vec<String> = phones.iter().map(phone_text::written).collect();
    phones.iter().all(|phone| phone.extension().is_none()) && written.join("、") == cell
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{issues_of, made, read_as, told};
    use rstest::rstest;

    #[rstest]
    #[case("0575-88001234", &[])]
    #[case("0575-88001234、13800001234；12345", &[])]
    #[case("0575-88001234转801", &[])]
    #[case("88001234", &["error"])]
    #[case("12345678901", &["error"])]
    #[case("0575-8800123", &["error"])]
    #[case("0575-8800、138000", &["error", "error"])]
    #[case("0571-88001234", &["warning"])]
    #[case("12349", &["warning"])]
    #[case("", &["warning"])]
    fn a_number_is_checked_before_someone_old_rings_it(#[case] cell: &str, #[case] want: &[&str]) {
        let got = told(&[("电话", cell)]);
        assert_eq!(got.iter().map(|(s, _)| *s).collect::<Vec<_>>(), want);
    }

    #[rstest]
    #[case::known_city("0554-6601234", "warning", "区号 0554 是淮南市的，绍兴市的区号是 0575")]
    #[case::other("0755-88001234", "warning", "区号 0755 不是绍兴市的")]
    #[case::nobodys("0567-8800123", "error", "全国没有这个区号")]
    #[case::nobodys_and_long("0844-87309710", "error", "全国没有这个区号")]
    #[case::other_and_short("0755-8800123", "error", "这个区号的座机是 8 位，这里写了 7 位")]
    #[case::other_and_long("0572-88001234", "error", "这个区号的座机是 7 位，这里写了 8 位")]
    fn a_number_of_elsewhere_is_asked_about_and_no_city_is_made_up(
        #[case] cell: &str,
        #[case] severity: &'static str,
        #[case] part: &str,
    ) {
        assert_eq!(told(&[("电话", cell)]), [(severity, "电话".to_owned())]);
        let message = &issues_of(&[("电话", cell)])[0].message;
        assert!(message.contains(part), "{message}");
    }

    #[test]
    fn the_first_number_stays_the_first() {
        let place = made(&[("电话", "0575-88001234 / 12345")]);
        let numbers: Vec<_> = place.phones.iter().filter_map(|p| p.dial()).collect();
        assert_eq!(numbers, ["057588001234", "12345"]);
    }

    #[test]
    fn a_number_without_its_area_code_is_asked_back_with_the_citys() {
        let fix = &issues_of(&[("电话", "88001234")])[0].fix;
        assert!(fix.contains("0575-88001234"), "{fix}");
    }

    #[rstest]
    #[case("0575-88001234", None)]
    #[case("057588001234", None)]
    #[case("0575-88001234、0575-88005678", None)]
    #[case("96345", None)]
    #[case(
        "（0575）8800 1234 转 801，王主任 13800001234",
        Some("057588001234,801|13800001234")
    )]
    fn what_was_understood_is_shown(#[case] cell: &str, #[case] want: Option<&str>) {
        let read = read_as("电话", cell);
        assert_eq!(
            read.as_deref(),
            want.map(|w| format!("读作 {w}")).as_deref()
        );
    }
}
