//! Where people live or spend the day: care homes, community centres, rural happiness homes.

use super::city::{District, SampleCity, Town};
use super::clerk::Clerk;
use super::dice::Dice;
use super::row::SampleRow;
use super::spot::Outline;
use domain::place::Kind;

const GRADED_ON: &[&str] = &["2025-06-30", "2024-12-31", ""];
const INSPECTED: &[&str] = &["2026-05-12", "2026-09-01", "", ""];

/// Care homes: about half the towns have one, each district a regional one.
pub(super) fn institutions(city: &SampleCity) -> Option<Vec<u8>> {
    let mut clerk = Clerk::new(city, Kind::Institution);
    for district in &city.districts {
        let mut spots = clerk.spots(district);
        for (nth, town) in district.towns.iter().enumerate() {
            let mut dice = clerk.dice(&town.code);
            if nth == 0 {
                let name = format!("{}区域性养老服务中心", district.name);
                care_home(
                    &mut clerk,
                    town,
                    &name,
                    "区域性养老服务中心",
                    &mut spots,
                    &mut dice,
                );
            }
            if dice.chance(clerk.share(55)) {
                let category = if town.is_urban() {
                    dice.word(&["养老院", "养老院", "福利院", "护理院"])
                } else {
                    dice.word(&["敬老院", "敬老院", "养老院"])
                };
                let name = format!("{}{category}", town.name);
                care_home(&mut clerk, town, &name, category, &mut spots, &mut dice);
            }
        }
    }
    clerk.finish()
}

fn care_home(
    clerk: &mut Clerk<'_>,
    town: &Town,
    name: &str,
    category: &str,
    spots: &mut Outline,
    dice: &mut Dice,
) {
    // Unregistered homes are few, and come after the others in every list.
    let registered = if clerk.rows.len() % 12 == 7 {
        "否"
    } else {
        dice.yes_no(85, 0)
    };
    let Some(mut row) = clerk.place(town, name, spots, dice) else {
        return;
    };
    row.set("类别", category).set("备案", registered);
    row.set(
        "性质",
        dice.word(&["公办", "民办", "公建民营", "公建民营", ""]),
    );
    beds(&mut row, dice);
    let from = 1_000 + 500 * dice.below(5);
    row.set(
        "收费区间",
        match dice.below(5) {
            0 => String::new(),
            1 => from.to_string(),
            n => format!("{from}-{}", from + 500 * n),
        },
    );
    let grade = dice.word(&["未评", "未评", "2", "3", "3", "4", ""]);
    row.set("等级评定", grade);
    if grade.parse::<u8>().is_ok() {
        row.set("等级评定日期", dice.word(GRADED_ON));
    }
    for (mark, yes, no) in [
        ("普惠型", 40, 20),
        ("医保定点", 30, 20),
        ("长护险定点", 25, 15),
        ("有医疗", 45, 15),
        ("面向社会", 70, 10),
        ("轮候", 15, 40),
        ("明厨亮灶", 60, 5),
        ("消防达标", 75, 0),
        ("视频监控", 60, 5),
        ("国标达标", 40, 10),
        ("责任险", 55, 5),
        ("智慧养老院", 8, 40),
    ] {
        row.set(mark, dice.yes_no(yes, no));
    }
    row.set("食堂等级", dice.word(&["A", "B", "C", "", ""]));
    row.set("检查日期", dice.word(INSPECTED));
    row.set(
        "服务",
        dice.word(&[
            "全托、助餐、助浴、康复",
            "全托、日托、喘息服务、助餐",
            "全托、康复、安宁疗护、助医",
            "全托",
        ]),
    );
    let hours = ["24小时", "24/7", "每天 8:30-17:00", "Mo-Su 08:00-17:30"];
    clerk.put(row, dice.word(&hours));
}

fn beds(row: &mut SampleRow, dice: &mut Dice) {
    let all = 40 + 20 * dice.below(12);
    if dice.chance(80) {
        row.set("床位数", all.to_string());
    }
    if dice.chance(60) {
        row.set("护理型床位", (all / 2).to_string());
    }
    let dementia = dice.yes_no(25, 25);
    row.set("收失智", dementia);
    if dementia == "是" && dice.chance(70) {
        row.set("认知障碍床位", (all / 5).to_string());
    }
}

