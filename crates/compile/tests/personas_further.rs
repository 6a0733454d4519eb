//! Twenty more people before the real papers of four cities, thought through from the papers before
//! the guide was asked: the lists as in the other file.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::persona::{Persona, all_are_told, persona as p};

const YANTAI: &[Persona] = &[
    p(
        "龙口农村，73岁，留守，低保，有残疾，自理：探访写着留守；补贴和公办养老院都要失能",
        "in=370681&age=70&ability=self&memory=fine&income=minimum&living=left&rural=yes&groups=disability",
        "list visits",
        "assessment poor-home hardship-subsidy public-home bought-home-care \
         dementia-home carer-training respite",
    ),
    p(
        "招远城里，88岁，老两口，医生说是失智，手脚好，不困难：算不算失能要评；喘息服务要问",
        "in=370685&age=80&ability=self&memory=dementia&income=other&living=empty&rural=no&groups=none",
        "list assessment visits",
        "poor-home hardship-subsidy public-home bought-home-care mutual-help \
         village-home village-income rural-regional-home",
    ),
    p(
        "莱阳城里，64岁，特困，失能失智，计划生育特殊家庭，和家人住：没到80岁，别的都点了名",
        "in=370682&age=60&ability=full&memory=dementia&income=extreme&living=family&rural=no&groups=family_planning",
        "list visits public-home",
        "assessment mutual-help village-home village-income rural-regional-home",
    ),
    p(
        "海阳农村，79岁，独居，要人帮一些，记性差了，家里困难，长年吃药：只有年纪和特困够不上",
        "in=370687&age=70&ability=part&memory=worse&income=strained&living=alone&rural=yes&groups=chronic",
        "list visits",
        "assessment poor-home",
    ),
    p(
        "只说离不开人照顾：年纪没有说，一条也定不下来，一条也不排除",
        "city=370600&ability=full",
        "",
        "",
    ),
];

const TAIAN: &[Persona] = &[
    p(
        "新泰农村，88岁，空巢，低保，有残疾，自理：经济困难的空巢、残疾老人，公办养老院优先",
        "in=370982&age=80&ability=self&memory=fine&income=minimum&living=empty&rural=yes&groups=disability",
        "list assessment public-home-priority",
        "poor-home help-into-home bought-home-care adaptation dementia-zone \
         embedded-home rural-care-home",
    ),
    p(
        "宁阳城里，61岁，特困，失能失智，和家人住：愿进全进；没到65岁不能申请评估",
        "in=370921&age=60&ability=full&memory=dementia&income=extreme&living=family&rural=no&groups=none",
        "list poor-home public-home-priority",
        "assessment adaptation-minimum mutual-help rural-care-home village-home \
         village-income",
    ),
    p(
        "东平农村，66岁，留守，自理，不困难：村里的事要问，照护和补贴的够不上",
        "in=370923&age=65&ability=self&memory=fine&income=other&living=left&rural=yes&groups=none",
        "list assessment",
        "poor-home hardship-subsidy public-home-priority help-into-home \
         bought-home-care adaptation adaptation-minimum dementia-zone embedded-home \
         rural-care-home",
    ),
    p(
        "肥城农村，90多岁，独居，失能，记性差了，低收入，重残：多困难才算要问，五床联动要问",
        "in=370983&age=90&ability=full&memory=worse&income=low&living=alone&rural=yes&groups=severe",
        "list assessment",
        "poor-home adaptation adaptation-minimum",
    ),
    p(
        "泰山区，只说了60出头：清单给所有老人，评估要满65",
        "in=370902&age=60",
        "list",
        "assessment",
    ),
];

const SHAOXING: &[Persona] = &[
    p(
        "上虞城里，90多岁，失能，低保，独居：草稿，都要问；农村的、失智的、特困的够不上",
        "in=330604&age=90&ability=full&memory=fine&income=minimum&living=alone&rural=no&groups=none",
        "",
        "visits dementia-beds eye-check house-rescue poor-home",
    ),
    p(
        "越城，70多岁，长年吃药，自理，不困难，和家人住：眼底筛查要问",
        "in=330602&age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=chronic",
        "",
        "love-card visits carer-training dementia-beds adaptation house-rescue \
         poor-home poor-disabled-care",
    ),
    p(
        "诸暨农村，67岁，重残，低保，自理，和家人住：农村探访写着重残，危房和改造写着困难",
        "in=330681&age=65&ability=self&memory=fine&income=minimum&living=family&rural=yes&groups=severe",
        "",
        "love-card carer-training dementia-beds eye-check poor-home poor-disabled-care",
    ),
    p(
        "新昌农村，78岁，特困，失能，独居：只有失智的和慢性病的够不上",
        "in=330624&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "",
        "dementia-beds eye-check",
    ),
    p(
        "柯桥城里，55岁，失能失智，低保，和家人住：写给老年人的都够不上，长护险没有写年纪",
        "in=330603&age=u60&ability=full&memory=dementia&income=minimum&living=family&rural=no&groups=none",
        "",
        "love-card hotline list offline old-age-allowance visits visits-anywhere \
         adaptation home-sickbed flu-vaccine family-doctor carer-training dementia-beds \
         meals kiosk phone-training fraud dementia-prevention eye-check learning \
         poor-home poor-disabled-care house-rescue",
    ),
];

const HUAINAN: &[Persona] = &[
    p(
        "寿县农村，76岁，特困，自理，独居：供养要问；托养和养护中心都要失能",
        "in=340422&age=70&ability=self&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list offline fraud",
        "poor-disabled-care dementia-zone regional-home shouxian-poor-home \
         retired-soldiers",
    ),
    p(
        "凤台农村，81岁，留守，低保，残疾，要人帮一些，记性差了：失能失智都没有定，都要问",
        "in=340421&age=80&ability=part&memory=worse&income=minimum&living=left&rural=yes&groups=disability",
        "list offline fraud",
        "poor-support retired-soldiers",
    ),
    p(
        "谢家集，69岁，军休，身体好，不困难：上门服务是鼓励，要问",
        "in=340404&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=soldier",
        "list offline fraud",
        "hardship-subsidy poor-support poor-disabled-care dementia-zone regional-home \
         rural-priority rural-home",
    ),
    p(
        "潘集农村，63岁，老两口，身体好，不困难：中医药健康管理要65岁",
        "in=340406&age=60&ability=self&memory=fine&income=other&living=empty&rural=yes&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-support poor-disabled-care dementia-zone regional-home \
         retired-soldiers rural-priority tcm-health",
    ),
    p(
        "田家庵城里，84岁，失能失智，低收入，和家人住：敬老院托养写的是低保“等”，低收入的要问",
        "in=340403&age=80&ability=full&memory=dementia&income=low&living=family&rural=no&groups=none",
        "list offline fraud",
        "poor-support retired-soldiers rural-priority rural-home tianjiaan-poor-home \
         tianjiaan-rural-contact",
    ),
];

#[test]
fn twenty_more_people_are_told_what_the_papers_say() {
    let cities = [
        (common::YANTAI, YANTAI),
        (common::TAIAN, TAIAN),
        (common::SHAOXING, SHAOXING),
        (common::HUAINAN, HUAINAN),
    ];
    assert_eq!(all_are_told(&cities), 20);
}
