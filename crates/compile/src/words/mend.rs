//! What was put right in the tables.

use crate::mend::{Change, Mended};
use crate::private::hidden;
use crate::visible::shown;

/// One cell that was put right.
pub(crate) fn changed(change: &Change) -> String {
    let what: Vec<&str> = change.what.iter().map(|what| mended(*what)).collect();
    let cell = |text: &str| {
        if change.what.contains(&Mended::AreaCode) || change.what.contains(&Mended::Dash) {
            // A number to ring, which is meant to be seen.
            shown(text)
        } else {
            shown(&hidden(text))
        }
    };
    format!(
        "{} 第 {} 行 {}：「{}」→「{}」（{}）",
        shown(&change.file),
        change.line,
        shown(&change.column),
        cell(&change.before),
        cell(&change.after),
        what.join("、")
    )
}

/// What was put right in a cell.
fn mended(what: Mended) -> &'static str {
    match what {
        Mended::Invisible => "去掉看不见的字符和空格",
        Mended::FullWidth => "全角换成半角",
        Mended::Dash => "换成短横线",
        Mended::AreaCode => "补上区号",
    }
}
