//! The end-to-end tests: Playwright against `dist/`, which the tests serve as static hosts do, well or badly.

use crate::project::Project;
use crate::tools::{self, Browser};
use crate::trouble::Result;
use crate::{build, run};

/// Builds if need be, then runs them.
pub(crate) fn test(project: &Project) -> Result<()> {
    build::build(project)?;
    build::gallery(project)?;
    let browser = Browser::ready(project)?;
    let mut command = tools::npx(project);
    command
        .args(["playwright", "test"])
        .env("CHROME_PATH", &browser.chrome);
    run::stream(
        &mut command,
        "Mend what is named above; pictures of the failures are in tests/test-results/ (with TRACE=1 in the environment, traces, too).",
    )
}
