//! The tools the commands need: looked for first, installed into `.tools/` when missing.

mod apt;
mod browser;
mod cargo_install;
mod chromedriver;
mod debian_toolchain;
mod lock_file;
mod node;
mod servers;
mod wasm_target;

pub(crate) use wasm_target::WasmToolchain;

use crate::project::Project;
use crate::run;
use crate::trouble::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a build needs.
#[derive(Debug)]
pub(crate) struct BuildTools {
    /// The compiler for the phone's side.
    pub(crate) wasm: WasmToolchain,
    wasm_bindgen_version: String,
}

impl BuildTools {
    /// Finds them, and installs what is missing.
    pub(crate) fn ready(project: &Project) -> Result<Self> {
        node::packages(project)?;
        let wasm = WasmToolchain::ready(project)?;
        let wasm_bindgen_version = cargo_install::wasm_bindgen(project)?;
        cargo_install::trunk(project)?;
        cargo_install::wasm_split(project)?;
        Ok(Self {
            wasm,
            wasm_bindgen_version,
        })
    }

    /// Everything that, when it changes, makes an earlier build stale.
    pub(crate) fn versions(&self) -> Vec<String> {
        vec![
            self.wasm.version().to_owned(),
            self.wasm_bindgen_version.clone(),
            cargo_install::TRUNK_VERSION.to_owned(),
            cargo_install::SPLIT_VERSION.to_owned(),
        ]
    }

    /// A command that makes what is published: optimised, in a target folder of its own.
    pub(crate) fn publishing(&self, program: &str, project: &Project) -> Result<Command> {
        let mut command = self.command(program, project)?;
        command.env("CARGO_TARGET_DIR", project.wasm_target());
        if program == "cargo"
            && let Some(sources) = crate_sources()
        {
            command.arg("--config").arg(without_path(&sources));
        }
        Ok(command)
    }

    /// A command that checks or tests the wasm side.
    pub(crate) fn checking(&self, program: &str, project: &Project) -> Result<Command> {
        if self.wasm.is_usual() {
            // The compiler of the host's checks too: the macros, which take longest, are there already.
            self.command(program, project)
        } else {
            self.publishing(program, project)
        }
    }

    /// Its own toolchain, our tools first on the PATH.
    fn command(&self, program: &str, project: &Project) -> Result<Command> {
        let npm = node::bin(project);
        let tools = project.tools_bin();
        let mut folders = vec![tools.as_path(), npm.as_path()];
        folders.extend(self.wasm.bin());
        let mut command = run::command(program, project.root());
        command.env("PATH", run::path_with(folders)?);
        self.wasm.apply(&mut command);
        Ok(command)
    }
}

/// Where cargo has the sources of crates on this computer.
fn crate_sources() -> Option<PathBuf> {
    let own = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    own.or_else(home).map(|cargo| cargo.join("registry/src"))
}

/// A setting of cargo: what is published does not say where on this computer sources lay. (A panic
/// names its line of source.)
fn without_path(sources: &Path) -> String {
    let flag = format!("--remap-path-prefix={}=", sources.display());
    format!("target.wasm32-unknown-unknown.rustflags = [{flag:?}]")
}

/// What the browser tests need besides.
#[derive(Debug)]
pub(crate) struct Browser {
    /// A Chromium or Chrome.
    pub(crate) chrome: PathBuf,
}

impl Browser {
    /// Finds one, and installs it when there is none.
    pub(crate) fn ready(project: &Project) -> Result<Self> {
        node::packages(project)?;
        Ok(Self {
            chrome: browser::ready(project)?,
        })
    }

    /// Its engine alone, where there is one.
    pub(crate) fn shell() -> Option<PathBuf> {
        browser::shell()
    }

    /// The program that steers it, of the same version.
    pub(crate) fn driver(&self, project: &Project) -> Result<PathBuf> {
        chromedriver::ready(project, &self.chrome)
    }
}

/// The test runner of wasm-bindgen, installed with it.
pub(crate) fn wasm_test_runner(project: &Project) -> PathBuf {
    let own = project.tools_bin().join(format!(
        "wasm-bindgen-test-runner{}",
        std::env::consts::EXE_SUFFIX
    ));
    if own.is_file() {
        return own;
    }
    // An equal version may have been on the machine already, then nothing was installed.
    run::on_path(&["wasm-bindgen-test-runner"]).unwrap_or(own)
}

pub(crate) use node::{node, npx, packages};
pub(crate) use servers::ready as servers;

#[cfg(test)]
mod tests {
    use super::without_path;
    use std::path::Path;

    #[test]
    fn a_release_names_no_folder_of_the_computer_it_was_built_on() {
        assert_eq!(
            without_path(Path::new("/home/li/.cargo/registry/src")),
            "target.wasm32-unknown-unknown.rustflags = [\"--remap-path-prefix=/home/li/.cargo/registry/src=\"]"
        );
    }
}
