//! What the cards say against what the papers say, each kind of fault that was found once: whom
//! they name, how far they bind, and in how many words less.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{HUAINAN, SHAOXING, TAIAN, YANTAI, profile, real_rights};
use domain::geo::adcode::Adcode;
use domain::policy::entitlement::{Ask, Entitlement, Rights, Topic, Verdict};
use domain::policy::paper::Standing;
use domain::say::rights as say;
use time::{Date, Month};

fn city(adcode: Adcode) -> &'static Rights {
    let mut all = real_rights().iter();
    all.find(|rights| rights.adcode == adcode).unwrap()
}

fn card(adcode: Adcode, id: &str) -> &'static Entitlement {
    city(adcode)
        .get(id)
        .unwrap_or_else(|| panic!("no {id} in {adcode}"))
}

fn verdict(adcode: Adcode, id: &str, told: &str) -> Verdict {
    let told = profile(told);
    let answers = city(adcode).answers(&told);
    answers
        .iter()
        .find(|a| a.entitlement.id == id)
        .unwrap()
        .verdict
}

fn asks(adcode: Adcode, id: &str, told: &str) -> String {
    let told = profile(told);
    let answers = city(adcode).answers(&told);
    let answer = answers.iter().find(|a| a.entitlement.id == id).unwrap();
    answer.asks.iter().map(say::ask).collect()
}

fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

fn plain(card: &Entitlement) -> String {
    [card.title.as_str(), &card.what].concat()
}

/// The first quote decides how far a card binds, so it begins with what governs it.
#[test]
fn a_card_binds_as_far_as_the_verb_it_quotes() {
    let cases: &[(Adcode, &str, Standing, &str)] = &[
        (YANTAI, "errands", Standing::Underway, "全面建立"),
        (YANTAI, "hardship-subsidy", Standing::Underway, "全面建立"),
        (YANTAI, "poor-home", Standing::Underway, "全面建立"),
        (
            YANTAI,
            "visits",
            Standing::InForce,
            "特殊老年人月探访率达到100%",
        ),
        (YANTAI, "prepayment", Standing::Underway, "建立健全"),
        (YANTAI, "adaptation", Standing::Underway, "分步推进"),
        (TAIAN, "adaptation", Standing::Underway, "支持"),
        (TAIAN, "home-medical", Standing::Underway, "支持有条件的"),
        (TAIAN, "six-helps", Standing::Underway, "支持在"),
        (
            TAIAN,
            "rental",
            Standing::Exploring,
            "开展老年产品用品租赁试点",
        ),
        (
            TAIAN,
            "visits",
            Standing::Underway,
            "完善特殊困难老年人探访关爱",
        ),
        (
            TAIAN,
            "poor-home",
            Standing::InForce,
            "落实特困人员集中保障",
        ),
        (
            TAIAN,
            "hardship-subsidy",
            Standing::InForce,
            "落实经济困难老年人补贴制度",
        ),
        (
            HUAINAN,
            "retired-soldiers",
            Standing::Underway,
            "鼓励军休机构",
        ),
        (
            HUAINAN,
            "tianjiaan-nursing-subsidy",
            Standing::Expired,
            "探索优化",
        ),
    ];
    for &(adcode, id, standing, begins) in cases {
        let card = card(adcode, id);
        assert_eq!(card.standing(), standing);
        assert!(
            card.sources[0].quote.starts_with(begins),
            "{}",
            card.sources[0].quote
        );
    }
}

