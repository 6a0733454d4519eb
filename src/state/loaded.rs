//! What is fetched goes one way: each question has its own answer.
//!
//! An answer is filed under the question it was asked for, so that one that comes late can not
//! stand where another was asked for meanwhile. A question is asked once, and again only when
//! somebody tries again; an answer to the earlier try is then dropped.

use crate::changing::RwSignal;
use crate::data::Load;
use crate::trouble::LoadError;
use leptos::task::spawn_local;
use std::any::Any;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;

/// Questions, how far their answers have come, and which try it is.
pub(super) struct Ledger<T> {
    entries: Vec<Entry<T>>,
    tries: u32,
    again: Again,
}

/// What something is asked of: the number of a city's [`Adcode`](domain::geo::adcode::Adcode), of a district's
/// [`AreaCode`](domain::geo::area::AreaCode), of a part of the manifest, or the like.
pub(super) type Key = u64;

/// The key of what belongs to no single city. No city has this number.
pub(super) const ALL_CITIES: Key = 0;

/// Asks a failed question again. `None` where a page follows the answer and asks again by itself.
pub(super) type Again = Option<Arc<dyn Fn() + Send + Sync>>;

#[derive(Debug)]
struct Entry<T> {
    key: Key,
    generation: u32,
    load: Load<T>,
}

impl<T> Ledger<T> {
    /// A ledger without any question.
    fn new() -> Self {
        Self {
            entries: Vec::new(),
            tries: 0,
            again: None,
        }
    }

    /// How far the answer to a question has come; `None` when nobody has asked.
    fn get(&self, key: Key) -> Option<&Load<T>> {
        let entry = self.entries.iter().find(|entry| entry.key == key);
        entry.map(|entry| &entry.load)
    }

    /// Files a question that nobody has asked yet, and returns the generation that its answer must
    /// carry. `None` where it was asked already.
    fn ask(&mut self, key: Key) -> Option<u32> {
        if self.get(key).is_some() {
            return None;
        }
        self.tries += 1;
        self.entries.push(Entry {
            key,
            generation: self.tries,
            load: Load::Waiting,
        });
        Some(self.tries)
    }

    /// Files an answer, unless the question was asked anew since.
    fn answer(&mut self, key: Key, generation: u32, load: Load<T>) {
        let mut entries = self.entries.iter_mut();
        if let Some(entry) = entries.find(|e| e.key == key && e.generation == generation) {
            entry.load = load;
        }
    }

    /// Puts an answer in the place of an earlier one, if there is any.
    fn replace(&mut self, key: Key, value: T) {
        self.ask(key);
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.key == key) {
            entry.load = Load::Ready(value);
        }
    }

    /// Forgets every question that has failed. Returns whether there was any.
    fn forget_failed(&mut self) -> bool {
        let before = self.entries.len();
        self.entries.retain(|entry| entry.load.trouble().is_none());
        self.entries.len() < before
    }
}

/// A file that was fetched and opened, of any type. With one type for all of them the code that fetches
/// and files is in the wasm once.
pub(super) type Opened = Arc<dyn Any + Send + Sync>;

/// The answer to a question, on its way.
pub(super) type Fetching = Pin<Box<dyn Future<Output = Result<Opened, LoadError>>>>;

/// A [`Ledger`] as a signal, so that pages follow its answers.
#[derive(Clone, Copy)]
pub(super) struct Questions(RwSignal<Ledger<Opened>>);

impl Questions {
    /// Asks a question, unless it is asked already. Follows nothing.
    pub(super) fn ask(self, key: Key, again: Again, fetch: &dyn Fn() -> Fetching) {
        if self.0.with_untracked(|ledger| ledger.get(key).is_some()) {
            return;
        }
        let file = move |ledger: &mut Ledger<Opened>| {
            ledger.again = again;
            ledger.ask(key)
        };
        let Some(generation) = self.0.try_update(file).flatten() else {
            return;
        };
        let answer = fetch();
        spawn_local(async move {
            let load = answer.await.into();
            self.0
                .try_update(|ledger| ledger.answer(key, generation, load));
        });
    }

