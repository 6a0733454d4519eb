use super::fixture::{
    FOLDER, canteen, code, here, kind_page, pack, render, rendered, rendered_with, sample,
    town_of_everything,
};
use domain::geo::adcode::Adcode;
use domain::hours::calendar::Year;
use domain::pack::CityPack;
use domain::pack::manifest::Manifest;
use domain::place::id::PlaceId;
use domain::place::offer::{
    Count, Grade, Host, Level, Mark, Ownership, RentalItem, Service, ServiceArea, YuanRange,
};
use domain::place::phone::Phone;
use domain::place::{Kind, Place, Status};
use domain::policy::entitlement::{Eligibility, Entitlement, Nearby, Rights, Topic, Unseen};
use domain::policy::paper::{Clause, Paper, Standing};
use domain::say::fact;
use std::collections::{BTreeMap, BTreeSet};
use time::{Date, Month};

/// The values of an attribute on a page.
pub(super) fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    page.split(&format!(" {attribute}=\""))
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

#[test]
fn every_place_that_can_be_used_stands_on_its_page_once() {
    let places = town_of_everything();
    let pages = rendered(places.clone());
    for place in &places {
        let page = &pages[&format!("{FOLDER}/{}.html", place.kind.slug())];
        let times = values(page, "id")
            .iter()
            .filter(|id| **id == place.id.as_str())
            .count();
        let want = usize::from(place.status != Status::Closed);
        assert_eq!(times, want, "{} ({:?})", place.id, place.status);
    }
}

/// 编号 as a clerk may write them, so that they look like the pages' own anchors.
#[test]
fn no_place_takes_the_anchor_of_a_page_whatever_its_number() {
    let own = [
        "main", "home", "planned", "330602", "p", "t-meals", "c330602",
    ];
    let spelled = |id: &&str| ["", "at-", "at_", "at"].map(|start| [start, *id].concat());
    let mut places: Vec<Place> = own
        .iter()
        .flat_map(spelled)
        .map(|id| canteen(&id))
        .collect();
    let mut built = canteen("z");
    built.status = Status::Planned;
    places.push(built);
    let page = kind_page(places, "canteen");
    let mut ids = values(&page, "id");
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
    let jumps = values(&page, "href");
    for to in jumps.iter().filter_map(|to| to.strip_prefix('#')) {
        assert!(ids.contains(&to), "{to}");
        assert!(to.contains('.'), "{to} could be a 编号");
    }
}

#[test]
fn a_long_list_is_divided_by_district_and_still_holds_every_place_once() {
    let mut places: Vec<Place> = (0..2_000).map(|n| canteen(&format!("p{n}"))).collect();
    for place in &mut places[1_000..] {
        place.area = Some(code("330603001"));
    }
    let pages = rendered(places);
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for id in pages.values().flat_map(|page| values(page, "id")) {
        *times.entry(id).or_default() += 1;
    }
    for n in 0..2_000 {
        assert_eq!(times.get(&*format!("p{n}")), Some(&1), "p{n}");
    }
    let lead = &pages[&format!("{FOLDER}/canteen.html")];
    assert!(lead.contains("href=\"canteen-330602.html\"") && lead.len() < 20_000);
    assert!(pages.values().all(|page| page.len() <= 450_000));
    every_link_leads_somewhere(&pages);
}

#[test]
fn a_number_that_can_be_dialled_is_a_link_and_a_sample_number_never_is() {
    let page = kind_page(vec![canteen("a"), sample("b")], "canteen");
    assert!(page.contains("href=\"tel:057588001234,801\""));
    assert!(page.contains("示例号码，打不通：0575-0000 0012"));
    let dialled: Vec<_> = values(&page, "href")
        .into_iter()
        .filter_map(|h| h.strip_prefix("tel:"))
        .collect();
    assert_eq!(dialled, ["057588001234,801", "96345", "120"]);
    assert!(
        page.contains("format-detection"),
        "telephones would make a link of it themselves"
    );
}

#[test]
fn even_a_diallable_number_of_a_sample_is_no_link() {
    let mut place = sample("b");
    place.phones = vec![Phone::parse("0575-88001234").unwrap()];
    assert!(!kind_page(vec![place], "canteen").contains("tel:0575"));
}

#[test]
fn a_place_without_a_number_says_so_and_offers_the_hotline() {
    let mut place = canteen("a");
    place.phones.clear();
    let page = kind_page(vec![place], "canteen");
    assert!(page.contains("<b>电话：</b>未公布"));
    assert!(page.contains("打 96345 问"));
    assert!(page.contains("<b>开饭时间：</b>未公布"));
}

