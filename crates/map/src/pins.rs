//! The places, as real buttons in the order of the list: a screen reader, a keyboard and a finger
//! find the same ones. Pins that would cover each other stand as one button that says how many, as a
//! count (`7个`): beside the numbers of the list it must not look like one.

mod button;
mod focus;

use crate::dom;
use crate::drawing::Taken;
use crate::from_page::Named;
use button::model;
use domain::geo::coord::LngLat;
use domain::map::cluster::clusters;
use domain::map::mercator::{Screen, Viewport, World, ZOOM};
use web_sys::{Element, HtmlElement, Node};

/// While the map zooms, the layer of the pins grows with it, and one in so many of them is brought
/// back to its own size in each frame: all stand on their spots, and are large or small for some
/// frames. To touch every button in every frame is more than a cheap phone can do.
const TURNS: usize = 10;

/// Zoomed farther than this, by levels, from where its pins were placed, the plane is placed anew.
const FAR_LEVELS: f64 = 3.0;

/// The edge of a button, and the foot below it that stands on its spot.
const EDGE_PX: f64 = 4.0;
const FOOT_PX: f64 = 14.0;

/// Farther than this from where its pins were placed, the plane is placed anew.
const FAR_PX: f64 = 4_000.0;

/// A place to be shown.
pub(crate) struct Place {
    /// Its number in the list, which may have places without a spot between.
    pub(crate) order: usize,
    /// 编号.
    pub(crate) id: String,
    /// What the button says to those who hear it; begins with its number.
    pub(crate) label: String,
    /// What gives it shape and colour.
    pub(crate) kind: String,
    /// Nobody is served there now; a word on the button says so in place of the picture.
    pub(crate) shut: bool,
    pub(crate) at: LngLat,
}

/// Every place of a map.
pub(crate) struct Pins {
    plane: HtmlElement,
    /// In the order of the list.
    places: Vec<Place>,
    points: Vec<World>,
    shown: Vec<MapButton>,
    /// For each kind among them the button that all its pins are copies of.
    models: Vec<(String, Element)>,
    words: Named,
    /// How wide and high a cluster is, the largest of the buttons, in pixels.
    button: f64,
    rem: f64,
    /// The window for which the buttons lie where they lie.
    placed_for: Option<Viewport>,
    /// The zoom the clusters were made for.
    clustered_at: Option<f64>,
    /// Whose turn it is to be brought back to its own size; 0 when none is too large or small.
    turn: usize,
    chosen: Option<usize>,
    /// Gets the focus once it is a pin of its own again.
    focus_next: Option<usize>,
    /// A button has been given the focus; it must be brought into sight.
    focus_came: Option<usize>,
}

/// A button: a pin, or a cluster.
struct MapButton {
    element: HtmlElement,
    at: World,
    members: Vec<usize>,
}

impl Pins {
    pub(crate) fn new(host: &Element, words: &Named, rem: f64) -> Option<Self> {
        Some(Self {
            plane: dom::child(host, "div", "map-pins")?,
            places: Vec::new(),
            points: Vec::new(),
            shown: Vec::new(),
            models: Vec::new(),
            words: words.clone(),
            button: button_px(rem),
            rem,
            placed_for: None,
            clustered_at: None,
            turn: 0,
            chosen: None,
            focus_next: None,
            focus_came: None,
        })
    }

    /// Other places; the chosen one stays chosen if it is among them.
    pub(crate) fn set(&mut self, places: Vec<Place>) {
        let chosen = self.chosen_id();
        self.chosen = chosen.and_then(|id| places.iter().position(|p| p.id == id));
        self.points = places.iter().map(|p| World::of(p.at)).collect();
        self.places = places;
        self.models.clear();
        for place in &self.places {
            if self.model(&place.kind).is_none()
                && let Some(model) = model(&place.kind, &self.words)
            {
                self.models.push((place.kind.clone(), model));
            }
        }
        self.plane.set_inner_html("");
        self.shown.clear();
        self.clustered_at = None;
        self.focus_next = None; // a number of the list before
    }

