//! Enums whose values have a name in the world outside: a word of the spreadsheets, a word of
//! links. Declared once, with all that is asked of each.

/// Declares an enum: `Name by get, find { Value = "name", … }`, where `get` tells the name of a
/// value and `find` the value of a name.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident by $get:ident, $find:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// What all are called.
            pub const WORDS: &[&str] = &[$($word),+];

            /// What it is called in spreadsheets and links.
            #[must_use]
            pub fn $get(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that is called exactly so.
            #[must_use]
            pub fn $find(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.$get() == name)
            }
        }
    };
}
pub(crate) use named;
