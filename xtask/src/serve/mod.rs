//! `cargo xtask serve`: the site on this computer, as a static host would send it.

mod answer;
mod encoding;
mod http;
mod mime;
mod site_path;
#[cfg(test)]
mod tests;

use crate::args::ServeWishes;
use crate::project::Project;
use crate::trouble::{Result, Trouble};
use crate::{build, say};
use http::{Connection, NoRequest, PATIENCE, Patience, Request};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::JoinHandle;

const FIRST_PORT: u16 = 8080;
/// Most connections at a time: enough for a few browsers, whose connections stay open.
const CONNECTIONS: usize = 64;

/// Builds, then serves until stopped.
pub(crate) fn serve(project: &Project, wishes: &ServeWishes) -> Result<()> {
    if wishes.build {
        build::build(project)?;
    } else if !project.dist().join("index.html").is_file() {
        return Err(Trouble::new(
            "There is no dist/ to serve yet.",
            "cargo xtask build",
        ));
    }
    let address = if wishes.lan {
        Ipv4Addr::UNSPECIFIED
    } else {
        Ipv4Addr::LOCALHOST
    };
    let running = match wishes.port {
        Some(port) => Running::start(&project.dist(), address, port).map_err(|reason| {
            Trouble::new(
                reason,
                "Choose another port, or leave --port out to take a free one.",
            )
        })?,
        None => first_free(&project.dist(), address)?,
    };
    let port = running.port;
    say::step(&format!(
        "The site: http://127.0.0.1:{port}/   (stop with Ctrl-C)"
    ));
    match (wishes.lan, own_address()) {
        (true, Some(ip)) => {
            say::note(&format!(
                "On a phone in the same network: http://{ip}:{port}/"
            ));
            say::note(
                "There the position stays unknown: browsers give it to https pages and to this computer only.",
            );
        }
        (true, None) => say::note("This computer is in no network a phone could reach."),
        (false, _) => {
            say::note("To look at it on a phone in the same network: cargo xtask serve --lan")
        }
    }
    running.wait();
    Ok(())
}

fn first_free(dist: &Path, address: Ipv4Addr) -> Result<Running> {
    let mut reason = String::new();
    for port in FIRST_PORT..FIRST_PORT + 100 {
        match Running::start(dist, address, port) {
            Ok(running) => return Ok(running),
            Err(why) => reason = why,
        }
    }
    Err(Trouble::new(
        reason,
        "Name a free port: cargo xtask serve --port N",
    ))
}

/// The address other devices see. Nothing is sent: connecting a UDP socket only picks the way out.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // An address kept for documentation; no such machine exists.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_unspecified() && !ip.is_loopback()).then_some(ip)
}

/// A server at work.
struct Running {
    /// Where it listens.
    port: u16,
    listening: JoinHandle<()>,
}

impl Running {
    fn start(dist: &Path, address: Ipv4Addr, port: u16) -> std::result::Result<Self, String> {
        Self::start_with(dist, address, port, PATIENCE)
    }

    fn start_with(
        dist: &Path,
        address: Ipv4Addr,
        port: u16,
        patience: Patience,
    ) -> std::result::Result<Self, String> {
        let listener = TcpListener::bind(SocketAddr::from((address, port)))
            .map_err(|error| format!("Port {port} cannot be used: {error}."))?;
        let port = listener.local_addr().map_or(port, |own| own.port());
        let dist: Arc<Path> = Arc::from(dist);
        let open = Arc::new(AtomicUsize::new(0));
        let listening = std::thread::spawn(move || {
            // A connection that fails before it is there concerns its visitor alone.
            for stream in listener.incoming().flatten() {
                let (dist, open) = (Arc::clone(&dist), Arc::clone(&open));
                if open.fetch_add(1, Ordering::Relaxed) >= CONNECTIONS {
                    open.fetch_sub(1, Ordering::Relaxed);
                    continue;
                }
                std::thread::spawn(move || {
                    visit(&dist, stream, patience);
                    open.fetch_sub(1, Ordering::Relaxed);
                });
            }
        });
        Ok(Self { port, listening })
    }

    fn wait(self) {
        // Ends only with the program; a listener that panicked has said so itself.
        let _ = self.listening.join();
    }
}

/// Answers the requests of one connection until it ends.
fn visit(dist: &Path, stream: TcpStream, patience: Patience) {
    // A visitor who left before the answer is no failure of ours.
    let Ok(mut connection) = Connection::new(stream, patience) else {
        return;
    };
    loop {
        match connection.next() {
            Ok(request) => {
                let done = answer::answer(dist, &request, &mut connection);
                if done.is_err() || !request.keep_alive {
                    return;
                }
            }
            Err(NoRequest::Over) => return,
            Err(NoRequest::Refused(status, sentence)) => {
                let none = Request {
                    method: String::new(),
                    target: String::new(),
                    accept_encoding: String::new(),
                    keep_alive: false,
                };
                let _ = answer::text(status, sentence, &[], &none, &mut connection);
                return;
            }
        }
    }
}
