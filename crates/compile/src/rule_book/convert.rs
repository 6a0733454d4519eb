//! Rules about somebody's own table that is turned into ours.

use super::{Chapter, Example, FileForm, Foreign, rules};
use crate::Others;

/// A list of canteens with these lines below its headers.
macro_rules! list {
    ($headers:literal, $rows:literal) => {
        Foreign::text("食堂.csv", concat!($headers, "\n", $rows, "\n"))
    };
}

const fn book(sheets: &'static [(&'static str, bool, &'static str)]) -> Example {
    Example::Convert(Foreign::of("食堂.xlsx", FileForm::Book(sheets)))
}

/// A list for a folder that holds something.
const fn into(
    table: &'static str,
    folder: &'static [(&'static str, &'static str)],
    others: Others,
) -> Example {
    Example::Convert(Foreign {
        folder,
        others,
        ..Foreign::of("食堂.csv", FileForm::Text(table))
    })
}

/// A list with a mapping.
const fn by(mapping: &'static str, table: &'static str) -> Example {
    Example::Convert(Foreign {
        mapping: Some(mapping),
        ..Foreign::of("食堂.csv", FileForm::Text(table))
    })
}

const SUNNY: &str = "名称,地址,联系电话\n阳光食堂,越城区府山街道某路1号,0575-88001234\n";
/// What stands in the folder: the same place, and another one.
const THERE: &[(&str, &str)] = &[TABLE];
const TABLE: (&str, &str) = (
    "canteens.csv",
    "编号,名称,地址,经度,纬度,坐标系,电话,状态,数据来源,核实日期\n\
     SX-1,阳光食堂,越城区府山街道某路1号,120.58213,30.50121,GCJ02,0575-88005678,已核实,某局,2026-11-01\n\
     SX-2,月光食堂,越城区府山街道某街9号,120.58413,30.50321,GCJ02,0575-88005679,待核实,某局,\n",
);

/// What stands in the folder, with what was converted last time: the number was corrected since, and a place taken out.
const CORRECTED: &[(&str, &str)] = &[
    TABLE,
    (
        ".converted/canteens.csv",
        "编号,名称,地址,电话,状态,数据来源\n\
         SX-1,阳光食堂,越城区府山街道某路1号,0575-88001234,待核实,某局\n\
         330600-canteen-jfmhmdddfs,日光食堂,越城区府山街道某街7号,0575-88005670,待核实,某局\n",
    ),
];

