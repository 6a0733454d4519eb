//! Settings of a made-up city, for the tests here and for those in the folder of tests.

/// Name, hotline, bureau and day.
pub(crate) const CITY: &str = include_str!("../tests/common/city.toml");

/// With another name for a kind, and a project that a paper promises.
pub(crate) const WITH_PROJECT: &str = concat!(
    include_str!("../tests/common/city.toml"),
    include_str!("../tests/common/promised.toml"),
);
