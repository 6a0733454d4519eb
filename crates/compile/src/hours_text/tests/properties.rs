//! Weeks said in many ways, and fragments thrown together: what is read is what was said, or it
//! is asked back.

use super::parse;
use domain::hours::moment::Minute;
use domain::hours::osm::opening_hours;
use domain::hours::{OnHolidays, Span, WeeklyHours};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use time::Weekday;

/// Texts for each property. The environment variable `PROPTEST_CASES` asks for more of them.
const CASES: u32 = 20_000;

pub(super) fn config() -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig {
        cases: CASES.max(asked.cases),
        failure_persistence: None,
        ..asked
    }
}

const NAMES: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

/// A way to open: the words for the hours, and the hours.
type Hours = (&'static str, &'static [(u16, u16)]);

/// Hours of no meal; of one line all words say the same.
const PLAIN: &[&[Hours]] = &[
    &[
        ("8:30-11:30、13:30-17:00", &[(510, 690), (810, 1020)]),
        ("8:30-11:30，13:30-17:00", &[(510, 690), (810, 1020)]),
        ("上午8:30-11:30，下午1:30-5:00", &[(510, 690), (810, 1020)]),
        (
            "上午8:30-11:30；下午13:30-17:00",
            &[(510, 690), (810, 1020)],
        ),
        (
            "上午8点半到11点半，下午1点半到5点",
            &[(510, 690), (810, 1020)],
        ),
        (
            "上午八点半至十一点半 下午一点半至五点",
            &[(510, 690), (810, 1020)],
        ),
        ("8:30-17:00（午休11:30-13:30）", &[(510, 690), (810, 1020)]),
    ],
    &[
        ("9:00-17:00", &[(540, 1020)]),
        ("上午9:00-下午5:00", &[(540, 1020)]),
        ("早上9点至下午5点", &[(540, 1020)]),
        ("早9晚5", &[(540, 1020)]),
        ("早九到晚五", &[(540, 1020)]),
        ("9:00-17", &[(540, 1020)]),
        ("上午9:00-17:00", &[(540, 1020)]),
        ("9:00AM-5:00PM", &[(540, 1020)]),
        ("9：00—17：00（中午不休）", &[(540, 1020)]),
    ],
    &[
        ("17:00-次日2:00", &[(1020, 1560)]),
        ("17:00-02:00", &[(1020, 1560)]),
        ("17:00-凌晨2:00", &[(1020, 1560)]),
        ("晚上5:00-凌晨2:00", &[(1020, 1560)]),
    ],
];

/// Breakfast, lunch and dinner, each said in several ways.
const MEALS: &[(&str, &[&str], (u16, u16))] = &[
    (
        "早餐",
        &["早餐6:30-8:30", "早餐：6点半至8点半", "早饭6:30-8:30"],
        (390, 510),
    ),
    (
        "午餐",
        &["午餐11:00-1:00", "中餐11:00-13:00", "午餐：11点到1点"],
        (660, 780),
    ),
    (
        "晚餐",
        &["晚餐4:30-6:30", "晚饭16:30-18:30", "晚餐：下午4:30-6:30"],
        (990, 1110),
    ),
];

fn span((open, close): (u16, u16)) -> Span {
    Span {
        open: Minute(open),
        close: Minute(close),
    }
}

fn week(day: impl Fn(usize) -> Vec<(u16, u16)>, holidays: OnHolidays) -> String {
    let days = std::array::from_fn(|at| day(at).into_iter().map(span).collect());
    opening_hours(&WeeklyHours::new(days, holidays).unwrap())
}

fn reading(text: &str) -> Option<String> {
    parse(text).ok().map(|week| opening_hours(&week))
}

/// Days in a row, said in one of several ways.
fn run(from: usize, to: usize, way: usize) -> String {
    let (a, b) = (NAMES[from], NAMES[to]);
    if from == to {
        return [format!("周{a}"), format!("每周{a}"), format!("星期{a}")][way % 3].clone();
    }
    if (from, to) == (0, 6) && way.is_multiple_of(2) {
        return ["每天", "每日"][way / 2 % 2].to_owned();
    }
    match way % 5 {
        0 => format!("周{a}至周{b}"),
        1 => format!("星期{a}到星期{b}"),
        2 => format!("周{a}-{b}"),
        3 => format!("每周{a}～周{b}"),
        _ => (from..=to)
            .map(|d| format!("周{}", NAMES[d]))
            .collect::<Vec<_>>()
            .join("、"),
    }
}

