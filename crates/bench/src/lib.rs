//! The domain's searches as phones run them, for `cargo xtask bench`.

mod names;
mod nearest;
