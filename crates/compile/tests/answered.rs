//! Questions that hold for many rows of a list: each is asked once, and one line of the mapping answers it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::answers::{CANTEENS, HOMES, answered, answered_in, asked, list, mapping};
use common::foreign::{cells, converted};
use compile::{MAPPING, Others, Request, convert};
use std::collections::BTreeMap;

#[test]
fn what_is_free_is_asked_of_once_and_is_no_price_of_nothing() {
    let list = list("餐价", &["免费", "12元", "免费"]);
    let first = converted("食堂.csv", list.as_bytes());
    assert_eq!(asked(&first), [("free_for_whom", 2)]);
    // Unanswered it can be published: the words of the list, and no price.
    assert_eq!(
        cells(&first, CANTEENS, "餐价 备注"),
        "|餐价：免费\n12元|\n|餐价：免费"
    );
    for (answer, want) in [
        ("备注", "|餐价：免费"),
        ("备注：80岁以上免费", "|80岁以上免费"),
        ("不发布", "|"),
        ("5", "5|"),
    ] {
        let second = answered(&list, &first, &[("\"免费\"", answer)]);
        assert_eq!(asked(&second), [], "{answer}");
        assert_eq!(
            cells(&second, CANTEENS, "餐价 备注"),
            format!("{want}\n12元|\n{want}")
        );
        // And next month.
        let third = answered(&list, &second, &[]);
        assert_eq!(asked(&third), [], "{answer}");
    }
    let second = answered(&list, &first, &[("\"免费\"", "优惠：80岁以上免费")]);
    assert_eq!(
        cells(&second, CANTEENS, "餐价 优惠"),
        "|80岁以上免费\n12元|\n|80岁以上免费"
    );
}

#[test]
fn whatever_the_check_refuses_in_several_rows_is_answered_once() {
    for (column, cell, answer) in [
        ("餐价", "8元起", "8-15"),
        ("营业时间", "周一闭馆（节假日除外）", "备注"),
        ("食堂等级", "优秀", "A"),
        ("收现金", "看情况", "不发布"),
        ("核实日期", "去年", "不发布"),
        ("状态", "半开", "待核实"),
    ] {
        let list = list(column, &[cell, cell]);
        let first = converted("食堂.csv", list.as_bytes());
        assert_eq!(asked(&first), [("value_refused", 2)], "{column}");
        let second = answered(&list, &first, &[(&format!("\"{cell}\""), answer)]);
        assert_eq!(asked(&second), [], "{column}: {}", mapping(&second));
    }
    for (file, table, column, cell, answer, want) in [
        (
            "食堂.csv",
            CANTEENS,
            "餐价",
            "5元（60岁以上3元）",
            "优惠：60岁以上3元",
            "|60岁以上3元|",
        ),
        ("食堂.csv", CANTEENS, "餐价", "一荤两素12元", "12", "12||"),
        (
            "食堂.csv",
            CANTEENS,
            "餐价",
            "80岁以上免费",
            "备注",
            "||餐价：80岁以上免费",
        ),
        (
            "养老院.csv",
            HOMES,
            "收费区间",
            "自理1500、半护2500",
            "1500-2500",
            "1500-2500||",
        ),
        (
            "养老院.csv",
            HOMES,
            "床位数",
            "约50",
            "备注：床位约50张",
            "||床位约50张",
        ),
        ("食堂.csv", CANTEENS, "状态", "试运营", "待核实", "待核实||"),
        (
            "食堂.csv",
            CANTEENS,
            "核实日期",
            "2026年10月",
            "备注",
            "||核实日期：2026年10月",
        ),
        (
            "食堂.csv",
            CANTEENS,
            "营业时间",
            "夏季7:00-18:00 冬季7:30-17:30",
            "备注",
            "||营业时间：夏季7:00-18:00 冬季7:30-17:30",
        ),
        (
            "农村幸福院.csv",
            "rural_homes.csv",
            "营业时间",
            "逢农历三六九",
            "备注",
            "||营业时间：逢农历三六九",
        ),
        (
            "租赁点.csv",
            "rentals.csv",
            "辅具",
            "轮椅:免费",
            "轮椅",
            "轮椅||",
        ),
    ] {
        let text = list(column, &[cell, cell]);
        let first = converted(file, text.as_bytes());
        let told = asked(&first);
        if told.is_empty() {
            // 逢农历三六九 names no time, and goes into the note by itself.
            assert!(
                first
                    .issues
                    .iter()
                    .any(|issue| issue.code == "hours_to_note"),
                "{cell}"
            );
            continue;
        }
        assert_eq!(told, [("value_refused", 2)], "{cell}");
        let second = answered_in(file, &text, &first, &[(&format!("\"{cell}\""), answer)]);
        assert_eq!(asked(&second), [], "{cell}");
        let columns = format!("{column} 优惠 备注");
        assert_eq!(
            cells(&second, table, &columns),
            [want; 2].join("\n"),
            "{cell}"
        );
    }
    // One row is mended in the table.
    let alone = list("餐价", &["8元起", "12元"]);
    assert_eq!(asked(&converted("食堂.csv", alone.as_bytes())), []);
}

