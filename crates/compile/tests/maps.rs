//! What maps and programs give: GeoJSON, answers of Overpass, rows of the national platform. They go
//! the way of every table: by headers, by a mapping, and whatever goes nowhere is asked about.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use compile::{Converted, Issue, MAPPING, Others, Request, Severity, convert};
use rstest::rstest;
use std::collections::{BTreeMap, BTreeSet};

type Folder = BTreeMap<String, Vec<u8>>;

fn converted(file: &str, bytes: &[u8], folder: &Folder) -> Converted {
    convert(&Request {
        file,
        bytes,
        mapping: folder.get(MAPPING).map(|bytes| (MAPPING, bytes.as_slice())),
        folder,
        city: Some(common::SHAOXING),
        gazetteer: None,
        others: Others::Refuse,
    })
}

/// The rows of a table of ours, by column.
fn rows(folder: &Folder, file: &str) -> Vec<BTreeMap<String, String>> {
    let text = String::from_utf8(folder[file].clone()).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let rows = reader.records().map(Result::unwrap);
    let named = |row: csv::StringRecord| {
        let cells = headers.iter().zip(&row);
        cells.map(|(h, c)| (h.to_owned(), c.to_owned())).collect()
    };
    rows.map(named).collect()
}

fn asked(issues: &[Issue]) -> BTreeSet<(&str, &str)> {
    let asked = issues.iter().filter(|i| i.severity != Severity::Info);
    asked.map(|i| (i.column.as_str(), i.code)).collect()
}

const POINTS: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"名称":"阳光食堂","地址":"越城区府山街道某路1号","电话":"0575-88001234","层数":3},"geometry":{"type":"Point","coordinates":[120.58213,30.50121]}},
{"type":"Feature","properties":{"名称":"月光食堂","地址":"越城区府山街道某街2号","电话":null},"geometry":{"type":"Polygon","coordinates":[[[120.5,30.5],[120.6,30.5],[120.6,30.6],[120.5,30.5]]]}},
{"type":"Feature","properties":{"名称":"星光食堂","地址":"越城区府山街道某巷3号"},"geometry":null}]}"#;

#[test]
fn points_of_geojson_become_places_and_nobody_takes_their_system_for_granted() {
    let first = converted("食堂.geojson", POINTS.as_bytes(), &Folder::new());
    assert_eq!(
        asked(&first.issues),
        BTreeSet::from([
            ("坐标系", "which_system"),
            ("层数", "goes_nowhere"),
            ("经纬度", "no_degrees"),
        ])
    );
    let mapping = String::from_utf8(first.files[MAPPING].clone()).unwrap();
    let answered = mapping
        .replace("crs = \"\"", "crs = \"GCJ02\"")
        .replace("\"层数\" = \"\"", "\"层数\" = \"不发布\"");
    let folder = Folder::from([(MAPPING.to_owned(), answered.into_bytes())]);
    let second = converted("食堂.geojson", POINTS.as_bytes(), &folder);
    assert_eq!(
        asked(&second.issues),
        BTreeSet::from([("经纬度", "no_degrees")])
    );
    let rows = rows(&second.files, "canteens.csv");
    let point = |at: usize| ["经度", "纬度", "坐标系"].map(|c| rows[at][c].as_str());
    assert_eq!(point(0), ["120.58213", "30.50121", "GCJ02"]);
    assert_eq!((point(1), point(2)), (["", "", ""], ["", "", ""]));
    assert_eq!(rows[2]["名称"], "星光食堂");
}

const OVERPASS: &str = r#"{"version":0.6,"elements":[
{"type":"node","id":1,"lat":30.5,"lon":120.5},
{"type":"node","id":11,"lat":30.50121,"lon":120.58213,"tags":{"amenity":"social_facility","social_facility":"nursing_home","social_facility:for":"senior","name":"阳光颐养院","phone":"+86-575-88001234","opening_hours":"Mo-Su 08:00-17:00","addr:district":"越城区","addr:street":"人民路","addr:housenumber":"12","wheelchair":"yes","building":"yes"}},
{"type":"way","id":12,"center":{"lat":30.51,"lon":120.59},"nodes":[1],"tags":{"amenity":"nursing_home","name":"月光养老院","contact:phone":"+86 575 88005678","addr:full":"越城区某街9号"}},
{"type":"node","id":13,"lat":30.5,"lon":120.5,"tags":{"amenity":"social_facility","social_facility":"group_home","social_facility:for":"child","name":"孩子的家"}},
{"type":"relation","id":14,"center":{"lat":30.52,"lon":120.6},"tags":{"amenity":"social_facility","social_facility":"day_care","social_facility:for":"disabled;senior","name":"星光日托"}}]}"#;

