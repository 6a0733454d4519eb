//! The web servers that docs/hosting has files for, so that these are tried in the real ones.

use super::apt;
use crate::{run, say};
use std::path::Path;
use std::process::Command;

const PACKAGES: [&str; 5] = [
    "nginx-light",
    "libnginx-mod-http-brotli-static",
    "apache2-bin",
    "caddy",
    "rsync",
];
/// What Debian starts when it installs them.
const SERVICES: [&str; 2] = ["nginx", "caddy"];

/// Installs them where that is possible. The tests of one that is not there say so and are left out.
pub(crate) fn ready() {
    if !apt::is_debian()
        || PACKAGES
            .iter()
            .all(|package| apt::version(package).is_some())
    {
        return;
    }
    let new = SERVICES.map(|name| (name, run::on_path(&[name]).is_none()));
    let done = apt::install(
        &PACKAGES,
        "nginx, Apache, Caddy and rsync, for the tests of docs/hosting: about 20 MB to download, once.",
    );
    if let Err(trouble) = done {
        say::note(&format!("{} {}", trouble.what, trouble.fix));
        return;
    }
    // The tests start their own; nobody has asked for one on port 80.
    if Path::new("/run/systemd/system").is_dir() {
        for (name, _) in new.iter().filter(|(_, is_new)| *is_new) {
            let mut stop = Command::new("systemctl");
            run::answer(stop.args(["disable", "--now", name]));
        }
    }
}
