//! Tables that stand beside each other with the same headers, to save paper.

use super::{Cell, Header, Line};

/// So many headers make a table.
const HEADERS: usize = 2;

/// The headers of the first, and the lines of all, one table below the other. What stands there once
/// stays as it is.
pub(super) fn one_below_the_other(
    headers: Vec<Header>,
    lines: Vec<Line>,
) -> (Vec<Header>, Vec<Line>) {
    let Some(each) = repeated(&headers) else {
        return (headers, lines);
    };
    let begins: Vec<usize> = headers
        .chunks(each)
        .filter_map(|chunk| chunk.first())
        .map(|header| header.column)
        .collect();
    let mut all = Vec::new();
    for (at, begin) in begins.iter().enumerate() {
        let end = begins.get(at + 1).copied().unwrap_or(usize::MAX);
        let own = lines.iter().map(|line| cut(line, *begin, end, at == 0));
        all.extend(own.filter(|line| line.filled > 0));
    }
    let first = begins.first().copied().unwrap_or(0);
    let mut headers = headers;
    headers.truncate(each);
    for header in &mut headers {
        header.column -= first.min(header.column);
    }
    (headers, all)
}

/// How many headers there are before they begin again.
fn repeated(headers: &[Header]) -> Option<usize> {
    let names: Vec<(&str, &str)> = headers
        .iter()
        .map(|header| (header.group.as_str(), header.name.as_str()))
        .collect();
    (HEADERS..=names.len() / 2).find(|each| {
        let mut chunks = names.chunks(*each);
        let first = chunks.next();
        names.len().is_multiple_of(*each) && chunks.all(|chunk| Some(chunk) == first)
    })
}

/// The cells of a line from one column to before another.
fn cut(line: &Line, begin: usize, end: usize, first: bool) -> Line {
    let cells: Vec<Cell> = line.cells.iter().take(end).skip(begin).cloned().collect();
    let merged = line.merged.iter().filter(|at| (begin..end).contains(at));
    let merged: Vec<usize> = merged.map(|at| at - begin).collect();
    let own = cells.iter().enumerate();
    let filled = own
        .filter(|(at, cell)| !cell.is_empty() && !merged.contains(at))
        .count();
    Line {
        row: line.row,
        cells,
        filled,
        merged,
        spread: line.spread && first,
    }
}
