//! Rules about what papers promise, and about their quotes.

use super::base::{CITY_PAPER, NATION, PAPERS, RIGHTS};
use super::{Card, Chapter, Edit, Example, rules};

/// A card with a whole clause as its quote, for nobody in particular.
const fn card(clause: &'static str, status: &'static str, what: &'static str) -> Example {
    for_whom(clause, status, what, "[]")
}

const fn for_whom(
    clause: &'static str,
    status: &'static str,
    what: &'static str,
    who: &'static str,
) -> Example {
    Example::Card(Card {
        paper: clause,
        quote: clause,
        status,
        what,
        who,
    })
}

/// A card with a part of a clause as its quote.
const fn part(paper: &'static str, quote: &'static str, what: &'static str) -> Example {
    Example::Card(Card {
        paper,
        quote,
        status: "",
        what,
        who: "[]",
    })
}

const UNSEEN: &str = "[[unseen]]\nid = \"care\"\ntitle = \"养老服务补贴\"\nissuer = \"某部\"\nfor_whom = \"失能的老年人\"\n";

pub(super) const CHAPTER: Chapter = Chapter {
    title: "我能享受什么",
    rules: rules! {
        bad_entitlement_id Error "代号不对" Example::Files(&[Edit::Swap(RIGHTS, "\"respite\"\ntitle", "\"短住\"\ntitle")]);
        entitlement_id_twice Error "代号重复" Example::Files(&[Edit::Swap(RIGHTS, "id = \"visits\"", "id = \"respite\"")]);
        not_a_hotline Error "不是热线" Example::Files(&[Edit::Swap(RIGHTS, "ring = \"96345\"", "ring = \"88001234\"")]);
        number_not_quoted Error "没有的数字" Example::Files(&[Edit::Swap(RIGHTS, "每年28天。", "每年30天。")]);
        bad_row Error "没有的要求" Example::Files(&[Edit::Swap(RIGHTS, "rows = [47]", "rows = [94]")]);
        bad_instead_of Error "代替谁" Example::Files(&[Edit::Swap(RIGHTS, "county = \"330602\"", "county = \"330602\"\ninstead_of = [\"rest\"]")]);
        bad_county Error "区县不对" Example::Files(&[Edit::Swap(RIGHTS, "county = \"330602\"", "county = \"340403\"")]);
        unknown_trait Error "没有的条件" Example::Files(&[Edit::Swap(RIGHTS, "失能|失智", "失能|瘫痪")]);
        unknown_topic Error "没有的主题" Example::Files(&[Edit::Swap(RIGHTS, "topics = [\"visits\"]", "topics = [\"看望\"]")]);
        unknown_need Error "没有的筛选" Example::Files(&[Edit::Swap(RIGHTS, "institution:respite", "institution:open")]);
        no_source Error "没有依据" Example::Files(&[Edit::Swap(RIGHTS, "[{ paper = \"county\", quote = \"开展每周上门探访\" }]", "[]")]);
        no_verb Error "没有动词" card("高龄津贴", "", "津贴");
        hedge_dropped Error "漏了限制" card("优先照顾高龄老人", "", "照顾高龄老人");
        plan_told_as_done Error "还没有的事" card("建立高龄津贴制度", "推进中", "高龄老人领的津贴");
        said_unwritten Error "说过的话" card("落实高龄津贴", "", "津贴，文件没有写多少");
        claim_not_quoted Error "多说的话" card("落实高龄津贴", "", "上门发津贴");
        nobody_named_so Error "没提到的人" for_whom("落实高龄津贴", "", "津贴", "[[\"失智\"]]");
        wider_than_quoted Error "放宽了的人" for_whom("为经济困难的失能老年人提供照护", "", "照护", "[[\"老年人\", \"失能\"]]");
        former_told_as_now Error "过期的草稿" Example::Files(&[Edit::Swap(PAPERS, "status = \"施行中\"\narea = \"330602\"", "status = \"已到期\"\ndraft = true\narea = \"330602\"")]);
        idle_trait Error "白问的条件" for_whom("落实高龄津贴", "", "津贴", "[[\"高龄\", \"老年人\"]]");
        no_why Error "没有缘故" Example::Files(&[Edit::Add(RIGHTS, "[[left_out]]\npaper = \"city\"\nquote = \"探索发放消费券\"\nwhy = \"\"\n")]);
        unseen_of_city Error "市里没见过的" Example::Files(&[Edit::Add(RIGHTS, UNSEEN)]);
        unseen_with_number Error "没见过的数字" Example::Files(&[Edit::Put(NATION, UNSEEN), Edit::Swap(NATION, "失能的", "60岁以上的")]);
        unseen_and_seen Error "见过又没见过" Example::Files(&[Edit::Put(NATION, UNSEEN), Edit::Add(NATION, SEEN), Edit::Add(PAPERS, NATIONAL), Edit::Put("papers/n.txt", "通知：给予失能老年人补贴。")]);
        not_of_nation Error "不是国家的" Example::Files(&[Edit::Put(NATION, SEEN), Edit::Swap(NATION, "\"nation\"", "\"city\""), Edit::Add(CITY_PAPER, "给予失能老年人补贴。")]);
        paper_of_other_place Error "管别处的" Example::Files(&[Edit::Swap(RIGHTS, "county = \"330602\"\n", "")]);
    },
};

