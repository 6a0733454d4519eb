//! `cargo xtask serve`: the site on this computer, as a static host would send it.

mod answer;
mod encoding;
mod mime;
mod site_path;

use crate::args::ServeWishes;
use crate::project::Project;
use crate::trouble::{Result, Trouble};
use crate::{build, say};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;
use tiny_http::Server;

const FIRST_PORT: u16 = 8080;
/// Enough for one person's browser, whose connections stay open.
const WORKERS: usize = 8;

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
    workers: Vec<JoinHandle<()>>,
}

impl Running {
    fn start(dist: &Path, address: Ipv4Addr, port: u16) -> std::result::Result<Self, String> {
        let server = Server::http(SocketAddr::from((address, port)))
            .map_err(|error| format!("Port {port} cannot be used: {error}."))?;
        let server = Arc::new(server);
        let port = server.server_addr().to_ip().map_or(port, |own| own.port());
        let workers = (0..WORKERS)
            .map(|_| {
                let server = Arc::clone(&server);
                let dist = dist.to_owned();
                std::thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        answer::answer(&dist, request);
                    }
                })
            })
            .collect();
        Ok(Self { port, workers })
    }

    fn wait(self) {
        for worker in self.workers {
            // A worker that panicked has said so itself.
            let _ = worker.join();
        }
    }
}
