//! What a person told of themselves. Every answer may be left out, and none of them says who
//! they are.

use crate::geo::area::AreaCode;
use crate::named::named;
use serde::{Deserialize, Serialize};

named! {
    /// How old, in whole years.
    AgeBand by slug, from_slug {
        /// Not yet 60.
        Under60 = "u60",
        /// 60 to 64.
        From60 = "60",
        /// 65 to 69.
        From65 = "65",
        /// 70 to 79.
        From70 = "70",
        /// 80 to 89.
        From80 = "80",
        /// 90 and more.
        From90 = "90",
    }
}

impl AgeBand {
    /// Youngest and oldest age of the band.
    #[must_use]
    pub fn years(self) -> (u8, u8) {
        match self {
            Self::Under60 => (0, 59),
            Self::From60 => (60, 64),
            Self::From65 => (65, 69),
            Self::From70 => (70, 79),
            Self::From80 => (80, 89),
            Self::From90 => (90, u8::MAX),
        }
    }
}

named! {
    /// What one can do by oneself, as one sees it.
    Ability by slug, from_slug {
        /// 自理: everything.
        Independent = "self",
        /// 半失能: some things need help.
        Partial = "part",
        /// 失能: most things need help.
        Disabled = "full",
    }
}

named! {
    /// How the memory is, as the family sees it: no diagnosis is made here.
    Memory by slug, from_slug {
        /// As always.
        Fine = "fine",
        /// Clearly worse; no doctor has said what it is.
        Worse = "worse",
        /// 失智: a doctor has said so.
        Dementia = "dementia",
    }
}

named! {
    /// What support the household is on.
    Income by slug, from_slug {
        /// 特困供养.
        Extreme = "extreme",
        /// 低保.
        Minimum = "minimum",
        /// 低收入, 低保边缘.
        Low = "low",
        /// None of these, and money is short all the same.
        Strained = "strained",
        /// None of these, and there is enough.
        Other = "other",
    }
}

named! {
    /// With whom.
    Living by slug, from_slug {
        /// 独居.
        Alone = "alone",
        /// 空巢: no children near; alone is its own answer.
        EmptyNest = "empty",
        /// 留守: the children have gone away to work.
        LeftBehind = "left",
        /// With children or other family.
        Family = "family",
    }
}

named! {
    /// A circumstance that papers name. Several may hold.
    Group by word, from_word {
        /// A disability, with or without a card.
        Disability = "残疾",
        /// A severe one.
        SevereDisability = "重残",
        /// 计划生育特殊家庭: the only child died or is disabled.
        FamilyPlanning = "计划生育特殊家庭",
        /// A retired officer or sergeant in the care of a 军休所; no other veteran is one.
        RetiredSoldier = "军休人员",
        /// An illness that stays: high blood pressure, diabetes …
        Chronic = "慢性病",
    }
}

impl Group {
    /// The word of links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Disability => "disability",
            Self::SevereDisability => "severe",
            Self::FamilyPlanning => "family_planning",
            Self::RetiredSoldier => "soldier",
            Self::Chronic => "chronic",
        }
    }

    /// The group of a [`slug`](Self::slug).
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|g| g.slug() == slug)
    }
}

/// A set of [`Group`]s; the empty one is the answer "none of these".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Groups(u8);

impl Groups {
    /// Whether the group is in the set.
    #[must_use]
    pub fn has(self, group: Group) -> bool {
        self.0 & (1 << group as u8) != 0
    }

    /// These groups, with one more in the set or without it.
    #[must_use]
    pub fn with(self, group: Group, is_in: bool) -> Self {
        let bit = 1 << group as u8;
        Self(if is_in { self.0 | bit } else { self.0 & !bit })
    }

    /// The groups, in the order they are offered.
    pub fn iter(self) -> impl Iterator<Item = Group> {
        Group::ALL.iter().copied().filter(move |g| self.has(*g))
    }
}

impl FromIterator<Group> for Groups {
    fn from_iter<I: IntoIterator<Item = Group>>(iter: I) -> Self {
        iter.into_iter()
            .fold(Self::default(), |set, group| set.with(group, true))
    }
}

