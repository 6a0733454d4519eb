//! Rules about a place among others, and about where it is.

use super::base::{CANTEENS, GAZETTEER};
use super::{Chapter, Edit, Example, cells, rules};
use domain::place::Kind;

/// A second row, of another place.
const SECOND: &str = "SX-2,月光食堂,越城区塔山街道某街9号,120.55,30.6,WGS84,0575-88005678,每天 8:00-17:00,已核实,某区民政局,2026-11-01\n";

const fn second(from: &'static str, to: &'static str) -> [Edit; 2] {
    [Edit::Add(CANTEENS, SECOND), Edit::Swap(CANTEENS, from, to)]
}

pub(super) const CHAPTER: Chapter = Chapter {
    title: "编号、重复的地点",
    rules: rules! {
        bad_id Error "编号不对" cells!("编号" = "绍兴1号");
        reserved_id Error "留着的编号" cells!("编号" = "330600-policy-1");
        duplicate_id Error "编号重复" Example::Files(&second("SX-2", "SX-1"));
        nearly_same_id Error "只差大小写" Example::Files(&second("SX-2", "sx-1"));
        same_place Warning "同一个地点" Example::Files(&[Edit::Add(CANTEENS, "SX-2,阳光食堂,越城区府山街道某路1号,120.58213,30.50121,WGS84,0575-88001234,每天 8:00-17:00,已核实,某区民政局,2026-11-01\n")]);
        same_door Warning "同一个门" Example::Files(&[Edit::Add(CANTEENS, "SX-2,开心饭堂,越城区府山街道某路2号,120.58213,30.50121,WGS84,0575-88001234,每天 8:00-17:00,已核实,某区民政局,2026-11-01\n")]);
        same_place_differs Warning "两行不一样" Example::Files(&[Edit::Put("cities/330600-shaoxing/centres.csv", OF_A_CENTRE)]);
    },
};

/// The row of the canteen in another table, with another number.
const OF_A_CENTRE: &str = "编号,名称,地址,经度,纬度,坐标系,电话,状态,数据来源,核实日期\n\
SX-2,阳光食堂,越城区府山街道某路1号,120.58213,30.50121,WGS84,0575-88005678,已核实,某区民政局,2026-11-01\n";

/// A place without a point, known by what is written here.
macro_rules! without_point {
    ($($column:literal = $value:literal),+) => {
        cells!("经度" = "", "纬度" = "", "坐标系" = "", $($column = $value),+)
    };
}

const fn nurse(cells: &'static [(&'static str, &'static str)]) -> Example {
    Example::Cells(Kind::HomeNursing, cells)
}

pub(super) const POSITIONS: Chapter = Chapter {
    title: "在哪里",
    rules: rules! {
        no_point Error "不知道在哪里" without_point!("地址" = "某路1号");
        no_area_point Error "地名册没有坐标" Example::Files(&[
            Edit::Swap(GAZETTEER, ",120.4,30.5,WGS84,区划标注点,", ",,,,,"),
            Edit::Gone("basemap/330600-shaoxing/districts.geojson"),
            Edit::Swap(CANTEENS, "120.58213,30.50121,WGS84", ",,"),
        ]);
        address_of_other_city Error "别的城市" without_point!("地址" = "杭州市西湖区某路1号");
        address_of_other_district Error "别的区县" without_point!("地址" = "绍兴市西湖区某路1号");
        several_areas Error "好几处" without_point!("地址" = "城东街道某路1号");
        several_areas_in_one Warning "一处里的好几处" Example::Files(&[
            Edit::Add(GAZETTEER, "330602003004,村居,花园社区,,,,,hua yuan she qu\n"),
            Edit::Swap(CANTEENS, "越城区府山街道某路1号,120.58213,30.50121,WGS84", "越城区花园社区某路1号,,,"),
        ]);
        only_the_district Warning "只知道区县" without_point!("地址" = "越城区某路1号");
        unknown_community Warning "没有的社区" without_point!("地址" = "越城区府山街道某路1号", "社区" = "没有的社区");
        community_elsewhere Warning "别处的社区" without_point!("地址" = "越城区府山街道某路1号", "社区" = "花园社区");
        rows_counted Info "一共几行" Example::Files(&[Edit::Add(CANTEENS, "SX-2,月光食堂,越城区府山街道某路2号,120.58313,30.50221,WGS84,0575-88001235,,建设中,某区民政局,\n")]);
        rough_places Info "没有坐标" without_point!("地址" = "越城区府山街道某路1号");
        half_a_point Error "半个坐标" cells!("纬度" = "");
        not_degrees Error "不是度" cells!("经度" = "东经120度");
        two_numbers_in_a_cell Error "两个数一格" cells!("经度" = "120.58213,30.50121");
        no_crs Error "没有坐标系" cells!("坐标系" = "");
        unknown_crs Error "不认识的坐标系" cells!("坐标系" = "北京54");
        crs_without_point Warning "只有坐标系" cells!("经度" = "", "纬度" = "");
        zero_point Error "零点" cells!("经度" = "0", "纬度" = "0");
        swapped Error "经纬写反" cells!("经度" = "30.50121", "纬度" = "120.58213");
        not_in_china Error "不在中国" cells!("经度" = "2.35", "纬度" = "48.85");
        few_decimals Warning "小数太少" cells!("经度" = "120.58", "纬度" = "30.50");
        outside_city Error "不在本市" cells!("经度" = "117.12345", "纬度" = "36.20123");
        just_outside_city Warning "在市界外边" cells!("经度" = "120.58213", "纬度" = "31.00521");
        unknown_town Error "没有的街镇" cells!("街镇" = "府三街道");
        ambiguous_town Error "同名的街镇" Example::Files(&[
            Edit::Gone("basemap/330600-shaoxing/districts.geojson"),
            Edit::Swap(CANTEENS, "核实日期", "核实日期,街镇"),
            Edit::Swap(CANTEENS, "2026-11-01", "2026-11-01,城东街道"),
            Edit::Swap(CANTEENS, "越城区府山街道某路", "某路"),
        ]);
        town_and_address_disagree Warning "街镇和地址" cells!("街镇" = "塔山街道");
        address_at_odds Error "地址不合" without_point!("地址" = "柯桥区塔山街道某路1号");
        town_and_point_disagree Warning "街镇和坐标" cells!("地址" = "某路1号", "街镇" = "柯桥区城东街道");
        unknown_service_area Error "没有的范围" nurse(&[("服务范围", "某某街道")]);
        ambiguous_service_area Error "同名的范围" nurse(&[("服务范围", "街镇:城东街道")]);
        bad_radius Error "半径不对" nurse(&[("服务范围", "半径:很远")]);
        radius_needs_point Error "从哪里算起" nurse(&[("服务范围", "半径:3000"), ("经度", ""), ("纬度", ""), ("坐标系", "")]);
        no_service_area Error "没有服务范围" nurse(&[("服务范围", "")]);
    },
};
