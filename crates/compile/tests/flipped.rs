//! One byte of a published file is changed on its way or on a disk: what the phone reads is refused, or
//! it is the same. Never is it another number, position, time or place.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::published;
use domain::map::sketch::Sketch;
use domain::pack::manifest::Manifest;
use domain::pack::{CityPack, Payload, VillagePack, decode, seal};
use domain::policy::coverage::target::TargetPack;
use domain::policy::entitlement::Rights;
use std::fmt::Debug;

const TESTS_CITY: &str = "tests/fixtures/seeds";

/// Up to here every bit of a pack is tried.
const SMALL: usize = 500;

/// Where and how a file is changed: every bit of a small one; a large one in so many places, spread
/// over all of it, and each time other bits.
fn changes(length: usize, places: usize) -> Vec<(usize, u8)> {
    if length <= SMALL {
        let bits = |at| (0..8).map(move |bit| (at, 1 << bit));
        return (0..length).flat_map(bits).collect();
    }
    let spread = |n: usize| (n * length / places, u8::try_from(n * 37 % 255 + 1).unwrap());
    (0..places).map(spread).collect()
}

fn try_pack<T: Payload + PartialEq + Debug>(name: &str, bytes: &[u8], places: usize) -> bool {
    let Ok(right) = decode::<T>(bytes) else {
        return false;
    };
    let mut changed = bytes.to_vec();
    for (at, change) in changes(bytes.len(), places) {
        changed[at] ^= change;
        if let Ok(read) = decode::<T>(&changed) {
            assert_eq!(read, right, "{name}: byte {at} changed by {change}");
        }
        changed[at] ^= change;
    }
    true
}

#[test]
fn a_pack_with_a_wrong_byte_is_refused_or_the_same() {
    let output = published(TESTS_CITY);
    let mut tried = 0;
    for (name, bytes) in output
        .files
        .iter()
        .filter(|(name, _)| name.ends_with(".pack"))
    {
        let is_known = try_pack::<CityPack>(name, bytes, 2_000)
            || try_pack::<VillagePack>(name, bytes, 2_000)
            || try_pack::<Rights>(name, bytes, 2_000)
            || try_pack::<TargetPack>(name, bytes, 2_000)
            || try_pack::<Sketch>(name, bytes, 2_000);
        assert!(is_known, "{name} is of no kind that is tried");
        tried += 1;
    }
    assert!(tried >= 4, "{tried} packs");
}

#[test]
#[ignore = "minutes: it reads the largest pack ten thousand times"]
fn the_largest_pack_of_a_real_city_with_a_wrong_byte_is_refused_or_the_same() {
    let output = published("seeds");
    let packs = output
        .files
        .iter()
        .filter(|(name, _)| name.ends_with(".pack"));
    let (name, bytes) = packs.max_by_key(|(_, bytes)| bytes.len()).unwrap();
    assert!(bytes.len() > 100_000, "{name} has {} bytes", bytes.len());
    assert!(
        try_pack::<CityPack>(name, bytes, 10_000) || try_pack::<VillagePack>(name, bytes, 10_000)
    );
}

#[test]
fn a_manifest_with_a_wrong_byte_is_refused_or_the_same() {
    let output = published(TESTS_CITY);
    let right = &output.files["data/manifest.json"];
    assert!(seal::is_unchanged(std::str::from_utf8(right).unwrap()));
    let mut changed = right.clone();
    let (mut refused, mut harmless) = (0, 0);
    for at in 0..right.len() {
        for change in (0..8).map(|bit| 1_u8 << bit) {
            changed[at] ^= change;
            // As a browser reads what is no text.
            let text = String::from_utf8_lossy(&changed);
            match serde_json::from_str::<Manifest>(&text) {
                Ok(read) if seal::is_unchanged(&text) => {
                    assert_eq!(read, output.manifest, "byte {at} changed by {change}");
                    harmless += 1;
                }
                _ => refused += 1,
            }
            changed[at] ^= change;
        }
    }
    assert!(
        refused > 100 * harmless,
        "{refused} refused, {harmless} harmless"
    );
}
