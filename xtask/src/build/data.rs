//! The data compiler, run on the spreadsheets.

use super::files;
use crate::project::Project;
use crate::trouble::{At, Result, Trouble};
use crate::{run, say};
use std::path::Path;

const FIX: &str = "Mend what is named above (file, line and column are in the message) and run the command again; \
                   the dist/ of the last good build is still there.";

/// Writes `data/` and `plain/` into a folder: what is published after what lies in `served`.
pub(crate) fn compile(project: &Project, served: &Path, into: &Path) -> Result<()> {
    say::step("Checking the spreadsheets and making the data");
    say::note("The first time the data compiler itself is compiled: about a minute.");
    files::remove(into)?;
    std::fs::create_dir_all(into).at("make", into)?;
    carry_over(served, into)?;
    let mut command = run::command("cargo", project.root());
    command
        .args([
            "run",
            "--quiet",
            "-p",
            "eldercare-compile",
            "--bin",
            "eldercare-data",
            "--",
            "build",
            // Whoever changes the seeds of the project has looked.
            "--yes",
            "seeds",
        ])
        .arg(into);
    run::stream(&mut command, FIX)?;
    // What it remembers of the tables is for whoever builds into the same folder again: every build
    // of the site begins in a new one, and this one goes to hosts.
    let remembered = into.join(".checked");
    if remembered.is_file() {
        std::fs::remove_file(&remembered).at("remove", &remembered)?;
    }
    // Without this file the app has nothing to show, and the end-to-end tests would say so much later.
    if into.join("data/manifest.json").is_file() {
        Ok(())
    } else {
        Err(Trouble::new(
            "The data compiler wrote no data/manifest.json.",
            FIX,
        ))
    }
}

/// Brings along what the compiler put into the served folder, so that it knows the publication
/// before and keeps its packs for pages that are open. Copies are made anew, with all others.
fn carry_over(served: &Path, into: &Path) -> Result<()> {
    const LIST: &str = "data/published.list";
    let Ok(list) = std::fs::read_to_string(served.join(LIST)) else {
        return Ok(());
    };
    let names = list
        .lines()
        .filter_map(|line| {
            line.strip_prefix("current ")
                .or(line.strip_prefix("before "))
        })
        .filter(|name| {
            !name
                .split('/')
                .any(|part| part.is_empty() || part.starts_with('.'))
        });
    for name in names.chain([LIST]) {
        let (from, to) = (served.join(name), into.join(name));
        // Whoever took a file away since has broken that site, not this one.
        if !from.is_file() {
            continue;
        }
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder).at("make", folder)?;
        }
        std::fs::copy(&from, &to).at("copy", &from)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::files::remove;
    use super::super::files::tests::scratch;
    use super::*;

    #[test]
    fn what_the_compiler_published_comes_along_and_nothing_else() {
        let top = scratch("carry-over");
        let (served, into) = (top.join("served"), top.join("into"));
        for name in [
            "data/a.pack",
            "data/b.pack",
            "data/own.txt",
            "plain/x/y.html",
            "secret",
        ] {
            let at = served.join(name);
            std::fs::create_dir_all(at.parent().unwrap()).unwrap();
            std::fs::write(at, name).unwrap();
        }
        std::fs::create_dir_all(&into).unwrap();
        carry_over(&served, &into).unwrap();
        assert!(!into.join("data").exists(), "there is no list");
        let list = "# ours\ncurrent data/a.pack\ncurrent plain/x/y.html\nbefore data/b.pack\n\
            before data/gone.pack\ncoming data/c.pack\ncurrent ../served/secret\n";
        std::fs::write(served.join("data/published.list"), list).unwrap();
        carry_over(&served, &into).unwrap();
        let found: Vec<String> = super::files::list(&into)
            .unwrap()
            .iter()
            .map(|file| file.path.strip_prefix(&into).unwrap().display().to_string())
            .collect();
        let want = [
            "data/a.pack",
            "data/b.pack",
            "data/published.list",
            "plain/x/y.html",
        ];
        assert_eq!(found, want);
        remove(&top).unwrap();
    }
}
