//! The cells every kind has, filled so that each state a reader can meet occurs: closed, paused,
//! being built, unverified, without a phone, without hours, in each coordinate system.

use super::city::{District, SampleCity, Town};
use super::dice::Dice;
use super::row::SampleRow;
use super::spot::Outline;
use domain::geo::coord::{Bd09, Gcj02, LngLat};
use domain::place::{Kind, SAMPLE_PREFIX, Status};

/// Column 数据来源 of every sample.
const SOURCE: &str = "示例数据";
/// A day on which some samples are said to have been checked.
const CHECKED: &str = "2026-11-22";

/// Writes the rows of one kind in one city.
pub(super) struct Clerk<'a> {
    pub(super) city: &'a SampleCity,
    pub(super) kind: Kind,
    pub(super) rows: Vec<SampleRow>,
}

impl<'a> Clerk<'a> {
    pub(super) fn new(city: &'a SampleCity, kind: Kind) -> Self {
        Self {
            city,
            kind,
            rows: Vec::new(),
        }
    }

    /// Dice of this kind for one town or district.
    pub(super) fn dice(&self, code: &str) -> Dice {
        Dice::of(&[&self.city.adcode, self.kind.slug(), code])
    }

    /// How often something is rolled in a hundred towns: a city of many towns gets fewer in
    /// each, so that no city has more samples than a person can page through.
    /// Stations are in most towns of every city, since they are whom to ask when all else is
    /// far away.
    pub(super) fn share(&self, percent: u64) -> u64 {
        if self.kind == Kind::Station {
            return percent;
        }
        let towns = self.city.towns().max(1) as u64;
        percent * towns.min(110) / towns
    }

    /// The spreadsheet.
    pub(super) fn finish(self) -> Option<Vec<u8>> {
        super::row::spreadsheet(&self.city.adcode, self.kind, &self.rows)
    }

    /// Begins a row for a place in a town. `None` where the district has no room for a spot.
    pub(super) fn place(
        &self,
        town: &Town,
        name: &str,
        spots: &mut Outline,
        dice: &mut Dice,
    ) -> Option<SampleRow> {
        let near = town.point.and_then(|p| spots.near(p, dice));
        let spot = near.or_else(|| spots.spread())?;
        let mut row = self.begin(&town.code, name);
        row.set("地址", format!("示例地址（不是真的）：{}", town.name));
        row.set("街镇", &*town.label);
        // A place that is only planned often has no spot yet.
        if self.status() != Status::Planned || dice.chance(50) {
            self.write_spot(&mut row, spot);
        }
        if self.turn() % 11 == 9 && row.get("备注").is_empty() {
            row.set("备注", "示例：正门有坡道");
        }
        row.set("无障碍", dice.yes_no(40, 10));
        row.set("收现金", dice.yes_no(60, 5));
        row.set("可用爱心卡", dice.yes_no(30, 10));
        if dice.chance(15) {
            row.set("公交", "示例：×路到××站，步行约 3 分钟");
        }
        Some(row)
    }

    /// Begins a row for a service that comes to the home: it has an area and no spot.
    pub(super) fn area_service(&self, code: &str, name: &str, area: &str) -> SampleRow {
        let mut row = self.begin(code, name);
        row.set("服务范围", area);
        row
    }

    /// The outline of a district, beginning at other spread-out spots than the other kinds.
    pub(super) fn spots(&self, district: &District) -> Outline {
        let mut spots = district.outline.clone();
        spots.skip(300 * self.kind_number());
        spots
    }

    fn kind_number(&self) -> usize {
        Kind::ALL
            .iter()
            .position(|k| *k == self.kind)
            .unwrap_or_default()
    }

    /// Counts the rows; each kind begins elsewhere, so that it is not the fifth place of every
    /// kind that has no phone.
    fn turn(&self) -> usize {
        self.rows.len() + 5 * self.kind_number()
    }

    /// The status of the row that is next: four in five are plain samples.
    fn status(&self) -> Status {
        match self.turn() % 25 {
            6 => Status::Unverified,
            12 => Status::Paused,
            18 => Status::Closed,
            24 => Status::Planned,
            _ => Status::Sample,
        }
    }

    fn begin(&self, code: &str, name: &str) -> SampleRow {
        let turn = self.turn();
        let status = self.status();
        let mut row = SampleRow::default();
        let same_code = format!("S{code}-{}", code_of(self.kind));
        let nth = self
            .rows
            .iter()
            .filter(|r| r.get("编号").starts_with(&same_code))
            .count()
            + 1;
        row.set("编号", format!("{same_code}{nth}"));
        row.set("名称", format!("{SAMPLE_PREFIX} {name}"));
        row.set("状态", status.word());
        row.set("数据来源", SOURCE);
        if turn % 9 != 4 && status != Status::Planned {
            row.set("电话", self.phone());
        }
        if turn.is_multiple_of(3) && status == Status::Sample {
            row.set("核实日期", CHECKED);
        }
        row.set(
            "备注",
            match status {
                Status::Paused => "示例：暂停服务，恢复时间另行通知",
                Status::Closed => "示例：已经关闭",
                Status::Planned => "示例：正在建设，还没有开放",
                _ if turn % 11 == 5 => "示例：去前先打电话",
                _ => "",
            },
        );
        row
    }

    /// A number nobody can ring: no local number begins with 0. Its digits tell the kind and
    /// the row, so that no two samples share one.
    fn phone(&self) -> String {
        let area = &self.city.area_code;
        let kind = self.kind_number() + 1;
        let number = self.rows.len();
        let local = |n: usize| format!("{area}-000{kind:02}{n:03}");
        match number % 13 {
            3 => format!("{}、{}", local(number), local(number + 500)),
            8 => format!("{}转801", local(number)),
            _ => local(number),
        }
    }

    fn write_spot(&self, row: &mut SampleRow, spot: LngLat) {
        let (system, lng, lat) = match self.turn() % 20 {
            3 => {
                let p = Gcj02::from(spot);
                ("GCJ02", p.lng, p.lat)
            }
            9 => {
                let p = Bd09::from(spot);
                ("BD09", p.lng, p.lat)
            }
            15 => ("CGCS2000", spot.lng(), spot.lat()),
            _ => ("WGS84", spot.lng(), spot.lat()),
        };
        row.set("经度", format!("{lng:.6}"));
        row.set("纬度", format!("{lat:.6}"));
        row.set("坐标系", system);
    }

    /// Fills in the hours, unless this is one of the rows that show what happens without, and
    /// puts the row into the spreadsheet.
    pub(super) fn put(&mut self, mut row: SampleRow, hours: &str) {
        let unknown = self.turn() % 8 == 5 || self.status() == Status::Planned;
        if !unknown {
            row.set("营业时间", hours);
        }
        self.rows.push(row);
    }
}

/// Two letters that tell the kinds apart in a 编号.
fn code_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Canteen => "CT",
        Kind::Institution => "IN",
        Kind::Rental => "RE",
        Kind::Centre => "CE",
        Kind::RuralHome => "RH",
        Kind::Station => "ST",
        Kind::Clinic => "CL",
        Kind::HomeNursing => "HN",
        Kind::Learning => "LE",
        Kind::Kiosk => "KI",
    }
}
