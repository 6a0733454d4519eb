//! What a place is called and where it stands, without what is written now and then: the names of
//! the areas around it before it, the form of its company behind it, brackets, width, traditional
//! characters.

use crate::chinese_numerals::western_before;
use crate::columns::TABLES;
use crate::rules::CityFacts;
use crate::text::plain;
use domain::geo::area::{AreaCode, AreaLevel};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// A name or address as people may write it in several ways.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Called {
    /// As it is written, without blanks and marks.
    pub(super) whole: String,
    /// As it is written, without blanks, marks, areas and endings.
    pub(super) core: String,
    /// What the core ends in, where that is a sort of places: 老年食堂.
    pub(super) sort: Option<String>,
    /// The areas that were named before it.
    pub(super) areas: Vec<AreaCode>,
}

/// Forms of a company, the longest first. 分公司 and 分店 are other places.
const COMPANIES: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "集团公司",
    "公司",
];
/// In brackets these tell one place from another (二店, 东区); what else stands there explains.
const APART: &[char] = &[
    '店', '楼', '号', '期', '栋', '层', '门', '座', '分', '东', '西', '南', '北', '一', '二', '三',
    '四', '五', '六', '七', '八', '九', '十', '甲', '乙', '丙', '丁',
];
/// Nobody explains in so few characters.
const EXPLAINS: usize = 3;
/// Shorter names say nothing without the area before them.
const SHORTEST: usize = 3;

const OPENING: &[char] = &['(', '[', '〔', '{', '【', '〖', '「', '『', '《', '<'];
const CLOSING: &[char] = &[')', ']', '〕', '}', '】', '〗', '」', '』', '》', '>'];
/// What is counted: 一号楼 is 1号楼.
const COUNTED: &[char] = &[
    '号', '店', '楼', '期', '栋', '幢', '层', '室', '弄', '门', '座', '区',
];

impl Called {
    /// What two rows of one place have in common, with an area in the name or without.
    pub(super) fn key(&self) -> &str {
        self.sort.as_deref().unwrap_or(&self.core)
    }

    /// Whether both are the same sort of places, and one of them says no more: 老年食堂 and
    /// 府山街道老年食堂.
    pub(super) fn is_sort_of(&self, other: &Self) -> bool {
        let one = |a: &Self, b: &Self| a.sort.as_ref() == Some(&a.core) && a.sort == b.sort;
        one(self, other) || one(other, self)
    }
}

/// The names of the areas of a city.
#[derive(Debug, Default)]
pub(crate) struct AreaNames {
    /// Each name as it may be written, its short form, and its code where only one area has it; by
    /// the first character.
    names: HashMap<char, Vec<AreaName>>,
}

#[derive(Debug)]
struct AreaName {
    written: String,
    short: String,
    code: Option<AreaCode>,
    reach: Reach,
}

/// Of which places a name before theirs says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Of none: it is said of all, as the name of the city.
    All,
    /// Of those of an area.
    Named,
    /// Of those of a town, written without its level.
    Bare,
}

impl AreaNames {
    /// What may stand before the name of a place of a city.
    pub(crate) fn of(city: &CityFacts) -> Self {
        let mut around = Self::default();
        let towns: Vec<_> = city.gazetteer.towns().collect();
        let province = towns
            .first()
            .map_or("", |area| area.code.city().province_name());
        for ending in ["省", "市", ""] {
            around.add(&format!("{province}{ending}"), province, None);
        }
        let short = city.name.trim_end_matches('市');
        around.add(&city.name, short, None);
        around.add(short, short, None);
        for name in around.names.values_mut().flatten() {
            name.reach = Reach::All;
        }
        for area in towns {
            let name = simple(&area.name);
            let short = name.trim_end_matches(['区', '县', '市']);
            let district = area.code.level() == AreaLevel::District;
            if district {
                around.add(&name, short, Some(area.code));
                around.add(short, short, Some(area.code));
                continue;
            }
            let short = ["街道", "镇", "乡"]
                .iter()
                .find_map(|end| name.strip_suffix(end));
            let short = short
                .filter(|short| short.chars().count() >= 2)
                .unwrap_or(&name);
            around.add(&name, short, Some(area.code));
            around.add_bare(short, area.code);
        }
        for names in around.names.values_mut() {
            names.sort_by_key(|name| std::cmp::Reverse(name.written.len()));
        }
        around
    }

    fn add(&mut self, written: &str, short: &str, code: Option<AreaCode>) {
        if written.chars().count() < 2 {
            return;
        }
        let Some(first) = written.chars().next() else {
            return;
        };
        let names = self.names.entry(first).or_default();
        match names.iter_mut().find(|name| name.written == written) {
            // Two areas of one name: which is meant is not said.
            Some(name) => name.code = name.code.filter(|own| Some(*own) == code),
            None => names.push(AreaName {
                written: written.to_owned(),
                short: short.to_owned(),
                code,
                reach: Reach::Named,
            }),
        }
    }

