//! A city of the made-up nation: a rectangle with its districts side by side.

use super::Size;
use compile::samples::dice::Dice;
use std::fmt::Write;

/// Beginnings of codes that the national list has; the cities get numbers behind them.
const PROVINCES: &[u32] = &[
    13, 14, 15, 21, 22, 23, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 51, 52, 53, 54, 61, 62,
    63, 64, 65,
];
/// Cities of a province.
const OF_PROVINCE: usize = 20;
/// The most cities there can be.
pub(crate) const MOST: usize = PROVINCES.len() * OF_PROVINCE;
/// Most towns of a district and communities of a town.
const MOST_BELOW: usize = 190;
/// Most rows of rectangles from north to south.
const ROWS: usize = 20;

/// Characters of names.
const SIGNS: &[char] = &[
    '东', '西', '南', '北', '长', '安', '和', '平', '新', '华', '青', '山', '白', '水', '石', '桥',
    '柳', '林', '松', '岭', '金', '沙', '玉', '泉', '龙', '凤', '清', '河', '大', '湾', '小', '营',
    '红', '星', '花', '园', '梅', '溪', '竹', '海',
];

/// Two characters that only the number of this name has.
pub(crate) fn name(nth: usize) -> String {
    let sign = |nth: usize| SIGNS.get(nth % SIGNS.len()).copied();
    [sign(nth / SIGNS.len()), sign(nth)]
        .into_iter()
        .flatten()
        .collect()
}

/// A town, and the spot it lies at.
#[derive(Debug)]
pub(crate) struct Town {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) district: String,
    pub(crate) lng: f64,
    pub(crate) lat: f64,
    /// Codes and names of its communities.
    pub(crate) communities: Vec<(String, String)>,
}

/// A city.
#[derive(Debug)]
pub(crate) struct City {
    pub(crate) nth: usize,
    pub(crate) adcode: u32,
    pub(crate) districts: Vec<(String, String)>,
    pub(crate) towns: Vec<Town>,
    /// Rows of all its tables.
    pub(crate) places: usize,
}

/// The part of `all` that falls to the `nth` of so many.
fn part(all: usize, nth: usize, of: usize) -> usize {
    all * (nth + 1) / of - all * nth / of
}

impl City {
    pub(crate) fn new(nth: usize, size: Size) -> Self {
        let province = PROVINCES.get(nth / OF_PROVINCE).copied().unwrap_or(13);
        let number = u32::try_from(nth % OF_PROVINCE).unwrap_or_default() + 1;
        let adcode = province * 10_000 + number * 100;
        let counties = part(size.counties, nth, size.cities).clamp(1, 80);
        let names = part(size.names, nth, size.cities);
        let towns = (names / 17).clamp(counties, counties * MOST_BELOW);
        let communities = names.saturating_sub(counties + towns);
        let districts: Vec<_> = (0..counties)
            .map(|n| {
                (
                    (adcode as usize + n + 1).to_string(),
                    format!("{}区", name(n + 7 * nth)),
                )
            })
            .collect();
        let (west, south) = corner(nth);
        let width = 0.9 / counties as f64;
        let mut dice = Dice::of(&["towns", &nth.to_string()]);
        let mut all = Vec::new();
        for (n, (district, of)) in districts.iter().enumerate() {
            for town in 0..part(towns, n, counties) {
                let code = format!("{district}{:03}", town + 1);
                let at = all.len();
                // Well inside, so that points around it lie inside, too.
                let lng = west + width * (n as f64 + 0.35 + 0.3 * dice.unit());
                let lat = south + 0.1 + 0.7 * dice.unit();
                let below = part(communities, at, towns).min(MOST_BELOW);
                let communities = (0..below)
                    .map(|c| {
                        (
                            format!("{code}{:03}", c + 1),
                            format!("{}社区", name(c * 7 + at)),
                        )
                    })
                    .collect();
                all.push(Town {
                    code,
                    name: format!("{}街道", name(at + 40 * (nth % 11))),
                    district: of.clone(),
                    lng,
                    lat,
                    communities,
                });
            }
        }
        Self {
            nth,
            adcode,
            districts,
            towns: all,
            places: part(size.places, nth, size.cities),
        }
    }

    /// `130100-testcityaa`.
    pub(crate) fn folder(&self) -> String {
        format!("{}-{}", self.adcode, self.pinyin())
    }

    fn pinyin(&self) -> String {
        let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or_default());
        format!("ceshi{}{}", letter(self.nth / 26), letter(self.nth))
    }

    /// The code of its telephones.
    pub(crate) fn area_code(&self) -> String {
        const SEVEN_DIGITS: &[&str] = &["0310", "0312", "0335", "0349", "0370", "0391", "0412"];
        let own = SEVEN_DIGITS.get(self.nth % SEVEN_DIGITS.len());
        own.copied().unwrap_or_default().to_owned()
    }

    pub(crate) fn toml(&self) -> String {
        let name = name(self.nth);
        format!(
            "adcode = \"{}\"\nname = \"测试{name}市\"\nshort = \"测试{name}\"\npinyin = \"{}\"\n\
             area_code = \"{}\"\nbureau = \"测试{name}市民政局\"\nupdated = 2026-11-22\n\
             [[hotline]]\nnumber = \"12345\"\nlabel = \"政务服务便民热线\"\nnational = true\n\
             source = {{ document = \"测试\", quote = \"测试\" }}\n\
             [aliases]\ncentre = [\"乐龄中心\"]\n",
            self.adcode,
            self.pinyin(),
            self.area_code(),
        )
    }

    pub(crate) fn gazetteer(&self) -> String {
        let mut text = "代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音,曾用名\r\n".to_owned();
        for (code, name) in &self.districts {
            let _ = write!(text, "{code},区县,{name},,,,,,\r\n");
        }
        for town in &self.towns {
            let (lng, lat) = (town.lng, town.lat);
            let _ = write!(
                text,
                "{},街镇,{},{lng:.5},{lat:.5},WGS84,测试,,\r\n",
                town.code, town.name
            );
            for (code, name) in &town.communities {
                let _ = write!(text, "{code},村居,{name},,,,,,\r\n");
            }
        }
        text
    }

    pub(crate) fn outline(&self) -> String {
        let (west, south) = corner(self.nth);
        let (width, north) = (0.9 / self.districts.len() as f64, south + 0.9);
        let features = self.districts.iter().enumerate().map(|(n, (code, name))| {
            let (from, to) = (west + width * n as f64, west + width * (n + 1) as f64);
            format!(
                "{{\"type\":\"Feature\",\"properties\":{{\"adcode\":\"{code}\",\"name\":\"{name}\"}},\
                 \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{from:.5},{south}],[{to:.5},{south}],\
                 [{to:.5},{north}],[{from:.5},{north}],[{from:.5},{south}]]]}}}}"
            )
        });
        let features: Vec<String> = features.collect();
        format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{}]}}",
            features.join(",")
        )
    }
}

/// The corner of its rectangle in the south-west.
fn corner(nth: usize) -> (f64, f64) {
    (90.0 + (nth / ROWS) as f64, 22.0 + (nth % ROWS) as f64)
}
