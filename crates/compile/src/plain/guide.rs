//! Where the guide of a city or a district begins: what its page in the app shows first, for as long as the app is
//! on its way (`public/first_read.js`). Only the app can ask the questions, so no list of the directory leads here.

use super::group::area_name;
use super::page::{Page, hotlines};
use super::{app, rights, words};
use domain::address::{Guide, Link};
use domain::geo::area::{AreaCode, AreaLevel};
use domain::pack::CityPack;
use domain::policy::entitlement::{Profile, Rights};
use domain::say::guide::{self as say, Beginning};
use domain::say::site;
use maud::{Markup, html};

/// The pages, with their names beside the lists: of the city, and of each of its districts.
pub(super) fn pages<'a>(
    pack: &'a CityPack,
    rights: &'a Rights,
) -> impl Iterator<Item = (String, Vec<u8>)> + 'a {
    let city = AreaCode::from(pack.city.adcode);
    let districts = pack.areas.iter().map(|area| area.code);
    let districts =
        districts.filter(move |code| code.level() == AreaLevel::District && *code != city);
    let all = std::iter::once(city).chain(districts);
    all.map(move |area| (format!("guide-{area}.html"), page(pack, rights, area)))
}

fn page(pack: &CityPack, rights: &Rights, area: AreaCode) -> Vec<u8> {
    let profile = Profile {
        place: Some(area),
        ..Profile::default()
    };
    let guide = Guide::default().with(profile);
    let links = Beginning::of(rights, guide);
    let county = profile.county().and_then(|code| area_name(pack, code));
    let place = [&pack.city.name, county.unwrap_or_default()].concat();
    // In the classes of the app, so that both look alike (src/pages/guide/begin.rs).
    let body = html! {
        section class="guide" {
            div class="still" {
                p { (say::INTRO) }
                p class="from" { (say::lives_in(&place)) }
                h2 { (say::FOR_WHOM_TO_ASK) }
                ul class="options" {
                    @for (whom, to) in &links.whom {
                        @let (word, hint) = say::whom(*whom);
                        li {
                            (way("option", to, &html! {
                                span { (word) @if !hint.is_empty() { small { (hint) } } }
                            }))
                        }
                    }
                }
                div class="around" { (way("", &links.other, &html! { (say::OTHER_PLACE) })) }
                p class="hint" { (say::INTRO_PRIVATE) }
                h2 { (say::ONLY_ONE_TOPIC) }
                ul class="choices-list" {
                    @for topic in &links.topics {
                        li { (way("", &say::topic_link(guide, *topic), &html! { (topic.word()) })) }
                    }
                }
            }
            // The last of it, by which it is known to be whole (public/first_read.js).
            a class="go button wide" href=(rights::FILE) { (site::PLAIN_PAGE) }
        }
    };
    Page {
        title: words::guide_title(&place),
        heading: Some(words::RIGHTS),
        about: Some([say::INTRO, say::INTRO_PRIVATE].concat()),
        ways: vec![
            ("index.html".to_owned(), words::back_to(&pack.city.name)),
            (app::guide(area), words::OPEN_APP.to_owned()),
        ],
        sample: false,
        data: None,
        body,
        foot: Some(hotlines(&pack.city)),
    }
    .bytes()
}

/// A line to press, which leads into the app. `class`: what it is there besides.
fn way(class: &str, to: &Link, inside: &Markup) -> Markup {
    let class = ["go button wide ", class].concat();
    html! { a class=(class.trim_end()) href=(app::beside_lists(to)) { (inside) } }
}

#[cfg(test)]
mod tests {
    use crate::plain::fixture::{FOLDER, canteen, rendered, rendered_with};
    use crate::plain::tests::{every_link_leads_somewhere, rights, values};
    use domain::policy::entitlement::Topic;

    #[test]
    fn the_city_and_each_of_its_districts_have_a_beginning_of_the_guide_where_there_are_papers() {
        let pages = rendered_with(vec![canteen("a")], &[rights()]);
        let of_guide = |path: &&String| path.contains("/guide-");
        let names: Vec<_> = pages.keys().filter(of_guide).collect();
        let want = ["330600", "330602", "330603"].map(|at| format!("{FOLDER}/guide-{at}.html"));
        assert_eq!(names, want.iter().collect::<Vec<_>>());
        every_link_leads_somewhere(&pages);
        let without = rendered(vec![canteen("a")]);
        assert!(!without.keys().any(|path| of_guide(&path)));
    }

    #[test]
    fn who_reads_it_is_told_which_place_is_looked_at_and_can_say_for_whom() {
        let pages = rendered_with(vec![canteen("a")], &[rights()]);
        let page = &pages[&format!("{FOLDER}/guide-330602.html")];
        assert!(page.contains("<h1>我能享受什么</h1>") && page.contains("看的是：绍兴市越城区"));
        let hrefs = values(page, "href");
        for whom in ["self", "parents", "spouse"] {
            let begins = format!("../../index.html#/guide?in=330602&amp;who={whom}&amp;q=");
            assert!(hrefs.iter().any(|to| to.starts_with(&begins)), "{hrefs:?}");
        }
        for to in ["rights.html", "index.html", "tel:96345"] {
            assert!(hrefs.contains(&to), "{to}");
        }
        let of_city = &pages[&format!("{FOLDER}/guide-330600.html")];
        assert!(of_city.contains("看的是：绍兴市</p>"));
        assert!(of_city.contains("#/guide?city=330600&amp;who=self&amp;q=county"));
    }

    #[test]
    fn a_topic_that_only_another_district_has_papers_of_does_not_stand_there() {
        let mut rights = rights();
        rights.entitlements[1].topics = vec![Topic::Respite];
        let pages = rendered_with(vec![canteen("a")], &[rights]);
        let says =
            |area: &str| pages[&format!("{FOLDER}/guide-{area}.html")].contains("topic=respite");
        assert_eq!(
            ["330600", "330602", "330603"].map(says),
            [true, true, false]
        );
    }
}
