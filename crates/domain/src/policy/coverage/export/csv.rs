//! CSV (RFC 4180) with a byte-order mark, without which Excel reads Chinese as noise.

use super::lines;
use crate::geo::area::AreaCode;
use crate::geo::coord::decimals;
use crate::pack::VillagePack;
use crate::pack::catalog::Catalog;
use crate::place::Kind;
use crate::policy::coverage::figure::Figure;
use crate::policy::coverage::finding::{AreaFigure, Finding};
use crate::policy::coverage::gap::{Gap, Verdict};
use crate::policy::coverage::reach::Reach;
use crate::policy::coverage::target::{Goal, Scope, Target, TargetPack};
use crate::say;

/// U+FEFF.
const MARK: &str = "\u{feff}";

/// A table being written.
struct Table(String);

impl Table {
    fn new(header: &[&str]) -> Self {
        let mut table = Self(MARK.to_owned());
        table.row(header.iter().map(|cell| (*cell).to_owned()));
        table
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.0.push_str(&quoted(&cell));
        }
        self.0.push_str("\r\n");
    }
}

/// What a spreadsheet takes for the beginning of a formula, in both widths: where Chinese is
/// typed, programs read full-width marks as the others.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A cell as it stands in the file. What a spreadsheet would take for a formula gets an
/// apostrophe before it: names come from tables others filled in. So does what begins with a tab
/// or a line break, at which some programs cut a cell in two.
fn quoted(cell: &str) -> String {
    let digits = |b: u8| b.is_ascii_digit() || matches!(b, b'-' | b'.');
    let number = cell.bytes().all(digits) && cell.parse::<f64>().is_ok();
    // Some programs drop blanks, and marks that are not seen, before they look.
    let seen = cell.trim_start_matches(|c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}')
    });
    let risky = seen.starts_with(FORMULA) || cell.starts_with(['\t', '\r', '\n']);
    let guard = if risky && !number { "'" } else { "" };
    if guard.is_empty() && !cell.contains(['"', ',', '\n', '\r']) {
        cell.to_owned()
    } else {
        format!("\"{guard}{}\"", cell.replace('"', "\"\""))
    }
}

fn number(n: impl Into<u64>) -> String {
    n.into().to_string()
}

/// Tenths of a per cent as per cent: 519 is `51.9`.
fn percent(permille: u64) -> String {
    format!("{}.{}", permille / 10, permille % 10)
}

/// Every community, and for each kind the nearest place, metres and minutes. `title` names a
/// kind.
#[must_use]
pub fn reach_csv(
    catalog: &Catalog,
    villages: &VillagePack,
    reaches: &[Reach],
    title: fn(Kind) -> &'static str,
) -> String {
    let mut header: Vec<String> = [
        "代码",
        "区县",
        "街镇",
        "社区（村）",
        "从哪里量",
        "经度",
        "纬度",
    ]
    .map(str::to_owned)
    .into();
    for reach in reaches {
        let kind = title(reach.kind);
        header.extend(
            ["最近的", "直线米数", "走路约几分钟", "是示例"].map(|what| format!("{kind}：{what}")),
        );
    }
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let mut table = Table::new(&header);
    for line in lines(catalog, villages, reaches) {
        let from = line.communities.first().and_then(|c| c.from);
        let degrees = |lng: bool| {
            from.map_or_else(String::new, |(_, p)| {
                decimals(if lng { p.lng() } else { p.lat() }, 5)
            })
        };
        let mut cells = vec![
            line.village.code.to_string(),
            line.district.to_owned(),
            line.town.to_owned(),
            line.village.name.clone(),
            say::coverage::measured_from(from.map(|(basis, _)| basis)).to_owned(),
            degrees(true),
            degrees(false),
        ];
        for community in &line.communities {
            let near = community.nearest;
            match near.and_then(|near| Some((near, catalog.place(near.number)?))) {
                None => cells.extend([const { String::new() }; 4]),
                Some((near, place)) => cells.extend([
                    place.name.clone(),
                    number(near.metres.round() as u64),
                    number(near.minutes),
                    if place.is_sample() { "是" } else { "否" }.to_owned(),
                ]),
            }
        }
        table.row(cells);
    }
    table.0
}

