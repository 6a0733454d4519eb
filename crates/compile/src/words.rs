//! Every Chinese sentence a person who keeps the tables may read.
//!
//! A message says what is wrong, a fix says what to do; both are whole sentences without
//! jargon. They stand together so that they can be read together. (`words/command.rs` beside them
//! belongs to the command.)

mod answers;
mod basemap;
mod cell;
mod city;
mod convert;
mod diff;
mod entitlements;
mod exports;
mod file;
mod foreign;
mod hours;
mod mend;
mod merge;
mod phone;
mod point;
mod price;
mod quotes;
mod record;
mod report;
mod rules;
mod site;
mod targets;
mod template;
mod when;

pub(crate) use answers::*;
pub(crate) use basemap::*;
pub(crate) use cell::*;
pub(crate) use city::*;
pub(crate) use convert::*;
pub(crate) use diff::*;
pub(crate) use entitlements::*;
pub(crate) use exports::*;
pub(crate) use file::*;
pub(crate) use foreign::*;
pub(crate) use hours::*;
pub(crate) use mend::*;
pub(crate) use merge::*;
pub(crate) use phone::*;
pub(crate) use point::*;
pub(crate) use price::*;
pub(crate) use quotes::*;
pub(crate) use record::*;
pub(crate) use report::*;
pub(crate) use rules::*;
pub(crate) use site::*;
pub(crate) use targets::*;
pub(crate) use template::*;
pub(crate) use when::*;

/// What is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Say {
    /// The name of the function of these rooms that says it, for programs: `bad_phone`.
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) fix: String,
}

impl Say {
    /// As one line: what is wrong, then what to do.
    pub(crate) fn line(&self) -> String {
        format!("{}。{}", self.message, self.fix)
    }
}

/// The name of the function in which a path of `type_name` stands: the last part that a person
/// gave a name, above the marker that [`say!`] puts there.
fn function(path: &'static str) -> &'static str {
    path.rsplit("::")
        .find(|part| !matches!(*part, "here" | "{{closure}}"))
        .unwrap_or(path)
}

/// A [`Say`] whose code is the name of the function it stands in.
macro_rules! say {
    ($message:expr, $fix:expr $(,)?) => {{
        fn here() {}
        $crate::words::Say {
            code: $crate::words::function(std::any::type_name_of_val(&here)),
            message: String::from($message),
            fix: String::from($fix),
        }
    }};
}
use say;

/// What must hold something holds nothing.
fn left_empty(what: &str) -> String {
    format!("「{what}」不能空着")
}

/// These words, and no others.
fn only_these_words(known: &str) -> String {
    format!("只能写：{known}。")
}

/// "是不是想写「x」？" where a near word is known.
fn perhaps(near: Option<&str>) -> String {
    near.map_or_else(String::new, |n| format!("是不是想写「{n}」？"))
}
