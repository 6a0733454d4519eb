//! A large city is read in time: the work grows with the rows, not with their square.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{FOLDER, with_canteens};
use compile::{Seeds, compile};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// How many communities the city has.
const COMMUNITIES: usize = 2_000;

/// A city of so many canteens, each with its own name, number, hours and address; every other one
/// without coordinates.
fn city(rows: usize) -> Seeds {
    let mut table =
        "编号,名称,地址,经度,纬度,坐标系,电话,营业时间,状态,数据来源,核实日期\n".to_owned();
    for n in 0..rows {
        let community = n % COMMUNITIES;
        let point = if n % 2 == 0 {
            format!(
                "120.{:05},30.{:05},GCJ02",
                10_000 + n,
                20_000 + n * 7 % 60_000
            )
        } else {
            ",,".to_owned()
        };
        writeln!(
            table,
            "SX-{n},第{n}食堂,越城区第{community}社区{n}号,{point},0575-88{n:06},\
             \"周一至周五 10:{:02}-12:30、16:30-18:00，节假日休息\",已核实,某区民政局,2026-11-01",
            n % 60
        )
        .unwrap();
    }
    let mut gazetteer = "代码,级别,名称,经度,纬度,坐标系\n\
        330602,区县,越城区,120.65,30.5,WGS84\n330602002,街镇,府山街道,,,\n\
        330602001,街镇,塔山街道,,,\n330602003,街镇,城东街道,,,\n"
        .to_owned();
    for n in 0..COMMUNITIES {
        // Codes of a town end after 999.
        let code = 330_602_001_001 + n as u64 / 900 * 1_000 + n as u64 % 900;
        writeln!(gazetteer, "{code},村居,第{n}社区,,,").unwrap();
    }
    let mut seeds = with_canteens(&table);
    let file = format!("gazetteer/{FOLDER}.csv");
    seeds.files.insert(file, gazetteer.into_bytes());
    seeds
}

fn time(rows: usize) -> Duration {
    let seeds = city(rows);
    let began = Instant::now();
    let outcome = compile(&seeds);
    let took = began.elapsed();
    let output = outcome.output;
    assert!(output.is_some(), "{:?}", outcome.issues.first());
    let places = &output.unwrap().cities[0].places;
    assert_eq!(places.iter().filter(|p| p.is_rough()).count(), rows / 2);
    took
}

/// The sizes lie apart by eight: what grows with the square would take 64 times as long.
#[test]
fn eight_times_the_rows_take_about_eight_times_as_long() {
    let few = time(150);
    // What else a busy machine does makes a time longer: one of three in which it does little is enough.
    let mut many = (0..3).map(|_| time(1_200));
    assert!(many.any(|many| many < few * 24), "150 rows: {few:?}");
}

/// As a bureau runs it: `cargo nextest run --cargo-profile office --run-ignored all`.
#[test]
#[ignore = "the bound is of an optimised build"]
fn twenty_thousand_rows_are_read_in_ten_seconds() {
    let took = time(20_000);
    assert!(took < Duration::from_secs(10), "{took:?}");
}
