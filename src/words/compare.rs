//! 比一比.

use domain::compare::{Aspect, Cell, Fact};
use domain::offer::Mark;
use domain::place::{Kind, Status};
use domain::say::week::week_words;
use domain::say::{self, fact};
use time::Date;

pub const DIFFERING: &str = "不一样的地方";
pub const ALIKE: &str = "一样的地方";
pub const NOTHING_DIFFERS: &str = "公布的情况里，没有不一样的。";
pub const ASPECT: &str = "比什么";
pub const NONE_TO_COMPARE: &str = "还没有选要比的地方";
pub const NONE_TO_COMPARE_TEXT: &str = "请在“我的收藏”里选两个或三个，再按“比一比”。";
pub const ONLY_ONE: &str = "只有一个地方，比不了。请再选一个：";
pub const ONLY_THREE: &str = "一次最多比三个，下面比的是前三个。";
pub const CHOOSE_OTHERS: &str = "去“我的收藏”选";
pub const PRINT_THIS: &str = "打印这一页";
pub const PRINT_SLIP: &str = "打印一张纸带走";
pub const NO_WINNER: &str = "这里不打分，不排名。“未公布”是说资料里没有写，不是没有；请打电话问。";
pub const NOT_OF_KIND: &str = "这一类没有";
pub const WAY_UNKNOWN: &str = "算不出";

pub fn alike_count(count: usize) -> String {
    format!("{ALIKE}（{count} 项）")
}

/// What a row is about.
pub fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Way => "有多远",
        Aspect::Visit => "现在去，开着吗",
        Aspect::Status => "资料核实了吗",
        Aspect::Category => "是哪一种",
        Aspect::Price => super::PRICE,
        Aspect::Discount => "谁有优惠",
        Aspect::Hours => "开门时间",
        Aspect::Services => super::SERVICES,
        Aspect::Beds => "一共多少床位",
        Aspect::NursingBeds => "护理型床位",
        Aspect::DementiaBeds => "认知障碍床位",
        Aspect::Items => super::ITEMS,
        Aspect::Area => super::SERVED_AREA,
        Aspect::Ownership => "公办还是民办",
        Aspect::Level => "哪一级",
        Aspect::Host => "设在哪里",
        Aspect::Grade => "等级评定",
        Aspect::Mark(mark) => about_mark(mark),
        Aspect::KitchenGrade => "食堂等级",
        Aspect::RuralHaves => super::RURAL_HAVES,
        Aspect::Address => super::ADDRESS,
        Aspect::Bus => super::BUS,
        Aspect::Inspected => "最近一次检查",
        Aspect::Checked => "资料哪天核实的",
    }
}

fn about_mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Registered => "备案了吗",
        Mark::MedicalInsurance => "医保定点吗",
        Mark::LongTermCareInsurance => "长护险定点吗",
        Mark::Dementia => "收失智老人吗",
        Mark::MedicalCare => "有医疗吗",
        Mark::Affordable => "是普惠价吗",
        Mark::OpenToPublic => "面向社会吗",
        Mark::WaitingList => "要排队吗",
        Mark::StepFree => "轮椅能进吗",
        Mark::OpenKitchen => "厨房看得见吗",
        Mark::Cash => "收现金吗",
        Mark::LoveCard => "能用爱心卡吗",
        Mark::FireSafety => "消防达标吗",
        Mark::Cctv => "公共地方有摄像头吗",
        Mark::NationalStandard => "达到国家标准吗",
        Mark::LiabilityInsurance => "买责任险了吗",
        Mark::Smart => "是智慧养老院吗",
    }
}

/// What stands in a cell, a line each. `today`: for hours that are said from today, where it is known
/// from where one starts; `area`: where services come to, in words.
pub fn cell(
    of: Aspect,
    cell: &Cell,
    kind: Kind,
    today: Option<Date>,
    area: impl Fn() -> String,
) -> Vec<String> {
    let known = match cell {
        Cell::Known(known) => known,
        Cell::Unknown if matches!(of, Aspect::Way | Aspect::Visit) => {
            return vec![WAY_UNKNOWN.to_owned()];
        }
        Cell::Unknown => return vec![super::NOT_PUBLISHED.to_owned()],
        Cell::NotOfKind => return vec![NOT_OF_KIND.to_owned()],
    };
    vec![match known {
        Fact::Near(near, metres) => say::nearness(*near, f64::from(*metres)),
        Fact::Visit(visit) => match today {
            Some(today) => say::visit(*visit, kind, today),
            None => WAY_UNKNOWN.to_owned(),
        },
        Fact::Status(status) => said_status(*status),
        Fact::Meal(yuan) => fact::price(Kind::Canteen, *yuan),
        Fact::Month(yuan) => fact::price(kind, *yuan),
        Fact::Words(words) => words.clone(),
        Fact::Hours(hours) => return week_words(hours),
        Fact::HoursNotNow(status, hours) => {
            let not_now = fact::not_now(*status).map(str::to_owned);
            return not_now.into_iter().chain(week_words(hours)).collect();
        }
        Fact::Services(services) => fact::services(services.iter()),
        Fact::Count(count) => fact::count(*count),
        Fact::Items(items) => return items.iter().map(fact::item).collect(),
        Fact::Area(_) => area(),
        Fact::Ownership(owner) => fact::ownership(*owner),
        Fact::Level(level) => fact::level(*level),
        Fact::Host(host) => fact::host(*host),
        Fact::Grade(grade) => fact::grade(*grade),
        Fact::Holds(holds) => match of {
            Aspect::Mark(mark) => fact::mark(mark, *holds).to_owned(),
            _ => String::new(),
        },
        Fact::KitchenGrade(grade) => grade.word().to_owned(),
        Fact::RuralHaves(haves) => fact::rural_haves(haves),
        Fact::Day(day) if of == Aspect::Checked => fact::checked(Some(*day)),
        Fact::Day(day) => say::date(*day),
    }]
}

fn said_status(status: Status) -> String {
    match fact::status(status) {
        Some(said) => said.to_owned(),
        None if status == Status::Sample => super::SAMPLE_MARK.to_owned(),
        None => status.word().to_owned(),
    }
}
