//! With a made-up paper: no test needs a real one.

use super::*;
use crate::issue::Issue;
use rstest::rstest;
use std::collections::BTreeMap;

const PAPER: &str = "甲市养老服务方案\n甲府〔2025〕3号\n为65周岁及以上老人评估。\n\n  每月\u{3000}上门探访\n一次，探索发放消费券。\n甲市民政局 2025 年 5 月 7 日";
const PAPERS_TOML: &str = "[jia-2025]\ntitle = \"甲市养老服务方案\"\nnumber = \"甲府〔2025〕3号\"\n\
    publisher = \"甲市民政局\"\ndate = 2025-05-07\nstatus = \"施行中\"\narea = \"990100\"\ntext = \"jia.txt\"\n";
const RIGHTS: &str = "cities/990100-jia/entitlements.toml";
const CITED: &str = "[[entitlement]]\nid = \"visits\"\n\
    source = [{ paper = \"jia-2025\", quote = \"每月上门探访一次\" }]\n\
    [[entitlement]]\nid = \"voucher\"\n[[entitlement.source]]\npaper = \"jia-2025\"\n\
    quote = \"探索发放消费券\"\nstatus = \"探索中\"\n";

fn seeds(papers: &str, cited: &str) -> Seeds {
    Seeds::from([(PAPERS, papers), (RIGHTS, cited)])
}

fn texts(paper: &str) -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([("jia.txt".to_owned(), paper.as_bytes().to_vec())])
}

/// Seeds with the lock that the paper gives.
fn locked() -> Seeds {
    let mut seeds = seeds(PAPERS_TOML, CITED);
    let lock = verify_quotes(&seeds, &texts(PAPER)).lock.unwrap();
    seeds.files.insert(LOCK.to_owned(), lock);
    seeds
}

fn put(seeds: &mut Seeds, file: &str, text: &str) {
    seeds
        .files
        .insert(file.to_owned(), text.as_bytes().to_vec());
}

fn checked(seeds: &Seeds) -> Vec<Issue> {
    let mut issues = Issues::default();
    Quotes::read(seeds, &mut issues);
    issues.into_sorted()
}

#[test]
fn a_quote_broken_over_lines_is_found_and_locked_with_its_place() {
    let verified = verify_quotes(&seeds(PAPERS_TOML, CITED), &texts(PAPER));
    assert_eq!(verified.issues, []);
    assert_eq!(verified.quotes, 2);
    let lock = String::from_utf8(verified.lock.unwrap()).unwrap();
    let lock: Lock = toml::from_str(&lock).unwrap();
    let paper = lock.get("jia-2025").unwrap();
    assert_eq!(paper.sha256, hash(&normal(PAPER)));
    let before = normal(PAPER)
        .find("每月上门")
        .map(|at| normal(PAPER)[..at].chars().count());
    assert_eq!(Some(paper.quotes[0].at), before);
    assert!(paper.holds(&hash("每月上门探访一次")));
    assert_eq!(paper.date.as_deref(), Some("2025-05-07"));
}

#[test]
fn a_second_look_writes_the_same_bytes_whatever_the_order_of_the_quotes() {
    let first = verify_quotes(&seeds(PAPERS_TOML, CITED), &texts(PAPER));
    assert_eq!(
        verify_quotes(&locked(), &texts(PAPER)).lock,
        first.lock,
        "from its own lock"
    );
    let at = CITED.rfind("[[entitlement]]").unwrap();
    let turned = format!("{}{}", &CITED[at..], &CITED[..at]);
    assert_eq!(
        verify_quotes(&seeds(PAPERS_TOML, &turned), &texts(PAPER)).lock,
        first.lock
    );
}

#[test]
fn locked_quotes_are_published_where_the_paper_is_not_at_hand() {
    assert_eq!(checked(&locked()), []);
}

#[rstest]
#[case::one_character("每月上门探访一次", "每周上门探访一次", 3)]
#[case::one_mark("探索发放消费券", "探索发放消费券，", 8)]
#[case::never_there("探索发放消费券", "探索发放一百元消费券", 8)]
fn a_quote_that_was_not_found_in_the_paper_stops_publishing(
    #[case] from: &str,
    #[case] to: &str,
    #[case] line: u32,
) {
    let mut seeds = locked();
    put(&mut seeds, RIGHTS, &CITED.replacen(from, to, 1));
    let issues = checked(&seeds);
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert_eq!((issues[0].line, issues[0].column.as_str()), (line, "quote"));
    assert_eq!(issues[0].value, to);
    assert!(
        issues[0]
            .message
            .contains("没有和《甲市养老服务方案》的原文核对过")
    );
}

#[test]
fn white_space_in_a_quote_does_not_make_it_another_quote() {
    let mut seeds = locked();
    put(
        &mut seeds,
        RIGHTS,
        &CITED.replacen("每月上门", "每月 上门", 1),
    );
    assert_eq!(checked(&seeds), []);
}

#[test]
fn a_quote_in_any_table_of_any_file_is_checked() {
    let mut seeds = locked();
    let project = "[[policy_project]]\npaper = \"jia-2025\"\nquote = \"新建一处\"\n";
    put(&mut seeds, "cities/990100-jia/city.toml", project);
    let issues = checked(&seeds);
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert_eq!((issues[0].line, issues[0].value.as_str()), (3, "新建一处"));
}

#[test]
fn without_a_lock_nothing_that_is_quoted_is_published() {
    let issues = checked(&seeds(PAPERS_TOML, CITED));
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].file, LOCK);
    assert_eq!(checked(&seeds(PAPERS_TOML, "")), [], "nothing quoted");
}

