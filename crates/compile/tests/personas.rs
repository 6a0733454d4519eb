//! Forty-three people before the real papers of four cities, thought through from the papers.
//!
//! Each line says who it is, as the guide would hear it, and what must come out: 很可能可以 and
//! 暂不符合 are listed in full, so that everything else of the person's city and county must be
//! 可能可以. What holds only in another county must be 暂不符合 for whoever lives elsewhere.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{profile, real_rights};
use domain::policy::entitlement::{Answer, Course, Obstacle, Profile, Rights, Verdict};
use domain::policy::paper::Standing;
use std::collections::BTreeSet;

struct Persona {
    /// Who it is.
    story: &'static str,
    /// What the guide was told.
    told: &'static str,
    /// Surely: 很可能可以.
    likely: &'static str,
    /// Surely not: 暂不符合.
    not_now: &'static str,
}

const fn p(
    story: &'static str,
    told: &'static str,
    likely: &'static str,
    not_now: &'static str,
) -> Persona {
    Persona {
        story,
        told,
        likely,
        not_now,
    }
}

/// Yantai: in force. 80+ are assessed; 独居、空巢、留守、失能、重残、计划生育特殊家庭 are visited.
const YANTAI: &[Persona] = &[
    p(
        "芝罘区，83岁，独居，自理，不困难：评估、探访、代办都写着这样的人",
        "in=370602&age=80&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none",
        "list assessment visits errands prepayment",
        "poor-home hardship-subsidy public-home bought-home-care dementia-home carer-training mutual-help",
    ),
    p(
        "芝罘区，68岁，和家人住，身体好，不困难：没到80岁，也不是探访对象",
        "in=370602&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "list prepayment",
        "assessment visits errands poor-home hardship-subsidy public-home bought-home-care \
         dementia-home carer-training mutual-help",
    ),
    p(
        "空巢，72岁，失能，低保：补贴和公办养老院都是给这样的人的；上门照护还在扩面，要问",
        "in=370602&age=70&ability=full&memory=fine&income=minimum&living=empty&rural=no&groups=none",
        "list visits errands hardship-subsidy public-home prepayment",
        "assessment poor-home dementia-home mutual-help",
    ),
    p(
        "农村，85岁，留守，要人帮一些，记性差了，低收入，残疾：算不算失能、算不算困难都要问",
        "in=370602&age=80&ability=part&memory=worse&income=low&living=left&rural=yes&groups=disability",
        "list assessment visits errands prepayment",
        "poor-home",
    ),
    p(
        "66岁，失能失智，和家人住，不困难：失能就有人探访，补贴只给经济困难的",
        "in=370602&age=65&ability=full&memory=dementia&income=other&living=family&rural=no&groups=none",
        "list visits errands prepayment",
        "assessment poor-home hardship-subsidy public-home bought-home-care mutual-help",
    ),
    p(
        "农村，70岁，特困，失能，独居：集中供养愿意就能去",
        "in=370602&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list visits errands poor-home hardship-subsidy public-home prepayment",
        "assessment dementia-home",
    ),
    p(
        "75岁，计划生育特殊家庭，老两口，身体好，不困难：公办养老院和探访都点了名",
        "in=370602&age=70&ability=self&memory=fine&income=other&living=empty&rural=no&groups=family_planning",
        "list visits errands public-home prepayment",
        "assessment poor-home hardship-subsidy bought-home-care dementia-home carer-training mutual-help",
    ),
    p(
        "58岁，重残失能，独居，低保：不到60岁，不是文件说的老年人",
        "in=370602&age=u60&ability=full&memory=fine&income=minimum&living=alone&rural=no&groups=severe",
        "",
        "list assessment visits errands poor-home hardship-subsidy public-home bought-home-care \
         adaptation dementia-home carer-training meals home-medical mutual-help offline prepayment",
    ),
    p(
        "什么都没有填，只知道在烟台：全部要问，一条也不排除",
        "city=370600",
        "",
        "",
    ),
    p(
        "只说了80多岁：只有写明年纪的那几条能定下来",
        "city=370600&age=80",
        "list assessment prepayment",
        "",
    ),
    p(
        "76岁，失能，和家人住，没有领救助，家里困难：补贴、公办养老院、上门照护都要问，不说不符合",
        "in=370602&age=70&ability=full&memory=fine&income=strained&living=family&rural=no&groups=none",
        "list visits errands prepayment",
        "assessment poor-home dementia-home mutual-help",
    ),
    p(
        "61岁，重残，自理，和家人住，不困难：重残是探访对象",
        "in=370602&age=60&ability=self&memory=fine&income=other&living=family&rural=no&groups=severe",
        "list visits errands prepayment",
        "assessment poor-home hardship-subsidy public-home bought-home-care dementia-home \
         carer-training mutual-help",
    ),
    p(
        "67岁，有残疾，不知道算不算重残，和家人住：探访要问",
        "in=370602&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=disability",
        "list prepayment",
        "assessment poor-home hardship-subsidy public-home bought-home-care dementia-home \
         carer-training mutual-help",
    ),
];

