//! What the map hears from the page: pointers, wheel, keys, presses, focus, its own size.

use crate::dom::{self, Listener};
use crate::frame::Act;
use crate::gestures::wheel_levels;
use crate::stage::{Shared, Stage, with};
use domain::map::mercator::Screen;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent, ResizeObserver,
    WheelEvent,
};

/// A press of an arrow moves by so much of the window.
const ARROW: f64 = 0.25;

/// All that is heard, until it is dropped.
pub(crate) struct Listeners {
    _listeners: Vec<Listener>,
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Listeners {
    /// `None` where the browser can not watch an element's size (none that runs this wasm).
    pub(crate) fn new(host: &HtmlElement, below: &HtmlElement, stage: &Shared) -> Option<Self> {
        let resized = {
            let stage = stage.clone();
            Closure::<dyn FnMut()>::new(move || {
                with(&stage, Stage::resize);
            })
        };
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
        observer.observe(host);
        // Names, pins and clusters are as large as the text: of the page, or of the browser.
        observer.observe(dom::child(host, "div", "map-rem")?.as_ref());
        let hear = |name, act: fn(&mut Stage, &Event, &HtmlElement)| {
            let (stage, own) = (stage.clone(), host.clone());
            Listener::new(host, name, move |event| {
                with(&stage, |stage| act(stage, &event, &own));
            })
        };
        let pressed = {
            let stage = stage.clone();
            Listener::new(below, "click", move |event| {
                if let Some(act) = act(&event) {
                    with(&stage, |stage| stage.act(act));
                }
            })
        };
        let listeners = vec![
            pressed,
            hear("pointerdown", pointer_down),
            hear("pointermove", pointer_moved),
            hear("pointerup", pointer_up),
            hear("pointercancel", |stage, _, _| stage.forget_gestures()),
            hear("click", clicked),
            hear("wheel", wheel),
            hear("keydown", key),
            hear("focusin", focused),
            hear("scroll", |stage, _, _| stage.unscroll()),
            // The browser would drag a picture of a tile along, and not the map.
            hear("dragstart", |_, event, _| event.prevent_default()),
        ];
        Some(Self {
            _listeners: listeners,
            observer,
            _resized: resized,
        })
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn spot(event: &MouseEvent, host: &HtmlElement) -> Screen {
    let rect = host.get_bounding_client_rect();
    Screen {
        x: f64::from(event.client_x()) - rect.left(),
        y: f64::from(event.client_y()) - rect.top(),
    }
}

/// What the button under an event does.
fn act(event: &Event) -> Option<Act> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let button = element.closest("[data-map-do]").ok()??;
    Act::of(&button.get_attribute("data-map-do")?)
}

/// The number, in the list, of the first place the button under an event stands for.
fn number(event: &Event) -> Option<usize> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let button = element.closest("[data-at]").ok()??;
    button.get_attribute("data-at")?.parse().ok()
}

fn pointer_down(stage: &mut Stage, event: &Event, host: &HtmlElement) {
    // Nobody drags the map by its ＋; and a second press must not end what the first began.
    let on_control = act(event).is_some();
    let event: &PointerEvent = event.unchecked_ref();
    if event.button() == 0 && !on_control {
        stage.put_down(event.pointer_id(), spot(event, host));
    }
}

fn pointer_moved(stage: &mut Stage, event: &Event, host: &HtmlElement) {
    let event: &PointerEvent = event.unchecked_ref();
    if event.buttons() == 0 {
        // Let go outside of the map, unheard.
        if stage.gestures.are_down() {
            stage.forget_gestures();
        }
        return;
    }
    let began = !stage.gestures.are_dragging();
    if stage.moved(event.pointer_id(), spot(event, host), event.time_stamp()) && began {
        // From here on it is the map's, wherever it goes; and no button will be pressed.
        let _ = host.set_pointer_capture(event.pointer_id());
    }
}

fn pointer_up(stage: &mut Stage, event: &Event, host: &HtmlElement) {
    let on_button = number(event).is_some();
    let event: &PointerEvent = event.unchecked_ref();
    let at = spot(event, host);
    stage.lifted(event.pointer_id(), at, event.time_stamp(), on_button);
}

fn clicked(stage: &mut Stage, event: &Event, _: &HtmlElement) {
    if let Some(act) = act(event) {
        stage.act(act);
    } else if stage.gestures.are_dragging() {
        event.prevent_default();
        event.stop_propagation();
    } else if let Some(number) = number(event) {
        let by_key = event.unchecked_ref::<MouseEvent>().detail() == 0;
        stage.press(number, by_key);
    }
}

fn wheel(stage: &mut Stage, event: &Event, host: &HtmlElement) {
    event.prevent_default();
    let event: &WheelEvent = event.unchecked_ref();
    let levels = wheel_levels(event.delta_y(), event.delta_mode());
    stage.zoom_about(spot(event, host), levels);
}

fn key(stage: &mut Stage, event: &Event, _: &HtmlElement) {
    let key: &KeyboardEvent = event.unchecked_ref();
    if key.ctrl_key() || key.alt_key() || key.meta_key() {
        return;
    }
    match key.key().as_str() {
        "ArrowLeft" => stage.pan(-ARROW, 0.0),
        "ArrowRight" => stage.pan(ARROW, 0.0),
        "ArrowUp" => stage.pan(0.0, -ARROW),
        "ArrowDown" => stage.pan(0.0, ARROW),
        "+" | "=" => stage.zoom_by(1.0),
        "-" | "_" => stage.zoom_by(-1.0),
        _ => return,
    }
    event.prevent_default();
}

fn focused(stage: &mut Stage, event: &Event, _: &HtmlElement) {
    if let Some(number) = number(event) {
        stage.focused(number);
    }
}
