//! Digits that stand together, cut into numbers: the cut that leaves only numbers, if there is
//! exactly one.

use super::{NotAPhone, Token, may_extend};
use domain::place::phone::{Phone, PhoneError, is_area_code, is_hotline};

/// Most groups of digits that stand together.
const GROUPS: usize = 24;

/// How a group of digits is joined to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Space,
    Hyphen,
}

#[derive(Debug)]
struct Group {
    joint: Joint,
    /// Whether a `+` stands before it.
    plus: bool,
    digits: String,
}

/// Groups of digits with nothing but blanks and hyphens between them.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    groups: Vec<Group>,
    hyphen: bool,
    plus: bool,
}

impl Chunk {
    /// Adds a mark; only digits and what joins them are given.
    pub(super) fn push(&mut self, token: &Token) {
        match token {
            Token::Digits(digits) => {
                let joint = if std::mem::take(&mut self.hyphen) {
                    Joint::Hyphen
                } else {
                    Joint::Space
                };
                let plus = std::mem::take(&mut self.plus);
                let digits = digits.clone();
                self.groups.push(Group {
                    joint,
                    plus,
                    digits,
                });
            }
            Token::Hyphen => self.hyphen = true,
            Token::Plus => self.plus = true,
            _ => {}
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Whether nothing but an area code has come yet.
    pub(super) fn is_area_code(&self) -> bool {
        matches!(self.groups.as_slice(), [only] if !only.plus && is_area_code(&only.digits))
    }

    /// The numbers of the chunk, the last one with this extension; a landline without an area
    /// code lies in the area of the one before it.
    pub(super) fn numbers(
        &self,
        area: Option<&str>,
        extension: Option<&str>,
    ) -> Result<Vec<Phone>, NotAPhone> {
        let whole: Vec<&str> = self.groups.iter().map(|g| g.digits.as_str()).collect();
        let shown = || whole.join(" ");
        if self.groups.len() > GROUPS {
            return Err(NotAPhone::Long);
        }
        // "转120": an extension, or the ambulance?
        if extension.is_some_and(is_hotline) {
            return Err(NotAPhone::TwoWays(shown()));
        }
        let mut cuts = Vec::new();
        self.cut(0, area, extension, &mut Vec::new(), &mut cuts);
        cuts.dedup();
        let mut cuts = cuts.into_iter();
        match (cuts.next(), cuts.next()) {
            (Some(numbers), None) => Ok(numbers),
            (Some(_), Some(_)) => Err(NotAPhone::TwoWays(shown())),
            (None, _) => Err(self.why(shown(), extension)),
        }
    }

    /// Every way to cut the groups from `from` on into numbers, two at most.
    fn cut(
        &self,
        from: usize,
        area: Option<&str>,
        extension: Option<&str>,
        before: &mut Vec<Phone>,
        cuts: &mut Vec<Vec<Phone>>,
    ) {
        if cuts.len() > 1 {
            return;
        }
        if from >= self.groups.len() {
            cuts.push(before.clone());
            return;
        }
        for to in from + 1..=self.groups.len().min(from + 6) {
            let last = to == self.groups.len();
            let ways = [
                self.plain(from, to, area, extension.filter(|_| last)),
                self.extended(from, to, area)
                    .filter(|_| !last || extension.is_none()),
            ];
            for phone in ways.into_iter().flatten() {
                let area = phone.area().map(str::to_owned).or(area.map(str::to_owned));
                before.push(phone);
                self.cut(to, area.as_deref(), extension, before, cuts);
                before.pop();
            }
        }
    }

    /// The groups as one number.
    fn plain(
        &self,
        from: usize,
        to: usize,
        area: Option<&str>,
        extension: Option<&str>,
    ) -> Option<Phone> {
        let groups = self.groups.get(from..to)?;
        let first = groups.first()?;
        let joined: String = groups.iter().map(|g| g.digits.as_str()).collect();
        if groups.iter().skip(1).any(|g| g.plus) {
            return None;
        }
        let alone = groups.len() == 1;
        // "88001234-12345" may be an extension, too.
        if is_hotline(&joined) && !(alone && (from == 0 || first.joint == Joint::Space)) {
            return None;
        }
        // 010-4006501234: no area has such a number of its own.
        let rest = joined.strip_prefix(first.digits.as_str());
        let of_no_area = rest.filter(|rest| rest.starts_with("400") || rest.starts_with("800"));
        if let Some(rest) = of_no_area.filter(|_| is_area_code(&first.digits))
            && let Ok(phone) = Phone::from_digits(rest, extension)
        {
            return Some(phone);
        }
        if splits_its_area(&joined, groups) || looks_like_a_landline(groups) {
            return None;
        }
        let digits = match national(&joined, first) {
            Some(digits) => digits,
            None if first.plus => return None,
            None => joined,
        };
        match Phone::from_digits(&digits, extension) {
            Ok(phone) => Some(phone),
            // "88001234-88001236" may mean all numbers between.
            Err(PhoneError::NoAreaCode)
                if groups.len() <= 2 && (from == 0 || first.joint == Joint::Space) =>
            {
                Phone::from_digits(&format!("{}{digits}", area?), extension).ok()
            }
            Err(_) => None,
        }
    }

    /// The groups as a number whose last group is an extension: 0575-88001234-801.
    fn extended(&self, from: usize, to: usize, area: Option<&str>) -> Option<Phone> {
        let (last, before) = self.groups.get(from..to)?.split_last()?;
        if last.joint != Joint::Hyphen || last.digits.len() < 3 || !may_extend(&last.digits) {
            return None;
        }
        let digits: String = before.iter().map(|g| g.digits.as_str()).collect();
        if goes_on(&digits, &last.digits) {
            return None;
        }
        self.plain(from, to.checked_sub(1)?, area, Some(&last.digits))
    }

    /// Why nothing fits; the first group that is a number by itself is not at fault.
    fn why(&self, shown: String, extension: Option<&str>) -> NotAPhone {
        let joined: String = self.groups.iter().map(|g| g.digits.as_str()).collect();
        let mut begun = String::new();
        let mut begins_with = |is: fn(&Result<Phone, PhoneError>) -> bool| {
            begun.clear();
            let all_but_last = self.groups.iter().rev().skip(1).rev();
            all_but_last.into_iter().any(|group| {
                begun.push_str(&group.digits);
                is(&Phone::from_digits(&begun, None))
            })
        };
        // A whole number, and more behind it.
        if begins_with(Result::is_ok) {
            return NotAPhone::TwoWays(shown);
        }
        if begins_with(|p| *p == Err(PhoneError::NoAreaCode)) {
            return NotAPhone::Number(shown, PhoneError::NoAreaCode);
        }
        match Phone::from_digits(&joined, extension) {
            Err(why) => NotAPhone::Number(shown, why),
            // Only what stands between the digits can be at fault.
            Ok(_) => NotAPhone::TwoWays(shown),
        }
    }
}

/// 075-88001234: the hyphen or blank stands within the area code 0758, so a digit of another area
/// code may be missing.
fn splits_its_area(joined: &str, groups: &[Group]) -> bool {
    let foreign = groups.first().map_or("", |g| g.digits.as_str());
    if matches!(foreign, "86" | "0086")
        && let (Some(joined), Some(groups)) = (joined.strip_prefix(foreign), groups.get(1..))
    {
        return splits_its_area(joined, groups);
    }
    let area = Phone::from_digits(joined, None).ok();
    let Some(area) = area.as_ref().and_then(Phone::area).map(str::len) else {
        return false;
    };
    let mut end = 0;
    for group in groups {
        end += group.digits.len();
        if end >= area {
            break;
        }
    }
    groups.first().is_some_and(|g| g.digits.len() < area) && end != area
}

/// 0155-83223477, 0155-8322-3477: a mobile number behind the 0 of once, or a landline whose area code was
/// misspelt. No area has a code that begins so.
fn looks_like_a_landline(groups: &[Group]) -> bool {
    let [code, local @ ..] = groups else {
        return false;
    };
    let digits: usize = local.iter().map(|group| group.digits.len()).sum();
    code.digits.len() == 4 && code.digits.starts_with("01") && digits == 8
}

/// The digits without a country code, with the 0 of the area code that it replaces.
fn national(joined: &str, first: &Group) -> Option<String> {
    let plain = |rest: &str| {
        if rest.starts_with(['0', '1', '4', '8']) && Phone::from_digits(rest, None).is_ok() {
            Some(rest.to_owned())
        } else {
            let with_zero = format!("0{rest}");
            Phone::from_digits(&with_zero, None)
                .is_ok()
                .then_some(with_zero)
        }
    };
    let rest = joined
        .strip_prefix("0086")
        .or_else(|| joined.strip_prefix("86"))?;
    // Without + or 00, or a gap behind it, 86 begins many a local number.
    let marked = first.plus || joined.starts_with("0086") || first.digits == "86";
    (marked || rest.len() >= 10).then(|| plain(rest)).flatten()
}

/// Whether digits behind a number may be the end of the next ones: 88001234-1236.
fn goes_on(number: &str, behind: &str) -> bool {
    let end = number
        .len()
        .checked_sub(behind.len())
        .and_then(|at| number.get(at..));
    match (
        end.and_then(|e| e.parse::<u32>().ok()),
        behind.parse::<u32>(),
    ) {
        (Some(end), Ok(behind)) => behind > end && behind - end < 100,
        _ => false,
    }
}
