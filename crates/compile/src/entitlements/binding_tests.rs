//! A card binds as far as its clause, and its plain words say no more: each kind of fault in several
//! papers' words, and beside them cards that keep to their clause.

use super::tests::read_card;
use rstest::rstest;
use std::collections::BTreeSet;

/// The codes of what is said of a card for whomever its quote names.
fn codes(paper: &str, quote: &str, status: &str, what: &str) -> Vec<&'static str> {
    codes_for("[]", paper, quote, status, what)
}

fn codes_for(who: &str, paper: &str, quote: &str, status: &str, what: &str) -> Vec<&'static str> {
    let paper = format!("方案：{paper}。");
    let issues = read_card(&paper, quote, status, what, who);
    let codes: BTreeSet<&str> = issues.iter().map(|issue| issue.code).collect();
    // What is refused is not locked.
    codes
        .into_iter()
        .filter(|code| *code != "quote_not_locked")
        .collect()
}

/// A quote that begins behind what governs it.
#[rstest]
#[case::no_verb(
    "全面建立面向特困人员的供养制度，面向失能老人的补贴制度",
    "面向失能老人的补贴制度"
)]
#[case::slowly("逐步提供上门照护", "提供上门照护")]
#[case::by_a_day("到2026年底，给予津贴", "给予津贴")]
#[case::steadily("稳步开展短期托养", "开展短期托养")]
#[case::in_order("有序实施住房改造", "实施住房改造")]
#[case::busily("积极开展邻里看望", "开展邻里看望")]
#[case::as_a_rule("原则上给予护理补贴", "给予护理补贴")]
#[case::as_fit("适当提供交通补助", "提供交通补助")]
#[case::first("优先为高龄老人安排床位", "为高龄老人安排床位")]
#[case::may("各县区可给予一次性补贴", "给予一次性补贴")]
#[case::may_widen("各县可以实施免费体检", "实施免费体检")]
#[case::where_able("有条件的乡镇，为高龄老人提供送餐", "为高龄老人提供送餐")]
#[case::where_ripe("条件成熟的地方，发放消费券", "发放消费券")]
#[case::strives("力争三年内，为高龄老人提供体检", "为高龄老人提供体检")]
#[case::looked_into("研究出台津贴办法，给予高龄老人津贴", "给予高龄老人津贴")]
#[case::on_trial("试行夜间照护，为高龄老人提供陪护", "为高龄老人提供陪护")]
#[case::allowed("允许养老机构开放食堂，为高龄老人提供午餐", "为高龄老人提供午餐")]
#[case::called_for("提倡邻里相助，为高龄老人提供看护", "为高龄老人提供看护")]
#[case::no_more("自理老人不再给予津贴", "给予津贴")]
#[case::stopped("从今年起取消发放粮油", "发放粮油")]
#[case::yearly_more("逐年提高高龄津贴", "提高高龄津贴")]
#[case::batches("分批安装扶手", "安装扶手")]
#[case::pushed("加快实施长期护理保险", "实施长期护理保险")]
fn a_quote_behind_its_verb_is_refused(#[case] paper: &str, #[case] quote: &str) {
    let told = codes(paper, quote, "", "给高龄老人的");
    assert!(told.contains(&"quote_behind_its_verb"), "{told:?}");
}

/// A quote that ends before what takes it back.
#[rstest]
#[case::trial("开展夜间照护试点", "开展夜间照护")]
#[case::trial_of_work("开展家庭养老床位建设试点工作", "开展家庭养老床位建设")]
#[case::tried("发放消费券（试行）", "发放消费券")]
#[case::but_not("给予高龄老人津贴（不含机构老人）", "给予高龄老人津贴")]
fn a_quote_before_its_end_is_refused(#[case] paper: &str, #[case] quote: &str) {
    let told = codes(paper, quote, "", "给高龄老人的津贴、照护");
    assert!(told.contains(&"quote_before_its_end"), "{told:?}");
}

