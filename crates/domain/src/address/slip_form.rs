//! What a slip is printed as.

/// `form=`: the shape in which chosen places are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SlipForm {
    /// One A4 page with all a person needs to go there.
    #[default]
    Sheet,
    /// 冰箱贴: names and numbers in the largest type, for the door of the fridge.
    Fridge,
    /// 给司机看: the addresses, to hold up to a driver.
    Driver,
    /// Plain text, for an SMS.
    Text,
}

impl SlipForm {
    /// Every form, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Sheet, Self::Fridge, Self::Driver, Self::Text];

    /// The word used in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Sheet => "sheet",
            Self::Fridge => "fridge",
            Self::Driver => "driver",
            Self::Text => "text",
        }
    }

    /// The form of a [`slug`](Self::slug).
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|form| form.slug() == slug)
    }
}
