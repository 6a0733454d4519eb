//! What stands around every page: header, sample band, the number to ring; and which page it is.

use crate::changing::{effect, maybe};
use crate::components::header::Header;
use crate::components::hotline_bar::HotlineBar;
use crate::components::sample_band::SampleBand;
use crate::data::Load;
use crate::look::TextSize;
use crate::pages::paper_foot::paper_foot;
use crate::pages::with_city::start_words;
use crate::pages::{
    about, accessibility, choose_place, driver, guide, home, nearby, place, shortlist, unknown,
};
use crate::platform::{address_bar, page};
use crate::state::State;
use crate::words;
use domain::route::{Guide, LeftOut, Link, Route};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The app; on a public screen, one after the other for each person.
#[component]
pub fn App() -> impl IntoView {
    #[cfg(feature = "desk")]
    if page::is_kiosk() {
        return crate::kiosk::screen(|| view! { <Running/> }.into_any());
    }
    view! { <Running/> }.into_any()
}

#[component]
fn Running() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    let shown = Memo::new(move |_| Shown::of(&state.route.get()));
    follow_the_address(state, shown);
    need_villages_for_the_start(state);
    announce_troubles(state, shown);
    if page::was_led_here() {
        page::arrive(0.0);
    }

    let home = move || {
        Route::Home {
            start: state.start.get(),
        }
        .to_string()
    };
    let sample = Memo::new(move |_| {
        let of_city = state.city.with(|c| c.ready().map(|c| c.has_samples()));
        let of_any = || {
            let count = |m: &domain::manifest::Manifest| m.cities.iter().any(|c| c.samples > 0);
            state.manifest.with(|m| m.ready().is_some_and(|m| count(m)))
        };
        of_city.unwrap_or_else(of_any)
    });
    // What the papers say is no sample.
    let papers = move || matches!(shown.get(), Shown::Guide(_));
    let band = move || sample.get() && !papers();
    let size = move || {
        let size = state.size.get();
        TextSize::ALL
            .iter()
            .position(|s| *s == size)
            .unwrap_or_default()
    };
    let change_size = move |()| state.size.update(|size| *size = size.next());
    let hotline = Signal::derive(move || state.hotline());

    view! {
        <a class="skip" href="#main" on:click=move |event| {
            // The address behind # belongs to the pages.
            event.prevent_default();
            page::arrive(page::scrolled());
        }>{words::SKIP_TO_CONTENT}</a>
        <header>
            <Header
                home=Signal::derive(home)
                at_home=Signal::derive(move || shown.get() == Shown::Home)
                sizes=words::SIZES
                size=Signal::derive(size)
                change_size=Callback::new(change_size)
            />
            {move || maybe(band().then(|| view! { <SampleBand/> }))}
            {kiosk_bar(state)}
            {move || maybe(state.family.get().then(|| family_band(state)))}
        </header>
        {move || maybe(state.left_out.get().map(left_out))}
        <main id="main" class=move || shown.get().class().to_owned()>
            {move || match wearing(shown.get()) {
                Shown::Home => view! { <home::Home/> }.into_any(),
                Shown::Nearby(kind) => view! { <nearby::Nearby kind/> }.into_any(),
                Shown::Place(id) => view! { <place::PlacePage id/> }.into_any(),
                Shown::Driver(id) => view! { <driver::Driver id/> }.into_any(),
                Shown::Where => view! { <choose_place::ChoosePlace/> }.into_any(),
                Shown::Shortlist => view! { <shortlist::Shortlist/> }.into_any(),
                Shown::Desk(desk) => at_the_desk(desk),
                Shown::Guide(guide) => view! { <guide::GuidePage guide/> }.into_any(),
                Shown::About => view! { <about::About/> }.into_any(),
                Shown::Accessibility => view! { <accessibility::Accessibility/> }.into_any(),
                #[cfg(feature = "gallery")]
                Shown::Gallery => view! { <crate::pages::gallery::Gallery/> }.into_any(),
                Shown::Unknown => view! { <unknown::Unknown/> }.into_any(),
            }}
        </main>
        {maybe((page::is_embedded() && !page::is_kiosk()).then(|| view! {
            <p class="foot-links embedded">
                <a class="button" href=move || ["./", &whole_map(state)].concat() target="_blank" rel="noopener">
                    {words::OPEN_WHOLE}
                </a>
            </p>
        }))}
        {paper_foot(state)}
        <p class="visually-hidden" role="status" data-announce>{state.announced}</p>
        <HotlineBar hotline/>
    }
}

#[cfg(feature = "desk")]
fn kiosk_bar(state: State) -> AnyView {
    crate::kiosk::bar(state)
}

#[cfg(not(feature = "desk"))]
fn kiosk_bar(_: State) {}

/// The address of the page that is shown, to be opened outside of the page around the app: there
/// nothing is known of whom it is for and of where answers start, unless it says so.
fn whole_map(state: State) -> String {
    let route = state.route.get();
    let start = route.start().or(state.start.get());
    let family = state.family.get();
    Link {
        route: route.starting_from(start),
        family,
    }
    .to_string()
}

