//! 信息有误: the ways to tell the operator of a copy that a record is wrong.
//!
//! The map sends nothing by itself. A link opens what the phone has (RFC 3966 `tel:`, RFC 5724
//! `sms:`, RFC 6068 `mailto:`, or a page of the operator) with the record filled in; the person
//! sees every word before it goes.

use crate::geo::navigate::encode;

/// What the operator wrote in `config.json` under `report`; what is empty is not offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Channels {
    /// A number to ring; a comma is a pause before an extension.
    pub tel: String,
    /// A number that takes messages.
    pub sms: String,
    /// An address that takes mail.
    pub mailto: String,
    /// An address of the web, with `{id}` and `{name}` where those of the record belong.
    pub link: String,
}

/// What is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report<'a> {
    /// 编号 of the record.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// One line that says what it is about.
    pub subject: &'a str,
    /// What is written for the person, line by line.
    pub lines: &'a [String],
}

/// What opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The dialler.
    Ringing,
    /// A message to a phone.
    Message,
    /// A mail.
    Mail,
    /// A page of the operator.
    Page,
}

/// One way to report it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportWay {
    /// What opens.
    pub by: By,
    /// Number or address as the operator wrote it, for those who use another device.
    pub shown: String,
    /// What a link to it holds.
    pub href: String,
}

impl Channels {
    /// The ways there are, the quickest first. What is no number, no address of mail, no address
    /// of the web is passed over.
    ///
    /// ```
    /// use domain::report::{By, Channels, Report};
    /// let channels = Channels {
    ///     tel: "0575-88001234".to_owned(),
    ///     link: "https://example.org/?r={id}".to_owned(),
    ///     ..Channels::default()
    /// };
    /// let ways = channels.ways(Report { id: "T-1", name: "东街食堂", subject: "信息有误：T-1", lines: &[] });
    /// let shown: Vec<_> = ways.iter().map(|way| (way.by, way.href.as_str())).collect();
    /// assert_eq!(shown, [(By::Ringing, "tel:057588001234"), (By::Page, "https://example.org/?r=T%2D1")]);
    /// ```
    #[must_use]
    pub fn ways(&self, report: Report<'_>) -> Vec<ReportWay> {
        let way = |by, shown: &str, href: Option<String>| {
            let shown = shown.trim().to_owned();
            href.map(|href| ReportWay { by, shown, href })
        };
        let page = self.page(report);
        [
            way(By::Ringing, &self.tel, self.ring()),
            way(By::Message, &self.sms, self.message(report)),
            way(By::Mail, &self.mailto, self.mail(report)),
            way(By::Page, &page.clone().unwrap_or_default(), page),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn ring(&self) -> Option<String> {
        Some(["tel:", &number(&self.tel, true)?].concat())
    }

    /// In one line, as messages are counted by their characters. The `&` after the `?` is for
    /// iPhones, of which some look for `&body=`; others skip the empty part before it.
    fn message(&self, report: Report<'_>) -> Option<String> {
        let body = encode(&report.lines.join("；"));
        Some(["sms:", &number(&self.sms, false)?, "?&body=", &body].concat())
    }

    /// Lines end as in mail, CR LF.
    fn mail(&self, report: Report<'_>) -> Option<String> {
        let [who, host] = mail_parts(self.mailto.trim())?;
        let (subject, body) = (encode(report.subject), encode(&report.lines.join("\r\n")));
        Some(
            [
                "mailto:",
                who,
                "@",
                host,
                "?subject=",
                &subject,
                "&body=",
                &body,
            ]
            .concat(),
        )
    }

    fn page(&self, report: Report<'_>) -> Option<String> {
        let link = self.link.trim();
        is_page(link).then(|| {
            link.replace("{id}", &encode(report.id))
                .replace("{name}", &encode(report.name))
        })
    }
}

/// Whether a text is a number to dial; `pauses`: a comma may stand before an extension.
#[must_use]
pub fn is_number(written: &str, pauses: bool) -> bool {
    number(written, pauses).is_some()
}

/// Whether a text is an address of mail.
#[must_use]
pub fn is_mail(written: &str) -> bool {
    mail_parts(written).is_some()
}

/// Whether an address is one that a browser opens as a page, and never a script.
#[must_use]
pub fn is_page(link: &str) -> bool {
    let starts = ["https://", "http://", "/", "./"];
    starts.iter().any(|start| link.starts_with(start))
}

fn mail_parts(written: &str) -> Option<[&str; 2]> {
    let (who, host) = written.split_once('@')?;
    let is_plain = |part: &&str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        !part.is_empty() && part.chars().all(plain)
    };
    let parts = [who, host];
    parts.iter().all(is_plain).then_some(parts)
}

/// The fewest digits a number has, and the most (E.164 and a few for what operators of networks
/// put before it).
const DIGITS: std::ops::RangeInclusive<usize> = 3..=20;

/// What is dialled; `None` where that is no number.
fn number(written: &str, pauses: bool) -> Option<String> {
    let mut dialled = String::new();
    for c in written.trim().chars() {
        match c {
            '0'..='9' => dialled.push(c),
            '+' if dialled.is_empty() => dialled.push(c),
            ',' if pauses => dialled.push(c),
            ' ' | '-' | '(' | ')' => {}
            _ => return None,
        }
    }
    let digits = dialled.bytes().filter(u8::is_ascii_digit).count();
    DIGITS.contains(&digits).then_some(dialled)
}

#[cfg(test)]
mod tests;
