//! How a city travels to a phone: one file, checked before it is believed.
//!
//! ```text
//! bytes  0..4   magic "YLDT" (养老地图)
//!        4..6   format version, little endian
//!        6      what is inside (see `Payload::TAG`)
//!        7      0
//!        8..12  length of the body, little endian
//!       12..16  CRC-32 (ISO-HDLC) of the body, little endian
//!       16..    body: the type itself in postcard encoding
//! ```
//!
//! Writer and reader share one Rust type, so they can not disagree. Same input, same bytes.

pub mod catalog;
pub mod city;
pub mod city_list;
pub mod first;
pub mod manifest;
pub mod names;
pub mod parts;
pub mod seal;

use crate::geo::adcode::Adcode;
use crate::geo::area::{Area, AreaCode};
use crate::hours::calendar::Calendar;
use crate::pack::city::City;
use crate::place::Place;
use crate::place::offer::{Count, Offer};
use crate::search::{Readings, Variants};
use crate::unpack::{Body, Unpack, unpack};
use serde::{Deserialize, Serialize};

/// What travels of an offer: its fields, and the numbers in one of them.
const OFFERED: usize = Offer::VALUES + Count::ALL.len();

/// The format this build writes and reads. One more field or number of an offer makes it one higher. Whoever
/// changes a packed type in another way raises the 5, and by one more for each field or number that went.
pub const VERSION: u16 = 5 + OFFERED as u16 - 18;

const MAGIC: [u8; 4] = *b"YLDT";
const HEADER: usize = 16;
/// Without a table: that would be a kilobyte nothing can compress.
const CRC: crc::Crc<u32, crc::NoTable> = crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_32_ISO_HDLC);

/// Something that travels in a pack.
pub trait Payload: Serialize + Sized {
    /// Tells the packs apart.
    const TAG: u8;

    /// Reads a body, which is in postcard's encoding.
    fn read(body: &[u8]) -> Option<Self>;
}

/// All that a first answer needs: a city with its places. File `data/<city>-<hash>.pack`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CityPack {
    /// The city.
    pub city: City,
    /// Its districts and towns, by code.
    pub areas: Vec<Area>,
    /// Its places, by kind, then 编号.
    pub places: Vec<Place>,
    /// How the characters of all these names are read.
    pub readings: Readings,
    /// Published holidays.
    pub calendar: Calendar,
}

impl Payload for CityPack {
    const TAG: u8 = b'C';

    fn read(body: &[u8]) -> Option<Self> {
        Body::new(body).read()
    }
}

unpack! {
    struct CityPack { city, areas, places, readings, calendar }
    struct VillagePack { adcode, villages, readings, former, variants }
}

/// The communities and villages of a city, fetched when somebody looks for theirs.
/// File `data/<city>-areas-<hash>.pack`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VillagePack {
    /// The city's adcode.
    pub adcode: Adcode,
    /// Communities and villages, by code.
    pub villages: Vec<Area>,
    /// How the characters of their names are read.
    pub readings: Readings,
    /// What districts, towns and communities were called before (曾用名).
    pub former: Vec<(AreaCode, String)>,
    /// How else the characters of all names of the city are written.
    pub variants: Variants,
}

impl VillagePack {
    /// A community or village by its code.
    #[must_use]
    pub fn village(&self, code: AreaCode) -> Option<&Area> {
        let at = self.villages.binary_search_by_key(&code, |v| v.code).ok()?;
        self.villages.get(at)
    }
}

impl Payload for VillagePack {
    const TAG: u8 = b'V';

    fn read(body: &[u8]) -> Option<Self> {
        Body::new(body).read()
    }
}

/// Why a pack can not be used. The sentence is for the person holding the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackError {
    /// Not one of our files (often an error page of the web server).
    NotAPack,
    /// Written by a newer or older map.
    OtherVersion(u16),
    /// A different kind of pack.
    OtherPayload,
    /// Cut short or changed on the way.
    Damaged,
}

impl std::error::Error for PackError {}

/// Writes a pack.
///
/// # Errors
/// Only for bodies over 4 GiB or types that postcard can not write, which ours are not.
pub fn encode<T: Payload>(payload: &T) -> Result<Vec<u8>, postcard::Error> {
    let body = postcard::to_allocvec(payload)?;
    sealed(T::TAG, &body).ok_or(postcard::Error::SerializeBufferFull)
}