/// What of a link is not shown, because no one could look through it.
fn left_out(what: LeftOut) -> AnyView {
    let said = match what {
        LeftOut::Places(most) => words::only_places_read(most),
        LeftOut::End => words::LINK_IS_CUT.to_owned(),
    };
    view! { <p class="left-out" role="status" data-left-out>{said}</p> }.into_any()
}

/// A page, and its styles before it.
fn wearing(shown: Shown) -> Shown {
    #[cfg(feature = "desk")]
    page::wear(match shown {
        Shown::Desk(Desk::Counter) => "desk",
        Shown::Desk(Desk::Slip) => "slip",
        Shown::Desk(Desk::Compare | Desk::Share) => "together",
        _ => "",
    });
    shown
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

/// A page this bundle does not have: the one that has it is loaded at the same address.
/// Where that bundle can not be had (no network), this one stays and says so: what was on the
/// screen before is one step back.
#[cfg(not(feature = "desk"))]
fn at_the_desk(desk: Desk) -> AnyView {
    use crate::components::{dial::dial, icon, notice::Notice};
    use crate::pages::with_city::{trying_again, waiting};
    let state = crate::state::use_state();
    let failed = RwSignal::new(false);
    let lead = move || {
        failed.set(false);
        leptos::task::spawn_local(async move {
            page::load_desk().await;
            // The person may have gone on meanwhile.
            if failed.try_set(true).is_none() {
                state.announce(words::NO_OTHER_BUNDLE.to_owned());
            }
        });
    };
    lead();
    let back = move || {
        let start = state.start.get();
        state.came_from.get().unwrap_or(Route::Home { start })
    };
    crate::changing::part(move || {
        if !failed.get() {
            return waiting();
        }
        let (label, number) = state.hotline();
        let shown = words::hotline_bar(&label, &number);
        let inside = (icon::phone(), shown.clone());
        let retry = trying_again(lead);
        // No way to the plain directory: without a network it leads to the browser's own error.
        view! {
            <h1 tabindex="-1">{desk.title()}</h1>
            <Notice title=words::SOMETHING_FAILED text=words::NO_OTHER_BUNDLE>
                <a class="button primary" data-back href=back().to_string()>{words::BACK_TO_BEFORE}</a>
                <button class="button" type="button" on:click=move |_| retry.run(())>{words::RETRY}</button>
                {dial("button", &number, &shown, None, inside.into_any())}
            </Notice>
        }
        .into_any()
    })
}

#[cfg(feature = "desk")]
fn at_the_desk(desk: Desk) -> AnyView {
    use crate::pages::{compare, counter, coverage, family, share, slip};
    match desk {
        Desk::Compare => view! { <compare::Compare/> }.into_any(),
        Desk::Counter => view! { <counter::Counter/> }.into_any(),
        Desk::Coverage => view! { <coverage::Coverage/> }.into_any(),
        Desk::Family => view! { <family::Family/> }.into_any(),
        Desk::Share => view! { <share::Share/> }.into_any(),
        Desk::Slip => view! { <slip::Slip/> }.into_any(),
    }
}

/// The pages that only the bundle of the desk has (`public/bundle.js` names them, too).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Desk {
    Compare,
    Counter,
    Coverage,
    Family,
    Share,
    Slip,
}

impl Desk {
    fn title(self) -> &'static str {
        match self {
            Self::Compare => words::COMPARE,
            Self::Counter => words::COUNTER,
            Self::Coverage => words::COVERAGE,
            Self::Family => words::FAMILY,
            Self::Share => words::SHARE,
            Self::Slip => words::SLIP,
        }
    }
}

/// Which page is shown. A change within a page (another filter, ten more lines) keeps the page,
/// so that the button just pressed keeps the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    Home,
    Nearby(domain::place::Kind),
    Place(String),
    Driver(String),
    Where,
    Shortlist,
    Desk(Desk),
    Guide(Guide),
    About,
    Accessibility,
    #[cfg(feature = "gallery")]
    Gallery,
    Unknown,
}

impl Shown {
    fn of(route: &Route) -> Self {
        match route {
            Route::Home { .. } => Self::Home,
            Route::Nearby { kind, .. } => Self::Nearby(*kind),
            Route::Place { id, .. } => Self::Place(id.clone()),
            Route::Driver { id, .. } => Self::Driver(id.clone()),
            Route::Where { .. } => Self::Where,
            Route::Shortlist { .. } => Self::Shortlist,
            Route::Family { .. } => Self::Desk(Desk::Family),
            Route::Compare { .. } => Self::Desk(Desk::Compare),
            Route::Counter { .. } => Self::Desk(Desk::Counter),
            Route::Coverage { .. } => Self::Desk(Desk::Coverage),
            Route::Share { .. } => Self::Desk(Desk::Share),
            Route::Slip { .. } => Self::Desk(Desk::Slip),
            Route::Guide(guide) => Self::Guide(guide.page()),
            Route::About => Self::About,
            Route::Accessibility => Self::Accessibility,
            #[cfg(feature = "gallery")]
            Route::Unknown { hash } if hash == "/components" => Self::Gallery,
            Route::Unknown { .. } => Self::Unknown,
        }
    }

