//! A whole link: a page, where its answers start, and whom it is for.

use super::encoding::encode;
use super::guide::Guide;
use super::limits::{self, LeftOut};
use super::mangled::Parts;
use super::page::{Page, ROWS, Read};
use super::query::{FAMILY, Query};
use super::start::Start;
use crate::policy::entitlement::Profile;
use std::fmt;

/// A page, where its answers start, and whether it is asked for somebody who lives elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The page.
    pub page: Page,
    /// From where, on the pages whose addresses say so.
    pub start: Option<Start>,
    /// `for=family`: answers start where a relative lives, not where this phone is.
    pub for_family: bool,
}

impl Link {
    /// Reads what stands behind `#`, with or without the `#`. Never fails: an address nobody
    /// knows is [`Page::Unknown`], a parameter nobody knows is passed over, a parameter with an
    /// impossible value counts as missing, and what chats do to links is undone.
    ///
    /// ```
    /// use domain::address::{Link, Page};
    /// use domain::place::Kind;
    /// let link = Link::parse("#/nearby?kind=canteen&from=330602002&utm_source=chat");
    /// assert_eq!(link.page, Page::list(Kind::Canteen, vec![]));
    /// assert_eq!(link.to_string(), "#/nearby?kind=canteen&from=330602002");
    /// ```
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = limits::readable(hash);
        Self::of(&Parts::of(hash), hash)
    }

    /// What of an address [`parse`](Self::parse) does not read: more than anybody needs (see
    /// [`limits`]), or no 编号 of any place.
    #[must_use]
    pub fn left_out(hash: &str) -> Option<LeftOut> {
        let read = limits::readable(hash);
        let parts = Parts::of(read);
        let row = Self::of(&parts, read).page.row();
        let most = row.and_then(|row| row.most_places);
        let places = most.and_then(|most| parts.params.left_out(most));
        let end = (read.len() < hash.len()).then_some(LeftOut::End);
        places.or(end)
    }

    /// Reads an address that is taken apart. `hash`: as it stood.
    pub(super) fn of(parts: &Parts, hash: &str) -> Self {
        let mut steps = parts.path.split('/').filter(|step| !step.is_empty());
        let name = steps.next().unwrap_or_default();
        let id = steps.next();
        let row = ROWS.iter().find(|row| row.name == name);
        let row = row.filter(|row| row.has_id == id.is_some() && steps.next().is_none());
        let read = Read {
            id,
            params: &parts.params,
            query: &parts.query,
        };
        let Some((row, page)) = row.and_then(|row| Some((row, (row.read)(&read)?))) else {
            let hash = hash.strip_prefix('#').unwrap_or(hash).to_owned();
            return Page::Unknown { hash }
                .link_from(None)
                .of_family(parts.params.family());
        };
        let start = row.start.and_then(|start| start(&parts.params));
        let link = page.link_from(start);
        let for_family = parts.params.family() || link.says_so_itself();
        link.of_family(for_family)
    }

    /// A link to this page with another start. A page whose address has no start stays as it is.
    #[must_use]
    pub fn starting_from(self, start: Option<Start>) -> Self {
        let has_start = self.page.row().is_some_and(|row| row.start.is_some());
        Self {
            start: start.filter(|_| has_start),
            ..self
        }
    }

    /// This link, for a relative or for whoever opens it.
    #[must_use]
    pub fn of_family(self, for_family: bool) -> Self {
        Self { for_family, ..self }
    }

    /// A link to this page without what no server may learn: the exact spot of a person, and what they
    /// told the guide. A browser keeps what stands behind `#` to itself; what stands behind `?` it
    /// sends to the host.
    #[must_use]
    pub fn for_servers(&self) -> Self {
        let page = match &self.page {
            Page::Guide(guide) => {
                let profile = Profile {
                    place: guide.profile.place,
                    ..Profile::default()
                };
                Page::Guide(Guide::default().with(profile))
            }
            page => page.clone(),
        };
        Self {
            page,
            start: self.start.filter(|start| start.spot().is_none()),
            for_family: self.for_family,
        }
    }

    /// What is sent on, to stand behind the address of the app: `?to=…`, because some chats and
    /// hosts drop what stands behind `#`; and behind `#` the whole, where a server may not learn
    /// it (`public/bundle.js` reads both).
    ///
    /// ```
    /// use domain::address::Link;
    /// let link = Link::parse("#/nearby?kind=canteen&from=330602002");
    /// assert_eq!(link.to_send(), "?to=%2Fnearby%3Fkind%3Dcanteen%26from%3D330602002");
    /// // Where a person stands no server learns.
    /// let link = Link::parse("#/?at=120.58210,30.00120");
    /// assert_eq!(link.to_send(), "?to=%2F#/?at=120.58210,30.00120");
    /// ```
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
        let chosen = matches!(before.page, Page::Where { .. });
        let elsewhere = self.start.is_some() && self.start != start && !chosen;
        let stays = before.for_family && !again && !elsewhere;
        let for_family = self.for_family || stays;
        self.of_family(for_family)
    }

    /// Whether the page is for the family by its nature. The page that puts such a link together is,
    /// once the place is known.
    fn says_so_itself(&self) -> bool {
        matches!(self.page, Page::Family { .. }) && self.start.is_some()
    }
}

impl Page {
    /// The page with its answers starting somewhere.
    #[must_use]
    pub fn link_from(self, start: Option<Start>) -> Link {
        let link = Link {
            page: self,
            start: None,
            for_family: false,
        };
        link.starting_from(start)
    }
}

impl fmt::Display for Link {
    /// With the leading `#`, ready for a link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut query = Query::default();
        let address = match (&self.page, self.page.row()) {
            (Page::Unknown { hash }, _) => ["#", hash].concat(),
            (page, Some(row)) => {
                (row.write)(page, self.start, &mut query);
                let id = page.id().map(|id| ["/", id].concat());
                let path = ["#/", row.name, &id.unwrap_or_default()].concat();
                let joint = if query.0.is_empty() { "" } else { "?" };
                [&path, joint, &query.0].concat()
            }
            (_, None) => String::new(),
        };
        f.write_str(&address)?;
        // One that nobody knows stands as it was, with whatever it says.
        let is_said = match &self.page {
            Page::Unknown { hash } => Parts::of(limits::readable(hash)).params.family(),
            _ => self.says_so_itself(),
        };
        if self.for_family && !is_said {
            let joint = if address.contains('?') { '&' } else { '?' };
            write!(f, "{joint}for={FAMILY}")?;
        }
        Ok(())
    }
}
