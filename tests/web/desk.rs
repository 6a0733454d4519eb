//! Components of the pages of the desk.

use super::{find, hotline, stage};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::place::phone::Phone;
use domain::policy::coverage::figure::{Amount, Bound, Figure, Missing, Tally};
use domain::policy::coverage::finding::{AreaFigure, Finding};
use domain::policy::coverage::gap::gap;
use domain::policy::coverage::target::{Goal, Measure, Scope, Target, TargetPack, Unit};
use domain::policy::paper::{Clause, Standing};
use eldercare_map::changing::{RwSignal, Signal};
use eldercare_map::components::call_button::CallButton;
use eldercare_map::components::dial::PublicScreen;
use eldercare_map::components::letter_pad::LetterPad;
use eldercare_map::components::public_screen::{Bar, StillThere};
use eldercare_map::components::qr::qr;
use eldercare_map::components::share_button::ShareButton;
use eldercare_map::components::target_card::{TargetParts, target_card};
use eldercare_map::html::draw;
use leptos::context::Provider;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

fn buttons(stage: &Element) -> Vec<HtmlElement> {
    let all = stage.query_selector_all("button").unwrap();
    (0..all.length())
        .map(|at| wasm_bindgen::JsCast::unchecked_into(all.get(at).unwrap()))
        .collect()
}

fn press(stage: &Element, word: &str) {
    let mut all = buttons(stage).into_iter();
    all.find(|button| button.inner_text().trim() == word)
        .unwrap()
        .click();
}

fn focused() -> Option<Element> {
    web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .active_element()
}

#[wasm_bindgen_test]
async fn letters_that_are_pressed_are_taken_back_one_by_one_or_all() {
    let stage = stage();
    let letters = RwSignal::new(String::new());
    let _shown = mount_to(stage.clone(), move || {
        view! { <LetterPad letters change=Callback::new(move |now| letters.set(now))/> }
    });
    assert_eq!(buttons(&stage).len(), 28);
    for (word, left) in [
        ("F", "F"),
        ("S", "FS"),
        ("退一个", "F"),
        ("J", "FJ"),
        ("清空", ""),
        ("退一个", ""),
    ] {
        press(&stage, word);
        leptos::task::tick().await;
        assert_eq!(letters.get_untracked(), left, "after {word}");
        let said = find(&stage, "[role=status]").unwrap().inner_text();
        assert!(left.is_empty() || said.contains(left), "{said}");
    }
}

#[wasm_bindgen_test]
async fn the_bar_of_a_public_screen_has_only_what_leads_somewhere() {
    for (before, moved, full, words) in [
        (false, false, false, "全屏"),
        (false, false, true, ""),
        (false, true, false, "我用完了，清掉"),
        (true, true, true, "上一页 我用完了，清掉"),
    ] {
        let stage = stage();
        let pressed = RwSignal::new(String::new());
        let act = move |word: &'static str| {
            Callback::new(move |()| pressed.update(|all| all.push_str(word)))
        };
        let _shown = mount_to(stage.clone(), move || {
            let [before, moved, full] = [before, moved, full].map(Signal::stored);
            view! { <Bar before moved full back=act("b") done=act("d") fill=act("f")/> }
        });
        let all = buttons(&stage);
        let shown: Vec<_> = all.iter().map(|button| button.inner_text()).collect();
        assert_eq!(shown.join(" "), words);
        all.iter().for_each(HtmlElement::click);
        let acts = pressed.get_untracked();
        assert_eq!(acts.len(), all.len(), "each press acts once: {acts}");
    }
}

#[wasm_bindgen_test]
async fn the_question_takes_the_focus_and_says_the_seconds_twice_only() {
    let stage = stage();
    let left = RwSignal::new(20);
    let _shown = mount_to(stage.clone(), move || view! { <StillThere left/> });
    leptos::task::tick().await;
    assert_eq!(focused().as_ref(), find(&stage, "button").as_deref());
    let said = || {
        find(&stage, "[role=status]")
            .unwrap()
            .text_content()
            .unwrap()
    };
    let seen = || find(&stage, ".seconds").unwrap().inner_text();
    for (seconds, spoken) in [(20, ""), (11, ""), (10, "10"), (3, "10")] {
        left.set(seconds);
        leptos::task::tick().await;
        assert!(seen().contains(&seconds.to_string()), "{}", seen());
        assert!(said().contains(spoken) && said().is_empty() == spoken.is_empty());
    }
}

