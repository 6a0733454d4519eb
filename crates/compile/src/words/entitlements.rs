//! About `entitlements.toml`.

use super::{Say, only_these_words, say};

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
    say!("不认识这个主题", only_these_words(known))
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

pub(crate) fn no_verb() -> Say {
    say!(
        "第一句引文里没有动词，看不出是已经在办，还是要去建、要去试",
        "连管着它的动词一起抄：落实、发放、建立、支持、探索……",
    )
}

pub(crate) fn hedge_dropped(word: &str, plain: &str) -> Say {
    say!(
        format!("引文里有“{word}”，title 和 what 里没有，会让人以为比文件说得多"),
        format!("在 what 里照着说，写上这些词之一：{plain}。"),
    )
}

pub(crate) fn plan_told_as_done() -> Say {
    say!(
        "这件事文件还在推进或者在试，what 说得像已经有了",
        "写清楚还要做，例如“文件要建立……”“您那里有没有，要问”。",
    )
}

pub(crate) fn said_unwritten(word: &str) -> Say {
    say!(
        format!("这里又说了“{word}”；页面最下面已经说过一次，不用每条都说"),
        "删掉这半句；要紧的写成要问的话，例如“补多少，要问”。",
    )
}

pub(crate) fn claim_not_quoted(claim: &str) -> Say {
    say!(
        format!("这里说“{claim}”，引文里没有这样说"),
        "文件没有说的不写；文件说了，就加上那一句引文。",
    )
}

pub(crate) fn nobody_named_so() -> Say {
    say!(
        "引文里没有提到这样的人",
        "照引文写给谁；文件另一处写了，就把那一句也抄作来源。文件没有写给谁，写 who = []。",
    )
}

pub(crate) fn wider_than_quoted(limit: &str) -> Say {
    say!(
        format!("引文写的是“{limit}”的人，who 里没有写，给的人比文件多"),
        "引文里几样都要符合的，who 的同一个方括号里也都写上。",
    )
}

pub(crate) fn former_told_as_now() -> Say {
    say!(
        "草稿过期了，what 说得像现在还在办",
        "写清楚是草稿写的，例如“草稿写的是：……”“草稿说要……”。",
    )
}

pub(crate) fn idle_trait() -> Say {
    say!(
        "这个条件写不写，谁的答案都一样，等于白问一题",
        "别的条件已经管着它了。核对 who：该是“或”的用 | 隔开，多余的删掉。",
    )
}

pub(crate) fn no_why() -> Say {
    say!(
        "没有写为什么不做成卡片",
        "在 why 里写一句缘故，例如“这是对机构的要求，不是给老人的”。",
    )
}

pub(crate) fn unseen_of_city() -> Say {
    say!(
        "没有见到原文的，只能写在 national.toml 里",
        "市里的文件，有了原文再写成一条 [[entitlement]]。",
    )
}

pub(crate) fn unseen_with_number() -> Say {
    say!(
        "没有见到原文的，不能写数字",
        "只写名称、哪里办的、给谁。有了原文，就登记文件，写成一条 [[entitlement]]。",
    )
}

pub(crate) fn unseen_and_seen() -> Say {
    say!(
        "这一条已经有原文了",
        "删掉 [[unseen]] 里的这一条，只留 [[entitlement]]。",
    )
}

pub(crate) fn not_of_nation() -> Say {
    say!(
        "这里只写国家的文件",
        "依据写 papers.toml 里 area = \"国家\" 的文件；市里的写进那个市的 entitlements.toml。",
    )
}

pub(crate) fn paper_of_other_place() -> Say {
    say!(
        "这份文件管的地方，和这一条管的地方不一样",
        "写上这个区县的 county；全市的规定，依据写市里的文件。",
    )
}
