//! `cargo xtask test`: every check, cheapest first, stopping at the first that fails.

mod beside;
mod browser;
mod changed;
mod host;
mod node;
mod wasm;

use crate::args::TestWishes;
use crate::project::Project;
use crate::trouble::{Result, Trouble};
use crate::{build, say};
use beside::Beside;
use changed::Specs;
use std::time::{Duration, Instant};

/// How a check is run.
enum Run {
    /// In one way only.
    Plain(fn(&Project) -> Result<()>),
    /// In the ways of the end-to-end tests.
    EndToEnd,
}

/// On which of two sides a check runs when all of them do. The sides run at the same time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Everything that is compiled for this computer.
    Host,
    /// The app for the phone, its site in a browser, and what needs tools that are installed.
    App,
}

/// One check.
struct Step {
    name: &'static str,
    side: Side,
    /// What it does.
    what: &'static str,
    /// Why it takes as long as it does.
    long: &'static str,
    run: Run,
}

const STEPS: [Step; 13] = [
    Step {
        name: "fmt",
        side: Side::Host,
        what: "The layout of the code",
        long: "A second.",
        run: Run::Plain(host::fmt),
    },
    Step {
        name: "types",
        side: Side::App,
        what: "The types of the tests in TypeScript",
        long: "Installs the npm packages of tests/ the first time; then two seconds.",
        run: Run::Plain(node::types),
    },
    Step {
        name: "source",
        side: Side::App,
        what: "What the sources alone can break: colours, crates (tests/node/source)",
        long: "Two seconds.",
        run: Run::Plain(node::source),
    },
    Step {
        name: "clippy",
        side: Side::Host,
        what: "Lints of every crate, on the host",
        long: "Checks all dependencies too the first time: 1 to 3 minutes.",
        run: Run::Plain(host::clippy),
    },
    Step {
        name: "wasm-lint",
        side: Side::App,
        what: "Lints of the app as the phone runs it",
        long: "Checks all dependencies for wasm the first time: 1 to 2 minutes.",
        run: Run::Plain(wasm::lint),
    },
    Step {
        name: "unit",
        side: Side::Host,
        what: "Unit and integration tests of every crate",
        long: "Compiles everything for the host the first time: 2 to 4 minutes.",
        run: Run::Plain(host::unit),
    },
    Step {
        name: "doc",
        side: Side::Host,
        what: "The examples in the documentation",
        long: "Each example is compiled as a program of its own.",
        run: Run::Plain(host::doc),
    },
    Step {
        name: "fuzz",
        side: Side::Host,
        what: "Arbitrary bytes for everything that reads what others wrote (crates/fuzz)",
        long: "The same inputs in every check, ten seconds of them for each reader; more with cargo xtask fuzz --inputs N.",
        run: Run::Plain(host::fuzz),
    },
    Step {
        name: "wasm",
        side: Side::App,
        what: "Tests of components in a real browser (tests/web.rs)",
        long: "Compiles the app for wasm with its tests, then starts a browser without a window.",
        run: Run::Plain(wasm::test),
    },
    Step {
        name: "build",
        side: Side::App,
        what: "dist/, as it is published",
        long: "Optimising for size takes 3 to 5 minutes the first time.",
        run: Run::Plain(build::build),
    },
    Step {
        name: "node",
        side: Side::App,
        what: "The published packs against the spreadsheets, computed anew; the files of docs/hosting in real servers (tests/node/published)",
        long: "Every city is asked for thousands of lists; some seconds. The first time on Debian, servers are installed.",
        run: Run::Plain(node::published),
    },
    Step {
        name: "gallery",
        side: Side::App,
        what: "The app once more, with the page of every component (#/components)",
        long: "Only the app itself is compiled again: about a minute.",
        run: Run::Plain(build::gallery),
    },
    Step {
        name: "e2e",
        side: Side::App,
        what: "The published site in a real browser (tests/e2e)",
        long: "Each promise to the user is tried on the real pages: about a quarter of an hour on two cores.",
        run: Run::EndToEnd,
    },
];

