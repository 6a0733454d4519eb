//! What is wrong with `config.json`, said to whoever runs a copy.

use crate::config::{Fault, Rule};

/// What is wrong, and what to write instead.
#[must_use]
pub fn config_fault(fault: &Fault) -> String {
    match fault {
        Fault::Unreadable => {
            "config.json 读不懂，里面写的都不算数。常见的是少了引号、多了逗号；照原来的样子改一遍。"
                .to_owned()
        }
        Fault::NoSuchField(name) => {
            format!("config.json 里没有“{name}”这一项，写了不起作用。看看名字有没有写错。")
        }
        Fault::Wrong(name, rule) => {
            format!(
                "config.json 的“{name}”写得不对，这一项不算数。应当{}。",
                wanted(*rule)
            )
        }
        Fault::ZoomsTurned => {
            "config.json 的“map.min_zoom”比“map.max_zoom”大，最大的一级改用最小的那一级。"
                .to_owned()
        }
    }
}

/// Tiles that the page's CSP does not let come.
#[must_use]
pub fn not_in_csp(server: &str) -> String {
    format!(
        "底图的服务器 {server} 不在网页的安全策略里，浏览器不会去取它的图。运行 eldercare-data config <网站文件夹>，它会写进去。"
    )
}

fn wanted(rule: Rule) -> &'static str {
    match rule {
        Rule::Line => "写一行字，不超过 60 个字，没有看不见的字符",
        Rule::Number => "写能拨的号码，例如 0575-88001234；分机前写逗号",
        Rule::MessageNumber => "写能收短信的号码",
        Rule::Mail => "写邮箱地址，例如 name@example.org",
        Rule::Link => "写网址，以 https:// 或 / 或 ./ 开头，不超过 500 个字",
        Rule::Flag => "写 true 或 false，不加引号",
        Rule::Seconds => "写 30 到 3600 的整数，不加引号",
        Rule::Zoom => "写 0 到 22 的整数，不加引号",
        Rule::Tiles => {
            "写成方括号里的一到四个网址，都以 https:// 或 ./ 开头，都有 {x}、{y}、{z}，域名只用字母和数字"
        }
        Rule::Subdomains => {
            "写成方括号里的一到十六个短名，只用字母、数字、点和短横，例如 [\"t0\", \"t1\"]"
        }
    }
}
