//! Names of districts, towns and communities in a text, however they end: 下大路社区 is written
//! 下大路居委会 or 下大路村, and 府山街道 府山街道办事处 or 府山办.

use crate::gazetteer::Gazetteer;
use crate::named::stands;
use domain::geo::area::{AreaCode, AreaLevel};
use domain::search::endings;
use std::collections::HashMap;

/// A name that stands in a text, and the areas that have it; all of one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) codes: Vec<AreaCode>,
}

impl Named {
    pub(super) fn level(&self) -> Option<AreaLevel> {
        self.codes.first().map(|code| code.level())
    }
}

/// The names of a city's areas, ready to be found in a text.
#[derive(Debug)]
pub(crate) struct Names {
    /// Names and former names by what stands before their endings.
    by_stem: HashMap<String, Vec<Spelling>>,
    /// The most characters of a stem.
    longest: usize,
    /// What may stand before the name of a town or community without an ending of its own: 绍兴府山街道.
    before: Vec<String>,
    /// 绍兴市; empty while nobody knows.
    city: String,
    /// 浙江.
    province: &'static str,
    /// Districts by all their names.
    districts: Vec<String>,
}

/// One name of an area.
#[derive(Debug)]
struct Spelling {
    code: AreaCode,
    /// What stands behind the stem in the name itself.
    ending: String,
}

/// After these characters a name begins.
const ENDS: &[char] = &[
    '省', '市', '县', '区', '镇', '乡', '道', '村', '路', '街', '巷', '弄', '号', '楼', '幢', '栋',
    '室', '处', '会', '委', '层', '旁', '侧', '边', '内',
];

/// Between names that belong together.
const JOINTS: &[&str] = &["和", "与", "及", "、"];

/// Endings of towns that a name of anything may have.
const VAGUE: &[&str] = &["人民政府", "政府"];

/// What ends in 市 and is no city.
const NO_CITY: &[&str] = &[
    "超市", "夜市", "集市", "都市", "城市", "门市", "菜市", "花市", "闹市", "早市",
];

/// What follows 市 where that is no end of a name.
const GOES_ON: &[char] = &['场', '民', '政', '区', '郊', '内', '里', '中'];

/// What ends in 区 and is no district.
const NO_DISTRICT: &[&str] = &[
    "社区",
    "小区",
    "新区",
    "园区",
    "景区",
    "校区",
    "厂区",
    "城区",
    "市区",
    "山区",
    "片区",
    "院区",
    "街区",
    "开发区",
    "工业区",
    "度假区",
    "高新区",
    "经开区",
    "示范区",
    "保税区",
    "生活区",
    "住宅区",
    "家属区",
    "功能区",
    "集聚区",
    "东区",
    "西区",
    "南区",
    "北区",
];

impl Names {
    /// The names of a city.
    pub(crate) fn new(gazetteer: &Gazetteer, city: &str, province: &'static str) -> Self {
        let mut by_stem = HashMap::<String, Vec<Spelling>>::new();
        let (mut longest, mut before, mut districts) = (0, Vec::new(), Vec::new());
        let own = gazetteer.towns().chain(gazetteer.villages());
        let own = own.map(|area| (area.code, area.name.as_str()));
        let former = gazetteer.former.iter();
        let former = former.map(|(code, name)| (*code, name.as_str()));
        for (code, name) in own.chain(former) {
            let stem = endings::stem(name, code.level());
            let ending = name.get(stem.len()..).unwrap_or_default().to_owned();
            longest = longest.max(stem.chars().count());
            if code.level() != AreaLevel::Village && stem.chars().count() >= 2 {
                before.push(stem.to_owned());
            }
            if code.level() == AreaLevel::District {
                districts.push(name.to_owned());
            }
            let of_stem = by_stem.entry(stem.to_owned()).or_default();
            of_stem.push(Spelling { code, ending });
        }
        if !city.is_empty() {
            before.push(city.trim_end_matches('市').to_owned());
        }
        Self {
            by_stem,
            longest,
            before,
            city: city.to_owned(),
            province,
            districts,
        }
    }

