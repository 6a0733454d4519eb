use super::*;
use crate::columns::{
    BEDS, CATEGORY, CHECKED, COMMUNITY, GRADE, ID, KITCHEN_GRADE, NOTE, OWNERSHIP, SERVICE_AREA,
    SERVICES, SOURCE, STATUS, TABLES, TOWN, table,
};
use crate::columns::{LNG, NAME};
use domain::place::Kind;
use proptest::prelude::*;
use rstest::rstest;

fn of(kind: Kind, header: &str) -> Heading {
    heading(header, &table(kind).unwrap().all())
}

fn to(header: &str) -> To {
    of(Kind::Institution, header).to
}

/// Headers of lists and forms, and what each means in a table of care homes.
const HEADERS: &[(&str, &str)] = &[
    ("name address tel", "名称 地址 电话"),
    (
        "名称 机构名称 单位名称 养老机构名称 食堂名称 助餐点名称 中心名称 服务站名称 服务中心名称 项目名称 \
         场所名称 设施名称 企业名称 机构全称 站点名称 社区食堂名称 日间照料中心名称 机构名",
        "名称",
    ),
    (
        "地址 详细地址 机构地址 单位地址 住所 所在地 地点 位置 服务地址 食堂地址 详细位置 通讯地址 门牌地址 \
         注册地址 站点地址",
        "地址",
    ),
    (
        "电话 联系电话 手机号 固定电话 手机 联系方式 服务热线 机构电话 食堂电话 联系人电话 联系人及电话",
        "电话",
    ),
    (
        "经度 longitude 高德经度 百度经度 wgs84_lng gcj02_lng",
        "经度",
    ),
    ("纬度 lat latitude 百度纬度", "纬度"),
    (
        "床位数 总床位数 核定床位 设计床位数 床位总数 开放床位 床位数量 养老床位数 床位数（张） 床 位 数",
        "床位数",
    ),
    (
        "营业时间 运营时间 办公时间 opening_hours 服务时间 开放时间 机构开放时间",
        "营业时间",
    ),
    (
        "镇街 街镇 街道（镇） 乡镇（街道） 镇（街道） 所属街道 所在街道 所属乡镇 所在乡镇街道 乡镇/街道",
        "街镇",
    ),
    ("类别 类型 机构类型 机构类别 设施类型", "类别"),
    ("性质 经济性质 运营性质 机构性质", "性质"),
    ("等级 星级 评定等级 等级评定 机构等级 评定星级", "等级评定"),
    ("备案 是否备案 备案情况 已备案", "备案"),
    ("医保定点 是否医保定点 医保定点机构", "医保定点"),
    ("长护险定点 是否长护险定点", "长护险定点"),
    (
        "无障碍 无障碍设施 是否有无障碍设施 有无无障碍设施",
        "无障碍",
    ),
    ("服务内容 服务项目 服务", "服务"),
    ("服务范围 服务区域", "服务范围"),
    ("备注 说明 其他", "备注"),
    ("数据来源 来源", "数据来源"),
    ("更新时间 更新日期 核实日期 核查时间", "核实日期"),
    ("状态 运营状态 经营状态", "状态"),
    ("编号 编码 ID 代码 机构编号 站点编号", "编号"),
    ("坐标系 坐标来源", "坐标系"),
];

#[test]
fn headers_that_people_write_mean_the_column_they_meant() {
    let mut wrong = Vec::new();
    for (headers, columns) in HEADERS {
        let columns: Vec<&str> = columns.split(' ').collect();
        // A header with a blank in it is written with a full-width one here.
        let headers = headers.replace("床 位 数", "床\u{3000}位\u{3000}数");
        for (at, header) in headers
            .split([' ', '\n'])
            .filter(|h| !h.is_empty())
            .enumerate()
        {
            let want = columns.get(at).or(columns.last()).unwrap();
            match to(header) {
                To::Column(got) if got == *want => {}
                got => wrong.push((header.to_owned(), got)),
            }
        }
    }
    assert_eq!(wrong, []);
}

