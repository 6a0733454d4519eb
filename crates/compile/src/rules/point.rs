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
mod tests;
