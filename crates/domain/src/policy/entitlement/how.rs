//! Where to ask about an entitlement and what to say there, read from how the sheet puts it
//! (到村委会登记, 打12345，说“问高龄津贴”).

use super::{Ask, Entitlement};

/// Where one asks first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Door {
    /// The village, the neighbourhood, the street or town office: a walk away.
    Office,
    /// The number to ring.
    Phone,
    /// Somewhere else: a counter, a clinic, a place of a list.
    Elsewhere,
}

/// How a sentence that sends somebody to an office begins.
const GO: &[&str] = &["到", "问", "找"];
/// The offices around the corner.
const OFFICES: &[&str] = &["村", "社区", "居委会", "街道", "乡镇", "镇上"];
/// What has the name of a neighbourhood or village in its own, and is no office.
const NO_OFFICES: &[&str] = &["卫生"];
/// What stands before words that are to be said.
const SAYING: &[&str] = &["说“", "说：“", "问“", "问：“"];
/// What stands before words that are to be said up to the end of the sentence.
const SAYING_ALL: &str = "说：";
/// What a title adds to the name of the thing.
const ADDED: &[char] = &['：', '（', '，'];
/// How the name of a county ends, which stands before that of the thing: 寿县：….
const COUNTIES: &[char] = &['区', '县', '市'];

impl Entitlement {
    /// Where one asks first: the first sentence decides whether it is an office.
    #[must_use]
    pub fn door(&self) -> Door {
        let first = self.first_of_how();
        let has = |words: &[&str]| words.iter().any(|word| first.contains(word));
        if GO.iter().any(|go| first.starts_with(go)) && has(OFFICES) && !has(NO_OFFICES) {
            Door::Office
        } else if self.how.contains(&["打", &self.ring].concat()) {
            Door::Phone
        } else {
            Door::Elsewhere
        }
    }

    /// The first sentence of how to ask, without its full stop.
    #[must_use]
    pub fn first_of_how(&self) -> &str {
        self.how.split('。').next().unwrap_or_default()
    }

    /// What to say there: the words the sheet gives in quotes or behind a colon, else the name of
    /// the thing.
    #[must_use]
    pub fn to_say(&self) -> &str {
        let quoted = |before: &&str| {
            let (_, after) = self.how.split_once(*before)?;
            Some(after.split_once('”')?.0)
        };
        let told = || {
            let (_, after) = self.first_of_how().split_once(SAYING_ALL)?;
            (!after.trim().is_empty()).then_some(after)
        };
        let saying = SAYING.iter().find_map(quoted).or_else(told);
        saying.unwrap_or_else(|| self.name())
    }

    /// The title without the county before it and without what it adds to the name.
    fn name(&self) -> &str {
        let of_county = |county: &str| self.county.is_some() && county.ends_with(COUNTIES);
        let parts = self
            .title
            .split_once('：')
            .filter(|(county, _)| of_county(county));
        let title = parts.map_or(self.title.as_str(), |(_, own)| own);
        title.split(ADDED).next().unwrap_or(title)
    }
}

impl Ask<'_> {
    /// Whether the person, with a doctor or somebody who assesses, finds out the answer. What the
    /// paper leaves open is asked where one asks about the thing itself.
    #[must_use]
    pub fn is_for_the_person(&self) -> bool {
        match self {
            Self::Answer(_)
            | Self::Assessment
            | Self::Doctor
            | Self::Years(_)
            | Self::IfLow
            | Self::HowSevere => true,
            Self::HowMobile
            | Self::HowOld
            | Self::HowPoor
            | Self::HowLow
            | Self::HowLiving(_)
            | Self::Meaning(_)
            | Self::NobodyNamed
            | Self::Open(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Question;
    use super::super::testing::rule;
    use super::{Ask, Door};
    use crate::policy::paper::Standing;
    use rstest::rstest;

    #[rstest]
    #[case::village("到村委会登记。也可以打12345。", Door::Office)]
    #[case::neighbourhood("问社区（村）什么时候有。", Door::Office)]
    #[case::town("到镇上（街道）说：我是五保，想住敬老院。", Door::Office)]
    #[case::number("打12345，说“问高龄津贴”。也可以到社区（村）问。", Door::Phone)]
    #[case::number_later("先看存折有没有这笔钱。没有，打12345，说“问补贴”。", Door::Phone)]
    #[case::clinic("到社区卫生服务站或村卫生室问。", Door::Elsewhere)]
    #[case::list("在附近的名单里找社区养老中心，打电话问。", Door::Elsewhere)]
    #[case::other_number("遇到骗子，打110。", Door::Elsewhere)]
    fn where_one_asks_first_is_read_from_the_first_sentence(#[case] how: &str, #[case] want: Door) {
        let mut one = rule("one", Vec::new(), Standing::InForce);
        one.how = how.to_owned();
        assert_eq!(one.door(), want);
    }

    #[rstest]
    #[case(Ask::Answer(Question::Age), true)]
    #[case(Ask::Doctor, true)]
    #[case(Ask::HowOld, false)]
    #[case(Ask::Meaning("特殊困难"), false)]
    fn nobody_is_asked_what_only_the_paper_could_say(#[case] ask: Ask<'_>, #[case] want: bool) {
        assert_eq!(ask.is_for_the_person(), want);
    }

    #[rstest]
    #[case("打12345，说“问高龄津贴”。也可以说“问补贴”。", "问高龄津贴")]
    #[case("打12345，请转医保部门，问“长护险能不能付”。", "长护险能不能付")]
    #[case("在附近的名单里找食堂。", "老年助餐")]
    #[case("叫做“幸福食堂”的，先打电话。", "老年助餐")]
    #[case("打12345，说“没有完", "老年助餐")]
    #[case(
        "到镇上（街道）说：我是五保，想住敬老院。也可以打12345。",
        "我是五保，想住敬老院"
    )]
    #[case("到镇上（街道）说：", "老年助餐")]
    fn the_words_to_say_stand_in_quotes_or_are_the_name_of_the_thing(
        #[case] how: &str,
        #[case] want: &str,
    ) {
        let mut one = rule("one", Vec::new(), Standing::InForce);
        one.title = "老年助餐：到食堂吃，或送到家".to_owned();
        one.how = how.to_owned();
        assert_eq!(one.to_say(), want);
    }
    #[test]
    fn a_thing_of_one_county_is_not_called_by_the_name_of_the_county() {
        let mut one = rule("one", Vec::new(), Standing::InForce);
        one.title = "寿县：养护中心".to_owned();
        one.how = "到镇上问。".to_owned();
        assert_eq!(one.to_say(), "寿县");
        one.county = Some(super::super::testing::code("340422"));
        assert_eq!(one.to_say(), "养护中心");
    }
}
