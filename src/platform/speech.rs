//! Reading aloud, with the voice of the phone. Many a phone has none (no Android web view does):
//! then there is nothing to press.

use leptos::prelude::set_timeout;
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, NodeList, ScrollIntoViewOptions, ScrollLogicalPosition, SpeechSynthesis,
    SpeechSynthesisUtterance, SpeechSynthesisVoice,
};

/// Slower than a voice is by itself: for ears of 75.
const RATE: f32 = 0.85;

/// What is marked as a piece to be read, inside the region that is read.
const PIECE: &str = "[data-say]";
/// The mark on the piece that is being read.
const BEING_READ: &str = "data-being-read";

/// A piece's sentence, and what is called when it begins and when it is over.
type Spoken = (
    SpeechSynthesisUtterance,
    Closure<dyn Fn()>,
    Closure<dyn Fn()>,
);

/// One reading. Browsers forget utterances nobody holds, and then never say they have ended.
struct Reading {
    pieces: Vec<Element>,
    held: Vec<Spoken>,
}

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

fn engine() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    // Asked by name: where there is none, the typed getter would hand out nothing as something.
    let engine = js_sys::Reflect::get(&window, &JsValue::from_str("speechSynthesis")).ok()?;
    (!engine.is_undefined() && !engine.is_null()).then(|| engine.unchecked_into())
}

/// A voice that speaks Mandarin. (`zh-HK` and `yue` are Cantonese.)
fn voice(engine: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
    let voices: Vec<SpeechSynthesisVoice> = engine
        .get_voices()
        .iter()
        .map(JsValue::unchecked_into)
        .collect();
    let speaks = |voice: &&SpeechSynthesisVoice, wanted: &str| {
        let language = voice.lang().replace('_', "-").to_ascii_lowercase();
        language == wanted || language.starts_with(&format!("{wanted}-"))
    };
    ["zh-cn", "cmn", "zh-hans", "zh-tw", "zh-sg"]
        .into_iter()
        .find_map(|wanted| voices.iter().find(|v| speaks(v, wanted)))
        .or_else(|| voices.iter().find(|v| v.lang() == "zh"))
        .cloned()
}

/// Whether this phone can read Chinese aloud, now.
#[must_use]
pub fn is_possible() -> bool {
    engine().is_some_and(|engine| voice(&engine).is_some())
}

/// Calls back when voices have come; some phones load them late, and some say so to nobody.
pub fn on_voices(callback: impl Fn() + Clone + 'static) {
    let Some(engine) = engine() else { return };
    set_timeout(callback.clone(), Duration::from_secs(2));
    let called = Closure::<dyn Fn()>::new(callback);
    engine.set_onvoiceschanged(Some(called.as_ref().unchecked_ref()));
    called.forget();
}

/// Reads the pieces of the region `data-read="<region>"` one after the other, as they are
/// written; the one being read is marked and scrolled into view. `ended` is called when the last
/// is through or the voice fails, not after [`stop`].
pub fn read(region: &str, ended: impl Fn() + Clone + 'static) {
    stop();
    let Some(engine) = engine() else { return };
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return;
    };
    let pieces = pieces(&document, region);
    if pieces.is_empty() {
        ended();
        return;
    }
    let voice = voice(&engine);
    let held = pieces
        .iter()
        .enumerate()
        .filter_map(|(at, piece)| {
            let text = piece.text_content().unwrap_or_default();
            let utterance = SpeechSynthesisUtterance::new_with_text(text.trim()).ok()?;
            utterance.set_lang("zh-CN");
            utterance.set_voice(voice.as_ref());
            utterance.set_rate(RATE);
            let started = Closure::<dyn Fn()>::new(move || mark(Some(at)));
            utterance.set_onstart(Some(started.as_ref().unchecked_ref()));
            let ended = ended.clone();
            let is_last = at + 1 == pieces.len();
            let over = Closure::<dyn Fn()>::new(move || {
                if is_last {
                    mark(None);
                    ended();
                }
            });
            utterance.set_onend(Some(over.as_ref().unchecked_ref()));
            utterance.set_onerror(Some(over.as_ref().unchecked_ref()));
            Some((utterance, started, over))
        })
        .collect();
    let reading = Reading { pieces, held };
    for (utterance, ..) in &reading.held {
        engine.speak(utterance);
    }
    READING.with(|now| now.replace(Some(reading)));
}

fn pieces(document: &Document, region: &str) -> Vec<Element> {
    let elements = |list: Result<NodeList, JsValue>| -> Vec<Element> {
        let list = list.ok();
        let length = list.as_ref().map_or(0, NodeList::length);
        (0..length)
            .filter_map(|at| list.as_ref()?.get(at)?.dyn_into().ok())
            .collect()
    };
    // Compared, not written into the selector: a region may carry any id.
    elements(document.query_selector_all("[data-read]"))
        .iter()
        .find(|e| e.get_attribute("data-read").as_deref() == Some(region))
        .map(|found| elements(found.query_selector_all(PIECE)))
        .unwrap_or_default()
        .into_iter()
        .filter(|piece| !is_folded(piece))
        .collect()
}

/// Whether it is inside of something folded. (The line that unfolds it is seen.)
fn is_folded(piece: &Element) -> bool {
    let closest = |e: &Element, what: &str| e.closest(what).ok().flatten();
    let around = closest(piece, "summary").and_then(|s| s.parent_element()?.parent_element());
    let from = around.as_ref().unwrap_or(piece);
    closest(from, "details:not([open])").is_some()
}

/// Stops at once.
pub fn stop() {
    mark(None);
    let before = READING.with(RefCell::take);
    let Some(reading) = before else { return };
    for (utterance, ..) in &reading.held {
        utterance.set_onstart(None);
        utterance.set_onend(None);
        utterance.set_onerror(None);
    }
    if let Some(engine) = engine() {
        engine.cancel();
    }
}

/// Marks the piece with this number as the one being read, and no other.
fn mark(number: Option<usize>) {
    READING.with(|now| {
        let now = now.borrow();
        let Some(reading) = now.as_ref() else { return };
        for (at, piece) in reading.pieces.iter().enumerate() {
            if Some(at) == number {
                let _ = piece.set_attribute(BEING_READ, "");
                let calm = ScrollIntoViewOptions::new();
                calm.set_block(ScrollLogicalPosition::Nearest);
                piece.scroll_into_view_with_scroll_into_view_options(&calm);
            } else {
                let _ = piece.remove_attribute(BEING_READ);
            }
        }
    });
}
