//! Presses about classes: signing up, taking it back. Each is told to the one who pressed; the card follows by itself.

use poise::serenity_prelude::ComponentInteraction;

use super::chosen;
use crate::desk::Caller;
use crate::discord::Data;
use crate::discord::answer::Shown;
use crate::discord::controls::{ClassControl, class_row};
use crate::discord::render::class;
use crate::discord::view::View;
use crate::domain::refused::Refused;
use crate::domain::refused_class::ClassRefused;
use crate::store::Stopped;

pub(super) async fn pressed(
    data: &Data,
    caller: Caller,
    control: ClassControl,
    press: &ComponentInteraction,
) -> (Shown, Result<View, Stopped>) {
    let (desk, language) = (&data.desk, caller.language.clone());
    let none = || Refused::from(ClassRefused::NoSuchClass).into();
    let signed = match control {
        // Nothing in a direct message lets one sign up: no such press comes from an honest client.
        ClassControl::SignUp(..) if press.guild_id.is_none() => Err(none()),
        ClassControl::SignUp(_, class) => desk.sign_up(caller, class).await,
        ClassControl::TakeBack(_, class) => desk.take_back_class(caller, class).await,
        ClassControl::Choose => match chosen(press).and_then(class_row) {
            Some(class) => desk.sign_up(caller, class).await,
            None => Err(none()),
        },
    };
    (Shown::OnlyToThem, signed.map(|it| class::signed_up(&it, &language)))
}
