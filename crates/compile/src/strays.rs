//! Files that nobody reads. What looks like a table or like data in another form, and what belongs
//! to a city's data under a slightly wrong name, stops publishing, so that nothing is lost in
//! silence; a city can say in its `city.toml` that it is not to be published.

use crate::city::{IgnoredBy, OTHER_FILES};
use crate::city_toml::Ignored;
use crate::columns::{TABLES, Table, common, meant_file, recognise, workbook};
use crate::issue::{Issues, Location};
use crate::nearest::within;
use crate::text::{NotText, decode};
use crate::{Seeds, basemap, calendar, national, quotes, site_toml, words};

/// Endings of spreadsheets that are no text.
const WORKBOOKS: &[&str] = &[
    "xlsx", "xls", "xlsm", "xlsb", "xltx", "xlt", "et", "ett", "ods", "fods", "numbers", "dbf",
    "mdb", "accdb",
];
/// Endings of tables that are text, whatever stands in them.
const TABLE_TEXTS: &[&str] = &["csv", "tsv", "tab"];
/// Endings of data in other forms than tables.
const DATA: &[&str] = &[
    "toml",
    "yaml",
    "yml",
    "json",
    "json5",
    "jsonl",
    "ndjson",
    "xml",
    "ini",
    "cfg",
    "conf",
    "properties",
    "geojson",
    "topojson",
    "kml",
    "kmz",
    "gpx",
    "shp",
    "gpkg",
    "ics",
    "vcf",
    "sql",
    "db",
    "sqlite",
    "sqlite3",
    "parquet",
    "lock",
];
/// Endings of letters and pictures, which hold no data.
const PAPERS: &[&str] = &[
    "md", "pdf", "doc", "docx", "wps", "rtf", "odt", "ppt", "pptx", "jpg", "jpeg", "png", "gif",
    "bmp", "webp", "heic", "tif", "tiff", "html", "htm", "log", "zip", "rar", "7z",
];
/// So many known headers in the first lines make a table of any text.
const HEADERS: usize = 3;
/// How many lines from the top headers are looked for in, and how many bytes.
const TOP_LINES: usize = 5;
const TOP_BYTES: usize = 4096;

/// Tells every file that was not read and should perhaps have been.
pub(crate) fn tell(seeds: &Seeds, ignored: &IgnoredBy, issues: &mut Issues) {
    let folders = seeds.city_folders();
    for (path, bytes) in &seeds.files {
        let name = path.rsplit('/').next().unwrap_or(path);
        // Lock files of Excel and WPS, and hidden files.
        if name.starts_with(['.', '~']) {
            continue;
        }
        let (top, rest) = path.split_once('/').unwrap_or(("", path));
        match (top, rest.split_once('/')) {
            ("cities", Some((folder, inside))) => {
                let none = Ignored::default();
                let ignored = ignored.get(folder).unwrap_or(&none);
                in_city(seeds, (path, folder, inside), bytes, ignored, issues);
            }
            ("gazetteer", None) if is_table(name, bytes) => {
                let folder = name.strip_suffix(".csv");
                let read = folder.is_some_and(|f| folders.contains(f));
                if !read {
                    let say = words::gazetteer_of_no_city(folder.unwrap_or(name));
                    issues.error(Location::file(path), say);
                }
            }
            ("calendar", inside) => in_calendar((path, inside.is_some()), bytes, issues),
            ("" | "cities", _) if is_table(name, bytes) => {
                issues.error(Location::file(path), words::stray_file());
            }
            _ if is_table(name, bytes) => {
                issues.error(Location::file(path), words::table_among_others());
            }
            ("", _) if is_read_at_the_top(rest) => {}
            ("basemap", Some((folder, inside)))
                if folders.contains(folder) && basemap::tells_of(inside) => {}
            _ if is_data(name, bytes) => {
                issues.error(Location::file(path), words::unread_data());
            }
            _ => {}
        }
    }
    for (folder, ignored) in ignored {
        check_ignored(seeds, folder, ignored, issues);
    }
}