#[rstest]
#[case("收费", To::Price)]
#[case("收费标准", To::Price)]
#[case("收费价格", To::Price)]
#[case("价格", To::Price)]
#[case("月收费（元）", To::Column(MONTHLY_PRICE))]
#[case("人均消费", To::Price)]
#[case("最低收费", To::Lowest)]
#[case("收费上限", To::Highest)]
#[case("最高价（元）", To::Highest)]
#[case("服务单位", To::Unknown)]
#[case("备案机构", To::Unknown)]
#[case("收费区间", To::Column(MONTHLY_PRICE))]
#[case("收费标准（元/月）", To::Column(MONTHLY_PRICE))]
#[case("收费标准（元/餐）", To::Column(MEAL_PRICE))]
#[case("收费标准（元/天）", To::Unclear(Vec::new()))]
#[case("收费区间（万元/年）", To::Unclear(Vec::new()))]
#[case("经纬度", To::Point)]
#[case("坐标", To::Point)]
#[case("高德坐标", To::Point)]
#[case("经度/纬度", To::Point)]
#[case("x", To::Axis)]
#[case("X坐标", To::Axis)]
#[case("POINT_Y", To::Axis)]
#[case("区域", To::Area)]
#[case("区县", To::District)]
#[case("所属区县", To::District)]
#[case("行政区", To::District)]
#[case("社区", To::Column(COMMUNITY))]
#[case("所在社区", To::Column(COMMUNITY))]
#[case("村（社区）", To::Column(COMMUNITY))]
#[case("开门时间", To::Opens)]
#[case("结束时间", To::Closes)]
#[case("午餐时间", To::Meal("午餐"))]
#[case("序号", To::Serial)]
#[case("No.", To::Serial)]
#[case("负责人", To::Person)]
#[case("法定代表人", To::Person)]
#[case("联系人", To::Person)]
#[case("负责人姓名", To::Person)]
#[case("法人电话", To::Unclear(vec![PHONE]))]
#[case("院长手机号", To::Unclear(vec![PHONE]))]
#[case("统一社会信用代码", To::Office)]
#[case("建筑面积（㎡）", To::Office)]
#[case("成立时间", To::Office)]
#[case("备案时间", To::Office)]
#[case("时间", To::Unclear(vec![HOURS, CHECKED]))]
#[case("填表日期", To::Unclear(vec![CHECKED]))]
#[case("名称及地址", To::Unclear(vec![NAME, "地址"]))]
// Nobody knows these, and nobody guesses.
#[case("备案号", To::Unknown)]
#[case("备案编号", To::Unknown)]
#[case("运营单位", To::Unknown)]
#[case("运营单位名称", To::Unknown)]
#[case("运营方式", To::Unknown)]
#[case("公建民营", To::Unknown)]
#[case("服务对象", To::Unknown)]
#[case("网址", To::Unknown)]
#[case("菜品名称", To::Unknown)]
#[case("监督电话", To::Unknown)]
#[case("家庭地址", To::Unknown)]
#[case("护理等级", To::Unknown)]
#[case("空余床位", To::Unknown)]
#[case("", To::Unknown)]
fn a_header_goes_where_it_belongs_or_somebody_is_asked(#[case] header: &str, #[case] want: To) {
    assert_eq!(to(header), want);
}

#[rstest]
#[case(Kind::Canteen, "机构等级", To::Unclear(vec![KITCHEN_GRADE]))]
#[case(Kind::Canteen, "就餐时间", To::Column(HOURS))]
#[case(Kind::Canteen, "餐标", To::Column(MEAL_PRICE))]
#[case(Kind::Canteen, "月收费", To::Unclear(Vec::new()))]
#[case(Kind::Institution, "餐标", To::Unclear(Vec::new()))]
#[case(Kind::Canteen, "床位数", To::Unknown)]
#[case(Kind::Canteen, "优惠政策", To::Column("优惠"))]
#[case(Kind::Canteen, "收费标准（元/餐）", To::Column(MEAL_PRICE))]
#[case(Kind::Station, "价格", To::Unknown)]
#[case(Kind::Rental, "租赁辅具", To::Column("辅具"))]
fn what_a_header_means_depends_on_the_kind(
    #[case] kind: Kind,
    #[case] header: &str,
    #[case] want: To,
) {
    assert_eq!(of(kind, header).to, want);
}

