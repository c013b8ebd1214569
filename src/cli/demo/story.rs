//! What has happened at the sample district before the visitor comes: the panel is up, a few people have asked, two have
//! a time to meet, two reports of the same fault are one incident, and a class is announced.

use std::ops::RangeFrom;

use crate::cli::Failure;
use crate::desk::{Ask, Caller, Chosen, ClassAsk, Desk, Opening, Said, Which};
use crate::domain::ids::{InteractionId, TicketNumber};
use crate::domain::people::Role;
use crate::domain::routing::Kind;
use crate::domain::ticket::Form;
use crate::sandbox::{Sandbox, World};
use crate::store::Stopped;

/// Whether the bot has seen the server, so that cards find their channels.
pub(super) fn channels_are_there(world: &World) -> bool {
    world.guilds().any(|guild| !world.commands(guild.id).is_empty())
}

/// Who asks what, by the name in the sample; whoever works in two buildings says for which.
const ASKED: [(&str, &str, Kind, Option<&str>); 6] = [
    (
        "Daniel Cho",
        "Where do I find last year's comments in the gradebook? Progress reports are due Friday",
        Kind::Question,
        None,
    ),
    ("Nils Berg", "The iPads come Tuesday, any advice for day one with 8th graders?", Kind::Question, None),
    ("Alma Reyes", "moodle test is locked for one section", Kind::Question, None),
    ("Miriam Stone", "The panel in the orchestra room stays black", Kind::Broken, Some("east")),
    ("Elena Rojas", "Empecé este año y nadie me ha explicado dónde se ponen las notas", Kind::Question, None),
    ("Alma Reyes", "The panel in my room stays black since this morning", Kind::Broken, None),
];

/// Tells it, as if people had typed it.
pub(super) async fn tell(desk: &Desk, sandbox: &Sandbox) -> Result<(), Failure> {
    put_up_panel(desk, sandbox).await?;
    let mut causes = 1..;
    for ((name, words, kind, building), cause) in ASKED.into_iter().zip(causes.by_ref()) {
        let building = building.map(str::to_owned);
        let ask = Ask { words: words.to_owned(), kind: Some(kind), building, ..Ask::default() };
        let opening = desk.open(caller(desk, name, cause).await?, ask).await?;
        if !matches!(opening, Opening::Opened(_)) {
            return Err(format!("the demo's request of {name} became no ticket").into());
        }
    }
    they_meet(desk, &mut causes).await?;
    one_fault(desk, &mut causes).await?;
    a_class(desk, &mut causes).await
}

/// The pilot has a coach, and the two have a time to meet.
async fn they_meet(desk: &Desk, causes: &mut RangeFrom<u64>) -> Result<(), Failure> {
    let which = Which::Number(TicketNumber(2));
    let ticket = desk.claim(caller_of(desk, "Sam Okoro", causes).await?, which).await?.ticket.id;
    let times = desk.times(caller_of(desk, "Sam Okoro", causes).await?, which).await?;
    let Some(first) = times.offers.first() else { return Ok(()) };
    let chosen = Chosen { at: first.window.start, form: Form::Online };
    desk.propose(caller_of(desk, "Sam Okoro", causes).await?, which, chosen).await?;
    if let Some(proposal) = desk.face(ticket).await?.proposal {
        desk.agree(caller_of(desk, "Nils Berg", causes).await?, which, proposal.id).await?;
    }
    Ok(())
}

/// Two people report the same: the tech office answers once.
async fn one_fault(desk: &Desk, causes: &mut RangeFrom<u64>) -> Result<(), Failure> {
    let office = caller_of(desk, "Ines Kowalski", causes).await?;
    let what =
        Said::new("Panels stay black since this morning's update. The tech office is restarting them.");
    desk.open_incident(office, Which::Number(TicketNumber(4)), what).await?;
    Ok(())
}

/// A specialist offers a class to everybody, and one teacher has a place already.
async fn a_class(desk: &Desk, causes: &mut RangeFrom<u64>) -> Result<(), Failure> {
    let ask = ClassAsk {
        topic: "ipads".to_owned(),
        title: "Day one with the iPads".to_owned(),
        day: "friday".to_owned(),
        time: "3:45".to_owned(),
        minutes: "45".to_owned(),
        place: Some("Prairie View library".to_owned()),
        link: Some("https://meet.example.org/day-one".to_owned()),
        seats: 12,
        buildings: None,
        insisted: false,
    };
    let (announced, _) = desk.announce_class(caller_of(desk, "Sam Okoro", causes).await?, ask).await;
    desk.sign_up(caller_of(desk, "Nils Berg", causes).await?, announced?.class.id).await?;
    Ok(())
}

async fn caller_of(desk: &Desk, name: &str, causes: &mut RangeFrom<u64>) -> Result<Caller, Stopped> {
    caller(desk, name, causes.next().unwrap_or_default()).await
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
