//! What is said of an entitlement, in a word.

/// What can be said to a person about an entitlement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// 多半能办: the paper is in force and names people like this one.
    Likely,
    /// 要先问: something is still to be asked, or the paper does not bind.
    Maybe,
    /// 现在够不上: the paper names others.
    NotNow,
}
