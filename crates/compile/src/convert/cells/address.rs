//! The address of a row, with the city and the district that other columns name.

use super::Parts;
use domain::geo::area::AreaLevel;
use domain::search::endings;

/// A name of an area without its ending, where that leaves two characters or more.
fn core(name: &str) -> &str {
    let levels = [AreaLevel::District, AreaLevel::Town, AreaLevel::Village];
    let stems = levels.map(|level| endings::stem(name, level));
    let long = stems.into_iter().filter(|stem| stem.chars().count() >= 2);
    long.min_by_key(|stem| stem.len()).unwrap_or(name)
}

/// The address with the city and the district that other columns name, where it does not name them
/// itself.
pub(super) fn address(address: &str, town: &str, parts: &Parts<'_>) -> Option<String> {
    let (city, district) = (parts.city.as_str(), parts.district.as_str());
    if city.is_empty() && district.is_empty() {
        return None;
    }
    let mut whole = address.to_owned();
    if !district.is_empty() && !whole.contains(core(district)) {
        whole.insert_str(behind_city(&whole, city), district);
    }
    if address.is_empty() && !town.is_empty() {
        whole.push_str(town);
    }
    let named = city.strip_suffix('市').unwrap_or(city);
    let is_city = named.chars().count() >= 2 && named != "市辖区";
    if is_city && !whole.is_empty() && !whole.contains(named) {
        whole.insert_str(0, city);
    }
    Some(whole).filter(|whole| !whole.is_empty())
}

/// How many bytes of an address are its city: of 绍兴市胜利路 those before 胜利路. Of 新市村, 市中社区 and 城东市场路 none: there 市
/// is a part of another name.
fn behind_city(address: &str, city: &str) -> usize {
    let named = city.strip_suffix('市').unwrap_or(city);
    if !named.is_empty() && address.starts_with(named) {
        let rest = address.get(named.len()..).unwrap_or_default();
        return named.len()
            + if rest.starts_with('市') {
                '市'.len_utf8()
            } else {
                0
            };
    }
    let Some((before, behind)) = address.split_once('市') else {
        return 0;
    };
    let is_name = (2..=8).contains(&before.chars().count());
    let goes_on = behind.starts_with([
        '场', '村', '镇', '街', '路', '口', '头', '桥', '巷', '里', '聚', '中', '政', '民', '府',
    ]);
    if is_name && !goes_on {
        before.len() + '市'.len_utf8()
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::behind_city;
    use rstest::rstest;

    #[rstest]
    #[case("绍兴市胜利路5号", "", "绍兴市")]
    #[case("浙江省绍兴市胜利路5号", "", "浙江省绍兴市")]
    #[case("绍兴胜利路5号", "绍兴市", "绍兴")]
    #[case("绍兴市中兴路5号", "绍兴市", "绍兴市")]
    #[case("新市村87号", "", "")]
    #[case("市中社区50号", "", "")]
    #[case("新市场村15号", "", "")]
    #[case("大市聚村34号", "", "")]
    #[case("下市头社区91号", "", "")]
    #[case("城东市场路3号", "", "")]
    #[case("新市村87号", "绍兴市", "")]
    fn a_district_goes_behind_the_city_and_into_no_other_name(
        #[case] address: &str,
        #[case] city: &str,
        #[case] want: &str,
    ) {
        assert_eq!(&address[..behind_city(address, city)], want);
    }
}