pub(super) const CHAPTER: Chapter = Chapter {
    title: "转换自己的表",
    rules: rules! {
        no_table Error "不是表" Example::Convert(Foreign::of("食堂.xlsx", FileForm::Bytes(b"PK\x03\x04")));
        hidden_sheet Info "隐藏的工作表" book(&[("食堂", false, "名称|地址|电话\n阳光食堂|某路1号|0575-88001234"), ("旧的", true, "名称|地址|电话\n月光食堂|某路2号|")]);
        macros_not_run Info "没运行的宏" Example::Convert(Foreign::of("食堂.xlsm", FileForm::Macros(&[("食堂", false, "名称|地址\n阳光食堂|某路1号")])));
        not_for_the_old Info "不是给老人的" Foreign::text("食堂.json", "{\"elements\":[{\"type\":\"node\",\"id\":1,\"lat\":30.5,\"lon\":120.5,\"tags\":{\"amenity\":\"social_facility\",\"social_facility\":\"shelter\",\"social_facility:for\":\"homeless\"}},{\"type\":\"node\",\"id\":2,\"lat\":30.5,\"lon\":120.5,\"tags\":{\"amenity\":\"nursing_home\",\"name\":\"阳光养老院\"}}]}");
        no_headers Warning "没有列名" list!("2026,11", "1,2");
        sheet_without_headers Info "没有列名的一张" book(&[("食堂", false, "名称|地址|电话\n阳光食堂|某路1号|0575-88001234"), ("表二", false, "随便写写")]);
        headers_downwards Warning "从上往下的列名" list!("名称,阳光食堂", "地址,某路1号\n联系电话,0575-88001234");
        group_heading Info "分组的标题" list!("名称,地址,联系电话", "府山街道,,\n阳光食堂,某路1号,0575-88001234");
        sheet_heading Info "街镇的工作表" book(&[("府山街道", false, "食堂名称|地址|电话\n阳光食堂|某路1号|0575-88001234")]);
        lines_together Info "一处占了几行" book(&[("食堂", false, "名称|地址|电话\n阳光食堂|某路1号|0575-88001234\n^|^|0575-88001235")]);
        colours_not_read Warning "说颜色的话" list!("名称,地址,联系电话", "阳光食堂,某路1号,0575-88001234\n注：红色的已停业,,");
        struck_lines Warning "划掉的行" book(&[("食堂", false, "名称|地址|电话\n阳光食堂|某路1号|0575-88001234\n-月光食堂|-某路2号|-0575-88001235")]);
        unseen_lines Warning "隐藏的行" book(&[("食堂", false, "名称|地址|电话\n阳光食堂|某路1号|0575-88001234\n~月光食堂|某路2号|0575-88001235")]);
        unseen_column Warning "隐藏的列" book(&[("食堂", false, "名称|地址|~营业时间\n阳光食堂|某路1号|每天 8:00-9:00")]);
        unseen_column_held Warning "隐藏的电话或备注" book(&[("食堂", false, "名称|地址|~备注\n阳光食堂|某路1号|好吃")]);
        no_name_column Warning "没有名称" list!("地址,联系电话", "某路1号,0575-88001234");
        no_rows_found Error "没有一行" list!("2026,11", "1,2");
        nothing_to_write Error "没有能放的" Foreign::text("名单.csv", "名称,地址,联系电话\n阳光,某路1号,0575-88001234\n");
        row_left_out Warning "没放进去的行" list!("名称,地址,联系电话", "阳光食堂,某路1号,0575-88001234\n,某路2号,0575-88001235");
        constants Info "没写来源状态" list!("名称,地址", "阳光食堂,某路1号");
        which_kind Warning "哪一类" Foreign::text("名单.csv", "名称,地址,联系电话\n阳光,某路1号,0575-88001234\n");
        taken_as_empty Info "当作没有填" list!("名称,地址,联系电话", "阳光食堂,某路1号,暂无");
        ditto_read Info "同上" list!("名称,地址,街道", "阳光食堂,某路1号,府山街道\n月光食堂,某路2号,同上");
        filled_down Warning "只写了一次" list!("街道,名称,地址", "府山街道,阳光食堂,某路1号\n,月光食堂,某路2号\n,星光食堂,某路3号\n塔山街道,日光食堂,某路4号\n,霞光食堂,某路5号");
        ditto_of_nothing Warning "没有可照的同上" list!("名称,地址,街道", "阳光食堂,某路1号,同上");
        digits_lost Warning "少了几位的号码" list!("名称,地址,联系电话", "阳光食堂,某路1号,1.38E+10");
        excel_error Warning "算错的公式" book(&[("食堂", false, "名称|地址|电话\n阳光食堂|#REF!|0575-88001234")]);
        long_number Warning "太长的数" book(&[("食堂", false, "名称|地址|备注\n阳光食堂|某路1号|1234567890123456789")]);
        made_a_date Warning "变成了日期" book(&[("食堂", false, "名称|地址|餐价\n阳光食堂|某路1号|2026-08-15")]);
        written_as Info "换了写法" list!("名称,地址,收现金", "阳光食堂,某路1号,有现金");
        standing_as Info "换了状态" list!("名称,地址,状态", "阳光食堂,某路1号,正常营业");
        services_to_note Info "自己的服务" list!("名称,地址,服务内容", "阳光食堂,某路1号,给老人唱歌");
        eaten_there Info "能进店吃" list!("名称,地址,助餐方式", "阳光食堂,某路1号,堂食");
        meals_priced Info "各餐的价格" list!("名称,地址,早餐价格,午餐价格", "阳光食堂,某路1号,3元,10元");
        meals_fetched Info "自己来取" list!("名称,地址,助餐方式", "阳光食堂,某路1号,自提");
        meals_brought Warning "送到哪里不明" list!("名称,地址,助餐方式", "阳光食堂,某路1号,配送");
        town_of_delivery_unknown Warning "不知道哪个街镇" by("delivers_to = \"所在街镇\"\n", "名称,地址,助餐方式\n阳光食堂,某路1号,送餐\n");
        delivery_not_known Info "不知道送到哪里" by("delivers_to = \"不知道\"\n", "名称,地址,助餐方式\n阳光食堂,某路1号,送餐\n");
        eaten_there_and_at_home Warning "也送餐" list!("名称,地址,助餐方式", "阳光食堂,某路1号,堂食、送餐");
        eaten_at_home Warning "只送餐的" list!("名称,地址,助餐方式", "阳光食堂,某路1号,送餐");
        no_degrees Warning "看不出坐标" list!("名称,地址,经纬度", "阳光食堂,某路1号,在桥边");
        which_system Warning "哪套坐标" list!("名称,地址,经度,纬度", "阳光食堂,某路1号,120.58213,30.50121");
        nought_put_back Info "补上的零" book(&[("食堂", false, "名称|地址|电话\n阳光食堂|某路1号|57588001234")]);
        without_area_code Warning "没有区号" list!("名称,地址,联系电话", "阳光食堂,某路1号,88001234");
        area_code_put Info "加上的区号" by("area_code = \"0575\"\n", "名称,地址,联系电话\n阳光食堂,某路1号,88001234\n");
        own_number Warning "联系人的电话" list!("名称,地址,联系人电话", "阳光食堂,某路1号,王某0575-88001234");
        person_column Info "个人的名字" list!("名称,地址,负责人", "阳光食堂,某路1号,王某");
        office_column Info "没有地方放" list!("名称,地址,统一社会信用代码", "阳光食堂,某路1号,91330600MA00000000");
        column_not_wanted Info "说好不发布" by("[[table]]\nname = \"食堂.csv\"\nkind = \"canteen\"\n[table.columns]\n\"名称\" = \"名称\"\n\"地址\" = \"地址\"\n\"面积\" = \"不发布\"\n", "名称,地址,面积\n阳光食堂,某路1号,80\n");
        hours_without_days Warning "没写星期几" list!("名称,地址,供餐时间", "阳光食堂,某路1号,10:30-12:30");
        days_put Info "写上的星期几" by("days = \"每天\"\n", "名称,地址,供餐时间\n阳光食堂,某路1号,10:30-12:30\n");
        unknown_days Error "看不懂的星期几" by("days = \"随便\"\n", "名称,地址\n阳光食堂,某路1号\n");
        mobile_numbers Warning "手机号" list!("名称,地址,联系电话", "阳光食堂,某路1号,13800001234");
        mobile_left_out Info "没放的手机号" by("mobiles = \"不发布\"\n", "名称,地址,联系电话\n阳光食堂,某路1号,13800001234\n");
        wrong_phones Warning "不对的号码" list!("名称,地址,联系电话", "阳光食堂,某路1号,0575-8800123");
        wrong_phone_left_out Info "没放的号码" by("wrong_phones = \"不发布\"\n", "名称,地址,联系电话\n阳光食堂,某路1号,0575-8800123\n");
        unknown_answer Error "没有的答案" by("mobiles = \"也许\"\n", "名称,地址\n阳光食堂,某路1号\n");
        free_for_whom Warning "谁免费" list!("名称,地址,餐价", "阳光食堂,某路1号,免费");
        value_refused Warning "一样的答一次" list!("名称,地址,餐价", "阳光食堂,某路1号,8元起\n月光食堂,某路2号,8元起");
        value_answered Info "答过的" by("[answers.\"餐价\"]\n\"8元起\" = \"8-15\"\n", "名称,地址,餐价\n阳光食堂,某路1号,8元起\n");
        price_to_note Info "没有数的价" list!("名称,地址,餐价", "阳光食堂,某路1号,面议");
        names_without_numbers Info "名称前的序号" list!("名称,地址", "1、阳光食堂,某路1号\n2、月光食堂,某路2号");
        hours_to_note Info "没有时间" list!("名称,地址,供餐时间", "阳光食堂,某路1号,中午");
        ids_not_kept Info "没用的编号" list!("编号,名称,地址", "1,阳光食堂,某路1号");
        means_the_same Warning "两列一个意思" list!("名称,地址,详细地址", "阳光食堂,某路1号,某路1号一楼");
        unclear_header Warning "几个意思" list!("名称,地址,面积,等级", "阳光食堂,某路1号,80,A");
        not_of_kind Warning "别类的列" Foreign::text("名单.csv", "名称,类别,地址,床位数\n月光,养老院,某路2号,50\n阳光,老年食堂,某路1号,20\n");
        address_parted Info "地址和电话" list!("名称,地址及电话", "阳光食堂,某路1号 0575-88001234");
        mark_before_name Info "名称前的记号" list!("名称,地址", "★阳光食堂,某路1号");
        rents_joined Info "租金和押金" book(&[("辅具租赁", false, "名称|地址|辅具名称|月租金|押金\n阳光租赁点|某路1号|轮椅|30|300")]);
        goes_nowhere Warning "放到哪里" list!("名称,地址,天气", "阳光食堂,某路1号,晴");
        twin Warning "一样的几行" list!("名称,地址,联系电话", "阳光食堂,某路1号,0575-88001234\n阳光食堂,某路1号,0575-88001235");
        row_changed Info "和上次不同" into(SUNNY, THERE, Others::Keep);
        correction_kept Info "您改过的" into(SUNNY, CORRECTED, Others::Keep);
        correction_or_list Warning "两边都改了" into("名称,地址,联系电话\n阳光食堂,越城区府山街道某路1号,0575-88009999\n", CORRECTED, Others::Keep);
        row_put_back Warning "您删掉的" into("名称,地址,联系电话\n阳光食堂,越城区府山街道某路1号,0575-88001234\n日光食堂,越城区府山街道某街7号,0575-88005670\n", CORRECTED, Others::Keep);
        point_of_old_address Warning "旧地址的坐标" into("名称,地址,联系电话\n阳光食堂,越城区府山街道某路15号,0575-88005678\n", THERE, Others::Keep);
        which_form Error "两张同样的表" into(SUNNY, &[TABLE, ("canteens.xlsx", "名称|编号")], Others::Refuse);
        workbook_merged Info "改过的工作簿" into(SUNNY, &[("canteens.xlsx", "编号|名称|地址|状态|数据来源\nSX-1|阳光食堂|越城区府山街道某路1号|待核实|某局")], Others::Refuse);
        verified_row_changed Warning "核实过又变了" into(SUNNY, THERE, Others::Keep);
        present_unreadable Error "读不出的表" into(SUNNY, &[("canteens.csv", "编号\nSX-1,阳光食堂\n")], Others::Refuse);
        other_row Error "新表里没有" into(SUNNY, THERE, Others::Refuse);
        sample_row_gone Info "去掉的示例" into(SUNNY, &[("canteens.csv", "编号,名称,地址,电话,状态,数据来源\nSX-9,示例食堂,越城区府山街道某路9号,0575-00001234,示例,示例\n")], Others::Refuse);
        other_row_gone Info "去掉了" into(SUNNY, THERE, Others::Replace);
        other_row_kept Info "留着" into(SUNNY, THERE, Others::Keep);
        table_written Info "写了几行" list!("名称,地址", "阳光食堂,某路1号");
        unknown_destination Error "没有的去处" by("[[table]]\nname = \"食堂.csv\"\nkind = \"canteen\"\n[table.columns]\n\"名称\" = \"名称\"\n\"地址\" = \"天上\"\n", "名称,地址\n阳光食堂,某路1号\n");
    },
};