/// A week of hours on some days and none on the others, and one of the ways to say it.
fn said(from: usize, to: usize, line: usize, ways: &[usize; 6]) -> (String, String) {
    let (hours, spans) = PLAIN[line % PLAIN.len()][ways[0] % PLAIN[line % PLAIN.len()].len()];
    let days = run(from, to, ways[1]);
    let others: Vec<usize> = (0..7).filter(|d| !(from..=to).contains(d)).collect();
    let off = others
        .iter()
        .map(|d| format!("周{}", NAMES[*d]))
        .collect::<Vec<_>>()
        .join("、");
    let shut = ["休息", "不营业", "不开放", "闭馆", "停业"][ways[2] % 5];
    let few = (1..=3).contains(&others.len());
    let text = match ways[3] % 15 {
        0 | 1 => format!("{days} {hours}"),
        2 => format!("{days}：{hours}"),
        3 => format!("{hours}（{days}）"),
        4 => format!("{hours} {days}"),
        5 if few => format!("{hours}，{off}{shut}"),
        6 if few => format!("{off}{shut}，{hours}"),
        7 if few => format!("除{off}外，{hours}"),
        8 if few => format!("每天（除{off}）{hours}"),
        9 if few => format!("每天{hours}（{off}除外）"),
        10 if few => format!("{days}{hours}，{off}{shut}"),
        11 if few => format!("{off}{shut}，{days}{hours}"),
        12 if few => format!("{off}{shut}，其余时间{hours}"),
        13 if few => format!("平时{hours}，{off}{shut}"),
        14 => format!("{days}{hours}，其余时间{shut}"),
        _ => format!("（{days}）{hours}"),
    };
    let holiday = ["节假日", "法定节假日", "国家法定节假日"][ways[4] % 3];
    let (text, holidays) = match ways[5] % 9 {
        0 => (format!("{text}，{holiday}休息"), OnHolidays::Closed),
        1 => (format!("{text}；{holiday}不开放"), OnHolidays::Closed),
        2 => (format!("{text}（{holiday}除外）"), OnHolidays::Closed),
        3 => (format!("{holiday}休息，{text}"), OnHolidays::Closed),
        4 => (format!("除{holiday}外，{text}"), OnHolidays::Closed),
        5 => (format!("{text}，{holiday}照常"), OnHolidays::AsUsual),
        6 => (
            format!("{text}；{holiday}9:00-12:00"),
            OnHolidays::Spans(vec![span((540, 720))]),
        ),
        _ => (text, OnHolidays::Unknown),
    };
    let open = |at: usize| (from..=to).contains(&at);
    let meant = week(
        |at| if open(at) { spans.to_vec() } else { Vec::new() },
        holidays,
    );
    (text, meant)
}

/// Meals with days of their own, and one that is not served on a day.
fn said_of_meals(
    last: &[usize; 3],
    off: Option<(usize, usize)>,
    ways: &[usize; 5],
) -> (String, String) {
    let mut clauses = Vec::new();
    for (at, (_, words, _)) in MEALS.iter().enumerate() {
        let days = run(0, last[at], ways[at]);
        let words = words[ways[at] % words.len()];
        let name: String = words.chars().take(2).collect();
        clauses.push(match ways[3] % 4 {
            0 => format!("{days}{words}"),
            1 => format!("{words}（{days}）"),
            2 => format!("{words} {days}"),
            _ => words.replacen(&name, &format!("{name}{days}"), 1),
        });
    }
    if ways[3].is_multiple_of(3) {
        clauses.rotate_left(1);
    }
    let mut text = clauses.join(["；", "，"][ways[4] % 2]);
    if let Some((meal, day)) = off {
        let (name, day) = (MEALS[meal].0, NAMES[day]);
        text += &match ways[4] % 3 {
            0 => format!("；周{day}{name}停供"),
            1 => format!("，周{day}不供应{name}"),
            _ => format!("（周{day}{name}除外）"),
        };
    }
    let served = |meal: usize, day: usize| day <= last[meal] && off != Some((meal, day));
    let meant = week(
        |day| {
            let served = (0..3).filter(|meal| served(*meal, day));
            served.map(|meal| MEALS[meal].2).collect()
        },
        OnHolidays::Unknown,
    );
    (text, meant)
}

