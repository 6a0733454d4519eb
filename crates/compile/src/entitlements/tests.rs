//! A made-up paper of a made-up city; its quotes are locked by the same code that locks real ones.

use super::*;
use crate::Seeds;
use crate::issue::Issue;
use domain::place::filter::Need;
use domain::policy::entitlement::Verdict;
use domain::policy::paper::Standing;
use rstest::rstest;

const FILE: &str = "cities/330600-shaoxing/entitlements.toml";
const PAPERS: &str = "[city]\ntitle = \"方案\"\nstatus = \"施行中\"\narea = \"330600\"\ntext = \"a.txt\"\n\
    [county]\ntitle = \"办法\"\nstatus = \"施行中\"\narea = \"330602\"\ntext = \"b.txt\"\n";
const CITY_PAPER: &str = "方案：为60周岁以上失能失智老人提供助餐，每年28天。探索发放消费券。";
const COUNTY_PAPER: &str = "办法：开展每周上门探访。支持开展社区陪伴。";

const GOOD: &str = r#"[[entitlement]]
id = "respite"
title = "短住几天"
what = "探索发券，每年28天。"
topics = ["respite", "carer"]
who = [["60周岁以上", "失能|失智"]]
open = ["要不要先评估？"]
how = "打96345。"
ring = "96345"
nearby = ["institution:respite,dementia", "canteen"]
offline = true
rows = [47]
source = [
    { paper = "city", quote = "为60周岁以上失能失智老人提供助餐，每年28天" },
    { paper = "city", quote = "探索发放消费券", status = "探索中" },
]
[[entitlement]]
id = "visits"
title = "看望"
what = "每周有人来。"
topics = ["visits"]
county = "330602"
instead_of = ["respite"]
who = []
how = "打12345。"
bring = "问：谁来。"
rows = []
source = [{ paper = "county", quote = "开展每周上门探访" }]
"#;

fn hotline(number: &str) -> Hotline {
    Hotline {
        number: number.to_owned(),
        label: String::new(),
        note: None,
        source: String::new(),
    }
}

fn read_one(text: &str) -> (Option<Rights>, Vec<Issue>) {
    let seeds = Seeds::from([("papers.toml", PAPERS), (FILE, GOOD)]);
    let lock = verified(&seeds).lock.unwrap();
    read_with(text, lock)
}

fn verified(seeds: &Seeds) -> crate::Verified {
    verified_in(seeds, CITY_PAPER)
}

/// Looks for the quotes in a city's paper of these words.
fn verified_in(seeds: &Seeds, paper: &str) -> crate::Verified {
    let papers = Seeds::from([("a.txt", paper), ("b.txt", COUNTY_PAPER)]);
    crate::verify_quotes(seeds, &papers.files)
}

/// What is said of a card with one quote of a city's paper of these words.
pub(super) fn read_card(
    paper: &str,
    quote: &str,
    status: &str,
    what: &str,
    who: &str,
) -> Vec<Issue> {
    let status = match status {
        "" => String::new(),
        status => format!(", status = \"{status}\""),
    };
    let text = format!(
        "[[entitlement]]\nid = \"one\"\ntitle = \"名称\"\nwhat = \"{what}\"\n\
         topics = [\"visits\"]\nwho = {who}\nhow = \"打12345。\"\nrows = []\n\
         source = [{{ paper = \"city\", quote = \"{quote}\"{status} }}]\n"
    );
    let seeds = Seeds::from([("papers.toml", PAPERS), (FILE, &text)]);
    let verified = verified_in(&seeds, paper);
    let (_, mut issues) = read_with(&text, verified.lock.unwrap_or_default());
    issues.extend(verified.issues);
    issues
}

/// Reads the file with what was found in the papers before.
fn read_with(text: &str, lock: Vec<u8>) -> (Option<Rights>, Vec<Issue>) {
    let mut seeds = Seeds::from([("papers.toml", PAPERS)]);
    seeds.files.insert("quotes.lock".to_owned(), lock);
    seeds
        .files
        .insert(FILE.to_owned(), text.as_bytes().to_vec());
    let mut issues = Issues::default();
    let quotes = Quotes::read(&seeds, &mut issues);
    let rows = "代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音\n330602,区县,越城区,120.65,30.5,WGS84,区划标注点,yue cheng qu\n";
    let gazetteer = Gazetteer::read(
        "g.csv",
        rows.as_bytes(),
        Adcode::of(330_600),
        "绍兴市",
        &mut issues,
    );
    let city = City {
        adcode: Adcode::of(330_600).unwrap(),
        hotlines: &[hotline("12345"), hotline("96345")],
        gazetteer: &gazetteer,
        quotes: &quotes,
        nation: false,
    };
    let rights = read(FILE, text.as_bytes(), &city, &mut issues);
    (rights, issues.into_sorted())
}

#[test]
fn a_good_file_is_read_with_its_papers_and_how_far_they_bind() {
    let (rights, issues) = read_one(GOOD);
    assert_eq!(issues, []);
    let rights = rights.unwrap();
    let titles: Vec<&str> = rights.papers.iter().map(|p| p.title.as_str()).collect();
    assert_eq!(titles, ["方案", "办法"], "each paper once");
    let [respite, visits] = &rights.entitlements[..] else {
        panic!("two");
    };
    assert_eq!(respite.sources[1].standing, Standing::Exploring);
    assert_eq!(
        respite.standing(),
        Standing::InForce,
        "that of its first source"
    );
    assert_eq!(respite.nearby[0].needs, [Need::Respite, Need::Dementia]);
    assert_eq!((respite.offline, respite.cash), (Some(true), None));
    assert_eq!(
        visits.ring, "12345",
        "the city's first, where none is written"
    );
    assert_eq!(visits.county, AreaCode::parse("330602"));
    let answers = rights.answers(&domain::policy::entitlement::Profile::default());
    assert!(answers.iter().all(|a| a.verdict == Verdict::Maybe));
}