/// Tai'an: in force. Assessment is for 65+ who ask; 高龄 and 特殊困难 are not defined.
const TAIAN: &[Persona] = &[
    p(
        "泰山区，67岁，身体好，和家人住，不困难：可以申请评估；“高龄”几岁没有写",
        "in=370902&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "list assessment",
        "poor-home hardship-subsidy public-home-priority help-into-home bought-home-care adaptation \
         adaptation-minimum dementia-zone mutual-help",
    ),
    p(
        "泰山区，62岁，身体好，不困难：评估要满65",
        "in=370902&age=60&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "list",
        "assessment poor-home hardship-subsidy public-home-priority help-into-home bought-home-care \
         adaptation adaptation-minimum dementia-zone mutual-help",
    ),
    p(
        "岱岳区农村，78岁，独居，要人帮一些，低保：暖心助老写着独居；算不算失能要评估",
        "in=370911&age=70&ability=part&memory=fine&income=minimum&living=alone&rural=yes&groups=none",
        "list assessment warm-heart",
        "poor-home adaptation dementia-zone",
    ),
    p(
        "82岁，空巢，失能，低保：优先入住、资助入住都是给这样的人的",
        "in=370902&age=80&ability=full&memory=fine&income=minimum&living=empty&rural=no&groups=none",
        "list assessment public-home-priority help-into-home warm-heart",
        "poor-home adaptation dementia-zone mutual-help",
    ),
    p(
        "农村，70岁，特困，失能，独居：愿进全进；改造还要看是不是分散供养",
        "in=370911&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list assessment poor-home public-home-priority help-into-home warm-heart",
        "adaptation-minimum dementia-zone",
    ),
    p(
        "69岁，计划生育特殊家庭，和家人住，不困难：公办养老院优先",
        "in=370902&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=family_planning",
        "list assessment public-home-priority",
        "poor-home hardship-subsidy help-into-home bought-home-care adaptation adaptation-minimum \
         dementia-zone mutual-help",
    ),
    p(
        "肥城，75岁，失智，要人帮一些，和家人住，不困难：五床联动只在肥城",
        "in=370983&age=70&ability=part&memory=dementia&income=other&living=family&rural=no&groups=none",
        "list assessment",
        "poor-home hardship-subsidy public-home-priority help-into-home bought-home-care adaptation \
         adaptation-minimum mutual-help",
    ),
    p(
        "80多岁，失能，重残，低收入，和家人住：行动不便有送餐；多困难才算困难要问",
        "in=370902&age=80&ability=full&memory=fine&income=low&living=family&rural=no&groups=severe",
        "list assessment warm-heart",
        "poor-home adaptation adaptation-minimum dementia-zone mutual-help",
    ),
    p(
        "81岁，失能，空巢，什么救助都没有领，可是家里困难：困难到什么程度才算，文件没有写，要问",
        "in=370902&age=80&ability=full&memory=fine&income=strained&living=empty&rural=no&groups=none",
        "list assessment warm-heart",
        "poor-home adaptation adaptation-minimum dementia-zone mutual-help",
    ),
    p("泰山区，什么都没有填", "in=370902", "", ""),
    p(
        "55岁，特困，失能：集中供养说的是特困人员，不看年纪；别的都是给老年人的",
        "in=370902&age=u60&ability=full&memory=fine&income=extreme&living=alone&rural=no&groups=none",
        "poor-home",
        "list assessment hardship-subsidy old-age-allowance visits public-home-priority \
         help-into-home bought-home-care adaptation adaptation-project adaptation-minimum warm-heart home-medical \
         dementia-zone meals six-helps mutual-help rental",
    ),
];

