//! What the command `eldercare-data` itself says: how it is called, what it wrote, what kept it from
//! its work. It stands among the words of the reports, and only the command has it.

mod publishing;

pub(crate) use publishing::*;

use crate::convert::Next;
use compile::QUOTES_LOCK;
use compile::samples::RealRows;
use domain::place::Kind;
use std::fmt::Display;
use std::path::Path;

pub(crate) const USAGE: &str = "\
用法：
  eldercare-data check <seeds 文件夹>                     检查全部表格，一种错误说一遍；
                                                         写 seeds/cities/330600-shaoxing 这样的，只说这一个城市的
        --every                                          一处一处地说
        --html <报告.html>                                另写一页报告，可以打开、打印
        --marked <文件夹>                                 另写一份标了颜色和批注的表（.xlsx）
        --fix                                            先把只有一种读法的改好（区号、全角、看不见的字符），
                                                         只改 CSV 里的这些格子，一格一格地说，再检查
        --format json|groups                             给程序读：每一处，或每一种
  eldercare-data rules [--markdown]                      检查用的每一条规则：代号、轻重、错在哪里、改法
  eldercare-data read <hours|phone|date|price|point> [--city <区划代码>]
                                                         标准输入一行一个内容，说出各读作什么
  eldercare-data convert <表格> --into <文件夹> [--mapping <映射文件>] [--yes|--keep] [--every] [--format json]
                                                         把您自己的表（Excel、CSV）变成这里的表，说出做了什么、要问什么；
                                                         文件夹里有新表没有的行就不写：--yes 去掉它们，--keep 留着
  eldercare-data template <类别|all> <输出.xlsx>           做一张空表给人填：有下拉的词、说明和例子；
                                                         类别如 canteen、institution，all 是全部
  eldercare-data diff <旧的> <新的>                        两个文件夹，或一类的两张表：新增、没有了、搬了、改了哪些
  eldercare-data build [--yes] <seeds 文件夹> <输出文件夹>
                                                         检查，没有错误就做出发布的文件；
                                                         比上一次少了一成以上的地点就不发布，除非写 --yes
  eldercare-data config <网站文件夹>                       检查 config.json 的每一项，把底图的服务器写进网页的安全策略
  eldercare-data coverage <seeds 文件夹> <输出文件夹>      算政策目标的差距和 15 分钟步行圈，写成 CSV 和 GeoJSON
  eldercare-data samples [--yes] <seeds 文件夹>           给每个城市做示例表格；有您自己填的行就不做，除非写 --yes
  eldercare-data verify-quotes --papers <放原文的文件夹> <seeds 文件夹>
                                                         到原文里核对每一句引文，写 quotes.lock
  eldercare-data basemap <图层文件夹> <输出文件>           只把一个文件夹的底图图层做成一个底图文件

结束码：0 可以发布；1 有错误，不能发布；2 命令写错了，或文件夹读不了、写不了。";

/// A file or folder that the system does not let us read.
pub(crate) fn unreadable(at: &Path, why: impl Display) -> String {
    format!("读不了 {}：{why}", at.display())
}

/// A file or folder that the system does not let us write.
pub(crate) fn unwritable(at: &Path, why: impl Display) -> String {
    format!("写不了 {}：{why}", at.display())
}

pub(crate) fn unreadable_input(why: impl Display) -> String {
    format!("读不了标准输入：{why}")
}

pub(crate) const NO_FILE: &str = "这不是一个文件";

pub(crate) fn too_large(megabytes: u64) -> String {
    format!(
        "文件太大（超过 {megabytes} MB）。看看拿对了没有；地图的文件换小一点的范围，例如一个市。"
    )
}

/// What was written of somebody's table.
pub(crate) fn converted(into: &Path, files: &[&str]) -> String {
    if files.is_empty() {
        return NOTHING_WRITTEN.to_owned();
    }
    format!("已写到 {}：{}。", into.display(), files.join("、"))
}

