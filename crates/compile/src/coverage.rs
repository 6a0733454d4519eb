//! What the app's page of targets and reach shows, as files: computed from the packs as they
//! are published, by the same functions.

use crate::columns;
use crate::output::Output;
use domain::geo::walk::Pace;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::PackFile;
use domain::pack::{Payload, VillagePack, decode};
use domain::place::Kind;
use domain::policy::coverage::export::{reach_csv, reach_geojson, targets_csv};
use domain::policy::coverage::figure::Ground;
use domain::policy::coverage::finding::find;
use domain::policy::coverage::reach::Reach;
use domain::policy::coverage::target::TargetPack;
use std::collections::BTreeMap;

/// For each city: its targets with what was found (CSV), and which community has what within a
/// quarter of an hour on foot at the usual pace (CSV, GeoJSON). Name to content.
#[must_use]
pub fn coverage(output: &Output) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for (entry, city) in output.manifest.cities.iter().zip(&output.cities) {
        let stem = format!("{}-{}", entry.adcode, entry.pinyin);
        let catalog = Catalog::new(city.clone());
        let Some(villages) = unpack::<VillagePack>(output, &entry.villages) else {
            continue;
        };
        let ground = Ground {
            catalog: &catalog,
            villages: &villages.villages,
        };
        let mut put = |end: &str, text: String| {
            files.insert(format!("{stem}-{end}"), text.into_bytes());
        };
        if let Some(targets) = entry.targets.as_ref().and_then(|f| unpack(output, f)) {
            let targets: TargetPack = targets;
            let found: Vec<_> = targets.targets.iter().map(|t| find(t, ground)).collect();
            put("targets.csv", targets_csv(&catalog, &targets, &found));
        }
        let reaches: Vec<Reach> = Kind::ALL
            .iter()
            .filter(|kind| catalog.index(**kind).is_some_and(|index| !index.is_empty()))
            .map(|kind| Reach::measure(ground, *kind, Pace::default()))
            .collect();
        put("reach.csv", reach_csv(&catalog, &villages, &reaches, title));
        put(
            "reach.geojson",
            reach_geojson(&catalog, &villages, &reaches),
        );
    }
    files
}

fn title(kind: Kind) -> &'static str {
    columns::table(kind).map_or("", |table| table.title)
}

/// A pack among the files of an output.
fn unpack<T: Payload>(output: &Output, file: &PackFile) -> Option<T> {
    decode(output.files.get(&format!("data/{}", file.file))?).ok()
}
