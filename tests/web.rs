//! Components in a real browser: what they draw, and what a press does.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop loudly"
)]
#![allow(clippy::indexing_slicing, reason = "a test may stop loudly")]

#[path = "web/desk.rs"]
mod desk;

use domain::pack::city::Dialled;
use domain::place::filter::Need;
use domain::place::id::PlaceId;
use domain::place::phone::Phone;
use domain::place::{Kind, Place, Status};
use eldercare_map::changing::{RwSignal, Signal};
use eldercare_map::components::call_button::CallButton;
use eldercare_map::components::filter_bar::FilterBar;
use eldercare_map::components::place_card::{Live, PlaceCard};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

fn stage() -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let stage = document.create_element("section").unwrap();
    document.body().unwrap().append_child(&stage).unwrap();
    stage.unchecked_into()
}

fn find(stage: &Element, selector: &str) -> Option<HtmlElement> {
    stage
        .query_selector(selector)
        .unwrap()
        .map(JsCast::unchecked_into)
}

fn hotline() -> Dialled {
    Dialled {
        label: "为老服务热线".to_owned(),
        number: "96345".to_owned(),
    }
}

#[wasm_bindgen_test]
async fn a_real_number_dials() {
    let stage = stage();
    let phone = Phone::parse("0575-88001234").ok();
    let _shown = mount_to(stage.clone(), move || {
        view! { <CallButton phone name="东街食堂" hotline=hotline()/> }
    });
    let link = find(&stage, "a").unwrap();
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("tel:057588001234")
    );
    let label = link.get_attribute("aria-label").unwrap();
    assert!(
        label.contains("东街食堂") && label.contains("0575-8800 1234"),
        "{label}"
    );
}

#[wasm_bindgen_test]
async fn a_sample_number_explains_instead_of_dialling() {
    let stage = stage();
    let phone = Phone::parse("0575-00000012").ok();
    let _shown = mount_to(stage.clone(), move || {
        view! { <CallButton phone name="示例 食堂" hotline=hotline()/> }
    });
    assert!(find(&stage, "a").is_none());
    find(&stage, "button").unwrap().click();
    leptos::task::tick().await;
    let said = find(&stage, "[role=status]").unwrap().inner_text();
    assert!(said.contains("打不通") && said.contains("96345"), "{said}");
}

#[wasm_bindgen_test]
async fn without_a_number_the_hotline_is_offered() {
    let stage = stage();
    let _shown = mount_to(stage.clone(), || {
        view! { <CallButton phone=None name="东街食堂" hotline=hotline()/> }
    });
    assert_eq!(
        find(&stage, "a").unwrap().get_attribute("href").as_deref(),
        Some("tel:96345")
    );
    assert!(stage.inner_text().contains("未公布"));
}

#[wasm_bindgen_test]
async fn while_minutes_go_by_a_card_keeps_its_button_and_the_focus() {
    let stage = stage();
    let live = |near: &str| Live {
        order: 1,
        metres: 450,
        how_near: near.to_owned(),
        visit: String::new(),
        tone: "open",
    };
    let now = RwSignal::new(live("走路约9分钟 · 450米"));
    let mut place = Place::bare(PlaceId::parse("P1").unwrap(), Kind::Canteen, None);
    place.phones = Phone::parse("0575-88001234").into_iter().collect();
    let _shown = mount_to(stage.clone(), move || {
        view! { <PlaceCard live=now place=place.clone() said=None href="#/place/P1".to_owned() hotline=hotline()/> }
    });
    let card = find(&stage, "li").unwrap();
    assert_eq!(card.get_attribute("data-place-id").as_deref(), Some("P1"));
    assert_eq!(card.get_attribute("data-metres").as_deref(), Some("450"));
    let button = find(&stage, "a.call").unwrap();
    button.focus().unwrap();
    now.set(live("走路约10分钟 · 500米"));
    leptos::task::tick().await;
    assert!(stage.inner_text().contains("约10分钟"));
    let focused = web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .active_element();
    assert_eq!(focused.as_ref(), Some(button.as_ref()));
}

#[wasm_bindgen_test]
async fn a_sample_card_says_so_and_a_checked_one_does_not() {
    let live = || Live {
        order: 1,
        metres: 1,
        how_near: String::new(),
        visit: String::new(),
        tone: "open",
    };
    for (status, said) in [(Status::Sample, true), (Status::Verified, false)] {
        let stage = stage();
        let mut place = Place::bare(PlaceId::parse("P1").unwrap(), Kind::Canteen, None);
        place.status = status;
        let _shown = mount_to(stage.clone(), move || {
            view! {
                <PlaceCard live=Signal::stored(live()) place=place.clone() said=None href="#".to_owned() hotline=hotline()/>
            }
        });
        assert_eq!(stage.inner_text().contains("示例"), said);
    }
}

#[wasm_bindgen_test]
async fn a_need_that_would_leave_nothing_is_not_offered_unless_it_is_pressed() {
    let stage = stage();
    let counts = vec![
        (Need::Dementia, 0),
        (Need::MedicalCare, 3),
        (Need::Affordable, 0),
    ];
    let pressed = RwSignal::new(vec![Need::Affordable]);
    let has_more = RwSignal::new(true);
    let _shown = mount_to(stage.clone(), move || {
        view! {
            <FilterBar
                kind=Kind::Institution
                counts=Signal::stored(counts.clone())
                pressed
                toggle=Callback::new(|_| {})
                open=RwSignal::new(false)
                has_more
            />
        }
    });
    let hidden = |slug: &str| {
        find(&stage, &format!("[data-need={slug}]"))
            .unwrap()
            .hidden()
    };
    assert!(hidden("dementia") && !hidden("medical") && !hidden("affordable"));
    pressed.set(vec![]);
    leptos::task::tick().await;
    assert!(hidden("affordable"));
    // The only one on offer is shown at once: there is nothing to open.
    assert!(!has_more.get_untracked());
}
