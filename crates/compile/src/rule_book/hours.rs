//! Rules about opening hours.

use super::{Chapter, Example, cells, rules};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "营业时间",
    rules: rules! {
        every_day_assumed Warning "没写哪几天" cells!("营业时间" = "10:30-12:30");
        hours_unreadable Error "看不懂的时间" cells!("营业时间" = "看心情");
        hours_too_long Error "太长的时间" Example::Repeated("营业时间", "8:00-17:00 ", 40);
        hours_of_which_days Error "哪几天" cells!("营业时间" = "仅");
        hours_of_unknown_days Error "不知道哪几天" cells!("营业时间" = "晚餐：下午4:30-6:30");
        hours_only_or_too Error "只开还是也开" cells!("营业时间" = "8:00-17:00 周日开放");
        hours_other_times Error "别的时间" cells!("营业时间" = "其余时间");
        hours_bare_numbers Error "光有数字" cells!("营业时间" = "每天9-9");
        hours_of_services Error "两种服务" cells!("营业时间" = "堂食11:00-13:00，外送全天");
        hours_of_one_service Error "一种服务" cells!("营业时间" = "8:00-17:00，周末外送");
        hours_days_twice Error "日子两次" cells!("营业时间" = "每周七天，每天8:00-20:00");
        hours_which_are_meant Error "说的是谁" cells!("营业时间" = "8:00-17:00（周六，周日休息）");
        hours_remark_on_remark Error "话上加话" cells!("营业时间" = "每周一全天闭馆（节假日除外）");
        hours_beside_some Error "夹在中间" cells!("营业时间" = "午餐11:00-12:30（含节假日），晚餐17:00-18:00");
        hours_besides_or_instead Error "另外还是改为" cells!("营业时间" = "每天8:00-12:00；周日14:00-17:00");
        hours_closed_when Error "停哪一段" cells!("营业时间" = "上午8:00-17:00，下午休息");
        hours_closed_then_hours Error "休息后的时间" cells!("营业时间" = "周一休息9:00-17:00");
        hours_half_of_the_day Error "上午下午" cells!("营业时间" = "早8:00-11:00 中午12:00-1:00 5:00-6:30");
        hours_word_and_time Error "词和时间不合" cells!("营业时间" = "早上4:30-8:00");
        hours_before_dawn Error "天亮以前" cells!("营业时间" = "8:30-11:30 1:30-5:00");
        hours_open_bracket Error "括号没合上" cells!("营业时间" = "周一至周五 8:00-17:00（节假日除外");
        hours_usual_is_unknown Error "平常是几点" cells!("营业时间" = "周一至周五：正常营业；周六：9:00-12:00");
        hours_ask_first Error "要先问" cells!("营业时间" = "周一至周五8:00-17:00，周六请电话咨询");
        hours_not_all_year Error "不是全年" cells!("营业时间" = "全年无休，周一至周五8:00-17:00");
        hours_noon_is_not_open Error "中午不开" cells!("营业时间" = "8:00-11:30，14:00-17:00（无午休）");
        hours_break_outside Error "开门以外的休息" cells!("营业时间" = "8:00-17:00，18:00-19:00休息");
        hours_break_of_whom Error "谁的休息" cells!("营业时间" = "8:00-17:00（周末9:00-16:00），中午12:00-13:00休息");
        hours_without_time Error "没有写几点" cells!("营业时间" = "周一至周五");
        hours_impossible_time Error "没有的时间" cells!("营业时间" = "每天9-25");
        hours_backwards Error "结束在前" cells!("营业时间" = "上午9点至5点");
        hours_lone_time Error "只有一个时间" cells!("营业时间" = "早上8点半");
        hours_seasonal Error "按季节" cells!("营业时间" = "夏季8:00-18:00");
        hours_break_without_time Error "休息几点" cells!("营业时间" = "全天开放，中午休息");
        hours_conflict Error "前后不合" cells!("营业时间" = "每天8:00-17:00，周一至周四休息");
        hours_osm_syntax Error "写法不对" cells!("营业时间" = "Mo-Xx 08:00-17:00");
        hours_osm_beyond_week Error "不止一周" cells!("营业时间" = "Jan-Mar Mo-Fr 08:00-17:00");
        hours_impossible Error "不成一周" cells!("营业时间" = "节假日9:00-12:00");
    },
};
