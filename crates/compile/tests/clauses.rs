//! Every clause of the papers that gives a person something, in the order of each paper: on a card,
//! or left out with a reason that stands in the city's own sheet.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{left_out, real_rights};

/// What became of a clause: the card that quotes it, or nothing, and then the sheet says why.
type Clause = (&'static str, Option<&'static str>);

#[rustfmt::skip] // a line a clause
const HUAINAN: &[Clause] = &[
    ("完善落实基本养老服务清单", Some("list")),
    ("建立居家、社区、机构养老服务转介衔接机制", Some("referral")),
    ("增设认知障碍老年人照护专区", Some("dementia-zone")),
    ("每个县区至少建有1所以照护失能失智老人为主的区域性养老服务机构", Some("regional-home")),
    ("分类推进嵌入式养老服务机构（综合体）建设", None),
    ("健全家庭养老床位设置模式、补贴政策", Some("family-bed")),
    ("统筹推进适老化改造、智能化设备、专业化服务“三入户”", Some("three-into-home")),
    ("支持物业企业拓展养老服务功能", None),
    ("为军休人员提供居家上门服务", Some("retired-soldiers")),
    ("优化特困供养机构结构布局", Some("poor-support")),
    ("支持具备条件的特困供养机构重点面向失能低保老年人等开展托养服务", Some("poor-disabled-care")),
    ("优先安排农村生活困难老年群体基础性服务项目", Some("rural-priority")),
    ("推进农村幸福院建设，因地制宜发展互助养老", Some("rural-home")),
    ("支持公益慈善组织设立农村老年人关爱服务项目", None),
    ("加快建立长期护理保险制度", Some("long-term-care-insurance")),
    ("健全特殊困难老年人探访关爱长效机制", Some("visits")),
    ("扩大居家上门服务覆盖面", Some("home-care")),
    ("优化老年助餐服务供给，保障助餐服务连续稳定", Some("meals")),
    ("全面开展老年人能力评估", Some("assessment")),
    ("动态调整特困供养标准", Some("poor-support")),
    ("高龄津贴标准", Some("old-age-allowance")),
    ("经济困难老年人养老服务相关补贴标准", Some("hardship-subsidy")),
    ("创新方式为有需求老年人提供便利的居家医疗服务", Some("home-medical")),
    ("65岁及以上老年人中医药健康管理率达到80%以上", Some("tcm-health")),
    ("寿县失能特困人员养护中心", Some("shouxian-poor-home")),
    ("推进康复辅助器具社区租赁试点", Some("rental")),
    ("完成特殊困难老年人家庭适老化改造7000户以上", Some("adaptation")),
    ("大力推进老旧小区配套设施、室外空间等适老化改造", None),
    ("打造一批敬老爱老公交线路", None),
    ("保留涉及老年人的高频事项线下服务", Some("offline")),
    ("推动老年食品、药品、用品等产品说明书适老化", None),
    ("鼓励依托院校、养老机构等开办老年大学", Some("learning")),
    ("倡导终身住宅理念", None),
    ("引导银行、信托等金融机构开发适合老年客户的理财、信托等金融产品", None),
    ("鼓励各县区开展旅居养老推介活动", None),
    ("探索发放养老服务消费券", Some("voucher")),
    ("持续开展打击整治养老服务诈骗和非法集资宣传教育活动", Some("fraud")),
    // 田家庵区
    ("申请政府养老服务补贴（含购买服务项目）的老年人", Some("tianjiaan-assessment")),
    ("实施困难老年人家庭适老化改造", Some("tianjiaan-adaptation")),
    ("每张床位给予不超过3000元一次性建设补贴", Some("tianjiaan-family-bed")),
    ("每年不超过28天的短期托养服务", Some("tianjiaan-respite")),
    ("每年不少于1次的照护技能培训", Some("tianjiaan-carer-training")),
    ("社区探访，周探访率实现100%", Some("tianjiaan-visits")),
    ("全托、日照等专业照护服务功能，开展老年人助餐、助浴等服务", Some("tianjiaan-centre-care")),
    ("提供健康管理、文体娱乐、老年教育等服务", None),
    ("支持物业服务企业开展老年供餐、探视走访", None),
    ("设置失能失智老年人照护单元", Some("tianjiaan-dementia-unit")),
    ("全区生活不能自理特困人员集中供养率不低于60%", Some("tianjiaan-poor-home")),
    ("在满足特困人员集中供养需求的前提下向社会开放", Some("tianjiaan-open-home")),
    ("继续施行农村老年人联系人登记", Some("tianjiaan-rural-contact")),
    ("探索农村失能失智老年人集中照护、互助性养老服务", None),
    ("发展农村自助互助服务", None),
    ("优化65周岁以上老年人健康管理、家庭医生签约", Some("tianjiaan-health")),
    ("康复期护理、稳定期生活照料、临终关怀", Some("tianjiaan-recovery")),
    ("设置康复辅具租赁站点，探索给予差异化补贴", Some("tianjiaan-rental")),
    ("执行养老机构预付费管理办法", Some("tianjiaan-prepayment")),
    ("持续开展老年人使用智能设备免费培训", Some("tianjiaan-phone-training")),
    ("探索优化低收入老年人养老服务补贴、高龄津贴", Some("tianjiaan-allowance")),
    ("给予差异化护理补贴", Some("tianjiaan-nursing-subsidy")),
    ("增加适合老年人的保险产品供给", None),
];

