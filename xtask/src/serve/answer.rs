//! One request, answered.

use super::encoding::{self, Encoding};
use super::mime;
use super::site_path::{self, Target};
use std::fs::File;
use std::path::{Path, PathBuf};
use tiny_http::{Header, Method, Request, Response};

/// Sends the file the request names, or says why not.
pub(crate) fn answer(dist: &Path, request: Request) {
    // A visitor who left before the answer is no failure of ours.
    let _ = if matches!(request.method(), Method::Get | Method::Head) {
        match site_path::find(dist, request.url()) {
            Target::File(path) => file(&path, request),
            Target::Elsewhere(url) => {
                let answer =
                    Response::from_string("Here: ".to_owned() + &url).with_status_code(301);
                request.respond(with(answer, &[("Location", &url)]))
            }
            Target::Nothing => request.respond(text(404, "404: there is no such file here.\n")),
        }
    } else {
        request.respond(text(
            405,
            "405: this is a static site; it can only be read.\n",
        ))
    };
}

fn file(path: &Path, request: Request) -> std::io::Result<()> {
    let accepted: String = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Accept-Encoding"))
        .map(|header| header.value.as_str())
        .collect::<Vec<_>>()
        .join(",");
    let (opened, encoding) = match open(path, &accepted) {
        Ok(found) => found,
        Err(_) => return request.respond(text(404, "404: there is no such file here.\n")),
    };
    let mut headers = vec![
        ("Content-Type", mime::of(path)),
        // Asked again each time: whoever rebuilds sees the new page at once.
        ("Cache-Control", "no-cache"),
        ("Vary", "Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding.name())));
    // With its length rather than in pieces, so that the browser can show how far a download is.
    let whole = Response::from_file(opened).with_chunked_threshold(usize::MAX);
    request.respond(with(whole, &headers))
}

/// The smallest copy the browser can read, else the file itself.
fn open(path: &Path, accepted: &str) -> std::io::Result<(File, Option<Encoding>)> {
    for encoding in encoding::wanted(accepted) {
        let mut name = path.as_os_str().to_owned();
        name.push(encoding.ending());
        if let Ok(copy) = File::open(PathBuf::from(name)) {
            return Ok((copy, Some(encoding)));
        }
    }
    File::open(path).map(|plain| (plain, None))
}

fn text(status: u16, sentence: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let answer = Response::from_string(sentence).with_status_code(status);
    with(
        answer,
        &[
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Cache-Control", "no-cache"),
        ],
    )
}

fn with<R: std::io::Read>(mut answer: Response<R>, headers: &[(&str, &str)]) -> Response<R> {
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(*name, *value) {
            answer.add_header(header);
        }
    }
    answer
}
