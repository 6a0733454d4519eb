//! Where the pages of a city lie, seen from its first page.

use domain::geo::area::AreaCode;
use domain::place::Place;

/// The page of a place: `place/SX-1.html`. The app leads here, too.
pub(super) fn place(place: &Place) -> String {
    format!("place/{}.html", place.id)
}

/// The page of a district: `330602.html`.
pub(super) fn district(code: AreaCode) -> String {
    format!("{code}.html")
}
