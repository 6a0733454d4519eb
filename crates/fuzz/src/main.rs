//! `eldercare-fuzz`: gives arbitrary bytes to everything that reads what others wrote.
//!
//! An input is made from the name of a target and a number, so that what was found is found again:
//! `eldercare-fuzz --target links --only 4711`. An input that panics, takes longer than ten seconds,
//! or wants more memory than the limit ends the program with these two.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks through its output"
)]

mod input;
mod targets;
mod watch;

use cap::Cap;
use std::alloc::System;
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use targets::{TARGETS, Target};
use watch::{PATIENCE, Watch};

/// Inputs are at most 64 kB, and packs unfold: what needs more than this would need without bound.
const MEMORY_BYTES: usize = 512 << 20;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, MEMORY_BYTES);

const USAGE: &str = "\
eldercare-fuzz [--target NAME] [--seconds N | --inputs N | --only NUMBER] [--from NUMBER] [--patience SECONDS] [--write FILE]

Each target has so many seconds or inputs; if nothing is said, the inputs of the ordinary check, the same in every
check. Without --target: every target in a process of its own, as many at once as the machine has processors.
--from: the number of the first input; each number makes the same input every time.
--patience: how long one input may take; without it ten seconds.
--write: writes each input into this file before it is read.";

/// What was asked for.
struct Ask {
    target: Option<String>,
    /// Nothing: as many inputs as the ordinary check takes.
    budget: Option<Budget>,
    from: u64,
    patience: Duration,
    write: Option<String>,
}

/// How long to go on.
#[derive(Clone, Copy)]
enum Budget {
    Time(Duration),
    Inputs(u64),
}

fn main() -> ExitCode {
    let Some(ask) = read(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let Some(name) = &ask.target else {
        return each_by_itself();
    };
    let Some(target) = TARGETS.iter().find(|one| one.name == name) else {
        eprintln!("There is no such target. {}", names());
        return ExitCode::from(2);
    };
    let watch = Watch::begin(ask.patience);
    let budget = ask.budget.unwrap_or(Budget::Inputs(target.inputs));
    let found = run(target, (budget, ask.from), ask.write.as_deref(), &watch);
    match found {
        Ok(_) => ExitCode::SUCCESS,
        Err(found) => {
            eprintln!("{found}");
            ExitCode::FAILURE
        }
    }
}

/// Runs every target in a process of its own, because memory is counted for a whole process.
fn each_by_itself() -> ExitCode {
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                while let Some(target) = TARGETS.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if !by_itself(target) {
                        failed.store(true, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    if failed.into_inner() {
        return ExitCode::FAILURE;
    }
    println!("Nothing found.");
    ExitCode::SUCCESS
}

/// Whether a target, run by the words of this process, finds nothing.
fn by_itself(target: &Target) -> bool {
    let own = || {
        let mut process = Command::new(std::env::current_exe()?);
        process.args(std::env::args().skip(1));
        process.args(["--target", target.name]).status()
    };
    match own() {
        Ok(status) => status.success(),
        Err(why) => {
            eprintln!("{}: {why}", target.name);
            false
        }
    }
}

fn names() -> String {
    let names: Vec<&str> = TARGETS.iter().map(|one| one.name).collect();
    format!("There are: {}.", names.join(", "))
}

/// Runs one target. How many inputs it has read.
fn run(
    target: &Target,
    (budget, from): (Budget, u64),
    write: Option<&str>,
    watch: &Watch,
) -> Result<u64, String> {
    let mut reads = (target.make)();
    let begun = Instant::now();
    let mut number = from;
    loop {
        let done = number - from;
        let is_enough = match budget {
            Budget::Time(time) => begun.elapsed() >= time,
            Budget::Inputs(most) => done >= most,
        };
        if is_enough {
            let seconds = begun.elapsed().as_secs_f64();
            let peak = MEMORY.max_allocated() >> 10;
            println!(
                "{:<10} {done:>10} inputs in {seconds:>6.1} s; at most {peak} kB so far",
                target.name
            );
            return Ok(done);
        }
        let bytes = input::make(target.name, number, &reads.corpus, target.words);
        if let Some(file) = write {
            std::fs::write(file, &bytes).map_err(|e| format!("{file}: {e}"))?;
        }
        watch.guard(target.name, number, || (reads.read)(&bytes))?;
        number += 1;
    }
}

fn read(mut words: impl Iterator<Item = String>) -> Option<Ask> {
    let mut ask = Ask {
        target: None,
        budget: None,
        from: 0,
        patience: PATIENCE,
        write: None,
    };
    while let Some(word) = words.next() {
        let said = words.next()?;
        match word.as_str() {
            "--target" => ask.target = Some(said),
            "--seconds" => ask.budget = Some(Budget::Time(Duration::from_secs(said.parse().ok()?))),
            "--inputs" => ask.budget = Some(Budget::Inputs(said.parse().ok()?)),
            "--from" => ask.from = said.parse().ok()?,
            "--write" => ask.write = Some(said),
            "--patience" => ask.patience = Duration::from_secs(said.parse().ok()?),
            "--only" => (ask.from, ask.budget) = (said.parse().ok()?, Some(Budget::Inputs(1))),
            _ => return None,
        }
    }
    Some(ask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_reads_some_inputs() {
        let watch = Watch::begin(PATIENCE);
        for target in TARGETS {
            assert_eq!(
                run(target, (Budget::Inputs(20), 0), None, &watch),
                Ok(20),
                "{}",
                target.name
            );
        }
    }

    #[test]
    fn memory_is_counted() {
        let much = vec![1_u8; 8 << 20];
        assert!(MEMORY.max_allocated() >= std::hint::black_box(&much).len());
    }

    #[test]
    fn a_panic_is_told_with_the_input_that_makes_it_again() {
        let watch = Watch::begin(PATIENCE);
        let told = watch.guard("links", 4711, || {
            assert!(std::hint::black_box(false), "a fault")
        });
        let told = told.unwrap_err();
        assert!(
            told.contains("--target links --only 4711") && told.contains("a fault"),
            "{told}"
        );
        assert_eq!(watch.guard("links", 1, || {}), Ok(()));
    }

    #[test]
    fn the_same_number_makes_the_same_input_and_others_make_others() {
        let corpus = [b"from=330602002".to_vec(), b"at=120.5,30".to_vec()];
        let make = |number| input::make("links", number, &corpus, &["&"]);
        assert_eq!(make(3), make(3));
        let all: std::collections::BTreeSet<_> = (0..1000).map(make).collect();
        assert!(all.len() > 700, "{}", all.len());
        assert!(all.contains(&corpus[0]), "some are as they were written");
        assert!(all.iter().all(|one| one.len() <= input::MOST_BYTES));
    }
}