#[rustfmt::skip] // a line a clause
const TAIAN: &[Clause] = &[
    ("市、县两级建立基本养老服务清单", Some("list")),
    ("做到愿进全进、应养尽养", Some("poor-home")),
    ("依申请为65周岁及以上有需求的老年人提供能力综合评估", Some("assessment")),
    ("对生活补贴实行免申请静默认证", Some("hardship-subsidy")),
    ("落实老年人高龄津贴制度和优待政策", Some("old-age-allowance")),
    ("完善特殊困难老年人探访关爱、委托服务制度", Some("visits")),
    ("优先为经济困难的空巢、留守、失能、残疾、高龄老年人", Some("public-home-priority")),
    ("公办养老机构入住评估和轮候制度", Some("public-home-priority")),
    ("发展一批方便可及、价格可接受", None),
    ("以普惠性为导向确定服务价格并向社会公开", Some("open-price")),
    ("各县(市、区)至少2家养老机构开辟认知障碍照护专区", Some("dementia-zone")),
    ("资助有集中托养意愿的困难失能老年人入住养老机构", Some("help-into-home")),
    ("开展失能老年人全日集中住宿和照料护理服务", Some("embedded-home")),
    ("60%以上的养老机构开展居家上门服务", Some("home-care")),
    ("建设运营“幸福食堂”", Some("meals")),
    ("开展“暖心助老”慈善项目", Some("warm-heart")),
    ("实施特殊困难老年人家庭适老化改造项目", Some("adaptation-project")),
    ("支持对纳入分散供养特困人员范围", Some("adaptation")),
    ("有条件的地方可以扩大到城乡低保对象", Some("adaptation-minimum")),
    ("支持建设家庭养老床位", Some("family-bed")),
    ("为符合条件的经济困难失能老年人提供居家养老服务", Some("bought-home-care")),
    ("乡镇(街道)综合养老服务中心覆盖率", None),
    ("开展全国示范性老年友好型社区创建工作", None),
    ("推行医养结合“两院一体”发展模式", None),
    ("“五床联动”试点工作", Some("feicheng-five-beds")),
    ("提供家庭病床、上门巡诊等居家医疗服务", Some("home-medical")),
    ("开展“互联网+护理服务”覆盖率达到70%", Some("home-nursing")),
    ("可向周边社区居民开展医疗护理、居家康复护理服务", None),
    ("全面实施职工长期护理保险制度", Some("long-term-care-insurance")),
    ("探索将康复辅助器具购买租赁、失智老年人照护服务等纳入", Some("insurance-exploring")),
    ("优化拓展敬老院服务功能", Some("rural-care-home")),
    ("鼓励具备条件的村发展农村幸福院、老年食堂", Some("village-home")),
    ("探访问安、陪伴聊天、随手家务、应急帮扶", Some("mutual-help")),
    ("设立关爱服务项目", None),
    ("用于解决本村老年人的养老服务需求", Some("village-income")),
    ("为老年人提供助餐、助医、助浴、助行、助急等服务", Some("six-helps")),
    ("健全养老领域防范诈骗", Some("fraud")),
    ("促进养老服务消费", None),
    ("开展老年产品用品租赁试点", Some("rental")),
    ("大力发展养老金融", None),
];

