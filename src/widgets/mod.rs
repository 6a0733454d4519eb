#![allow(missing_docs, reason = "a widget says at its head what its props are")]
//! What several pages have and the frame has: pieces that read the state. No address leads to one.

pub mod chart;
pub mod keep;
pub mod later;
pub mod locate;
pub mod paper_foot;
pub mod plain;
pub mod printing;
pub mod read;
pub mod report;
pub mod seen;
pub mod sharing;
pub mod small_map;
pub mod start_words;
pub mod waiting;
pub mod way_back;
