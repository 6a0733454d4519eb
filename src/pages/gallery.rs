//! `#/components`: every component in every state, for eyes and for checks. Built with the
//! feature `gallery` only.

mod desk;
mod tokens;

use crate::changing::{RwSignal, Signal};
use crate::components::call_button::CallButton;
use crate::components::choice_group::ChoiceGroup;
use crate::components::fact_list::{FactList, Prose};
use crate::components::filter_bar::{FilterBar, FilterToggle};
use crate::components::how_near::HowNear;
use crate::components::keep_button::KeepButton;
use crate::components::kind_tile::KindTile;
use crate::components::notice::{LoadNotice, Notice};
use crate::components::open_badge::OpenBadge;
use crate::components::place_bar::PlaceBar;
use crate::components::place_card::{Live, PlaceCard, ServiceCard};
use crate::components::read_button::ReadButton;
use crate::components::share_button::ShareButton;
use crate::words;
use crate::words::gallery;
use domain::geo::adcode::Adcode;
use domain::pack::city::Dialled;
use domain::place::filter::Need;
use domain::place::id::PlaceId;
use domain::place::phone::Phone;
use domain::place::{Kind, Place, Status};
use domain::say::fact;
use leptos::prelude::*;

/// A city that does not exist.
const CITY: Adcode = match Adcode::of(990_100) {
    Some(city) => city,
    None => unreachable!(),
};

fn hotline() -> Dialled {
    let (label, number) = gallery::HOTLINE;
    Dialled::new(label, number.to_owned())
}

fn phone(number: &str) -> Option<Phone> {
    Phone::parse(number).ok()
}

fn place(kind: Kind, name: &str, status: Status, number: Option<&str>) -> Place {
    let id = PlaceId::of_project(CITY, status as usize);
    let mut place = Place::bare(id, kind, None);
    name.clone_into(&mut place.name);
    place.status = status;
    place.phones = number.and_then(phone).into_iter().collect();
    place
}

/// The page.
#[component]
pub fn Gallery() -> impl IntoView {
    let [
        made_of,
        call,
        near,
        open,
        kinds,
        cards,
        filters,
        settings,
        notices,
        facts,
    ] = gallery::HEADINGS;
    view! {
        <h1 tabindex="-1">{gallery::TITLE}</h1>
        <h2>{made_of}</h2>
        {tokens::tokens()}
        <h2>{call}</h2>
        {calls()}
        <h2>{near}</h2>
        {gallery::nearness().map(|text| view! { <HowNear text=Signal::stored(text)/> })}
        <h2>{open}</h2>
        {gallery::opening().map(|(tone, text)| view! {
            <OpenBadge text=Signal::stored(text) tone=Signal::stored(tone.to_owned())/>
        })}
        <h2>{kinds}</h2>
        <nav class="tiles" aria-label=kinds>
            {Kind::ALL.iter().map(|kind| view! { <KindTile kind=*kind href=link()/> }).collect_view()}
        </nav>
        <nav class="tiles more" aria-label=words::MORE>
            {Kind::ALL.iter().map(|kind| view! { <KindTile kind=*kind href=link() small=true/> }).collect_view()}
        </nav>
        <h2>{cards}</h2>
        {cards_in_every_state()}
        <h2>{filters}</h2>
        {filter_bars()}
        {place_bars()}
        <h2>{settings}</h2>
        <ChoiceGroup
            id="sizes"
            title=words::TEXT_SIZE
            words=words::SIZES.map(str::to_owned).to_vec()
            chosen=Signal::stored(1)
            choose=Callback::new(|_| ())
        />
        {[false, true].map(|reading| view! {
            <p>
                <ReadButton
                    name=gallery::NAME
                    can=Signal::stored(true)
                    reading=Signal::stored(reading)
                    toggle=Callback::new(|()| ())
                />
            </p>
        })}
        <h2>{notices}</h2>
        <Notice title=words::NONE_WITH_NEEDS>
            <button class="button primary" type="button">{words::CLEAR_NEEDS}</button>
        </Notice>
        <LoadNotice why=gallery::TEXT hotline=hotline() retry=Callback::new(|()| ())/>
        <p class="inexact">{gallery::TEXT}</p>
        <p class="hint">{gallery::TEXT}</p>
        <p class="waiting">{words::LOADING}</p>
        <h2>{facts}</h2>
        <FactList title=fact::hours_label(Kind::Centre) lines=gallery::FACTS.map(str::to_owned).to_vec()/>
        <FactList title=words::ADDRESS lines=vec![words::NOT_PUBLISHED.to_owned()]/>
        <Prose title=words::PRIVACY paragraphs=vec![words::PRIVACY_TEXT.to_owned(), gallery::TEXT.to_owned()]/>
        <p data-being-read>{gallery::TEXT}</p>
        {desk::components()}
    }
}

