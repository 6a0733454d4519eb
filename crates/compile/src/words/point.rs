//! About coordinates, areas and the streets a service comes to.

use super::{NOTHING_TO_DO, Say, perhaps, say};
use crate::counts::Counted;
use crate::points::NotAPoint;

const WHERE: &str =
    "在地图网站的「坐标拾取」工具里点大门口，抄下经度和纬度，再写坐标系（见《填表说明》第五节）。";

pub(crate) fn no_point() -> Say {
    say!(
        "没有经度和纬度，街镇和地址里也看不出它在哪个区县、街镇、社区",
        "在「地址」里写全区县、街镇、社区（村），例如「越城区府山街道下大路社区33号」，或填「街镇」；有坐标的填经度、纬度和坐标系（见《填表说明》第五节）。只上门服务、没有店面的，填「服务范围」；还没建好的，状态写「建设中」。",
    )
}

/// The area is known, but no point of it, nor of the city.
pub(crate) fn no_area_point() -> Say {
    say!(
        "没有经度和纬度；地名册里这个地方和它的区县也没有坐标，不知道它离谁近",
        format!("{WHERE}或打开 gazetteer 文件夹里本市的表，给它的区县填上经度、纬度、坐标系。"),
    )
}

pub(crate) fn address_of_other_city(other: &str, city: &str) -> Say {
    say!(
        format!("没有经度和纬度，地址写的却是「{other}」，不在{city}"),
        "核对地址；是别的城市的，填到那个城市的文件夹里。",
    )
}

pub(crate) fn address_of_other_district(other: &str, city: &str) -> Say {
    say!(
        format!("没有经度和纬度，地址里写的「{other}」不是{city}的区县"),
        "核对地址，照地名册写区县；不是区县（例如新建的园区），就在「街镇」里写它属于哪个街镇，地址里去掉这几个字。",
    )
}

pub(crate) fn several_areas(areas: &str) -> Say {
    say!(
        format!("没有经度和纬度，写的地方可以是好几处：「{areas}」"),
        "在「街镇」里写清楚是哪一个，前面加上区县，例如「越城区府山街道」；社区写到「社区」。",
    )
}

pub(crate) fn several_areas_in_one(areas: &str, known: &str) -> Say {
    say!(
        format!("没有经度和纬度，写的地方可以是好几处：「{areas}」，只好当作在「{known}」"),
        "在「街镇」和「社区」里写清楚是哪一个，居民才看得出它近不近。",
    )
}

pub(crate) fn only_the_district(district: &str) -> Say {
    say!(
        format!("没有经度和纬度，只看得出在「{district}」，居民不知道它离家多远"),
        "写上街镇，最好写到社区（村），或填经度、纬度和坐标系。",
    )
}

pub(crate) fn unknown_community(known: &str) -> Say {
    say!(
        format!("地名册里「{known}」没有这个社区（村），只好当作在「{known}」"),
        "照地名册写社区（村）的全名，例如「下大路社区」；地名册里确实没有的，在 gazetteer 文件夹里本市的表末尾加一行：12 位代码、村居、名称，后面几格可以空着。",
    )
}

pub(crate) fn community_elsewhere(known: &str, towns: &str) -> Say {
    say!(
        format!("写的社区（村）在「{towns}」，不在「{known}」；只好当作在「{known}」"),
        "核对街镇和社区（村），把写错的改过来。",
    )
}

/// What became of the rows of a table, some of which have no point.
pub(crate) fn rough_places(title: &str, rows: &Counted) -> Say {
    say!(
        format!(
            "{}。照地址找的一样能发布，远近写「大概」",
            counted(title, rows)
        ),
        "不用管；想要走几分钟、地图上有点，就补坐标（见《填表说明》第五节）。",
    )
}

/// What became of the rows of a table, none of which lacks a point.
pub(crate) fn rows_counted(title: &str, rows: &Counted) -> Say {
    say!(counted(title, rows), NOTHING_TO_DO)
}

