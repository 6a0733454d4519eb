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
