//! From the address in a request to a file of the site, and never to one outside it.

use std::path::{Path, PathBuf};

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A file.
    File(PathBuf),
    /// A folder written without its last slash: relative links in it would be wrong.
    Elsewhere(String),
    /// Nothing of ours.
    Nothing,
}

/// Finds what an address leads to.
pub(crate) fn find(dist: &Path, url: &str) -> Target {
    let (path, query) = url
        .split_once('?')
        .map_or((url, None), |(path, query)| (path, Some(query)));
    let Some(inside) = inside(path) else {
        return Target::Nothing;
    };
    let found = dist.join(inside);
    if !found.is_dir() {
        return within(dist, found);
    }
    if path.ends_with('/') {
        return within(dist, found.join("index.html"));
    }
    // One leading slash only: `//host` would lead to another site.
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    Target::Elsewhere(format!("/{}/{query}", path.trim_matches('/')))
}

/// The path below the site's folder, if every part of it is a plain name.
fn inside(path: &str) -> Option<PathBuf> {
    let text = decoded(path)?;
    let mut inside = PathBuf::new();
    for part in text.split('/').filter(|part| !part.is_empty()) {
        // Hidden files are none of a site's; backslash and colon climb out on Windows.
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        inside.push(part);
    }
    Some(inside)
}

fn within(dist: &Path, file: PathBuf) -> Target {
    if is_within(dist, &file) {
        Target::File(file)
    } else {
        Target::Nothing
    }
}

/// Whether a path is a file of the site. A link inside the folder could still lead out of it.
pub(crate) fn is_within(dist: &Path, file: &Path) -> bool {
    match (dist.canonicalize(), file.canonicalize()) {
        (Ok(dist), Ok(real)) => real.starts_with(&dist) && real.is_file(),
        _ => false,
    }
}

/// Undoes `%E5%85%BB`.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let (high, low) = (hex(rest.next()?)?, hex(rest.next()?)?);
            bytes.push(high * 16 + low);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> PathBuf {
        let top = std::env::temp_dir().join(format!("xtask-site-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&top);
        std::fs::create_dir_all(top.join("dist/plain/绍兴")).unwrap();
        std::fs::write(top.join("dist/index.html"), "").unwrap();
        std::fs::write(top.join("dist/plain/index.html"), "").unwrap();
        std::fs::write(top.join("dist/plain/绍兴/canteen.html"), "").unwrap();
        std::fs::write(top.join("dist/.hidden"), "").unwrap();
        std::fs::write(top.join("secret.txt"), "").unwrap();
        top
    }

    #[test]
    fn addresses_lead_to_files() {
        let top = site("files");
        let dist = top.join("dist");
        assert_eq!(find(&dist, "/"), Target::File(dist.join("index.html")));
        assert_eq!(
            find(&dist, "/index.html?v=1"),
            Target::File(dist.join("index.html"))
        );
        assert_eq!(
            find(&dist, "/plain/"),
            Target::File(dist.join("plain/index.html"))
        );
        assert_eq!(
            find(&dist, "/plain?a=b"),
            Target::Elsewhere("/plain/?a=b".to_owned())
        );
        assert_eq!(
            find(&dist, "//plain"),
            Target::Elsewhere("/plain/".to_owned())
        );
        let chinese = find(&dist, "/plain/%E7%BB%8D%E5%85%B4/canteen.html");
        assert_eq!(chinese, Target::File(dist.join("plain/绍兴/canteen.html")));
        std::fs::remove_dir_all(top).unwrap();
    }

    #[test]
    fn nothing_leads_outside() {
        let top = site("outside");
        let dist = top.join("dist");
        for url in [
            "/../secret.txt",
            "/plain/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "/.hidden",
            "/plain/%00",
            "/%zz",
            "/%e5",
            "/missing.html",
            "/c:/windows",
        ] {
            assert_eq!(find(&dist, url), Target::Nothing, "{url}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(top.join("secret.txt"), dist.join("link.txt")).unwrap();
            assert_eq!(find(&dist, "/link.txt"), Target::Nothing);
        }
        std::fs::remove_dir_all(top).unwrap();
    }
}
