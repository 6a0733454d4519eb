//! What stands in the files for other programs. What a place offers is said in the words of the tables.

/// At the head of every file of places.
pub(crate) const ABOUT: &str = "null 表示未公布，不表示没有。示例数据不在这里。经纬度是 WGS-84，先经度后纬度；不知道准确位置的，position 是 null。日期是北京时间的日期。";

/// The title of a city's data package.
pub(crate) fn package_title(city: &str) -> String {
    format!("{city}养老服务设施")
}

/// What a data package holds.
pub(crate) const PACKAGE_ABOUT: &str =
    "养老服务设施的公开资料，每类一张表，空格表示未公布。示例数据不在里面。";

/// Beside a span of HSDS that ends on the next day.
pub(crate) const ENDS_NEXT_DAY: &str = "到第二天这个时间为止";

/// What is measured in beds, where people wait for one.
pub(crate) const NO_FREE_BED: &str = "核实那天要排队等床位，没有空床。";
