//! A sample is marked by its name and its phone, or not at all: otherwise someone would walk
//! to a place that does not exist, or overlook one that does. Its 状态 is 示例, or another one
//! that it is there to show (暂停, 建设中 …), but never 已核实.

use crate::columns::{NAME, PHONE, STATUS};
use crate::issue::Issues;
use crate::sheet::Row;
use crate::words;
use domain::place::phone::Phone;
use domain::place::{SAMPLE_PREFIX, Status};

/// 状态 示例 ⇒ name begins 示例 ⇒ not 已核实, no diallable phone; a sample phone ⇒ the name.
pub(super) fn check(
    row: &Row<'_>,
    status: Option<Status>,
    name: Option<&str>,
    phones: &[Phone],
    issues: &mut Issues,
) {
    let (Some(status), Some(name)) = (status, name) else {
        return;
    };
    let sample = status == Status::Sample;
    let marked = name.starts_with(SAMPLE_PREFIX);
    if sample && !marked {
        issues.error(row.location(NAME), words::sample_without_mark());
    }
    if marked && status == Status::Verified {
        issues.error(row.location(STATUS), words::mark_without_sample());
    }
    let invented = sample || marked && status != Status::Verified;
    if invented && phones.iter().any(|p| !p.is_sample()) {
        issues.error(row.location(PHONE), words::sample_with_real_phone());
    }
    if !invented && phones.iter().any(Phone::is_sample) {
        issues.error(row.location(PHONE), words::real_with_sample_phone());
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::told;
    use rstest::rstest;

    #[rstest]
    #[case("示例", "示例食堂", "0575-00001234", &[])]
    #[case("示例", "示例食堂", "", &[])]
    #[case("示例", "阳光食堂", "", &["名称"])]
    #[case("示例", "示例食堂", "0575-88001234", &["电话"])]
    #[case("示例", "示例食堂", "12345", &["电话"])]
    #[case("已核实", "示例食堂", "0575-88001234", &["状态"])]
    #[case("暂停", "示例食堂", "0575-00001234", &[])]
    #[case("暂停", "示例食堂", "0575-88001234", &["电话"])]
    #[case("待核实", "阳光食堂", "0575-00001234", &["电话"])]
    #[case("已核实", "阳光食堂", "0575-88001234", &[])]
    fn an_invented_place_is_marked_everywhere_and_a_real_one_nowhere(
        #[case] status: &str,
        #[case] name: &str,
        #[case] phone: &str,
        #[case] want: &[&str],
    ) {
        let got = told(&[("状态", status), ("名称", name), ("电话", phone)]);
        let columns: Vec<&str> = got.iter().map(|(_, c)| c.as_str()).collect();
        assert_eq!(columns, want);
    }
}
