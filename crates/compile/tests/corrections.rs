//! What somebody corrected by hand in a converted table, when the next list comes.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

use compile::{Issue, MAPPING, Others, Request, Severity, convert};
use std::collections::BTreeMap;

const CANTEENS: &str = "canteens.csv";
const LIST: &str = "名称,地址,联系电话,供餐时间,用餐价格\n\
    甲食堂,越城区府山街道1号,0575-88001231,10:30-12:30,12元\n\
    乙食堂,越城区府山街道2号,0575-88001232,10:30-12:00,面议\n";

/// The folder of a city, into which lists are converted month by month.
#[derive(Default)]
struct Folder {
    files: BTreeMap<String, Vec<u8>>,
    told: Vec<Issue>,
}

impl Folder {
    fn convert(&mut self, list: &str) {
        self.convert_with(list, Others::Refuse);
    }

    fn convert_with(&mut self, list: &str, others: Others) {
        let mapping = self.files.get(MAPPING).cloned();
        let converted = convert(&Request {
            file: "食堂.csv",
            bytes: list.as_bytes(),
            mapping: mapping.as_deref().map(|bytes| (MAPPING, bytes)),
            folder: &self.files,
            city: domain::geo::adcode::Adcode::of(330_600),
            gazetteer: None,
            others,
        });
        self.files.extend(converted.files);
        self.told = converted.issues;
    }

    fn table(&self) -> String {
        String::from_utf8(self.files[CANTEENS].clone()).unwrap()
    }

    fn edit(&mut self, from: &str, to: &str) {
        let table = self.table();
        assert!(table.contains(from), "{from} is not in\n{table}");
        let edited = table.replacen(from, to, 1).into_bytes();
        self.files.insert(CANTEENS.to_owned(), edited);
    }

    /// The codes of what is told of corrections, with their rows and columns.
    fn told(&self, code: &str) -> Vec<(u32, &str, Severity)> {
        let told = self.told.iter().filter(|issue| issue.code == code);
        told.map(|issue| (issue.line, issue.column.as_str(), issue.severity))
            .collect()
    }
}

fn converted() -> Folder {
    let mut folder = Folder::default();
    folder.convert(LIST);
    folder
}

#[test]
fn a_correction_stays_while_the_list_says_what_it_said() {
    let mut folder = converted();
    folder.edit(",10:30-12:00,", ",11:00-12:30,");
    folder.edit("0575-88001231", "0575-88009999");
    for _ in 0..3 {
        folder.convert(LIST);
        let table = folder.table();
        assert!(
            table.contains("11:00-12:30") && table.contains("0575-88009999"),
            "{table}"
        );
        assert_eq!(
            folder.told("correction_kept"),
            [(2, "电话", Severity::Info), (3, "营业时间", Severity::Info)]
        );
        assert_eq!(folder.told("row_changed"), []);
    }
}

#[test]
fn what_was_emptied_by_hand_stays_empty_and_what_the_list_changes_elsewhere_comes() {
    let mut folder = converted();
    folder.edit(",10:30-12:00,", ",,");
    folder.convert(&LIST.replace("88001232", "88001299"));
    let table = folder.table();
    assert!(
        !table.contains("10:30-12:00") && table.contains("0575-88001299"),
        "{table}"
    );
    assert_eq!(folder.told("row_changed").len(), 1);
}

#[test]
fn where_the_list_changes_what_was_corrected_somebody_is_asked_and_nothing_is_lost() {
    let mut folder = converted();
    folder.edit("0575-88001231", "0575-88009999");
    let changed = LIST.replace("0575-88001231", "0575-88007777");
    folder.convert(&changed);
    assert!(folder.table().contains("0575-88009999"));
    assert_eq!(
        folder.told("correction_or_list"),
        [(2, "电话", Severity::Warning)]
    );
    let asked = folder
        .told
        .iter()
        .find(|issue| issue.code == "correction_or_list");
    assert!(
        asked.unwrap().message.contains("0575-88007777"),
        "{asked:?}"
    );
    // It is asked once; then it is a correction of what the list says now.
    folder.convert(&changed);
    assert_eq!(folder.told("correction_or_list"), []);
    assert_eq!(folder.told("correction_kept").len(), 1);
    // Whoever takes the list's word has no correction any more.
    folder.edit("0575-88009999", "0575-88007777");
    folder.convert(&changed);
    assert_eq!(folder.told("correction_kept"), []);
    // The list came to say what was corrected.
    folder.edit("0575-88007777", "0575-88006666");
    folder.convert(&LIST.replace("0575-88001231", "0575-88006666"));
    assert_eq!(folder.told("correction_kept"), []);
    assert_eq!(folder.told("correction_or_list"), []);
}

#[test]
fn an_answer_in_the_mapping_is_no_correction() {
    let mut folder = Folder::default();
    let bare = LIST.replace("0575-", "");
    folder.convert(&bare);
    let mapping = String::from_utf8(folder.files[MAPPING].clone()).unwrap();
    let answered = mapping.replace("area_code = \"\"", "area_code = \"0575\"");
    folder
        .files
        .insert(MAPPING.to_owned(), answered.into_bytes());
    folder.convert(&bare);
    assert!(folder.table().contains("0575-88001231"));
    assert_eq!(folder.told("correction_kept"), []);
}

