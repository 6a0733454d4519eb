//! A Chinese sentence about opening hours, cut into the words that say something.

use super::DaySet;
use super::clock::{Clock, clock};
use super::course::Course;
use super::days::days;
use super::other_days::{self, Other};
use super::quote::clip;
use super::services::Service;
use super::vocabulary::{SEASONAL, SIGNS, WORDS};
use crate::words::{self, Say};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word of closing closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// 休息, 闭馆: the place.
    Place,
    /// 停餐, 不供应: what it serves.
    Supply,
}

/// What hours are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// 营业时间 and whatever means it.
    Hours,
    /// 探视时间: hours of one thing only.
    Other,
}

/// One word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// 周一, 周一至周五, 周末, 每天, 节假日, 工作日.
    Days(DaySet),
    /// 其他时间: the days nobody has named, until [`other_days`](super::other_days) has seen which.
    Other(Other),
    /// 白天, which says nothing more than the hours behind it.
    Daytime,
    Course(Course),
    Clock(Clock),
    /// 至, -.
    To,
    /// 次日.
    NextDay,
    /// 全天, 24小时.
    WholeDay,
    /// 休息, 停餐.
    Closed(Closing),
    /// 除, 不含: the days follow.
    Except,
    /// 除外: the days stand before.
    Excepted,
    /// 外, which ends what 除 began.
    Outside,
    /// 含, 包括.
    Include,
    /// 照常, 正常营业.
    AsUsual,
    /// 不休.
    NoRest,
    /// 全年无休.
    AllYear,
    /// 另行通知, 请电话咨询.
    AskFirst,
    /// 午休.
    NoonBreak,
    /// 不午休.
    NoonOpen,
    /// 开始: behind the time something opens at.
    Begins,
    /// 打烊, 下班: beside the time something closes at.
    Ends,
    /// 堂食, 外送.
    Service(Service),
    /// 食堂: what the whole text is about.
    Place,
    /// 仅.
    Only,
    /// 开放, 营业: says nothing by itself, but 节假日开放 does.
    Open,
    Label(Label),
    /// 均, 为: says nothing.
    Soft,
    /// 和, 及.
    And,
    Space,
    Colon,
    /// 、.
    List,
    Comma,
    /// A semicolon, a full stop, a line break.
    Stop,
    OpenBracket,
    CloseBracket,
}

/// A token and the characters it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) token: Token,
    /// The characters of this token and all behind it.
    pub(super) text: &'a str,
    pub(super) len: usize,
}

impl<'a> Piece<'a> {
    pub(super) fn written(&self) -> &'a str {
        self.text.get(..self.len).unwrap_or(self.text)
    }
}

/// Cuts the sentence up; the first piece that says nothing we know is the error.
pub(super) fn tokens(text: &str) -> Result<Vec<Piece<'_>>, Say> {
    let mut rest = text;
    let mut out: Vec<Piece<'_>> = Vec::new();
    while !rest.is_empty() {
        let (token, after) = token(rest)?;
        out.push(Piece {
            token,
            text: rest,
            len: rest.len() - after.len(),
        });
        rest = after;
    }
    other_days::resolve(&mut out)?;
    Ok(out)
}

fn token(text: &str) -> Result<(Token, &str), Say> {
    let longest = words_from(text.chars().next())
        .iter()
        .filter_map(|(token, word)| Some((*token, text.strip_prefix(word)?)))
        .min_by_key(|(_, rest)| rest.len());
    // 24小时 and 每周7天 are words, though they begin as a time or a day.
    if let Some(word @ (Token::WholeDay | Token::AllYear | Token::Days(_), _)) = longest {
        return Ok(word);
    }
    if let Some((set, rest)) = days(text) {
        return Ok((Token::Days(set), rest));
    }
    if let Some((clock, rest)) = clock(text)? {
        // 1月, 15号: a date.
        if clock.is_bare()
            && let Some(unit) = rest.chars().next().filter(|c| matches!(c, '月' | '号'))
        {
            let number = text.get(..text.len() - rest.len()).unwrap_or_default();
            return Err(words::hours_seasonal(&format!("{number}{unit}")));
        }
        return Ok((Token::Clock(clock), rest));
    }
    if let Some(word) = SEASONAL.iter().find(|w| text.starts_with(*w)) {
        return Err(words::hours_seasonal(word));
    }
    longest.ok_or_else(|| words::hours_unreadable(clip(text)))
}

/// How long the token is that a text begins with; a character that begins none stands alone.
pub(super) fn length(text: &str) -> usize {
    let first = || text.chars().next().map_or(0, char::len_utf8);
    let number = || {
        text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'))
            .unwrap_or(text.len())
    };
    let word = words_from(text.chars().next())
        .iter()
        .filter(|(_, word)| text.starts_with(word))
        .map(|(_, word)| word.len())
        .max();
    let day = days(text).map(|(_, rest)| text.len() - rest.len());
    let time = match clock(text) {
        Ok(Some((_, rest))) => Some(text.len() - rest.len()),
        _ => None,
    };
    [word, day, time, Some(number()), Some(first())]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or_default()
}

/// The words that begin with a character.
fn words_from(first: Option<char>) -> &'static [(Token, &'static str)] {
    static BY_FIRST: LazyLock<HashMap<char, Vec<(Token, &'static str)>>> = LazyLock::new(|| {
        let mut words: HashMap<char, Vec<_>> = HashMap::new();
        let apart = WORDS
            .iter()
            .flat_map(|(token, list)| list.split(' ').map(move |word| (*token, word)));
        let signs = SIGNS
            .iter()
            .flat_map(|(token, list)| list.iter().map(move |sign| (*token, *sign)));
        for (token, word) in apart.chain(signs) {
            let first = word.chars().next().unwrap_or_default();
            words.entry(first).or_default().push((token, word));
        }
        words
    });
    first
        .and_then(|c| BY_FIRST.get(&c))
        .map_or(&[], Vec::as_slice)
}