    /// The areas that an address names as where it is.
    pub(super) fn of_address(&self, address: &str) -> Vec<Named> {
        let spans = self.spans(address);
        let inside = |one: &Span| {
            let around = |other: &Span| other.from <= one.from && one.to <= other.to;
            spans
                .iter()
                .any(|other| around(other) && (other.from, other.to) != (one.from, one.to))
        };
        let whole: Vec<&Span> = spans.iter().filter(|span| !inside(span)).collect();
        let meant = whole
            .iter()
            .filter(|span| self.is_meant(address, &whole, span));
        meant
            .map(|span| Named {
                codes: span.codes.clone(),
            })
            .collect()
    }

    /// Whether a name says where it is. Of names in a row (花园社区、沈园社区) all do, or none.
    fn is_meant(&self, address: &str, all: &[&Span], span: &Span) -> bool {
        let before = address.get(..span.from).unwrap_or_default();
        let after = address.get(span.to..).unwrap_or_default();
        let joined = |text: &str| JOINTS.iter().find(|j| text.starts_with(**j)).copied();
        let next = joined(after).and_then(|joint| {
            let from = span.to + joint.len();
            all.iter().find(|next| next.from == from)
        });
        let joint = JOINTS.iter().find(|j| before.ends_with(**j));
        let is_later = joint.is_some_and(|joint| {
            let to = span.from - joint.len();
            all.iter().any(|earlier| earlier.to == to)
        });
        let before = if is_later { "" } else { before };
        if !self.begins_behind(before) {
            return false;
        }
        // 平水镇和平村: what follows is a name of its own, no joint and no road.
        if all.iter().any(|next| next.from == span.to) {
            return stands(before, "", span.level);
        }
        match next {
            Some(next) => stands(before, "", span.level) && self.is_meant(address, all, next),
            None => stands(before, after, span.level),
        }
    }

    /// The areas that a cell names which holds nothing else: a code, or a name with or without its
    /// ending.
    pub(super) fn of_cell(&self, cell: &str, level: AreaLevel) -> Vec<Named> {
        if cell.is_empty() {
            return Vec::new();
        }
        if let Some(code) = AreaCode::parse(cell) {
            let mut known = self.by_stem.values().flatten();
            let codes = known.find(|spelling| spelling.code == code);
            return codes
                .into_iter()
                .map(|s| Named {
                    codes: vec![s.code],
                })
                .collect();
        }
        let named = self.of_address(cell);
        if !named.is_empty() {
            return named;
        }
        let of_stem = self.by_stem.get(cell).into_iter().flatten();
        let mut codes: Vec<AreaCode> = of_stem
            .filter(|spelling| spelling.code.level() == level)
            .map(|spelling| spelling.code)
            .collect();
        codes.dedup();
        (!codes.is_empty())
            .then_some(Named { codes })
            .into_iter()
            .collect()
    }

    /// The one community of a town or district that a cell names.
    pub(crate) fn community(&self, cell: &str, within: AreaCode) -> Option<AreaCode> {
        let named = self.of_cell(&super::bare(cell), AreaLevel::Village);
        let codes = named.iter().flat_map(|one| &one.codes);
        let mut codes =
            codes.filter(|code| code.level() == AreaLevel::Village && code.is_within(within));
        let first = codes.next()?;
        codes.all(|code| code == first).then_some(*first)
    }

    /// The city of an address, where that is another: 杭州市.
    pub(crate) fn other_city(&self, address: &str) -> Option<String> {
        let (city, _) = self.city_of(address)?;
        let is_known = !self.city.is_empty();
        (is_known && city != self.city).then_some(city)
    }

    /// The district behind the city's name in an address, where the city has none of this name:
    /// 绍兴市西湖区.
    pub(super) fn other_district(&self, address: &str) -> Option<String> {
        let (_, rest) = self.city_of(address)?;
        let at = rest.find(['区', '县'])?;
        let token = rest.get(..at + '区'.len_utf8())?;
        let known = |name: &String| token.ends_with(name.as_str());
        let is_known =
            self.districts.iter().any(known) || NO_DISTRICT.iter().any(|no| token.ends_with(no));
        // Behind the name of a town or a road stands no district.
        let is_name = (3..=5).contains(&token.chars().count())
            && !token
                .chars()
                .any(|c| is_no_name(c) || "镇乡街村路".contains(c));
        (is_name && !is_known).then(|| token.to_owned())
    }