#[test]
fn whoever_mistypes_a_quote_is_told_how_the_paper_goes_on() {
    let seeds = seeds(PAPERS_TOML, &CITED.replacen("探访一次", "探望一次", 1));
    let verified = verify_quotes(&seeds, &texts(PAPER));
    assert_eq!(verified.lock, None);
    assert_eq!(verified.issues.len(), 1, "{:?}", verified.issues);
    assert_eq!(verified.issues[0].line, 3);
    assert!(
        verified.issues[0]
            .fix
            .contains("到「每月上门探」为止对得上，原文接下来是「访一次")
    );
}

#[test]
fn a_paper_that_changed_since_is_refused_until_someone_says_so() {
    let changed = PAPER.replace("65周岁", "60周岁");
    let verified = verify_quotes(&locked(), &texts(&changed));
    assert_eq!(verified.lock, None);
    assert_eq!(verified.issues.len(), 1, "{:?}", verified.issues);
    assert_eq!(verified.issues[0].file, PAPERS);
    assert!(verified.issues[0].message.contains("和上次核对时不一样"));
    assert!(verified.issues[0].fix.contains(LOCK));
}

#[test]
fn without_its_text_what_was_locked_of_a_paper_stays_and_nothing_is_added() {
    let kept = verify_quotes(&locked(), &BTreeMap::new());
    let lock = locked().files.remove(LOCK);
    assert_eq!(kept.lock, lock);
    let mut more = locked();
    put(
        &mut more,
        RIGHTS,
        &CITED.replacen("每月上门探访一次", "为65周岁及以上老人评估", 1),
    );
    let refused = verify_quotes(&more, &BTreeMap::new());
    assert_eq!(refused.lock, None);
    assert!(
        refused
            .issues
            .iter()
            .any(|i| i.message.contains("没有原文（jia.txt）"))
    );
}

#[rstest]
#[case::title("甲市养老服务方案", "甲市养老方案", "title", 2)]
#[case::number("甲府〔2025〕3号", "甲府〔2025〕4号", "number", 3)]
#[case::publisher("甲市民政局", "乙市民政局", "publisher", 4)]
#[case::date("date = 2025-05-07", "date = 2025-05-08", "date", 5)]
fn what_is_said_of_a_paper_must_stand_in_it(
    #[case] from: &str,
    #[case] to: &str,
    #[case] key: &str,
    #[case] line: u32,
) {
    let papers = PAPERS_TOML.replacen(from, to, 1);
    let verified = verify_quotes(&seeds(&papers, CITED), &texts(PAPER));
    let issue = &verified.issues[0];
    assert_eq!(
        (issue.column.as_str(), issue.line),
        (key, line),
        "{issue:?}"
    );
    let mut later = locked();
    put(&mut later, PAPERS, &papers);
    let issues = checked(&later);
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert!(issues[0].message.contains("和核对引文时不一样"));
}

#[rstest]
#[case::unknown_paper(
    "paper = \"jia-2025\", quote",
    "paper = \"yi-2025\", quote",
    "paper",
    "没有这份文件"
)]
#[case::empty("quote = \"每月上门探访一次\"", "quote = \" \"", "quote", "不能空着")]
#[case::exploring_unsaid("status = \"探索中\"", "status = \"施行中\"", "quote", "说的是“探索”")]
#[case::unknown_status(
    "status = \"探索中\"",
    "status = \"试行\"",
    "status",
    "不认识这个文件状态"
)]
fn a_slip_in_a_source_is_told(
    #[case] from: &str,
    #[case] to: &str,
    #[case] column: &str,
    #[case] word: &str,
) {
    let mut seeds = locked();
    put(&mut seeds, RIGHTS, &CITED.replacen(from, to, 1));
    let issues = checked(&seeds);
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert_eq!(issues[0].column, column);
    assert!(issues[0].message.contains(word), "{}", issues[0].message);
}

#[rstest]
#[case("status = \"施行中\"", "status = \"有效\"", "不认识这个文件状态", 6)]
#[case("area = \"990100\"", "area = \"99\"", "地区代码", 7)]
#[case("date = 2025-05-07", "date = \"去年\"", "日期", 5)]
#[case("title = \"甲市养老服务方案\"", "title = \"\"", "title", 2)]
#[case("status = \"施行中\"\n", "", "status", 1)]
fn a_slip_in_papers_toml_is_told_with_its_line(
    #[case] from: &str,
    #[case] to: &str,
    #[case] word: &str,
    #[case] line: u32,
) {
    let issues = checked(&seeds(&PAPERS_TOML.replacen(from, to, 1), ""));
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert_eq!(issues[0].line, line, "{issues:?}");
    assert!(issues[0].message.contains(word), "{}", issues[0].message);
}

#[test]
fn a_draft_can_not_be_quoted_as_in_force_nor_a_paper_of_another_city_at_all() {
    let draft = PAPERS_TOML.replacen("施行中", "征求意见稿", 1);
    let mut seeds = locked();
    put(&mut seeds, PAPERS, &draft);
    let issues = checked(&seeds);
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert_eq!(issues[0].column, "status");
    let mut elsewhere = locked();
    let file = elsewhere.files.remove(RIGHTS).unwrap();
    elsewhere
        .files
        .insert("cities/990200-yi/entitlements.toml".to_owned(), file);
    let issues = checked(&elsewhere);
    assert!(
        issues.iter().all(|i| i.message.contains("别的城市")),
        "{issues:?}"
    );
    assert_eq!(issues.len(), 2);
}