/// What is said of how far a clause binds, against its own verb.
#[rstest]
#[case("全面建立供养制度", "", "verb_binds_less")]
#[case("完善探访制度", "", "verb_binds_less")]
#[case("推动助浴进社区", "", "verb_binds_less")]
#[case("加快长护险扩面", "", "verb_binds_less")]
#[case("到2027年，发放津贴", "", "verb_binds_less")]
#[case("稳步开展短期托养", "", "verb_binds_less")]
#[case("有序推进危房改造", "", "verb_binds_less")]
#[case("积极开展邻里看望", "", "verb_binds_less")]
#[case("力争实现助餐全覆盖", "", "verb_binds_less")]
#[case("争取给予补贴", "", "verb_binds_less")]
#[case("分步实施适老化改造", "", "verb_binds_less")]
#[case("有条件的村提供午餐", "", "verb_binds_less")]
#[case("因地制宜开展互助", "", "verb_binds_less")]
#[case("各县区可给予一次性补贴", "", "verb_binds_less")]
#[case("可以扩大到低保老人", "", "verb_binds_less")]
#[case("适当提供交通补助", "", "verb_binds_less")]
#[case("谋划实施照护项目", "", "verb_binds_less")]
#[case("筹建护理院", "", "verb_binds_less")]
#[case("出台津贴办法", "", "verb_binds_less")]
#[case("启动床位建设", "", "verb_binds_less")]
#[case("提倡邻里相助", "", "verb_binds_less")]
#[case("允许机构开放食堂", "", "verb_binds_less")]
#[case("开展床位试点", "推进中", "verb_binds_less")]
#[case("试行夜间照护", "推进中", "verb_binds_less")]
#[case("研究建立补贴制度", "推进中", "verb_binds_less")]
#[case("尝试开展时间银行", "推进中", "verb_binds_less")]
#[case("探索发放消费券", "推进中", "explores_unsaid")]
#[case("落实高龄津贴", "探索中", "nothing_explored")]
#[case("健全探访制度", "探索中", "nothing_explored")]
#[case("鼓励邻里看望", "探索中", "nothing_explored")]
#[case("落实高龄津贴", "推进中", "promise_as_plan")]
#[case("按月发放高龄津贴", "推进中", "promise_as_plan")]
#[case("全面实行免费体检", "推进中", "promise_as_plan")]
#[case("落实高龄津贴", "征求意见稿", "not_a_draft")]
#[case("落实高龄津贴", "已到期", "nothing_ended")]
fn a_standing_against_the_verb_is_refused(
    #[case] clause: &str,
    #[case] status: &str,
    #[case] code: &str,
) {
    let what = "文件要稳步、有序、分步、可以、适当、争取，支持、鼓励、提倡、允许有条件的地方试点、试行、探索、尝试、研究，扩面；给谁的津贴、补贴，要问";
    let told = codes(clause, clause, status, what);
    assert_eq!(told, [code]);
}

