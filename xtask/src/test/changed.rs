//! `cargo xtask test --changed`: the checks that a change of the working tree can touch.
//!
//! A promise may be broken from far away, so this is for the minutes between two commits, and no
//! replacement for the whole check. A file that no row names touches everything.

use crate::project::Project;
use crate::run;
use crate::trouble::{Result, Trouble};
use std::collections::BTreeSet;

/// The end-to-end tests that a change can touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Specs {
    /// None.
    None,
    /// Those whose file names contain one of these words.
    Of(BTreeSet<String>),
    /// All of them.
    All,
}

impl Specs {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::All, _) | (_, Self::All) => Self::All,
            (Self::None, one) | (one, Self::None) => one,
            (Self::Of(mut some), Self::Of(more)) => {
                some.extend(more);
                Self::Of(some)
            }
        }
    }
}

/// What is to be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Touched {
    /// Names of steps.
    pub(crate) steps: BTreeSet<&'static str>,
    /// End-to-end tests, where `e2e` is among the steps.
    pub(crate) specs: Specs,
}

/// How far changes below a path reach.
struct Reach {
    below: &'static str,
    steps: &'static [&'static str],
    /// Words in the names of specs; empty where `steps` has `e2e`: all.
    specs: &'static [&'static str],
}

const WORDS: &[&str] = &["fmt", "unit"];
const HOST: &[&str] = &["fmt", "clippy", "unit", "doc"];
const APP: &[&str] = &[
    "fmt",
    "wasm-lint",
    "unit",
    "wasm",
    "build",
    "gallery",
    "e2e",
];
const TESTS: &[&str] = &["types", "e2e"];

/// The first row that fits counts: the narrower ones come first.
const REACHES: &[Reach] = &[
    Reach {
        below: "README.md",
        steps: WORDS,
        specs: &[],
    },
    Reach {
        below: "CHANGELOG.md",
        steps: WORDS,
        specs: &[],
    },
    Reach {
        below: "docs/",
        steps: WORDS,
        specs: &[],
    },
    Reach {
        below: "tests/documents",
        steps: &["fmt", "clippy", "unit"],
        specs: &[],
    },
    Reach {
        below: "tests/arrows.rs",
        steps: &["fmt", "clippy", "unit"],
        specs: &[],
    },
    Reach {
        below: "tests/sentences.rs",
        steps: &["fmt", "clippy", "unit"],
        specs: &[],
    },
    Reach {
        below: "tests/sources.rs",
        steps: &["fmt", "clippy", "unit"],
        specs: &[],
    },
    Reach {
        below: "tests/web.rs",
        steps: &["fmt", "wasm-lint", "wasm"],
        specs: &[],
    },
    Reach {
        below: "tests/node/",
        steps: &["types", "source", "node"],
        specs: &[],
    },
    Reach {
        below: "xtask/src/serve/",
        steps: HOST,
        specs: &[],
    },
    Reach {
        below: "xtask/src/test/",
        steps: HOST,
        specs: &[],
    },
    Reach {
        below: "xtask/",
        steps: &["fmt", "clippy", "unit", "build", "gallery", "e2e"],
        specs: &[
            "hosting",
            "bytes",
            "parts",
            "csp",
            "offline",
            "first-list",
            "first-place",
            "first-guide",
        ],
    },
    Reach {
        below: "src/pages/guide/",
        steps: APP,
        specs: &["guide", "sweep", "keyboard", "links"],
    },
    Reach {
        below: "src/pages/counter/",
        steps: APP,
        specs: &["counter", "sweep", "keyboard"],
    },
    Reach {
        below: "src/pages/slip/",
        steps: APP,
        specs: &["slip", "counter", "sweep", "kiosk"],
    },
    Reach {
        below: "src/pages/coverage",
        steps: APP,
        specs: &["coverage", "sweep", "map-elsewhere"],
    },
    Reach {
        below: "src/pages/compare.rs",
        steps: APP,
        specs: &["compare", "sweep", "shortlist"],
    },
    Reach {
        below: "crates/map/",
        steps: &[
            "fmt",
            "clippy",
            "wasm-lint",
            "unit",
            "build",
            "gallery",
            "e2e",
        ],
        specs: &["map", "sweep", "bytes"],
    },
    Reach {
        below: "crates/compile/",
        steps: &[
            "fmt", "clippy", "unit", "fuzz", "doc", "build", "node", "e2e",
        ],
        specs: &["hosting", "samples", "bytes"],
    },
    Reach {
        below: "crates/bench/",
        steps: &["fmt", "clippy", "unit"],
        specs: &[],
    },
    Reach {
        below: "crates/fuzz/",
        steps: &["fmt", "clippy", "unit", "fuzz"],
        specs: &[],
    },
    Reach {
        below: "public/styles/",
        steps: &["fmt", "source", "build", "gallery", "e2e"],
        specs: &[
            "sweep",
            "focus",
            "first-drawing",
            "first-place",
            "first-guide",
            "largest",
            "whole-numbers",
            "slip",
            "paper",
            "map",
            "desk-styles",
            "kiosk",
        ],
    },
    Reach {
        below: "seeds/",
        steps: &["unit", "build", "node", "e2e"],
        specs: &["samples", "coverage", "guide", "bytes"],
    },
];

