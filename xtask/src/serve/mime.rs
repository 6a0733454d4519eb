//! What kind of file a browser is told it gets. A wasm of another kind cannot be compiled while it loads.

use std::path::Path;

/// The type for a file's name.
pub(crate) fn of(path: &Path) -> &'static str {
    let ending = path
        .extension()
        .and_then(|end| end.to_str())
        .unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "geojson" => "application/geo+json",
        "woff2" => "font/woff2",
        "gz" => "application/gzip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::path::Path;

    #[test]
    fn the_kinds_a_browser_is_strict_about() {
        assert_eq!(of(Path::new("app-1a2b_bg.wasm")), "application/wasm");
        assert_eq!(of(Path::new("boot.js")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("styles/main.css")), "text/css; charset=utf-8");
        assert_eq!(
            of(Path::new("app.webmanifest")),
            "application/manifest+json"
        );
    }

    #[test]
    fn the_rest() {
        assert_eq!(of(Path::new("INDEX.HTML")), "text/html; charset=utf-8");
        assert_eq!(
            of(Path::new("data/330600-1a2b.pack")),
            "application/octet-stream"
        );
        assert_eq!(of(Path::new("LICENSE")), "application/octet-stream");
    }
}
