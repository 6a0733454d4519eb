//! What a paper promised, how much of it there is, and which paper it is.

use super::{percent, row};
use crate::words::SAMPLE_MARK;
use crate::words::frame::kind_place;
use domain::hours::moment::Moment;
use domain::policy::coverage::figure::{Amount, Bound, Figure, Missing};
use domain::policy::coverage::finding::Score;
use domain::policy::coverage::gap::{Gap, Verdict};
use domain::policy::coverage::target::{Goal, Measure, Scope};
use domain::policy::paper::{Clause, Paper, Standing};
use domain::say::{self, card};
use time::{Date, Month};

pub const NO_TARGETS: &str = "这个城市的文件目标还没有整理。";
pub const TARGETS: &str = "文件许了什么";
pub const TARGET: &str = "目标";
pub const NOW: &str = "现在";
pub const GAP: &str = "还差";
pub const BY_DISTRICT: &str = "各区县";
pub const BASIS: &str = "依据";
pub const CAN_NOT_COMPUTE: &str = "从现有资料算不出来";
pub const ONLY_TO_COMPARE: &str = "只作参考";
pub const NO_NUMBER: &str = "没有写数字";
pub const WITHOUT_DEADLINE: &str = "没有写期限";

/// What is counted: the word one counts with, and the thing where that does not say it.
fn counted(measure: &Measure) -> (&'static str, &'static str) {
    match measure {
        Measure::Count(_) | Measure::Share { .. } => ("家", ""),
        Measure::NursingBeds | Measure::DementiaBeds => ("张", "床"),
        Measure::TownsWith(_) => ("个", "街镇"),
        Measure::OneAVillage { rural: true, .. }
        | Measure::VillagesInTownsWith { rural: true, .. } => ("个", "村"),
        Measure::OneAVillage { .. } | Measure::VillagesInTownsWith { .. } => ("个", "村（社区）"),
    }
}

/// A number with the unit of its measure: `26家` in the paper's own unit, else `269 张床`.
fn so_many(n: u64, measure: &Measure, goal: Option<&Goal>) -> String {
    match (measure, goal) {
        (Measure::Count(_), Some(goal)) => format!("{n}{}", goal.unit.word()),
        _ => {
            let (word, thing) = counted(measure);
            format!("{n} {word}{thing}")
        }
    }
}

/// What was promised: `58%`, `26家`, `每个区县 2家`.
pub fn goal(goal: Option<&Goal>, scope: Scope) -> String {
    let Some(goal) = goal else {
        return NO_NUMBER.to_owned();
    };
    let each = match scope {
        Scope::EachDistrict => "每个区县 ",
        Scope::City | Scope::District(_) => "",
    };
    format!("{each}{}{}", goal.value, goal.unit.word())
}

/// How much there is: `50%（3360 张床里有 1680 张）`, `17家`.
pub fn amount(measure: &Measure, goal: Option<&Goal>, figure: &Figure) -> String {
    let Amount { part, whole } = figure.now;
    let bound = match figure.bound {
        Bound::Exact => "",
        Bound::AtMost => "最多 ",
        Bound::Rough => "大约 ",
    };
    match (figure.now.permille(), whole) {
        (Some(permille), Some(whole)) => {
            let (word, _) = counted(measure);
            let all = so_many(whole, measure, None);
            format!("{bound}{}（{all}里有 {part} {word}）", percent(permille))
        }
        _ => format!("{bound}{}", so_many(part, measure, goal)),
    }
}

/// Met, or how much is missing.
pub fn gap(measure: &Measure, goal: Option<&Goal>, figure: &Figure, gap: Gap) -> String {
    let said = match (gap.verdict, figure.bound) {
        (Verdict::Met, Bound::Exact) => "不差，做到了".to_owned(),
        (Verdict::Met, _) => "可能做到了".to_owned(),
        (Verdict::Short(short), Bound::AtMost) => {
            format!("至少 {}", so_many(short, measure, goal))
        }
        (Verdict::Short(short), _) => so_many(short, measure, goal),
    };
    if gap.certain {
        said
    } else {
        format!("{said}（没公布的算进来，可能会变）")
    }
}

