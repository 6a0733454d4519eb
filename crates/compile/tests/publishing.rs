//! Publishing into a folder that is being served: nothing old is sent for something new, nothing
//! that is not ours is touched, and whoever has the page open still finds what it asks for.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use common::{CANTEENS, GOOD_ROW, HEADER, names_below};
use domain::pack::manifest::Manifest;
use precompress::Coding;
use rstest::rstest;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const MANIFEST: &str = "data/manifest.json";

/// The canteen under another name: another pack, and other pages.
fn rename(office: &Office, name: &str) {
    let row = GOOD_ROW.replace("阳光", name);
    office.write(CANTEENS, &format!("{HEADER}{row}"));
}

/// Publishes, agreeing that places may go.
fn build(office: &Office) {
    let run = office.run(&["build", "--yes", "seeds", "out"]);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
}

/// The files of the output folder, relative to it; links are not followed.
fn names(office: &Office) -> BTreeSet<String> {
    names_below(&office.0.join("out"))
}

/// The packs that the manifest names.
fn current(office: &Office) -> BTreeSet<String> {
    let json = fs::read_to_string(office.0.join("out").join(MANIFEST)).unwrap();
    let manifest: Manifest = serde_json::from_str(&json).unwrap();
    let of_lists = |pack: &str| manifest.cities.iter().any(|city| city.is_first_pack(pack));
    let mut all = packs(office);
    all.retain(|pack| {
        let pack = pack.trim_start_matches("data/");
        json.contains(pack) || of_lists(pack)
    });
    all
}

fn packs(office: &Office) -> BTreeSet<String> {
    let mut names = names(office);
    names.retain(|name| name.ends_with(".pack"));
    names
}

fn copy_path(office: &Office, name: &str, coding: Coding) -> PathBuf {
    office.0.join(format!("out/{name}.{}", coding.ending()))
}

/// As `cargo xtask build` and many a host's set-up do: a copy of each kind beside every file.
fn compress_all(office: &Office) {
    for name in names(office)
        .iter()
        .filter(|name| precompress::shrinks(name))
    {
        let bytes = fs::read(office.0.join("out").join(name)).unwrap();
        for coding in Coding::ALL {
            if let Some(copy) = coding.copy_of(&bytes).unwrap() {
                fs::write(copy_path(office, name, coding), copy).unwrap();
            }
        }
    }
}

/// What a host sends for a name: the copy where there is one.
fn assert_copies_are_of_their_files(office: &Office) {
    // Hosts send nothing of a folder that begins with a dot.
    for name in names(office).into_iter().filter(|n| !n.starts_with('.')) {
        for coding in Coding::ALL {
            let Some(file) = name.strip_suffix(&format!(".{}", coding.ending())) else {
                continue;
            };
            let bytes = fs::read(office.0.join("out").join(file));
            let copy = fs::read(office.0.join("out").join(&name)).unwrap();
            assert!(
                bytes.is_ok_and(|bytes| coding.holds(&copy, &bytes)),
                "{name} is no copy of {file}"
            );
        }
    }
}

/// Every pack that the served manifest names is there, and so it is with each copy of it.
fn assert_whole(office: &Office) {
    assert_copies_are_of_their_files(office);
    let json = fs::read(office.0.join("out").join(MANIFEST)).unwrap();
    let manifest: Manifest = serde_json::from_slice(&json).unwrap();
    for city in manifest.cities {
        for pack in [Some(city.pack), Some(city.villages), city.base] {
            let Some(pack) = pack else { continue };
            let at = office.0.join("out/data").join(&pack.file);
            assert_eq!(fs::read(at).unwrap().len(), pack.bytes as usize);
        }
    }
}

#[test]
fn one_changed_row_leaves_no_old_compressed_copy_behind() {
    let office = Office::new("copies");
    build(&office);
    compress_all(&office);
    rename(&office, "月光");
    build(&office);
    assert_whole(&office);
    for coding in Coding::ALL {
        let manifest = copy_path(&office, MANIFEST, coding);
        assert!(manifest.is_file(), "the host goes on sending copies");
        let page = copy_path(&office, "plain/index.html", coding);
        assert!(page.is_file());
    }
}

