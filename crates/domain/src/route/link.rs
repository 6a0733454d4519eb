//! A whole link: the page, and whom it is for.

use super::mangled::Parts;
use super::query::{FAMILY, decode, encode};
use super::{Guide, Route, Start, limits};
use crate::entitlement::Profile;
use std::fmt;

/// A page, and whether it is asked for somebody who lives elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The page.
    pub route: Route,
    /// `for=family`: answers start where a relative lives, not where this phone is.
    pub family: bool,
}

impl Link {
    /// Reads what stands behind `#`; see [`Route::parse`].
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = limits::readable(hash);
        let parts = Parts::of(hash);
        let route = Route::of(&parts, hash);
        let family = parts.params.family() || says_so_itself(&route);
        Self { route, family }
    }

    /// The same page without what no server may learn: the exact spot of a person, and what they
    /// told the guide. A browser keeps what stands behind `#` to itself; what stands behind `?` it
    /// sends to the host.
    #[must_use]
    pub fn for_servers(&self) -> Self {
        let route = match &self.route {
            Route::Guide(guide) => {
                let profile = Profile {
                    place: guide.profile.place,
                    ..Profile::default()
                };
                Route::Guide(Guide::default().with(profile))
            }
            route if route.start().and_then(Start::spot).is_some() => {
                route.clone().starting_from(None)
            }
            route => route.clone(),
        };
        Self {
            route,
            family: self.family,
        }
    }

    /// What is sent on, to stand behind the address of the app: `?to=…`, because some chats and
    /// hosts drop what stands behind `#`; and behind `#` the whole, where a server may not learn
    /// it (`public/boot.js` reads both).
    #[must_use]
    pub fn to_send(&self) -> String {
        let open = self.for_servers();
        let to = encode(open.to_string().trim_start_matches('#'));
        if open == *self {
            ["?to=", &to].concat()
        } else {
            ["?to=", &to, &self.to_string()].concat()
        }
    }

    /// The link as it holds for a person who comes to it from a page `before`, where answers
    /// started at `start`. Links inside the app say nothing of the family and stay with it; going
    /// back (`again`) leads to exactly what was; and a page that starts elsewhere, unless that
    /// was chosen just now, is of another link.
    #[must_use]
    pub fn coming_from(self, before: &Self, start: Option<Start>, again: bool) -> Self {
        let chosen = matches!(before.route, Route::Where { .. });
        let own = self.route.start();
        let elsewhere = own.is_some() && own != start && !chosen;
        let stays = before.family && !again && !elsewhere;
        Self {
            family: self.family || stays,
            ..self
        }
    }
}

/// Whether a page is of the family by its nature: the one that puts such a link together, once
/// the place is known.
fn says_so_itself(route: &Route) -> bool {
    matches!(route, Route::Family { start: Some(_), .. })
}

impl fmt::Display for Link {
    /// With the leading `#`, ready for a link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let page = self.route.to_string();
        f.write_str(&page)?;
        if self.family && !says_so_itself(&self.route) {
            let joint = if page.contains('?') { '&' } else { '?' };
            write!(f, "{joint}for={FAMILY}")?;
        }
        Ok(())
    }
}

/// The address that `#/share?to=…` sends on: what stands behind its `#`.
pub(super) fn to_share(parts: &Parts) -> String {
    // Somebody has decoded it: then its own parameters look like those of the page around it.
    let bare = parts
        .query
        .find("to=/")
        .and_then(|at| parts.query.get(at + "to=".len()..));
    match bare {
        Some(bare) => bare.to_owned(),
        None => match parts.params.get("to") {
            Some(to) if to.starts_with('%') => decode(to),
            Some(to) => to.to_owned(),
            None => "/".to_owned(),
        },
    }
}
