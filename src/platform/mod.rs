//! The browser. Only the modules in here name it; everything else is plain Rust.

pub mod address_bar;
mod call;
#[cfg(feature = "desk")]
pub mod clipboard;
pub mod clock;
pub mod crash;
#[cfg(feature = "desk")]
pub mod download;
pub mod fetch;
pub mod json;
#[cfg(feature = "desk")]
pub mod keys;
pub mod map;
pub mod media;
pub mod page;
#[cfg(feature = "desk")]
pub mod paper;
pub mod position;
pub mod print;
#[cfg(feature = "desk")]
pub mod public_screen;
pub mod share;
pub mod speech;
pub mod storage;
