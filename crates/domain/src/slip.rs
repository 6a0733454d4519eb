//! What is printed and handed over: how much of it one page takes, what to ask and to bring, and
//! the small map of it.

mod advice;
mod apart;
mod cut;
mod map;
pub mod qr;

pub use advice::{Ask, Bring, MOST_QUESTIONS, asks, brings};
pub use map::{MeAt, PinAt, ScaleAt, Seen, SlipMap, Trail};

/// The most places one page holds in type that can be read without glasses.
pub const MOST: usize = 5;