/// A file of the folder of yearly tables; one in a folder inside it is not read.
fn in_calendar((path, nested): (&str, bool), bytes: &[u8], issues: &mut Issues) {
    if calendar::is_read(path) {
        return;
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let paper = PAPERS.contains(&ending(name).as_str());
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    let year = digits.get(..4).and_then(|d| d.parse().ok());
    let year = year.filter(|year| (2000..2100).contains(year));
    if is_table(name, bytes) || is_data(name, bytes) || nested || year.is_some() && !paper {
        issues.error(Location::file(path), words::unread_year(year));
    }
}

/// A file of a city's folder.
fn in_city(
    seeds: &Seeds,
    (path, folder, inside): (&str, &str, &str),
    bytes: &[u8],
    ignored: &Ignored,
    issues: &mut Issues,
) {
    let location = Location::file(path);
    if is_read(inside) {
        return;
    }
    let looks = is_table(inside, bytes);
    if ignored.files.iter().any(|entry| covers(entry, inside)) {
        issues.info(location, words::ignored_file());
        return;
    }
    if inside.contains('/') {
        if looks || is_data(inside, bytes) {
            issues.error(location, words::nested_file());
        }
        return;
    }
    let near = meant_file(inside, &top(bytes).unwrap_or_default());
    if is_workbook(inside, bytes) {
        issues.error(location, words::workbook(near));
    } else if looks {
        let there = |near: &str| seeds.get(&format!("cities/{folder}/{near}")).is_some();
        issues.error(location, words::unread_table(near, near.is_some_and(there)));
    } else if is_data(inside, bytes) {
        let stem = |name: &str| name.split('.').next().unwrap_or_default().to_lowercase();
        // Two letters may be wrong: of a name of two, nothing would be left.
        let meant = |other: &&&str| other.is_ascii() && within(&stem(inside), &stem(other), 2);
        let near = OTHER_FILES.iter().find(meant).copied();
        issues.error(location, words::unknown_settings(near));
    } else if !matches!(ending(inside).as_str(), "md" | "txt") {
        issues.warning(location, words::unknown_file(near));
    }
}

/// What a city says is not to be published and is read all the same, or is not there.
fn check_ignored(seeds: &Seeds, folder: &str, ignored: &Ignored, issues: &mut Issues) {
    let at = format!("cities/{folder}/");
    let file = format!("{at}city.toml");
    let bytes = seeds.get(&file).unwrap_or_default();
    for entry in &ignored.files {
        let line = crate::toml_file::line_of(bytes, "files", entry);
        let location = Location {
            line,
            column: "ignore",
            value: entry,
            ..Location::file(&file)
        };
        let mut below = seeds
            .under(&at)
            .filter_map(|(path, _)| path.strip_prefix(&at));
        if is_read(entry) {
            issues.error(location, words::ignored_needed(entry));
        } else if !below.any(|inside| covers(entry, inside)) {
            issues.warning(location, words::ignored_missing(entry));
        }
    }
}

/// Whether an entry of the list covers a file: it is its name, or a folder it lies in.
fn covers(entry: &str, inside: &str) -> bool {
    entry == inside || (entry.ends_with('/') && inside.starts_with(entry))
}

fn is_read(inside: &str) -> bool {
    let is_table = |t: &Table| t.kind.file() == inside || workbook(t.kind) == inside;
    TABLES.iter().any(is_table) || OTHER_FILES.contains(&inside)
}

fn ending(name: &str) -> String {
    let (_, ending) = name.rsplit_once('.').unwrap_or(("", ""));
    ending.to_ascii_lowercase()
}

fn is_workbook(name: &str, bytes: &[u8]) -> bool {
    let ending = ending(name);
    let text = TABLE_TEXTS.contains(&ending.as_str()) || ending == "txt";
    WORKBOOKS.contains(&ending.as_str()) || (text && decode(bytes) == Err(NotText::Workbook))
}

/// Whether a file is a table, by its ending, by its name, or by the headers in its first lines.
fn is_table(name: &str, bytes: &[u8]) -> bool {
    let own = name.rsplit('/').next().unwrap_or(name);
    let ending = ending(own);
    let ends = |endings: &[&str]| endings.contains(&ending.as_str());
    if ends(WORKBOOKS) || ends(TABLE_TEXTS) {
        return true;
    }
    if matches!(ending.as_str(), "toml" | "geojson" | "lock") {
        return false;
    }
    let stem = own.split('.').next().unwrap_or(own);
    let called_so = |t: &Table| t.kind.file().strip_suffix(".csv") == Some(stem);
    if matches!(ending.as_str(), "md" | "json") {
        return TABLES.iter().any(called_so);
    }
    TABLES.iter().any(called_so) || is_workbook(own, bytes) || has_headers(bytes)
}

/// Whether a file of the top folder is read.
fn is_read_at_the_top(name: &str) -> bool {
    [
        quotes::LOCK,
        quotes::PAPERS,
        national::FILE,
        site_toml::FILE,
    ]
    .contains(&name)
}

/// Whether a file holds data that are no table: by its ending, or because its lines are keys with
/// values.
fn is_data(name: &str, bytes: &[u8]) -> bool {
    let ending = ending(name);
    if DATA.contains(&ending.as_str()) {
        return true;
    }
    if PAPERS.contains(&ending.as_str()) {
        return false;
    }
    let Some(top) = top(bytes) else {
        return false;
    };
    let begins = top.trim_start_matches(['\u{feff}', ' ', '\n', '\r']);
    let marked = ["{", "[", "<?xml", "---\n"]
        .iter()
        .any(|mark| begins.starts_with(mark));
    let lines = top.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .collect();
    let is_key = |key: &str| {
        let key = key.trim().trim_matches('"');
        !key.is_empty()
            && key
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b))
    };
    let has_key = |line: &&&str| {
        line.split_once(['=', ':'])
            .is_some_and(|(key, _)| is_key(key))
    };
    let keys = lines.iter().filter(has_key).count();
    marked || keys >= 2 && keys * 2 >= lines.len()
}

