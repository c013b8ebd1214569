//! Refusals about people and buildings: what happened and what to do next.

use crate::discord::render::names::Names;
use crate::discord::words::{moment, plain};
use crate::domain::refused_people::PeopleRefused;

pub(in crate::discord::render) fn refusal(names: Names<'_>, refused: &PeopleRefused) -> String {
    let words = names.words;
    match refused {
        PeopleRefused::NoSuchPerson { typed, nearest: Some(near) } => {
            words.refused_person_near(plain(typed), names.person(*near))
        }
        PeopleRefused::NoSuchPerson { typed, nearest: None } => words.refused_person(plain(typed)),
        PeopleRefused::NoSuchCover { typed } => words.refused_no_cover(plain(typed)),
        PeopleRefused::SeveralPeople { typed, these } => {
            words.refused_person_several(plain(typed), names.people(these))
        }
        PeopleRefused::NearBuilding { typed, nearest } => {
            words.refused_building_near(plain(typed), names.building(*nearest))
        }
        PeopleRefused::NotHours { typed } => words.refused_not_hours(plain(typed)),
        PeopleRefused::EndsBefore { from, to } => words.refused_ends_before(words.day(*from), words.day(*to)),
        PeopleRefused::IsAGuest => words.refused_guest(),
        PeopleRefused::HoursArePast => words.refused_hours_past(),
        PeopleRefused::NobodyWorks { day: free } => words.refused_nobody_works(words.day(*free)),
        PeopleRefused::TooFarAhead => words.refused_too_far(),
        PeopleRefused::AwayAlready { staff, from, to } => {
            let until = to.map(|to| words.until_moment(moment(to))).unwrap_or_default();
            words.refused_away_already(names.person(*staff), moment(*from), until)
        }
        PeopleRefused::NotAway { staff } => words.refused_not_away(names.person(*staff)),
        PeopleRefused::NobodyToCoverFor { staff } => words.refused_nothing_to_cover(names.person(*staff)),
        PeopleRefused::CantCover { staff } => words.refused_cant_cover(names.person(*staff)),
        PeopleRefused::OfferIsOver => words.refused_offer_over(),
        PeopleRefused::NoName => words.refused_no_name(),
        PeopleRefused::NameTaken { name } => words.refused_name_taken(plain(name)),
        PeopleRefused::AccountTaken { staff } => words.refused_account_taken(names.person(*staff)),
        PeopleRefused::CantRead { typed, right } => words.refused_cant_read(plain(typed), *right),
        PeopleRefused::LibrarianWithoutBuilding => words.refused_no_building(),
        PeopleRefused::LastDirector => words.refused_last_director(),
        PeopleRefused::HasLeft { staff } => words.refused_has_left(names.person(*staff)),
        PeopleRefused::CoversItself => words.refused_covers_itself(),
        PeopleRefused::PreviewIsOld => words.refused_preview_old(),
        PeopleRefused::SettledAlready => words.refused_settled(),
        PeopleRefused::ThanksAreOver => words.refused_thanks_over(),
        PeopleRefused::NothingToChange => words.refused_nothing(),
        PeopleRefused::NobodyNamed => words.refused_nobody_named(),
        PeopleRefused::NotYet { day } => words.refused_not_yet_held(words.day(*day)),
        PeopleRefused::OnlyForYourself => words.refused_only_yourself(),
    }
}
