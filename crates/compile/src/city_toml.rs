//! `city.toml`: what is known of a city beside its tables.

use crate::issue::{Issues, Location};
use crate::text::written;
use crate::{toml_file, words};
use domain::geo::adcode::Adcode;
use domain::pack::city::Hotline;
use domain::place::id::PlaceId;
use domain::place::phone::Phone;
use domain::place::{Kind, Place, Status};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use time::Date;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CityFile {
    adcode: String,
    name: String,
    short: String,
    pinyin: String,
    area_code: String,
    #[serde(default)]
    bureau: String,
    updated: toml::Value,
    #[serde(default)]
    hotline: Vec<HotlineFile>,
    #[serde(default)]
    aliases: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    policy_project: Vec<ProjectFile>,
    #[serde(default)]
    ignore: Ignored,
}

/// What the city's folder has and does not publish.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ignored {
    /// Names of files, or of folders with `/` at the end, in the city's folder.
    #[serde(default)]
    pub(crate) files: Vec<String>,
    /// Headers, in whichever table they stand.
    #[serde(default)]
    pub(crate) columns: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HotlineFile {
    number: String,
    label: String,
    note: Option<String>,
    #[serde(default, rename = "national")]
    _national: bool,
    source: SourceFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    /// Where it is one of `papers.toml`: then the quote is one that was found in it.
    #[serde(rename = "paper")]
    _paper: Option<String>,
    document: String,
    number: Option<String>,
    #[serde(rename = "date")]
    _date: Option<toml::Value>,
    quote: String,
    status: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProjectFile {
    name: String,
    kind: String,
    note: Option<String>,
    #[serde(rename = "paper")]
    _paper: Option<String>,
    document: String,
    number: Option<String>,
    #[serde(rename = "date")]
    _date: Option<toml::Value>,
    quote: String,
    status: Option<String>,
}

/// A checked `city.toml`.
#[derive(Debug)]
pub(crate) struct CityToml {
    pub(crate) adcode: Adcode,
    pub(crate) name: String,
    pub(crate) short: String,
    pub(crate) pinyin: String,
    /// With its leading 0.
    pub(crate) area_code: String,
    pub(crate) bureau: Option<String>,
    pub(crate) updated: Date,
    pub(crate) hotlines: Vec<Hotline>,
    pub(crate) aliases: Vec<(Kind, String)>,
    /// Projects that a paper names without saying where.
    pub(crate) projects: Vec<Place>,
    pub(crate) ignored: Ignored,
}

/// Reads the file of the folder `<adcode>-<pinyin>`.
pub(crate) fn read(
    file: &str,
    bytes: &[u8],
    folder: &str,
    issues: &mut Issues,
) -> Option<CityToml> {
    let toml: CityFile = toml_file::read(file, bytes, issues)?;
    let line = |key: &str| toml_file::line_of(bytes, key, "");
    let shown = toml.updated.to_string();
    let location = |key: &'static str| Location {
        file,
        line: line(key),
        column: key,
        value: match key {
            "adcode" => &toml.adcode,
            "area_code" => &toml.area_code,
            "updated" => shown.trim_matches('"'),
            _ => "",
        },
    };
    let adcode: Option<Adcode> = toml.adcode.parse().ok();
    if adcode.is_none() {
        issues.error(location("adcode"), words::bad_adcode());
    } else if folder != format!("{}-{}", toml.adcode, toml.pinyin) {
        issues.error(location("adcode"), words::folder_and_code_differ(folder));
    }
    for (key, value) in [("name", &toml.name), ("short", &toml.short)] {
        if value.trim().is_empty() {
            issues.error(location(key), words::empty_value(key));
        }
    }
    let code = toml.area_code.as_str();
    let digits = code.bytes().all(|b| b.is_ascii_digit());
    if !(digits && code.starts_with('0') && (3..=4).contains(&code.len())) {
        issues.error(location("area_code"), words::bad_area_code());
    }
    let updated = toml_file::date(&toml.updated);
    if updated.is_none() {
        issues.error(location("updated"), words::bad_toml_date());
    }
    if toml.hotline.is_empty() {
        issues.error(Location::file(file), words::no_hotline());
    }
    for hotline in &toml.hotline {
        if Phone::parse(&hotline.number).map_or(true, |p| p.dial().is_none()) {
            let location = Location {
                file,
                line: toml_file::line_of(bytes, "number", &hotline.number),
                column: "number",
                value: &hotline.number,
            };
            issues.error(location, words::bad_hotline());
        }
    }
    let known = Kind::ALL
        .iter()
        .map(|k| k.slug())
        .collect::<Vec<_>>()
        .join("、");
    let mut kind = |slug: &str, line: u32, column: &str| {
        let kind = Kind::from_slug(slug);
        if kind.is_none() {
            let location = Location {
                file,
                line,
                column,
                value: slug,
            };
            issues.error(location, words::unknown_kind(&known));
        }
        kind
    };
    let mut aliases = Vec::new();
    for (slug, names) in toml.aliases {
        let line = toml_file::line_of(bytes, &slug, "");
        if let Some(kind) = kind(&slug, line, "aliases") {
            aliases.extend(names.into_iter().map(|n| (kind, n)));
        }
    }
    aliases.sort_by_key(|(kind, _)| *kind);
    let mut projects = Vec::new();
    for (at, project) in toml.policy_project.into_iter().enumerate() {
        let line = toml_file::line_of(bytes, "name", &project.name);
        let (Some(kind), Some(city)) = (kind(&project.kind, line, "kind"), adcode) else {
            continue;
        };
        let (number, status) = (project.number.as_deref(), project.status.as_deref());
        projects.push(Place {
            name: project.name,
            status: Status::Planned,
            source: words::document(&project.document, number, status),
            note: Some(words::policy_note(&project.quote, project.note.as_deref())),
            ..Place::bare(PlaceId::of_project(city, at + 1), kind, None)
        });
    }
    let hotlines = toml
        .hotline
        .into_iter()
        .map(|h| Hotline {
            source: words::quoted_source(
                &h.source.document,
                h.source.number.as_deref(),
                &h.source.quote,
                h.source.status.as_deref(),
            ),
            number: h.number,
            label: h.label,
            note: h.note,
        })
        .collect();
    Some(CityToml {
        adcode: adcode?,
        name: toml.name,
        short: toml.short,
        pinyin: toml.pinyin,
        area_code: toml.area_code,
        bureau: written(toml.bureau.trim()).map(str::to_owned),
        updated: updated?,
        hotlines,
        aliases,
        projects,
        ignored: toml.ignore,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::WITH_PROJECT;
    use rstest::rstest;

    fn read_one(text: &str) -> (Option<CityToml>, Vec<crate::issue::Issue>) {
        let mut issues = Issues::default();
        let city = read("city.toml", text.as_bytes(), "330600-shaoxing", &mut issues);
        (city, issues.into_sorted())
    }

    #[test]
    fn a_city_knows_whom_to_ring_and_who_says_so() {
        let (city, issues) = read_one(WITH_PROJECT);
        assert_eq!(issues, []);
        let city = city.unwrap();
        assert_eq!(city.bureau.as_deref(), Some("绍兴市民政局"));
        assert_eq!(city.aliases, [(Kind::Centre, "乐龄中心".to_owned())]);
        assert_eq!(
            city.hotlines[0].source,
            "《方案》“设立为老服务热线（96345）”（征求意见稿）"
        );
    }

    #[test]
    fn a_city_that_says_no_bureau_has_none() {
        let (city, issues) = read_one(&WITH_PROJECT.replace("绍兴市民政局", ""));
        assert_eq!(issues, []);
        assert_eq!(city.unwrap().bureau, None);
    }

    #[test]
    fn a_project_named_in_a_paper_has_no_address_no_phone_and_no_point() {
        let project = &read_one(WITH_PROJECT).0.unwrap().projects[0];
        assert_eq!(project.id.as_str(), "330600-policy-1");
        assert_eq!(project.status, Status::Planned);
        assert_eq!((project.position, &project.address), (None, &None));
        assert!(project.phones.is_empty());
        assert_eq!(project.source, "《方案》（征求意见稿）");
        assert!(project.note.as_ref().unwrap().contains("推进某康养中心"));
    }

    #[rstest]
    #[case("name = \"绍兴市\"\n", "nmae = \"绍兴市\"\n", 2, "nmae")]
    #[case("name = \"绍兴市\"\n", "", 1, "name")]
    #[case("name = \"绍兴市\"", "name = 绍兴市", 2, "引号")]
    #[case("area_code = \"0575\"", "area_code = 575", 5, "写法")]
    #[case("area_code = \"0575\"", "area_code = \"575\"", 5, "区号")]
    #[case("updated = 2026-11-22", "updated = 2026-11", 7, "写法")]
    #[case("updated = 2026-11-22", "updated = \"去年\"", 7, "日期")]
    #[case("number = \"96345\"", "number = \"找前台\"", 9, "热线")]
    #[case("adcode = \"330600\"", "adcode = \"330700\"", 1, "文件夹")]
    #[case("adcode = \"330600\"", "adcode = \"330602\"", 1, "一个城市")]
    #[case("centre = ", "center = ", 13, "类别")]
    #[case("kind = \"institution\"", "kind = \"hospital\"", 15, "类别")]
    fn a_slip_in_city_toml_is_told_with_its_line(
        #[case] from: &str,
        #[case] to: &str,
        #[case] line: u32,
        #[case] word: &str,
    ) {
        let (_, issues) = read_one(&WITH_PROJECT.replacen(from, to, 1));
        assert_eq!(issues.len(), 1, "{issues:?}");
        assert_eq!(issues[0].line, line, "{issues:?}");
        assert!(!issues[0].column.is_empty(), "{issues:?}");
        assert!(issues[0].message.contains(word), "{}", issues[0].message);
    }
}
