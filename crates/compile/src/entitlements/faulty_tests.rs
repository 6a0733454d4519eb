//! Sheets with one fault each, in the words of papers that are none of ours, and beside them sheets
//! that are true.

use super::tests::read_card;
use rstest::rstest;
use std::collections::BTreeSet;

fn codes(paper: &str, quote: &str, status: &str, who: &str, what: &str) -> BTreeSet<&'static str> {
    let paper = format!("方案：{paper}。");
    let issues = read_card(&paper, quote, status, what, who);
    issues.iter().map(|issue| issue.code).collect()
}

#[rstest]
#[case::by_a_day(
    "深入实施意外伤害保险工程，到2027年底，为80周岁以上老年人统一购买意外伤害保险",
    "为80周岁以上老年人统一购买意外伤害保险"
)]
#[case::where_able(
    "有条件的县（市、区），对高龄、失能老年人每人每月发放护理补贴",
    "对高龄、失能老年人每人每月发放护理补贴"
)]
#[case::strives_for_money(
    "积极争取上级资金，为经济困难老年人配送智能手环",
    "为经济困难老年人配送智能手环"
)]
#[case::planned("计划三年内为独居老年人安装烟感报警器", "为独居老年人安装烟感报警器")]
#[case::meant_to("拟在全区开展家庭照护者培训", "开展家庭照护者培训")]
#[case::planned_before(
    "计划用三年时间，为独居老年人安装烟感报警器",
    "为独居老年人安装烟感报警器"
)]
fn a_quote_cut_before_what_governs_it_is_refused(#[case] paper: &str, #[case] quote: &str) {
    let told = codes(
        paper,
        quote,
        "",
        "[]",
        "给高龄、失能、独居、困难老人的护理补贴、手环、报警器、培训",
    );
    assert!(told.contains("quote_behind_its_verb"), "{told:?}");
}

#[rstest]
#[case("建立80周岁以上老年人每月探访制度", "", "文件要建立每月探访")]
#[case("计划为独居老年人安装烟感报警器", "", "文件计划给独居老人装报警器")]
#[case("选择3个街道先行开展老年人助浴服务", "", "先在3个街道帮老人洗澡")]
#[case("全面推开老年助餐服务", "", "文件要推开助餐")]
#[case(
    "2024年年底前，为高龄老年人安装紧急呼叫器",
    "",
    "2024年年底前给高龄老人装呼叫器"
)]
#[case("发放养老服务消费券", "探索中", "文件说在探索消费券")]
#[case("按季发放护理补贴", "推进中", "文件要发护理补贴")]
fn a_standing_that_contradicts_the_verb_is_refused(
    #[case] clause: &str,
    #[case] status: &str,
    #[case] what: &str,
) {
    let told = codes(clause, clause, status, "[]", what);
    let standing = ["verb_binds_less", "nothing_explored", "promise_as_plan"];
    assert!(standing.iter().any(|code| told.contains(code)), "{told:?}");
}

#[rstest]
#[case("逐步将康复辅具租赁纳入补贴范围", "推进中", "文件说租辅具有补贴")]
#[case(
    "在城区开展老年人助浴试点",
    "探索中",
    "文件说城里帮老人洗澡，有没有要问"
)]
#[case(
    "优先向80周岁以上独居老年人提供送餐上门",
    "",
    "80周岁以上独居的老人，送餐上门"
)]
#[case::advice_is_no_hedge(
    "优先向80周岁以上独居老年人提供送餐上门",
    "",
    "80周岁以上独居的老人，送餐上门。先打电话问"
)]
#[case(
    "鼓励物业企业为老年人提供优惠家政服务",
    "推进中",
    "文件说物业给老人优惠的家政"
)]
#[case::unable_is_no_may(
    "各县区可给予失能老年人一次性补贴",
    "推进中",
    "文件说失能老人有一次性补贴"
)]
#[case::a_question_is_no_exception(
    "自理老年人不再给予护理补贴",
    "",
    "自理老人有护理补贴，要不要评估要问"
)]
#[case(
    "计划为独居老年人安装烟感报警器",
    "推进中",
    "文件说独居老人装报警器，有没有要问"
)]
fn plain_words_that_drop_what_takes_back_are_refused(
    #[case] clause: &str,
    #[case] status: &str,
    #[case] what: &str,
) {
    let told = codes(clause, clause, status, "[]", what);
    assert!(told.contains("hedge_dropped"), "{told:?}");
}

#[rstest]
#[case(
    "为80周岁以上和失能老年人发放津贴",
    "[[\"80周岁以上\", \"80周岁以上|失能\"]]",
    "idle_trait"
)]
#[case(
    "为老年人提供探访，关注独居、空巢、留守",
    "[[\"老年人\", \"独居|空巢|留守\"], [\"老年人\"]]",
    "idle_trait"
)]
fn an_option_nobodys_answer_depends_on_is_refused(
    #[case] clause: &str,
    #[case] who: &str,
    #[case] code: &str,
) {
    let told = codes(clause, clause, "", who, "津贴、探访");
    assert!(told.contains(code), "{told:?}");
}

