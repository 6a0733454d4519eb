//! The command `build`: checks the tables and publishes them.

use super::progress::Progress;
use super::publish::Publication;
use super::{Done, STOPPED, apart, folder, say, say_line, tell_where_the_whole_is, today, words};
use compile::{Last, Remembered, Shelf, Steps, in_short, pack_folder};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::SystemTime;

/// `agreed`: more than a tenth of the places of a city may go.
pub(crate) fn build(folder: &Path, out: &Path, agreed: bool) -> Done {
    apart(folder, out)?;
    // Where nothing was published yet, nothing is made before all is checked.
    let (found, (publication, made_by)) = rayon::join(
        || folder::read(folder),
        || rayon::join(|| Publication::again(out), this_program),
    );
    let found = found?;
    let checking = Progress::of(words::checking);
    let tell = |done, all| checking.tell(done, all);
    let nothing = Remembered::default();
    let last = Last {
        remembered: publication
            .as_ref()
            .map_or(&nothing, Publication::remembered),
        standing: &|owner, print| publication.as_ref()?.standing(owner, print),
        made_by: &made_by,
    };
    let steps = Steps::to(&tell);
    let packing = pack_folder(&found.seeds, &found.unread, today(), &steps, &last);
    drop(found);
    drop(checking);
    say(&in_short(&packing.issues));
    tell_where_the_whole_is(&packing.issues, folder);
    let Some(packs) = packing.packs else {
        say_line(words::NOTHING_PUBLISHED);
        return Ok(ExitCode::from(STOPPED));
    };
    let fail = |why| words::unpublished(&why);
    let counts = packs.counts();
    let publication = publication.map_or_else(|| Publication::begin(out), Ok);
    let publication = publication.map_err(fail)?;
    let making = Progress::of(words::making);
    let tell = |done, all| making.tell(done, all);
    let rendered = packs.render(&publication, &made_by, &Steps::to(&tell));
    drop(making);
    let Some(rendered) = rendered.map_err(fail)? else {
        return Err(words::NOTHING_PUBLISHED.to_owned());
    };
    let losses = publication.losses(&rendered.manifest);
    if !agreed && !losses.is_empty() {
        say_line(words::would_lose(&losses));
        say_line(words::NOTHING_PUBLISHED);
        return Ok(ExitCode::from(STOPPED));
    }
    let written = publication
        .finish(&rendered.prints, &rendered.remembered)
        .map_err(fail)?;
    let cities = &rendered.manifest.cities;
    let places: u32 = cities.iter().map(|c| c.places).sum();
    let samples: u32 = cities.iter().map(|c| c.samples).sum();
    say_line(words::published(
        out,
        cities.len(),
        (places, samples),
        written.files,
    ));
    // Of a nation nobody reads them.
    for line in words::published_of(&counts)
        .iter()
        .filter(|_| counts.len() <= 10)
    {
        say_line(format!("  {line}"));
    }
    if written.standing > 0 {
        say_line(words::standing(written.standing));
    }
    if written.copies {
        say_line(words::COPIES_ARE_NEW);
    }
    if written.kept > 0 {
        say_line(words::packs_kept(written.kept));
    }
    let whole = out.join(compile::PAGE).is_file();
    say_line(words::after_building(out, whole));
    Ok(ExitCode::SUCCESS)
}

/// What tells this program from another version of it, which may find other mistakes in the same
/// tables and make other files of them: the hash of its own file. Where that can not be read, every
/// run is another program.
fn this_program() -> Vec<u8> {
    let own = std::env::current_exe().and_then(fs::read);
    let known = own.map(|own| Sha256::digest(&own).to_vec());
    known.unwrap_or_else(|_| format!("{:?}", SystemTime::now()).into_bytes())
}
