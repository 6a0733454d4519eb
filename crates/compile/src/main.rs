//! `eldercare-data`: the only part that touches files. It reads a folder, asks the library,
//! and maps the answer to text, files and an exit code.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks through its output"
)]

use compile::{Outcome, Output, Seeds, compile, compile_on, draw, json, stops_publishing, text};
use domain::moment::Moment;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

const USAGE: &str = "\
用法：
  eldercare-data check [--format json] <seeds 文件夹>     检查全部表格，不写任何文件
  eldercare-data build <seeds 文件夹> <输出文件夹>         检查，没有错误就做出发布的文件
  eldercare-data coverage <seeds 文件夹> <输出文件夹>      算政策目标的差距和 15 分钟步行圈，写成 CSV 和 GeoJSON
  eldercare-data samples <seeds 文件夹>                   给每个城市做示例表格
  eldercare-data verify-quotes --papers <放原文的文件夹> <seeds 文件夹>
                                                         到原文里核对每一句引文，写 quotes.lock
  eldercare-data basemap <图层文件夹> <输出文件>           只把一个文件夹的底图图层做成一个底图文件

结束码：0 可以发布；1 有错误，不能发布；2 命令写错了，或文件夹读不了、写不了。";

/// Something stops publishing.
const STOPPED: u8 = 1;
/// The command can not do its work at all.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["check", "--format", "json", seeds] | ["check", seeds, "--format", "json"] => {
            check(Path::new(seeds), json)
        }
        ["check", "--format", "text", seeds] | ["check", seeds] if !seeds.starts_with('-') => {
            check(Path::new(seeds), text)
        }
        ["build", seeds, out] => build(Path::new(seeds), Path::new(out)),
        ["coverage", seeds, out] => coverage(Path::new(seeds), Path::new(out)),
        ["samples", seeds] => samples(Path::new(seeds)),
        ["verify-quotes", "--papers", papers, seeds]
        | ["verify-quotes", seeds, "--papers", papers] => {
            verify(Path::new(papers), Path::new(seeds))
        }
        ["basemap", layers, out] => basemap(Path::new(layers), Path::new(out)),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            eprintln!("{USAGE}");
            Ok(ExitCode::from(UNUSABLE))
        }
    };
    done.unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::from(UNUSABLE)
    })
}

/// What is made of the tables, with what is due today. Without a usable clock nothing is due.
fn compile_today(seeds: &Seeds) -> Outcome {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let now = since
        .ok()
        .and_then(|since| Moment::from_unix_ms(since.as_secs_f64() * 1000.0));
    match now {
        Some(now) => compile_on(seeds, now.date),
        None => compile(seeds),
    }
}

type Done = Result<ExitCode, String>;

fn check(folder: &Path, show: fn(&[compile::Issue]) -> String) -> Done {
    let outcome = compile_today(&read(folder)?);
    print!("{}", show(&outcome.issues).trim_end());
    println!();
    Ok(if stops_publishing(&outcome.issues) {
        ExitCode::from(STOPPED)
    } else {
        ExitCode::SUCCESS
    })
}

fn build(folder: &Path, out: &Path) -> Done {
    let outcome = compile_today(&read(folder)?);
    print!("{}", text(&outcome.issues));
    let Some(output) = outcome.output else {
        println!("没有写任何文件，上一次发布的文件没有动。");
        return Ok(ExitCode::from(STOPPED));
    };
    publish(&output, out).map_err(|e| format!("写不了 {}：{e}", out.display()))?;
    let places: u32 = output.manifest.cities.iter().map(|c| c.places).sum();
    let samples: u32 = output.manifest.cities.iter().map(|c| c.samples).sum();
    println!(
        "已写到 {}：{} 个城市，{places} 个地点（其中示例 {samples} 个），{} 个文件。",
        out.display(),
        output.manifest.cities.len(),
        output.files.len()
    );
    Ok(ExitCode::SUCCESS)
}

fn coverage(folder: &Path, out: &Path) -> Done {
    let outcome = compile(&read(folder)?);
    print!("{}", text(&outcome.issues));
    let Some(output) = outcome.output else {
        println!("没有写任何文件。");
        return Ok(ExitCode::from(STOPPED));
    };
    let files = compile::coverage(&output);
    put(&files, out).map_err(|e| format!("写不了 {}：{e}", out.display()))?;
    println!("已写到 {}：{} 个文件。", out.display(), files.len());
    Ok(ExitCode::SUCCESS)
}

