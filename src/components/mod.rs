#![allow(
    missing_docs,
    reason = "a component says at its head what its props are"
)]
//! The parts pages are made of: props in, callbacks out; no state, no data, no address.

pub mod call_button;
pub mod choice_group;
pub mod dial;
pub mod fact_list;
pub mod filter_bar;
pub mod header;
pub mod hotline_bar;
pub mod how_near;
pub mod icon;
pub mod keep_button;
pub mod kind_tile;
pub mod letter_pad;
pub mod notice;
pub mod open_badge;
pub mod place_bar;
pub mod place_card;
pub mod public_screen;
pub mod qr;
pub mod read_button;
pub mod sample_band;
pub mod share_button;
pub mod status_badge;
pub mod target_card;
pub mod whole;
