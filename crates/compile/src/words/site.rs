//! The page, the settings and the address of a site.

use super::{Say, say};

pub(crate) const NO_PLACE_FOR_CSP: &str = "index.html 开头没有 <meta charset=\"utf-8\">，安全策略没有地方写。请重新做一次网站（cargo xtask build）。";

pub(crate) fn bad_site_address() -> Say {
    say!(
        "这不是完整的网址，搜索引擎用不了",
        "写成 https://网站名/文件夹/ 的样子，只用英文字母、数字和 - . _ / ：；还没有网址，就删掉 site.toml 这个文件。",
    )
}
