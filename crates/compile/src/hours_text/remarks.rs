//! What is remarked of days beside their hours, and which clause a remark belongs to.

use super::DaySet;
use super::binder::Binder;
use super::clauses::{Beside, Clause, Closed, Holidays, OnlyMeal};
use super::course::Course;
use super::phrases::{Phrase, Remark};
use super::raw_span::RawSpan;
use super::token::Closing;
use crate::words::{self, Say};

impl Binder<'_> {
    pub(super) fn remark(
        &mut self,
        remark: &Remark,
        said: &str,
        bracketed: bool,
        rest: &[Phrase],
    ) -> Result<(), Say> {
        self.stands_alone(remark, said, bracketed)?;
        match remark {
            Remark::Except(days) => self.except(*days, said, bracketed),
            Remark::Closed {
                days,
                course: None,
                closing: Closing::Supply,
            } if bracketed && self.current.is_some() && self.pending.is_none() => {
                self.except(*days, said, bracketed)
            }
            Remark::Closed { days, course, .. } => {
                self.closed(*days, *course, said, bracketed);
                Ok(())
            }
            Remark::OnlyMeal { days, meal } => self.only_meal(*days, *meal, said, bracketed),
            Remark::AsUsual(days) => {
                if days.has_holidays() {
                    self.said.holidays.push(Holidays::AsUsual);
                }
                if !days.weekdays().is_empty() {
                    self.said.usual.push((*days, said.to_owned()));
                }
                self.seal(days.weekdays(), said, bracketed);
                self.close_off(said, bracketed);
                Ok(())
            }
            Remark::AskFirst(days) => {
                if !days.weekdays().is_empty() {
                    return Err(words::hours_ask_first(said));
                }
                self.said.holidays.push(Holidays::Unknown);
                self.close_off(said, bracketed);
                Ok(())
            }
            Remark::Include(days) => {
                let days = *days;
                if bracketed && self.one_of_several_meals() {
                    return Err(words::hours_beside_some(said));
                }
                let clause = self
                    .beside()
                    .ok_or_else(|| words::hours_of_which_days(said))?;
                clause.days = clause.days.with(days);
                self.said.holidays_included |= days.has_holidays();
                self.seal(DaySet::NONE, said, bracketed);
                Ok(())
            }
            Remark::AllYear => {
                self.said.all_year = Some(said.to_owned());
                Ok(())
            }
            Remark::Break(spans) => self.pause(spans, said, bracketed, rest),
            Remark::NoonBreak => {
                let last = !rest.iter().any(|p| matches!(p, Phrase::Hours(_)));
                let clause = self.beside_or_leading();
                clause.last_break |= last;
                clause.noon_break = Some(said.to_owned());
                Ok(())
            }
            Remark::NoonOpen => {
                self.beside_or_leading().noon_open = Some(said.to_owned());
                Ok(())
            }
        }
    }

    /// 周一闭馆（节假日除外）: an exception to the remark, not to the hours; on a holiday Monday it is
    /// open, which a week can not say. So what stands beside a remark is asked back.
    fn stands_alone(&mut self, remark: &Remark, said: &str, bracketed: bool) -> Result<(), Say> {
        let of_remark = |r: &Remark| {
            matches!(
                r,
                Remark::Closed { .. }
                    | Remark::OnlyMeal { .. }
                    | Remark::AsUsual(_)
                    | Remark::AskFirst(_)
            )
        };
        let judged = of_remark(remark);
        let excepts = matches!(remark, Remark::Except(_) | Remark::Include(_));
        let beside = match &self.beside {
            Some(Beside::Remark(before))
                if excepts || (bracketed && judged && !self.in_bracket) =>
            {
                Some(before.clone())
            }
            Some(Beside::Exception(before)) if judged => Some(before.clone()),
            _ => None,
        };
        let leading = self.pending.is_none() && self.current.is_none();
        self.beside = if judged {
            Some(Beside::Remark(said.to_owned()))
        } else if excepts && leading {
            Some(Beside::Exception(said.to_owned()))
        } else {
            None
        };
        match beside {
            Some(before) => Err(words::hours_remark_on_remark(&before, said)),
            None => Ok(()),
        }
    }

    /// The clause a remark stands beside.
    fn beside(&mut self) -> Option<&mut Clause> {
        match &mut self.pending {
            Some(pending) => Some(pending),
            None => self.current.and_then(|at| self.said.clauses.get_mut(at)),
        }
    }

    /// 每天午餐11:00-12:30，每天晚餐17:00-18:00, behind which what is said may be of both.
    fn one_of_several_meals(&self) -> bool {
        let current = self.current.filter(|_| self.pending.is_none());
        let Some(clause) = current.and_then(|at| self.said.clauses.get(at)) else {
            return false;
        };
        let meal = |c: &Clause| {
            c.times
                .last()
                .and_then(|t| t.course)
                .filter(|c| c.is_meal())
        };
        meal(clause).is_some_and(|own| {
            let others = self.said.clauses.iter().filter_map(meal);
            others.into_iter().any(|other| other != own)
        })
    }

    fn beside_or_leading(&mut self) -> &mut Clause {
        let at = self.current;
        match (
            &mut self.pending,
            at.and_then(|at| self.said.clauses.get_mut(at)),
        ) {
            (Some(pending), _) => pending,
            (None, Some(clause)) => clause,
            (None, None) => &mut self.leading,
        }
    }

    /// After a remark that stands alone behind hours, further hours need days of their own.
    fn close_off(&mut self, said: &str, bracketed: bool) {
        if !bracketed && self.pending.is_none() && self.current.is_some() {
            self.closed_off = Some(said.to_owned());
        }
    }

    /// Whether the remark stands in brackets right behind hours, and so beside some of them.
    fn seal(&mut self, days: DaySet, said: &str, bracketed: bool) {
        if !bracketed || self.pending.is_some() {
            return;
        }
        if let Some(clause) = self.beside()
            && (!days.weekdays().is_empty() || clause.meals() > 0)
        {
            clause.sealed = Some(said.to_owned());
        }
    }

    fn except(&mut self, days: DaySet, said: &str, bracketed: bool) -> Result<(), Say> {
        if days.has_holidays() {
            self.said.holidays_excepted = true;
        }
        let days = days.without(DaySet::HOLIDAYS);
        if !days.is_empty() {
            let behind_hours = bracketed && self.pending.is_none();
            let one_of_several = self.one_of_several_meals();
            let alone = self.pending.is_none() && self.current.is_none();
            let clause = self.beside_or_leading();
            if behind_hours && (one_of_several || clause.meals() > 1) {
                return Err(words::hours_beside_some(said));
            }
            if !alone && !clause.days.weekdays().covers(days.weekdays()) {
                self.closed(days, None, said, bracketed);
                return Ok(());
            }
            clause.except = clause.except.with(days);
            if alone {
                said.clone_into(&mut clause.said);
            }
        }
        self.seal(days, said, bracketed);
        self.close_off(said, bracketed);
        Ok(())
    }

    fn closed(&mut self, days: DaySet, course: Option<Course>, said: &str, bracketed: bool) {
        // 周六上午9:00-11:30，下午休息: of the same days.
        let days = match self.beside() {
            _ if !days.is_empty() => days,
            Some(clause) => clause.days,
            None => DaySet::EVERY_DAY,
        };
        if course.is_none() && days.has_holidays() {
            self.said.holidays.push(Holidays::Closed);
            // （节假日休息） behind one of several meals may as well be said of that one.
            self.said.holidays_excepted |= bracketed && self.current.is_some();
        }
        let weekdays = days.weekdays();
        if !weekdays.is_empty() || course.is_some() {
            let beside = self.current.filter(|_| bracketed && self.pending.is_none());
            self.said.closed.push(Closed {
                days,
                course,
                beside,
                said: said.to_owned(),
            });
        }
        self.seal(days, said, bracketed);
        self.close_off(said, bracketed);
        // 周六上午休息，下午14:00-17:00: the afternoons of Saturdays, or of every day?
        if course.is_some() && !bracketed && self.pending.is_none() {
            self.closed_off = Some(said.to_owned());
        }
    }

    /// 周日只供应午餐. Of holidays a week can not say which of its meals they have.
    fn only_meal(
        &mut self,
        days: DaySet,
        meal: Course,
        said: &str,
        bracketed: bool,
    ) -> Result<(), Say> {
        if days.has_holidays() {
            return Err(words::hours_without_time(said));
        }
        self.said.only_meals.push(OnlyMeal {
            days,
            meal,
            said: said.to_owned(),
        });
        self.close_off(said, bracketed);
        Ok(())
    }

    /// A break: of the days just named, or of the clause it stands beside.
    fn pause(
        &mut self,
        spans: &[RawSpan],
        said: &str,
        bracketed: bool,
        rest: &[Phrase],
    ) -> Result<(), Say> {
        let more_hours = rest.iter().any(|p| matches!(p, Phrase::Hours(_)));
        for span in spans {
            let (course, span) = (span.course, span.read(None)?.span);
            // 周一至周五中午12:00-13:00休息，8:00-17:00 goes on with the same days; 周三
            // 13:00-17:00休息 says all it has to say of Wednesdays.
            let own_days = !self.said.clauses.is_empty() || course != Some(Course::Noon);
            if own_days
                && !bracketed
                && let Some(pending) = self.pending.take()
            {
                // Whatever else was said of these days would be lost.
                let plain = Clause {
                    days: pending.days,
                    named: true,
                    said: pending.said.clone(),
                    ..Clause::default()
                };
                if pending != plain {
                    return Err(words::hours_without_time(&pending.said));
                }
                self.said.breaks.push((pending.days, span));
                self.closed_off = Some(said.to_owned());
                continue;
            }
            let clause = self.beside_or_leading();
            clause.last_break |= !more_hours;
            clause.breaks.push(span);
        }
        Ok(())
    }
}
