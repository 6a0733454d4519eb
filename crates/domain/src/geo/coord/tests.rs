use super::*;
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case(120.5821, 5, "120.58210")]
#[case(-0.1, 5, "-0.10000")]
#[case(-0.000_000_1, 5, "0.00000")]
#[case(30.999_999_9, 6, "31.000000")]
fn degrees_are_written_by_whole_numbers(
    #[case] degrees: f64,
    #[case] places: u32,
    #[case] want: &str,
) {
    assert_eq!(decimals(degrees, places), want);
    let read = parse_decimals(want).unwrap();
    assert!((read - degrees).abs() <= 1e-5);
}

#[rstest]
#[case("120", Some(120.0))]
#[case("30.0012", Some(30.0012))]
#[case("-30.001234567890123", Some(-30.001234567))]
#[case("", None)]
#[case("1e2", None)]
#[case("NaN", None)]
#[case("+-1", None)]
#[case("1.2.3", None)]
#[case("99999999999", None)]
fn only_plain_degrees_are_read(#[case] text: &str, #[case] want: Option<f64>) {
    assert_eq!(parse_decimals(text), want);
}

// Vectors published with eviltransform (lat, lng there; lng, lat here).
#[rstest]
#[case(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)]
#[case(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
#[case(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)]
fn wgs84_to_gcj02_agrees_with_the_published_vectors(
    #[case] lng: f64,
    #[case] lat: f64,
    #[case] gcj_lng: f64,
    #[case] gcj_lat: f64,
) {
    let gcj = Gcj02::from(LngLat::new(lng, lat).unwrap());
    assert!(
        (gcj.lng - gcj_lng).abs() < 1e-9 && (gcj.lat - gcj_lat).abs() < 1e-9,
        "{gcj:?}"
    );
}

#[test]
fn wgs84_to_bd09_agrees_with_the_published_vector_of_gcoord() {
    let bd = Bd09::from(LngLat::new(116.403988, 39.914266).unwrap());
    assert!((bd.lng - 116.41661560068297).abs() < 1e-9);
    assert!((bd.lat - 39.92196580126834).abs() < 1e-9);
}

#[test]
fn a_place_abroad_is_not_shifted() {
    let london = LngLat::new(-0.1276, 51.5072).unwrap();
    let gcj = Gcj02::from(london);
    assert_eq!((gcj.lng, gcj.lat), (london.lng(), london.lat()));
}

#[rstest]
#[case("WGS84", Some(CoordSystem::Wgs84))]
#[case("wgs-84", Some(CoordSystem::Wgs84))]
#[case("GCJ-02", Some(CoordSystem::Gcj02))]
#[case("bd09", Some(CoordSystem::Bd09))]
#[case("CGCS2000", Some(CoordSystem::Cgcs2000))]
#[case("", None)]
#[case("高德", None)]
fn the_column_is_read_as_clerks_write_it(#[case] text: &str, #[case] want: Option<CoordSystem>) {
    assert_eq!(CoordSystem::parse(text), want);
}

#[test]
fn degrees_written_with_seven_decimals_come_back_unchanged() {
    let p = LngLat::new(120.1234567, 30.7654321).unwrap();
    assert_eq!((p.lng(), p.lat()), (120.1234567, 30.7654321));
}

proptest! {
    #[test]
    fn every_system_leads_back_to_the_same_spot(lng in 74.0..135.0, lat in 4.0..53.0) {
        let here = LngLat::new(lng, lat).unwrap();
        let gcj = Gcj02::from(here);
        let bd = Bd09::from(here);
        for back in [
            CoordSystem::Gcj02.to_wgs84(gcj.lng, gcj.lat).unwrap(),
            CoordSystem::Bd09.to_wgs84(bd.lng, bd.lat).unwrap(),
        ] {
            prop_assert!((back.lng() - here.lng()).abs() <= 1e-7);
            prop_assert!((back.lat() - here.lat()).abs() <= 1e-7);
        }
    }

    #[test]
    fn mixing_systems_up_would_be_seen(lng in 105.5..135.0, lat in 20.0..50.0) {
        let here = LngLat::new(lng, lat).unwrap();
        let gcj = Gcj02::from(here);
        let off = (gcj.lng - lng).abs() + (gcj.lat - lat).abs();
        prop_assert!(off > 0.0003, "a shift this small would hide a mistake: {off}");
    }
}
