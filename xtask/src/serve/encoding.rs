//! Which compressed copies a browser says it can read.

/// A way of compressing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// The smaller one.
    Brotli,
    /// The older one.
    Gzip,
}

impl Encoding {
    /// Its name in HTTP.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// What its file's name ends with.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }
}

/// Those an Accept-Encoding header allows, smallest first.
pub(crate) fn wanted(header: &str) -> impl Iterator<Item = Encoding> {
    [Encoding::Brotli, Encoding::Gzip]
        .into_iter()
        .filter(|encoding| allows(header, encoding.name()))
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

    fn list(header: &str) -> Vec<Encoding> {
        wanted(header).collect()
    }

    #[test]
    fn takes_what_is_allowed() {
        assert_eq!(
            list("gzip, deflate, br, zstd"),
            [Encoding::Brotli, Encoding::Gzip]
        );
        assert_eq!(list("gzip;q=0.8"), [Encoding::Gzip]);
        assert_eq!(list("br;q=0, GZIP"), [Encoding::Gzip]);
        assert_eq!(list(""), []);
        assert_eq!(list("identity, brotli"), []);
    }
}
