//! Roles and buildings that somebody has for a while, such as a specialist who stands in for a librarian for a week (F23):
//! the director says the last day, and after it the clock puts back what was before, once.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::deciding::{LOOKED_AT, elsewhere};
use super::reroute::{Again, reroute};
use crate::domain::decision::Decision;
use crate::domain::district::District;
use crate::domain::district::file::StaffEntry;
use crate::domain::ids::{GuildId, Key, StaffId};
use crate::domain::people::{Acting, Lasting, Post, Staff};
use crate::domain::reroute::Cause;
use crate::store::{SqliteConnection, Stopped, district, tickets};

impl Desk {
    /// Puts back everybody whose last day of standing in is over. What waits is routed again where that changes who has it;
    /// what they have stays with them. Says how many people they were.
    pub async fn acting_due(&self, guild: GuildId, at: DateTime<Utc>) -> Result<usize, Stopped> {
        let mut back = 0;
        loop {
            let now = self.district(guild).await?;
            let today = now.calendar.local_date(at);
            let over = |it: &&Staff| it.acts_until().is_some_and(|last| last < today);
            let Some(staff) = now.staff.iter().find(over).map(|it| it.id) else { break };
            let put = self.store.write(move |db| Box::pin(async move { put_back(db, now, staff, at).await }));
            if !put.await? {
                break;
            }
            back += 1;
        }
        if back > 0 {
            self.owing().notify_one();
        }
        Ok(back)
    }
}

/// Writes somebody as the director decided, for good or for a while. Whoever stands in already goes back to what they were
/// at first.
pub(super) async fn put(
    db: &mut SqliteConnection,
    now: &District,
    (key, entry, until): (&Key, &StaffEntry, Option<NaiveDate>),
    at: DateTime<Utc>,
) -> Result<(), Stopped> {
    let before = now.person_by_key(key.as_str()).map(Staff::lasting);
    let Some(staff) = district::put_staff(db, now.id, key, entry, at).await? else { return Ok(()) };
    match until.zip(before) {
        Some((until, before)) => district::stand_in(db, now.id, staff, until, &before).await?,
        None => drop(district::stand_down(db, now.id, staff).await?),
    }
    Ok(())
}

/// Writes where somebody works from now on. Whoever stands in goes back to that as well.
pub(super) async fn move_to(
    db: &mut SqliteConnection,
    now: &District,
    staff: StaffId,
    posts: Vec<Post>,
) -> Result<(), Stopped> {
    if let Some(Acting { until, before }) = now.person(staff).and_then(|it| it.acting.clone()) {
        let before = Lasting { posts: posts.clone(), ..before };
        district::stand_in(db, now.id, staff, until, &before).await?;
    }
    Ok(district::put_posts(db, now.id, staff, posts).await?)
}

/// False where the district is not what it was when it was read: the next round does it.
async fn put_back(
    db: &mut SqliteConnection,
    now: Arc<District>,
    staff: StaffId,
    at: DateTime<Utc>,
) -> Result<bool, Stopped> {
    let current = district::revision(db, now.guild).await? == Some(now.revision);
    if !current || !district::stand_down(db, now.id, staff).await? {
        return Ok(false);
    }
    let Some(mut person) = now.person(staff).filter(|it| !it.gone).cloned() else { return Ok(true) };
    person.go_back();
    if let Some(key) = person.key.clone() {
        let entry = Box::new(now.staff_entry(&person));
        district::put_staff(db, now.id, &key, &entry, at).await?;
        let then = now.with(&Decision::Staff { key, entry, until: None });
        route_what_waits(db, (&now, Arc::new(then)), at).await?;
    }
    Ok(true)
}

async fn route_what_waits(
    db: &mut SqliteConnection,
    (now, then): (&District, Arc<District>),
    at: DateTime<Utc>,
) -> Result<(), Stopped> {
    let load = tickets::load(db, now.id).await?;
    let again = Again { district: then, because: Cause::District, by: None, at };
    for mut ticket in tickets::all_waiting(db, now.id, LOOKED_AT).await? {
        if elsewhere(&ticket, (now, &again.district), &load, at).is_some() {
            reroute(db, &again, &mut ticket).await?;
        }
    }
    Ok(())
}
