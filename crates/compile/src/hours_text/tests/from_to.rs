//! Sayings of two hours, hours without minutes on one side, and words that stand beside the first
//! time only. Each week was found by hand.

use super::check;

#[test]
fn a_saying_of_two_hours_is_from_the_one_to_the_other() {
    check(&[
        ("早8晚5", Some("Mo-Su 08:00-17:00")),
        ("早八晚五", Some("Mo-Su 08:00-17:00")),
        ("早9晚9", Some("Mo-Su 09:00-21:00")),
        ("早上8晚上6", Some("Mo-Su 08:00-18:00")),
        ("早八到晚五", Some("Mo-Su 08:00-17:00")),
        ("早8至晚8", Some("Mo-Su 08:00-20:00")),
        ("早8-晚5点", Some("Mo-Su 08:00-17:00")),
        ("周一至周五早九晚五", Some("Mo-Fr 09:00-17:00; Sa-Su off")),
        (
            "周一至周五朝九晚五，周末休息",
            Some("Mo-Fr 09:00-17:00; Sa-Su off"),
        ),
        ("工作日朝8晚6", Some("Mo-Fr 08:00-18:00; Sa-Su off; PH off")),
        (
            "早十晚十二，全年无休",
            Some("Mo-Su 10:00-24:00; PH as usual"),
        ),
        ("每天早8晚5（周日除外）", Some("Mo-Sa 08:00-17:00; Su off")),
        (
            "早八晚五（午休12:00-13:00）",
            Some("Mo-Su 08:00-12:00,13:00-17:00"),
        ),
        ("周一休息，早9晚8", Some("Mo off; Tu-Su 09:00-20:00")),
        ("上午8-下午5", Some("Mo-Su 08:00-17:00")),
    ]);
}

#[test]
fn a_saying_that_may_mean_more_is_asked_back() {
    check(&[
        // Of which days?
        ("朝九晚五", None),
        ("朝8晚6", None),
        // Two meals at two hours.
        ("早7晚5开饭", None),
        ("早餐早8晚5", None),
        ("供餐早7晚5", None),
        ("早7晚5两餐", None),
        ("早7晚6各一次", None),
        ("早7中11晚5", None),
        // Two times of which neither is said to be the end.
        ("早8点晚5点", None),
        ("早8:30晚5:30", None),
        ("早8晚5:30", None),
        ("上午8下午5", None),
        // Something else than hours.
        ("早8晚5元", None),
        ("早8晚5-6", None),
        ("早八晚五十", None),
        ("早4晚5", None),
        ("早12晚5", None),
        ("早8晚13", None),
        ("早八晚五，中午休息", None),
    ]);
}

#[test]
fn an_hour_without_minutes_is_one_where_the_other_has_them() {
    check(&[
        ("8:00-17", Some("Mo-Su 08:00-17:00")),
        ("8-17:00", Some("Mo-Su 08:00-17:00")),
        ("8点-17", Some("Mo-Su 08:00-17:00")),
        ("8点半-17", Some("Mo-Su 08:30-17:00")),
        ("8:00-17，周日休息", Some("Mo-Sa 08:00-17:00; Su off")),
        ("8:00-11、14-17:00", Some("Mo-Su 08:00-11:00,14:00-17:00")),
        ("8:00-12 13:30-17", Some("Mo-Su 08:00-12:00,13:30-17:00")),
        (
            "周一至周五 8:00-17，周六 8:00-12",
            Some("Mo-Fr 08:00-17:00; Sa 08:00-12:00; Su off"),
        ),
        ("17:00-次日8", Some("Mo-Su 17:00-08:00")),
        ("18:00-2", Some("Mo-Su 18:00-02:00")),
        ("午餐11:00-1", Some("Mo-Su 11:00-13:00")),
        (
            "午餐11-12:30，晚餐5:00-6",
            Some("Mo-Su 11:00-12:30,17:00-18:00"),
        ),
        ("8:00-5", None),
        ("17:00-8", None),
        ("8:00-25", None),
        ("8:00-17人", None),
        ("8:00-17号", None),
        ("8:00-17-18", None),
        ("8:00-17:00-18", None),
        ("8:00-12休息", None),
        ("周六 8:00-12、14", None),
        ("周一8:00-12，2楼", None),
        ("10.10-15", None),
        ("8.30-17", None),
    ]);
}

#[test]
fn a_part_of_the_day_is_said_of_the_time_it_stands_before() {
    check(&[
        ("周一至周日：上午11:00--21:40", Some("Mo-Su 11:00-21:40")),
        (
            "上午10:30-14:00下午17:00-21:00",
            Some("Mo-Su 10:30-14:00,17:00-21:00"),
        ),
        ("早上6:00-20:00", Some("Mo-Su 06:00-20:00")),
        ("清晨5:30-21:00", Some("Mo-Su 05:30-21:00")),
        ("周六上午9:00-15:00，周日休息", None),
        ("周一至周五 上午 8:00-17:00", None),
        ("上午8:00-17:00，下午休息", None),
        ("上午8:00-17:00 下午13:00-18:00", None),
        ("每天上午8:00-17:00，周六下午休息", None),
        ("上午8:00-5:00", None),
        ("早餐7:00-14:00", None),
    ]);
}

#[test]
fn midnight_is_said_on_a_clock_of_24_hours() {
    check(&[
        ("00:00-03:00", Some("Mo-Su 00:00-03:00")),
        (
            "周五 11:00-24:00 周六 11:00-03:00 周一至周四 11:00-21:00 周日 00:00-03:00",
            Some("Mo-Th 11:00-21:00; Fr 11:00-24:00; Sa 11:00-03:00; Su 00:00-03:00"),
        ),
        (
            "22:00-24:00，00:00-06:00",
            Some("Mo-Su 00:00-06:00,22:00-24:00"),
        ),
        ("0:00-3:00", None),
        ("00:00-8:00", None),
        ("09:00-07:00", None),
    ]);
}

#[test]
fn traditional_characters_are_read_like_their_simple_ones() {
    check(&[
        (
            "星期一至星期五上午九時至下午五時半",
            Some("Mo-Fr 09:00-17:30; Sa-Su off"),
        ),
        (
            "週一至週五 8:00-17:00，節假日休息",
            Some("Mo-Fr 08:00-17:00; Sa-Su off; PH off"),
        ),
        (
            "週一休館，其餘時間9點至17點",
            Some("Mo off; Tu-Su 09:00-17:00"),
        ),
        ("上午九時至下午六時（夏季）", None),
    ]);
}
