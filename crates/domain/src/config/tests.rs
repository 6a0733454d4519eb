use super::*;
use crate::say::config::config_fault;
use proptest::prelude::*;
use rstest::rstest;

fn text(text: &str) -> Said {
    Said::Text(text.to_owned())
}

fn texts_of(all: &[&str]) -> Said {
    Said::List(all.iter().map(|one| text(one)).collect())
}

/// A file with one field.
fn file(path: &str, value: Said) -> Said {
    path.rsplit('.').fold(value, |value, name| {
        Said::Object(vec![(name.to_owned(), value)])
    })
}

const TILES: &str = "https://t{s}.example.org/{z}/{x}/{y}.png";

#[rstest]
#[case("operator", text("绍兴市民政局"))]
#[case("operator_phone", text("0575-88001234（工作日）"))]
#[case("offline", Said::Flag(false))]
#[case("report.tel", text("0575-88001234,801"))]
#[case("report.sms", text("10690000"))]
#[case("report.mailto", text("ditu@example.org"))]
#[case("report.link", text("./report.html?id={id}"))]
#[case("kiosk.idle_seconds", Said::Number(30.0))]
#[case("kiosk.print", Said::Flag(true))]
#[case("map.tiles", texts_of(&[TILES, "./tiles/{z}/{x}/{y}.png"]))]
#[case("map.subdomains", texts_of(&["t0", "1"]))]
#[case("map.min_zoom", Said::Number(0.0))]
#[case("map.max_zoom", Said::Number(18.0))]
#[case("map.large_labels", Said::Flag(true))]
#[case("map.attribution", text("天地图"))]
#[case("map.review_number", text("GS（2024）0650号"))]
#[case("map.districts_review_number", text("浙S（2024）1号"))]
fn each_field_may_say_what_it_is_for(#[case] path: &str, #[case] value: Said) {
    assert_eq!(faults(&file(path, value)), []);
}

#[test]
fn the_table_above_and_the_next_one_name_every_field() {
    let source = include_str!("tests.rs");
    for (path, _) in FIELDS {
        let case = format!("#[case(\"{path}\", ");
        assert!(source.matches(&case).count() >= 2, "{path}");
    }
}

#[rstest]
#[case("operator", text("甲".repeat(10_000).as_str()))]
#[case("operator", text("绍兴\u{202e}市民政局"))]
#[case("operator", Said::Number(5.0))]
#[case("operator_phone", text("12345\n110"))]
#[case("offline", text("false"))]
#[case("report.tel", text("javascript:alert(1)"))]
#[case("report.tel", Said::Number(12345.0))]
#[case("report.sms", text("0575-88001234,801"))]
#[case("report.mailto", text("a@b?bcc=c@d"))]
#[case("report.mailto", text("<img src=x>@example.org"))]
#[case("report.link", text("javascript:alert(1)"))]
#[case("report.link", text("data:text/html,<script>alert(1)</script>"))]
#[case("report.link", text(&["https://example.org/", &"a".repeat(10_000)].concat()))]
#[case("kiosk.idle_seconds", Said::Number(29.0))]
#[case("kiosk.idle_seconds", Said::Number(90.5))]
#[case("kiosk.idle_seconds", Said::Number(f64::NAN))]
#[case("kiosk.print", Said::Number(1.0))]
#[case("map.tiles", text(TILES))]
#[case("map.tiles", texts_of(&["javascript:{x}{y}{z}"]))]
#[case("map.tiles", texts_of(&["https://example.org; script-src *//{z}/{x}/{y}"]))]
#[case("map.tiles", texts_of(&["//example.org/{z}/{x}/{y}"]))]
#[case("map.tiles", texts_of(&["https://user@example.org/{z}/{x}/{y}"]))]
#[case("map.tiles", texts_of(&["https://*/{z}/{x}/{y}"]))]
#[case("map.tiles", texts_of(&["https://example.org/{z}/{x}.png"]))]
#[case("map.tiles", texts_of(&[TILES; 5]))]
#[case("map.subdomains", texts_of(&["*"]))]
#[case("map.subdomains", texts_of(&["a/b"]))]
#[case("map.subdomains", Said::List(vec![Said::Number(1.0)]))]
#[case("map.min_zoom", Said::Number(-1.0))]
#[case("map.max_zoom", text("18"))]
#[case("map.large_labels", text("yes"))]
#[case("map.attribution", text("\u{7}"))]
#[case("map.review_number", Said::Flag(true))]
#[case("map.districts_review_number", Said::Object(vec![]))]
fn what_a_field_may_not_say_is_told_by_its_name(#[case] path: &str, #[case] value: Said) {
    let told = faults(&file(path, value));
    let [Fault::Wrong(name, _)] = told.as_slice() else {
        panic!("{path}: {told:?}");
    };
    assert_eq!(*name, path);
    assert!(told.iter().all(|fault| config_fault(fault).contains(path)));
}