#[test]
fn the_plain_words_keep_what_the_clause_takes_back() {
    let cases: &[(Adcode, &str, &str, &str)] = &[
        (TAIAN, "warm-heart", "助餐", "送餐"),
        (TAIAN, "long-term-care-insurance", "逐步", "已经"),
        (YANTAI, "poor-home", "60%", "可以住进"),
        (YANTAI, "prepayment", "建立", "有人管"),
        (HUAINAN, "visits", "问候", "上门"),
        (TAIAN, "visits", "问候", "上门"),
        (YANTAI, "visits", "问候", "上门"),
        (HUAINAN, "tianjiaan-visits", "探访", "上门"),
        (HUAINAN, "tianjiaan-respite", "逐步", "可以短住"),
        (HUAINAN, "tianjiaan-family-bed", "试点", "可以"),
        (HUAINAN, "tianjiaan-nursing-subsidy", "探索", "可以"),
        (HUAINAN, "meals", "助餐", "送到家"),
    ];
    for &(adcode, id, says, never) in cases {
        let said = plain(card(adcode, id));
        assert!(said.contains(says) && !said.contains(never), "{said}");
    }
}

/// A healthy, well-off person who only lives alone.
#[test]
fn a_charity_is_asked_about_before_it_is_likely() {
    let told = "in=370902&age=60&ability=self&memory=fine&income=other&living=alone&rural=no\
                &groups=none";
    assert_eq!(verdict(TAIAN, "warm-heart", told), Verdict::Maybe);
    assert!(asks(TAIAN, "warm-heart", told).contains("还有没有名额"));
}

#[test]
fn whether_the_poorest_count_as_poor_is_asked_where_they_are_cared_for_already() {
    let of = |income| {
        let told =
            format!("in=370902&age=80&ability=full&memory=fine&living=alone&income={income}");
        verdict(TAIAN, "help-into-home", &told)
    };
    assert_eq!(of("extreme"), Verdict::Maybe);
    assert_eq!(of("minimum"), Verdict::Likely);
    assert_eq!(of("other"), Verdict::NotNow);
}

/// Rights that a paper gives and that had no card: for whom, and for whom not.
#[test]
fn whom_a_paper_names_is_shown_what_it_gives() {
    let cases: &[(Adcode, &str, &str, &str)] = &[
        (
            HUAINAN,
            "poor-support",
            "in=340422&income=extreme",
            "in=340422&income=low",
        ),
        (
            HUAINAN,
            "poor-disabled-care",
            "in=340422&age=70&ability=full&income=extreme",
            "in=340422&age=70&ability=full&income=other",
        ),
        (
            HUAINAN,
            "shouxian-poor-home",
            "in=340422&ability=full&income=extreme",
            "in=340421&ability=full&income=extreme",
        ),
        (
            HUAINAN,
            "rural-priority",
            "in=340421&age=70&rural=yes&income=strained",
            "in=340421&age=70&rural=no&income=strained",
        ),
        (
            HUAINAN,
            "rural-home",
            "in=340421&age=70&rural=yes",
            "in=340421&age=70&rural=no",
        ),
        (
            HUAINAN,
            "regional-home",
            "in=340421&age=70&ability=full&memory=fine",
            "in=340421&age=70&ability=self&memory=fine",
        ),
        (
            SHAOXING,
            "poor-home",
            "in=330602&income=extreme",
            "in=330602&income=low",
        ),
        (
            SHAOXING,
            "poor-disabled-care",
            "in=330602&age=70&ability=full&income=minimum",
            "in=330602&age=70&ability=full&income=other",
        ),
        (
            SHAOXING,
            "adaptation",
            "in=330602&age=70&income=minimum",
            "in=330602&age=70&income=other",
        ),
        (
            SHAOXING,
            "house-rescue",
            "in=330683&rural=yes&income=minimum",
            "in=330683&rural=no&income=minimum",
        ),
        (
            SHAOXING,
            "eye-check",
            "in=330602&age=70&groups=chronic",
            "in=330602&age=70&groups=none",
        ),
        (
            TAIAN,
            "rural-care-home",
            "in=370911&age=70&rural=yes&ability=full",
            "in=370911&age=70&rural=no&ability=full",
        ),
        (
            TAIAN,
            "embedded-home",
            "in=370911&age=70&ability=full",
            "in=370911&age=70&ability=self&memory=fine",
        ),
        (
            TAIAN,
            "village-income",
            "in=370911&age=70&rural=yes",
            "in=370911&age=70&rural=no",
        ),
        (
            YANTAI,
            "village-income",
            "in=370683&age=70&rural=yes",
            "in=370683&age=70&rural=no",
        ),
    ];
    for &(adcode, id, named, other) in cases {
        assert_ne!(verdict(adcode, id, named), Verdict::NotNow);
        assert_eq!(verdict(adcode, id, other), Verdict::NotNow);
    }
}

