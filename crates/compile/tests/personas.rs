//! Sixty-three people before the real papers of four cities, thought through from the papers.
//!
//! Each line says who it is, as the guide would hear it, and what must come out: 多半能办 and
//! 现在够不上 are listed in full, so that everything else of the person's city and county must be
//! 要先问. What holds only in another county must be 现在够不上 for whoever lives elsewhere.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::persona::{Persona, all_are_told, persona as p};
use common::{profile, real_rights};
use domain::policy::entitlement::{Course, Verdict};
use domain::policy::paper::Standing;
use std::collections::BTreeSet;

/// Yantai: in force. 80+ are assessed; 独居、空巢、留守、失能、重残、计划生育特殊家庭 are visited.
const YANTAI: &[Persona] = &[
    p(
        "芝罘区，83岁，独居，自理，不困难：评估、探访写着这样的人；代办还在建立，要问",
        "in=370602&age=80&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none",
        "list assessment visits",
        "poor-home hardship-subsidy public-home bought-home-care dementia-home \
         carer-training mutual-help respite village-home village-income \
         rural-regional-home",
    ),
    p(
        "芝罘区，68岁，和家人住，身体好，不困难：没到80岁，也不是探访对象",
        "in=370602&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "list",
        "assessment visits errands poor-home hardship-subsidy public-home \
         bought-home-care dementia-home carer-training mutual-help respite village-home \
         village-income rural-regional-home",
    ),
    p(
        "空巢，72岁，失能，低保：公办养老院是给这样的人的；补贴还在建立、上门照护还在扩面，要问",
        "in=370602&age=70&ability=full&memory=fine&income=minimum&living=empty&rural=no&groups=none",
        "list visits public-home",
        "assessment poor-home dementia-home mutual-help village-home village-income \
         rural-regional-home",
    ),
    p(
        "农村，85岁，留守，要人帮一些，记性差了，低收入，残疾：算不算失能、算不算困难都要问",
        "in=370602&age=80&ability=part&memory=worse&income=low&living=left&rural=yes&groups=disability",
        "list assessment visits",
        "poor-home",
    ),
    p(
        "66岁，失能失智，和家人住，不困难：失能就有人探访，补贴只给经济困难的",
        "in=370602&age=65&ability=full&memory=dementia&income=other&living=family&rural=no&groups=none",
        "list visits",
        "assessment poor-home hardship-subsidy public-home bought-home-care mutual-help \
         village-home village-income rural-regional-home",
    ),
    p(
        "农村，70岁，特困，失能，独居：集中供养可以申请，文件只要求至少六成，要问",
        "in=370602&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list visits public-home",
        "assessment dementia-home",
    ),
    p(
        "75岁，计划生育特殊家庭，老两口，身体好，不困难：公办养老院和探访都点了名",
        "in=370602&age=70&ability=self&memory=fine&income=other&living=empty&rural=no&groups=family_planning",
        "list visits public-home",
        "assessment poor-home hardship-subsidy bought-home-care dementia-home \
         carer-training mutual-help respite village-home village-income \
         rural-regional-home",
    ),
    p(
        "58岁，重残失能，独居，低保：不到60岁，不是文件说的老年人；喘息服务没有写年纪，要问",
        "in=370602&age=u60&ability=full&memory=fine&income=minimum&living=alone&rural=no&groups=severe",
        "",
        "list assessment visits errands poor-home hardship-subsidy public-home \
         bought-home-care adaptation dementia-home carer-training meals home-medical \
         mutual-help offline prepayment fraud village-home village-income \
         rural-regional-home",
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
        "list assessment",
        "",
    ),
    p(
        "76岁，失能，和家人住，没有领救助，家里困难：补贴、公办养老院、上门照护都要问，不说不符合",
        "in=370602&age=70&ability=full&memory=fine&income=strained&living=family&rural=no&groups=none",
        "list visits",
        "assessment poor-home dementia-home mutual-help village-home village-income \
         rural-regional-home",
    ),
    p(
        "61岁，重残，自理，和家人住，不困难：重残是探访对象",
        "in=370602&age=60&ability=self&memory=fine&income=other&living=family&rural=no&groups=severe",
        "list visits",
        "assessment poor-home hardship-subsidy public-home bought-home-care dementia-home \
         carer-training mutual-help respite village-home village-income \
         rural-regional-home",
    ),
    p(
        "67岁，有残疾，不知道算不算重残，和家人住：探访要问",
        "in=370602&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=disability",
        "list",
        "assessment poor-home hardship-subsidy public-home bought-home-care dementia-home \
         carer-training mutual-help respite village-home village-income \
         rural-regional-home",
    ),
    p(
        "芝罘区，62岁，老两口，身体好：空巢是探访对象；喘息服务是给要照护的人家的",
        "in=370602&age=60&ability=self&memory=fine&income=other&living=empty&rural=no&groups=none",
        "list visits",
        "assessment poor-home hardship-subsidy public-home bought-home-care dementia-home \
         carer-training mutual-help respite village-home village-income \
         rural-regional-home",
    ),
    p(
        "莱州农村，70多岁，长年吃药，和家人住，不困难：慢性病写在居家医疗里，要问；村里的互助要问",
        "in=370683&age=70&ability=self&memory=fine&income=other&living=family&rural=yes&groups=chronic",
        "list",
        "assessment visits errands poor-home hardship-subsidy public-home \
         bought-home-care dementia-home carer-training respite",
    ),
    p(
        "92岁，特困，独居，自理：评估和探访写着；供养可以申请，失能才有补贴",
        "in=370602&age=90&ability=self&memory=fine&income=extreme&living=alone&rural=no&groups=none",
        "list assessment visits",
        "hardship-subsidy public-home bought-home-care dementia-home carer-training \
         mutual-help respite village-home village-income rural-regional-home",
    ),
    p(
        "农村，68岁，特困，要人帮一些，和家人住：失能没有定，只有80岁和失智那两条够不上",
        "in=370602&age=65&ability=part&memory=fine&income=extreme&living=family&rural=yes&groups=none",
        "list",
        "assessment dementia-home",
    ),
    p(
        "78岁，儿女在外打工，长年吃药，自理：留守写在探访里",
        "in=370602&age=70&ability=self&memory=fine&income=other&living=left&rural=no&groups=chronic",
        "list visits",
        "assessment poor-home hardship-subsidy public-home bought-home-care dementia-home \
         carer-training mutual-help respite village-home village-income \
         rural-regional-home",
    ),
];

