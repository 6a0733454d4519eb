//! Rules about the targets of the papers.

use super::base::TARGETS;
use super::{Chapter, Edit, Example, rules};

/// The target with this in place of that.
macro_rules! target {
    ($($from:literal => $to:expr),+) => {
        Example::Files(&[$(Edit::Swap(TARGETS, $from, $to)),+])
    };
}

const AGAIN: &str = "[[target]]\nid = \"beds\"\ntitle = \"床位\"\nmeasure = \"not_computable\"\nreason = \"没有资料。\"\nscope = \"city\"\n\
source = [{ paper = \"city\", quote = \"探索发放消费券\", status = \"探索中\" }]\n";

pub(super) const CHAPTER: Chapter = Chapter {
    title: "政策目标",
    rules: rules! {
        duplicate_target Error "代号重复" Example::Files(&[Edit::Add(TARGETS, AGAIN)]);
        target_without_source Error "没有出处" target!("source = [{ paper = \"city\", quote = \"到2026年底，护理型床位占58%\" }]\n" => "");
        unknown_measure Error "没有的算法" target!("\"nursing_beds\"" => "\"beds\"");
        no_reason_given Error "没有缘故" target!("\"nursing_beds\"" => "\"not_computable\"");
        nothing_to_count Error "数什么" target!("\"nursing_beds\"" => "\"not_computable\"\nreason = \"没有资料。\"\nkind = \"institution\"");
        no_value_no_reason Error "没有目标数" target!("value = 58\nunit = \"%\"\n" => "");
        meeting_is_for_shares Error "比例的条件" target!("\"nursing_beds\"" => "\"share\"\nkind = \"institution\"");
        rural_is_for_villages Error "只算村" target!("\"nursing_beds\"" => "\"nursing_beds\"\nrural = true");
        beds_are_of_homes Error "数床位" target!("\"nursing_beds\"" => "\"nursing_beds\"\nkind = \"institution\"");
        unknown_condition Error "看不懂的条件" target!("\"nursing_beds\"" => "\"share\"\nkind = \"institution\"\nmeeting = [\"视频监控\"]");
        column_of_no_table Error "没有这一列" target!("\"nursing_beds\"" => "\"share\"\nkind = \"kiosk\"\nmeeting = [\"备案=是\"]");
        value_and_unit Error "数和单位" target!("unit = \"%\"\n" => "");
        more_than_all Error "超过全部" target!("value = 58" => "value = 158");
        unit_and_measure_differ Error "单位不合" target!("unit = \"%\"" => "unit = \"张\"");
        unknown_scope Error "没有的范围" target!("\"city\"\nby" => "\"全市\"\nby");
        paper_of_other_scope Error "管别处的" Example::Files(&[
            Edit::Swap(TARGETS, "paper = \"city\"", "paper = \"county\""),
            Edit::Add("papers/b.txt", "到2026年底，护理型床位占58%。"),
        ]);
        striving_dropped Error "漏了争取" Example::Files(&[
            Edit::Swap(TARGETS, "到2026年底，护理型床位占58%", "到2026年底，护理型床位力争占58%"),
            Edit::Swap("papers/a.txt", "到2026年底，护理型床位占58%", "到2026年底，护理型床位力争占58%"),
        ]);
        year_not_quoted Error "没有的年份" target!("by = 2026-12-31" => "by = 2027-12-31");
    },
};
