//! A small city for the tests: two districts, three towns, five communities.

use super::condition::Condition;
use super::figure::Ground;
use super::target::Pick;
use crate::geo::area::AreaCode;
use crate::pack::VillagePack;
use crate::pack::catalog::Catalog;
use crate::place::id::PlaceId;
use crate::place::{Kind, Place, Status};
use crate::search::Readings;
use crate::testing::{adcode, city};
pub(crate) use crate::testing::{area, at, code};

pub(crate) fn catalog(places: Vec<Place>) -> Catalog {
    let areas = vec![
        area("330602", "越城区", Some(at(120.65, 30.0))),
        area("330603", "柯桥区", Some(at(120.444, 30.0))),
        area("330602001", "塔山街道", None),
        area("330602002", "府山街道", Some(at(120.559, 29.998))),
        area("330603100", "平水镇", Some(at(120.6, 29.9))),
    ];
    city(areas, places)
}

/// One with its own point, two of a town with a point, one of a town without, one rural more.
pub(crate) fn villages() -> VillagePack {
    VillagePack {
        adcode: adcode(330_600),
        villages: vec![
            area("330602001004", "花园社区", None),
            area("330602002001", "鲁迅社区", Some(at(120.57, 30.0))),
            area("330602002201", "小山村", None),
            area("330603100200", "剑灶村", None),
            area("330603100201", "大王村", None),
        ],
        readings: Readings::default(),
        former: vec![],
        variants: crate::search::Variants::default(),
    }
}

pub(crate) fn ground<'a>(catalog: &'a Catalog, villages: &'a VillagePack) -> Ground<'a> {
    Ground {
        catalog,
        villages: &villages.villages,
    }
}

pub(crate) fn pick(kind: Kind, meeting: &[&str]) -> Pick {
    Pick {
        kind,
        meeting: conditions(meeting),
    }
}

pub(crate) fn conditions(written: &[&str]) -> Vec<Condition> {
    let parsed = written.iter().map(|w| Condition::parse(w).unwrap());
    parsed.collect()
}

/// A place somewhere in an area, changed as wanted.
pub(crate) fn place(id: &str, kind: Kind, area: &str, change: impl FnOnce(&mut Place)) -> Place {
    let mut place = Place::bare(PlaceId::parse(id).unwrap(), kind, None);
    place.area = AreaCode::parse(area);
    change(&mut place);
    place
}

pub(crate) fn sample(mut place: Place) -> Place {
    place.status = Status::Sample;
    place
}