#[test]
fn an_answer_of_overpass_gives_the_places_for_the_old_with_what_their_tags_say() {
    let done = converted("查询.json", OVERPASS.as_bytes(), &Folder::new());
    assert_eq!(
        asked(&done.issues),
        BTreeSet::from([("building", "goes_nowhere")])
    );
    let left: Vec<&str> = done
        .issues
        .iter()
        .filter(|i| i.code == "not_for_the_old")
        .map(|i| i.message.as_str())
        .collect();
    assert_eq!(left, ["有 1 处设施不是给老人的，没有放进去"]);
    let homes = rows(&done.files, "institutions.csv");
    let told = |row: &BTreeMap<String, String>, columns: &[&str]| {
        columns.iter().map(|c| row[*c].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        told(
            &homes[0],
            &[
                "编号",
                "名称",
                "类别",
                "地址",
                "经度",
                "纬度",
                "坐标系",
                "电话",
                "营业时间",
                "无障碍"
            ]
        ),
        [
            "osm-node-11",
            "阳光颐养院",
            "养老院",
            "越城区人民路12号",
            "120.5821300",
            "30.5012100",
            "WGS84",
            "+86-575-88001234",
            "Mo-Su 08:00-17:00",
            "是"
        ]
    );
    assert_eq!(
        told(&homes[1], &["编号", "名称", "地址", "电话"]),
        [
            "osm-way-12",
            "月光养老院",
            "越城区某街9号",
            "+86 575 88005678"
        ]
    );
    assert_eq!(homes.len(), 2);
    let centres = rows(&done.files, "centres.csv");
    assert_eq!(
        told(&centres[0], &["名称", "类别"]),
        ["星光日托", "日间照料中心"]
    );
}

const NATIONAL: &str = r#"{"code":200,"data":[
{"axbe0003":"阳光养老院","areaCodeName":"浙江省绍兴市越城区","axbe0017":"2019-05-01","axbe0019":"养老机构","axbe0021":"王某","ahae0012":"0575-88001234","axbe0013":"府山街道某路1号","tag":"","point":"120.58213,30.50121"},
{"axbe0003":"月光养老院","areaCodeName":"浙江省绍兴市越城区","axbe0017":"","axbe0019":"养老机构","axbe0021":"李某","ahae0012":"13800001234","axbe0013":"塔山街道某街9号","tag":"","point":null}]}"#;

#[test]
fn rows_of_the_national_platform_are_one_mapping() {
    let done = converted("导出.json", NATIONAL.as_bytes(), &Folder::new());
    assert_eq!(
        asked(&done.issues),
        BTreeSet::from([("ahae0012", "mobile_numbers"), ("坐标系", "which_system")])
    );
    let homes = rows(&done.files, "institutions.csv");
    assert_eq!(homes[0]["名称"], "阳光养老院");
    assert!(
        homes[0]["地址"].ends_with("越城区府山街道某路1号"),
        "{:?}",
        homes[0]
    );
    assert_eq!(
        homes[1]["电话"], "",
        "a person's number waits for the answer"
    );
    let text = String::from_utf8(done.files["institutions.csv"].clone()).unwrap();
    assert!(!text.contains("王某"), "a person's name is not published");
    // These rows as a table of a program.
    let csv = "axbe0003,areaCodeName,axbe0019,ahae0012,axbe0013\n阳光养老院,越城区,养老机构,0575-88001234,府山街道某路1号\n";
    let done = converted("导出.csv", csv.as_bytes(), &Folder::new());
    assert_eq!(
        rows(&done.files, "institutions.csv")[0]["名称"],
        "阳光养老院"
    );
}

#[rstest]
#[case::cut_short(&POINTS.as_bytes()[..300], "从第 3 行起读不下去")]
#[case::no_list(br#"{"type":"Point","coordinates":[1,2]}"#, "没有找到一列地点")]
#[case::deep(&b"[{\"a\":".repeat(300), "读不下去")]
fn a_file_that_is_no_whole_list_is_refused_in_a_sentence(#[case] bytes: &[u8], #[case] said: &str) {
    let done = converted("食堂.json", bytes, &Folder::new());
    assert!(done.files.is_empty());
    assert!(done.issues[0].message.contains(said), "{:?}", done.issues);
}

