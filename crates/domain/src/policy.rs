//! What the papers of a city promise, to whom, and what of it there is.

pub mod coverage;
pub mod entitlement;
pub mod paper;
