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
mod tests {
    use super::*;
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;
    use rstest::rstest;

    fn ways(channels: &Channels) -> Vec<ReportWay> {
        let lines = ["编号：T-1".to_owned(), "名称：东街食堂 & 1号?".to_owned()];
        channels.ways(Report {
            id: "T-1",
            name: "东街食堂 & 1号?",
            subject: "信息有误：T-1",
            lines: &lines,
        })
    }

    fn only(channels: Channels) -> Option<ReportWay> {
        ways(&channels).into_iter().next()
    }

    #[test]
    fn an_operator_who_says_nothing_offers_nothing() {
        assert_eq!(ways(&Channels::default()), []);
    }

    #[test]
    fn the_quickest_way_stands_first() {
        let all = Channels {
            tel: "0575-88001234".into(),
            sms: "12345".into(),
            mailto: "ditu@example.org".into(),
            link: "https://example.org/?r={id}".into(),
        };
        let by: Vec<By> = ways(&all).iter().map(|way| way.by).collect();
        assert_eq!(by, [By::Ringing, By::Message, By::Mail, By::Page]);
    }

    #[rstest]
    #[case("0575-88001234", Some("tel:057588001234"))]
    #[case(" (0575) 8800 1234 ", Some("tel:057588001234"))]
    #[case("+86 575 88001234", Some("tel:+8657588001234"))]
    #[case("0575-88001234,801", Some("tel:057588001234,801"))]
    #[case("12345", Some("tel:12345"))]
    #[case("", None)]
    #[case("打电话", None)]
    #[case("12", None)]
    #[case("88+12345", None)]
    #[case("javascript:alert(1)", None)]
    #[case("123456789012345678901", None)]
    fn a_number_rings_and_what_is_none_is_passed_over(
        #[case] written: &str,
        #[case] rings: Option<&str>,
    ) {
        let way = only(Channels {
            tel: written.into(),
            ..Channels::default()
        });
        assert_eq!(way.map(|way| way.href).as_deref(), rings);
    }

    #[test]
    fn a_message_is_one_line_that_arrives_as_it_was_written() {
        let way = only(Channels {
            sms: "10690000".into(),
            ..Channels::default()
        })
        .unwrap();
        let body = way.href.strip_prefix("sms:10690000?&body=").unwrap();
        assert!(
            body.starts_with("%E7%BC%96%E5%8F%B7%EF%BC%9AT%2D1%EF%BC%9B"),
            "{body}"
        );
        let read = percent_decode_str(body).decode_utf8().unwrap();
        assert_eq!(read, "编号：T-1；名称：东街食堂 & 1号?");
    }

    #[test]
    fn a_mail_has_a_subject_and_lines_that_end_as_mail_ends_them() {
        let way = only(Channels {
            mailto: "ditu.map+laoren@example.org".into(),
            ..Channels::default()
        })
        .unwrap();
        let (to, rest) = way.href.split_once("?subject=").unwrap();
        assert_eq!(to, "mailto:ditu.map+laoren@example.org");
        let (subject, body) = rest.split_once("&body=").unwrap();
        assert_eq!(
            percent_decode_str(subject).decode_utf8().unwrap(),
            "信息有误：T-1"
        );
        assert!(body.contains("%0D%0A"), "{body}");
        let read = percent_decode_str(body).decode_utf8().unwrap();
        assert_eq!(read, "编号：T-1\r\n名称：东街食堂 & 1号?");
    }

    #[rstest]
    #[case("somebody")]
    #[case("@example.org")]
    #[case("a@")]
    #[case("a@b@c")]
    #[case("a b@example.org")]
    #[case("a@example.org?bcc=other@example.org")]
    fn what_is_no_address_of_mail_is_passed_over(#[case] written: &str) {
        let channels = Channels {
            mailto: written.into(),
            ..Channels::default()
        };
        assert_eq!(only(channels), None);
    }

    #[rstest]
    #[case(
        "https://example.org/r?id={id}&n={name}",
        Some(
            "https://example.org/r?id=T%2D1&n=%E4%B8%9C%E8%A1%97%E9%A3%9F%E5%A0%82%20%26%201%E5%8F%B7%3F"
        )
    )]
    #[case("./report.html?{id}", Some("./report.html?T%2D1"))]
    #[case("/report", Some("/report"))]
    #[case("javascript:alert({id})", None)]
    #[case("data:text/html,{id}", None)]
    #[case("example.org", None)]
    fn a_page_gets_the_record_and_a_script_is_never_opened(
        #[case] written: &str,
        #[case] opens: Option<&str>,
    ) {
        let way = only(Channels {
            link: written.into(),
            ..Channels::default()
        });
        assert_eq!(way.map(|way| way.href).as_deref(), opens);
    }

    proptest! {
        /// Names come from spreadsheets: whatever stands in them, it stays inside of its part.
        #[test]
        fn no_name_breaks_out_of_a_link(name in "\\PC{0,40}") {
            let channels = Channels {
                tel: String::new(),
                sms: "12345".into(),
                mailto: "a@example.org".into(),
                link: "https://example.org/?n={name}&id={id}".into(),
            };
            let lines = [name.clone()];
            let report = Report { id: "{name}", name: &name, subject: &name, lines: &lines };
            let ways = channels.ways(report);
            prop_assert_eq!(ways.len(), 3);
            for way in ways {
                let safe = |c: char| c.is_ascii_alphanumeric() || ":/?&=@.%".contains(c);
                prop_assert!(way.href.chars().all(safe), "{}", way.href);
                let part = match way.by {
                    By::Page => way.href.split_once("?n=").and_then(|(_, r)| r.split_once("&id=")),
                    _ => way.href.split_once("body=").map(|(_, r)| (r, "")),
                };
                let (part, _) = part.unwrap();
                prop_assert_eq!(percent_decode_str(part).decode_utf8().unwrap(), name.as_str());
            }
        }
    }
}
