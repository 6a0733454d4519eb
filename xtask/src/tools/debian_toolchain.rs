//! A wasm toolchain from Debian's packages, for machines where rustup cannot fetch the target.
//!
//! Debian has a compiler with its sources, but no standard library for wasm. That library is compiled
//! from those sources and laid beside links to Debian's own files in `.tools/wasm-toolchain`, so that
//! neither `/usr` nor rustup is touched.

use super::apt;
use crate::project::Project;
use crate::trouble::{At, Result, Trouble};
use crate::{run, say};
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std/src/lib.rs";

/// Raised when the recipe below changes, so that older results are made again.
const RECIPE: &str = "recipe 1";

/// The name of the target.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A toolchain put together in `.tools/`, for when the usual one cannot make wasm.
#[derive(Debug)]
pub(crate) struct OwnToolchain {
    /// Holds `cargo` and `rustc`.
    pub(crate) bin: PathBuf,
    /// The program that links wasm.
    pub(crate) linker: PathBuf,
    /// What it was made from.
    pub(crate) version: String,
}

/// The toolchain of an earlier run, if it still fits the system's compiler.
pub(crate) fn made_earlier(project: &Project) -> Option<OwnToolchain> {
    let folder = folder(project);
    let compiler = Compiler::of_system().ok()?;
    let record = std::fs::read_to_string(folder.join("made-from.txt")).ok()?;
    let (made_from, linker) = record.rsplit_once("linker: ")?;
    let linker = PathBuf::from(linker.trim());
    let fits = made_from == compiler.identity(&folder)
        && linker.is_file()
        && has_std(&std_folder(&folder));
    fits.then(|| OwnToolchain {
        bin: folder.join("bin"),
        linker,
        version: made_from.to_owned(),
    })
}

/// Makes it.
pub(crate) fn make(project: &Project) -> Result<OwnToolchain> {
    apt::install(
        &PACKAGES,
        "Debian's Rust compiler and its sources: about 100 MB to download, once.",
    )?;
    let compiler = Compiler::of_system()?;
    let linker = linker(project, &compiler)?;

    say::step("Compiling Rust's standard library for wasm");
    say::note(
        "From the sources of the same package; about a minute and a half on two cores, once.",
    );
    let library = compile_std(project)?;

    let folder = folder(project);
    let new = project.tools().join("wasm-toolchain.new");
    remove(&new)?;
    lay_out(&new, &folder, &library, &compiler)?;
    let identity = compiler.identity(&folder);
    let record = new.join("made-from.txt");
    std::fs::write(&record, format!("{identity}linker: {}\n", linker.display()))
        .at("write", &record)?;
    remove(&folder)?;
    std::fs::rename(&new, &folder).at("put in place", &folder)?;
    remove(&std_crate(project))?;
    Ok(OwnToolchain {
        bin: folder.join("bin"),
        linker,
        version: identity,
    })
}

fn folder(project: &Project) -> PathBuf {
    project.tools().join("wasm-toolchain")
}

fn std_crate(project: &Project) -> PathBuf {
    project.tools().join("wasm-std")
}

fn std_folder(toolchain: &Path) -> PathBuf {
    toolchain
        .join("sysroot/lib/rustlib")
        .join(TARGET)
        .join("lib")
}

/// What the system's compiler says of itself.
struct Compiler {
    about: String,
    packages: String,
}

impl Compiler {
    fn of_system() -> Result<Self> {
        let fix = format!(
            "Run as root: apt-get install --reinstall {}",
            PACKAGES.join(" ")
        );
        let broken = |what: &str| Trouble::new(what, fix.clone());
        let about = run::answer(Command::new(RUSTC).arg("-vV"))
            .ok_or_else(|| broken("/usr/bin/rustc does not run."))?;
        let cargo = run::answer(Command::new(CARGO).arg("-V"))
            .ok_or_else(|| broken("/usr/bin/cargo does not run."))?;
        let mut packages = String::new();
        for package in PACKAGES {
            let version = apt::version(package)
                .ok_or_else(|| broken(&format!("The package {package} is missing.")))?;
            packages.push_str(&format!("{package} {version}\n"));
        }
        if !Path::new(SOURCES).is_file() {
            return Err(broken(
                "The sources of Rust's standard library are not where rust-web-src puts them.",
            ));
        }
        let release = field(&about, "release");
        // Someone's own /usr/bin/rustc would not fit the library compiled from Debian's sources.
        if release.is_empty()
            || cargo.split_whitespace().nth(1) != Some(release)
            || !packages.contains(release)
        {
            return Err(broken(
                "/usr/bin/rustc, /usr/bin/cargo and the installed sources are of different versions.",
            ));
        }
        Ok(Self { about, packages })
    }

    /// Text that changes when the toolchain must be made again. The folder counts: it is written into it.
    fn identity(&self, folder: &Path) -> String {
        format!(
            "{RECIPE}\n{}{}folder: {}\n",
            self.about,
            self.packages,
            folder.display()
        )
    }

    fn host(&self) -> &str {
        field(&self.about, "host")
    }

    fn llvm_major(&self) -> &str {
        field(&self.about, "LLVM version")
            .split('.')
            .next()
            .unwrap_or_default()
    }
}

