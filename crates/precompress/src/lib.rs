//! The compressed copies that static hosts send instead of the files themselves: which files have
//! them, what they are called, how they are made, and whether a copy is still one of its file.
//!
//! Bytes in, bytes out. Whoever publishes a file puts its copies beside it: the data compiler for
//! the data, the task runner for the whole site.

use std::io::{self, Read, Write};

/// Endings of files that shrink. Pictures, fonts and spreadsheets are compressed inside already.
const SHRINK: [&str; 15] = [
    "html",
    "css",
    "js",
    "mjs",
    "json",
    "geojson",
    "webmanifest",
    "wasm",
    "pack",
    "svg",
    "txt",
    "xml",
    "csv",
    "md",
    "ico",
];

/// Endings of copies that other programs make. We do not, but an old one is as wrong as ours.
pub const FOREIGN_ENDINGS: [&str; 1] = ["zst"];

/// A way of compressing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coding {
    /// The smaller one.
    Brotli,
    /// The older one.
    Gzip,
}

impl Coding {
    /// All of them, the smallest first.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Its name in HTTP (`Content-Encoding`).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// What the name of a copy ends with, after the file's own name and a dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// The copy of these bytes. `None` where it would be no smaller.
    ///
    /// # Errors
    ///
    /// What the compressor reports; in memory it has no reason to.
    pub fn copy_of(self, bytes: &[u8]) -> io::Result<Option<Vec<u8>>> {
        let copy = match self {
            Self::Brotli => brotli(bytes),
            Self::Gzip => gzip(bytes),
        }?;
        Ok((copy.len() < bytes.len()).then_some(copy))
    }

    /// Whether a copy holds exactly these bytes.
    #[must_use]
    pub fn holds(self, copy: &[u8], bytes: &[u8]) -> bool {
        // One byte more than expected is enough to know that it does not.
        let limit = u64::try_from(bytes.len()).map_or(u64::MAX, |n| n.saturating_add(1));
        let mut back = Vec::with_capacity(bytes.len());
        let read = match self {
            Self::Brotli => brotli::Decompressor::new(copy, 1 << 16)
                .take(limit)
                .read_to_end(&mut back),
            Self::Gzip => flate2::read::GzDecoder::new(copy)
                .take(limit)
                .read_to_end(&mut back),
        };
        read.is_ok() && back == bytes
    }
}

/// Whether files of this name have copies. The plain page of a place has none: there are as many as
/// places, each is small, and three files in the place of one would take more of a disk than they save
/// of a line.
#[must_use]
pub fn shrinks(name: &str) -> bool {
    let mut folders = name.rsplit(['/', '\\']).skip(1);
    if folders.next() == Some("place") && folders.nth(1) == Some("plain") {
        return false;
    }
    name.rsplit_once('.')
        .is_some_and(|(_, end)| SHRINK.contains(&end.to_ascii_lowercase().as_str()))
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut smaller = Vec::new();
    // A window no larger than the file: clearing a large one takes longer than a small page itself.
    let window = (usize::BITS - bytes.len().leading_zeros()).clamp(16, 22);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: i32::try_from(window).unwrap_or(22),
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut smaller, &parameters)?;
    Ok(smaller)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    // The builder writes no time and no name: same input, same bytes.
    let mut encoder = flate2::GzBuilder::new().write(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop loudly")]

    use super::*;

    #[test]
    fn a_copy_is_smaller_always_the_same_and_holds_its_file_and_no_other() {
        let text = "养老助餐服务".repeat(200).into_bytes();
        let other = "养老助餐服务".repeat(199).into_bytes();
        for coding in Coding::ALL {
            let copy = coding.copy_of(&text).unwrap().unwrap();
            assert!(copy.len() < text.len());
            assert_eq!(coding.copy_of(&text).unwrap().unwrap(), copy);
            assert!(coding.holds(&copy, &text), "{coding:?}");
            assert!(!coding.holds(&copy, &other), "{coding:?}");
            assert!(!coding.holds(&copy, &[text.as_slice(), b"x"].concat()));
            let cut = copy.get(..copy.len() / 2).unwrap();
            assert!(!coding.holds(cut, &text), "half a copy is none: {coding:?}");
            assert!(!coding.holds(b"old", &text), "{coding:?}");
        }
    }

    #[test]
    fn what_would_not_shrink_has_no_copy() {
        for coding in Coding::ALL {
            assert_eq!(coding.copy_of(b"x").unwrap(), None);
        }
        assert!(shrinks("data/330600-shaoxing-0badcafe.pack"));
        assert!(shrinks("INDEX.HTML"));
        assert!(!shrinks("icon.png"));
        assert!(!shrinks("LICENSE"));
        assert!(!shrinks("index.html.br"));
        assert!(shrinks("data/v1/330600/places.geojson"));
        assert!(shrinks("plain/330600-shaoxing/canteen.html"));
        assert!(!shrinks("/www/plain/330600-shaoxing/place/SX-1.html"));
        assert!(shrinks("place/x.html"));
    }
}
