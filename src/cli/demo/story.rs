//! What has happened at the sample district before the visitor comes: the panel is up, a few people have asked, one
//! request is claimed.

use crate::cli::Failure;
use crate::desk::{Ask, Caller, Desk, Opening, Which};
use crate::domain::ids::{InteractionId, TicketNumber};
use crate::domain::people::Role;
use crate::domain::routing::Kind;
use crate::sandbox::{Sandbox, World};
use crate::store::Stopped;

/// Whether the bot has seen the server, so that cards find their channels.
pub(super) fn channels_are_there(world: &World) -> bool {
    world.guilds().any(|guild| !world.commands(guild.id).is_empty())
}

/// Who asks what, by the name in the sample.
const ASKED: [(&str, &str, Kind); 5] = [
    (
        "Daniel Cho",
        "Where do I find last year's comments in the gradebook? Progress reports are due Friday",
        Kind::Question,
    ),
    ("Nils Berg", "The iPads come Tuesday, any advice for day one with 8th graders?", Kind::Question),
    ("Alma Reyes", "moodle test is locked for one section", Kind::Question),
    ("Miriam Stone", "The panel in the orchestra room stays black", Kind::Broken),
    ("Elena Rojas", "Empecé este año y nadie me ha explicado dónde se ponen las notas", Kind::Question),
];

/// Tells it, as if people had typed it.
pub(super) async fn tell(desk: &Desk, sandbox: &Sandbox) -> Result<(), Failure> {
    put_up_panel(desk, sandbox).await?;
    let mut cause = 1;
    for (name, words, kind) in ASKED {
        let ask = Ask { words: words.to_owned(), kind: Some(kind), ..Ask::default() };
        if let Opening::WhichBuilding(_) = desk.open(caller(desk, name, cause).await?, ask).await? {
            tracing::warn!(name, "the sample does not say where this teacher works");
        }
        cause += 1;
    }
    let coach = caller(desk, "Sam Okoro", cause).await?;
    desk.claim(coach, Which::Number(TicketNumber(2))).await?;
    Ok(())
}

/// The director puts the *Ask for help* button where everybody asks.
async fn put_up_panel(desk: &Desk, sandbox: &Sandbox) -> Result<(), Failure> {
    let guild = desk.guilds().await?.first().copied().ok_or("the sample names no server")?;
    let district = desk.district(guild).await?;
    let director = district.having(Role::Director, desk.now()).find_map(|it| it.user);
    let ask = district.channels.ask.as_ref().and_then(|it| it.id);
    if let (Some(director), Some(ask)) = (director, ask) {
        let director = sandbox.person(guild.0.into(), director.0.into()).in_channel(ask.0.into());
        director.try_types("/desk panel", &[]).await?;
    }
    Ok(())
}

async fn caller(desk: &Desk, name: &str, cause: u64) -> Result<Caller, Stopped> {
    let guild = desk.guilds().await?.first().copied().ok_or(crate::domain::refused::Refused::NoDistrict)?;
    let district = desk.district(guild).await?;
    let user = district.staff.iter().find(|it| it.name == name).and_then(|it| it.user);
    Ok(Caller {
        guild,
        user: user.ok_or(crate::domain::refused::Refused::NotACoach)?,
        name: name.to_owned(),
        roles: Vec::new(),
        language: "en-US".to_owned(),
        cause: InteractionId(cause),
    })
}