#[test]
fn a_town_that_nobody_knows_is_answered_once_for_all_of_its_rows() {
    let list = list("所属街道", &["塔山办", "塔山街道", "塔山办"]);
    let gazetteer = "代码,级别,名称,经度,纬度,坐标系\n330602,区县,越城区,120.4,30.5,WGS84\n\
        330602001,街镇,塔山街道,,,\n330602002,街镇,府山街道,,,\n";
    let run = |mapping: Option<&str>, folder: &BTreeMap<String, Vec<u8>>| {
        convert(&Request {
            file: "食堂.csv",
            bytes: list.as_bytes(),
            mapping: mapping.map(|text| (MAPPING, text.as_bytes())),
            folder,
            city: Some(common::SHAOXING),
            gazetteer: Some(gazetteer.as_bytes()),
            others: Others::Refuse,
        })
    };
    let first = run(None, &BTreeMap::new());
    assert_eq!(
        (asked(&first), first.to_answer),
        (vec![("value_refused", 2)], 1)
    );
    let answer = mapping(&first).replace("\"塔山办\" = \"\"", "\"塔山办\" = \"塔山街道\"");
    let second = run(Some(&answer), &first.files);
    assert_eq!((asked(&second), second.to_answer), (vec![], 0));
    assert_eq!(cells(&second, CANTEENS, "街镇"), ["塔山街道"; 3].join("\n"));
    // So is a word of where it delivers that says nothing.
    let wrong = format!("delivers_to = \"全镇\"\n{answer}");
    let with = list
        .replace("所属街道", "所属街道,助餐方式")
        .replace("塔山办\n", "塔山办,送餐\n");
    let third = convert(&Request {
        file: "食堂.csv",
        bytes: with.as_bytes(),
        mapping: Some((MAPPING, wrong.as_bytes())),
        folder: &BTreeMap::new(),
        city: Some(common::SHAOXING),
        gazetteer: Some(gazetteer.as_bytes()),
        others: Others::Refuse,
    });
    assert!(
        mapping(&third).contains("[answers.\"服务范围\"]\n\"全镇\" = \"\""),
        "{}",
        mapping(&third)
    );
}

#[test]
fn hours_without_a_weekday_are_asked_of_and_not_taken_for_every_day_in_silence() {
    let list = list(
        "供餐时间",
        &[
            "7:00-18:00",
            "周一至周五 11:00-12:30",
            "午餐10:30-12:00，晚餐16:30-17:30",
        ],
    );
    let first = converted("食堂.csv", list.as_bytes());
    assert_eq!(asked(&first), [("hours_without_days", 2)]);
    for (answer, want) in [
        (
            "每天",
            "每天 7:00-18:00\n周一至周五 11:00-12:30\n每天 午餐10:30-12:00，晚餐16:30-17:30",
        ),
        (
            "周一至周五",
            "周一至周五 7:00-18:00\n周一至周五 11:00-12:30\n周一至周五 午餐10:30-12:00，晚餐16:30-17:30",
        ),
        ("备注", "\n周一至周五 11:00-12:30\n"),
    ] {
        let second = answered(&list, &first, &[("days", answer)]);
        assert_eq!(asked(&second), []);
        assert_eq!(cells(&second, CANTEENS, "营业时间"), want);
    }
}

