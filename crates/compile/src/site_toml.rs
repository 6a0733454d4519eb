//! `site.toml`: the address under which the files are published, where somebody has written it down.
//! Search engines want whole addresses; without it pages name none.

use crate::issue::{Issues, Location};
use crate::{Seeds, toml_file, words};
use serde::Deserialize;

/// The file, beside the cities.
pub(crate) const FILE: &str = "site.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SiteFile {
    address: String,
}

/// The address of a site, which ends in `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SiteAddress(String);

impl SiteAddress {
    /// An address of the web without question mark and hash, as plain as a sitemap can hold.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|start| text.strip_prefix(start))?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/%".contains(c);
        let (host, _) = rest.split_once('/').unwrap_or((rest, ""));
        let named = host.contains(|c: char| c.is_ascii_alphanumeric());
        let ends = if text.ends_with('/') { "" } else { "/" };
        (named && rest.chars().all(plain)).then(|| Self([text, ends].concat()))
    }

    /// The address of a file of the output folder.
    pub(crate) fn of(&self, path: &str) -> String {
        // Hosts send the page of a folder under both names.
        [&self.0, path.strip_suffix("index.html").unwrap_or(path)].concat()
    }
}

/// The address, where there is a file of it.
pub(crate) fn read(seeds: &Seeds, issues: &mut Issues) -> Option<SiteAddress> {
    let bytes = seeds.get(FILE)?;
    let SiteFile { address } = toml_file::read(FILE, bytes, issues)?;
    let read = SiteAddress::parse(&address);
    if read.is_none() {
        let location = Location {
            file: FILE,
            line: toml_file::line_of(bytes, "address", ""),
            column: "address",
            value: &address,
        };
        issues.error(location, words::bad_site_address());
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(
        "https://yanglao.example.gov.cn/ditu",
        Some("https://yanglao.example.gov.cn/ditu/plain/a.html")
    )]
    #[case(" http://10.0.0.1:8080/ ", Some("http://10.0.0.1:8080/plain/a.html"))]
    #[case("yanglao.example.gov.cn", None)]
    #[case("https://", None)]
    #[case("https:///x", None)]
    #[case("https://a.cn/?x=1", None)]
    #[case("https://a.cn/#/", None)]
    #[case("javascript:alert(1)", None)]
    #[case("https://a.cn/\"><script>", None)]
    #[case("https://a.cn/养老", None)]
    fn only_a_plain_address_of_the_web_is_one(#[case] text: &str, #[case] want: Option<&str>) {
        let address = SiteAddress::parse(text).map(|site| site.of("plain/a.html"));
        assert_eq!(address.as_deref(), want);
    }

    #[test]
    fn the_page_of_a_folder_has_the_address_of_the_folder() {
        let site = SiteAddress::parse("https://a.cn/").unwrap();
        assert_eq!(site.of("plain/index.html"), "https://a.cn/plain/");
    }

    #[test]
    fn an_address_that_is_none_is_told_with_its_line() {
        let seeds = Seeds::from([(FILE, "# 网址\naddress = \"yanglao.gov.cn\"\n")]);
        let mut issues = Issues::default();
        assert_eq!(read(&seeds, &mut issues), None);
        let told = issues.into_sorted();
        assert_eq!((told[0].file.as_str(), told[0].line), (FILE, 2));
        assert!(told[0].fix.contains("https://"), "{}", told[0].fix);
    }
}
