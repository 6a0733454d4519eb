//! A QR code, to be photographed by another phone.

use domain::slip::qr::Qr;
use maud::{Markup, html};

/// The code of a link; `said`: what it is, for those who do not see it. `None` when the link is
/// longer than any code holds.
#[must_use]
pub fn qr(link: &str, said: &str) -> Option<Markup> {
    let code = Qr::of(link)?;
    let side = code.side.to_string();
    let view_box = ["0 0", &side, &side].join(" ");
    Some(html! {
        // Squares with soft edges are harder to read.
        svg.qr role="img" aria-label=(said) viewBox=(view_box) shape-rendering="crispEdges" {
            // Dark and white are both drawn. A browser that makes pages dark by itself leaves a
            // background of the styles or takes it away, and no camera reads dark squares on a dark
            // page.
            rect width=(side) height=(side) fill="#fff" {}
            path d=(code.path) fill="#000" {}
        }
    })
}
