//! Whether one can eat at a canteen, or it only delivers: what 类别, 名称 and 备注 say of it.

use super::Context;
use crate::columns::{CATEGORY, NAME, NOTE, SERVICE_AREA};
use crate::issue::Issues;
use crate::sheet::Row;
use crate::words;
use domain::place::offer::Service;
use domain::place::{DELIVERS, Kind, Status};

/// How meals are had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Serving {
    /// There, and nothing is said of delivery; or it is said that nothing is delivered.
    There,
    /// There and at home.
    Both,
    /// At home only.
    Home,
}

/// Ways to eat there.
const THERE: &[&str] = &[
    "堂食",
    "堂吃",
    "就餐",
    "用餐",
    "到店",
    "到点",
    "进店",
    "店内",
    "集中供餐",
];
/// Ways to eat at home.
const HOME: &[&str] = &[
    "送餐",
    "外送",
    "送到家",
    "上门送",
    "配送到家",
    "配送到户",
    "配送入户",
    "配送上门",
    "上门配送",
];
/// Ways to have it and to eat elsewhere.
const FETCHED: &[&str] = &["自提", "自取", "打包", "外带", "带走"];
/// That it is brought, to the old or to the canteen from its kitchen: nobody knows.
const BROUGHT: &[&str] = &["配送", "配餐"];
/// Before a way: it is not there.
const NOT: &[&str] = &["不", "无", "没有", "未", "暂停", "非"];
/// Before a way: there is no other.
const ONLY: &[&str] = &["只", "仅", "单纯", "纯"];

/// What a list of ways and of services says: 堂食、送餐; 助餐、助浴.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ways {
    there: Option<bool>,
    home: Option<bool>,
    /// One takes it away.
    pub(crate) fetched: bool,
    /// It is brought, and nobody says to whom.
    pub(crate) brought: bool,
    /// Services by their words.
    pub(crate) services: Vec<&'static str>,
    /// Something else is said as well.
    pub(crate) others: bool,
}

impl Ways {
    pub(crate) fn of(text: &str) -> Self {
        let mut ways = Self::default();
        for way in text.split([
            '、', '，', ',', '；', ';', '/', '+', '＋', '和', '与', '及', '|', ' ', '　',
        ]) {
            let way = way.trim();
            if way.is_empty() {
                continue;
            }
            if let Some(service) = service(way) {
                ways.services.push(service);
                continue;
            }
            match (said(way, THERE), said(way, HOME)) {
                (Some(yes), None) => ways.there = Some(yes),
                (None, Some(yes)) => ways.home = Some(yes),
                (None, None) if said(way, FETCHED) == Some(true) => ways.fetched = true,
                (None, None) if said(way, BROUGHT) == Some(true) => ways.brought = true,
                _ => ways.others = true,
            }
        }
        ways
    }

    /// Whether meals are had at the place, eaten there or not.
    pub(crate) fn has_meals(&self) -> bool {
        self.there == Some(true) || self.fetched || self.services.contains(&Service::Meals.word())
    }

    /// Whether it delivers.
    pub(crate) fn delivers(&self) -> bool {
        self.home == Some(true)
    }

    /// How meals are had. `None` where that is not said, or something that may change it.
    pub(crate) fn serving(&self) -> Option<Serving> {
        let alone = self.services.is_empty() && !self.brought && !self.others;
        match (self.has_meals(), self.delivers()) {
            (true, true) => Some(Serving::Both),
            (true, false) => Some(Serving::There),
            (false, true) if alone => Some(Serving::Home),
            _ => None,
        }
    }
}

/// The service that is named: 助浴, 助浴服务.
fn service(text: &str) -> Option<&'static str> {
    let known = |word: &str| Service::from_word(word).map(|service| service.word());
    known(text).or_else(|| known(text.strip_suffix("服务")?))
}

/// Whether a clause says one of these ways; `None` where it speaks of none of them. 无堂食 says no, 堂食不限 says
/// yes.
fn said(clause: &str, ways: &[&str]) -> Option<bool> {
    let at = ways.iter().filter_map(|way| clause.find(way)).min()?;
    let before = clause.get(..at).unwrap_or_default();
    Some(!NOT.iter().any(|not| before.contains(not)))
}

/// The clause of a name or a note that says that a canteen only delivers: 只送餐; 无堂食; 送餐 and nothing
/// else.
fn clause_of_delivery(text: &str) -> Option<&str> {
    let clauses = || {
        let clauses = text.split(['；', ';', '。', '，', ',', '（', '）', '(', ')', '\n']);
        clauses.map(str::trim).filter(|clause| !clause.is_empty())
    };
    // 用餐价格：面议 speaks of a price.
    let unlabelled = |clause: &str| {
        clause
            .rsplit(['：', ':'])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    if clauses().any(|clause| said(&unlabelled(clause), THERE) == Some(true)) {
        return None;
    }
    clauses().find(|clause| {
        let own = unlabelled(clause);
        let alone = matches!(
            own.as_str(),
            "送餐" | "外送" | "送餐上门" | "上门送餐" | "送餐入户" | "送餐到家"
        );
        let only = ONLY.iter().any(|only| own.contains(only));
        alone
            || said(&own, &["堂食", "堂吃"]) == Some(false)
            || said(&own, HOME) == Some(true) && only
    })
}

/// The column and its words that say that a canteen only delivers.
pub(super) fn only_delivers<'a>(row: &Row<'a>, cx: Context<'_>) -> Option<(&'static str, &'a str)> {
    if cx.table.kind != Kind::Canteen {
        return None;
    }
    let category = Some(row.get(CATEGORY)).filter(|own| *own == DELIVERS);
    let of = |column| Some((column, clause_of_delivery(row.get(column))?));
    let said = category.map(|word| (CATEGORY, word));
    said.or_else(|| of(NOTE)).or_else(|| of(NAME))
}

