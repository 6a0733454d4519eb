//! Rules about numbers: prices, beds, grades, rents.

use super::{Chapter, Example, cells, rules};
use domain::place::Kind;

const fn home(cells: &'static [(&'static str, &'static str)]) -> Example {
    Example::Cells(Kind::Institution, cells)
}

const fn rental(cells: &'static [(&'static str, &'static str)]) -> Example {
    Example::Cells(Kind::Rental, cells)
}

pub(super) const CHAPTER: Chapter = Chapter {
    title: "价格、床位、等级",
    rules: rules! {
        price_unreadable Error "看不懂的价" cells!("餐价" = "便宜");
        price_beside Error "旁边的话" cells!("餐价" = "12元（一荤两素）");
        price_with_cents Error "有角分" cells!("餐价" = "8.5");
        price_turned_date Error "变成了日期" cells!("餐价" = "8月15日");
        price_backwards Error "高低写反" cells!("餐价" = "15-8");
        price_zero Error "零元" cells!("餐价" = "0");
        price_open Error "没有说到底" cells!("餐价" = "8元起");
        price_other_unit Error "两种单位" home(&[("收费区间", "100元/天-3000元/月")]);
        price_unlikely Error "不像真的价" cells!("餐价" = "1200");
        price_spread Error "差得太多" home(&[("收费区间", "300-40000")]);
        price_apart Error "数字分开了" home(&[("收费区间", "2 000")]);
        bad_count Error "不是整数" home(&[("床位数", "若干")]);
        many_beds Error "床位太多" home(&[("床位数", "30000")]);
        no_beds Error "零张床" home(&[("床位数", "0")]);
        more_than_beds Error "比总数多" home(&[("床位数", "100"), ("护理型床位", "120")]);
        bad_grade Error "看不懂的等级" home(&[("等级评定", "优秀")]);
        bad_rental_item Error "看不懂的辅具" rental(&[("辅具", "轮椅:便宜")]);
        unlikely_rent Error "不像真的租金" rental(&[("辅具", "轮椅:月租30000")]);
    },
};
