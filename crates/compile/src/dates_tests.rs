use super::*;
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case("2026-11-22")]
#[case("2026/11/22")]
#[case("2026.11.22")]
#[case("2026.11.22.")]
#[case("2026年11月22日")]
#[case("2026 年 11 月 22 日")]
#[case("2026年11月22号")]
#[case(" ２０２６－１１－２２ ")]
#[case("2026—11—22")]
#[case("2026、11、22")]
#[case("2026，11，22")]
#[case("2026 11 22")]
#[case("20261122")]
#[case("46348")]
#[case("46348.0")]
#[case("46348.729")]
#[case("2026-11-22 00:00:00")]
#[case("2026-11-22T00:00:00")]
#[case("2026-11-22T08:30:00.000Z")]
#[case("2026-11-22T23:30:00+08:00")]
#[case("2026/11/22 上午9:30")]
#[case("2026年11月22日 下午3:05")]
#[case("2026年11月22日9:30")]
#[case("2026年11月22日（周日）")]
#[case("2026-11-22 星期天")]
#[case("二〇二六年十一月二十二日")]
#[case("2026年十一月二十二日")]
#[case("二〇二六年11月22日")]
#[case("公元2026年11月22日")]
#[case("二零二六年十一月二十二号")]
#[case("2026年11月22日核实")]
#[case("核实于2026-11-22")]
#[case("于2026年11月22日核实")]
#[case("2026-11-22 已核实")]
#[case("核实日期：2026/11/22")]
#[case("'2026-11-22")]
fn one_day_may_be_written_in_many_ways(#[case] text: &str) {
    assert_eq!(parse(text).map(iso), Ok("2026-11-22".to_owned()));
}

#[rstest]
#[case("2026年1月5日", "2026-01-05")]
#[case("二〇二六年一月五日", "2026-01-05")]
#[case("2026年元月5日", "2026-01-05")]
#[case("二○二六年十月三十一日", "2026-10-31")]
#[case("2026年10月20日", "2026-10-20")]
#[case("36526", "2000-01-01")]
#[case("2024-2-29", "2024-02-29")]
fn days_of_one_digit_and_leap_days_are_days(#[case] text: &str, #[case] want: &str) {
    assert_eq!(parse(text).map(iso), Ok(want.to_owned()));
}

#[rstest]
#[case("2026-02-30", NotADate::NoSuchDay)]
#[case("2026-13-01", NotADate::NoSuchDay)]
#[case("20261301", NotADate::NoSuchDay)]
#[case("2025-02-29", NotADate::NoSuchDay)]
#[case("2026-11", NotADate::NoDay)]
#[case("2026年11月", NotADate::NoDay)]
#[case("2026.11", NotADate::NoDay)]
#[case("202611", NotADate::NoDay)]
#[case("2026", NotADate::NoDay)]
#[case("11/22/2026", NotADate::UnclearYear)]
#[case("05/01/2026", NotADate::UnclearYear)]
#[case("26-11-22", NotADate::UnclearYear)]
#[case("26年11月22日", NotADate::UnclearYear)]
#[case("2026-11-1至2026-11-22", NotADate::TwoDates)]
#[case("截至2026年11月", NotADate::Unreadable)]
#[case("2026.11.1-2026.11.22", NotADate::TwoDates)]
#[case("2026年1-5月", NotADate::TwoDates)]
#[case("2026年1-5", NotADate::TwoDates)]
#[case("2026年1—5", NotADate::TwoDates)]
#[case("2026.1-5", NotADate::TwoDates)]
#[case("2026/1-5", NotADate::TwoDates)]
#[case("2026 1-5", NotADate::TwoDates)]
#[case("2026年1、5月", NotADate::TwoDates)]
#[case("2026年3月-5", NotADate::TwoDates)]
#[case("2026年3月-5日", NotADate::TwoDates)]
#[case("二〇二六年三月-五日", NotADate::TwoDates)]
#[case("1999-12-31", NotADate::Early)]
#[case("1900-01-01", NotADate::Early)]
#[case("19991231", NotADate::Early)]
#[case("20000", NotADate::Early)]
#[case("2026年11月22日（周一）", NotADate::OtherWeekday)]
#[case("2026-11-21T16:00:00.000Z", NotADate::OtherZone)]
#[case("2026-11-22T01:00:00-05:00", NotADate::OtherZone)]
#[case("2026-11-22 24:00", NotADate::OtherZone)]
#[case("去年", NotADate::Unreadable)]
#[case("1234567", NotADate::Unreadable)]
#[case("1767542400000", NotADate::Unreadable)]
#[case("2026-11-22-1", NotADate::Unreadable)]
#[case("民国115年11月22日", NotADate::Unreadable)]
#[case("2026年第一季度", NotADate::Unreadable)]
#[case("Nov-26", NotADate::Unreadable)]
#[case("二〇二六年", NotADate::NoDay)]
#[case("2026年", NotADate::NoDay)]
#[case("2026年11月底", NotADate::NoDay)]
#[case("2026年11月中旬", NotADate::NoDay)]
#[case("2026年底", NotADate::NoDay)]
#[case("11月22日", NotADate::NoYear)]
#[case("11月22", NotADate::NoYear)]
#[case("农历2026年10月14日", NotADate::Unreadable)]
#[case("农历二〇二六年十月十四日", NotADate::Unreadable)]
#[case("2026-+1-5", NotADate::Unreadable)]
#[case("", NotADate::Unreadable)]
#[case("/", NotADate::Unreadable)]
fn what_is_no_day_or_may_be_another_is_refused(#[case] text: &str, #[case] why: NotADate) {
    assert_eq!(parse(text), Err(why));
}

proptest! {
    #[test]
    fn whatever_stands_in_the_cell_reading_ends(text in any::<String>()) {
        let _ = parse(&text);
    }

    #[test]
    fn whatever_looks_like_a_date_reads_as_itself_again(
        text in "[0-9]{1,4}[-/.年 ]{0,2}[0-9]{1,2}[-/.月 ]{0,2}[0-9]{0,2}[日号]?( [0-9]{1,2}:[0-9]{2})?",
    ) {
        if let Ok(date) = parse(&text) {
            prop_assert_eq!(parse(&iso(date)), Ok(date));
        }
    }
}
