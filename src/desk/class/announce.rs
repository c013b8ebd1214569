//! Offering a class: one command, and its cards are on their way (R13, R60).

use serde::{Deserialize, Serialize};

use super::typed::{buildings, link, moment};
use super::{ClassFace, rooms, stop};
use crate::desk::Desk;
use crate::desk::door::{Options, Said, done_with};
use crate::desk::roadmap::find;
use crate::desk::stale::{TRIES, is_as_read, kept_changing};
use crate::desk::visit::{Caller, Visit};
use crate::domain::class::{
    Class, ClassAction, ClassNumber, ClassState, PLACE, TITLE, Venue, check_length, check_seats, check_when,
    levels, overlap,
};
use crate::domain::ids::{ClassId, DistrictId};
use crate::domain::permission::{ClassAct, class_standings, may_class};
use crate::domain::refused::Refused;
use crate::domain::refused_class::ClassRefused;
use crate::domain::text::{BadWords, Words};
use crate::store::drafts::WaitsFor;
use crate::store::{SqliteConnection, Stopped, class_cards, classes};
use chrono::{DateTime, Duration, Utc};

/// A class as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClassAsk {
    /// An initiative by key or name.
    pub topic: String,
    /// What it is called. Empty in a draft where it was turned away.
    pub title: String,
    /// The day.
    pub day: String,
    /// The time of day.
    pub time: String,
    /// How long it takes.
    pub minutes: String,
    /// Where, face-to-face. Empty in a draft where it was turned away.
    pub place: Option<String>,
    /// Where, online.
    pub link: Option<String>,
    /// How many places there are.
    pub seats: u16,
    /// For whom, by building.
    pub buildings: Option<String>,
    /// Whether its holder has said that the words name no student (R94).
    #[serde(skip)]
    pub insisted: bool,
}

/// What came of it, and the draft that holds the other options where words were turned away.
pub type ClassTried = (Result<ClassFace, Stopped>, Option<i64>);

impl Desk {
    /// A librarian, a specialist or the director offers a class.
    pub async fn announce_class(&self, caller: Caller, ask: ClassAsk) -> ClassTried {
        self.announce_kept(caller, ask, None).await
    }

    /// The words that were turned away once more: the same verb, through the same gate.
    pub async fn announce_class_again(
        &self,
        caller: Caller,
        draft: i64,
        said: &str,
        insisted: bool,
    ) -> ClassTried {
        let kept = match self.draft(&caller, draft, WaitsFor::Edit).await {
            Ok(kept) => kept.asked.class.ok_or_else(|| Refused::NoSuchTicket.into()),
            Err(stopped) => Err(stopped),
        };
        let ask = match kept {
            Ok(kept) if kept.title.is_empty() => ClassAsk { title: said.to_owned(), insisted, ..kept },
            Ok(kept) => ClassAsk { place: Some(said.to_owned()), insisted, ..kept },
            Err(stopped) => return (Err(stopped), None),
        };
        self.announce_kept(caller, ask, Some(draft)).await
    }

    /// Decided anew where the district changes meanwhile: a day that was a school day may be none any more.
    async fn announce_kept(&self, caller: Caller, ask: ClassAsk, draft: Option<i64>) -> ClassTried {
        for _ in 0..TRIES {
            let visit = match self.visit(caller.clone()).await {
                Ok(visit) => visit,
                Err(stopped) => return (Err(stopped), None),
            };
            let class = match read(&visit, &ask) {
                Ok(class) => class,
                Err(refused @ Refused::Turned(_)) => {
                    let kept = self.keep_class_options(visit, ask).await;
                    return (Err(refused.into()), kept.ok());
                }
                Err(refused) => return (Err(refused.into()), None),
            };
            let kept = self
                .store
                .write(move |db| Box::pin(async move { keep(db, &visit, class, draft).await }))
                .await;
            match kept {
                Ok(Some(class)) => {
                    self.owing.notify_one();
                    return (self.class_face(class).await, None);
                }
                Ok(None) => {}
                Err(stopped) => return (Err(stopped), None),
            }
        }
        (Err(kept_changing()), None)
    }

