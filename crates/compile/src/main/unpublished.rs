//! Why nothing, or not all, was published.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why nothing, or not all, was published.
#[derive(Debug)]
pub(crate) enum Unpublished {
    /// Another build is writing into the folder.
    Busy,
    /// A folder below the output folder is a symbolic link.
    Link(PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

impl fmt::Display for Unpublished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy => write!(
                f,
                "另一个 eldercare-data build 正在往这个文件夹里写。等它结束，再运行一次。"
            ),
            Self::Link(at) => write!(
                f,
                "{} 是一个链接（快捷方式），不往里写，免得动了别处的文件。\
                 把它换成真的文件夹，再运行一次；上一次发布的文件没有动。",
                at.display()
            ),
            Self::Io(at, why) => write!(f, "写不了 {}：{why}", at.display()),
        }
    }
}

/// Says of which file an error of the system is.
pub(crate) fn at<T>(path: &Path, done: io::Result<T>) -> Result<T, Unpublished> {
    done.map_err(|why| Unpublished::Io(path.to_owned(), why))
}
