//! A record: one place (or one service that comes to the home).

pub mod compare;
pub mod facts;
pub mod features;
pub mod filter;
pub mod id;
pub mod offer;
pub mod phone;
pub mod position;
pub mod samples;
pub mod verified;

use crate::geo::area::AreaCode;
use crate::geo::coord::LngLat;
use crate::hours::WeeklyHours;
use crate::named::named;
use crate::place::id::PlaceId;
use crate::place::offer::Offer;
use crate::place::phone::Phone;
use crate::place::position::Position;
use crate::unpack::unpack;
use serde::{Deserialize, Serialize};
use time::Date;

/// The kinds of place. The English word is the one of links (`kind=`) and of file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Where meals are served or sent from.
    Canteen,
    /// Care homes of every sort.
    Institution,
    /// Where wheelchairs, beds and aids are rented.
    Rental,
    /// Community care centres of every level.
    Centre,
    /// Rural happiness homes and village stations.
    RuralHome,
    /// Social-work stations: whom to ask when nothing else is near.
    Station,
    /// Village clinics and community health stations.
    Clinic,
    /// Nurses who come to the home.
    HomeNursing,
    /// Schools, classes and activities.
    Learning,
    /// Self-service terminals.
    Kiosk,
}

impl Kind {
    /// Whether people look for one within a walk. To a care home the family goes by car, and a bed or a
    /// wheelchair is fetched.
    #[must_use]
    pub fn is_walked_to(self) -> bool {
        !matches!(self, Self::Institution | Self::Rental | Self::HomeNursing)
    }

    /// Every kind, in the order they are offered.
    pub const ALL: &[Self] = &[
        Self::Canteen,
        Self::Institution,
        Self::Rental,
        Self::Centre,
        Self::RuralHome,
        Self::Station,
        Self::Clinic,
        Self::HomeNursing,
        Self::Learning,
        Self::Kiosk,
    ];

    /// The word used in links: `kind=canteen`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Canteen => "canteen",
            Self::Institution => "institution",
            Self::Rental => "rental",
            Self::Centre => "centre",
            Self::RuralHome => "rural_home",
            Self::Station => "station",
            Self::Clinic => "clinic",
            Self::HomeNursing => "home_nursing",
            Self::Learning => "learning",
            Self::Kiosk => "kiosk",
        }
    }

    /// The kind of a [`slug`](Self::slug).
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|k| k.slug() == slug)
    }

    /// The spreadsheet its records are kept in.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Canteen => "canteens.csv",
            Self::Institution => "institutions.csv",
            Self::Rental => "rentals.csv",
            Self::Centre => "centres.csv",
            Self::RuralHome => "rural_homes.csv",
            Self::Station => "stations.csv",
            Self::Clinic => "clinics.csv",
            Self::HomeNursing => "home_nursing.csv",
            Self::Learning => "learning.csv",
            Self::Kiosk => "kiosks.csv",
        }
    }
}

named! {
    /// How far a record can be trusted, and whether the place can be used (column 状态).
    Status by word, from_word {
        /// Checked by the bureau.
        Verified = "已核实",
        /// Not checked yet; shown, and marked.
        Unverified = "待核实",
        /// Invented to show how the map works; shown, and marked everywhere.
        Sample = "示例",
        /// Being built, or only named in a paper; never in a nearest list.
        Planned = "建设中",
        /// Closed for now; stays in its place in the list, marked.
        Paused = "暂停",
        /// Closed for good; never in a nearest list.
        Closed = "已关闭",
    }
}

impl Status {
    /// Whether anybody is served there now, whatever the hours say.
    #[must_use]
    pub fn serves(self) -> bool {
        match self {
            Self::Verified | Self::Unverified | Self::Sample => true,
            Self::Planned | Self::Paused | Self::Closed => false,
        }
    }

    /// Whether a record of this status may stand in a nearest list.
    #[must_use]
    pub fn is_listed(self) -> bool {
        !matches!(self, Self::Planned | Self::Closed)
    }
}

/// How the name of every sample begins, whatever its status.
pub const SAMPLE_PREFIX: &str = "示例";

/// One record of a spreadsheet, checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// 编号: unique over everything that is published together; part of links.
    pub id: PlaceId,
    /// What it is.
    pub kind: Kind,
    /// 类别: its own sort within the kind, in the city's words (乐龄中心, 敬老院 …).
    pub category: Option<String>,
    /// The name on the signboard.
    pub name: String,
    /// Other names people look for.
    pub aliases: Vec<String>,
    /// Address as a taxi driver would read it.
    pub address: Option<String>,
    /// Where it stands. `None` for a service that only comes to the home, and for places that a
    /// paper names without saying where.
    pub position: Option<Position>,
    /// The finest area it is known to stand in: a town, else a district. Where the position is
    /// rough it may be a community.
    pub area: Option<AreaCode>,
    /// Numbers to ring, best first.
    pub phones: Vec<Phone>,
    /// Opening hours; for a canteen, when meals are served.
    pub hours: Option<WeeklyHours>,
    /// How far to trust it.
    pub status: Status,
    /// Whose data this is.
    pub source: String,
    /// When it was last checked.
    pub checked: Option<Date>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// What it offers.
    pub offer: Offer,
}

unpack! {
    struct Place {
        id, kind, category, name, aliases, address, position, area, phones, hours, status, source, checked, note, offer,
    }
}

unpack! { one_of Kind one_of Status }

/// What a canteen is called that only delivers.
pub const DELIVERS: &str = "送餐入户";

impl Place {
    /// The spot it stands on, WGS-84. `None` where it is known only roughly, or not at all: such a
    /// place has no pin, and nobody says how many minutes it is away.
    #[must_use]
    pub fn point(&self) -> Option<LngLat> {
        self.position?.exact()
    }

    /// Whether it stands somewhere, but nobody knows the spot.
    #[must_use]
    pub fn is_rough(&self) -> bool {
        self.position.is_some_and(|p| p.exact().is_none())
    }

    /// Whether it is a service that comes to the home and has no house one could go to. Where it comes to may be
    /// unknown.
    #[must_use]
    pub fn only_comes_home(&self) -> bool {
        self.position.is_none() && (self.offer.area.is_some() || self.only_delivers())
    }

    /// Whether it brings meals to the home, and one can not eat there.
    #[must_use]
    pub fn only_delivers(&self) -> bool {
        self.kind == Kind::Canteen && self.category.as_deref() == Some(DELIVERS)
    }

    /// Whether this record was invented to show how the map works.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.status == Status::Sample
            || self.name.starts_with(SAMPLE_PREFIX)
            || self.phones.iter().any(Phone::is_sample)
    }

    /// A minimal record for tests and examples: everything unknown but what is given.
    #[must_use]
    pub fn bare(id: PlaceId, kind: Kind, point: Option<LngLat>) -> Self {
        Self {
            name: id.to_string(),
            id,
            kind,
            category: None,
            aliases: Vec::new(),
            address: None,
            position: point.map(Position::Exact),
            area: None,
            phones: Vec::new(),
            hours: None,
            status: Status::Verified,
            source: String::new(),
            checked: None,
            note: None,
            offer: Offer::default(),
        }
    }
}
