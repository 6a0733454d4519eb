//! A text as a QR code, to be drawn by whoever has a page or a sheet of paper.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// What scanners want free on each side, in modules (ISO/IEC 18004: four).
pub const QUIET: i32 = 4;

/// A QR code as a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Modules on each side, the quiet zone included.
    pub side: i32,
    /// The dark modules, as the path of an SVG whose view box is `0 0 side side`.
    pub path: String,
}

impl Qr {
    /// The code of a text; `None` when it is too long for any (about 2,300 bytes). A quarter of
    /// it may be lost or creased before it can not be read.
    ///
    /// ```
    /// use domain::slip::qr::Qr;
    /// assert!(Qr::of("https://example.org/#/place/T-C1").is_some());
    /// assert!(Qr::of(&"x".repeat(3_000)).is_none());
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Quartile)
            .or_else(|_| QrCode::encode_text(text, QrCodeEcc::Medium))
            .ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|x| code.get_module(*x, y));
                let length = i32::try_from(run.count()).unwrap_or_default();
                if length > 0 {
                    let (left, top) = (x + QUIET, y + QUIET);
                    let _ = write!(path, "M{left} {top}h{length}v1h-{length}z");
                }
                x += length.max(1);
            }
        }
        Some(Self {
            side: code.size() + 2 * QUIET,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The square of a code whose middle is 3 × 3 dark modules in a light ring in a dark one.
    const FINDER: [&str; 7] = [
        "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
    ];

    fn squares(qr: &Qr) -> Vec<Vec<char>> {
        let side = usize::try_from(qr.side).unwrap();
        let mut squares = vec![vec!['.'; side]; side];
        for run in qr.path.split('M').skip(1) {
            let (from, rest) = run.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let (x, y) = from.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            for square in &mut squares[y][x..x + length.parse::<usize>().unwrap()] {
                *square = '#';
            }
        }
        squares
    }

    #[test]
    fn a_phone_finds_the_three_squares_and_the_quiet_zone() {
        let qr = Qr::of("https://example.com/#/slip?ids=a,b").unwrap();
        let squares = squares(&qr);
        let quiet = usize::try_from(QUIET).unwrap();
        let far = squares.len() - quiet - 7;
        for (left, top) in [(quiet, quiet), (far, quiet), (quiet, far)] {
            for (row, want) in squares[top..].iter().zip(FINDER) {
                assert_eq!(row[left..left + 7].iter().collect::<String>(), want);
            }
        }
        assert!(squares[..quiet].iter().flatten().all(|s| *s == '.'));
        assert!(
            squares
                .iter()
                .all(|row| row[..quiet].iter().all(|s| *s == '.'))
        );
    }

    #[test]
    fn what_is_too_long_for_any_code_is_refused() {
        assert!(Qr::of(&"长".repeat(1000)).is_none());
    }
}