/// What to do after a table was converted.
pub(crate) fn after_converting(next: &Next) -> String {
    let check = format!("eldercare-data check {}", next.folder.display());
    let answer = next.mapping.as_ref().filter(|_| next.to_answer > 0);
    if let Some(mapping) = answer.filter(|_| !next.stopped) {
        let (mapping, questions) = (mapping.display(), next.to_answer);
        return if next.again {
            format!(
                "下一步：{mapping} 里「请答」还有 {questions} 处空着。要答，答上再运行一次刚才的命令；不答，运行 {check}。"
            )
        } else {
            format!(
                "下一步：用记事本打开 {mapping}，写着「请答」的 {questions} 处答上，存盘，再运行一次刚才的命令（按 ↑ 键）。"
            )
        };
    }
    let asked = answer.map(|mapping| {
        format!(
            "用记事本打开 {}，写着「请答」的 {} 处答上，再运行一次 {}。",
            mapping.display(),
            next.to_answer,
            next.command
        )
    });
    let looked = || format!("「提醒」看一遍，改了原表的，再运行一次 {}。", next.command);
    let asked = asked.or_else(|| next.asked.then(looked));
    match (next.stopped, asked) {
        (true, Some(asked)) => format!("下一步：先照上面的「错误」改；{asked}"),
        (true, None) => format!("下一步：先照上面的「错误」改，再运行 {}。", next.command),
        (false, Some(asked)) => format!("下一步：{asked}然后运行 {check}。"),
        (false, None) => format!("下一步：运行 {check}。"),
    }
}

/// Where every single reading is told.
pub(crate) fn every_reading() -> String {
    "每一格怎样读的：加 --every 或 --html 报告.html。".to_owned()
}

/// Where all is told of what `build` tells in short.
pub(crate) fn whole_report(told: usize, seeds: &Path) -> String {
    format!(
        "提醒和说明一共 {told} 处，在哪里、怎么改：运行 eldercare-data check {}",
        seeds.display()
    )
}

/// Where readings are told while something stops publishing.
pub(crate) fn readings_later(cells: usize) -> String {
    format!("读作：{cells} 格怎样读的，改好错误再查一次时列在这里；现在要看，加 --every。")
}

/// What stops publishing in files that were not to be looked at.
pub(crate) fn errors_elsewhere(errors: usize, seeds: &Path) -> String {
    format!(
        "这里没有列出的：别的文件还有 {errors} 个错误，不改好也不能发布。运行 eldercare-data check {} 看全部。",
        seeds.display()
    )
}

/// What to do next where something stops publishing. `marked`: whether tables with marks were written.
pub(crate) fn mend_and_check_again(checked: &Path, marked: bool) -> String {
    let where_it_is = if marked {
        ""
    } else {
        "要看错在哪一格，加 --marked 文件夹，打开标了颜色的表。"
    };
    format!(
        "下一步：改好上面的错误，再运行 eldercare-data check {}。{where_it_is}",
        checked.display()
    )
}

pub(crate) fn check_the_others(seeds: &Path) -> String {
    format!(
        "下一步：这里可以发布了，别的文件还不行。运行 eldercare-data check {}。",
        seeds.display()
    )
}

pub(crate) fn ready_to_build(seeds: &Path) -> String {
    format!(
        "下一步：运行 eldercare-data build {} 输出文件夹。",
        seeds.display()
    )
}

/// How many cells the program could put right itself.
pub(crate) fn mendable(cells: usize, seeds: &Path) -> String {
    format!(
        "有 {cells} 格程序也许能改好（区号、全角、看不见的字符）：运行 eldercare-data check --fix {}",
        seeds.display()
    )
}

/// What was put right.
pub(crate) fn mended(cells: usize) -> String {
    match cells {
        0 => "没有程序能改好的格子，表格没有动。".to_owned(),
        cells => format!("改好了 {cells} 格；别的格子和文件一个字节也没有动。"),
    }
}

/// What stays as it was, because putting it right would bring a new mistake with it.
pub(crate) fn held_back(cells: usize) -> String {
    format!(
        "下面 {cells} 格没有改：改了会出现新的问题（例如和另一行成了同一个地点），请您看过再改。"
    )
}

/// Tables in which the program changes nothing.
pub(crate) fn not_mended(files: &[String]) -> String {
    format!(
        "这些表程序不改：{}。只改完整的、存成「CSV UTF-8（逗号分隔）」的表。",
        files.join("、")
    )
}

