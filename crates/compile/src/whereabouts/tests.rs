use super::*;
use crate::issue::Issues;
use domain::geo::adcode::Adcode;
use proptest::prelude::*;
use rstest::rstest;

const FILE: &str = "代码,级别,名称,曾用名\n\
    330602,区县,越城区,\n\
    330602001,街镇,塔山街道,\n\
    330602001004,村居,花园社区,\n\
    330602001008,村居,沈园社区,\n\
    330602002,街镇,府山街道,\n\
    330602002004,村居,下大路社区,\n\
    330602002005,村居,越都社区,大校场社区\n\
    330602003,街镇,城东街道,\n\
    330602003004,村居,花园社区,\n\
    330602003201,村居,西村,\n\
    330603,区县,柯桥区,绍兴县\n\
    330603001,街镇,城东街道,\n\
    330603002,街镇,大塔山街道,\n\
    330603106,街镇,平水镇,\n\
    330603106201,村居,平水村,\n\
    330603106202,村居,王庄村,\n\
    330603106203,村居,东关居委会,\n\
    330681,区县,诸暨市,\n\
    330681101,街镇,店口镇,\n\
    330681101201,村居,王庄村,\n\
    330681101202,村居,中央村,\n\
    330603106204,村居,和平村,\n\
    330681101203,村居,和平村,\n";

fn gazetteer() -> Gazetteer {
    let mut issues = Issues::default();
    let read = Gazetteer::read(
        "g.csv",
        FILE.as_bytes(),
        Adcode::of(330_600),
        "绍兴市",
        &mut issues,
    );
    assert_eq!(issues.into_sorted(), []);
    read
}

fn reading(town: &str, community: &str, address: &str) -> Result<Reading, NotTold> {
    let gazetteer = gazetteer();
    let names = Names::new(&gazetteer, "绍兴市", "浙江");
    let written = Written {
        town,
        community,
        address,
    };
    read(&gazetteer, &names, written)
}

/// The area, and in a word why it is no finer; or in a word why there is none.
fn said(reading: Result<Reading, NotTold>) -> String {
    match reading {
        Ok(Reading { area, doubt: None }) => area.to_string(),
        Ok(Reading {
            area,
            doubt: Some(doubt),
        }) => {
            let doubt = match doubt {
                Doubt::OnlyDistrict => "only the district",
                Doubt::UnknownCommunity => "unknown community",
                Doubt::CommunityElsewhere(_) => "community elsewhere",
                Doubt::Several(_) => "several",
            };
            format!("{area} {doubt}")
        }
        Err(why) => match why {
            NotTold::Nothing => "nothing".to_owned(),
            NotTold::OtherCity(city) => format!("other city {city}"),
            NotTold::OtherDistrict(district) => format!("other district {district}"),
            NotTold::UnknownTown(near) => format!("unknown town {}", near.unwrap_or_default()),
            NotTold::Several(_) => "several".to_owned(),
            NotTold::AtOdds { town, district } => format!("at odds {town} {district}"),
        },
    }
}

#[rstest]
// As it should be written, and with more or less before it.
#[case("浙江省绍兴市越城区府山街道下大路社区33号", "330602002004")]
#[case("越城区府山街道下大路社区33号", "330602002004")]
#[case("府山街道下大路社区", "330602002004")]
#[case("越城区下大路社区", "330602002004")]
#[case("下大路社区活动室", "330602002004")]
#[case("越城区 府山街道 下大路社区 33 号", "330602002004")]
#[case("绍兴府山街道下大路社区", "330602002004")]
#[case("越城府山街道下大路社区", "330602002004")]
#[case("绍兴市越城区府山街道越西路100号（下大路社区）", "330602002004")]
#[case("解放路88号下大路社区内", "330602002004")]
#[case("平水镇王庄村口", "330603106202")]
#[case("诸暨市店口镇中央村", "330681101202")]
#[case("平水镇和平村3号", "330603106204")]
#[case("平水镇和平村对面", "330603106")]
#[case("诸暨店口镇中央村", "330681101202")]
// In traditional characters.
#[case("紹興市越城區塔山街道沈園社區1號", "330602001008")]
#[case("諸暨市店口鎮中央村", "330681101202")]
#[case("越城區府山街道某路1號", "330602002")]
// However the names end.
#[case("府山街道下大路居委会", "330602002004")]
#[case("府山街道下大路社区居委会一楼", "330602002004")]
#[case("府山街道下大路社区居民委员会", "330602002004")]
#[case("府山街道下大路村", "330602002004")]
#[case("府山街道办事处下大路社区", "330602002004")]
#[case("府山办事处下大路社区", "330602002004")]
#[case("平水镇平水村村委会旁的老房子", "330603106")]
#[case("平水镇平水村村委会二楼", "330603106201")]
#[case("平水镇东关村12号", "330603106203")]
#[case("平水镇东关社区12号", "330603106203")]
#[case("平水乡王庄村", "330603106202")]
#[case("府山街道大校场社区3号", "330602002005")]
#[case("绍兴县平水镇王庄村", "330603106202")]
// The town, where no community is named.
#[case("越城区府山街道某路1号", "330602002")]
#[case("府山街道办事处一楼", "330602002")]
#[case("府山街办", "330602002")]
#[case("平水镇人民政府大院", "330603106")]
#[case("柯桥区城东街道1号", "330603001")]
#[case("大塔山街道1号", "330603002")]
// A road, a neighbour, something of that name: not where it is.
#[case("越城区下大路33号", "330602 only the district")]
#[case("府山街道下大路33号", "330602002")]
#[case("府山街道越西路1号（下大路社区对面）", "330602002")]
#[case("府山街道越西路1号，近下大路社区", "330602002")]
#[case("府山街道新花园社区1号", "330602002")]
#[case("越城区某路1号（府山街道办事处对面）", "330602 only the district")]
#[case("越城区东西村1号", "330602 only the district")]
// A name that several areas have: up to what is certain.
#[case("塔山街道花园社区", "330602001004")]
#[case("越城区城东街道花园社区", "330602003004")]
#[case("城东街道花园社区", "330602003004")]
#[case("越城区花园社区", "330602 several")]
#[case("花园社区5号", "330602 several")]
#[case("王庄村5号", "several")]
#[case("柯桥区王庄村5号", "330603106202")]
#[case("城东街道5号", "several")]
#[case("塔山街道花园社区、沈园社区", "330602001 several")]
#[case("花园社区和沈园社区", "330602 several")]
#[case("塔山街道花园社区和沈园社区交界处", "330602001")]
#[case("越城区府山街道和塔山街道交界", "330602 only the district")]
#[case("越城区府山街道、塔山街道", "330602 several")]
#[case("府山街道和解放路路口", "nothing")]
#[case("塔山街道沈园社区花园社区5号", "330602001 several")]
#[case("府山街道花园社区5号", "330602002 community elsewhere")]
#[case("柯桥区府山街道5号", "at odds 330602002 330603")]
#[case("越城区柯桥区5号", "several")]
// Another city, another district.
#[case("杭州市西湖区文三路1号", "other city 杭州市")]
#[case("浙江省杭州市府山街道1号", "other city 杭州市")]
#[case("安徽省淮南市田家庵区", "other city 淮南市")]
#[case("绍兴市西湖区府山街道1号", "other district 西湖区")]
#[case("绍兴市高新区府山街道1号", "330602002")]
#[case("绍兴市滨海新区府山街道1号", "330602002")]
#[case("农贸市场旁府山街道1号", "330602002")]
#[case("城市花园3号", "nothing")]
#[case("越城区", "330602 only the district")]
#[case("绍兴市", "nothing")]
#[case("某路1号", "nothing")]
#[case("", "nothing")]
fn an_address_tells_the_finest_area_that_is_certain(#[case] address: &str, #[case] want: &str) {
    assert_eq!(said(reading("", "", address)), want);
}

