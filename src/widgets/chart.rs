//! A small map as an SVG: sharp on paper, and on a page that has no need of the large one.

use crate::changing::RwSignal;
use crate::state::State;
use crate::words::slip::{HERE, START};
use domain::answer::Origin;
use domain::geo::adcode::Adcode;
use domain::geo::coord::LngLat;
use domain::map::mercator::Screen;
use domain::map::sketch::Sketch;
use domain::say;
use domain::slip::{MeAt, PinAt, ScaleAt, SlipMap, Trail};
use leptos::task::spawn_local;
use maud::{Markup, html};
use std::sync::Arc;

/// What the map shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    /// The places' numbers and positions; number 0 is the one that all is about.
    pub places: Vec<(usize, LngLat)>,
    /// Where one starts, if that is known exactly.
    pub me: Option<LngLat>,
}

impl Chart {
    /// The map as an SVG of so many pixels, with letters of `em` pixels; empty where there is no room.
    /// `said`: the same in words, for those who can not see it.
    #[must_use]
    pub fn svg(&self, sketch: Option<&Sketch>, size: (f64, f64), em: f64, said: &str) -> String {
        let map = SlipMap::draw(sketch, &self.places, self.me, size, em);
        map.map_or_else(String::new, |map| svg(&map, em, said).into_string())
    }
}

/// Fetches the ground of a map. Without it the map still shows how places lie to each other.
pub fn fetch_sketch(state: State, adcode: Option<Adcode>, sketch: RwSignal<Option<Arc<Sketch>>>) {
    let Some(adcode) = adcode else {
        return;
    };
    spawn_local(async move {
        if let Ok(read) = state.data.sketch(adcode).await {
            let _ = sketch.try_set(Some(read));
        }
    });
}

/// Where answers start, if that is known exactly.
#[must_use]
pub fn exact_start(state: State) -> Option<LngLat> {
    state
        .data
        .city
        .with(|city| match state.origin(city.ready()?)? {
            Origin::Exact(at) => Some(at),
            Origin::Area { .. } | Origin::About { .. } => None,
        })
}

/// Whole pixels: to print a floating-point number costs 20 kB.
fn px(length: f64) -> String {
    (length.round() as i32).to_string()
}

fn svg(map: &SlipMap, em: f64, said: &str) -> Markup {
    let (width, height) = (px(map.size.0), px(map.size.1));
    let class = |trail: Trail| match trail {
        Trail::Water => "chart-water",
        Trail::River => "chart-river",
        Trail::Street => "chart-street",
        Trail::Road => "chart-road",
        Trail::Rail => "chart-rail",
    };
    html! {
        svg.chart-svg width=(width) height=(height) role="img" aria-label=(said) {
            @for seen in &map.ground { (line(class(seen.class), &seen.path)) }
            @for (name, at) in &map.names { (text_at("chart-name", *at, em, name)) }
            (scale(map, em))
            @for pin in &map.pins { (line("chart-leader", &path(&[pin.spot, pin.disc]))) }
            @if let Some(at) = &map.me { (me(at, em)) }
            @for pin in &map.pins { (disc(pin, map.radius, em)) }
        }
    }
}

fn line(class: &str, path: &str) -> Markup {
    html! { path class=(class) d=(path) {} }
}

fn path(points: &[Screen]) -> String {
    let mut path = String::new();
    for at in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&px(at.x));
        path.push(' ');
        path.push_str(&px(at.y));
    }
    path
}

/// Letters whose middle is here.
fn text_at(class: &str, at: Screen, em: f64, words: &str) -> Markup {
    html! {
        text class=(class) x=(px(at.x)) y=(px(at.y)) dy="0.35em" font-size={ (px(em)) "px" } {
            (words)
        }
    }
}

/// A number, and a dot on its spot.
fn disc(pin: &PinAt, radius: f64, em: f64) -> Markup {
    let order = pin.order.to_string();
    let mark = if pin.order > 0 { &order } else { HERE };
    html! {
        g data-pin-order=(order) {
            (circle("chart-spot", pin.spot, em * 0.25))
            (circle("chart-disc", pin.disc, radius))
            (text_at("chart-order", pin.disc, em * 1.25, mark))
        }
    }
}

fn circle(class: &str, at: Screen, radius: f64) -> Markup {
    html! { circle class=(class) cx=(px(at.x)) cy=(px(at.y)) r=(px(radius)) {} }
}

/// Where one starts: a cross, which no number is like.
fn me(me: &MeAt, em: f64) -> Markup {
    let at = me.spot;
    let arm = em * 0.55;
    let to = |x: f64, y: f64| Screen {
        x: at.x + x * arm,
        y: at.y + y * arm,
    };
    let cross = [
        path(&[to(-1.0, -1.0), to(1.0, 1.0)]),
        path(&[to(-1.0, 1.0), to(1.0, -1.0)]),
    ]
    .concat();
    html! {
        (line("chart-me", &cross))
        @if let Some(at) = me.name { (text_at("chart-name", at, em, START)) }
    }
}

/// How long a round length is here.
fn scale(map: &SlipMap, em: f64) -> Markup {
    let ScaleAt {
        metres,
        length,
        middle,
    } = map.scale;
    let corner = |right: f64, down: f64| Screen {
        x: middle.x + right * length,
        y: middle.y + down * em,
    };
    let bar = path(&[
        corner(-0.5, 0.5),
        corner(-0.5, 0.9),
        corner(0.5, 0.9),
        corner(0.5, 0.5),
    ]);
    let words = corner(0.0, -0.1);
    html! {
        (line("chart-scale", &bar))
        (text_at("chart-name", words, em, &say::distance(metres)))
    }
}
