//! The places, as real buttons in the order of the list: a screen reader, a keyboard and a finger
//! find the same ones. Pins that would cover each other stand as one button that says how many.

use crate::dom;
use domain::cluster::clusters;
use domain::coord::LngLat;
use domain::mercator::{Screen, Viewport, World, ZOOM};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node};

/// Beyond the window by so many pixels a pin is not moved while the map zooms.
const NEAR_PX: f64 = 120.0;

/// The edge of a button, and the foot of a pin.
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
    pub(crate) at: LngLat,
}

/// Every place of a map.
pub(crate) struct Pins {
    plane: HtmlElement,
    /// In the order of the list.
    places: Vec<Place>,
    points: Vec<World>,
    shown: Vec<Shown>,
    /// How a button of the places begins: its shape, colour and picture.
    model: Option<Element>,
    /// The words of a cluster before and after how many.
    cluster_words: [String; 2],
    /// The window for which the buttons lie where they lie.
    placed_for: Option<Viewport>,
    /// The zoom the clusters were made for.
    clustered_at: Option<f64>,
    /// Buttons outside the window have been left where they were.
    partly: bool,
    chosen: Option<usize>,
    /// Gets the focus once it is a pin of its own again.
    focus_next: Option<usize>,
    /// A button has been given the focus; it must be brought into sight.
    focus_came: Option<usize>,
}

/// A button: a pin, or a cluster.
struct Shown {
    element: HtmlElement,
    at: World,
    members: Vec<usize>,
    in_sight: bool,
}

impl Pins {
    pub(crate) fn new(host: &Element, cluster_words: [String; 2]) -> Option<Self> {
        Some(Self {
            plane: dom::child(host, "div", "map-pins")?,
            places: Vec::new(),
            points: Vec::new(),
            shown: Vec::new(),
            model: None,
            cluster_words,
            placed_for: None,
            clustered_at: None,
            partly: false,
            chosen: None,
            focus_next: None,
            focus_came: None,
        })
    }

    /// Other places; the chosen one stays chosen if it is among them. `picture`: the path of an
    /// icon of 24 × 24.
    pub(crate) fn set(&mut self, places: Vec<Place>, kind: &str, picture: &str) {
        let chosen = self.chosen_id();
        self.chosen = chosen.and_then(|id| places.iter().position(|p| p.id == id));
        self.points = places.iter().map(|p| World::of(p.at)).collect();
        self.places = places;
        self.model = model(kind, picture);
        self.plane.set_inner_html("");
        self.shown.clear();
        self.clustered_at = None;
    }

    /// Buttons have another size now.
    pub(crate) fn forget_clusters(&mut self) {
        self.clustered_at = None;
    }

