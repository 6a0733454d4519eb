//! Headers of other people's tables that are no column of ours alone.

use crate::columns::{CHECKED, GRADE, HOURS, KITCHEN_GRADE, PHONE};

/// Prices: which of them is meant is said by the kind of the place.
pub(in crate::convert) const PRICES: &[&str] = &[
    "收费",
    "收费标准",
    "收费价格",
    "收费区间",
    "收费情况",
    "价格",
    "费用",
    "费用标准",
    "价格区间",
    "服务价格",
    "月收费",
    "月均收费",
    "每月收费",
    "月收费标准",
    "人均消费",
    "餐标",
    "餐费标准",
    "用餐价格",
    "餐费价格",
    "每餐价格",
    "每餐费用",
    "就餐价格",
    "套餐价格",
    "price",
];

/// Both degrees in one cell.
pub(in crate::convert) const POINTS: &[&str] = &[
    "经纬度",
    "坐标",
    "坐标点",
    "经纬度坐标",
    "坐标经纬度",
    "地理坐标",
    "定位",
    "定位坐标",
    "地图坐标",
    "位置坐标",
    "经度纬度",
    "point",
    "coordinates",
    "lnglat",
    "latlng",
    "gps坐标",
];

pub(in crate::convert) const DISTRICTS: &[&str] = &[
    "区县",
    "县区",
    "县市区",
    "区市县",
    "区县市",
    "行政区",
    "行政区划",
    "所属区",
    "区划",
    "区",
    "县",
    "区县名称",
    "行政区域",
    "district",
    "county",
    "areacodename",
    "adname",
];

pub(in crate::convert) const CITIES: &[&str] =
    &["市", "城市", "地市", "地级市", "设区市", "city", "cityname"];

/// A town or a district: its cells say which.
pub(in crate::convert) const AREAS: &[&str] =
    &["区域", "片区", "辖区", "地区", "所在区域", "属地", "area"];

pub(in crate::convert) const OPENS: &[&str] = &[
    "开门时间",
    "开始时间",
    "营业开始时间",
    "上午开门时间",
    "开馆时间",
];
pub(in crate::convert) const CLOSES: &[&str] =
    &["关门时间", "结束时间", "营业结束时间", "打烊时间"];

/// Whether one eats at a canteen or it delivers.
pub(in crate::convert) const SERVINGS: &[&str] = &[
    "助餐方式",
    "助餐形式",
    "助餐模式",
    "供餐方式",
    "供餐形式",
    "就餐方式",
    "就餐形式",
    "用餐方式",
    "用餐形式",
    "配餐方式",
    "送餐方式",
    "服务方式",
    "服务形式",
];

/// Hours of one meal, or of half a day.
pub(in crate::convert) const MEALS: &[&str] = &[
    "早餐", "午餐", "中餐", "晚餐", "上午", "中午", "下午", "晚上",
];

/// Days that have a column of their own, by their last character.
pub(in crate::convert) const WEEKDAYS: &[(char, &str)] = &[
    ('一', "周一"),
    ('二', "周二"),
    ('三', "周三"),
    ('四', "周四"),
    ('五', "周五"),
    ('六', "周六"),
    ('日', "周日"),
    ('天', "周日"),
];

/// What a thing to rent costs, by the word of the price.
pub(in crate::convert) const RENTS: &[(&str, &[&str])] = &[
    (
        "月租",
        &[
            "月租",
            "月租金",
            "租金",
            "每月租金",
            "租赁价格",
            "月租价格",
            "租赁费",
            "月租费",
        ],
    ),
    ("押金", &["押金", "租赁押金", "保证金"]),
    (
        "补贴后",
        &["补贴后", "补贴后租金", "补贴后价格", "补贴后月租"],
    ),
];

/// Meals that have a price of their own, by how headers begin.
pub(in crate::convert) const MEALS_PRICED: &[(&str, &str)] = &[
    ("早", "早餐"),
    ("午", "午餐"),
    ("中", "中餐"),
    ("晚", "晚餐"),
];

pub(in crate::convert) const AREA_CODES: &[&str] = &["区号", "电话区号", "长途区号"];

pub(in crate::convert) const ROADS: &[&str] = &[
    "路名",
    "道路",
    "街路",
    "路街",
    "道路名称",
    "路段",
    "街路巷",
    "路街巷",
    "街巷",
];

pub(in crate::convert) const SERIALS: &[&str] = &[
    "序号",
    "总序号",
    "分序号",
    "序",
    "顺序号",
    "行号",
    "排序",
    "no",
    "no.",
    "#",
    "num",
    "index",
    "编次",
];

/// A person, in a header. Numbers beside them are a person's own.
pub(in crate::convert) const PERSONS: &[&str] = &[
    "负责人",
    "法定代表人",
    "法人",
    "院长",
    "站长",
    "所长",
    "园长",
    "校长",
    "经办人",
    "填表人",
    "填报人",
    "管理员",
    "厨师",
    "村医",
    "姓名",
    "老板",
    "身份证",
    "银行卡",
    "微信",
    "邮箱",
    "qq",
    "axbe0021",
    "经营者",
];

/// Whom to ring, in a header: their number is meant for others.
pub(in crate::convert) const CONTACTS: &[&str] = &["联系人", "联络人"];

/// Endings of headers of telephone numbers.
pub(in crate::convert) const PHONE_ENDINGS: &[&str] = &[
    "电话",
    "电话号码",
    "手机",
    "手机号",
    "手机号码",
    "联系方式",
    "座机",
    "热线",
    "号码",
    "联系电话",
];

/// Columns that the map has no place for, and of which nobody needs to be asked.
pub(in crate::convert) const OFFICE: &[&str] = &[
    "统一社会信用代码",
    "社会信用代码",
    "信用代码",
    "组织机构代码",
    "建筑面积",
    "占地面积",
    "面积",
    "使用面积",
    "成立时间",
    "成立日期",
    "开业时间",
    "开业日期",
    "建成时间",
    "建成日期",
    "启用时间",
    "登记时间",
    "登记日期",
    "备案时间",
    "备案日期",
    "投入使用时间",
    "投入运营时间",
    "邮编",
    "邮政编码",
    "传真",
    "传真号码",
    "员工数",
    "从业人员",
    "从业人员数",
    "职工人数",
    "入住人数",
    "入住率",
    "登记机关",
    "axbe0017",
    "tag",
    "省",
    "省份",
    "province",
    "pname",
    "建成年份",
    "建设年份",
    "开办时间",
    "投资额",
    "护理员数",
    "工作人员数",
];

/// What may be meant by a header that says too little.
pub(in crate::convert) const UNCLEAR: &[(&str, &[&str])] = &[
    ("时间", &[HOURS, CHECKED]),
    ("日期", &[CHECKED]),
    ("填表日期", &[CHECKED]),
    ("填报日期", &[CHECKED]),
    ("统计日期", &[CHECKED]),
    ("采集日期", &[CHECKED]),
    ("采集时间", &[CHECKED]),
    ("contact", &[PHONE]),
    ("等级", &[GRADE, KITCHEN_GRADE]),
];

/// What stands over several columns and says only what they have in common.
pub(in crate::convert) const GROUPS: &[&str] = &[
    "情况",
    "信息",
    "地址",
    "所在地",
    "地区",
    "区划",
    "概况",
    "资料",
    "联系方式",
    "位置",
    "收费",
    "收费标准",
    "服务",
    "设施",
    "床位",
    "其他",
    "其中",
    "坐标",
    "经纬度",
    "详情",
    "内容",
    "项目",
];
