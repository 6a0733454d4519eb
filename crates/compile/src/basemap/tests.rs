use super::*;
use crate::gazetteer::Gazetteer;
use crate::issue::{Issue, Severity};
use crate::outline::Outline;
use domain::geo::adcode::Adcode;
use domain::map::sketch::Band;
use domain::pack::encode;
use rstest::rstest;

const FOLDER: &str = "330600-shaoxing";
const OUTLINE: &[u8] = br#"{"features":[{"properties":{"adcode":"330602"},"geometry":
    {"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,31],[120,30]]]}}]}"#;
const GAZETTEER: &str = "代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音\n\
    330602,区县,越城区,120.65,30.5,WGS84,区划标注点,\n\
    330602001,街镇,塔山街道,120.6,30.5,WGS84,GeoNames,\n\
    330602002,街镇,府山街道,,,,,\n";

fn collection(members: &str, features: &[String]) -> String {
    let features = features.join(",\n");
    format!("{{\"type\":\"FeatureCollection\",{members}\"features\":[\n{features}\n]}}")
}

fn feature(properties: &str, kind: &str, coordinates: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{{"type":"{kind}","coordinates":{coordinates}}}}}"#
    )
}

fn line(coordinates: &str) -> String {
    feature("", "LineString", coordinates)
}

/// What these layers come to, over a city that is the square 120…121, 30…31.
fn drawn(layers: &[(&str, String)]) -> (Option<Sketch>, Vec<Issue>) {
    let mut issues = Issues::default();
    let gazetteer = Gazetteer::read(
        "g.csv",
        GAZETTEER.as_bytes(),
        Adcode::of(330_600),
        "绍兴市",
        &mut issues,
    );
    let facts = CityFacts {
        today: None,
        name: "绍兴市".to_owned(),
        area_code: None,
        updated: None,
        gazetteer,
        outline: Outline::read(OUTLINE),
        names: std::sync::OnceLock::new(),
        adcode: Adcode::of(330_600),
    };
    let file = |(name, text): &(&str, String)| {
        let path = format!("basemap/{FOLDER}/{name}");
        (path, text.clone().into_bytes())
    };
    let seeds = Seeds {
        files: layers.iter().map(file).collect(),
    };
    let sketch = read(&seeds, FOLDER, &facts, &mut issues);
    (sketch, issues.into_sorted())
}

fn one(name: &str, features: &[String]) -> (Sketch, Vec<Issue>) {
    let (sketch, issues) = drawn(&[(name, collection("", features))]);
    (sketch.unwrap(), issues)
}

fn count(sketch: &Sketch, class: Class) -> usize {
    sketch.features(class).count()
}

#[test]
fn a_city_without_layers_has_its_names_and_says_where_they_come_from() {
    let (sketch, issues) = drawn(&[]);
    assert_eq!(issues, []);
    let sketch = sketch.unwrap();
    let names: Vec<_> = sketch.labels().iter().map(|l| (&*l.name, l.rank)).collect();
    assert_eq!(
        names,
        [("越城区", Rank::District), ("塔山街道", Rank::Town)]
    );
    assert_eq!(sketch.credits(), ["GeoNames（CC BY 4.0）"]);
}

#[test]
fn each_file_gives_its_class_and_its_credit() {
    let ring = "[[[120.1,30.1],[120.2,30.1],[120.2,30.2],[120.1,30.1]]]";
    let lake = feature("\"name\":\"镜湖\"", "Polygon", ring);
    let river = feature("", "LineString", "[[120.1,30.5],[120.9,30.6]]");
    let layers = [
        (
            "lakes.geojson",
            collection("\"attribution\":\"甲\",", &[lake]),
        ),
        (
            "rivers.geojson",
            collection("\"attribution\":[\"甲\",\"乙\"],", &[river]),
        ),
        (
            "districts.geojson",
            String::from_utf8(OUTLINE.to_vec()).unwrap(),
        ),
    ];
    let (sketch, issues) = drawn(&layers);
    let sketch = sketch.unwrap();
    assert_eq!(issues, []);
    for class in [Class::Water, Class::Waterway, Class::Area] {
        assert_eq!(count(&sketch, class), 1, "{class:?}");
    }
    assert_eq!(sketch.credits(), ["甲", "乙", "GeoNames（CC BY 4.0）"]);
    assert_eq!(sketch.labels().last().unwrap().name, "镜湖");
}

