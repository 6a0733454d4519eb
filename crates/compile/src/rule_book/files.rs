//! Rules about whole files, headers and the shape of rows.

use super::base::{CANTEENS, CITY, GAZETTEER};
use super::{Chapter, Edit, Example, rules};
use crate::Unread;

const HEAD: &str = "编号,名称,地址,电话,营业时间,状态,数据来源,核实日期";

pub(super) const CHAPTER: Chapter = Chapter {
    title: "文件、列名、行",
    rules: rules! {
        no_cities Error "没有城市" Example::Files(&[Edit::Gone(CITY), Edit::Gone(CANTEENS), Edit::Gone("cities/330600-shaoxing/entitlements.toml"), Edit::Gone("cities/330600-shaoxing/targets.toml")]);
        unread Error "没有读的文件" Example::Unread("cities/330600-shaoxing/rentals.csv", Unread::Link);
        not_text Error "编码不对" Example::Files(&[Edit::Bytes(CANTEENS, b"\xb1\xe0\xba\xc5,\xc3\xfb\xb3\xc6\n")]);
        workbook Error "不认识的工作簿" Example::Files(&[Edit::Bytes("cities/330600-shaoxing/食堂.xlsx", b"PK\x03\x04")]);
        two_forms Error "一类两张表" Example::Files(&[Edit::Bytes("cities/330600-shaoxing/canteens.xlsx", b"PK\x03\x04")]);
        second_sheet Error "第二张工作表" Example::Book("cities/330600-shaoxing/canteens.xlsx", &[("一", "编号|名称|状态|数据来源\nSX-1|阳光食堂|待核实|某局"), ("二", "编号|名称\nSX-2|月光食堂")]);
        unread_table Error "不认识的表" Example::Files(&[Edit::Put("cities/330600-shaoxing/食堂.csv", "编号,名称,地址\n1,甲,乙\n")]);
        unknown_settings Error "不认识的设置" Example::Files(&[Edit::Put("cities/330600-shaoxing/citi.toml", "name = \"绍兴市\"\n")]);
        unknown_file Warning "不认识的文件" Example::Files(&[Edit::Put("cities/330600-shaoxing/照片.xyz", "x")]);
        stray_file Error "放错地方的表" Example::Files(&[Edit::Put("canteens.csv", "编号,名称,地址,电话\n")]);
        nested_file Error "套着的文件夹" Example::Files(&[Edit::Put("cities/330600-shaoxing/旧/canteens.csv", "编号,名称,地址,电话\n")]);
        gazetteer_of_no_city Error "没有主的地名册" Example::Files(&[Edit::Put("gazetteer/330600.csv", "代码,级别,名称\n")]);
        table_among_others Error "别处的表" Example::Files(&[Edit::Put("资料/canteens.csv", "编号,名称,地址,电话\n")]);
        unread_data Error "不认识的数据" Example::Files(&[Edit::Put("cities/places.json", "{}")]);
        unread_year Error "不认识的放假表" Example::Files(&[Edit::Put("calendar/2027.yaml", "year: 2027\n")]);
        ignored_file Info "说好不读的文件" Example::Files(&[Edit::Add(CITY, "[ignore]\nfiles = [\"内部.csv\"]\n"), Edit::Put("cities/330600-shaoxing/内部.csv", "编号,名称,地址,电话\n")]);
        ignored_column Info "说好不发布的列" Example::Files(&[Edit::Add(CITY, "[ignore]\ncolumns = [\"经办人\"]\n"), Edit::Swap(CANTEENS, "核实日期", "核实日期,经办人"), Edit::Swap(CANTEENS, "2026-11-01", "2026-11-01,某人")]);
        ignored_needed Error "要读的文件" Example::Files(&[Edit::Add(CITY, "[ignore]\nfiles = [\"canteens.csv\"]\n")]);
        ignored_missing Warning "没有的文件" Example::Files(&[Edit::Add(CITY, "[ignore]\nfiles = [\"没有的.csv\"]\n")]);
        missing_kinds Info "没有的表" Example::Files(&[]);
        no_rows Warning "没有一行" Example::Files(&[Edit::Put(CANTEENS, HEAD)]);
        empty_file Error "空文件" Example::Files(&[Edit::Put(CANTEENS, "")]);
        wrong_delimiter Error "不是英文逗号" Example::Files(&[Edit::Put(CANTEENS, "编号;名称;地址;状态;数据来源\n")]);
        missing_headers Error "缺列" Example::Files(&[Edit::Swap(CANTEENS, ",状态,", ",状况甲,")]);
        duplicate_header Error "列名重复" Example::Files(&[Edit::Swap(CANTEENS, ",坐标系,", ",地址,")]);
        unknown_header Warning "不认识的空列" Example::Files(&[Edit::Swap(CANTEENS, "核实日期", "核实日期,经办人"), Edit::Swap(CANTEENS, "2026-11-01", "2026-11-01,")]);
        filled_unknown Error "不认识的列" Example::Files(&[Edit::Swap(CANTEENS, "核实日期", "核实日期,经办人"), Edit::Swap(CANTEENS, "2026-11-01", "2026-11-01,某人")]);
        filled_beside Error "多出来的列" Example::Files(&[Edit::Swap(CANTEENS, "核实日期", "核实日期,办公电话"), Edit::Swap(CANTEENS, "2026-11-01", "2026-11-01,0575-88001235")]);
        filled_of_others Error "别的表的列" Example::Files(&[Edit::Swap(CANTEENS, "核实日期", "核实日期,辅具"), Edit::Swap(CANTEENS, "2026-11-01", "2026-11-01,轮椅")]);
        unnamed_header Error "没有列名" Example::Files(&[Edit::Swap(CANTEENS, ",坐标系,", ",,")]);
        other_kinds_header Info "别的表的空列" Example::Files(&[Edit::Swap(CANTEENS, "核实日期", "核实日期,辅具"), Edit::Swap(CANTEENS, "2026-11-01", "2026-11-01,")]);
        too_many_columns Error "列太多" Example::Files(&[Edit::Repeat(CANTEENS, "编号,名称,状态,数据来源", ",", 300)]);
        long_cell Error "一格太长" Example::Files(&[Edit::Repeat(CANTEENS, "编号,名称,状态,数据来源,备注\nSX-1,阳光食堂,已核实,某局,", "长", 2001)]);
        column_count Error "列数对不上" Example::Files(&[Edit::Swap(CANTEENS, "某路1号", "某路1号,一楼")]);
        open_quote Error "引号没收尾" Example::Files(&[Edit::Swap(CANTEENS, "阳光食堂", "\"阳光食堂"), Edit::Add(CANTEENS, "SX-2,月光食堂\n")]);
        bad_folder Error "文件夹名不对" Example::Files(&[Edit::Put("cities/shaoxing/city.toml", "")]);
        city_twice Error "两个文件夹" Example::Files(&[Edit::Put("cities/330600-zhaoxing/city.toml", "")]);
        no_gazetteer Warning "没有地名册" Example::Files(&[Edit::Gone(GAZETTEER)]);
    },
};
