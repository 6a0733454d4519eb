//! What the papers ask the map to tell people, row by row of the list of requirements: told in
//! the cities whose papers say it, with the words that say it, and nowhere else.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{profile, real_rights};
use domain::policy::entitlement::{Rights, Topic};
use std::collections::BTreeSet;

/// Every row a person must be told about: (row, city or county, id, words of the paper).
#[rustfmt::skip] // a line a promise
const MUST: &[(u8, &str, &str, &str)] = &[
    (4, "330600", "hotline", "设立为老服务热线（96345）"),
    (5, "330600", "love-card", "推行养老服务“爱心卡”制度"),
    (6, "340400", "list", "完善落实基本养老服务清单"),
    (6, "370900", "list", "市、县两级建立基本养老服务清单"),
    (6, "330600", "list", "全面落实绍兴市基本养老服务清单"),
    (6, "370600", "list", "全面落实基本养老服务清单制度"),
    (7, "340400", "referral", "建立居家、社区、机构养老服务转介衔接机制"),
    (8, "340400", "offline", "保留涉及老年人的高频事项线下服务"),
    (8, "330600", "offline", "保留线下办事渠道、现金支付途径"),
    (8, "370600", "offline", "鼓励金融营业网点开展适老化改造，进一步推广助老设备、无障碍设施建设，保留人工、现金服务"),
    (13, "340400", "fraud", "打击整治养老服务诈骗和非法集资宣传教育"),
    (13, "340403", "tianjiaan-prepayment", "执行养老机构预付费管理办法"),
    (13, "330600", "fraud", "开展百场专题防诈宣讲"),
    (13, "370900", "fraud", "健全养老领域防范诈骗、非法集资、欺诈等违法犯罪常态化工作机制"),
    (13, "370600", "fraud", "健全养老领域防范诈骗、非法集资、欺诈等违法犯罪常态化工作机制"),
    (13, "370600", "prepayment", "建立健全跨部门养老机构预收费监管工作机制"),
    (45, "340403", "tianjiaan-centre-care", "开展老年人助餐、助浴等服务"),
    (45, "370900", "six-helps", "开发养老服务类公益性岗位,为老年人提供助餐、助医、助浴、助行、助急等服务"),
    (45, "330600", "love-card", "提供助餐、助浴、助洁、助行、助医、助急等服务"),
    (45, "330600", "six-helps", "深化助餐、助浴、助洁、助行、助医、助急等居家服务"),
    (46, "340403", "tianjiaan-centre-care", "全托、日照等专业照护服务功能"),
    (47, "340403", "tianjiaan-respite", "每年不超过28天的短期托养服务"),
    (47, "370600", "respite", "面向长期照护对象家庭成员的“喘息服务”"),
    (48, "340400", "family-bed", "健全家庭养老床位设置模式、补贴政策"),
    (48, "340403", "tianjiaan-family-bed", "每张床位给予不超过3000元一次性建设补贴"),
    (48, "370900", "family-bed", "支持建设家庭养老床位"),
    (48, "330602", "yuecheng-family-bed", "建设180张以上家庭养老床位"),
    (48, "370600", "family-bed", "制定家庭养老床位建设管理办法"),
    (49, "340400", "home-care", "扩大居家上门服务覆盖面"),
    (49, "370900", "home-care", "60%以上的养老机构开展居家上门服务"),
    (50, "340400", "visits", "健全特殊困难老年人探访关爱长效机制"),
    (50, "340403", "tianjiaan-visits", "周探访率实现100%"),
    (50, "370900", "visits", "月探访率达到100%"),
    (50, "330600", "visits", "实现农村特殊困难老年人每月探访关爱全覆盖"),
    (50, "330600", "visits-anywhere", "优化特殊困难老年人探访关爱服务"),
    (50, "370600", "visits", "特殊老年人月探访率达到100%"),
    (51, "340400", "assessment", "全面开展老年人能力评估"),
    (51, "340403", "tianjiaan-assessment", "申请入住政府运营养老机构的老年人必须进行综合能力评估"),
    (51, "370900", "assessment", "依申请为65周岁及以上有需求的老年人提供能力综合评估"),
    (51, "330600", "assessment", "规范老年人能力专业评估"),
    (51, "370600", "assessment", "80周岁以上老年人能力与需求综合评估实现全覆盖"),
    (52, "370900", "public-home-priority", "全面建立落实公办养老机构入住评估和轮候制度"),
    (52, "370600", "public-home", "公办养老机构应建立入住评估和轮候制度"),
    (53, "340400", "adaptation", "完成特殊困难老年人家庭适老化改造7000户以上"),
    (53, "340400", "three-into-home", "统筹推进适老化改造、智能化设备、专业化服务“三入户”"),
    (53, "340403", "tianjiaan-adaptation", "全区适老化改造不少于100户"),
    (53, "370900", "adaptation", "支持对纳入分散供养特困人员范围的高龄、失能、残疾老年人家庭"),
    (53, "370900", "adaptation-project", "实施特殊困难老年人家庭适老化改造项目"),
    (53, "370900", "adaptation-minimum", "有条件的地方可以扩大到城乡低保对象"),
    (53, "330600", "adaptation", "实现困难老年人家庭适老化改造愿改尽改"),
    (53, "370600", "adaptation", "特殊困难老年人家庭实施适老化改造不少于8200户"),
    (59, "340400", "old-age-allowance", "高龄津贴标准"),
    (59, "340400", "hardship-subsidy", "经济困难老年人养老服务相关补贴标准"),
    (59, "340403", "tianjiaan-allowance", "高龄津贴等政策"),
    (59, "370900", "old-age-allowance", "落实老年人高龄津贴制度和优待政策"),
    (59, "330600", "old-age-allowance", "落实高龄津贴、养老服务补贴发放"),
    (59, "330600", "care-subsidy", "落实高龄津贴、养老服务补贴发放"),
    (60, "370900", "hardship-subsidy", "对生活补贴实行免申请静默认证"),
    (61, "340403", "tianjiaan-nursing-subsidy", "依据老年人能力综合评估结果给予差异化护理补贴"),
    (62, "370900", "help-into-home", "资助有集中托养意愿的困难失能老年人入住养老机构"),
    (62, "370600", "hardship-subsidy", "面向经济困难失能老年人的养老补贴、入住机构补贴制度"),
    (63, "370900", "bought-home-care", "为符合条件的经济困难失能老年人提供居家养老服务"),
    (63, "370600", "bought-home-care", "政府购买居家养老服务持续扩面"),
    (64, "340403", "tianjiaan-poor-home", "全区生活不能自理特困人员集中供养率不低于60%"),
    (64, "370900", "poor-home", "失能特困老年人集中供养率稳定保持在60%以上"),
    (64, "370600", "poor-home", "失能特困老年人集中供养率保持在60%以上"),
    (65, "340400", "long-term-care-insurance", "加快建立长期护理保险制度"),
    (65, "370900", "long-term-care-insurance", "逐步实现城乡居民长期护理保险全覆盖"),
    (65, "330600", "long-term-care-insurance", "新增参保人数436万人"),
    (65, "370600", "long-term-care-insurance", "实现城乡居民长期护理保险全覆盖"),
    (67, "330600", "visits", "农村独居、空巢、留守、失能、重残等特殊困难老年人上门探访关爱服务"),
    (67, "370600", "visits", "面向独居、空巢、留守、失能、重残、计划生育特殊家庭等特殊老年人的探访关爱"),
];

