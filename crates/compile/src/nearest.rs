//! Which known word someone probably meant.

/// The candidate nearest to what was written, if it is near enough to be worth naming.
pub(crate) fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = written.chars().count();
    candidates
        .into_iter()
        .map(|c| (distance(written, c), c))
        .filter(|(d, c)| {
            let longer = length.max(c.chars().count());
            *d * 2 <= longer || (length >= 2 && (c.contains(written) || written.contains(*c)))
        })
        .min()
        .map(|(_, c)| c)
}

/// Whether at most `slips` letters differ, and no more than a third of them.
pub(crate) fn within(one: &str, other: &str, slips: usize) -> bool {
    let longer = one.chars().count().max(other.chars().count());
    let distance = distance(one, other);
    distance <= slips && distance * 3 <= longer
}

/// Whether one is the other with a letter wrong, or with few of many wrong. Half of a short word is
/// another word: 助餐方式 is no 联系方式.
pub(crate) fn is_slip(one: &str, other: &str) -> bool {
    distance(one, other) <= 1 || within(one, other, usize::MAX)
}

/// Levenshtein distance in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, cb) in row.iter_mut().skip(1).zip(&b) {
            let replaced = diagonal + usize::from(ca != *cb);
            diagonal = *cell;
            left = replaced.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_its_word() {
        let towns = ["府山街道", "塔山街道", "北海街道"];
        assert_eq!(nearest("府山街到", towns), Some("府山街道"));
        assert_eq!(nearest("塔山", towns), Some("塔山街道"));
        assert_eq!(nearest("完全不同的名字", towns), None);
    }

    #[test]
    fn half_of_a_short_word_is_no_slip() {
        assert!(is_slip("地扯", "地址"));
        assert!(is_slip("联系方法", "联系方式"));
        assert!(!is_slip("助餐方式", "联系方式"));
        assert!(!is_slip("晚餐人数", "早餐时间"));
    }

    #[test]
    fn distance_counts_characters_not_bytes() {
        assert_eq!(distance("电话", "电活"), 1);
        assert_eq!(distance("", "电话"), 2);
        assert_eq!(distance("经度", "经度"), 0);
    }
}
