//! Sending a page on: handed to the phone, else copied, else shown as a code.

use crate::changing::{RwSignal, Signal};
use crate::components::share_button::ShareButton;
use crate::platform::share::{Sent, send};
use crate::platform::{address_bar, page};
use crate::state::State;
use crate::words;
use domain::address::{Link, Page};
use domain::place::Place;
use domain::say::message;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is sent on.
#[derive(Clone, Copy)]
pub struct Sending {
    /// What it is.
    pub title: Signal<String>,
    /// A text that goes with the link, so that the receiver need not open it; may be empty.
    pub text: Signal<String>,
    /// The page that is sent. Whom it is for is taken from the page on which the buttons stand.
    pub link: Signal<Link>,
}

impl Sending {
    /// A page with places: their names, numbers and prices go with the link.
    pub fn places(
        state: State,
        title: String,
        places: Signal<Vec<Place>>,
        link: Signal<Link>,
    ) -> Self {
        let today = move || state.device.today();
        Self {
            title: Signal::stored(title),
            text: Signal::derive(move || places.with(|all| message::places(all, today()))),
            link,
        }
    }
}

/// The buttons that send a page on. `title`: what it is; `link`: which.
pub fn share(state: State, title: Signal<String>, link: Signal<Link>) -> AnyView {
    let text = Signal::stored(String::new());
    send_on(state, Sending { title, text, link }, None)
}

/// The buttons that send it on. `first`: another button before them on the same line; the way to the code
/// ([`qr_link`]) then stands elsewhere on the page.
pub fn send_on(state: State, sending: Sending, first: Option<AnyView>) -> AnyView {
    let Sending { title, text, link } = sending;
    let said = RwSignal::new(String::new());
    // A public screen has nobody to send to: who stands before it takes the page along as a code.
    if page::is_public_screen() {
        return view! { <p class="actions">{first} {qr_link(state, link)}</p> }.into_any();
    }
    let link = move || link.get().of_family(state.address.family.get());
    let qr = Signal::derive(move || share_page(&link()));
    let press = move |()| {
        let link = untrack(link);
        // In there only its own menu sends anything on, and it sends the address of the page.
        if page::is_inside_wechat() {
            address_bar::show_link(&link);
            return said.set(words::IN_WECHAT_SEND.to_owned());
        }
        let title = [&title.get_untracked(), " · ", words::APP_NAME].concat();
        let whole = address_bar::link(&link);
        let text = text.get_untracked();
        spawn_local(async move {
            match send(&title, &text, &whole).await {
                Sent::HandedOver => {}
                Sent::Copied => {
                    let words = if text.is_empty() {
                        words::LINK_COPIED
                    } else {
                        words::TEXT_AND_LINK_COPIED
                    };
                    let _ = said.try_set(words.to_owned());
                }
                Sent::Neither => address_bar::go(&share_page(&link)),
            }
        });
    };
    view! { <ShareButton qr said send=Callback::new(press) first/> }.into_any()
}

/// The way to the code of a page, for whoever stands beside one.
pub fn qr_link(state: State, link: Signal<Link>) -> AnyView {
    let qr = move || share_page(&link.get().of_family(state.address.family.get()));
    view! { <a class="button" href=qr>{words::QR_CODE}</a> }.into_any()
}

/// The address of the page that shows a link as a code.
pub(super) fn share_page(link: &Link) -> String {
    let to = link.to_string().trim_start_matches('#').to_owned();
    Page::Share { to }.link_from(None).to_string()
}
