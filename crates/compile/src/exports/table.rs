//! Places as the tables they came from: what is written here is read back by the same checks to the
//! same places.

use super::names::AreaNames;
use crate::columns::{self, Table};
use crate::dates::iso;
use crate::hours_text;
use crate::rules::rental;
use domain::geo::area::AreaCode;
use domain::geo::coord::{DECIMALS, LngLat, decimals};
use domain::hours::moment::DAY;
use domain::hours::osm::opening_hours;
use domain::hours::{Span, WeeklyHours};
use domain::place::Place;
use domain::place::facts::{Fact, fact, is_of_kind};
use domain::place::offer::{Grade, Service, ServiceArea, YuanRange};
use domain::place::phone::Phone;
use domain::say::week::week_words;
use time::Weekday;

/// The table of these places, which are all of its kind: UTF-8 with a byte-order mark, lines ending
/// in CRLF, as Excel opens it best. `None` only when a value can not be written, which none of ours
/// is.
pub(super) fn table(table: &Table, places: &[&Place], names: &AreaNames<'_>) -> Option<Vec<u8>> {
    let columns = table.all();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&columns).ok()?;
    for place in places {
        let cells = columns.iter().map(|column| cell(place, column, names));
        writer.write_record(cells).ok()?;
    }
    writer.into_inner().ok()
}

/// A cell. What is not published is empty.
pub(super) fn cell(place: &Place, column: &str, names: &AreaNames<'_>) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        columns::ID => place.id.to_string(),
        columns::NAME => place.name.clone(),
        columns::ALIASES => place.aliases.join("、"),
        columns::CATEGORY => text(&place.category),
        columns::ADDRESS => text(&place.address),
        columns::TOWN => place.area.map_or_else(String::new, |area| names.town(area)),
        columns::COMMUNITY => place
            .area
            .and_then(|a| names.community(a))
            .unwrap_or_default(),
        columns::LNG => degrees(place, LngLat::lng),
        columns::LAT => degrees(place, LngLat::lat),
        columns::CRS => place.point().map_or("", |_| "WGS84").to_owned(),
        columns::PHONE => place
            .phones
            .iter()
            .map(phone)
            .collect::<Vec<_>>()
            .join("、"),
        columns::HOURS => place.hours.as_ref().map_or_else(String::new, hours),
        columns::STATUS => place.status.word().to_owned(),
        columns::SOURCE => place.source.clone(),
        columns::CHECKED => place.checked.map(iso).unwrap_or_default(),
        columns::NOTE => text(&place.note),
        columns::GRADED => match place.offer.grade {
            Some(Grade::Stars(_, Some(day))) => iso(day),
            _ => String::new(),
        },
        offered => {
            let tells = columns::tells(offered).filter(|tells| is_of_kind(*tells, place.kind));
            let fact = tells.and_then(|tells| fact(place, tells));
            fact.map_or_else(String::new, |fact| cell_of(&fact, names))
        }
    }
}

/// A fact, as its column holds it.
fn cell_of(fact: &Fact, names: &AreaNames<'_>) -> String {
    let word = match fact {
        Fact::Meal(yuan) | Fact::Month(yuan) => return price(*yuan),
        Fact::Words(words) => words.as_str(),
        Fact::Hours(week) | Fact::HoursNotNow(_, week) => return hours(week),
        Fact::Services(all) => return words(all.iter().map(Service::word)),
        Fact::Count(number) => return number.to_string(),
        Fact::Items(items) => return rental::canonical(items),
        Fact::Area(area) => return service_area(area, names),
        Fact::Ownership(owner) => owner.word(),
        Fact::Level(level) => level.word(),
        Fact::Host(host) => host.word(),
        Fact::Grade(stars) => grade(*stars),
        Fact::Holds(true) => "是",
        Fact::Holds(false) => "否",
        Fact::KitchenGrade(letter) => letter.word(),
        Fact::RuralHaves(haves) => return words(haves.iter().map(|have| have.word())),
        Fact::Day(day) => return iso(*day),
    };
    word.to_owned()
}

fn words<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join("、")
}

fn degrees(place: &Place, of: fn(LngLat) -> f64) -> String {
    let point = place.point();
    point.map_or_else(String::new, |point| decimals(of(point), DECIMALS))
}

/// `0575-88001234转801`.
pub(crate) fn phone(phone: &Phone) -> String {
    let area = phone.area().unwrap_or_default();
    let digits = phone.digits();
    let main = digits.split(',').next().unwrap_or_default();
    let local = main.strip_prefix(area).unwrap_or(main);
    let joint = if area.is_empty() { "" } else { "-" };
    let extension = phone.extension().map(|e| format!("转{e}"));
    [area, joint, local, &extension.unwrap_or_default()].concat()
}

/// As OSM writes them. That has no words for a Saturday or Sunday that is worked; where the place has
/// said what holds then, it has said so of its workdays, and they stand here in Chinese. A week of
/// which that can not be said so is written as people read it: then a reader asks, and nothing is lost
/// in silence.
pub(super) fn hours(week: &WeeklyHours) -> String {
    let Some(worked) = week.make_up_workdays() else {
        return opening_hours(week);
    };
    let day = |word: &str, on: &[Span]| match on {
        [] => format!("{word}休息"),
        _ => before_dawn(&format!("{word} {}", spans(on))),
    };
    let words = week_words(week);
    let holidays = words.last().map(String::as_str).unwrap_or_default();
    let text = [
        day("工作日", worked),
        day("周六", week.on(Weekday::Saturday)),
        day("周日", week.on(Weekday::Sunday)),
        before_dawn(holidays),
    ]
    .join("；");
    match hours_text::parse(&text) {
        Ok(read) if read == *week => text,
        _ => words.join("；"),
    }
}

fn spans(spans: &[Span]) -> String {
    let span = |span: &Span| {
        let next = if span.close.0 > DAY { "次日 " } else { "" };
        match span.close.0 {
            DAY => format!("{}–24:00", span.open),
            _ => format!("{}–{next}{}", span.open, span.close),
        }
    };
    spans.iter().map(span).collect::<Vec<_>>().join("、")
}

/// `凌晨4:00` in the place of `4:00` where a span begins: a clerk who writes 2:00 mostly means the
/// afternoon, and is asked.
fn before_dawn(text: &str) -> String {
    let mut out = String::new();
    let mut last = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let begins = matches!(last, Some(' ' | '、')) && matches!(c, '0'..='4');
        if begins && rest.peek() == Some(&':') && !out.ends_with("次日 ") {
            out.push_str("凌晨");
        }
        out.push(c);
        last = Some(c);
    }
    out
}

fn price(YuanRange { from, to }: YuanRange) -> String {
    match from == to {
        true => from.to_string(),
        false => format!("{from}-{to}"),
    }
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::NotGraded => "未评",
        Grade::Stars(1, _) => "一级",
        Grade::Stars(2, _) => "二级",
        Grade::Stars(3, _) => "三级",
        Grade::Stars(4, _) => "四级",
        Grade::Stars(_, _) => "五级",
    }
}

fn service_area(area: &ServiceArea, names: &AreaNames<'_>) -> String {
    match area {
        ServiceArea::City => "全市".to_owned(),
        ServiceArea::Radius(metres) => format!("半径:{metres}"),
        ServiceArea::Areas(codes) => {
            let each = codes.iter().map(|code: &AreaCode| names.town(*code));
            each.collect::<Vec<_>>().join("、")
        }
    }
}
