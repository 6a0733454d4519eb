//! The server over real connections.
#![allow(clippy::unwrap_used, reason = "a test may stop loudly")]

use super::Running;
use super::http::{HEAD_BYTES, PATIENCE, Patience};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A site that is served, in a folder that has things beside it.
fn site(name: &str, patience: Patience) -> (PathBuf, u16) {
    let top = std::env::temp_dir().join(format!("xtask-serve-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&top);
    let dist = top.join("dist");
    std::fs::create_dir_all(dist.join("plain")).unwrap();
    std::fs::write(dist.join("index.html"), "<p>the page").unwrap();
    std::fs::write(dist.join("icon.svg"), "<svg/>").unwrap();
    std::fs::write(dist.join("icon.svg.gz"), "small").unwrap();
    std::fs::write(top.join("secret"), "secret").unwrap();
    let running = Running::start_with(&dist, Ipv4Addr::LOCALHOST, 0, patience).unwrap();
    (top, running.port)
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(60)))
        .unwrap();
    stream
}

/// All that is sent back until the connection is closed.
fn sent_back(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    // What came before a reset counts too.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn ask(port: u16, head: &str) -> String {
    let mut stream = connect(port);
    write!(stream, "{head}\r\nHost: here\r\nConnection: close\r\n\r\n").unwrap();
    sent_back(stream)
}

#[test]
fn a_file_comes_whole_with_the_copy_a_browser_can_read() {
    let (top, port) = site("whole", PATIENCE);
    let answer = ask(port, "GET / HTTP/1.1");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("Content-Length: 11\r\n") && answer.ends_with("\r\n\r\n<p>the page"));
    let answer = ask(port, "GET /icon.svg HTTP/1.1\r\nAccept-Encoding: gzip, br");
    assert!(answer.contains("Content-Encoding: gzip\r\n") && answer.ends_with("small"));
    let answer = ask(port, "HEAD /icon.svg HTTP/1.1");
    assert!(answer.contains("Content-Length: 6\r\n") && answer.ends_with("\r\n\r\n"));
    assert!(ask(port, "GET /none HTTP/1.1").starts_with("HTTP/1.1 404 "));
    assert!(ask(port, "POST / HTTP/1.1\r\nContent-Length: 3").starts_with("HTTP/1.1 405 "));
    let moved = ask(port, "GET /plain HTTP/1.1");
    assert!(
        moved.contains("301") && moved.contains("Location: /plain/\r\n"),
        "{moved}"
    );
    std::fs::remove_dir_all(top).unwrap();
}

#[test]
fn one_connection_answers_many_requests() {
    let (top, port) = site("many", PATIENCE);
    let mut stream = connect(port);
    let one = "GET /icon.svg HTTP/1.1\r\nHost: here\r\n\r\n";
    write!(
        stream,
        "{one}{one}GET / HTTP/1.1\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let answer = sent_back(stream);
    assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 3, "{answer}");
    std::fs::remove_dir_all(top).unwrap();
}

#[cfg(unix)]
#[test]
fn a_compressed_copy_that_is_a_link_out_of_the_site_is_not_sent() {
    let (top, port) = site("link", PATIENCE);
    std::os::unix::fs::symlink(top.join("secret"), top.join("dist/icon.svg.br")).unwrap();
    let answer = ask(port, "GET /icon.svg HTTP/1.1\r\nAccept-Encoding: br");
    assert!(answer.ends_with("<svg/>"), "{answer}");
    std::fs::remove_dir_all(top).unwrap();
}

#[test]
fn headers_without_end_are_refused_before_they_fill_the_memory() {
    let (top, port) = site("endless", PATIENCE);
    let mut stream = connect(port);
    write!(stream, "GET / HTTP/1.1\r\nX: ").unwrap();
    let mut sent = 0_usize;
    // Ends when the other side has closed.
    while sent < 64 << 20 && stream.write_all(&[b'x'; 4096]).is_ok() {
        sent += 4096;
    }
    assert!(sent < 64 << 20, "all was taken");
    let mut stream = connect(port);
    let line = "x".repeat(HEAD_BYTES - 19);
    write!(stream, "GET / HTTP/1.1\r\nX: {line}").unwrap();
    assert!(sent_back(stream).starts_with("HTTP/1.1 431 "));
    let many = "X: y\r\n".repeat(200);
    assert!(ask(port, &format!("GET / HTTP/1.1\r\n{many}Y: z")).starts_with("HTTP/1.1 431 "));
    std::fs::remove_dir_all(top).unwrap();
}

#[test]
fn half_a_request_is_not_waited_for_and_keeps_nobody_waiting() {
    let soon = Patience {
        idle: Duration::from_millis(300),
        head: Duration::from_millis(300),
        write: Duration::from_secs(5),
    };
    let (top, port) = site("half", soon);
    let start = Instant::now();
    let halves: Vec<TcpStream> = (0..30)
        .map(|_| {
            let mut stream = connect(port);
            write!(stream, "GET / HT").unwrap();
            stream
        })
        .collect();
    assert!(ask(port, "GET / HTTP/1.1").starts_with("HTTP/1.1 200 "));
    for half in halves {
        assert!(sent_back(half).starts_with("HTTP/1.1 408 "));
    }
    let silent = connect(port);
    assert_eq!(sent_back(silent), "");
    assert!(start.elapsed() < Duration::from_secs(50));
    std::fs::remove_dir_all(top).unwrap();
}

#[test]
fn one_letter_at_a_time_does_not_hold_a_connection_for_ever() {
    let patience = Patience {
        head: Duration::from_millis(500),
        ..PATIENCE
    };
    let (top, port) = site("slow", patience);
    let mut stream = connect(port);
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(50) && stream.write_all(b"G").is_ok() {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(start.elapsed() < Duration::from_secs(40));
    std::fs::remove_dir_all(top).unwrap();
}