/// Shaoxing: a draft for comment. Nobody is told that anything is likely.
const SHAOXING: &[Persona] = &[
    p(
        "越城区，82岁，独居，自理：80岁以上就写在爱心卡里，可是文件还是征求意见稿",
        "in=330602&age=80&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none",
        "",
        "visits carer-training dementia-beds",
    ),
    p(
        "柯桥区，66岁，身体好，和家人住：不到80岁也没有失能失智，爱心卡不符合",
        "in=330603&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "",
        "love-card visits carer-training dementia-beds",
    ),
    p(
        "越城区，63岁，失能，和家人住：60岁以上失能，爱心卡写着；疫苗要65岁",
        "in=330602&age=60&ability=full&memory=fine&income=other&living=family&rural=no&groups=none",
        "",
        "visits flu-vaccine family-doctor dementia-beds",
    ),
    p(
        "嵊州农村，75岁，留守，身体好：农村每月探访写着留守",
        "in=330683&age=70&ability=self&memory=fine&income=other&living=left&rural=yes&groups=none",
        "",
        "love-card carer-training dementia-beds",
    ),
    p(
        "诸暨农村，70岁，要人帮一些，记性差了：失能失智都没有定，什么也不排除",
        "in=330681&age=70&ability=part&memory=worse&income=other&living=family&rural=yes&groups=none",
        "",
        "",
    ),
    p(
        "上虞区，58岁：家庭病床没有写给谁，别的都是给老年人的",
        "in=330604&age=u60&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "",
        "love-card hotline list offline old-age-allowance visits visits-anywhere adaptation \
         home-sickbed flu-vaccine family-doctor carer-training dementia-beds meals kiosk \
         phone-training fraud",
    ),
    p("只知道在绍兴", "city=330600", "", ""),
    p(
        "新昌农村，81岁，失智，低收入，和家人住：都要问，一条也不排除",
        "in=330624&age=80&ability=part&memory=dementia&income=low&living=family&rural=yes&groups=none",
        "",
        "",
    ),
    p(
        "柯桥区，67岁，医生说是失智，手脚好：爱心卡写着失智；城里不在农村探访里",
        "in=330603&age=65&ability=self&memory=dementia&income=other&living=family&rural=no&groups=none",
        "",
        "visits",
    ),
];

/// Huainan: in force, but mostly “推进、健全、加快”. 田家庵区's own plan was a draft and is over.
const HUAINAN: &[Persona] = &[
    p(
        "大通区，72岁，身体好，和家人住，不困难",
        "in=340402&age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-disabled-care dementia-zone retired-soldiers",
    ),
    p(
        "凤台农村，84岁，独居，失能，低保：托养和专区都还在推进，要问",
        "in=340421&age=80&ability=full&memory=fine&income=minimum&living=alone&rural=yes&groups=none",
        "list offline fraud",
        "retired-soldiers",
    ),
    p(
        "田家庵区，78岁，独居，自理：区里的每周探访写过独居，已经到期；市里的照样算",
        "in=340403&age=70&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-disabled-care dementia-zone retired-soldiers tianjiaan-respite \
         tianjiaan-family-bed tianjiaan-nursing-subsidy tianjiaan-carer-training \
         tianjiaan-poor-home tianjiaan-dementia-unit tianjiaan-rural-contact",
    ),
    p(
        "田家庵区，81岁，失能，和家人住，不困难：28天喘息写过这样的人，到期了，要问",
        "in=340403&age=80&ability=full&memory=fine&income=other&living=family&rural=no&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-disabled-care retired-soldiers tianjiaan-poor-home \
         tianjiaan-rural-contact",
    ),
    p(
        "田家庵区农村，66岁，失智，要人帮一些，低收入，老两口",
        "in=340403&age=65&ability=part&memory=dementia&income=low&living=empty&rural=yes&groups=none",
        "list offline fraud",
        "poor-disabled-care retired-soldiers tianjiaan-poor-home",
    ),
    p(
        "寿县，70岁，军休，身体好：上门服务是“鼓励”，要问",
        "in=340422&age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=soldier",
        "list offline fraud",
        "hardship-subsidy poor-disabled-care dementia-zone",
    ),
    p(
        "淮南，80多岁，没有说哪个区：田家庵区的要先问住哪里",
        "city=340400&age=80",
        "list offline fraud",
        "",
    ),
    p(
        "田家庵区，59岁，特困，失能，独居：特困集中供养说的是特困人员；已经到期，要问",
        "in=340403&age=u60&ability=full&memory=fine&income=extreme&living=alone&rural=no&groups=none",
        "",
        "list offline assessment old-age-allowance hardship-subsidy visits adaptation \
         poor-disabled-care dementia-zone meals rental tcm-health home-medical retired-soldiers \
         referral fraud tianjiaan-assessment tianjiaan-respite tianjiaan-family-bed \
         tianjiaan-visits tianjiaan-nursing-subsidy tianjiaan-allowance tianjiaan-adaptation \
         tianjiaan-carer-training tianjiaan-centre-care tianjiaan-open-home \
         tianjiaan-dementia-unit tianjiaan-rural-contact tianjiaan-health tianjiaan-recovery \
         tianjiaan-rental tianjiaan-phone-training tianjiaan-prepayment",
    ),
    p(
        "田家庵区农村，70岁，特困，失能，独居：托养那一条写的是低保",
        "in=340403&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list offline fraud",
        "poor-disabled-care retired-soldiers",
    ),
    p("只知道在淮南", "city=340400", "", ""),
];