/// Looks at what git says has changed since the last commit.
pub(crate) fn touched(project: &Project) -> Result<Touched> {
    let mut git = run::command("git", project.root());
    git.args([
        "status",
        "--porcelain",
        "--untracked-files=all",
        "--no-renames",
    ]);
    let status = run::answer(&mut git).ok_or_else(|| {
        Trouble::new(
            "git could not say what has changed.",
            "Run the whole check: cargo xtask test",
        )
    })?;
    Ok(by(status.lines().filter_map(|line| line.get(3..))))
}

/// What changes of these files can touch.
fn by<'a>(paths: impl Iterator<Item = &'a str>) -> Touched {
    let mut touched = Touched {
        steps: BTreeSet::new(),
        specs: Specs::None,
    };
    for path in paths {
        let path = path.trim_matches('"');
        let (steps, specs) = one(path);
        touched.steps.extend(steps);
        touched.specs = touched.specs.and(specs);
    }
    touched
}

fn one(path: &str) -> (Vec<&'static str>, Specs) {
    let spec = path
        .strip_prefix("tests/e2e/")
        .filter(|name| name.ends_with(".spec.ts"));
    if let Some(name) = spec {
        return (TESTS.to_vec(), Specs::Of([name.to_owned()].into()));
    }
    let Some(reach) = REACHES.iter().find(|reach| path.starts_with(reach.below)) else {
        let all = super::STEPS.iter().map(|step| step.name).collect();
        return (all, Specs::All);
    };
    let specs = match (reach.steps.contains(&"e2e"), reach.specs) {
        (false, _) => Specs::None,
        (true, []) => Specs::All,
        (true, some) => Specs::Of(some.iter().map(|&word| word.to_owned()).collect()),
    };
    (reach.steps.to_vec(), specs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_no_row_names_touches_everything() {
        let touched = by(["crates/domain/src/hours.rs", "README.md"].into_iter());
        assert_eq!(touched.steps.len(), super::super::STEPS.len());
        assert_eq!(touched.specs, Specs::All);
    }

    #[test]
    fn a_changed_page_touches_its_own_tests_and_the_sweep() {
        let touched = by(["src/pages/guide/card.rs", "tests/e2e/share.spec.ts"].into_iter());
        assert!(touched.steps.contains("wasm-lint") && !touched.steps.contains("clippy"));
        let Specs::Of(specs) = touched.specs else {
            panic!("some specs were asked for");
        };
        assert!(specs.contains("sweep") && specs.contains("share.spec.ts"));
        assert!(!specs.contains("map"));
    }

    #[test]
    fn words_alone_touch_no_browser() {
        let touched = by(["README.md"].into_iter());
        assert_eq!(touched.steps, BTreeSet::from(["fmt", "unit"]));
        assert_eq!(touched.specs, Specs::None);
    }

    #[test]
    fn every_row_names_steps_and_specs_that_there_are_and_is_reached() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/e2e");
        let files = std::fs::read_dir(folder)
            .unwrap()
            .map(std::result::Result::unwrap);
        let names = files.map(|file| file.file_name().into_string().unwrap());
        let specs: Vec<_> = names.filter(|name| name.ends_with(".spec.ts")).collect();
        for (at, reach) in REACHES.iter().enumerate() {
            for step in reach.steps {
                assert!(
                    super::super::STEPS.iter().any(|s| s.name == *step),
                    "{step}"
                );
            }
            for word in reach.specs {
                assert!(specs.iter().any(|spec| spec.contains(word)), "{word}");
            }
            let earlier = REACHES.iter().take(at);
            assert!(
                earlier
                    .into_iter()
                    .all(|e| !reach.below.starts_with(e.below)),
                "{}",
                reach.below
            );
        }
    }
}
