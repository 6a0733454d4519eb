//! About papers, quotes and the lock of the quotes.

use super::{Say, left_empty, only_these_words, say};

/// The first lines of `quotes.lock`.
pub(crate) const LOCK_HEAD: &[&str] = &[
    "这个文件由 eldercare-data verify-quotes 写出，请不要手改。",
    "每一句引文都在文件原文里找到过；at 是它前面有多少个字（不算空白），sha256 是它的指纹。",
];

const RUN_AGAIN: &str =
    "照原文改好，再运行 eldercare-data verify-quotes --papers 放原文的文件夹 seeds 文件夹。";

pub(crate) fn no_quotes_lock() -> Say {
    say!("引文还没有和文件原文核对过，不能发布", RUN_AGAIN)
}

pub(crate) fn quote_not_locked(title: &str) -> Say {
    say!(
        format!("这句引文没有和《{title}》的原文核对过，或者核对以后又改了字，不能发布"),
        RUN_AGAIN,
    )
}

pub(crate) fn quote_not_found(title: &str, differs: Option<(String, String)>) -> Say {
    let fix = match differs {
        Some((agrees, rest)) => {
            format!("到「{agrees}」为止对得上，原文接下来是「{rest}」。一个字一个标点地照抄。")
        }
        None => "核对是不是这份文件；一个字一个标点地照抄。".to_owned(),
    };
    say!(format!("《{title}》的原文里没有这句话"), fix)
}

pub(crate) fn long_quote(length: usize, longest: usize) -> Say {
    say!(
        format!("引文有 {length} 个字，太长"),
        format!("只留最要紧的一句，最多 {longest} 个字；要紧的有两处，就写两个来源。"),
    )
}

pub(crate) fn unknown_paper(file: &str, known: &str) -> Say {
    say!(
        format!("{file} 里没有这份文件"),
        format!("改成这些之一：{known}；是新的文件，就先写进 {file}。"),
    )
}

pub(crate) fn unknown_standing(known: &str) -> Say {
    say!("不认识这个文件状态", only_these_words(known))
}

pub(crate) fn stronger_than_paper(paper: &str) -> Say {
    say!(
        format!("这一条的状态比整份文件的状态（{paper}）还要好"),
        "一条的状态只能更弱，例如文件施行中、这一条写的是探索。和文件一样就删掉 status。",
    )
}

pub(crate) fn explores_unsaid() -> Say {
    say!(
        "原文说的是“探索”，这里没有写明，会让人以为一定有",
        "加上 status = \"探索中\"。",
    )
}

pub(crate) fn verb_binds_less(most: &str) -> Say {
    say!(
        format!("照原文的动词，这一条最多是“{most}”"),
        format!(
            "落实、实行、发放的，才是施行中；建立、健全、建成或者写了到哪一年的，支持、推进、鼓励、引导的，是推进中；探索、试点的，是探索中。加上 status = \"{most}\"。"
        ),
    )
}

pub(crate) fn nothing_explored() -> Say {
    say!(
        "原文没有说“探索”或“试点”，这里写成了探索中",
        "照原文的动词写：支持、推进、建立的写推进中；落实、发放的不写 status。",
    )
}

pub(crate) fn quote_behind_its_verb(governs: &str) -> Say {
    say!(
        "引文是从管着它的动词（或者期限）后面抄起的，读起来会比原文说得多",
        format!("从「{governs}」那里抄起，一字不改；这样太长，就换一句。"),
    )
}

pub(crate) fn quote_before_its_end(rest: &str) -> Say {
    say!(
        "引文抄到半句就停了，后面的半句说明这件事还在试，或者不包括谁",
        format!("接着抄到「{rest}」为止，一字不改；这样太长，就换一句。"),
    )
}

pub(crate) fn promise_as_plan() -> Say {
    say!(
        "照原文的动词，这件事现在就在办，这里写成了还在推进",
        "落实、实行、发放的，删掉 status；原文另有一句说还在推进的，就引那一句。",
    )
}

pub(crate) fn not_a_draft() -> Say {
    say!(
        "这份文件施行中，它的一条不会是征求意见稿",
        "删掉 status；整份文件是草稿的，在 papers.toml 里写。",
    )
}

pub(crate) fn nothing_ended() -> Say {
    say!(
        "这份文件没有到期，引文里也没有写到哪一天，这里写成了已到期",
        "删掉 status；整份文件到期的，在 papers.toml 里写。",
    )
}

pub(crate) fn paper_of_other_city() -> Say {
    say!(
        "这份文件是别的城市的，不能用在这里",
        "各市的规定不一样，只写本市文件里有的。",
    )
}

pub(crate) fn bad_paper_area() -> Say {
    say!(
        "地区代码不对",
        "写这份文件管的市或区县，6 位数字，例如 \"330600\"。",
    )
}

/// What to do about a paper whose period is over.
const SAY_ITS_END: &str = "没有延长，就写 status = \"已到期\"；手头的只是草稿，再加一行 draft = true。延长了，写 until = 延到的那一天。";

pub(crate) fn paper_over(until: &str) -> Say {
    say!(
        format!("这份文件只管到{until}，在本市资料更新的那一天以前就过了，status 没有写"),
        SAY_ITS_END,
    )
}

pub(crate) fn paper_over_by_now(until: &str) -> Say {
    say!(format!("这份文件只管到{until}，今天已经过了"), SAY_ITS_END,)
}

pub(crate) fn empty_paper_key(key: &str) -> Say {
    say!(
        left_empty(key),
        "补上；文件没有注明文号、发布单位或日期的，把那一行删掉。",
    )
}

pub(crate) fn paper_not_as_locked() -> Say {
    say!(
        "这份文件的名称、文号、发布单位或日期，和核对引文时不一样",
        RUN_AGAIN,
    )
}

pub(crate) fn paper_text_changed(lock: &str) -> Say {
    say!(
        "这份文件的原文和上次核对时不一样，没有改动核对记录",
        format!(
            "看看是不是拿错了文件。确实是新的原文，就从 {lock} 里删掉这份文件的一节，再核对一次。"
        ),
    )
}

pub(crate) fn not_in_paper(key: &str) -> Say {
    say!(
        format!("原文里找不到这样的「{key}」"),
        "照原文写；原文没有注明的，把这一行删掉。日期写成 2024-12-27，原文里是「2024年12月27日」。",
    )
}

pub(crate) fn no_paper_text(text: &str) -> Say {
    say!(
        format!("没有原文（{text}），没法核对新写的或改过的内容"),
        "把原文放进放原文的文件夹，再核对一次。",
    )
}

pub(crate) fn kept_without_text() -> Say {
    say!(
        "没有这份文件的原文，以前核对过的引文照旧",
        "有原文时放进文件夹，再核对一次；没有就不用管。",
    )
}