    /// Keeps the other options, and nothing of the words that were turned away.
    async fn keep_class_options(&self, visit: Visit, ask: ClassAsk) -> Result<i64, Stopped> {
        let passes = |text: &str| visit.words(&Said::new(text)).is_ok();
        let title = if passes(&ask.title) { ask.title } else { String::new() };
        let place = ask.place.map(|it| if passes(&it) { it } else { String::new() });
        self.keep_options(visit, Options::Class(ClassAsk { title, place, ..ask })).await
    }
}

fn read(visit: &Visit, ask: &ClassAsk) -> Result<Class, Refused> {
    let holder = visit.staff().filter(|it| may_class(ClassAct::Announce, &class_standings(Some(it), None)));
    let holder = holder.filter(|it| it.here_on(visit.today())).ok_or(ClassRefused::NotAHolder)?;
    let initiative = find::initiative(&visit.district, &ask.topic)?.id;
    let minutes = check_length(ask.minutes.parse())?;
    let seats = check_seats(ask.seats)?;
    let buildings = buildings(visit, holder, ask.buildings.as_deref())?;
    let link = link(ask.link.as_deref())?;
    let starts_at = moment(visit, (Some(&ask.day), Some(&ask.time)), None)?;
    let title = words(visit, (&ask.title, TITLE), ask.insisted)?;
    let place = place(visit, ask.place.as_deref(), ask.insisted)?;
    let venue = Venue::new(place, link).ok_or(ClassRefused::NoPlace)?;
    let levels = levels(&visit.district, &buildings);
    check_when(&visit.district.calendar, &levels, (starts_at, minutes), &venue, visit.at)?;
    Ok(Class {
        id: ClassId(0),
        district: visit.district.id,
        number: ClassNumber(0),
        initiative,
        title,
        held_by: holder.id,
        starts_at,
        minutes,
        venue,
        seats,
        buildings,
        state: ClassState::Coming,
        revision: 1,
    })
}

/// Where it is face-to-face; none where nothing was typed.
pub(super) fn place(visit: &Visit, typed: Option<&str>, insisted: bool) -> Result<Option<Words>, Refused> {
    let typed = typed.filter(|it| !it.trim().is_empty());
    typed.map(|it| words(visit, (it, PLACE), insisted)).transpose()
}

/// Words of a length that has room in one line.
fn words(visit: &Visit, (typed, longest): (&str, usize), insisted: bool) -> Result<Words, Refused> {
    let words = visit.words(&Said::with(typed, insisted))?.words;
    let length = words.as_str().chars().count();
    if length > longest { Err(BadWords::TooLong { length, longest }.into()) } else { Ok(words) }
}

/// The class, also where the same interaction has announced it before; none where the district changed meanwhile.
async fn keep(
    db: &mut SqliteConnection,
    visit: &Visit,
    class: Class,
    draft: Option<i64>,
) -> Result<Option<ClassId>, Stopped> {
    if let Some(before) = classes::caused(db, visit.caller.cause).await? {
        return Ok(Some(before.id));
    }
    if !is_as_read(db, &visit.district).await? {
        return Ok(None);
    }
    done_with(db, draft).await?;
    is_free(db, class.district, &class).await?;
    let Some((id, _)) = classes::announce(db, &class, visit.caller.cause).await? else {
        return Err(super::no_such());
    };
    for room in rooms(&visit.district, &class.buildings) {
        class_cards::want_in(db, id, room, visit.at).await?;
    }
    let action = ClassAction::Announced { starts_at: class.starts_at, seats: class.seats };
    visit.record_class(db, id, action).await?;
    Ok(Some(id))
}

/// Whoever holds a class holds no other one meanwhile.
pub(super) async fn is_free(
    db: &mut SqliteConnection,
    district: DistrictId,
    class: &Class,
) -> Result<(), Stopped> {
    let span = |it: &Class| -> (DateTime<Utc>, DateTime<Utc>) { (it.starts_at, it.ends_at()) };
    let (from, to) = span(class);
    let near = classes::between(db, district, (from - Duration::hours(12), to)).await?;
    let theirs = |it: &&Class| it.held_by == class.held_by && it.id != class.id && it.is_on();
    match near.iter().filter(theirs).find(|it| overlap(span(it), (from, to))) {
        Some(other) => Err(stop(ClassRefused::AtOnce { number: other.number, at: other.starts_at })),
        None => Ok(()),
    }
}
