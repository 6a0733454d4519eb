//! What clauses make of each day of a week, built day by day.

use super::DaySet;
use super::breaks::{self, meets};
use super::clauses::{Clause, Clauses, Closed};
use super::course::Course;
use super::day_set::FEW;
use super::holidays;
use super::raw_span::Timed;
use crate::words::{self, Say};
use domain::hours::{Span, WeeklyHours};

/// The week a text speaks of.
pub(super) fn week(text: &str, mut said: Clauses) -> Result<WeeklyHours, Say> {
    if said.clauses.iter().all(|c| c.times.is_empty()) {
        return Err(words::hours_without_time(text));
    }
    breaks::take_out(&mut said)?;
    as_usual(&mut said)?;
    let mut days: [Vec<Span>; 7] = Default::default();
    for (slot, day) in days.iter_mut().enumerate() {
        let open = open_on(&said, slot)?;
        let open = closed_on(&said, slot, open)?;
        let open = only_meals_on(&said, slot, open)?;
        let mut spans: Vec<Span> = open.iter().map(|(_, t)| t.span).collect();
        for (_, pause) in said.breaks.iter().filter(|(days, _)| days.has(slot)) {
            let whole = spans.contains(pause);
            if whole && spans.len() == 1 {
                return Err(words::hours_conflict(words::day_name(slot)));
            }
            spans = if whole {
                spans.into_iter().filter(|s| s != pause).collect()
            } else {
                breaks::without(&spans, *pause)?
            };
        }
        *day = spans;
    }
    let make_up = make_up_workdays(&said)?;
    let holidays = holidays::on_holidays(&said, &days)?;
    WeeklyHours::new(days, holidays)
        .and_then(|week| week.with_make_up_workdays(make_up))
        .map_err(words::hours_impossible)
}

/// 周六、周日正常开放, where their hours are written for other days: the same hours, if there are no
/// two to choose from.
fn as_usual(said: &mut Clauses) -> Result<(), Say> {
    for (days, words_for_it) in &said.usual {
        let days = days.weekdays();
        let known = |slot: usize| said.clauses.iter().any(|c| c.holds_on(slot));
        if (0..7).filter(|slot| days.has(*slot)).all(known) {
            continue;
        }
        match said.clauses.as_mut_slice() {
            // The hours of most of the week; those of a Saturday are not what is usual.
            [only] if !only.except.has_any(days) && only.days.weekdays().len() > FEW => {
                only.days = only.days.with(days)
            }
            _ => return Err(words::hours_usual_is_unknown(words_for_it)),
        }
    }
    Ok(())
}

/// A time, and the clause it was said in.
type Said = (usize, Timed);

/// What is open on a day before anything is closed.
fn open_on(said: &Clauses, slot: usize) -> Result<Vec<Said>, Say> {
    let holding: Vec<(usize, &Clause)> = said
        .clauses
        .iter()
        .enumerate()
        .filter(|(_, c)| c.holds_on(slot))
        .collect();
    // 每天（周日除外）8:00-17:00，周日9:00-12:00: hours for a day that was taken out name it more
    // narrowly, or they contradict.
    let taken_out = said.clauses.iter().filter(|c| c.except.has(slot));
    for clause in taken_out {
        // 周三9:00-11:00（周三除外）.
        let named = clause.named && clause.days.weekdays().len() <= FEW;
        if named && clause.days.has(slot) {
            return Err(words::hours_conflict(words::day_name(slot)));
        }
        let contradicts = |other: &Clause| {
            // 每天（周日除外）…，周末…: Saturdays and Sundays are not the Sundays taken out.
            let names_it = other.days.is_narrower_than(clause.days)
                && other.days.weekdays().len() <= FEW
                && clause.except.covers(other.days.weekdays());
            !names_it && !apart(clause, other)
        };
        if holding.iter().any(|(_, other)| contradicts(other)) {
            return Err(words::hours_conflict(words::day_name(slot)));
        }
    }
    let mut open: Vec<Said> = Vec::new();
    for (at, clause) in &holding {
        let mut kept = clause.times.clone();
        for (_, other) in holding.iter().filter(|(other, _)| other != at) {
            if other.days.is_narrower_than(clause.days) {
                kept = replaced(&kept, other, slot)?;
            } else if !clause.days.is_narrower_than(other.days)
                && clause.days.weekdays() != other.days.weekdays()
                && !agree(clause, other)
            {
                return Err(words::hours_conflict(words::day_name(slot)));
            }
        }
        open.extend(kept.into_iter().map(|t| (*at, t)));
    }
    let mut seen: Vec<Span> = Vec::new();
    open.retain(|(_, t)| {
        let new = !seen.contains(&t.span);
        seen.push(t.span);
        new
    });
    Ok(open)
}

/// Whether two clauses that share some of their days can both hold.
fn agree(a: &Clause, b: &Clause) -> bool {
    let same = a.times.iter().all(|t| b.times.contains(t)) && a.times.len() == b.times.len();
    same || apart(a, b)
}

/// Whether two clauses are about different meals.
fn apart(a: &Clause, b: &Clause) -> bool {
    a.times.iter().all(|x| {
        b.times
            .iter()
            .all(|y| x.course.is_some() && y.course.is_some() && x.course != y.course)
    })
}