/// Rows that may be told: (row, cities and counties).
const COULD: &[(u8, &[&str])] = &[
    (10, &["330600"]),
    (11, &["340400", "370600"]),
    (12, &["330600", "340403"]),
    (14, &["340403", "370600"]),
    (54, &["330600", "340403", "370600"]),
    (55, &["370600", "370900"]),
    (56, &["330600", "340400", "340403"]),
    (57, &["340403"]),
    (58, &["370900"]),
    (66, &["370600", "370900"]),
    (68, &["340400"]),
];

/// Where an entitlement holds.
fn place(rights: &Rights, id: &str) -> String {
    let entitlement = rights.entitlements.iter().find(|e| e.id == id).unwrap();
    let county = entitlement.county.map(|c| c.to_string());
    county.unwrap_or_else(|| rights.adcode.to_string())
}

#[test]
fn each_row_is_told_where_a_paper_says_it_and_only_there() {
    let told: BTreeSet<(u8, String, String)> = real_rights()
        .iter()
        .flat_map(|rights| {
            rights.entitlements.iter().flat_map(move |e| {
                let at = place(rights, &e.id);
                e.rows
                    .iter()
                    .map(move |row| (*row, at.clone(), e.id.clone()))
            })
        })
        .collect();
    let rows: BTreeSet<u8> = MUST.iter().map(|m| m.0).collect();
    let must: BTreeSet<_> = MUST
        .iter()
        .map(|(row, at, id, _)| (*row, (*at).to_owned(), (*id).to_owned()))
        .collect();
    let of_must = told.iter().filter(|(row, ..)| rows.contains(row));
    assert_eq!(of_must.cloned().collect::<BTreeSet<_>>(), must);
    for (row, places) in COULD {
        let found = told.iter().filter(|(r, ..)| r == row);
        let found: BTreeSet<&str> = found.map(|(_, at, _)| at.as_str()).collect();
        assert_eq!(found, places.iter().copied().collect(), "row {row}");
    }
}

