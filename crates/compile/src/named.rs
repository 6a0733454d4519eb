//! Districts and towns that an address names clearly: as where it is, not as a road, a bridge or
//! something it is near to.

use crate::gazetteer::Gazetteer;
use crate::text::plain;
use domain::geo::area::{Area, AreaCode, AreaLevel};
use std::collections::BTreeMap;

/// What makes a road or a crossing of the name before it: 向阳街道口, 平水镇路.
const ROADS: &[&str] = &["路", "大道", "巷", "弄", "口", "桥", "线"];
/// What stands for a town and is itself a thing to be near to.
const OFFICES: &[&str] = &[
    "人民政府",
    "政府",
    "办事处",
    "卫生院",
    "中心小学",
    "小学",
    "中学",
];
/// Near it, not in it.
const NEAR: &[&str] = &[
    "对面", "旁", "附近", "隔壁", "以东", "以西", "以南", "以北", "东侧", "西侧", "南侧", "北侧",
    "东面", "西面", "南面", "北面", "向东", "向西", "向南", "向北", "往东", "往西", "往南", "往北",
    "交界", "方向",
];
/// Before a name: it is not there, or was so only in former times.
const NOT_THERE: &[&str] = &[
    "原", "近", "邻", "临", "毗邻", "非", "不含", "和", "与", "至", "到",
];

impl Gazetteer {
    /// The areas an address names clearly. Of areas that share a name all are there; a name that is
    /// part of a longer one at the same place (塔山街道 in 大塔山街道) does not count.
    pub(crate) fn clearly_named(&self, address: &str) -> Vec<AreaCode> {
        let address: String = plain(address).chars().filter(|c| *c != ' ').collect();
        let mut names: BTreeMap<&str, Vec<&Area>> = BTreeMap::new();
        for area in self.towns_named_in(&address) {
            names.entry(&area.name).or_default().push(area);
        }
        let places = |name: &str| -> Vec<(usize, usize)> {
            address
                .match_indices(name)
                .map(|(at, name)| (at, at + name.len()))
                .collect()
        };
        let all: Vec<(usize, usize)> = names.keys().flat_map(|name| places(name)).collect();
        let inside = |(from, to): (usize, usize)| {
            all.iter()
                .any(|(a, b)| *a <= from && to <= *b && (*a, *b) != (from, to))
        };
        let clear = |(from, to): (usize, usize)| {
            let before = address.get(..from).unwrap_or_default();
            let after = address.get(to..).unwrap_or_default();
            stands(before, after, AreaLevel::Town)
        };
        names
            .iter()
            .filter(|(name, _)| places(name).into_iter().any(|at| !inside(at) && clear(at)))
            .flat_map(|(_, areas)| areas.iter().map(|a| a.code))
            .collect()
    }
}

/// Whether a name between these two pieces of an address says where it is: not what it is near to,
/// nor a road.
pub(crate) fn stands(before: &str, after: &str, level: AreaLevel) -> bool {
    let begins = |words: &[&str], text: &str| words.iter().any(|w| text.starts_with(w));
    let past = OFFICES.iter().find_map(|office| after.strip_prefix(office));
    // At the mouth of a village one is there; 向阳街道口 is a crossing.
    let is_mouth = level == AreaLevel::Village && after.starts_with('口');
    (is_mouth || !begins(ROADS, after))
        && !begins(NEAR, past.unwrap_or(after))
        && !begins(&["和", "与", "、"], after)
        && !NOT_THERE.iter().any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Issues;
    use domain::geo::adcode::Adcode;
    use rstest::rstest;

    const FILE: &str = "代码,级别,名称\n330602,区县,越城区\n330602001,街镇,塔山街道\n\
        330602002,街镇,府山街道\n330602003,街镇,城东街道\n330603,区县,柯桥区\n\
        330603001,街镇,城东街道\n330603002,街镇,大塔山街道\n330603106,街镇,平水镇\n";

    #[rstest]
    #[case("绍兴市越城区府山街道某路1号", &["越城区", "府山街道"])]
    #[case("越城区 府山 街道某路1号", &["越城区", "府山街道"])]
    #[case("大塔山街道某路1号", &["大塔山街道"])]
    #[case("城东街道某路1号", &["城东街道", "城东街道"])]
    #[case("府山街道办事处一楼", &["府山街道"])]
    #[case("府山街道某路1号旁", &["府山街道"])]
    #[case("平水镇街35号", &["平水镇"])]
    #[case("越城区某路1号（府山街道办事处对面）", &["越城区"])]
    #[case("越城区某路1号，近塔山街道", &["越城区"])]
    #[case("越城区塔山街道以东", &["越城区"])]
    #[case("越城区平水镇路8号", &["越城区"])]
    #[case("越城区塔山街道口", &["越城区"])]
    #[case("府山街道和塔山街道交界", &[])]
    #[case("某路1号（原塔山街道）", &[])]
    #[case("某路1号", &[])]
    fn an_address_names_where_it_is_and_not_what_it_is_near_to(
        #[case] address: &str,
        #[case] want: &[&str],
    ) {
        let mut issues = Issues::default();
        let g = Gazetteer::read(
            "g.csv",
            FILE.as_bytes(),
            Adcode::of(330_600),
            "绍兴市",
            &mut issues,
        );
        let mut named: Vec<&str> = g
            .clearly_named(address)
            .into_iter()
            .map(|code| g.name(code))
            .collect();
        let mut want = want.to_vec();
        named.sort_unstable();
        want.sort_unstable();
        assert_eq!(named, want);
    }
}
