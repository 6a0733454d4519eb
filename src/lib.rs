//! 数字养老地图: the nearest canteen, care home and rental point, answered on the phone.
//!
//! `pages` ask `state` and draw with `widgets` and `components`; `state` gets its data through
//! `data`, and `platform` alone touches the browser. What is pure (which is nearest, is it open,
//! what a link means) is in the crate `domain`; every Chinese sentence is in `words`.

pub mod changing;
pub mod components;
pub mod data;
pub mod first_drawing;
pub mod first_list;
pub mod frame;
pub mod html;
pub mod lazy;
pub mod look;
pub mod map;
pub mod pages;
pub mod platform;
pub mod public_screen;
pub mod state;
pub mod trouble;
pub mod widgets;
pub mod words;

use leptos::prelude::*;
use platform::{crash, page, soon};

/// Draws the first list, where the address asks for one, and runs the app as soon as it is here.
pub fn start() {
    crash::watch();
    soon::begin(first_list::show());
    soon::begin(async {
        if !page::app_is_here().await {
            return;
        }
        match app().await {
            Ok(run) => {
                if !first_list::whole_city().await {
                    page::list_is_left().await;
                }
                page::nothing_is_pressed().await;
                run();
            }
            Err(lazy::NotHere) => crash::show(),
        }
    });
}

split!(app, fn(), run);

/// Runs the app in the page, which it takes over from the static shell or from the first list.
fn run() {
    if let Some(root) = page::take_over() {
        mount_to(root, frame::App).forget();
    }
}
