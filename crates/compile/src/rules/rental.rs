//! 辅具: things to rent, `轮椅:月租30,押金300,补贴后15；助行器:月租10`.

use crate::columns::ITEMS;
use crate::issue::Issues;
use crate::limits::RENTAL_YUAN;
use crate::sheet::Row;
use crate::text::plain;
use crate::words;
use domain::place::offer::RentalItem;

/// The items of the cell; a piece that can not be read is reported.
pub(super) fn read(row: &Row<'_>, issues: &mut Issues) -> Vec<RentalItem> {
    let cell = plain(row.get(ITEMS));
    let mut items = Vec::new();
    for piece in pieces(&cell) {
        match item(piece) {
            Some(item) if !believed(&item) => {
                issues.error(row.location(ITEMS), words::unlikely_rent(piece));
            }
            Some(item) => items.push(item),
            None => issues.error(row.location(ITEMS), words::bad_rental_item(piece)),
        }
    }
    let canonical = canonical(&items);
    let letters = |text: &str| -> String { text.chars().filter(|c| *c != ' ').collect() };
    let plainly =
        letters(&cell).replace('、', ";") == letters(&plain(&canonical)).replace('、', ";");
    if !items.is_empty() && !plainly {
        issues.note(row.location(ITEMS), &canonical);
    }
    items
}

/// The items as the instructions write them: 轮椅:月租30,押金300；助行器.
pub(crate) fn canonical(items: &[RentalItem]) -> String {
    let one = |item: &RentalItem| {
        let prices = [
            ("月租", item.rent),
            ("押金", item.deposit),
            ("补贴后", item.subsidised_rent),
        ];
        let prices: Vec<String> = prices
            .iter()
            .filter_map(|(label, yuan)| Some(format!("{label}{}", (*yuan)?)))
            .collect();
        match prices.as_slice() {
            [] => item.name.clone(),
            _ => format!("{}:{}", item.name, prices.join(",")),
        }
    };
    let items: Vec<String> = items.iter().map(one).collect();
    items.join("；")
}

/// Whether someone may really pay these amounts; a deposit of 0 is one.
fn believed(item: &RentalItem) -> bool {
    let most = [item.rent, item.deposit, item.subsidised_rent];
    let dearer = item
        .rent
        .zip(item.subsidised_rent)
        .is_some_and(|(rent, less)| less > rent);
    most.iter().flatten().all(|yuan| *yuan <= RENTAL_YUAN) && item.rent != Some(0) && !dearer
}

/// Items stand apart by `；`; where no price is given at all, `、` and `，` do too.
fn pieces(cell: &str) -> impl Iterator<Item = &str> {
    let bare = !cell.contains(':');
    cell.split(move |c| matches!(c, ';' | '\n') || (bare && matches!(c, '、' | ',')))
        .map(str::trim)
        .filter(|p| !p.is_empty())
}

fn item(piece: &str) -> Option<RentalItem> {
    let (name, prices) = piece.split_once(':').unwrap_or((piece, ""));
    let name = name.trim();
    if name.is_empty() || name.chars().any(|c| c.is_ascii_digit()) && prices.is_empty() {
        return None;
    }
    let mut item = RentalItem {
        name: name.to_owned(),
        rent: None,
        deposit: None,
        subsidised_rent: None,
    };
    for price in prices
        .split([',', '、'])
        .map(str::trim)
        .filter(|p| !p.is_empty())
    {
        let at = price.find(|c: char| c.is_ascii_digit())?;
        let (label, amount) = price.split_at_checked(at)?;
        let field = match label.trim_end_matches([':', ' ', '为']) {
            "月租" | "租金" | "月租金" => &mut item.rent,
            "押金" => &mut item.deposit,
            "补贴后" | "补贴后月租" | "补贴后租金" => &mut item.subsidised_rent,
            _ => return None,
        };
        let digits = ["元/月", "元每月", "/月", "元"]
            .iter()
            .find_map(|unit| amount.strip_suffix(unit))
            .unwrap_or(amount);
        let yuan = digits.trim().parse::<u32>().ok()?;
        if field.replace(yuan).is_some() {
            return None;
        }
    }
    Some(item)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{rental, rental_read_as, rental_told};
    use rstest::rstest;

    #[test]
    fn prices_that_nobody_wrote_stay_unknown() {
        let items = rental(&[("辅具", "轮椅:月租30,押金300,补贴后15；助行器:月租10")])
            .offer
            .items;
        assert_eq!(items.len(), 2);
        assert_eq!(items[0].subsidised_rent, Some(15));
        assert_eq!(items[0].deposit, Some(300));
        assert_eq!(items[1].rent, Some(10));
        assert_eq!(items[1].deposit, None);
    }

    #[rstest]
    #[case("轮椅；护理床；助行器", 3)]
    #[case("轮椅、护理床", 2)]
    #[case("轮椅：月租30元/月，押金0元", 1)]
    #[case("", 0)]
    fn names_alone_are_enough(#[case] cell: &str, #[case] want: usize) {
        assert_eq!(rental(&[("辅具", cell)]).offer.items.len(), want);
    }

    #[rstest]
    #[case("轮椅:月租30,押金300,补贴后15；助行器:月租10", None)]
    #[case("轮椅；护理床", None)]
    #[case("轮椅、护理床", None)]
    #[case("轮椅：月租 30，押金0; 助行器", None)]
    #[case("轮椅：租金30元/月，押金300元", Some("轮椅:月租30,押金300"))]
    #[case("轮椅:押金300、月租30", Some("轮椅:月租30,押金300"))]
    fn what_was_understood_is_shown(#[case] cell: &str, #[case] want: Option<&str>) {
        let want = want.map(|want| format!("读作 {want}"));
        assert_eq!(rental_read_as("辅具", cell), want);
    }

    #[rstest]
    #[case("轮椅:便宜")]
    #[case("轮椅30元")]
    #[case(":月租30")]
    #[case("轮椅:月租30,月租40")]
    #[case("轮椅:日租3")]
    #[case("轮椅:月租30.5")]
    #[case("轮椅:月租0")]
    #[case("轮椅:月租300000")]
    #[case("轮椅:月租30,补贴后50")]
    fn a_price_that_can_not_be_read_is_told(#[case] cell: &str) {
        assert_eq!(
            rental_told(&[("辅具", cell)]),
            [("error", "辅具".to_owned())]
        );
    }
}