#[test]
fn pieces_of_road_become_one_line_and_a_long_chord_is_told_apart() {
    let roads = [
        line("[[120.50,30.50],[120.51,30.503]]"),
        line("[[120.52,30.50],[120.51,30.503]]"),
        // The way back of the first.
        line("[[120.51,30.503],[120.50,30.50]]"),
        line("[[120.52,30.50],[120.53,30.504]]"),
        line("[[120.52,30.50],[120.90,30.50]]"),
    ];
    let (sketch, issues) = one("roads.geojson", &roads);
    assert_eq!(issues, []);
    assert_eq!(count(&sketch, Class::Chord), 1);
    let road: Vec<_> = sketch.features(Class::RoadMain).collect();
    assert_eq!(road.len(), 1);
    assert_eq!(road[0].points(Band::FINEST).count(), 4);
}

/// A coast along 30.5° N, sea to its north; it goes west, so that land is on its left.
const SHORE: &str = "[[121,30.5],[120.5,30.52],[120,30.5]]";
const ISLAND: &str = "[[120.4,30.8],[120.5,30.8],[120.5,30.9],[120.4,30.8]]";

#[test]
fn the_sea_lies_to_the_right_of_the_shore_and_around_its_islands() {
    let (sketch, issues) = one("coast.geojson", &[line(ISLAND), line(SHORE)]);
    assert_eq!(issues, []);
    assert_eq!(count(&sketch, Class::Coast), 2);
    let sea: Vec<_> = sketch.features(Class::Water).collect();
    let rings: Vec<usize> = sea[0]
        .parts()
        .map(|p| p.points(Band::FINEST).count())
        .collect();
    assert_eq!(rings, [5, 3], "shore and two corners; island");
    let sheet = sketch.shore_extent().unwrap();
    assert!((sea[0].extent().north - sheet.north).abs() < 1e-9);
    assert!(
        sea[0].extent().south < sheet.south - 1e-4,
        "the south is land"
    );
}

#[test]
fn the_other_way_round_the_south_is_sea() {
    let back = "[[120,30.5],[120.5,30.52],[121,30.5]]";
    let (sketch, _) = one("coast.geojson", &[line(back)]);
    let sea = sketch.features(Class::Water).next().unwrap();
    let sheet = sketch.shore_extent().unwrap();
    assert!((sea.extent().south - sheet.south).abs() < 1e-7);
    assert!(sea.extent().north > sheet.north + 1e-4);
}

#[test]
fn two_shores_make_a_strait_and_pieces_are_chained_first() {
    let shores = [
        line("[[120.5,30.25],[121,30.2]]"),
        line("[[121,30.8],[120,30.7]]"),
        line("[[120,30.2],[120.5,30.25]]"),
    ];
    let (sketch, issues) = one("coast.geojson", &shores);
    assert_eq!(issues, []);
    // South of the first and north of the second.
    assert_eq!(count(&sketch, Class::Coast), 2);
    let sea = sketch.features(Class::Water).next().unwrap();
    assert_eq!(sea.parts().count(), 2);
}

#[test]
fn a_shore_that_ends_somewhere_is_drawn_as_a_line_only() {
    let (sketch, issues) = one("coast.geojson", &[line("[[121,30.5],[120.2,30.5]]")]);
    assert_eq!(count(&sketch, Class::Coast), 1);
    assert_eq!(
        (count(&sketch, Class::Water), sketch.shore_extent()),
        (0, None)
    );
    assert_eq!((issues.len(), issues[0].severity), (1, Severity::Info));
}

#[rstest]
#[case("", 0)]
#[case("\"complete_within\":[120,30,121,31],", 1)]
fn a_shore_older_than_the_roads_fills_no_sea_unless_someone_vouches_for_it(
    #[case] members: &str,
    #[case] seas: usize,
) {
    let (sketch, issues) = drawn(&[
        ("coast.geojson", collection(members, &[line(SHORE)])),
        (
            "roads.geojson",
            collection("", &[line("[[120.5,30.49],[120.5,30.53],[120.5,30.56]]")]),
        ),
    ]);
    assert_eq!(count(&sketch.unwrap(), Class::Water), seas);
    assert_eq!(issues.len(), 1 - seas);
}

#[test]
fn what_a_shore_owes_to_the_cut_is_no_shore() {
    let cut = "[[121,30.5],[120.5,30.6],[120.4,31],[120.3,31],[120.2,30.6],[120,30.5]]";
    let (sketch, _) = one("coast.geojson", &[line(cut)]);
    assert_eq!(count(&sketch, Class::Coast), 2);
}

