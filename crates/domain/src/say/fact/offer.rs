//! What is offered, by whom and where.

use crate::geo::area::{Area, AreaCode};
use crate::place::offer::{Grade, Host, Level, Ownership, RuralHave, Service, ServiceArea};
use crate::say;

/// A service by its name in the papers, and, where an old person may not know that, what it is.
#[must_use]
pub fn service(service: Service) -> String {
    let meant = match service {
        Service::Bathing => "（帮洗澡）",
        Service::Cleaning => "（帮打扫）",
        Service::Mobility => "（帮出门）",
        Service::Medical => "（帮看病）",
        Service::Emergency => "（有急事时来帮）",
        Service::FullCare => "（白天晚上都住在那里）",
        Service::DayCare => "（白天去，晚上回家）",
        Service::Respite => "（短住几天，家里人歇一歇）",
        Service::Hospice => "（陪伴人生最后一段）",
        Service::Visits => "（有人定期来看望）",
        Service::CarerTraining => "（教家里人怎么照护）",
        Service::Meals
        | Service::Rehabilitation
        | Service::HomeCare
        | Service::MealDelivery
        | Service::HomeNursing
        | Service::Assessment
        | Service::PhoneTraining
        | Service::Activities => "",
    };
    [service.word(), meant].concat()
}

/// A service on a card, if it is the one that stands there.
#[must_use]
pub fn service_short(service: Service) -> Option<&'static str> {
    match service {
        Service::MealDelivery => Some("可送上门"),
        _ => None,
    }
}

/// Services, in one line.
#[must_use]
pub fn services(services: impl Iterator<Item = Service>) -> String {
    services.map(service).collect::<Vec<_>>().join("、")
}

/// Who owns a place and runs it.
#[must_use]
pub fn ownership(ownership: Ownership) -> String {
    let meant = match ownership {
        Ownership::PublicBuiltPrivateRun => "（政府建的，交给别的单位办）",
        Ownership::Public | Ownership::Private => "",
    };
    [ownership.word(), meant].concat()
}

/// `村居级`.
#[must_use]
pub fn level(level: Level) -> String {
    [level.word(), "级"].concat()
}

/// What kind of house a rental point stands in: `养老服务机构里`.
#[must_use]
pub fn host(host: Host) -> String {
    [host.word(), "机构里"].concat()
}

/// `三级（2024年5月1日评）`.
#[must_use]
pub fn grade(grade: Grade) -> String {
    let (stars, day) = match grade {
        Grade::NotGraded => return "还没有评等级（不等于不好）".to_owned(),
        Grade::Stars(stars, day) => (stars, day),
    };
    let word = match stars {
        1 => "一级",
        2 => "二级",
        3 => "三级",
        4 => "四级",
        _ => "五级",
    };
    match day {
        None => word.to_owned(),
        Some(day) => format!("{word}（{}评）", say::date(day)),
    }
}

/// The 六有 a rural home has.
#[must_use]
pub fn rural_haves(haves: &[RuralHave]) -> String {
    if haves.is_empty() {
        return "都还没有".to_owned();
    }
    haves
        .iter()
        .map(|have| have.word())
        .collect::<Vec<_>>()
        .join("、")
}

/// Where services come to the home. `areas`: those of the city.
#[must_use]
pub fn service_area(area: &ServiceArea, areas: &[Area]) -> String {
    match area {
        ServiceArea::City => "全市".to_owned(),
        ServiceArea::Radius(metres) => format!("周围 {}以内", say::distance(f64::from(*metres))),
        ServiceArea::Areas(codes) => {
            let names = codes.iter().filter_map(|code| full_area_name(areas, *code));
            names.collect::<Vec<_>>().join("、")
        }
    }
}

/// `越城区府山街道`.
#[must_use]
pub fn full_area_name(areas: &[Area], code: AreaCode) -> Option<String> {
    let named = |code: AreaCode| {
        let area = areas.iter().find(|a| a.code == code);
        area.map(|a| a.name.as_str())
    };
    let own = named(code)?;
    let district = Some(code.district()).filter(|d| *d != code).and_then(named);
    Some([district.unwrap_or_default(), own].concat())
}
