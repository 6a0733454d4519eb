//! What a header of somebody's own table means. A header of ours always means itself; what may mean
//! two things is asked back.

use super::vocabulary::{
    AREAS, BEFORE, BEHIND, CITIES, CLOSES, CONTACT, DISTRICTS, GROUPS, HEADS, MEALS, MODIFIERS,
    NUMERALS, OFFICE, OPENS, PERSONS, PHONE_ENDINGS, POINTS, PRICES, SERIALS, SPELLINGS, SYSTEMS,
    UNCLEAR,
};
use crate::columns::{
    CRS, HOURS, LAT, LNG, MEAL_PRICE, MONTHLY_PRICE, NAME, PHONE, SERVICES, bare, recognise,
};
use crate::limits::HEADER_CHARS;
use domain::place::offer::Service;

/// Where the cells of a column go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum To {
    /// Into a column of ours.
    Column(&'static str),
    /// Into 收费区间 or 餐价, whichever the kind has.
    Price,
    /// Both degrees in one cell.
    Point,
    /// One degree, whichever it is: in surveying x points to the north.
    Axis,
    /// Degrees, minutes or seconds of one of both, in a column of their own: which, and which part.
    Degrees(&'static str, usize),
    /// A service that is offered where the cell says yes.
    Service(&'static str),
    /// Before the address and its district, where it does not say so already.
    City,
    /// Before the address, where it does not say so already.
    District,
    /// A district or a town; the cells say which.
    Area,
    /// The lowest of several prices; nothing without the highest.
    Lowest,
    /// The highest of several prices; nothing without the lowest.
    Highest,
    /// The begin of the hours.
    Opens,
    /// Their end.
    Closes,
    /// The hours of this meal.
    Meal(&'static str),
    /// Numbers of rows.
    Serial,
    /// Names and numbers of persons.
    Person,
    /// What the map has no place for.
    Office,
    /// One of these, or nothing: somebody has to say.
    Unclear(Vec<&'static str>),
    /// Nobody knows.
    Unknown,
}

/// What a header means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    pub(crate) to: To,
    /// How willingly it is taken where several columns mean the same: 0 first.
    pub(crate) rank: u8,
    /// The map system it names.
    pub(crate) system: Option<&'static str>,
}

impl Heading {
    fn of(to: To) -> Self {
        Self::ranked(to, 0)
    }

    fn ranked(to: To, rank: u8) -> Self {
        Self {
            to,
            rank,
            system: None,
        }
    }
}

/// What a header means in a table that may have these columns.
pub(crate) fn heading(header: &str, allowed: &[&'static str]) -> Heading {
    if header.chars().nth(HEADER_CHARS).is_some() {
        return Heading::of(To::Unknown);
    }
    let whole = compact(header);
    if let Some(own) = allowed.iter().copied().find(|column| *column == whole) {
        return Heading::of(To::Column(own));
    }
    if let Some(point) = coordinates(&whole) {
        return point;
    }
    let bare = compact(&bare(header));
    let unit = unit(header);
    let read = |bare: &str| {
        known(bare, allowed)
            .or_else(|| stripped(bare, allowed))
            .or_else(|| in_two(bare, allowed))
    };
    let found = read(&bare)
        .or_else(|| read(unnumbered(&bare)?))
        .unwrap_or(Heading::of(To::Unknown));
    with_unit(found, unit.as_deref())
}

/// A header without its number: 一、名称; 1.名称; 联系电话2.
fn unnumbered(bare: &str) -> Option<&str> {
    let numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains(&c);
    let begun = bare.trim_start_matches(numeral);
    let begun = begun
        .strip_prefix(['、', '.'])
        .filter(|_| begun.len() < bare.len());
    let rest = begun.unwrap_or(bare).trim_end_matches(numeral);
    // x1 is no x.
    let says = !rest.is_ascii() || rest.len() > 2;
    (!rest.is_empty() && rest.len() < bare.len() && says).then_some(rest)
}

/// Of a header in two lines: what both say together; and what the lower says alone, where the upper
/// only says what the columns below have in common. 运营单位 over 名称 is no name of the place.
pub(crate) fn heading_of(group: &str, name: &str, allowed: &[&'static str]) -> Heading {
    if group.is_empty() {
        return heading(name, allowed);
    }
    if let Some(part) = part_of_degrees(group, name) {
        return Heading::ranked(part, 1);
    }
    // The nearest name of a group says most.
    let names: Vec<&str> = group.split('/').collect();
    let each = names.iter().rev().copied();
    let each = (names.len() > 1).then_some(each).into_iter().flatten();
    for above in std::iter::once(group).chain(each) {
        // 床位情况 over 总数.
        let bare = BEHIND.iter().find_map(|behind| above.strip_suffix(behind));
        let both = [
            format!("{above}{name}"),
            format!("{name}{above}"),
            format!("{}{name}", bare.unwrap_or(above)),
        ];
        let together = both.iter().map(|text| heading(text, allowed));
        let mut known = together.filter(|heading| heading.to != To::Unknown);
        if let Some(known) = known.next() {
            return known;
        }
    }
    let common = names.iter().all(|above| {
        let above = compact(&bare(above));
        GROUPS.iter().any(|word| above.ends_with(word)) || is_place(&above)
    });
    if common {
        heading(name, allowed)
    } else {
        Heading::of(To::Unknown)
    }
}

/// 度, 分 or 秒 under 经度 or 纬度.
fn part_of_degrees(group: &str, name: &str) -> Option<To> {
    let name = compact(&bare(name));
    let at = ["度", "分", "秒"].iter().position(|part| *part == name);
    let signs = ["°", "′", "″"].iter().position(|sign| *sign == name);
    let part = at.or(signs)?;
    match coordinates(&compact(group.rsplit('/').next()?))?.to {
        To::Column(LNG) => Some(To::Degrees(LNG, part)),
        To::Column(LAT) => Some(To::Degrees(LAT, part)),
        _ => None,
    }
}

/// The map system a text names, where it names exactly one.
pub(crate) fn system_named(text: &str) -> Option<&'static str> {
    let text = compact(text);
    let mut found = SYSTEMS.iter().filter(|(word, _)| text.contains(word));
    let (_, first) = found.next()?;
    found.all(|(_, other)| other == first).then_some(*first)
}

/// Small letters, without blanks and the marks between words of English.
pub(super) fn compact(text: &str) -> String {
    text.chars()
        .map(crate::text::halfwidth)
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '*' | ':'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// What a header means by its spelling alone.
fn known(bare: &str, allowed: &[&'static str]) -> Option<Heading> {
    if bare.is_empty() {
        return None;
    }
    if let Some(own) = allowed.iter().copied().find(|column| *column == bare) {
        return Some(Heading::of(To::Column(own)));
    }
    let among = |words: &[&str]| words.contains(&bare);
    if among(SERIALS) {
        return Some(Heading::of(To::Serial));
    }
    if among(OFFICE) {
        return Some(Heading::of(To::Office));
    }
    if let Some(person) = person(bare) {
        return Some(person);
    }
    let has = |column: &'static str| allowed.contains(&column);
    let priced = has(MONTHLY_PRICE) || has(MEAL_PRICE);
    if let Some(end) = end_of_prices(bare).filter(|_| priced) {
        return Some(Heading::of(end));
    }
    if among(PRICES) && priced {
        return Some(Heading::of(To::Price));
    }
    if let Some(column) = recognise(bare, allowed) {
        let rank = u8::from(bare != column);
        return Some(Heading::ranked(To::Column(column), rank));
    }
    for (words, to) in [
        (POINTS, To::Point),
        (CITIES, To::City),
        (DISTRICTS, To::District),
        (AREAS, To::Area),
        (OPENS, To::Opens),
        (CLOSES, To::Closes),
    ] {
        if among(words) {
            return Some(Heading::of(to));
        }
    }
    let spelt = SPELLINGS
        .iter()
        .filter(|(column, _, _)| has(column))
        .find(|(_, _, spellings)| among(spellings));
    if let Some((column, rank, _)) = spelt {
        return Some(Heading::ranked(To::Column(column), *rank + 1));
    }
    if has(SERVICES)
        && let Some(service) = service(bare)
    {
        return Some(Heading::ranked(To::Service(service), 1));
    }
    let meal = MEALS.iter().find(|meal| {
        let rest = bare.strip_prefix(**meal);
        rest.is_some_and(|rest| {
            matches!(rest, "时间" | "时段" | "供应时间" | "开餐时间" | "供餐时间")
        })
    });
    if let Some(meal) = meal.filter(|_| has(HOURS)) {
        return Some(Heading::of(To::Meal(meal)));
    }
    let unclear = UNCLEAR.iter().find(|(word, _)| *word == bare);
    let meant = unclear.map(|(_, columns)| columns.iter().copied().filter(|c| has(c)).collect());
    meant.map(|columns| Heading::of(To::Unclear(columns)))
}

/// The service that is named: 助浴, 送餐, 日托服务.
fn service(bare: &str) -> Option<&'static str> {
    let bare = bare.strip_prefix("提供").unwrap_or(bare);
    let bare = bare
        .strip_suffix("服务")
        .filter(|rest| !rest.is_empty())
        .unwrap_or(bare);
    let own = Service::ALL.iter().map(|service| service.word());
    let other = match bare {
        "送餐" | "送餐上门" | "上门送餐" => Some(Service::MealDelivery.word()),
        _ => None,
    };
    other.or_else(|| {
        own.into_iter()
            .find(|word| word.strip_suffix("服务").unwrap_or(word) == bare)
    })
}

/// One end of a range of prices: 最低收费, 收费标准 over 最高.
fn end_of_prices(bare: &str) -> Option<To> {
    let end = |words: [&str; 2]| {
        words.iter().any(|word| {
            let rest = bare.strip_prefix(word).or_else(|| bare.strip_suffix(word));
            let rest = rest.or_else(|| bare.strip_suffix(&format!("{word}价")));
            rest.is_some_and(|rest| PRICES.contains(&rest) || rest == "价")
        })
    };
    if end(["最低", "下限"]) {
        Some(To::Lowest)
    } else if end(["最高", "上限"]) {
        Some(To::Highest)
    } else {
        None
    }
}

/// Headers of persons, and of their numbers.
fn person(bare: &str) -> Option<Heading> {
    let rings = PHONE_ENDINGS.iter().any(|ending| bare.ends_with(ending));
    if bare.contains(CONTACT) {
        return Some(if rings {
            Heading::ranked(To::Column(PHONE), 3)
        } else {
            Heading::of(To::Person)
        });
    }
    let named = PERSONS.iter().any(|word| bare.contains(word));
    named.then(|| {
        Heading::of(if rings {
            To::Unclear(vec![PHONE])
        } else {
            To::Person
        })
    })
}

/// What a header means without what says nothing more: 养老机构名称, 是否备案, 所属街道, 备案情况.
fn stripped(bare: &str, allowed: &[&'static str]) -> Option<Heading> {
    let worse = |heading: Heading| Heading {
        rank: heading.rank.max(1),
        ..heading
    };
    for before in BEFORE {
        let rest = bare.strip_prefix(before).filter(|rest| !rest.is_empty());
        let found = rest.and_then(|rest| known(rest, allowed).or_else(|| stripped(rest, allowed)));
        if let Some(found) = found {
            return Some(worse(found));
        }
    }
    for behind in BEHIND {
        let rest = bare.strip_suffix(behind);
        // 备案机构 is who registers, 医保定点机构 is what is registered.
        let rest = rest.filter(|rest| rest.ends_with("定点") || !behind.starts_with(['机', '单']));
        if let Some(found) = rest.and_then(|rest| known(rest, allowed)) {
            return Some(worse(found));
        }
    }
    for (at, _) in bare.char_indices().skip(1) {
        let (place, rest) = bare.split_at_checked(at)?;
        if !is_place(place) {
            continue;
        }
        let name = matches!(rest, "名" | "名字" | "全称").then_some(NAME);
        let name = name.filter(|name| allowed.contains(name));
        let found = name
            .map(|name| Heading::of(To::Column(name)))
            .or_else(|| known(rest, allowed))
            .filter(|found| found.to != To::Column(crate::columns::SERVICES));
        if let Some(found) = found {
            return Some(worse(found));
        }
    }
    None
}

/// Whether a text names a kind of place: 食堂, 社区养老服务中心.
pub(super) fn is_place(text: &str) -> bool {
    HEADS.contains(&text)
        || MODIFIERS
            .iter()
            .chain(HEADS)
            .filter_map(|word| text.strip_prefix(word))
            .any(|rest| !rest.is_empty() && is_place(rest))
}

/// A header that names two things: the same in two words, or both of them.
fn in_two(bare: &str, allowed: &[&'static str]) -> Option<Heading> {
    let parts: Vec<&str> = bare
        .split(['/', '、', '及', '和', '与', ',', '\\'])
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second] = parts.as_slice() else {
        return None;
    };
    // 食堂/助餐点名称: the name of either.
    if is_place(first) {
        return stripped(second, allowed);
    }
    let (first, second) = (known(first, allowed)?, known(second, allowed)?);
    match (&first.to, &second.to) {
        (a, b) if a == b => Some(first),
        (To::Column(LNG), To::Column(LAT)) | (To::Column(LAT), To::Column(LNG)) => {
            Some(Heading::of(To::Point))
        }
        (To::Person, To::Column(PHONE)) => Some(Heading::ranked(To::Column(PHONE), 3)),
        (To::Column(a), To::Column(b)) => Some(Heading::of(To::Unclear(vec![*a, *b]))),
        _ => None,
    }
}

/// Headers of coordinates, with the map system they name.
fn coordinates(whole: &str) -> Option<Heading> {
    let word: String = whole
        .chars()
        .filter(|c| !matches!(c, '(' | ')' | '-' | '.'))
        .collect();
    let about = [
        "坐标系",
        "坐标类型",
        "坐标来源",
        "坐标说明",
        "地图类型",
        "坐标标准",
    ];
    if about.iter().any(|w| word.contains(w)) {
        return Some(Heading::ranked(To::Column(CRS), 1));
    }
    let system = system_named(&word);
    let ends = |words: &[&str]| words.iter().any(|w| word.ends_with(w));
    let mut rest = word.clone();
    for (name, _) in SYSTEMS {
        rest = rest.replace(&name.replace('-', ""), "");
    }
    let rest = rest.replace("坐标系", "").replace("地图", "");
    let to = if matches!(
        rest.as_str(),
        "x" | "y" | "x坐标" | "y坐标" | "坐标x" | "坐标y" | "pointx" | "pointy"
    ) {
        To::Axis
    } else if POINTS.contains(&rest.as_str()) || word.contains('经') && word.contains('纬') {
        To::Point
    } else if ends(&["经度", "lng", "lon", "longitude"])
        || matches!(
            rest.as_str(),
            "经度" | "lng" | "lon" | "longitude" | "经度坐标" | "东经e" | "经度e"
        )
    {
        To::Column(LNG)
    } else if ends(&["纬度", "lat", "latitude"]) && !ends(&["经纬度"])
        || matches!(
            rest.as_str(),
            "纬度" | "lat" | "latitude" | "纬度坐标" | "北纬n" | "纬度n"
        )
    {
        To::Column(LAT)
    } else {
        return None;
    };
    Some(Heading {
        to,
        rank: u8::from(whole != LNG && whole != LAT),
        system,
    })
}

/// What stands in the brackets of a header.
fn unit(header: &str) -> Option<String> {
    let header = compact(header);
    let (_, rest) = header.split_once(['(', '[', '【'])?;
    let (unit, _) = rest.split_once([')', ']', '】']).unwrap_or((rest, ""));
    Some(unit.to_owned())
}

/// A price in another unit than ours is asked about.
fn with_unit(heading: Heading, unit: Option<&str>) -> Heading {
    let Some(unit) = unit else {
        return heading;
    };
    // 供餐时间（午餐） beside 供餐时间（晚餐）.
    if heading.to == To::Column(HOURS)
        && let Some(meal) = MEALS.iter().find(|meal| unit.contains(**meal))
    {
        return Heading::of(To::Meal(meal));
    }
    let says = |words: &[&str]| words.iter().any(|word| unit.contains(word));
    let other = match heading.to {
        To::Price | To::Lowest | To::Highest => says(&["万", "天", "日", "年", "次", "小时"]),
        To::Column(MONTHLY_PRICE) => says(&["万", "天", "日", "年", "餐", "次", "小时"]),
        To::Column(MEAL_PRICE) => says(&["万", "天", "日", "年", "月", "小时"]),
        _ => false,
    };
    if other {
        return Heading::of(To::Unclear(Vec::new()));
    }
    // 收费标准（元/餐） is a price of meals wherever it stands.
    match (&heading.to, unit) {
        (To::Price, unit) if unit.contains('餐') => Heading {
            to: To::Column(MEAL_PRICE),
            ..heading
        },
        (To::Price, unit) if unit.contains('月') => Heading {
            to: To::Column(MONTHLY_PRICE),
            ..heading
        },
        _ => heading,
    }
}

/// Whether a header means anything, for finding the line of headers.
pub(super) fn means_something(header: &str, allowed: &[&'static str]) -> bool {
    !matches!(heading(header, allowed).to, To::Unknown)
}

/// Whether a heading is one of several that may be put together in one cell.
pub(super) fn adds_up(column: &str) -> bool {
    use crate::columns::{ALIASES, NOTE, SERVICES};
    [PHONE, ALIASES, NOTE, SERVICES].contains(&column)
}

#[cfg(test)]
mod tests;
