use super::*;
use crate::geo::walk::Pace;
use crate::place::position::Position;
use crate::place::{Kind, Place};
use crate::policy::coverage::condition::Condition;
use crate::policy::coverage::figure::Ground;
use crate::policy::coverage::finding::find;
use crate::policy::coverage::target::{Goal, Measure, Pick, Scope, Target, TargetPack, Unit};
use crate::policy::coverage::testing::{at, catalog, ground, place, sample, villages};
use crate::policy::paper::{Clause, Paper, Standing};
use crate::testing::adcode;

fn canteens() -> Vec<Place> {
    let mut odd = place("c1", Kind::Canteen, "330602002", |p| {
        p.position = Some(Position::Exact(at(120.5701, 30.0)));
        p.name = "老王的\"好\"食堂,二楼".to_owned();
    });
    odd.phones = vec![];
    vec![sample(odd)]
}

fn title(kind: Kind) -> &'static str {
    kind.slug()
}

fn reaches(ground: Ground<'_>) -> Vec<Reach> {
    let kinds = [Kind::Canteen, Kind::Rental];
    kinds
        .map(|kind| Reach::measure(ground, kind, Pace::Slow))
        .into()
}

#[test]
fn a_spreadsheet_reads_chinese_and_a_comma_in_a_name_makes_no_new_column() {
    let (catalog, villages) = (catalog(canteens()), villages());
    let csv = reach_csv(
        &catalog,
        &villages,
        &reaches(ground(&catalog, &villages)),
        title,
    );
    assert!(csv.starts_with("\u{feff}代码,区县,街镇,"));
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(lines.len(), 1 + 5 + 1, "a head, five communities, the end");
    assert_eq!(
        lines[2],
        "330602002001,越城区,府山街道,鲁迅社区,本社区（村）的位置,120.57000,30.00000,\
         \"老王的\"\"好\"\"食堂,二楼\",10,1,是,,,,"
    );
    assert_eq!(
        lines[1],
        "330602001004,越城区,塔山街道,花园社区,位置不知道,,,,,,,,,,"
    );
}

#[test]
fn a_name_from_a_table_never_becomes_a_formula() {
    let mut places = canteens();
    places[0].name = "=HYPERLINK(\"http://a\")".to_owned();
    let (catalog, villages) = (catalog(places), villages());
    let csv = reach_csv(
        &catalog,
        &villages,
        &reaches(ground(&catalog, &villages)),
        title,
    );
    assert!(csv.contains("\"'=HYPERLINK(\"\"http://a\"\")\""), "{csv}");
}

#[test]
fn a_map_program_gets_points_where_they_are_known_and_no_geometry_where_not() {
    let (catalog, villages) = (catalog(canteens()), villages());
    let json = reach_geojson(&catalog, &villages, &reaches(ground(&catalog, &villages)));
    let lines: Vec<&str> = json.lines().collect();
    assert_eq!(lines[0], "{\"type\":\"FeatureCollection\",\"features\":[");
    assert_eq!(
        lines[1],
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"code\":\"330602001004\",\
         \"district\":\"越城区\",\"town\":\"塔山街道\",\"name\":\"花园社区\",\"point_of\":\"unknown\"}},"
    );
    assert_eq!(
        lines[2],
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.57000,30.00000]},\
         \"properties\":{\"code\":\"330602002001\",\"district\":\"越城区\",\"town\":\"府山街道\",\
         \"name\":\"鲁迅社区\",\"point_of\":\"own\",\"canteen_minutes\":1,\"canteen_metres\":10,\
         \"canteen_id\":\"c1\",\"canteen_sample\":true}},"
    );
    assert_eq!(lines.last(), Some(&"]}"));
}

fn target(measure: Option<Measure>, reason: Option<&str>, scope: Scope) -> Target {
    Target {
        id: "t".to_owned(),
        title: "助餐点".to_owned(),
        measure,
        reason: reason.map(str::to_owned),
        goal: Some(Goal {
            value: 3,
            unit: Unit::Of("家".to_owned()),
        }),
        scope,
        by: None,
        clauses: vec![Clause {
            paper: 0,
            quote: "新增老年助餐服务点".to_owned(),
            standing: Standing::Draft,
        }],
    }
}

#[test]
fn a_target_is_exported_with_its_gap_its_samples_and_the_words_it_stands_on() {
    let (catalog, villages) = (catalog(canteens()), villages());
    let count = || {
        let meeting = Vec::<Condition>::new();
        Some(Measure::Count(Pick {
            kind: Kind::Canteen,
            meeting,
        }))
    };
    let pack = TargetPack {
        adcode: adcode(330_600),
        papers: vec![Paper {
            title: "行动方案".to_owned(),
            number: None,
            publisher: None,
            date: None,
            standing: Standing::Draft,
            draft: true,
            nation: false,
            note: None,
        }],
        targets: vec![
            target(count(), None, Scope::City),
            target(count(), Some("分不出新旧"), Scope::City),
            target(None, Some("没有这一列"), Scope::City),
        ],
        building: None,
    };
    let ground = ground(&catalog, &villages);
    let found: Vec<_> = pack.targets.iter().map(|t| find(t, ground)).collect();
    let csv = targets_csv(&catalog, &pack, &found);
    let lines: Vec<&str> = csv.split("\r\n").collect();
    // Twice the city and its two districts, once a line that can say nothing, head and end.
    assert_eq!(lines.len(), 1 + 3 + 3 + 1 + 1);
    assert_eq!(
        lines[1],
        "t,助餐点,绍兴市,3,家,,1,1,,2,是,1,1,0,,行动方案,,,征求意见稿,新增老年助餐服务点"
    );
    assert_eq!(
        lines[2],
        "t,助餐点,越城区,3,家,,1,1,,,,1,1,0,,行动方案,,,征求意见稿,新增老年助餐服务点"
    );
    assert!(
        lines[4].contains(",1,1,,,,1,1,0,分不出新旧,"),
        "{}",
        lines[4]
    );
    assert!(lines[7].contains(",,,,,,,,没有这一列,"), "{}", lines[7]);
}
