//! The sheet: all that a person needs to go there, on one page.

use super::entry::Entry;
use super::frame::PaperFrame;
use crate::html::{Html, all, element, said as line, text};
use crate::words;
use crate::words::slip as said;

/// Where the map is drawn: once for paper, once for the screen.
pub(super) const MAP_ON_PAPER: &str = "[data-chart='paper']";
pub(super) const MAP_ON_SCREEN: &str = "[data-chart='screen']";

/// Where it stands when the paper was printed.
pub(super) const PRINTED: &str = "[data-printed]";

/// The whole sheet.
pub(super) fn sheet(entries: &[Entry], frame: &PaperFrame) -> Html {
    let from = frame.from.iter().map(|from| line("p", "", from));
    let head = all([line("h2", "paper-title", said::TITLE)]
        .into_iter()
        .chain(from));
    all([
        element(
            "div",
            &[("class", "paper-head")],
            [element("div", &[], [head]), hotlines(frame)],
        ),
        sample(entries),
        note(&frame.note),
        element(
            "ol",
            &[("class", "paper-places")],
            [all(entries.iter().map(place))],
        ),
        foot(frame),
        source(frame),
    ])
}

/// Whom to ring when in doubt.
pub(super) fn hotlines(frame: &PaperFrame) -> Html {
    let numbers = frame.hotlines.iter().map(|(label, number)| {
        element(
            "p",
            &[],
            [
                text(said::IN_DOUBT),
                text(" "),
                text(label),
                text(" "),
                line("b", "paper-number", number),
            ],
        )
    });
    element("div", &[("class", "paper-hotline")], [all(numbers)])
}

/// Paper goes on where the band above the page does not.
pub(super) fn sample(entries: &[Entry]) -> Html {
    let any = entries.iter().any(|entry| entry.sample);
    all(any.then(|| line("p", "paper-sample", said::SAMPLES_ON_PAPER)))
}

pub(super) fn note(note: &str) -> Html {
    let note = Some(note.trim()).filter(|note| !note.is_empty());
    all(note.map(|note| {
        element(
            "p",
            &[("class", "paper-note")],
            [text(said::NOTE), text("："), text(note)],
        )
    }))
}

/// Every number of a place, in the largest type; a sample's says that nobody answers.
pub(super) fn phones(entry: &Entry, most: usize) -> Html {
    if entry.phones.is_empty() {
        return line("b", "paper-number", words::NO_PHONE);
    }
    let numbers = entry.phones.iter().take(most).enumerate();
    let mut parts: Vec<Html> = Vec::new();
    for (at, number) in numbers {
        let class = if at == 0 {
            "paper-number"
        } else {
            "paper-number paper-spare"
        };
        parts.push(line("b", class, number));
        parts.push(text(" "));
    }
    if entry.sample {
        parts.push(line("span", "paper-fake", said::SAMPLE_NUMBER));
    }
    all(parts)
}

/// What must be said of a place before anybody goes there.
fn status(entry: &Entry) -> Html {
    all(entry
        .status
        .as_ref()
        .map(|status| line("b", "paper-status", status)))
}

/// The same, where it comes before everything else: nobody is served there.
pub(super) fn status_first(entry: &Entry) -> Html {
    all((!entry.serves).then(|| element("p", &[], [status(entry)])))
}

/// The same, where it stands behind what is known.
pub(super) fn status_later(entry: &Entry) -> Html {
    all(entry.serves.then(|| status(entry)))
}

pub(super) fn order(entry: &Entry) -> Html {
    line("span", "paper-order", &entry.order.to_string())
}

/// What people decide by, before the address.
fn facts(entry: &Entry) -> Html {
    let known = Some(&entry.facts).filter(|facts| !facts.is_empty());
    all(known.map(|facts| all([line("b", "", facts), text("。")])))
}

/// A line to write the answers on, where somebody is asked and there is room.
fn blank(entry: &Entry) -> Html {
    let asked = Some(()).filter(|()| !entry.ask.is_empty());
    all(asked.map(|()| {
        let line = element("span", &[], []);
        element(
            "p",
            &[("class", "paper-blank")],
            [text(said::ANSWERED), line],
        )
    }))
}

/// One place.
fn place(entry: &Entry) -> Html {
    let today = entry.today.as_ref().map(|today| line("b", "", today));
    // Where the hours of today are not known, those of the week, or that there are none, stay.
    let class = today.as_ref().map_or("", |_| "paper-last");
    let between = today.as_ref().map(|_| line("span", class, "。"));
    let week = line("span", class, &entry.week);
    let hours = today.into_iter().chain(between).chain([week]);
    let parts = [
        line("h3", "paper-name", &entry.name),
        status_first(entry),
        element(
            "p",
            &[("class", "paper-ring")],
            [
                phones(entry, 2),
                text(" "),
                line("span", "paper-what", &entry.what),
            ],
        ),
        element("p", &[], [facts(entry), text(&entry.way())]),
        element("p", &[], [status_later(entry), all(hours)]),
        element(
            "p",
            &[("class", "paper-last")],
            [text(&entry.ask), line("span", "paper-spare", &entry.bring)],
        ),
        blank(entry),
        note(entry.note.as_deref().unwrap_or_default()),
    ];
    element(
        "li",
        &[
            ("class", "paper-place"),
            ("data-place-id", &entry.id),
            ("data-kind", entry.kind),
        ],
        [order(entry), element("div", &[], [all(parts)])],
    )
}

/// The map, and the code that leads a phone to the same list.
fn foot(frame: &PaperFrame) -> Html {
    let chart = |name: &str| {
        let class = ["chart for-", name].concat();
        element("div", &[("class", &class), ("data-chart", name)], [])
    };
    let map = (!frame.chart.places.is_empty()).then(|| {
        element(
            "figure",
            &[("class", "paper-map")],
            [
                chart("paper"),
                chart("screen"),
                line("figcaption", "", &frame.map_sign),
            ],
        )
    });
    let code = frame.code.clone().map(|code| {
        element(
            "div",
            &[("class", "paper-code")],
            [
                code,
                element(
                    "p",
                    &[],
                    [text(said::SCAN), line("span", "paper-cut", said::CUT)],
                ),
            ],
        )
    });
    element(
        "div",
        &[("class", "paper-foot")],
        [all(map.into_iter().chain(code))],
    )
}

/// Whose data, of which day, printed when, and who runs this copy.
pub(super) fn source(frame: &PaperFrame) -> Html {
    let operator = frame.operator.as_ref().map(|(name, number)| {
        let number = Some(number).filter(|number| !number.is_empty());
        let number = number.map(|number| line("b", "paper-number", number));
        let name = text(&said::run_by(name));
        all([name, text(" ")].into_iter().chain(number))
    });
    let lines = frame.source.iter().map(|line| text(line)).chain(operator);
    let spaced = lines.map(|one| element("span", &[], [one]));
    let printed = element("span", &[("data-printed", "")], []);
    element("p", &[("class", "paper-source")], [all(spaced), printed])
}
