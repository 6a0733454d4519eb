//! Degrees, minutes and seconds as decimal degrees.

/// Whether degrees are written with minutes.
pub(crate) fn in_minutes(text: &str) -> bool {
    text.contains(MINUTES)
}

/// Whether they are written with seconds, too.
pub(crate) fn in_seconds(text: &str) -> bool {
    text.contains(SECONDS) || text.contains("''") || text.contains("′′")
}

const MINUTES: [char; 4] = ['′', '\'', '’', '分'];
const SECONDS: [char; 4] = ['″', '"', '”', '秒'];

/// A text whose degrees, minutes and seconds are decimal degrees: 120°34′55.56″ is 120.58210000.
/// `None` where minutes or seconds can not be told from something else.
pub(super) fn in_degrees(text: &str) -> Option<String> {
    let text = text.replace(MINUTES, "′").replace("′′", "″");
    let text = text.replace(SECONDS, "″");
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('′') {
        let (head, minutes) = before.rsplit_once(['°', '度'])?;
        let start = head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (lead, degrees) = head.split_at_checked(start)?;
        let seconds = after
            .split_once('″')
            .filter(|(seconds, _)| !seconds.contains(['′', '°', '度']));
        let whole = degrees
            .parse::<u16>()
            .ok()
            .filter(|_| !lead.ends_with('.'))?;
        let minutes = sixtieths(minutes)?;
        let (seconds, after) = match seconds {
            Some((seconds, after)) => {
                // 34.5′20″ would count a part of a minute twice.
                let twice = minutes.fract() > 0.0;
                (sixtieths(seconds).filter(|_| !twice)?, after)
            }
            None => (0.0, after),
        };
        let degrees = f64::from(whole) + minutes / 60.0 + seconds / 3600.0;
        out.push_str(lead);
        out.push_str(&format!("{degrees:.8} "));
        rest = after;
    }
    out.push_str(rest);
    (!out.contains('″')).then_some(out)
}

/// A number below 60.
fn sixtieths(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let number: f64 = text.parse().ok().filter(|_| plain)?;
    (number < 60.0).then_some(number)
}