named! {
    /// A question of the guide; its word is the one its answer has in links.
    Question by slug, from_slug {
        /// Which county of the city.
        County = "county",
        /// How old.
        Age = "age",
        /// What one can do by oneself.
        Ability = "ability",
        /// How the memory is.
        Memory = "memory",
        /// What support the household is on.
        Income = "income",
        /// With whom.
        Living = "living",
        /// Whether in a village.
        Rural = "rural",
        /// Disability and other circumstances.
        Groups = "groups",
    }
}

/// The answers. `None` is a question not answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Profile {
    /// The county one lives in, or only the city (its six digits end in 00).
    pub place: Option<AreaCode>,
    /// How old.
    pub age: Option<AgeBand>,
    /// What one can do by oneself.
    pub ability: Option<Ability>,
    /// How the memory is.
    pub memory: Option<Memory>,
    /// What support the household is on.
    pub income: Option<Income>,
    /// With whom.
    pub living: Option<Living>,
    /// Whether in a village.
    pub rural: Option<bool>,
    /// Disability and other circumstances.
    pub groups: Option<Groups>,
}

impl Profile {
    /// The county, where more than the city is known.
    #[must_use]
    pub fn county(&self) -> Option<AreaCode> {
        let county = self.place?.district();
        (!county.is_city()).then_some(county)
    }

    /// The questions not answered yet, in the order of the guide. [`Question::County`] only
    /// says that the county is open; whether it matters depends on the city.
    #[must_use]
    pub fn unanswered(&self) -> Vec<Question> {
        let open = [
            (self.county().is_none(), Question::County),
            (self.age.is_none(), Question::Age),
            (self.ability.is_none(), Question::Ability),
            (self.memory.is_none(), Question::Memory),
            (self.income.is_none(), Question::Income),
            (self.living.is_none(), Question::Living),
            (self.rural.is_none(), Question::Rural),
            (self.groups.is_none(), Question::Groups),
        ];
        let questions = open.into_iter().filter(|(open, _)| *open);
        questions.map(|(_, question)| question).collect()
    }

    /// As pairs for a link: `city=330600&age=80&ability=full`. Never finer than a county.
    #[must_use]
    pub fn to_query(&self) -> Vec<(&'static str, String)> {
        let place = self.place.map(|place| {
            let key = if place.district().is_city() {
                CITY
            } else {
                COUNTY
            };
            (key, place.district().to_string())
        });
        let slugs = [
            ("age", self.age.map(AgeBand::slug)),
            ("ability", self.ability.map(Ability::slug)),
            ("memory", self.memory.map(Memory::slug)),
            ("income", self.income.map(Income::slug)),
            ("living", self.living.map(Living::slug)),
            (
                "rural",
                self.rural.map(|yes| if yes { "yes" } else { "no" }),
            ),
        ];
        let mut pairs: Vec<_> = place.into_iter().collect();
        for (key, slug) in slugs {
            pairs.extend(slug.map(|slug| (key, slug.to_owned())));
        }
        if let Some(groups) = self.groups {
            let slugs: Vec<_> = groups.iter().map(Group::slug).collect();
            let none = slugs.is_empty().then_some(NO_GROUP);
            pairs.push((
                "groups",
                none.map_or_else(|| slugs.join(","), str::to_owned),
            ));
        }
        pairs
    }

    /// Reads what [`to_query`](Self::to_query) wrote, given the value of a key. A value nobody
    /// knows counts as not answered.
    #[must_use]
    pub fn from_query<'a>(get: impl Fn(&str) -> Option<&'a str>) -> Self {
        let area = |key| get(key).and_then(AreaCode::parse).map(AreaCode::district);
        Self {
            place: area(COUNTY).or_else(|| area(CITY)),
            age: get("age").and_then(AgeBand::from_slug),
            ability: get("ability").and_then(Ability::from_slug),
            memory: get("memory").and_then(Memory::from_slug),
            income: get("income").and_then(Income::from_slug),
            living: get("living").and_then(Living::from_slug),
            rural: get("rural").and_then(|word| match word {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            }),
            groups: get("groups").and_then(|list| {
                let known: Groups = list.split(',').filter_map(Group::from_slug).collect();
                (known != Groups::default() || list == NO_GROUP).then_some(known)
            }),
        }
    }
}

/// Keys of links, as on the page where one chooses a community.
const CITY: &str = "city";
const COUNTY: &str = "in";
const NO_GROUP: &str = "none";