#[test]
fn no_page_needs_a_script_or_anything_from_elsewhere() {
    for (path, page) in rendered(town_of_everything()) {
        assert!(
            page.starts_with("<!DOCTYPE html><html lang=\"zh-CN\">"),
            "{path}"
        );
        // Data for search engines is no script.
        let data = page
            .matches("<script type=\"application/ld+json\">")
            .count();
        assert_eq!(page.matches("<script").count(), data, "{path}");
        for foreign in ["<img", "<link", "@import", "url(", "src=", "onclick"] {
            assert!(!page.contains(foreign), "{path}: {foreign}");
        }
        let mut links = values(&page, "href").into_iter();
        assert!(links.all(|to| !to.contains("//")), "{path}");
    }
}

pub(super) fn every_link_leads_somewhere(pages: &BTreeMap<String, String>) {
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, page)| (path.as_str(), values(page, "id").into_iter().collect()))
        .collect();
    for (path, page) in pages {
        let folder: Vec<&str> = path.split('/').collect();
        for to in values(page, "href")
            .into_iter()
            .filter(|to| !to.starts_with("tel:"))
        {
            if let Some(id) = to.strip_prefix('#') {
                assert!(ids[&**path].contains(id), "{path}: {to}");
                continue;
            }
            let mut at = folder[..folder.len() - 1].to_vec();
            let (to, part_of) = to.split_once('#').unwrap_or((to, ""));
            for part in to.split('/') {
                if part == ".." {
                    at.pop().map(|_| ()).unwrap()
                } else {
                    at.push(part)
                }
            }
            let target = at.join("/");
            assert!(
                target == "index.html" || pages.contains_key(&target),
                "{path}: {to}"
            );
            if let Some(ids) = ids.get(&*target).filter(|_| !part_of.is_empty()) {
                assert!(ids.contains(part_of), "{path}: {to}#{part_of}");
            }
        }
    }
}

#[test]
fn every_link_leads_to_a_page_or_to_the_map() {
    every_link_leads_somewhere(&rendered(town_of_everything()));
}

#[test]
fn a_name_full_of_markup_is_shown_as_text() {
    let mut place = canteen("a");
    place.name = "<b>&\"'".to_owned();
    place.note = Some("</p><h1>x".to_owned());
    place.aliases = vec!["<i>".to_owned()];
    let page = kind_page(vec![place], "canteen");
    assert!(page.contains("&lt;b&gt;&amp;&quot;"));
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(!page.contains("<i>"));
}

#[test]
fn a_page_says_sample_data_where_there_is_some_and_only_there() {
    let mut places = vec![sample("b")];
    places.push(Place::bare(
        PlaceId::parse("i").unwrap(),
        Kind::Institution,
        Some(here()),
    ));
    let pages = rendered(places);
    let of = |name: &str| &pages[&format!("{FOLDER}/{name}.html")];
    for (name, has_sample) in [("canteen", true), ("index", true), ("institution", false)] {
        assert_eq!(of(name).contains("示例"), has_sample, "{name}");
        assert_eq!(of(name).contains("noindex"), has_sample, "{name}");
    }
    assert!(
        !of("canteen").contains("schema.org"),
        "search engines are not told of samples"
    );
    assert!(of("institution").contains("schema.org"));
}

#[test]
fn every_page_says_to_search_engines_what_it_is_about() {
    let pages = rendered(vec![canteen("a")]);
    for (name, page) in &pages {
        let (_, about) = page
            .split_once("<meta name=\"description\" content=\"")
            .unwrap();
        let (about, _) = about.split_once('"').unwrap();
        assert!(about.chars().count() > 20, "{name}: {about}");
    }
    let place = &pages[&format!("{FOLDER}/place/a.html")];
    assert!(place.contains("没有写到的，就是未公布。\">"), "{place}");
}

#[test]
fn a_closed_or_paused_sample_is_still_a_sample() {
    let mut place = sample("b");
    place.status = Status::Paused;
    place.phones.clear();
    let page = kind_page(vec![place], "canteen");
    assert!(page.contains("示例数据</b>") && page.contains("暂停服务，去之前请先打电话</b>"));
}

#[test]
fn a_place_nobody_has_verified_for_long_says_so() {
    let mut old = canteen("old");
    old.checked = Some(Date::from_calendar_date(2012, Month::January, 1).unwrap());
    let mut fresh = canteen("fresh");
    fresh.checked = Some(Date::from_calendar_date(2026, Month::November, 1).unwrap());
    let page = kind_page(vec![old, fresh], "canteen");
    let said = "14 年多没有核实了（上次是2012年1月1日），请先打电话";
    assert_eq!(page.matches(said).count(), 1);
    assert!(page.contains("2026年11月1日核实"));
}

