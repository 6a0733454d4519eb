#![allow(missing_docs, reason = "a page says at its head what its props are")]
//! One file a page.

pub mod about;
pub mod accessibility;
pub mod choose_place;
#[cfg(feature = "desk")]
pub mod compare;
#[cfg(feature = "desk")]
pub mod counter;
#[cfg(feature = "desk")]
pub mod coverage;
pub mod driver;
#[cfg(feature = "desk")]
pub mod family;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod guide;
pub mod home;
pub mod keep;
pub mod locate;
pub mod nearby;
pub mod paper_foot;
pub mod pick_on_map;
pub mod place;
pub mod printing;
pub mod read;
pub mod report;
pub mod seen;
#[cfg(feature = "desk")]
pub mod share;
pub mod sharing;
pub mod shortlist;
#[cfg(feature = "desk")]
pub mod slip;
pub mod unknown;
pub mod with_city;
