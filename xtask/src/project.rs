//! Where things are.

use crate::trouble::{Result, Trouble};
use std::path::{Path, PathBuf};

/// The folders of the project.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The project this program was built from, wherever it was started.
    pub(crate) fn find() -> Result<Self> {
        // Cargo says at run time where the package is now; the compiled-in path is for a direct start.
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        match own.parent() {
            Some(root) if root.join("Trunk.toml").is_file() => Ok(Self {
                root: root.to_owned(),
            }),
            _ => Err(Trouble::new(
                format!("{} is not inside the project.", own.display()),
                "Start it in the project's folder as: cargo xtask",
            )),
        }
    }

    /// The top folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the project, by its path from the top.
    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// What was installed for this project alone.
    pub(crate) fn tools(&self) -> PathBuf {
        self.file(".tools")
    }

    /// The programs among them.
    pub(crate) fn tools_bin(&self) -> PathBuf {
        self.file(".tools/bin")
    }

    /// What a static host needs.
    pub(crate) fn dist(&self) -> PathBuf {
        self.file("dist")
    }

    /// Half-made sites and the records of what they were made from.
    pub(crate) fn workbench(&self) -> PathBuf {
        self.file("target/site")
    }

    /// Where wasm is compiled: apart from the host's, so that neither throws away the other's work.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.file("target"), |folder| self.root.join(folder))
            .join("wasm")
    }
}
