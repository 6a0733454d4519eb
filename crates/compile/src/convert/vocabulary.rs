//! Words of other people's tables: how they name columns, kinds, standings and map systems.

mod cells;
mod headers;
mod spellings;

pub(super) use cells::{
    AREA_ENDINGS, COLOURS, COUNTED_IN, DITTO, EXAMPLES, FEET, FREE, LISTS, MADE_BY, MARKS,
    NAMELESS, NO_PRICE, NOTES, NUMERALS, STANDINGS, SUMS, SYSTEMS, TICKS, TIMES,
};
pub(super) use headers::{
    AREA_CODES, AREAS, CITIES, CLOSES, CONTACTS, DISTRICTS, GROUPS, MEALS, MEALS_PRICED, OFFICE,
    OPENS, PERSONS, PHONE_ENDINGS, POINTS, PRICES, RENTS, ROADS, SERIALS, SERVINGS, UNCLEAR,
    WEEKDAYS,
};
pub(super) use spellings::SPELLINGS;

/// What stands before the name of a kind of place: 社区食堂, 日间照料中心.
pub(super) const MODIFIERS: &[&str] = &[
    "社区",
    "老年人",
    "老年",
    "养老",
    "助餐",
    "长者",
    "农村",
    "幸福",
    "居家",
    "日间",
    "照料",
    "护理",
    "服务",
    "康复",
    "辅助器具",
    "辅具",
    "租赁",
    "卫生",
    "医疗",
    "学习",
    "活动",
    "村级",
    "村",
    "镇街",
    "街镇",
    "区域性",
    "综合",
    "嵌入式",
    "乐龄",
    "智慧",
    "智能",
    "为老",
    "公办",
    "民办",
    "社会",
    "工作",
    "城市",
    "托养",
    "托老",
    "邻里",
    "示范",
    "所在",
    "所属",
    "本",
];

/// What a place is, as a header names it.
pub(super) const HEADS: &[&str] = &[
    "机构",
    "单位",
    "食堂",
    "饭堂",
    "餐厅",
    "餐桌",
    "点",
    "点位",
    "站",
    "站点",
    "中心",
    "场所",
    "设施",
    "企业",
    "项目",
    "院",
    "网点",
    "学校",
    "学堂",
    "大学",
    "卫生室",
    "卫生站",
    "诊所",
    "终端",
    "门店",
    "店",
    "驿站",
    "家园",
    "之家",
    "公寓",
    "厨房",
    "社工站",
];

/// Before a word that says the same with it: 是否备案, 所属街道.
pub(super) const BEFORE: &[&str] = &[
    "是否属于",
    "是否具备",
    "是否有",
    "是否为",
    "是否是",
    "是否",
    "有无",
    "所属",
    "所在地",
    "所在",
    "属地",
    "归属",
    "现",
    "目前",
];

/// Behind a word that says the same with it: 备案情况.
pub(super) const BEHIND: &[&str] = &["情况", "信息", "状况", "设施", "机构", "单位"];
