//! Cells by the names that spreadsheets give them.

/// A cell by its row and column, both from 0.
pub(super) type Place = (u32, u32);

/// The column of `AB12` or `AB`, from 0.
pub(super) fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !(1..=3).contains(&letters) {
        return None;
    }
    let number = place[..letters].bytes().fold(0, |number, letter| {
        number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    Some(number - 1)
}

/// The row and the column of `AB12` or `$AB$12`, both from 0.
pub(super) fn place(text: &str) -> Option<Place> {
    let text = text.replace('$', "");
    let column = u32::try_from(column_of(&text)?).ok()?;
    let row: u32 = text
        .trim_start_matches(|sign: char| sign.is_ascii_alphabetic())
        .parse()
        .ok()?;
    Some((row.checked_sub(1)?, column))
}