#[test]
fn a_question_without_an_answer_is_said_in_a_line_the_second_time() {
    let text = list(
        "联系电话,供餐时间",
        &["13800001234,7:00-18:00", "88001234,"],
    );
    let first = converted("食堂.csv", text.as_bytes());
    let second = answered(&text, &first, &[("area_code", "0575")]);
    let said = compile::grouped(&second.issues, second.before.as_ref(), false);
    for question in ["有手机号", "没有写星期几"] {
        let line = said.lines().find(|line| line.contains(question)).unwrap();
        assert!(line.ends_with("（问过，还没有答）"), "{line}");
    }
    assert!(!said.contains("改法："), "{said}");
    let whole = compile::grouped(&second.issues, second.before.as_ref(), true);
    assert!(whole.contains("改法：同意就写"), "{whole}");
    // With all of its rows, so that each can be found.
    let five = list("联系电话", &["13800001234"; 5]);
    let asked = converted("食堂.csv", five.as_bytes());
    let said = |every| compile::grouped(&asked.issues, None, every);
    assert!(said(false).contains("第 2、3 行等"), "{}", said(false));
    assert!(said(true).contains("第 2、3、4、5、6 行"), "{}", said(true));
    // Another list is another matter.
    let other = format!("{text}\n");
    let third = answered(&other, &second, &[]);
    assert!(third.before.is_none());
}

#[test]
fn what_is_brought_to_nobody_knows_whom_is_asked_and_read_by_the_answer() {
    let list = list(
        "所属街道,服务内容",
        &[
            "府山街道,堂食、配送",
            "府山街道,配送",
            "塔山街道,助浴、配送",
        ],
    );
    let first = converted("食堂.csv", list.as_bytes());
    assert_eq!(asked(&first), [("meals_brought", 3)]);
    assert_eq!(
        cells(&first, CANTEENS, "类别 服务 备注"),
        "|助餐|服务内容：堂食、配送\n||服务内容：配送\n|助浴|服务内容：助浴、配送"
    );
    let second = answered(
        &list,
        &first,
        &[
            ("\"堂食、配送\"", "堂食"),
            ("\"配送\"", "送餐"),
            ("\"助浴、配送\"", "备注"),
        ],
    );
    assert_eq!(asked(&second), [("eaten_at_home", 1)]);
    assert_eq!(
        cells(&second, CANTEENS, "类别 服务 服务范围 备注"),
        "|助餐||\n送餐入户|送餐入户||\n|助浴||服务内容：助浴、配送"
    );
}

#[test]
fn whoever_is_asked_where_a_column_goes_reads_there_which_columns_there_are() {
    let first = converted("食堂.csv", list("冷柜数", &["3"]).as_bytes());
    let mapping = std::str::from_utf8(&first.files[compile::MAPPING]).unwrap();
    assert!(mapping.contains("\"冷柜数\" = \"\"   # 请答"), "{mapping}");
    assert!(mapping.contains("# 可以写的列：编号、名称、"), "{mapping}");
    let plain = converted("食堂.csv", list("电话", &["0575-88001234"]).as_bytes());
    let mapping = std::str::from_utf8(&plain.files[compile::MAPPING]).unwrap();
    assert!(!mapping.contains("可以写的列"), "{mapping}");
}

