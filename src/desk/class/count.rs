//! Who came: written down once, as one entry of the log for so many people, so that every figure counts them once (R35).
//!
//! The entry is a private one: a class's list is between those who signed up, who holds it and the director.

use super::ClassFace;
use super::typed::{WhichClass, number};
use crate::desk::Desk;
use crate::desk::log::{Read, keep as keep_entry, placed};
use crate::desk::stale::{TRIES, kept_changing};
use crate::desk::visit::{Caller, Visit};
use crate::domain::attendance::Attendee;
use crate::domain::class::{Class, ClassAction, ClassState};
use crate::domain::company::{Audience, Company};
use crate::domain::duty::Duty;
use crate::domain::ids::{BuildingId, ClassId, StaffId, TicketNumber};
use crate::domain::logging::{Shape, may_log};
use crate::domain::people::Staff;
use crate::domain::permission::ClassAct;
use crate::domain::refused::Refused;
use crate::domain::refused_class::ClassRefused;
use crate::domain::routing::Kind;
use crate::domain::ticket::{Asked, Claim, Ending, Resolution};
use crate::store::{SqliteConnection, Stopped, class_seats, classes};

/// Who came, as it was typed: everybody with a place, but for these, and so many who had none.
#[derive(Debug, Clone, Default)]
pub struct CameAsk {
    /// Who had a place and did not come: names between commas, or mentions.
    pub absent: Option<String>,
    /// How many came without having signed up.
    pub others: u16,
}

/// A class whose people were counted.
#[derive(Debug, Clone)]
pub struct ClassCame {
    /// The class.
    pub face: ClassFace,
    /// How many came.
    pub came: u16,
    /// The entry of the log that counts them; none where nobody came.
    pub entry: Option<TicketNumber>,
}

impl Desk {
    /// Who holds a class, or the director, says who came.
    pub async fn class_came(&self, caller: Caller, typed: &str, ask: CameAsk) -> Result<ClassCame, Stopped> {
        let which = number(typed)?;
        for _ in 0..TRIES {
            let (visit, ask) = (self.visit(caller.clone()).await?, ask.clone());
            let counted =
                self.store.write(move |db| Box::pin(async move { count(db, &visit, which, &ask).await }));
            if let Some((class, came, entry)) = counted.await? {
                self.owing.notify_one();
                return Ok(ClassCame { face: self.class_face(class).await?, came, entry });
            }
        }
        Err(kept_changing())
    }
}

/// None where the district changed meanwhile: to be read again.
async fn count(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: WhichClass,
    ask: &CameAsk,
) -> Result<Option<(ClassId, u16, Option<TicketNumber>)>, Stopped> {
    let mut class = visit.class(db, which, ClassAct::Count).await?;
    is_countable(visit, &class)?;
    let line = class_seats::line(db, class.id).await?;
    let seated: Vec<_> = line.iter().filter(|it| !it.waits).map(|it| it.who).collect();
    let there = there(visit, &seated, ask)?;
    let came = u16::try_from(there.len()).unwrap_or(u16::MAX).saturating_add(ask.others);
    let mut entry = None;
    if came > 0 {
        let Some(ticket) = keep_entry(db, visit, read(visit, &class, &there, came)?, None).await? else {
            return Ok(None);
        };
        classes::counted_by(db, class.id, ticket.id).await?;
        entry = Some(ticket.number);
    }
    class.state = ClassState::Held { came };
    visit.keep_class(db, &mut class, ClassAction::Held { came }).await?;
    Ok(Some((class.id, came, entry)))
}

fn is_countable(visit: &Visit, class: &Class) -> Result<(), Refused> {
    let number = class.number;
    match class.state {
        ClassState::Held { came } => Err(ClassRefused::Counted { number, came }.into()),
        ClassState::CalledOff | ClassState::Lost => Err(ClassRefused::Off { number }.into()),
        ClassState::Coming | ClassState::AtHome if visit.at < class.starts_at => {
            Err(ClassRefused::NotBegun { number, at: class.starts_at }.into())
        }
        ClassState::Coming | ClassState::AtHome => {
            let day = visit.district.calendar.local_date(class.starts_at);
            Ok(may_log(day, visit.today(), visit.district.settings.log_close_day)?)
        }
    }
}

/// Those who had a place and came.
fn there(visit: &Visit, seated: &[StaffId], ask: &CameAsk) -> Result<Vec<StaffId>, Refused> {
    let mut there = seated.to_vec();
    for absent in visit.district.attendees(ask.absent.as_deref().unwrap_or_default())? {
        match absent {
            Attendee::Staff(who) if seated.contains(&who) => there.retain(|it| *it != who),
            Attendee::Staff(who) => return Err(ClassRefused::NotSignedUp { staff: Some(who) }.into()),
            Attendee::Account(_) => return Err(ClassRefused::NotSignedUp { staff: None }.into()),
        }
    }
    Ok(there)
}

/// One entry for all of them, under the name of one who came: that is how the log knows a group.
fn read(visit: &Visit, class: &Class, there: &[StaffId], heads: u16) -> Result<Read, Refused> {
    let district = &visit.district;
    let holder = district.person(class.held_by).ok_or(ClassRefused::NoSuchClass)?;
    let known = there.iter().filter_map(|it| district.person(*it)).find(|it| it.user.is_some());
    let asker = known.unwrap_or(holder);
    let building = building_of(visit, class, [asker, holder]);
    let (topic, kind, at) = (Some(class.initiative), Kind::Class, class.starts_at);
    let minutes = class.minutes.in_steps_of(district.settings.log_step_minutes)?;
    let claim = Claim { by: holder.id, at, reopened: false };
    Ok(Read {
        placed: placed(visit, holder, (building, topic, kind), at),
        asked: Asked {
            user: asker.user.unwrap_or(visit.caller.user),
            name: asker.name.clone(),
            building,
            topic,
            kind,
            words: class.title.clone(),
            language: visit.caller.language.clone(),
            today: false,
            private: true,
            needed_by: None,
            source_url: None,
            form: None,
            wanted_at: None,
            company: Company { audience: Audience::Teachers, heads: Some(heads), people: Vec::new() },
            occasion: None,
            insisted: false,
        },
        done: Resolution { claim, at, minutes, ending: Ending::Helped, outcome: None, helped: None },
        kept: (Shape::Group, Duty::of(kind)),
    })
}

/// The only building that the class was for; else where these work.
fn building_of(visit: &Visit, class: &Class, people: [&Staff; 2]) -> Option<BuildingId> {
    match class.buildings.as_slice() {
        [only] => Some(*only),
        _ => people.iter().find_map(|it| visit.district.building_of(it, class.starts_at)),
    }
}
