//! A real map under the pins, where the operator has one: raster tiles by URL template. Whatever
//! does not come leaves the embedded base map to be seen.

use crate::dom::{self, Listener};
use domain::map::mercator::{Screen, Tile, TilePlace, Viewport};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};

/// Where tiles come from. Nothing is asked for unless the operator has named a server.
#[derive(Debug, Clone, Default)]
pub(crate) struct Source {
    /// URL templates with `{x}`, `{y}`, `{z}` and `{s}`, the lowest layer first.
    pub(crate) templates: Vec<String>,
    /// What `{s}` may stand for.
    pub(crate) subdomains: Vec<String>,
    /// The lowest and the highest zoom the server has.
    pub(crate) zooms: (u8, u8),
    /// Take tiles one level coarser and draw them at double size, so that their names can be read.
    pub(crate) large_labels: bool,
}

impl Source {
    fn url(&self, template: &str, tile: Tile) -> String {
        let turn = (tile.x as usize).wrapping_add(tile.y as usize);
        let subdomain = self.subdomains.get(turn % self.subdomains.len().max(1));
        let mut parts = template.split('{');
        let mut url = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}').unwrap_or(("", part));
            match name {
                "z" => url += &tile.z.to_string(),
                "x" => url += &tile.x.to_string(),
                "y" => url += &tile.y.to_string(),
                "s" => url += subdomain.map_or("", String::as_str),
                // Whatever else stands in braces is the server's own.
                _ => url = url + "{" + name + "}",
            }
            url += rest;
        }
        url
    }
}

/// The tiles of a map.
pub(crate) struct Tiles {
    host: HtmlElement,
    source: Source,
    /// The sheet for the zoom of now, and the one before, which stays until this one is whole.
    now: Option<Sheet>,
    before: Option<Sheet>,
    wake: Rc<dyn Fn()>,
}

/// Tiles of one zoom level.
struct Sheet {
    plane: HtmlElement,
    z: u8,
    /// The window its tiles' places are counted from.
    placed_for: Viewport,
    tiles: Vec<Image>,
}

struct Image {
    layer: usize,
    tile: Tile,
    element: HtmlElement,
    state: Rc<Cell<State>>,
    _heard: [Listener; 2],
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    OnItsWay,
    Here,
    Lost,
}

impl Tiles {
    /// `wake` is called when a tile has come or is lost.
    pub(crate) fn new(host: &HtmlElement, wake: Rc<dyn Fn()>) -> Option<Self> {
        Some(Self {
            host: dom::child(host, "div", "map-tiles")?,
            source: Source::default(),
            now: None,
            before: None,
            wake,
        })
    }

    pub(crate) fn set(&mut self, source: Source) {
        self.host.set_inner_html("");
        self.now = None;
        self.before = None;
        self.source = source;
    }

    /// Whether tiles cover all of the window, so that the sketch below is not seen.
    pub(crate) fn are_whole(&self) -> bool {
        self.now.as_ref().is_some_and(Sheet::is_whole)
    }

    /// Asks for what is missing and moves what is there.
    pub(crate) fn advance(&mut self, view: &Viewport, steady: bool) {
        if self.source.templates.is_empty() {
            return;
        }
        if steady {
            self.ask(view);
        }
        for sheet in [&self.before, &self.now].into_iter().flatten() {
            sheet.follow(view);
        }
        if self.now.as_ref().is_some_and(Sheet::is_settled) {
            self.before = None;
        }
    }

    fn ask(&mut self, view: &Viewport) {
        let (lowest, highest) = self.source.zooms;
        let places = view.tiles(lowest..=highest, u8::from(self.source.large_labels));
        let Some(z) = places.first().map(|p| p.tile.z) else {
            self.now = None;
            self.before = None;
            return;
        };
        if self.now.as_ref().is_none_or(|sheet| sheet.z != z) {
            let sheet = dom::child(&self.host, "div", "map-sheet").map(|plane| Sheet {
                plane,
                z,
                placed_for: *view,
                tiles: Vec::new(),
            });
            // Of two that are not whole the older one shows less of here.
            self.before = std::mem::replace(&mut self.now, sheet);
        }
        let (source, wake) = (&self.source, &self.wake);
        if let Some(sheet) = &mut self.now {
            let wanted = |image: &Image| places.iter().any(|p| p.tile == image.tile);
            sheet.tiles.retain(wanted);
            for (layer, template) in source.templates.iter().enumerate() {
                for place in &places {
                    sheet.add(layer, place, view, &source.url(template, place.tile), wake);
                }
            }
        }
    }
}

impl Sheet {
    fn add(
        &mut self,
        layer: usize,
        place: &TilePlace,
        view: &Viewport,
        url: &str,
        wake: &Rc<dyn Fn()>,
    ) {
        let is_this = |i: &Image| i.layer == layer && i.tile == place.tile;
        if self.tiles.iter().any(is_this) {
            return;
        }
        let Some(element) = dom::child(&self.plane, "img", "map-tile") else {
            return;
        };
        let state = Rc::new(Cell::new(State::OnItsWay));
        let hear = |name, then| {
            let (state, wake) = (Rc::clone(&state), Rc::clone(wake));
            Listener::new(&element, name, move |_| {
                state.set(then);
                wake();
            })
        };
        let heard = [hear("load", State::Here), hear("error", State::Lost)];
        // The window may have moved and grown since the sheet was begun.
        let corner = self.placed_for.screen_of(view.world(place.at));
        let side = place.side * (self.placed_for.zoom() - view.zoom()).exp2();
        // A little over its edge: between two halves of a pixel the ground would shine through.
        dom::style(&element, "width", &dom::px(side + 0.4));
        dom::style(&element, "height", &dom::px(side + 0.4));
        dom::style(&element, "z-index", &layer.to_string());
        dom::transform(&element, corner.x, corner.y, 1.0);
        dom::set(&element, "alt", "");
        dom::set(&element, "draggable", "false");
        dom::set(&element, "src", url);
        self.tiles.push(Image {
            layer,
            tile: place.tile,
            element,
            state,
            _heard: heard,
        });
    }

    fn follow(&self, view: &Viewport) {
        let origin = self.placed_for.world(Screen { x: 0.0, y: 0.0 });
        let at = view.screen_of(origin);
        let scale = (view.zoom() - self.placed_for.zoom()).exp2();
        dom::transform(&self.plane, at.x, at.y, scale);
        for image in &self.tiles {
            let seen = image.state.get() == State::Here;
            dom::style(
                &image.element,
                "visibility",
                if seen { "visible" } else { "hidden" },
            );
        }
    }

    /// Nothing is on its way any more.
    fn is_settled(&self) -> bool {
        self.tiles.iter().all(|i| i.state.get() != State::OnItsWay)
    }

    /// All of its lowest layer is here.
    fn is_whole(&self) -> bool {
        let mut lowest = self.tiles.iter().filter(|i| i.layer == 0);
        !self.tiles.is_empty() && lowest.all(|i| i.state.get() == State::Here)
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        AsRef::<Element>::as_ref(&self.plane).remove();
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        AsRef::<Element>::as_ref(&self.element).remove();
    }
}