/// The beginning of a text, in whichever encoding spreadsheets save; `None` for what is no text.
fn top(bytes: &[u8]) -> Option<String> {
    let begin = bytes.get(..TOP_BYTES).unwrap_or(bytes);
    match decode(bytes) {
        Ok(text) => Some(text.chars().take(TOP_BYTES).collect()),
        // A picture, a letter: is_workbook knows those that are tables.
        Err(NotText::Workbook) => None,
        Err(NotText::Utf16) => Some(utf16(begin)),
        Err(NotText::OtherEncoding { .. }) => {
            Some(encoding_rs::GBK.decode_without_bom_handling(begin).0.into())
        }
    }
}

/// Whether one of the first lines has several headers that we know.
fn has_headers(bytes: &[u8]) -> bool {
    let Some(top) = top(bytes) else {
        return false;
    };
    top.lines().take(TOP_LINES).any(|line| {
        let cells = line.split([',', '\t', ';', '|', '，', '；', '、']);
        let known = |cell: &str| {
            let cell = cell.trim().trim_matches('"');
            recognise(cell, &common()).is_some()
                || TABLES.iter().any(|t| recognise(cell, &t.own()).is_some())
        };
        cells.filter(|cell| known(cell)).count() >= HEADERS
    })
}

/// The text of the first bytes of UTF-16 with its mark.
fn utf16(bytes: &[u8]) -> String {
    let big = bytes.starts_with(b"\xfe\xff");
    let units = bytes.chunks_exact(2).filter_map(|pair| {
        let pair = <[u8; 2]>::try_from(pair).ok()?;
        Some(if big {
            u16::from_be_bytes(pair)
        } else {
            u16::from_le_bytes(pair)
        })
    });
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect::<String>()
        .replace('\u{feff}', "")
}
