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

/// The mean radius of the earth in metres: R1 of the International Union of Geodesy and Geophysics, a third of
/// 2a + b of WGS-84.
pub const EARTH_METRES: f64 = 6_371_008.8;

/// Metres in a degree of latitude, where the earth is a sphere of that radius: 111,195.08, to the whole metre. The
/// outlines of cities are published by it, and samples placed.
pub const METRES_PER_DEGREE: f64 = 111_195.0;
