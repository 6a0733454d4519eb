//! 经度, 纬度, 坐标系: where it stands, turned to WGS-84 once, here.

use super::Context;
use crate::columns::{CRS, LAT, LNG};
use crate::issue::{Issues, Location};
use crate::points::{self, in_china};
use crate::sheet::Row;
use crate::text::plain;
use crate::words;
use domain::geo::coord::{CoordSystem, LngLat};
use domain::place::offer::ServiceArea;
use domain::place::{DELIVERS, Kind, Status};

/// Beyond this many metres outside the simplified outline a point is an error.
const TOLERANCE: f64 = 2000.0;
/// With fewer decimals a point is off by up to a hundred metres or more.
const DECIMALS: usize = 3;

/// What a row says of its point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Point {
    /// This one, WGS-84.
    Given(LngLat),
    /// None that can be used; that is told.
    Wrong,
    /// Nothing, and the place must stand somewhere.
    Missing,
    /// Nothing, and the place may do without: it is not built yet.
    NotBuilt,
    /// Nothing, and the place may do without: it comes to the home.
    ComesHome,
}

impl Point {
    /// The point.
    pub(super) fn exact(self) -> Option<LngLat> {
        match self {
            Self::Given(point) => Some(point),
            Self::Wrong | Self::Missing | Self::NotBuilt | Self::ComesHome => None,
        }
    }

    /// Whether the place is known by its area instead; and whether it must be. A canteen or a
    /// centre that also comes to the home is a house one goes to. `served`: whether meals are among its
    /// services beside their delivery.
    pub(super) fn by_area(self, kind: Kind, category: Option<&str>, served: bool) -> Option<bool> {
        let is_house = match kind {
            Kind::Canteen => match category {
                Some("社区食堂" | "助餐点" | "农村餐桌") => true,
                category => served && category != Some(DELIVERS),
            },
            Kind::HomeNursing | Kind::Rental => false,
            _ => true,
        };
        match self {
            Self::Missing => Some(true),
            Self::ComesHome if is_house => Some(false),
            Self::ComesHome | Self::Given(_) | Self::Wrong | Self::NotBuilt => None,
        }
    }
}

/// The point of a row.
pub(super) fn read(
    row: &Row<'_>,
    cx: Context<'_>,
    status: Option<Status>,
    served: Option<&ServiceArea>,
    issues: &mut Issues,
) -> Point {
    let (lng, lat) = (row.get(LNG), row.get(LAT));
    match (lng.is_empty(), lat.is_empty()) {
        (true, true) => return absent(row, cx, status, served, issues),
        (true, false) => {
            issues.error(row.location(LNG), words::half_a_point(LNG));
            return Point::Wrong;
        }
        (false, true) => {
            issues.error(row.location(LAT), words::half_a_point(LAT));
            return Point::Wrong;
        }
        (false, false) => {}
    }
    given(row, cx, issues).map_or(Point::Wrong, Point::Given)
}

/// The point that stands in both cells.
fn given(row: &Row<'_>, cx: Context<'_>, issues: &mut Issues) -> Option<LngLat> {
    let (lng, lat) = (row.get(LNG), row.get(LAT));
    let crs = crs(row, issues);
    let (x, y) = (degrees(row, LNG, issues), degrees(row, LAT, issues));
    let (x, y) = (x?, y?);
    if x == 0.0 && y == 0.0 {
        issues.error(row.location(LNG), words::zero_point());
        return None;
    }
    if !in_china(x, y) {
        let say = if in_china(y, x) {
            words::swapped(lat, lng)
        } else {
            words::not_in_china()
        };
        issues.error(row.location(LNG), say);
        return None;
    }
    if decimals(lng) < DECIMALS || decimals(lat) < DECIMALS {
        issues.warning(row.location(LNG), words::few_decimals());
    }
    let crs = crs?;
    let point = crs.to_wgs84(x, y)?;
    let as_written = matches!(crs, CoordSystem::Wgs84 | CoordSystem::Cgcs2000);
    if !as_written || points::in_minutes(lng) || points::in_minutes(lat) {
        let written = format!("{lng},{lat} {}", row.get(CRS));
        let location = Location {
            value: &written,
            ..row.location(LNG)
        };
        issues.note(location, &points::canonical(point));
    }
    inside_city(row, cx, (x, y), point, issues);
    Some(point)
}

/// Whether a row may do without a point, and says so cleanly.
fn absent(
    row: &Row<'_>,
    cx: Context<'_>,
    status: Option<Status>,
    served: Option<&ServiceArea>,
    issues: &mut Issues,
) -> Point {
    if !row.get(CRS).is_empty() {
        issues.warning(row.location(CRS), words::crs_without_point());
    }
    if let Some(ServiceArea::Radius(_)) = served {
        issues.error(row.location(LNG), words::radius_needs_point());
        return Point::Wrong;
    }
    if status == Some(Status::Planned) {
        Point::NotBuilt
    } else if served.is_some() || cx.table.may_lack_point {
        Point::ComesHome
    } else {
        Point::Missing
    }
}

fn crs(row: &Row<'_>, issues: &mut Issues) -> Option<CoordSystem> {
    let cell = row.get(CRS);
    if cell.is_empty() {
        issues.error(row.location(CRS), words::no_crs());
        return None;
    }
    let crs = points::system(cell);
    if crs.is_none() {
        issues.error(row.location(CRS), words::unknown_crs());
    }
    crs
}

fn degrees(row: &Row<'_>, column: &'static str, issues: &mut Issues) -> Option<f64> {
    let text = plain(row.get(column));
    let number = points::degrees(&text);
    if number.is_none() {
        let both = text
            .split([',', ' ', '、', '/', ';'])
            .filter(|p| !p.is_empty());
        let say = if both.clone().count() == 2 && both.clone().all(|p| points::degrees(p).is_some())
        {
            words::two_numbers_in_a_cell(column)
        } else {
            words::not_degrees(column)
        };
        issues.error(row.location(column), say);
    }
    number
}

/// How many decimals a number of degrees has; a minute is written in place of one or two, a second
/// in place of four.
fn decimals(number: &str) -> usize {
    let number = plain(number);
    let written = number.split_once('.').map_or(0, |(_, after)| {
        after.chars().take_while(char::is_ascii_digit).count()
    });
    match (points::in_seconds(&number), points::in_minutes(&number)) {
        (true, _) => written.saturating_add(3),
        (false, true) => written.saturating_add(1),
        (false, false) => written,
    }
}

fn inside_city(
    row: &Row<'_>,
    cx: Context<'_>,
    (x, y): (f64, f64),
    point: LngLat,
    issues: &mut Issues,
) {
    let Some(outline) = &cx.city.outline else {
        return;
    };
    let metres = outline.metres_outside(point);
    if metres <= 0.0 {
        return;
    }
    let fitting = [
        (CoordSystem::Gcj02, "GCJ02"),
        (CoordSystem::Bd09, "BD09"),
        (CoordSystem::Wgs84, "WGS84"),
    ]
    .into_iter()
    .find(|(crs, _)| {
        crs.to_wgs84(x, y)
            .is_some_and(|p| outline.district_at(p).is_some())
    })
    .map(|(_, name)| name);
    let city = &cx.city.name;
    if metres > TOLERANCE {
        issues.error(
            row.location(LNG),
            words::outside_city(city, metres, fitting),
        );
    } else {
        issues.warning(
            row.location(LNG),
            words::just_outside_city(city, metres, fitting),
        );
    }
}

#[cfg(test)]
mod tests {
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
}