#[test]
fn the_town_that_a_canteen_delivers_in_is_read_out_of_its_address_and_community() {
    let gazetteer = "代码,级别,名称,经度,纬度,坐标系\n330602,区县,越城区,120.4,30.5,WGS84\n\
        330602001,街镇,塔山街道,,,\n330602001004,村居,花园社区,,,\n330602002,街镇,府山街道,,,\n";
    let list = "名称,地址,社区,助餐方式\n\
        甲食堂,越城区府山街道1号,,堂食、送餐\n\
        乙食堂,某路2号,花园社区,送餐\n\
        丙食堂,某路3号,,送餐\n";
    let done = convert(&Request {
        file: "食堂.csv",
        bytes: list.as_bytes(),
        mapping: Some((MAPPING, "delivers_to = \"所在街镇\"\n".as_bytes())),
        folder: &BTreeMap::new(),
        city: Some(common::SHAOXING),
        gazetteer: Some(gazetteer.as_bytes()),
        others: Others::Refuse,
    });
    assert_eq!(
        cells(&done, CANTEENS, "名称 服务范围"),
        "甲食堂|街镇:府山街道\n乙食堂|街镇:塔山街道\n丙食堂|"
    );
    // An answer that was given is not asked for again.
    assert_eq!(asked(&done), [("town_of_delivery_unknown", 1)]);
}

#[test]
fn a_meal_over_prices_is_its_price_and_over_times_its_hours() {
    let prices = list("早,中,晚", &["3元,12,10", "/,免费,", ",10元,/"]);
    let done = converted("食堂.csv", prices.as_bytes());
    assert_eq!(
        cells(&done, CANTEENS, "餐价"),
        "早餐3元、中餐12、晚餐10\n\n中餐10元"
    );
    let hours = list("早餐,中餐", &["6:30-8:00,10:30-12:30"]);
    let done = converted("食堂.csv", hours.as_bytes());
    assert_eq!(
        cells(&done, CANTEENS, "营业时间"),
        "早餐6:30-8:00、中餐10:30-12:30"
    );
    // A tick says neither.
    let ticks = list("早,中", &["√,√"]);
    let done = converted("食堂.csv", ticks.as_bytes());
    assert_eq!(asked(&done), [("goes_nowhere", 1); 2]);
}

#[test]
fn prices_of_single_meals_come_into_one_cell_that_is_read_as_their_range() {
    let list = list(
        "早餐价格,午餐（元）,晚餐费",
        &["3元,10,8元", ",12,12", "免费,10-12,", ",面议,"],
    );
    let done = converted("食堂.csv", list.as_bytes());
    assert_eq!(asked(&done), []);
    assert_eq!(
        cells(&done, CANTEENS, "餐价 备注"),
        "早餐3元、午餐10、晚餐8元|早餐3元、午餐10、晚餐8元\n午餐12、晚餐12|\n午餐10-12|早餐：免费；午餐10-12\n|午餐：面议"
    );
    let list = self::list("午餐价格", &["10元起", "10元起"]);
    let first = converted("食堂.csv", list.as_bytes());
    assert_eq!(asked(&first), [("value_refused", 2)]);
    let second = answered(&list, &first, &[("\"午餐10元起\"", "备注")]);
    assert_eq!(
        cells(&second, CANTEENS, "餐价 备注"),
        ["|餐价：午餐10元起"; 2].join("\n")
    );
}

#[test]
fn where_meals_are_delivered_is_one_question_for_those_one_can_eat_at_too() {
    let list = list(
        "所属街道,助餐方式",
        &["府山街道,堂食、送餐", "塔山街道,送餐", "府山街道,堂食"],
    );
    let first = converted("食堂.csv", list.as_bytes());
    assert_eq!(
        asked(&first),
        [("eaten_there_and_at_home", 1), ("eaten_at_home", 1)]
    );
    let second = answered(&list, &first, &[("delivers_to", "所在街镇")]);
    assert_eq!(asked(&second), []);
    assert_eq!(
        cells(&second, CANTEENS, "类别 服务 服务范围"),
        "|助餐、送餐入户|街镇:府山街道\n送餐入户|送餐入户|街镇:塔山街道\n|助餐|"
    );
}

