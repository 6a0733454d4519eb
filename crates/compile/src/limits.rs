//! How much is read: every limit of what people write, in one place beside the length of a 编号, which
//! `domain::place::id` knows. A limit is far above what an honest table needs, and whoever meets it is
//! told so in a sentence (`words`).

/// Largest file that the command reads, in bytes: many times what a spreadsheet of a city has.
pub const FILE_BYTES: u64 = 64 << 20;
/// Largest extract of a map that the command reads, in bytes: that of a large province.
pub const EXTRACT_BYTES: u64 = 512 << 20;
/// Largest sum of all files that the command reads, in bytes: the tables of a whole nation are a tenth of it.
pub const ALL_BYTES: u64 = 2 << 30;
/// After so many quotes that are never closed the rest of a file is not read: each costs a pass
/// over all that follows, and the file can not be published anyway.
pub(crate) const OPEN_QUOTES: usize = 50;
/// Most columns of a sheet; our widest table has 45.
pub(crate) const COLUMNS: usize = 300;
/// Largest size to which a foreign workbook may unpack, in bytes: a thousand times a bureau's list.
pub(crate) const UNPACKED_BYTES: u64 = 128 << 20;
/// Largest foreign table that is a text, in bytes.
pub(crate) const TEXT_BYTES: usize = 64 << 20;
/// Most columns of a foreign table that are filled.
pub(crate) const TABLE_COLUMNS: usize = 300;
/// Most rows of a sheet of the old form, which has no more.
pub(crate) const TABLE_ROWS: usize = 65_536;
/// Most cells of all tables of a foreign file together.
pub(crate) const TABLE_CELLS: usize = 4_000_000;
/// Most cells of a text, the empty ones too, which take room while it is read.
pub(crate) const TEXT_CELLS: usize = 12_000_000;
/// Most cells of the old form between the first and the last of each sheet, which takes room for them.
pub(crate) const OLD_CELLS: usize = 20_000_000;
/// Most merged areas of a foreign sheet that are looked at.
pub(crate) const TABLE_MERGED: usize = 50_000;
/// Largest table that is JSON, in bytes: it takes many times its size to be read.
pub(crate) const JSON_BYTES: usize = 32 << 20;
/// Most places that are taken out of an extract of a map; a nation has a tenth of it.
pub(crate) const PBF_PLACES: usize = 400_000;
/// Most nodes of their outlines.
pub(crate) const PBF_NODES: usize = 4_000_000;
/// Most elements that are looked at in an extract of a map: what is far more is no map.
pub(crate) const PBF_ELEMENTS: usize = 200_000_000;
/// So deep may objects of JSON lie within each other and still become columns.
pub(crate) const NESTED: usize = 4;
/// So many lines from the top headers are looked for in a foreign table.
pub(crate) const TABLE_TOP: usize = 200;
/// Longest header that is compared with the known ones, in characters.
pub(crate) const HEADER_CHARS: usize = 100;
/// Longest cell, in characters. Whoever writes more has pasted something into the wrong place.
pub(crate) const CELL_CHARS: usize = 2000;
/// Longest 名称, in characters: it has to fit on a phone.
pub(crate) const NAME_CHARS: usize = 60;
/// Longest 地址, in characters.
pub(crate) const ADDRESS_CHARS: usize = 120;
/// Longest text that is read as hours, in characters.
pub(crate) const HOURS_CHARS: usize = 300;
/// Longest text that is read as a phone, a date, a price or a point, in characters.
pub(crate) const READ_CHARS: usize = 500;
/// Most numbers in a cell of 电话.
pub(crate) const PHONES: usize = 10;
/// Longest piece of a table that a message repeats, in characters.
pub(crate) const SHOWN_CHARS: usize = 60;
/// Longest sentence of a message, in characters.
pub(crate) const SENTENCE_CHARS: usize = 600;
/// Longest line of the command `read`, in bytes.
pub(crate) const LINE_BYTES: usize = 4096;

/// Beds of one place beyond which someone is asked.
pub(crate) const BEDS: u32 = 3000;
/// Prices of a month that are believed, in yuan.
pub(crate) const MONTHLY_YUAN: std::ops::RangeInclusive<u32> = 200..=50_000;
/// Prices of a meal that are believed, in yuan.
pub(crate) const MEAL_YUAN: std::ops::RangeInclusive<u32> = 1..=100;
/// Prices that are believed whatever they are paid for, in yuan: a year of the dearest month.
pub(crate) const ANY_YUAN: std::ops::RangeInclusive<u32> = 1..=600_000;
/// Monthly rents and deposits that are believed, in yuan.
pub(crate) const RENTAL_YUAN: u32 = 20_000;
/// How many times the lowest price the highest may be.
pub(crate) const PRICE_SPREAD: u32 = 10;
/// First year of dates that are believed.
pub(crate) const FIRST_YEAR: i32 = 2000;
/// Two points of the same name nearer than this are taken for one place, metres.
pub(crate) const SAME_SPOT_METRES: f64 = 100.0;
/// Two points with the same number to ring nearer than this are taken for one place, metres.
pub(crate) const SAME_DOOR_METRES: f64 = 30.0;