#[test]
fn features_that_say_what_they_are_are_taken_as_they_are() {
    let ring = "[[[120.5,30.5],[120.5002,30.5],[120.5002,30.5002],[120.5,30.5]]]";
    let class = |class: &str| format!("\"class\":\"{class}\"");
    let long = "[[120.1,30.5],[120.9,30.5]]";
    let mut features: Vec<String> = ["water", "building", "area"]
        .map(|c| feature(&class(c), "Polygon", ring))
        .to_vec();
    features.extend(
        ["waterway", "coast", "road_main", "road_minor", "rail"]
            .map(|c| feature(&class(c), "LineString", long)),
    );
    let place = "\"class\":\"place\",\"name\":\"花园社区\",\"rank\":\"village\"";
    features.push(feature(place, "Point", "[120.5,30.5]"));
    let (sketch, issues) = one("layers.geojson", &features);
    assert_eq!(issues, []);
    for class in Class::ALL.into_iter().filter(|c| *c != Class::Chord) {
        assert_eq!(count(&sketch, class), 1, "{class:?}");
    }
    let village = sketch.labels().iter().find(|l| l.name == "花园社区");
    assert_eq!(village.unwrap().rank, Rank::Village);
}

#[rstest]
#[case(
    "layers.geojson",
    feature("\"class\":\"rode_main\"", "LineString", SHORE),
    "class",
    "road_main"
)]
#[case(
    "layers.geojson",
    feature("", "LineString", SHORE),
    "class",
    "road_main"
)]
#[case(
    "layers.geojson",
    feature("\"class\":\"building\"", "LineString", SHORE),
    "",
    "Polygon"
)]
#[case(
    "layers.geojson",
    feature("\"class\":\"place\"", "Point", "[120.5,30.5]"),
    "name",
    "name"
)]
#[case(
    "layers.geojson",
    feature(
        "\"class\":\"place\",\"name\":\"a\",\"rank\":\"x\"",
        "Point",
        "[120.5,30.5]"
    ),
    "rank",
    "town"
)]
#[case(
    "roads.geojson",
    feature("", "Point", "[120.5,30.5]"),
    "",
    "LineString"
)]
#[case("roads.geojson", line("[[30.5,120.5],[30.6,120.6]]"), "", "先经度")]
#[case("roads.geojson", line("[[120.5,30.5]]"), "", "两个点")]
#[case("roads.geojson", line("[[\"120.5\",30.5]]"), "", "geometry")]
fn a_feature_that_can_not_be_drawn_is_told_by_number_and_line(
    #[case] file: &str,
    #[case] wrong: String,
    #[case] column: &str,
    #[case] cure: &str,
) {
    let good = feature("\"class\":\"rail\"", "LineString", SHORE);
    let (sketch, issues) = one(file, &[good, wrong]);
    assert_eq!(issues.len(), 1, "{issues:?}");
    let issue = &issues[0];
    assert_eq!((issue.severity, issue.line), (Severity::Warning, 3));
    assert_eq!(issue.file, format!("basemap/{FOLDER}/{file}"));
    assert_eq!(issue.column, column);
    assert!(
        issue.message.starts_with("第 2 个图形"),
        "{}",
        issue.message
    );
    assert!(issue.fix.contains(cure), "{}", issue.fix);
    assert!(sketch.extent().is_some(), "the good one is drawn");
}

#[test]
fn one_mistake_a_thousand_times_is_told_a_few_times() {
    let wrong = vec![feature("", "Point", "[120.5,30.5]"); 1000];
    let (_, issues) = one("roads.geojson", &wrong);
    assert_eq!(issues.len(), 6);
    assert!(issues.iter().any(|i| i.message.contains("995")));
}

#[rstest]
#[case("roads.geojson", "<html>", Severity::Error)]
#[case("road.geojson", "{}", Severity::Warning)]
#[case("roads.geojson", r#"{"features":[{"properties":{},"geometry":{"type":"LineString","coordinates":[[116,36],[116.1,36]]}}]}"#, Severity::Warning)]
fn a_file_that_can_not_be_used_is_told(
    #[case] file: &str,
    #[case] text: &str,
    #[case] severity: Severity,
) {
    let (_, issues) = drawn(&[(file, text.to_owned())]);
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert_eq!(issues[0].severity, severity);
}

#[test]
fn the_same_layers_give_the_same_bytes() {
    let make = || one("coast.geojson", &[line(ISLAND), line(SHORE)]).0;
    assert_eq!(encode(&make()).unwrap(), encode(&make()).unwrap());
}