    /// The city at the beginning of an address, and what follows it. A district that is called a
    /// city (诸暨市) is none.
    fn city_of<'a>(&self, address: &'a str) -> Option<(String, &'a str)> {
        let rest = self.without_province(address);
        let at = rest.find('市')?;
        let (name, rest) = rest.split_at(at + '市'.len_utf8());
        let is_name = (3..=6).contains(&name.chars().count())
            && !name.contains(is_no_name)
            && !NO_CITY.iter().any(|no| name.ends_with(no))
            && !name.chars().any(|c| "镇乡街村路区县".contains(c))
            && !rest.starts_with(GOES_ON);
        // 绍兴诸暨市 is no city of another name.
        let is_district = self
            .districts
            .iter()
            .any(|district| name.ends_with(district.as_str()));
        (is_name && !is_district).then(|| (name.to_owned(), rest))
    }

    fn without_province<'a>(&self, address: &'a str) -> &'a str {
        let address = address.strip_prefix("中国").unwrap_or(address);
        let other = ["省", "自治区"].iter().find_map(|end| {
            let (province, rest) = address.split_once(end)?;
            ((2..=5).contains(&province.chars().count())).then_some(rest)
        });
        let own = || {
            let own = Some(self.province).filter(|p| !p.is_empty())?;
            address.strip_prefix(own)
        };
        other.or_else(own).unwrap_or(address)
    }

    fn begins_behind(&self, before: &str) -> bool {
        let Some(last) = before.chars().next_back() else {
            return true;
        };
        let is_letter = last.is_alphabetic() && !last.is_ascii();
        !is_letter || ENDS.contains(&last) || self.before.iter().any(|b| before.ends_with(b))
    }

    /// Every name in a text, the meaning of whose spelling is nearest to its own.
    fn spans(&self, text: &str) -> Vec<Span> {
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let ends = |from: usize| {
            let later = text.get(from..).unwrap_or_default().char_indices();
            later
                .map(move |(at, c)| from + at + c.len_utf8())
                .take(self.longest)
        };
        let mut spans = Vec::new();
        for from in starts {
            for end in ends(from) {
                let of_stem = text.get(from..end).and_then(|stem| self.by_stem.get(stem));
                let Some(spellings) = of_stem else {
                    continue;
                };
                let rest = text.get(end..).unwrap_or_default();
                for level in [AreaLevel::District, AreaLevel::Town, AreaLevel::Village] {
                    spans.extend(span(spellings, rest, (from, end), level));
                }
            }
        }
        spans
    }
}

/// A name in a text, by its bytes.
#[derive(Debug)]
struct Span {
    from: usize,
    to: usize,
    level: AreaLevel,
    codes: Vec<AreaCode>,
}

/// The name of a level that a stem is the beginning of; `rest`: what follows the stem.
fn span(
    spellings: &[Spelling],
    rest: &str,
    (from, end): (usize, usize),
    level: AreaLevel,
) -> Option<Span> {
    let of_level = || spellings.iter().filter(|s| s.code.level() == level);
    let of = |codes: Vec<AreaCode>, ending: usize| {
        let mut codes = codes;
        codes.sort_unstable();
        codes.dedup();
        (!codes.is_empty()).then_some(Span {
            from,
            to: end + ending,
            level,
            codes,
        })
    };
    let written = endings::of(level).iter();
    let written = written.filter(|ending| rest.starts_with(**ending));
    let written = written.max_by_key(|ending| ending.len());
    // As it is called itself: 下大路社区, and 下大路社区居委会, which begins so.
    let exact = of_level().filter(|s| rest.starts_with(s.ending.as_str()));
    // A name without an ending is one only where it is long.
    let exact = exact.filter(|s| !s.ending.is_empty() || (end - from) >= 3 * '村'.len_utf8());
    let ending = exact.clone().map(|s| s.ending.len()).max();
    if let Some(ending) = ending {
        let longest = exact.filter(|s| s.ending.len() == ending);
        let to = written.map_or(ending, |w| w.len().max(ending));
        return of(longest.map(|s| s.code).collect(), to);
    }
    let written = written.filter(|ending| !VAGUE.contains(ending))?;
    let named_otherwise = level != AreaLevel::District;
    named_otherwise.then(|| of(of_level().map(|s| s.code).collect(), written.len()))?
}

/// Digits and marks stand in no name of a city or district.
fn is_no_name(c: char) -> bool {
    !c.is_alphabetic() || c.is_ascii()
}