/// A pack around a body, whatever the body is: also one that no writer would write, to try the
/// reader with. `None` for bodies over 4 GiB.
#[must_use]
pub fn sealed(tag: u8, body: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(body.len()).ok()?;
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&[tag, 0]);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&CRC.checksum(body).to_le_bytes());
    bytes.extend_from_slice(body);
    Some(bytes)
}

/// Reads a pack.
///
/// ```
/// use domain::pack::{PackError, VillagePack, decode};
/// assert_eq!(decode::<VillagePack>(b"<!doctype html>"), Err(PackError::NotAPack));
/// ```
///
/// # Errors
/// [`PackError`] when the bytes are not a whole, unchanged pack of this format and type.
pub fn decode<T: Payload>(bytes: &[u8]) -> Result<T, PackError> {
    let (header, body) = bytes
        .split_first_chunk::<HEADER>()
        .ok_or(PackError::NotAPack)?;
    let &[
        m0,
        m1,
        m2,
        m3,
        v0,
        v1,
        tag,
        _,
        l0,
        l1,
        l2,
        l3,
        c0,
        c1,
        c2,
        c3,
    ] = header;
    if [m0, m1, m2, m3] != MAGIC {
        return Err(PackError::NotAPack);
    }
    let version = u16::from_le_bytes([v0, v1]);
    if version != VERSION {
        return Err(PackError::OtherVersion(version));
    }
    if tag != T::TAG {
        return Err(PackError::OtherPayload);
    }
    let whole = u32::from_le_bytes([l0, l1, l2, l3]) as usize == body.len()
        && u32::from_le_bytes([c0, c1, c2, c3]) == CRC.checksum(body);
    if !whole {
        return Err(PackError::Damaged);
    }
    T::read(body).ok_or(PackError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::adcode;
    use proptest::prelude::*;

    fn villages() -> VillagePack {
        VillagePack {
            adcode: adcode(330_600),
            villages: vec![Area {
                code: AreaCode::parse("330602001004").unwrap(),
                name: "花园社区".to_owned(),
                point: None,
            }],
            readings: Readings::from_pairs([('花', "hua".to_owned())]),
            former: vec![],
            variants: Variants::default(),
        }
    }

    #[test]
    fn what_was_packed_comes_out_and_twice_packed_is_the_same_bytes() {
        let bytes = encode(&villages()).unwrap();
        assert_eq!(decode::<VillagePack>(&bytes), Ok(villages()));
        assert_eq!(encode(&villages()).unwrap(), bytes);
    }

    #[test]
    fn the_changelog_names_the_version_of_today() {
        let row = format!("| version of packs | {VERSION} (");
        assert!(
            include_str!("../../../CHANGELOG.md").contains(&row),
            "{row}"
        );
    }

    #[test]
    fn half_a_file_is_damaged_and_an_error_page_is_no_pack() {
        let bytes = encode(&villages()).unwrap();
        let half = &bytes[..bytes.len() - 1];
        assert_eq!(decode::<VillagePack>(half), Err(PackError::Damaged));
        assert_eq!(
            decode::<VillagePack>(b"<!doctype html><title>404"),
            Err(PackError::NotAPack)
        );
        assert_eq!(decode::<VillagePack>(b""), Err(PackError::NotAPack));
        assert_eq!(decode::<CityPack>(&bytes), Err(PackError::OtherPayload));
    }

    #[test]
    fn a_pack_of_another_format_is_named_not_guessed_at() {
        let mut bytes = encode(&villages()).unwrap();
        bytes[4] = 99;
        assert_eq!(
            decode::<VillagePack>(&bytes),
            Err(PackError::OtherVersion(99))
        );
    }

    #[test]
    fn every_wrong_byte_anywhere_is_noticed_but_the_one_that_says_nothing() {
        let right = encode(&villages()).unwrap();
        for at in 0..right.len() {
            for change in 1..=u8::MAX {
                let mut bytes = right.clone();
                bytes[at] ^= change;
                let read = decode::<VillagePack>(&bytes);
                let same = at == 7 && read == Ok(villages());
                assert!(read.is_err() || same, "byte {at}, changed by {change}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_bytes_whatever_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode::<CityPack>(&bytes);
        }
    }
}