/// Tai'an: in force. Assessment is for 65+ who ask; 高龄 and 特殊困难 are not defined.
const TAIAN: &[Persona] = &[
    p(
        "泰山区，67岁，身体好，和家人住，不困难：可以申请评估；“高龄”几岁没有写",
        "in=370902&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "list assessment",
        "poor-home hardship-subsidy public-home-priority help-into-home bought-home-care \
         adaptation adaptation-minimum dementia-zone embedded-home mutual-help \
         rural-care-home village-home village-income",
    ),
    p(
        "泰山区，62岁，身体好，不困难：评估要满65",
        "in=370902&age=60&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "list",
        "assessment poor-home hardship-subsidy public-home-priority help-into-home \
         bought-home-care adaptation adaptation-minimum dementia-zone embedded-home \
         mutual-help rural-care-home village-home village-income",
    ),
    p(
        "岱岳区农村，78岁，独居，要人帮一些，低保：暖心助老写着独居，有没有要问；算不算失能要评估",
        "in=370911&age=70&ability=part&memory=fine&income=minimum&living=alone&rural=yes&groups=none",
        "list assessment",
        "poor-home adaptation dementia-zone",
    ),
    p(
        "82岁，空巢，失能，低保：优先入住、资助入住都是给这样的人的",
        "in=370902&age=80&ability=full&memory=fine&income=minimum&living=empty&rural=no&groups=none",
        "list assessment public-home-priority help-into-home",
        "poor-home adaptation dementia-zone mutual-help rural-care-home village-home \
         village-income",
    ),
    p(
        "农村，70岁，特困，失能，独居：愿进全进；资助入住说的是困难老人，算不算要问",
        "in=370911&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list assessment poor-home public-home-priority",
        "adaptation-minimum dementia-zone",
    ),
    p(
        "69岁，计划生育特殊家庭，和家人住，不困难：公办养老院优先",
        "in=370902&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=family_planning",
        "list assessment public-home-priority",
        "poor-home hardship-subsidy help-into-home bought-home-care adaptation \
         adaptation-minimum dementia-zone embedded-home mutual-help rural-care-home \
         village-home village-income",
    ),
    p(
        "肥城，75岁，失智，要人帮一些，和家人住，不困难：五床联动只在肥城",
        "in=370983&age=70&ability=part&memory=dementia&income=other&living=family&rural=no&groups=none",
        "list assessment",
        "poor-home hardship-subsidy public-home-priority help-into-home bought-home-care \
         adaptation adaptation-minimum mutual-help rural-care-home village-home \
         village-income",
    ),
    p(
        "80多岁，失能，重残，低收入，和家人住：行动不便有助餐，有没有要问；多困难才算困难要问",
        "in=370902&age=80&ability=full&memory=fine&income=low&living=family&rural=no&groups=severe",
        "list assessment",
        "poor-home adaptation adaptation-minimum dementia-zone mutual-help \
         rural-care-home village-home village-income",
    ),
    p(
        "81岁，失能，空巢，什么救助都没有领，可是家里困难：困难到什么程度才算，文件没有写，要问",
        "in=370902&age=80&ability=full&memory=fine&income=strained&living=empty&rural=no&groups=none",
        "list assessment",
        "poor-home adaptation adaptation-minimum dementia-zone mutual-help \
         rural-care-home village-home village-income",
    ),
    p("泰山区，什么都没有填", "in=370902", "", ""),
    p(
        "55岁，特困，失能：集中供养说的是特困人员，不看年纪；别的都是给老年人的",
        "in=370902&age=u60&ability=full&memory=fine&income=extreme&living=alone&rural=no&groups=none",
        "poor-home",
        "list assessment hardship-subsidy old-age-allowance visits public-home-priority \
         help-into-home bought-home-care adaptation adaptation-project adaptation-minimum \
         warm-heart home-medical dementia-zone meals six-helps rental embedded-home \
         open-price fraud mutual-help rural-care-home village-home village-income",
    ),
    p(
        "泰山区，60出头，身体好，独居，不困难：暖心助老写着独居，可是有没有、有没有名额都要问",
        "in=370902&age=60&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none",
        "list",
        "assessment poor-home hardship-subsidy public-home-priority help-into-home \
         bought-home-care adaptation adaptation-minimum dementia-zone embedded-home \
         mutual-help rural-care-home village-home village-income",
    ),
    p(
        "岱岳区农村，70岁，失能，不困难，和家人住：敬老院托养、家门口的养老院，都要问",
        "in=370911&age=70&ability=full&memory=fine&income=other&living=family&rural=yes&groups=none",
        "list assessment",
        "poor-home hardship-subsidy public-home-priority help-into-home bought-home-care \
         adaptation adaptation-minimum dementia-zone",
    ),
    p(
        "泰山区，66岁，长年吃药，和家人住：慢性病写在居家医疗里，是支持，要问",
        "in=370902&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=chronic",
        "list assessment",
        "poor-home hardship-subsidy public-home-priority help-into-home bought-home-care \
         adaptation adaptation-minimum dementia-zone embedded-home mutual-help \
         rural-care-home village-home village-income",
    ),
    p(
        "农村，75岁，特困，自理，独居：愿进全进；失能的那几条够不上",
        "in=370911&age=70&ability=self&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list assessment poor-home",
        "help-into-home bought-home-care adaptation-minimum dementia-zone rural-care-home \
         embedded-home",
    ),
    p(
        "新泰，63岁，低保，有残疾，和家人住：经济困难的残疾老人，公办养老院优先",
        "in=370982&age=60&ability=self&memory=fine&income=minimum&living=family&rural=no&groups=disability",
        "list public-home-priority",
        "assessment poor-home help-into-home bought-home-care adaptation dementia-zone \
         embedded-home mutual-help rural-care-home village-home village-income",
    ),
];

