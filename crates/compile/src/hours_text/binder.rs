//! Phrases to clauses: which days the hours belong to, and which remark stands beside which.
//!
//! Every phrase is used once; one that nothing can be done with is the error.

use super::DaySet;
use super::clauses::{Beside, Clause, Clauses};
use super::course::Course;
use super::order::{Order, course_behind, order};
use super::phrases::{Phrase, Remark};
use super::raw_span::RawSpan;
use crate::words::{self, Say};

/// Reads the phrases of a text.
pub(super) fn clauses(phrases: &[Phrase]) -> Result<Clauses, Say> {
    let mut said = Clauses::default();
    bind(phrases, &mut said)?;
    Ok(said)
}

fn bind(phrases: &[Phrase], said: &mut Clauses) -> Result<(), Say> {
    let mut binder = Binder {
        order: order(phrases)?,
        said,
        pending: None,
        current: None,
        about: None,
        last_course: None,
        leading: Clause::default(),
        closed_off: None,
        only: false,
        beside: None,
        in_bracket: false,
        course_is_used: false,
    };
    for (at, phrase) in phrases.iter().enumerate() {
        if std::mem::take(&mut binder.course_is_used) {
            continue;
        }
        let rest = phrases.get(at + 1..).unwrap_or_default();
        binder.phrase(phrase, rest)?;
    }
    binder.end()
}

pub(super) struct Binder<'a> {
    order: Order,
    pub(super) said: &'a mut Clauses,
    /// Days whose hours have not come yet.
    pub(super) pending: Option<Clause>,
    /// The clause further hours belong to.
    pub(super) current: Option<usize>,
    /// The meal or part of the day the following days are about (午餐：周一至周五…).
    about: Option<(Course, String, bool)>,
    /// A word for a meal right before a bracket.
    last_course: Option<(Course, String)>,
    /// What was said before any days or hours.
    pub(super) leading: Clause,
    /// A remark after hours: whose further hours would be, nobody could say.
    pub(super) closed_off: Option<String>,
    only: bool,
    /// The remark right before this phrase.
    pub(super) beside: Option<Beside>,
    /// Within brackets, behind the first of what stands there.
    pub(super) in_bracket: bool,
    /// The next phrase is the meal of the hours before it.
    course_is_used: bool,
}