    /// Forgets every question that has failed. A page that follows the answer then asks again by
    /// itself; where none does, the returned function asks.
    pub(super) fn forget_failed(self) -> Again {
        let failed = |entry: &Entry<Opened>| entry.load.trouble().is_some();
        let any = |ledger: &Ledger<Opened>| ledger.entries.iter().any(failed);
        if !self.0.with_untracked(any) {
            return None;
        }
        let forget = |ledger: &mut Ledger<Opened>| {
            ledger.forget_failed();
            ledger.again.clone()
        };
        self.0.try_update(forget).flatten()
    }
}

/// Answers of a type, one for each city.
pub(super) struct Loaded<T> {
    /// The questions, and how far they have come.
    pub(super) asked: Questions,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Loaded<T> {}

impl<T> Default for Loaded<T> {
    fn default() -> Self {
        Self {
            asked: Questions(RwSignal::new(Ledger::new())),
            of: PhantomData,
        }
    }
}

impl<T: Send + Sync + 'static> Loaded<T> {
    /// How far the answer to a question has come; `None` when nobody has asked. Whoever calls it
    /// follows the answer.
    pub(super) fn get(self, key: impl Into<Key>) -> Option<Load<Arc<T>>> {
        let key = key.into();
        self.asked.0.with(|ledger| ledger.get(key).map(typed))
    }

    /// All questions and their answers, as far as they have come, in the order of the questions.
    /// Whoever calls it follows them.
    pub(super) fn loads(self) -> Vec<(Key, Load<Arc<T>>)> {
        let load = |entry: &Entry<Opened>| (entry.key, typed(&entry.load));
        let all = |ledger: &Ledger<Opened>| ledger.entries.iter().map(load).collect();
        self.asked.0.with(all)
    }

    /// Puts an answer in the place of an earlier one, if there is any.
    pub(super) fn replace(self, key: Key, value: Arc<T>) {
        self.asked.0.update(|ledger| ledger.replace(key, value));
    }
}

/// The answer as what it was opened as.
fn typed<T: Send + Sync + 'static>(load: &Load<Opened>) -> Load<Arc<T>> {
    match load {
        Load::Waiting => Load::Waiting,
        Load::Failed(why) => Load::Failed(*why),
        Load::Ready(opened) => Arc::clone(opened)
            .downcast()
            .map_or(Load::Waiting, Load::Ready),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trouble::FetchError;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    const WHY: LoadError = LoadError::Fetch(FetchError::TooSlow);

    #[test]
    fn a_question_is_asked_once() {
        let mut ledger = Ledger::<&str>::new();
        assert_eq!(ledger.get(1), None);
        assert!(ledger.ask(1).is_some());
        assert!(ledger.ask(1).is_none());
        assert_eq!(ledger.get(1), Some(&Load::Waiting));
    }

    #[test]
    fn a_late_answer_stands_under_its_own_question() {
        let mut ledger = Ledger::new();
        let first = ledger.ask(1).unwrap();
        let second = ledger.ask(2).unwrap();
        ledger.answer(2, second, Load::Ready("two"));
        ledger.answer(1, first, Load::Ready("one"));
        assert_eq!(ledger.get(2), Some(&Load::Ready("two")));
        assert_eq!(ledger.get(1), Some(&Load::Ready("one")));
    }

    #[test]
    fn what_has_failed_is_not_asked_again_until_somebody_tries_again() {
        let mut ledger = Ledger::new();
        let one = ledger.ask(1).unwrap();
        let two = ledger.ask(2).unwrap();
        ledger.answer(1, one, Load::Failed(WHY));
        ledger.answer(2, two, Load::Ready("two"));
        assert!(ledger.ask(1).is_none());
        assert!(ledger.forget_failed());
        assert!(!ledger.forget_failed());
        assert_eq!(ledger.get(2), Some(&Load::Ready("two")));
        assert!(ledger.ask(1).is_some());
    }

    #[test]
    fn an_answer_to_an_earlier_try_is_dropped() {
        let mut ledger = Ledger::new();
        let earlier = ledger.ask(1).unwrap();
        ledger.answer(1, earlier, Load::Failed(WHY));
        ledger.forget_failed();
        let now = ledger.ask(1).unwrap();
        ledger.answer(1, earlier, Load::Ready("old"));
        assert_eq!(ledger.get(1), Some(&Load::Waiting));
        ledger.answer(1, now, Load::Ready("new"));
        assert_eq!(ledger.get(1), Some(&Load::Ready("new")));
    }
}