/// Shaoxing: a draft for comment. Nobody is told that anything is likely.
const SHAOXING: &[Persona] = &[
    p(
        "越城区，82岁，独居，自理：80岁以上就写在爱心卡里，可是文件还是征求意见稿",
        "in=330602&age=80&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none",
        "",
        "visits carer-training dementia-beds eye-check adaptation house-rescue poor-home \
         poor-disabled-care",
    ),
    p(
        "柯桥区，66岁，身体好，和家人住：不到80岁也没有失能失智，爱心卡不符合",
        "in=330603&age=65&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "",
        "love-card visits carer-training dementia-beds eye-check adaptation house-rescue \
         poor-home poor-disabled-care",
    ),
    p(
        "越城区，63岁，失能，和家人住：60岁以上失能，爱心卡写着；疫苗要65岁",
        "in=330602&age=60&ability=full&memory=fine&income=other&living=family&rural=no&groups=none",
        "",
        "visits flu-vaccine family-doctor dementia-beds eye-check adaptation house-rescue \
         poor-home poor-disabled-care",
    ),
    p(
        "嵊州农村，75岁，留守，身体好：农村每月探访写着留守",
        "in=330683&age=70&ability=self&memory=fine&income=other&living=left&rural=yes&groups=none",
        "",
        "love-card carer-training dementia-beds eye-check adaptation house-rescue \
         poor-home poor-disabled-care",
    ),
    p(
        "诸暨农村，70岁，要人帮一些，记性差了，不困难：失能失智都没有定，只有钱上的够不上",
        "in=330681&age=70&ability=part&memory=worse&income=other&living=family&rural=yes&groups=none",
        "",
        "eye-check adaptation house-rescue poor-home poor-disabled-care",
    ),
    p(
        "上虞区，58岁：家庭病床没有写给谁，别的都是给老年人的",
        "in=330604&age=u60&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "",
        "love-card hotline list offline old-age-allowance visits visits-anywhere \
         adaptation home-sickbed flu-vaccine family-doctor carer-training dementia-beds \
         meals kiosk phone-training fraud dementia-prevention eye-check learning \
         poor-home poor-disabled-care house-rescue",
    ),
    p("只知道在绍兴", "city=330600", "", ""),
    p(
        "新昌农村，81岁，失智，低收入，和家人住：算不算困难要问，不是特困，没有慢性病",
        "in=330624&age=80&ability=part&memory=dementia&income=low&living=family&rural=yes&groups=none",
        "",
        "poor-home eye-check",
    ),
    p(
        "柯桥区，67岁，医生说是失智，手脚好：爱心卡写着失智；城里不在农村探访里",
        "in=330603&age=65&ability=self&memory=dementia&income=other&living=family&rural=no&groups=none",
        "",
        "visits eye-check adaptation house-rescue poor-home poor-disabled-care",
    ),
    p(
        "诸暨农村，72岁，低保，和家人住，身体好：改造和危房救助写着困难，要问",
        "in=330681&age=70&ability=self&memory=fine&income=minimum&living=family&rural=yes&groups=none",
        "",
        "love-card visits carer-training dementia-beds poor-home poor-disabled-care \
         eye-check",
    ),
    p(
        "上虞区，76岁，特困，失能，独居：一院供养和集中照护都要问",
        "in=330604&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=no&groups=none",
        "",
        "visits dementia-beds house-rescue eye-check",
    ),
    p(
        "越城区，68岁，糖尿病，老两口：眼底筛查要问",
        "in=330602&age=65&ability=self&memory=fine&income=other&living=empty&rural=no&groups=chronic",
        "",
        "love-card visits carer-training dementia-beds adaptation house-rescue poor-home \
         poor-disabled-care",
    ),
    p(
        "嵊州农村，55岁，家里困难：危房救助没有写年纪",
        "in=330683&age=u60&ability=self&memory=fine&income=strained&living=family&rural=yes&groups=none",
        "",
        "love-card hotline list offline old-age-allowance visits visits-anywhere \
         adaptation home-sickbed flu-vaccine family-doctor carer-training dementia-beds \
         meals kiosk phone-training fraud dementia-prevention eye-check learning \
         poor-home poor-disabled-care",
    ),
    p(
        "柯桥农村，85岁，失智失能，低保，儿女在外，重残，长年吃药：只有特困的够不上",
        "in=330603&age=80&ability=full&memory=dementia&income=minimum&living=left&rural=yes&groups=severe,chronic",
        "",
        "poor-home",
    ),
];

