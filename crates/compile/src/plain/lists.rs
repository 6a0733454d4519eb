//! The pages of one kind in one city.

use super::entry::{Heading, entry};
use super::group::{DistrictList, Listing, area_name};
use super::page::{Page, anchor, hotlines};
use super::{app, words};
use domain::pack::CityPack;
use domain::place::{Kind, Place, Status};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// A page larger than this is divided by district: over a slow line it would take too long.
const MOST_BYTES: usize = 400_000;

/// The pages, by file name: one, or for long lists one a district and one that leads to them.
/// None where there is nothing to list.
pub(super) fn pages(pack: &CityPack, kind: Kind) -> Vec<(String, Vec<u8>)> {
    let listing = Listing::of(pack, kind);
    if listing.is_empty() {
        return Vec::new();
    }
    let whole = KindPages { pack, kind }.whole(&listing);
    if whole.len() <= MOST_BYTES || listing.districts.len() < 2 {
        return vec![(format!("{}.html", kind.slug()), whole)];
    }
    KindPages { pack, kind }.divided(&listing)
}

/// The names of the lists of a city.
#[derive(Debug, Default)]
pub(super) struct Lists(BTreeSet<String>);

impl Lists {
    /// Adds one.
    pub(super) fn add(&mut self, file: String) {
        self.0.insert(file);
    }

    /// Where a place stands in a list; `None` where none has it. `district`: its own, or 0 where
    /// nobody knows it.
    pub(super) fn of(&self, place: &Place, district: &str) -> Option<String> {
        let slug = place.kind.slug();
        let own = format!("{slug}-{district}.html");
        let in_district = place.status.is_listed() && !place.only_comes_home();
        if in_district && self.0.contains(&own) {
            return Some(own);
        }
        let file = format!("{slug}.html");
        let part = match place.status {
            Status::Closed => return None,
            Status::Planned => "planned",
            _ if place.only_comes_home() => "home",
            _ => district,
        };
        self.0
            .contains(&file)
            .then(|| format!("{file}#{}", anchor(part)))
    }
}

struct KindPages<'a> {
    pack: &'a CityPack,
    kind: Kind,
}

impl KindPages<'_> {
    fn whole(&self, listing: &Listing<'_>) -> Vec<u8> {
        let jump = |d: &DistrictList<'_>| format!("#{}", anchor(d.slug()));
        let body = html! {
            (self.head(listing.usable()))
            (self.jumps(listing, jump))
            (self.calendar(listing.usable()))
            @for district in &listing.districts { (self.district(district)) }
            (self.elsewhere(listing))
        };
        self.page(None, listing.has_sample(), body)
    }

    fn divided(&self, listing: &Listing<'_>) -> Vec<(String, Vec<u8>)> {
        let slug = self.kind.slug();
        let file = |d: &DistrictList<'_>| format!("{slug}-{}.html", d.slug());
        let body = html! {
            (self.head(listing.usable()))
            (self.jumps(listing, file))
            (self.calendar(listing.usable()))
            (self.elsewhere(listing))
        };
        let lead = self.page(None, listing.has_sample(), body);
        let mut pages = vec![(format!("{slug}.html"), lead)];
        for district in &listing.districts {
            let body = html! {
                (self.head(district.len()))
                (self.calendar(district.len()))
                (self.district(district))
            };
            let page = self.page(Some(district), district.has_sample(), body);
            pages.push((file(district), page));
        }
        pages
    }

    /// The page of the whole city, or of a district alone.
    fn page(&self, district: Option<&DistrictList<'_>>, sample: bool, body: Markup) -> Vec<u8> {
        let city = &self.pack.city;
        let mut ways = vec![("index.html".to_owned(), words::back_to(&city.name))];
        if district.is_some() {
            ways.push((format!("{}.html", self.kind.slug()), self.title(None)));
        }
        let area = district.and_then(|district| district.code);
        let area = area.unwrap_or_else(|| city.adcode.into());
        ways.push((app::list(self.kind, area), words::OPEN_APP.to_owned()));
        let title = self.title(district.map(|district| self.district_name(district)));
        let foot = Some(hotlines(city));
        Page {
            title,
            heading: None,
            about: None,
            ways,
            sample,
            data: None,
            body,
            foot,
        }
        .bytes()
    }

    fn title(&self, district: Option<&str>) -> String {
        let (name, _) = words::kind(self.kind);
        format!(
            "{}{} · {name}",
            self.pack.city.name,
            district.unwrap_or_default()
        )
    }

    fn head(&self, usable: usize) -> Markup {
        let own: Vec<&str> = self
            .pack
            .city
            .aliases
            .iter()
            .filter(|(kind, _)| *kind == self.kind)
            .map(|(_, word)| word.as_str())
            .collect();
        let order = if self.kind == Kind::Institution {
            words::ORDER_HOMES
        } else {
            words::ORDER
        };
        html! {
            @if !own.is_empty() { p { (words::CITY_ALIASES) (own.join("、")) "。" } }
            @if usable > 0 { p { (words::there_are(usable)) (order) (words::UNSAID) } }
        }
    }

    /// How far holidays are known. It comes after the way to one's own district.
    fn calendar(&self, usable: usize) -> Markup {
        html! {
            @if usable > 0 && let Some(year) = self.pack.calendar.settled_until() {
                p { (words::settled_until(year)) }
            }
        }
    }

    fn district_name(&self, district: &DistrictList<'_>) -> &str {
        district
            .code
            .and_then(|c| area_name(self.pack, c))
            .unwrap_or(words::NO_DISTRICT)
    }

    fn jumps(&self, listing: &Listing<'_>, to: impl Fn(&DistrictList<'_>) -> String) -> Markup {
        html! {
            @if !listing.districts.is_empty() {
                nav class="jump" aria-label=(words::WHICH_DISTRICT) {
                    p { b { (words::WHICH_DISTRICT) } }
                    @for district in &listing.districts {
                        a href=(to(district)) {
                            (self.district_name(district)) " " (words::count(district.len()))
                        } " "
                    }
                    @if !listing.comes_home.is_empty() {
                        a href={ "#" (anchor("home")) } {
                            (words::COMES_HOME) " " (words::count(listing.comes_home.len()))
                        } " "
                    }
                    @if !listing.planned.is_empty() {
                        a href={ "#" (anchor("planned")) } { (words::planned_count(listing.planned.len())) }
                    }
                }
            }
        }
    }

    fn district(&self, district: &DistrictList<'_>) -> Markup {
        html! {
            h2 id=(anchor(district.slug())) { (self.district_name(district)) }
            @for (town, places) in &district.towns {
                @match town.and_then(|t| area_name(self.pack, t)) {
                    Some(town) => { h3 { (town) } (self.entries(places, Heading::BelowTown)) },
                    None => (self.entries(places, Heading::BelowDistrict)),
                }
            }
        }
    }

    fn elsewhere(&self, listing: &Listing<'_>) -> Markup {
        html! {
            @if !listing.comes_home.is_empty() {
                h2 id=(anchor("home")) { (words::COMES_HOME) }
                p { (words::COMES_HOME_NOTE) }
                (self.entries(&listing.comes_home, Heading::BelowDistrict))
            }
            @if !listing.planned.is_empty() {
                h2 id=(anchor("planned")) { (words::PLANNED) }
                p { (words::PLANNED_NOTE) }
                (self.entries(&listing.planned, Heading::BelowDistrict))
            }
        }
    }

    fn entries(&self, places: &[&Place], heading: Heading) -> Markup {
        html! { @for place in places { (entry(self.pack, place, heading)) } }
    }
}
