use super::*;
use crate::pack::names::{CityNames, in_parts};
use crate::testing::adcode;
use proptest::prelude::*;
use rstest::rstest;
use std::sync::LazyLock;

/// Two cities that have a name in common.
fn cities() -> Vec<CityNames> {
    let readings = Readings::from_pairs(
        [
            ('府', "fu"),
            ('山', "shan"),
            ('街', "jie"),
            ('道', "dao"),
            ('越', "yue"),
            ('城', "cheng"),
            ('区', "qu"),
            ('下', "xia"),
            ('大', "da"),
            ('大', "dai"),
            ('路', "lu"),
            ('社', "she"),
            ('村', "cun"),
            ('长', "chang"),
            ('长', "zhang"),
            ('岛', "dao"),
            ('吕', "lv"),
            ('家', "jia"),
            ('湾', "wan"),
        ]
        .map(|(c, sound)| (c, sound.to_owned())),
    );
    let city = |names: &[(&str, &str, &str)]| {
        let named = |&(code, name, around): &(&str, &str, &str)| {
            let named = NamedArea {
                code: AreaCode::parse(code).unwrap(),
                name: name.to_owned(),
                around: around.to_owned(),
            };
            (Beginning::of(name, &readings), named)
        };
        let read = readings.characters().flat_map(|c| {
            let sounds = readings.of(c).iter();
            sounds.map(move |sound| (sound.clone(), c))
        });
        CityNames {
            names: names.iter().map(named).collect(),
            read: read.collect(),
        }
    };
    vec![
        city(&[
            ("330602", "越城区", "绍兴市"),
            ("330602002", "府山街道", "绍兴市越城区"),
            ("330602002001", "下大路社区", "绍兴市越城区府山街道"),
            ("330602002002", "长岛社区", "绍兴市越城区府山街道"),
            ("330602002003", "吕家村", "绍兴市越城区府山街道"),
            ("330602002004", "湾村", "绍兴市越城区府山街道"),
            ("330602002005", "831社区", "绍兴市越城区府山街道"),
        ]),
        city(&[
            ("370602001001", "下大路村", "烟台市芝罘区向阳街道"),
            ("370602001002", "下大村", "烟台市芝罘区向阳街道"),
        ]),
    ]
}

/// The index of both, and its parts. (Made once: a property looks at it hundreds of times.)
static NATION: LazyLock<(Nation, BTreeMap<Beginning, ReadyNames>)> = LazyLock::new(|| {
    let (index, parts) = in_parts(cities());
    let nation = Nation::new(index);
    let ready = parts
        .into_iter()
        .map(|(key, part)| (key, nation.ready(part)));
    let ready = ready.collect();
    (nation, ready)
});

fn asked(typed: &str) -> Option<Vec<(String, String)>> {
    let (nation, parts) = &*NATION;
    let query = Query::new(typed);
    let wanted = nation.parts(&query)?;
    let finds = find(wanted.iter().map(|key| &parts[key]), &query, None, 9);
    assert_eq!(finds.total, finds.hits.len());
    let hit = |hit: NamedArea| (hit.name, hit.around);
    Some(finds.hits.into_iter().map(hit).collect())
}

#[rstest]
#[case("府山", &["府山街道"])]
#[case("fushan", &["府山街道"])]
#[case("fu shan", &["府山街道"])]
#[case("fsjd", &["府山街道"])]
#[case("fshan", &["府山街道"])]
#[case("府s", &["府山街道"])]
#[case("越城", &["越城区"])]
#[case("yuechengqu", &["越城区"])]
#[case("下大路", &["下大路村", "下大路社区"])]
#[case("下大路社区", &["下大路社区", "下大路村"])]
#[case("下大路居委会", &["下大路村", "下大路社区"])]
#[case("xiada", &["下大村", "下大路村", "下大路社区"])]
#[case("changdao", &["长岛社区"])]
#[case("zhangdao", &["长岛社区"])]
#[case("lvjia", &["吕家村"])]
#[case("lujia", &["吕家村"])]
#[case("lyujia", &["吕家村"])]
#[case("湾", &["湾村"])]
#[case("831", &["831社区"])]
#[case("山府", &[])]
#[case("大路", &[])]
#[case("龙", &[])]
#[case("", &[])]
fn a_name_of_any_city_answers_to_how_it_begins(#[case] typed: &str, #[case] want: &[&str]) {
    let names: Vec<String> = asked(typed).unwrap().into_iter().map(|hit| hit.0).collect();
    assert_eq!(names, want);
}

#[test]
fn names_that_are_alike_are_told_apart_by_what_they_lie_in() {
    let around: Vec<String> = asked("下大路").unwrap().into_iter().map(|h| h.1).collect();
    assert_eq!(around, ["烟台市芝罘区向阳街道", "绍兴市越城区府山街道"]);
}

#[test]
fn of_many_that_are_called_the_same_the_city_says_which() {
    let find = |typed, within| find(NATION.1.values(), &Query::new(typed), within, 9);
    let here = find("下大路", Some(adcode(330_600)));
    assert_eq!((here.total, here.hits[0].name.as_str()), (1, "下大路社区"));
    let all = here.and(find("下大路", None), 9);
    let names: Vec<&str> = all.hits.iter().map(|hit| hit.name.as_str()).collect();
    assert_eq!((all.total, names), (2, vec!["下大路社区", "下大路村"]));
}

#[test]
fn what_begins_in_too_many_ways_is_too_short_to_say() {
    let sounds = "abcdefghijklmn"
        .chars()
        .map(|next| crate::pack::names::Sound {
            sound: format!("f{next}"),
            characters: String::new(),
            next: "s".to_owned(),
        });
    let nation = Nation::new(NameIndex::new(sounds.collect()));
    assert_eq!(nation.parts(&Query::new("f")), None);
    assert_eq!(nation.parts(&Query::new("fs")), None);
    assert_eq!(nation.parts(&Query::new("fas")).unwrap().len(), 1);
}

proptest! {
    /// Whatever is typed, what is found in the parts that a query names is what is found in all parts.
    #[test]
    fn no_name_is_in_a_part_that_is_not_asked_for(typed in "[府山下大路长岛吕家湾村]{1,3}|[fushanxidlrcgjvew]{1,6}") {
        let (nation, parts) = &*NATION;
        let query = Query::new(&typed);
        if let Some(wanted) = nation.parts(&query) {
            prop_assert!(wanted.iter().all(|key| parts.contains_key(key)), "each is published");
            let some = find(wanted.iter().filter_map(|key| parts.get(key)), &query, None, 99);
            prop_assert_eq!(some, find(parts.values(), &query, None, 99));
        }
    }
}
