//! A site whose operator has edited `config.json`: its pages get the CSP that fits, and what is
//! wrong with the file is told.

use crate::csp::{CspError, Width, with_csp};
use domain::address::{pages_of_parts, pages_of_styles};
use domain::config::{Fault, Said, at, faults, origins, texts};
use serde_json::Value;
use std::collections::BTreeMap;

/// The page of the app.
pub const PAGE: &str = "index.html";
/// The page of the app with the CSP for older browsers and for hosts with wrong types.
pub const COMPAT: &str = "compat.html";
/// The settings.
pub const CONFIG: &str = "config.json";

/// What is written into a site, and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The files, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The servers that tiles may come from.
    pub tiles: Vec<String>,
    /// What is wrong with the settings.
    pub faults: Vec<Fault>,
}

/// The pages of a site with their CSPs, by its page and its settings, and with the table of the pages of
/// the app.
///
/// # Errors
/// [`CspError`] where the page has no place for a CSP.
pub fn site(page: &[u8], config: &[u8]) -> Result<Site, CspError> {
    let html = String::from_utf8_lossy(page);
    // What public/bundle.js asks by.
    let pages = format!(r#"data-pages="{}""#, pages_of_parts());
    let html = html.replace(r#"data-pages="""#, &pages);
    let styled = format!(r#"data-styled="{}""#, pages_of_styles());
    let html = html.replace(r#"data-styled="""#, &styled);
    let said = read(config);
    let list = |path| texts(said.as_ref().and_then(|said| at(said, path)));
    let tiles = origins(&list("map.tiles"), &list("map.subdomains"));
    let of = |width| with_csp(&html, &tiles, width).map(String::into_bytes);
    let files = BTreeMap::from([
        (PAGE.to_owned(), of(Width::Usual)?),
        (COMPAT.to_owned(), of(Width::Wide)?),
        (CONFIG.to_owned(), config.to_vec()),
    ]);
    let faults = said.map_or_else(|| vec![Fault::Unreadable], |said| faults(&said));
    Ok(Site {
        files,
        tiles,
        faults,
    })
}

/// The settings; `None` where they are no JSON. Editors put a mark before the text, as browsers allow.
fn read(config: &[u8]) -> Option<Said> {
    let text = config.strip_prefix(b"\xef\xbb\xbf").unwrap_or(config);
    serde_json::from_slice(text).ok().map(said)
}

fn said(value: Value) -> Said {
    match value {
        Value::Null => Said::Nothing,
        Value::Bool(flag) => Said::Flag(flag),
        Value::Number(number) => Said::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => Said::Text(text),
        Value::Array(all) => Said::List(all.into_iter().map(said).collect()),
        Value::Object(all) => {
            Said::Object(all.into_iter().map(|(name, v)| (name, said(v))).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &[u8] = b"<head><meta charset=\"utf-8\"><script>1</script></head>";

    fn made(config: &str) -> Site {
        site(HTML, config.as_bytes()).unwrap()
    }

    #[test]
    fn the_settings_that_are_shipped_are_in_order() {
        let shipped = include_bytes!("../../../public/config.json");
        let made = site(HTML, shipped).unwrap();
        assert_eq!((made.tiles, made.faults), (vec![], vec![]));
        let all = String::from_utf8_lossy(shipped).into_owned();
        for (path, _) in domain::config::FIELDS {
            let name = path.rsplit('.').next().unwrap();
            // It is on unless somebody switches it off.
            assert!(
                all.contains(&format!("\"{name}\"")) || name == "offline",
                "{name}"
            );
        }
    }

    #[test]
    fn servers_of_tiles_stand_in_the_csp_of_both_pages() {
        let made = made(
            "\u{feff}{\"map\":{\"tiles\":[\"https://t{s}.example.org/{z}/{x}/{y}\"],\"subdomains\":[\"0\"]}}",
        );
        assert_eq!(made.tiles, ["https://t0.example.org"]);
        assert_eq!(made.faults, []);
        for name in [PAGE, COMPAT] {
            let page = String::from_utf8_lossy(&made.files[name]).into_owned();
            assert!(
                page.contains("img-src 'self' https://t0.example.org;"),
                "{page}"
            );
        }
    }

    #[test]
    fn the_page_knows_the_part_and_the_styles_of_each_page_of_the_app() {
        let html =
            br#"<head><meta charset="utf-8"><script data-pages="" data-styled=""></script></head>"#;
        let made = site(html, b"{}").unwrap();
        for name in [PAGE, COMPAT] {
            let page = String::from_utf8_lossy(&made.files[name]).into_owned();
            assert!(
                page.contains(r#"data-pages="place=place,driver,"#),
                "{page}"
            );
            assert!(page.contains(" guide=guide "), "{page}");
            let styled = r#"data-styled="desk=counter result=guide slip=slip together="#;
            assert!(page.contains(styled), "{page}");
            assert_eq!(
                site(page.as_bytes(), b"{}").unwrap().files[name],
                made.files[name]
            );
        }
    }

    #[test]
    fn settings_that_can_not_be_read_leave_the_usual_csp() {
        for broken in [
            "",
            "{",
            "[]",
            "{\"map\":{\"tiles\":[\"https://a.cn/{z}/{x}/{y}\",]}}",
        ] {
            let made = made(broken);
            assert_eq!(made.faults, [Fault::Unreadable], "{broken}");
            assert!(made.tiles.is_empty());
        }
    }
}
