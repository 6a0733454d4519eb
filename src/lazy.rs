//! Code that is fetched when it is needed.
//!
//! A release is one app in several files: `cargo xtask build` cuts the wasm at the functions that
//! [`split!`](crate::split) makes. Without the feature `split` (`trunk serve`, the tests) all of it is
//! one file, and such a function is there at once.

/// The code did not come, or not whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotHere;

/// How far code has come that is fetched, and what it is when it is here.
#[derive(Debug, Clone, Copy)]
pub enum Stage<T> {
    /// On its way.
    OnItsWay,
    /// Here.
    Here(T),
    /// It did not come.
    Failed,
}

impl<T> Stage<T> {
    /// Whether it is here.
    #[must_use]
    pub fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }

    /// Whether it did not come.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        matches!(self, Self::Failed)
    }
}

impl<T> From<Result<T, NotHere>> for Stage<T> {
    fn from(came: Result<T, NotHere>) -> Self {
        came.map_or_else(|NotHere| Self::Failed, Self::Here)
    }
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotHere {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Makes an asynchronous function that fetches the part of the same name and gives a function of
/// it. What only that function reaches is in the part. `public/bundle.js` knows the names, too.
#[macro_export]
macro_rules! split {
    ($name:ident, $type:ty, $code:expr) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        fn $name() -> Result<$type, $crate::lazy::NotHere> {
            Ok($code)
        }

        #[cfg(not(feature = "split"))]
        #[allow(clippy::unused_async, reason = "it is asynchronous where it is split")]
        async fn $name() -> Result<$type, $crate::lazy::NotHere> {
            Ok($code)
        }
    };
}

/// Room for what the tool that cuts the wasm puts between the data of its parts: where they grow, it leaves
/// all of them in the app itself (`tests/e2e/bytes.spec.ts` would tell). Nothing reaches it, so no file has it.
#[cfg(feature = "split")]
mod room {
    use std::sync::atomic::AtomicU64;

    #[used]
    static BESIDE_WHAT_STAYS: [u64; 512] = [1; 512];

    #[used]
    static BESIDE_WHAT_CHANGES: [AtomicU64; 128] = [const { AtomicU64::new(1) }; 128];
}