#[test]
fn notes_of_the_list_go_with_it_and_those_of_a_clerk_stay() {
    let mut folder = converted();
    // 面议 has no number, and stands in the note.
    assert!(folder.table().contains("用餐价格：面议"));
    folder.edit("用餐价格：面议", "用餐价格：面议；老王写的");
    folder.convert(LIST);
    assert!(folder.table().contains("用餐价格：面议；老王写的"));
    folder.edit("用餐价格：面议；老王写的", "用餐价格：面议");
    folder.convert(&LIST.replace("面议", "15元"));
    let table = folder.table();
    assert!(table.contains("15元") && !table.contains("面议"), "{table}");
}

#[test]
fn a_row_that_was_taken_out_by_hand_does_not_come_back_without_a_word() {
    let mut folder = converted();
    let table = folder.table();
    let without: Vec<&str> = table
        .lines()
        .filter(|line| !line.contains("乙食堂"))
        .collect();
    folder
        .files
        .insert(CANTEENS.to_owned(), without.join("\r\n").into_bytes());
    folder.convert(LIST);
    assert!(folder.table().contains("乙食堂"));
    assert_eq!(folder.told("row_put_back"), [(3, "", Severity::Warning)]);
    folder.convert(LIST);
    assert_eq!(folder.told("row_put_back"), []);
}

#[test]
fn corrections_of_two_lists_of_one_kind_stay_side_by_side() {
    let mut folder = converted();
    let other = "名称,地址,联系电话,供餐时间,用餐价格\n丙食堂,越城区塔山街道3号,0575-88001233,10:30-12:30,12元\n";
    folder.convert_with(other, Others::Keep);
    folder.edit("0575-88001231", "0575-88009999");
    folder.edit("0575-88001233", "0575-88008888");
    folder.convert_with(other, Others::Keep);
    folder.convert_with(LIST, Others::Keep);
    let table = folder.table();
    assert!(
        table.contains("0575-88009999") && table.contains("0575-88008888"),
        "{table}"
    );
}

/// The table of the folder put back as a workbook, as one with marks is, with this in place of that.
fn put_back(folder: &mut Folder, from: &str, to: &str) {
    let table = folder.table();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let mut found = false;
    let lines = table.trim_start_matches('\u{feff}').lines();
    for (row, line) in (0_u32..).zip(lines) {
        let marks = [["检查：要改什么", "检查：读作"], ["改这里", "读作 10"]][usize::from(row > 0)];
        for (column, cell) in (0_u16..).zip(line.split(',').chain(marks)) {
            found |= cell == from;
            let cell = if cell == from { to } else { cell };
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    assert!(found, "{from} is not in\n{table}");
    folder.files.remove(CANTEENS);
    let bytes = book.save_to_buffer().unwrap();
    folder.files.insert(WORKBOOK.to_owned(), bytes);
}

const WORKBOOK: &str = "canteens.xlsx";

/// The lines of the workbook in the folder; cells by `|`.
fn workbook(folder: &Folder) -> String {
    let bytes = std::io::Cursor::new(folder.files[WORKBOOK].clone());
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(bytes).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap();
    let sheet = sheet.unwrap();
    let line = |cells: &[calamine::Data]| {
        let cells = cells.iter().map(ToString::to_string);
        cells.collect::<Vec<_>>().join("|")
    };
    sheet.rows().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_marked_workbook_put_back_in_the_place_of_its_table_is_merged_with_the_next_list() {
    let mut folder = converted();
    put_back(&mut folder, "0575-88001231", "0575-88009999");
    let corrected = folder.files[WORKBOOK].clone();
    // The list changes another place, and has a new one.
    let next = LIST.replace("88001232", "88001299")
        + "丙食堂,越城区府山街道3号,0575-88001233,10:30-12:30,12元\n";
    folder.convert(&next);
    assert!(
        !folder.files.contains_key(CANTEENS),
        "one form alone stands there"
    );
    let table = workbook(&folder);
    for cell in ["0575-88009999", "0575-88001299", "丙食堂"] {
        assert!(table.contains(cell), "{cell} is not in\n{table}");
    }
    assert!(!table.contains("检查："), "{table}");
    assert_eq!(folder.told("correction_kept").len(), 1);
    assert_eq!(folder.told("workbook_merged").len(), 1);
    let before = &folder.files[".converted/canteens.xlsx"];
    assert!(*before == corrected, "the workbook as it was is kept");
    // And once more, a month later.
    folder.convert(&next);
    assert!(workbook(&folder).contains("0575-88009999"));
}

#[test]
fn of_two_forms_of_a_table_nobody_knows_which_was_corrected_and_nothing_is_written() {
    let mut folder = converted();
    let text = folder.files[CANTEENS].clone();
    put_back(&mut folder, "0575-88001231", "0575-88009999");
    folder.files.insert(CANTEENS.to_owned(), text);
    let before = folder.files.clone();
    folder.convert(LIST);
    assert_eq!(folder.told("which_form").len(), 1);
    assert!(folder.files == before);
}