#[test]
fn copies_that_another_program_left_behind_are_put_right_even_when_no_row_changes() {
    let office = Office::new("stale");
    build(&office);
    compress_all(&office);
    for coding in Coding::ALL {
        let old = coding.copy_of(&b"an older manifest".repeat(20)).unwrap();
        fs::write(copy_path(&office, MANIFEST, coding), old.unwrap()).unwrap();
    }
    build(&office);
    assert_whole(&office);
    assert!(copy_path(&office, MANIFEST, Coding::Brotli).is_file());
}

#[test]
fn a_folder_gets_the_kinds_of_copies_it_has_and_no_others() {
    let office = Office::new("kinds");
    build(&office);
    assert!(
        names(&office)
            .iter()
            .all(|n| !n.ends_with(".br") && !n.ends_with(".gz"))
    );
    // Whoever compresses the app's first page with gzip alone has a host that sends that.
    fs::write(office.0.join("out/index.html"), "the app").unwrap();
    fs::write(office.0.join("out/index.html.gz"), "the app's copy").unwrap();
    build(&office);
    assert!(copy_path(&office, MANIFEST, Coding::Gzip).is_file());
    assert!(!copy_path(&office, MANIFEST, Coding::Brotli).exists());
    let own = fs::read(office.0.join("out/index.html.gz")).unwrap();
    assert_eq!(own, b"the app's copy", "not a file of ours");
    fs::write(office.0.join("out/data/manifest.json.zst"), "old").unwrap();
    rename(&office, "月光");
    build(&office);
    let zst = office.0.join("out/data/manifest.json.zst");
    assert!(
        !zst.exists(),
        "a copy we can not make is better gone than old"
    );
}

#[test]
fn an_open_page_still_finds_the_packs_of_the_publication_before_and_older_ones_go() {
    let office = Office::new("generations");
    build(&office);
    compress_all(&office);
    let first = current(&office);
    assert_eq!(packs(&office), first);
    rename(&office, "月光");
    build(&office);
    let second = packs(&office);
    let named = current(&office);
    assert_eq!(second, &first | &named);
    let old = first.difference(&named).next().unwrap();
    let copy = copy_path(&office, old, Coding::Brotli);
    assert!(copy.is_file(), "its copy stays with it: {old}");
    rename(&office, "星光");
    build(&office);
    let third = packs(&office);
    assert!(!third.contains(old), "two publications back");
    assert!(!copy_path(&office, old, Coding::Brotli).exists());
    assert_eq!(third, &named | &current(&office));
    build(&office);
    assert_eq!(
        packs(&office),
        third,
        "the same again is no new publication"
    );
    assert_whole(&office);
}

#[test]
fn what_a_build_did_not_write_is_left_alone() {
    let office = Office::new("own");
    build(&office);
    let own = [
        "plain/about-us.html",
        "plain/330600-shaoxing/map.html",
        "data/own.pack",
        "data/readme.txt",
    ];
    for name in own {
        let at = office.0.join("out").join(name);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(at, "ours").unwrap();
    }
    fs::write(office.0.join("out/plain/about-us.html.br"), "ours").unwrap();
    for name in ["月光", "星光"] {
        rename(&office, name);
        build(&office);
    }
    for name in own {
        assert!(office.0.join("out").join(name).is_file(), "{name}");
    }
    assert!(office.0.join("out/plain/about-us.html.br").is_file());
}

#[test]
fn a_page_of_a_kind_that_has_no_places_any_more_goes_with_its_copies() {
    let office = Office::new("gone-page");
    build(&office);
    compress_all(&office);
    let pages: BTreeSet<String> = names(&office)
        .into_iter()
        .filter(|n| n.ends_with(".html"))
        .collect();
    office.write(CANTEENS, HEADER);
    build(&office);
    let left: BTreeSet<String> = names(&office)
        .into_iter()
        .filter(|n| n.ends_with(".html"))
        .collect();
    assert!(left.is_subset(&pages) && left.len() < pages.len());
    assert_whole(&office);
}

