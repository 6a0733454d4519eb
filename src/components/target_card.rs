//! One promise of a paper: target, now, gap, and the words it stands on.

use crate::html::{Html, all, element, said, text};
use crate::words;
use domain::geo::area::AreaCode;
use domain::hours::moment::Moment;
use domain::policy::coverage::figure::Figure;
use domain::policy::coverage::finding::{Finding, Standing};
use domain::policy::coverage::gap::Verdict;
use domain::policy::coverage::target::{Goal, Measure, Scope, Target, TargetPack};
use domain::policy::paper::Clause;

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
pub fn target_card(shown: &TargetParts<'_>) -> Html {
    let target = shown.target;
    let goal = target.goal.as_ref();
    let measured = shown.finding.zip(target.measure.as_ref());
    let standing = words::standing_and_deadline(target.standing(), target.by, shown.now);
    let (mut now, mut gap) = (words::CAN_NOT_COMPUTE.to_owned(), None);
    let (mut rests, mut districts) = (Html::default(), Html::default());
    if let Some((finding, measure)) = measured {
        now = now_words(measure, goal, &finding.whole);
        gap = gap_words(measure, goal, &finding.whole);
        rests = what_it_rests_on(measure, &finding.whole);
        districts = by_district(shown, measure, finding);
        if target.scope == Scope::EachDistrict && target.is_judged() {
            let (met, short) = words::score(finding.score());
            (now, gap) = (met, Some(short));
        } else if !target.is_judged() {
            gap = Some(words::ONLY_TO_COMPARE.to_owned());
        }
    }
    let line = |title: &str, words: &str| {
        element("div", &[], [said("dt", "", title), said("dd", "", words)])
    };
    let figures = [
        line(words::TARGET, &words::goal(goal, target.scope)),
        line(words::NOW, &now),
        gap.as_ref()
            .map_or_else(Html::default, |gap| line(words::GAP, gap)),
    ];
    let reason = target.reason.as_deref();
    let whole = measured.map(|(finding, _)| finding.whole);
    let samples = whole.is_some_and(|whole| whole.now.is_ok_and(|now| now.known.samples > 0));
    let is_short = measured.is_some_and(|(finding, _)| finding.is_met(target) == Some(false));
    let brief = words::target_in_a_line(&now, gap.as_deref(), is_short, samples);
    element(
        "li",
        &[
            ("class", "card target"),
            ("data-target", &target.id),
            ("data-figure", &whole.map_or_else(String::new, numbers)),
        ],
        [element(
            "details",
            &[("class", "fold")],
            [
                element(
                    "summary",
                    &[],
                    [said("h3", "", &target.title), said("span", "brief", &brief)],
                ),
                said("p", "standing", &standing),
                element("dl", &[("class", "figures")], figures),
                rests,
                reason.map_or_else(Html::default, |reason| said("p", "hint", reason)),
                districts,
                basis(
                    shown.pack,
                    &target.clauses,
                    target.measure.as_ref().map(words::how_computed).as_deref(),
                ),
            ],
        )],
    )
}

/// Numbers for who checks them: `part/whole known samples unknown verdict`, where `whole` may be
/// empty and the verdict is `met`, `short:<how much>` or `none`; nothing where nothing is known.
fn numbers(standing: Standing) -> String {
    let Ok(figure) = standing.now else {
        return String::new();
    };
    let whole = figure.now.whole.map_or_else(String::new, |w| w.to_string());
    let verdict = match standing.gap.map(|gap| gap.verdict) {
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
pub fn basis(pack: &TargetPack, clauses: &[Clause], how: Option<&str>) -> Html {
    let clause = |clause: &Clause| {
        let paper = pack.paper(clause);
        let paper = paper.map(|paper| words::paper(paper, clause.standing));
        all([
            element("blockquote", &[], [said("p", "", &words::quote(clause))]),
            said("p", "hint", &paper.unwrap_or_default()),
        ])
    };
    let how = how.map_or_else(Html::default, |how| said("p", "", how));
    let inside = [all(clauses.iter().map(clause)), how];
    opened(words::BASIS, all(inside))
}

fn opened(title: &str, inside: Html) -> Html {
    element("details", &[], [said("summary", "", title), inside])
}

/// Which places the figure stands on: samples are never passed over in silence.
fn what_it_rests_on(measure: &Measure, standing: &Standing) -> Html {
    let Ok(figure) = &standing.now else {
        return Html::default();
    };
    let class = if figure.known.samples > 0 {
        "sample-mark"
    } else {
        ""
    };
    let rests = words::rests_on(figure);
    let published = words::published(measure, figure);
    all([
        rests.map_or_else(Html::default, |words| said("p", class, &words)),
        published.map_or_else(Html::default, |words| said("p", "", &words)),
    ])
}

fn now_words(measure: &Measure, goal: Option<&Goal>, standing: &Standing) -> String {
    match &standing.now {
        Ok(figure) => words::amount(measure, goal, figure),
        Err(missing) => words::missing(measure, *missing),
    }
}

fn gap_words(measure: &Measure, goal: Option<&Goal>, standing: &Standing) -> Option<String> {
    let figure: &Figure = standing.now.as_ref().ok()?;
    Some(words::gap(measure, goal, figure, standing.gap?))
}

/// Each district in a line, to be opened.
fn by_district(shown: &TargetParts<'_>, measure: &Measure, finding: &Finding) -> Html {
    if finding.districts.is_empty() {
        return Html::default();
    }
    let goal = shown.target.goal.as_ref();
    let line = |(code, standing): &(AreaCode, Standing)| {
        let mut parts = vec![now_words(measure, goal, standing)];
        let verdict = standing.gap.map(|gap| gap.verdict);
        parts.extend(gap_words(measure, goal, standing).map(|gap| match verdict {
            Some(Verdict::Short(_)) => words::row(words::GAP, &gap),
            _ => gap,
        }));
        parts.extend(standing.now.as_ref().ok().and_then(words::rests_on));
        element(
            "li",
            &[
                ("data-district", &code.to_string()),
                ("data-figure", &numbers(*standing)),
            ],
            [
                said("b", "", &(shown.name)(*code)),
                text(&format!(" {}", parts.join("；"))),
            ],
        )
    };
    let lines = finding.districts.iter().map(line);
    let lines: Vec<Html> = lines.collect();
    opened(
        words::BY_DISTRICT,
        element("ul", &[("class", "notes")], lines),
    )
}
