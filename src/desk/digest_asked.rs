//! What people ask of digests: to see one, to send today's by hand, to have a list of their own. What a digest tells, and
//! when it goes out by itself, is not decided here.

use std::sync::Arc;

use super::Desk;
use super::digest::{Digest, Mornings, places};
use super::visit::Caller;
use crate::domain::calendar::{CalendarRefused, monday};
use crate::domain::digest::Morning;
use crate::domain::district::District;
use crate::domain::place::Place;
use crate::domain::refused::Refused;
use crate::domain::routing::Queue;
use crate::store::{Stopped, digests};

impl Desk {
    /// The digest of the caller's own queue as it would be now.
    pub async fn preview_digest(&self, caller: Caller) -> Result<Digest, Stopped> {
        let visit = self.visit(caller).await?;
        let queues = visit.district.queues_of(visit.coach()?, visit.at);
        let queue = queues.into_iter().next().ok_or(Refused::NotACoach)?;
        let today = visit.today();
        let day = if queue == Queue::Director { monday(today) } else { today };
        self.digest(visit.district.clone(), Place::Queue(queue), day, visit.at).await
    }

    /// Sends today's digests that have not gone out, whatever the hour; on a day off there are none. For the director. Returns
    /// how many.
    pub async fn send_digests(&self, caller: Caller) -> Result<usize, Stopped> {
        let visit = self.director(caller).await?;
        let today = visit.today();
        if !visit.district.calendar.any_school_day(today) {
            return Err(Refused::Calendar(CalendarRefused::NoDigest(today)).into());
        }
        let mut reader = self.store.read().await?;
        let sent = digests::decided(&mut reader, visit.district.id, today, true).await?;
        let readers = digests::readers(&mut reader, visit.district.id).await?;
        drop(reader);
        let mut done = Mornings::default();
        for (place, _) in places(&visit.district, &readers, visit.at) {
            if !sent.contains(&place.to_string()) {
                self.decide(&visit.district, (place, Morning::Due(today)), visit.at, &mut done).await?;
            }
        }
        self.owing.notify_one();
        Ok(done.owed)
    }

    /// The district, and whether the caller gets their own list; none for somebody who can't have one.
    pub async fn digest_settings(&self, caller: Caller) -> Result<(Arc<District>, Option<bool>), Stopped> {
        let visit = self.visit(caller).await?;
        let mut reader = self.store.read().await?;
        let readers = digests::readers(&mut reader, visit.district.id).await?;
        let mine = visit.coach().ok().map(|coach| readers.contains(&coach.id));
        Ok((visit.district.clone(), mine))
    }

    /// Whether the caller gets their own list each school morning, from now on.
    pub async fn wants_digest(&self, caller: Caller, wants: bool) -> Result<Arc<District>, Stopped> {
        let visit = self.visit(caller).await?;
        let (coach, at) = (visit.coach()?.id, visit.at);
        self.store
            .write(move |db| Box::pin(async move { Ok(digests::set_reader(db, coach, wants, at).await?) }))
            .await?;
        Ok(visit.district)
    }
}
