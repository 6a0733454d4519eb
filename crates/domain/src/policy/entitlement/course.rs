//! The course of the guide: which question comes after which, and how many there are.

use super::{Profile, Question, Rights};

/// The questions that make a screen each, in order. Whether one lives in a village is asked
/// together with the other circumstances; the county is asked before all, where it matters, and
/// does not count.
const SCREENS: &[Question] = &[
    Question::Age,
    Question::Ability,
    Question::Memory,
    Question::Income,
    Question::Living,
    Question::Groups,
];

/// The questions of a city for a person who has told so much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Whether the county is open, and matters.
    county: bool,
    /// The screens that were answered or can still change something, and whether they are open.
    screens: Vec<(Question, bool)>,
}

impl Course {
    /// The course as it stands now: it grows shorter with each answer that settles others.
    #[must_use]
    pub fn of(rights: &Rights, profile: &Profile) -> Self {
        let open = rights.open_questions(profile);
        let unanswered = profile.unanswered();
        let parts = |screen: Question| match screen {
            Question::Groups => &[Question::Rural, Question::Groups][..],
            Question::Age => &[Question::Age],
            Question::Ability => &[Question::Ability],
            Question::Memory => &[Question::Memory],
            Question::Income => &[Question::Income],
            Question::Living => &[Question::Living],
            Question::County | Question::Rural => &[],
        };
        let look = |screen: &Question| {
            let asks = parts(*screen).iter().any(|q| open.contains(q));
            let told = parts(*screen).iter().any(|q| !unanswered.contains(q));
            (asks || told).then_some((*screen, asks))
        };
        Self {
            county: open.contains(&Question::County),
            screens: SCREENS.iter().filter_map(look).collect(),
        }
    }

    /// The next question that is open, after one or from the beginning; `None` when the answer
    /// is next.
    #[must_use]
    pub fn next(&self, after: Option<Question>) -> Option<Question> {
        let county = self.county.then_some(Question::County);
        let open = self.screens.iter().filter(|(_, open)| *open);
        let questions = county.into_iter().chain(open.map(|(q, _)| *q));
        questions.into_iter().find(|q| after.is_none_or(|a| *q > a))
    }

    /// The question before one, answered or not; `None` before the first.
    #[must_use]
    pub fn before(&self, question: Question) -> Option<Question> {
        let screens = self.screens.iter().map(|(q, _)| *q);
        let earlier = screens.take_while(|q| *q < question).last();
        let county = self.county && question != Question::County;
        earlier.or(county.then_some(Question::County))
    }

    /// Which question it is of how many: (2, 5). `None` for one that is not counted.
    #[must_use]
    pub fn place(&self, question: Question) -> Option<(usize, usize)> {
        let at = self.screens.iter().position(|(q, _)| *q == question)?;
        Some((at + 1, self.screens.len()))
    }

    /// The screens that were answered or can still change something: those one may answer
    /// otherwise.
    pub fn screens(&self) -> impl Iterator<Item = Question> {
        self.screens.iter().map(|(q, _)| *q)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{FULL, city, code, profile, rule};
    use super::super::{Criterion, Income, Living};
    use super::*;
    use crate::policy::paper::Standing;
    use rstest::rstest;

    /// Everyone of 80; who is poor and lives alone; who lives in the country.
    fn rights() -> Rights {
        let in_force = Standing::InForce;
        city(vec![
            rule("old", vec![vec![vec![Criterion::AgeFrom(80)]]], in_force),
            rule(
                "poor",
                vec![vec![
                    vec![Criterion::Income(Income::Minimum)],
                    vec![Criterion::Living(Living::Alone)],
                ]],
                in_force,
            ),
            rule("rural", vec![vec![vec![Criterion::Rural]]], in_force),
        ])
    }

    #[test]
    fn who_skips_all_is_asked_each_once_and_then_answered() {
        let nobody = Profile::default();
        let course = Course::of(&rights(), &nobody);
        let mut asked = Vec::new();
        let mut now = None;
        while let Some(question) = course.next(now) {
            asked.push(question);
            now = Some(question);
        }
        let want = [
            Question::Age,
            Question::Income,
            Question::Living,
            Question::Groups,
        ];
        assert_eq!(asked, want);
        assert_eq!(course.place(Question::Income), Some((2, 4)));
        assert_eq!(course.before(Question::Living), Some(Question::Income));
        assert_eq!(course.before(Question::Age), None);
    }

    #[test]
    fn an_answer_that_settles_another_question_spares_it() {
        let course = Course::of(&rights(), &profile("age=80&income=other"));
        assert_eq!(course.next(Some(Question::Income)), Some(Question::Groups));
        assert_eq!(course.place(Question::Groups), Some((3, 3)));
        assert_eq!(course.next(Some(Question::Groups)), None);
    }

    #[test]
    fn the_village_is_asked_together_with_the_other_circumstances() {
        let course = Course::of(&rights(), &profile("groups=none"));
        let open: Vec<_> = course.screens().collect();
        assert!(open.contains(&Question::Groups) && !open.contains(&Question::Rural));
        assert_eq!(course.next(Some(Question::Living)), Some(Question::Groups));
        let told = Course::of(&rights(), &profile("rural=no&groups=none"));
        assert_eq!(told.next(Some(Question::Living)), None);
    }

    #[rstest]
    #[case("city=330600", Some(Question::County))]
    #[case("in=330602", Some(Question::Age))]
    fn the_county_is_asked_first_where_a_county_has_a_rule(
        #[case] told: &str,
        #[case] first: Option<Question>,
    ) {
        let mut rights = rights();
        rights.entitlements[0].county = Some(code("330602"));
        let course = Course::of(&rights, &profile(told));
        assert_eq!(course.next(None), first);
        assert_eq!(course.place(Question::County), None);
        assert_eq!(course.before(Question::County), None);
    }

    #[test]
    fn who_answered_everything_may_still_answer_otherwise() {
        let course = Course::of(&rights(), &profile(FULL));
        assert_eq!(course.next(None), None);
        assert_eq!(course.screens().count(), SCREENS.len());
    }
}
