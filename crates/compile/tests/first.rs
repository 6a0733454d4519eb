//! A first list is drawn from two small packs, before the city has come. It says what the list of the whole city says.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::published;
use compile::{Output, compile};
use domain::address::Start;
use domain::answer::{Found, Question, Sort};
use domain::geo::area::Area;
use domain::geo::coord::LngLat;
use domain::geo::walk::Pace;
use domain::hours::moment::Moment;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::CityEntry;
use domain::pack::{CityPack, Payload, VillagePack, decode};
use domain::place::filter::Need;
use domain::place::{Kind, Place};
use domain::say::{Person, card, fact};
use rstest::rstest;

fn open<T: Payload>(output: &Output, file: &str) -> T {
    decode(&output.files[&format!("data/{file}")]).unwrap()
}

/// What a card says of a place that was found, and what it leads to.
fn card(catalog: &Catalog, found: &Found, now: Moment) -> String {
    let place = catalog.place(found.place.number).unwrap();
    let Place {
        id, name, phones, ..
    } = place.clone();
    let address = place.address.clone().filter(|_| place.is_rough());
    let said = [
        Some(fact::near_short(found, catalog, Person::You)),
        fact::before_going_short(place, Some(now.date)),
        Some(fact::visit_short(
            found.visit,
            place.kind,
            now.date,
            Person::You,
        )),
        fact::rough(place).map(str::to_owned),
        Some(card::facts(place, place.status.serves())),
        address,
    ];
    let is = (place.status, place.is_sample(), found.metres.to_bits());
    format!("{:?}", (id, name, phones, said, is))
}

/// Starts all over the city: some of its districts and towns, its communities, and spots beside its places.
fn starts(whole: &Catalog, villages: &VillagePack) -> Vec<(Start, Option<Area>)> {
    fn some<T>(all: &[T]) -> impl Iterator<Item = &T> {
        all.iter().step_by(all.len() / 4 + 1)
    }
    let areas = some(&whole.areas).map(|area| (Start::Area(area.code), None));
    let homes = some(&villages.villages);
    let homes = homes.map(|home| (Start::Area(home.code), Some(home.clone())));
    let spots = some(whole.places()).filter_map(Place::point);
    let beside = |spot: LngLat| LngLat::new(spot.lng() + 0.004, spot.lat() - 0.003);
    let spots: Vec<_> = spots.filter_map(beside).collect();
    let about = spots.iter().map(|at| Start::About {
        at: *at,
        metres: 800,
    });
    let spots = spots.iter().map(|at| Start::Spot(*at));
    let spots = spots.chain(about).map(|spot| (spot, None));
    areas.chain(homes).chain(spots).collect()
}

/// Compares the lists of a kind, from everywhere, with each need and in each order. How many lines they have.
fn compare(entry: &CityEntry, output: &Output, kind: Kind) -> usize {
    let whole = Catalog::new(open(output, &entry.pack.file));
    let villages: VillagePack = open(output, &entry.villages.file);
    let file = entry.list_pack(kind).unwrap();
    let small = Catalog::new(open::<CityPack>(output, &file));
    let now = Moment::from_unix_ms(1_795_406_400_000.0).unwrap();
    let mut lines = 0;
    assert_eq!(small.samples(Some(kind)), whole.samples(Some(kind)));
    assert_eq!(small.areas, whole.areas);
    assert_eq!(small.city.hotlines.first(), whole.city.hotlines.first());
    let needs = Need::for_kind(kind).iter().map(|need| vec![*need]);
    let needs: Vec<_> = [vec![]].into_iter().chain(needs).collect();
    for (start, home) in starts(&whole, &villages) {
        if let Some(home) = &home {
            let homes: VillagePack = open(output, &entry.home_pack(home.code).unwrap());
            assert_eq!(homes.village(home.code), Some(home));
        }
        let own_point = home.and_then(|home| home.point);
        let origin = start.origin(own_point, &whole);
        assert_eq!(start.origin(own_point, &small), origin);
        let sorts = [Sort::Near, Sort::Cheap];
        let sorts = sorts.into_iter().take(1 + usize::from(Sort::fits(kind)));
        for (sort, needs) in sorts.flat_map(|sort| needs.iter().map(move |needs| (sort, needs))) {
            let question = Question {
                kind,
                needs,
                origin,
                pace: Pace::default(),
                now,
                sort,
            };
            let [of_small, of_whole] = [&small, &whole].map(|catalog| {
                let answer = question.answer(catalog, 10);
                let found = answer.found.iter().chain(&answer.nearest);
                let cards: Vec<_> = found.map(|found| card(catalog, found, now)).collect();
                let far = answer.is_beyond_a_walk(kind, origin);
                let homes = answer.comes_home.iter();
                let homes = homes.map(|number| catalog.place(*number).unwrap().id.clone());
                let homes: Vec<_> = homes.collect();
                (cards, answer.total, far, question.counts(catalog), homes)
            });
            assert_eq!(of_small, of_whole, "{kind:?} from {start:?}, {needs:?}");
            lines += of_whole.0.len();
        }
    }
    lines
}

