//! What people of the four cities are told to ask about first, thought through from the papers:
//! what a clause has for people like them, and nothing that everybody has.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{profile, real_rights};
use domain::policy::entitlement::{Ability, AgeBand, Income, Living, Profile};
use rstest::rstest;

fn first(told: &Profile) -> Vec<&'static str> {
    let city = told.place.unwrap().city();
    let rights = real_rights().iter().find(|r| r.adcode == city).unwrap();
    let first = rights.overview(told).first;
    first.iter().map(|a| a.entitlement.id.as_str()).collect()
}

#[rstest]
#[case::kept_and_needs_care(
    "in=370602&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
    &["poor-home", "public-home"]
)]
#[case::kept_in_taian(
    "in=370911&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
    &["poor-home"]
)]
#[case::kept_and_able(
    "in=370911&age=70&ability=self&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
    &["poor-home"]
)]
#[case::kept_in_shouxian(
    "in=340422&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
    &["poor-disabled-care", "poor-support", "shouxian-poor-home"]
)]
#[case::kept_in_shangyu(
    "in=330604&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=no&groups=none",
    &["poor-home", "poor-disabled-care"]
)]
#[case::over_eighty(
    "in=330602&age=80&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none",
    &["love-card"]
)]
#[case::old_and_poor(
    "in=340421&age=80&ability=self&memory=fine&income=minimum&living=alone&rural=no&groups=none",
    &["old-age-allowance", "hardship-subsidy"]
)]
#[case::poor_and_needs_care(
    "in=370902&age=80&ability=full&memory=fine&income=minimum&living=empty&rural=no&groups=none",
    &["help-into-home", "public-home-priority"]
)]
#[case::alone("in=370602&age=80&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none", &["visits"])]
#[case::poor_in_a_village(
    "in=330681&age=70&ability=self&memory=fine&income=minimum&living=family&rural=yes&groups=none",
    &["house-rescue", "adaptation"]
)]
#[case::memory("in=340404&age=70&ability=self&memory=dementia&income=other&living=family&rural=no&groups=none", &["dementia-zone", "regional-home"])]
#[case::soldier("in=340422&age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=soldier", &["retired-soldiers"])]
fn what_the_papers_have_for_a_person_is_asked_about_first(
    #[case] told: &str,
    #[case] want: &[&str],
) {
    let first = first(&profile(told));
    assert!(want.iter().all(|id| first.contains(id)), "{first:?}");
}

#[test]
fn what_everybody_has_or_is_only_tried_out_is_nobodys_first_thing() {
    const NEVER: &[&str] = &[
        "list",
        "offline",
        "fraud",
        "points",
        "voucher",
        "e-allowance",
        "kiosk",
    ];
    for place in [
        "in=330602",
        "in=330683",
        "in=340403",
        "in=340421",
        "in=370602",
        "in=370983",
    ] {
        for age in AgeBand::ALL.iter().skip(1) {
            for ability in Ability::ALL {
                for income in Income::ALL {
                    for living in Living::ALL {
                        let told = Profile {
                            age: Some(*age),
                            ability: Some(*ability),
                            income: Some(*income),
                            living: Some(*living),
                            ..profile(&format!("{place}&memory=fine&rural=yes&groups=none"))
                        };
                        let first = first(&told);
                        assert_eq!(first.len(), 3, "{told:?}");
                        assert!(NEVER.iter().all(|id| !first.contains(id)), "{first:?}");
                    }
                }
            }
        }
    }
}
