//! Tables that stand beside each other, to save paper: with the same headers, or with others.

use super::{Cell, Header, Line, Shaped, Words};

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

/// Tables with headers of their own each, where an empty column stands between them and each has a column
/// of names: one of each.
pub(super) fn apart(shaped: Shaped, words: &Words<'_>) -> Vec<Shaped> {
    let mut sections: Vec<Vec<Header>> = Vec::new();
    for header in &shaped.headers {
        let goes_on = |section: &&mut Vec<Header>| {
            let last = section.last();
            last.is_some_and(|last| last.column + 1 == header.column)
        };
        match sections.last_mut().filter(goes_on) {
            Some(section) => section.push(header.clone()),
            None => sections.push(vec![header.clone()]),
        }
    }
    let name = |section: &Vec<Header>| {
        let mut headers = section.iter().filter(|header| header.group.is_empty());
        headers
            .find(|header| (words.names)(&header.name))
            .map(|header| header.name.clone())
    };
    let names: Option<Vec<String>> = sections.iter().map(name).collect();
    let Some(names) = names.filter(|names| names.len() > 1) else {
        return vec![shaped];
    };
    let begins: Vec<usize> = sections
        .iter()
        .filter_map(|section| section.first())
        .map(|header| header.column)
        .collect();
    let mut parts = Vec::new();
    for (at, (section, called)) in sections.into_iter().zip(names).enumerate() {
        let begin = begins.get(at).copied().unwrap_or_default();
        let end = begins.get(at + 1).copied().unwrap_or(usize::MAX);
        let lines = shaped
            .lines
            .iter()
            .map(|line| cut(line, begin, end, at == 0));
        let headers = section.into_iter().map(|header| Header {
            column: header.column - begin,
            ..header
        });
        let mut part = Shaped {
            called,
            header_row: shaped.header_row,
            headers: headers.collect(),
            lines: lines.filter(|line| line.filled > 0).collect(),
            ..Shaped::default()
        };
        // What is told of the whole is told once.
        if at == 0 {
            part.above.clone_from(&shaped.above);
            part.left_out.clone_from(&shaped.left_out);
            part.unseen_lines.clone_from(&shaped.unseen_lines);
            part.struck_lines.clone_from(&shaped.struck_lines);
        }
        let unseen = shaped.unseen_columns.iter();
        let unseen = unseen.filter(|at| (begin..end).contains(at));
        part.unseen_columns = unseen.map(|at| at - begin).collect();
        parts.push(part);
    }
    parts
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
