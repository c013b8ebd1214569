//! Presses about the road map: a preview is confirmed or left, a librarian says how ready she is.

use crate::desk::{Caller, Confirmed};
use crate::discord::Data;
use crate::discord::answer::Shown;
use crate::discord::controls::RoadControl;
use crate::discord::render::road;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::store::Stopped;

pub(super) async fn pressed(
    data: &Data,
    caller: Caller,
    control: RoadControl,
) -> (Shown, Result<View, Stopped>) {
    let (desk, language) = (&data.desk, caller.language.clone());
    match control {
        RoadControl::Confirm { plan, seen } => {
            let view = desk.confirm_phase(caller, plan, seen).await.map(|confirmed| match confirmed {
                Confirmed::Kept(look) => road::kept(&look, &language),
                Confirmed::Changed(look) => road::changed(&look, &language),
            });
            (Shown::InPlace, view)
        }
        RoadControl::Keep => (Shown::InPlace, Ok(View::text(words(&language).preview_kept_as_it_is()))),
        RoadControl::Ready { initiative, level, .. } => {
            let said = desk.say_ready(caller, initiative, level).await;
            (Shown::OnlyToThem, said.map(|it| road::said(&it, &language)))
        }
    }
}
