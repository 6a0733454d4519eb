//! Rows and the spreadsheets made of them.

use domain::place::Kind;
use std::collections::BTreeMap;

/// Columns of every spreadsheet, in the order of 填表说明.
const COMMON: &[&str] = &[
    "编号",
    "名称",
    "别名",
    "类别",
    "地址",
    "街镇",
    "经度",
    "纬度",
    "坐标系",
    "电话",
    "营业时间",
    "状态",
    "数据来源",
    "核实日期",
    "备注",
    "服务范围",
    "服务",
    "无障碍",
    "收现金",
    LOVE_CARD,
    "公交",
];

/// Only Shaoxing has this card, so only its spreadsheets have the column.
const LOVE_CARD: &str = "可用爱心卡";
const SHAOXING: &str = "330600";

/// Columns of one kind, after [`COMMON`].
fn own_columns(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Canteen => &["餐价", "优惠", "明厨亮灶", "食堂等级"],
        Kind::Institution => &[
            "性质",
            "床位数",
            "护理型床位",
            "认知障碍床位",
            "收费区间",
            "普惠型",
            "备案",
            "等级评定",
            "等级评定日期",
            "医保定点",
            "长护险定点",
            "有医疗",
            "收失智",
            "面向社会",
            "轮候",
            "明厨亮灶",
            "食堂等级",
            "消防达标",
            "视频监控",
            "国标达标",
            "责任险",
            "智慧养老院",
            "检查日期",
        ],
        Kind::Centre => &[
            "级别",
            "床位数",
            "收费区间",
            "明厨亮灶",
            "医保定点",
            "长护险定点",
            "收失智",
            "有医疗",
            "备案",
        ],
        Kind::RuralHome => &["六有"],
        Kind::Rental => &["依托机构", "辅具"],
        Kind::Clinic => &["医保定点"],
        Kind::HomeNursing => &["医保定点", "长护险定点"],
        Kind::Station | Kind::Learning | Kind::Kiosk => &[],
    }
}

/// One row: its cells by column; a cell that is not there is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SampleRow(BTreeMap<&'static str, String>);

impl SampleRow {
    /// Fills a cell.
    pub(super) fn set(&mut self, column: &'static str, value: impl Into<String>) -> &mut Self {
        self.0.insert(column, value.into());
        self
    }

    /// Takes over the cells of another row.
    pub(super) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// What stands in a cell.
    pub(super) fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }
}

/// The spreadsheet as Excel opens it best: UTF-8 with a byte-order mark, lines ending in CRLF.
/// `None` only when a value can not be written, which none of ours is.
pub(super) fn spreadsheet(adcode: &str, kind: Kind, rows: &[SampleRow]) -> Option<Vec<u8>> {
    let columns: Vec<&str> = COMMON
        .iter()
        .chain(own_columns(kind))
        .copied()
        .filter(|c| *c != LOVE_CARD || adcode == SHAOXING)
        .collect();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&columns).ok()?;
    for row in rows {
        writer
            .write_record(columns.iter().map(|c| row.get(c)))
            .ok()?;
    }
    writer.into_inner().ok()
}
