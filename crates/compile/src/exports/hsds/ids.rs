//! Ids that stay: UUIDs of version 5, made of the 编号.

use domain::place::Place;
use uuid::Uuid;

/// The namespace of all ids: version 5 of the namespace of URLs and the name
/// `urn:eldercare-map:hsds`. docs/data.md has it, so that others can make the same ids.
pub(in crate::exports) fn namespace() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"urn:eldercare-map:hsds")
}

/// The ids of what belongs to one place.
#[derive(Debug)]
pub(super) struct Ids {
    service: Uuid,
}

impl Ids {
    /// Those of a place. 编号 that differ in small and capital letters are never published together.
    pub(super) fn of(place: &Place) -> Self {
        Self {
            service: Uuid::new_v5(&namespace(), place.id.as_bytes()),
        }
    }

    /// The id of the service.
    pub(super) fn service(&self) -> String {
        self.service.to_string()
    }

    /// The id of a part of it: its location, a phone, a schedule. The service's own id is the
    /// namespace.
    pub(super) fn part(&self, name: &str) -> String {
        Uuid::new_v5(&self.service, name.as_bytes()).to_string()
    }
}

/// The id of a word of a vocabulary, which all services share.
pub(super) fn term(taxonomy: &str, word: &str) -> String {
    Uuid::new_v5(&namespace(), format!("{taxonomy}/{word}").as_bytes()).to_string()
}
