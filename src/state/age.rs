//! How old the data are that are shown, where the host does not answer and the phone shows what it has
//! kept; and when the host answers again.

use super::data::Data;
use crate::data;
use crate::platform::fetch::{self, Ask};
use crate::platform::page;
use domain::hours::moment::Moment;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::time::Duration;

/// How long until a host that did not answer is asked again.
const ASK_AGAIN: Duration = Duration::from_secs(60);

thread_local! {
    static PLANNED: Cell<bool> = const { Cell::new(false) };
}

impl Data {
    /// Notes since when the phone has had the manifest (Unix ms); `None`: it came from the host.
    pub(super) fn note_age(&'static self, kept_at: Option<f64>) {
        let since = kept_at.and_then(Moment::from_unix_ms).map(|at| at.date);
        let _ = self.kept_since.try_set(since);
        if since.is_some() {
            self.ask_later();
        }
    }

    /// Asks the host as soon as there is a network again, once more for what has failed, too; and takes what comes after
    /// it was given up.
    pub(super) fn follow_network(&'static self) {
        fetch::on_network(move || {
            self.retry();
            self.ask_host();
        });
        fetch::on_late(move || self.retry());
    }

    /// Asks the host in a minute, unless that is planned already.
    fn ask_later(&'static self) {
        if PLANNED.replace(true) {
            return;
        }
        let ask = move || {
            PLANNED.set(false);
            self.ask_host();
        };
        set_timeout(ask, ASK_AGAIN);
    }

    /// Asks the host now. Where it answers with what the manifest says of the city that is shown, the data are
    /// current; where it says something else, the newer version is offered.
    fn ask_host(&'static self) {
        if self.kept_since.try_get_untracked().flatten().is_none() {
            return;
        }
        let Some(part) = self.part() else {
            return self.ask_later();
        };
        spawn_local(async move {
            let Ok(came) = data::part(part, Ask::Anew).await else {
                return self.ask_later();
            };
            let shown = |manifest: &_| *manifest == came.file;
            let is_same = self
                .manifest
                .try_with_untracked(|m| m.ready().is_some_and(|m| shown(&**m)));
            match is_same {
                Some(false) if came.kept_at.is_none() => page::offer_renewal(),
                _ => self.note_age(came.kept_at),
            }
        });
    }
}
