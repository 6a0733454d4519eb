//! What the pages of the desk draw: cards of promises, codes, and what stands on a public
//! screen.

use super::{CITY, calls, link};
use crate::changing::{RwSignal, Signal};
use crate::components::choice_group::ChoiceGroup;
use crate::components::dial::PublicScreen;
use crate::components::letter_pad::LetterPad;
use crate::components::public_screen::{Bar, StillThere};
use crate::components::qr::qr;
use crate::components::share_button::ShareButton;
use crate::components::target_card::{TargetParts, target_card};
use crate::html::draw;
use crate::words;
use crate::words::gallery;
use domain::geo::area::AreaCode;
use domain::policy::coverage::figure::{Amount, Bound, Figure, Missing, Tally};
use domain::policy::coverage::finding::{AreaFigure, Finding};
use domain::policy::coverage::gap::gap;
use domain::policy::coverage::target::{Goal, Measure, Scope, Target, TargetPack, Unit};
use domain::policy::paper::{Clause, Paper, Standing};
use leptos::context::Provider;
use leptos::prelude::*;
use maud::{Markup, html};
use time::{Date, Month};

pub(super) fn components() -> impl IntoView {
    let [targets, codes, choices, letters, hall] = gallery::DESK_HEADINGS;
    let act = Callback::new(|()| ());
    let bar = |(before, moved, full): (bool, bool, bool)| {
        let [before, moved, full] = [before, moved, full].map(Signal::stored);
        view! { <Bar before moved full back=act done=act fill=act/> }
    };
    let long = gallery::LONG_NAME.repeat(40);
    view! {
        <h2>{targets}</h2>
        {cards()}
        <h2>{codes}</h2>
        {qr(gallery::LINK, gallery::NAME).map(draw)}
        <div class="report">{qr(gallery::LINK, gallery::LONG_NAME).map(draw)}</div>
        {qr(&long, gallery::NAME)
            .is_none()
            .then(|| view! { <p>{words::TOO_LONG_FOR_QR}</p> })}
        <ShareButton qr=link() said=Signal::stored(String::new()) send=act/>
        <h2>{choices}</h2>
        <ChoiceGroup
            id="below"
            title=gallery::NAME
            level=3
            words=vec![gallery::PLACE.to_owned(), gallery::TEXT.to_owned()]
            chosen=Signal::stored(0)
            choose=Callback::new(|_| ())
        />
        <h2>{letters}</h2>
        {["", gallery::LETTERS].map(pad)}
        <h2>{hall}</h2>
        {[(false, false, false), (false, true, false), (true, true, true)].map(bar)}
        <Provider value=PublicScreen>
            {calls()}
            <ShareButton qr=link() said=Signal::stored(words::LINK_COPIED.to_owned()) send=act/>
        </Provider>
        // The warning of a public screen lies over the whole page; here it has a place of its own.
        <div style:contain=move || "layout" style:height=move || "36rem">
            <StillThere left=Signal::stored(gallery::SECONDS)/>
        </div>
    }
}

/// It takes what is pressed, as on its page.
fn pad(pressed: &str) -> impl IntoView + use<> {
    let letters = RwSignal::new(pressed.to_owned());
    view! { <LetterPad letters change=Callback::new(move |now| letters.set(now))/> }
}

/// Every verdict, standing and bound; what nothing is known of; and what nobody can compute.
fn cards() -> AnyView {
    let pack = pack();
    let now = figure((1680, Some(3360)), Bound::Exact, (24, 24), 3);
    let all = figure((3360, Some(3360)), Bound::Exact, (27, 0), 0);
    let most = figure((17, None), Bound::AtMost, (17, 4), 9);
    let rough = figure((30, None), Bound::Rough, (30, 30), 2);
    let beds = Some(Measure::NursingBeds);
    let count = Some(Measure::DementiaBeds);
    let share = goal(58, "%");
    let number = goal(26, gallery::UNIT);
    let (few, many) = (Standing::InForce, Standing::Draft);
    let cards = [
        shown(&pack, &share, Scope::City, few, beds.clone(), Ok(now)),
        shown(&pack, &share, Scope::City, many, beds.clone(), Ok(all)),
        shown(
            &pack,
            &number,
            Scope::City,
            Standing::Expired,
            count.clone(),
            Ok(most),
        ),
        shown(
            &pack,
            &number,
            Scope::EachDistrict,
            few,
            count.clone(),
            Ok(rough),
        ),
        shown(
            &pack,
            &number,
            Scope::City,
            few,
            count,
            Err(Missing::Columns),
        ),
        shown(&pack, &share, Scope::City, few, None, Err(Missing::Areas)),
        shown(
            &pack,
            &None,
            Scope::City,
            Standing::Exploring,
            beds,
            Ok(now),
        ),
    ];
    draw(html! { ul.cards { @for card in &cards { (card) } } })
}

fn shown(
    pack: &TargetPack,
    goal: &Option<Goal>,
    scope: Scope,
    standing: Standing,
    measure: Option<Measure>,
    now: Result<Figure, Missing>,
) -> Markup {
    let stands = AreaFigure {
        now,
        gap: goal
            .as_ref()
            .zip(now.ok())
            .and_then(|(goal, now)| gap(goal, &now)),
    };
    let districts = gallery::DISTRICTS.map(|(code, _)| code);
    let districts = districts.into_iter().filter_map(AreaCode::parse);
    let finding = Finding {
        whole: stands,
        districts: districts.map(|code| (code, stands)).collect(),
    };
    let reason = measure.is_none().then(|| gallery::TEXT.to_owned());
    let target = Target {
        id: gallery::PROMISE.to_owned(),
        title: gallery::PROMISE.to_owned(),
        reason,
        goal: goal.clone(),
        scope,
        by: Date::from_calendar_date(2025, Month::December, 31).ok(),
        clauses: vec![Clause {
            paper: 0,
            quote: gallery::TEXT.to_owned(),
            standing,
        }],
        measure,
    };
    target_card(&TargetParts {
        finding: target.measure.is_some().then_some(&finding),
        target: &target,
        pack,
        now: None,
        name: &|code| {
            let known = gallery::DISTRICTS.iter();
            let mut known = known.filter(|(own, _)| AreaCode::parse(own) == Some(code));
            known
                .next()
                .map_or_else(String::new, |(_, name)| (*name).to_owned())
        },
    })
}

fn pack() -> TargetPack {
    let paper = Paper {
        title: gallery::PAPER.to_owned(),
        number: None,
        publisher: None,
        date: None,
        standing: Standing::InForce,
        draft: false,
        nation: false,
        note: Some(gallery::TEXT.to_owned()),
    };
    TargetPack {
        adcode: CITY,
        papers: vec![paper],
        targets: Vec::new(),
        building: None,
    }
}

fn goal(value: u32, unit: &str) -> Option<Goal> {
    let unit = Unit::from_word(unit);
    Some(Goal { value, unit })
}

fn figure(
    (part, whole): (u64, Option<u64>),
    bound: Bound,
    (places, samples): (u32, u32),
    unknown: u32,
) -> Figure {
    let now = Amount { part, whole };
    Figure {
        now,
        range: (Some(now), (unknown == 0).then_some(now)),
        bound,
        known: Tally { places, samples },
        unknown: Tally {
            places: unknown,
            samples: 0,
        },
    }
}
