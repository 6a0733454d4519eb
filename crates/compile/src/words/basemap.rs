//! About the layers of the base map.

use super::{Say, perhaps, say};

pub(crate) fn not_geojson() -> Say {
    say!(
        "这个文件不是完整的 GeoJSON，从这一行起读不下去",
        "要 GeoJSON 的 FeatureCollection，里面有 features。重新导出一次；不要这一层就把文件移走。",
    )
}

pub(crate) fn unknown_layer(near: Option<&str>) -> Say {
    say!(
        "不认识这个图层文件，不会画出来",
        format!(
            "{}能用的文件名见 basemap 里的《来源与许可.md》；别的图层放进 layers.geojson。",
            perhaps(near)
        ),
    )
}

pub(crate) fn of_feature(number: usize, what: Say) -> Say {
    say!(
        format!("第 {number} 个图形没有画：{}", what.message),
        what.fix,
    )
}

pub(crate) fn more_features(more: usize) -> Say {
    say!(
        format!("还有 {more} 个图形也没有画，不再一一列出"),
        "先改上面列出的，再检查一次。",
    )
}

pub(crate) fn unreadable_feature() -> Say {
    say!(
        "看不懂它的形状",
        "geometry 要是 Point、LineString、Polygon 或它们的 Multi 形式，坐标写成 [经度, 纬度]。",
    )
}

pub(crate) fn wants_line(class: &str) -> Say {
    say!(
        format!("{class} 要画成线，它却不是线"),
        "改成 LineString 或 MultiLineString；面状的水放进 lakes.geojson，或把 class 写成 water。",
    )
}

pub(crate) fn wants_polygon(class: &str) -> Say {
    say!(
        format!("{class} 要画成面，它却不是面"),
        "改成 Polygon 或 MultiPolygon；线状的河放进 rivers.geojson，或把 class 写成 waterway。",
    )
}

pub(crate) fn wants_point() -> Say {
    say!(
        "地名要是一个点，它却不是点",
        "改成 Point，坐标写成 [经度, 纬度]。",
    )
}

pub(crate) fn unknown_class(near: Option<&str>, known: &str) -> Say {
    say!(
        "没有写明它是什么，或不认识写的词",
        format!(
            "{}在 properties 里写 class，只能是：{known}。",
            perhaps(near)
        ),
    )
}

pub(crate) fn unknown_rank(known: &str) -> Say {
    say!(
        "不认识这个地名的级别",
        format!("只能写：{known}；也可以不写。"),
    )
}

pub(crate) fn place_without_name() -> Say {
    say!("地名没有名字", "在 properties 里写 name。")
}

pub(crate) fn too_few_points(least: usize) -> Say {
    say!(
        format!("点太少，至少要 {least} 个"),
        "线至少两个点；面至少四个，最后一个和第一个相同。补全，或删掉它。",
    )
}

pub(crate) fn no_position(lng: f64, lat: f64) -> Say {
    say!(
        format!("[{lng}, {lat}] 不是一个位置"),
        "坐标要先经度、后纬度，用度，WGS-84。经度在 -180 到 180 之间，纬度在 -90 到 90 之间。",
    )
}

pub(crate) fn layer_of_another_city() -> Say {
    say!(
        "这一层没有一个图形在本市附近，什么也没有画",
        "核对是不是放错了城市，坐标是不是先经度、后纬度的度（WGS-84）。",
    )
}

pub(crate) fn far_from_city(count: usize) -> Say {
    say!(
        format!("有 {count} 个图形离本市太远，没有画"),
        "不用管；想让文件小一些，可以裁到本市周围。",
    )
}

pub(crate) fn old_shore() -> Say {
    say!(
        "海岸线比道路旧：有的道路伸进海里一公里以上，多半是后来填海成的陆地。所以只画了线，海面没有填色",
        "换一份新的海岸线；确实是跨海的桥，就写上 complete_within：[西, 南, 东, 北]，表示海岸线在这个长方形里是全的、新的。",
    )
}

pub(crate) fn open_shore() -> Say {
    say!(
        "海岸线没有闭合，只画了线，海面没有填色",
        "海岸线要陆地在左、海在右，裁成一个长方形，每条线的两头都在长方形的边上；长方形写在 complete_within 里：[西, 南, 东, 北]。",
    )
}