fn field<'a>(about: &'a str, name: &str) -> &'a str {
    about
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
        .map_or("", str::trim)
}

/// Debian's compiler brings no linker for wasm: rustup's is taken, else LLVM's.
fn linker(project: &Project, compiler: &Compiler) -> Result<PathBuf> {
    if let Some(sysroot) =
        run::answer(run::command("rustc", project.root()).args(["--print", "sysroot"]))
    {
        let ours = Path::new(sysroot.trim())
            .join("lib/rustlib")
            .join(compiler.host())
            .join("bin/rust-lld");
        if ours.is_file() {
            return Ok(ours);
        }
    }
    let major = compiler.llvm_major();
    let program = format!("wasm-ld-{major}");
    let package = format!("lld-{major}");
    if run::on_path(&[program.as_str()]).is_none() {
        apt::install(
            &[package.as_str()],
            "LLVM's linker, which puts compiled wasm together: a few MB, once.",
        )?;
    }
    run::on_path(&[program.as_str()]).ok_or_else(|| {
        Trouble::new(
            format!("The package {package} did not bring {program}."),
            format!("Run as root: apt-get install --reinstall {package}"),
        )
    })
}

/// Compiles the library in an empty crate; says where its files are.
fn compile_std(project: &Project) -> Result<PathBuf> {
    let folder = std_crate(project);
    let manifest = "[package]\nname = \"wasm-std\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\
                    [lib]\npath = \"lib.rs\"\n\
                    [profile.release]\nopt-level = \"s\"\npanic = \"abort\"\n\
                    [workspace]\n";
    std::fs::create_dir_all(&folder).at("make", &folder)?;
    std::fs::write(folder.join("Cargo.toml"), manifest).at("write in", &folder)?;
    std::fs::write(folder.join("lib.rs"), "#![no_std]\n").at("write in", &folder)?;
    let target = folder.join("target");
    let mut command = run::command(CARGO, &folder);
    command
        .args(["build", "--release", "--target", TARGET])
        // `test` is for the tests that run in the browser.
        .arg("-Zbuild-std=std,panic_abort,proc_macro,test")
        .env("RUSTC", RUSTC)
        // Debian's release compiler must be told that it may use -Z.
        .env("RUSTC_BOOTSTRAP", "1")
        // Link-time optimisation of the app needs the bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", &target)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("LD_LIBRARY_PATH");
    run::stream(
        &mut command,
        "Check the connection to crates.io (the library uses a few crates) and run the command again.",
    )?;
    Ok(target.join(TARGET).join("release/deps"))
}

/// Lays the toolchain out in `new`, written so that it works in `folder`.
fn lay_out(new: &Path, folder: &Path, library: &Path, compiler: &Compiler) -> Result<()> {
    let bin = new.join("bin");
    let std = std_folder(new);
    for made in [&bin, &std] {
        std::fs::create_dir_all(made).at("make", made)?;
    }
    for entry in std::fs::read_dir(library).at("read", library)?.flatten() {
        let name = entry.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("libwasm_std-") {
            std::fs::copy(entry.path(), std.join(&name)).at("copy", &entry.path())?;
        }
    }
    let host = Path::new("lib/rustlib").join(compiler.host());
    link(
        &Path::new("/usr").join(&host),
        &new.join("sysroot").join(&host),
    )?;
    link(Path::new(CARGO), &bin.join("cargo"))?;
    let wrapper = bin.join("rustc");
    let sysroot = folder.join("sysroot");
    let script = format!(
        "#!/bin/sh\n# Debian's compiler, with the standard library for wasm beside its own.\nexec {RUSTC} --sysroot {} \"$@\"\n",
        quoted(&sysroot.to_string_lossy())
    );
    std::fs::write(&wrapper, script).at("write", &wrapper)?;
    make_executable(&wrapper)
}

/// A word the shell takes as it is.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

fn remove(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        std::fs::remove_dir_all(folder).at("remove", folder)?;
    }
    Ok(())
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) -> Result<()> {
    std::os::unix::fs::symlink(to, at).at("link", at)
}

#[cfg(unix)]
fn make_executable(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755))
        .at("make executable", file)
}

// Debian is always Unix; these only let the program compile elsewhere.
#[cfg(not(unix))]
fn link(_to: &Path, at: &Path) -> Result<()> {
    Err(Trouble::new(
        format!("{} cannot be linked here.", at.display()),
        "Use rustup.",
    ))
}

#[cfg(not(unix))]
fn make_executable(_file: &Path) -> Result<()> {
    Ok(())
}

/// Whether a folder holds the standard library.
pub(crate) fn has_std(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{field, quoted};

    #[test]
    fn reads_what_the_compiler_says_of_itself() {
        let about =
            "rustc 1.96.0\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0\nLLVM version: 22.1.8\n";
        assert_eq!(field(about, "host"), "x86_64-unknown-linux-gnu");
        assert_eq!(field(about, "LLVM version"), "22.1.8");
        assert_eq!(field(about, "nothing"), "");
    }

    #[test]
    fn quotes_for_the_shell() {
        assert_eq!(quoted("/home/li's map"), r"'/home/li'\''s map'");
    }
}
