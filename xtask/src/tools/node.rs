//! Node.js and the packages of `tests/package.json`: wasm-opt for the build, Playwright for the tests.

use crate::project::Project;
use crate::trouble::{At, Result, Trouble};
use crate::{run, say};
use std::path::PathBuf;
use std::process::Command;

const OLDEST: u32 = 20;

/// Installs the packages unless exactly these are there.
pub(crate) fn packages(project: &Project) -> Result<()> {
    let folder = project.file("tests");
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).at("read", &lock)?;
    // A copy of the lock file inside node_modules says which one it was made from;
    // `npm ci` removes the folder first, so a stopped installation leaves no copy.
    let record = folder.join("node_modules/.made-from.json");
    if std::fs::read(&record).is_ok_and(|made_from| made_from == wanted) {
        return Ok(());
    }
    check_version()?;
    say::step("Installing the npm packages of tests/ (Playwright, axe, Lighthouse, wasm-opt)");
    say::note(
        "About 560 MB, mostly browsers of other years, Lighthouse and wasm-opt; some seconds to a minute, once.",
    );
    let mut command = run::command(program("npm"), &folder);
    // The browser is looked for on the machine first; see browser.rs.
    command
        .arg("ci")
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run::stream(
        &mut command,
        "Check the connection to the npm registry and run the command again.",
    )?;
    std::fs::write(&record, wanted).at("write", &record)
}

/// Where npm puts the programs of those packages.
pub(crate) fn bin(project: &Project) -> PathBuf {
    project.file("tests/node_modules/.bin")
}

/// A command of one of those packages, run in `tests/`.
pub(crate) fn npx(project: &Project) -> Command {
    run::command(program("npx"), &project.file("tests"))
}

/// Node.js itself, run in `tests/`.
pub(crate) fn node(project: &Project) -> Command {
    run::command("node", &project.file("tests"))
}

fn program(name: &str) -> String {
    // On Windows npm and npx are scripts, which are not found without their ending.
    if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    }
}

fn check_version() -> Result<()> {
    let fix = format!(
        "Install Node.js {OLDEST} or newer with npm (https://nodejs.org/, or your system's package), then run the command again."
    );
    let Some(answer) = run::answer(Command::new("node").arg("--version")) else {
        return Err(Trouble::new(
            "Node.js is not installed: it runs wasm-opt and the browser tests.",
            fix,
        ));
    };
    match major(&answer) {
        Some(version) if version >= OLDEST => Ok(()),
        _ => Err(Trouble::new(
            format!("Node.js {} is too old.", answer.trim()),
            fix,
        )),
    }
}

fn major(answer: &str) -> Option<u32> {
    answer
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v9.1.0"), Some(9));
        assert_eq!(major("node"), None);
    }
}
