//! About `entitlements.toml`.

use super::{Say, only, say};

pub(crate) fn no_entitlements() -> Say {
    say!(
        "没有 entitlements.toml：“我能享受什么”里没有这个城市的内容",
        "有政策文件时再建，写法见《填表说明》；没有就不用管。",
    )
}

pub(crate) fn bad_entitlement_id() -> Say {
    say!(
        "代号不对",
        "只用小写字母、数字和短横线，例如 \"visits\"。定了就不要改，别人分享的链接靠它。",
    )
}

pub(crate) fn entitlement_id_twice() -> Say {
    say!("代号重复", "每一条一个代号，改掉其中一个。")
}

pub(crate) fn not_a_hotline(known: &str) -> Say {
    say!(
        "这个号码不是本市 city.toml 里的热线",
        format!("只能写：{known}。别的号码要先有依据，写进 city.toml。"),
    )
}

pub(crate) fn number_not_quoted() -> Say {
    say!(
        "这个数字在这一条的引文里没有",
        "金额、天数、年龄、目标数只写文件里有的：加上有这个数字的引文，或把数字删掉。",
    )
}

pub(crate) fn bad_row(last: u8) -> Say {
    say!("没有这一项要求", format!("写 1 到 {last} 的整数。"))
}

pub(crate) fn bad_instead_of() -> Say {
    say!(
        "这里要写本市全市规定的代号，而且只有区县的规定可以写",
        "核对代号；不是区县的规定，就删掉 instead_of。",
    )
}

pub(crate) fn bad_county() -> Say {
    say!(
        "区县代码不对",
        "写本市区县的 6 位代码，例如 \"340403\"；全市的规定不写 county。",
    )
}

pub(crate) fn unknown_trait(known: &str) -> Say {
    say!(
        "不认识这个条件",
        format!(
            "只能写：{known}；几样有一样就行的用 | 隔开。文件里没有说清楚的词，加中文引号写：“特殊困难”。"
        ),
    )
}

pub(crate) fn unknown_topic(known: &str) -> Say {
    say!("不认识这个主题", only(known))
}

pub(crate) fn unknown_need(kind: &str, known: &str) -> Say {
    say!(
        format!("{kind} 没有这个筛选条件"),
        format!("冒号后面只能写：{known}；几样用英文逗号隔开。"),
    )
}

pub(crate) fn no_source() -> Say {
    say!(
        "没有写依据",
        "至少写一个来源：source = [{ paper = \"文件代号\", quote = \"原文\" }]。",
    )
}

pub(crate) fn paper_of_other_place() -> Say {
    say!(
        "这份文件管的地方，和这一条管的地方不一样",
        "写上这个区县的 county；全市的规定，依据写市里的文件。",
    )
}
