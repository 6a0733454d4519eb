//! The address of a page: what stands behind `#` in a link, read and written.
//!
//! Hash routes need no rule on the web server and work below any folder. Everything that makes
//! an answer is in the address, so that it can be sent to the family; nothing personal is.
//!
//! A [`Link`] is a whole address: a [`Page`], where answers start, and whom it is for. What each
//! page's address is made of stands in one table, `page.rs`.

mod astray;
mod encoding;
mod guide;
pub mod limits;
mod link;
mod mangled;
mod page;
mod query;
mod slip_form;
mod start;

pub use astray::{Astray, Why};
pub use guide::{Guide, GuideStep, Whom};
pub use limits::LeftOut;
pub use link::Link;
pub use page::{
    COMMUNITIES_LENGTH, CounterQuery, CoverageQuery, ListQuery, PAGE_LENGTH, Page, Part, SlipQuery,
    Wanted, pages_of_parts, pages_of_styles,
};
pub use slip_form::SlipForm;
pub use start::Start;

#[cfg(test)]
mod tests;

#[cfg(test)]
mod limits_tests;

#[cfg(test)]
mod mangled_tests;