/// Pieces of texts, the days they open and the days they close; holidays are the eighth.
const FRAGMENTS: &[(&str, &[usize], &[usize])] = &[
    ("周三9:00-11:00", &[2], &[]),
    ("周六9:00-11:30", &[5], &[]),
    ("周一至周五 8:00-17:00", &[], &[]),
    ("每天8:00-11:30、13:30-17:00", &[], &[]),
    ("8:00-17:00", &[], &[]),
    ("每天午餐11:00-12:30", &[], &[]),
    ("晚餐5:00-6:30", &[], &[]),
    ("周日休息", &[], &[6]),
    ("周六、周日不营业", &[], &[5, 6]),
    ("（周日除外）", &[], &[6]),
    ("（周三除外）", &[], &[2]),
    ("除周一外", &[], &[0]),
    ("节假日休息", &[], &[7]),
    ("（法定节假日除外）", &[], &[7]),
    ("双休日及节假日停业", &[], &[5, 6, 7]),
    ("周六下午休息", &[], &[]),
    ("周日晚餐停供", &[], &[]),
    ("中午休息", &[], &[]),
    ("（中午不休）", &[], &[]),
    ("午休12:00-13:00", &[], &[]),
    ("节假日照常", &[7], &[]),
    ("全年无休", &[], &[]),
    ("工作日", &[], &[]),
    ("周末", &[], &[]),
    ("每天", &[], &[]),
    ("（含节假日）", &[], &[]),
    ("午餐", &[], &[]),
    ("（", &[], &[]),
    ("）", &[], &[]),
    ("，", &[], &[]),
    ("；", &[], &[]),
    ("、", &[], &[]),
    (" ", &[], &[]),
    ("及", &[], &[]),
    ("：", &[], &[]),
    ("其余时间", &[], &[]),
    ("平时", &[], &[]),
    ("堂食", &[], &[]),
    ("外送", &[], &[]),
    ("8:00开门", &[], &[]),
    ("17:00关门", &[], &[]),
    ("9-17", &[], &[]),
    ("0830-1730", &[], &[]),
    ("早8晚5", &[], &[]),
    ("朝九晚五", &[], &[]),
    ("8:00-17", &[], &[]),
    ("上午8:00-17:00", &[], &[]),
    ("（午餐）", &[], &[]),
];