    /// Buttons, as large as a rem of so many pixels makes them, and looks are to be made anew.
    pub(crate) fn restyle(&mut self, rem: f64) {
        self.button = button_px(rem);
        self.rem = rem;
        self.clustered_at = None;
    }

    /// How wide and high a button is, in pixels.
    pub(crate) fn button_px(&self) -> f64 {
        self.button
    }

    /// The kinds among them, and the button that all pins of each are copies of.
    pub(crate) fn models(&self) -> &[(String, Element)] {
        &self.models
    }

    fn model(&self, kind: &str) -> Option<&Element> {
        let of_kind = self.models.iter().find(|(own, _)| own == kind);
        of_kind.map(|(_, model)| model)
    }

    pub(crate) fn places(&self) -> &[Place] {
        &self.places
    }

    /// 编号 of the chosen place.
    pub(crate) fn chosen_id(&self) -> Option<String> {
        Some(self.places.get(self.chosen?)?.id.clone())
    }

    /// Marks the place with this number in the list, and no other.
    pub(crate) fn choose(&mut self, number: Option<usize>) {
        self.chosen = number;
        for shown in &self.shown {
            self.mark(shown);
        }
    }

    /// The members of the button with this number, if it stands for several.
    pub(crate) fn cluster(&self, first: usize) -> Option<Vec<LngLat>> {
        let shown = self
            .shown
            .iter()
            .find(|s| s.members.first() == Some(&first))?;
        let at = |number: &usize| Some(self.places.get(*number)?.at);
        (shown.members.len() > 1).then(|| shown.members.iter().filter_map(at).collect())
    }

    /// The lowest zoom, not below `zoom`, at which a place is a pin of its own; `None` when it
    /// shares its spot with another.
    pub(crate) fn alone_at(&self, number: usize, zoom: f64) -> Option<f64> {
        let mut zoom = step(zoom);
        while zoom <= *ZOOM.end() {
            let all = clusters(&self.points, zoom, reach(self.button));
            if all.iter().any(|c| c.members == [number]) {
                return Some(zoom);
            }
            zoom += 0.5;
        }
        None
    }

    /// Whether no button covers any of a box of the window, given by its middle and its size.
    pub(crate) fn leave_free(&self, view: &Viewport, middle: Screen, size: (f64, f64)) -> bool {
        let half = size.1 / 2.0;
        self.shown.iter().all(|shown| {
            let button = self.px_of(shown);
            let across = (button + size.0) / 2.0 + EDGE_PX;
            let at = view.screen_of(shown.at);
            (at.x - middle.x).abs() > across
                || middle.y - half > at.y + EDGE_PX
                || middle.y + half < at.y - button - FOOT_PX
        })
    }

    /// How wide and how high a button is, in pixels: that of a single place is smaller.
    fn px_of(&self, shown: &MapButton) -> f64 {
        match shown.members.len() {
            1 => pin_px(self.rem),
            _ => self.button,
        }
    }

