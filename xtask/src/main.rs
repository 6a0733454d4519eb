//! `cargo xtask serve | build | test | bench`: the commands of the README, and what they install.
//!
//! Everything that can be installed for this project alone goes into `.tools/`; nothing else on the
//! machine is changed, except packages of the system where only the system can provide them.

// A terminal program speaks on the terminal; the app's ban on printing is for the app.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod args;
mod bench;
mod build;
mod project;
mod run;
mod say;
mod serve;
mod test;
mod tools;
mod trouble;

use args::Ask;
use project::Project;
use std::process::ExitCode;
use trouble::Result;

fn main() -> ExitCode {
    match obey() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            say::trouble(&trouble);
            ExitCode::FAILURE
        }
    }
}

fn obey() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let project = Project::find()?;
    match args::read(&words)? {
        Ask::Help => {
            println!("{}", args::HELP);
            Ok(())
        }
        Ask::Build => build::build(&project),
        Ask::Serve(wishes) => serve::serve(&project, &wishes),
        Ask::Test(wishes) => test::test(&project, &wishes),
        Ask::Bench => bench::bench(&project),
        Ask::Complete => build::complete(&project),
        Ask::Fuzz(words) => test::fuzz(&project, &words),
    }
}