/// The report as a page.
pub(crate) fn page_written(file: &Path) -> String {
    format!("报告已写到 {}，用浏览器打开，可以打印。", file.display())
}

pub(crate) fn not_a_page(file: &str) -> String {
    format!("「{file}」不是网页的名字。--html 后面写一个 .html 结尾的名字，例如 报告.html。")
}

/// A copy of a table with marks in it that is there already.
pub(crate) fn marked_is_there(copy: &Path) -> String {
    format!(
        "{} 已经有了，里面也许有改好、还没有放回去的，没有盖掉它。--marked 后面换一个文件夹。",
        copy.display()
    )
}

/// Copies of the tables with marks in them; `left` could not be copied.
pub(crate) fn marked_written(into: &Path, files: &[&str], left: &[String]) -> String {
    let copies = format!(
        "标好的表写到 {}：{}。有问题的格子有颜色和批注，最右边两列写着要改什么、读作什么；原来的表没有动。",
        into.display(),
        files.join("、")
    );
    if left.is_empty() {
        return copies;
    }
    let left = left.join("、");
    format!("{copies}这些表没有抄：{left}，先照上面的报告改好文件本身。")
}

pub(crate) fn no_such_kind(kind: &str) -> String {
    let slugs: Vec<&str> = Kind::ALL.iter().map(|kind| kind.slug()).collect();
    format!("没有「{kind}」这一类。写 {} 或 all。", slugs.join("、"))
}

pub(crate) fn file_is_there(out: &Path) -> String {
    format!(
        "{} 已经有了，里面也许有人填过，没有盖掉它。换一个文件名。",
        out.display()
    )
}

pub(crate) fn template_written(out: &Path) -> String {
    format!(
        "已写到 {}。第一行的列名不要改；写法看最后一张工作表。",
        out.display()
    )
}

pub(crate) fn diff_of_what() -> String {
    "看文件名不知道是哪一类的表。比较两个 seeds 文件夹，或两张叫 canteens.csv 这样名字的表。"
        .to_owned()
}

pub(crate) const GREW: &str = "文件在读的时候变大了";

pub(crate) fn out_in_seeds(out: &Path, seeds: &Path) -> String {
    format!(
        "输出文件夹 {} 在 seeds 文件夹里面，写进去就和表格混在一起了。换一个外面的文件夹，例如 {} 旁边的 out。",
        out.display(),
        seeds.display()
    )
}

pub(crate) fn unknown_city(code: &str) -> String {
    format!(
        "不认识区划代码 {code}，没有它的电话区号。核对 --city 后面的六位数字，例如 330600；没有就不写 --city。"
    )
}

pub(crate) const NOTHING_WRITTEN: &str = "没有写任何文件。";

pub(crate) fn files_written(out: &Path, files: usize) -> String {
    format!("已写到 {}：{files} 个文件。", out.display())
}

pub(crate) fn samples_written(tables: usize) -> String {
    format!("已写 {tables} 个示例表格。")
}

/// Tables that hold rows of the bureau's own.
pub(crate) fn samples_would_overwrite(own: &[RealRows]) -> String {
    let table = |one: &RealRows| format!("{}：{} 行", one.file, one.rows);
    let tables: Vec<String> = own.iter().map(table).collect();
    format!(
        "这些表里有不是示例的行，做示例会盖掉它们，所以没有写任何文件：\n  {}\n先把这些表另存一份。真的不要了，再运行：eldercare-data samples --yes <seeds 文件夹>",
        tables.join("\n  ")
    )
}

pub(crate) fn lock_not_written() -> String {
    format!("没有写 {QUOTES_LOCK}，上一次核对的记录没有动。")
}

pub(crate) fn quotes_verified(quotes: usize) -> String {
    format!("{quotes} 句引文都对得上原文。")
}

/// No base map was written: for errors, or because there is nothing to draw.
pub(crate) fn no_basemap(errors: bool) -> String {
    let why = if errors {
        "有错误"
    } else {
        "没有可画的图层"
    };
    format!("{why}，{NOTHING_WRITTEN}")
}

pub(crate) fn basemap_written(out: &Path, bytes: usize) -> String {
    format!("已写到 {}：{bytes} 字节。", out.display())
}
