//! The plane of the map: tiles, pins that share one button, what is drawn under them.

pub mod cluster;
pub mod contract;
pub mod lettering;
pub mod mercator;
pub mod sketch;
