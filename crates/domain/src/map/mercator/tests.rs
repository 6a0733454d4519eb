use super::*;
use proptest::prelude::*;
use rstest::rstest;

fn at(lng: f64, lat: f64) -> LngLat {
    LngLat::new(lng, lat).unwrap()
}

fn anywhere() -> impl Strategy<Value = LngLat> {
    (-180.0..180.0_f64, -85.0..85.0_f64).prop_map(|(lng, lat)| at(lng, lat))
}

fn viewports() -> impl Strategy<Value = Viewport> {
    (
        anywhere(),
        4.0..19.0_f64,
        200.0..2000.0_f64,
        200.0..1500.0_f64,
    )
        .prop_map(|(centre, zoom, width, height)| Viewport::new(centre, zoom, width, height))
}

/// OpenStreetMap's own numbers for its tiles (wiki, “Slippy map tilenames”, computed by the
/// formula given there).
#[rstest]
#[case(120.5821, 30.0012, 15, 27359, 13519)]
#[case(24.9384, 60.1699, 12, 2331, 1185)]
#[case(-0.1276, 51.5072, 10, 511, 340)]
fn a_position_lies_on_the_tile_tile_servers_say(
    #[case] lng: f64,
    #[case] lat: f64,
    #[case] z: u8,
    #[case] x: u32,
    #[case] y: u32,
) {
    let view = Viewport::new(at(lng, lat), f64::from(z), 10.0, 10.0);
    let places = view.tiles(0..=19, 0);
    let middle = places.first().unwrap();
    let holds = |p: &&TilePlace| {
        (p.at.x..p.at.x + p.side).contains(&5.0) && (p.at.y..p.at.y + p.side).contains(&5.0)
    };
    let found = places.iter().find(holds).unwrap_or(middle);
    assert_eq!(found.tile, Tile { z, x, y });
}

#[test]
fn a_pixel_at_the_equator_is_156_kilometres_wide_when_the_world_is_one_tile() {
    let view = Viewport::new(at(0.0, 0.0), 4.0, 256.0, 256.0);
    let whole = view.metres_per_px(0.0) * 16.0;
    assert!((whole - 156_543.033_9).abs() < 0.01, "{whole}");
}

#[test]
fn the_poles_and_the_date_line_break_nothing() {
    for corner in [at(180.0, 90.0), at(-180.0, -90.0), at(180.0, 0.0)] {
        let view = Viewport::new(corner, 10.0, 360.0, 300.0);
        let seen = view.screen(corner);
        assert!(seen.x.is_finite() && seen.y.is_finite());
        assert!(!view.tiles(0..=18, 0).is_empty());
        assert!(view.zoomed(seen, 3.0).centre().lat().is_finite());
    }
}

#[test]
fn two_places_beside_the_date_line_are_shown_side_by_side() {
    let (fiji, samoa) = (at(179.5, -17.0), at(-179.5, -17.0));
    let view = Viewport::new(at(0.0, 0.0), 4.0, 400.0, 300.0).fit(&[fiji, samoa], 40.0, 16.0);
    let (a, b) = (view.screen(fiji), view.screen(samoa));
    assert!(a.x < b.x, "west is left");
    assert!(b.x - a.x > 200.0, "and they fill the window: {a:?} {b:?}");
}

#[test]
fn the_scale_is_a_round_length_that_fits() {
    let lengths = |zoom| Viewport::new(at(120.58, 30.0), zoom, 360.0, 300.0).scale(120.0);
    assert_eq!(lengths(15.0).0, 200.0);
    assert_eq!(lengths(11.0).0, 5_000.0);
    for tenth in 40..190 {
        let (metres, px) = lengths(f64::from(tenth) / 10.0);
        assert!(px > 40.0 && px <= 120.0, "{metres} m are {px} px");
    }
}

#[test]
fn levels_no_server_has_are_no_reason_to_stop() {
    let view = Viewport::new(at(120.58, 30.0), 18.0, 360.0, 400.0);
    assert!(view.tiles(40..=50, 0).is_empty());
}

#[test]
fn coarser_tiles_are_drawn_twice_as_large() {
    let view = Viewport::new(at(120.58, 30.0), 15.0, 600.0, 400.0);
    let fine = view.tiles(3..=18, 0);
    let coarse = view.tiles(3..=18, 1);
    assert_eq!((fine[0].tile.z, coarse[0].tile.z), (15, 14));
    assert!((coarse[0].side - 2.0 * fine[0].side).abs() < 1e-9);
}

