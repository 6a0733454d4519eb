//! The browser. Only the modules in here name it; everything else is plain Rust.

pub mod address_bar;
mod call;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod download;
pub mod fetch;
pub mod json;
pub mod keys;
pub mod map;
pub mod media;
pub mod near;
pub mod page;
pub mod paper;
pub mod position;
pub mod print;
pub mod public_screen;
pub mod share;
pub mod soon;
pub mod speech;
pub mod storage;
pub mod styles;
