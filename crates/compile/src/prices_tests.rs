use super::*;
use proptest::prelude::*;
use rstest::rstest;

fn read(text: &str) -> Result<String, NotAPrice> {
    parse(text, None).map(|p| p.to_string())
}

#[rstest]
#[case("2000-3500", "2000-3500 元")]
#[case("2000", "2000 元")]
#[case("2000～3500元/月", "2000-3500 元/月")]
#[case("2000元-3500元/月", "2000-3500 元/月")]
#[case("2000元/月-3500元/月", "2000-3500 元/月")]
#[case("2000 － 3500 元／月", "2000-3500 元/月")]
#[case("2000元/人/月", "2000 元/月")]
#[case("1500-2800元/床·月", "1500-2800 元/月")]
#[case("每月2000-3500元", "2000-3500 元/月")]
#[case("收费：2000至3500元每月", "2000-3500 元/月")]
#[case("2,000-3,500", "2000-3500 元")]
#[case("¥2000—¥3500", "2000-3500 元")]
#[case("人民币2000元", "2000 元")]
#[case("2000.00", "2000 元")]
#[case("2千-3千元", "2000-3000 元")]
#[case("0.25万元/月", "2500 元/月")]
#[case("1.2万元/年", "12000 元/年")]
#[case("2-3千", "2000-3000 元")]
#[case("3—5万元/年", "30000-50000 元/年")]
#[case("1.2-1.8万元/年", "12000-18000 元/年")]
#[case("800-1.2千元/月", "800-1200 元/月")]
#[case("3千-5000元/月", "3000-5000 元/月")]
#[case("十五元/餐", "15 元/餐")]
#[case("两千到三千五百元每月", "2000-3500 元/月")]
#[case("三到五千元", "3000-5000 元")]
#[case("月租30元", "30 元/月")]
#[case("日租金：2元", "2 元/天")]
#[case("每小时30元", "30 元/小时")]
#[case("8-15元/餐", "8-15 元/餐")]
#[case("8元一份", "8 元/餐")]
#[case("早餐3元，午餐10元，晚餐8元", "3-10 元/餐")]
#[case("早3、中10、晚8", "3-10 元/餐")]
#[case("早餐：3-5元/份；午餐：12元", "3-12 元/餐")]
#[case("午餐10元", "10 元/餐")]
#[case("每餐10块钱", "10 元/餐")]
#[case("一餐12元", "12 元/餐")]
#[case("一份8-10元", "8-10 元/餐")]
#[case("一天60元", "60 元/天")]
#[case("一个月2000-3500元", "2000-3500 元/月")]
#[case("一年一万元", "10000 元/年")]
#[case("100元/天", "100 元/天")]
#[case("150元/次", "150 元/次")]
fn a_price_is_whole_yuan_and_what_they_are_paid_for(#[case] cell: &str, #[case] want: &str) {
    assert_eq!(read(cell), Ok(want.to_owned()));
}

#[rstest]
#[case("3500-2000", NotAPrice::Backwards)]
#[case("8.5", NotAPrice::Cents)]
#[case("8月15日", NotAPrice::Date)]
#[case("2026/8/15", NotAPrice::Date)]
#[case("15-Aug", NotAPrice::Date)]
#[case("0", NotAPrice::Zero)]
#[case("0-10", NotAPrice::Zero)]
#[case("免费", NotAPrice::Zero)]
#[case("面议", NotAPrice::Open("面议"))]
#[case("2000起", NotAPrice::Open("起"))]
#[case("约2000", NotAPrice::Open("约"))]
#[case("2000元以上", NotAPrice::Open("以上"))]
#[case("2000 3500", NotAPrice::Apart)]
#[case("8 9", NotAPrice::Apart)]
#[case("8　9", NotAPrice::Apart)]
#[case("1 200", NotAPrice::Apart)]
#[case("2000, 350", NotAPrice::Apart)]
#[case("8. 5", NotAPrice::Apart)]
#[case("20003500", NotAPrice::Unlikely { yuan: 20_003_500, least: 1, most: 600_000 })]
#[case("700000元/年", NotAPrice::Unlikely { yuan: 700_000, least: 1, most: 600_000 })]
#[case("1-2-3", NotAPrice::Unreadable)]
#[case("早中晚10元", NotAPrice::Unreadable)]
#[case("早餐、午餐10元", NotAPrice::Unreadable)]
#[case("早餐免费，午餐12", NotAPrice::Zero)]
#[case("2000,35", NotAPrice::Unreadable)]
#[case("2000人", NotAPrice::Unreadable)]
#[case("3-2千", NotAPrice::Backwards)]
#[case("10-1千", NotAPrice::Backwards)]
#[case("3千-2", NotAPrice::Backwards)]
#[case("1.2345-2千元/月", NotAPrice::Cents)]
#[case("两千五", NotAPrice::Unreadable)]
#[case("每餐1份", NotAPrice::Unreadable)]
#[case("每餐一份", NotAPrice::Unreadable)]
#[case("一餐12元，一天30元", NotAPrice::Unreadable)]
#[case("一餐一月", NotAPrice::Unreadable)]
#[case("每月2次", NotAPrice::Unreadable)]
#[case("一荤两素12元", NotAPrice::Unreadable)]
#[case("三餐15元", NotAPrice::Unreadable)]
#[case("2000-3500元/月（不含护理费）", NotAPrice::Beside("不含护理费".to_owned()))]
#[case("12元（一荤两素）", NotAPrice::Beside("一荤两素".to_owned()))]
#[case("-2000", NotAPrice::Unreadable)]
#[case("2000-", NotAPrice::Unreadable)]
#[case("99999999999", NotAPrice::Unreadable)]
#[case("", NotAPrice::Unreadable)]
#[case("100元/天-3000元/月", NotAPrice::OtherUnit(Unit::Day, Unit::Month))]
#[case("每月100元/天", NotAPrice::OtherUnit(Unit::Month, Unit::Day))]
fn what_may_be_another_price_is_asked_back(#[case] cell: &str, #[case] why: NotAPrice) {
    assert_eq!(read(cell), Err(why));
}

#[rstest]
#[case("3000", Unit::Month, true)]
#[case("100", Unit::Month, false)]
#[case("2000-350000", Unit::Month, false)]
#[case("900-18000", Unit::Month, false)]
#[case("100元/天", Unit::Month, false)]
#[case("36000元/年", Unit::Month, false)]
#[case("15", Unit::Meal, true)]
#[case("45884", Unit::Meal, false)]
#[case("300元/月", Unit::Meal, false)]
fn a_price_nobody_would_pay_is_asked_back(
    #[case] cell: &str,
    #[case] column: Unit,
    #[case] read: bool,
) {
    assert_eq!(parse(cell, Some(column)).is_ok(), read);
}

proptest! {
    #[test]
    fn whatever_stands_in_the_cell_reading_ends(text in any::<String>()) {
        let _ = parse(&text, None);
    }

    #[test]
    fn a_price_as_it_is_shown_reads_as_itself(
        text in "(每月|¥|)[0-9]{1,6}(元|千|)(-|～|至)?([0-9]{1,6})?(元|)(/月|/人/月|/餐|/天|)",
    ) {
        if let Ok(price) = parse(&text, None) {
            prop_assert_eq!(parse(&price.to_string(), None), Ok(price));
        }
    }
}
