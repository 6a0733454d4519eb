//! 比一比.

use domain::answer::Nearness;
use domain::geo::area::Area;
use domain::geo::walk::FARTHEST_MINUTES;
use domain::place::compare::{About, Cell, Known};
use domain::place::{Kind, Status};
use domain::say::{self, Person, fact};
use time::Date;

pub const LEADING: &str = "要紧的，不一样的，要问的";
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
pub fn about(about: About, kind: Kind) -> &'static str {
    match about {
        About::Way => "有多远",
        About::Visit => "现在去，开着吗",
        About::Status => "资料核实了吗",
        About::Fact(aspect) => fact::label(aspect, kind),
    }
}

/// What stands in a cell, a line each. `today`: for hours that are said from today, where it is known
/// from where one starts; `areas`: those of the city; `person`: who starts there.
pub fn cell(
    about: About,
    cell: &Cell,
    kind: Kind,
    today: Option<Date>,
    areas: &[Area],
    person: Person,
) -> Vec<String> {
    let known = match cell {
        Cell::Known(known) => known,
        Cell::Unknown if matches!(about, About::Way | About::Visit) => {
            return vec![WAY_UNKNOWN.to_owned()];
        }
        Cell::Unknown => return vec![super::NOT_PUBLISHED.to_owned()],
        Cell::NotOfKind => return vec![NOT_OF_KIND.to_owned()],
    };
    vec![match (known, about) {
        (Known::Near(Nearness::Minutes(minutes), metres), _) if *minutes > FARTHEST_MINUTES => {
            say::distance(f64::from(*metres))
        }
        (Known::Near(near, metres), _) => say::card::nearness(*near, f64::from(*metres), person),
        (Known::Visit(visit), _) => match today {
            Some(today) => say::visit(*visit, kind, today, person),
            None => WAY_UNKNOWN.to_owned(),
        },
        (Known::Status(status), _) => said_status(*status),
        (Known::Fact(of), About::Fact(aspect)) => return fact::said(aspect, of, kind, areas),
        (Known::Fact(_), _) => String::new(),
    }]
}

fn said_status(status: Status) -> String {
    match fact::status(status) {
        Some(said) => said.to_owned(),
        None if status == Status::Sample => super::SAMPLE_MARK.to_owned(),
        None => status.word().to_owned(),
    }
}
