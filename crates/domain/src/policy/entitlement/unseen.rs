//! What is known to exist, and no more: several public mentions name it, and nobody here has seen
//! its text.

use serde::{Deserialize, Serialize};

/// Something the whole country has, whose paper has not been seen. So nothing is quoted, and no
/// sum, number or condition is said; it is never counted among what a person can get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unseen {
    /// Stable; part of links.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who runs it.
    pub issuer: String,
    /// For whom, as its name or its mentions say.
    pub for_whom: String,
    /// The number to ring, one of the city's hotlines.
    pub ring: String,
}
