//! 无障碍声明: what was done and tested for those who see, hear or move badly, what is not good
//! enough yet, and whom to tell.

use crate::changing::part;
use crate::components::fact_list::Prose;
use crate::pages::about::{known, operator};
use crate::state::use_state;
use crate::words;
use domain::say;
use leptos::prelude::*;
use time::{Date, Month};

/// When the statement was last compared with what is tested.
fn stated_on() -> Option<Date> {
    Date::from_calendar_date(2026, Month::November, 22).ok()
}

/// The statement.
#[component]
pub fn Accessibility() -> impl IntoView {
    let state = use_state();
    let operator = operator();
    let lines = |lines: &[&str]| {
        lines
            .iter()
            .map(|line| (*line).to_owned())
            .collect::<Vec<_>>()
    };
    let whom = move || {
        let operator = operator.get();
        let known = known(&operator);
        let hotline = state.hotline();
        let mut said = vec![words::tell_us(known, &words::hotline(&hotline))];
        said.extend(stated_on().map(|date| words::stated_on(&say::date(date))));
        view! { <Prose title=words::WHOM_TO_TELL paragraphs=said/> }.into_any()
    };
    view! {
        <h1 tabindex="-1">{words::ACCESSIBILITY}</h1>
        <p>{words::ACCESSIBILITY_INTRO}</p>
        <Prose title=words::WHAT_HOLDS paragraphs=lines(words::WHAT_HOLDS_LINES)/>
        <Prose title=words::HOW_TESTED paragraphs=lines(words::HOW_TESTED_LINES)/>
        <Prose title=words::KNOWN_LIMITS paragraphs=lines(words::KNOWN_LIMITS_LINES)/>
        {part(whom)}
    }
}
