//! What is asked of a place: over its answer, and on the phone where there is none.

use super::{ADDRESS, BUS, SERVED_AREA, count_asked, hours_label, mark_asked};
use crate::place::Kind;
use crate::place::facts::Aspect;
use crate::slip::Ask;

/// What is asked, before what is known of it: `多少钱`.
#[must_use]
pub fn label(aspect: Aspect, kind: Kind) -> &'static str {
    match aspect {
        Aspect::Category => "是哪一种",
        Aspect::Price => "多少钱",
        Aspect::Discount => "谁有优惠",
        Aspect::Hours => hours_label(kind),
        Aspect::Services => "有什么服务",
        Aspect::Count(count) => count_asked(count),
        Aspect::Items => "可以租什么",
        Aspect::Area => SERVED_AREA,
        Aspect::Ownership => "公办还是民办",
        Aspect::Level => "哪一级",
        Aspect::Host => "设在哪里",
        Aspect::Grade => "等级评定",
        Aspect::Mark(mark) => mark_asked(mark),
        Aspect::KitchenGrade => "食堂等级",
        Aspect::RuralHaves => "院里有什么（六有）",
        Aspect::Address => ADDRESS,
        Aspect::Bus => BUS,
        Aspect::Inspected => "最近一次检查",
        Aspect::Checked => "资料哪天核实的",
    }
}

/// What is asked on the phone, inside of a sentence: `收不收现金`.
#[must_use]
pub fn on_the_phone(ask: Ask) -> &'static str {
    match ask {
        Ask::StillOpen => "现在还开不开",
        Ask::Hours => "几点开门",
        Ask::Way => "在哪里",
        Ask::Booking => "要不要预约",
        Ask::Price => "多少钱",
        Ask::Discount => "老人有没有优惠",
        Ask::Cash => "收不收现金",
        Ask::Delivery => "能不能送到家",
        Ask::Bed => "有没有空床",
        Ask::Visit => "能不能先来看看",
        Ask::Dementia => "收不收失智老人",
        Ask::MedicalInsurance => "能不能用医保",
        Ask::CareInsurance => "能不能用长护险",
        Ask::Stock => "要租的东西有没有",
        Ask::Deposit => "押金多少",
        Ask::Somebody => "今天能不能办",
        Ask::ComesToUs => "能不能到我家来",
        Ask::StepFree => "轮椅能不能进",
    }
}