fn spans_on(week: &WeeklyHours, day: usize) -> Option<Vec<Span>> {
    match (day, &week.holidays) {
        (0..7, _) => {
            let monday_first = u8::try_from(day).unwrap();
            Some(week.on(Weekday::Monday.nth_next(monday_first)).to_vec())
        }
        (_, OnHolidays::Closed) => Some(Vec::new()),
        (_, OnHolidays::Spans(spans)) => Some(spans.clone()),
        _ => None,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_week_said_in_any_way_is_read_as_it_was_meant(
        from in 0usize..7, length in 0usize..7, line in 0usize..3, ways in any::<[u16; 6]>(),
    ) {
        let to = (from + length).min(6);
        let (text, meant) = said(from, to, line, &ways.map(usize::from));
        if let Some(read) = reading(&text) {
            prop_assert_eq!(read, meant, "{}", text);
        }
    }

    #[test]
    fn each_meal_has_its_days(
        last in any::<[u8; 3]>(), off in proptest::option::of((0usize..3, 0usize..4)), ways in any::<[u16; 5]>(),
    ) {
        let last = last.map(|l| 3 + usize::from(l % 4));
        let (text, meant) = said_of_meals(&last, off, &ways.map(usize::from));
        if let Some(read) = reading(&text) {
            prop_assert_eq!(read, meant, "{}", text);
        }
    }

    #[test]
    fn no_day_is_open_that_is_said_to_be_closed(
        picks in proptest::collection::vec(select(FRAGMENTS), 1..7),
    ) {
        let text: String = picks.iter().map(|(text, ..)| *text).collect();
        let Ok(week) = parse(&text) else {
            return Ok(());
        };
        for (piece, open, closed) in &picks {
            for day in *closed {
                let at = spans_on(&week, *day);
                // Hours for the very day may follow an exception, and an exception to the days of
                // one meal leaves the other.
                let named = picks.iter().any(|(_, open, _)| open.contains(day));
                let meals = text.contains("午餐") && text.contains("晚餐");
                // 午餐周日休息 closes lunch.
                let of_lunch = text.replace([' ', '：'], "").contains(&format!("午餐{piece}"));
                let named = named || of_lunch || (meals && piece.contains('除'));
                prop_assert!(at == Some(Vec::new()) || named, "{} of {}: {:?}", piece, text, at);
            }
            for day in *open {
                let at = spans_on(&week, *day);
                prop_assert!(at != Some(Vec::new()), "{} of {}: closed", piece, text);
            }
        }
        let again = parse(&opening_hours(&week)).map(|week| opening_hours(&week));
        prop_assert_eq!(again, Ok(opening_hours(&week)), "{}", text);
    }

    #[test]
    fn clauses_may_come_in_any_order(
        picks in proptest::collection::vec(any::<Index>(), 2..5), shift in 1usize..4,
    ) {
        const CLAUSES: &[&str] = &[
            "周一至周五8:00-17:00", "周六9:00-12:00", "周日休息", "节假日休息", "节假日9:00-12:00",
            "每天午餐11:00-12:30", "周一至周五晚餐4:30-6:00", "周六晚餐停供", "每天8:00-17:00",
            "周六、周日不营业", "每天（周三除外）9:00-16:00", "工作日早餐7:00-8:00", "节假日照常",
        ];
        let mut chosen: Vec<&str> = picks.iter().map(|at| *at.get(CLAUSES)).collect();
        let first = reading(&chosen.join("；"));
        let shift = shift % chosen.len();
        chosen.rotate_left(shift);
        let second = reading(&chosen.join("；"));
        if let (Some(first), Some(second)) = (first, second) {
            prop_assert_eq!(first, second, "{}", chosen.join("；"));
        }
    }

    #[test]
    fn no_text_stops_the_reader(text in "[周一二五六日每天其余平时节假日0-9:：点半\\-至，；（）除外休息午晚餐上下 A-Za-z]{0,40}") {
        if let Ok(week) = parse(&text) {
            let canonical = opening_hours(&week);
            let again = parse(&canonical).map(|week| opening_hours(&week));
            prop_assert_eq!(again, Ok(canonical), "{}", text);
        }
    }
}

/// A reader that asks back whatever it is told passes all the above.
#[test]
fn nearly_all_ways_to_say_a_week_are_read() {
    let (mut all, mut read) = (0, 0);
    for seed in 0usize..4_000 {
        let ways: [usize; 6] = std::array::from_fn(|at| seed / 7 % (5 + at * 4) + seed % 11);
        let (text, _) = said(seed % 7, (seed % 7 + seed / 3 % 7).min(6), seed % 3, &ways);
        all += 1;
        read += i32::from(reading(&text).is_some());
    }
    assert!(f64::from(read) >= 0.9 * f64::from(all), "{read} of {all}");
}

#[test]
fn a_cell_of_four_million_characters_is_refused_at_once() {
    let begun = std::time::Instant::now();
    for text in [
        "周".repeat(4_000_000),
        "（".repeat(4_000_000),
        "8:00-17:00，".repeat(400_000),
    ] {
        let say = parse(&text).expect_err("no cell is so long");
        assert!(say.message.contains("太长"), "{}", say.message);
        assert!(say.message.chars().count() < 100);
    }
    assert!(begun.elapsed().as_secs() < 2);
}