#[test]
fn a_page_says_up_to_when_holidays_are_known() {
    let mut pack = pack(vec![canteen("a")]);
    pack.calendar.years = vec![Year {
        year: 2026,
        holidays: vec![],
        workdays: vec![],
    }];
    let said = "2027 年的节假日安排没有公布以前，节日前后去，请先打电话。";
    let page = |pack: &CityPack| {
        let (_, bytes) = super::lists::pages(pack, Kind::Canteen).remove(0);
        String::from_utf8(bytes).unwrap()
    };
    let shown = page(&pack);
    assert!(shown.contains(said));
    assert!(
        shown.find("到哪个区县？") < shown.find(said),
        "the way to one's own district comes before it"
    );
    pack.calendar.years.clear();
    assert!(!page(&pack).contains("节假日安排没有公布"));
}

/// The comparison knows every fact there is; the page says each of them, in the same words.
#[test]
fn a_plain_page_says_every_fact_in_the_words_of_the_app() {
    for holds in [true, false] {
        let mut place = Place::bare(
            PlaceId::parse("a").unwrap(),
            Kind::Institution,
            Some(here()),
        );
        place.area = Some(code("330602002"));
        let offer = &mut place.offer;
        for mark in Mark::ALL {
            offer.marks.set(*mark, holds);
        }
        offer.services = Service::ALL.iter().copied().collect();
        offer.ownership = Some(Ownership::PublicBuiltPrivateRun);
        offer.level = Some(Level::Village);
        offer.host = Some(Host::Care);
        offer.grade = Some(if holds {
            Grade::Stars(3, None)
        } else {
            Grade::NotGraded
        });
        offer.counts.set(Count::Beds, Some(120));
        offer.price = Some(YuanRange { from: 0, to: 0 });
        offer.rural_haves = Some(vec![]);
        offer.area = Some(ServiceArea::Radius(3_000));
        offer.items = vec![RentalItem {
            name: "轮椅".to_owned(),
            rent: None,
            deposit: Some(0),
            subsidised_rent: Some(15),
        }];
        let page = kind_page(vec![place.clone()], "institution").replace('\u{a0}', " ");
        let offer = &place.offer;
        let mut facts: Vec<String> = Mark::ALL
            .iter()
            .map(|mark| fact::mark(*mark, holds).to_owned())
            .collect();
        facts.extend(Service::ALL.iter().map(|service| fact::service(*service)));
        facts.extend(offer.ownership.map(fact::ownership));
        facts.extend(offer.level.map(fact::level));
        facts.extend(offer.host.map(fact::host));
        facts.extend(offer.grade.map(fact::grade));
        facts.extend(fact::beds(offer.counts));
        facts.extend(offer.price.map(|price| fact::price(place.kind, price)));
        facts.push(fact::rural_haves(&[]));
        facts.push(fact::service_area(&ServiceArea::Radius(3_000), &[]));
        facts.extend(offer.items.iter().map(fact::item));
        for said in facts {
            assert!(page.contains(&said), "{said}");
        }
    }
}

#[test]
fn a_kind_without_places_has_neither_page_nor_link() {
    let mut closed = canteen("a");
    closed.status = Status::Closed;
    let pages = rendered(vec![closed]);
    // A link to it that somebody kept still says that it is closed.
    let own = ["index.html", "place/a.html"].map(|file| format!("{FOLDER}/{file}"));
    let want = own.iter().map(String::as_str).chain(["plain/index.html"]);
    assert!(
        pages.keys().map(String::as_str).eq(want),
        "{:?}",
        pages.keys()
    );
    assert!(!pages[&format!("{FOLDER}/index.html")].contains("canteen.html"));
    let empty = render(&Manifest::new(vec![]), &[], &[], None);
    let home = String::from_utf8(empty["plain/index.html"].clone()).unwrap();
    for number in ["120", "110", "12345"] {
        assert!(home.contains(&format!("href=\"tel:{number}\"")));
    }
}

#[test]
fn what_is_being_built_stands_last_with_the_words_of_the_paper() {
    let mut planned = canteen("z");
    planned.name = "幸福颐养中心".to_owned();
    planned.status = Status::Planned;
    planned.phones.clear();
    planned.note = Some("有序推进重大项目建设".to_owned());
    let page = kind_page(vec![planned, canteen("a")], "canteen");
    let at = |what: &str| page.find(what).unwrap();
    assert!(at("a食堂") < at("id=\"at.planned\"") && at("id=\"at.planned\"") < at("幸福颐养中心"));
    assert!(page.contains("<blockquote>有序推进重大项目建设</blockquote>"));
    assert!(
        page.contains("共 1 处。"),
        "what is not built is not counted"
    );
}

