//! What a table says of itself above and below its lines: who made it, and from which map its
//! coordinates are.

use super::heading::system_named;
use super::vocabulary::{MADE_BY, NAMELESS};
use crate::text::plain;

/// 数据来源 of a table: what it says itself, else the name of its file, else its title.
pub(super) fn source(file: &str, title: &str, notes: &[String]) -> String {
    let said = notes.iter().find_map(|note| made_by(note));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let stem = stem.trim();
    said.unwrap_or_else(|| {
        let named = [stem, title].into_iter().find(|name| says_something(name));
        named.unwrap_or(file).to_owned()
    })
}

/// 填报单位：某区民政局　　填表人：… → 某区民政局.
fn made_by(note: &str) -> Option<String> {
    let note = plain(note);
    MADE_BY.iter().find_map(|word| {
        let (_, rest) = note.split_once(word)?;
        let rest = rest.strip_prefix(':')?.trim_start();
        let end = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '。' | '|');
        let name = rest.split(end).next().unwrap_or_default();
        (name.chars().count() >= 3).then(|| name.to_owned())
    })
}

/// Whether the name of a file says more than that it is one.
fn says_something(name: &str) -> bool {
    let mut rest = name.to_lowercase();
    for word in NAMELESS {
        rest = rest.replace(word, "");
    }
    let han = |c: &char| matches!(c, '\u{3400}'..='\u{9fff}');
    rest.chars().filter(han).count() >= 2
}

/// The map system that the notes of a table name for its coordinates.
pub(super) fn system(notes: &[String]) -> Option<&'static str> {
    let about = notes
        .iter()
        .filter(|note| note.contains("坐标") || note.contains("经纬"));
    let mut named = about.filter_map(|note| system_named(note));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("名单.xlsx", "", &["填报单位：某区民政局　填表人：某某"], "某区民政局")]
    #[case("某市老年食堂名单2026.xlsx", "某区一览表", &[], "某市老年食堂名单2026")]
    #[case("新建 Microsoft Excel 工作表.xlsx", "某市老年食堂一览表", &[], "某市老年食堂一览表")]
    #[case("Sheet1.csv", "", &["单位：元"], "Sheet1.csv")]
    fn who_made_a_table_is_said_by_it_by_its_file_or_by_its_title(
        #[case] file: &str,
        #[case] title: &str,
        #[case] notes: &[&str],
        #[case] want: &str,
    ) {
        let notes: Vec<String> = notes.iter().map(|note| (*note).to_owned()).collect();
        assert_eq!(source(file, title, &notes), want);
    }

    #[rstest]
    #[case(&["注：坐标用高德地图拾取"], Some("GCJ02"))]
    #[case(&["坐标系：CGCS2000", "坐标由百度拾取"], None)]
    #[case(&["去百度看"], None)]
    fn a_map_is_taken_from_a_note_about_coordinates(
        #[case] notes: &[&str],
        #[case] want: Option<&str>,
    ) {
        let notes: Vec<String> = notes.iter().map(|note| (*note).to_owned()).collect();
        assert_eq!(system(&notes), want);
    }
}
