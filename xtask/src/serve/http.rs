//! Requests over a connection, read with limits: how long a head may be, how long it may take,
//! how many connections there may be. Whoever sends half a request keeps nobody else waiting.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// Longest request line and headers together, in bytes. Cookies of a whole site fit.
pub(crate) const HEAD_BYTES: usize = 16 << 10;
/// Most headers of a request.
const HEADERS: usize = 100;

/// How long is waited.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Patience {
    /// For the first byte of the next request.
    pub(crate) idle: Duration,
    /// From the first byte of a request to the end of its headers.
    pub(crate) head: Duration,
    /// For the visitor to take what is sent.
    pub(crate) write: Duration,
}

/// What a browser gives.
pub(crate) const PATIENCE: Patience = Patience {
    idle: Duration::from_secs(60),
    head: Duration::from_secs(10),
    write: Duration::from_secs(30),
};

/// A request without its body, of which a static site has no use.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// GET.
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    /// All Accept-Encoding headers, joined.
    pub(crate) accept_encoding: String,
    /// Whether the connection may be used again.
    pub(crate) keep_alive: bool,
}

/// Why there is no request.
#[derive(Debug)]
pub(crate) enum NoRequest {
    /// The visitor left, or said nothing for too long.
    Over,
    /// To be answered with this status and sentence; then the connection is closed.
    Refused(u16, &'static str),
}

/// A connection, with what was read from it and not yet used.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
    patience: Patience,
}

impl Connection {
    /// Takes a connection over.
    pub(crate) fn new(stream: TcpStream, patience: Patience) -> io::Result<Self> {
        stream.set_write_timeout(Some(patience.write))?;
        Ok(Self {
            stream,
            read: Vec::new(),
            patience,
        })
    }

    /// The next request.
    pub(crate) fn next(&mut self) -> Result<Request, NoRequest> {
        let mut started = (!self.read.is_empty()).then(Instant::now);
        loop {
            if let Some((request, used)) = parse(&self.read)? {
                self.read.drain(..used);
                return Ok(request);
            }
            if self.read.len() >= HEAD_BYTES {
                let sentence = "431: the headers of the request are too long.\n";
                return Err(NoRequest::Refused(431, sentence));
            }
            let left = match started {
                None => self.patience.idle,
                Some(begun) => self.patience.head.saturating_sub(begun.elapsed()),
            };
            let late = || match started {
                None => NoRequest::Over,
                Some(_) => NoRequest::Refused(408, "408: the request did not end in time.\n"),
            };
            if left.is_zero() {
                return Err(late());
            }
            let mut piece = [0; 4096];
            let limit = piece.len().min(HEAD_BYTES - self.read.len());
            let room = piece.get_mut(..limit).unwrap_or_default();
            let read = self
                .stream
                .set_read_timeout(Some(left))
                .and_then(|()| self.stream.read(room));
            match read {
                Ok(0) => return Err(NoRequest::Over),
                Ok(count) => self.read.extend(piece.get(..count).unwrap_or_default()),
                Err(e) if matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                    return Err(late());
                }
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(_) => return Err(NoRequest::Over),
            }
            started = started.or_else(|| Some(Instant::now()));
        }
    }

    /// Sends an answer. `body` is not sent where only its headers were asked for.
    pub(crate) fn answer(
        &mut self,
        status: u16,
        headers: &[(&str, &str)],
        length: u64,
        body: Option<&mut dyn Read>,
        keep_alive: bool,
    ) -> io::Result<()> {
        let connection = if keep_alive { "keep-alive" } else { "close" };
        let mut head = format!(
            "HTTP/1.1 {status} {}\r\nContent-Length: {length}\r\nConnection: {connection}\r\n",
            reason(status)
        );
        for (name, value) in headers {
            // A line break in a value would begin another header.
            if !value.contains(['\r', '\n']) {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        head.push_str("\r\n");
        self.stream.write_all(head.as_bytes())?;
        if let Some(body) = body {
            // Never more than was promised: a file may grow while it is sent.
            let sent = io::copy(&mut body.take(length), &mut self.stream)?;
            if sent < length {
                return Err(ErrorKind::UnexpectedEof.into());
            }
        }
        self.stream.flush()
    }
}

/// The request that the bytes begin with, and how long it is; `None` while it has not ended.
fn parse(bytes: &[u8]) -> Result<Option<(Request, usize)>, NoRequest> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let bad = NoRequest::Refused(400, "400: this is no request of a browser.\n");
    let used = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(used)) => used,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => {
            let sentence = "431: the request has too many headers.\n";
            return Err(NoRequest::Refused(431, sentence));
        }
        Err(_) => return Err(bad),
    };
    let (Some(method), Some(target), Some(version)) = (parsed.method, parsed.path, parsed.version)
    else {
        return Err(bad);
    };
    let all = |name: &str| {
        let own = |h: &&httparse::Header<'_>| h.name.eq_ignore_ascii_case(name);
        let values = parsed.headers.iter().filter(own);
        let values: Vec<_> = values.map(|h| String::from_utf8_lossy(h.value)).collect();
        values.join(",")
    };
    let connection = all("Connection").to_ascii_lowercase();
    // What follows a head with a body is not read: the next request could not be told from it.
    let has_body =
        !all("Transfer-Encoding").is_empty() || !matches!(all("Content-Length").trim(), "" | "0");
    let request = Request {
        method: method.to_owned(),
        target: target.to_owned(),
        accept_encoding: all("Accept-Encoding"),
        keep_alive: version == 1 && !connection.contains("close") && !has_body,
    };
    Ok(Some((request, used)))
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        431 => "Request Header Fields Too Large",
        _ => "Service Unavailable",
    }
}