/// A target for each district: in how many of them it is met.
pub fn score(score: Score) -> (String, String) {
    let all = score.met + score.short + score.unknown;
    let unknown = match score.unknown {
        0 => String::new(),
        n => format!("，{n} 个说不准"),
    };
    let short = match score.short {
        0 if score.unknown == 0 => "不差，都做到了".to_owned(),
        0 => "有没有差，说不准".to_owned(),
        n => format!("{n} 个区县"),
    };
    (
        format!("{all} 个区县里 {} 个做到了{unknown}", score.met),
        short,
    )
}

/// What the figure rests on: how many places, how many of them samples.
pub fn rests_on(figure: &Figure) -> Option<String> {
    let known = figure.known;
    match (known.places, known.samples) {
        (0, _) => None,
        (n, 0) => Some(format!("依据 {n} 处")),
        (n, samples) if n == samples => Some(format!("依据的 {n} 处全部是示例，不是真的")),
        (n, samples) => Some(format!("依据 {n} 处，其中 {samples} 处是示例")),
    }
}

/// How many publish what is needed: of a share, of all; of a count, who is left out.
pub fn published(measure: &Measure, figure: &Figure) -> Option<String> {
    let (known, unknown) = (figure.known.places, figure.unknown.places);
    if unknown == 0 {
        return None;
    }
    let columns = columns(measure);
    Some(match measure {
        Measure::Share { .. } | Measure::NursingBeds | Measure::DementiaBeds => {
            format!("{} 处里有 {known} 处公布了{columns}", known + unknown)
        }
        _ => format!("另有 {unknown} 处没有公布{columns}，没有算进去"),
    })
}

fn columns(measure: &Measure) -> String {
    let columns = measure.columns();
    if columns.is_empty() {
        return "在哪个街镇".to_owned();
    }
    columns.iter().map(|c| format!("「{c}」")).collect()
}

/// Why nothing can be said.
pub fn missing(measure: &Measure, missing: Missing) -> String {
    match missing {
        Missing::Table(kind) => format!("资料里还没有{}", kind_place(kind)),
        Missing::Places(kind) => format!("这里没有{}", kind_place(kind)),
        Missing::Columns => format!("没有一处公布{}", columns(measure)),
        Missing::Areas => say::coverage::NO_AREAS.to_owned(),
    }
}

/// How it is computed.
pub fn how_computed(measure: &Measure) -> String {
    let place = kind_place(measure.kind());
    let by = match measure.columns().as_slice() {
        [] => String::new(),
        _ => format!("，看{}", columns(measure)),
    };
    match measure {
        Measure::Count(_) => format!("算法：数{place}{by}。"),
        Measure::Share { .. } => format!("算法：公布了的{place}里，合要求的占多少{by}。"),
        Measure::NursingBeds => {
            "算法：护理型床位除以全部床位，只算两个数都公布了的养老院。".to_owned()
        }
        Measure::DementiaBeds => "算法：各家养老院公布的认知障碍床位加起来。".to_owned(),
        Measure::TownsWith(_) => format!("算法：有{place}的街镇占全部街镇的多少{by}。"),
        Measure::OneAVillage { .. } => {
            format!("算法：不知道{place}在哪个村，就当一村一处，最多能有这么多{by}。")
        }
        Measure::VillagesInTownsWith { .. } => {
            format!("算法：所在街镇有{place}的村（社区）占多少{by}。")
        }
    }
}

/// How far a paper binds, and the last day.
pub fn standing_and_deadline(standing: Standing, by: Option<Date>, now: Option<Moment>) -> String {
    let standing = match standing {
        Standing::Draft => "征求意见稿，还没有定",
        Standing::Expired => "文件已到期",
        other => other.word(),
    };
    let deadline = match by {
        None => WITHOUT_DEADLINE.to_owned(),
        Some(day) => {
            let over = now.is_some_and(|now| now.date > day);
            let over = if over { "（已经过了）" } else { "" };
            format!("期限 {}{over}", say::date(day))
        }
    };
    format!("{standing} · {deadline}")
}

/// The last day, in short: `2026年底前`.
fn until(day: Date) -> String {
    if (day.month(), day.day()) == (Month::December, 31) {
        format!("{}年底前", day.year())
    } else {
        format!("{}前", say::date(day))
    }
}

/// The words of a paper.
pub fn quote(clause: &Clause) -> String {
    format!("原文：“{}”", clause.quote)
}

