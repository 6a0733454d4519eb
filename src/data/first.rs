//! What the first list was drawn from, handed over to the app.

use super::{bytes, catalog};
use crate::platform::fetch::{Ask, Came};
use crate::platform::storage;
use crate::trouble::{FetchError, LoadError};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::pack::VillagePack;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::{Manifest, PackFile};
use domain::pack::parts::ManifestPart;
use std::cell::RefCell;
use std::sync::Arc;

/// What the first list was drawn from, for the app that takes it over.
#[derive(Debug)]
pub struct First {
    /// The part of the manifest that has the city.
    pub manifest: Option<(ManifestPart, Came<Manifest>)>,
    /// The city by its code, opened, or why it is not coming.
    pub city: Option<(Adcode, Result<Arc<Catalog>, LoadError>)>,
    /// Where only its places of one kind came: its code, and the pack with all of it.
    pub rest: Option<(Adcode, PackFile)>,
    /// Its communities, opened, where answers start from one and all of them came.
    pub villages: Option<Arc<VillagePack>>,
    /// Those of the district it lies in, where no others came.
    pub home: Option<Arc<VillagePack>>,
}

thread_local! {
    static FIRST: RefCell<Option<First>> = const { RefCell::new(None) };
}

/// Hands over what the first list was drawn from: the app has it at once and once.
pub fn hand_over(first: First) {
    FIRST.set(Some(first));
}

pub(super) fn handed_over<T>(take: impl FnOnce(&mut First) -> Option<T>) -> Option<T> {
    FIRST.with_borrow_mut(|first| take(first.as_mut()?))
}

/// The city of the first list, opened, or why it is not coming, where it is this one.
#[must_use]
pub fn city(adcode: Adcode) -> Option<Result<Arc<Catalog>, LoadError>> {
    let is_it = |(city, _): &mut (Adcode, _)| *city == adcode;
    let (_, city) = handed_over(|first| first.city.take_if(is_it))?;
    Some(city)
}

/// The communities of the first list, opened, where they are of this city.
#[must_use]
pub fn villages(adcode: Adcode) -> Option<Arc<VillagePack>> {
    let are_they = |villages: &mut Arc<VillagePack>| villages.adcode == adcode;
    handed_over(|first| first.villages.take_if(are_they))
}

/// The communities of the district the first list starts in, where this one is among them.
#[must_use]
pub fn home(code: AreaCode) -> Option<Arc<VillagePack>> {
    let has_it = |home: &mut Arc<VillagePack>| home.village(code).is_some();
    handed_over(|first| first.home.take_if(has_it))
}

/// Whether the phone has had this city: then it mostly keeps all of it, and what a first visit needs would be fetched
/// in vain.
#[must_use]
pub fn has_had(adcode: Adcode) -> bool {
    storage::get(storage::CITY).is_some_and(|kept| kept == adcode.to_string())
}

/// Asks for the rest of the city of the first list. `waits`: the app waits for it.
pub fn ask_for_rest(waits: bool) {
    let rest = handed_over(|first| {
        let rest = first.rest.take();
        first.rest = rest.clone().filter(|_| waits);
        rest
    });
    // It is asked for already when this is dropped.
    drop(rest.map(|(_, file)| bytes(&file, Ask::Ahead)));
}

/// Has the rest of the city of the first list come, which has been asked for. What did not come in time is not waited
/// for once more; otherwise the app asks itself, and finds out why.
pub async fn rest_of_city() -> bool {
    let Some((adcode, file)) = handed_over(|first| first.rest.take()) else {
        return true;
    };
    let city = match bytes(&file, Ask::Usual).await {
        Ok(bytes) => catalog(&bytes).map(Arc::new),
        Err(why) => Err(why.into()),
    };
    let came = city.is_ok();
    if matches!(city, Ok(_) | Err(LoadError::Fetch(FetchError::TooSlow))) {
        handed_over(|first| first.city.replace((adcode, city)));
    }
    came
}
