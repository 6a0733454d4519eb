//! About rows of somebody's own table and those that stand in the folder.

use super::{Say, say};

pub(crate) fn twin(id: &str) -> Say {
    say!(
        format!("有几行的名称和地址都一样，编号后面加了数字（{id}）"),
        "真是同一处，在原表里删掉多的一行；不是，名称里写上各自在哪里。",
    )
}

pub(crate) fn row_changed(columns: &str) -> Say {
    say!(format!("和上次不一样：{columns}"), "看一眼改得对不对。")
}

pub(crate) fn correction_kept() -> Say {
    say!(
        "这一格您在转换好的表里改过，名单里还是老样子：照您改的，没有动",
        "不用管；最好请报名单的人也改过来。",
    )
}

pub(crate) fn correction_or_list(list: &str) -> Say {
    let list = if list.is_empty() {
        "空着了".to_owned()
    } else {
        format!("改成了「{list}」")
    };
    say!(
        format!("这一格您在转换好的表里改过，这次的名单又{list}：先照您改的，没有动"),
        "哪个对？名单对的话，在转换好的表里照名单改；您改的对，不用管。",
    )
}

pub(crate) fn row_put_back() -> Say {
    say!(
        "这一行上次转换过，后来从表里删掉了，名单里还有：又放回去了",
        "关了的不要删，把状态改成「已关闭」，下次还留着；重复的，在名单里删。",
    )
}

pub(crate) fn point_of_old_address() -> Say {
    say!(
        "地址变了，坐标还是原来的",
        "搬了的话，重新取坐标；只是写法不一样，不用管。",
    )
}

pub(crate) fn which_form(text: &str, workbook: &str) -> Say {
    say!(
        format!("文件夹里有 {text}，又有 {workbook}，不知道您改的是哪一张，什么也没有写"),
        "留下您改过的那一张，另一张移到别处，再转换一次：改过的都会留着。",
    )
}

/// `before`: where the workbook lies as it was.
pub(crate) fn workbook_merged(before: &str) -> Say {
    say!(
        "您放回来的 Excel 表就是上一次的表：您改过的都留着，名单里新的也写进去了",
        format!("不用管；原来的那一份留在 {before}。"),
    )
}

pub(crate) fn verified_row_changed() -> Say {
    say!(
        "状态是「已核实」，可是这个月的内容变了",
        "核实过新的内容，就改核实日期；没有，就把状态改成「待核实」。",
    )
}

pub(crate) fn present_unreadable() -> Say {
    say!(
        "文件夹里已经有这张表，可是读不出来，不敢盖掉它",
        "先把它修好，或移到别处，再转换一次。",
    )
}

pub(crate) fn other_row() -> Say {
    say!(
        "文件夹里的表有这一行，新表里没有，盖掉就没有了",
        "关了的，先在表里把状态改成「已关闭」；要留着，加 --keep；确实不要了（例如示例），加 --yes。",
    )
}

pub(crate) fn sample_row_gone() -> Say {
    say!("示例，有了真的名单就去掉了", "不用管。")
}

pub(crate) fn other_row_gone() -> Say {
    say!(
        "照 --yes，去掉了这一行：新表里没有它",
        "去错了就从备份里找回来。"
    )
}

pub(crate) fn other_row_kept() -> Say {
    say!("照 --keep，留着这一行：新表里没有它", "不用管。")
}

/// What became of the rows of a table.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) rows: usize,
    pub(crate) new: usize,
    pub(crate) changed: usize,
    /// Rows of the folder that the list does not have; samples that went are not among them.
    pub(crate) gone: usize,
    /// Samples that went.
    pub(crate) samples: usize,
}

pub(crate) fn table_written(title: &str, counts: Counts) -> Say {
    let Counts {
        rows,
        new,
        changed,
        gone,
        samples,
    } = counts;
    let mut said = format!("{title}：{rows} 行");
    match (new, changed) {
        (0, 0) => said.push_str("，没有改动"),
        (new, 0) if new == rows => said.push_str("，都是新的"),
        _ => {}
    }
    for (what, count) in [
        ("新的", new),
        ("有改动的", changed),
        ("文件夹里有、新表里没有的", gone),
        ("文件夹里原来的示例去掉了", samples),
    ] {
        if count > 0 && !(what == "新的" && new == rows) {
            said.push_str(&format!("，{what} {count} 行"));
        }
    }
    say!(said, "看数目对不对。")
}
