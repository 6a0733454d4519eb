//! A Chromium or Chrome for the browser tests.

use super::{apt, node};
use crate::project::Project;
use crate::trouble::{Result, Trouble};
use crate::{run, say};
use std::path::{Path, PathBuf};

const NAMES: [&str; 4] = [
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
];
const SHELL: &str = "chromium-headless-shell";
const ELSEWHERE: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

/// Finds one; tries Debian, then Playwright's own.
pub(crate) fn ready(project: &Project) -> Result<PathBuf> {
    let debian = apt::is_debian();
    if debian {
        fonts();
    }
    if let Some(chosen) = std::env::var_os("CHROME_PATH").map(PathBuf::from) {
        return if chosen.is_file() {
            Ok(chosen)
        } else {
            Err(Trouble::new(
                format!(
                    "CHROME_PATH says {}, and there is no such file.",
                    chosen.display()
                ),
                "Set CHROME_PATH to a Chrome or Chromium program, or unset it.",
            ))
        };
    }
    if let Some(found) = installed(project) {
        return Ok(found);
    }
    if debian {
        apt::install(
            &["chromium", "chromium-driver"],
            "The browser the tests run in: about 100 MB to download, once.",
        )?;
    } else {
        install_with_playwright(project)?;
    }
    installed(project).ok_or_else(|| {
        Trouble::new(
            "No Chrome or Chromium was found.",
            "Install Google Chrome or Chromium, or set CHROME_PATH to its program.",
        )
    })
}

fn installed(project: &Project) -> Option<PathBuf> {
    run::on_path(&NAMES)
        .or_else(|| {
            ELSEWHERE
                .iter()
                .map(PathBuf::from)
                .find(|program| program.is_file())
        })
        .or_else(|| from_playwright(project))
}

/// The engine of Chromium without the windows and menus around it, which on Debian is a package of its own: pages
/// are the same in it, and a run of the tests takes half the time. `None` where there is none.
pub(crate) fn shell() -> Option<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROME_SHELL_PATH").map(PathBuf::from) {
        return Some(chosen).filter(|program| program.is_file());
    }
    let installed = || run::on_path(&[SHELL]);
    installed().or_else(|| {
        // Older Debians have no such package; then the whole browser does.
        let wanted = apt::is_debian() && std::env::var_os("CHROME_PATH").is_none();
        wanted.then(|| apt::install(&[SHELL], "The browser's engine alone, in which tests take half the time: about 60 MB to download, once."))?.ok()?;
        installed()
    })
}

/// Where Playwright's own browser goes.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.tools().join("browsers")
}

fn install_with_playwright(project: &Project) -> Result<()> {
    say::step("Installing Chromium with Playwright into .tools/");
    say::note("About 150 MB to download, once.");
    let mut command = node::npx(project);
    command
        .args(["playwright", "install", "chromium"])
        .env("PLAYWRIGHT_BROWSERS_PATH", folder(project))
        .env_remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
    run::stream(
        &mut command,
        "Install Google Chrome or Chromium, or set CHROME_PATH to its program.",
    )
}

fn from_playwright(project: &Project) -> Option<PathBuf> {
    if !folder(project).is_dir() {
        return None;
    }
    let mut query = run::command("node", &project.file("tests"));
    query
        .args(["-p", "require('playwright-core').chromium.executablePath()"])
        .env("PLAYWRIGHT_BROWSERS_PATH", folder(project));
    let program = run::answer(&mut query)?;
    let program = Path::new(program.trim());
    program.is_file().then(|| program.to_owned())
}

/// Without a Chinese font pictures of pages show boxes, and line breaks are measured wrongly.
fn fonts() {
    let any = run::answer(std::process::Command::new("fc-list").args([":lang=zh", "family"]));
    if any.is_some_and(|families| !families.trim().is_empty()) {
        return;
    }
    // A font missing is a pity, not a reason to stop.
    if let Err(trouble) = apt::install(
        &["fonts-noto-cjk"],
        "A Chinese font: about 55 MB to download, once.",
    ) {
        say::note(&format!("{} {}", trouble.what, trouble.fix));
    }
}
