//! The words that a sentence about opening hours is made of.

use super::DaySet;
use super::clock::Clock;
use super::course::Course;

/// A word for the days no other word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Other {
    /// 其余时间, 其余, which may as well be the other hours of a day.
    Times,
    /// 其余日子: days and nothing else.
    Days,
    /// 平时: every day, where no other is named.
    Usually,
    /// 平日: Monday to Friday where the weekend is named beside it, and else nobody knows which.
    NoWeekend,
}

/// A way to be served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Service {
    DineIn,
    Delivery,
    TakeAway,
}

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
