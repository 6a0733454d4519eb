use crate::rules::testing::{issues_of, made, told};
use rstest::rstest;

// The city of these tests is the square 120–121 E, 30–31 N.
#[rstest]
#[case::good("120.58213", "30.00121", "WGS84", &[])]
#[case::good_gcj("120.58213", "30.50121", "gcj-02", &[])]
#[case::no_crs("120.58213", "30.00121", "", &[("error", "坐标系")])]
#[case::unknown_crs("120.58213", "30.00121", "北京54", &[("error", "坐标系")])]
#[case::swapped("30.00121", "120.58213", "WGS84", &[("error", "经度")])]
#[case::zero("0", "0", "WGS84", &[("error", "经度")])]
#[case::abroad("-120.58213", "30.00121", "WGS84", &[("error", "经度")])]
#[case::minutes("120°34'56\"", "30.50121", "WGS84", &[])]
#[case::minutes_alone("120°34'", "30.50121", "WGS84", &[("warning", "经度")])]
#[case::minutes_over_an_hour("120°64'56\"", "30.00121", "WGS84", &[("error", "经度")])]
#[case::a_map("120.58213", "30.50121", "高德地图", &[])]
#[case::words("不详", "不详", "WGS84", &[("error", "经度"), ("error", "纬度")])]
#[case::half("120.58213", "", "WGS84", &[("error", "纬度")])]
#[case::both_in_one("120.58213,30.50121", "30.50121", "WGS84", &[("error", "经度")])]
#[case::not_a_number("NaN", "30.00121", "WGS84", &[("error", "经度")])]
#[case::rounded("120.58", "30.51", "WGS84", &[("warning", "经度")])]
#[case::just_outside("120.58213", "31.01000", "WGS84", &[("warning", "经度")])]
#[case::far_outside("117.10800", "36.21500", "WGS84", &[("error", "经度")])]
#[case::nowhere("", "", "", &[("error", "经度")])]
#[case::nothing_and_swapped_crs("30.00121", "120.58213", "", &[("error", "坐标系"), ("error", "经度")])]
fn a_point_is_where_it_says_or_someone_is_told(
    #[case] lng: &str,
    #[case] lat: &str,
    #[case] crs: &str,
    #[case] want: &[(&str, &str)],
) {
    let got = told(&[("经度", lng), ("纬度", lat), ("坐标系", crs)]);
    let got: Vec<(&str, &str)> = got.iter().map(|(s, c)| (*s, c.as_str())).collect();
    assert_eq!(got, want);
}

#[test]
fn swapped_axes_are_put_right_in_the_advice() {
    let issues = issues_of(&[("经度", "30.00121"), ("纬度", "120.58213")]);
    assert!(
        issues[0].fix.contains("经度写 120.58213"),
        "{}",
        issues[0].fix
    );
}

#[test]
fn without_a_system_the_message_says_how_far_it_moves() {
    let issues = issues_of(&[("坐标系", "")]);
    assert!(issues[0].message.contains("0.5 到 1.3 公里"));
    assert!(issues[0].fix.contains("高德"));
}

#[test]
fn a_point_that_fits_in_another_system_is_told_so() {
    // 31.001 N as written; GCJ-02 is shifted south by about 250 m when read back.
    let issues = issues_of(&[("经度", "120.50213"), ("纬度", "31.00050")]);
    let fix = &issues[0].fix;
    assert!(fix.contains("GCJ02") || fix.contains("BD09"), "{fix}");
}

#[test]
fn a_service_that_only_comes_to_the_home_needs_no_point() {
    let nowhere = [("经度", ""), ("纬度", ""), ("坐标系", "")];
    let with = |more: (&'static str, &'static str)| {
        told(&nowhere.iter().copied().chain([more]).collect::<Vec<_>>())
    };
    assert_eq!(with(("服务范围", "全市")), []);
    assert_eq!(with(("状态", "建设中")), []);
    assert_eq!(
        with(("服务范围", "半径:3000")),
        [("error", "经度".to_owned())]
    );
}

#[test]
fn a_gaode_point_is_turned_to_wgs84_once() {
    let place = made(&[
        ("经度", "120.58213"),
        ("纬度", "30.50121"),
        ("坐标系", "GCJ02"),
    ]);
    let point = place.point().unwrap();
    let moved = (point.lng() - 120.58213).hypot(point.lat() - 30.50121);
    assert!((0.003..0.008).contains(&moved), "{moved}");
}