/// What is said of the rows of a table; nothing where all became the same, unless they have no point.
pub(crate) fn fates(title: &str, rows: &Counted) -> Option<Say> {
    match rows {
        rows if rows.rough > 0 => Some(rough_places(title, rows)),
        rows if rows.parts().contains(&rows.all) => None,
        rows => Some(rows_counted(title, rows)),
    }
}

/// The rows of a table by what became of them: each stands in one part.
fn counted(title: &str, rows: &Counted) -> String {
    let names = [
        "有坐标",
        "没有坐标、照地址找",
        "只送上门、没有店面",
        "还在建",
        "是示例",
        "有错误、改好才能发布",
    ];
    let parts = rows.parts().into_iter().zip(names);
    let parts = parts.filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, what)| format!("{count} 行{what}"))
        .collect();
    format!("{title}：一共 {} 行，{}", rows.all, parts.join("，"))
}

pub(crate) fn half_a_point(missing: &str) -> Say {
    say!(format!("经度和纬度只写了一个，缺{missing}"), WHERE)
}

pub(crate) fn radius_needs_point() -> Say {
    say!(
        "服务范围写的是半径，却没有经度和纬度，不知道从哪里算起",
        format!("{WHERE}或把服务范围改成街镇、区县。"),
    )
}

pub(crate) fn not_degrees(column: &str) -> Say {
    say!(
        format!("{column}不是数字"),
        "写成十进制的度，例如 120.582134；不要写度分秒，不要带单位。",
    )
}

pub(crate) fn no_crs() -> Say {
    say!(
        "有经纬度，没有坐标系。几种坐标系混用，地点会偏出 0.5 到 1.3 公里，老人会走错地方",
        "看坐标是从哪里取的：高德、腾讯写 GCJ02，百度写 BD09，天地图写 CGCS2000，GPS 写 WGS84。不知道从哪里来的，重新取一次。",
    )
}

pub(crate) fn unknown_crs() -> Say {
    say!(
        "不认识这个坐标系",
        "只能写这四种之一：WGS84、GCJ02、BD09、CGCS2000。高德、腾讯写 GCJ02，百度写 BD09，天地图写 CGCS2000，GPS 写 WGS84。",
    )
}

pub(crate) fn crs_without_point() -> Say {
    say!(
        "写了坐标系，却没有经度和纬度",
        "补上经度和纬度；没有坐标就三格一起空着。",
    )
}

pub(crate) fn zero_point() -> Say {
    say!("经度和纬度都是 0，那是在非洲外海", WHERE)
}

pub(crate) fn swapped(lng: &str, lat: &str) -> Say {
    say!(
        "经度和纬度写反了",
        format!("经度写 {lng}，纬度写 {lat}（经度是大的那个）。"),
    )
}

pub(crate) fn not_in_china() -> Say {
    say!("这个点不在中国", WHERE)
}

pub(crate) fn few_decimals() -> Say {
    say!(
        "坐标的小数太少，地点可能偏出 100 米以上",
        "经度和纬度各写到小数点后 5 到 6 位；Excel 会抹掉小数，请先把单元格设成「文本」。",
    )
}

pub(crate) fn outside_city(city: &str, metres: f64, other_crs: Option<&str>) -> Say {
    let far = kilometres(metres);
    say!(
        format!("这个点不在{city}，离市界约 {far}"),
        match other_crs {
            Some(crs) => {
                format!("如果坐标系改成 {crs}，点就在市内：核对坐标是从哪里取的。不是的话，{WHERE}")
            }
            None => format!("核对经度、纬度有没有抄错，是不是别的城市的地点。{WHERE}"),
        },
    )
}

pub(crate) fn just_outside_city(city: &str, metres: f64, other_crs: Option<&str>) -> Say {
    let far = kilometres(metres);
    say!(
        format!("这个点在{city}的轮廓外面约 {far}（轮廓是简化过的，也可能就在边上）"),
        match other_crs {
            Some(crs) => format!(
                "如果坐标系改成 {crs}，点就在市内：核对坐标是从哪里取的。确实在市界旁边就不用改。"
            ),
            None => "核对一下坐标；确实在市界旁边就不用改。".to_owned(),
        },
    )
}

