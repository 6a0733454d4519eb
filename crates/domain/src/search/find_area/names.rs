//! All names of a city in one table.

use crate::geo::area::{Area, AreaCode, AreaLevel};
use crate::pack::VillagePack;
use crate::pack::catalog::Catalog;
use crate::place::{Kind, Place, SAMPLE_PREFIX, Status};
use crate::say::kind;
use crate::search::alphabet::Alphabet;
use crate::search::endings;
use crate::search::typed::normal;

/// Which of the names of a thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The name.
    Own,
    /// What an area was called before: its number among the former names of the pack.
    Former(u32),
    /// What a place is called, too: its number among the place's.
    Alias(u16),
    /// What is left of a place's name behind the area it is named after: 爱心食堂.
    Rest,
    /// What a place is: 老年食堂. It names one behind an area alone: 府山老年食堂.
    Kind,
}

/// A name: a run of letters of the table.
#[derive(Debug)]
pub(super) struct Name {
    /// Whose it is.
    pub(super) entry: u32,
    /// Where its letters begin.
    first: u32,
    /// How many there are.
    pub(super) length: u16,
    /// How many stand before the ending; all for a place.
    pub(super) stem: u16,
    /// So many at the beginning only say where a place stands: they alone do not name it.
    pub(super) lead: u16,
    /// The area it lies in, by its number among the entries.
    pub(super) parent: Option<u32>,
    pub(super) form: Form,
}

/// Something with names.
#[derive(Debug)]
pub(super) struct Entry {
    /// The first of its names.
    first: u32,
    /// 0 district, 1 town, 2 community, 3 place.
    pub(super) level: u8,
    /// It comes after all that fit as well: it is closed for good.
    pub(super) last: bool,
}

/// Everything that is looked through: districts and towns, communities, places.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) alphabet: Alphabet,
    /// All names, one after another, each character by its number in the alphabet.
    letters: Vec<u16>,
    /// By entry.
    pub(super) names: Vec<Name>,
    pub(super) entries: Vec<Entry>,
    /// Province and city, as an address begins.
    pub(super) province: Vec<Vec<u16>>,
    pub(super) city: Vec<Vec<u16>>,
    /// How areas of each level end.
    endings: [Vec<Vec<u16>>; 3],
    /// The last characters of names of areas, behind which a word begins.
    word_ends: Vec<u16>,
}

const LEVELS: [AreaLevel; 3] = [AreaLevel::District, AreaLevel::Town, AreaLevel::Village];

impl Names {
    pub(super) fn new(catalog: &Catalog, pack: Option<&VillagePack>) -> Self {
        let city = &catalog.city;
        let villages = pack.map_or(&[][..], |pack| &pack.villages);
        let former = pack.map_or(&[][..], |pack| &pack.former);
        let province = city.adcode.province_name();
        let texts = catalog.areas.iter().chain(villages).map(|a| &a.name);
        let places = catalog.places();
        let texts = texts
            .chain(former.iter().map(|(_, name)| name))
            .chain(
                places
                    .iter()
                    .flat_map(|p| std::iter::once(&p.name).chain(&p.aliases)),
            )
            .chain([&city.name, &city.short]);
        let characters = texts
            .flat_map(|text| normal(text).chars().collect::<Vec<_>>())
            .chain(province.chars())
            .chain("省自治区市".chars())
            .chain(Kind::ALL.iter().flat_map(|kind| kind::place(*kind).chars()))
            .chain(endings::characters());
        let readings = [Some(&catalog.readings), pack.map(|pack| &pack.readings)];
        let readings: Vec<_> = readings.into_iter().flatten().collect();
        let alphabet = Alphabet::new(characters.filter(|c| *c != ' '), &readings);
        let all = |texts: &[&str]| texts.iter().map(|t| alphabet.numbers(t)).collect();
        let with = |ending: &str| [province, ending].concat();
        let province: Vec<_> = match province {
            "" => Vec::new(),
            _ => all(&[&with(""), &with("省"), &with("自治区"), &with("市")]),
        };
        let city = all(&[&city.name, &city.short]);
        let endings = LEVELS.map(|level| all(endings::of(level)));
        let word_ends = alphabet.numbers("区县市道镇乡村");
        let mut names = Self {
            word_ends,
            alphabet,
            letters: Vec::new(),
            names: Vec::new(),
            entries: Vec::new(),
            province,
            city,
            endings,
        };
        let number_of = |code: AreaCode| {
            let at = catalog.areas.binary_search_by_key(&code, |a| a.code).ok()?;
            u32::try_from(at).ok()
        };
        let around = |code: AreaCode| {
            let town = code.town().filter(|town| *town != code);
            let district = Some(code.district()).filter(|district| *district != code);
            town.and_then(number_of)
                .or_else(|| district.and_then(number_of))
        };
        for area in catalog.areas.iter().chain(villages) {
            names.area(area, around(area.code), former);
        }
        for place in places {
            let parent = place.area.and_then(number_of);
            let village = |lead: &str| {
                let first = villages.partition_point(|v| v.code.town() < place.area);
                let in_town = villages.get(first..).unwrap_or_default().iter();
                let mut in_town = in_town.take_while(|v| v.code.town() == place.area);
                let at = first + in_town.position(|v| lead.ends_with(&v.name))?;
                u32::try_from(catalog.areas.len() + at).ok()
            };
            names.place(place, parent, village);
        }
        names
    }

