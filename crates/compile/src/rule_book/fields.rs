//! Rules about cells: what none may hold, phones, dates.

use super::{Chapter, Example, cells, rules};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "每一格",
    rules: rules! {
        turned_around Error "从右往左" cells!("名称" = "阳光\u{202e}食堂");
        control_character Error "控制字符" cells!("名称" = "阳光\u{7}食堂");
        lost_character Error "认不出的字" cells!("名称" = "阳光\u{fffd}堂");
        garbled Error "乱码" cells!("名称" = "缁嶅叴甯傝€佸勾椋熷爞");
        escaped Error "程序的代码" cells!("名称" = "阳光&amp;食堂");
        sheet_error Error "算错的公式" cells!("备注" = "#REF!");
        narrow_column Error "一串井号" cells!("备注" = "########");
        formula Error "公式" cells!("备注" = "=A1&B1");
        identity_number Error "身份证号" cells!("备注" = "11010519491231002X");
        bank_card Error "银行卡号" cells!("备注" = "卡号 6222 0202 0011 2230");
        mobile_number Error "手机号" cells!("备注" = "联系13800001234");
        long_text Error "太长" Example::Repeated("地址", "某路", 70);
        empty_required Error "不能空" cells!("数据来源" = "");
        says_nothing Error "等于没写" cells!("名称" = "无");
        long_name Error "名称太长" Example::Repeated("名称", "食堂", 40);
        unknown_word Error "没有的词" cells!("状态" = "开门");
        unknown_item Error "不认识的项" cells!("服务" = "助餐、按脚");
        unusual_category Warning "少见的类别" cells!("类别" = "饭庄");
        bad_yes_no Error "不是是否" cells!("收现金" = "看情况");
        future_date Warning "整理以后的日期" cells!("核实日期" = "2026-11-25");
        verified_without_date Error "没有核实日期" cells!("核实日期" = "");
        no_phone Warning "没有电话" cells!("电话" = "");
        standing_against_words Warning "状态对不上" cells!("名称" = "阳光食堂（已停业）");
        only_delivers Warning "只送餐" cells!("备注" = "只送餐");
        listed_as_delivering Warning "当作只送餐" cells!("备注" = "只送餐", "服务范围" = "全市");
        radius_of_delivery Error "只送餐的半径" cells!("类别" = "送餐入户", "服务范围" = "半径:3000");
        sample_without_mark Error "示例没有标明" cells!("状态" = "示例", "电话" = "", "核实日期" = "");
        mark_without_sample Error "名称写着示例" cells!("名称" = "示例阳光食堂");
        sample_with_real_phone Error "示例打得通" cells!("状态" = "示例", "名称" = "示例食堂", "核实日期" = "");
        real_with_sample_phone Error "示例的号码" cells!("电话" = "0575-00001234");
    },
};

pub(super) const PHONES: Chapter = Chapter {
    title: "电话",
    rules: rules! {
        no_number Error "没有号码" cells!("电话" = "——");
        bad_number Error "号码不对" cells!("电话" = "88001234");
        odd_in_phone Error "看不懂的字" cells!("电话" = "5.7588E+11");
        word_in_phone Error "旁边的话" cells!("电话" = "0575-88001234（晚上）");
        no_such_area Error "没有的区号" cells!("电话" = "0844-87309710");
        phone_two_ways Error "两种读法" cells!("电话" = "0575-88001234 6");
        no_extension Error "没有分机号" cells!("电话" = "0575-88001234转");
        too_many_phones Error "号码太多" cells!("电话" = MANY);
        merged_hotline Warning "并掉的热线" cells!("电话" = "12349");
        other_area_code Warning "别处的区号" cells!("电话" = "0571-88001234");
    },
};

/// Eleven numbers.
const MANY: &str = "0575-88001231、0575-88001232、0575-88001233、0575-88001234、0575-88001235、0575-88001236、\
0575-88001237、0575-88001238、0575-88001239、0575-88001240、0575-88001241";

pub(super) const DATES: Chapter = Chapter {
    title: "日期",
    rules: rules! {
        date_unreadable Error "看不懂的日期" cells!("核实日期" = "上个月");
        no_such_date Error "没有这一天" cells!("核实日期" = "2026-02-30");
        date_without_day Error "没有日" cells!("核实日期" = "2026-11");
        date_without_year Error "没有年" cells!("核实日期" = "11月1日");
        date_unclear Error "分不清年月日" cells!("核实日期" = "11/10/12");
        two_dates Error "两个日期" cells!("核实日期" = "2026-10-01至2026-11-01");
        early_date Error "太早的日期" cells!("核实日期" = "1900-01-01");
        other_weekday Error "星期对不上" cells!("核实日期" = "2026-11-01（周一）");
        other_zone Error "别的时区" cells!("核实日期" = "2026-11-01T20:00:00Z");
        date_to_come Error "没到的日期" cells!("核实日期" = "2027-01-05");
        verified_long_ago Warning "很久没有核实" cells!("核实日期" = "2024-01-05");
    },
};
