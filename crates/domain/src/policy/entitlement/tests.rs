//! Made-up rules against made-up people. The real papers have their people in
//! `crates/compile/tests/personas.rs`.

use super::criterion::Fit;
use super::testing::{FULL, city, code, profile, rule, verdict};
use super::*;
use rstest::rstest;

/// 60 and over and 失能 or 失智; or 80 and over.
fn card(standing: Standing) -> Entitlement {
    let frail = vec![
        vec![Criterion::AgeFrom(60)],
        vec![Criterion::Disabled, Criterion::Dementia],
    ];
    rule(
        "card",
        vec![frail, vec![vec![Criterion::AgeFrom(80)]]],
        standing,
    )
}

#[rstest]
#[case::old_enough("age=80", Verdict::Likely)]
#[case::frail("age=60&ability=full", Verdict::Likely)]
#[case::forgetful("age=65&ability=self&memory=dementia", Verdict::Likely)]
#[case::well("age=70&ability=self&memory=fine", Verdict::NotNow)]
#[case::too_young("age=u60&ability=full&memory=dementia", Verdict::NotNow)]
#[case::some_help("age=70&ability=part&memory=fine", Verdict::Maybe)]
#[case::memory_worse("age=70&ability=self&memory=worse", Verdict::Maybe)]
#[case::nothing_said("", Verdict::Maybe)]
#[case::only_ability_said("ability=self&memory=fine", Verdict::Maybe)]
fn one_way_to_be_named_is_enough(#[case] query: &str, #[case] want: Verdict) {
    let rights = city(vec![card(Standing::InForce)]);
    assert_eq!(verdict(&rights, "card", &profile(query)), want);
}

#[rstest]
#[case(Standing::InForce, Verdict::Likely)]
#[case(Standing::Underway, Verdict::Maybe)]
#[case(Standing::Exploring, Verdict::Maybe)]
#[case(Standing::Draft, Verdict::Maybe)]
#[case(Standing::Expired, Verdict::Maybe)]
fn only_a_paper_in_force_is_called_a_right(#[case] standing: Standing, #[case] want: Verdict) {
    let rights = city(vec![card(standing)]);
    let answers = rights.answers(&profile("age=90"));
    assert_eq!(answers[0].verdict, want);
    assert_eq!(answers[0].standing(), standing);
    assert!(
        answers[0].asks.is_empty(),
        "it is not the person that is in question"
    );
}

#[rstest]
#[case::couple_is_not_alone("empty", Living::Alone, Fit::No)]
#[case::alone_may_be_an_empty_nest(
    "alone",
    Living::EmptyNest,
    Fit::Ask(Ask::HowLiving(Living::EmptyNest))
)]
#[case::children_away("left", Living::LeftBehind, Fit::Yes)]
#[case::with_family("family", Living::LeftBehind, Fit::No)]
fn ways_of_living_overlap(#[case] told: &str, #[case] named: Living, #[case] want: Fit<'_>) {
    let who = profile(&format!("living={told}"));
    assert_eq!(Criterion::Living(named).fit(&who), want);
}

#[rstest]
#[case("extreme", Fit::Yes)]
#[case("minimum", Fit::Yes)]
#[case("low", Fit::Ask(Ask::HowPoor))]
#[case("strained", Fit::Ask(Ask::HowPoor))]
#[case("other", Fit::No)]
fn hardship_is_sure_only_where_the_state_has_said_so(#[case] told: &str, #[case] want: Fit<'_>) {
    assert_eq!(
        Criterion::Hardship.fit(&profile(&format!("income={told}"))),
        want
    );
}

#[rstest]
#[case("extreme", Income::Low, Fit::Ask(Ask::HowLow))]
#[case("minimum", Income::Low, Fit::Ask(Ask::HowLow))]
#[case("low", Income::Low, Fit::Yes)]
#[case("strained", Income::Low, Fit::Ask(Ask::IfLow))]
#[case("strained", Income::Minimum, Fit::No)]
#[case("strained", Income::Extreme, Fit::No)]
#[case("other", Income::Low, Fit::No)]
#[case("low", Income::Minimum, Fit::No)]
fn whoever_has_less_is_not_refused_what_those_with_a_low_income_have(
    #[case] told: &str,
    #[case] named: Income,
    #[case] want: Fit<'_>,
) {
    let who = profile(&format!("income={told}"));
    assert_eq!(Criterion::Income(named).fit(&who), want);
}

