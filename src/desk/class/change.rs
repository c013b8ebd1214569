//! A class is moved, or called off: everybody who signed up is told once.

use super::announce::{is_free, place};
use super::news::owe_all;
use super::sign::move_up;
use super::typed::{WhichClass, link, moment, number};
use super::{ClassFace, stop};
use crate::desk::Desk;
use crate::desk::roadmap::find::is_none;
use crate::desk::stale::{TRIES, is_as_read, kept_changing};
use crate::desk::visit::{Caller, Visit};
use crate::domain::class::{
    Class, ClassAction, ClassState, Link, Venue, check_length, check_seats, check_when,
};
use crate::domain::ids::ClassId;
use crate::domain::owed_class::ClassWhat;
use crate::domain::permission::ClassAct;
use crate::domain::refused::Refused;
use crate::domain::refused_class::ClassRefused;
use crate::domain::refused_people::PeopleRefused;
use crate::domain::text::Words;
use crate::store::{SqliteConnection, Stopped};

/// What is to be otherwise, as it was typed; none stays as it is.
#[derive(Debug, Clone, Default)]
pub struct ClassChange {
    /// The day.
    pub day: Option<String>,
    /// The time of day.
    pub time: Option<String>,
    /// How long it takes.
    pub minutes: Option<String>,
    /// Where, face-to-face; *none* takes it away.
    pub place: Option<String>,
    /// Where, online; *none* takes it away.
    pub link: Option<String>,
    /// How many places there are.
    pub seats: Option<u16>,
}

/// A class that was changed.
#[derive(Debug, Clone)]
pub struct ClassChanged {
    /// The class as it is now.
    pub face: ClassFace,
    /// How many people are told.
    pub told: usize,
}

impl Desk {
    /// Who holds a class, or the director, moves it to another time or place, or gives it more places.
    pub async fn change_class(
        &self,
        caller: Caller,
        typed: &str,
        change: ClassChange,
    ) -> Result<ClassChanged, Stopped> {
        let which = number(typed)?;
        for _ in 0..TRIES {
            let (visit, change) = (self.visit(caller.clone()).await?, change.clone());
            let changed = self.store.write(move |db| {
                Box::pin(async move {
                    if !is_as_read(db, &visit.district).await? {
                        return Ok(None);
                    }
                    let was = changeable(db, &visit, which).await?;
                    let class = read(&visit, &was, &change)?;
                    Ok(Some(keep(db, &visit, (was, class)).await?))
                })
            });
            if let Some(changed) = changed.await? {
                return self.changed(changed).await;
            }
        }
        Err(kept_changing())
    }

    /// Who holds a class, or the director, calls it off.
    pub async fn call_off_class(&self, caller: Caller, typed: &str) -> Result<ClassChanged, Stopped> {
        let (visit, which) = (self.visit(caller).await?, number(typed)?);
        let off = self.store.write(move |db| {
            Box::pin(async move {
                let mut class = changeable(db, &visit, which).await?;
                class.state = ClassState::CalledOff;
                visit.keep_class(db, &mut class, ClassAction::CalledOff).await?;
                Ok((class.id, owe_all(db, &class, ClassWhat::CalledOff, visit.at).await?))
            })
        });
        self.changed(off.await?).await
    }

    async fn changed(&self, (class, told): (ClassId, usize)) -> Result<ClassChanged, Stopped> {
        self.owing.notify_one();
        Ok(ClassChanged { face: self.class_face(class).await?, told })
    }
}

/// The class, if it is the caller's to change and has not begun. One whose day was lost can have another.
async fn changeable(db: &mut SqliteConnection, visit: &Visit, which: WhichClass) -> Result<Class, Stopped> {
    let class = visit.class(db, which, ClassAct::Change).await?;
    let number = class.number;
    match class.state {
        ClassState::CalledOff => Err(stop(ClassRefused::Off { number })),
        ClassState::Lost => Ok(class),
        _ if class.is_open(visit.at) => Ok(class),
        _ => Err(stop(ClassRefused::Begun { number, at: class.starts_at })),
    }
}

fn read(visit: &Visit, was: &Class, change: &ClassChange) -> Result<Class, Refused> {
    let read = |typed: &String| check_length(typed.parse());
    let minutes = change.minutes.as_ref().map_or(Ok(was.minutes), read)?;
    let seats = change.seats.map_or(Ok(was.seats), check_seats)?;
    let when = (change.day.as_deref(), change.time.as_deref());
    let class = Class {
        starts_at: moment(visit, when, Some(was.starts_at))?,
        minutes,
        seats,
        venue: venue(visit, was, change)?,
        ..was.clone()
    };
    if class == *was {
        return Err(PeopleRefused::NothingToChange.into());
    }
    let levels = class.levels(&visit.district);
    let when = (class.starts_at, class.minutes);
    check_when(&visit.district.calendar, &levels, when, &class.venue, visit.at)?;
    let state = if class.starts_at == was.starts_at { was.state } else { ClassState::Coming };
    Ok(Class { state, ..class })
}

fn venue(visit: &Visit, was: &Class, change: &ClassChange) -> Result<Venue, Refused> {
    let given = |typed: &Option<String>| typed.clone().filter(|it| !is_none(it));
    let place: Option<Words> = match &change.place {
        None => was.venue.place().cloned(),
        typed => place(visit, given(typed).as_deref(), false)?,
    };
    let link: Option<Link> = match &change.link {
        None => was.venue.link().cloned(),
        typed => link(given(typed).as_deref())?,
    };
    Venue::new(place, link).ok_or_else(|| ClassRefused::NoPlace.into())
}

/// More places alone are news only for those who waited for one.
async fn keep(
    db: &mut SqliteConnection,
    visit: &Visit,
    (was, mut class): (Class, Class),
) -> Result<(ClassId, usize), Stopped> {
    is_free(db, class.district, &class).await?;
    let action = ClassAction::Changed { starts_at: class.starts_at, seats: class.seats };
    visit.keep_class(db, &mut class, action).await?;
    let same = (was.starts_at, was.minutes, &was.venue) == (class.starts_at, class.minutes, &class.venue);
    let told = if same { 0 } else { owe_all(db, &class, ClassWhat::Moved, visit.at).await? };
    move_up(db, &class, visit.at).await?;
    Ok((class.id, told))
}
