//! A place as other programs get it. The doc comments are the descriptions of the OpenAPI file, and
//! docs/data.md has each field.

use super::names::AreaNames;
use super::vocabulary;
use super::week::Week;
use crate::dates::iso;
use domain::geo::area::AreaCode;
use domain::geo::coord::LngLat;
use domain::place::facts::{Aspect, is_of_kind};
use domain::place::offer::{Count, Grade, Mark, RentalItem, ServiceArea, YuanRange};
use domain::place::phone::Phone;
use domain::place::{Place, Status};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// One place, or one service that comes to the home. Every field is there; `null` says that it is not
/// published, which is not a no.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Place")]
pub(super) struct PlaceRecord {
    /// 编号. Unique over all cities of a publication, and kept as long as the place is.
    id: String,
    /// What kind of place it is.
    #[schemars(schema_with = "vocabulary::kind")]
    kind: &'static str,
    /// 类别: its own sort within the kind, in the city's words.
    category: Option<String>,
    /// 名称: the name on the signboard.
    name: String,
    /// 别名: other names people look for. Empty where none is known.
    aliases: Vec<String>,
    /// 地址.
    address: Option<String>,
    /// The spot it stands on. `null` where only the area is known, or for a service that only comes
    /// to the home: no point of an area ever stands in its place.
    position: Option<PointRecord>,
    /// 街镇, 社区: the finest area it is known to stand in.
    area: Option<AreaRecord>,
    /// 电话: numbers to ring, best first. Empty where none is published.
    phones: Vec<PhoneRecord>,
    /// 营业时间: opening hours; of a canteen, when meals are served. They hold only where `status` is
    /// `verified` or `unverified`: of a paused or closed place they were, of a planned one they are
    /// intended.
    hours: Option<Week>,
    /// 状态: how far to trust the record, and whether the place can be used. `verified`: checked by the
    /// bureau; `unverified`: not yet; `planned`: being built, or only named in a paper; `paused`: closed
    /// for now; `closed`: for good.
    #[schemars(schema_with = "vocabulary::status")]
    status: &'static str,
    /// 数据来源: whose data this is.
    source: String,
    /// 核实日期: the day in China on which it was last checked.
    #[schemars(schema_with = "vocabulary::day_or_null")]
    checked: Option<String>,
    /// 备注: a remark for the reader. Of a project that a paper names: the paper's sentence.
    note: Option<String>,
    /// 服务: what is offered. A service that is not in the list is not known to be offered.
    #[schemars(schema_with = "vocabulary::services")]
    services: Option<Vec<&'static str>>,
    /// Columns of yes and no, by the header of the column; `null` is unknown.
    #[schemars(schema_with = "vocabulary::marks")]
    marks: BTreeMap<&'static str, Option<bool>>,
    /// 性质: who owns and runs an institution.
    #[schemars(schema_with = "vocabulary::ownership")]
    ownership: Option<&'static str>,
    /// 级别: the level of a community centre.
    #[schemars(schema_with = "vocabulary::level")]
    level: Option<&'static str>,
    /// 床位数: all beds, free or taken.
    beds: Option<u32>,
    /// 护理型床位: nursing beds among them.
    nursing_beds: Option<u32>,
    /// 认知障碍床位: beds for people with dementia among them.
    dementia_beds: Option<u32>,
    /// 收费区间, 餐价: what it costs.
    price: Option<PriceRecord>,
    /// 优惠: who pays less.
    discount: Option<String>,
    /// 等级评定.
    grade: Option<GradeRecord>,
    /// 食堂等级: the hygiene grade of the kitchen.
    #[schemars(schema_with = "vocabulary::kitchen_grade")]
    kitchen_grade: Option<&'static str>,
    /// 检查日期: the day in China of the last inspection.
    #[schemars(schema_with = "vocabulary::day_or_null")]
    inspected: Option<String>,
    /// 依托机构: what kind of house a rental point stands in.
    #[schemars(schema_with = "vocabulary::host")]
    host: Option<&'static str>,
    /// 辅具: what can be rented.
    items: Option<Vec<ItemRecord>>,
    /// 六有: which of the six a rural home has. An empty list is none of them.
    #[schemars(schema_with = "vocabulary::rural_haves")]
    rural_haves: Option<Vec<&'static str>>,
    /// 服务范围: where its services come to the home.
    service_area: Option<ServiceAreaRecord>,
    /// 公交: how to get there by bus.
    bus: Option<String>,
}

