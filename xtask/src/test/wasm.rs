//! Checks of the app as wasm.

use crate::project::Project;
use crate::tools::{self, Browser, BuildTools};
use crate::trouble::{At, Result};
use crate::{run, say};
use std::path::{Path, PathBuf};

const TARGET: [&str; 4] = ["--target", "wasm32-unknown-unknown", "-p", "eldercare-map"];

/// What is linted: the app with its tests, and the map, whose tests are linted with the host's.
const LINTED: [&[&str]; 2] = [
    &["-p", "eldercare-map", "--all-targets", "--all-features"],
    &["-p", "eldercare-map-view", "--lib"],
];

/// Lints, or without clippy at least the compiler's own warnings.
pub(crate) fn lint(project: &Project) -> Result<()> {
    let tools = BuildTools::ready(project)?;
    let fix = "Mend what is named above; no warning is let through.";
    if !tools.wasm.has_clippy(project) {
        say::note(
            "This toolchain has no clippy for wasm: the compiler's own warnings are checked.",
        );
        let mut command = tools.checking("cargo", project)?;
        command.arg("rustc").args(TARGET).arg("--lib");
        command.args(["--", "-D", "warnings"]);
        return run::stream(&mut command, fix);
    }
    for what in LINTED {
        let mut command = tools.checking("cargo", project)?;
        command.args(["clippy", "--target", "wasm32-unknown-unknown"]);
        command.args(what).args(["--", "-D", "warnings"]);
        run::stream(&mut command, fix)?;
    }
    Ok(())
}

/// The tests that run in a browser.
pub(crate) fn test(project: &Project) -> Result<()> {
    let tools = BuildTools::ready(project)?;
    let browser = Browser::ready(project)?;
    let mut command = tools.checking("cargo", project)?;
    command
        .arg("test")
        .args(TARGET)
        .args(["--lib", "--test", "web"])
        // As the gallery is compiled: then both take the same crates.
        .args(["--features", "gallery"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools::wasm_test_runner(project),
        )
        .env("CHROMEDRIVER", browser.driver(project)?)
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            settings(project, &browser.chrome)?,
        )
        // Seconds. The runner's own 20 are too few for a busy machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run::stream(
        &mut command,
        "Mend the tests named above. If the browser did not start: it and chromedriver must be of the same version.",
    )
}

/// Tells chromedriver which browser, and keeps that browser from talking to its maker.
fn settings(project: &Project, chrome: &Path) -> Result<PathBuf> {
    let file = project.tools().join("webdriver.json");
    std::fs::write(&file, capabilities(&chrome.to_string_lossy())).at("write", &file)?;
    Ok(file)
}

fn capabilities(chrome: &str) -> String {
    let chrome = chrome.replace('\\', r"\\").replace('"', r#"\""#);
    format!(
        r#"{{"goog:chromeOptions":{{"binary":"{chrome}","args":["disable-gpu","disable-quic","disable-background-networking","disable-component-update","disable-sync"]}}}}"#
    )
}

#[cfg(test)]
mod tests {
    use super::capabilities;

    #[test]
    fn a_path_of_windows_stays_json() {
        assert!(capabilities(r"C:\chrome.exe").contains(r#""binary":"C:\\chrome.exe""#));
    }
}
