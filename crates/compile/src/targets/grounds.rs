//! What a target stands on: papers of its own place, and no number that they do not give.

use super::{BuildingFile, Reader, TargetFile};
use crate::numbers::Given;
use crate::quotes::SourceFile;
use crate::words;
use domain::policy::coverage::target::{Scope, Unit};
use time::Date;
use toml::Spanned;

impl Reader<'_> {
    /// Reports papers of other places, and numbers that no quote gives. `by`: the last day, as it
    /// was read.
    pub(super) fn grounds(&mut self, target: &TargetFile, scope: Option<Scope>, by: Option<Date>) {
        self.of_this_place(&target.source, scope);
        let given = Given::by(&target.source);
        self.numbers("title", &target.title, &given);
        if let Some(reason) = &target.reason {
            self.numbers("reason", reason, &given);
        }
        if let Some(value) = &target.value {
            let percent = target.unit.as_deref().map(str::trim).map(Unit::from_word);
            let all = match value.get_ref() {
                100 => percent == Some(Unit::Percent),
                1 => scope == Some(Scope::EachDistrict),
                _ => false,
            };
            if !(all && given.all()) {
                self.numbers("value", value, &given);
            }
        }
        self.year(target, by, given);
        self.strives(target);
    }

    /// A title keeps what the quote only strives for: 力争, 争取.
    fn strives(&mut self, target: &TargetFile) {
        const STRIVING: &[&str] = &["力争", "争取", "力求", "尽量", "努力"];
        let says = |text: &str| STRIVING.iter().find(|word| text.contains(**word));
        let mut quotes = target.source.iter().map(|s| s.quote.get_ref().as_str());
        if let Some(word) = quotes.find_map(says)
            && says(target.title.get_ref()).is_none()
        {
            let say = words::striving_dropped(word);
            self.wrong("title", &target.title, say);
        }
    }

    /// Whether the source of the rule of how much an estate must build gives its numbers.
    pub(super) fn building_grounds(&mut self, rule: &BuildingFile) {
        self.of_this_place(&rule.source, Some(Scope::City));
        let given = Given::by(&rule.source);
        let figures = [
            ("new_estate", &rule.new_estate),
            ("old_estate", &rule.old_estate),
            ("smallest_site", &rule.smallest_site),
        ];
        for (key, figure) in figures {
            self.numbers(key, figure, &given);
        }
    }

    /// A paper of the city may say something of one district; a district's, of nobody else.
    fn of_this_place(&mut self, sources: &[SourceFile], scope: Option<Scope>) {
        let quotes = self.quotes;
        for source in sources {
            let Some(paper) = quotes.paper(source.paper.get_ref()) else {
                continue;
            };
            let right = paper.area.is_city() || scope == Some(Scope::District(paper.area));
            if !right {
                self.wrong("paper", &source.paper, words::paper_of_other_scope());
            }
        }
    }

    fn numbers(&mut self, key: &str, written: &Spanned<impl ToString>, given: &Given) {
        for number in given.lacking(&written.get_ref().to_string()) {
            self.wrong_at(key, self.line(written), &number, words::number_not_quoted());
        }
    }

    /// The year of the last day: a quote says it, or the plan is named for it.
    fn year(&mut self, target: &TargetFile, by: Option<Date>, given: Given) {
        let Some((written, date)) = target.by.as_ref().zip(by) else {
            return;
        };
        let quotes = self.quotes;
        let papers = target.source.iter();
        let given = given.and(papers.filter_map(|s| quotes.title(s.paper.get_ref())));
        if given.lacking(&date.year().to_string()).next().is_some() {
            let line = self.line(written);
            self.wrong_at("by", line, &date.to_string(), words::year_not_quoted());
        }
    }
}