/// Every target of the pack with what was found for it, in the city and in each district.
#[must_use]
pub fn targets_csv(catalog: &Catalog, pack: &TargetPack, found: &[Option<Finding>]) -> String {
    let mut table = Table::new(&[
        "编号",
        "目标",
        "范围",
        "目标数",
        "单位",
        "期限",
        "现在",
        "分子",
        "分母",
        "还差",
        "算准了吗",
        "依据的地点数",
        "其中示例",
        "没有公布的地点数",
        "说明",
        "文件",
        "文号",
        "文件日期",
        "文件状态",
        "原文",
    ]);
    for (target, finding) in pack.targets.iter().zip(found) {
        let city = catalog.city.name.as_str();
        let whole = match target.scope {
            Scope::District(code) => area_name(catalog, code),
            Scope::City | Scope::EachDistrict => city,
        };
        match finding {
            None => table.row(cells(pack, target, whole, None)),
            Some(finding) => {
                table.row(cells(pack, target, whole, Some(finding.whole)));
                for (code, of_area) in &finding.districts {
                    table.row(cells(
                        pack,
                        target,
                        area_name(catalog, *code),
                        Some(*of_area),
                    ));
                }
            }
        }
    }
    table.0
}

fn area_name(catalog: &Catalog, code: AreaCode) -> &str {
    super::name_of(catalog.area(code))
}

fn cells(
    pack: &TargetPack,
    target: &Target,
    area: &str,
    of_area: Option<AreaFigure>,
) -> Vec<String> {
    let goal = target.goal.as_ref();
    let mut cells = vec![
        target.id.clone(),
        target.title.clone(),
        area.to_owned(),
        goal.map_or_else(String::new, |goal| number(goal.value)),
        goal.map_or_else(String::new, |goal| goal.unit.word().to_owned()),
        target.by.map_or_else(String::new, |day| day.to_string()),
    ];
    let figure = of_area.and_then(|s| s.now.ok());
    cells.extend(figure_cells(figure, of_area.and_then(|s| s.gap), goal));
    let missing = of_area
        .and_then(|s| s.now.err())
        .map(say::coverage::missing);
    let notes = [
        target.reason.as_deref(),
        missing,
        figure.and_then(|figure| say::coverage::bound(figure.bound)),
    ];
    let notes: Vec<&str> = notes.into_iter().flatten().collect();
    let clause = target.clauses.first();
    let paper = clause.and_then(|clause| pack.paper(clause));
    cells.extend([
        notes.join("；"),
        paper.map_or_else(String::new, |p| p.title.clone()),
        paper.and_then(|p| p.number.clone()).unwrap_or_default(),
        paper
            .and_then(|p| p.date)
            .map_or_else(String::new, |day| day.to_string()),
        target.standing().word().to_owned(),
        clause.map_or_else(String::new, |c| c.quote.clone()),
    ]);
    cells
}

fn figure_cells(figure: Option<Figure>, gap: Option<Gap>, goal: Option<&Goal>) -> [String; 8] {
    let Some(figure) = figure else {
        return [const { String::new() }; 8];
    };
    let short = |gap: Gap| match gap.verdict {
        Verdict::Met => 0,
        Verdict::Short(short) => short,
    };
    [
        match figure.now.permille() {
            Some(permille) => percent(permille),
            None => number(figure.now.part),
        },
        number(figure.now.part),
        figure.now.whole.map_or_else(String::new, number),
        gap.filter(|_| goal.is_some())
            .map_or_else(String::new, |gap| number(short(gap))),
        gap.map_or("", |gap| if gap.certain { "是" } else { "否" })
            .to_owned(),
        number(figure.known.places),
        number(figure.known.samples),
        number(figure.unknown.places),
    ]
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn whatever_a_spreadsheet_may_take_for_a_formula_begins_with_an_apostrophe() {
        for mark in ['=', '+', '-', '@', '＝', '＋', '－', '＠'] {
            for before in ["", " ", "\u{3000}", "\u{feff}", "\u{200b}"] {
                let cell = format!("{before}{mark}1+cmd");
                assert_eq!(quoted(&cell), format!("\"'{cell}\""));
            }
        }
        for cell in ["\tx", "\rx", "\nx", "\n=x", "-", "--1", "-x"] {
            assert_eq!(quoted(cell), format!("\"'{cell}\""), "{cell:?}");
        }
    }

    #[test]
    fn numbers_and_names_stay_as_they_are() {
        for cell in [
            "-3",
            "51.9",
            "-0.5",
            "",
            "示例 食堂",
            "助餐－点",
            "a=b",
            "2026-11-22",
        ] {
            assert_eq!(quoted(cell), cell);
        }
        assert_eq!(quoted("甲,\"乙\""), "\"甲,\"\"乙\"\"\"");
    }
}
