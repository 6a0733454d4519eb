//! The figures as files, for those who keep the records and plan.

use super::City;
use super::measured::Measured;
use crate::changing::views;
use crate::platform::{download, page};
use crate::state::State;
use crate::words;
use domain::policy::coverage::export::{reach_csv, reach_geojson, targets_csv};
use domain::policy::coverage::finding::find;
use leptos::prelude::*;

const CSV: (&str, &str) = ("csv", "text/csv;charset=utf-8");
const GEOJSON: (&str, &str) = ("geojson", "application/geo+json");

/// A button a file.
pub(super) fn section(state: State, city: &City, measured: Measured) -> AnyView {
    let city = StoredValue::new(city.clone());
    let file = move |at: usize, what: &'static str| {
        let save = move |_| {
            let reaches = measured.get_untracked();
            let (ending, mime) = if at == 2 { GEOJSON } else { CSV };
            let made = city.with_value(|city| {
                let (catalog, villages) = (&city.catalog, &city.villages);
                let text = match at {
                    0 => {
                        let pack = city.targets.as_ref()?;
                        let found = pack.targets.iter().map(|t| find(t, city.ground()));
                        targets_csv(catalog, pack, &found.collect::<Vec<_>>())
                    }
                    1 => reach_csv(catalog, villages, &reaches, words::kind_place),
                    _ => reach_geojson(catalog, villages, &reaches),
                };
                let (name, updated) = (&catalog.city.name, catalog.city.updated);
                Some((words::file_name(name, what, updated, ending), text))
            });
            if let Some((name, text)) = made {
                download::save(&name, mime, &text);
                state.voice.announce(words::saved(&name));
            }
        };
        view! { <button type="button" class="button" data-save=at.to_string() on:click=save>{what}</button> }
    };
    let has_targets = city.with_value(|city| city.targets.is_some());
    let files = words::FILES.into_iter().enumerate();
    let files = files.filter(|(at, _)| *at > 0 || has_targets);
    let hint = if page::is_inside_wechat() {
        words::SAVE_IN_WECHAT
    } else {
        words::SAVE_HINT
    };
    view! {
        <section class="fact off-paper">
            <h2>{words::SAVE}</h2>
            <p class="hint">{hint}</p>
            <div class="actions">{views(files.map(|(at, what)| file(at, what)))}</div>
        </section>
    }
    .into_any()
}
