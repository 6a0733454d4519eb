//! Every Chinese sentence a person who keeps the tables may read.
//!
//! A message says what is wrong, a fix says what to do; both are whole sentences without
//! jargon. They stand together so that they can be read together.

mod basemap;
mod city;
mod entitlements;
mod file;
mod hours;
mod point;
mod quotes;
mod record;
mod report;
mod targets;

pub(crate) use basemap::*;
pub(crate) use city::*;
pub(crate) use entitlements::*;
pub(crate) use file::*;
pub(crate) use hours::*;
pub(crate) use point::*;
pub(crate) use quotes::*;
pub(crate) use record::*;
pub(crate) use report::*;
pub(crate) use targets::*;

/// What is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Say {
    pub(crate) message: String,
    pub(crate) fix: String,
}

fn say(message: impl Into<String>, fix: impl Into<String>) -> Say {
    Say {
        message: message.into(),
        fix: fix.into(),
    }
}

/// "是不是想写「x」？" where a near word is known.
fn perhaps(near: Option<&str>) -> String {
    near.map_or_else(String::new, |n| format!("是不是想写「{n}」？"))
}