#[test]
fn a_name_that_there_is_not_is_told_and_a_comment_is_none() {
    let file = Said::Object(vec![
        ("Operator".to_owned(), text("民政局")),
        ("_note".to_owned(), text("说明")),
        (
            "report".to_owned(),
            Said::Object(vec![("phone".to_owned(), text("1"))]),
        ),
        ("map".to_owned(), text("https://example.org")),
    ]);
    let names = ["Operator", "report.phone", "map"].map(|name| Fault::NoSuchField(name.to_owned()));
    assert_eq!(faults(&file), names);
    assert_eq!(faults(&Said::List(vec![])), [Fault::Unreadable]);
}

#[test]
fn zooms_that_are_turned_around_are_told() {
    let zooms = [("min_zoom", 9.0), ("max_zoom", 8.0)]
        .map(|(name, at)| (name.to_owned(), Said::Number(at)));
    let map = Said::Object(vec![("map".to_owned(), Said::Object(zooms.to_vec()))]);
    assert_eq!(faults(&map), [Fault::ZoomsTurned]);
}

#[rstest]
#[case(&[TILES], &["0", "1"], &["https://t0.example.org", "https://t1.example.org"])]
#[case(&["https://a.cn:8443/x?l={x}&r={y}&z={z}", "https://a.cn:8443/{z}/{x}/{y}"], &[], &["https://a.cn:8443"])]
#[case(&["./tiles/{z}/{x}/{y}.png", "/t/{z}/{x}/{y}"], &[], &[])]
#[case(&["https://t{q}.cn/{z}/{x}/{y}", "https://a b/{z}/{x}/{y}"], &[], &[])]
#[case(&[TILES], &["0; script-src *", "2"], &["https://t2.example.org"])]
fn the_csp_allows_the_servers_that_tiles_come_from(
    #[case] templates: &[&str],
    #[case] subdomains: &[&str],
    #[case] want: &[&str],
) {
    let own = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    assert_eq!(origins(&own(templates), &own(subdomains)), want);
}

#[test]
fn servers_that_a_csp_does_not_name_are_told() {
    let servers = ["https://a.cn", "https://b.cn"].map(str::to_owned);
    let csp = "default-src 'none'; img-src 'self' https://b.cn; connect-src https://a.cn";
    assert_eq!(not_allowed(csp, &servers), ["https://a.cn"]);
    assert_eq!(not_allowed("default-src 'none'", &servers), servers);
    assert_eq!(not_allowed("", &[]), [""; 0]);
}

proptest! {
    #[test]
    fn no_server_adds_anything_to_the_csp(template in "\\PC{0,80}", name in "\\PC{0,20}") {
        let template = [template.as_str(), "/{z}/{x}/{y}"].concat();
        for origin in origins(&[template.clone(), ["https://", &template].concat()], &[name]) {
            prop_assert!(!origin.contains([' ', ';', ',', '\'', '*', '\t', '\n']), "{origin}");
        }
    }

    #[test]
    fn a_line_is_short_and_every_character_of_it_is_seen(said in "\\PC{0,90}|[\\x00-\u{2fff}]{0,90}") {
        if let Some(line) = line(&said) {
            prop_assert!(line.chars().count() <= 60);
            let turns = |c| ('\u{202a}'..='\u{202e}').contains(&c);
            let is_plain = line.chars().all(|c| !c.is_control() && !turns(c));
            prop_assert!(is_plain, "{:?}", line);
        }
    }
}
