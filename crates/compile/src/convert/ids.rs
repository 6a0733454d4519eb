//! 编号 that stay the same next month: made of the name and the address, and of nothing else.

use super::cells::Cells;
use super::present::same;
use crate::columns::{ID, PHONE};
use domain::geo::adcode::Adcode;
use domain::place::Kind;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a 编号: none that look like digits, no vowels that make words, and no digits, of which
/// six in a row would be taken for the code of a city.
const LETTERS: &[u8] = b"bcdfghjkmnpqrstvwxz";
/// So many letters keep ten million places apart.
const LENGTH: usize = 10;

/// The 编号 of a place.
pub(super) fn id(city: Option<Adcode>, kind: Kind, name: &str, address: &str) -> String {
    let hash = Sha256::digest(format!("{}\n{}", same(name), same(address)).as_bytes());
    let letter = |byte: &u8| LETTERS.get(usize::from(*byte) % LETTERS.len());
    let letters: String = hash
        .iter()
        .take(LENGTH)
        .filter_map(letter)
        .map(|letter| char::from(*letter))
        .collect();
    let kind = kind.slug();
    match city {
        Some(city) => format!("{city}-{kind}-{letters}"),
        None => format!("{kind}-{letters}"),
    }
}

/// Gives each row without a 编号 its own. Rows of one name and address are told apart by their
/// numbers to ring, whatever order they stand in. Returns the rows that are such twins.
pub(super) fn give(rows: &mut [Cells], made: &[String], taken: &BTreeSet<String>) -> Vec<usize> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, id) in made.iter().enumerate() {
        if rows.get(at).is_some_and(|row| !row.contains_key(ID)) {
            groups.entry(id).or_default().push(at);
        }
    }
    let mut taken = taken.clone();
    taken.extend(rows.iter().filter_map(|row| row.get(ID).cloned()));
    let mut twins = Vec::new();
    for (id, mut alike) in groups {
        let by = |at: &usize| {
            let row = rows.get(*at);
            let phone = row.and_then(|row| row.get(PHONE)).cloned();
            (phone, row.map(|row| format!("{row:?}")))
        };
        alike.sort_by_key(by);
        if alike.len() > 1 {
            twins.extend(alike.iter().copied());
        }
        let mut number = 1;
        for at in alike {
            let mut own = id.to_owned();
            while !taken.insert(own.clone()) {
                number += 1;
                own = format!("{id}-{number}");
            }
            if let Some(row) = rows.get_mut(at) {
                row.insert(ID, own);
            }
        }
    }
    twins.sort_unstable();
    twins
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::{ADDRESS, NAME};
    use domain::place::id::PlaceId;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_made_of_the_name_and_the_address_however_they_are_written() {
        let first = id(Adcode::of(330_600), Kind::Canteen, "阳光食堂", "某路1号");
        assert_eq!(
            first,
            id(Adcode::of(330_600), Kind::Canteen, " 阳光 食堂", "某路１号")
        );
        assert_ne!(
            first,
            id(Adcode::of(330_600), Kind::Canteen, "阳光食堂", "某路11号")
        );
        assert_ne!(
            first,
            id(Adcode::of(330_600), Kind::Centre, "阳光食堂", "某路1号")
        );
        // It must never change: links that people sent each other hang on it.
        assert_eq!(first, "330600-canteen-xdksbwfpjb");
    }

    proptest! {
        #[test]
        fn it_can_stand_in_a_table_and_tells_the_city(name in "\\PC{0,40}", address in "\\PC{0,40}") {
            for kind in Kind::ALL {
                let made = id(Adcode::of(340_400), *kind, &name, &address);
                let parsed = PlaceId::parse(&format!("{made}-99"));
                prop_assert_eq!(parsed.and_then(|id| id.city()), Adcode::of(340_400), "{}", made);
                let nowhere = PlaceId::parse(&id(None, *kind, &name, &address)).unwrap();
                prop_assert_eq!(nowhere.city(), None);
            }
        }

        #[test]
        fn the_order_of_the_rows_changes_no_number(
            phones in proptest::collection::btree_set("[1-9]{8}", 2..6),
            turn in 0_usize..5,
        ) {
            let row = |phone: &String| Cells::from([
                (NAME, "甲".to_owned()), (ADDRESS, "乙".to_owned()), (PHONE, phone.clone()),
            ]);
            let mut rows: Vec<Cells> = phones.iter().map(row).collect();
            let made = vec!["x".to_owned(); rows.len()];
            let twins = give(&mut rows, &made, &BTreeSet::new());
            prop_assert_eq!(twins.len(), rows.len());
            let mut turned: Vec<Cells> = phones.iter().map(row).collect();
            let by = turn % turned.len();
            turned.rotate_left(by);
            give(&mut turned, &made, &BTreeSet::new());
            turned.rotate_right(by);
            prop_assert_eq!(rows, turned);
        }
    }
}