fn kilometres(metres: f64) -> String {
    if metres < 1000.0 {
        format!("{metres:.0} 米")
    } else {
        format!("{:.1} 公里", metres / 1000.0)
    }
}

pub(crate) fn unknown_town(near: Option<&str>) -> Say {
    say!(
        "地名册里没有这个街镇",
        format!(
            "{}照地名册写全名，例如「府山街道」，或写 9 位代码。",
            perhaps(near)
        ),
    )
}

pub(crate) fn ambiguous_town(districts: &str) -> Say {
    say!(
        format!("不止一个区县有这个街镇：{districts}"),
        "前面加上区县名，例如「越城区府山街道」，或写 9 位代码。",
    )
}

pub(crate) fn town_and_address_disagree(town: &str, other: &str) -> Say {
    say!(
        format!("街镇写的是「{town}」，地址里写的却是「{other}」"),
        "核对它到底在哪里，把写错的那一格改过来：居民按街镇来找，写错了就找不到它。",
    )
}

pub(crate) fn address_at_odds(district: &str, town: &str, of: &str) -> Say {
    say!(
        format!("地址里写的是「{district}」，可是「{town}」在{of}"),
        "核对区县和街镇，把写错的改过来。",
    )
}

pub(crate) fn town_and_point_disagree(town: &str, district: &str, metres: f64) -> Say {
    say!(
        format!(
            "街镇写的是{town}（{district}），坐标却在{district}外面约 {}",
            kilometres(metres)
        ),
        "核对街镇和坐标，看哪一个写错了。",
    )
}

/// Towns as 服务范围 names them.
pub(super) const TOWNS_SERVED: &str = "街镇:府山街道、塔山街道";

fn ways_of_service_area() -> String {
    format!("写法有：全市；区县:越城区；{TOWNS_SERVED}；半径:3000（米）。")
}

pub(crate) fn unknown_service_area(piece: &str, near: Option<&str>) -> Say {
    say!(
        format!("服务范围里的「{piece}」不是本市的区县或街镇"),
        format!("{}{}", perhaps(near), ways_of_service_area()),
    )
}

pub(crate) fn ambiguous_service_area(piece: &str, districts: &str) -> Say {
    say!(
        format!("服务范围里的「{piece}」不止一个区县有：{districts}"),
        "前面加上区县名，例如「越城区府山街道」，或写 9 位代码。",
    )
}

pub(crate) fn bad_radius() -> Say {
    say!(
        "服务半径不对",
        "写多少米，1 到 100000 之间的整数，例如「半径:3000」。",
    )
}

pub(crate) fn no_service_area() -> Say {
    say!("没有写服务范围，不知道上门到哪里", ways_of_service_area(),)
}

/// What is wrong with a point that stands in one text.
pub(crate) fn bad_point(why: &NotAPoint) -> Say {
    match why {
        NotAPoint::NotTwo => not_two_numbers(),
        NotAPoint::Minutes => not_degrees("坐标"),
        NotAPoint::Odd(piece) => odd_in_point(piece),
        NotAPoint::NoSystem => no_crs(),
        NotAPoint::Swapped(lng, lat) => swapped(&lng.to_string(), &lat.to_string()),
        NotAPoint::Abroad => not_in_china(),
    }
}

fn not_two_numbers() -> Say {
    say!(
        "坐标要有两个数：经度和纬度",
        "照这样写：120.582134,30.001234 GCJ02。",
    )
}

fn odd_in_point(piece: &str) -> Say {
    say!(
        format!("坐标里的「{piece}」看不懂"),
        "照这样写：120.582134,30.001234 GCJ02。坐标系只能写 WGS84、GCJ02、BD09、CGCS2000 之一。",
    )
}

/// Two numbers in one cell.
pub(crate) fn two_numbers_in_a_cell(column: &str) -> Say {
    say!(format!("{column}这一格里有两个数"), "经度和纬度各写一格。",)
}
