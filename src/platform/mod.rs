//! The browser. Only the modules in here name it; everything else is plain Rust.

pub mod address_bar;
pub mod clock;
pub mod crash;
#[cfg(feature = "desk")]
pub mod download;
pub mod fetch;
pub mod json;
pub mod map;
pub mod media;
pub mod page;
pub mod position;
pub mod speech;
pub mod storage;
