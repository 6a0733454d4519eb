//! Why a file is no table that can be read.

/// Why a file is no table that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Broken {
    /// Not a byte in it.
    Empty,
    /// A workbook that ends too early or is damaged.
    Damaged,
    /// Locked with a password.
    Locked,
    /// A picture under another name.
    Picture,
    /// A PDF.
    Pdf,
    /// A letter: a document of Word or WPS.
    Letter,
    /// A web page, as some office programs "export to Excel".
    WebPage,
    /// A map in XML: .osm, .kml, .gpx.
    Map,
    /// A workbook in a form that is not read: .xlsb, .ods.
    OtherWorkbook,
    /// Packed files that are no workbook.
    Packed,
    /// Bytes that are no text in any encoding we know.
    NoText,
    /// So many quotes that are never closed that the rest was not read.
    Quotes,
    /// JSON that ends too early or is damaged.
    Json {
        /// The line where that shows.
        line: u32,
    },
    /// JSON without a list of places.
    NoRows,
    /// Unpacked it is larger than any honest table.
    TooLarge {
        /// The limit, in MB.
        megabytes: u64,
    },
    /// More columns than any honest table.
    TooWide {
        /// The limit.
        columns: usize,
    },
    /// More cells than any honest table.
    TooLong {
        /// The limit.
        cells: usize,
    },
}

impl Broken {
    /// The form of a file that is surely no table, by its first bytes.
    pub(super) fn other_form(bytes: &[u8]) -> Option<Self> {
        const PICTURES: &[&[u8]] = &[
            b"\x89PNG",
            b"\xff\xd8\xff",
            b"GIF8",
            b"BM",
            b"RIFF",
            b"II*\0",
            b"MM\0*",
        ];
        let begins = |with: &&[u8]| bytes.starts_with(with);
        // BM and RIFF also begin a text.
        let no_text = || bytes.iter().take(64).any(|b| *b < 9);
        if PICTURES.iter().any(begins) && no_text() {
            return Some(Self::Picture);
        }
        if bytes.starts_with(b"%PDF") {
            return Some(Self::Pdf);
        }
        const PACKED: &[&[u8]] = &[b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"];
        PACKED.iter().any(begins).then_some(Self::Packed)
    }
}