    /// A town without its level, where no area has this as its name.
    fn add_bare(&mut self, short: &str, code: AreaCode) {
        let known = self
            .before(short)
            .is_some_and(|(_, behind)| behind.is_empty());
        self.add(short, short, Some(code));
        let names = short.chars().next().and_then(|c| self.names.get_mut(&c));
        if !known
            && let Some(name) = names
                .into_iter()
                .flatten()
                .find(|name| name.written == short)
        {
            name.reach = Reach::Bare;
        }
    }

    /// The area a text begins with, and what is behind it.
    fn before<'t>(&self, text: &'t str) -> Option<(&AreaName, &'t str)> {
        let names = self.names.get(&text.chars().next()?)?;
        names.iter().find_map(|name| {
            let behind = text.strip_prefix(name.written.as_str())?;
            // 府山 is the town before a sort of places only: 府山社区 may be a community elsewhere.
            let said = name.reach != Reach::Bare
                || behind.is_empty()
                || is_common(behind) && !behind.starts_with("社区");
            said.then_some((name, behind))
        })
    }

    /// A text without what stands in brackets behind something, unless that tells it from another.
    fn without_explanations(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, bracket)) = rest.split_once(OPENING) {
            let Some((inside, after)) = bracket.split_once(CLOSING) else {
                break;
            };
            out.push_str(before);
            let area = self
                .before(inside)
                .is_some_and(|(_, behind)| behind.is_empty());
            let tells = inside.contains(APART)
                || inside.contains(|c: char| c.is_ascii_alphanumeric())
                || inside.chars().count() < EXPLAINS;
            if out.is_empty() || tells && !area {
                out.push_str(inside);
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// A name of a place.
    pub(super) fn name(&self, written: &str) -> Called {
        let mut core = letters_and_digits(&self.without_explanations(&simple(written)));
        for company in COMPANIES {
            let Some(rest) = core.strip_suffix(company) else {
                continue;
            };
            if !rest.ends_with('分') && rest.chars().count() >= SHORTEST {
                core.truncate(rest.len());
            }
            break;
        }
        let mut areas = Vec::new();
        let mut rest = core.as_str();
        let core = loop {
            let Some((area, behind)) = self.before(rest) else {
                break rest.to_owned();
            };
            // The city says nothing of a place in its own tables.
            let common = is_common(behind) && area.reach != Reach::All;
            if behind.chars().count() < SHORTEST || common {
                break format!("{}{behind}", area.short);
            }
            areas.extend(area.code);
            rest = behind;
        };
        let sort = if is_common(rest) {
            Some(rest.to_owned())
        } else {
            let behind = self.before(rest).map(|(_, behind)| behind);
            behind.filter(|b| is_common(b)).map(str::to_owned)
        };
        Called {
            whole: bare(written),
            core: western_before(&core, COUNTED),
            sort,
            areas,
        }
    }

    /// An address.
    pub(super) fn address(&self, written: &str) -> Called {
        let whole = bare(written);
        let simple = letters_and_digits(&self.without_explanations(&simple(written)));
        let mut areas = Vec::new();
        let mut rest = simple.as_str();
        while let Some((area, behind)) = self.before(rest) {
            if behind.is_empty() {
                break;
            }
            areas.extend(area.code);
            rest = behind;
        }
        let core = western_before(rest, COUNTED);
        // 解放路100 and 解放路100号.
        let bare = core.strip_suffix('号');
        let core = bare
            .filter(|bare| bare.ends_with(|c: char| c.is_ascii_digit()))
            .map_or(core.clone(), str::to_owned);
        Called {
            core,
            sort: None,
            whole,
            areas,
        }
    }
}

/// Whether a place may lie in all of these areas: no two of them exclude each other.
pub(super) fn fit(areas: &[AreaCode]) -> bool {
    let excludes = |a: &AreaCode, b: &AreaCode| {
        a.district() != b.district() || matches!((a.town(), b.town()), (Some(a), Some(b)) if a != b)
    };
    areas
        .iter()
        .enumerate()
        .all(|(at, a)| !areas.iter().skip(at + 1).any(|b| excludes(a, b)))
}

/// Whether a name is that of a sort of places and not of one.
fn is_common(name: &str) -> bool {
    const SORTS: &[&str] = &[
        "老年食堂",
        "长者食堂",
        "幸福食堂",
        "爱心食堂",
        "养老中心",
        "养老服务中心",
        "养老服务站",
        "社区养老服务中心",
        "服务中心",
        "卫生院",
        "卫生服务站",
        "老年大学",
        "老年学校",
        "社工站",
        "社会工作站",
        "辅具租赁点",
        "食堂",
    ];
    let own = TABLES
        .iter()
        .flat_map(|t| t.categories.iter().copied().chain(t.title.split('、')));
    own.chain(SORTS.iter().copied()).any(|sort| sort == name)
}

/// A text in simplified characters of ordinary shape.
fn simple(text: &str) -> String {
    fast2s::convert(&text.nfkc().collect::<String>())
}

/// The letters and digits of a text, in small letters.
fn letters_and_digits(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A name or address without blanks and marks, in one spelling of width and case.
fn bare(text: &str) -> String {
    letters_and_digits(&plain(text))
}
