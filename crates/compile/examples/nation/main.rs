//! Writes the seeds of a made-up nation into a new folder, to measure the compiler with: as many
//! cities, places and names as are asked for, of every kind, as clerks write them.
//!
//! ```text
//! cargo run --profile office -p eldercare-compile --example nation -- /tmp/nation
//! cargo run --profile office -p eldercare-compile --example nation -- /tmp/few --cities 33 --places 40000 --names 70000
//! ```
//!
//! No place of it is there. The rows are not marked as samples, so that all that is made of real
//! rows is made of these; the folder is for measuring and is never published. The same numbers give
//! the same bytes.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks through its output"
)]

mod city;
mod tables;

use city::City;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// How much is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// Folders of cities, at most [`city::MOST`].
    pub(crate) cities: usize,
    /// Districts and counties of all of them.
    pub(crate) counties: usize,
    /// Rows of all tables.
    pub(crate) places: usize,
    /// Districts, towns and communities of all of them.
    pub(crate) names: usize,
}

/// About what China has.
const NATION: Size = Size {
    cities: 333,
    counties: 2_900,
    places: 400_000,
    names: 700_000,
};

const USAGE: &str = "nation <new folder> [--cities N] [--counties N] [--places N] [--names N]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((folder, size)) = asked(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let folder = Path::new(folder);
    if folder.exists() {
        eprintln!("{} is there already", folder.display());
        return ExitCode::from(2);
    }
    match write(folder, size) {
        Ok(()) => {
            println!("{size:?} in {}", folder.display());
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn asked(arguments: &[String]) -> Option<(&str, Size)> {
    let (folder, rest) = arguments.split_first()?;
    let mut size = NATION;
    let (mut counties, mut rest) = (None, rest.iter());
    while let Some(option) = rest.next() {
        let number = rest.next()?.parse().ok()?;
        match option.as_str() {
            "--cities" => size.cities = number,
            "--counties" => counties = Some(number),
            "--places" => size.places = number,
            "--names" => size.names = number,
            _ => return None,
        }
    }
    // As many to a city as there are in the nation.
    size.counties = counties.unwrap_or(size.cities * NATION.counties / NATION.cities);
    let fits = (1..=city::MOST).contains(&size.cities);
    (fits && !folder.starts_with('-')).then_some((folder, size))
}

pub(crate) fn write(folder: &Path, size: Size) -> io::Result<()> {
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above)?;
        }
        fs::write(path, text)
    };
    // What the whole country has is in every city's files; its quotes are locked in these.
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    for name in ["national.toml", "papers.toml", "quotes.lock"] {
        file(name, &fs::read_to_string(own.join(name))?)?;
    }
    for year in ["calendar/2026.toml", "calendar/2025.toml"] {
        file(year, &fs::read_to_string(own.join(year))?)?;
    }
    file("site.toml", "address = \"https://nation.example/\"\n")?;
    for nth in 0..size.cities {
        let city = City::new(nth, size);
        let name = city.folder();
        file(&format!("cities/{name}/city.toml"), &city.toml())?;
        file(&format!("gazetteer/{name}.csv"), &city.gazetteer())?;
        let outline = city.outline();
        file(&format!("basemap/{name}/districts.geojson"), &outline)?;
        for (table, text) in tables::of(&city) {
            file(&format!("cities/{name}/{table}"), &text)?;
        }
    }
    Ok(())
}
