//! Links that open a map app with the way to a place, each in that app's own coordinate
//! system and order of axes. Formats: the apps' own developer pages.

use crate::geo::coord::{Bd09, Gcj02, LngLat, decimals};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The map apps people have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapApp {
    /// 高德.
    Amap,
    /// 百度.
    Baidu,
    /// 腾讯; the one that opens inside WeChat.
    Tencent,
    /// Apple.
    Apple,
}

impl MapApp {
    /// Every app, most used first.
    pub const ALL: &[Self] = &[Self::Amap, Self::Baidu, Self::Tencent, Self::Apple];

    /// An https link to the way on foot from where the phone is to `to`, named `name`.
    ///
    /// ```
    /// use domain::geo::{coord::LngLat, navigate::MapApp};
    /// let to = LngLat::new(120.5821, 30.0012).unwrap();
    /// let link = MapApp::Amap.walk_link(to, "府山食堂", "绍兴市");
    /// assert!(link.starts_with("https://uri.amap.com/navigation?"));
    /// ```
    #[must_use]
    pub fn walk_link(self, to: LngLat, name: &str, city: &str) -> String {
        let name = encode(name);
        let gcj = Gcj02::from(to);
        let (lng, lat) = (decimals(gcj.lng, 6), decimals(gcj.lat, 6));
        match self {
            // lng,lat in GCJ-02.
            Self::Amap => format!(
                "https://uri.amap.com/navigation?to={lng},{lat},{name}&mode=walk&callnative=1"
            ),
            // lat,lng; its own BD-09, so that nothing is converted on the way.
            Self::Baidu => {
                let bd = Bd09::from(to);
                format!(
                    "https://api.map.baidu.com/direction?origin={}&destination=latlng:{},{}%7Cname:{name}&mode=walking&region={}&output=html&coord_type=bd09ll&src=webapp.eldercare.map",
                    encode("我的位置"),
                    decimals(bd.lat, 6),
                    decimals(bd.lng, 6),
                    encode(city)
                )
            }
            // lat,lng in GCJ-02.
            Self::Tencent => format!(
                "https://apis.map.qq.com/uri/v1/routeplan?type=walk&to={name}&tocoord={lat},{lng}&coord_type=2&policy=0&referer=eldercare-map"
            ),
            // lat,lng; in China Apple draws 高德's data, so GCJ-02 (not confirmed by Apple).
            Self::Apple => format!("https://maps.apple.com/?daddr={lat},{lng}&dirflg=w&q={name}"),
        }
    }
}

pub(crate) fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A spot with a published GCJ-02 counterpart: (121.531541859215, 31.17530398364597).
    fn link(app: MapApp) -> String {
        let to = LngLat::new(121.5272106, 31.1774276).unwrap();
        app.walk_link(to, "老年食堂|1号", "上海")
    }

    #[test]
    fn amap_gets_lng_lat_in_gcj02() {
        let url = link(MapApp::Amap);
        assert!(url.contains("to=121.531542,31.175304,%E8%80%81"), "{url}");
    }

    #[test]
    fn tencent_gets_lat_lng_in_gcj02() {
        let url = link(MapApp::Tencent);
        assert!(
            url.contains("tocoord=31.175304,121.531542&coord_type=2"),
            "{url}"
        );
    }

    #[test]
    fn baidu_gets_lat_lng_in_its_own_system_and_says_so() {
        let url = link(MapApp::Baidu);
        let bd = Bd09::from(LngLat::new(121.5272106, 31.1774276).unwrap());
        assert!(
            url.contains(&format!("latlng:{:.6},{:.6}%7Cname:", bd.lat, bd.lng)),
            "{url}"
        );
        assert!(url.contains("coord_type=bd09ll"));
        assert!(
            (bd.lng - 121.538).abs() < 0.001,
            "BD-09 lies about 6.5 thousandths further east"
        );
    }

    #[test]
    fn apple_gets_lat_lng_in_the_system_of_its_chinese_map() {
        assert!(link(MapApp::Apple).contains("daddr=31.175304,121.531542"));
    }

    #[test]
    fn a_bar_in_a_name_can_not_break_a_link() {
        for app in MapApp::ALL {
            assert!(!link(*app).contains('|') && !link(*app).contains(' '));
        }
    }
}