fn samples(folder: &Path) -> Done {
    let seeds = read(folder)?;
    let files = compile::samples::generate(&seeds);
    put(&files, folder).map_err(|e| format!("写不了 {}：{e}", folder.display()))?;
    println!("已写 {} 个示例表格。", files.len());
    Ok(ExitCode::SUCCESS)
}

fn verify(papers: &Path, folder: &Path) -> Done {
    let verified = compile::verify_quotes(&read(folder)?, &read(papers)?.files);
    print!("{}", text(&verified.issues));
    let Some(lock) = verified.lock else {
        println!("没有写 {}，上一次核对的记录没有动。", compile::QUOTES_LOCK);
        return Ok(ExitCode::from(STOPPED));
    };
    let files = BTreeMap::from([(compile::QUOTES_LOCK.to_owned(), lock)]);
    put(&files, folder).map_err(|e| format!("写不了 {}：{e}", folder.display()))?;
    println!("{} 句引文都对得上原文。", verified.quotes);
    Ok(ExitCode::SUCCESS)
}

fn basemap(folder: &Path, out: &Path) -> Done {
    let drawn = draw(&read(folder)?);
    if !drawn.issues.is_empty() {
        println!("{}", text(&drawn.issues).trim_end());
    }
    let Some(pack) = drawn.pack else {
        let why = if stops_publishing(&drawn.issues) {
            "有错误"
        } else {
            "没有可画的图层"
        };
        println!("{why}，没有写任何文件。");
        return Ok(ExitCode::from(STOPPED));
    };
    fs::write(out, &pack).map_err(|e| format!("写不了 {}：{e}", out.display()))?;
    println!("已写到 {}：{} 字节。", out.display(), pack.len());
    Ok(ExitCode::SUCCESS)
}

/// The whole folder, hidden files left out.
fn read(folder: &Path) -> Result<Seeds, String> {
    let mut seeds = Seeds::default();
    let mut waiting: Vec<(PathBuf, String)> = vec![(folder.to_owned(), String::new())];
    while let Some((path, name)) = waiting.pop() {
        let fail = |e: io::Error| format!("读不了 {}：{e}", path.display());
        for entry in fs::read_dir(&path).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let own = entry.file_name().to_string_lossy().into_owned();
            if own.starts_with('.') {
                continue;
            }
            let below = if name.is_empty() {
                own
            } else {
                format!("{name}/{own}")
            };
            let at = entry.path();
            if at.is_dir() {
                waiting.push((at, below));
            } else {
                let bytes = fs::read(&at).map_err(|e| format!("读不了 {}：{e}", at.display()))?;
                seeds.files.insert(below, bytes);
            }
        }
    }
    Ok(seeds)
}

/// Puts the new output in place of the old one. A reader never meets half a file, and never a
/// manifest that names a pack not yet there: the manifest comes last, old packs go after it.
fn publish(output: &Output, out: &Path) -> io::Result<()> {
    let (last, first): (BTreeMap<_, _>, BTreeMap<_, _>) = output
        .files
        .clone()
        .into_iter()
        .partition(|(path, _)| path == compile::MANIFEST);
    put(&first, out)?;
    put(&last, out)?;
    sweep(&out.join("data"), "data", ".pack", &output.files)?;
    sweep(&out.join("plain"), "plain", ".html", &output.files)
}

/// Writes files, each under a passing name first. Nothing is renamed until all are written,
/// so that a full disk leaves what was there before.
fn put(files: &BTreeMap<String, Vec<u8>>, out: &Path) -> io::Result<()> {
    let mut ready = Vec::new();
    let written: io::Result<()> = files.iter().try_for_each(|(path, bytes)| {
        let target = out.join(path);
        if fs::read(&target).is_ok_and(|there| there == *bytes) {
            return Ok(());
        }
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut passing = target.clone().into_os_string();
        passing.push(".writing");
        let passing = PathBuf::from(passing);
        ready.push((passing.clone(), target));
        fs::write(passing, bytes)
    });
    let renamed = written.and_then(|()| {
        ready
            .iter()
            .try_for_each(|(passing, target)| fs::rename(passing, target))
    });
    if renamed.is_err() {
        for (passing, _) in &ready {
            // Already renamed, or never written: either way it is gone.
            let _ = fs::remove_file(passing);
        }
    }
    renamed
}

/// Removes what an earlier build made and this one did not.
fn sweep(
    folder: &Path,
    name: &str,
    ending: &str,
    keep: &BTreeMap<String, Vec<u8>>,
) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let own = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            sweep(&entry.path(), &own, ending, keep)?;
            // Succeeds only for a folder that has become empty.
            let _ = fs::remove_dir(entry.path());
        } else if own.ends_with(ending) && !keep.contains_key(&own) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
