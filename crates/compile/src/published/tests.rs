#![allow(clippy::unwrap_used, reason = "a test may stop loudly")]

use super::*;
use domain::geo::adcode::Adcode;

fn names<const N: usize>(names: [&str; N]) -> Names {
    names.into_iter().map(str::to_owned).collect()
}

const SHAOXING: Owner = Owner::City(Adcode::of(330_600).unwrap());

/// A manifest that names these two packs.
fn manifest(pack: &str, villages: &str) -> Vec<u8> {
    format!(
        r#"{{"format":1,"cities":[{{"adcode":330600,"name":"绍兴市","short":"绍兴","pinyin":"shaoxing",
        "updated":"2026-11-22","bounds":[120,30,121,31],"places":1,"samples":0,
        "pack":{{"file":"{pack}","bytes":1}},"villages":{{"file":"{villages}","bytes":1}}}}]}}"#
    )
    .into_bytes()
}

#[test]
fn the_packs_of_one_publication_back_stay_and_those_before_go() {
    let first = Published::default().plan(None, names(["data/a-1.pack", "plain/a.html"]));
    assert_eq!((first.done.before.len(), first.gone.len()), (0, 0));
    let second = first
        .done
        .plan(None, names(["data/a-2.pack", "plain/b.html"]));
    assert_eq!(second.done.before, names(["data/a-1.pack"]));
    assert_eq!(second.gone, names(["plain/a.html"]), "a page is never kept");
    let third = second
        .done
        .plan(None, names(["data/a-3.pack", "plain/b.html"]));
    assert_eq!(third.done.before, names(["data/a-2.pack"]));
    assert_eq!(third.gone, names(["data/a-1.pack"]));
}

#[test]
fn publishing_the_same_again_is_no_new_generation() {
    let before = names(["data/a-1.pack"]);
    let list = Published {
        current: names(["data/a-2.pack"]),
        before,
        ..Published::default()
    };
    let again = list.plan(None, names(["data/a-2.pack"]));
    assert_eq!(again.done, list);
    assert_eq!(again.gone, names([]));
}

#[test]
fn what_was_taken_back_is_current_and_what_it_replaced_stays() {
    let list = Published {
        current: names(["data/a-2.pack"]),
        before: names(["data/a-1.pack"]),
        ..Published::default()
    };
    let back = list.plan(None, names(["data/a-1.pack"]));
    assert_eq!(back.done.before, names(["data/a-2.pack"]));
    assert_eq!(back.gone, names([]));
}

#[test]
fn a_build_that_was_ended_before_its_manifest_leaves_packs_the_next_takes_away() {
    let list = Published {
        current: names(["data/v.pack", "data/a-1.pack"]),
        ..Published::default()
    };
    let served = manifest("a-1.pack", "v.pack");
    let ended = Published::read(&list.begun(&names(["data/v.pack", "data/a-2.pack"])));
    assert!(ended.coming.contains("data/a-2.pack"));
    let next = ended.plan(Some(&served), names(["data/v.pack", "data/a-3.pack"]));
    assert_eq!(next.done.before, names(["data/a-1.pack"]));
    assert_eq!(next.gone, names(["data/a-2.pack"]));
}

#[test]
fn a_build_that_was_ended_after_its_manifest_is_the_publication_before() {
    let list = Published {
        current: names(["data/v.pack", "data/a-1.pack"]),
        ..Published::default()
    };
    let served = manifest("a-2.pack", "v.pack");
    let ended = Published::read(&list.begun(&names(["data/v.pack", "data/a-2.pack"])));
    let next = ended.plan(Some(&served), names(["data/v.pack", "data/a-3.pack"]));
    assert_eq!(next.done.before, names(["data/a-2.pack"]));
    assert_eq!(next.gone, names(["data/a-1.pack"]));
    let same = ended.plan(Some(&served), names(["data/v.pack", "data/a-2.pack"]));
    assert_eq!(same.done.before, names(["data/a-1.pack"]));
}

#[test]
fn the_packs_of_first_lists_stay_and_go_with_the_others() {
    let of = |hash: &str| {
        names(["data/v.pack"])
            .into_iter()
            .chain(
                ["list-canteen", "home-330602"]
                    .map(|of| format!("data/330600-shaoxing-{of}-{hash}.pack")),
            )
            .collect::<Names>()
    };
    let served = String::from_utf8(manifest("v.pack", "v.pack")).unwrap();
    let served = |hash: &str| {
        let first = format!(r#""first":"{hash}","places":1"#);
        served.replace(r#""places":1"#, &first).into_bytes()
    };
    let list = Published {
        current: of("1a"),
        ..Published::default()
    };
    let ended = Published::read(&list.begun(&of("2b")));
    let next = ended.plan(Some(&served("1a")), of("3c"));
    assert_eq!(next.done.before, &of("1a") - &of("3c"));
    assert_eq!(next.gone, &of("2b") - &of("3c"));
    let same = list.plan(Some(&served("1a")), of("1a"));
    assert_eq!((same.done, same.gone), (list, names([])));
}

#[test]
fn a_folder_without_a_list_is_known_by_its_manifest() {
    let served = manifest("a-1.pack", "v.pack");
    let plan = Published::default().plan(Some(&served), names(["data/v.pack"]));
    assert_eq!(plan.done.before, names(["data/a-1.pack"]));
}

#[test]
fn the_files_of_a_city_are_those_of_no_other() {
    let own = [
        "data/330600-shaoxing-1.pack",
        "data/v1/330600/places.json",
        "plain/330600-shaoxing/place/a.html",
        "plain/sitemap-330600-1.xml",
        "plain/sitemap-330600.xml",
    ];
    let others = [
        "data/330500-huzhou-1.pack",
        "data/manifest.json",
        "data/v1/330601/places.json",
        "data/v1/index.json",
        "plain/330601-x/index.html",
        "plain/index.html",
        "plain/sitemap-home.xml",
    ];
    let list = Published {
        current: names(own).union(&names(others)).cloned().collect(),
        ..Published::default()
    };
    assert_eq!(list.files_of(SHAOXING), names(own));
}

#[test]
fn a_list_says_what_it_was_told_and_never_leads_out_of_the_folder() {
    let list = Published {
        current: names([
            "data/a-2.pack",
            "data/manifest.json",
            "data/manifest/241-59.json",
            "data/manifest/330600.json",
            "data/manifest/cities.json",
            "data/v1/330600/canteens.csv",
            "data/v1/330600/places.geojson",
            "data/v1/index.json",
            "plain/x/y.html",
        ]),
        before: names(["data/a-1.pack"]),
        coming: names(["plain/index.html"]),
        cities: BTreeMap::from([(
            SHAOXING,
            FilesOfCity {
                print: "0a".to_owned(),
                state: "0b".to_owned(),
            },
        )]),
    };
    assert_eq!(Published::read(&list.text()), list);
    for name in [
        "../secret.pack",
        "data/../../x.pack",
        "/etc/x.html",
        "data/.hidden.pack",
        "plain/a\\b.html",
        "index.html",
        "data/readme.txt",
        "data/v1/../x.json",
        "data/v1/330600/own.xlsx",
        "data/own.json",
        "data/manifest/../own.json",
        "data/manifest/own.txt",
    ] {
        let list = Published::read(&format!("current {name}\n"));
        assert_eq!(list, Published::default(), "{name}");
    }
}
