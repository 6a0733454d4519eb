//! What an entitlement is about, so that pages can group them.

use serde::{Deserialize, Serialize};

/// Declares the topics with the word of files and links, and the word for people.
macro_rules! topics {
    ($($(#[$meta:meta])* $variant:ident = $slug:literal $word:literal),+ $(,)?) => {
        /// What an entitlement is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Topic { $($(#[$meta])* $variant),+ }

        impl Topic {
            /// Every topic, in the order they are shown.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word of files and links.
            #[must_use]
            pub fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }

            /// The word for people.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The topic of a [`slug`](Self::slug).
            #[must_use]
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|t| t.slug() == slug)
            }
        }
    };
}

topics! {
    /// Being assessed, which opens other doors.
    Assessment = "assessment" "能力评估",
    /// Money: allowances and subsidies.
    Allowance = "allowance" "津贴和补贴",
    /// Long-term-care insurance.
    Insurance = "insurance" "长期护理保险",
    /// Shaoxing's 爱心卡.
    LoveCard = "love_card" "爱心卡",
    /// Meals.
    Meals = "meals" "吃饭",
    /// Check-in visits.
    Visits = "visits" "有人问候",
    /// Care that comes to the home.
    HomeCare = "home_care" "上门服务",
    /// Making the home safer.
    Adaptation = "adaptation" "家里改造",
    /// Renting aids.
    Rental = "rental" "租辅具",
    /// A short stay so that the family can rest.
    Respite = "respite" "短住几天",
    /// For the family that cares.
    Carer = "carer" "照护家人",
    /// Failing memory.
    Dementia = "dementia" "记性不好",
    /// Living in a home.
    Institution = "institution" "住养老院",
    /// Doctors, nurses, health.
    Health = "health" "看病和健康",
    /// Classes and phones.
    Learning = "learning" "学习",
    /// Fraud and prepayment.
    Protection = "protection" "防骗",
    /// Whom and how to ask.
    Guidance = "guidance" "找谁办",
}
