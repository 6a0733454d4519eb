//! Yes and no, and the filters that ask for a yes.

use super::OPEN_NOW;
use crate::place::filter::Need;
use crate::place::offer::Mark;

/// What is asked, and what is said of a yes and of a no. Neither claims more than the column says.
fn words(mark: Mark) -> [&'static str; 3] {
    match mark {
        Mark::Registered => ["备案了吗", "已备案", "未备案"],
        Mark::MedicalInsurance => ["医保定点吗", "医保定点", "不是医保定点"],
        Mark::LongTermCareInsurance => ["长护险定点吗", "长护险定点", "不是长护险定点"],
        Mark::Dementia => ["收失智老人吗", "收失智老人", "不收失智老人"],
        Mark::MedicalCare => ["有医疗吗", "有医疗", "没有医疗"],
        Mark::Affordable => ["是普惠价吗", "普惠价", "不是普惠价"],
        Mark::OpenToPublic => ["面向社会吗", "面向社会，普通人也可以申请", "不面向社会"],
        Mark::WaitingList => ["要排队吗", "要排队等床位", "不用排队"],
        Mark::StepFree => ["轮椅能进吗", "轮椅能进", "轮椅进不去"],
        Mark::OpenKitchen => ["厨房看得见吗", "厨房看得见（明厨亮灶）", "厨房看不见"],
        Mark::Cash => ["收现金吗", "收现金", "不收现金"],
        Mark::LoveCard => ["能用爱心卡吗", "可用爱心卡", "不能用爱心卡"],
        Mark::FireSafety => ["消防达标吗", "消防达标", "消防没有达标"],
        Mark::Cctv => [
            "公共地方有摄像头吗",
            "公共地方有摄像头",
            "公共地方没有摄像头",
        ],
        Mark::NationalStandard => ["达到国家标准吗", "达到国家标准", "没有达到国家标准"],
        Mark::LiabilityInsurance => ["买责任险了吗", "买了责任险", "没有买责任险"],
        Mark::Smart => ["是智慧养老院吗", "智慧养老院", "不是智慧养老院"],
    }
}

/// What is asked, before the answer.
#[must_use]
pub fn mark_asked(mark: Mark) -> &'static str {
    let [asked, ..] = words(mark);
    asked
}

/// A yes/no fact.
#[must_use]
pub fn mark(mark: Mark, holds: bool) -> &'static str {
    let [_, yes, no] = words(mark);
    if holds { yes } else { no }
}

/// A mark on a card; of a mark that stands on none, and of a no that is no news, nothing.
#[must_use]
pub fn mark_short(mark: Mark, holds: bool) -> Option<&'static str> {
    match (mark, holds) {
        (Mark::Dementia, true) => Some("收失智"),
        (Mark::WaitingList, true) => Some("要排队"),
        (Mark::WaitingList, false) => Some("不用排队"),
        _ => None,
    }
}

/// A mark in a column.
#[must_use]
pub fn mark_narrow(mark: Mark, holds: bool) -> Option<&'static str> {
    match (mark, holds) {
        (Mark::WaitingList, false) => Some("不排队"),
        _ => mark_short(mark, holds),
    }
}

/// On the button of a filter.
#[must_use]
pub fn need(need: Need) -> &'static str {
    match need {
        Need::Open => OPEN_NOW,
        Need::Dementia => mark(Mark::Dementia, true),
        Need::WheelchairRental => "有轮椅租",
        Need::MedicalCare => mark(Mark::MedicalCare, true),
        Need::Affordable => mark(Mark::Affordable, true),
        Need::Respite => "可短住",
        Need::DayCare => "白天照料",
        Need::ComesHome => "可上门",
        Need::StepFree => "能推轮椅进",
        Need::LongTermCareInsurance => mark(Mark::LongTermCareInsurance, true),
        Need::MedicalInsurance => mark(Mark::MedicalInsurance, true),
    }
}
