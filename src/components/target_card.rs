//! One promise of a paper: target, now, gap, and the words it stands on.

use crate::changing::{each, maybe};
use crate::words;
use domain::area::AreaCode;
use domain::coverage::figure::Figure;
use domain::coverage::finding::{Finding, Standing};
use domain::coverage::gap::{Gap, Verdict};
use domain::coverage::target::{Goal, Measure, Scope, Target, TargetPack};
use domain::moment::Moment;
use domain::paper::Clause;
use leptos::prelude::*;

/// What a card is drawn from.
pub struct Shown<'a> {
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

/// The card. Its numbers stand in `data-part`, `data-whole`, `data-known`, `data-samples`,
/// `data-unknown` and `data-verdict` (`met`, `short` with `data-short`, or `none`).
pub fn target_card(shown: &Shown<'_>) -> AnyView {
    let target = shown.target;
    let measured = shown.finding.zip(target.measure.as_ref());
    let facts = measured.map(|(finding, measure)| facts(target, measure, finding));
    let goal = words::goal(target.goal.as_ref(), target.scope);
    let (now, gap) = match &facts {
        Some(facts) => (facts.now.clone(), facts.gap.clone()),
        None => (words::CAN_NOT_COMPUTE.to_owned(), None),
    };
    let notes = facts.iter().flat_map(|facts| facts.notes.iter().cloned());
    let notes = each(notes.map(|note| view! { <li>{note}</li> }));
    let samples = facts.as_ref().and_then(|facts| facts.samples.clone());
    let figure = measured.and_then(|(finding, _)| finding.whole.now.ok());
    let verdict = measured.and_then(|(finding, _)| finding.whole.gap);
    let districts = measured.and_then(|(finding, measure)| districts(shown, measure, finding));
    let line = |(title, said): (&'static str, String)| {
        view! { <div><dt>{title}</dt><dd>{said}</dd></div> }
    };
    let lines = [
        Some((words::TARGET, goal)),
        Some((words::NOW, now)),
        gap.map(|gap| (words::GAP, gap)),
    ];
    let standing = words::standing_and_deadline(target.standing(), target.by, shown.now);
    view! {
        <li
            class="card target"
            data-target=target.id.clone()
            data-part=figure.map(|f| f.now.part.to_string())
            data-whole=figure.and_then(|f| f.now.whole).map(|whole| whole.to_string())
            data-known=figure.map(|f| f.known.places.to_string())
            data-samples=figure.map(|f| f.known.samples.to_string())
            data-unknown=figure.map(|f| f.unknown.places.to_string())
            data-verdict=verdict_word(verdict)
            data-short=verdict.and_then(short_by)
        >
            <h3>{target.title.clone()}</h3>
            <p class="standing">{standing}</p>
            <dl class="figures">{each(lines.into_iter().flatten().map(line))}</dl>
            {maybe(samples.map(|said| view! { <p class="sample-mark">{said}</p> }))}
            <ul class="notes">{notes}</ul>
            {maybe(target.reason.clone().map(|reason| view! { <p class="hint">{reason}</p> }))}
            {maybe(districts)}
            <details>
                <summary>{words::BASIS}</summary>
                {each(target.clauses.iter().map(|clause| clause_view(shown.pack, clause)))}
                {maybe(target.measure.as_ref().map(|m| view! { <p>{words::how_computed(m)}</p> }))}
            </details>
        </li>
    }
    .into_any()
}

/// A clause with the paper it is of.
pub fn clause_view(pack: &TargetPack, clause: &Clause) -> AnyView {
    let paper = pack.paper(clause);
    let paper = paper.map(|paper| words::paper(paper, clause.standing));
    view! {
        <blockquote><p>{words::quote(clause)}</p></blockquote>
        <p class="hint">{paper}</p>
    }
    .into_any()
}

fn verdict_word(gap: Option<Gap>) -> &'static str {
    match gap.map(|gap| gap.verdict) {
        Some(Verdict::Met) => "met",
        Some(Verdict::Short(_)) => "short",
        None => "none",
    }
}

fn short_by(gap: Gap) -> Option<String> {
    match gap.verdict {
        Verdict::Met => None,
        Verdict::Short(short) => Some(short.to_string()),
    }
}

/// What is said of a computed target.
struct Facts {
    now: String,
    gap: Option<String>,
    /// What the figure rests on, where that are places.
    samples: Option<String>,
    notes: Vec<String>,
}

fn facts(target: &Target, measure: &Measure, finding: &Finding) -> Facts {
    let goal = target.goal.as_ref();
    let standing = finding.whole;
    let figure = standing.now.as_ref().ok();
    let mut now = now_words(measure, goal, &standing);
    let mut gap = gap_words(measure, goal, &standing);
    if target.scope == Scope::EachDistrict && target.is_judged() {
        let (met, short) = words::score(finding.score());
        (now, gap) = (met, Some(short));
    }
    if !target.is_judged() {
        gap = Some(words::ONLY_TO_COMPARE.to_owned());
    }
    Facts {
        now,
        gap,
        samples: figure.and_then(words::rests_on),
        notes: figure
            .and_then(|figure| words::published(measure, figure))
            .into_iter()
            .collect(),
    }
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
fn districts(shown: &Shown<'_>, measure: &Measure, finding: &Finding) -> Option<AnyView> {
    if finding.districts.is_empty() {
        return None;
    }
    let goal = shown.target.goal.as_ref();
    let line = |(code, standing): &(AreaCode, Standing)| {
        let mut said = vec![now_words(measure, goal, standing)];
        let gap = gap_words(measure, goal, standing);
        said.extend(gap.map(|gap| words::row(words::GAP, &gap)));
        said.extend(standing.now.as_ref().ok().and_then(words::rests_on));
        let figure = standing.now.ok();
        view! {
            <li
                data-district=code.to_string()
                data-part=figure.map(|f| f.now.part.to_string())
                data-whole=figure.and_then(|f| f.now.whole).map(|whole| whole.to_string())
                data-verdict=verdict_word(standing.gap)
            >
                <b>{(shown.name)(*code)}</b>
                " "
                {said.join("；")}
            </li>
        }
    };
    Some(
        view! {
            <details>
                <summary>{words::BY_DISTRICT}</summary>
                <ul class="notes">{each(finding.districts.iter().map(line))}</ul>
            </details>
        }
        .into_any(),
    )
}
