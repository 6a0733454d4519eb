//! What a sentence says, before it is asked what that makes of each day.

use super::DaySet;
use super::course::Course;
use super::raw_span::Timed;
use domain::hours::Span;

/// Some days, and the hours said of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) days: DaySet,
    /// Somebody named the days; without that the hours are of every day.
    pub(super) named: bool,
    /// The days stand behind the hours: these hours on those days.
    pub(super) behind: bool,
    /// 仅: of other hours on these days there are none.
    pub(super) only: bool,
    /// The days taken out again.
    pub(super) except: DaySet,
    /// The words that named the days, for messages.
    pub(super) said: String,
    pub(super) times: Vec<Timed>,
    pub(super) breaks: Vec<Span>,
    /// A break said behind the last hours of a sentence, which others may have too.
    pub(super) last_break: bool,
    /// 中午休息 without a time.
    pub(super) noon_break: Option<String>,
    /// 中午不休.
    pub(super) noon_open: Option<String>,
    /// A remark in brackets that stands beside the last of several hours.
    pub(super) sealed: Option<String>,
}

impl Clause {
    pub(super) fn meals(&self) -> usize {
        let mut meals: Vec<Course> = self
            .times
            .iter()
            .filter_map(|t| t.course.filter(|c| c.is_meal()))
            .collect();
        meals.dedup();
        meals.len()
    }

    pub(super) fn holds_on(&self, slot: usize) -> bool {
        self.days.has(slot) && !self.except.has(slot)
    }
}

/// 周一休息.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Closed {
    pub(super) days: DaySet,
    /// What is closed, where that is not all.
    pub(super) course: Option<Course>,
    /// The clause it stands beside in brackets.
    pub(super) beside: Option<usize>,
    pub(super) said: String,
}

/// 周日只供应午餐, whose hours are said of more days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OnlyMeal {
    pub(super) days: DaySet,
    pub(super) meal: Course,
    pub(super) said: String,
}

/// What is said of public holidays without naming hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holidays {
    Closed,
    AsUsual,
    /// 另行通知.
    Unknown,
}

/// All a sentence says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Clauses {
    pub(super) clauses: Vec<Clause>,
    pub(super) closed: Vec<Closed>,
    pub(super) only_meals: Vec<OnlyMeal>,
    /// Days that are said to be as usual.
    pub(super) usual: Vec<(DaySet, String)>,
    /// What is said of holidays, and whether the same words may be overruled by hours for them
    /// (节假日除外).
    pub(super) holidays: Vec<Holidays>,
    pub(super) holidays_excepted: bool,
    /// 含节假日.
    pub(super) holidays_included: bool,
    /// 全年无休.
    pub(super) all_year: Option<String>,
    /// Breaks of named days (周三13:00-17:00休息).
    pub(super) breaks: Vec<(DaySet, Span)>,
}

/// The remark the last phrase was.
pub(super) enum Beside {
    /// 周一休息, 节假日照常.
    Remark(String),
    /// 除周一外, before any days or hours.
    Exception(String),
}
