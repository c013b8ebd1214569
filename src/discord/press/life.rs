//! Presses of a ticket's longer life: handing on in three steps, partners, taking over, going on.

use poise::serenity_prelude as serenity;
use serenity::ComponentInteraction;

use super::super::Data;
use super::super::answer::{Asked, Shown};
use super::super::controls::LifeControl;
use super::super::render;
use super::super::view::View;
use super::{chosen, on_card};
use crate::desk::{Caller, Desk, Partnering, Which};
use crate::domain::handing::{Handing, Target};
use crate::domain::ids::{InitiativeId, StaffId};
use crate::domain::refused::Refused;
use crate::domain::ticket::Passing;
use crate::store::Stopped;

type Answer = Result<(Shown, View), Stopped>;

pub(super) async fn pressed(
    data: &Data,
    asked: &Asked<'_>,
    control: LifeControl,
    press: &ComponentInteraction,
) {
    if let LifeControl::Resume(ticket) = control {
        let hold = data.hands.hold(ticket);
        let resumed = data.desk.resume(asked.caller.clone(), Which::Id(ticket)).await;
        return on_card(data, asked, resumed.map(|it| it.ticket.id), press.message.id, hold).await;
    }
    let (shown, view) = match answer(&data.desk, &asked.caller, control, chosen(press)).await {
        Ok((shown, view)) => (shown, Ok(view)),
        Err(stopped) => (Shown::OnlyToThem, Err(stopped)),
    };
    asked.answer(&data.desk, shown, view).await;
}

async fn answer(desk: &Desk, caller: &Caller, control: LifeControl, chosen: Option<&str>) -> Answer {
    let (which, language) = (Which::Id(control.ticket()), caller.language.clone());
    let caller = caller.clone();
    let nonsense = || Stopped::from(Refused::NoSuchTicket);
    match control {
        LifeControl::HandOn(_) => {
            let look = desk.may_hand_on(caller, which).await?;
            Ok((Shown::OnlyToThem, render::hand_on_why(&look, &language)))
        }
        LifeControl::Why(_) => {
            let why = chosen.and_then(|it| it.parse().ok()).ok_or_else(nonsense)?;
            why_chosen(desk, caller, which, why).await
        }
        LifeControl::Topic(_) => {
            let topic = chosen.and_then(|it| it.parse().ok()).filter(|id| *id > 0).map(InitiativeId);
            hand_on(desk, caller, which, Handing { why: Passing::OtherTopic, to: Target::Next, topic }).await
        }
        LifeControl::To(_, why) => {
            let to = chosen.and_then(|it| it.parse().ok()).ok_or_else(nonsense)?;
            hand_on(desk, caller, which, Handing { why, to, topic: None }).await
        }
        LifeControl::TechOffice(_) => {
            let (_, view) = hand_on(desk, caller, which, Handing::TECH_OFFICE).await?;
            Ok((Shown::OnlyToThem, view))
        }
        LifeControl::Keep(_) => {
            let split = desk.split(caller, which).await?;
            Ok((Shown::InPlace, render::split(&split, &language)))
        }
        LifeControl::Partner(_) => {
            if let Some(look) = desk.may_invite(caller.clone(), which).await? {
                return Ok((Shown::OnlyToThem, render::whom_to_invite(&look, &language)));
            }
            let joined = desk.join(caller, which).await?;
            Ok((Shown::OnlyToThem, render::partnered(&joined, &language)))
        }
        LifeControl::Invite(_) => {
            let staff = chosen.and_then(|it| it.parse().ok()).map(StaffId).ok_or_else(nonsense)?;
            let joined = desk.partner(caller, which, Partnering::Invite(staff)).await?;
            Ok((Shown::InPlace, render::invited(&joined, staff, &language)))
        }
        LifeControl::TakeOver(_) => {
            let passed = desk.take_over(caller, which).await?;
            Ok((Shown::InPlace, render::taken_over(&passed, &language)))
        }
        LifeControl::Reminders(ticket, wants) => {
            let wanted = desk.reminders_from(caller, ticket, wants).await?;
            Ok((Shown::OnlyToThem, render::reminders(wanted, Some(ticket), &language)))
        }
        LifeControl::Resume(_)
        | LifeControl::Fixed(_)
        | LifeControl::FixedForm(_)
        | LifeControl::Answer(_) => Err(nonsense()),
    }
}

async fn why_chosen(desk: &Desk, caller: Caller, which: Which, why: Passing) -> Answer {
    let language = caller.language.clone();
    match why {
        Passing::TechOffice => hand_on(desk, caller, which, Handing::TECH_OFFICE).await,
        Passing::OtherTopic => {
            let look = desk.may_hand_on(caller, which).await?;
            Ok((Shown::InPlace, render::hand_on_topic(&look, &language)))
        }
        why => {
            let look = desk.may_hand_on(caller, which).await?;
            Ok((Shown::InPlace, render::hand_on_to(&look, why, &language)))
        }
    }
}

async fn hand_on(desk: &Desk, caller: Caller, which: Which, handing: Handing) -> Answer {
    let language = caller.language.clone();
    let handed = desk.hand_on(caller, which, handing).await?;
    Ok((Shown::InPlace, render::handed_on(&handed, &language)))
}
