//! What stands around every page: header, sample band, the number to ring; and which page it is.

use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part};
use crate::components::header::Header;
use crate::components::hotline_bar::HotlineBar;
use crate::components::sample_band::SampleBand;
use crate::data::Load;
use crate::first_drawing;
use crate::lazy::NotHere;
use crate::look::TextSize;
use crate::pages;
use crate::platform::{address_bar, crash, page};
use crate::split;
use crate::state::{self, AboveEveryPage, State};
use crate::widgets::paper_foot::paper_foot;
use crate::widgets::start_words::start_words;
use crate::widgets::waiting::waiting;
use crate::words;
use domain::address::{LeftOut, Page, Part};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::time::Duration;
use time::Date;

/// The app; on a public screen, one after the other for each person.
#[component]
pub fn App() -> impl IntoView {
    if !page::is_public_screen() {
        return view! { <Running/> }.into_any();
    }
    page::clear_shell();
    let code = RwSignal::new(None::<Screen>);
    spawn_local(async move {
        match screen().await {
            Ok(draw) => code.set(Some(draw)),
            Err(NotHere) => crash::show(),
        }
    });
    part(move || match code.get() {
        Some(draw) => draw(|| view! { <Running/> }.into_any()),
        None => waiting(),
    })
}

type Screen = fn(fn() -> AnyView) -> AnyView;

split!(screen, Screen, crate::public_screen::screen);

#[component]
fn Running() -> impl IntoView {
    let state = state::begin();
    provide_context(state);
    // A change within a page (another filter, ten more lines) keeps the page, so that the button just
    // pressed keeps the focus.
    let shown = Memo::new(move |_| state.address.page.with(Page::identity));
    follow_the_address(state, shown);
    announce_troubles(state, shown);
    fetch_what_is_next(state, shown);
    let due = first_drawing::is_due(state);
    part(move || {
        maybe(due.get().then(|| {
            page::clear_shell();
            // What it reads is followed by its parts, not by all of it.
            untrack(|| frame_of(state, shown))
        }))
    })
}

/// What stands around every page, and the page.
fn frame_of(state: State, shown: Memo<Page>) -> AnyView {
    let home = move || state.link_to(Page::Home).to_string();
    let samples = Memo::new(move |_| {
        let scope = state.address.page.with(|page| pages::layout(page).scope);
        state.data.samples(&scope)
    });
    let size = move || {
        let size = state.choices.size.get();
        TextSize::ALL
            .iter()
            .position(|s| *s == size)
            .unwrap_or_default()
    };
    let change_size = move |()| state.choices.size.update(|size| *size = size.next());
    let hotline = Signal::derive(move || state.hotline());
    let has_answers = Memo::new(move |_| {
        state
            .address
            .page
            .with(|page| pages::layout(page).has_answers)
    });
    let in_header = move || (has_answers.get() && !page::is_public_screen()).then(|| hotline.get());

    view! {
        <a class="skip" href="#main" on:click=move |event| {
            // The address behind # belongs to the pages.
            event.prevent_default();
            page::arrive(page::scrolled());
        }>{words::SKIP_TO_CONTENT}</a>
        <header>
            <Header
                home=Signal::derive(home)
                at_home=Signal::derive(move || shown.get() == Page::Home)
                sizes=words::SIZES
                size=Signal::derive(size)
                change_size=Callback::new(change_size)
                hotline=Signal::derive(in_header)
            />
            {move || view! { <SampleBand samples=samples.get()/> }.into_any()}
            {maybe(use_context::<AboveEveryPage>().map(|AboveEveryPage(bar)| bar(state)))}
            {move || maybe(state.address.family.get().then(|| family_band(state)))}
        </header>
        {move || maybe(state.data.kept_since.get().map(|day| kept_since(state, day)))}
        {move || maybe(clock_behind(state))}
        {move || maybe(state.address.left_out.get().map(left_out))}
        <main id="main" class=move || shown.with(|page| pages::layout(page).width.to_owned())>
            {move || pages::drawn(shown.get())}
        </main>
        {maybe((page::is_embedded() && !page::is_public_screen()).then(|| view! {
            <p class="foot-links embedded">
                <a class="button" href=move || ["./", &whole_map(state)].concat() target="_blank" rel="noopener">
                    {words::OPEN_WHOLE}
                </a>
            </p>
        }))}
        {paper_foot(state, samples)}
        <p class="visually-hidden" role="status" data-announce>{state.voice.announced}</p>
        <HotlineBar hotline/>
    }
    .into_any()
}

/// The address of the page that is shown, to be opened outside of the page around the app: there
/// nothing is known of whom it is for and of where answers start, unless it says so.
fn whole_map(state: State) -> String {
    let link = state.address.link.get();
    let start = link.start.or(state.start.at.get());
    link.starting_from(start).to_string()
}

/// The host does not answer: how old the data are.
fn kept_since(state: State, day: Date) -> AnyView {
    let today = move || state.device.today();
    let said = move || domain::say::out_of_date::kept_since(day, today());
    view! { <p class="left-out" role="status" data-kept-since>{said}</p> }.into_any()
}

/// The phone's day lies long before that of the data.
fn clock_behind(state: State) -> Option<AnyView> {
    let data = state
        .data
        .city
        .with(|city| city.ready().map(|c| c.city.updated))?;
    let said = domain::say::out_of_date::clock_behind(state.device.today()?, data)?;
    Some(view! { <p class="left-out" role="status" data-clock>{said}</p> }.into_any())
}

