//! The headers of our columns.

/// 编号.
pub const ID: &str = "编号";
/// 名称.
pub const NAME: &str = "名称";
/// 别名.
pub const ALIASES: &str = "别名";
/// 类别.
pub const CATEGORY: &str = "类别";
/// 地址.
pub const ADDRESS: &str = "地址";
/// 街镇.
pub const TOWN: &str = "街镇";
/// 社区, or village.
pub const COMMUNITY: &str = "社区";
/// 经度, degrees.
pub const LNG: &str = "经度";
/// 纬度, degrees.
pub const LAT: &str = "纬度";
/// 坐标系.
pub const CRS: &str = "坐标系";
/// 电话.
pub const PHONE: &str = "电话";
/// 营业时间.
pub const HOURS: &str = "营业时间";
/// 状态.
pub const STATUS: &str = "状态";
/// 数据来源.
pub const SOURCE: &str = "数据来源";
/// 核实日期.
pub const CHECKED: &str = "核实日期";
/// 备注.
pub const NOTE: &str = "备注";
/// 服务范围.
pub const SERVICE_AREA: &str = "服务范围";
/// 服务.
pub const SERVICES: &str = "服务";
/// 公交.
pub const BUS: &str = "公交";
/// 性质.
pub const OWNERSHIP: &str = "性质";
/// 级别.
pub const LEVEL: &str = "级别";
/// 床位数.
pub const BEDS: &str = "床位数";
/// 收费区间, yuan a month.
pub const MONTHLY_PRICE: &str = "收费区间";
/// 餐价, yuan a meal.
pub const MEAL_PRICE: &str = "餐价";
/// 优惠.
pub const DISCOUNT: &str = "优惠";
/// 等级评定.
pub const GRADE: &str = "等级评定";
/// 等级评定日期.
pub const GRADED: &str = "等级评定日期";
/// 食堂等级.
pub const KITCHEN_GRADE: &str = "食堂等级";
/// 检查日期.
pub const INSPECTED: &str = "检查日期";
/// 依托机构.
pub const HOST: &str = "依托机构";
/// 辅具.
pub const ITEMS: &str = "辅具";
/// 六有.
pub const RURAL_HAVES: &str = "六有";
