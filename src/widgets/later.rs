//! What stands in the place of a page while its code comes, and where it does not come.

use crate::changing::{RwSignal, part};
use crate::components::{dial::hotline_button, notice::Notice};
use crate::lazy::{NotHere, Stage};
use crate::platform::{fetch, page, styles};
use crate::state::use_state;
use crate::widgets::waiting::{trying_again, waiting};
use crate::words;
use domain::address::{Page, Part};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

/// Draws any page of a part of the app.
pub type Draw = fn(Page) -> AnyView;

/// The code of a part, on its way.
pub type Coming = Pin<Box<dyn Future<Output = Result<Draw, NotHere>>>>;

thread_local! {
    /// The parts that have come.
    static HERE: RefCell<Vec<(Part, Draw)>> = const { RefCell::new(Vec::new()) };
}

fn here(part: Part) -> Option<Draw> {
    let is_it = |(of, draw): &(Part, Draw)| (*of == part).then_some(*draw);
    HERE.with_borrow(|all| all.iter().find_map(is_it))
}

/// Fetches the code of a part, unless it is here already.
///
/// # Errors
/// [`NotHere`] when it did not come.
pub async fn have(part: Part, fetch: fn() -> Coming) -> Result<Draw, NotHere> {
    if let Some(draw) = here(part) {
        return Ok(draw);
    }
    let draw = fetch().await?;
    HERE.with_borrow_mut(|all| all.push((part, draw)));
    Ok(draw)
}

/// Draws a page once its code and its styles are here. Where the code does not come (no network), it
/// says so, with a way back to the page before.
pub fn later(
    part_of: Part,
    fetch: fn() -> Coming,
    styles_of_page: &'static str,
    page: Page,
) -> AnyView {
    let draw = here(part_of).filter(|_| styles::are_here(styles_of_page));
    styles::apply(if draw.is_some() { styles_of_page } else { "" });
    if let Some(draw) = draw {
        return draw(page);
    }
    let title = words::page_name(&page);
    let state = use_state();
    let stage = RwSignal::new(Stage::<Draw>::OnItsWay);
    let lead = move |again: bool| {
        stage.set(Stage::OnItsWay);
        spawn_local(async move {
            if again {
                page::renew_if_old().await;
            }
            let coming = styles::have(styles_of_page);
            let came = have(part_of, fetch).await;
            coming.await;
            // The person may have gone on meanwhile.
            if !stage.try_set(came.into()) {
                return;
            }
            if came.is_err() {
                state.voice.announce(words::PART_NOT_HERE.to_owned());
            }
            page::arrive_again();
        });
    };
    lead(false);
    fetch::on_late(move || {
        if stage.try_with_untracked(Stage::has_failed) == Some(true) {
            lead(false);
        }
    });
    let back = move || {
        let home = state.link_to(Page::Home);
        state.address.trail.came_from().unwrap_or(home)
    };
    part(move || match stage.get() {
        Stage::OnItsWay => waiting(),
        Stage::Here(draw) => {
            styles::apply(styles_of_page);
            draw(page.clone())
        }
        Stage::Failed => {
            // By itself: the city comes late, and the heading that has the focus stays.
            let call = move || hotline_button(&state.hotline());
            let retry = trying_again(move || lead(true));
            // No way to the plain directory: without a network it leads to the browser's own error.
            view! {
                <h1 tabindex="-1">{title.clone()}</h1>
                <Notice title=words::SOMETHING_FAILED text=words::PART_NOT_HERE>
                    <a class="button primary" data-back href=move || back().to_string()>{words::BACK_TO_BEFORE}</a>
                    <button class="button" type="button" on:click=move |_| retry.run(())>{words::RETRY}</button>
                    {part(call)}
                </Notice>
            }
            .into_any()
        }
    })
}
