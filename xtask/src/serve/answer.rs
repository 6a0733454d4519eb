//! One request, answered.

use super::encoding;
use super::http::{Connection, Request};
use super::mime;
use super::site_path::{self, Target};
use precompress::Coding;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// Sends the file the request names, or says why not.
pub(crate) fn answer(dist: &Path, request: &Request, to: &mut Connection) -> io::Result<()> {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let sentence = "405: this is a static site; it can only be read.\n";
        return text(405, sentence, &[], request, to);
    }
    match site_path::find(dist, &request.target) {
        Target::File(path) => file(dist, &path, request, to),
        Target::Elsewhere(url) => {
            let sentence = format!("Here: {url}\n");
            text(301, &sentence, &[("Location", &url)], request, to)
        }
        Target::Nothing => nothing(request, to),
    }
}

fn nothing(request: &Request, to: &mut Connection) -> io::Result<()> {
    text(404, "404: there is no such file here.\n", &[], request, to)
}

fn file(dist: &Path, path: &Path, request: &Request, to: &mut Connection) -> io::Result<()> {
    let Ok((mut opened, coding)) = open(dist, path, &request.accept_encoding) else {
        return nothing(request, to);
    };
    let length = opened.metadata()?.len();
    let mut headers = vec![
        ("Content-Type", mime::of(path)),
        // Asked again each time: whoever rebuilds sees the new page at once.
        ("Cache-Control", "no-cache"),
        ("Vary", "Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    headers.extend(coding.map(|coding| ("Content-Encoding", coding.name())));
    let body = (request.method == "GET").then_some(&mut opened as &mut dyn io::Read);
    to.answer(200, &headers, length, body, request.keep_alive)
}

/// The smallest copy the browser can read, else the file itself. A copy that is a link out of the
/// site is none.
fn open(dist: &Path, path: &Path, accepted: &str) -> io::Result<(File, Option<Coding>)> {
    for coding in encoding::wanted(accepted) {
        let mut name = path.as_os_str().to_owned();
        name.push(".");
        name.push(coding.ending());
        let copy = PathBuf::from(name);
        if site_path::is_within(dist, &copy)
            && let Ok(copy) = File::open(copy)
        {
            return Ok((copy, Some(coding)));
        }
    }
    File::open(path).map(|plain| (plain, None))
}

/// Sends a sentence.
pub(crate) fn text(
    status: u16,
    sentence: &str,
    more: &[(&str, &str)],
    request: &Request,
    to: &mut Connection,
) -> io::Result<()> {
    let mut headers = vec![
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Cache-Control", "no-cache"),
    ];
    headers.extend(more);
    let mut bytes = sentence.as_bytes();
    let body = (request.method != "HEAD").then_some(&mut bytes as &mut dyn io::Read);
    to.answer(
        status,
        &headers,
        sentence.len() as u64,
        body,
        request.keep_alive,
    )
}
