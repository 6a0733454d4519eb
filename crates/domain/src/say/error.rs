//! What is wrong with a number, a week of hours or a file: the sentences of the errors that a
//! person may read.

use crate::hours::HoursError;
use crate::pack::PackError;
use crate::place::phone::PhoneError;
use std::fmt;

/// What a person can do about data that does not fit the app they hold.
pub const OTHER_VERSION: &str = "手机里的地图和资料版本不一样。请刷新再试。";

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAPack | Self::OtherPayload => "服务器给的不是地图资料。请刷新再试。",
            Self::OtherVersion(_) => OTHER_VERSION,
            Self::Damaged => "资料没有下载完整。请刷新再试。",
        })
    }
}

impl fmt::Display for PhoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotDigits => "电话里有数字以外的字",
            Self::NoAreaCode => "座机没有写区号",
            Self::LostZero => "座机的区号少了开头的 0",
            Self::LocalDigits { want, got } => {
                return write!(f, "这个区号的座机是 {want} 位，这里写了 {got} 位");
            }
            Self::NeedlessAreaCode => "这种号码前面不加区号",
            Self::NoSuchNumber => "没有这样的号码（位数或开头不对）",
        })
    }
}

impl fmt::Display for HoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ImpossibleSpan(s) => write!(f, "时间不对：{}-{}", s.open, s.close),
            Self::Overlap(a, b) => write!(
                f,
                "两段时间重叠：{}-{} 和 {}-{}",
                a.open, a.close, b.open, b.close
            ),
            Self::NeverOpen => f.write_str("一周里没有一天开门"),
        }
    }
}
