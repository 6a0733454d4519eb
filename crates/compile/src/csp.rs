//! The content-security policy (CSP) of a page: what its browser lets it fetch and run.
//!
//! It stands in the page itself, so that it holds on every host. Inline scripts and styles are allowed
//! by their hashes, which are computed from the page as it is published.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt;

/// Behind which a CSP stands: a browser heeds it from there on.
const CHARSET: &str = "<meta charset=\"utf-8\">";
const BEGINS: &str = "\n<meta http-equiv=\"Content-Security-Policy\" content=\"";
const ENDS: &str = "\">";

/// Which browsers and hosts a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Browsers that know `'wasm-unsafe-eval'`, and hosts that send scripts as scripts.
    Usual,
    /// Chromium 96 and Safari 15, which let no wasm run without `'unsafe-eval'`; and hosts that send
    /// scripts as something else, so that the page hands their text on as a blob.
    Wide,
}

/// Why a page has got no CSP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CspError {
    /// It does not say its character set at the beginning, where the CSP belongs.
    NoCharset,
}

/// The page of the app with its CSP, in the place of one that it has. `tiles`: servers that
/// pictures may come from, as [`domain::config::origins`] gives them.
///
/// # Errors
/// [`CspError`] where the page has no place for one.
pub fn with_csp(html: &str, tiles: &[String], width: Width) -> Result<String, CspError> {
    let html = without(html);
    let (before, after) = html.split_once(CHARSET).ok_or(CspError::NoCharset)?;
    let csp = of_app(&html, tiles, width);
    Ok([before, CHARSET, BEGINS, &csp, ENDS, after].concat())
}

/// The CSP of a page without scripts, which has this one style sheet. Nothing on it can connect; its
/// own host is allowed for programs that look at the page for somebody and ask for robots.txt in its
/// name.
#[must_use]
pub fn of_plain_page(style: &str) -> String {
    let style = hash(style);
    format!(
        "default-src 'none'; style-src {style}; connect-src 'self'; base-uri 'none'; \
         form-action 'none'"
    )
}

fn of_app(html: &str, tiles: &[String], width: Width) -> String {
    let hashes = |name| {
        let own = inline(html, name).map(|text| [" ", &hash(text)].concat());
        own.collect::<String>()
    };
    let (scripts, styles) = (hashes("script"), hashes("style"));
    let tiles: String = tiles.iter().map(|origin| [" ", origin].concat()).collect();
    let wide = match width {
        Width::Usual => "",
        Width::Wide => " 'unsafe-eval' blob:",
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{wide}{scripts}; \
         style-src 'self'{styles}; img-src 'self'{tiles}; connect-src 'self'; worker-src 'self'; \
         frame-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// The page without the CSP that an earlier run wrote.
fn without(html: &str) -> String {
    let Some((before, rest)) = html.split_once(BEGINS) else {
        return html.to_owned();
    };
    let after = rest.split_once(ENDS).map_or("", |(_, after)| after);
    [before, after].concat()
}

/// What stands inside of each element of this name that names no file.
fn inline<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let (open, close) = (format!("<{name}"), format!("</{name}"));
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once(&open)?;
            let (attributes, inside) = after.split_once('>')?;
            let (text, next) = inside.split_once(&close)?;
            rest = next;
            let is_element = attributes.is_empty() || attributes.starts_with([' ', '\n', '\t']);
            if is_element && !attributes.contains(" src=") {
                return Some(text);
            }
        }
    })
}

/// `'sha256-…'` of an inline text. A browser hashes it with its line ends as one character each.
fn hash(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    format!(
        "'sha256-{}'",
        STANDARD.encode(Sha256::digest(text.as_bytes()))
    )
}

impl fmt::Display for CspError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(crate::words::NO_PLACE_FOR_CSP)
    }
}

impl std::error::Error for CspError {}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><head>\n<meta charset=\"utf-8\">\n<style>a{}</style>\
        <script src=\"./boot.js\"></script><script>\nrun(1 > 0)\n</script></head>";

    fn csp(width: Width) -> String {
        let page = with_csp(PAGE, &["https://t.example.org".to_owned()], width).unwrap();
        let (_, rest) = page.split_once(BEGINS).unwrap();
        rest.split_once(ENDS).unwrap().0.to_owned()
    }

    #[test]
    fn a_page_runs_its_own_scripts_and_nothing_else() {
        // Computed with `openssl dgst -sha256 -binary | base64`.
        assert_eq!(
            csp(Width::Usual),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' \
             'sha256-8v6GQG2x2KCEPw7BxKxmjXQ30IPqyMRWvFLYdae+z7o='; style-src 'self' \
             'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; img-src 'self' https://t.example.org; \
             connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"
        );
        assert!(csp(Width::Wide).contains("'wasm-unsafe-eval' 'unsafe-eval' blob: 'sha256-"));
    }

    #[test]
    fn a_page_that_has_a_csp_gets_the_new_one_in_its_place() {
        let once = with_csp(PAGE, &["https://old.example.org".to_owned()], Width::Wide).unwrap();
        let again = with_csp(&once, &[], Width::Usual).unwrap();
        assert_eq!(again, with_csp(PAGE, &[], Width::Usual).unwrap());
        assert_eq!(without(&again), PAGE);
    }

    #[test]
    fn line_ends_of_another_system_change_nothing() {
        let theirs = PAGE.replace('\n', "\r\n");
        assert_eq!(
            of_app(&theirs, &[], Width::Usual),
            of_app(PAGE, &[], Width::Usual)
        );
    }

    #[test]
    fn a_page_without_a_place_for_it_is_refused() {
        assert_eq!(with_csp("<p>", &[], Width::Usual), Err(CspError::NoCharset));
    }

    #[test]
    fn an_element_whose_name_only_begins_alike_is_none() {
        assert_eq!(
            inline("<styled>x</styled><style>y</style>", "style").collect::<Vec<_>>(),
            ["y"]
        );
    }
}