fn link() -> Signal<String> {
    Signal::stored("#/".to_owned())
}

fn calls() -> impl IntoView {
    let [real, sample] = gallery::NUMBERS;
    view! {
        {[Some(real), Some(sample), None].map(|number| view! {
            <div class="actions">
                <CallButton phone=number.and_then(phone) name=gallery::NAME hotline=hotline()/>
            </div>
        })}
        <div class="actions first">
            <CallButton phone=phone(real) name=gallery::LONG_NAME hotline=hotline() with_number=true/>
        </div>
    }
}

fn cards_in_every_state() -> impl IntoView {
    let [real, sample] = gallery::NUMBERS;
    let states = [
        (Kind::Canteen, gallery::NAME, Status::Verified, Some(real)),
        (
            Kind::Canteen,
            gallery::SAMPLE_NAME,
            Status::Sample,
            Some(sample),
        ),
        (
            Kind::Institution,
            gallery::LONG_NAME,
            Status::Unverified,
            Some(real),
        ),
        (Kind::Centre, gallery::NAME, Status::Paused, None),
    ];
    let card = |(at, (kind, name, status, number)): (usize, (Kind, &str, Status, Option<&str>))| {
        let (tone, visit) = gallery::opening().get(at).cloned().unwrap_or_default();
        let live = Live {
            order: at + 1,
            metres: 450,
            how_near: gallery::nearness().get(at).cloned().unwrap_or_default(),
            visit,
            tone,
        };
        let kept = Signal::stored(at % 2 == 0);
        let keep = view! { <KeepButton name=name kept toggle=Callback::new(|()| "") short=true/> };
        let more = view! {
            <KeepButton name=name kept toggle=Callback::new(|()| "")/>
            <ReadButton
                name
                can=Signal::stored(true)
                reading=Signal::stored(false)
                toggle=Callback::new(|()| ())
            />
        };
        view! {
            <PlaceCard
                live=Signal::stored(live)
                place=place(kind, name, status, number)
                href=link()
                hotline=hotline()
                said=fact::status(status).map(str::to_owned)
                keep=keep.into_any()
                more=more.into_any()
            />
        }
    };
    view! {
        <ol class="cards">{states.into_iter().enumerate().map(card).collect_view()}</ol>
        <ShareButton
            qr=link()
            said=Signal::stored(words::LINK_COPIED.to_owned())
            send=Callback::new(|()| ())
        />
        <h3>{words::services_to_the_home(domain::say::Person::You)}</h3>
        <ul class="cards">
            <ServiceCard
                place=place(Kind::HomeNursing, gallery::NAME, Status::Sample, Some(sample))
                area=gallery::AREA
                href=link()
                hotline=hotline()
                said=None
            />
        </ul>
    }
}

fn filter_bars() -> impl IntoView {
    let bar = |kind: Kind, pressed: Vec<Need>| {
        let counts: Vec<_> = Need::for_kind(kind)
            .iter()
            .map(|need| (*need, 12))
            .collect();
        let (open, has_more) = (RwSignal::new(false), RwSignal::new(false));
        view! {
            <FilterToggle open has_more/>
            <FilterBar
                kind
                counts=Signal::stored(counts)
                pressed=Signal::stored(pressed)
                toggle=Callback::new(|_| ())
                open
                has_more
            />
        }
    };
    view! {
        {bar(Kind::Institution, vec![Need::MedicalCare])}
        {bar(Kind::Kiosk, vec![])}
    }
}

fn place_bars() -> impl IntoView {
    let known = || Signal::stored(Some(gallery::PLACE.to_owned()));
    let unknown = || Signal::stored(None::<String>);
    view! {
        <PlaceBar place=known() change=link()/>
        <PlaceBar place=unknown() change=link()/>
        <PlaceBar place=known() change=link() short=true/>
        <PlaceBar place=unknown() change=link() short=true/>
    }
}
