//! The tables of a city, as clerks write them.

use super::city::{City, Town, name};
use compile::columns::{self, TABLES};
use compile::samples::dice::Dice;
use domain::place::Kind;

/// How many of a hundred places are of a kind.
const SHARES: &[(Kind, usize)] = &[
    (Kind::Canteen, 32),
    (Kind::Institution, 12),
    (Kind::Rental, 3),
    (Kind::Centre, 14),
    (Kind::RuralHome, 14),
    (Kind::Station, 9),
    (Kind::Clinic, 8),
    (Kind::HomeNursing, 3),
    (Kind::Learning, 3),
    (Kind::Kiosk, 2),
];

const HOURS: &[&str] = &[
    "每天 10:30-12:30、16:30-18:00",
    "周一至周五 8:00-11:30、14:00-17:00，节假日休息",
    "周一到周日早上7点半到晚上6点",
    "24小时",
    "8:30-17:00",
    "工作日 9:00-16:30",
    "Mo-Su 06:30-08:30,10:30-12:30,16:30-18:00",
    "周一至周六 10:45-12:45、16:30-18:00",
    "上午8:00—11:30 下午2:00—5:00（周日休息）",
    "",
];

/// The tables by the names of their files.
pub(crate) fn of(city: &City) -> Vec<(String, String)> {
    let mut dice = Dice::of(&["rows", &city.nth.to_string()]);
    let mut tables = Vec::new();
    let mut row = 0;
    for (kind, share) in SHARES {
        let Some(table) = TABLES.iter().find(|table| table.kind == *kind) else {
            continue;
        };
        let columns = table.all();
        let mut text = format!("\u{feff}{}\r\n", columns.join(","));
        for nth in 0..city.places * share / 100 {
            let Some(town) = one_of(&city.towns, &mut dice) else {
                continue;
            };
            row += 1;
            let place = Place {
                city,
                kind: *kind,
                nth,
                row,
                town,
                known: dice.below(100) as usize,
                spot: (dice.unit(), dice.unit()),
            };
            let cells: Vec<String> = columns
                .iter()
                .map(|column| quoted(place.cell(column, &mut dice)))
                .collect();
            text.push_str(&cells.join(","));
            text.push_str("\r\n");
        }
        tables.push((kind.file().to_owned(), text));
    }
    tables
}

fn one_of<'a, T>(all: &'a [T], dice: &mut Dice) -> Option<&'a T> {
    all.get(dice.below(all.len() as u64) as usize)
}

