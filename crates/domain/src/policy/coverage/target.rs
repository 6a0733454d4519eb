//! What a paper promised, as data: kept in `targets.toml` of each city, never shared by two.

use super::building::BuildingRule;
use super::condition::Condition;
use crate::geo::adcode::Adcode;
use crate::geo::area::AreaCode;
use crate::pack::Payload;
use crate::place::Kind;
use crate::policy::paper::{Clause, Paper, Standing};
use serde::{Deserialize, Serialize};
use time::Date;

/// Which places are meant: listed ones of a kind that meet all conditions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// The kind.
    pub kind: Kind,
    /// What they must meet.
    pub meeting: Vec<Condition>,
}

/// What can be computed from the loaded places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// How many places.
    Count(Pick),
    /// Of the places picked, the share that meets something.
    Share {
        /// Of these …
        of: Pick,
        /// … so many meet this.
        meeting: Vec<Condition>,
    },
    /// 护理型床位 ÷ 床位数 over the institutions that publish both.
    NursingBeds,
    /// 认知障碍床位 of the institutions that publish them, added up.
    DementiaBeds,
    /// The share of towns in which at least one place stands.
    TownsWith(Pick),
    /// Places ÷ villages (`rural`: without communities of the city). In which village a place
    /// stands is not known, so this is the most the coverage of villages can be.
    OneAVillage {
        /// The places.
        of: Pick,
        /// Only 村委会, no 社区.
        rural: bool,
    },
    /// The share of villages whose town has at least one place: where people may be served,
    /// not where they are.
    VillagesInTownsWith {
        /// The places.
        of: Pick,
        /// Only 村委会, no 社区.
        rural: bool,
    },
}

impl Measure {
    /// The kind of place it looks at.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Count(of)
            | Self::TownsWith(of)
            | Self::Share { of, .. }
            | Self::OneAVillage { of, .. }
            | Self::VillagesInTownsWith { of, .. } => of.kind,
            Self::NursingBeds | Self::DementiaBeds => Kind::Institution,
        }
    }

    /// The columns it reads.
    #[must_use]
    pub fn columns(&self) -> Vec<&'static str> {
        let (picked, shared): (&[Condition], &[Condition]) = match self {
            Self::NursingBeds => return vec!["护理型床位", "床位数"],
            Self::DementiaBeds => return vec!["认知障碍床位"],
            Self::Share { of, meeting } => (&of.meeting, meeting),
            Self::Count(of)
            | Self::TownsWith(of)
            | Self::OneAVillage { of, .. }
            | Self::VillagesInTownsWith { of, .. } => (&of.meeting, &[]),
        };
        let mut columns = Vec::new();
        for condition in picked.iter().chain(shared) {
            if !columns.contains(&condition.column()) {
                columns.push(condition.column());
            }
        }
        columns
    }

    /// Whether its figure is a part of a whole, said in percent.
    #[must_use]
    pub fn is_share(&self) -> bool {
        !matches!(self, Self::Count(_) | Self::DementiaBeds)
    }
}

/// The unit of what was promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Per cent.
    Percent,
    /// 家, 个, 户, 张 …
    Of(String),
}

impl Unit {
    /// The unit of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        match word {
            "%" | "％" => Self::Percent,
            _ => Self::Of(word.to_owned()),
        }
    }

    /// The word.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Percent => "%",
            Self::Of(word) => word,
        }
    }
}

/// At least so much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// How much.
    pub value: u32,
    /// The unit of `value`.
    pub unit: Unit,
}

/// For whom it was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// The city as a whole.
    City,
    /// Each of its districts by itself.
    EachDistrict,
    /// One district, whose own paper it is.
    District(AreaCode),
}

/// One promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Its name within the city, for links and exports.
    pub id: String,
    /// What was promised, in plain words.
    pub title: String,
    /// What can be computed of it; `None` where the data can say nothing.
    pub measure: Option<Measure>,
    /// Why it can not be computed, or why what is computed is only for comparison.
    pub reason: Option<String>,
    /// How much; `None` where the paper names no number.
    pub goal: Option<Goal>,
    /// For whom.
    pub scope: Scope,
    /// The last day.
    pub by: Option<Date>,
    /// Who says so; the first is the main one.
    pub clauses: Vec<Clause>,
}

impl Target {
    /// How far it binds: as far as the weakest of its clauses.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let standings = self.clauses.iter().map(|clause| clause.standing);
        standings.max().unwrap_or(Standing::Expired)
    }

    /// Whether what is computed may be held against what was promised.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.measure.is_some() && self.reason.is_none() && self.goal.is_some()
    }
}

/// What one city's papers promise. File `data/<city>-targets-<hash>.pack`, fetched by who looks
/// at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetPack {
    /// The city's adcode.
    pub adcode: Adcode,
    /// The papers that the clauses are of.
    pub papers: Vec<Paper>,
    /// The promises, in the order they are shown.
    pub targets: Vec<Target>,
    /// How much floor an estate must give, where a paper says so.
    pub building: Option<BuildingRule>,
}

impl Payload for TargetPack {
    const TAG: u8 = b'T';

    fn read(body: &[u8]) -> Option<Self> {
        postcard::from_bytes(body).ok()
    }
}

impl TargetPack {
    /// The paper of a clause.
    #[must_use]
    pub fn paper(&self, clause: &Clause) -> Option<&Paper> {
        self.papers.get(usize::from(clause.paper))
    }
}
