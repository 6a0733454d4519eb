//! The button a list exists for. It rings; for a sample it explains; without a number it leads
//! to the hotline. It is never dead.

use crate::changing::{RwSignal, maybe};
use crate::components::dial::{dial, on_public_screen};
use crate::components::icon;
use crate::words;
use domain::pack::city::Dialled;
use domain::place::phone::Phone;
use leptos::prelude::*;

/// `name`: whom one rings, for those who hear the button instead of seeing it. `hotline`: what
/// answers and its number, for when the place has none. `with_number`: print the number too. `short`:
/// who shows it says by itself that there is no number.
#[component]
pub fn CallButton(
    phone: Option<Phone>,
    #[prop(into)] name: String,
    hotline: Dialled,
    #[prop(optional)] with_number: bool,
    #[prop(optional)] short: bool,
) -> impl IntoView {
    let hotline_number = hotline.number;
    let Some(phone) = phone else {
        let ask = (icon::phone(), words::ask_hotline(&hotline_number));
        return view! {
            <div class="no-phone">
                {(!short).then(|| view! { <p>{words::NO_PHONE}</p> })}
                {dial("button", &hotline_number, &hotline_number, None, ask.into_any())}
            </div>
        }
        .into_any();
    };
    let shown = phone.to_string();
    let label = words::call_named(&name, &shown, with_number);
    let text = view! {
        {icon::phone()}
        <span>
            {words::CALL}
            {with_number.then(|| view! { " " <span class="number">{shown.clone()}</span> })}
        </span>
    };
    // On paper nothing can be pressed: there the number itself is what counts.
    let is_sample = phone.dial().is_none();
    let on_paper = view! {
        <p class="on-paper ring">
            {words::PHONE} " " <b>{shown.clone()}</b>
            {is_sample.then(|| view! { " " <small>{words::PAPER_SAMPLE_NUMBER}</small> })}
        </p>
    };
    let button = match phone.dial() {
        Some(number) => dial("button call", &number, &shown, Some(label), text.into_any()),
        None if on_public_screen() => view! {
            <p class="by-hand">
                <small>{words::SAMPLE_NUMBER}</small>
                " "
                <span class="number">{shown}</span>
            </p>
        }
        .into_any(),
        None => sample(label, text.into_any(), hotline_number),
    };
    view! { {button} {on_paper} }.into_any()
}

fn sample(label: String, text: AnyView, hotline: String) -> AnyView {
    let explained = RwSignal::new(false);
    view! {
        <button
            class="button call"
            type="button"
            aria-label=label
            aria-expanded=move || explained.get().to_string()
            on:click=move |_| explained.set(true)
        >
            {text}
        </button>
        <div class="explain" role="status">
            {move || maybe(explained.get().then(|| {
                let word = words::sample_call(&hotline);
                view! {
                    <p><b>{words::SAMPLE_CALL_TITLE}</b></p>
                    {dial("button", &hotline, &hotline, None, word.into_any())}
                }
            }))}
        </div>
    }
    .into_any()
}
