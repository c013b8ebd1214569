//! Signing up and taking it back: one press each, decided by the one writer. The last place goes to whoever was first.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::news::owe;
use super::stop;
use super::typed::WhichClass;
use crate::desk::Desk;
use crate::desk::visit::{Caller, Visit};
use crate::domain::class::{Class, ClassAction, ClassState, Seat, freed, places_left};
use crate::domain::district::District;
use crate::domain::ids::{ClassId, StaffId};
use crate::domain::owed_class::ClassWhat;
use crate::domain::permission::ClassAct;
use crate::domain::refused_class::ClassRefused;
use crate::store::{SqliteConnection, Stopped, class_seats, classes, district};

/// What somebody is to a class after a press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seating {
    /// They have a place.
    Place,
    /// They wait for one, as the first, the second, …
    Waits(usize),
    /// They took it back, or had never signed up.
    None,
}

/// What came of a press.
#[derive(Debug, Clone)]
pub struct SignedUp {
    /// The district.
    pub district: Arc<District>,
    /// The class.
    pub class: Class,
    /// What they are to it now.
    pub seating: Seating,
}

impl Desk {
    /// Somebody signs up: they have a place, or wait for one. Twice is once.
    pub async fn sign_up(&self, caller: Caller, class: ClassId) -> Result<SignedUp, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let signed = self.store.write(move |db| Box::pin(async move { sign_up(db, &visit, class).await }));
        let (class, seating) = signed.await?;
        self.owing.notify_one();
        Ok(SignedUp { district, class, seating })
    }

    /// Somebody takes it back: who has waited longest has the place. Whoever never signed up is told so.
    pub async fn take_back_class(&self, caller: Caller, class: ClassId) -> Result<SignedUp, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let taken = self.store.write(move |db| Box::pin(async move { take_back(db, &visit, class).await }));
        let class = taken.await?;
        self.owing.notify_one();
        Ok(SignedUp { district, class, seating: Seating::None })
    }
}

async fn sign_up(db: &mut SqliteConnection, visit: &Visit, id: ClassId) -> Result<(Class, Seating), Stopped> {
    let mut class = open(db, visit, id).await?;
    let known = visit.staff().map(|it| it.id);
    if known == Some(class.held_by) {
        return Err(stop(ClassRefused::YouHoldIt { number: class.number }));
    }
    let who = if let Some(who) = known {
        who
    } else {
        let caller = &visit.caller;
        district::welcome_person(db, class.district, caller.user, &caller.name).await?
    };
    let mut line = class_seats::line(db, id).await?;
    if !line.iter().any(|it| it.who == who) {
        let waits = places_left(class.seats, &line) == 0;
        let seat = Seat { who, waits, at: visit.at };
        class_seats::add(db, id, seat).await?;
        line.push(seat);
        let action = ClassAction::SignedUp { who, waits };
        // A card shows how many places are left: one who waits changes nothing on it.
        if waits {
            visit.record_class(db, id, action).await?;
        } else {
            visit.keep_class(db, &mut class, action).await?;
        }
    }
    Ok((class, seating(&line, who)))
}

async fn take_back(db: &mut SqliteConnection, visit: &Visit, id: ClassId) -> Result<Class, Stopped> {
    let mut class = open(db, visit, id).await?;
    let line = class_seats::line(db, id).await?;
    let own = visit.staff().and_then(|staff| line.iter().find(|it| it.who == staff.id));
    let Some(own) = own else { return Ok(class) };
    class_seats::remove(db, id, own.who).await?;
    let left = places_left(class.seats, &line);
    visit.record_class(db, id, ClassAction::TookBack { who: own.who }).await?;
    move_up(db, &class, visit.at).await?;
    if places_left(class.seats, &class_seats::line(db, id).await?) != left {
        classes::save(db, &mut class).await?;
        crate::store::class_cards::want(db, id, class.revision, visit.at).await?;
    }
    Ok(class)
}

/// Whoever has waited longest has what is free, and hears of it.
pub(super) async fn move_up(
    db: &mut SqliteConnection,
    class: &Class,
    at: DateTime<Utc>,
) -> Result<(), Stopped> {
    for who in freed(class.seats, &class_seats::line(db, class.id).await?) {
        class_seats::move_up(db, class.id, who, at).await?;
        classes::record(db, class.id, (None, ClassAction::MovedUp { who }), at).await?;
        owe(db, class, who, ClassWhat::PlaceFree, at).await?;
    }
    Ok(())
}

/// The class, if one can still sign up or take it back.
async fn open(db: &mut SqliteConnection, visit: &Visit, id: ClassId) -> Result<Class, Stopped> {
    let class = visit.class(db, WhichClass::Id(id), ClassAct::SignUp).await?;
    if class.is_open(visit.at) {
        return Ok(class);
    }
    let number = class.number;
    Err(stop(match class.state {
        ClassState::Lost | ClassState::CalledOff => ClassRefused::Off { number },
        _ => ClassRefused::Begun { number, at: class.starts_at },
    }))
}

pub(super) fn seating(line: &[Seat], who: StaffId) -> Seating {
    let before = line.iter().take_while(|it| it.who != who).filter(|it| it.waits).count();
    match line.iter().find(|it| it.who == who) {
        Some(Seat { waits: true, .. }) => Seating::Waits(before + 1),
        Some(_) => Seating::Place,
        None => Seating::None,
    }
}
