//! What the whole country has: under every city, and only as far as its text was seen.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::seeds;
use compile::{Seeds, compile, verify_quotes};
use domain::policy::entitlement::{Profile, Verdict};
use domain::policy::paper::Standing;
use rstest::rstest;
use std::collections::BTreeMap;

const UNSEEN: &str = "[[unseen]]\nid = \"care\"\ntitle = \"养老服务消费补贴\"\n\
    issuer = \"民政部、财政部\"\nfor_whom = \"失能的老年人\"\n";
const PAPER: &str = "[nation-2026]\ntitle = \"关于补贴的通知\"\nstatus = \"施行中\"\n\
    area = \"国家\"\ntext = \"nation.txt\"\n\
    [city-2025]\ntitle = \"市里的办法\"\nstatus = \"施行中\"\narea = \"330600\"\ntext = \"city.txt\"\n";
const TEXT: &str = "关于补贴的通知\n给予失能老年人补贴，每月100元。";
const SEEN: &str = "[[entitlement]]\nid = \"care\"\ntitle = \"养老服务消费补贴\"\n\
    what = \"失能老人每月100元。\"\ntopics = [\"allowance\"]\nwho = [[\"失能\"]]\n\
    how = \"打电话问。\"\nrows = []\n\
    source = [{ paper = \"nation-2026\", quote = \"给予失能老年人补贴，每月100元\" }]\n";
const OWN: &str = "[[entitlement]]\nid = \"own\"\ntitle = \"看望\"\nwhat = \"开展看望。\"\n\
    topics = [\"visits\"]\nwho = [[\"老年人\"]]\nhow = \"打96345。\"\nrows = []\n\
    source = [{ paper = \"city-2025\", quote = \"开展看望\" }]\n";
const SHEET: &str = "cities/330600-shaoxing/entitlements.toml";

/// The made-up city with these files, its quotes locked.
fn with(files: &[(&str, &str)]) -> Seeds {
    let mut seeds = seeds();
    let mut put = |name: &str, text: &str| {
        seeds
            .files
            .insert(name.to_owned(), text.as_bytes().to_vec());
    };
    put("papers.toml", PAPER);
    for (name, text) in files {
        put(name, text);
    }
    let texts = BTreeMap::from([
        ("nation.txt".to_owned(), TEXT.as_bytes().to_vec()),
        (
            "city.txt".to_owned(),
            "市里的办法\n开展看望。".as_bytes().to_vec(),
        ),
    ]);
    let lock = verify_quotes(&seeds, &texts).lock;
    seeds
        .files
        .extend(lock.map(|lock| ("quotes.lock".to_owned(), lock)));
    seeds
}

fn codes(seeds: &Seeds) -> Vec<&'static str> {
    let issues = compile(seeds).issues;
    let told = issues.iter().filter(|i| i.file == "national.toml");
    told.map(|issue| issue.code).collect()
}

#[test]
fn what_nobody_has_read_is_shown_with_the_number_of_the_city_and_is_no_answer() {
    for own in [Some((SHEET, OWN)), None] {
        let files: Vec<_> = own.into_iter().chain([("national.toml", UNSEEN)]).collect();
        let seeds = with(&files);
        assert_eq!(codes(&seeds), Vec::<&str>::new());
        let rights = &compile(&seeds).output.unwrap().rights[0];
        assert_eq!(rights.unseen[0].title, "养老服务消费补贴");
        assert_eq!(rights.unseen[0].ring, "96345");
        assert_eq!(rights.entitlements.len(), files.len() - 1);
        let answers = rights.answers(&Profile::default());
        assert!(answers.iter().all(|a| a.entitlement.id != "care"));
    }
}

#[test]
fn a_bureau_that_adds_the_text_gets_the_full_card_in_every_city() {
    let seeds = with(&[(SHEET, OWN), ("national.toml", SEEN)]);
    assert_eq!(codes(&seeds), Vec::<&str>::new());
    let rights = &compile(&seeds).output.unwrap().rights[0];
    assert_eq!(rights.unseen, []);
    let card = rights.get("care").unwrap();
    let paper = rights.paper(&card.sources[0]).unwrap();
    assert!(paper.nation && paper.title == "关于补贴的通知");
    assert_eq!(card.standing(), Standing::InForce);
    let told = Profile {
        ability: Some(domain::policy::entitlement::Ability::Disabled),
        ..Profile::default()
    };
    let answers = rights.answers(&told);
    let answer = answers.iter().find(|a| a.entitlement.id == "care").unwrap();
    assert_eq!(answer.verdict, Verdict::Likely);
    assert!(
        !rights
            .paper(&rights.get("own").unwrap().sources[0])
            .unwrap()
            .nation
    );
}

#[rstest]
#[case::sum("失能的老年人", "每月800元", "unseen_with_number")]
#[case::number("失能的老年人", "60岁以上", "unseen_with_number")]
#[case::percent("失能的老年人", "一半％", "unseen_with_number")]
#[case::empty("失能的老年人", " ", "empty_value")]
#[case::unknown_key("issuer", "amount = \"\"\nissuer", "toml_unknown_key")]
fn nothing_is_said_of_a_text_that_nobody_has_read(
    #[case] from: &str,
    #[case] to: &str,
    #[case] code: &str,
) {
    let seeds = with(&[("national.toml", &UNSEEN.replacen(from, to, 1))]);
    assert_eq!(codes(&seeds), [code]);
}

#[test]
fn what_is_read_is_not_called_unread_too() {
    let both = [SEEN, UNSEEN].concat();
    assert_eq!(
        codes(&with(&[("national.toml", &both)])),
        ["unseen_and_seen"]
    );
}

#[test]
fn a_citys_paper_is_not_told_of_the_whole_country_nor_an_unread_one_of_a_city() {
    let of_city = OWN.replace("id = \"own\"", "id = \"other\"");
    assert_eq!(
        codes(&with(&[("national.toml", &of_city)])),
        ["not_of_nation"]
    );
    let seeds = with(&[(SHEET, UNSEEN)]);
    let issues = compile(&seeds).issues;
    assert!(
        issues.iter().any(|i| i.code == "unseen_of_city"),
        "{issues:?}"
    );
}