#[rstest]
#[case::line_by_line(
    "{\"名称\":\"阳光食堂\",\"地址\":\"某路1号\"}\n{\"名称\":\"月光食堂\",\"地址\":\"某路2号\"}\n",
    2
)]
#[case::features_line_by_line(
    "{\"type\":\"Feature\",\"properties\":{\"名称\":\"阳光食堂\",\"地址\":\"某路1号\"},\"geometry\":null}\n{\"type\":\"Feature\",\"properties\":{\"名称\":\"月光食堂\",\"地址\":\"某路2号\"},\"geometry\":null}",
    2
)]
#[case::one_feature(
    "{\"type\":\"Feature\",\"properties\":{\"名称\":\"阳光食堂\",\"地址\":\"某路1号\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.5,30.5]}}",
    1
)]
#[case::whatever_key(
    "{\"status\":1,\"pois\":[{\"名称\":\"阳光食堂\",\"地址\":\"某路1号\"}],\"keywords\":[]}",
    1
)]
#[case::deeper(
    "{\"body\":{\"total\":2,\"records\":[{\"名称\":\"阳光食堂\",\"地址\":\"某路1号\"},{\"名称\":\"月光食堂\",\"地址\":\"某路2号\"}]}}",
    2
)]
#[case::with_a_mark("\u{feff} [ {\"名称\":\"阳光食堂\",\"地址\":\"某路1号\"} ]", 1)]
fn a_list_is_found_wherever_a_program_puts_it(#[case] json: &str, #[case] places: usize) {
    let done = converted("食堂.json", json.as_bytes(), &Folder::new());
    assert_eq!(
        rows(&done.files, "canteens.csv").len(),
        places,
        "{:?}",
        done.issues
    );
}

#[test]
fn of_two_lists_none_is_taken_for_the_places() {
    let json = "{\"甲\":[{\"名称\":\"阳光食堂\"}],\"乙\":[{\"名称\":\"月光食堂\"}]}";
    let done = converted("食堂.json", json.as_bytes(), &Folder::new());
    assert!(done.files.is_empty() && done.issues[0].message.contains("没有找到一列地点"));
}

#[test]
fn what_lies_deeper_and_what_is_a_list_is_not_dropped() {
    let json = r#"[{"名称":"阳光食堂","地址":{"路":"某路1号"},"别名":["甲","乙"],"收现金":true}]"#;
    let done = converted("食堂.json", json.as_bytes(), &Folder::new());
    assert_eq!(
        asked(&done.issues),
        BTreeSet::from([("地址.路", "goes_nowhere")])
    );
    let row = &rows(&done.files, "canteens.csv")[0];
    assert_eq!(
        (row["别名"].as_str(), row["收现金"].as_str()),
        ("甲、乙", "是")
    );
}

