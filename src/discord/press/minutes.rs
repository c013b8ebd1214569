//! Presses about one's own minutes.

use super::super::Data;
use super::super::answer::{Asked, Shown};
use super::super::controls::MinutesControl;
use super::super::render;
use crate::desk::{TimeSaid, Which};

/// A partner said how long their help took.
pub(super) async fn pressed(data: &Data, asked: &Asked<'_>, control: MinutesControl) {
    let MinutesControl::Took(ticket, minutes) = control;
    let said = TimeSaid { minutes, duty: None, shape: None };
    let kept = data.desk.say_minutes(asked.caller.clone(), Which::Id(ticket), said).await;
    let view = kept.map(|it| render::minutes_kept(&it, &asked.caller.language));
    asked.answer(&data.desk, Shown::InPlace, view).await;
}