fn ids(list: &str) -> BTreeSet<&str> {
    list.split_whitespace().collect()
}

fn of_another_county(answer: &Answer<'_>) -> bool {
    let other = |a: &Obstacle<'_>| matches!(a, Obstacle::OtherCounty(_));
    answer.against.iter().any(other)
}

fn check(rights: &Rights, persona: &Persona) {
    let who: Profile = profile(persona.told);
    let answers = rights.answers(&who);
    assert_eq!(
        answers.len(),
        rights.entitlements.len(),
        "{}",
        persona.story
    );
    for answer in &answers {
        let elsewhere = match (answer.entitlement.county, who.county()) {
            (Some(own), Some(here)) => own != here,
            _ => false,
        };
        assert_eq!(of_another_county(answer), elsewhere, "{}", persona.story);
    }
    let with = |verdict: Verdict| -> BTreeSet<&str> {
        answers
            .iter()
            .filter(|a| a.verdict == verdict && !of_another_county(a))
            .map(|a| a.entitlement.id.as_str())
            .collect()
    };
    assert_eq!(
        with(Verdict::Likely),
        ids(persona.likely),
        "{}",
        persona.story
    );
    assert_eq!(
        with(Verdict::NotNow),
        ids(persona.not_now),
        "{}",
        persona.story
    );
}

#[test]
fn forty_three_people_are_told_what_the_papers_say() {
    let cities = [
        (370_600, YANTAI),
        (370_900, TAIAN),
        (330_600, SHAOXING),
        (340_400, HUAINAN),
    ];
    let all = real_rights();
    let mut people = 0;
    for (adcode, personas) in cities {
        let rights = all.iter().find(|r| r.adcode == adcode).unwrap();
        for persona in personas {
            check(rights, persona);
            people += 1;
        }
    }
    assert_eq!(people, 43);
}

#[test]
fn a_draft_and_an_expired_paper_promise_nobody_anything() {
    let perfect = "age=90&ability=full&memory=dementia&income=extreme&living=alone&rural=yes\
                   &groups=severe,family_planning,soldier,disability";
    for rights in real_rights() {
        for county in ["330602", "340403", "370602", "370983"] {
            let told = format!("in={county}&{perfect}");
            for answer in rights.answers(&profile(&told)) {
                let binds = answer.standing() == Standing::InForce;
                assert!(binds || answer.verdict != Verdict::Likely);
                let draft = rights.adcode == 330_600;
                let over = answer.entitlement.id.starts_with("tianjiaan-");
                assert_eq!(answer.standing() == Standing::Draft, draft);
                assert_eq!(answer.standing() == Standing::Expired, over);
            }
        }
    }
}

#[test]
fn who_skips_every_question_is_asked_few_and_still_gets_everything_the_papers_say() {
    let all = real_rights();
    assert_eq!(all.len(), 4);
    for rights in all {
        let nobody = profile(&format!("city={}", rights.adcode));
        let course = Course::of(rights, &nobody);
        let asked = std::iter::successors(course.next(None), |now| course.next(Some(*now)));
        let asked = asked.count();
        assert!(
            (4..8).contains(&asked),
            "{}: {asked} questions",
            rights.adcode
        );
        let answers = rights.answers(&nobody);
        assert!(answers.iter().all(|a| a.verdict != Verdict::NotNow));
        let told: BTreeSet<&str> = answers.iter().map(|a| a.entitlement.id.as_str()).collect();
        let sheet = common::sheet(rights.adcode);
        let written: BTreeSet<&str> = sheet.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(told, written, "{}", rights.adcode);
    }
}
