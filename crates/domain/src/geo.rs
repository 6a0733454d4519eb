//! Where things are: points, areas, distances, the way on foot.

pub mod adcode;
pub mod area;
pub mod coord;
pub mod navigate;
pub mod near;
pub mod outline;
mod turn;
pub mod walk;
pub mod within;