#[rustfmt::skip] // a line a clause
const SHAOXING: &[Clause] = &[
    ("推进集中供养的特困人员“一院供养”", Some("poor-home")),
    ("提升经济困难失能老年人集中照护服务能力", Some("poor-disabled-care")),
    ("价位适中的普惠型养老机构", None),
    ("全面落实绍兴市基本养老服务清单", Some("list")),
    ("规范老年人能力专业评估", Some("assessment")),
    ("优化特殊困难老年人探访关爱服务", Some("visits-anywhere")),
    ("落实高龄津贴、养老服务补贴发放", Some("old-age-allowance")),
    ("落实高龄津贴、养老服务补贴发放", Some("care-subsidy")),
    ("推行养老服务“爱心卡”制度", Some("love-card")),
    ("深化助餐、助浴、助洁、助行、助医、助急等居家服务", Some("six-helps")),
    ("老年助餐服务网络", Some("meals")),
    ("设立为老服务热线（96345）", Some("hotline")),
    ("建立覆盖全市域全人群的长期护理保险制度", Some("long-term-care-insurance")),
    ("65周岁以上老年人家庭医生签约率达88%，健康管理率达75%", Some("family-doctor")),
    ("强化对农村独居、空巢、留守、失能、重残等特殊困难老年人上门探访关爱服务", Some("visits")),
    ("推进农村困难家庭危房即时救助", Some("house-rescue")),
    ("深化柯桥区“王化模式”", None),
    ("引导金融机构开发适合老年人的养老型理财、保险等金融产品", None),
    ("持续推进老旧小区改造和既有住宅加装电梯", None),
    ("实现困难老年人家庭适老化改造愿改尽改", Some("adaptation")),
    ("乡镇（街道）老年学校覆盖率达100%", Some("learning")),
    ("小型多样化社区健身场所", None),
    ("保留线下办事渠道、现金支付途径", Some("offline")),
    ("推进慈善惠老", None),
    ("开展失能老年人家庭成员照护培训", Some("carer-training")),
    ("每万老年人口拥有认知障碍床位17张", Some("dementia-beds")),
    ("321个村（社区）配备养老服务智能服务终端", Some("kiosk")),
    ("建设180张以上家庭养老床位", Some("yuecheng-family-bed")),
    ("上虞区新增医养结合家庭病床1000张以上", Some("shangyu-sickbed")),
    ("免费流感疫苗接种服务", Some("flu-vaccine")),
    ("痴呆综合防控数量不少于2200人", Some("dementia-prevention")),
    ("老年糖尿病眼底筛查5000人", Some("eye-check")),
    ("建设标准化“互联网+护理服务”站点80个", Some("home-nursing")),
    ("康养联合体覆盖70%的乡镇（街道）", None),
    ("新（改、扩）建规范化村卫生室", None),
    ("行政村客运车通达率达100%", None),
    ("完成送戏下乡1300场", None),
    ("建设省级“乐活驿站”7个", None),
    ("开展百场专题防诈宣讲", Some("fraud")),
    ("开展老年人智能手机应用科普活动", Some("phone-training")),
    ("推行“家庭病床”医疗服务", Some("home-sickbed")),
    ("开展4个认知障碍社区干预试点", Some("dementia-pilot")),
];

