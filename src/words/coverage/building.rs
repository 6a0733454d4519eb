//! How much room for old people an estate must have.

use domain::policy::coverage::building::{Estate, Floor};

pub const BUILDING: &str = "小区要留多大的养老用房";
pub const HOUSEHOLDS: &str = "小区有多少户";
pub const WHICH_ESTATE: &str = "小区是";
pub const ESTATES: [&str; 2] = ["新建的", "已建成的"];

/// What an estate needs.
pub fn floor(floor: Floor, smallest: u32) -> String {
    let (whole, rest) = (floor.hundredths / 100, floor.hundredths % 100);
    let exact = match rest {
        0 => whole.to_string(),
        n if n % 10 == 0 => format!("{whole}.{}", n / 10),
        n => format!("{whole}.{n:02}"),
    };
    let one = if floor.one_site * 100 > floor.hundredths + 99 {
        format!(
            "不到一处最小的 {smallest} 平方米：单独建要 {smallest} 平方米，或者和旁边的小区合起来建。"
        )
    } else {
        String::new()
    };
    format!("按户数要 {exact} 平方米。{one}")
}

pub fn building_rule(new_estate: u32, old_estate: u32, smallest: u32) -> String {
    format!(
        "每 100 户，新建的小区不低于 {new_estate} 平方米，已建成的不低于 {old_estate} 平方米；一处不少于 {smallest} 平方米。"
    )
}

pub fn estate(at: usize) -> Estate {
    match at {
        0 => Estate::New,
        _ => Estate::Old,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn an_estate_too_small_for_a_site_is_told_so() {
        let said = |hundredths: u64, one_site| {
            floor(
                Floor {
                    hundredths,
                    one_site,
                },
                350,
            )
        };
        assert_eq!(
            said(24_680, 350),
            "按户数要 246.8 平方米。不到一处最小的 350 平方米：单独建要 350 平方米，或者和旁边的小区合起来建。"
        );
        assert_eq!(said(35_001, 351), "按户数要 350.01 平方米。");
        assert_eq!(said(150_000, 1500), "按户数要 1500 平方米。");
    }
}