#[test]
fn each_promise_stands_there_in_the_words_of_its_paper() {
    let all = real_rights();
    for (row, at, id, words) in MUST {
        let city = format!("{}00", &at[..4]).parse().unwrap();
        let rights = all.iter().find(|r| r.adcode == city).unwrap();
        let entitlement = rights.entitlements.iter().find(|e| e.id == *id).unwrap();
        let quoted = entitlement.sources.iter().any(|s| s.quote.contains(words));
        assert!(quoted, "row {row}, {id}: {words}");
        let answers = rights.answers(&profile(&format!("city={city}")));
        assert!(answers.iter().any(|a| a.entitlement.id == *id));
    }
}

#[test]
fn each_quote_stands_as_in_the_sheet_of_its_own_city_with_the_standing_of_its_paper() {
    let papers = common::standings();
    for rights in real_rights() {
        let sheet = common::sheet(rights.adcode);
        assert_eq!(rights.entitlements.len(), sheet.len(), "{}", rights.adcode);
        for (told, written) in rights.entitlements.iter().zip(&sheet) {
            assert_eq!(told.id, written.id);
            let quotes: Vec<&str> = told.sources.iter().map(|s| s.quote.as_str()).collect();
            assert_eq!(quotes, written.quotes, "{}: {}", rights.adcode, told.id);
            let binds = papers[&written.papers[0]].as_str();
            if binds != "施行中" {
                assert_eq!(
                    told.standing().word(),
                    binds,
                    "{}: {}",
                    rights.adcode,
                    told.id
                );
            }
        }
    }
}

#[test]
fn what_shaoxing_listed_for_2024_alone_is_asked_about_not_told_as_going_on() {
    let of_2024 = [
        "love-card",
        "hotline",
        "visits",
        "yuecheng-family-bed",
        "home-sickbed",
        "shangyu-sickbed",
        "home-nursing",
        "flu-vaccine",
        "dementia-prevention",
        "eye-check",
        "dementia-pilot",
        "dementia-beds",
        "kiosk",
        "phone-training",
        "fraud",
    ];
    let all = real_rights();
    let rights = all.iter().find(|r| r.adcode == common::SHAOXING).unwrap();
    let dated = rights.entitlements.iter().filter(|e| {
        let listed = |quote: &str| quote.starts_with("2024年绍兴市");
        let cited = e.sources.iter().any(|s| listed(&s.quote));
        let asked = e
            .who
            .open
            .iter()
            .any(|ask| ask.contains("文件里2024年的工作"));
        assert_eq!(cited, asked, "{}", e.id);
        asked
    });
    let dated: BTreeSet<&str> = dated.map(|e| e.id.as_str()).collect();
    assert_eq!(dated, BTreeSet::from(of_2024));
}

#[test]
fn what_a_paper_only_encourages_is_not_told_as_a_way_that_exists() {
    let all = real_rights();
    let yantai = all.iter().find(|r| r.adcode == common::YANTAI).unwrap();
    let counter = yantai
        .entitlements
        .iter()
        .find(|e| e.id == "offline")
        .unwrap();
    assert!(counter.sources[0].quote.starts_with("鼓励"));
    assert_eq!((counter.offline, counter.cash), (None, None));
}

#[test]
fn numbers_of_one_place_are_told_of_no_other() {
    let only = [
        ("28天", "340403"),
        ("3000元", "340403"),
        ("每周", "340403"),
        ("96345", "330600"),
        ("爱心卡", "330600"),
        ("免费打流感疫苗", "330600"),
        ("五床联动", "370983"),
    ];
    for rights in real_rights() {
        for e in &rights.entitlements {
            let said = [&e.title, &e.what, &e.how, &e.ring];
            let bring = e.bring.as_ref();
            for (words, at) in only {
                if said.iter().copied().chain(bring).any(|s| s.contains(words)) {
                    let here = place(rights, &e.id);
                    let city = format!("{}00", &at[..4]);
                    assert!(
                        here == at || (at == city && here[..4] == at[..4]),
                        "{}",
                        e.id
                    );
                }
            }
        }
    }
}

#[test]
fn every_topic_a_page_may_ask_for_has_something_in_some_city() {
    let all = real_rights();
    for topic in Topic::ALL {
        let held = |r: &Rights| r.entitlements.iter().any(|e| e.topics.contains(topic));
        assert!(all.iter().any(held), "{topic:?}");
    }
    for rights in all {
        let held = |topic| {
            rights
                .entitlements
                .iter()
                .any(|e| e.topics.contains(&topic))
        };
        assert!(held(Topic::Assessment) && held(Topic::Dementia) && held(Topic::Insurance));
    }
}

#[test]
fn a_citys_rights_are_a_small_file() {
    for rights in real_rights() {
        let bytes = domain::pack::encode(rights).unwrap();
        assert!(bytes.len() < 40_000, "{}: {}", rights.adcode, bytes.len());
    }
}
