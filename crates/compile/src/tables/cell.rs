//! One cell as text, and what the spreadsheet said it was.

/// What the spreadsheet said a cell was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Nature {
    /// Text, and everything in a text file.
    #[default]
    Text,
    /// A number.
    Number,
    /// A number of more than 15 digits: Excel has put noughts in place of the last ones.
    LongNumber,
    /// A date, or a time of day.
    Date,
    /// Where a formula went wrong: `#N/A`.
    Error,
    /// A formula of which nobody has written down what it comes to.
    Formula,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// What stands in it, as a person would write it: 5758881234 and not 5758881234.0.
    pub(crate) text: String,
    /// What the spreadsheet said it was.
    pub(crate) nature: Nature,
}

impl Cell {
    /// A cell of text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            nature: Nature::Text,
        }
    }

    /// What stands in it, without blanks around it.
    pub(crate) fn trimmed(&self) -> &str {
        self.text
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.trimmed().is_empty()
    }
}