#[test]
fn a_topic_is_not_called_empty_where_a_paper_speaks_of_it() {
    let cases: &[(Adcode, Topic, &str)] = &[
        (HUAINAN, Topic::Learning, "老年大学"),
        (SHAOXING, Topic::Learning, "老年学校"),
        (SHAOXING, Topic::Institution, "一院供养"),
        (TAIAN, Topic::Protection, "防范诈骗"),
        (TAIAN, Topic::Protection, "向社会公开"),
        (YANTAI, Topic::Protection, "防范诈骗"),
        (HUAINAN, Topic::Adaptation, "三入户"),
        (SHAOXING, Topic::Health, "眼底筛查"),
        (SHAOXING, Topic::Dementia, "痴呆综合防控"),
    ];
    for &(adcode, topic, words) in cases {
        let mut cards = city(adcode).entitlements.iter();
        let speaks = |e: &Entitlement| e.sources.iter().any(|s| s.quote.contains(words));
        assert!(cards.any(|e| e.topics.contains(&topic) && speaks(e)));
    }
}

#[test]
fn a_home_for_failing_memory_is_offered_to_those_whose_memory_fails() {
    let told = |memory| format!("in=340402&age=70&ability=full&memory={memory}");
    assert_eq!(
        verdict(HUAINAN, "dementia-zone", &told("fine")),
        Verdict::NotNow
    );
    assert_eq!(
        verdict(HUAINAN, "dementia-zone", &told("dementia")),
        Verdict::Maybe
    );
    assert_eq!(
        verdict(HUAINAN, "regional-home", &told("fine")),
        Verdict::Maybe
    );
}

#[test]
fn respite_is_for_a_household_where_somebody_needs_care() {
    let able = "in=370602&age=60&ability=self&memory=fine&living=empty";
    assert_eq!(verdict(YANTAI, "respite", able), Verdict::NotNow);
    let cared = "in=370602&age=70&ability=full&memory=fine&living=family";
    assert_eq!(verdict(YANTAI, "respite", cared), Verdict::Maybe);
}