    /// The names of an entry, with their numbers.
    pub(super) fn of(&self, entry: usize) -> impl Iterator<Item = (usize, &Name)> {
        let first = |entry: usize| self.entries.get(entry).map(|e| e.first as usize);
        let from = first(entry).unwrap_or(0);
        let to = first(entry + 1).unwrap_or(self.names.len());
        (from..to).zip(self.names.get(from..to).unwrap_or_default())
    }

    /// A name, each character by its number in the alphabet.
    pub(super) fn spelled(&self, name: &Name) -> &[u16] {
        let first = name.first as usize;
        let to = first + usize::from(name.length);
        self.letters.get(first..to).unwrap_or_default()
    }

    /// How areas of a level end; nothing for places.
    pub(super) fn endings(&self, level: u8) -> &[Vec<u16>] {
        self.endings
            .get(usize::from(level))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether a word begins behind this letter.
    pub(super) fn ends_word(&self, letter: u16) -> bool {
        self.word_ends.contains(&letter)
    }

    fn begin(&mut self, level: u8, last: bool) {
        let first = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.entries.push(Entry { first, level, last });
    }

    fn name(&mut self, text: &str, stem: &str, lead: &str, parent: Option<u32>, form: Form) {
        let spelled = |text: &str| self.alphabet.numbers(&normal(text).replace(' ', ""));
        let count = |letters: usize| u16::try_from(letters).unwrap_or(0);
        let letters = spelled(text);
        let (length, stem, lead) = (letters.len(), spelled(stem).len(), spelled(lead).len());
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let first = number(self.letters.len());
        self.letters.extend(letters);
        self.names.push(Name {
            entry: number(self.entries.len().saturating_sub(1)),
            first,
            length: count(length),
            stem: count(stem),
            lead: count(lead),
            parent,
            form,
        });
    }

    fn area(&mut self, area: &Area, parent: Option<u32>, former: &[(AreaCode, String)]) {
        let level = area.code.level();
        let number = LEVELS.iter().position(|l| *l == level).unwrap_or(0);
        self.begin(u8::try_from(number).unwrap_or(0), false);
        let stem = endings::stem(&area.name, level);
        self.name(&area.name, stem, "", parent, Form::Own);
        for (at, (_, name)) in (0..)
            .zip(former)
            .filter(|(_, (code, _))| *code == area.code)
        {
            let stem = endings::stem(name, level);
            self.name(name, stem, "", parent, Form::Former(at));
        }
    }

    fn place(&mut self, place: &Place, parent: Option<u32>, village: impl Fn(&str) -> Option<u32>) {
        self.begin(3, place.status == Status::Closed);
        let name = place.name.strip_prefix(SAMPLE_PREFIX);
        let name = name.unwrap_or(&place.name).trim();
        let name = if name.is_empty() { &place.name } else { name };
        let (lead, rest) = name.split_at(endings::of_area(name));
        self.name(name, name, lead, parent, Form::Own);
        for (at, alias) in (0..).zip(&place.aliases) {
            self.name(alias, alias, "", parent, Form::Alias(at));
        }
        if !lead.is_empty() {
            let parent = village(lead).or(parent);
            self.name(rest, rest, "", parent, Form::Rest);
        }
        let kind = kind::place(place.kind);
        self.name(kind, kind, "", parent, Form::Kind);
    }
}
