//! The other kinds: rentals, stations, clinics, nurses, learning, terminals.

use super::city::{SampleCity, Town};
use super::clerk::Clerk;
use super::dice::Dice;
use super::row::SampleRow;
use domain::place::Kind;

const OFFICE_HOURS: &[&str] = &[
    "周一至周五 8:30-11:30、14:00-17:00，节假日休息",
    "Mo-Fr 08:30-11:30,14:00-17:00; PH off",
    "周一至周五 8:00-11:30、13:30-17:00，节假日休息",
    "每天 8:30-16:30",
];

/// Makes a sheet that has at most one row a town: `percent` of the towns have one, and `write`
/// names it and fills in what is special to the kind.
fn one_a_town(
    city: &SampleCity,
    kind: Kind,
    percent: u64,
    hours: &[&str],
    write: impl Fn(&Town, &mut Dice) -> (String, SampleRow),
) -> Option<Vec<u8>> {
    let mut clerk = Clerk::new(city, kind);
    for district in &city.districts {
        let mut spots = clerk.spots(district);
        for town in &district.towns {
            let mut dice = clerk.dice(&town.code);
            if !dice.chance(clerk.share(percent)) {
                continue;
            }
            let (name, own) = write(town, &mut dice);
            if let Some(mut row) = clerk.place(town, &name, &mut spots, &mut dice) {
                row.extend(own);
                clerk.put(row, dice.word(hours));
            }
        }
    }
    clerk.finish()
}

/// Points that rent aids; most of them have wheelchairs.
pub(super) fn rentals(city: &SampleCity) -> Option<Vec<u8>> {
    let own = city.own_words(Kind::Rental.slug());
    let words = if own.is_empty() {
        vec!["康复辅具租赁点"]
    } else {
        own
    };
    one_a_town(city, Kind::Rental, 38, OFFICE_HOURS, |town, dice| {
        let word = dice.word(&words);
        let mut row = SampleRow::default();
        row.set("类别", word);
        row.set("别名", "租轮椅");
        row.set(
            "依托机构",
            dice.word(&["养老服务", "残疾康复", "医疗", "其他", ""]),
        );
        row.set("辅具", items(dice));
        (format!("{}{word}", town.name), row)
    })
}

/// Things to rent, in the notation of the column 辅具.
fn items(dice: &mut Dice) -> String {
    let mut all = Vec::new();
    let offered = [
        ("轮椅", 85, "月租30,押金300,补贴后15"),
        ("护理床", 50, "月租100,押金500,补贴后50"),
        ("助行器", 60, "月租10,押金100"),
        ("拐杖", 45, "月租5,押金0"),
        ("防压疮床垫", 35, "月租20"),
        ("移位机", 15, "月租150,押金1000"),
        ("坐便椅", 30, "月租10"),
        ("洗浴椅", 25, "月租10,押金50"),
    ];
    for (name, percent, price) in offered {
        if dice.chance(percent) {
            // Every third price is not published.
            all.push(if dice.below(3) == 0 {
                name.to_owned()
            } else {
                format!("{name}:{price}")
            });
        }
    }
    if all.is_empty() {
        "轮椅".to_owned()
    } else {
        all.join("；")
    }
}

/// Whom to ask: a social-work station in most towns.
pub(super) fn stations(city: &SampleCity) -> Option<Vec<u8>> {
    one_a_town(city, Kind::Station, 78, OFFICE_HOURS, |town, dice| {
        let mut row = SampleRow::default();
        row.set("类别", "社会工作站").set("别名", "社工站");
        row.set(
            "服务",
            dice.word(&["探访关爱、能力评估", "探访关爱", "能力评估、照护培训", ""]),
        );
        (format!("{}社会工作站", town.name), row)
    })
}

/// Village clinics and community health stations.
pub(super) fn clinics(city: &SampleCity) -> Option<Vec<u8>> {
    let hours = [
        "每天 8:00-17:30",
        "24小时",
        "Mo-Su 08:00-11:30,14:00-17:30",
        "周一至周六 8:00-17:00",
    ];
    one_a_town(city, Kind::Clinic, 48, &hours, |town, dice| {
        let villages: Vec<&str> = town.villages.iter().map(String::as_str).collect();
        let village = dice.word(&villages);
        let category = if village.ends_with('村') {
            "村卫生室"
        } else {
            "社区卫生服务站"
        };
        // 王庄村 + 村卫生室 is 王庄村卫生室.
        let name = format!(
            "{}{village}{}",
            town.name,
            category.trim_start_matches(['村'])
        );
        let mut row = SampleRow::default();
        row.set("类别", category)
            .set("医保定点", dice.yes_no(60, 5));
        row.set("服务", dice.word(&["助医", "助医、康复", ""]));
        (name.replace("社区社区", "社区"), row)
    })
}

/// Nurses who come to the home: services with an area and no spot.
pub(super) fn home_nursing(city: &SampleCity) -> Option<Vec<u8>> {
    let mut clerk = Clerk::new(city, Kind::HomeNursing);
    let put = |clerk: &mut Clerk<'_>, code: &str, name: &str, area: &str| {
        let mut dice = clerk.dice(code);
        let mut row = clerk.area_service(code, name, area);
        row.set("类别", "护士上门");
        row.set(
            "服务",
            dice.word(&["护士上门", "护士上门、上门服务", "护士上门、康复、助医"]),
        );
        let hours = dice.word(&["每天 8:00-17:00", "Mo-Fr 08:00-17:00; PH off", "24小时"]);
        row.set("医保定点", dice.yes_no(40, 20))
            .set("长护险定点", dice.yes_no(40, 20));
        clerk.put(row, hours);
    };
    put(&mut clerk, &city.adcode, "全市护士上门预约", "全市");
    for district in &city.districts {
        let name = format!("{}护士上门服务", district.name);
        put(&mut clerk, &district.code, &name, &district.name);
        for pair in district.towns.chunks_exact(2).take(2) {
            if let [one, other] = pair {
                let name = format!("{}护士上门服务", one.name);
                let area = format!("街镇:{}、{}", one.label, other.label);
                put(&mut clerk, &one.code, &name, &area);
            }
        }
    }
    clerk.finish()
}

/// Schools and classes.
pub(super) fn learning(city: &SampleCity) -> Option<Vec<u8>> {
    let own = city.own_words(Kind::Learning.slug());
    let words = if own.is_empty() {
        vec!["老年学校", "老年学堂"]
    } else {
        own
    };
    one_a_town(city, Kind::Learning, 35, OFFICE_HOURS, |town, dice| {
        let word = dice.word(&words);
        let mut row = SampleRow::default();
        row.set("类别", word);
        row.set(
            "服务",
            dice.word(&["活动", "活动、智能手机培训", "智能手机培训、照护培训"]),
        );
        (format!("{}{word}", town.name), row)
    })
}

/// Self-service terminals.
pub(super) fn kiosks(city: &SampleCity) -> Option<Vec<u8>> {
    one_a_town(
        city,
        Kind::Kiosk,
        30,
        &["24小时", "每天 8:00-20:00"],
        |town, _| {
            let mut row = SampleRow::default();
            row.set("类别", "智能服务终端");
            (format!("{}养老服务智能终端", town.name), row)
        },
    )
}
