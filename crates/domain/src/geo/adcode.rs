//! 行政区划代码 of a city, by which files, links and lists name it.

use crate::unpack::{Body, Unpack};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The code of a city in GB/T 2260: six digits, of which the last two, those of a district, are 00.
///
/// The code of a province is of the same form, with four zeros. It stands in the place of a city's where one chooses
/// the province first, and is that of a municipality (直辖市) published as one.
///
/// It is checked where it comes in: from a table, from an address, from the manifest, from a pack.
///
/// ```
/// use domain::geo::adcode::Adcode;
/// let shaoxing: Adcode = "330600".parse().unwrap();
/// assert_eq!(shaoxing.province().to_string(), "330000");
/// assert_eq!("330602".parse::<Adcode>().ok(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Adcode(u32);

impl Adcode {
    /// The code with this number; `None` where no city can have it.
    #[must_use]
    pub const fn of(number: u32) -> Option<Self> {
        if number >= 100_000 && number < 1_000_000 && number.is_multiple_of(100) {
            Some(Self(number))
        } else {
            None
        }
    }

    /// The city of a district, by the six digits of that.
    pub(super) const fn of_county(county: u32) -> Self {
        Self(county / 100 * 100)
    }

    /// Whether it is the code of a province, 330000, and of no city.
    #[must_use]
    pub const fn is_province(self) -> bool {
        self.0.is_multiple_of(10_000)
    }

    /// The code of its province, 330000 for 330600.
    #[must_use]
    pub const fn province(self) -> Self {
        Self(self.0 / 10_000 * 10_000)
    }

    /// What its province is called, 浙江 for 330600; nothing for a code of no province.
    #[must_use]
    pub fn province_name(self) -> &'static str {
        let wanted = self.0 / 10_000;
        PROVINCES
            .iter()
            .find(|(code, _)| *code == wanted)
            .map_or("", |(_, name)| name)
    }
}

/// Something else than the code of a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoAdcode;

impl fmt::Display for NoAdcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no 行政区划代码 of a city")
    }
}

impl std::error::Error for NoAdcode {}

impl TryFrom<u32> for Adcode {
    type Error = NoAdcode;

    fn try_from(number: u32) -> Result<Self, NoAdcode> {
        Self::of(number).ok_or(NoAdcode)
    }
}

impl From<Adcode> for u64 {
    fn from(adcode: Adcode) -> Self {
        adcode.0.into()
    }
}

impl From<Adcode> for u32 {
    fn from(adcode: Adcode) -> Self {
        adcode.0
    }
}

impl FromStr for Adcode {
    type Err = NoAdcode;

    fn from_str(text: &str) -> Result<Self, NoAdcode> {
        let number = (text.len() == 6).then(|| text.parse().ok()).flatten();
        number.and_then(Self::of).ok_or(NoAdcode)
    }
}

impl fmt::Display for Adcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Unpack for Adcode {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Self::of(body.read()?)
    }
}

/// Provinces, by the first two digits of their codes, without 省 or 自治区.
const PROVINCES: &[(u32, &str)] = &[
    (11, "北京"),
    (12, "天津"),
    (13, "河北"),
    (14, "山西"),
    (15, "内蒙古"),
    (21, "辽宁"),
    (22, "吉林"),
    (23, "黑龙江"),
    (31, "上海"),
    (32, "江苏"),
    (33, "浙江"),
    (34, "安徽"),
    (35, "福建"),
    (36, "江西"),
    (37, "山东"),
    (41, "河南"),
    (42, "湖北"),
    (43, "湖南"),
    (44, "广东"),
    (45, "广西"),
    (46, "海南"),
    (50, "重庆"),
    (51, "四川"),
    (52, "贵州"),
    (53, "云南"),
    (54, "西藏"),
    (61, "陕西"),
    (62, "甘肃"),
    (63, "青海"),
    (64, "宁夏"),
    (65, "新疆"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("330600", "浙江")]
    #[case("110000", "北京")]
    #[case("990100", "")]
    fn a_code_of_a_city_knows_its_province(#[case] text: &str, #[case] province: &str) {
        let adcode: Adcode = text.parse().unwrap();
        assert_eq!(adcode.to_string(), text);
        assert_eq!(adcode.province_name(), province);
        assert!(adcode.province().is_province());
    }

    #[rstest]
    #[case::too_short("3306")]
    #[case::too_long("3306000")]
    #[case::of_a_district("330602")]
    #[case::with_a_sign("+33060")]
    #[case::beginning_with_0("033060")]
    #[case::no_digits("绍兴")]
    #[case::nothing("")]
    fn anything_else_is_no_code_of_a_city(#[case] text: &str) {
        assert_eq!(text.parse::<Adcode>(), Err(NoAdcode));
    }

    #[test]
    fn it_is_a_number_in_files_and_is_checked_where_it_is_read() {
        let read = |number: u32| {
            let bytes = postcard::to_allocvec(&number).unwrap();
            let read: Option<Adcode> = postcard::from_bytes(&bytes).ok();
            assert_eq!(Body::new(&bytes).read(), read);
            read.map(|adcode| postcard::to_allocvec(&adcode).unwrap() == bytes)
        };
        assert_eq!(read(330_600), Some(true));
        assert_eq!(read(330_602), None);
        assert_eq!(read(3306), None);
    }
}
