//! Pictures, drawn for this map; never without a word beside them, so hidden from screen
//! readers.

use domain::place::Kind;
use leptos::prelude::*;
use maud::{Markup, html};

fn icon(paths: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=paths></path>
        </svg>
    }
}

/// A picture as HTML, in a part that stands still.
#[must_use]
pub fn html(paths: &str) -> Markup {
    html! {
        svg.icon viewBox="0 0 24 24" aria-hidden="true" focusable="false" { path d=(paths) {} }
    }
}

/// The path of a telephone.
pub const PHONE: &str = "M6.5 2.5l3 .8 1.2 4.4-2.2 1.7a12 12 0 0 0 6.1 6.1l1.7-2.2 4.4 1.2.8 3c.1 2-1.6 3.9-3.7 4C10 21.600 2.400 14 2.500 6.200c.1-2.100 2-3.800 4-3.700z";

/// The path of a pencil: to write.
pub const PENCIL: &str = "M3 21l1-5L15.500 4.500l4 4L8 20zM17 3l1.500-1.200 3.700 3.700L21 7z";

/// The path of a target: where I am.
pub const HERE: &str = "M11 1h2v3.100A8 8 0 0 1 19.900 11H23v2h-3.100A8 8 0 0 1 13 19.900V23h-2v-3.100A8 8 0 0 1 4.100 13H1v-2h3.100A8 8 0 0 1 11 4.100zM12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm0 3.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5z";

/// The path of a loudspeaker: read aloud.
pub const LOUDSPEAKER: &str = "M3 8.500h4.500L14 3v18l-6.500-5.500H3zM16.200 7.200c3 2 3 7.600 0 9.600l-1.100-1.700c1.700-1.200 1.700-5 0-6.200zM18.700 3.700c5.400 3.400 5.400 13.200 0 16.600l-1.100-1.700c4.100-2.700 4.100-10.500 0-13.200z";

/// The path of a star: kept.
pub const STAR: &str = "M12 2.200l3 6.300 6.900.9-5 4.800 1.200 6.900-6.100-3.300-6.100 3.300 1.200-6.900-5-4.800 6.900-.9z";

/// A telephone.
pub fn phone() -> impl IntoView {
    icon(PHONE)
}

/// A way to go: an arrow.
pub fn way() -> impl IntoView {
    icon("M12 2l7.500 19.500L12 17l-7.500 4.500z")
}

/// A target: where I am.
pub fn here() -> impl IntoView {
    icon(HERE)
}

/// A loudspeaker: read aloud.
pub fn loudspeaker() -> impl IntoView {
    icon(LOUDSPEAKER)
}

/// A car seen from the side: for the driver.
pub fn car() -> impl IntoView {
    icon(
        "M6.200 5h11.600l2 6H21.500v7H19a2.500 2.500 0 0 1-5 0h-4a2.500 2.500 0 0 1-5 0H2.500v-7h1.700zM7.700 7l-1.400 4h11.400l-1.400-4z",
    )
}

/// A star: kept.
pub fn star() -> impl IntoView {
    icon(STAR)
}

/// An arrow out of a box: sent on.
pub fn send() -> impl IntoView {
    icon(
        "M12 1.500l6 6-1.700 1.700-3.100-3.100V15h-2.400V6.100L7.700 9.200 6 7.500zM3.500 11H8v2.400H5.900v6.700h12.200v-6.700H16V11h4.500v11.500h-17z",
    )
}

/// A gift: what one may be able to get.
pub fn gift() -> impl IntoView {
    icon(
        "M2 7.500h4.300C4.300 5.400 5.600 2 8.300 2 10.200 2 11.300 3.600 12 5.200 12.700 3.600 13.800 2 15.700 2c2.700 0 4 3.400 2 5.500H22V12h-9V7.500h-2V12H2zM8.200 4c-1.300.5-.8 2.700 2.300 3C9.900 5.300 9.200 3.700 8.200 4zm7.600 0c-1-.3-1.700 1.300-2.300 3 3.100-.3 3.600-2.500 2.300-3zM3 13.500h8V22H3zm10 0h8V22h-8z",
    )
}

