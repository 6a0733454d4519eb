//! What is different between two states of a table.

/// A cell that changed; an empty one has no words of its own.
pub(crate) fn cell_changed(column: &str, old: &str, new: &str) -> String {
    match (old, new) {
        ("", new) => format!("{column}：填上了「{new}」"),
        (old, "") => format!("{column}：去掉了「{old}」"),
        (old, new) => format!("{column}：「{old}」→「{new}」"),
    }
}

pub(crate) fn point_moved(metres: f64) -> String {
    format!("位置移了约 {metres:.0} 米")
}

pub(crate) const POINT_NEW: &str = "有坐标了";
pub(crate) const POINT_GONE: &str = "坐标没有了";
pub(crate) const POINT_WRITTEN: &str = "坐标换了写法，位置没有动";
pub(crate) const POINT_UNREADABLE: &str = "坐标改了，读不出移了多远";

pub(crate) fn rows_new(count: usize) -> String {
    format!("新增 {count} 个：")
}

pub(crate) fn rows_gone(count: usize) -> String {
    format!("没有了 {count} 个：")
}

pub(crate) fn rows_moved(count: usize) -> String {
    format!("搬了或改了地址 {count} 个：")
}

pub(crate) fn rows_changed(count: usize) -> String {
    format!("改了别的 {count} 个：")
}

pub(crate) fn rows_same(count: usize) -> String {
    format!("没有变 {count} 个。")
}

/// A place, by its name and its 编号.
pub(crate) fn row_of(name: &str, id: &str) -> String {
    format!("{name}（{id}）")
}

pub(crate) const TABLE_NEW: &str = "（以前没有这张表）";
pub(crate) const TABLE_GONE: &str = "（现在没有这张表）";
pub(crate) const TABLE_UNREADABLE: &str = "读不出来，没有比较。先运行 eldercare-data check。";
pub(crate) const NO_TABLES: &str = "没有一张认得的表可以比较：文件要叫 canteens.csv 这样的名字。\n";
