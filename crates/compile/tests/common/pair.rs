//! Two cities in one folder.

use super::office::Office;
use super::seeds;
use compile::Seeds;

/// The made-up city, and the same again as another.
pub(crate) fn two_cities() -> Seeds {
    let of_other = |text: &str| {
        text.replace("3306", "3706")
            .replace("shaoxing", "yantai")
            .replace("绍兴", "烟台")
            .replace("SX-", "YT-")
            .replace("0575-88", "0535-8")
            .replace("0575", "0535")
    };
    let mut both = seeds();
    for (path, bytes) in seeds().files {
        let text = String::from_utf8(bytes).unwrap();
        both.files.insert(of_other(&path), of_other(&text).into());
    }
    both
}

/// A bureau that keeps both.
pub(crate) fn office(name: &str) -> Office {
    let office = Office::new(name);
    for (path, bytes) in two_cities().files {
        office.put(&path, &bytes);
    }
    office
}

/// Publishes, agreeing that places may go; what was said.
pub(crate) fn build(office: &Office) -> String {
    let run = office.run(&["build", "--yes", "seeds", "out"]);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    String::from_utf8(run.stdout).unwrap()
}
