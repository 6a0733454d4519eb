//! A sentence that asks back quotes whole words and whole times.

use super::super::quote::clip;
use super::{normal, parse};
use proptest::prelude::*;
use proptest::sample::select;
use rstest::rstest;

#[rstest]
#[case("免费理发11:00-13:00", "免费理发11:00")]
#[case("免费足疗理发剪发11:00-13:00", "免费足疗理发剪发")]
#[case("代购9:00-11:30、14:00-16:30", "代购9:00-11:30")]
#[case("预约13点半到15点半再来取", "预约13点半到15点半再")]
#[case("请在周一至周五的上午来", "请在周一至周五的上午来")]
#[case("请您在每个星期一至星期五来", "请您在每个星期一至星期五")]
#[case("请先打05751234567890，谢谢", "请先打")]
#[case("05751234567890123转8", "05751234567890123")]
#[case("预约", "预约")]
#[case("-", "-")]
fn a_quote_is_cut_between_words_and_times(#[case] text: &str, #[case] quote: &str) {
    assert_eq!(clip(text), quote);
}

/// What is known, and what is not.
const WORDS: &[&str] = &[
    "周一至周五",
    "每天",
    "周六、日",
    "11:00-13:00",
    "8点半",
    "9:30",
    "20:00",
    "上午",
    "下午",
    "中午11点30分",
    "0830-1730",
    "免费",
    "理发",
    "请",
    "预约",
    "代购",
    "堂食",
    "节假日",
    "休息",
    "，",
    "（",
    "）",
    " ",
    "其余时间",
    "10-12",
    "13800001234",
];

proptest! {
    #![proptest_config(super::properties::config())]

    #[test]
    fn no_quote_ends_within_a_number(words in proptest::collection::vec(select(WORDS), 1..9)) {
        let text = normal(&words.concat());
        let Err(say) = parse(&text) else {
            return Ok(());
        };
        let quoted = say.message.split('「').skip(1).filter_map(|q| q.split('」').next());
        let number = |c: char| c.is_ascii_digit() || c == ':';
        for quote in quoted.filter(|q| text.contains(*q)) {
            let whole = text.match_indices(quote).any(|(at, _)| {
                let rest = &text[at + quote.len()..];
                !(quote.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(number))
            });
            prop_assert!(whole, "「{}」 of {}", quote, text);
        }
    }
}
