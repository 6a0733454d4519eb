//! The kinds of places as people call them: short on a tile, whole in a sentence, and in a list
//! that is read. (What a table is called is a matter of the tables.)

use crate::place::Kind;

const NURSE: &str = "护士到家里来";

/// The word on a tile, as an older person would say it, and what is meant by it.
#[must_use]
pub fn tile(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Canteen => ("吃饭", "老年食堂"),
        Kind::Institution => ("养老院", "住下有人照顾"),
        Kind::Rental => ("租轮椅", "和护理床等"),
        Kind::Centre => ("养老中心", "白天去坐坐"),
        Kind::RuralHome => ("农村幸福院", "村里的养老服务站"),
        Kind::Station => ("找人帮忙", "社会工作站"),
        Kind::Clinic => ("卫生室", "村卫生室、卫生服务站"),
        Kind::HomeNursing => ("护士上门", NURSE),
        Kind::Learning => ("学习活动", "老年学校、活动"),
        Kind::Kiosk => ("自助机", "村里社区里办事的机器"),
    }
}

/// The place itself, inside a sentence.
#[must_use]
pub fn place(kind: Kind) -> &'static str {
    match kind {
        Kind::Canteen => "老年食堂",
        Kind::Institution => "养老院",
        Kind::Rental => "租轮椅、护理床的地方",
        Kind::Centre => "社区养老中心",
        Kind::RuralHome => "农村幸福院",
        Kind::Station => "社会工作站",
        Kind::Clinic => "卫生室",
        Kind::HomeNursing => "护士上门服务",
        Kind::Learning => "老年学校和活动",
        Kind::Kiosk => "自助机",
    }
}

/// In a list that is read: what the kind is called, and what is in it.
#[must_use]
pub fn listed(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Canteen => ("吃饭", "食堂、助餐点、送餐"),
        Kind::Institution => ("养老院", "养老院、敬老院、护理院"),
        Kind::Rental => ("租辅具", "轮椅、护理床、助行器"),
        Kind::Centre => ("社区养老中心", "白天照料、助浴、活动"),
        Kind::RuralHome => ("农村幸福院", "村里的养老服务"),
        Kind::Station => ("社会工作站", "不知道找谁，可以问这里"),
        Kind::Clinic => ("卫生室", "村卫生室、社区卫生服务站"),
        Kind::HomeNursing => ("护士上门", NURSE),
        Kind::Learning => ("学习活动", "老年学校、学堂、活动"),
        Kind::Kiosk => ("服务终端", "自助查询的机器"),
    }
}