proptest! {
    #[test]
    fn a_latitude_is_drawn_where_the_formula_of_epsg_3857_has_it(lat in -85.0..85.0_f64) {
        let position = at(0.0, lat);
        let radians = position.lat().to_radians();
        let textbook = 0.5 - radians.tan().asinh() / TAU;
        let y = World::of(position).y;
        prop_assert!((y - textbook).abs() < 1e-12, "{} {}", y, textbook);
        prop_assert!((sine_of_latitude(position.lat()) - radians.sin()).abs() < 1e-14);
    }

    #[test]
    fn a_position_comes_back_from_the_screen_within_two_centimetres(
        view in viewports(), position in anywhere()
    ) {
        let back = view.lng_lat(view.screen(position));
        let across = (back.lng() - position.lng()).rem_euclid(360.0);
        prop_assert!(across.min(360.0 - across) < 2e-7, "{back:?}");
        prop_assert!((back.lat() - position.lat()).abs() < 2e-7, "{back:?}");
    }

    #[test]
    fn dragging_there_and_back_changes_nothing(
        view in viewports(), right in -500.0..500.0_f64, down in -50.0..50.0_f64
    ) {
        let back = view.dragged(right, down).dragged(-right, -down);
        let (a, b) = (view.screen(view.centre()), view.screen(back.centre()));
        // At the edge of the world a drag stops.
        let inside = view.centre().lat().abs() < 80.0;
        prop_assume!(inside);
        prop_assert!((a.x - b.x).abs() < 0.01 && (a.y - b.y).abs() < 0.01);
    }

    #[test]
    fn what_lies_under_the_finger_stays_there_while_zooming(
        view in viewports(), x in 0.0..1.0_f64, y in 0.0..1.0_f64, by in -3.0..3.0_f64
    ) {
        let (width, height) = view.size();
        let finger = Screen { x: x * width, y: y * height };
        let held = view.lng_lat(finger);
        prop_assume!(held.lat().abs() < 80.0 && view.centre().lat().abs() < 80.0);
        let near = view.zoomed(finger, by);
        prop_assume!(near.centre().lat().abs() < 84.0);
        let seen = near.screen(held);
        let gap = (seen.x - finger.x).hypot(seen.y - finger.y);
        // 1e-7 degrees are up to 0.04 px at the highest zoom.
        prop_assert!(gap < 0.2, "{gap}");
    }

    #[test]
    fn a_fit_shows_everything_inside_its_padding(
        view in viewports(),
        middle in (-170.0..170.0_f64, -60.0..60.0_f64),
        offsets in prop::collection::vec((-1.0..1.0_f64, -1.0..1.0_f64), 1..20),
        padding in 0.0..60.0_f64,
    ) {
        let points: Vec<LngLat> = offsets.iter().map(|(a, b)| at(middle.0 + a, middle.1 + b)).collect();
        let fitted = view.fit(&points, padding, 17.0);
        let (width, height) = view.size();
        prop_assume!(fitted.zoom() > *ZOOM.start());
        for point in &points {
            let seen = fitted.screen(*point);
            prop_assert!(seen.x > padding - 1.0 && seen.x < width - padding + 1.0, "{seen:?}");
            prop_assert!(seen.y > padding - 1.0 && seen.y < height - padding + 1.0, "{seen:?}");
        }
    }

    #[test]
    fn tiles_leave_no_gap_and_none_comes_twice(view in viewports(), coarser in 0..2_u8) {
        let places = view.tiles(0..=18, coarser);
        let (width, height) = view.size();
        for (x, y) in [(0.0, 0.0), (width - 0.01, 0.0), (0.0, height - 0.01), (width / 2.0, height / 2.0)] {
            let corner = view.world(Screen { x, y });
            prop_assume!((0.0..1.0).contains(&corner.y));
            let holders = places.iter().filter(|p| {
                (p.at.x..p.at.x + p.side).contains(&x) && (p.at.y..p.at.y + p.side).contains(&y)
            });
            prop_assert_eq!(holders.count(), 1, "at {}, {}", x, y);
        }
    }
}
