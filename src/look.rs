//! How the pages look: three sizes of text, and colours.

use crate::words;

/// The class of what holds a list, with a map beside it where there is room.
pub const LISTING: &str = "reading listing";

/// The three sizes of text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextSize {
    /// 20 px.
    #[default]
    Large,
    /// 24 px.
    Larger,
    /// 30 px.
    Largest,
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: &[Self] = &[Self::Large, Self::Larger, Self::Largest];

    /// The word of styles and storage.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Larger => "larger",
            Self::Largest => "largest",
        }
    }

    /// The size of a [`slug`](Self::slug).
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|s| s.slug() == slug)
    }

    /// What it is called.
    #[must_use]
    pub fn word(self) -> &'static str {
        let [large, larger, largest] = words::SIZES;
        match self {
            Self::Large => large,
            Self::Larger => larger,
            Self::Largest => largest,
        }
    }

    /// The size one press further; after the largest comes the first again.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Large => Self::Larger,
            Self::Larger => Self::Largest,
            Self::Largest => Self::Large,
        }
    }
}

/// The colours a person chooses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the phone is set.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Yellow and white on black.
    Contrast,
}

/// What the phone itself is set to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PhoneLook {
    /// It prefers dark pages.
    pub dark: bool,
    /// It prefers more contrast.
    pub contrast: bool,
}

impl Theme {
    /// Every choice, in the order of the buttons.
    pub const ALL: &[Self] = &[Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// The word of storage.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The theme of a [`slug`](Self::slug).
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|t| t.slug() == slug)
    }

    /// What it is called.
    #[must_use]
    pub fn word(self) -> &'static str {
        let [auto, light, dark, contrast] = words::THEMES;
        match self {
            Self::Auto => auto,
            Self::Light => light,
            Self::Dark => dark,
            Self::Contrast => contrast,
        }
    }

    /// The word of styles: what is shown on a phone that is set so. `look.js` says the same
    /// before the app runs.
    #[must_use]
    pub fn shown_on(self, phone: PhoneLook) -> &'static str {
        match (self, phone) {
            (Self::Auto, PhoneLook { contrast: true, .. }) => "contrast",
            (Self::Auto, PhoneLook { dark: true, .. }) => "dark",
            (Self::Auto, _) => "light",
            (chosen, _) => chosen.slug(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn a_phone_that_wants_contrast_gets_it_unless_the_person_chose_otherwise() {
        let phone = PhoneLook {
            dark: true,
            contrast: true,
        };
        assert_eq!(Theme::Auto.shown_on(phone), "contrast");
        assert_eq!(Theme::Light.shown_on(phone), "light");
        let dark = PhoneLook {
            contrast: false,
            ..phone
        };
        assert_eq!(Theme::Auto.shown_on(dark), "dark");
        assert_eq!(Theme::Auto.shown_on(PhoneLook::default()), "light");
    }

    #[test]
    fn three_presses_lead_back_to_the_first_size() {
        let first = TextSize::default();
        assert_eq!(first.next().next().next(), first);
    }

    #[test]
    fn what_was_kept_is_read_again() {
        for size in TextSize::ALL {
            assert_eq!(TextSize::from_slug(size.slug()), Some(*size));
        }
        for theme in Theme::ALL {
            assert_eq!(Theme::from_slug(theme.slug()), Some(*theme));
        }
    }
}
