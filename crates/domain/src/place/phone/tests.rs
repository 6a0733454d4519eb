use super::*;
use rstest::rstest;

#[rstest]
#[case("0575-88001234", "0575-8800 1234", "057588001234")]
#[case("（0575）88001234", "0575-8800 1234", "057588001234")]
#[case("0554-6601234", "0554-660 1234", "05546601234")]
#[case("010 62001234", "010-6200 1234", "01062001234")]
#[case("+86 575 88001234", "0575-8800 1234", "057588001234")]
#[case("+8613800001234", "138 0000 1234", "13800001234")]
#[case("13800001234", "138 0000 1234", "13800001234")]
#[case("１２３４５", "12345", "12345")]
#[case("96345", "96345", "96345")]
#[case("120", "120", "120")]
#[case("400-800-1234", "400 800 1234", "4008001234")]
#[case("0575-88001234转801", "0575-8800 1234 转 801", "057588001234,801")]
#[case("013800001234", "138 0000 1234", "13800001234")]
#[case("0300-6200123", "0300-620 0123", "03006200123")]
fn a_number_is_shown_in_groups_and_dialled_whole(
    #[case] text: &str,
    #[case] shown: &str,
    #[case] dialled: &str,
) {
    let phone = Phone::parse(text).unwrap();
    assert_eq!(phone.to_string(), shown);
    assert_eq!(phone.dial().as_deref(), Some(dialled));
}

#[test]
fn a_sample_number_can_not_be_dialled() {
    let phone = Phone::parse("0575-00000012").unwrap();
    assert!(phone.is_sample());
    assert_eq!(phone.dial(), None);
    assert_eq!(phone.to_string(), "0575-0000 0012");
}

#[rstest]
#[case("88001234", PhoneError::NoAreaCode)]
#[case("0575-8800123x", PhoneError::NotDigits)]
#[case("0575-880012", PhoneError::LocalDigits { want: 8, got: 6 })]
#[case("0575-8800123", PhoneError::LocalDigits { want: 8, got: 7 })]
#[case("0575-880012345", PhoneError::LocalDigits { want: 8, got: 9 })]
#[case("0554-66012345", PhoneError::LocalDigits { want: 7, got: 8 })]
#[case("010-6200123", PhoneError::LocalDigits { want: 8, got: 7 })]
#[case("0755-8800123", PhoneError::LocalDigits { want: 8, got: 7 })]
#[case("0516-8800123", PhoneError::LocalDigits { want: 8, got: 7 })]
#[case("0312-88001234", PhoneError::LocalDigits { want: 7, got: 8 })]
#[case("0300-620012", PhoneError::NoSuchNumber)]
#[case("0575-8800", PhoneError::NoSuchNumber)]
#[case("57588001234", PhoneError::LostZero)]
#[case("1062001234", PhoneError::LostZero)]
#[case("400-800-12345", PhoneError::NoSuchNumber)]
#[case("0575-96345", PhoneError::NeedlessAreaCode)]
#[case("010-4006501234", PhoneError::NeedlessAreaCode)]
#[case("802", PhoneError::NoSuchNumber)]
#[case("0575-18001234", PhoneError::NoSuchNumber)]
#[case("12800001234", PhoneError::NoSuchNumber)]
#[case("1380000123", PhoneError::NoSuchNumber)]
#[case("没有", PhoneError::NotDigits)]
#[case("", PhoneError::NoSuchNumber)]
#[case("0575-88001234转前台", PhoneError::NotDigits)]
fn an_impossible_number_is_refused_with_its_reason(#[case] text: &str, #[case] why: PhoneError) {
    assert_eq!(Phone::parse(text), Err(why));
}

#[rstest]
#[case(330_600, Some("0575"))]
#[case(370_900, Some("0538"))]
#[case(110_000, None)]
fn a_city_has_the_area_code_that_is_known_of_it(#[case] number: u32, #[case] want: Option<&str>) {
    assert_eq!(area_code(crate::testing::adcode(number)), want);
}
