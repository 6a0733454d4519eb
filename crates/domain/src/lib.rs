//! What the map knows and how it reasons, pure: no browser, no files, no clock.
//!
//! Read it in this order: [`place`] (what a record is), [`near`] (which is nearest),
//! [`hours`] (will it be open when I get there), [`answer`] (both together, never empty),
//! [`entitlement`] (what the city's papers promise, and to whom), [`say`] (all of it in
//! Chinese). [`pack`] is how it travels to a phone.
//!
//! Conventions that hold everywhere: positions are WGS-84 in (lng, lat) order; lengths are
//! metres; times of day are minutes in Beijing time; money is yuan; a moment is always a
//! parameter; `None` means 未公布 (not published), never "no" and never zero.

pub mod address;
mod alphabet;
pub mod answer;
pub mod area;
pub mod calendar;
pub mod catalog;
pub mod city;
pub mod cluster;
pub mod compare;
pub mod coord;
pub mod coverage;
pub mod endings;
pub mod entitlement;
pub mod facts;
pub mod filter;
pub mod find_area;
pub mod hours;
pub mod lettering;
pub mod manifest;
pub mod mercator;
pub mod moment;
mod named;
pub mod navigate;
pub mod near;
pub mod offer;
pub mod order;
pub mod outline;
pub mod pack;
pub mod paper;
pub mod phone;
pub mod place;
pub mod place_id;
pub mod qr;
pub mod report;
pub mod say;
pub mod search;
pub mod several;
pub mod sketch;
pub mod slip;
#[cfg(test)]
mod testing;
pub mod typed;
pub mod verified;
pub mod walk;
pub mod within;