#[test]
fn a_build_that_is_killed_at_any_moment_leaves_a_whole_site_and_no_litter() {
    let office = Office::new("killed");
    build(&office);
    compress_all(&office);
    let mut ended = 0;
    for step in 0..40 {
        rename(&office, &format!("第{step}"));
        let mut child = Command::new(env!("CARGO_BIN_EXE_eldercare-data"))
            .args(["build", "seeds", "out"])
            .current_dir(&office.0)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Whatever the moment is, what is found then must hold.
        std::thread::sleep(Duration::from_millis(step * 8));
        let _ = child.kill();
        ended += u32::from(!child.wait().unwrap().success());
        assert_whole(&office);
    }
    assert!(ended > 0, "none was killed");
    let before = current(&office);
    rename(&office, "最后");
    build(&office);
    build(&office);
    assert_whole(&office);
    assert!(!office.0.join("out/.publishing").exists());
    assert_eq!(packs(&office), &before | &current(&office));
}

#[test]
fn leftovers_of_a_killed_build_of_an_earlier_version_are_swept() {
    let office = Office::new("writing");
    build(&office);
    let left = [
        "data/manifest.json.writing",
        "data/330600-shaoxing-0badcafe.pack.writing",
        "plain/index.html.writing",
    ];
    for name in left {
        fs::write(office.0.join("out").join(name), "half").unwrap();
    }
    build(&office);
    for name in left {
        assert!(!office.0.join("out").join(name).exists(), "{name}");
    }
}

#[test]
fn two_builds_into_one_folder_do_not_mix() {
    let office = Office::new("two");
    let other = Office::new("two-others");
    rename(&other, "月光");
    fs::create_dir_all(office.0.join("out")).unwrap();
    let start = |seeds: &Path| {
        Command::new(env!("CARGO_BIN_EXE_eldercare-data"))
            .arg("build")
            .arg(seeds)
            .arg(office.0.join("out"))
            .output()
            .unwrap()
    };
    let (one, two) = std::thread::scope(|scope| {
        let one = scope.spawn(|| start(&office.0.join("seeds")));
        let two = scope.spawn(|| start(&other.0.join("seeds")));
        (one.join().unwrap(), two.join().unwrap())
    });
    assert!(
        one.status.success() || two.status.success(),
        "{one:?} {two:?}"
    );
    for run in [one, two] {
        let said = String::from_utf8(run.stderr).unwrap();
        assert!(
            run.status.success() || said.contains("再运行一次"),
            "{said}"
        );
    }
    assert_whole(&office);
}

#[cfg(unix)]
mod links {
    use super::*;
    use std::os::unix::fs::symlink;

    /// A folder elsewhere with pages and packs of somebody's.
    fn elsewhere(office: &Office) -> PathBuf {
        let folder = office.0.join("elsewhere");
        fs::create_dir_all(folder.join("deeper")).unwrap();
        for name in ["a.html", "deeper/b.html", "c.pack", "manifest.json"] {
            fs::write(folder.join(name), "precious").unwrap();
        }
        folder
    }

    fn assert_untouched(folder: &Path) {
        for name in ["a.html", "deeper/b.html", "c.pack", "manifest.json"] {
            assert_eq!(fs::read(folder.join(name)).unwrap(), b"precious", "{name}");
        }
        assert_eq!(fs::read_dir(folder).unwrap().count(), 4);
    }

    #[rstest]
    #[case::in_plain("out/plain/elsewhere")]
    #[case::in_data("out/data/elsewhere")]
    #[case::in_a_city("out/plain/330600-shaoxing/elsewhere")]
    fn a_linked_folder_is_not_entered(#[case] link: &str) {
        let office = Office::new(&format!("link-{}", link.replace('/', "-")));
        build(&office);
        let folder = elsewhere(&office);
        fs::create_dir_all(office.0.join(link).parent().unwrap()).unwrap();
        symlink(&folder, office.0.join(link)).unwrap();
        for name in ["月光", "星光"] {
            rename(&office, name);
            build(&office);
        }
        assert_untouched(&folder);
        assert!(office.0.join(link).is_symlink());
    }