#[rstest]
#[case::a_town("府山街道", "", "越西路1号", "330602002")]
#[case::its_code("330602002", "", "越西路1号", "330602002")]
#[case::without_its_ending("府山", "", "越西路1号", "330602002")]
#[case::with_another_ending("府山街道办事处", "", "", "330602002")]
#[case::with_its_district("柯桥区城东街道", "", "1号", "330603001")]
#[case::a_district("越城区", "", "1号", "330602 only the district")]
#[case::both("府山街道", "下大路社区", "", "330602002004")]
#[case::the_community_alone("", "下大路社区", "", "330602002004")]
#[case::without_an_ending("府山街道", "下大路", "", "330602002004")]
#[case::its_own_code("", "330602002004", "", "330602002004")]
#[case::the_cell_and_the_address("府山街道", "", "下大路社区33号", "330602002004")]
#[case::the_cell_settles_the_address("塔山街道", "", "花园社区1号", "330602001004")]
#[case::the_address_settles_the_cell("城东街道", "", "柯桥区某路1号", "330603001")]
#[case::the_community_settles_the_town("城东街道", "西村", "", "330602003201")]
#[case::of_another_town("府山街道", "沈园社区", "", "330602002 community elsewhere")]
#[case::no_such_community("府山街道", "下小路社区", "", "330602002 unknown community")]
#[case::no_such_town("桃源街道", "", "府山街道1号", "unknown town 城东街道")]
#[case::a_town_spelt_wrongly("府山街到", "", "", "unknown town 府山街道")]
#[case::two_towns("府山街道", "", "塔山街道1号", "330602 several")]
#[case::of_two_districts("府山街道", "", "平水镇1号", "several")]
#[case::against_the_district("府山街道", "", "柯桥区某路1号", "at odds 330602002 330603")]
fn the_cells_and_the_address_are_heard_together(
    #[case] town: &str,
    #[case] community: &str,
    #[case] address: &str,
    #[case] want: &str,
) {
    assert_eq!(said(reading(town, community, address)), want);
}

proptest! {
    /// Whatever a name is written behind and before.
    #[test]
    fn a_reading_is_never_finer_than_what_is_written(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "绍兴市", "越城区", "柯桥区", "府山", "街道", "塔山街道", "平水镇", "花园", "社区",
            "下大路", "村", "王庄村", "路", "33号", "旁", "（", "）", "近", "大",
        ]), 0..7),
    ) {
        let address = pieces.concat();
        if let Ok(reading) = reading("", "", &address) {
            let gazetteer = gazetteer();
            let stem = |code| {
                let name = gazetteer.name(code);
                domain::search::endings::stem(name, code.level()).to_owned()
            };
            prop_assert!(address.contains(&stem(reading.area))
                || matches!(reading.doubt, Some(Doubt::Several(_))), "{} {:?}", address, reading);
        }
    }

    #[test]
    fn no_text_breaks_the_reading(address in "[绍越城区府山街道社村市县乡镇省路0-9 （）a]{0,40}") {
        let _ = reading(&address, &address, &address);
    }
}
