//! Running other programs.

use crate::say;
use crate::trouble::{Result, Trouble};
use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Runs a command, its output going straight to the terminal.
pub(crate) fn stream(command: &mut Command, fix: &str) -> Result<()> {
    say::command(command);
    let status = command.status();
    judge(command, status, fix)
}

/// Like [`stream`], for a command that is one of many: what it says is shown where it fails.
pub(crate) fn quietly(command: &mut Command, fix: &str) -> Result<()> {
    let output = command.output();
    if let Ok(output) = &output
        && !output.status.success()
    {
        say::command(command);
        say::note(&String::from_utf8_lossy(&output.stderr));
    }
    judge(command, output.map(|output| output.status), fix)
}

/// Like [`stream`], but stops the command when it takes longer than it should.
pub(crate) fn stream_within(command: &mut Command, limit: Duration, fix: &str) -> Result<()> {
    say::command(command);
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => return judge(command, Err(error), fix),
    };
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(None) if start.elapsed() < limit => sleep(Duration::from_millis(50)),
            Ok(None) => {
                // A child that is already gone is what was wanted.
                let _ = child.kill();
                let _ = child.wait();
                let name = command.get_program().to_string_lossy();
                let what = format!("{name} did not answer within {}.", say::duration(limit));
                return Err(Trouble::new(what, fix));
            }
            Ok(Some(status)) => return judge(command, Ok(status), fix),
            Err(error) => return judge(command, Err(error), fix),
        }
    }
}

fn judge(command: &Command, status: std::io::Result<ExitStatus>, fix: &str) -> Result<()> {
    let name = command.get_program().to_string_lossy();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Trouble::new(
            format!("{name} stopped with {status}; its own words stand above."),
            fix,
        )),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(Trouble::new(format!("{name} was not found."), fix))
        }
        Err(error) => Err(Trouble::new(format!("{name} did not start: {error}."), fix)),
    }
}

/// What a command prints, when it is there and succeeds.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    if !output.status.success() {
        return None;
    }
    String::from_utf8(output.stdout).ok()
}

/// The first of these programs that is on the PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders
            .iter()
            .map(|folder| folder.join(&file))
            .find(|program| program.is_file())
    })
}

/// The PATH with these folders in front.
pub(crate) fn path_with<'a>(folders: impl IntoIterator<Item = &'a Path>) -> Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let new = folders
        .into_iter()
        .map(Path::to_owned)
        .chain(std::env::split_paths(&old));
    std::env::join_paths(new).map_err(|error| {
        Trouble::new(
            format!("A folder cannot be put on the PATH: {error}."),
            "Move the project to a folder without a colon (or semicolon) in its name.",
        )
    })
}

/// A command that runs in this folder.
pub(crate) fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named() {
        let trouble = stream(&mut Command::new("no-such-program-here"), "install it").unwrap_err();
        assert!(trouble.what.contains("no-such-program-here was not found"));
        assert_eq!(trouble.fix, "install it");
    }

    #[cfg(unix)]
    #[test]
    fn a_hanging_program_is_stopped() {
        let start = Instant::now();
        let limit = Duration::from_millis(200);
        let trouble = stream_within(Command::new("sleep").arg("20"), limit, "look").unwrap_err();
        assert!(trouble.what.contains("did not answer"));
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn new_folders_come_first() {
        let path = path_with([Path::new("first-folder")]).unwrap();
        assert_eq!(
            std::env::split_paths(&path).next().unwrap(),
            Path::new("first-folder")
        );
    }
}
