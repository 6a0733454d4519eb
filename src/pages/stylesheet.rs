//! The styles that come with pages of the desk: nobody else downloads them.

/// Of the counter.
#[must_use]
pub fn desk() -> String {
    const HASH: u32 = hash(include_bytes!("../../public/styles/desk.css"));
    named("desk.css", HASH)
}

/// Of what is printed.
#[must_use]
pub fn slip() -> String {
    const HASH: u32 = hash(include_bytes!("../../public/styles/slip.css"));
    named("slip.css", HASH)
}

/// Of what is sent on and compared.
#[must_use]
pub fn together() -> String {
    const HASH: u32 = hash(include_bytes!("../../public/styles/together.css"));
    named("together.css", HASH)
}

/// Under a name that changes with the styles: stored ones are the right ones.
fn named(file: &str, hash: u32) -> String {
    format!("{file}?{hash:x}")
}

/// FNV-1a of 32 bits. Reckoned when the app is compiled, so that the styles are not in it.
const fn hash(mut styles: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    while let [byte, rest @ ..] = styles {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        styles = rest;
    }
    hash
}
