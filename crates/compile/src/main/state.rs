//! Whether files stand as they were put there: by their sizes and times, without reading them.

use super::folders::Folders;
use super::unpublished::{Unpublished, at};
use compile::{Names, hex};
use precompress::Coding;
use sha2::{Digest, Sha256};
use std::fs::{self, Metadata};
use std::time::SystemTime;

/// The state of these files and of their copies, as a hash. `codings`: the copies that they are to
/// have.
pub(crate) fn state(
    folders: &Folders,
    names: &Names,
    codings: &[Coding],
) -> Result<String, Unpublished> {
    let mut hash = Sha256::new();
    for coding in codings {
        hash.update(coding.ending());
    }
    folders.with_copies(names, |name, paths| {
        hash.update(name);
        for path in paths {
            let about = at(path, fs::symlink_metadata(path))?;
            hash.update([b'\n', u8::from(about.is_file())]);
            hash.update(about.len().to_le_bytes());
            for time in times(&about) {
                hash.update(time.to_le_bytes());
            }
            if let Some(ending) = path.extension() {
                hash.update(ending.as_encoded_bytes());
            }
        }
        hash.update(b"\n\n");
        Ok(())
    })?;
    Ok(hex(&hash.finalize()))
}

/// When a file was last written, in nanoseconds; and, where the system keeps it, when anything about
/// it was changed, which nobody can set back.
fn times(about: &Metadata) -> [i128; 2] {
    let written = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    let written = written.duration_since(SystemTime::UNIX_EPOCH);
    let written = written.map_or(0, |since| i128::try_from(since.as_nanos()).unwrap_or(0));
    #[cfg(unix)]
    let changed = {
        use std::os::unix::fs::MetadataExt;
        i128::from(about.ctime()) * 1_000_000_000 + i128::from(about.ctime_nsec())
    };
    #[cfg(not(unix))]
    let changed = 0;
    [written, changed]
}
