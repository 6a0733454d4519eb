//! Which compressed copies a browser says it can read.

use precompress::Coding;

/// Those an Accept-Encoding header allows, smallest first.
pub(crate) fn wanted(header: &str) -> impl Iterator<Item = Coding> {
    Coding::ALL
        .into_iter()
        .filter(|coding| allows(header, coding.name()))
}

fn allows(header: &str, name: &str) -> bool {
    header.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        let same = words
            .next()
            .is_some_and(|word| word.eq_ignore_ascii_case(name));
        // A weight of zero means: anything but this.
        same && !words.any(|weight| {
            weight
                .strip_prefix("q=")
                .and_then(|number| number.parse::<f32>().ok())
                .is_some_and(|number| number <= 0.0)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(header: &str) -> Vec<Coding> {
        wanted(header).collect()
    }

    #[test]
    fn takes_what_is_allowed() {
        assert_eq!(
            list("gzip, deflate, br, zstd"),
            [Coding::Brotli, Coding::Gzip]
        );
        assert_eq!(list("gzip;q=0.8"), [Coding::Gzip]);
        assert_eq!(list("br;q=0, GZIP"), [Coding::Gzip]);
        assert_eq!(list(""), []);
        assert_eq!(list("identity, brotli"), []);
    }
}
