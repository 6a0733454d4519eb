//! Canteens: every category, several spans a day, and meals that are brought to the home.

use super::city::{District, SampleCity, Town};
use super::clerk::Clerk;
use super::dice::Dice;
use super::row::SampleRow;
use super::spot::Outline;
use domain::place::Kind;

const HOURS: &[&str] = &[
    "每天 6:30-8:30、10:30-12:30、16:30-18:00",
    "每天 10:30-12:30、16:30-18:00",
    "Mo-Su 06:30-08:30,10:30-12:30,16:30-18:00",
    "周一至周五 10:30-12:30，节假日休息",
    "Mo-Sa 06:30-08:00,10:30-12:30; PH off",
    "周一至周六 10:45-12:45、16:30-18:00",
    "Mo-Fr 10:30-12:30,16:30-17:30; PH off",
];
const PRICES: &[&str] = &["8-15", "6-12", "10-15", "10", "12-18", ""];
const DISCOUNTS: &[&str] = &[
    "示例：70岁以上每餐减2元",
    "示例：80岁以上每餐减3元",
    "",
    "",
    "",
];
const GRADES: &[&str] = &["A", "A", "B", "C", "", ""];

/// The rows.
pub(super) fn canteens(city: &SampleCity) -> Option<Vec<u8>> {
    let mut clerk = Clerk::new(city, Kind::Canteen);
    for district in &city.districts {
        let mut spots = clerk.spots(district);
        for town in &district.towns {
            let mut dice = clerk.dice(&town.code);
            if dice.chance(clerk.share(85)) {
                in_town(&mut clerk, town, &mut spots, &mut dice);
            }
            if dice.chance(clerk.share(45)) {
                in_village(&mut clerk, town, &mut spots, &mut dice);
            }
        }
        delivery(&mut clerk, district);
    }
    let row = clerk.area_service(&city.adcode, "全市送餐入户", "全市");
    finish_delivery(&mut clerk, row);
    clerk.finish()
}

fn in_town(clerk: &mut Clerk<'_>, town: &Town, spots: &mut Outline, dice: &mut Dice) {
    let category = match (town.is_urban(), dice.below(10)) {
        (_, 0) => "其他",
        (true, 1..7) => "社区食堂",
        (false, 1..6) => "农村餐桌",
        _ => "助餐点",
    };
    let word = word(clerk.city, category, dice);
    let name = format!("{}{word}", town.name);
    if let Some(mut row) = clerk.place(town, &name, spots, dice) {
        row.set("别名", other_words(clerk.city, category, &word));
        served(&mut row, category, dice);
        if dice.chance(20) && !row.get("经度").is_empty() {
            row.set("服务范围", "半径:1500")
                .set("服务", "助餐、送餐入户");
        }
        clerk.put(row, dice.word(HOURS));
    }
}

fn in_village(clerk: &mut Clerk<'_>, town: &Town, spots: &mut Outline, dice: &mut Dice) {
    let villages: Vec<&str> = town.villages.iter().map(String::as_str).collect();
    let village = dice.word(&villages);
    let category = if town.is_urban() {
        "助餐点"
    } else {
        "农村餐桌"
    };
    let name = format!("{}{village}助餐点", town.name);
    if let Some(mut row) = clerk.place(town, &name, spots, dice) {
        served(&mut row, category, dice);
        clerk.put(row, dice.word(HOURS));
    }
}

fn served(row: &mut SampleRow, category: &str, dice: &mut Dice) {
    row.set("类别", category);
    row.set("服务", "助餐");
    row.set("餐价", dice.word(PRICES));
    row.set("优惠", dice.word(DISCOUNTS));
    row.set("明厨亮灶", dice.yes_no(50, 10));
    row.set("食堂等级", dice.word(GRADES));
}

/// Meals brought to the home: one service for the district, one for three of its towns.
fn delivery(clerk: &mut Clerk<'_>, district: &District) {
    let name = format!("{}送餐入户", district.name);
    let row = clerk.area_service(&district.code, &name, &district.name);
    finish_delivery(clerk, row);
    if let [first, second, third, ..] = district.towns.as_slice() {
        let area = format!("街镇:{}、{}、{}", first.label, second.label, third.label);
        let name = format!("{}等街镇送餐入户", first.name);
        let row = clerk.area_service(&first.code, &name, &area);
        finish_delivery(clerk, row);
    }
}

fn finish_delivery(clerk: &mut Clerk<'_>, mut row: SampleRow) {
    let mut dice = clerk.dice(row.get("编号"));
    served(&mut row, "送餐入户", &mut dice);
    row.set("服务", "助餐、送餐入户");
    clerk.put(
        row,
        dice.word(&["每天 10:00-12:30、16:00-18:00", "Mo-Fr 10:00-12:30; PH off"]),
    );
}

/// How the words of a category end.
fn ending(category: &str) -> &'static [&'static str] {
    match category {
        "社区食堂" => &["食堂"],
        "农村餐桌" => &["餐桌"],
        _ => &["点"],
    }
}

fn city_words<'a>(city: &'a SampleCity, category: &str) -> Vec<&'a str> {
    let fits = |w: &&str| ending(category).iter().any(|e| w.ends_with(e));
    city.own_words(Kind::Canteen.slug())
        .into_iter()
        .filter(fits)
        .collect()
}

/// A city's own word for a category, or the field's where its papers have none.
fn word(city: &SampleCity, category: &str, dice: &mut Dice) -> String {
    let own = city_words(city, category);
    let usual = match category {
        "社区食堂" => "老年食堂",
        "农村餐桌" => "农村餐桌",
        "其他" => "流动送餐点",
        _ => "老年助餐点",
    };
    if own.is_empty() || category == "其他" {
        usual.to_owned()
    } else {
        dice.word(&own).to_owned()
    }
}

fn other_words(city: &SampleCity, category: &str, word: &str) -> String {
    let others: Vec<&str> = city_words(city, category)
        .into_iter()
        .filter(|w| *w != word)
        .collect();
    others.join("、")
}
