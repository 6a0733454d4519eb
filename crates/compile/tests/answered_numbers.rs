//! Questions about telephone numbers that hold for many rows of a list, and their answers.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::answers::{CANTEENS, answered, asked, list};
use common::foreign::{cells, converted};

#[test]
fn that_numbers_of_mobile_phones_are_published_is_asked_once_and_they_wait_for_the_answer() {
    let list = list(
        "联系电话",
        &[
            "0575-88001234、13800001234",
            "王师傅 13900001234",
            "0575-88001235",
        ],
    );
    let first = converted("食堂.csv", list.as_bytes());
    assert_eq!(asked(&first), [("mobile_numbers", 2)]);
    // Nobody has said yes yet.
    assert_eq!(
        cells(&first, CANTEENS, "电话"),
        "0575-88001234\n\n0575-88001235"
    );
    let public = answered(&list, &first, &[("mobiles", "公布")]);
    assert_eq!(asked(&public), []);
    assert_eq!(
        cells(&public, CANTEENS, "电话"),
        "0575-88001234、13800001234\n13900001234\n0575-88001235"
    );
    let private = answered(&list, &first, &[("mobiles", "不发布")]);
    assert_eq!(asked(&private), []);
    assert_eq!(
        cells(&private, CANTEENS, "电话"),
        "0575-88001234\n\n0575-88001235"
    );
    let told = private
        .issues
        .iter()
        .filter(|issue| issue.code == "mobile_left_out");
    assert_eq!(told.count(), 2);
}

#[test]
fn a_persons_number_is_not_published_for_standing_beside_one_that_is_wrong() {
    let list = list(
        "联系电话",
        &["8800123/13800001234", "王师傅 138 0000 1234、0575-8800123"],
    );
    for mobiles in ["", "不发布"] {
        let first = converted("食堂.csv", list.as_bytes());
        let done = answered(&list, &first, &[("mobiles", mobiles)]);
        assert_eq!(cells(&done, CANTEENS, "电话"), "8800123\n0575-8800123");
    }
}

#[test]
fn numbers_that_can_not_be_are_asked_about_once_and_the_places_are_published_without_them() {
    let list = list(
        "联系电话",
        &[
            "0575-8800123",
            "88001234、880012",
            "旧号88001235、88001236",
            "88001237",
        ],
    );
    let first = converted("食堂.csv", list.as_bytes());
    assert_eq!(
        asked(&first),
        [("wrong_phones", 3), ("without_area_code", 2)]
    );
    let area = ("area_code", "0575");
    let second = answered(&list, &first, &[area]);
    assert_eq!(asked(&second), [("wrong_phones", 3)]);
    // Nobody has said that they are to be left out.
    assert!(cells(&second, CANTEENS, "电话").contains("0575-8800123"));
    let third = answered(&list, &first, &[area, ("wrong_phones", "不发布")]);
    assert_eq!(asked(&third), []);
    assert_eq!(
        cells(&third, CANTEENS, "电话"),
        "\n0575-88001234\n\n0575-88001237"
    );
    let told = third.issues.iter();
    let told = told.filter(|issue| issue.code == "wrong_phone_left_out");
    let told: Vec<&str> = told.map(|issue| issue.value.as_str()).collect();
    assert_eq!(told, ["0575-8800123", "880012", "旧号88001235、88001236"]);
}

#[test]
fn a_number_of_an_area_that_does_not_exist_is_one_that_can_not_be_and_one_of_another_city_can() {
    let list = list(
        "联系电话",
        &[
            "0844-87309710",
            "0575-88001234、0969-86836139",
            "0591-84467541",
        ],
    );
    let first = converted("食堂.csv", list.as_bytes());
    assert_eq!(asked(&first), [("wrong_phones", 2)]);
    let second = answered(&list, &first, &[("wrong_phones", "不发布")]);
    assert_eq!(asked(&second), []);
    assert_eq!(
        cells(&second, CANTEENS, "电话"),
        "\n0575-88001234\n0591-84467541"
    );
}

#[test]
fn a_number_that_is_wrong_does_not_keep_the_others_of_its_cell_from_the_area_code() {
    let list = list("电话", &["85989387、89325573、1397049750", "86892146"]);
    let first = converted("食堂.csv", list.as_bytes());
    let second = answered(&list, &first, &[("area_code", "0575")]);
    assert_eq!(
        cells(&second, CANTEENS, "电话"),
        "0575-85989387、0575-89325573、1397049750\n0575-86892146"
    );
}
