//! Streets of an OpenStreetMap extract become a base map: the centre of Helsinki
//! (tests/fixtures/streets), which has streets, houses, railways, a bay and names.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

use compile::{Seeds, draw};
use domain::geo::coord::LngLat;
use domain::geo::near::metres_between;
use domain::map::mercator::World;
use domain::map::sketch::{Band, Class, Feature, Rank, Sketch};
use domain::pack::decode;
use rstest::rstest;
use std::path::PathBuf;
use std::sync::LazyLock;

static LAYERS: LazyLock<Seeds> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/streets");
    let layer = |name| (name, std::fs::read(folder.join(name)).unwrap());
    Seeds::from(["layers.geojson", "coast.geojson"].map(layer))
});

static STREETS: LazyLock<Sketch> = LazyLock::new(|| decode(&draw(&LAYERS).pack.unwrap()).unwrap());

fn world(lng: f64, lat: f64) -> World {
    World::of(LngLat::new(lng, lat).unwrap())
}

/// Whether a shape covers a point, by the even-odd rule.
fn covers(shape: &Feature<'_>, p: World) -> bool {
    let crossings = |ring: Vec<World>| {
        let next = ring.iter().cycle().skip(1);
        let crosses = |(a, b): &(&World, &World)| {
            (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x
        };
        ring.iter().zip(next).filter(crosses).count()
    };
    let rings = shape
        .parts()
        .map(|part| part.points(Band::FINEST).collect());
    rings.map(crossings).sum::<usize>() % 2 == 1
}

fn is_wet(p: World) -> bool {
    STREETS
        .features(Class::Water)
        .any(|shape| covers(&shape, p))
}

#[rstest]
#[case(Class::Building, 350)]
#[case(Class::RoadMinor, 1000)]
#[case(Class::RoadMain, 250)]
#[case(Class::Rail, 100)]
#[case(Class::Water, 10)]
#[case(Class::Coast, 1)]
fn a_city_centre_has_its_streets_and_houses(#[case] class: Class, #[case] least: usize) {
    let found = STREETS.features(class).count();
    assert!(found >= least, "{class:?}: {found}");
}

#[test]
fn nothing_of_it_is_refused_and_it_names_its_source() {
    assert_eq!(draw(&LAYERS).issues, []);
    assert_eq!(STREETS.credits(), ["© OpenStreetMap 贡献者（ODbL）"]);
}

#[test]
fn a_square_kilometre_of_streets_is_a_small_file() {
    let bytes = draw(&LAYERS).pack.unwrap().len();
    let text: usize = LAYERS.files.values().map(Vec::len).sum();
    assert!(bytes < 50_000, "{bytes}");
    assert!(bytes * 9 < text, "{bytes} of {text}");
}

#[test]
fn the_bay_is_water_and_the_railway_station_is_not() {
    let bay = STREETS
        .labels()
        .iter()
        .find(|l| l.name == "Kaisaniemenlahti");
    let bay = bay.unwrap();
    assert_eq!(bay.rank, Rank::Water);
    assert!(is_wet(bay.at));
    assert!(!is_wet(world(24.9414, 60.1719)));
}

#[test]
fn a_house_is_drawn_where_it_stands_and_as_large_as_it_is() {
    // The Ateneum museum, 80 by 55 metres.
    let ateneum = world(24.9442, 60.1701);
    let mut houses = STREETS.features(Class::Building);
    let house = houses.find(|house| covers(house, ateneum)).unwrap();
    let extent = house.extent();
    let corner = |x, y| World { x, y }.lng_lat();
    let across = metres_between(
        corner(extent.west, extent.north),
        corner(extent.east, extent.south),
    );
    assert!((90.0..105.0).contains(&across), "{across} m");
}

#[test]
fn the_street_one_stands_in_has_its_name() {
    let streets = [Class::RoadMain, Class::RoadMinor].map(|class| STREETS.features(class));
    let mut streets = streets.into_iter().flatten();
    assert!(streets.any(|street| street.name() == Some("Aleksanterinkatu")));
}