#[test]
fn whoever_does_not_know_where_meals_are_delivered_says_so_and_is_not_asked_again() {
    let list = list(
        "所属街道,助餐方式",
        &["府山街道,堂食、送餐", "塔山街道,送餐"],
    );
    let first = converted("食堂.csv", list.as_bytes());
    let empty = answered(&list, &first, &[]);
    assert_eq!((asked(&empty).len(), empty.to_answer), (2, 1));
    let second = answered(&list, &first, &[("delivers_to", "不知道")]);
    assert_eq!((asked(&second), second.to_answer), (vec![], 0));
    let columns = "类别 服务 服务范围";
    assert_eq!(
        cells(&second, CANTEENS, columns),
        cells(&empty, CANTEENS, columns)
    );
    let told = second.issues.iter();
    let told = told.filter(|issue| issue.code == "delivery_not_known");
    assert_eq!(told.count(), 2);
}

#[test]
fn an_answer_that_is_none_is_told_with_its_line_and_nothing_is_written() {
    let list = list("联系电话,供餐时间", &["13800001234,7:00-18:00"]);
    let first = converted("食堂.csv", list.as_bytes());
    for (key, answer, code) in [
        ("mobiles", "也许", "unknown_answer"),
        ("days", "随便", "unknown_days"),
    ] {
        let second = answered(&list, &first, &[(key, answer)]);
        let told: Vec<&str> = second.issues.iter().map(|issue| issue.code).collect();
        assert_eq!(told, [code]);
        assert_eq!(second.files.len(), 0);
    }
}

#[test]
fn of_the_same_list_only_what_an_answer_changed_is_said_again() {
    let list = list("联系电话,餐价", &["88001234,面议", "88001235,面议"]);
    let first = converted("食堂.csv", list.as_bytes());
    let second = answered(&list, &first, &[("area_code", "0575")]);
    assert!(first.before.is_none() && second.before.is_some());
    let all = compile::grouped(&second.issues, second.before.as_ref(), true);
    let news = compile::grouped(&second.issues, second.before.as_ref(), false);
    assert!(all.contains("面议") && !news.contains("面议"), "{news}");
    assert!(
        news.contains("加上了 0575") && news.contains("上次说过的 2 种"),
        "{news}"
    );
    // Once more, and nothing is changed any more.
    let third = answered(&list, &second, &[]);
    let news = compile::grouped(&third.issues, third.before.as_ref(), false);
    assert!(!news.contains("0575"), "{news}");
    assert!(
        news.contains("行，没有改动") && news.contains("上次说过的 3 种"),
        "{news}"
    );
    let other = answered(&list.replace("面议", "面谈"), &second, &[]);
    assert!(other.before.is_none());
}

#[test]
fn the_kind_of_a_list_and_the_map_of_its_points_are_asked_in_the_mapping() {
    let places = list("服务时间", &["周一至周五 8:00-11:30"]);
    let first = converted("中心.csv", places.as_bytes());
    assert_eq!(first.to_answer, 1);
    assert!(mapping(&first).contains("kind = \"\"   # 请答："));
    let second = answered_in("中心.csv", &places, &first, &[("kind", "centre")]);
    assert_eq!(second.to_answer, 0);
    assert!(second.files.contains_key("centres.csv"));
    let points = list("经度,纬度", &["120.58213,30.00121"]);
    let first = converted("食堂.csv", points.as_bytes());
    assert_eq!(first.to_answer, 1);
    let second = answered(&points, &first, &[("crs", "GCJ02")]);
    assert_eq!((asked(&second), second.to_answer), (vec![], 0));
    let words = "名称,类型,地址\n甲,养老院,某路1号\n乙,幸福驿站,某路2号\n丙,幸福驿站,某路3号\n";
    let first = converted("名单.csv", words.as_bytes());
    assert_eq!(first.to_answer, 1);
    let second = answered_in("名单.csv", words, &first, &[("\"幸福驿站\"", "centre")]);
    assert_eq!(cells(&second, "centres.csv", "名称"), "乙\n丙");
}
