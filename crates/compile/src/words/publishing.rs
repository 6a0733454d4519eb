//! What `build` and `config` say of what they published, and of what kept them from it.

use super::unwritable;
use crate::unpublished::Unpublished;
use compile::{CityCounts, Loss};
use std::path::Path;

/// Why nothing, or not all, was published.
pub(crate) fn unpublished(why: &Unpublished) -> String {
    match why {
        Unpublished::Busy => {
            "另一个 eldercare-data build 正在往这个文件夹里写。等它结束，再运行一次。".to_owned()
        }
        Unpublished::Link(at) => format!(
            "{} 是一个链接（快捷方式），不往里写，免得动了别处的文件。把它换成真的文件夹，再运行一次；上一次发布的文件没有动。",
            at.display()
        ),
        Unpublished::Io(at, why) => unwritable(at, why),
    }
}

pub(crate) const NOTHING_PUBLISHED: &str = "没有写任何文件，上一次发布的文件没有动。";

/// Cities that would lose many of their places.
pub(crate) fn would_lose(losses: &[Loss]) -> String {
    let each: Vec<String> = losses.iter().map(lost).collect();
    format!(
        "{}。没有了的有一成以上，多半是少放了一张表，表不全，或者编号变了（编号变了，别人存下、分享的链接就打不开）。先用 eldercare-data diff 看看少了哪些；确实要去掉，加 --yes。",
        each.join("；")
    )
}

fn lost(loss: &Loss) -> String {
    let Loss {
        name,
        before,
        after,
        gone,
        named,
    } = loss;
    let named = match named.as_slice() {
        [] => String::new(),
        named => format!("，例如「{}」", named.join("」「")),
    };
    format!(
        "{name}：上一次发布了 {before} 个地点，这一次有 {after} 个；上一次的里面有 {gone} 个没有了{named}"
    )
}

/// How much was published.
pub(crate) fn published(
    out: &Path,
    cities: usize,
    (places, samples): (u32, u32),
    files: usize,
) -> String {
    format!(
        "已写到 {}：{cities} 个城市，{places} 个地点（其中示例 {samples} 个），{files} 个文件。",
        out.display()
    )
}

/// What to do with what was published. `whole`: whether the app lies there, and not its data alone.
pub(crate) fn after_building(out: &Path, whole: bool) -> String {
    let out = out.display();
    if whole {
        format!(
            "下一步：先看一眼：双击 {out}/plain/index.html，浏览器里就是简易名录；要看整个地图，就运行 cargo xtask serve --no-build（它看的是 dist），或者把 {out} 放到试用的网站上。没有问题，就把 {out} 里的全部文件传到网站服务器的文件夹里，盖掉原来的。"
        )
    } else {
        format!(
            "下一步：先看一眼：双击 {out}/plain/index.html，浏览器里就是简易名录。没有问题，就把 {out} 里的全部文件交给管网站的人：放进网站的文件夹（里面有 index.html 的那个），盖掉原来的。{out} 里只有资料，没有网页程序。"
        )
    }
}

/// Whose the places of each city are. Where some city has rows of its own, those without any stand in a line.
pub(crate) fn published_of(cities: &[CityCounts]) -> Vec<String> {
    let (own, none): (Vec<&CityCounts>, Vec<&CityCounts>) =
        cities.iter().partition(|city| !city.by_kind.is_empty());
    let names: Vec<&str> = none.iter().map(|city| city.name.as_str()).collect();
    let shown = if own.is_empty() { &none } else { &own };
    let mut lines: Vec<String> = shown.iter().map(|city| published_of_city(city)).collect();
    if !own.is_empty() && !none.is_empty() {
        lines.push(format!("没有你们表里的：{}", names.join("、")));
    }
    lines
}

fn published_of_city(city: &CityCounts) -> String {
    let each: Vec<String> = city
        .by_kind
        .iter()
        .map(|(kind, count)| format!("{kind} {count}"))
        .collect();
    let all: usize = city.by_kind.iter().map(|(_, count)| count).sum();
    let parts = |of: &[(&str, usize)]| {
        let there = of.iter().filter(|(_, count)| *count > 0);
        let there: Vec<String> = there
            .map(|(what, count)| format!("{what} {count} 个"))
            .collect();
        there.join("，")
    };
    let mut said = format!("{}：你们表里的 {all} 个", city.name);
    if all > 0 {
        said.push_str(&format!("（{}）", each.join("、")));
    }
    let of_them = parts(&[
        ("没有坐标、照地址找的", city.rough),
        ("只送上门的", city.come_home),
    ]);
    if !of_them.is_empty() {
        said.push_str(&format!("，其中{of_them}"));
    }
    // They may be rows of other tables, or stand in papers.
    let others = parts(&[("还在建的", city.planned), ("示例", city.samples)]);
    if !others.is_empty() {
        said.push_str(&format!("。另外还有{others}"));
        if all > 0 {
            said.push_str(&format!("，不在这 {all} 个里"));
        }
    }
    said
}

/// How far the checking is, while it goes on.
pub(crate) fn checking(done: usize, all: usize) -> String {
    format!("正在检查：{done}/{all} 个城市")
}

/// How far the making of pages is, while it goes on.
pub(crate) fn making(done: usize, all: usize) -> String {
    format!("正在做网页和文件：{done}/{all} 个城市")
}

/// Of how many cities nothing had to be made.
pub(crate) fn standing(cities: usize) -> String {
    format!("其中 {cities} 个城市和上一次发布的一样，文件没有重做。")
}

pub(crate) const COPIES_ARE_NEW: &str = "旁边的压缩副本（.br、.gz）也都是新的。";

/// Where pictures of the map may come from now.
pub(crate) fn csp_written(site: &Path, tiles: &[String]) -> String {
    let from = match tiles {
        [] => "只用本网站自己的文件".to_owned(),
        servers => format!("底图还可以来自 {}", servers.join("、")),
    };
    format!("已写好 {} 里网页的安全策略：{from}。", site.display())
}

/// Packs of the publication before that stay.
pub(crate) fn packs_kept(kept: usize) -> String {
    format!("上一次发布的资料包还留着 {kept} 个，给正开着网页的人用；下次发布时删掉。")
}