const NATIONAL: &str =
    "[nation]\ntitle = \"通知\"\nstatus = \"施行中\"\narea = \"国家\"\ntext = \"n.txt\"\n";
const SEEN: &str = "[[entitlement]]\nid = \"care\"\ntitle = \"补贴\"\nwhat = \"补贴。\"\ntopics = [\"visits\"]\n\
who = [[\"失能\"]]\nhow = \"打12345。\"\nrows = []\nsource = [{ paper = \"nation\", quote = \"给予失能老年人补贴\" }]\n";

pub(super) const QUOTES: Chapter = Chapter {
    title: "文件和引文",
    rules: rules! {
        no_quotes_lock Error "没有核对过" Example::Files(&[Edit::Swap(RIGHTS, "每年28天\" }", "每年82天\" }")]);
        quote_not_locked Error "改过的引文" Example::Since(&[Edit::Swap(RIGHTS, "每周上门探访\" }", "每月上门探访\" }")]);
        quote_not_found Error "原文没有" Example::Files(&[Edit::Swap(RIGHTS, "每年28天\" }", "每年82天\" }")]);
        long_quote Error "引文太长" Example::Files(&[Edit::Swap(RIGHTS, "开展每周上门探访", LONG_QUOTE)]);
        unknown_paper Error "没有的文件" Example::Files(&[Edit::Swap(RIGHTS, "paper = \"county\"", "paper = \"town\"")]);
        unknown_standing Error "没有的状态" Example::Files(&[Edit::Swap(PAPERS, "施行中", "有效")]);
        stronger_than_paper Error "比文件还强" Example::Files(&[Edit::Swap(PAPERS, "施行中", "征求意见稿"), Edit::Swap(RIGHTS, "每年28天\" }", "每年28天\", status = \"施行中\" }")]);
        explores_unsaid Error "没说在探索" card("探索发放消费券", "", "探索发券");
        verb_binds_less Error "没有那么强" card("推动助浴进社区", "", "文件要推动助浴");
        nothing_explored Error "没有在探索" card("落实高龄津贴", "探索中", "津贴");
        quote_behind_its_verb Error "抄晚了" part("逐步提供上门照护", "提供上门照护", "逐步上门照护");
        quote_before_its_end Error "抄早停了" part("开展夜间照护试点", "开展夜间照护", "夜间照护在试点");
        promise_as_plan Error "已经在办" card("落实高龄津贴", "推进中", "津贴");
        not_a_draft Error "不是草稿" card("落实高龄津贴", "征求意见稿", "津贴");
        nothing_ended Error "没有到期" card("落实高龄津贴", "已到期", "津贴");
        paper_of_other_city Error "别市的文件" Example::Files(&[Edit::Swap(PAPERS, "area = \"330600\"", "area = \"340400\"")]);
        bad_paper_area Error "地区不对" Example::Files(&[Edit::Swap(PAPERS, "area = \"330600\"", "area = \"33\"")]);
        paper_over Error "过了年份" Example::Files(&[Edit::Swap(PAPERS, "title = \"方案\"", "title = \"方案（2021—2023年）\""), Edit::Swap(CITY_PAPER, "方案：", "方案（2021—2023年）：")]);
        paper_over_by_now Warning "今年过了" Example::Files(&[Edit::Swap(PAPERS, "title = \"方案\"", "title = \"方案（2021—2023年）\""), Edit::Swap(CITY_PAPER, "方案：", "方案（2021—2023年）：")]);
        empty_paper_key Error "空着的项" Example::Files(&[Edit::Swap(PAPERS, "title = \"方案\"", "title = \"\"")]);
        paper_not_as_locked Error "名称变了" Example::Since(&[Edit::Swap(PAPERS, "title = \"办法\"", "title = \"规定\"")]);
        paper_text_changed Error "原文变了" Example::Since(&[Edit::Add(CITY_PAPER, "附则。")]);
        not_in_paper Error "原文没有的项" Example::Files(&[Edit::Swap(PAPERS, "title = \"方案\"", "title = \"计划\"")]);
        no_paper_text Error "没有原文" Example::Files(&[Edit::Gone(CITY_PAPER)]);
        kept_without_text Info "照旧" Example::Since(&[Edit::Gone(CITY_PAPER)]);
    },
};

const LONG_QUOTE: &str = "开展每周上门探访，由街道、社区、养老机构、医院、卫生院、学校、企业、社会组织、志愿者、党员、干部、邻居、亲属、\
物业、快递员、网格员、民警、医生、护士、律师、教师、厨师、司机、电工、木工、瓦工、理发师、裁缝、修理工、园丁、保安、\
保洁员、营养师、康复师、心理咨询师、社会工作者分别负责";
