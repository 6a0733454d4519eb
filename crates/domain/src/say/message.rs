//! What is sent to somebody who decides from afar, as plain text: it can be read in any chat, without
//! opening the link below it.

use super::card::decides;
use super::fact::{NO_PHONE, before_going};
use super::site::{CALL, SAMPLE_NUMBER};
use crate::place::Place;
use time::Date;

/// Places with what people decide by: name, what must be said of it first, number, price, address. Each in
/// lines of its own; several are numbered. `today` decides whether a record is said to be old.
///
/// ```
/// use domain::place::id::PlaceId;
/// use domain::place::{Kind, Place};
/// use domain::say::message::places;
/// let id = PlaceId::parse("C1").unwrap();
/// let mut canteen = Place::bare(id, Kind::Canteen, None);
/// canteen.name = "东街食堂".to_owned();
/// canteen.address = Some("东街 1 号".to_owned());
/// assert_eq!(places([&canteen], None), "东街食堂\n电话未公布\n价钱未公布\n东街 1 号");
/// ```
#[must_use]
pub fn places<'a>(places: impl IntoIterator<Item = &'a Place>, today: Option<Date>) -> String {
    let places: Vec<&Place> = places.into_iter().collect();
    let several = places.len() > 1;
    let said = (1..).zip(places).map(|(order, place)| {
        let order = if several {
            format!("{order}. ")
        } else {
            String::new()
        };
        let phone = place.phones.first().map_or_else(
            || NO_PHONE.to_owned(),
            |phone| match phone.dial() {
                Some(_) => format!("{CALL} {phone}"),
                None => format!("{CALL} {phone}（{SAMPLE_NUMBER}）"),
            },
        );
        let decided = Some(decides(place, place.status.serves()));
        let lines = [
            Some([&order, place.name.as_str()].concat()),
            before_going(place, today),
            Some(phone),
            decided.filter(|said| !said.is_empty()),
            place.address.clone(),
        ];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    });
    said.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::places;
    use crate::place::id::PlaceId;
    use crate::place::offer::YuanRange;
    use crate::place::phone::Phone;
    use crate::place::{Kind, Place, Status};

    fn home(id: &str, name: &str) -> Place {
        let mut home = Place::bare(PlaceId::parse(id).unwrap(), Kind::Institution, None);
        home.name = name.to_owned();
        home.phones = vec![Phone::parse("0575-88001234").unwrap()];
        home.offer.price = Some(YuanRange {
            from: 2000,
            to: 3000,
        });
        home
    }

    #[test]
    fn the_family_reads_names_numbers_and_prices_of_several_without_opening_a_link() {
        let mut paused = home("H2", "西街养老院");
        paused.status = Status::Paused;
        let said = places([&home("H1", "东街养老院"), &paused], None);
        let (first, second) = said.split_once("\n\n").unwrap();
        assert_eq!(
            first,
            "1. 东街养老院\n打电话 0575-8800 1234\n每月 2000–3000 元"
        );
        assert!(
            second.starts_with("2. 西街养老院\n") && second.contains("暂停"),
            "{second}"
        );
        assert!(
            !second.contains("元"),
            "what it cost is no offer now: {second}"
        );
    }

    #[test]
    fn the_number_of_a_sample_is_said_to_ring_nobody() {
        let mut sample = home("H3", "示例 养老院");
        sample.phones = vec![Phone::parse("0575-00001234").unwrap()];
        assert!(places([&sample], None).contains("0575-0000 1234（示例号码，打不通）"));
    }
}