/// The paper says 慢性病: clear enough to be asked about, so that its meaning is not.
#[test]
fn an_illness_that_stays_is_asked_about_as_such() {
    let cases: &[(Adcode, &str)] = &[(YANTAI, "in=370602&age=70"), (TAIAN, "in=370902&age=70")];
    for &(adcode, told) in cases {
        let before = asks(adcode, "home-medical", told);
        assert!(!before.contains("“慢性病”指哪些人"), "{before}");
        let ill = profile(&format!("{told}&groups=chronic&ability=self&memory=fine"));
        let answers = city(adcode).answers(&ill);
        let answer = answers
            .iter()
            .find(|a| a.entitlement.id == "home-medical")
            .unwrap();
        let met: Vec<String> = answer.met.iter().map(|word| say::word(word)).collect();
        assert!(met.contains(&"有慢性病".to_owned()), "{met:?}");
        assert_eq!(answer.asks, Vec::<Ask<'_>>::new());
    }
}

#[test]
fn what_a_paper_does_write_is_not_called_unwritten() {
    let old = card(SHAOXING, "old-age-allowance");
    assert!(old.what.contains("80周岁以上"), "{}", old.what);
    for told in [
        "in=330602&age=80",
        "in=330602&age=60&living=family&ability=self&memory=fine",
    ] {
        assert!(!asks(SHAOXING, "visits-anywhere", told).contains("指哪些人"));
        assert!(!asks(SHAOXING, "old-age-allowance", told).contains("没有写"));
    }
    let lonely = "in=330602&age=65&living=alone";
    assert_eq!(asks(SHAOXING, "visits-anywhere", lonely), "");
}

#[test]
fn who_is_too_young_to_be_assessed_is_told_that_one_may_ask_all_the_same() {
    for adcode in [YANTAI, TAIAN] {
        let what = &card(adcode, "assessment").what;
        assert!(what.contains("也可以打电话问评估"), "{what}");
    }
}

/// 谢家集: no card of Huainan's depends on a disability or on a lost child.
#[test]
fn only_circumstances_that_a_paper_of_the_city_names_are_offered() {
    let cases: &[(&str, &[&str])] = &[
        ("in=340404&age=70", &["soldier"]),
        ("in=340404&age=u60", &["soldier"]),
        (
            "in=370602&age=70",
            &["disability", "severe", "family_planning", "chronic"],
        ),
        (
            "in=370902&age=70",
            &["disability", "family_planning", "chronic"],
        ),
        ("in=330602&age=70", &["disability", "severe", "chronic"]),
    ];
    for &(told, want) in cases {
        let told = profile(told);
        let offered = city(told.place.unwrap().city()).offered(&told);
        let groups: Vec<&str> = offered.groups.iter().map(|group| group.slug()).collect();
        assert_eq!(groups, want);
    }
}

#[test]
fn a_day_that_is_over_is_said_to_be_over() {
    let today = day(2026, Month::November, 22);
    for (adcode, id) in [
        (TAIAN, "visits"),
        (YANTAI, "long-term-care-insurance"),
        (YANTAI, "meals"),
    ] {
        let overdue = card(adcode, id).overdue(today).unwrap();
        assert_eq!(overdue, day(2025, Month::December, 31), "{id}");
        assert!(say::overdue(overdue).contains("期限已过，应当有了，去问"));
        assert_eq!(
            card(adcode, id).overdue(day(2025, Month::December, 31)),
            None,
            "not on the day itself"
        );
    }
    assert_eq!(
        card(HUAINAN, "adaptation").overdue(today),
        None,
        "2026 is not over"
    );
    assert_eq!(card(HUAINAN, "list").overdue(today), None);
}

#[test]
fn a_draft_whose_time_is_over_stands_apart_and_counts_no_days() {
    let told = "in=340403&age=80&ability=full&memory=worse&income=minimum&living=alone&rural=yes\
                &groups=none";
    let rights = city(HUAINAN);
    let sections = {
        let told = profile(told);
        rights.sections(&told)
    };
    let mut counted = sections
        .likely
        .iter()
        .chain(&sections.maybe)
        .chain(&sections.not_now);
    assert!(counted.all(|a| !a.entitlement.id.starts_with("tianjiaan-")));
    assert_eq!(sections.former.len(), 18);
    for answer in &sections.former {
        assert!(rights.is_former_draft(answer.entitlement));
        assert_eq!(answer.entitlement.days_a_year(), None);
    }
    let elsewhere = profile(&told.replace("340403", "340402"));
    assert_eq!(rights.sections(&elsewhere).former, []);
    assert!(say::FORMER_DRAFTS.contains("草稿") && say::FORMER_DRAFTS.contains("已过期"));
}

#[test]
fn what_the_country_has_and_nobody_here_has_read_is_shown_everywhere_and_counted_nowhere() {
    for rights in real_rights() {
        let [one] = &rights.unseen[..] else {
            panic!("one in {}", rights.adcode);
        };
        assert_eq!(one.title, "养老服务消费补贴");
        assert!(one.for_whom.contains("中度以上失能"));
        let lines = say::unseen(one).concat();
        assert!(
            lines.contains(&one.ring) && lines.contains("没有见到文件原文"),
            "{lines}"
        );
        assert_eq!(rights.get(&one.id), None);
    }
}
