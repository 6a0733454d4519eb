//! `config.json`: what the operator of a copy says. A field that is missing, or of another type
//! than it should be, counts as not said.

use crate::platform::fetch;
use crate::platform::json::Json;
use domain::report::Channels;
use std::cell::RefCell;

thread_local! {
    static READ: RefCell<Option<Json>> = const { RefCell::new(None) };
}

/// The file; once it has come it is not asked for again. `None` when it does not come.
pub async fn config() -> Option<Json> {
    let read = READ.with_borrow(Clone::clone);
    if read.is_some() {
        return read;
    }
    let came = fetch::json("config.json").await.ok();
    READ.set(came.clone());
    came
}

/// What is said of the map, under `map`; the map reads it.
pub async fn map() -> Option<Json> {
    config().await?.field("map")
}

/// Who runs this copy.
#[derive(Debug, Clone, Default)]
pub struct Operator {
    /// Their name.
    pub name: String,
    /// Their number.
    pub phone: String,
    /// Whether the map shows tiles of somebody else's server.
    pub has_tiles: bool,
}

/// Who runs this copy.
pub async fn operator() -> Operator {
    let Some(config) = config().await else {
        return Operator::default();
    };
    let tiles = config.field("map").and_then(|map| map.list("tiles"));
    let said = |name| config.text(name).unwrap_or_default().trim().to_owned();
    Operator {
        name: said("operator"),
        phone: said("operator_phone"),
        has_tiles: tiles.is_some_and(|tiles| !tiles.is_empty()),
    }
}

/// How to tell the operator that a record is wrong, under `report`.
pub async fn report() -> Channels {
    let said = config().await.and_then(|config| config.field("report"));
    let [tel, sms, mailto, link] = ["tel", "sms", "mailto", "link"].map(|name| {
        let text = said.as_ref().and_then(|said| said.text(name));
        text.unwrap_or_default()
    });
    Channels {
        tel,
        sms,
        mailto,
        link,
    }
}

/// How a public screen (`?kiosk=1`) behaves, under `kiosk`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicScreen {
    /// Seconds without a touch until it begins anew.
    pub idle_seconds: u32,
    /// Whether it stands beside a printer.
    pub print: bool,
}

impl Default for PublicScreen {
    fn default() -> Self {
        Self {
            idle_seconds: 90,
            print: false,
        }
    }
}

/// The fewest seconds: twenty of them the warning stands, and before it one must have read
/// something.
const LEAST_SECONDS: u32 = 30;

/// How a public screen behaves.
pub async fn public_screen() -> PublicScreen {
    let usual = PublicScreen::default();
    let Some(said) = config().await.and_then(|config| config.field("kiosk")) else {
        return usual;
    };
    let idle = said.count("idle_seconds").unwrap_or(usual.idle_seconds);
    PublicScreen {
        idle_seconds: idle.max(LEAST_SECONDS),
        print: said.flag("print").unwrap_or(usual.print),
    }
}
