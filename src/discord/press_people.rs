//! Presses about people and buildings.

use super::Data;
use super::answer::Shown;
use super::controls::PeopleControl;
use super::render::people;
use super::view::View;
use crate::desk::Caller;
use crate::store::Stopped;

pub(super) async fn pressed(
    data: &Data,
    caller: Caller,
    control: PeopleControl,
) -> (Shown, Result<View, Stopped>) {
    let (desk, language) = (&data.desk, caller.language.clone());
    match control {
        PeopleControl::LeaveMove(ticket, staff) => {
            let moved = desk.leave_move(caller, ticket, staff).await;
            (Shown::InPlace, moved.map(|it| people::leave_moved(&it, &language)))
        }
        PeopleControl::LeaveWait(ticket, staff) => {
            let waits = desk.leave_wait(caller, ticket, staff).await;
            (Shown::InPlace, waits.map(|it| people::leave_waits(&it, staff, &language)))
        }
        PeopleControl::MoveAlong(ticket, building) => {
            let moved = desk.move_along(caller, ticket, building).await;
            (Shown::InPlace, moved.map(|it| people::leave_moved(&it, &language)))
        }
        PeopleControl::StayThere(ticket) => {
            let stays = desk.stay_there(caller, ticket).await;
            (Shown::InPlace, stays.map(|it| people::stays_there(&it, &language)))
        }
        PeopleControl::Confirm(id) => {
            let done = desk.confirm(caller, id).await;
            (Shown::InPlace, done.map(|it| people::confirmed(&it, &language)))
        }
        PeopleControl::Keep(id) => {
            let kept = desk.keep_as_it_is(caller, id).await;
            (Shown::InPlace, kept.map(|()| people::kept(&language)))
        }
    }
}
