//! The `.gz` and `.br` copies that static hosts send instead of the files themselves.

use super::files::{self, Found};
use crate::say;
use crate::trouble::{At, Result};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Endings of files that shrink. Pictures, fonts and spreadsheets are compressed inside already.
const SHRINK: [&str; 14] = [
    "html",
    "css",
    "js",
    "mjs",
    "json",
    "webmanifest",
    "wasm",
    "pack",
    "svg",
    "txt",
    "xml",
    "csv",
    "md",
    "ico",
];

/// Puts compressed copies beside the files of a folder; takes over those an older folder has of the same bytes.
pub(crate) fn compress(folder: &Path, older: Option<&Path>) -> Result<()> {
    let start = Instant::now();
    let mut work = files::list(folder)?;
    work.retain(|file| shrinks(&file.path));
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

fn shrinks(path: &Path) -> bool {
    path.extension()
        .and_then(|end| end.to_str())
        .is_some_and(|end| SHRINK.contains(&end.to_ascii_lowercase().as_str()))
}

/// `data/x.pack` + `br` = `data/x.pack.br`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn take_over(file: &Found, folder: &Path, older: Option<&Path>) -> Result<bool> {
    let Some(older) = older else { return Ok(false) };
    let old = older.join(file.path.strip_prefix(folder).unwrap_or(&file.path));
    let same_length = old.metadata().is_ok_and(|about| about.len() == file.length);
    if !same_length
        || std::fs::read(&old).ok() != Some(std::fs::read(&file.path).at("read", &file.path)?)
    {
        return Ok(false);
    }
    for ending in ["br", "gz"] {
        let copy = beside(&old, ending);
        // There is none where compression gained nothing.
        if copy.is_file() {
            std::fs::copy(&copy, beside(&file.path, ending)).at("copy", &copy)?;
        }
    }
    Ok(true)
}

fn make(path: &Path) -> Result<()> {
    let bytes = std::fs::read(path).at("read", path)?;
    for (ending, smaller) in [("br", brotli(&bytes)), ("gz", gzip(&bytes))] {
        let copy = beside(path, ending);
        let smaller = smaller.at("compress", path)?;
        if smaller.len() < bytes.len() {
            std::fs::write(&copy, smaller).at("write", &copy)?;
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut smaller = Vec::new();
    // A window no larger than the file: clearing a large one takes longer than a small page itself.
    let window = (usize::BITS - bytes.len().leading_zeros()).clamp(16, 22);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: i32::try_from(window).unwrap_or(22),
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut smaller, &parameters)?;
    Ok(smaller)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    // The builder writes no time and no name: same input, same bytes.
    let mut encoder = flate2::GzBuilder::new().write(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::super::files::remove;
    use super::super::files::tests::scratch;
    use super::*;
    use std::io::Read;

    #[test]
    fn both_copies_hold_the_same_text() {
        let text = "养老助餐服务".repeat(200).into_bytes();
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(gzip(&text).unwrap().as_slice())
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, text);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut brotli(&text).unwrap().as_slice(), &mut back).unwrap();
        assert_eq!(back, text);
    }

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
    fn same_bytes_take_over_older_copies() {
        let top = scratch("take-over");
        let (old, new) = (top.join("old"), top.join("new"));
        for folder in [&old, &new] {
            std::fs::create_dir_all(folder).unwrap();
            std::fs::write(folder.join("same.txt"), "a".repeat(500)).unwrap();
        }
        std::fs::write(old.join("other.txt"), "b".repeat(500)).unwrap();
        std::fs::write(new.join("other.txt"), "c".repeat(500)).unwrap();
        std::fs::write(old.join("same.txt.br"), "taken over").unwrap();
        std::fs::write(old.join("other.txt.br"), "stale").unwrap();
        compress(&new, Some(&old)).unwrap();
        assert_eq!(
            std::fs::read_to_string(new.join("same.txt.br")).unwrap(),
            "taken over"
        );
        assert_ne!(std::fs::read(new.join("other.txt.br")).unwrap(), b"stale");
        remove(&top).unwrap();
    }
}
