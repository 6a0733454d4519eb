//! Texts of opening hours in a file: a table whose first columns are the text and the readings
//! that are right, with ` | ` between them; `refuse` where the text may be asked back.

use super::read_hours;

/// At least this share of the texts anybody understands must be read.
const SHARE: f64 = 0.9;

#[test]
fn no_text_of_a_given_file_is_misread() {
    let Ok(path) = std::env::var("HOURS_CASES") else {
        return;
    };
    let table = std::fs::read_to_string(path).unwrap();
    let (mut clear, mut read) = (0, 0);
    let mut misread = Vec::new();
    for line in table.lines().skip(1) {
        let mut columns = line.split('\t');
        let (text, want) = (columns.next().unwrap(), columns.next().unwrap());
        let right = |got: &str| want.split(" | ").any(|w| w.trim() == got);
        let reading = read_hours(text);
        let is_right = reading.as_deref().is_ok_and(right);
        if reading.is_ok() && !is_right {
            misread.push(format!("{text}: {reading:?}, not {want}"));
        }
        if want != "refuse" {
            clear += 1;
            read += i32::from(is_right);
        }
    }
    assert!(misread.is_empty(), "{}", misread.join("\n"));
    let enough = f64::from(read) >= SHARE * f64::from(clear);
    assert!(enough, "{read} of {clear} are read");
}
