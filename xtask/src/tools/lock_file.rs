//! Which version of a crate `Cargo.lock` holds.

use crate::project::Project;
use crate::trouble::{At, Result, Trouble};

/// The locked version of a crate.
pub(crate) fn locked_version(project: &Project, name: &str) -> Result<String> {
    let path = project.file("Cargo.lock");
    let text = std::fs::read_to_string(&path).at("read", &path)?;
    version_in(&text, name).ok_or_else(|| {
        Trouble::new(
            format!("Cargo.lock names no version of {name}."),
            "Restore Cargo.lock from the repository, or run: cargo generate-lockfile",
        )
    })
}

fn version_in(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock.lines();
    let wanted = format!("name = \"{name}\"");
    lines.find(|line| line.trim() == wanted)?;
    // The version follows the name in the same entry.
    let version = lines
        .next()?
        .trim()
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.131"
"#;

    #[test]
    fn finds_the_exact_name() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(
            version_in(LOCK, "wasm-bindgen-macro").as_deref(),
            Some("0.2.131")
        );
    }

    #[test]
    fn a_missing_crate_has_none() {
        assert_eq!(version_in(LOCK, "wasm"), None);
        assert_eq!(version_in("", "wasm-bindgen"), None);
    }
}
