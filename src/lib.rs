//! 数字养老地图: the nearest canteen, care home and rental point, answered on the phone.
//!
//! `pages` ask `state` and draw with `widgets` and `components`; `state` gets its data through
//! `data`, and `platform` alone touches the browser. What is pure (which is nearest, is it open,
//! what a link means) is in the crate `domain`; every Chinese sentence is in `words`.

pub mod changing;
pub mod components;
pub mod data;
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

/// Takes the page over from the static shell and runs the app in it.
pub fn start() {
    platform::crash::watch();
    if let Some(root) = platform::page::take_over() {
        mount_to(root, frame::App).forget();
    }
}
