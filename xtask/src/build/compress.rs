//! The `.gz` and `.br` copies that static hosts send instead of the files themselves.

use super::files::{self, ListedFile};
use crate::say;
use crate::trouble::{At, Result};
use precompress::{Coding, shrinks};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Puts compressed copies beside the files of a folder; takes over those an older folder has of the same bytes.
pub(crate) fn compress(folder: &Path, older: Option<&Path>) -> Result<()> {
    let start = Instant::now();
    let mut work = files::list(folder)?;
    work.retain(|file| shrinks(&file.path.to_string_lossy()));
    // The largest first, so that no worker is left with it at the end.
    work.sort_by_key(|file| std::cmp::Reverse(file.length));
    let next = AtomicUsize::new(0);
    let made = AtomicUsize::new(0);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let one_worker = || -> Result<()> {
            while let Some(file) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                if !take_over(file, folder, older)? {
                    make(&file.path)?;
                    made.fetch_add(1, Ordering::Relaxed);
                }
            }
            Ok(())
        };
        let threads: Vec<_> = (1..workers).map(|_| scope.spawn(one_worker)).collect();
        let own = one_worker();
        // A worker that stopped by a bug stops the program too: its panic is passed on.
        threads
            .into_iter()
            .map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .fold(own, Result::and)
    })?;
    let made = made.into_inner();
    say::note(&format!(
        "{made} files compressed, {} unchanged, in {}",
        work.len() - made,
        say::duration(start.elapsed())
    ));
    Ok(())
}

/// `data/x.pack` + `br` = `data/x.pack.br`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Takes over the copies that an older folder has of the same bytes, where they are copies of them:
/// somebody may have written there since.
fn take_over(file: &ListedFile, folder: &Path, older: Option<&Path>) -> Result<bool> {
    let Some(older) = older else { return Ok(false) };
    let old = older.join(file.path.strip_prefix(folder).unwrap_or(&file.path));
    let same_length = old.metadata().is_ok_and(|about| about.len() == file.length);
    if !same_length {
        return Ok(false);
    }
    let bytes = std::fs::read(&file.path).at("read", &file.path)?;
    let copies: Vec<_> = Coding::ALL
        .iter()
        .filter_map(|coding| {
            let copy = std::fs::read(beside(&old, coding.ending())).ok()?;
            coding.holds(&copy, &bytes).then_some((coding, copy))
        })
        .collect();
    // Where compression gained nothing there is none, and finding that out again is quick.
    if copies.len() < Coding::ALL.len() {
        return Ok(false);
    }
    for (coding, copy) in copies {
        let goal = beside(&file.path, coding.ending());
        std::fs::write(&goal, copy).at("write", &goal)?;
    }
    Ok(true)
}

fn make(path: &Path) -> Result<()> {
    let bytes = std::fs::read(path).at("read", path)?;
    for coding in Coding::ALL {
        if let Some(smaller) = coding.copy_of(&bytes).at("compress", path)? {
            let copy = beside(path, coding.ending());
            std::fs::write(&copy, smaller).at("write", &copy)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::files::remove;
    use super::super::files::tests::scratch;
    use super::*;

    #[test]
    fn only_what_shrinks_gets_copies() {
        let top = scratch("compress");
        std::fs::write(top.join("index.html"), "<p>数字养老地图</p>".repeat(50)).unwrap();
        std::fs::write(top.join("icon.png"), "x".repeat(500)).unwrap();
        std::fs::write(top.join("tiny.txt"), "x").unwrap();
        compress(&top, None).unwrap();
        assert!(top.join("index.html.br").is_file());
        assert!(top.join("index.html.gz").is_file());
        assert!(!top.join("icon.png.gz").exists());
        assert!(!top.join("tiny.txt.br").exists());
        remove(&top).unwrap();
    }

    #[test]
    fn same_bytes_take_over_older_copies_that_are_copies_of_them() {
        let top = scratch("take-over");
        let (old, new) = (top.join("old"), top.join("new"));
        let names = ["same.txt", "touched.txt", "other.txt"];
        for folder in [&old, &new] {
            std::fs::create_dir_all(folder).unwrap();
            for name in names {
                std::fs::write(folder.join(name), "a".repeat(500)).unwrap();
            }
        }
        compress(&old, None).unwrap();
        std::fs::write(old.join("touched.txt.br"), "an older copy").unwrap();
        std::fs::write(new.join("other.txt"), "c".repeat(500)).unwrap();
        // Made in another way, and a copy all the same: what is found must be this one.
        let plain = "a".repeat(500).into_bytes();
        let mut gzip = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1, 0xf4, 1, 0x0b, 0xfe];
        gzip.extend(&plain);
        let whole = Coding::Gzip.copy_of(&plain).unwrap().unwrap();
        gzip.extend(&whole[whole.len() - 8..]);
        std::fs::write(old.join("same.txt.gz"), &gzip).unwrap();
        compress(&new, Some(&old)).unwrap();
        assert_eq!(std::fs::read(new.join("same.txt.gz")).unwrap(), gzip);
        for name in names {
            let bytes = std::fs::read(new.join(name)).unwrap();
            for coding in Coding::ALL {
                let copy = std::fs::read(beside(&new.join(name), coding.ending())).unwrap();
                assert!(coding.holds(&copy, &bytes), "{name} {coding:?}");
            }
        }
        remove(&top).unwrap();
    }
}