/// The picture of a kind of place.
pub fn kind(kind: Kind) -> impl IntoView {
    icon(kind_path(kind))
}

/// The path of that picture, 24 × 24.
#[must_use]
pub fn kind_path(kind: Kind) -> &'static str {
    match kind {
        // A bowl that steams.
        Kind::Canteen => {
            "M2 12h20a10 10 0 0 1-5.500 8.200V22h-9v-1.800A10 10 0 0 1 2 12zM7 3c1.800 1.500-1.200 3 .4 5.500H5.600C4 5.800 7 4.600 7 3zm5.500-1c1.800 1.800-1.200 3.500.4 6.500h-1.800c-1.600-3 1.400-4.700 1.400-6.500zM17.500 3c1.800 1.500-1.200 3 .4 5.500h-1.800c-1.600-2.700 1.400-3.900 1.400-5.500z"
        }
        // A house.
        Kind::Institution => {
            "M12 2L1.500 11.200 3 12.900l1.500-1.300V21.500h5.500v-6.500h4v6.500h5.500v-9.900l1.500 1.300 1.500-1.700z"
        }
        // A wheelchair.
        Kind::Rental => {
            "M9.500 1.500a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400zM8.300 7h2.600l.5 3.500h5.100v2h-4.800l.3 2h5.600l2.600 5.300 1.600-.8.9 1.800-3.400 1.700L16.300 16.500h-6zM6.900 10.500l.3 2.300a5 5 0 1 0 7.500 5.700h2.200A7 7 0 1 1 6.900 10.500z"
        }
        // Two people.
        Kind::Centre => {
            "M7.500 3.500a3.200 3.200 0 1 1 0 6.500 3.200 3.200 0 0 1 0-6.500zm9 0a3.200 3.200 0 1 1 0 6.500 3.200 3.200 0 0 1 0-6.500zM1 20.500v-3.500c0-3 2.500-5.300 6.500-5.300 1.800 0 3.400.5 4.500 1.300 1.100-.8 2.700-1.300 4.500-1.300 4 0 6.500 2.300 6.500 5.300v3.500z"
        }
        // A house among fields.
        Kind::RuralHome => {
            "M12 2l8 6.500-1.300 1.500-.7-.6V14H6V9.400l-.7.6L4 8.500zM1 16.500c3.700-1.500 7.300-1.500 11 0s7.300 1.500 11 0v2.200c-3.700 1.500-7.300 1.500-11 0s-7.300-1.500-11 0zm0 4.200c3.700-1.500 7.300-1.500 11 0 3.700 1.500 7.300 1.500 11 0V23H1z"
        }
        // A person with an open hand beside them.
        Kind::Station => {
            "M12 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 22v-4.500c0-3.500 3.500-6 8-6s8 2.500 8 6V22h-6.500v-5h-3v5z"
        }
        // A cross.
        Kind::Clinic => "M8.500 2h7v6.500H22v7h-6.500V22h-7v-6.500H2v-7h6.500z",
        // A house with a cross.
        Kind::HomeNursing => {
            "M12 1.500L1.500 10.800 3 12.500l1.500-1.300v10.300h15V11.200l1.500 1.300 1.500-1.700zM10.700 10h2.600v2.700H16v2.600h-2.700V18h-2.600v-2.700H8v-2.600h2.700z"
        }
        // A book.
        Kind::Learning => {
            "M1.500 4.500c4-1.200 7.500-.8 10.500 1.200 3-2 6.500-2.400 10.500-1.200v15c-4-1.200-7.500-.8-10.500 1.200-3-2-6.500-2.400-10.500-1.200zm9.500 3c-2-1.200-4.300-1.500-7-1v10.700c2.500-.4 4.900-.1 7 .9zm2 0v10.600c2.100-1 4.500-1.300 7-.9V6.500c-2.700-.5-5-.2-7 1z"
        }
        // A screen on a stand.
        Kind::Kiosk => {
            "M3 2.500h18v13H3zm2.200 2.200v8.600h13.600V4.700zM10.500 15.500h3v4H18V22H6v-2.500h4.500z"
        }
    }
}