#[rustfmt::skip] // a line a clause
const YANTAI: &[Clause] = &[
    ("全面建立面向特困人员的集中供养制度", Some("poor-home")),
    ("面向经济困难失能老年人的养老补贴、入住机构补贴制度", Some("hardship-subsidy")),
    ("特殊老年人的探访关爱", Some("visits")),
    ("委托代办等制度", Some("errands")),
    ("全面落实基本养老服务清单制度", Some("list")),
    ("80周岁以上老年人能力与需求综合评估实现全覆盖", Some("assessment")),
    ("重点打造20家失智照护机构", Some("dementia-home")),
    ("提供免费或者低收费托养服务", Some("public-home")),
    ("公办养老机构应建立入住评估和轮候制度", Some("public-home")),
    ("各区市应建成1处具有示范引导作用的普惠型公办养老机构", None),
    ("分步推进实施特殊困难老年人家庭适老化改造工程", Some("adaptation")),
    ("对达到建设标准和运营规模的家庭养老床位给予奖补", Some("family-bed")),
    ("优先保障特殊困难老年人助餐需求", Some("meals")),
    ("支持发展面向长期照护对象家庭成员的“喘息服务”", Some("respite")),
    ("有培训意愿的失能老年人家庭成员公益照护培训全覆盖", Some("carer-training")),
    ("推行实施电子津贴制度", Some("e-allowance")),
    ("探索“互联网+积分”养老模式", Some("points")),
    ("开展全国示范性老年友好型社区创建工作", None),
    ("为居家失能、慢性病、高龄、残疾等行动不便或确有困难的老年人提供居家医疗服务", Some("home-medical")),
    ("提供远程会诊等服务", None),
    ("推广康复训练、康复服务、技能培训等服务项目", None),
    ("全面实施职工长期护理保险制度", Some("long-term-care-insurance")),
    ("探索将康复辅助器具购买租赁、失智老年人照护服务等纳入", Some("insurance-exploring")),
    ("为困难失能老年人购买居家养老服务", Some("bought-home-care")),
    ("加大乡镇敬老院、农村社区以及村委会建设和改造力度", Some("rural-regional-home")),
    ("鼓励具备条件的村发展农村幸福院、老年食堂", Some("village-home")),
    ("设立关爱服务项目", None),
    ("用于解决本村老年人的养老服务需求", Some("village-income")),
    ("让农村兜底保障对象、高龄、独居、留守、失能老年人等群体就近获得互助支持", Some("mutual-help")),
    ("健全养老领域防范诈骗", Some("fraud")),
    ("嵌入“数字养老地图”", None),
    ("保留人工、现金服务", Some("offline")),
    ("探索住房反向抵押贷款、“银发理财”等专属产品", None),
    ("优先向失能、失独老年人等特殊群体提供保险服务", None),
    ("鼓励老年人投保健康保险", None),
    ("建立健全跨部门养老机构预收费监管工作机制", Some("prepayment")),
];

#[test]
fn every_clause_that_gives_something_is_on_a_card_or_left_out_with_a_reason() {
    let cities = [
        (common::HUAINAN, HUAINAN),
        (common::TAIAN, TAIAN),
        (common::SHAOXING, SHAOXING),
        (common::YANTAI, YANTAI),
    ];
    for (adcode, clauses) in cities {
        let rights = real_rights().iter().find(|r| r.adcode == adcode).unwrap();
        let left = left_out(adcode);
        for (words, card) in clauses {
            let here = |quote: &String| quote.contains(words);
            let why = left.iter().find(|one| here(&one.quote));
            match card {
                Some(id) => {
                    let card = rights.get(id).unwrap_or_else(|| panic!("no {id}: {words}"));
                    assert!(card.sources.iter().any(|s| here(&s.quote)), "{id}: {words}");
                    assert!(why.is_none(), "{words} is on a card and left out");
                }
                None => {
                    let why = why.unwrap_or_else(|| panic!("{adcode}: {words}"));
                    assert!(why.why.chars().count() > 5, "{words}: {}", why.why);
                }
            }
        }
        // Nothing stands in the sheet that is not in this list.
        let listed = |id: &str| clauses.iter().any(|(_, card)| *card == Some(id));
        for card in &rights.entitlements {
            assert!(listed(&card.id), "{adcode}: {}", card.id);
        }
        for one in left {
            let listed = clauses
                .iter()
                .any(|(words, card)| card.is_none() && one.quote.contains(words));
            assert!(listed, "{adcode}: {}", one.quote);
        }
    }
}
