//! Who keeps the rows of a city, and of which day they are: what `city.toml` says of both is what the page says
//! below every list. A folder begins as a copy of another city's, or is that of last month, so both are looked at
//! wherever somebody's own rows stand.

use crate::city_toml::CityToml;
use crate::issue::{Issues, Location};
use crate::rules::CityFacts;
use crate::{toml_file, words};
use domain::place::Place;
use domain::say;
use time::Date;

/// Tells what of it is not as it should be; returns the day up to which that stays the same. `places`: those of
/// the tables.
pub(crate) fn tell(
    (file, bytes): (&str, &[u8]),
    toml: &CityToml,
    (places, facts): (&[Place], &CityFacts),
    issues: &mut Issues,
) -> Date {
    if places.iter().all(Place::is_sample) {
        // Nobody has taken the folder over yet.
        return Date::MAX;
    }
    let at = |key: &'static str, value| Location {
        file,
        line: toml_file::line_of(bytes, key, ""),
        column: key,
        value,
    };
    match toml.bureau.as_deref() {
        None => issues.warning(at("bureau", ""), words::no_bureau(&toml.name)),
        // Whatever else its name says, it is of this city.
        Some(bureau) if bureau.contains(&toml.name) => {}
        // Without the names of its counties nobody knows which cities lie in this one.
        _ if facts.gazetteer.is_empty() => {}
        Some(bureau) => {
            // 市民 may begin the name of a place; here it is 市 and 民政局.
            let place = bureau.replace("民政", "");
            if let Some(other) = facts.names().other_city(&place) {
                let say = words::bureau_of_other_city(&other, &toml.name);
                issues.warning(at("bureau", bureau), say);
            }
        }
    }
    let Some(today) = facts.today else {
        return Date::MAX;
    };
    let day = say::date(toml.updated);
    let month = |date: Date| (date.year(), date.month());
    let location = at("updated", "");
    if toml.updated > today {
        issues.warning(location, words::updated_ahead(&day));
        // Tomorrow it may be the day.
        today
    } else if month(toml.updated) < month(today) {
        issues.warning(location, words::updated_long_ago(&day));
        Date::MAX
    } else {
        // It is of another month from the first day of the next one.
        let last = time::util::days_in_month(today.month(), today.year());
        today.replace_day(last).unwrap_or(today)
    }
}

#[cfg(test)]
mod tests {
    use crate::due::compile_on;
    use crate::testing::CITY;
    use crate::{Issue, Seeds};
    use rstest::rstest;
    use time::{Date, Month};

    const GAZETTEER: &str = "代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音\n\
        330602,区县,越城区,120.65,30.5,WGS84,区划标注点,yue cheng qu\n\
        330681,区县,诸暨市,120.2,29.7,WGS84,区划标注点,zhu ji shi\n";

    /// A city with one canteen.
    fn seeds(bureau: &str, updated: &str, status: &str) -> Seeds {
        Seeds::from([
            ("gazetteer/330600-shaoxing.csv", GAZETTEER.to_owned()),
            (
                "cities/330600-shaoxing/city.toml",
                CITY.replace("绍兴市民政局", bureau)
                    .replace("2026-11-22", updated),
            ),
            (
                "cities/330600-shaoxing/canteens.csv",
                format!(
                    "编号,名称,地址,经度,纬度,坐标系,状态,数据来源\nSX-1,阳光食堂,某路1号,120.58,30.5,WGS84,{status},某局\n"
                ),
            ),
        ])
    }

    fn told(seeds: &Seeds, today: (u8, u8)) -> Vec<(&'static str, u32)> {
        let (month, day) = (Month::try_from(today.0).unwrap(), today.1);
        let today = Date::from_calendar_date(2026, month, day).unwrap();
        let of_settings = |issue: &&Issue| issue.file.ends_with("city.toml");
        let issues = compile_on(seeds, today).issues;
        issues
            .iter()
            .filter(of_settings)
            .map(|i| (i.code, i.line))
            .collect()
    }

    #[rstest]
    #[case::as_it_should_be("绍兴市民政局", "2026-11-22", "待核实", &[])]
    #[case::of_a_district("越城区民政局", "2026-11-01", "待核实", &[])]
    #[case::with_more_in_its_name("爱心绍兴市养老服务中心", "2026-11-01", "待核实", &[])]
    #[case::with_its_province("浙江省绍兴市民政局", "2026-11-01", "待核实", &[])]
    #[case::of_a_city_that_is_a_county("诸暨市民政局", "2026-11-01", "待核实", &[])]
    #[case::of_one_with_its_province("浙江省诸暨市民政局", "2026-11-01", "待核实", &[])]
    #[case::of_one_with_its_city("绍兴诸暨市民政局", "2026-11-01", "待核实", &[])]
    #[case::of_one_with_more_in_its_name("爱心诸暨市养老服务中心", "2026-11-01", "待核实", &[])]
    #[case::nobody("", "2026-11-22", "待核实", &[("no_bureau", 6)])]
    #[case::of_the_folder_it_was_copied_from("泰安市民政局", "2026-11-22", "待核实", &[("bureau_of_other_city", 6)])]
    #[case::of_last_month("绍兴市民政局", "2026-10-31", "待核实", &[("updated_long_ago", 7)])]
    #[case::of_last_year("绍兴市民政局", "2025-12-22", "待核实", &[("updated_long_ago", 7)])]
    #[case::yet_to_come("绍兴市民政局", "2026-12-01", "待核实", &[("updated_ahead", 7)])]
    #[case::nobody_has_taken_it_over("", "2025-10-31", "示例", &[])]
    fn whose_the_rows_are_and_of_which_day_is_asked_where_there_are_own_rows(
        #[case] bureau: &str,
        #[case] updated: &str,
        #[case] status: &str,
        #[case] want: &[(&str, u32)],
    ) {
        assert_eq!(told(&seeds(bureau, updated, status), (11, 30)), want);
    }

    #[test]
    fn where_nobody_knows_the_counties_no_city_is_taken_for_another() {
        let mut seeds = seeds("诸暨市民政局", "2026-11-22", "待核实");
        seeds.files.remove("gazetteer/330600-shaoxing.csv");
        assert_eq!(told(&seeds, (11, 30)), []);
    }

    #[test]
    fn a_day_of_this_month_is_of_another_one_from_the_first_of_the_next() {
        let seeds = seeds("绍兴市民政局", "2026-11-22", "待核实");
        assert_eq!(told(&seeds, (11, 30)), []);
        assert_eq!(told(&seeds, (12, 1)), [("updated_long_ago", 7)]);
    }
}
