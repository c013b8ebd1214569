//! Presses about the year's end: now or later, and what is kept for later.

use poise::serenity_prelude::ComponentInteraction;

use super::chosen;
use crate::desk::Caller;
use crate::discord::Data;
use crate::discord::answer::Shown;
use crate::discord::controls::YearControl;
use crate::discord::render::{self, year_end};
use crate::discord::view::View;
use crate::domain::refused::Refused;
use crate::store::Stopped;

pub(super) async fn pressed(
    data: &Data,
    caller: Caller,
    control: YearControl,
    press: &ComponentInteraction,
) -> (Shown, Result<View, Stopped>) {
    let (desk, language) = (&data.desk, caller.language.clone());
    let control = match control {
        YearControl::Kept => chosen(press).and_then(YearControl::chosen),
        pressed => Some(pressed),
    };
    let opening = match control {
        Some(YearControl::Now(draft)) => desk.answer_year_end(caller, draft, false).await,
        Some(YearControl::Later(draft)) => desk.answer_year_end(caller, draft, true).await,
        Some(YearControl::AskNow(draft)) => desk.ask_kept_now(caller, draft).await,
        Some(YearControl::TakeBack(draft)) => {
            let taken = desk.take_back_kept(caller, draft).await;
            return (Shown::InPlace, taken.map(|()| year_end::taken_back(&language)));
        }
        Some(YearControl::Kept) | None => Err(Refused::NoSuchTicket.into()),
    };
    (Shown::InPlace, opening.map(|it| render::opening(&it, &language)))
}