#[wasm_bindgen_test]
fn a_public_screen_shows_numbers_to_ring_elsewhere_and_has_no_family() {
    let shown = |hall: bool| {
        let stage = stage();
        let parts = || {
            view! {
                <CallButton phone=Phone::parse("0575-88001234").ok() name="东街食堂" hotline=hotline()/>
                <ShareButton qr=String::from("#/share") said=String::new() send=Callback::new(|()| ())/>
            }
        };
        let handle = mount_to(stage.clone(), move || match hall {
            true => view! { <Provider value=PublicScreen>{parts()}</Provider> }.into_any(),
            false => parts().into_any(),
        });
        handle.forget();
        stage
    };
    let (hall, phone) = (shown(true), shown(false));
    assert!(find(&hall, "a[href^='tel:']").is_none() && find(&phone, "a[href^='tel:']").is_some());
    assert!(
        find(&hall, ".number")
            .unwrap()
            .inner_text()
            .contains("0575-8800 1234")
    );
    assert!(find(&hall, "[data-share]").is_none() && find(&phone, "[data-share]").is_some());
    assert!(find(&hall, "a[href='#/share']").is_some());
}

#[wasm_bindgen_test]
fn a_code_has_a_name_and_a_link_that_no_code_holds_has_none() {
    let stage = stage();
    let code = qr("https://example.org/#/?from=330602", "首页的二维码").map(draw);
    let _shown = mount_to(stage.clone(), move || code);
    let picture = find(&stage, "svg[role=img]").unwrap();
    assert_eq!(
        picture.get_attribute("aria-label").as_deref(),
        Some("首页的二维码")
    );
    assert!(
        find(&stage, "path")
            .unwrap()
            .get_attribute("d")
            .unwrap()
            .len()
            > 500
    );
    assert!(qr(&"长".repeat(4000), "").is_none());
}

fn target(reason: Option<&str>, goal: Option<u32>) -> Target {
    let value = |value| Goal {
        value,
        unit: Unit::Percent,
    };
    Target {
        id: "beds".to_owned(),
        title: "护理型床位".to_owned(),
        measure: reason.is_none().then_some(Measure::NursingBeds),
        reason: reason.map(str::to_owned),
        goal: goal.map(value),
        scope: Scope::City,
        by: None,
        clauses: vec![Clause {
            paper: 0,
            quote: "占比达到58%<b>".to_owned(),
            standing: Standing::Draft,
        }],
    }
}

fn card(target: &Target, now: Result<Figure, Missing>) -> HtmlElement {
    let goal = target.goal.as_ref();
    let gap = goal.zip(now.ok()).and_then(|(goal, now)| gap(goal, &now));
    let stands = AreaFigure { now, gap };
    let district = AreaCode::parse("330602").unwrap();
    let finding = Finding {
        whole: stands,
        districts: vec![(district, stands)],
    };
    let pack = TargetPack {
        adcode: Adcode::of(330_600).unwrap(),
        papers: Vec::new(),
        targets: Vec::new(),
        building: None,
    };
    let drawn = target_card(&TargetParts {
        target,
        pack: &pack,
        finding: target.measure.is_some().then_some(&finding),
        now: None,
        name: &|_| "越城区".to_owned(),
    });
    let stage = stage();
    mount_to(stage.clone(), move || draw(drawn)).forget();
    stage
}

fn beds(part: u64, whole: u64, samples: u32) -> Result<Figure, Missing> {
    let now = Amount::share(part, whole);
    Ok(Figure {
        now,
        range: (Some(now), Some(now)),
        bound: Bound::Exact,
        known: Tally { places: 3, samples },
        unknown: Tally::default(),
    })
}

#[wasm_bindgen_test]
fn a_promise_says_target_now_and_gap_and_the_paper_s_words() {
    let stage = card(&target(None, Some(58)), beds(57, 100, 3));
    let figure = |part: &str| {
        find(&stage, part)
            .unwrap()
            .get_attribute("data-figure")
            .unwrap()
    };
    assert_eq!(figure("[data-target]"), "57/100 3 3 0 short:1");
    assert_eq!(figure("[data-district='330602']"), "57/100 3 3 0 short:1");
    let said = stage.text_content().unwrap();
    for part in [
        "征求意见稿",
        "58%",
        "57%",
        "1 张床",
        "示例",
        "越城区",
        "占比达到58%<b>",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let met = card(&target(None, Some(57)), beds(57, 100, 0));
    let said = met.text_content().unwrap();
    assert!(said.contains("不差") && !said.contains("示例"), "{said}");
}

#[wasm_bindgen_test]
fn what_nobody_publishes_has_no_number_and_what_nobody_can_compute_a_reason() {
    let unknown = card(&target(None, Some(58)), Err(Missing::Columns));
    assert_eq!(
        find(&unknown, "[data-target]")
            .unwrap()
            .get_attribute("data-figure")
            .as_deref(),
        Some("")
    );
    let figures = find(&unknown, ".figures").unwrap().text_content().unwrap();
    assert!(
        figures.contains("58%") && !figures.contains("0%"),
        "{figures}"
    );
    let reason = "文件没有说怎么算。";
    let unknown = card(&target(Some(reason), Some(58)), Err(Missing::Areas));
    let said = unknown.text_content().unwrap();
    assert!(said.contains(reason), "{said}");
}
