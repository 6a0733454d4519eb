//! The program that steers the browser for the wasm tests.

use super::{apt, browser, node};
use crate::project::Project;
use crate::trouble::{Result, Trouble};
use crate::{run, say};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Finds it; tries Debian, then the browser's maker.
pub(crate) fn ready(project: &Project, chrome: &Path) -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMEDRIVER").map(PathBuf::from) {
        return Ok(chosen);
    }
    if let Some(found) = installed(project) {
        return Ok(found);
    }
    if apt::is_debian() {
        apt::install(
            &["chromium-driver"],
            "It steers the browser for the wasm tests: a few MB, once.",
        )?;
    } else {
        download(project, chrome)?;
    }
    installed(project).ok_or_else(|| Trouble::new("No chromedriver was found.", BY_HAND))
}

const BY_HAND: &str = "Install the chromedriver of your browser's version \
                       (https://googlechromelabs.github.io/chrome-for-testing/) and set CHROMEDRIVER to its program.";

fn installed(project: &Project) -> Option<PathBuf> {
    run::on_path(&["chromedriver"])
        .or_else(|| below(&browser::folder(project).join("chromedriver")))
}

/// The downloaded program lies two folders deep, their names holding its version.
fn below(folder: &Path) -> Option<PathBuf> {
    let name = format!("chromedriver{}", std::env::consts::EXE_SUFFIX);
    let mut found = Vec::new();
    for version in std::fs::read_dir(folder).ok()?.flatten() {
        for system in std::fs::read_dir(version.path()).ok()?.flatten() {
            let program = system.path().join(&name);
            if program.is_file() {
                found.push(program);
            }
        }
    }
    found.sort();
    found.pop()
}

fn download(project: &Project, chrome: &Path) -> Result<()> {
    // The two must be of the same version; the browser says which.
    let version = run::answer(Command::new(chrome).arg("--version"))
        .and_then(|answer| version_in(&answer))
        .unwrap_or_else(|| "stable".to_owned());
    say::step(&format!("Installing chromedriver {version} into .tools/"));
    say::note("A few MB, once.");
    let mut command = node::npx(project);
    command
        .args(["--yes", "@puppeteer/browsers", "install"])
        .arg(format!("chromedriver@{version}"))
        .arg("--path")
        .arg(browser::folder(project));
    run::stream(&mut command, BY_HAND)
}

fn version_in(answer: &str) -> Option<String> {
    answer
        .split_whitespace()
        .find(|word| word.contains('.') && word.chars().all(|c| c.is_ascii_digit() || c == '.'))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn reads_the_browsers_version() {
        let debian = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)";
        assert_eq!(version_in(debian).as_deref(), Some("156.0.8078.79"));
        assert_eq!(
            version_in("Google Chrome 120.0.6099.109 ").as_deref(),
            Some("120.0.6099.109")
        );
        assert_eq!(version_in("no"), None);
    }
}
