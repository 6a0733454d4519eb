use super::*;
use rstest::rstest;

const FILE: &str = "代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音\n\
    330602,区县,越城区,120.65,29.998,WGS84,区划标注点,yue cheng qu\n\
    330602001,街镇,塔山街道,,,,,ta shan jie dao\n\
    330602002,街镇,府山街道,,,,,fu shan jie dao\n\
    330602003,街镇,城东街道,,,,,\n\
    330602001004,村居,花园社区,,,,,hua yuan she qu\n\
    330603,区县,柯桥区,,,,,\n\
    330603001,街镇,城东街道,,,,,\n\
    330603002,街镇,大塔山街道,,,,,\n";

fn read(text: &str) -> (Gazetteer, Vec<crate::issue::Issue>) {
    let mut issues = Issues::default();
    let g = Gazetteer::read(
        "g.csv",
        text.as_bytes(),
        Adcode::of(330_600),
        "绍兴市",
        &mut issues,
    );
    (g, issues.into_sorted())
}

fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

#[test]
fn districts_and_towns_travel_first_and_villages_apart() {
    let (g, issues) = read(FILE);
    assert_eq!(issues, []);
    assert_eq!(g.towns().count(), 7);
    assert_eq!(g.villages().count(), 1);
    assert_eq!(g.points().count(), 1);
}

#[test]
fn what_an_area_was_called_before_is_read() {
    let text = "代码,级别,名称,曾用名\n330603,区县,柯桥区,绍兴县、柯桥区；老绍兴\n";
    let (g, issues) = read(text);
    assert_eq!(issues, []);
    let named = |name: &str| (code("330603"), name.to_owned());
    assert_eq!(g.former, [named("绍兴县"), named("老绍兴")]);
}

#[rstest]
#[case("府山街道", TownMatch::One(code("330602002")))]
#[case("330602002", TownMatch::One(code("330602002")))]
#[case("越城区", TownMatch::One(code("330602")))]
#[case("柯桥区城东街道", TownMatch::One(code("330603001")))]
#[case("城东街道", TownMatch::Several(vec!["越城区".into(), "柯桥区".into()]))]
#[case("府山街到", TownMatch::None(Some("府山街道".into())))]
#[case("330699", TownMatch::None(None))]
fn a_town_is_found_by_name_or_code(#[case] written: &str, #[case] want: TownMatch) {
    assert_eq!(read(FILE).0.find(written, None), want);
}

#[rstest]
#[case("绍兴市越城区府山街道某路1号", Some("330602002"))]
#[case("绍兴市柯桥区大塔山街道1号", Some("330603002"))]
#[case("城东街道1号", None)]
#[case("柯桥区城东街道1号", Some("330603001"))]
#[case("某路1号", None)]
fn an_address_tells_its_town_only_when_it_names_exactly_one(
    #[case] address: &str,
    #[case] want: Option<&str>,
) {
    assert_eq!(read(FILE).0.town_in(address), want.map(code));
}

#[rstest]
#[case("3.30602E+11,村居,花园社区,,,,,", "代码")]
#[case("370602,区县,芝罘区,,,,,", "不属于")]
#[case("330602009,村居,某街道,,,,,", "级别")]
#[case("330602001,街镇,某街道,,,,,", "重复")]
#[case("330602009,街镇,某街道,120.1,30.1,,,", "坐标系")]
#[case("330602009,街镇,某街道,,,,,mou jie", "拼音")]
#[case("330699001,街镇,某街道,,,,,", "上级")]
fn a_wrong_row_of_the_gazetteer_is_told(#[case] row: &str, #[case] word: &str) {
    let (_, issues) = read(&format!("{FILE}{row}\n"));
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert_eq!(issues[0].line, 10);
    assert!(issues[0].message.contains(word), "{}", issues[0].message);
}
