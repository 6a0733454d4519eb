//! What the worker writes for the person before them. It is printed and never kept: neither in
//! the address nor on the computer.

use std::collections::BTreeMap;

/// Notes for one slip; gone with the page, and with the next person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// One for the whole slip.
    pub general: String,
    /// One for a place, by its 编号.
    pub of: BTreeMap<String, String>,
    /// What was on the slip when it went to be printed: 编号.
    pub printed: Vec<String>,
}