/// What is left of the hours of many days where fewer days are said to have others: a meal takes
/// the place of the same meal, hours without a meal that of all the day.
fn replaced(wide: &[Timed], narrow: &Clause, slot: usize) -> Result<Vec<Timed>, Say> {
    if narrow.only {
        return Ok(Vec::new());
    }
    let unsure = || words::hours_besides_or_instead(&narrow.said, words::day_name(slot));
    let same_course = |t: &Timed| narrow.times.iter().any(|n| n.course == t.course);
    let labelled = wide.iter().chain(&narrow.times).all(|t| t.course.is_some());
    if labelled {
        let kept: Vec<Timed> = wide.iter().filter(|t| !same_course(t)).copied().collect();
        let parts = wide
            .iter()
            .any(|t| same_course(t) && !t.course.is_some_and(Course::is_meal));
        let collide = kept
            .iter()
            .any(|k| narrow.times.iter().any(|n| meets(k.span, n.span)));
        // 每天上午…下午…，周六上午…: is there an afternoon on Saturdays?
        return if (parts && !kept.is_empty()) || collide {
            Err(unsure())
        } else {
            Ok(kept)
        };
    }
    let touched = |t: &&Timed| narrow.times.iter().any(|n| meets(n.span, t.span));
    let untouched = wide.iter().filter(|t| !touched(t)).count();
    let some_course = narrow.times.iter().any(|n| n.course.is_some());
    // 8:00-12:00（周一至周六），13:00-17:00（周一至周五）: each of the hours has its days.
    if narrow.behind {
        return if untouched == wide.len() {
            Ok(wide.to_vec())
        } else {
            Err(unsure())
        };
    }
    if !wide.is_empty() && (untouched == wide.len() || (some_course && untouched > 0)) {
        return Err(unsure());
    }
    Ok(Vec::new())
}

/// What stays open of a day after all that is closed on it.
fn closed_on(said: &Clauses, slot: usize, mut open: Vec<Said>) -> Result<Vec<Said>, Say> {
    for closed in said.closed.iter().filter(|c| c.days.has(slot)) {
        // 周一至周五午餐…晚餐…；周六、周日晚餐不供应: then there is lunch, and nobody said when.
        let times = || said.clauses.iter().flat_map(|c| &c.times);
        let others = closed.course.is_some() && times().any(|t| t.course != closed.course);
        if others && closed.days.weekdays().len() <= FEW && open.is_empty() {
            return Err(words::hours_closed_when(&closed.said));
        }
        for (at, time) in std::mem::take(&mut open) {
            let Some(clause) = said.clauses.get(at) else {
                continue;
            };
            let shuts = match closed.course {
                None => true,
                Some(course) => shuts(course, time, closed)?,
            };
            if !shuts {
                open.push((at, time));
                continue;
            }
            // 每天9:00-17:00，周一休息; but not 周六日10:00-16:00，周日休息, which names Sunday twice.
            let many = clause.days.weekdays().len() > FEW;
            let few = closed.course.is_some() || closed.days.weekdays().len() <= FEW;
            let excepted = many && few && closed.days.is_narrower_than(clause.days);
            let beside_another = closed.beside.is_some_and(|beside| beside != at);
            if !excepted || beside_another {
                return Err(words::hours_conflict(words::day_name(slot)));
            }
        }
    }
    Ok(open)
}

/// What is left where one meal alone is served. Every time of the day must be said to be of a meal,
/// and the days fewer than those of its hours.
fn only_meals_on(said: &Clauses, slot: usize, open: Vec<Said>) -> Result<Vec<Said>, Say> {
    let mut only = said.only_meals.iter().filter(|only| only.days.has(slot));
    let Some(first) = only.next() else {
        return Ok(open);
    };
    let meals = || open.iter().filter_map(|(_, t)| t.course);
    let named = meals().filter(|c| c.is_meal()).count() == open.len();
    let served = meals().any(|c| c == first.meal);
    let wider = open.iter().all(|(at, _)| {
        let clause = said.clauses.get(*at);
        clause.is_some_and(|c| first.days.is_narrower_than(c.days))
    });
    if only.next().is_some() || !named || !served || !wider {
        return Err(words::hours_without_time(&first.said));
    }
    let of_it = |(_, t): &Said| t.course == Some(first.meal);
    Ok(open.into_iter().filter(of_it).collect())
}

/// Whether a time is of the course that is closed.
fn shuts(course: Course, time: Timed, closed: &Closed) -> Result<bool, Say> {
    if time.course == Some(course) {
        return Ok(true);
    }
    course
        .holds(time.span)
        .ok_or_else(|| words::hours_closed_when(&closed.said))
}

/// What 工作日 says of a Saturday or Sunday that is worked.
fn make_up_workdays(said: &Clauses) -> Result<Option<Vec<Span>>, Say> {
    if !said.clauses.iter().any(|c| c.days.has_make_up()) {
        return Ok(None);
    }
    let mut worked = said.clone();
    worked
        .clauses
        .retain(|c| c.days.has_make_up() || c.days.weekdays() == DaySet::EVERY_DAY);
    worked
        .closed
        .retain(|c| c.course.is_some() && c.days.weekdays() == DaySet::EVERY_DAY);
    // Like a day of the week all these clauses hold on.
    let like = (0..7).find(|slot| worked.clauses.iter().all(|c| c.holds_on(*slot)));
    let Some(slot) = like else {
        return Ok(None);
    };
    let open = closed_on(&worked, slot, open_on(&worked, slot)?)?;
    Ok(Some(open.into_iter().map(|(_, t)| t.span).collect()))
}
