//! A public screen (`?kiosk=1`), used by one person after another: it begins anew when nobody
//! touches it, and nothing of the one before is left for the next.
//!
//! Before it begins anew a warning stands for [`WARNING`] seconds (WCAG 2.2.1), and any touch
//! is enough to stay. Then the whole app is taken down and built again: what a person chose, read
//! or wrote down lives in its state and goes with it.

use crate::changing::{Memo, RwSignal, Signal, maybe, part};
use crate::components::dial::PublicScreen;
use crate::components::public_screen::{Bar, StillThere};
use crate::data::Load;
use crate::data::config::{self, PublicScreenSettings};
use crate::look::Theme;
use crate::platform::address_bar::in_place;
use crate::platform::{page, public_screen, storage};
use crate::state::{AboveEveryPage, State};
use domain::address::Link;
use domain::geo::walk::Pace;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// Seconds the warning stands.
const WARNING: u32 = 20;

/// Seconds without a touch while something is read aloud: who listens does not touch.
const LISTENING: u32 = 600;

/// What is kept anyway, and seen in the state: see [`Screen::is_at_rest`].
const SEEN_IN_STATE: &[&str] = &["size", "theme", "pace", "city", "start"];

/// The screen, whoever stands before it.
#[derive(Clone, Copy)]
struct Screen {
    settings: RwSignal<PublicScreenSettings>,
    /// Whether the app is there; for a moment it is not, between one person and the next.
    there: RwSignal<bool>,
    /// The app's state, of the person who stands before it.
    state: RwSignal<Option<State>>,
    /// Seconds since the last touch.
    idle: RwSignal<u32>,
    /// Whether anything was touched since it began anew.
    touched: RwSignal<bool>,
    /// Seconds until it begins anew, while the warning stands.
    left: RwSignal<Option<u32>>,
    full: RwSignal<bool>,
}

/// The app on a public screen. `running`: the app itself.
pub fn screen(running: fn() -> AnyView) -> AnyView {
    let screen = Screen {
        settings: RwSignal::new(PublicScreenSettings::default()),
        there: RwSignal::new(true),
        state: RwSignal::new(None),
        idle: RwSignal::new(0),
        touched: RwSignal::new(false),
        left: RwSignal::new(None),
        full: RwSignal::new(public_screen::has_full_screen()),
    };
    provide_context(screen);
    provide_context(PublicScreen);
    provide_context(AboveEveryPage(bar));
    spawn_local(async move {
        let settings = config::public_screen().await;
        if settings.print {
            page::set_look("print", "");
        }
        screen.settings.set(settings);
    });
    public_screen::watch(
        move || {
            // A warning is answered by what follows, not by a finger's first touch.
            if screen.left.get_untracked().is_none() {
                screen.idle.set(0);
                screen.touched.set(true);
            }
        },
        move || {
            if screen.left.get_untracked().is_some() {
                screen.idle.set(0);
                screen.left.set(None);
                public_screen::give_focus_back();
            }
        },
    );
    public_screen::on_full_screen(move || screen.full.set(public_screen::has_full_screen()));
    set_interval(move || screen.a_second_later(), Duration::from_secs(1));
    let warned = Memo::new(move |_| screen.left.with(Option::is_some));
    view! {
        // While the warning stands, nothing beneath it can be reached.
        <div class="beneath" inert=warned>
            {part(move || maybe(screen.there.get().then(running)))}
        </div>
        {part(move || maybe(warned.get().then(|| {
            let left = Signal::derive(move || screen.left.get().unwrap_or_default());
            view! { <StillThere left/> }
        })))}
    }
    .into_any()
}

/// Tells the screen whose state it is to watch, and draws what stands above every page of it.
/// Nothing where the app stands on no public screen.
fn bar(state: State) -> AnyView {
    let Some(screen) = use_context::<Screen>() else {
        return ().into_any();
    };
    screen.state.set(Some(state));
    let moved = Memo::new(move |_| !screen.is_at_rest(state));
    let before = move || {
        state.address.page.get();
        in_place::has_before()
    };
    view! {
        <Bar
            before=Signal::derive(before)
            moved
            full=screen.full
            back=Callback::new(|()| in_place::back())
            done=Callback::new(move |()| screen.begin_anew())
            fill=Callback::new(|()| public_screen::ask_for_full_screen(true))
        />
    }
    .into_any()
}

impl Screen {
    /// Whether everything is as it was when it began.
    fn is_at_rest(self, state: State) -> bool {
        let first = Link::parse(&public_screen::first_page());
        let link = state.address.link.get();
        let size = page::look("size");
        state.choices.size.get();
        first.start == state.start.at.get()
            && first == link
            && size == public_screen::first_size()
            && state.choices.theme.get() == Theme::default()
            && state.choices.pace.get() == Pace::default()
            && state.voice.reading.with(Option::is_none)
            && !storage::here::has_more_than(SEEN_IN_STATE)
    }

    /// Whether nobody could tell that somebody was here.
    fn is_as_begun(self, state: State) -> bool {
        page::scrolled() == 0.0 && untrack(|| self.is_at_rest(state))
    }

    fn a_second_later(self) {
        let Some(state) = self.state.get_untracked() else {
            return;
        };
        let listens = state.voice.reading.try_with_untracked(Option::is_some) == Some(true);
        let limit = match self.settings.get_untracked().idle_seconds {
            usual if listens => usual.max(LISTENING),
            usual => usual,
        };
        let idle = self.idle.get_untracked() + 1;
        self.idle.set(idle);
        let left = limit.saturating_sub(idle);
        if left == 0 {
            self.begin_anew();
        } else if left <= WARNING && !self.is_as_begun(state) {
            if self.left.get_untracked().is_none() {
                public_screen::keep_focus();
            }
            self.left.set(Some(left));
        }
    }

    /// Takes the app of the person before down and, when it is gone, builds it for the next.
    fn begin_anew(self) {
        self.idle.set(0);
        self.left.set(None);
        let Some(state) = self.state.get_untracked() else {
            return;
        };
        // Nobody was here since: what stands here stands, and what did not come is tried again.
        if !self.touched.get_untracked() && self.is_as_begun(state) {
            let manifest = state.data.manifest.with_untracked(Load::trouble);
            if manifest
                .or(state.data.city.with_untracked(Load::trouble))
                .is_some()
            {
                state.data.retry();
            }
            return;
        }
        self.touched.set(false);
        state.voice.stop_reading();
        self.state.set(None);
        self.there.set(false);
        set_timeout(
            move || {
                public_screen::forget();
                self.there.set(true);
                page::arrive(0.0);
            },
            Duration::ZERO,
        );
    }
}
