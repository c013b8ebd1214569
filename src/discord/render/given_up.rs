//! What somebody reads of a request that became no ticket: why, and their own words, so that nothing is lost.

use super::answer::work_order_text;
use super::door::crisis_text;
use crate::desk::GivenUp;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::owed::NoTicket;
use crate::domain::text::excerpt;

/// How much of the words is repeated, in characters: it has to stand below another answer, too.
const QUOTED: usize = 1_000;

/// For the requester; of one who has left, for the director, who reads nothing of what was asked in private.
pub(in crate::discord) fn given_up(given_up: &GivenUp, why: NoTicket) -> View {
    let GivenUp { district, .. } = given_up;
    let language = if why == NoTicket::Left { district.language() } else { &given_up.language };
    let words = words(language);
    let day = words.day(district.calendar.local_date(given_up.at));
    let text = match why {
        NoTicket::WorkOrder => words.draft_work_order(day, work_order_text(district, &words)),
        NoTicket::Student => words.draft_student(day),
        NoTicket::Harm => words.turned_harm(crisis_text(&district.settings, language)),
        NoTicket::Refused => words.draft_refused(day),
        NoTicket::Left => words.draft_left(plain(&given_up.name), day),
    };
    let repeats = match why {
        NoTicket::WorkOrder | NoTicket::Refused => true,
        NoTicket::Left => !given_up.private,
        NoTicket::Student | NoTicket::Harm => false,
    };
    if !repeats || given_up.words.is_empty() {
        return View::text(text);
    }
    let quoted = plain(&excerpt(&given_up.words, QUOTED)).replace('\n', "\n> ");
    View::text(format!("{text}\n> {quoted}"))
}
