//! About telephone numbers.

use super::{Say, say};
use crate::phone_text::NotAPhone;
use domain::place::phone::{PhoneError, local_digits};

/// What is wrong with a piece of a cell; `area` is the city's area code, where it is known.
pub(crate) fn bad_phone(why: &NotAPhone, area: Option<&str>) -> Say {
    let example = example(area);
    match why {
        NotAPhone::Nothing => no_number(),
        NotAPhone::Number(piece, why) => bad_number(piece, *why, area),
        NotAPhone::NoSuchArea(piece) => no_such_area(piece, area),
        NotAPhone::Odd(piece) => odd_in_phone(piece, &example),
        NotAPhone::Word(word) => word_in_phone(word),
        NotAPhone::Remark(word) => word_in_phone(word),
        NotAPhone::TwoWays(piece) => phone_two_ways(piece, &example),
        NotAPhone::NoExtension => no_extension(&example),
        NotAPhone::Long => too_many_phones(),
    }
}

/// A number of the city as it should be written, with as many digits as its numbers have.
fn example(area: Option<&str>) -> String {
    let area = area.unwrap_or("0575");
    let local = if *local_digits(area).end() == 7 {
        "8800123"
    } else {
        "88001234"
    };
    format!("{area}-{local}")
}

fn no_number() -> Say {
    say!(
        "这一格没有电话号码",
        "写号码；不知道就空着，不要写「无」「暂无」或划线。",
    )
}

fn bad_number(piece: &str, why: PhoneError, area: Option<&str>) -> Say {
    let fix = match (why, area) {
        (PhoneError::NoAreaCode, Some(area)) if piece.contains(' ') => {
            format!("每个座机前面都写区号；是本市的，区号写 {area}。")
        }
        (PhoneError::NoAreaCode, Some(area)) if local_digits(area).contains(&piece.len()) => {
            format!("前面加上区号；是本市的，就写 {area}-{piece}。")
        }
        (PhoneError::NoAreaCode, Some(area)) => {
            format!(
                "前面加上区号；本市的区号是 {area}，后面要有 {} 位，这里写了 {} 位：拨一次，数一数。",
                local_digits(area).end(),
                piece.len()
            )
        }
        (PhoneError::NoAreaCode, None) => "前面加上区号，例如 0575-88001234。".to_owned(),
        (PhoneError::LostZero, _) => {
            format!("前面补上 0，写 0{piece}；先把单元格设成「文本」，Excel 就不会再去掉它。")
        }
        (PhoneError::LocalDigits { want, .. }, _) => {
            format!(
                "拨一次，数一数：区号后面要有 {want} 位。有分机的写「转801」，几个号码之间用顿号隔开。"
            )
        }
        (PhoneError::NeedlessAreaCode, _) => {
            "热线、400 号码和手机照样拨，不加区号，例如 96345。".to_owned()
        }
        (PhoneError::NotDigits, _) => "只写号码，分机写「转801」。".to_owned(),
        (PhoneError::NoSuchNumber, _) if piece.starts_with("400") || piece.starts_with("800") => {
            "400、800 开头的号码一共 10 位，例如 400-800-1234：数一数，有没有多写或少写。"
                .to_owned()
        }
        (PhoneError::NoSuchNumber, _) => {
            "数一数位数：座机是区号加 7 或 8 位，手机 11 位。几个号码之间用顿号隔开。".to_owned()
        }
    };
    say!(format!("「{piece}」：{why}"), fix)
}

/// An area code that no area of China has.
fn no_such_area(piece: &str, area: Option<&str>) -> Say {
    let own = area.map(|area| format!("（本市是 {area}）"));
    say!(
        format!("「{piece}」：全国没有这个区号"),
        format!(
            "多半是区号写错了一位{}：拨一次，核对整个号码。",
            own.unwrap_or_default()
        ),
    )
}

fn odd_in_phone(piece: &str, example: &str) -> Say {
    say!(
        format!("电话里有「{piece}」，看不懂"),
        format!(
            "只写号码，例如 {example}；分机写「转801」，几个号码之间用顿号隔开。数字像 5.7E+10 的，是 Excel 改的，把单元格设成「文本」重填。"
        ),
    )
}

fn word_in_phone(word: &str) -> Say {
    say!(
        format!("电话里写了「{word}」，不知道这个号码现在能不能打、什么时候打"),
        "只留随时可以打的号码，最好打通的写前面；什么时候打、传真、旧号码，写到备注或删掉。",
    )
}

fn phone_two_ways(piece: &str, example: &str) -> Say {
    say!(
        format!("「{piece}」有不止一种读法"),
        format!("每个号码都写全，例如 {example}，几个号码之间用顿号隔开；分机写「转801」。"),
    )
}

fn no_extension(example: &str) -> Say {
    say!(
        "写了「转」，没有写分机号",
        format!("写全，例如 {example}转801；没有分机就去掉「转」。"),
    )
}

fn too_many_phones() -> Say {
    say!(
        "电话这一格太长了，最多写 10 个号码",
        "只留打得通的号码，最好打通的写前面。",
    )
}