/// What of a link is not shown, because no one could look through it.
fn left_out(what: LeftOut) -> AnyView {
    let said = match what {
        LeftOut::Places(most) => words::only_places_read(most),
        LeftOut::End => words::LINK_IS_CUT.to_owned(),
        LeftOut::NoIds => words::NO_PLACE_IS_CALLED_SO.to_owned(),
    };
    view! { <p class="left-out" role="status" data-left-out>{said}</p> }.into_any()
}

/// Answers that start where a relative lives say so on every page.
fn family_band(state: State) -> AnyView {
    let said = move || match start_words(state) {
        Some(place) => words::for_family(&place),
        None => words::FAMILY_NO_PLACE.to_owned(),
    };
    view! {
        <div class="family-band" data-family>
            <p>{Signal::derive(said)}</p>
            <button class="filter" type="button" on:click=move |_| state.leave_family()>
                {words::BACK_TO_MY_PLACE}
            </button>
        </div>
    }
    .into_any()
}

/// What stands in the tab: the page, before the name of the app.
fn title(page: &Page, state: State) -> String {
    let title = match page {
        Page::Home => return words::APP_NAME.to_owned(),
        Page::Place { id } => name_of(state, id),
        Page::Driver { id } => format!("{} {}", words::SHOW_DRIVER, name_of(state, id)),
        Page::Guide(guide) => words::guide::title(guide.step, pages::guide::whom(state, *guide)),
        #[cfg(feature = "gallery")]
        page if pages::is_gallery(page) => words::gallery::TITLE.to_owned(),
        Page::Unknown { .. } => words::NOBODY_KNOWS_PAGE.to_owned(),
        page => words::page_name(page),
    };
    format!("{title} · {}", words::APP_NAME)
}

/// The name of a place, once its city is here.
fn name_of(state: State, id: &str) -> String {
    let name = state
        .data
        .city
        .with(|c| Some(c.ready()?.find(id)?.name.clone()));
    name.unwrap_or_else(|| words::PLACE_TITLE.to_owned())
}

/// Follows links, back and forward: changes the page, gives its heading the focus, and finds
/// the spot again where one was.
fn follow_the_address(state: State, shown: Memo<Page>) {
    let scrolled = StoredValue::new(BTreeMap::<address_bar::Step, f64>::new());
    let standing_on = StoredValue::new(address_bar::step().0);
    address_bar::on_change(move || {
        let left_at = page::scrolled();
        scrolled.update_value(|all| {
            all.insert(standing_on.get_value(), left_at);
        });
        let (step, again) = address_bar::step();
        let left = state.address.link.get_untracked();
        let hash = address_bar::hash();
        let (hash, step) = state.keep_people_apart(hash, &left.page, step, again);
        standing_on.set_value(step);
        let before = (shown.get_untracked(), where_step(&left.page));
        state.open_link(&hash, again);
        let after = (
            shown.get_untracked(),
            where_step(&state.address.page.get_untracked()),
        );
        if before.0 != after.0 {
            let now = state.address.link.get_untracked();
            state.address.trail.left(left, &now, again);
        }
        let top = scrolled.with_value(|all| all.get(&step).copied());
        match top {
            Some(top) if again => page::arrive(top),
            _ if before != after => page::arrive(0.0),
            _ => {}
        }
    });
    effect(move || page::set_title(&title(&shown.get(), state)));
    // Whoever has gone on does not want to hear the rest of the page before. (Read, not only tracked:
    // a memo that nobody reads does not run.)
    let mut before = None;
    effect(move || {
        let now = Some(shown.get());
        if before.is_some() && before != now {
            state.voice.stop_reading();
            state.voice.announce(String::new());
        }
        before = now;
    });
}

/// How long a page stands before what is likely to be wanted next is fetched: not while anything of
/// its own is on its way.
const AT_REST: Duration = Duration::from_secs(2);

/// The part of the app that is likely to be wanted next, fetched before anybody asks for it.
fn fetch_what_is_next(state: State, shown: Memo<Page>) {
    if page::saves_data() {
        return;
    }
    effect(move || {
        let now = shown.get();
        let starts = state.start.at.with(Option::is_some);
        let next = match now {
            Page::Home if !starts => Part::Start,
            Page::Nearby { .. } if starts && state.data.city.with(|c| c.ready().is_some()) => {
                Part::Place
            }
            _ => return,
        };
        let fetch = move || {
            if shown.try_get_untracked().as_ref() == Some(&now) {
                spawn_local(pages::have_part(next));
            }
        };
        set_timeout(fetch, AT_REST);
    });
}

/// What did not come is said, wherever on the page it is written, and again on the next page.
fn announce_troubles(state: State, shown: Memo<Page>) {
    effect(move || {
        shown.get();
        let manifest = state.data.manifest.with(Load::trouble);
        let city = state.data.city.with(Load::trouble);
        let more = || {
            let villages = state.data.villages.with(Load::trouble);
            villages.or(state.data.rights.with(Load::trouble))
        };
        if let Some(why) = manifest.or(city).or_else(more) {
            state.voice.announce(format!(
                "{}。{}",
                words::SOMETHING_FAILED,
                words::load_error(why)
            ));
        }
    });
    effect(move || {
        if state.data.missing.with(Option::is_some) {
            state.voice.announce(words::NOBODY_KNOWS_PLACE.to_owned());
        }
    });
}

/// Each step of choosing a place is a page of its own to the person who chooses.
fn where_step(page: &Page) -> Option<(Option<Adcode>, Option<AreaCode>, bool)> {
    match page {
        Page::Where {
            city, inside, map, ..
        } => Some((*city, *inside, *map)),
        _ => None,
    }
}
