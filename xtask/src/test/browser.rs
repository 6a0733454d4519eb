//! The end-to-end tests: Playwright against `dist/`, which the tests serve as static hosts do, well or badly.

use super::changed::Specs;
use crate::args::TestWishes;
use crate::project::Project;
use crate::tools::{self, Browser};
use crate::trouble::Result;
use crate::{build, run, say};

/// Builds if need be, then runs them: all, or some; every state in every look, or in those that can differ;
/// every file with every fault, or with those that lead through other code.
pub(crate) fn test(project: &Project, specs: &Specs, wishes: &TestWishes) -> Result<()> {
    build::build(project)?;
    build::gallery(project)?;
    let browser = Browser::ready(project)?;
    let mut command = tools::npx(project);
    command
        .args(["playwright", "test"])
        .env("CHROME_PATH", &browser.chrome);
    match specs {
        Specs::All => {}
        Specs::Of(words) => {
            command.args(words);
        }
        Specs::None => return Ok(()),
    }
    if wishes.every_fault {
        say::note("Every file with every fault: some minutes more.");
        command.env("EVERY_FAULT", "1");
    }
    if wishes.every_look {
        say::note(
            "Every state of every page in every look, in the whole browser: about an hour on two cores.",
        );
        command.env("EVERY_LOOK", "1");
    } else if let Some(shell) = Browser::shell() {
        command.env("CHROME_SHELL_PATH", shell);
    }
    run::stream(
        &mut command,
        "Mend what is named above; pictures of the failures are in tests/test-results/ (with TRACE=1 in the environment, traces, too).",
    )
}
