use super::*;
use crate::issue::Issue;
use domain::policy::paper::Standing;
use rstest::rstest;

const PAPERS: &str = "[jia-2025]\ntitle = \"甲市养老服务方案\"\nstatus = \"施行中\"\n\
    area = \"990100\"\ntext = \"jia.txt\"\n\
    [yi-2023]\ntitle = \"乙区计划（2021—2023年）\"\nstatus = \"已到期\"\n\
    area = \"990102\"\ntext = \"yi.txt\"\n";

const GOOD: &str = r#"[[target]]
id = "beds"
title = "护理型床位占 58%"
measure = "nursing_beds"
value = 58
unit = "%"
scope = "city"
by = 2026-12-31
source = [{ paper = "jia-2025", quote = "到2026年底，护理型床位占58%" }]

[[target]]
id = "cctv"
title = "已备案的都装监控"
measure = "share"
kind = "institution"
of = ["备案=是"]
meeting = ["视频监控=是"]
value = 100
unit = "%"
scope = "each_district"
source = [{ paper = "jia-2025", quote = "探索安装全覆盖", status = "探索中" }]

[[target]]
id = "adaptation"
title = "适老化改造 400 户"
measure = "not_computable"
value = 400
unit = "户"
scope = "990102"
reason = "没有住户的资料。"
source = [{ paper = "jia-2025", quote = "改造400户" }]

[building]
new_estate = 20
old_estate = 15
smallest_site = 350
source = [{ paper = "jia-2025", quote = "每百户新建20、已建15平方米，一处350平方米" }]
"#;

fn read_one(text: &str) -> (Option<TargetPack>, Vec<Issue>) {
    let seeds = Seeds::from([
        ("papers.toml", PAPERS),
        ("cities/990100-jia/targets.toml", text),
    ]);
    // That the quotes are not locked here is the business of `quotes`.
    let quotes = Quotes::read(&seeds, &mut Issues::default());
    let mut issues = Issues::default();
    let pack = read(
        &seeds,
        "990100-jia",
        Adcode::of(990_100).unwrap(),
        &quotes,
        &mut issues,
    );
    (pack, issues.into_sorted())
}

#[test]
fn a_promise_is_read_with_its_measure_its_scope_and_how_far_it_binds() {
    let (pack, issues) = read_one(GOOD);
    assert_eq!(issues, []);
    let pack = pack.unwrap();
    let [beds, cctv, adaptation] = pack.targets.as_slice() else {
        panic!("three targets")
    };
    assert_eq!(beds.measure, Some(Measure::NursingBeds));
    assert_eq!(beds.goal.as_ref().map(|g| g.value), Some(58));
    assert_eq!(beds.by.unwrap().to_string(), "2026-12-31");
    assert_eq!(beds.standing(), Standing::InForce);
    assert!(beds.is_judged());
    assert_eq!(cctv.scope, Scope::EachDistrict);
    assert_eq!(cctv.standing(), Standing::Exploring);
    assert_eq!(
        cctv.measure.as_ref().unwrap().columns(),
        ["备案", "视频监控"]
    );
    assert_eq!(
        adaptation.scope,
        Scope::District(AreaCode::parse("990102").unwrap())
    );
    assert!(!adaptation.is_judged());
    assert_eq!(pack.papers.len(), 1);
    assert_eq!(
        pack.building.unwrap().clauses[0].quote,
        "每百户新建20、已建15平方米，一处350平方米"
    );
}

#[test]
fn a_city_that_wrote_no_targets_has_none() {
    let seeds = Seeds::default();
    let mut issues = Issues::default();
    let quotes = Quotes::default();
    assert_eq!(
        read(
            &seeds,
            "990100-jia",
            Adcode::of(990_100).unwrap(),
            &quotes,
            &mut issues
        ),
        None
    );
    assert_eq!(issues.into_sorted(), []);
}

