//! The checksum of the manifest. A pack has one in its header; the manifest is JSON, and has it as its
//! last field, over all that stands before: `{"format":1,"cities":[…],"crc":"89abcdef"}`.

use super::CRC;

const FIELD: &str = ",\"crc\":\"";
const END: &str = "\"}";

/// A JSON object with its checksum as the last field. What is no object is left as it is.
#[must_use]
pub fn with_checksum(json: &str) -> String {
    match json.trim_end().strip_suffix('}') {
        Some(before) => [before, FIELD, &checksum(before), END].concat(),
        None => json.to_owned(),
    }
}

/// Whether nothing of it was changed on the way. One without a checksum was written before there
/// were any, and is believed.
#[must_use]
pub fn is_unchanged(json: &str) -> bool {
    let field = json.trim_end().strip_suffix(END);
    match field.and_then(|field| field.rsplit_once(FIELD)) {
        Some((before, said)) => said == checksum(before),
        None => true,
    }
}

/// Eight hexadecimal digits. (`format!` is a large part of a wasm that needs it for nothing else.)
fn checksum(text: &str) -> String {
    let digits = CRC.checksum(text.as_bytes()).to_be_bytes();
    let halves = digits.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves
        .filter_map(|half| char::from_digit(half.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"format":1,"cities":[{"adcode":330600,"name":"绍兴市"}]}"#;

    #[test]
    fn the_checksum_is_the_last_field_of_the_same_object() {
        let sealed = with_checksum(JSON);
        // As zlib computes it.
        let expected =
            r#"{"format":1,"cities":[{"adcode":330600,"name":"绍兴市"}],"crc":"c4ffa545"}"#;
        assert_eq!(sealed, expected);
        assert!(is_unchanged(&sealed));
        assert!(is_unchanged(&(sealed.clone() + "\n")));
        assert!(!is_unchanged(&sealed.replace("330600", "330601")));
        assert!(!is_unchanged(&sealed.replace("绍", "\u{fffd}")));
    }

    #[test]
    fn one_without_a_checksum_is_believed() {
        assert!(is_unchanged(JSON));
        assert!(is_unchanged(""));
        assert_eq!(with_checksum("no object"), "no object");
    }
}
