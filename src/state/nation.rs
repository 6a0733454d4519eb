//! The names of all cities, for those who type one before a city is chosen: the index, and the parts that what is typed
//! leads to.

use super::data::Data;
use super::load::again;
use super::loaded::{ALL_CITIES, Opened};
use crate::data::{self, Load};
use crate::platform::fetch::Ask;
use domain::geo::adcode::Adcode;
use domain::pack::city_list::CityList;
use domain::pack::names::Beginning;
use domain::search::Query;
use domain::search::nation::{Nation, NationFinds, ReadyNames, find};
use std::sync::Arc;

impl Data {
    /// The districts, towns and communities of all cities whose names begin as was typed, at most so many; in it `None`
    /// where that is too short to say which. A city may stand before the name. What is needed is fetched; whoever calls
    /// it follows that.
    #[must_use]
    pub fn named_in_nation(
        &'static self,
        list: &CityList,
        query: &Query,
        most: usize,
    ) -> Load<Option<NationFinds>> {
        self.need_nation();
        let nation = match self.fetched.nation.get(ALL_CITIES).unwrap_or(Load::Waiting) {
            Load::Ready(nation) => nation,
            Load::Waiting => return Load::Waiting,
            Load::Failed(why) => return Load::Failed(why),
        };
        let whole = self.named_within(&nation, query, None, most);
        let Some((city, rest)) = list.beginning(query) else {
            return whole;
        };
        match (
            self.named_within(&nation, &rest, Some(city.adcode), most),
            whole,
        ) {
            (Load::Ready(Some(here)), Load::Ready(whole)) => {
                Load::Ready(Some(here.and(whole.unwrap_or_default(), most)))
            }
            (Load::Ready(_), whole) => whole,
            (unready, _) => unready,
        }
    }

    fn named_within(
        &'static self,
        nation: &Arc<Nation>,
        query: &Query,
        city: Option<Adcode>,
        most: usize,
    ) -> Load<Option<NationFinds>> {
        let Some(wanted) = nation.parts(query) else {
            return Load::Ready(None);
        };
        // All of them are on their way at once.
        let parts: Vec<_> = wanted
            .iter()
            .map(|part| self.name_part(nation, part))
            .collect();
        let mut here = Vec::new();
        for part in &parts {
            match part {
                Load::Ready(part) => here.push(&**part),
                Load::Waiting => return Load::Waiting,
                Load::Failed(why) => return Load::Failed(*why),
            }
        }
        Load::Ready(Some(find(here, query, city, most)))
    }

    fn need_nation(&'static self) {
        let asked = self.fetched.nation.asked;
        asked.ask(ALL_CITIES, again(self, Self::need_nation), &|| {
            Box::pin(async { Ok(Arc::new(data::nation(Ask::Usual).await?) as Opened) })
        });
    }

    fn name_part(&'static self, nation: &Arc<Nation>, part: &Beginning) -> Load<Arc<ReadyNames>> {
        let parts = self.fetched.name_parts;
        let Some(number) = nation.number(part) else {
            return Load::Waiting;
        };
        // Whoever follows it asks again.
        parts.asked.ask(number.into(), None, &|| {
            let (path, nation) = (part.path(), Arc::clone(nation));
            Box::pin(async move {
                let came = data::name_part(&path, Ask::Usual).await?;
                Ok(Arc::new(nation.ready(came)) as Opened)
            })
        });
        parts.get(number).unwrap_or(Load::Waiting)
    }
}