fn quoted(cell: String) -> String {
    if cell.contains([',', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// A row while it is written.
struct Place<'a> {
    city: &'a City,
    kind: Kind,
    /// Among those of its kind.
    nth: usize,
    /// Among those of its city.
    row: usize,
    town: &'a Town,
    /// Of a hundred: below 10 nobody knows the point.
    known: usize,
    spot: (f64, f64),
}

impl Place<'_> {
    fn has_point(&self) -> bool {
        self.known >= 10 && self.kind != Kind::HomeNursing && !self.is_kitchen()
    }

    /// Whether it has no house one goes to: it sends meals to a town.
    fn is_kitchen(&self) -> bool {
        self.kind == Kind::Canteen && self.nth % 20 == 7
    }

    /// A number of seven digits that no other row of the city has.
    fn local(&self) -> String {
        format!("{}-8{:06}", self.city.area_code(), 100_000 + self.row)
    }

    fn cell(&self, column: &str, dice: &mut Dice) -> String {
        let word = match column {
            columns::ID => {
                return format!("{}-{}-{}", self.city.adcode, self.kind.slug(), self.nth);
            }
            columns::NAME => {
                let town = self.town.name.trim_end_matches("街道");
                let own = name(dice.below(1_600) as usize);
                return format!("测试{town}{own}{}", self.called());
            }
            columns::ADDRESS | columns::TOWN | columns::COMMUNITY if self.is_kitchen() => "",
            columns::SERVICE_AREA if self.is_kitchen() => return self.town.name.clone(),
            columns::SERVICES if self.is_kitchen() => "送餐入户",
            columns::CATEGORY if self.is_kitchen() => "",
            columns::ADDRESS => {
                let (district, town) = (&self.town.district, &self.town.name);
                return format!("{district}{town}测试路{}号", self.row % 400 + 1);
            }
            columns::TOWN => return self.town.name.clone(),
            columns::COMMUNITY => {
                let community = one_of(&self.town.communities, dice);
                let name = community.map(|(_, name)| name.clone());
                return name
                    .filter(|_| self.known.is_multiple_of(3))
                    .unwrap_or_default();
            }
            columns::LNG if self.has_point() => {
                return format!("{:.6}", self.town.lng + 0.01 * (self.spot.0 - 0.5));
            }
            columns::LAT if self.has_point() => {
                return format!("{:.6}", self.town.lat + 0.02 * (self.spot.1 - 0.5));
            }
            columns::CRS if self.has_point() => match self.known % 4 {
                0 => "WGS84",
                1 => "BD09",
                _ => "GCJ02",
            },
            columns::PHONE => match self.known % 11 {
                0 => "",
                1 => return format!("{}转801", self.local()),
                2 => return self.local().replace('-', "－"),
                _ => return self.local(),
            },
            columns::HOURS => dice.word(HOURS),
            columns::STATUS => {
                dice.word(&["已核实", "已核实", "已核实", "已核实", "待核实", "暂停"])
            }
            columns::SOURCE => return format!("{}民政局", self.town.district),
            columns::CHECKED => dice.word(&["2026-11-01", "2026年10月8日", "2026/9/30"]),
            columns::NOTE => dice.word(&["", "", "", "去前先打电话", "正门有坡道"]),
            columns::SERVICE_AREA if self.kind == Kind::HomeNursing => "全市",
            columns::SERVICES => match self.kind {
                Kind::Canteen => dice.word(&["助餐", "助餐、送餐入户", ""]),
                Kind::Institution => dice.word(&["全托、助餐、助浴、康复", "全托", ""]),
                Kind::Centre => dice.word(&["助餐、助浴、日托", "日托、活动", ""]),
                _ => "",
            },
            columns::CATEGORY => match self.kind {
                Kind::Canteen => dice.word(&["社区食堂", "助餐点", "农村餐桌"]),
                Kind::Institution => dice.word(&["养老院", "敬老院", "护理院"]),
                Kind::Centre => dice.word(&["照料中心", "日间照料中心", "居家养老服务中心"]),
                Kind::RuralHome => dice.word(&["农村幸福院", "村级养老服务站"]),
                _ => "",
            },
            columns::MEAL_PRICE => dice.word(&["8-15", "10元", "6～12元", "12", ""]),
            columns::DISCOUNT => dice.word(&["70岁以上每餐减2元", "", ""]),
            columns::KITCHEN_GRADE => dice.word(&["A", "B级", "C", "", ""]),
            columns::MONTHLY_PRICE => dice.word(&["1500-2500", "2000元/月", "3000～5000", ""]),
            columns::OWNERSHIP => dice.word(&["公办", "民办", "公建民营", ""]),
            columns::BEDS => dice.word(&["120", "80", "200", ""]),
            columns::LEVEL => dice.word(&["街镇", "村居", ""]),
            columns::ITEMS => dice.word(&[
                "轮椅:月租30,押金300",
                "轮椅:月租30,押金300；护理床:月租120",
                "轮椅、拐杖",
                "",
            ]),
            "无障碍" | "收现金" | "明厨亮灶" | "备案" | "医保定点" | "消防达标" => {
                dice.word(&["是", "是", "否", ""])
            }
            _ => "",
        };
        word.to_owned()
    }

    fn called(&self) -> &'static str {
        match self.kind {
            Kind::Canteen => "食堂",
            Kind::Institution => "养老院",
            Kind::Rental => "辅具租赁点",
            Kind::Centre => "养老中心",
            Kind::RuralHome => "幸福院",
            Kind::Station => "社工站",
            Kind::Clinic => "卫生室",
            Kind::HomeNursing => "上门护理",
            Kind::Learning => "老年学堂",
            Kind::Kiosk => "自助终端",
        }
    }
}
