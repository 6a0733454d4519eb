//! What the papers promised against what the loaded places show: target, now, gap.
//!
//! Read it in this order: [`target`] (what a paper promised), [`condition`] (when a place
//! counts: yes, no, or not published), [`figure`] (how much there is), [`gap`] (what is still
//! missing), [`finding`] (all of it for one target), [`reach`] (which communities have what
//! within a quarter of an hour on foot), [`export`] (both as files), [`building`] (a planner's
//! sum).
//!
//! Everything is counted in whole numbers; what is not published is counted as such, never as
//! a no; and each figure carries how many of the places it rests on are samples.

pub mod building;
pub mod condition;
pub mod export;
pub mod figure;
pub mod finding;
pub mod gap;
pub mod reach;
pub mod target;

#[cfg(test)]
pub(crate) mod testing;