/// Plain words that leave out what the clause takes back.
#[rstest]
#[case("逐步提供上门照护", "推进中", "上门照护，您那里有没有要问")]
#[case("稳步开展短期托养", "推进中", "文件说短期托养")]
#[case("有序实施住房改造", "推进中", "文件说改造住房")]
#[case("分年度安装扶手", "推进中", "文件说装扶手")]
#[case("开展床位试点", "探索中", "文件说有床位")]
#[case("试行夜间照护", "探索中", "文件说夜里有人照护")]
#[case("探索发放消费券", "探索中", "文件说有消费券")]
#[case("研究建立补贴制度", "探索中", "文件说有补贴")]
#[case("优先照顾高龄老人", "", "照顾高龄老人")]
#[case("开展照护，重点面向高龄老人", "", "照护老人")]
#[case("鼓励邻里看望高龄老人", "推进中", "文件说邻里来看望")]
#[case("支持社会组织开展陪伴", "推进中", "文件说有人陪伴")]
#[case("引导物业企业提供助餐", "推进中", "文件说物业助餐")]
#[case("提倡邻里相助", "推进中", "文件说邻里相助")]
#[case("力争实现助餐全覆盖", "推进中", "文件说都有助餐")]
#[case("尽量安排单间", "推进中", "文件说住单间")]
#[case("有条件的村提供午餐", "推进中", "文件说村里有午餐")]
#[case("因地制宜开展互助", "推进中", "文件说互助")]
#[case("各县区可给予一次性补贴", "推进中", "文件说有一次性补贴")]
#[case("原则上给予高龄老人补贴", "", "高龄老人有补贴")]
#[case("适当提供交通补助", "推进中", "文件说有交通补助")]
#[case("给予不超过3000元补贴", "", "补贴3000元")]
#[case("给予补贴，最高500元", "", "补贴500元")]
#[case("提供28天以内短期托养", "", "短住28天")]
#[case("提供免费或者低收费托养", "", "免费托养")]
#[case("给予符合条件的高龄老人补贴", "", "高龄老人有补贴")]
#[case("给予高龄老人补贴，不含机构老人", "", "高龄老人都发")]
fn what_a_clause_takes_back_is_not_dropped(
    #[case] clause: &str,
    #[case] status: &str,
    #[case] what: &str,
) {
    let told = codes(clause, clause, status, what);
    assert!(told.contains(&"hedge_dropped"), "{told:?}");
}

/// Plain words that add to the clause.
#[rstest]
#[case("落实高龄津贴", "上门发津贴")]
#[case("落实高龄津贴", "津贴已经在发")]
#[case("落实高龄津贴", "每月发津贴")]
#[case("落实高龄津贴", "津贴不用申请")]
#[case("落实高龄津贴", "人人发津贴")]
#[case("开展助餐", "免费助餐")]
#[case("开展助餐", "助餐不要钱，几点开饭要问")]
#[case("开展助餐", "助餐，饭送到家")]
#[case("开展助餐", "助餐打折")]
#[case("开展助餐", "吃饭有补贴")]
#[case("开展探访", "每周来看看")]
#[case("开展探访", "打电话问候")]
#[case("开展探访", "每天有人探访")]
#[case("提供照护", "24小时照护")]
#[case("提供照护", "政府出钱照护")]
#[case("实施危房改造", "马上改造")]
#[case("实施适老化改造", "所有老人都能改造")]
#[case("提供床位", "一定有床位")]
#[case("提供床位", "床位不用排队")]
fn what_no_clause_says_is_not_added(#[case] clause: &str, #[case] what: &str) {
    let told = codes(clause, clause, "", what);
    assert!(told.contains(&"claim_not_quoted"), "{told:?}");
}

#[rstest]
#[case("建立高龄津贴制度", "推进中", "高龄老人领的津贴")]
#[case("完善探访制度", "推进中", "有人来看看老人")]
#[case("加快建设护理院", "推进中", "离不开人的老人住护理院")]
#[case("推动助浴进社区", "推进中", "社区里帮老人洗澡")]
fn what_is_only_to_be_done_is_not_told_as_done(
    #[case] clause: &str,
    #[case] status: &str,
    #[case] what: &str,
) {
    assert_eq!(codes(clause, clause, status, what), ["plan_told_as_done"]);
}

#[rstest]
#[case("落实高龄津贴", "", "高龄津贴，文件没有写多少")]
#[case("落实高龄津贴", "", "高龄津贴，发多少没写")]
#[case("落实高龄津贴", "", "高龄津贴，金额未明确")]
fn what_a_paper_does_not_say_is_not_said_on_each_card(
    #[case] clause: &str,
    #[case] status: &str,
    #[case] what: &str,
) {
    assert_eq!(codes(clause, clause, status, what), ["said_unwritten"]);
}

