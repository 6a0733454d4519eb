//! The page and the settings of a site.

pub(crate) const NO_PLACE_FOR_POLICY: &str = "index.html 开头没有 <meta charset=\"utf-8\">，安全策略没有地方写。请重新做一次网站（cargo xtask build）。";
