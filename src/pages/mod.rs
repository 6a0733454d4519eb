#![allow(missing_docs, reason = "a page says at its head what its props are")]
//! One file a page.

pub mod about;
pub mod choose_place;
pub mod driver;
pub mod home;
pub mod locate;
pub mod nearby;
pub mod place;
pub mod unknown;
pub mod with_city;