/// A spot, WGS-84.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[schemars(rename = "Point")]
pub(super) struct PointRecord {
    /// Longitude, degrees, six decimals.
    pub(super) lng: f64,
    /// Latitude, degrees, six decimals.
    pub(super) lat: f64,
}

impl PointRecord {
    pub(super) fn of(point: LngLat) -> Self {
        // Six decimals are 11 cm.
        let short = |degrees: f64| (degrees * 1e6).round() / 1e6;
        Self {
            lng: short(point.lng()),
            lat: short(point.lat()),
        }
    }
}

/// A district, town or community.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Area")]
pub(super) struct AreaRecord {
    /// Its code in the national list of administrative divisions: 6 digits for a district, 9 for a
    /// town, 12 for a community.
    code: String,
    /// The district's name.
    district: Option<String>,
    /// The town's name; `null` where only the district is known.
    town: Option<String>,
    /// The community's name; `null` where only the town is known.
    community: Option<String>,
}

impl AreaRecord {
    fn of(code: AreaCode, names: &AreaNames<'_>) -> Self {
        let name = |code| names.name(code).map(str::to_owned);
        let finest = (code.town() != Some(code) && code.district() != code).then_some(code);
        Self {
            code: code.to_string(),
            district: name(code.district()),
            town: code.town().and_then(name),
            community: finest.and_then(name),
        }
    }
}

/// A number to ring.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Phone")]
pub(super) struct PhoneRecord {
    /// As a telephone in China dials it, without the extension: `057588001234`.
    number: String,
    /// The extension, digits.
    extension: Option<String>,
    /// As people read it: `0575-8800 1234 转 801`.
    text: String,
}

impl PhoneRecord {
    fn of(phone: &Phone) -> Self {
        let digits = phone.digits();
        let number = digits.split(',').next().unwrap_or_default();
        Self {
            number: number.to_owned(),
            extension: phone.extension().map(str::to_owned),
            text: phone.to_string(),
        }
    }
}

/// What it costs: a range, both ends included. Equal ends are one price.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Price")]
pub(super) struct PriceRecord {
    /// Cheapest, whole units of `currency`.
    from: u32,
    /// Dearest, whole units of `currency`.
    to: u32,
    /// ISO 4217.
    #[schemars(schema_with = "vocabulary::currency")]
    currency: &'static str,
    /// What is paid for.
    #[schemars(schema_with = "vocabulary::per")]
    per: &'static str,
}

/// The grade of an institution.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Grade")]
pub(super) struct GradeRecord {
    /// 1 to 5; `null`: known not to have been graded, which does not mean bad.
    #[schemars(range(min = 1, max = 5))]
    stars: Option<u8>,
    /// 等级评定日期: the day in China on which it was given.
    #[schemars(schema_with = "vocabulary::day_or_null")]
    given: Option<String>,
}

/// A thing that can be rented.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Item")]
pub(super) struct ItemRecord {
    /// What it is.
    name: String,
    /// 月租: yuan a month.
    rent: Option<u32>,
    /// 押金: deposit, yuan.
    deposit: Option<u32>,
    /// 补贴后: rent after subsidy, yuan a month.
    subsidised_rent: Option<u32>,
}

impl ItemRecord {
    fn of(item: &RentalItem) -> Self {
        Self {
            name: item.name.clone(),
            rent: item.rent,
            deposit: item.deposit,
            subsidised_rent: item.subsidised_rent,
        }
    }
}

