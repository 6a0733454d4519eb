//! What was asked for on the command line.

use crate::trouble::{Result, Trouble};

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask serve [--port N] [--no-build] [--lan]   build, then show the site on this computer
cargo xtask build                                   make dist/, ready for any static host
cargo xtask test [--list] [--only STEP]...          run every check
                 [--every-look]                     every state of every page in every look
                 [--every-fault]                    every file with every fault
                 [--changed]                        what the changes since the last commit can touch
cargo xtask fuzz [--inputs N] [--target NAME] ...   give arbitrary bytes to what reads the words of others
cargo xtask bench                                   run the benchmarks

Missing tools are installed into .tools/ on the way; each step says what it does.";

/// One command, understood.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Print the help.
    Help,
    /// Make `dist/`.
    Build,
    /// Make `dist/` and serve it.
    Serve(ServeWishes),
    /// Run the checks.
    Test(TestWishes),
    /// Run the benchmarks.
    Bench,
    /// Give arbitrary bytes to the readers; the words are those of `eldercare-fuzz`.
    Fuzz(Vec<String>),
    /// Add to what trunk has built what it knows nothing of. Trunk asks for it (`Trunk.toml`), so the
    /// help does not name it.
    Complete,
}

/// The options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeWishes {
    /// The port asked for; without one, the first free port from 8080 on.
    pub(crate) port: Option<u16>,
    /// Whether to build first.
    pub(crate) build: bool,
    /// Whether other devices of the network may connect.
    pub(crate) lan: bool,
}

/// The options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct TestWishes {
    /// Only name the steps.
    pub(crate) list: bool,
    /// Only these steps; empty means all.
    pub(crate) only: Vec<String>,
    /// Every state of every page in every look, and not only in those that can differ.
    pub(crate) every_look: bool,
    /// Every file with every fault, and not only with those that lead through other code.
    pub(crate) every_fault: bool,
    /// Only what the changes since the last commit can touch.
    pub(crate) changed: bool,
}

/// Reads the words after `cargo xtask`.
pub(crate) fn read(words: &[String]) -> Result<Ask> {
    let mut words = words.iter().map(String::as_str);
    match words.next() {
        None | Some("help" | "--help" | "-h") => Ok(Ask::Help),
        Some("build") => nothing_more(words, Ask::Build),
        Some("complete") => nothing_more(words, Ask::Complete),
        Some("bench") => nothing_more(words, Ask::Bench),
        Some("fuzz") => Ok(Ask::Fuzz(words.map(str::to_owned).collect())),
        Some("serve") => serve(words),
        Some("test") => test(words),
        Some(other) => Err(unknown(other)),
    }
}

fn serve<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Ask> {
    let mut wishes = ServeWishes {
        port: None,
        build: true,
        lan: false,
    };
    while let Some(word) = words.next() {
        match word {
            "--no-build" => wishes.build = false,
            "--lan" => wishes.lan = true,
            "--port" => wishes.port = Some(port(words.next())?),
            other => match other.strip_prefix("--port=") {
                Some(number) => wishes.port = Some(port(Some(number))?),
                None => return Err(unknown(other)),
            },
        }
    }
    Ok(Ask::Serve(wishes))
}

fn test<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Ask> {
    let mut wishes = TestWishes::default();
    while let Some(word) = words.next() {
        match word {
            "--list" => wishes.list = true,
            "--every-look" => wishes.every_look = true,
            "--every-fault" => wishes.every_fault = true,
            "--changed" => wishes.changed = true,
            "--only" => match words.next() {
                Some(step) => wishes.only.push(step.to_owned()),
                None => {
                    return Err(Trouble::new(
                        "--only needs the name of a step.",
                        "cargo xtask test --list names them.",
                    ));
                }
            },
            other => match other.strip_prefix("--only=") {
                Some(step) => wishes.only.push(step.to_owned()),
                None => return Err(unknown(other)),
            },
        }
    }
    if wishes.changed && !wishes.only.is_empty() {
        return Err(Trouble::new(
            "--changed chooses the steps itself, so --only can not stand beside it.",
            "Take one of the two.",
        ));
    }
    Ok(Ask::Test(wishes))
}

fn port(word: Option<&str>) -> Result<u16> {
    word.and_then(|word| word.parse().ok()).ok_or_else(|| {
        Trouble::new(
            "--port needs a number up to 65535.",
            "For example: cargo xtask serve --port 9000",
        )
    })
}

fn nothing_more<'a>(mut words: impl Iterator<Item = &'a str>, ask: Ask) -> Result<Ask> {
    words.next().map_or(Ok(ask), |word| Err(unknown(word)))
}

fn unknown(word: &str) -> Trouble {
    Trouble::new(
        format!("“{word}” is not understood."),
        format!("One of these:\n{HELP}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(line: &str) -> Result<Ask> {
        read(
            &line
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn reads_the_commands() {
        let words = ["--inputs", "10"].map(str::to_owned).to_vec();
        assert_eq!(ask("fuzz --inputs 10").unwrap(), Ask::Fuzz(words));
        assert_eq!(ask("build").unwrap(), Ask::Build);
        assert_eq!(ask("bench").unwrap(), Ask::Bench);
        assert_eq!(ask("").unwrap(), Ask::Help);
        let plain = ServeWishes {
            port: None,
            build: true,
            lan: false,
        };
        assert_eq!(ask("serve").unwrap(), Ask::Serve(plain));
        assert_eq!(ask("test").unwrap(), Ask::Test(TestWishes::default()));
    }

    #[test]
    fn reads_the_options() {
        let wishes = ServeWishes {
            port: Some(9000),
            build: false,
            lan: true,
        };
        assert_eq!(
            ask("serve --port 9000 --no-build --lan").unwrap(),
            Ask::Serve(wishes)
        );
        let Ask::Test(wishes) = ask("test --only fmt --only=e2e").unwrap() else {
            panic!("a test was asked for");
        };
        assert_eq!(wishes.only, ["fmt", "e2e"]);
        let Ask::Test(wishes) = ask("test --changed --every-look --every-fault").unwrap() else {
            panic!("a test was asked for");
        };
        assert!(wishes.changed && wishes.every_look && wishes.every_fault);
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for line in [
            "sevre",
            "build --fast",
            "serve --port",
            "serve --port 70000",
            "test --only",
            "test --changed --only e2e",
        ] {
            assert!(ask(line).is_err(), "{line}");
        }
    }
}
