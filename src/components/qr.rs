//! A QR code, to be photographed by another phone.

use crate::html::{Html, element};
use domain::slip::qr::Qr;

/// The code of a link; `said`: what it is, for those who do not see it. `None` when the link is
/// longer than any code holds.
#[must_use]
pub fn qr(link: &str, said: &str) -> Option<Html> {
    let code = Qr::of(link)?;
    let side = code.side.to_string();
    let view_box = ["0 0", &side, &side].join(" ");
    // Dark and white are both drawn. A browser that makes pages dark by itself leaves a background
    // of the styles or takes it away, and no camera reads dark squares on a dark page.
    let white = [
        ("width", side.as_str()),
        ("height", &side),
        ("fill", "#fff"),
    ];
    let white = element("rect", &white, []);
    let path = element("path", &[("d", &code.path), ("fill", "#000")], []);
    let picture = [
        ("class", "qr"),
        ("role", "img"),
        ("aria-label", said),
        ("viewBox", &view_box),
        // Squares with soft edges are harder to read.
        ("shape-rendering", "crispEdges"),
    ];
    Some(element("svg", &picture, [white, path]))
}