/// Community centres under the city's own names.
pub(super) fn centres(city: &SampleCity) -> Option<Vec<u8>> {
    let mut clerk = Clerk::new(city, Kind::Centre);
    // Quoted words such as “一老一小”综合体 belong to one county, not to the whole city.
    let own: Vec<&str> = city
        .own_words(Kind::Centre.slug())
        .into_iter()
        .filter(|w| !w.starts_with('“'))
        .collect();
    for district in &city.districts {
        let mut spots = clerk.spots(district);
        county_centre(&mut clerk, district, &mut spots);
        for town in &district.towns {
            let mut dice = clerk.dice(&town.code);
            if dice.chance(clerk.share(65)) {
                let word = if own.is_empty() {
                    "居家养老服务中心"
                } else {
                    dice.word(&own)
                };
                let name = format!("{}{word}", town.name);
                centre(
                    &mut clerk,
                    town,
                    (&name, word, "街镇"),
                    &mut spots,
                    &mut dice,
                );
            }
            if dice.chance(clerk.share(15)) {
                let villages: Vec<&str> = town.villages.iter().map(String::as_str).collect();
                let name = format!("{}{}日间照料中心", town.name, dice.word(&villages));
                centre(
                    &mut clerk,
                    town,
                    (&name, "日间照料中心", "村居"),
                    &mut spots,
                    &mut dice,
                );
            }
        }
    }
    clerk.finish()
}

fn county_centre(clerk: &mut Clerk<'_>, district: &District, spots: &mut Outline) {
    let Some(town) = district.towns.first() else {
        return;
    };
    let mut dice = clerk.dice(&district.code);
    let name = format!("{}综合养老服务中心", district.name);
    centre(
        clerk,
        town,
        (&name, "综合养老服务中心", "区县"),
        spots,
        &mut dice,
    );
}

/// `what`: name, the word it was made with, level.
fn centre(
    clerk: &mut Clerk<'_>,
    town: &Town,
    (name, word, level): (&str, &str, &str),
    spots: &mut Outline,
    dice: &mut Dice,
) {
    let Some(mut row) = clerk.place(town, name, spots, dice) else {
        return;
    };
    let categories = [
        ("综合体", "嵌入式综合体"),
        ("嵌入式", "嵌入式综合体"),
        ("乐龄中心", "乐龄中心"),
        ("日间照料", "日间照料中心"),
        ("照料中心", "照料中心"),
        ("综合养老", "综合养老服务中心"),
    ];
    let category = categories.iter().find(|(part, _)| word.contains(part));
    row.set("类别", category.map_or("居家养老服务中心", |(_, c)| c));
    row.set("级别", level);
    if dice.chance(50) {
        row.set("床位数", (5 + 5 * dice.below(6)).to_string());
        row.set(
            "收费区间",
            dice.word(&["1500-2500", "1000-2000", "2000", ""]),
        );
    }
    for (mark, yes, no) in [
        ("明厨亮灶", 40, 10),
        ("医保定点", 15, 30),
        ("长护险定点", 20, 20),
        ("收失智", 20, 30),
        ("有医疗", 30, 20),
        ("备案", 80, 0),
    ] {
        row.set(mark, dice.yes_no(yes, no));
    }
    row.set(
        "服务",
        dice.word(&[
            "助餐、助浴、日托",
            "助餐、助洁、助医、日托、探访关爱",
            "日托、喘息服务、康复、活动",
            "助餐、日托、智能手机培训、活动",
            "日托、上门服务、照护培训",
        ]),
    );
    let hours = [
        "周一至周五 8:00-11:30、14:00-17:00，节假日休息",
        "Mo-Sa 08:00-17:00; PH off",
        "每天 8:00-17:00",
        "周一至周六 8:00-17:00",
    ];
    clerk.put(row, dice.word(&hours));
}

/// Rural happiness homes, in the villages of towns and townships.
pub(super) fn rural_homes(city: &SampleCity) -> Option<Vec<u8>> {
    let mut clerk = Clerk::new(city, Kind::RuralHome);
    for district in &city.districts {
        let mut spots = clerk.spots(district);
        for town in district.towns.iter().filter(|t| !t.is_urban()) {
            let mut dice = clerk.dice(&town.code);
            let villages: Vec<&str> = town
                .villages
                .iter()
                .filter(|v| v.ends_with('村'))
                .map(String::as_str)
                .collect();
            if villages.is_empty() || !dice.chance(clerk.share(80)) {
                continue;
            }
            let category = dice.word(&["农村幸福院", "农村幸福院", "村级养老服务站"]);
            let name = format!("{}{}{category}", town.name, dice.word(&villages));
            let Some(mut row) = clerk.place(town, &name, &mut spots, &mut dice) else {
                continue;
            };
            row.set("类别", category);
            row.set(
                "六有",
                dice.word(&[
                    "固定场所、服务设备、服务内容、服务队伍、管理制度、资金保障",
                    "固定场所、服务设备、资金保障",
                    "固定场所、服务内容、服务队伍",
                    "",
                ]),
            );
            row.set(
                "服务",
                dice.word(&["助餐、活动", "助餐、日托、探访关爱", "活动", ""]),
            );
            clerk.put(
                row,
                dice.word(&[
                    "每天 8:00-17:00",
                    "Mo-Su 08:30-16:30",
                    "周一至周五 8:00-11:30、14:00-17:00",
                ]),
            );
        }
    }
    clerk.finish()
}
