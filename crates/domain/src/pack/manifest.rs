//! `data/manifest.json`: which cities there are and where their packs lie. A phone has it in parts
//! ([`super::parts`]); whole it is what a publication is made by, and what pages of earlier versions ask for.

use crate::geo::adcode::Adcode;
use crate::geo::area::AreaCode;
use crate::geo::coord::LngLat;
use crate::geo::near::metres_between;
use crate::geo::outline::{CityOutline, Lies};
use crate::place::Kind;
use crate::place::id::PlaceId;
use serde::{Deserialize, Serialize};

/// The format of the manifest this build writes and reads.
pub const FORMAT: u32 = 1;

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`] of the writer.
    pub format: u32,
    /// Cities, by adcode.
    pub cities: Vec<CityEntry>,
}

impl Manifest {
    /// One of these cities.
    #[must_use]
    pub fn new(cities: Vec<CityEntry>) -> Self {
        let format = FORMAT;
        Self { format, cities }
    }

    /// The city a position lies in, or at whose edge; of several, the one it lies farthest in.
    #[must_use]
    pub fn city_at(&self, spot: LngLat) -> Option<&CityEntry> {
        let lies = |city: &CityEntry| (city.lies(spot), city.metres_outside(spot));
        let middle_away = |city: &CityEntry| metres_between(city.middle(), spot);
        let near = self.cities.iter().map(|city| (city, lies(city)));
        let near = near.filter(|(_, (lies, _))| *lies != Lies::Outside);
        let nearest = near.min_by(|(a, (a_lies, a_metres)), (b, (b_lies, b_metres))| {
            let by_edge = a_lies.cmp(b_lies).then(a_metres.total_cmp(b_metres));
            by_edge.then_with(|| middle_away(a).total_cmp(&middle_away(b)))
        });
        nearest.map(|(city, _)| city)
    }
}

/// A file of bytes beside the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackFile {
    /// Name, relative to the manifest; it carries a hash of the content.
    pub file: String,
    /// Size in bytes.
    pub bytes: u32,
}

/// What one must know of a city before its pack is fetched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CityEntry {
    /// 330600.
    pub adcode: Adcode,
    /// 绍兴市.
    pub name: String,
    /// 绍兴.
    pub short: String,
    /// shaoxing.
    pub pinyin: String,
    /// The day the data was put together, `2026-11-22`.
    pub updated: String,
    /// The rectangle around the city, WGS-84 degrees: west, south, east, north.
    pub bounds: [f64; 4],
    /// Where it ends; empty where nobody has said.
    #[serde(default, skip_serializing_if = "CityOutline::is_empty")]
    pub outline: CityOutline,
    /// Its places.
    pub pack: PackFile,
    /// Its communities and villages.
    pub villages: PackFile,
    /// Its embedded base map ([`crate::map::sketch::Sketch`]), where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<PackFile>,
    /// What its papers want reached by when ([`crate::policy::coverage::target::TargetPack`]), where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub targets: Option<PackFile>,
    /// What its papers promise ([`crate::policy::entitlement::Rights`]), where it has such a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights: Option<PackFile>,
    /// What the names of the small packs of a first list end with ([`super::first`]): a hash of all of them. A manifest
    /// of before has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// How many places the pack holds.
    pub places: u32,
    /// How many of them are samples.
    pub samples: u32,
}

impl CityEntry {
    /// The folder of its plain pages: `330600-shaoxing`.
    #[must_use]
    pub fn plain_folder(&self) -> String {
        [&self.adcode.to_string(), "-", &self.pinyin].concat()
    }

    /// The name of the pack that a first list of a kind needs, where there are such packs.
    #[must_use]
    pub fn list_pack(&self, kind: Kind) -> Option<String> {
        self.first_pack("-list-", kind.slug())
    }

    /// The name of the pack that has the community a first list starts from, where there are such packs.
    #[must_use]
    pub fn home_pack(&self, community: AreaCode) -> Option<String> {
        self.first_pack("-home-", &community.district().to_string())
    }

    fn first_pack(&self, what: &str, of: &str) -> Option<String> {
        let first = self.first.as_ref()?;
        Some([&self.plain_folder(), what, of, "-", first, ".pack"].concat())
    }

    /// Whether a file lies beside the manifest under the name of such a pack of the city.
    #[must_use]
    pub fn is_first_pack(&self, name: &str) -> bool {
        let rest = name.strip_prefix(&self.plain_folder());
        let is_one = |rest: &str| rest.starts_with("-list-") || rest.starts_with("-home-");
        let end = self.first.as_ref().map(|first| format!("-{first}.pack"));
        rest.is_some_and(is_one) && end.is_some_and(|end| name.ends_with(&end))
    }

    /// The plain page of one of its places, seen from the page of the app:
    /// `plain/330600-shaoxing/place/SX-1.html`.
    #[must_use]
    pub fn plain_page(&self, place: &PlaceId) -> String {
        self.plain_file(&["place/", place.as_str(), ".html"].concat())
    }

    /// One of its plain pages by its name, seen from the page of the app: `plain/330600-shaoxing/canteen.html`.
    #[must_use]
    pub fn plain_file(&self, name: &str) -> String {
        ["plain/", &self.plain_folder(), "/", name].concat()
    }

    /// How a position lies to the city. Of a city whose outline nobody has given only the
    /// rectangle around it is known, and a position in that may be another city's.
    #[must_use]
    pub fn lies(&self, p: LngLat) -> Lies {
        match Lies::at(self.metres_outside(p)) {
            Lies::Inside if self.outline.is_empty() => Lies::Edge,
            lies => lies,
        }
    }

    fn metres_outside(&self, p: LngLat) -> f64 {
        let [west, south, east, north] = self.bounds;
        if !self.outline.is_empty() {
            self.outline.metres_outside(p)
        } else if (west..=east).contains(&p.lng()) && (south..=north).contains(&p.lat()) {
            0.0
        } else {
            f64::INFINITY
        }
    }

    /// How many metres a position lies outside of the city; of one whose outline nobody has given, outside of the
    /// rectangle around it.
    #[must_use]
    pub fn metres_to(&self, p: LngLat) -> f64 {
        if !self.outline.is_empty() {
            return self.outline.metres_outside(p);
        }
        let [west, south, east, north] = self.bounds;
        // (`clamp` has a message for numbers out of order, and with it all that writes numbers with fractions.)
        let lng = p.lng().max(west).min(east);
        let inside = LngLat::new(lng, p.lat().max(south).min(north));
        metres_between(inside.unwrap_or_default(), p)
    }

    /// How many metres a position lies from where the city ends, inside or outside; of one whose outline nobody has
    /// given, from the rectangle around it.
    #[must_use]
    pub fn metres_to_edge(&self, p: LngLat) -> f64 {
        if !self.outline.is_empty() {
            return self.outline.metres_to_edge(p);
        }
        let outside = self.metres_to(p);
        if outside > 0.0 {
            return outside;
        }
        let [west, south, east, north] = self.bounds;
        let (lng, lat) = (p.lng(), p.lat());
        let edges = [(west, lat), (east, lat), (lng, south), (lng, north)];
        let away = |(lng, lat)| metres_between(LngLat::new(lng, lat).unwrap_or_default(), p);
        edges.into_iter().map(away).fold(f64::INFINITY, f64::min)
    }

    /// The middle of the rectangle around it.
    fn middle(&self) -> LngLat {
        let [west, south, east, north] = self.bounds;
        LngLat::new(f64::midpoint(west, east), f64::midpoint(south, north)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{adcode, entry};

    #[test]
    fn a_spot_is_of_the_city_it_lies_in_and_of_none_far_from_all() {
        let square = |west: f64| {
            let ring: &[[f64; 2]] = &[
                [west, 35.0],
                [west + 0.1, 35.0],
                [west + 0.1, 35.1],
                [west, 35.1],
            ];
            CityOutline::new([ring])
        };
        let mut west = entry(330_600, "绍兴", "shaoxing");
        west.outline = square(115.0);
        let mut east = entry(370_600, "烟台", "yantai");
        east.outline = square(115.1);
        let manifest = Manifest::new(vec![west, east]);
        let of = |lng: f64, lat: f64| {
            let spot = LngLat::new(lng, lat).unwrap();
            let city = manifest.city_at(spot)?;
            Some((city.adcode, city.lies(spot)))
        };
        // Each is within a kilometre of the other.
        assert_eq!(of(115.095, 35.05), Some((adcode(330_600), Lies::Inside)));
        assert_eq!(of(115.105, 35.05), Some((adcode(370_600), Lies::Inside)));
        assert_eq!(of(115.205, 35.05), Some((adcode(370_600), Lies::Edge)));
        // In the rectangle, and in neither.
        assert_eq!(of(114.9, 35.05), None);
    }

    #[test]
    fn where_a_city_ends_that_nobody_outlined_is_not_known() {
        let rectangle = entry(330_600, "绍兴", "shaoxing");
        let lies = |lng, lat| rectangle.lies(LngLat::new(lng, lat).unwrap());
        assert_eq!(lies(115.0, 35.0), Lies::Edge);
        assert_eq!(lies(115.3, 35.0), Lies::Outside);
        // Whoever lies inside of an outline is of that city, whatever rectangles lie around.
        let mut outlined = entry(370_600, "烟台", "yantai");
        let ring: &[[f64; 2]] = &[[115.0, 35.0], [115.19, 35.0], [115.19, 35.09]];
        outlined.outline = CityOutline::new([ring]);
        let manifest = Manifest::new(vec![rectangle.clone(), outlined]);
        let spot = LngLat::new(115.01, 35.001).unwrap();
        assert_eq!(
            manifest.city_at(spot).map(|c| c.adcode),
            Some(adcode(370_600))
        );
    }
}
