//! What is fetched goes one way: each question has its own answer.
//!
//! An answer is filed under the question it was asked for, so that one that comes late can not
//! stand where another was asked for meanwhile. A question is asked once, and again only when
//! somebody tries again; an answer to the earlier try is then dropped.

use crate::changing::RwSignal;
use crate::data::Load;
use crate::trouble::LoadError;
use leptos::task::spawn_local;
use std::future::Future;
use std::pin::Pin;

/// Questions, how far their answers have come, and which try it is.
#[derive(Debug)]
pub(super) struct Ledger<K, T> {
    entries: Vec<Entry<K, T>>,
    tries: u32,
}

#[derive(Debug)]
struct Entry<K, T> {
    key: K,
    generation: u32,
    load: Load<T>,
}

impl<K: PartialEq, T> Ledger<K, T> {
    /// A ledger without any question.
    pub(super) fn new() -> Self {
        Self {
            entries: Vec::new(),
            tries: 0,
        }
    }

    /// How far the answer to a question has come; `None` when nobody has asked.
    pub(super) fn get(&self, key: &K) -> Option<&Load<T>> {
        let entry = self.entries.iter().find(|entry| entry.key == *key);
        entry.map(|entry| &entry.load)
    }

    /// All answers, as far as they have come, in the order of the questions.
    pub(super) fn loads(&self) -> impl Iterator<Item = &Load<T>> {
        self.entries.iter().map(|entry| &entry.load)
    }

    /// Files a question that nobody has asked. The generation its answer must come with.
    fn ask(&mut self, key: K) -> Option<u32> {
        if self.get(&key).is_some() {
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
    fn answer(&mut self, key: &K, generation: u32, load: Load<T>) {
        let mut entries = self.entries.iter_mut();
        if let Some(entry) = entries.find(|e| e.key == *key && e.generation == generation) {
            entry.load = load;
        }
    }

    /// Puts an answer in the place of an earlier one.
    fn replace(&mut self, key: &K, value: T) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.key == *key) {
            entry.load = Load::Ready(value);
        }
    }

    /// Forgets every question that has failed. Whether there was any.
    fn forget_failed(&mut self) -> bool {
        let before = self.entries.len();
        self.entries.retain(|entry| entry.load.trouble().is_none());
        self.entries.len() < before
    }
}

/// The answer to a question, on its way.
pub(super) type Answer<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// A [`Ledger`] that pages follow.
pub(super) struct Loaded<K: 'static, T: 'static>(RwSignal<Ledger<K, T>>);

impl<K, T> Clone for Loaded<K, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, T> Copy for Loaded<K, T> {}

impl<K, T> Loaded<K, T>
where
    K: Copy + PartialEq + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
{
    /// Nothing is asked yet.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Ledger::new()))
    }

    /// How far the answer to a question has come, which is followed.
    pub(super) fn get(self, key: K) -> Option<Load<T>> {
        self.with(|ledger| ledger.get(&key).cloned())
    }

    /// Looks at all questions, and follows them.
    pub(super) fn with<R>(self, look: impl FnOnce(&Ledger<K, T>) -> R) -> R {
        self.0.with(look)
    }

    /// Asks a question, unless it is asked already. Follows nothing.
    pub(super) fn ask(self, key: K, fetch: impl FnOnce() -> Answer<T>) {
        if self.0.with_untracked(|ledger| ledger.get(&key).is_some()) {
            return;
        }
        let Some(generation) = self.0.try_update(|ledger| ledger.ask(key)).flatten() else {
            return;
        };
        let answer = fetch();
        spawn_local(async move {
            let load = answer.await.into();
            self.0
                .try_update(|ledger| ledger.answer(&key, generation, load));
        });
    }

    /// Puts an answer in the place of an earlier one.
    pub(super) fn replace(self, key: K, value: T) {
        self.0.try_update(|ledger| ledger.replace(&key, value));
    }

    /// Forgets every question that has failed, so that whoever needs it asks again. Whether there
    /// was any.
    pub(super) fn forget_failed(self) -> bool {
        let failed = |ledger: &Ledger<K, T>| ledger.loads().any(|load| load.trouble().is_some());
        let any = self.0.with_untracked(failed);
        if any {
            self.0.try_update(Ledger::forget_failed);
        }
        any
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
        let mut ledger = Ledger::<u32, &str>::new();
        assert_eq!(ledger.get(&1), None);
        assert!(ledger.ask(1).is_some());
        assert!(ledger.ask(1).is_none());
        assert_eq!(ledger.get(&1), Some(&Load::Waiting));
    }

    #[test]
    fn a_late_answer_stands_under_its_own_question() {
        let mut ledger = Ledger::new();
        let first = ledger.ask(1).unwrap();
        let second = ledger.ask(2).unwrap();
        ledger.answer(&2, second, Load::Ready("two"));
        ledger.answer(&1, first, Load::Ready("one"));
        assert_eq!(ledger.get(&2), Some(&Load::Ready("two")));
        assert_eq!(ledger.get(&1), Some(&Load::Ready("one")));
    }

    #[test]
    fn what_has_failed_is_not_asked_again_until_somebody_tries_again() {
        let mut ledger = Ledger::new();
        let one = ledger.ask(1).unwrap();
        let two = ledger.ask(2).unwrap();
        ledger.answer(&1, one, Load::Failed(WHY));
        ledger.answer(&2, two, Load::Ready("two"));
        assert!(ledger.ask(1).is_none());
        assert!(ledger.forget_failed());
        assert!(!ledger.forget_failed());
        assert_eq!(ledger.get(&2), Some(&Load::Ready("two")));
        assert!(ledger.ask(1).is_some());
    }

    #[test]
    fn an_answer_to_an_earlier_try_is_dropped() {
        let mut ledger = Ledger::new();
        let earlier = ledger.ask(1).unwrap();
        ledger.answer(&1, earlier, Load::Failed(WHY));
        ledger.forget_failed();
        let now = ledger.ask(1).unwrap();
        ledger.answer(&1, earlier, Load::Ready("old"));
        assert_eq!(ledger.get(&1), Some(&Load::Waiting));
        ledger.answer(&1, now, Load::Ready("new"));
        assert_eq!(ledger.get(&1), Some(&Load::Ready("new")));
    }
}
