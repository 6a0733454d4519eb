//! `cargo xtask bench`: the benchmarks of the domain.

use crate::project::Project;
use crate::trouble::{Result, Trouble};
use crate::{run, say};

/// Runs them, and says so when there are none.
pub(crate) fn bench(project: &Project) -> Result<()> {
    if !project.file("crates/domain/benches").is_dir() {
        return Err(Trouble::new(
            "There are no benchmarks: crates/domain/benches does not exist.",
            "Add one there and name it in crates/domain/Cargo.toml under [[bench]].",
        ));
    }
    say::step("Benchmarks of the domain");
    say::note(
        "Compiling them with full optimisation takes a minute or two; then each runs for some seconds.",
    );
    let mut command = run::command("cargo", project.root());
    command.args(["bench", "-p", "eldercare-domain"]);
    run::stream(
        &mut command,
        "Mend what is named above and run the command again.",
    )
}
