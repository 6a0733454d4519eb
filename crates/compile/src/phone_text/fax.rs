//! 电话：0575-88001234 传真：0575-88001235: each number has its own label, and one of them is a fax.
//! The fax is left out; where a label may belong to either number, nothing is.

/// What stands before a number to ring.
const RING: &[&str] = &[
    "办公电话",
    "联系电话",
    "咨询电话",
    "服务电话",
    "固定电话",
    "电话",
    "電話",
    "座机",
    "固话",
    "手机",
    "热线",
    "TEL",
    "Tel",
    "tel",
];
const FAX: &[&str] = &["传真电话", "传真号码", "传真", "傳真", "FAX", "Fax", "fax"];

/// The cell without its faxes, where each number of it stands behind a label of its own and one of
/// them is to be rung.
pub(super) fn without(cell: &str) -> Option<String> {
    let mut rest = cell.trim();
    let (mut kept, mut rung, mut faxes) = (String::new(), 0, 0);
    while !rest.is_empty() {
        let fax = strip(rest, FAX);
        let numbers = fax.or_else(|| strip(rest, RING))?;
        let end = numbers.find(char::is_alphabetic).unwrap_or(numbers.len());
        let (numbers, after) = numbers.split_at_checked(end)?;
        // 电话/传真：…: one number for both.
        if !numbers.contains(|c: char| c.is_numeric()) {
            return None;
        }
        if fax.is_some() {
            faxes += 1;
        } else {
            rung += 1;
            kept.push_str(numbers);
            kept.push('、');
        }
        rest = after;
    }
    (rung > 0 && faxes > 0).then_some(kept)
}

fn strip<'t>(text: &'t str, labels: &[&str]) -> Option<&'t str> {
    labels.iter().find_map(|label| text.strip_prefix(label))
}
