//! Sending a page on: handed to the phone, else copied, else shown as a code.

use crate::components::share_button::ShareButton;
use crate::platform::share::{Sent, send};
use crate::platform::{address_bar, page};
use crate::state::State;
use crate::words;
use domain::address::{Link, Page};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The buttons that send a page on. `title`: what it is; `link`: which; whom it is for is said by the page it
/// stands on.
pub fn share(state: State, title: Signal<String>, link: Signal<Link>) -> AnyView {
    let said = RwSignal::new(String::new());
    let link = move || link.get().of_family(state.family.get());
    let qr = Signal::derive(move || share_page(&link()));
    // A public screen has nobody to send to: who stands before it takes the page along as a code.
    if page::is_public_screen() {
        return view! { <p class="actions"><a class="button" href=qr>{words::QR_CODE}</a></p> }
            .into_any();
    }
    let press = move |()| {
        let link = untrack(link);
        // In there only its own menu sends anything on, and it sends the address of the page.
        if page::is_inside_wechat() {
            address_bar::show_link(&link);
            return said.set(words::IN_WECHAT_SEND.to_owned());
        }
        let title = [&title.get_untracked(), " · ", words::APP_NAME].concat();
        let whole = address_bar::link(&link);
        spawn_local(async move {
            match send(&title, &whole).await {
                Sent::Asked => {}
                Sent::Copied => _ = said.try_set(words::LINK_COPIED.to_owned()),
                Sent::Neither => address_bar::go(&share_page(&link)),
            }
        });
    };
    view! { <ShareButton qr said send=Callback::new(press)/> }.into_any()
}

/// The address of the page that shows a link as a code.
pub(super) fn share_page(link: &Link) -> String {
    let to = link.to_string().trim_start_matches('#').to_owned();
    Page::Share { to }.link_from(None).to_string()
}
