//! A Rust compiler that can make wasm.

use super::debian_toolchain::{OwnToolchain, TARGET, has_std};
use super::{apt, debian_toolchain};
use crate::project::Project;
use crate::trouble::{Result, Trouble};
use crate::{run, say};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// How wasm is compiled on this machine.
#[derive(Debug)]
pub(crate) struct WasmToolchain {
    version: String,
    own: Option<OwnToolchain>,
}

impl WasmToolchain {
    /// Finds one; tries rustup, then Debian.
    pub(crate) fn ready(project: &Project) -> Result<Self> {
        if usual_has_target(project) {
            return Ok(Self::usual(project));
        }
        if let Some(own) = debian_toolchain::made_earlier(project) {
            return Ok(Self::own(own));
        }
        if run::on_path(&["rustup"]).is_some() && rustup_adds_target(project) {
            return Ok(Self::usual(project));
        }
        if apt::is_debian() {
            return debian_toolchain::make(project).map(Self::own);
        }
        Err(Trouble::new(
            "The Rust compiler on this machine cannot make wasm.",
            format!(
                "Install Rust with rustup (https://rustup.rs/), then run: rustup target add {TARGET}"
            ),
        ))
    }

    fn usual(project: &Project) -> Self {
        let version = run::answer(run::command("rustc", project.root()).arg("-vV"));
        Self {
            version: version.unwrap_or_default(),
            own: None,
        }
    }

    fn own(own: OwnToolchain) -> Self {
        Self {
            version: own.version.clone(),
            own: Some(own),
        }
    }

    /// What compiled, as text to compare.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// The folder that must come first on the PATH, if any.
    pub(crate) fn bin(&self) -> Option<&Path> {
        self.own.as_ref().map(|own| own.bin.as_path())
    }

    /// Whether it is the one that compiles for this computer too.
    pub(crate) fn is_usual(&self) -> bool {
        self.own.is_none()
    }

    /// Whether it has clippy: Debian's has not.
    pub(crate) fn has_clippy(&self, project: &Project) -> bool {
        self.is_usual()
            && run::answer(run::command("cargo", project.root()).args(["clippy", "--version"]))
                .is_some()
    }

    /// Sets what a command needs to compile with it.
    pub(crate) fn apply(&self, command: &mut Command) {
        let Some(own) = &self.own else { return };
        command
            .env("RUSTC", own.bin.join("rustc"))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &own.linker)
            // Cargo put the other toolchain's libraries there when it started this program.
            .env_remove("LD_LIBRARY_PATH")
            .env_remove("CARGO");
    }
}

fn usual_has_target(project: &Project) -> bool {
    let mut query = run::command("rustc", project.root());
    query.args(["--print", "target-libdir", "--target", TARGET]);
    // The folder can be there and empty, so look for the library itself.
    run::answer(&mut query).is_some_and(|folder| has_std(Path::new(folder.trim())))
}

fn rustup_adds_target(project: &Project) -> bool {
    say::step("Adding the wasm target to the Rust toolchain");
    say::note("A download of some 20 MB, once; given up after a minute.");
    let mut command = run::command("rustup", project.root());
    command.args(["target", "add", TARGET]);
    match run::stream_within(&mut command, Duration::from_secs(60), "") {
        Ok(()) => usual_has_target(project),
        Err(trouble) => {
            say::note(&format!("{} Looking for another way.", trouble.what));
            false
        }
    }
}