/// Arbitrary bytes for the readers, as many as the words ask for.
pub(crate) fn fuzz(project: &Project, words: &[String]) -> Result<()> {
    host::fuzzed(project, words)
}

/// Runs the checks asked for.
pub(crate) fn test(project: &Project, wishes: &TestWishes) -> Result<()> {
    if wishes.list {
        for step in &STEPS {
            println!("{:<10} {}", step.name, step.what);
        }
        return Ok(());
    }
    let (only, specs) = if wishes.changed {
        let touched = changed::touched(project)?;
        let steps: Vec<String> = touched.steps.iter().map(|&step| step.to_owned()).collect();
        if steps.is_empty() {
            say::step("Nothing has changed since the last commit.");
            return Ok(());
        }
        (steps, touched.specs)
    } else {
        (wishes.only.clone(), Specs::All)
    };
    let chosen = choose(&only)?;
    let is_whole = only.is_empty();
    if !is_whole || !beside::is_worth_it() {
        return walk(project, &chosen, &specs, wishes, || Ok(()));
    }
    let began = Instant::now();
    let of = |side| chosen.iter().copied().filter(move |step| step.side == side);
    let host: Vec<&str> = of(Side::Host).map(|step| step.name).collect();
    let app: Vec<&Step> = of(Side::App).collect();
    let beside = Beside::start(project, &host)?;
    if let Err(trouble) = walk(project, &app, &specs, wishes, || beside.check()) {
        beside.stop();
        return Err(trouble);
    }
    beside.end()?;
    println!("All passed in {}.", say::duration(began.elapsed()));
    Ok(())
}

/// Runs steps one after the other, each if `may_go_on` has nothing against it.
fn walk(
    project: &Project,
    steps: &[&Step],
    specs: &Specs,
    wishes: &TestWishes,
    may_go_on: impl Fn() -> Result<()>,
) -> Result<()> {
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        may_go_on()?;
        say::step(&format!(
            "[{}/{}] {}: {}",
            index + 1,
            steps.len(),
            step.name,
            step.what
        ));
        say::note(step.long);
        let start = Instant::now();
        let result = match step.run {
            Run::Plain(run) => run(project),
            Run::EndToEnd => browser::test(project, specs, wishes),
        };
        times.push((step.name, start.elapsed()));
        if let Err(trouble) = result {
            say::trouble(&trouble);
            summary(&times, 1);
            return Err(Trouble::new(
                format!(
                    "The step {} failed; the steps after it were not run.",
                    step.name
                ),
                format!(
                    "Mend it, then try it alone: cargo xtask test --only {}",
                    step.name
                ),
            ));
        }
    }
    summary(&times, 0);
    Ok(())
}

fn choose(only: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = only
        .iter()
        .find(|name| !STEPS.iter().any(|step| step.name == name.as_str()))
    {
        return Err(Trouble::new(
            format!("There is no step “{unknown}”."),
            "cargo xtask test --list names them.",
        ));
    }
    let wanted = |step: &&Step| only.is_empty() || only.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(wanted).collect())
}

fn summary(times: &[(&str, Duration)], failed: usize) {
    let all: Vec<String> = times
        .iter()
        .map(|(name, time)| format!("{name} {}", say::duration(*time)))
        .collect();
    let total = times.iter().map(|(_, time)| *time).sum();
    println!("\n{} · in all {}", all.join(" · "), say::duration(total));
    println!("{} passed, {failed} failed", times.len() - failed);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name_in_their_own_order() {
        let only = ["e2e".to_owned(), "fmt".to_owned()];
        let names: Vec<_> = choose(&only)
            .unwrap()
            .iter()
            .map(|step| step.name)
            .collect();
        assert_eq!(names, ["fmt", "e2e"]);
        assert_eq!(choose(&[]).unwrap().len(), STEPS.len());
        assert!(choose(&["speed".to_owned()]).is_err());
    }
}