impl Binder<'_> {
    fn phrase(&mut self, phrase: &Phrase, rest: &[Phrase]) -> Result<(), Say> {
        if let Some((_, said)) = &self.last_course
            && !matches!(phrase, Phrase::Bracket { .. })
        {
            return Err(words::hours_without_time(said));
        }
        if let Phrase::Days { .. } | Phrase::Hours(_) | Phrase::Course { .. } = phrase {
            self.beside = None;
        }
        match phrase {
            Phrase::Comma | Phrase::Stop => Ok(()),
            Phrase::Only => {
                self.only = true;
                Ok(())
            }
            Phrase::Days { days, said } => {
                self.only_the_break_is_theirs(said, rest)?;
                self.days(*days, said)
            }
            Phrase::Course { course, said } => match rest.first() {
                Some(Phrase::Bracket { .. }) => {
                    self.last_course = Some((*course, said.clone()));
                    Ok(())
                }
                _ => self.about(*course, said),
            },
            Phrase::Hours(span) => {
                let course = course_behind(span, rest);
                self.course_is_used = course.is_some();
                self.hours(span, course)
            }
            Phrase::Remark { remark, said } => self.remark(remark, said, false, rest),
            Phrase::Bracket { inner, said } => self.bracket(inner, said, rest),
        }
    }

    fn about(&mut self, course: Course, said: &str) -> Result<(), Say> {
        if let Some(pending) = &self.pending {
            let piece = format!("{}{said}", pending.said);
            return Err(words::hours_without_time(&piece));
        }
        if let Some((_, said, false)) = &self.about {
            return Err(words::hours_without_time(said));
        }
        if self.order == Order::DaysBehind {
            return Err(words::hours_without_time(said));
        }
        self.about = Some((course, said.to_owned(), false));
        self.current = None;
        self.closed_off = Some(said.to_owned());
        Ok(())
    }

    /// 8:00-17:00，周六12:00-13:00休息: it is open on all days and pauses on Saturdays, or it is open
    /// on Saturdays alone?
    fn only_the_break_is_theirs(&self, days: &str, rest: &[Phrase]) -> Result<(), Say> {
        let said = match rest.first() {
            Some(Phrase::Remark {
                remark: Remark::Break(_) | Remark::NoonBreak | Remark::NoonOpen,
                said,
            }) => said,
            _ => return Ok(()),
        };
        let current = self.current.and_then(|at| self.said.clauses.get(at));
        if self.order == Order::DaysBehind && current.is_some_and(|clause| !clause.named) {
            return Err(words::hours_only_or_too(&format!("{days}{said}")));
        }
        Ok(())
    }

    fn days(&mut self, days: DaySet, said: &str) -> Result<(), Say> {
        if let Some(pending) = &self.pending {
            return Err(words::hours_without_time(&pending.said));
        }
        let only = std::mem::take(&mut self.only);
        self.closed_off = None;
        if self.order == Order::DaysBehind {
            let unnamed = self
                .current
                .and_then(|at| self.said.clauses.get_mut(at))
                .filter(|clause| !clause.named);
            let Some(clause) = unnamed else {
                return Err(words::hours_without_time(said));
            };
            clause.days = clause.days.without(DaySet::EVERY_DAY).with(days);
            clause.named = true;
            clause.behind = true;
            clause.only |= only;
            said.clone_into(&mut clause.said);
            return Ok(());
        }
        self.pending = Some(Clause {
            days,
            named: true,
            only,
            said: said.to_owned(),
            ..std::mem::take(&mut self.leading)
        });
        self.current = None;
        Ok(())
    }

    /// The clause hours belong to that stand here.
    fn clause_of_hours(&mut self, span: &RawSpan) -> Result<&mut Clause, Say> {
        let open = self.current.filter(|at| {
            let named = self.said.clauses.get(*at).is_some_and(|c| c.named);
            self.order != Order::DaysBehind || !named
        });
        let at = match (self.pending.take(), open) {
            (Some(clause), _) => {
                self.said.clauses.push(clause);
                self.said.clauses.len() - 1
            }
            (None, Some(at)) if self.closed_off.is_none() => at,
            (None, None) if self.closed_off.is_none() => {
                let days = self.leading.days.with(DaySet::EVERY_DAY);
                self.said.clauses.push(Clause {
                    days,
                    said: span.said.clone(),
                    ..std::mem::take(&mut self.leading)
                });
                self.said.clauses.len() - 1
            }
            _ => return Err(words::hours_of_unknown_days(&span.said)),
        };
        self.current = Some(at);
        self.said
            .clauses
            .get_mut(at)
            .ok_or_else(|| words::hours_of_unknown_days(&span.said))
    }

    fn hours(&mut self, span: &RawSpan, beside: Option<Course>) -> Result<(), Say> {
        let new_days = self.pending.is_some();
        let only = std::mem::take(&mut self.only);
        let own = span.course.or(beside);
        let about = self.about.as_mut().map(|(course, _, used)| {
            *used = true;
            *course
        });
        let clause = self.clause_of_hours(span)?;
        clause.only |= only;
        if let Some(sealed) = &clause.sealed {
            return Err(words::hours_beside_some(sealed));
        }
        // 午餐：周一至周五…，晚餐…: on which days there is dinner is not said.
        let another = own.zip(about).filter(|(own, about)| own != about);
        if another.is_some() && !new_days && clause.days.weekdays() != DaySet::EVERY_DAY {
            return Err(words::hours_of_unknown_days(&span.said));
        }
        let mut timed = span.read(own.or(about))?;
        let (spans, last) = (&clause.times, clause.times.last());
        // 11:00-12:30，5:30-6:30: a time that goes back may be of the other half of the day.
        let back = last.is_some_and(|l| {
            let open = timed.span.open.0;
            open < l.span.open.0 && open + 720 >= l.span.close.0 && open < 8 * 60
        });
        if back && own.or(about).is_none() {
            return Err(words::hours_half_of_the_day(&span.said));
        }
        // 午餐10:30-11:30、11:40-12:30: further hours are of the same meal while they can be.
        if timed.course.is_none() && span.course.is_none() && span.close_course.is_none() {
            timed.course = last
                .and_then(|l| l.course)
                .filter(|c| c.holds(timed.span) == Some(true));
        }
        if !spans.contains(&timed) {
            clause.times.push(timed);
        }
        Ok(())
    }

    fn bracket(&mut self, inner: &[Phrase], said: &str, rest: &[Phrase]) -> Result<(), Say> {
        let course = self.last_course.take();
        let has_hours = inner.iter().any(|p| matches!(p, Phrase::Hours(_)));
        let has_days = inner.iter().any(|p| matches!(p, Phrase::Days { .. }));
        let own = match (has_days, has_hours) {
            // 周一至周五8:00-17:00（周六9:00-12:00）: a sentence of its own.
            (true, true) if course.is_none() && self.pending.is_none() => {
                return bind(inner, self.said);
            }
            (true, false) => {
                if let Some((course, said)) = course {
                    self.about(course, &said)?;
                }
                None
            }
            (false, true) if course.is_some() || self.pending.is_some() => course.map(|c| c.0),
            (false, false) if course.is_none() => None,
            // 堂食（11:00-13:00）.
            (false, true) if self.nothing_is_said() => None,
            // 全天开放（24小时）.
            (false, true) if self.says_again(inner) => return Ok(()),
            _ => return Err(words::hours_unreadable(said)),
        };
        for phrase in inner {
            if let Phrase::Days { .. } | Phrase::Hours(_) = phrase {
                self.beside = None;
            }
            match phrase {
                Phrase::Days { days, said } => self.days_in_brackets(*days, said)?,
                Phrase::Hours(span) => self.hours(span, own)?,
                Phrase::Remark { remark, said } => self.remark(remark, said, true, rest)?,
                Phrase::Comma | Phrase::Stop | Phrase::Only => {}
                Phrase::Course { .. } | Phrase::Bracket { .. } => {
                    return Err(words::hours_unreadable(said));
                }
            }
            self.in_bracket = true;
        }
        self.in_bracket = false;
        Ok(())
    }

    fn nothing_is_said(&self) -> bool {
        *self.said == Clauses::default()
            && self.leading == Clause::default()
            && self.about.is_none()
            && !self.only
    }

    /// Whether hours are those that were just said.
    fn says_again(&self, inner: &[Phrase]) -> bool {
        let said = self.current.and_then(|at| self.said.clauses.get(at));
        inner.iter().all(|phrase| match phrase {
            Phrase::Hours(span) => span.read(None).is_ok_and(|again| {
                said.is_some_and(|c| c.times.iter().any(|t| t.span == again.span))
            }),
            Phrase::Comma | Phrase::Stop => true,
            _ => false,
        })
    }

    /// 周一至周五（工作日）8:00, 8:00-17:00（周一至周五）.
    fn days_in_brackets(&mut self, days: DaySet, said: &str) -> Result<(), Say> {
        let again = match (&mut self.pending, self.order) {
            (Some(pending), _) => Some(pending),
            (None, Order::DaysBehind) => None,
            (None, _) => self
                .current
                .and_then(|at| self.said.clauses.get_mut(at))
                .filter(|clause| clause.named),
        };
        match again {
            Some(clause) if clause.days.weekdays() == days.weekdays() => {
                clause.days = clause.days.with(days);
                Ok(())
            }
            Some(clause) => Err(words::hours_days_twice(&format!(
                "{}（{said}）",
                clause.said
            ))),
            None => self.days(days, said),
        }
    }

    fn end(self) -> Result<(), Say> {
        if let Some(pending) = &self.pending {
            return Err(words::hours_without_time(&pending.said));
        }
        if let Some((_, said)) = &self.last_course {
            return Err(words::hours_without_time(said));
        }
        if let Some((_, said, false)) = &self.about {
            return Err(words::hours_without_time(said));
        }
        if self.only || self.leading != Clause::default() {
            if let (false, [pause, ..]) = (self.only, self.leading.breaks.as_slice()) {
                return Err(words::hours_break_outside(*pause));
            }
            let said = &self.leading.said;
            return Err(words::hours_of_which_days(if said.is_empty() {
                "仅"
            } else {
                said
            }));
        }
        Ok(())
    }
}