    /// The button all pins are copies of.
    pub(crate) fn model(&self) -> Option<&Element> {
        self.model.as_ref()
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
            let all = clusters(&self.points, zoom, reach());
            if all.iter().any(|c| c.members == [number]) {
                return Some(zoom);
            }
            zoom += 0.5;
        }
        None
    }

    /// Whether no button covers any of a box of the window, given by its middle and its size.
    pub(crate) fn leave_free(&self, view: &Viewport, middle: Screen, size: (f64, f64)) -> bool {
        let button = button_px();
        // A pin stands on its spot, with its foot below it; a cluster's middle is its spot.
        let (across, down) = (
            (button + size.0) / 2.0 + EDGE_PX,
            button + size.1 / 2.0 + FOOT_PX,
        );
        self.shown.iter().all(|shown| {
            let at = view.screen_of(shown.at);
            (at.x - middle.x).abs() > across
                || middle.y - at.y > button / 2.0 + size.1 / 2.0 + EDGE_PX
                || at.y - middle.y > down
        })
    }

    /// The number of the place whose button has been given the focus since it was last asked.
    pub(crate) fn take_focus(&mut self) -> Option<usize> {
        self.focus_came.take()
    }

    /// The pin of this place gets the focus as soon as there is one.
    pub(crate) fn focus_when_there(&mut self, number: usize) {
        self.focus_next = Some(number);
    }

    /// Puts the buttons where the window has them. While the map only moves, one layer moves;
    /// while it zooms, only what is in sight; clusters are made anew when it stands.
    pub(crate) fn advance(&mut self, view: &Viewport, steady: bool) {
        if self.clustered_at.is_none() || (steady && self.clustered_at != Some(step(view.zoom()))) {
            self.cluster_anew(view);
            self.place(view, true);
            return;
        }
        let moved = self.placed_for.and_then(|placed| moved(&placed, view));
        match moved {
            Some(by) if !(self.partly && steady) => dom::transform(&self.plane, by.x, by.y, 1.0),
            _ => self.place(view, steady),
        }
    }

    fn place(&mut self, view: &Viewport, all: bool) {
        let (width, height) = view.size();
        for shown in &mut self.shown {
            let at = view.screen_of(shown.at);
            let in_sight = (-NEAR_PX..width + NEAR_PX).contains(&at.x)
                && (-NEAR_PX..height + NEAR_PX).contains(&at.y);
            if all || in_sight || shown.in_sight {
                dom::transform(&shown.element, at.x, at.y, 1.0);
            }
            shown.in_sight = in_sight;
        }
        self.partly = !all;
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
        let all = clusters(&self.points, zoom, reach());
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
            let shown = Shown {
                element,
                at: cluster.at,
                members: cluster.members,
                in_sight: true,
            };
            self.mark(&shown);
            self.shown.push(shown);
        }
        self.clustered_at = Some(zoom);
        self.focus_again(focused);
    }

    /// The number of the place whose button, or whose cluster, has the focus.
    fn focused(&self) -> Option<usize> {
        let active = dom::document()?.active_element()?;
        let is_active = |s: &&Shown| AsRef::<Element>::as_ref(&s.element) == &active;
        self.shown.iter().find(is_active)?.members.first().copied()
    }

    /// A button that has gone into a cluster, or come out of one, hands the focus on.
    fn focus_again(&mut self, focused: Option<usize>) {
        let wanted = self.focus_next.take();
        let (Some(number), Some(active)) = (
            wanted.or(focused),
            dom::document().and_then(|d| d.active_element()),
        ) else {
            return;
        };
        let holds = |s: &&Shown| s.members.contains(&number);
        let Some(shown) = self.shown.iter().find(holds) else {
            return;
        };
        if AsRef::<Element>::as_ref(&shown.element) != &active {
            // The map brings it into sight itself; the page must not jump.
            let still = FocusOptions::new();
            still.set_prevent_scroll(true);
            let _ = shown.element.focus_with_options(&still);
            // Whoever points sees where; the map must not move under a mouse.
            let by_key = shown.element.matches(":focus-visible");
            if wanted.is_some() || by_key.unwrap_or_default() {
                self.focus_came = shown.members.first().copied();
            }
        }
        if wanted.is_some() && shown.members.len() > 1 {
            self.focus_next = wanted;
        }
    }

    fn button(&self, first: usize, count: usize) -> Option<HtmlElement> {
        let place = self.places.get(first)?;
        let element = if count == 1 {
            let copy: Element = self
                .model
                .as_ref()?
                .clone_node_with_deep(true)
                .ok()?
                .dyn_into()
                .ok()?;
            dom::set(&copy, "data-pin", &place.id);
            dom::set(&copy, "aria-label", &place.label);
            let number = copy.first_element_child()?;
            number.set_text_content(Some(&place.order.to_string()));
            copy
        } else {
            let [before, after] = &self.cluster_words;
            let cluster = dom::document()?.create_element("button").ok()?;
            let count = count.to_string();
            dom::set(&cluster, "type", "button");
            dom::set(&cluster, "class", "cluster");
            dom::set(&cluster, "data-cluster", &count);
            dom::set(
                &cluster,
                "aria-label",
                &[before.as_str(), &count, after].concat(),
            );
            cluster.set_text_content(Some(&count));
            cluster
        };
        dom::set(&element, "data-at", &first.to_string());
        element.dyn_into().ok()
    }

    fn mark(&self, shown: &Shown) {
        let chosen = self
            .chosen
            .is_some_and(|number| shown.members.contains(&number));
        if shown.members.len() == 1 {
            dom::set(
                &shown.element,
                "aria-pressed",
                if chosen { "true" } else { "false" },
            );
        } else {
            let _ = shown
                .element
                .toggle_attribute_with_force("data-holds-chosen", chosen);
        }
    }
}

/// The zoom clusters are made for: half steps, so that they stay while a finger trembles.
fn step(zoom: f64) -> f64 {
    (zoom * 2.0).floor() / 2.0
}

/// How wide and high a button is, in pixels (the same as in `map.css`).
pub(crate) fn button_px() -> f64 {
    (2.2 * dom::root_px()).max(56.0)
}

/// Pixels between the spots of two buttons: a little more than one is wide, so that none covers
/// another.
fn reach() -> f64 {
    button_px() + 6.0
}

/// How far the contents of a window have moved since; `None` where its zoom or size is another.
fn moved(placed: &Viewport, view: &Viewport) -> Option<Screen> {
    let same = placed.zoom() == view.zoom() && placed.size() == view.size();
    let (width, height) = view.size();
    let middle = view.screen(placed.centre());
    let by = Screen {
        x: middle.x - width / 2.0,
        y: middle.y - height / 2.0,
    };
    (same && by.x.hypot(by.y) < FAR_PX).then_some(by)
}

/// The button all pins are copies of: a place for its number, and the picture of its kind.
fn model(kind: &str, picture: &str) -> Option<Element> {
    let button = dom::document()?.create_element("button").ok()?;
    dom::set(&button, "type", "button");
    dom::set(&button, "class", "pin");
    dom::set(&button, "data-kind", kind);
    button.set_inner_html(&("<b></b>".to_owned() + &dom::picture(picture)));
    Some(button)
}