/// Huainan: in force, but mostly “推进、健全、加快”. 田家庵区's own plan was a draft and is over.
const HUAINAN: &[Persona] = &[
    p(
        "大通区，72岁，身体好，和家人住，不困难",
        "in=340402&age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-support poor-disabled-care dementia-zone regional-home \
         retired-soldiers rural-priority rural-home",
    ),
    p(
        "凤台农村，84岁，独居，失能，低保：托养和区域养老院还在推进，要问；专区是收失智的",
        "in=340421&age=80&ability=full&memory=fine&income=minimum&living=alone&rural=yes&groups=none",
        "list offline fraud",
        "poor-support dementia-zone retired-soldiers",
    ),
    p(
        "田家庵区，78岁，独居，自理：区里的每周探访写过独居，已经到期；市里的照样算",
        "in=340403&age=70&ability=self&memory=fine&income=other&living=alone&rural=no&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-support poor-disabled-care dementia-zone regional-home \
         retired-soldiers rural-priority rural-home tianjiaan-respite \
         tianjiaan-family-bed tianjiaan-nursing-subsidy tianjiaan-carer-training \
         tianjiaan-poor-home tianjiaan-dementia-unit tianjiaan-rural-contact",
    ),
    p(
        "田家庵区，81岁，失能，和家人住，不困难：28天喘息写过这样的人，到期了，要问",
        "in=340403&age=80&ability=full&memory=fine&income=other&living=family&rural=no&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-support poor-disabled-care dementia-zone retired-soldiers \
         rural-priority rural-home tianjiaan-poor-home tianjiaan-rural-contact",
    ),
    p(
        "田家庵区农村，66岁，失智，要人帮一些，低收入，老两口",
        "in=340403&age=65&ability=part&memory=dementia&income=low&living=empty&rural=yes&groups=none",
        "list offline fraud",
        "poor-support retired-soldiers tianjiaan-poor-home",
    ),
    p(
        "寿县，70岁，军休，身体好：上门服务是“鼓励”，要问",
        "in=340422&age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=soldier",
        "list offline fraud",
        "hardship-subsidy poor-support poor-disabled-care dementia-zone regional-home \
         shouxian-poor-home rural-priority rural-home",
    ),
    p(
        "淮南，80多岁，没有说哪个区：田家庵区的要先问住哪里",
        "city=340400&age=80",
        "list offline fraud",
        "",
    ),
    p(
        "田家庵区，59岁，特困，失能，独居：特困供养说的是特困，不看年纪；别的都是给老年人的",
        "in=340403&age=u60&ability=full&memory=fine&income=extreme&living=alone&rural=no&groups=none",
        "",
        "list offline assessment old-age-allowance hardship-subsidy visits adaptation \
         poor-disabled-care dementia-zone regional-home meals rental tcm-health \
         home-medical retired-soldiers referral fraud learning rural-priority rural-home \
         tianjiaan-assessment tianjiaan-respite tianjiaan-family-bed tianjiaan-visits \
         tianjiaan-nursing-subsidy tianjiaan-allowance tianjiaan-adaptation \
         tianjiaan-carer-training tianjiaan-centre-care tianjiaan-open-home \
         tianjiaan-dementia-unit tianjiaan-rural-contact tianjiaan-health \
         tianjiaan-recovery tianjiaan-rental tianjiaan-phone-training \
         tianjiaan-prepayment",
    ),
    p(
        "田家庵区农村，70岁，特困，失能，独居：供养和托养都不排除特困",
        "in=340403&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list offline fraud",
        "dementia-zone retired-soldiers",
    ),
    p("只知道在淮南", "city=340400", "", ""),
    p(
        "寿县农村，75岁，特困，失能，独居：供养标准、托养、寿县养护中心都写着，要问",
        "in=340422&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none",
        "list offline fraud",
        "dementia-zone retired-soldiers",
    ),
    p(
        "凤台，82岁，低保，独居，自理：钱要问，照护的够不上",
        "in=340421&age=80&ability=self&memory=fine&income=minimum&living=alone&rural=no&groups=none",
        "list offline fraud",
        "poor-support poor-disabled-care dementia-zone regional-home retired-soldiers \
         rural-priority rural-home",
    ),
    p(
        "谢家集区，70岁，失智，手脚好，不困难：专区收失智老人，要问",
        "in=340404&age=70&ability=self&memory=dementia&income=other&living=family&rural=no&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-support poor-disabled-care retired-soldiers rural-priority \
         rural-home",
    ),
    p(
        "八公山区农村，68岁，家里困难，留守，身体好：农村生活困难的先安排，要问",
        "in=340405&age=65&ability=self&memory=fine&income=strained&living=left&rural=yes&groups=none",
        "list offline fraud",
        "poor-support poor-disabled-care dementia-zone regional-home retired-soldiers",
    ),
    p(
        "寿县农村，66岁，失能，不困难，和家人住：区域养老院要问，养护中心是给特困的",
        "in=340422&age=65&ability=full&memory=fine&income=other&living=family&rural=yes&groups=none",
        "list offline fraud",
        "hardship-subsidy poor-support poor-disabled-care dementia-zone rural-priority \
         retired-soldiers shouxian-poor-home",
    ),
];

#[test]
fn sixty_three_people_are_told_what_the_papers_say() {
    let cities = [
        (common::YANTAI, YANTAI),
        (common::TAIAN, TAIAN),
        (common::SHAOXING, SHAOXING),
        (common::HUAINAN, HUAINAN),
    ];
    assert_eq!(all_are_told(&cities), 63);
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
                let draft = rights.adcode == common::SHAOXING;
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