/// Asks about a canteen that only delivers and does not say how far, or says so beside its 类别. `by_radius`: how
/// far is said as a radius around a spot nobody goes to.
pub(super) fn check(
    row: &Row<'_>,
    delivers: Option<(&'static str, &str)>,
    (status, by_radius): (Option<Status>, bool),
    issues: &mut Issues,
) {
    let Some((column, word)) = delivers else {
        return;
    };
    if by_radius {
        let say = words::radius_of_delivery();
        issues.error(row.location(SERVICE_AREA), say);
    } else if row.is_empty(SERVICE_AREA) {
        if status.is_some_and(Status::serves) {
            issues.warning(row.location(column), words::only_delivers(column, word));
        }
    } else if column != CATEGORY {
        let say = words::listed_as_delivering(column, word);
        issues.warning(row.location(column), say);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{made, told};
    use rstest::rstest;

    #[rstest]
    #[case("堂食", Some(Serving::There))]
    #[case("堂食，不送餐", Some(Serving::There))]
    #[case("集中就餐", Some(Serving::There))]
    #[case("堂食、送餐", Some(Serving::Both))]
    #[case("送餐上门+店内用餐", Some(Serving::Both))]
    #[case("堂食和送餐", Some(Serving::Both))]
    #[case("助餐、送餐", Some(Serving::Both))]
    #[case("自提、送餐", Some(Serving::Both))]
    #[case("送餐", Some(Serving::Home))]
    #[case("仅送餐", Some(Serving::Home))]
    #[case("送餐，无堂食", Some(Serving::Home))]
    #[case("配送到家", Some(Serving::Home))]
    #[case("自取", Some(Serving::There))]
    #[case("堂食、配送", Some(Serving::There))]
    #[case("配送", None)]
    #[case("中央厨房配送", None)]
    #[case("送餐、助浴", None)]
    #[case("送餐、配送", None)]
    #[case("不送餐", None)]
    #[case("唱歌", None)]
    #[case("", None)]
    fn ways_to_be_served_are_read(#[case] text: &str, #[case] want: Option<Serving>) {
        assert_eq!(Ways::of(text).serving(), want);
    }

    #[test]
    fn services_are_told_from_ways_and_what_is_neither_is_known() {
        let ways = Ways::of("助餐服务、理发/自提 中心厨房配送");
        assert_eq!(ways.services, ["助餐"]);
        assert!(ways.fetched && ways.brought && ways.others);
        assert!(!Ways::of("堂食、助浴").others);
    }

    #[rstest]
    #[case::by_its_sort(&[("类别", "送餐入户")])]
    #[case::by_its_note(&[("类别", "社区食堂"), ("备注", "只送餐")])]
    #[case::by_its_name(&[("名称", "阳光食堂（仅送餐）")])]
    #[case::and_says_where_to(&[("类别", "送餐入户"), ("服务范围", "全市")])]
    #[case::and_is_known_by_its_area(
        &[("类别", "送餐入户"), ("经度", ""), ("纬度", ""), ("坐标系", ""), ("地址", "越城区府山街道某路1号")]
    )]
    fn what_is_not_known_to_serve_at_the_table_is_not_listed_as_doing_so(
        #[case] cells: &[(&str, &str)],
    ) {
        let place = made(cells);
        assert_eq!(place.position, None);
        assert!(place.only_delivers() && place.only_comes_home());
        assert!(place.area.is_some());
    }

    #[rstest]
    #[case(&[("类别", "送餐入户")], true)]
    #[case(&[("类别", "送餐入户"), ("服务范围", "全市")], false)]
    #[case(&[("备注", "送餐")], true)]
    #[case(&[("备注", "助餐方式：送餐")], true)]
    #[case(&[("备注", "用餐价格：面议；送餐")], true)]
    #[case(&[("备注", "只送餐，不能进店吃")], true)]
    #[case(&[("备注", "暂不提供堂食")], true)]
    #[case(&[("名称", "阳光食堂（仅送餐）")], true)]
    #[case(&[("备注", "只送餐"), ("服务范围", "全市")], true)]
    #[case(&[("备注", "堂食、送餐")], false)]
    #[case(&[("备注", "可送餐")], false)]
    #[case(&[("备注", "可以堂食；送餐")], false)]
    #[case(&[("备注", "只送餐给70岁以上，堂食不限")], false)]
    #[case(&[("备注", "好吃")], false)]
    fn a_canteen_that_only_delivers_is_asked_how_far(
        #[case] cells: &[(&str, &str)],
        #[case] asked: bool,
    ) {
        let warned = told(cells)
            .iter()
            .any(|(severity, _)| *severity == "warning");
        assert_eq!(warned, asked, "{:?}", told(cells));
    }
}