/// Where services come to the home.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ServiceArea")]
pub(super) struct ServiceAreaRecord {
    /// Everywhere in the city.
    whole_city: bool,
    /// In these districts and towns. Empty where the area is said in another way.
    areas: Vec<AreaRecord>,
    /// So many metres around the place.
    radius_metres: Option<u32>,
}

impl ServiceAreaRecord {
    fn of(area: &ServiceArea, names: &AreaNames<'_>) -> Self {
        Self {
            whole_city: *area == ServiceArea::City,
            areas: match area {
                ServiceArea::Areas(codes) => {
                    codes.iter().map(|c| AreaRecord::of(*c, names)).collect()
                }
                ServiceArea::City | ServiceArea::Radius(_) => Vec::new(),
            },
            radius_metres: match area {
                ServiceArea::Radius(metres) => Some(*metres),
                ServiceArea::City | ServiceArea::Areas(_) => None,
            },
        }
    }
}

/// The word for a status.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Verified => "verified",
        Status::Unverified => "unverified",
        Status::Sample => "sample",
        Status::Planned => "planned",
        Status::Paused => "paused",
        Status::Closed => "closed",
    }
}

impl PlaceRecord {
    /// The record of a place.
    pub(super) fn of(place: &Place, names: &AreaNames<'_>) -> Self {
        let offer = &place.offer;
        let price = |YuanRange { from, to }| PriceRecord {
            from,
            to,
            currency: vocabulary::YUAN,
            per: vocabulary::paid_per(place.kind),
        };
        let own = |mark: &&Mark| is_of_kind(Aspect::Mark(**mark), place.kind);
        let known = |mark: &&Mark| offer.marks.get(**mark).is_some();
        let marks = Mark::ALL.iter().filter(|mark| own(mark) || known(mark));
        Self {
            id: place.id.to_string(),
            kind: place.kind.slug(),
            category: place.category.clone(),
            name: place.name.clone(),
            aliases: place.aliases.clone(),
            address: place.address.clone(),
            position: place.point().map(PointRecord::of),
            area: place.area.map(|code| AreaRecord::of(code, names)),
            phones: place.phones.iter().map(PhoneRecord::of).collect(),
            hours: place.hours.as_ref().map(Week::of),
            status: status(place.status),
            source: place.source.clone(),
            checked: place.checked.map(iso),
            note: place.note.clone(),
            services: (!offer.services.is_empty())
                .then(|| offer.services.iter().map(|s| s.word()).collect()),
            marks: marks.map(|m| (m.word(), offer.marks.get(*m))).collect(),
            ownership: offer.ownership.map(|o| o.word()),
            level: offer.level.map(|l| l.word()),
            beds: offer.counts.get(Count::Beds),
            nursing_beds: offer.counts.get(Count::NursingBeds),
            dementia_beds: offer.counts.get(Count::DementiaBeds),
            price: offer.price.map(price),
            discount: offer.discount.clone(),
            grade: offer.grade.map(|grade| match grade {
                Grade::NotGraded => GradeRecord {
                    stars: None,
                    given: None,
                },
                Grade::Stars(stars, given) => GradeRecord {
                    stars: Some(stars),
                    given: given.map(iso),
                },
            }),
            kitchen_grade: offer.kitchen_grade.map(|g| g.word()),
            inspected: offer.inspected.map(iso),
            host: offer.host.map(|h| h.word()),
            items: (!offer.items.is_empty())
                .then(|| offer.items.iter().map(ItemRecord::of).collect()),
            rural_haves: offer
                .rural_haves
                .as_ref()
                .map(|haves| haves.iter().map(|h| h.word()).collect()),
            service_area: offer
                .area
                .as_ref()
                .map(|area| ServiceAreaRecord::of(area, names)),
            bus: offer.bus.clone(),
        }
    }
}
