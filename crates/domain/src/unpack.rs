//! Reading the body of a pack for the types of a first answer, in the encoding of postcard: numbers
//! seven bits a byte, those with a sign in zigzag, texts and lists after their length, optional
//! values and values of an enum after the number that says which.
//!
//! serde could read it, and does read the packs that come later. Its visitors for these types would
//! be a thirtieth of the code of a first visit. What serde reads this reads as the same, and what serde
//! refuses this refuses.

use time::Date;

/// What is left of a body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Body<'a>(&'a [u8]);

/// A type that can be read from a body.
pub(crate) trait Unpack: Sized {
    /// Of how many values it is made.
    const VALUES: usize = 1;

    /// The next value; `None` where there is none that can be read.
    fn unpack(body: &mut Body<'_>) -> Option<Self>;
}

impl<'a> Body<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next value.
    pub(crate) fn read<T: Unpack>(&mut self) -> Option<T> {
        T::unpack(self)
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A whole number of at most so many bits: seven in each byte, the lowest first; each byte but
    /// the last has its highest bit set.
    fn varint(&mut self, bits: u32) -> Option<u64> {
        let mut value = 0;
        for shift in (0..bits).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            let room = bits - shift;
            if room < 7 && part >> room != 0 {
                return None;
            }
            value |= part << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// Which value of an enum, or how many items. (Lengths have the size of the phone's memory
    /// addresses, and no list is longer than what is left.)
    pub(crate) fn count(&mut self) -> Option<usize> {
        usize::try_from(self.varint(usize::BITS)?).ok()
    }

    /// Which value of an enum.
    pub(crate) fn which(&mut self) -> Option<u32> {
        self.read()
    }

    /// One of the values of an enum that holds nothing, all of which are given in their order.
    pub(crate) fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.which()? as usize).copied()
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }
}

/// Says how types are read: of a `struct` all fields in the order of their declaration, of one
/// with a single unnamed field that, of an enum whose values hold nothing (`one_of`) which of `ALL`.
macro_rules! unpack {
    ($(struct $name:ident { $($field:ident),+ $(,)? })+) => {$(
        impl $crate::unpack::Unpack for $name {
            const VALUES: usize = [$(stringify!($field)),+].len();

            fn unpack(body: &mut $crate::unpack::Body<'_>) -> Option<Self> {
                $(let $field = body.read()?;)+
                Some(Self { $($field),+ })
            }
        }
    )+};
    ($(tuple $name:ident)+) => {$(
        impl $crate::unpack::Unpack for $name {
            fn unpack(body: &mut $crate::unpack::Body<'_>) -> Option<Self> {
                body.read().map(Self)
            }
        }
    )+};
    ($(one_of $name:ident)+) => {$(
        impl $crate::unpack::Unpack for $name {
            fn unpack(body: &mut $crate::unpack::Body<'_>) -> Option<Self> {
                body.one_of(Self::ALL)
            }
        }
    )+};
}
pub(crate) use unpack;

impl Unpack for u8 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        body.byte()
    }
}

impl Unpack for u16 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Self::try_from(body.varint(Self::BITS)?).ok()
    }
}

impl Unpack for u32 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Self::try_from(body.varint(Self::BITS)?).ok()
    }
}

impl Unpack for u64 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        body.varint(Self::BITS)
    }
}

impl Unpack for i32 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        let zigzag: u32 = body.read()?;
        Some((zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed())
    }
}

impl Unpack for String {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        body.text().map(str::to_owned)
    }
}

impl<T: Unpack> Unpack for Option<T> {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        match body.byte()? {
            0 => Some(None),
            1 => body.read().map(Some),
            _ => None,
        }
    }
}

impl<T: Unpack> Unpack for Vec<T> {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        // Room is not made for more items than come: the length may be anything.
        let mut items = Self::new();
        for _ in 0..body.count()? {
            items.push(body.read()?);
        }
        Some(items)
    }
}

impl<T: Unpack + Default, const N: usize> Unpack for [T; N] {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        let mut items = std::array::from_fn(|_| T::default());
        for item in &mut items {
            *item = body.read()?;
        }
        Some(items)
    }
}

impl<A: Unpack, B: Unpack> Unpack for (A, B) {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Some((body.read()?, body.read()?))
    }
}

impl Unpack for Date {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        let (year, day) = body.read()?;
        Self::from_ordinal_date(year, day).ok()
    }
}

#[cfg(test)]
mod tests {
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
            &[3, 1, 1, 2, 1, 0], // holidays 0:01 to 0:02; no make-up workdays
            &[2, 1, b's', 1, 0xd4, 0x1f, 9, 1, 1, b'!'], // status, source, checked, note
            &[5, 3, 1],          // services, marks
            &[1, 0, 1, 1],       // ownership, level
            &counts,             // beds and the like
            &[1, 5, 8, 1, 1, b'd'], // price, discount
            &[1, 1, 3, 1, 0xd4, 0x1f, 9], // three stars, given on a day
            &[1, 0, 1, 0xd4, 0x1f, 8, 1, 0], // kitchen, inspected, host
            &[1, 1, b'w', 1, 30, 0, 1, 5], // an item to rent
            &[1, 1, 2, 1, 1, 1, 0xa2, 0x96, 0x14], // what a rural home has, where it comes to
            &[1, 1, b'b'],       // bus
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
}
