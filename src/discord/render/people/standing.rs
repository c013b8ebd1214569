//! What is said when somebody stands in no longer.

use super::roster::{posts, roles};
use crate::discord::render::names::Names;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::district::District;
use crate::domain::owed::{StoodIn, Told};
use crate::domain::people::Staff;

/// With what they are again.
pub(in crate::discord) fn stood_in(district: &District, staff: &Staff, news: StoodIn) -> View {
    let words = words(district.language());
    let names = Names { district, words: &words };
    let (day, roles, buildings) = (words.day(news.last), roles(names, staff), posts(names, staff));
    let text = match news.told {
        Told::Themselves => words.stood_in_yourself(day, roles, buildings),
        Told::Director => words.stood_in_told(plain(&staff.name), day, roles, buildings),
    };
    View { quiet: true, ..View::text(text) }
}