#[rstest]
#[case("id = \"cctv\"", "id = \"beds\"", 12, "用过")]
#[case("title = \"已备案的都装监控\"", "title = \"\"", 13, "不能空着")]
#[case("measure = \"nursing_beds\"", "measure = \"beds\"", 4, "算法")]
#[case("measure = \"nursing_beds\"", "measure = \"count\"", 4, "kind")]
#[case("measure = \"nursing_beds\"", "measure = \"share\"", 4, "meeting")]
#[case("unit = \"%\"", "unit = \"张\"", 5, "单位")]
#[case("unit = \"%\"\n", "", 2, "一起写")]
#[case("value = 58", "value = 158", 5, "100%")]
#[case("value = 58\nunit = \"%\"\n", "", 4, "没有目标数")]
#[case("by = 2026-12-31", "by = \"年底\"", 8, "日期")]
#[case("scope = \"city\"", "scope = \"全市\"", 7, "范围")]
#[case("scope = \"990102\"", "scope = \"990202\"", 29, "范围")]
#[case("scope = \"990102\"", "scope = \"990102001\"", 29, "范围")]
#[case("kind = \"institution\"", "kind = \"hospital\"", 15, "类别")]
#[case("kind = \"institution\"", "kind = \"kiosk\"", 16, "没有「备案」")]
#[case("视频监控=是", "视频监控", 17, "条件")]
#[case("reason = \"没有住户的资料。\"\n", "", 26, "为什么")]
#[case(
    "source = [{ paper = \"jia-2025\", quote = \"到2026年底，护理型床位占58%\" }]\n",
    "",
    2,
    "出处"
)]
#[case("scope = \"city\"", "skope = \"city\"", 7, "skope")]
#[case(
    "title = \"护理型床位占 58%\"",
    "title = \"护理型床位占 85%\"",
    3,
    "引文里没有"
)]
#[case("value = 58", "value = 85", 5, "引文里没有")]
#[case("没有住户的资料", "没有500位老人的资料", 30, "引文里没有")]
#[case("探索安装全覆盖", "探索安装", 18, "引文里没有")]
#[case("by = 2026-12-31", "by = 2027-12-31", 8, "这一年")]
#[case("old_estate = 15", "old_estate = 10", 35, "引文里没有")]
#[case(
    "{ paper = \"jia-2025\", quote = \"探索",
    "{ paper = \"yi-2023\", quote = \"探索",
    21,
    "管的地方"
)]
#[case(
    "{ paper = \"jia-2025\", quote = \"每百户",
    "{ paper = \"yi-2023\", quote = \"每百户",
    37,
    "管的地方"
)]
fn a_slip_in_the_targets_is_told_with_its_line(
    #[case] from: &str,
    #[case] to: &str,
    #[case] line: u32,
    #[case] word: &str,
) {
    let (_, issues) = read_one(&GOOD.replacen(from, to, 1));
    let told = issues.iter().find(|i| i.line == line);
    let told = told.unwrap_or_else(|| panic!("{issues:?}"));
    assert!(
        told.message.contains(word),
        "{}: {}",
        told.line,
        told.message
    );
}

#[test]
fn a_districts_own_plan_promises_for_itself_by_the_year_it_is_named_for() {
    let own = GOOD
        .replacen(
            "\"jia-2025\", quote = \"改造",
            "\"yi-2023\", quote = \"改造",
            1,
        )
        .replacen(
            "scope = \"990102\"\n",
            "scope = \"990102\"\nby = 2023-12-31\n",
            1,
        );
    let (_, issues) = read_one(&own);
    assert_eq!(issues, []);
    let (_, issues) = read_one(&own.replacen("scope = \"990102\"", "scope = \"990103\"", 1));
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert!(issues[0].message.contains("管的地方"), "{issues:?}");
}

#[test]
fn all_of_them_and_one_for_each_may_be_said_in_words() {
    let each = GOOD
        .replacen("value = 100\nunit = \"%\"", "value = 1\nunit = \"家\"", 1)
        .replacen("measure = \"share\"", "measure = \"count\"", 1)
        .replacen("meeting = [\"视频监控=是\"]\n", "", 1);
    assert_eq!(read_one(&each).1, []);
    let (_, issues) = read_one(&each.replacen("全覆盖", "", 1));
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert_eq!(
        (issues[0].column.as_str(), issues[0].value.as_str()),
        ("value", "1")
    );
}

#[rstest]
#[case("护理型床位占 58%", true)]
#[case("护理型床位争取占 58%", false)]
fn what_a_paper_only_strives_for_is_not_told_as_promised(#[case] title: &str, #[case] told: bool) {
    let text = GOOD
        .replacen("护理型床位占58%", "护理型床位力争占58%", 1)
        .replacen("护理型床位占 58%", title, 1);
    let (_, issues) = read_one(&text);
    let codes: Vec<&str> = issues.iter().map(|issue| issue.code).collect();
    assert_eq!(codes == ["striving_dropped"], told, "{issues:?}");
    assert_eq!(codes.is_empty(), !told, "{issues:?}");
}
