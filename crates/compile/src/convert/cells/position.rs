//! Cells of degrees.

use super::NewRow;
use crate::columns::{CRS, LAT, LNG};
use crate::convert::columns::Column;
use crate::convert::heading::system_named;
use crate::convert::vocabulary::SYSTEMS;
use crate::points::NotAPoint;
use crate::text::plain;
use crate::{points, words};

impl NewRow<'_> {
    /// A degree that is written with a comma, as in some languages: 120,8123.
    pub(super) fn with_point(&mut self, text: String, column: &Column) -> String {
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let parts = text.split_once(',').filter(|(whole, rest)| {
            // Three digits and more are no degrees of latitude.
            (2..=3).contains(&whole.len()) && rest.len() >= 3 && digits(whole) && digits(rest)
        });
        let Some((whole, rest)) = parts else {
            return text;
        };
        let read = format!("{whole}.{rest}");
        let say = words::written_as(&text, &read);
        self.messages.info(self.line, &column.label, &text, say);
        read
    }

    /// Two degrees of one cell. Which is which is said by their size: no place in China can be meant
    /// in two ways.
    pub(super) fn point(&mut self, text: &str, column: &Column) {
        let named = system_named(text);
        let mut numbers = text.to_lowercase();
        for (word, _) in SYSTEMS {
            numbers = numbers.replace(word, " ");
        }
        let parsed = points::parse(&format!("{numbers} WGS84"));
        let point = match parsed {
            Ok(point) => (point.lng, point.lat),
            Err(NotAPoint::Swapped(a, b)) => (a.max(b), a.min(b)),
            Err(_) => {
                self.messages
                    .ask(self.line, &column.label, text, words::no_degrees());
                return;
            }
        };
        self.set(LNG, point.0.to_string());
        self.set(LAT, point.1.to_string());
        self.set(CRS, named.unwrap_or_default().to_owned());
    }

    /// One degree, which is a longitude or a latitude by its size.
    pub(super) fn axis(&mut self, text: String, column: &Column) {
        match points::degrees(&plain(&text)) {
            Some(x) if (73.0..=136.0).contains(&x) => self.set(LNG, text),
            Some(y) if (3.0..=54.0).contains(&y) => self.set(LAT, text),
            _ => self
                .messages
                .ask(self.line, &column.label, &text, words::no_degrees()),
        }
    }

    /// Degrees, minutes or seconds that stand in columns of their own.
    pub(super) fn degrees(&mut self, own: &'static str, part: usize, text: &str) {
        const SIGNS: [char; 3] = ['°', '′', '″'];
        let sign = SIGNS.get(part).copied().unwrap_or('°');
        let number = plain(text);
        let number = number.trim_end_matches(['°', '′', '″', '\'', '"', '度', '分', '秒']);
        let whole = format!("{}{number}{sign}", self.get(own));
        self.set(own, whole);
    }
}
