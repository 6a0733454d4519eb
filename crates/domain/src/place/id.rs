//! 编号: the name of a place in links, in lists a person keeps, and in the anchors of pages.

/// Longest 编号, in characters.
pub const MOST_CHARS: usize = 40;

/// Whether a text can be the 编号 of a place: Latin letters, digits, `-` and `_`, and a letter or
/// digit first. What begins with `_` are the pages' own anchors.
#[must_use]
pub fn is_place_id(text: &str) -> bool {
    let first = |b: &u8| b.is_ascii_alphanumeric();
    let other = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    text.len() <= MOST_CHARS
        && text.as_bytes().first().is_some_and(first)
        && text.as_bytes().iter().all(other)
}

/// The city of a place by its 编号. Many a 编号 carries the code of a district or town.
///
/// ```
/// assert_eq!(domain::place::id::city_in("S330602002-CT1"), Some(330_600));
/// assert_eq!(domain::place::id::city_in("SX-0001"), None);
/// ```
#[must_use]
pub fn city_in(id: &str) -> Option<u32> {
    let digits = id
        .split(|c: char| !c.is_ascii_digit())
        .find(|run| run.len() >= 6)?;
    let district: u32 = digits.get(..6)?.parse().ok()?;
    Some(district / 100 * 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("SX-ST-0001", true)]
    #[case("330600-policy-1", true)]
    #[case("a_b", true)]
    #[case("_home", false)]
    #[case("_main", false)]
    #[case("-1", false)]
    #[case("", false)]
    #[case("a b", false)]
    #[case("绍兴1", false)]
    #[case("ａ1", false)]
    #[case("a/b", false)]
    #[case("a23456789-123456789-123456789-123456789-", true)]
    #[case("a23456789-123456789-123456789-123456789-1", false)]
    fn a_link_carries_a_place_by_a_plain_name(#[case] text: &str, #[case] want: bool) {
        assert_eq!(is_place_id(text), want);
    }
}