#[rstest]
#[case::id("id = \"respite\"\ntitle", "id = \"短住\"\ntitle", 2, "id", "代号不对")]
#[case::id_twice("id = \"visits\"", "id = \"respite\"", 18, "id", "代号重复")]
#[case::no_title("title = \"看望\"", "title = \" \"", 19, "title", "不能空着")]
#[case::topic(
    "topics = [\"visits\"]",
    "topics = [\"看望\"]",
    21,
    "topics",
    "不认识这个主题"
)]
#[case::no_topic("topics = [\"visits\"]", "topics = []", 21, "topics", "不能空着")]
#[case::word("失能|失智", "失能|瘫痪", 6, "who", "不认识这个条件")]
#[case::age("60周岁以上\", \"失能", "60岁\", \"失能", 6, "who", "不认识这个条件")]
#[case::number_of_nobody("每年28天。\"", "每年30天。\"", 4, "what", "引文里没有")]
#[case::age_of_nobody("[[\"60周岁以上", "[[\"65周岁以上", 6, "who", "引文里没有")]
#[case::phone_of_nobody(
    "how = \"打12345。\"",
    "how = \"打88001234。\"",
    25,
    "how",
    "引文里没有"
)]
#[case::other_hotline(
    "ring = \"96345\"",
    "ring = \"12349\"",
    9,
    "ring",
    "不是本市 city.toml 里的热线"
)]
#[case::kind("\"canteen\"]", "\"restaurant\"]", 10, "nearby", "类别")]
#[case::need(
    "institution:respite,dementia",
    "institution:respite,open",
    10,
    "nearby",
    "没有这个筛选条件"
)]
#[case::row("rows = [47]", "rows = [94]", 12, "rows", "没有这一项要求")]
#[case::county("county = \"330602\"", "county = \"340403\"", 22, "county", "区县代码")]
#[case::instead(
    "instead_of = [\"respite\"]",
    "instead_of = [\"rest\"]",
    23,
    "instead_of",
    "代号"
)]
#[case::no_source(
    "source = [{ paper = \"county\", quote = \"开展每周上门探访\" }]",
    "source = []",
    28,
    "source",
    "没有写依据"
)]
#[case::county_paper_for_all(
    "county = \"330602\"\ninstead_of = [\"respite\"]\n",
    "",
    26,
    "paper",
    "管的地方"
)]
#[case::key("how = \"打12345。\"", "hwo = \"打12345。\"", 25, "hwo", "hwo")]
#[case::changed_quote(
    "每周上门探访\" }",
    "每月上门探访\" }",
    28,
    "quote",
    "没有和《办法》的原文核对过"
)]
fn a_slip_is_told_with_its_line(
    #[case] from: &str,
    #[case] to: &str,
    #[case] line: u32,
    #[case] column: &str,
    #[case] word: &str,
) {
    let changed = GOOD.replacen(from, to, 1);
    assert_ne!(changed, GOOD);
    let (_, issues) = read_one(&changed);
    let told = issues
        .iter()
        .find(|i| i.line == line && i.column == column && i.message.contains(word));
    assert!(told.is_some(), "{issues:?}");
    // A wrong id or county is missed where it is needed, too; a quote where it is leant on.
    let allowed = if matches!(column, "id" | "county" | "source" | "quote") {
        2
    } else {
        1
    };
    assert!(issues.len() <= allowed, "{issues:?}");
}

#[rstest]
#[case("[[\"高龄\", \"老年人\"]]", Some("老年人"))]
#[case("[[\"老年人\", \"高龄|独居\"], [\"老年人\"]]", Some("高龄"))]
#[case("[[\"老年人\", \"残疾|重残\"]]", Some("重残"))]
#[case("[[\"老年人\", \"失能|不能自理\"]]", Some("失能"))]
#[case("[[\"特困\", \"低保\"]]", None)]
#[case("[[\"老年人\", \"独居|空巢|等\"], [\"特困\"]]", None)]
#[case("[[\"老年人\", \"失能|失智|慢性病\"]]", None)]
#[case("[[\"老年人\", \"“特殊困难”|独居\"]]", None)]
fn an_option_nobodys_answer_depends_on_is_refused(#[case] who: &str, #[case] idle: Option<&str>) {
    let paper = "方案：落实高龄津贴。";
    let mut issues = read_card(paper, "落实高龄津贴", "", "津贴", who);
    // Whom the clause names is not what this is about.
    issues.retain(|issue| !["nobody_named_so", "wider_than_quoted"].contains(&issue.code));
    let told: Vec<&str> = issues.iter().map(|i| i.value.as_str()).collect();
    assert_eq!(told.is_empty(), idle.is_none(), "{issues:?}");
    assert!(idle.is_none_or(|word| told.contains(&word)), "{issues:?}");
    assert!(issues.iter().all(|i| i.code == "idle_trait"), "{issues:?}");
}

#[test]
fn a_clause_that_is_no_card_says_why_and_is_quoted_as_truly() {
    let left = |quote: &str, why: &str| {
        let left =
            format!("\n[[left_out]]\npaper = \"city\"\nquote = \"{quote}\"\nwhy = \"{why}\"\n");
        let (_, issues) = read_one(&[GOOD, &left].concat());
        let codes: Vec<&str> = issues.iter().map(|i| i.code).collect();
        codes.join(" ")
    };
    assert_eq!(left("探索发放消费券", ""), "explores_unsaid no_why");
    assert_eq!(left("发放一百元", "只是举例"), "quote_not_locked");
}