#[rstest]
#[case::money("为经济困难的失能老年人提供上门护理", "[[\"老年人\", \"失能\"]]")]
#[case::age("为80周岁以上老年人提供上门护理", "[[\"老年人\"]]")]
#[case::place("为农村独居老年人提供上门护理", "[[\"老年人\", \"独居\"]]")]
#[case::soldiers("为军休人员提供上门护理", "[[\"老年人\"]]")]
#[case::alone("为80周岁以上独居老年人提供上门护理", "[[\"80周岁以上\"]]")]
#[case::severe("为重度残疾老年人提供上门护理", "[[\"老年人\", \"残疾\"]]")]
#[case::second_of_a_list(
    "为经济困难的失能、失智老年人提供上门护理",
    "[[\"老年人\", \"失能|失智\"]]"
)]
#[case::part_of_a_list("为低保对象中的失能老年人提供上门护理", "[[\"老年人\", \"失能\"]]")]
#[case::one_way_of_two(
    "为经济困难的失能老年人和计划生育特殊家庭老年人提供上门护理",
    "[[\"老年人\", \"计划生育特殊家庭\"], [\"老年人\", \"失能\"]]"
)]
#[case::first_served("优先为高龄独居老年人提供上门护理", "[[\"老年人\"]]")]
fn a_group_wider_than_the_papers_is_refused(#[case] clause: &str, #[case] who: &str) {
    let told = codes(clause, clause, "", who, "优先有人上门护理");
    assert!(told.contains("wider_than_quoted"), "{told:?}");
}

#[rstest]
#[case::this_year(
    "2024年年底前，为高龄老年人安装紧急呼叫器",
    "文件要求今年年底前给高龄老人装呼叫器"
)]
#[case::already(
    "2024年年底前，为高龄老年人安装紧急呼叫器",
    "文件要求2024年做，高龄老人家里已经装了"
)]
fn a_day_that_is_over_is_not_told_as_to_come_or_as_kept(#[case] clause: &str, #[case] what: &str) {
    let told = codes(clause, clause, "推进中", "[]", what);
    assert!(told.contains("claim_not_quoted"), "{told:?}");
}

/// True sheets are taken as they are.
#[rstest]
#[case(
    "落实80周岁以上老年人高龄津贴",
    "",
    "[[\"80周岁以上\"]]",
    "满80周岁的老人领高龄津贴，多少钱要问"
)]
#[case(
    "逐步将康复辅具租赁纳入补贴范围",
    "推进中",
    "[]",
    "租辅具的补贴，文件说逐步做，要问"
)]
#[case(
    "在城区开展老年人助浴试点",
    "探索中",
    "[]",
    "城里在试点帮老人洗澡，您那里有没有要问"
)]
#[case(
    "优先向80周岁以上独居老年人提供送餐上门",
    "",
    "[[\"80周岁以上\", \"独居\"]]",
    "送餐上门，优先给80周岁以上独居的老人"
)]
#[case(
    "鼓励物业企业为老年人提供优惠家政服务",
    "推进中",
    "[[\"老年人\"]]",
    "文件鼓励物业给老人优惠的家政，您那里有没有要问"
)]
#[case(
    "为经济困难的失能、失智老年人提供上门护理",
    "",
    "[[\"老年人\", \"经济困难\", \"失能|失智\"]]",
    "经济困难的失能、失智老人，有人上门护理"
)]
#[case(
    "每年为65周岁以上老年人免费体检一次",
    "",
    "[[\"65周岁以上\"]]",
    "满65周岁的老人，每年免费体检一次"
)]
#[case(
    "2027年年底前，每个乡镇建成1所区域性敬老院",
    "推进中",
    "[]",
    "文件要求到2027年底，每个乡镇有1所区域性敬老院"
)]
#[case(
    "对独居、空巢、留守、失能、重残、计划生育特殊家庭等特殊困难老年人每月开展探访",
    "",
    "[[\"老年人\", \"独居|空巢|留守|失能|重残|计划生育特殊家庭|等\"]]",
    "下面写的老人，每月有人来看望"
)]
#[case(
    "为60周岁以上失能及80周岁以上高龄老年人发放护理补贴",
    "",
    "[[\"60周岁以上\", \"失能\"], [\"80周岁以上\"]]",
    "护理补贴，多少钱要问"
)]
#[case(
    "对低保、特困对象中的失能老年人家庭给予改造补贴",
    "",
    "[[\"低保|特困\", \"失能\"]]",
    "家里改造有补贴，多少钱要问"
)]
#[case(
    "为农村留守、独居老年人提供助餐",
    "",
    "[[\"老年人\", \"农村\", \"留守|独居\"]]",
    "村里帮老人吃饭"
)]
#[case(
    "开展老年人助餐服务，对经济困难老年人给予补贴",
    "",
    "[[\"老年人\"]]",
    "助餐，困难老人有补贴"
)]
#[case::a_plan_that_is_carried_out("按照年度计划实施适老化改造", "", "[]", "家里做改造")]
#[case::a_plan_by_name("实施家庭照护者援助计划", "", "[]", "帮照护的家里人")]
#[case::some_places("在部分街道提供夜间照护", "", "[]", "有的地方，夜里有人照护")]
#[case::narrower(
    "为高龄、失能老年人提供助餐",
    "",
    "[[\"80周岁以上\", \"失能\"]]",
    "助餐"
)]
fn a_true_sheet_is_taken(
    #[case] clause: &str,
    #[case] status: &str,
    #[case] who: &str,
    #[case] what: &str,
) {
    let mut told = codes(clause, clause, status, who, what);
    // A number of `who` is looked for in the quote, which is shorter than the whole paper here.
    told.remove("number_not_quoted");
    assert!(told.is_empty(), "{told:?}");
}
