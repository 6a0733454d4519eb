//! `config.json`: what the operator of a copy says. A field that is missing, or holds something else
//! than it may ([`domain::config`]), counts as not said.

use crate::platform::fetch;
use crate::platform::json::Json;
use crate::platform::page;
use crate::trouble::FetchError;
use domain::config::{self as rules, Fault, Said, not_allowed, origins};
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
    let map = config.field("map");
    let said = |name| rules::line(&config.text(name)?);
    Operator {
        name: said("operator").unwrap_or_default(),
        phone: said("operator_phone").unwrap_or_default(),
        has_tiles: map.is_some_and(|map| !rules::tiles(texts(&map, "tiles")).is_empty()),
    }
}

fn texts(map: &Json, name: &str) -> Vec<String> {
    let list = map.list(name).unwrap_or_default();
    list.iter().filter_map(Json::as_text).collect()
}

/// What is wrong with the file, for whoever runs the copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wrong {
    /// In the file itself.
    pub faults: Vec<Fault>,
    /// Servers of tiles that the page's CSP does not name.
    pub not_allowed: Vec<String>,
}

/// What is wrong with the file. Where it does not come, nothing is.
pub async fn wrong() -> Wrong {
    let file = match config().await {
        Some(file) => Ok(file),
        None => fetch::json("config.json").await,
    };
    let said = match file {
        Ok(file) => file.said(),
        Err(FetchError::Unreadable) => Said::Nothing,
        Err(_) => return Wrong::default(),
    };
    let list = |path| rules::texts(rules::at(&said, path));
    let servers = origins(&list("map.tiles"), &list("map.subdomains"));
    Wrong {
        faults: rules::faults(&said),
        // A page without a CSP lets everything come.
        not_allowed: page::csp().map_or_else(Vec::new, |csp| not_allowed(&csp, &servers)),
    }
}

/// How to tell the operator that a record is wrong, under `report`.
pub async fn report() -> Channels {
    let said = config().await.and_then(|config| config.field("report"));
    let [tel, sms, mailto, link] = ["tel", "sms", "mailto", "link"].map(|name| {
        let text = said.as_ref().and_then(|said| said.text(name));
        text.and_then(|text| rules::address(&text))
            .unwrap_or_default()
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
pub struct PublicScreenSettings {
    /// Seconds without a touch until it begins anew.
    pub idle_seconds: u32,
    /// Whether it stands beside a printer.
    pub print: bool,
}

impl Default for PublicScreenSettings {
    fn default() -> Self {
        Self {
            idle_seconds: 90,
            print: false,
        }
    }
}

/// How a public screen behaves.
pub async fn public_screen() -> PublicScreenSettings {
    let usual = PublicScreenSettings::default();
    let Some(said) = config().await.and_then(|config| config.field("kiosk")) else {
        return usual;
    };
    let idle = said.count("idle_seconds").unwrap_or(usual.idle_seconds);
    PublicScreenSettings {
        idle_seconds: rules::idle_seconds(idle),
        print: said.flag("print").unwrap_or(usual.print),
    }
}