    #[rstest]
    #[case::plain("out/plain")]
    #[case::data("out/data")]
    fn nothing_is_written_through_a_linked_folder(#[case] link: &str) {
        let office = Office::new(&format!("through-{}", link.replace('/', "-")));
        let folder = elsewhere(&office);
        fs::create_dir_all(office.0.join("out")).unwrap();
        symlink(&folder, office.0.join(link)).unwrap();
        let run = office.run(&["build", "seeds", "out"]);
        assert_eq!(run.status.code(), Some(2));
        assert!(String::from_utf8(run.stderr).unwrap().contains("链接"));
        assert_untouched(&folder);
    }

    #[rstest]
    #[case::writing("out/data/manifest.json.writing")]
    #[case::manifest("out/data/manifest.json")]
    #[case::copy("out/data/manifest.json.br")]
    #[case::list("out/data/published.list")]
    #[case::staging("out/.publishing")]
    fn a_linked_file_is_replaced_and_what_it_points_to_is_left(#[case] link: &str) {
        let office = Office::new(&format!("file-{}", link.replace(['/', '.'], "-")));
        build(&office);
        let precious = office.0.join("precious");
        fs::write(&precious, "precious").unwrap();
        let _ = fs::remove_file(office.0.join(link));
        symlink(&precious, office.0.join(link)).unwrap();
        rename(&office, "月光");
        build(&office);
        assert_eq!(fs::read(&precious).unwrap(), b"precious");
        assert!(!office.0.join(link).is_symlink());
        assert_whole(&office);
    }

    #[test]
    fn a_list_that_names_files_outside_takes_nothing_away() {
        let office = Office::new("hostile-list");
        build(&office);
        let folder = elsewhere(&office);
        symlink(&folder, office.0.join("out/plain/linked")).unwrap();
        let lines = "current data/../../elsewhere/c.pack\ncurrent plain/linked/a.html\n\
            before ../elsewhere/a.html\ncoming plain/linked/deeper/b.html\n";
        fs::write(office.0.join("out/data/published.list"), lines).unwrap();
        build(&office);
        assert_untouched(&folder);
    }
}

/// A table with so many canteens.
fn canteens(count: u32) -> String {
    let rows = (1..=count).map(|at| {
        let row = GOOD_ROW.replace("SX-1,阳光食堂", &format!("SX-{at},第{at}食堂"));
        let row = row.replace("某路1号", &format!("某路{at}号"));
        let row = row.replace("88001234", &format!("88{at:06}"));
        row.replace("120.58213", &format!("120.{}", 50_000 + at * 100))
    });
    format!("{HEADER}{}", rows.collect::<String>())
}

#[test]
fn a_publication_that_loses_more_than_a_tenth_of_a_city_asks_first() {
    let office = Office::new("losses");
    let build = |more: &[&str]| {
        let run = office.run(&[&["build", "seeds", "out"], more].concat());
        let said = String::from_utf8(run.stdout).unwrap();
        (run.status.code(), said)
    };
    // With the project of the paper these are 20.
    office.write(CANTEENS, &canteens(19));
    assert_eq!(build(&[]).0, Some(0));
    office.write(CANTEENS, &canteens(17));
    assert_eq!(build(&[]).0, Some(0));
    let before = office.published();
    office.write(CANTEENS, &canteens(15));
    let (code, said) = build(&[]);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("绍兴市：上一次发布了 18 个地点，这一次有 16 个；上一次的里面有 2 个没有了，例如「第16食堂」「第17食堂」"),
        "{said}"
    );
    assert_eq!(office.published(), before);
    assert_eq!(build(&["--yes"]).0, Some(0));
    assert_ne!(office.published(), before);
}

#[test]
fn places_that_go_are_asked_about_though_as_many_are_new() {
    let office = Office::new("losses-of-ids");
    let build = || {
        let run = office.run(&["build", "seeds", "out"]);
        (run.status.code(), String::from_utf8(run.stdout).unwrap())
    };
    office.write(CANTEENS, &canteens(19));
    assert_eq!(build().0, Some(0));
    let before = office.published();
    // Every place stands there under another 编号.
    office.write(CANTEENS, &canteens(19).replace("SX-", "SXN-"));
    let (code, said) = build();
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("上一次发布了 20 个地点，这一次有 20 个；上一次的里面有 19 个没有了"),
        "{said}"
    );
    assert_eq!(office.published(), before);
}