    /// The room of the buttons on the map.
    pub(crate) fn taken(&self) -> impl Iterator<Item = Taken> + '_ {
        self.shown.iter().map(|shown| {
            let button = self.px_of(shown);
            Taken {
                at: shown.at,
                beside: button / 2.0 + EDGE_PX,
                above: button + FOOT_PX,
                below: EDGE_PX,
            }
        })
    }

    /// Puts the buttons where the window has them. While the map moves, one layer moves; while it
    /// zooms, the layer grows; clusters are made anew when it stands: whether they were.
    pub(crate) fn advance(&mut self, view: &Viewport, steady: bool) -> bool {
        if self.clustered_at.is_none() || (steady && self.clustered_at != Some(step(view.zoom()))) {
            self.cluster_anew(view);
            self.place(view);
            return true;
        }
        let Some((placed, by)) = self.placed_for.and_then(|p| Some((p, moved(&p, view)?))) else {
            self.place(view);
            return false;
        };
        let scale = (view.zoom() - placed.zoom()).exp2();
        if steady && (scale != 1.0 || self.turn > 0) {
            self.place(view);
            return false;
        }
        dom::transform(&self.plane, by.x, by.y, scale);
        if scale == 1.0 && self.turn == 0 {
            return false;
        }
        self.turn = self.turn % TURNS + 1;
        let own_size = dom::scale(1.0 / scale);
        let seen = self
            .shown
            .iter()
            .filter(|shown| is_seen(view, shown.at, self.button));
        for shown in seen.skip(self.turn - 1).step_by(TURNS) {
            dom::style(&shown.element, "transform", &own_size);
        }
        false
    }

    fn place(&mut self, view: &Viewport) {
        for shown in &self.shown {
            let at = view.screen_of(shown.at);
            // Not by a transform of its own: each would be a layer to think of in each frame.
            dom::style(&shown.element, "left", &dom::px(at.x));
            dom::style(&shown.element, "top", &dom::px(at.y));
            dom::style(&shown.element, "transform", "none");
        }
        self.turn = 0;
        self.placed_for = Some(*view);
        dom::transform(&self.plane, 0.0, 0.0, 1.0);
    }

    fn cluster_anew(&mut self, view: &Viewport) {
        let zoom = step(view.zoom());
        let focused = self.focused();
        // The buttons that stand, by the first of their members.
        let mut before: Vec<Option<(usize, HtmlElement)>> = vec![None; self.places.len()];
        for shown in std::mem::take(&mut self.shown) {
            let first = shown.members.first().and_then(|n| before.get_mut(*n));
            if let Some(slot) = first {
                *slot = Some((shown.members.len(), shown.element));
            }
        }
        let all = clusters(&self.points, zoom, reach(self.button));
        let mut elements = Vec::with_capacity(all.len());
        for cluster in &all {
            let count = cluster.members.len();
            let first = cluster.members.first().copied().unwrap_or_default();
            let same = before
                .get_mut(first)
                .and_then(|slot| slot.take_if(|(before, _)| *before == count));
            elements.push(match same {
                Some((_, element)) => Some(element),
                None => self.button(first, count),
            });
        }
        for (_, gone) in before.into_iter().flatten() {
            gone.remove();
        }
        let mut next: Option<Node> = self.plane.first_child();
        for (cluster, element) in all.into_iter().zip(elements) {
            let Some(element) = element else { continue };
            let node: &Node = element.as_ref();
            if next.as_ref() == Some(node) {
                next = node.next_sibling();
            } else {
                let _ = self.plane.insert_before(node, next.as_ref());
            }
            let shown = MapButton {
                element,
                at: cluster.at,
                members: cluster.members,
            };
            self.mark(&shown);
            self.shown.push(shown);
        }
        self.clustered_at = Some(zoom);
        self.focus_again(focused);
    }
}

/// Whether any of a button on this spot may be in the window.
fn is_seen(view: &Viewport, at: World, button: f64) -> bool {
    let (width, height) = view.size();
    let at = view.screen_of(at);
    let near = |at: f64, length: f64| at > -button && at < length + button;
    near(at.x, width) && near(at.y - button / 2.0, height)
}

/// The zoom clusters are made for: half steps, so that they stay while a finger trembles.
fn step(zoom: f64) -> f64 {
    (zoom * 2.0).floor() / 2.0
}

/// A pin; the same as in `map.css`.
fn pin_px(rem: f64) -> f64 {
    (2.3 * rem).max(48.0)
}

/// A cluster, the largest of them; the same as in `map.css`.
fn button_px(rem: f64) -> f64 {
    (2.8 * rem).max(56.0)
}

/// Pixels between the spots of two buttons: a little more than one is wide, so that none covers
/// another.
fn reach(button: f64) -> f64 {
    button + 6.0
}

/// Where what was placed at the corner of a window lies now; `None` where it was placed for too
/// different a window.
pub(crate) fn moved(placed: &Viewport, view: &Viewport) -> Option<Screen> {
    let near = placed.size() == view.size() && (placed.zoom() - view.zoom()).abs() < FAR_LEVELS;
    let corner = view.screen_of(placed.world(Screen { x: 0.0, y: 0.0 }));
    (near && corner.x.hypot(corner.y) < FAR_PX).then_some(corner)
}