/// Which paper it is: 《…》 number, date, how far it binds, what to know of it.
pub fn paper(paper: &Paper, standing: Standing) -> String {
    let date = paper.date.map(say::date);
    let parts = [
        Some(format!("《{}》", paper.title)),
        paper.number.clone(),
        Some(date.unwrap_or_else(|| "没有注明日期".to_owned())),
        Some(standing.word().to_owned()),
        paper.note.clone(),
    ];
    parts
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(card::BETWEEN)
}

/// The groups of targets: those that fall short first.
pub fn group(outcome: Option<bool>, count: usize) -> String {
    let word = match outcome {
        Some(false) => "还差的",
        Some(true) => "做到了的",
        None => "算不出、说不准，或者只作参考的",
    };
    format!("{word}（{count} 项）")
}

/// A target in a line: what is, and what is said of the gap; `short`: there is one. `samples`: places that were
/// made up are in it.
pub fn target_in_a_line(
    by: Option<Date>,
    now: &str,
    gap: Option<&str>,
    short: bool,
    samples: bool,
) -> String {
    let gap = gap.map(|gap| match short {
        true => row(GAP, gap),
        false => gap.to_owned(),
    });
    let parts = by.map(until).into_iter().chain([row(NOW, now)]).chain(gap);
    let said = parts.collect::<Vec<_>>().join(card::BETWEEN);
    if samples {
        format!("{said}（{}）", SAMPLE_MARK)
    } else {
        said
    }
}

/// All targets in a sentence. `samples`: whether any of the places is one.
pub fn summary(city: &str, met: usize, short: usize, other: usize, samples: bool) -> String {
    let samples = if samples {
        "资料里有示例，所以这还不是真的结果。"
    } else {
        ""
    };
    format!(
        "{city}一共 {} 项：按公布的资料，做到 {met} 项，还差 {short} 项，算不出、说不准或只作参考 {other} 项。{samples}",
        met + short + other
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::place::Kind;
    use domain::policy::coverage::figure::Tally;
    use domain::policy::coverage::target::{Pick, Unit};
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn figure(now: Amount, bound: Bound) -> Figure {
        let tally = |places, samples| Tally { places, samples };
        Figure {
            now,
            range: (None, None),
            bound,
            known: tally(3, 1),
            unknown: tally(2, 2),
        }
    }

    fn pick(kind: Kind) -> Pick {
        let meeting = Vec::new();
        Pick { kind, meeting }
    }

    fn of(value: u32, unit: &str) -> Goal {
        let unit = Unit::from_word(unit);
        Goal { value, unit }
    }

    #[test]
    fn a_share_says_of_how_many_it_is_one() {
        let beds = figure(Amount::share(1680, 3360), Bound::Exact);
        let said = amount(&Measure::NursingBeds, Some(&of(58, "%")), &beds);
        assert_eq!(said, "50%（3360 张床里有 1680 张）");
        let one_a_village = Measure::OneAVillage {
            of: pick(Kind::RuralHome),
            rural: true,
        };
        let villages = figure(Amount::share(4, 41), Bound::AtMost);
        let said = amount(&one_a_village, Some(&of(40, "%")), &villages);
        assert_eq!(said, "最多 9.8%（41 个村里有 4 个）");
    }

    #[test]
    fn a_count_is_said_in_the_unit_of_the_paper() {
        let measure = Measure::Count(pick(Kind::Kiosk));
        let goal = of(321, "个");
        let figure = figure(Amount::count(22), Bound::Exact);
        assert_eq!(amount(&measure, Some(&goal), &figure), "22个");
        let short = |certain| Gap {
            verdict: Verdict::Short(299),
            certain,
        };
        assert_eq!(gap(&measure, Some(&goal), &figure, short(true)), "299个");
        assert_eq!(
            gap(&measure, Some(&goal), &figure, short(false)),
            "299个（没公布的算进来，可能会变）"
        );
    }

    #[test]
    fn what_a_figure_rests_on_names_samples_and_the_unpublished() {
        let figure = figure(Amount::share(1, 3), Bound::Exact);
        let said = rests_on(&figure);
        assert_eq!(said.as_deref(), Some("依据 3 处，其中 1 处是示例"));
        let said = published(&Measure::NursingBeds, &figure);
        assert_eq!(
            said.as_deref(),
            Some("5 处里有 3 处公布了「护理型床位」「床位数」")
        );
        let count = Measure::Count(pick(Kind::HomeNursing));
        assert_eq!(
            published(&count, &figure).as_deref(),
            Some("另有 2 处没有公布在哪个街镇，没有算进去")
        );
    }
}
