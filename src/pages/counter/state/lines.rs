//! Whose places the lines are: those of the city answers start in, and near its edge those of the cities beside it.

use super::CounterState;
use super::answer::from_where;
use crate::widgets::seen::in_next_city;
use domain::answer::several::Line;
use domain::pack::catalog::Catalog;
use domain::place::Place;
use std::sync::Arc;

impl CounterState {
    /// The place of a line.
    pub fn place_of(self, line: Line) -> Option<Place> {
        let city = self.state.data.city_of(&self.own()?, line.place)?;
        city.place(line.place.number).cloned()
    }

    /// Where the place of a line is, in words, if that is another city than the one answers start in.
    pub fn elsewhere(self, line: Line) -> Option<String> {
        self.own()
            .and_then(|own| in_next_city(self.state, &own, line.place))
    }

    /// Whether a line is of another city.
    pub fn has_others(self) -> bool {
        self.own().is_some_and(|own| {
            self.answer.with(|a| {
                a.lines
                    .iter()
                    .any(|line| line.place.city != own.city.adcode)
            })
        })
    }

    /// The city answers start in, once it is here.
    fn own(self) -> Option<Arc<Catalog>> {
        self.state.data.city.with(|city| city.ready().cloned())
    }

    /// The cities beside that do not come, by their names; empty where there is none.
    pub fn missing_beside(self) -> String {
        let from = from_where(self.state, self.start);
        from.map_or_else(String::new, |(own, origin)| {
            self.state.data.missing_beside(own.city.adcode, origin)
        })
    }

    /// The place in a line, from 0.
    pub fn place_in(self, line: usize) -> Option<Place> {
        let line = self.answer.with(|answer| answer.lines.get(line).copied());
        self.place_of(line?)
    }
}
