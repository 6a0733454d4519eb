//! Reading the body of a pack for the types of a first answer, in the encoding of postcard: numbers
//! seven bits a byte, those with a sign in zigzag, texts and lists after their length, optional
//! values and values of an enum after the number that says which.
//!
//! serde could read it, and does read the packs that come later. Its visitors for these types would
//! be a thirtieth of the code of a first visit. What serde reads this reads as the same, and what serde
//! refuses this refuses.

use time::Date;

/// What is left of a body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Body<'a>(&'a [u8]);

/// A type that can be read from a body.
pub(crate) trait Unpack: Sized {
    /// Of how many values it is made.
    const VALUES: usize = 1;

    /// The next value; `None` where there is none that can be read.
    fn unpack(body: &mut Body<'_>) -> Option<Self>;
}

impl<'a> Body<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next value.
    pub(crate) fn read<T: Unpack>(&mut self) -> Option<T> {
        T::unpack(self)
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A whole number of at most so many bits: seven in each byte, the lowest first; each byte but
    /// the last has its highest bit set.
    fn varint(&mut self, bits: u32) -> Option<u64> {
        let mut value = 0;
        for shift in (0..bits).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            let room = bits - shift;
            if room < 7 && part >> room != 0 {
                return None;
            }
            value |= part << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// Which value of an enum, or how many items. (Lengths have the size of the phone's memory
    /// addresses, and no list is longer than what is left.)
    pub(crate) fn count(&mut self) -> Option<usize> {
        usize::try_from(self.varint(usize::BITS)?).ok()
    }

    /// Which value of an enum.
    pub(crate) fn which(&mut self) -> Option<u32> {
        self.read()
    }

    /// One of the values of an enum that holds nothing, all of which are given in their order.
    pub(crate) fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.which()? as usize).copied()
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }
}

/// Says how types are read: of a `struct` all fields in the order of their declaration, of one
/// with a single unnamed field that, of an enum whose values hold nothing (`one_of`) which of `ALL`.
macro_rules! unpack {
    ($(struct $name:ident { $($field:ident),+ $(,)? })+) => {$(
        impl $crate::unpack::Unpack for $name {
            const VALUES: usize = [$(stringify!($field)),+].len();

            fn unpack(body: &mut $crate::unpack::Body<'_>) -> Option<Self> {
                $(let $field = body.read()?;)+
                Some(Self { $($field),+ })
            }
        }
    )+};
    ($(tuple $name:ident)+) => {$(
        impl $crate::unpack::Unpack for $name {
            fn unpack(body: &mut $crate::unpack::Body<'_>) -> Option<Self> {
                body.read().map(Self)
            }
        }
    )+};
    ($(one_of $name:ident)+) => {$(
        impl $crate::unpack::Unpack for $name {
            fn unpack(body: &mut $crate::unpack::Body<'_>) -> Option<Self> {
                body.one_of(Self::ALL)
            }
        }
    )+};
}
pub(crate) use unpack;

impl Unpack for u8 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        body.byte()
    }
}

impl Unpack for u16 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Self::try_from(body.varint(Self::BITS)?).ok()
    }
}

impl Unpack for u32 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Self::try_from(body.varint(Self::BITS)?).ok()
    }
}

impl Unpack for u64 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        body.varint(Self::BITS)
    }
}

impl Unpack for i32 {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        let zigzag: u32 = body.read()?;
        Some((zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed())
    }
}

impl Unpack for String {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        body.text().map(str::to_owned)
    }
}

impl<T: Unpack> Unpack for Option<T> {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        match body.byte()? {
            0 => Some(None),
            1 => body.read().map(Some),
            _ => None,
        }
    }
}

impl<T: Unpack> Unpack for Vec<T> {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        // Room is not made for more items than come: the length may be anything.
        let mut items = Self::new();
        for _ in 0..body.count()? {
            items.push(body.read()?);
        }
        Some(items)
    }
}

impl<T: Unpack + Default, const N: usize> Unpack for [T; N] {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        let mut items = std::array::from_fn(|_| T::default());
        for item in &mut items {
            *item = body.read()?;
        }
        Some(items)
    }
}

impl<A: Unpack, B: Unpack> Unpack for (A, B) {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Some((body.read()?, body.read()?))
    }
}

impl Unpack for Date {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        let (year, day) = body.read()?;
        Self::from_ordinal_date(year, day).ok()
    }
}

#[cfg(test)]
mod tests;