#[rstest]
#[case("高德经度", Some("GCJ02"))]
#[case("百度坐标", Some("BD09"))]
#[case("gcj02_lng", Some("GCJ02"))]
#[case("wgs84_lat", Some("WGS84"))]
#[case("经度（天地图）", Some("CGCS2000"))]
#[case("经度", None)]
fn a_header_may_name_the_map_system(#[case] header: &str, #[case] want: Option<&str>) {
    assert_eq!(of(Kind::Canteen, header).system, want);
}

#[rstest]
#[case("坐标采用高德地图拾取", Some("GCJ02"))]
#[case("坐标系：国家2000", Some("CGCS2000"))]
#[case("坐标：高德转百度", None)]
#[case("坐标由街道填报", None)]
fn a_system_is_taken_from_a_text_that_names_exactly_one(
    #[case] text: &str,
    #[case] want: Option<&str>,
) {
    assert_eq!(system_named(text), want);
}

#[test]
fn a_header_of_two_lines_is_read_as_one_first() {
    let all = table(Kind::Institution).unwrap().all();
    let two = |group, name| heading_of(group, name, &all).to;
    assert_eq!(two("联系方式", "手机"), To::Column(PHONE));
    assert_eq!(two("法定代表人", "电话"), To::Unclear(vec![PHONE]));
    assert_eq!(two("床位", "总数"), To::Column(BEDS));
    assert_eq!(two("收费标准（元/月）", "最低"), To::Lowest);
    assert_eq!(two("收费", "最高"), To::Highest);
    assert_eq!(two("运营单位", "名称"), To::Unknown);
    assert_eq!(two("床位", "已入住"), To::Unknown);
    assert_eq!(two("主管部门", "电话"), To::Unknown);
    assert_eq!(two("养老机构", "电话"), To::Column(PHONE));
    assert_eq!(two("位置", "经度"), To::Column(LNG));
    assert_eq!(two("基本情况", "机构名称"), To::Column(NAME));
}

#[test]
fn of_two_columns_that_mean_the_same_the_plainer_is_taken() {
    let rank = |header| of(Kind::Institution, header).rank;
    assert!(rank("名称") < rank("机构名称"));
    assert!(rank("机构地址") < rank("住所"));
    assert!(rank("床位数") < rank("开放床位"));
    assert!(rank("开放床位") < rank("设计床位数"));
    assert!(rank("电话") < rank("联系人电话"));
}

/// A header as somebody may write it who means no other.
fn dressed(header: &str, dress: u8) -> String {
    match dress {
        0 => header.to_owned(),
        1 => format!(" {header}\u{3000}"),
        2 => format!("*{header}"),
        3 => format!("{header}："),
        4 => header.chars().map(|c| format!("{c} ")).collect(),
        _ => format!("{header}（必填）"),
    }
}

proptest! {
    #[test]
    fn our_own_headers_always_mean_themselves(
        table in proptest::sample::select(TABLES.iter().collect::<Vec<_>>()),
        at in any::<proptest::sample::Index>(),
        dress in 0_u8..6,
    ) {
        let all = table.all();
        let column = all[at.index(all.len())];
        let heading = heading(&dressed(column, dress), &all);
        prop_assert_eq!(heading.to, To::Column(column));
    }

    #[test]
    fn any_text_may_be_a_header(text in "\\PC{0,120}") {
        let all: Vec<&'static str> = TABLES.iter().flat_map(|t| t.all()).collect();
        let _ = heading(&text, &all);
        let _ = system_named(&text);
    }
}

#[test]
fn every_column_is_named_in_these_tests() {
    // The headers above lead to the columns that lists of others have.
    for column in [
        CATEGORY,
        CHECKED,
        GRADE,
        ID,
        NOTE,
        OWNERSHIP,
        SERVICES,
        SERVICE_AREA,
        SOURCE,
        STATUS,
        TOWN,
    ] {
        assert!(
            HEADERS
                .iter()
                .any(|(_, to)| to.split(' ').any(|c| c == column)),
            "{column}"
        );
    }
}
