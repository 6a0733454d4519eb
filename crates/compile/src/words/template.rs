//! What the template of a table says of each column.

/// What is to be written into a column, and an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ColumnNote {
    pub(crate) what: &'static str,
    pub(crate) example: &'static str,
}

/// The name of the sheet that explains. A sheet whose name has 说明 is not read as a table.
pub(crate) const EXPLANATION: &str = "填写说明";
/// The headers of that sheet.
pub(crate) const HEADERS: [&str; 5] = ["表", "列", "要不要填", "写什么", "例子（编的，只看写法）"];
/// Whether a column has to be filled.
pub(crate) const MUST: &str = "一定要填";
pub(crate) const MAY: &str = "不知道就空着";
/// What Excel says where a word is not in the list.
pub(crate) const NOT_IN_LIST: &str = "请从下拉的词里选一个；不知道就空着。";

/// The notes above the explanations.
pub(crate) const NOTES: [&str; 3] = [
    "一行一个地点。第一行的列名不要改，用不到的列可以删掉。",
    "这些列都设成了「文本」，电话开头的 0 不会丢。从别处粘贴时，选「只粘贴值」。",
    "填好一类，存成这一类的文件名（如 canteens.xlsx），放进城市的文件夹；几类在一个文件里的，用 eldercare-data convert 转换。",
];

/// What is to be written into a column. A column of what a place offers says so in its row
/// ([`OFFERED`](crate::columns::OFFERED)), and of most columns of numbers and of yes and no there is
/// nothing to say but that.
pub(crate) fn of_column(column: &str) -> Option<ColumnNote> {
    let (what, example) = match column {
        "编号" => ("字母、数字、短横线；不能重复，定了就不要改", "SX-0001"),
        "名称" => ("招牌上的字", "阳光社区食堂"),
        "别名" => ("别人还怎么叫它，几个之间用顿号", "爱心食堂、老年食堂"),
        "类别" => ("从下拉的词里选，或照当地的叫法", ""),
        "地址" => ("写到门牌", "越城区府山街道某路1号"),
        "街镇" => ("在哪个街道、镇、乡", "府山街道"),
        "社区" => (
            "在哪个社区、村；没有经纬度时，靠它知道在哪一带",
            "下大路社区",
        ),
        "经度" => ("小数，大的那个数", "120.582134"),
        "纬度" => ("小数，小的那个数", "30.501234"),
        "坐标系" => (
            "坐标从哪里取：高德、腾讯选 GCJ02，百度 BD09，天地图 CGCS2000",
            "GCJ02",
        ),
        "电话" => ("带区号；几个之间用顿号", "0575-88001234"),
        "营业时间" => (
            "哪几天、几点到几点；食堂写开餐时间",
            "周一至周五 8:00-17:00",
        ),
        "状态" => ("从下拉的词里选；自己核实过的才选「已核实」", "待核实"),
        "数据来源" => ("谁给的：单位，或文件名和文号", "某区民政局"),
        "核实日期" => ("哪一天核实的，年-月-日", "2026-11-01"),
        "备注" => (
            "告诉读者的一两句话，会公开；不写个人的名字和号码",
            "去前先打电话",
        ),
        "护理型床位" => ("其中护理型的，整数", "80"),
        "认知障碍床位" => ("其中收认知障碍老人的，整数", "20"),
        _ => return None,
    };
    Some(ColumnNote { what, example })
}

/// A column that takes a number, and of which nothing else is to be said.
pub(crate) const NUMBER: ColumnNote = ColumnNote {
    what: "整数",
    example: "20",
};

/// A column that takes yes or no.
pub(crate) const YES_NO: ColumnNote = ColumnNote {
    what: "是 或 否；「否」是查过了、确实没有",
    example: "是",
};
