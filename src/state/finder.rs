//! The names of the city that is asked about, ready to be looked through at each key.

use super::data::Data;
use crate::changing::Memo;
use domain::search::find_area::Finder;
use std::sync::Arc;

impl Data {
    /// Made when it is first read, and again when the city or its communities come; `None` while
    /// there is no city.
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
        Memo::new_with_compare(make, |_, _| true)
    }
}
