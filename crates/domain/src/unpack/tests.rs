use super::*;
use crate::geo::area::Area;
use crate::hours::WeeklyHours;
use crate::hours::calendar::Calendar;
use crate::pack::city::City;
use crate::pack::{CityPack, Payload, VillagePack};
use crate::place::Place;
use crate::place::offer::{Count, Grade, Offer, ServiceArea};
use crate::place::position::Position;
use crate::search::{Readings, Variants};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

/// What serde makes of bytes is what we make of them.
fn same<T: Unpack + DeserializeOwned + PartialEq + Debug>(
    bytes: &[u8],
) -> Result<(), TestCaseError> {
    let theirs = postcard::from_bytes::<T>(bytes).ok();
    prop_assert_eq!(Body::new(bytes).read::<T>(), theirs);
    Ok(())
}

/// Bytes of which many are lengths of short lists and numbers of values of an enum.
fn mostly_small() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        6 => 0_u8..2,
        2 => 2_u8..9,
        2 => b'0'..=b'z',
        1 => 0x80_u8..=0x83,
        1 => any::<u8>(),
    ];
    prop::collection::vec(byte, 0..160)
}

/// A city in which every kind of value stands somewhere. Each byte of its body says which of
/// those that may stand there does. A change of these bytes is a change of the format: raise
/// [`crate::pack::VERSION`].
fn body_of_a_city() -> Vec<u8> {
    let place = |id: &str, rest: &[u8]| [&[7], id.as_bytes(), rest].concat();
    let counts: Vec<u8> = (10..).take(Count::ALL.len()).flat_map(|n| [1, n]).collect();
    let every_field = [
        &[0][..],                                    // a canteen
        &[1, 1, b'c', 1, b'n', 1, 1, b'a'],          // category, name, aliases
        &[1, 1, b'r'],                               // address
        &[1, 1, 0x84, 0x9c, 0x01, 9, 1],             // roughly, the point of its town
        &[1, 0xa2, 0x96, 0x14],                      // area
        &[1, 1, 1, b'0', 1, b'1', 1, 1, b'2'],       // a phone with its extension
        &[1, 1, 0xd8, 4, 0xee, 5, 0, 0, 0, 0, 0, 0], // Mondays 10:00 to 12:30
        &[3, 1, 1, 2, 1, 0],                         // holidays 0:01 to 0:02; no make-up workdays
        &[2, 1, b's', 1, 0xd4, 0x1f, 9, 1, 1, b'!'], // status, source, checked, note
        &[5, 3, 1],                                  // services, marks
        &[1, 0, 1, 1],                               // ownership, level
        &counts,                                     // beds and the like
        &[1, 5, 8, 1, 1, b'd'],                      // price, discount
        &[1, 1, 3, 1, 0xd4, 0x1f, 9],                // three stars, given on a day
        &[1, 0, 1, 0xd4, 0x1f, 8, 1, 0],             // kitchen, inspected, host
        &[1, 1, b'w', 1, 30, 0, 1, 5],               // an item to rent
        &[1, 1, 2, 1, 1, 1, 0xa2, 0x96, 0x14],       // what a rural home has, where it comes to
        &[1, 1, b'b'],                               // bus
    ]
    .concat();
    let unknown = vec![0; 28 + Count::ALL.len()];
    [
        &[0xe8, 0x96, 0x14, 1, b'n', 1, b's', 1, b'0', 1, 1, b'b'][..], // adcode, names, area code, bureau
        &[0xd4, 0x1f, 9],                                               // updated
        &[1, 2, 3, 4],                                                  // bounds
        &[1, 1, b'1', 1, b'l', 1, 1, b'n', 1, b's'],                    // a hotline
        &[1, 3, 1, b'c'],                                               // an alias
        &[1, 0xa2, 0x96, 0x14, 1, b'd', 1, 9, 9],                       // an area
        &[2],
        &place("SX-0001", &every_field),
        &place("SX-0002", &unknown),
        &[1, 1, b'a', 3, 0xe5, 0xba, 0x9c], // a reading
        &[1, 0xd4, 0x1f, 1, 0xd4, 0x1f, 9, 1, b'h', 0], // a year
        &[
            1, 0xd4, 0x1f, 0xd4, 0x1f, 1, 0xd4, 0x1f, 2, 0xd4, 0x1f, 3, 0xd4, 0x1f, 4,
        ],
    ]
    .concat()
}

#[test]
fn every_field_of_a_city_is_read_from_its_place() {
    let body = body_of_a_city();
    let city = CityPack::read(&body).unwrap();
    assert_eq!(postcard::from_bytes::<CityPack>(&body), Ok(city.clone()));
    let [first, second] = city.places.as_slice() else {
        panic!("two places");
    };
    assert!(first.position.is_some() && first.hours.is_some() && first.offer.bus.is_some());
    assert_eq!(second.offer, Offer::default());
    // And what is written is what was read.
    assert_eq!(postcard::to_allocvec(&city).unwrap(), body);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_serde_reads_is_read_the_same_and_what_it_refuses_is_refused(bytes in mostly_small()) {
        same::<Place>(&bytes)?;
        same::<Offer>(&bytes)?;
        same::<City>(&bytes)?;
        same::<WeeklyHours>(&bytes)?;
        same::<Calendar>(&bytes)?;
        same::<Readings>(&bytes)?;
        same::<Variants>(&bytes)?;
        same::<Vec<Area>>(&bytes)?;
        same::<Vec<Position>>(&bytes)?;
        same::<Vec<Grade>>(&bytes)?;
        same::<Vec<ServiceArea>>(&bytes)?;
        same::<(u16, u32)>(&bytes)?;
        same::<(u64, i32)>(&bytes)?;
        same::<VillagePack>(&bytes)?;
    }

    #[test]
    fn numbers_of_every_length_are_read_as_serde_reads_them(bytes in prop::collection::vec(any::<u8>(), 0..12)) {
        same::<u8>(&bytes)?;
        same::<u16>(&bytes)?;
        same::<u32>(&bytes)?;
        same::<u64>(&bytes)?;
        same::<i32>(&bytes)?;
        same::<(i32, u16)>(&bytes)?;
        same::<Date>(&bytes)?;
        same::<String>(&bytes)?;
    }

    #[test]
    fn a_city_with_other_bytes_is_what_serde_makes_of_it(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop_oneof![0_u8..4, any::<u8>()]), 0..4),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut body = body_of_a_city();
        for (at, byte) in changes {
            let at = at.index(body.len());
            body[at] = byte;
        }
        if is_cut {
            body.truncate(end.index(body.len()));
        }
        same::<CityPack>(&body)?;
    }
}