#[rstest]
#[case("groups=severe", Group::Disability, Fit::Yes)]
#[case("groups=disability", Group::SevereDisability, Fit::Ask(Ask::HowSevere))]
#[case("groups=none", Group::Disability, Fit::No)]
#[case("", Group::Disability, Fit::Ask(Ask::Answer(Question::Groups)))]
#[case("groups=soldier,disability", Group::RetiredSoldier, Fit::Yes)]
fn a_severe_disability_is_a_disability_and_not_the_other_way_round(
    #[case] told: &str,
    #[case] named: Group,
    #[case] want: Fit<'_>,
) {
    assert_eq!(Criterion::Group(named).fit(&profile(told)), want);
}

#[rstest]
#[case("age=70", 75, Fit::Ask(Ask::Years(75)))]
#[case("age=70", 70, Fit::Yes)]
#[case("age=70", 80, Fit::No)]
#[case("age=90", 100, Fit::Ask(Ask::Years(100)))]
fn an_age_within_the_band_is_asked_for(
    #[case] told: &str,
    #[case] from: u8,
    #[case] want: Fit<'_>,
) {
    assert_eq!(Criterion::AgeFrom(from).fit(&profile(told)), want);
}

#[test]
fn a_word_the_paper_leaves_open_is_asked_about_and_a_paper_that_names_nobody_too() {
    let hardship = Criterion::Undefined("特殊困难".to_owned());
    let mut open = rule(
        "open",
        vec![vec![vec![Criterion::Older]]],
        Standing::InForce,
    );
    open.who.open.push("要不要先评估？".to_owned());
    let rights = city(vec![
        rule("word", vec![vec![vec![hardship]]], Standing::InForce),
        rule("nobody", vec![], Standing::InForce),
        open,
    ]);
    let full = profile(FULL);
    let answers = rights.answers(&full);
    let asks: Vec<_> = answers.iter().map(|a| a.asks.as_slice()).collect();
    assert_eq!(
        asks,
        [
            &[Ask::Meaning("特殊困难")][..],
            &[Ask::NobodyNamed],
            &[Ask::Open("要不要先评估？")],
        ]
    );
    assert!(answers.iter().all(|a| a.verdict == Verdict::Maybe));
}

#[test]
fn whoever_is_not_on_an_open_list_is_told_that_the_list_is_open() {
    let list = vec![Criterion::Living(Living::Alone), Criterion::AndOthers];
    let rights = city(vec![rule("visits", vec![vec![list]], Standing::InForce)]);
    let answers = rights.answers(&profile("living=family"));
    assert_eq!(answers[0].verdict, Verdict::NotNow);
    assert!(matches!(&answers[0].against[..], [Obstacle::Unmet(list)] if list.is_open()));
}

const COUNTY: &str = "330602";

/// A rule of the city, and one of a county in its place.
fn county_and_city(standing: Standing) -> Rights {
    let everyone = || vec![vec![vec![Criterion::Older]]];
    let mut own = rule("own", everyone(), standing);
    own.county = Some(code(COUNTY));
    own.instead_of = vec!["general".to_owned()];
    city(vec![rule("general", everyone(), Standing::InForce), own])
}