#[test]
fn districts_come_in_order_then_towns_and_unregistered_homes_last() {
    let mut places: Vec<Place> = ["330603001", "330602002", "330602002"]
        .iter()
        .zip(["C", "B", "A"])
        .map(|(area, id)| {
            let mut place =
                Place::bare(PlaceId::parse(id).unwrap(), Kind::Institution, Some(here()));
            place.area = Some(code(area));
            place
        })
        .collect();
    places[1].name = "一".to_owned();
    places[1].offer.marks.set(Mark::Registered, false);
    let page = kind_page(places, "institution");
    let ids = values(&page, "id");
    assert_eq!(ids, ["at.main", "at.330602", "A", "B", "at.330603", "C"]);
    assert!(page.contains("未备案"));
}

#[test]
fn the_same_places_give_the_same_bytes() {
    assert_eq!(
        rendered(town_of_everything()),
        rendered(town_of_everything())
    );
}

/// What one made-up paper promises the whole city, and one county.
pub(super) fn rights() -> Rights {
    let rule = |id: &str, standing: Standing| Entitlement {
        id: id.to_owned(),
        title: format!("{id}的名称"),
        what: "有人来看望。".to_owned(),
        topics: vec![Topic::Visits],
        county: None,
        instead_of: Vec::new(),
        who: Eligibility::default(),
        how: "打96345。".to_owned(),
        bring: None,
        ring: "96345".to_owned(),
        nearby: vec![Nearby {
            kind: Kind::Canteen,
            needs: Vec::new(),
        }],
        offline: None,
        cash: None,
        rows: Vec::new(),
        sources: vec![Clause {
            paper: 0,
            quote: "每月上门探访一次".to_owned(),
            standing,
        }],
    };
    let mut county = rule("own", Standing::Exploring);
    county.county = Some(code("330602"));
    Rights {
        adcode: Adcode::of(330_600).unwrap(),
        papers: vec![Paper {
            title: "方案".to_owned(),
            number: None,
            publisher: Some("绍兴市民政局".to_owned()),
            date: None,
            standing: Standing::InForce,
            draft: false,
            nation: false,
            note: Some("自明年起施行。".to_owned()),
        }],
        entitlements: vec![rule("visits", Standing::InForce), county],
        unseen: Vec::new(),
    }
}

#[test]
fn each_promise_stands_on_its_page_with_the_papers_words_and_standing() {
    let pages = rendered_with(vec![canteen("a")], &[rights()]);
    let page = &pages[&format!("{FOLDER}/rights.html")];
    assert_eq!(page.matches("<blockquote>“每月上门探访一次”").count(), 2);
    let paper = "《方案》，文号未注明，绍兴市民政局，日期未注明，施行中。自明年起施行。";
    assert!(page.contains(paper), "{page}");
    assert!(page.contains("<b class=\"tag ok\">现在有效</b>"));
    assert!(page.contains("<b class=\"tag stop\">在试，不一定有</b>"));
    assert!(page.contains("这一条：探索中。"));
    assert!(page.contains("给哪些人，打电话问"));
    assert_eq!(page.matches("没有写").count(), 1, "once, at the foot");
    let all = page.find("id=\"visits\"").unwrap();
    let only = page.find("只在越城区").unwrap();
    assert!(all < only && only < page.find("id=\"own\"").unwrap());
    assert!(page.contains("href=\"tel:96345\"") && page.contains("href=\"canteen.html\""));
    assert!(pages[&format!("{FOLDER}/index.html")].contains("href=\"rights.html\""));
    every_link_leads_somewhere(&pages);
}

#[test]
fn a_city_whose_papers_nobody_read_has_no_page_of_promises() {
    let pages = rendered(vec![canteen("a")]);
    assert!(!pages.contains_key(&format!("{FOLDER}/rights.html")));
    assert!(!pages[&format!("{FOLDER}/index.html")].contains("rights.html"));
}

#[test]
fn what_is_over_and_what_nobody_has_read_stand_apart_on_the_page() {
    let mut rights = rights();
    rights.papers[0].draft = true;
    rights.papers[0].standing = Standing::Expired;
    rights.entitlements[1].sources[0].standing = Standing::Expired;
    rights.unseen.push(Unseen {
        id: "nation".to_owned(),
        title: "国家的补贴".to_owned(),
        issuer: "某部".to_owned(),
        for_whom: "失能的老年人".to_owned(),
        ring: "96345".to_owned(),
    });
    let pages = rendered_with(vec![canteen("a")], &[rights]);
    let page = pages
        .iter()
        .find(|(name, _)| name.ends_with("rights.html"))
        .unwrap()
        .1;
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(at("没有见到原文") < at("国家的补贴") && at("国家的补贴") < at("以前的草稿，已过期"));
    assert!(at("以前的草稿，已过期") < at("own的名称"));
    assert!(at("visits的名称") < at("没有见到原文"));
    assert!(page.contains("草稿，已过期</b>"));
}
