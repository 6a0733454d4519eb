//! Words beside a number that change nothing: whose it is, and what it is called. Every other word
//! may say that the number is not for ringing, or only at times, and is asked back.

/// What a number is called, and who answers it.
const NAMES: &[&str] = &[
    "电话",
    "電話",
    "联系电话",
    "咨询电话",
    "服务电话",
    "办公电话",
    "固定电话",
    "移动电话",
    "固话",
    "座机",
    "手机",
    "手机号",
    "手机号码",
    "电话号码",
    "联系方式",
    "号码",
    "热线",
    "拨打",
    "请拨打",
    "请拨",
    "请打",
    "致电",
    "请致电",
    "服务热线",
    "咨询热线",
    "咨询",
    "预约",
    "预订",
    "订餐",
    "送餐",
    "报名",
    "总机",
    "客服",
    "服务",
    "联系",
    "联系人",
    "负责人",
    "管理员",
    "工作人员",
    "值班",
    "值班人员",
    "值班员",
    "前台",
    "总台",
    "服务台",
    "接待",
    "小时",
    "全天",
    "本院",
    "本站",
    "本中心",
    "微信同号",
    "同微信",
    "手机微信同号",
];
/// What persons are called, behind their names or alone.
const ROLES: &[&str] = &[
    "主任",
    "副主任",
    "院长",
    "副院长",
    "园长",
    "站长",
    "副站长",
    "书记",
    "科长",
    "部长",
    "所长",
    "店长",
    "经理",
    "厂长",
    "村长",
    "社长",
    "会长",
    "护士长",
    "厨师长",
    "老师",
    "医生",
    "护士",
    "师傅",
    "会计",
    "社工",
    "干事",
    "女士",
    "先生",
    "小姐",
    "阿姨",
    "大姐",
    "同志",
    "总",
];
/// Family names. A person's name begins with one.
const FAMILY: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房";
/// Family names that begin no other word a clerk would write beside a number; a name of two or
/// three characters needs no role behind them.
const FAMILY_ALONE: &str = "王李张刘陈杨赵吴徐孙朱郭罗郑梁宋唐韩曹邓冯袁潘蔡";
/// Where a number stands: the ends of names of places and departments.
const PLACES: &[&str] = &[
    "公园",
    "中心",
    "社区",
    "街道",
    "小区",
    "养老院",
    "敬老院",
    "护理院",
    "福利院",
    "颐养院",
    "医院",
    "卫生院",
    "食堂",
    "餐厅",
    "饭堂",
    "助餐点",
    "居委会",
    "村委会",
    "委员会",
    "办事处",
    "接待处",
    "办公室",
    "值班室",
    "接待室",
    "医务室",
    "传达室",
    "活动室",
    "民政办",
    "院办",
    "护士站",
    "服务站",
    "工作站",
    "驿站",
    "护理部",
    "餐饮部",
    "业务部",
    "市场部",
    "后勤部",
    "服务部",
    "科",
    "局",
    "村",
    "镇",
];
/// Most characters of the name of a place or a department before its end.
const PLACE_CHARS: usize = 8;
/// No name of a person or a place has these; in other words they change what a number is for.
const NO_NAME: &str = "非不未无没勿莫禁停旧曾换改错误废欠坏待暂临夜晚早午假节周期时季班属私监督投诉举报传真仅只限别他其隔邻转空撤搬迁关闭打拨接听通号机用了过已";
/// No name begins with these: 原办公室.
const NO_BEGIN: &[char] = &[
    '原', '前', '现', '老', '新', '白', '日', '单', '双', '上', '下',
];

/// Whether a word is made of nothing but names of numbers, persons and places.
pub(super) fn harmless(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    // Whether the characters before each place are such names.
    let mut upto = vec![true];
    for end in 1..=chars.len() {
        let reached = upto
            .iter()
            .enumerate()
            .any(|(start, fits)| *fits && chars.get(start..end).is_some_and(is_name));
        upto.push(reached);
    }
    upto.last() == Some(&true)
}

fn is_name(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    NAMES.contains(&text.as_str()) || is_person(&text) || is_place(&text)
}

fn is_person(text: &str) -> bool {
    let of = |families: &str, name: &str, given: std::ops::RangeInclusive<usize>| {
        name.starts_with(|c| families.contains(c))
            && given.contains(&name.chars().skip(1).count())
            && !name.chars().skip(1).any(|c| NO_NAME.contains(c))
    };
    let titled = ROLES.iter().any(|role| {
        text.strip_suffix(role)
            .is_some_and(|name| name.is_empty() && *role != "总" || of(FAMILY, name, 0..=2))
    });
    titled || of(FAMILY_ALONE, text, 1..=2)
}

fn is_place(text: &str) -> bool {
    PLACES.iter().any(|end| {
        text.strip_suffix(end).is_some_and(|name| {
            let whole = name.is_empty() && end.chars().count() > 1;
            let named = (1..=PLACE_CHARS).contains(&name.chars().count())
                && !name.starts_with(NO_BEGIN)
                && !name.chars().any(|c| NO_NAME.contains(c));
            whole || named
        })
    })
}
