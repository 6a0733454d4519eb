//! What the map knows and how it reasons, pure: no browser, no files, no clock.
//!
//! Read it in this order: [`place`] (what a record is), [`geo::near`] (which is nearest),
//! [`hours`] (will it be open when I get there), [`answer`] (both together, never empty),
//! [`policy::entitlement`] (what the city's papers promise, and to whom), [`say`] (all of it in
//! Chinese). [`pack`] is how it travels to a phone.
//!
//! Conventions that hold everywhere: positions are WGS-84 in (lng, lat) order; lengths are
//! metres; times of day are minutes in Beijing time; money is yuan; a moment is always a
//! parameter; `None` means 未公布 (not published), never "no" and never zero.

pub mod address;
pub mod answer;
pub mod config;
pub mod geo;
pub mod hours;
pub mod map;
mod named;
pub mod order;
pub mod pack;
pub mod place;
pub mod policy;
pub mod report;
pub mod say;
pub mod search;
pub mod slip;
#[cfg(test)]
mod testing;
mod unpack;