#[test]
fn a_rule_of_the_county_stands_in_place_of_the_citys() {
    let rights = county_and_city(Standing::InForce);
    let there = profile("in=330602&age=70");
    assert_eq!(verdict(&rights, "own", &there), Verdict::Likely);
    let answers = rights.answers(&there);
    let general = answers
        .iter()
        .find(|a| a.entitlement.id == "general")
        .unwrap();
    assert_eq!(
        general.verdict,
        Verdict::NotNow,
        "still there, with the reason"
    );
    assert!(matches!(&general.against[..], [Obstacle::CountyRule(own)] if own.id == "own"));

    let elsewhere = profile("in=330603&age=70");
    assert_eq!(verdict(&rights, "own", &elsewhere), Verdict::NotNow);
    assert_eq!(verdict(&rights, "general", &elsewhere), Verdict::Likely);

    let somewhere = profile("city=330600&age=70");
    for answer in rights.answers(&somewhere) {
        assert_eq!(answer.asks, [Ask::Answer(Question::County)]);
    }
}

#[rstest]
#[case(Standing::Draft)]
#[case(Standing::Expired)]
#[case(Standing::Underway)]
#[case(Standing::Exploring)]
fn a_county_paper_that_does_not_bind_takes_nothing_away(#[case] standing: Standing) {
    let rights = county_and_city(standing);
    for place in ["in=330602&age=70", "city=330600&age=70"] {
        assert_eq!(
            verdict(&rights, "general", &profile(place)),
            Verdict::Likely
        );
        assert_eq!(verdict(&rights, "own", &profile(place)), Verdict::Maybe);
    }
}

#[test]
fn nothing_of_this_city_is_said_to_someone_of_another() {
    let rights = city(vec![card(Standing::InForce)]);
    assert_eq!(rights.answers(&profile("city=370600&age=90")), []);
    assert_eq!(rights.answers(&profile("in=370602&age=90")), []);
    assert_eq!(rights.answers(&profile("in=330602&age=90")).len(), 1);
}

#[test]
fn the_surest_comes_first_then_what_binds_most_then_the_order_of_the_city() {
    let older = || vec![vec![vec![Criterion::Older]]];
    let poor = || vec![vec![vec![Criterion::Hardship]]];
    let rights = city(vec![
        rule("not now", poor(), Standing::InForce),
        rule("draft", older(), Standing::Draft),
        rule("asked", vec![], Standing::InForce),
        rule("exploring", older(), Standing::Exploring),
        rule("first", older(), Standing::InForce),
        rule("second", older(), Standing::InForce),
    ]);
    let answers = rights.answers(&profile("age=70&income=other"));
    let ids: Vec<_> = answers.iter().map(|a| a.entitlement.id.as_str()).collect();
    assert_eq!(
        ids,
        ["first", "second", "asked", "exploring", "draft", "not now"]
    );
}

#[test]
fn a_question_is_open_as_long_as_it_can_change_something() {
    let rights = city(vec![card(Standing::InForce)]);
    let open = |query: &str| rights.open_questions(&profile(query));
    let (age, ability, memory) = (Question::Age, Question::Ability, Question::Memory);
    assert_eq!(open(""), [age, ability, memory]);
    assert_eq!(open("age=80"), [], "old enough: nothing else matters");
    assert_eq!(open("age=u60"), [], "too young: nothing else matters");
    assert_eq!(open("age=70&ability=self"), [memory]);
    assert_eq!(open("age=70&ability=full"), []);
}

#[test]
fn a_pack_of_rights_comes_out_as_it_went_in() {
    let rights = county_and_city(Standing::Draft);
    let bytes = crate::pack::encode(&rights).unwrap();
    assert_eq!(crate::pack::decode::<Rights>(&bytes), Ok(rights));
}

#[test]
fn a_link_carries_a_county_at_most() {
    let mut who = profile(FULL);
    who.place = Some(code("330602001004"));
    assert_eq!(who.to_query()[0], ("in", "330602".to_owned()));
    who.place = Some(code("330600"));
    assert_eq!(who.to_query()[0], ("city", "330600".to_owned()));
}

#[rstest]
#[case("age=seventy&ability=&groups=", Profile::default())]
#[case("groups=martians", Profile::default())]
#[case("groups=none", Profile { groups: Some(Groups::default()), ..Profile::default() })]
#[case("rural=perhaps&city=0", Profile::default())]
fn a_word_nobody_knows_is_a_question_not_answered(#[case] query: &str, #[case] want: Profile) {
    assert_eq!(profile(query), want);
}
