//! Packages of Debian, where only the system can provide something.

use crate::trouble::{Result, Trouble};
use crate::{run, say};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

static LISTS_ARE_FRESH: AtomicBool = AtomicBool::new(false);

/// Whether this is a Debian with its package tool.
pub(crate) fn is_debian() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    names_debian(&release) && run::on_path(&["apt-get"]).is_some()
}

fn names_debian(release: &str) -> bool {
    // Not ID_LIKE: Ubuntu's chromium is a snap and it has no rustc-web.
    release
        .lines()
        .any(|line| matches!(line.trim(), "ID=debian" | "ID=\"debian\""))
}

/// The installed version of a package.
pub(crate) fn version(package: &str) -> Option<String> {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f=${db:Status-Abbrev} ${Version}", package]);
    let answer = run::answer(&mut query)?;
    let (status, version) = answer.split_once(' ')?;
    (status.trim() == "ii").then(|| version.trim().to_owned())
}

/// Installs packages; does nothing when all are there.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| version(package).is_none())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let by_hand =
        format!("Run as root: apt-get update && apt-get install --no-install-recommends {list}");
    let Some(become_root) = way_to_root() else {
        return Err(Trouble::new(
            format!("These packages are missing: {list}. {why}"),
            by_hand,
        ));
    };
    say::step(&format!("Installing from Debian: {list}"));
    say::note(why);
    if !LISTS_ARE_FRESH.swap(true, Ordering::Relaxed) {
        // An old list names files the mirror no longer has.
        run::stream(&mut apt(become_root, &["update", "-qq"]), &by_hand)?;
    }
    // --no-remove: never trade something of the user's for something of ours.
    let mut command = apt(
        become_root,
        &[
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "--no-remove",
        ],
    );
    command.args(&missing);
    run::stream(&mut command, &by_hand)
}

fn apt(become_root: &[&str], arguments: &[&str]) -> Command {
    let mut words =
        become_root
            .iter()
            .copied()
            .chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut command = Command::new(words.next().unwrap_or("env"));
    command
        .args(words)
        .args(arguments)
        .current_dir(Path::new("/"));
    command
}

fn way_to_root() -> Option<&'static [&'static str]> {
    let is_root = run::answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if is_root {
        return Some(&[]);
    }
    // Only where sudo asks for no password: a prompt in the middle of a long run would be missed.
    run::answer(Command::new("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}

#[cfg(test)]
mod tests {
    use super::names_debian;

    #[test]
    fn tells_debian_from_its_children() {
        assert!(names_debian(
            "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n"
        ));
        assert!(!names_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!names_debian(""));
    }
}
