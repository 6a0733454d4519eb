//! Words in the cells of other people's tables, and in the lines around them.

/// Map systems, by what people call them.
pub(in crate::convert) const SYSTEMS: &[(&str, &str)] = &[
    ("高德", "GCJ02"),
    ("腾讯", "GCJ02"),
    ("火星", "GCJ02"),
    ("gcj02", "GCJ02"),
    ("gcj-02", "GCJ02"),
    ("gcj", "GCJ02"),
    ("amap", "GCJ02"),
    ("百度", "BD09"),
    ("bd09", "BD09"),
    ("bd-09", "BD09"),
    ("baidu", "BD09"),
    ("天地图", "CGCS2000"),
    ("cgcs2000", "CGCS2000"),
    ("国家2000", "CGCS2000"),
    ("2000国家大地", "CGCS2000"),
    ("大地2000", "CGCS2000"),
    ("wgs84", "WGS84"),
    ("wgs-84", "WGS84"),
    ("gps", "WGS84"),
];

/// Marks before names, whose meaning a line above the table says.
pub(in crate::convert) const MARKS: &[char] = &[
    '★', '☆', '▲', '△', '●', '○', '◆', '◇', '■', '□', '※', '*', '＊', ' ',
];

/// Standings in other words. What is open has not been checked by that.
pub(in crate::convert) const STANDINGS: &[(&str, &str)] = &[
    ("正常", "待核实"),
    ("正常运营", "待核实"),
    ("正常营业", "待核实"),
    ("运营", "待核实"),
    ("运营中", "待核实"),
    ("在运营", "待核实"),
    ("已运营", "待核实"),
    ("营业", "待核实"),
    ("营业中", "待核实"),
    ("开业", "待核实"),
    ("已开业", "待核实"),
    ("在营", "待核实"),
    ("开放", "待核实"),
    ("是", "待核实"),
    ("否", "暂停"),
    ("已停", "暂停"),
    ("未运营", "暂停"),
    ("未营业", "暂停"),
    ("停业", "暂停"),
    ("正常开放", "待核实"),
    ("正常运行", "待核实"),
    ("在业", "待核实"),
    ("存续", "待核实"),
    ("暂停营业", "暂停"),
    ("停业整顿", "暂停"),
    ("装修", "暂停"),
    ("装修中", "暂停"),
    ("暂停运营", "暂停"),
    ("暂停服务", "暂停"),
    ("停运", "暂停"),
    ("歇业", "暂停"),
    ("停办", "暂停"),
    ("关闭", "已关闭"),
    ("关停", "已关闭"),
    ("已关停", "已关闭"),
    ("注销", "已关闭"),
    ("已注销", "已关闭"),
    ("撤销", "已关闭"),
    ("已撤销", "已关闭"),
    ("在建", "建设中"),
    ("筹建", "建设中"),
    ("筹建中", "建设中"),
    ("拟建", "建设中"),
    ("未开业", "建设中"),
    ("待开业", "建设中"),
];

/// What begins a row of sums.
pub(in crate::convert) const SUMS: &[&str] =
    &["合计", "总计", "小计", "共计", "总数", "汇总", "累计"];

/// Characters of times of the day.
pub(in crate::convert) const TIMES: &[char] = &[
    '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '半', '点', '时',
];

/// What stands behind the number of places in a sum.
pub(in crate::convert) const COUNTED_IN: &[char] =
    &['家', '个', '处', '张', '条', '所', '间', '户'];

/// In the place of a number: how the table is to be filled in.
pub(in crate::convert) const EXAMPLES: &[&str] = &[
    "示例",
    "样例",
    "例",
    "例如",
    "举例",
    "范例",
    "填写示例",
    "填表示例",
    "example",
];

/// Endings of the names of towns, and of districts.
pub(in crate::convert) const AREA_ENDINGS: &[&str] = &["街道", "镇", "乡", "区", "县", "市"];

/// Endings of the titles of lists.
pub(in crate::convert) const LISTS: &[&str] = &[
    "名单",
    "一览表",
    "汇总表",
    "情况表",
    "统计表",
    "清单",
    "目录",
    "名录",
    "花名册",
];

/// Such a cell means what stands above it.
pub(in crate::convert) const DITTO: &[&str] = &[
    "同上",
    "同上行",
    "同前",
    "〃",
    "″",
    "”",
    "“",
    "〞",
    "\"",
    "''",
    "ditto",
];

/// A tick, a cross: an answer, and no empty cell.
pub(in crate::convert) const TICKS: &[char] = &['√', '✓', '✔', '☑', '×', '✗', '✘', '○', '●', '☐'];

/// What begins a note under a table.
pub(in crate::convert) const NOTES: &[&str] = &[
    "注",
    "备注",
    "说明",
    "填表",
    "填报",
    "制表",
    "审核",
    "数据来源",
    "来源",
    "统计",
    "截至",
    "截止",
    "联系人",
    "联系电话",
    "单位",
    "附",
    "以上",
    "本表",
    "※",
    "*",
    "报送",
    "日期",
    "表号",
    "负责人",
    "其中",
];

/// What begins the foot of a table, alone in its cell or before a colon.
pub(in crate::convert) const FEET: &[&str] = &[
    "制表人",
    "制表",
    "填表人",
    "填报人",
    "填报人员",
    "审核人",
    "审批人",
    "复核人",
    "报送人",
    "统计人",
    "经办人",
    "负责人",
    "单位负责人",
    "主管领导",
    "联系人",
    "联系电话",
    "制表日期",
    "填表日期",
    "填报日期",
    "报送日期",
    "制表单位",
    "填报单位",
];

/// Words by which a note speaks of colours.
pub(in crate::convert) const COLOURS: &[&str] = &[
    "颜色",
    "底色",
    "底纹",
    "填充",
    "红色",
    "黄色",
    "绿色",
    "灰色",
    "蓝色",
    "橙色",
    "红字",
    "标红",
    "标黄",
    "标绿",
    "标灰",
    "删除线",
    "划线",
];

/// What stands before the name of who made a table.
pub(in crate::convert) const MADE_BY: &[&str] = &[
    "数据来源",
    "资料来源",
    "信息来源",
    "来源",
    "填报单位",
    "制表单位",
    "编制单位",
    "发布单位",
    "报送单位",
    "提供单位",
    "填表单位",
];

/// Names of files that say nothing of who wrote them.
pub(in crate::convert) const NAMELESS: &[&str] = &[
    "新建",
    "工作簿",
    "工作表",
    "表格",
    "副本",
    "文件",
    "下载",
    "未命名",
    "汇总",
    "名单",
    "book",
    "sheet",
    "list",
    "data",
    "export",
    "download",
    "table",
    "xlsx",
    "csv",
];

/// Where a price should stand: that nothing is paid, by everybody or by some.
pub(in crate::convert) const FREE: &[&str] = &[
    "免费",
    "全免",
    "全免费",
    "免费用餐",
    "免费就餐",
    "免费供餐",
    "免费提供",
    "免费送餐",
    "免费入住",
    "不收费",
    "不要钱",
    "无偿",
];

/// Where a price should stand: that there is none to write.
pub(in crate::convert) const NO_PRICE: &[&str] = &[
    "面议",
    "电议",
    "议价",
    "详询",
    "咨询",
    "电话咨询",
    "来电咨询",
    "详见公示",
    "另议",
    "按实际",
    "以实际为准",
];

/// Before the heading of a group: 一、越城区.
pub(in crate::convert) const NUMERALS: &[char] =
    &['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