/// Cards that keep to their clause, in whatever words, are taken.
#[rstest]
#[case("全面建立面向特困人员的供养制度", "推进中", "要建立供养制度")]
#[case("逐步提供上门照护", "推进中", "逐步上门照护")]
#[case("稳步开展短期托养", "推进中", "短住托养，一步一步地办")]
#[case("开展床位试点", "探索中", "床位在试点")]
#[case("到2026年底，给予津贴", "推进中", "到2026年底给津贴")]
#[case("落实高龄津贴", "", "发津贴")]
#[case("按月发放高龄津贴", "", "每月发津贴")]
#[case("老年人可以免费乘坐公交", "", "坐公交不要钱")]
#[case("符合条件的可申请护理补贴", "", "符合条件的，申请护理补贴")]
#[case("落实《养老机构管理办法（试行）》规定的高龄津贴", "", "发津贴")]
#[case("开展“助力支持”看望项目", "", "看望")]
#[case(
    "各县区可给予一次性补贴",
    "推进中",
    "县里可以给一次性补贴，您那里有没有要问"
)]
#[case("原则上给予高龄老人补贴", "", "一般给高龄老人补贴")]
#[case("给予不超过3000元补贴", "", "补贴最多3000元")]
#[case("给予不超过3000元补贴", "", "补贴，给多少要问")]
#[case("提供免费或者低收费托养", "", "托养免费，或者少收费")]
#[case("开展助餐", "", "助餐，要不要钱、送不送到家要问")]
#[case("优先照顾高龄老人", "", "先照顾高龄老人")]
#[case("做好有序转诊，提供陪诊", "", "陪诊")]
#[case("动态调整高龄津贴标准", "", "高龄津贴会调整")]
#[case("建立健全探访制度", "推进中", "文件要健全探访")]
#[case("力争实现助餐全覆盖", "推进中", "争取都有助餐")]
#[case("给予符合条件的高龄老人补贴", "", "符合条件的高龄老人有补贴")]
fn a_card_that_keeps_to_its_clause_is_taken(
    #[case] clause: &str,
    #[case] status: &str,
    #[case] what: &str,
) {
    assert_eq!(codes(clause, clause, status, what), Vec::<&str>::new());
}

/// A quote may leave out what does not govern it.
#[rstest]
#[case("坚持老人自愿，落实高龄津贴", "落实高龄津贴")]
#[case("在满足特困人员需求前提下，开放床位", "开放床位")]
#[case("按照“谁主管、谁负责”原则，落实高龄津贴", "落实高龄津贴")]
#[case("做好有序转诊，落实高龄津贴", "落实高龄津贴")]
#[case("鼓励邻里看望。落实高龄津贴", "落实高龄津贴")]
#[case("落实高龄津贴，探索发放消费券", "落实高龄津贴")]
fn a_quote_that_stands_by_itself_is_taken(#[case] paper: &str, #[case] quote: &str) {
    assert_eq!(codes(paper, quote, "", quote), Vec::<&str>::new());
}

#[rstest]
#[case("增设认知障碍老年人照护专区", "[[\"失能\"]]")]
#[case("为高龄老人提供助餐", "[[\"独居\"]]")]
#[case("给予经济困难老年人补贴", "[[\"经济困难\", \"残疾|高龄\"]]")]
#[case("为军休人员提供看护", "[[\"农村\"]]")]
#[case("探访特殊老年人", "[[\"“特殊困难”\"]]")]
fn whom_no_clause_names_no_card_names(#[case] clause: &str, #[case] who: &str) {
    let told = codes_for(who, clause, clause, "推进中", "文件要做的，问一问");
    assert!(told.contains(&"nobody_named_so"), "{told:?}");
}

#[rstest]
#[case("增设认知障碍老年人照护专区", "[[\"老年人\", \"失智\"]]")]
#[case("建立失独、重残老年人联系制度", "[[\"计划生育特殊家庭|重残|等\"]]")]
#[case("健全特殊困难老年人探访制度", "[[\"“特殊困难”\"]]")]
fn whom_a_clause_names_in_its_own_words_a_card_may_name(#[case] clause: &str, #[case] who: &str) {
    let told = codes_for(
        who,
        clause,
        clause,
        "推进中",
        "文件要做的，您那里有没有，要问",
    );
    assert_eq!(told, Vec::<&str>::new());
}