/// A small extract, written as the format says: blocks of packed numbers.
mod extract {
    fn varint(mut number: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        while number >= 0x80 {
            bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
        bytes
    }

    fn zigzag(number: i64) -> u64 {
        ((number << 1) ^ (number >> 63)) as u64
    }

    fn number(field: u64, value: u64) -> Vec<u8> {
        [varint(field << 3), varint(value)].concat()
    }

    fn bytes(field: u64, content: &[u8]) -> Vec<u8> {
        [
            varint(field << 3 | 2),
            varint(content.len() as u64),
            content.to_vec(),
        ]
        .concat()
    }

    fn packed(field: u64, values: impl IntoIterator<Item = u64>) -> Vec<u8> {
        bytes(
            field,
            &values.into_iter().flat_map(varint).collect::<Vec<u8>>(),
        )
    }

    fn deltas(values: &[i64]) -> Vec<u64> {
        let before = std::iter::once(&0).chain(values);
        values
            .iter()
            .zip(before)
            .map(|(now, before)| zigzag(now - before))
            .collect()
    }

    fn blob(kind: &str, content: &[u8]) -> Vec<u8> {
        let blob = [bytes(1, content), number(2, content.len() as u64)].concat();
        let header = [bytes(1, kind.as_bytes()), number(3, blob.len() as u64)].concat();
        [(header.len() as u32).to_be_bytes().to_vec(), header, blob].concat()
    }

    /// A node without tags: its number and where it is.
    type Bare = (i64, (f64, f64));
    type Tags<'a> = &'a [(&'a str, &'a str)];

    #[derive(Default)]
    pub(super) struct Writer {
        strings: Vec<String>,
        group: Vec<u8>,
    }

    impl Writer {
        fn string(&mut self, text: &str) -> u64 {
            if self.strings.is_empty() {
                self.strings.push(String::new());
            }
            let at = self
                .strings
                .iter()
                .position(|s| s == text)
                .unwrap_or_else(|| {
                    self.strings.push(text.to_owned());
                    self.strings.len() - 1
                });
            at as u64
        }

        fn tags(&mut self, tags: Tags<'_>) -> Vec<u8> {
            let keys: Vec<u64> = tags.iter().map(|(key, _)| self.string(key)).collect();
            let values: Vec<u64> = tags.iter().map(|(_, value)| self.string(value)).collect();
            [packed(2, keys), packed(3, values)].concat()
        }

        pub(super) fn node(&mut self, id: i64, at: (f64, f64), tags: Tags<'_>) {
            let degree = |degree: f64| zigzag((degree * 1e7).round() as i64);
            let place = [number(8, degree(at.1)), number(9, degree(at.0))].concat();
            let node = [number(1, zigzag(id)), self.tags(tags), place].concat();
            self.group.extend(bytes(1, &node));
        }

        /// Nodes without tags, as most are.
        pub(super) fn dense(&mut self, nodes: &[Bare]) {
            let of = |pick: fn(&Bare) -> i64| deltas(&nodes.iter().map(pick).collect::<Vec<i64>>());
            let dense = [
                packed(1, of(|n| n.0)),
                packed(8, of(|n| (n.1.1 * 1e7).round() as i64)),
                packed(9, of(|n| (n.1.0 * 1e7).round() as i64)),
                packed(10, nodes.iter().map(|_| 0)),
            ];
            self.group.extend(bytes(2, &dense.concat()));
        }

        pub(super) fn way(&mut self, id: i64, nodes: &[i64], tags: Tags<'_>) {
            let way = [
                number(1, id as u64),
                self.tags(tags),
                packed(8, deltas(nodes)),
            ]
            .concat();
            self.group.extend(bytes(3, &way));
        }

        pub(super) fn relation(&mut self, id: i64, ways: &[i64], tags: Tags<'_>) {
            let members = [
                packed(8, ways.iter().map(|_| 0)),
                packed(9, deltas(ways)),
                packed(10, ways.iter().map(|_| 1)),
            ];
            let relation = [number(1, id as u64), self.tags(tags), members.concat()].concat();
            self.group.extend(bytes(4, &relation));
        }

        pub(super) fn file(self) -> Vec<u8> {
            let features = ["OsmSchema-V0.6", "DenseNodes"];
            let header: Vec<u8> = features
                .iter()
                .flat_map(|f| bytes(4, f.as_bytes()))
                .collect();
            let table: Vec<u8> = self
                .strings
                .iter()
                .flat_map(|s| bytes(1, s.as_bytes()))
                .collect();
            let block = [bytes(1, &table), bytes(2, &self.group)].concat();
            [blob("OSMHeader", &header), blob("OSMData", &block)].concat()
        }
    }
}

const SENIOR: (&str, &str) = ("social_facility:for", "senior");

fn an_extract() -> Vec<u8> {
    let mut writer = extract::Writer::default();
    writer.dense(&[
        (1, (120.5, 30.5)),
        (2, (120.52, 30.5)),
        (3, (120.52, 30.54)),
        (4, (120.6, 30.6)),
        (5, (120.62, 30.66)),
    ]);
    writer.node(
        10,
        (120.58213, 30.50121),
        &[
            ("amenity", "social_facility"),
            ("social_facility", "nursing_home"),
            SENIOR,
            ("name", "阳光养老院"),
        ],
    );
    writer.node(
        11,
        (120.5, 30.5),
        &[("amenity", "restaurant"), ("name", "饭店")],
    );
    writer.node(
        12,
        (120.5, 30.5),
        &[
            ("amenity", "social_facility"),
            ("social_facility", "shelter"),
            ("social_facility:for", "homeless"),
            ("name", "救助站"),
        ],
    );
    writer.way(
        20,
        &[1, 2, 3, 1],
        &[("amenity", "nursing_home"), ("name", "月光养老院")],
    );
    writer.way(21, &[4, 5], &[("highway", "service")]);
    writer.relation(
        30,
        &[21],
        &[
            ("amenity", "social_facility"),
            ("social_facility", "assisted_living"),
            ("name", "星光养老公寓"),
        ],
    );
    writer.file()
}

#[test]
fn an_extract_of_a_map_gives_what_is_for_the_old_with_the_middle_of_its_outline() {
    let done = converted("zhejiang.osm.pbf", &an_extract(), &Folder::new());
    assert_eq!(asked(&done.issues), BTreeSet::new());
    let homes = rows(&done.files, "institutions.csv");
    let told: Vec<[&str; 4]> = homes
        .iter()
        .map(|row| ["编号", "名称", "经度", "纬度"].map(|column| row[column].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ["osm-node-10", "阳光养老院", "120.5821300", "30.5012100"],
            ["osm-way-20", "月光养老院", "120.5100000", "30.5200000"],
            [
                "osm-relation-30",
                "星光养老公寓",
                "120.6100000",
                "30.6300000"
            ],
        ]
    );
    assert!(homes.iter().all(|row| row["坐标系"] == "WGS84"));
}

#[test]
fn an_extract_cut_short_anywhere_is_told_and_stops_nothing_else() {
    let whole = an_extract();
    for length in (15..whole.len()).step_by(7) {
        let done = converted("a.osm.pbf", &whole[..length], &Folder::new());
        assert!(!done.issues.is_empty(), "{length}");
    }
}
