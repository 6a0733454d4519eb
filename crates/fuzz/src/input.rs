//! Inputs: what is right, changed in the ways in which files and texts are damaged, or made up.

use fastrand::Rng;

/// The longest input.
pub(crate) const MOST_BYTES: usize = 64 << 10;

/// Bytes at which something turns: ends of ranges, of texts, of numbers.
const TURNING: [u8; 12] = [
    0, 1, 0x7f, 0x80, 0xff, 0xfe, b'\n', b'\r', b'"', b',', b'0', b'-',
];

/// The input of a number. `words`: what the target's own texts are made of.
pub(crate) fn make(target: &str, number: u64, corpus: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let seed = target.bytes().fold(number, |seed, byte| {
        (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut rng = Rng::with_seed(seed);
    let mut bytes = match rng.u8(0..10) {
        0 => made_up(&mut rng),
        1 => of_words(&mut rng, words),
        _ => any(&mut rng, corpus).cloned().unwrap_or_default(),
    };
    for _ in 0..rng.usize(0..6) {
        change(&mut rng, &mut bytes, corpus, words);
        bytes.truncate(MOST_BYTES);
    }
    bytes
}

fn any<'a, T>(rng: &mut Rng, all: &'a [T]) -> Option<&'a T> {
    rng.choice(all)
}

fn made_up(rng: &mut Rng) -> Vec<u8> {
    let length = rng.usize(0..200);
    let printable = rng.bool();
    let byte = |rng: &mut Rng| {
        if printable {
            rng.u8(0x20..0x7f)
        } else {
            rng.u8(..)
        }
    };
    (0..length).map(|_| byte(rng)).collect()
}

fn of_words(rng: &mut Rng, words: &[&str]) -> Vec<u8> {
    let many = rng.usize(0..30);
    let word = |rng: &mut Rng| any(rng, words).map_or("", |word| *word);
    (0..many).flat_map(|_| word(rng).bytes()).collect()
}

/// A part of so many bytes, as two positions.
fn part(rng: &mut Rng, length: usize) -> std::ops::Range<usize> {
    let from = rng.usize(0..=length);
    let to = rng.usize(from..=length.min(from + 64));
    from..to
}

fn change(rng: &mut Rng, bytes: &mut Vec<u8>, corpus: &[Vec<u8>], words: &[&str]) {
    let length = bytes.len();
    let at = rng.usize(0..=length);
    match rng.u8(0..10) {
        0 | 1 => {
            let bit = rng.u8(0..8);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << bit;
            }
        }
        2 => {
            let turning = any(rng, &TURNING).copied().unwrap_or_default();
            if let Some(byte) = bytes.get_mut(at) {
                *byte = turning;
            }
        }
        3 => drop(bytes.drain(part(rng, length))),
        4 => bytes.truncate(at),
        5 => {
            let more = made_up(rng);
            drop(bytes.splice(at..at, more));
        }
        6 => {
            let word = any(rng, words).map_or("", |word| *word).to_owned();
            drop(bytes.splice(at..at, word.into_bytes()));
        }
        7 => {
            // One part many times.
            let part = bytes.get(part(rng, length)).unwrap_or_default();
            let many = part.repeat(rng.usize(1..200));
            drop(bytes.splice(at..at, many));
        }
        8 => {
            // The end of another.
            let other = any(rng, corpus).cloned().unwrap_or_default();
            let from = rng.usize(0..=other.len());
            bytes.truncate(at);
            bytes.extend_from_slice(other.get(from..).unwrap_or_default());
        }
        _ => {
            // Any character there is.
            let mut text = [0; 4];
            let c = rng.char(..);
            drop(bytes.splice(at..at, c.encode_utf8(&mut text).bytes()));
        }
    }
}