    /// How wide the page is: one column to be read from the top down, unless it is of tiles, or
    /// of a list with a map beside it.
    fn class(&self) -> &'static str {
        match self {
            Self::Home | Self::Desk(Desk::Compare) => "",
            Self::Nearby(_) => "reading listing",
            Self::Desk(Desk::Counter) => "desk",
            _ => "reading",
        }
    }

    /// What stands in the tab, before the name of the app.
    fn title(&self, state: State) -> String {
        let title = match self {
            Self::Home => return words::APP_NAME.to_owned(),
            Self::Nearby(kind) => words::kind_title(*kind),
            Self::Place(id) => name_of(state, id),
            Self::Driver(id) => format!("{} {}", words::SHOW_DRIVER, name_of(state, id)),
            Self::Where => words::WHERE_TITLE.to_owned(),
            Self::Shortlist => words::SHORTLIST.to_owned(),
            Self::Desk(desk) => desk.title().to_owned(),
            Self::Guide(guide) => words::guide::title(guide.step).to_owned(),
            Self::About => words::ABOUT.to_owned(),
            Self::Accessibility => words::ACCESSIBILITY.to_owned(),
            #[cfg(feature = "gallery")]
            Self::Gallery => words::gallery::TITLE.to_owned(),
            Self::Unknown => words::NOBODY_KNOWS_PAGE.to_owned(),
        };
        format!("{title} · {}", words::APP_NAME)
    }
}

/// The name of a place, once its city is here.
fn name_of(state: State, id: &str) -> String {
    let name = state.city.with(|c| Some(c.ready()?.find(id)?.name.clone()));
    name.unwrap_or_else(|| words::PLACE_TITLE.to_owned())
}

/// Follows links, back and forward: changes the page, gives its heading the focus, and finds
/// the spot again where one was.
fn follow_the_address(state: State, shown: Memo<Shown>) {
    let scrolled = StoredValue::new(BTreeMap::<address_bar::Step, f64>::new());
    let standing_on = StoredValue::new(address_bar::step().0);
    address_bar::on_change(move || {
        let left_at = page::scrolled();
        scrolled.update_value(|all| {
            all.insert(standing_on.get_value(), left_at);
        });
        let (step, again) = address_bar::step();
        let left = state.route.get_untracked();
        let hash = address_bar::hash();
        #[cfg(feature = "desk")]
        let (hash, step) = state.serve(hash, &left, step, again);
        standing_on.set_value(step);
        let before = (shown.get_untracked(), where_step(&left));
        state.come_to(&hash, again);
        let after = (
            shown.get_untracked(),
            where_step(&state.route.get_untracked()),
        );
        if before.0 != after.0 {
            state.came_from.set(Some(left));
        }
        let top = scrolled.with_value(|all| all.get(&step).copied());
        match top {
            Some(top) if again => page::arrive(top),
            _ if before != after => page::arrive(0.0),
            _ => {}
        }
    });
    effect(move || page::set_title(&shown.get().title(state)));
    // Who has gone on does not want to hear the rest of the page before. (Read, not only tracked:
    // a memo that nobody reads does not run.)
    let mut before = None;
    effect(move || {
        let now = Some(shown.get());
        if before.is_some() && before != now {
            state.stop_reading();
            state.announce(String::new());
        }
        before = now;
    });
}

/// What did not come is said, wherever on the page it is written, and again on the next page.
fn announce_troubles(state: State, shown: Memo<Shown>) {
    effect(move || {
        shown.get();
        let manifest = state.manifest.with(Load::trouble);
        let city = state.city.with(Load::trouble);
        let more = || {
            let villages = state.villages.with(Load::trouble);
            villages.or(state.rights.with(Load::trouble))
        };
        if let Some(why) = manifest.or(city).or_else(more) {
            state.announce(format!(
                "{}。{}",
                words::SOMETHING_FAILED,
                words::load_error(why)
            ));
        }
    });
    effect(move || {
        if state.missing.with(Option::is_some) {
            state.announce(words::NOBODY_KNOWS_PLACE.to_owned());
        }
    });
}

/// Each step of choosing a place is a page of its own to the person who chooses.
fn where_step(route: &Route) -> Option<(Option<u32>, Option<domain::area::AreaCode>, bool)> {
    match route {
        Route::Where {
            city, inside, map, ..
        } => Some((*city, *inside, *map)),
        _ => None,
    }
}

/// A link may start from a community: its name and point are in the second pack.
fn need_villages_for_the_start(state: State) {
    effect(move || {
        if state.starts_in_village() {
            state.need_villages();
        }
    });
}