#[rstest]
#[case::the_samples("seeds", 4_000)]
#[case::the_city_of_the_tests("tests/fixtures/seeds", 10)]
#[case::places_without_coordinates("tests/fixtures/addresses", 10)]
fn a_first_list_says_what_the_list_of_the_whole_city_says(
    #[case] folder: &str,
    #[case] at_least: usize,
) {
    let output = published(folder);
    let cities = output.manifest.cities.iter();
    let lists = cities.flat_map(|city| Kind::ALL.iter().map(move |kind| (city, *kind)));
    let lines: usize = lists.map(|(city, kind)| compare(city, &output, kind)).sum();
    assert!(lines >= at_least, "{lines} lines");
}

#[test]
fn a_canteen_that_only_delivers_is_in_no_first_list_among_those_one_goes_to() {
    let mut seeds = common::seeds_in("tests/fixtures/seeds");
    let table = seeds.files.get_mut("cities/990100-ceshi/canteens.csv");
    table.unwrap().extend_from_slice(
        "T-C9,河边送餐点,,送餐入户,河边路1号,东街街道,,,,0300-20000019,每天 10:30-12:30,已核实,测试市民政局,2026-11-01,,,\n"
            .as_bytes(),
    );
    let output = compile(&seeds).output.unwrap();
    let entry = &output.manifest.cities[0];
    assert!(compare(entry, &output, Kind::Canteen) > 5);
    let small = Catalog::new(open::<CityPack>(
        &output,
        &entry.list_pack(Kind::Canteen).unwrap(),
    ));
    let delivers: Vec<&str> = small
        .places()
        .iter()
        .filter(|place| place.only_comes_home())
        .map(|place| &*place.name)
        .collect();
    assert!(delivers.contains(&"河边送餐点"), "{delivers:?}");
}

#[test]
fn a_first_list_comes_in_a_fraction_of_the_bytes_of_the_city() {
    let output = published("seeds");
    for entry in &output.manifest.cities {
        let size = |file: &str| output.files[&format!("data/{file}")].len();
        for kind in Kind::ALL {
            let list = size(&entry.list_pack(*kind).unwrap());
            assert!(list * 3 < size(&entry.pack.file), "{kind:?}: {list}");
        }
        let villages: VillagePack = open(&output, &entry.villages.file);
        for district in villages.districts() {
            let home = size(&entry.home_pack(district).unwrap());
            assert!(home * 3 < size(&entry.villages.file), "{district}: {home}");
        }
    }
}

#[test]
fn a_change_of_any_place_gives_the_packs_of_first_lists_other_names() {
    let first = |row: &str| {
        let table = format!("{}{row}", common::HEADER);
        let seeds = common::with_canteens(&table);
        let output = compile(&seeds).output.unwrap();
        output.manifest.cities[0].first.clone()
    };
    let now = first(common::GOOD_ROW);
    assert_eq!(now, first(common::GOOD_ROW));
    assert_ne!(now, first(&common::GOOD_ROW.replace("10:30", "10:45")));
    // What no list says changes none of them.
    assert_eq!(
        now,
        first(&common::GOOD_ROW.replace("某区民政局", "某市民政局"))
    );
}
