//! The names of the city that is asked about, ready to be looked through at each key.

use super::data::Data;
use crate::changing::{Memo, effect};
use domain::search::find_area::Finder;
use leptos::prelude::set_timeout;
use std::sync::Arc;
use std::time::Duration;

/// How long after the names have come they are made ready: what is drawn of them stands by then.
const READY_AFTER: Duration = Duration::from_millis(300);

impl Data {
    /// Made when it is first read, and again when the city or its communities have come; `None` while
    /// there is no city. Nobody waits for it at the first key: it is read before.
    #[must_use]
    pub fn finder(&'static self) -> Memo<Option<Arc<Finder>>> {
        let make = move |_: Option<&Option<Arc<Finder>>>| {
            let city = self.city.get();
            let catalog = Arc::clone(city.ready()?);
            let villages = self.villages.get();
            // Those of the city before may still be here.
            let adcode = catalog.city.adcode;
            let villages = villages.ready().filter(|pack| pack.adcode == adcode);
            Some(Arc::new(Finder::new(catalog, villages.cloned())))
        };
        let finder = Memo::new_with_compare(make, |_, _| true);
        effect(move || {
            self.city.with(|_| ());
            self.villages.with(|_| ());
            set_timeout(move || drop(finder.try_get_untracked()), READY_AFTER);
        });
        finder
    }
}
