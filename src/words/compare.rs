//! 比一比.

pub use domain::say::comparison::{about, cell};

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

pub fn alike_count(count: usize) -> String {
    format!("{ALIKE}（{count} 项）")
}
