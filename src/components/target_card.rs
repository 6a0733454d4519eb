//! One promise of a paper: target, now, gap, and the words it stands on.

use crate::words;
use domain::geo::area::AreaCode;
use domain::hours::moment::Moment;
use domain::policy::coverage::figure::Figure;
use domain::policy::coverage::finding::{AreaFigure, Finding};
use domain::policy::coverage::gap::Verdict;
use domain::policy::coverage::target::{Goal, Measure, Scope, Target, TargetPack};
use domain::policy::paper::Clause;
use maud::{Markup, html};

/// What a card is drawn from.
pub struct TargetParts<'a> {
    /// The target.
    pub target: &'a Target,
    /// The pack it is of, for its papers.
    pub pack: &'a TargetPack,
    /// What was found; `None` for a target nothing can be computed of.
    pub finding: Option<&'a Finding>,
    /// Whether its deadline is over is seen from here.
    pub now: Option<Moment>,
    /// The name of a district.
    pub name: &'a dyn Fn(AreaCode) -> String,
}

/// The card: what was promised and how far it is in two lines, all else to be opened. Its numbers stand
/// in `data-figure` as [`numbers`] writes them.
pub fn target_card(shown: &TargetParts<'_>) -> Markup {
    let target = shown.target;
    let goal = target.goal.as_ref();
    let measured = shown.finding.zip(target.measure.as_ref());
    let standing = words::standing_and_deadline(target.standing(), target.by, shown.now);
    let (mut now, mut gap) = (words::CAN_NOT_COMPUTE.to_owned(), None);
    if let Some((finding, measure)) = measured {
        now = now_words(measure, goal, &finding.whole);
        gap = gap_words(measure, goal, &finding.whole);
        if target.scope == Scope::EachDistrict && target.is_judged() {
            let (met, short) = words::score(finding.score());
            (now, gap) = (met, Some(short));
        } else if !target.is_judged() {
            gap = Some(words::ONLY_TO_COMPARE.to_owned());
        }
    }
    let whole = measured.map(|(finding, _)| finding.whole);
    let samples = whole.is_some_and(|whole| whole.now.is_ok_and(|now| now.known.samples > 0));
    let is_short = measured.is_some_and(|(finding, _)| finding.is_met(target) == Some(false));
    let brief = words::target_in_a_line(target.by, &now, gap.as_deref(), is_short, samples);
    let figures = whole.map_or_else(String::new, numbers);
    let how = target.measure.as_ref().map(words::how_computed);
    html! {
        li.card.target data-target=(target.id) data-figure=(figures) {
            details.fold {
                summary {
                    h3 { (target.title) }
                    span.brief { (brief) }
                }
                p.standing { (standing) }
                dl.figures {
                    (row(words::TARGET, &words::goal(goal, target.scope)))
                    (row(words::NOW, &now))
                    @if let Some(gap) = &gap { (row(words::GAP, gap)) }
                }
                @if let Some((finding, measure)) = measured {
                    (what_it_rests_on(measure, &finding.whole))
                }
                @if let Some(reason) = &target.reason { p.hint { (reason) } }
                @if let Some((finding, measure)) = measured {
                    (by_district(shown, measure, finding))
                }
                (basis(shown.pack, &target.clauses, how.as_deref()))
            }
        }
    }
}

fn row(title: &str, words: &str) -> Markup {
    html! { div { dt { (title) } dd { (words) } } }
}

/// Numbers for those who check them: `part/whole known samples unknown verdict`, where `whole` may be
/// empty and the verdict is `met`, `short:<how much>` or `none`; nothing where nothing is known.
fn numbers(of_area: AreaFigure) -> String {
    let Ok(figure) = of_area.now else {
        return String::new();
    };
    let whole = figure.now.whole.map_or_else(String::new, |w| w.to_string());
    let verdict = match of_area.gap.map(|gap| gap.verdict) {
        Some(Verdict::Met) => "met".to_owned(),
        Some(Verdict::Short(short)) => format!("short:{short}"),
        None => "none".to_owned(),
    };
    format!(
        "{}/{whole} {} {} {} {verdict}",
        figure.now.part, figure.known.places, figure.known.samples, figure.unknown.places
    )
}

/// The clauses, to be opened, each with the paper it is of; and how the figure comes about.
pub fn basis(pack: &TargetPack, clauses: &[Clause], how: Option<&str>) -> Markup {
    let paper = |clause: &Clause| {
        let paper = pack.paper(clause);
        let paper = paper.map(|paper| words::paper(paper, clause.standing));
        paper.unwrap_or_default()
    };
    html! {
        details {
            summary { (words::BASIS) }
            @for clause in clauses {
                blockquote { p { (words::quote(clause)) } }
                p.hint { (paper(clause)) }
            }
            @if let Some(how) = how { p { (how) } }
        }
    }
}

/// Which places the figure stands on: samples are never passed over in silence.
fn what_it_rests_on(measure: &Measure, of_area: &AreaFigure) -> Markup {
    let Ok(figure) = &of_area.now else {
        return Markup::default();
    };
    let class = (figure.known.samples > 0).then_some("sample-mark");
    html! {
        @if let Some(words) = words::rests_on(figure) { p class=[class] { (words) } }
        @if let Some(words) = words::published(measure, figure) { p { (words) } }
    }
}

fn now_words(measure: &Measure, goal: Option<&Goal>, of_area: &AreaFigure) -> String {
    match &of_area.now {
        Ok(figure) => words::amount(measure, goal, figure),
        Err(missing) => words::missing(measure, *missing),
    }
}

fn gap_words(measure: &Measure, goal: Option<&Goal>, of_area: &AreaFigure) -> Option<String> {
    let figure: &Figure = of_area.now.as_ref().ok()?;
    Some(words::gap(measure, goal, figure, of_area.gap?))
}

/// Each district in a line, to be opened.
fn by_district(shown: &TargetParts<'_>, measure: &Measure, finding: &Finding) -> Markup {
    let goal = shown.target.goal.as_ref();
    let line = |of_area: &AreaFigure| {
        let mut parts = vec![now_words(measure, goal, of_area)];
        let verdict = of_area.gap.map(|gap| gap.verdict);
        parts.extend(gap_words(measure, goal, of_area).map(|gap| match verdict {
            Some(Verdict::Short(_)) => words::row(words::GAP, &gap),
            _ => gap,
        }));
        parts.extend(of_area.now.as_ref().ok().and_then(words::rests_on));
        parts.join("；")
    };
    html! {
        @if !finding.districts.is_empty() {
            details {
                summary { (words::BY_DISTRICT) }
                ul.notes {
                    @for (code, of_area) in &finding.districts {
                        li data-district=(code.to_string()) data-figure=(numbers(*of_area)) {
                            b { ((shown.name)(*code)) }
                            " "
                            (line(of_area))
                        }
                    }
                }
            }
        }
    }
}
