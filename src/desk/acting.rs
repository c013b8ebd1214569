//! Roles and buildings that somebody has for a while, such as a specialist who stands in for a librarian for a week (F23):
//! the director says the last day, and after it the clock puts back what was before, once.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::deciding::going;
use super::reroute::{Again, BATCH, reroute};
use super::stale::is_as_read;
use crate::domain::decision::Decision;
use crate::domain::district::District;
use crate::domain::district::file::StaffEntry;
use crate::domain::ids::{GuildId, Key, StaffId};
use crate::domain::owed::{Owed, StoodIn, Told};
use crate::domain::people::{Acting, Lasting, Post, Role, Staff};
use crate::domain::reroute::Cause;
use crate::store::{SqliteConnection, Stopped, district, owed, tickets};

impl Desk {
    /// Puts back everybody whose last day of standing in is over. What waits is routed again where that changes who has it;
    /// what they have stays with them. Says how many people they were.
    pub async fn acting_due(&self, guild: GuildId, at: DateTime<Utc>) -> Result<usize, Stopped> {
        let mut back = 0;
        loop {
            let now = self.district(guild).await?;
            let today = now.calendar.local_date(at);
            let over = |it: &Staff| {
                let last = it.acts_until().filter(|last| *last < today)?;
                Some(over_for(&now, it, last))
            };
            let Some(over) = now.staff.iter().find_map(over) else { break };
            if !self.put_back(now, over, at).await? {
                break;
            }
            back += 1;
        }
        if back > 0 {
            self.owing().notify_one();
        }
        Ok(back)
    }

    /// What waits goes first, so many tickets at a time, by the district as it will be: a round that is cut short is gone on
    /// with by the next one. False where the district is not what it was when it was read: the next round does it.
    async fn put_back(&self, now: Arc<District>, over: Over, at: DateTime<Utc>) -> Result<bool, Stopped> {
        let going = {
            let mut reader = self.store.read().await?;
            going(&mut reader, (&now, &over.then), at).await?
        };
        for batch in going.chunks(BATCH) {
            if self.reroute_as(over.again(at), batch.to_vec()).await?.is_none() {
                return Ok(false);
            }
        }
        self.store.write(move |db| Box::pin(async move { put_back(db, &now, &over, at).await })).await
    }
}

/// Somebody who stands in no longer, and the district when they are what they were.
struct Over {
    staff: StaffId,
    last: NaiveDate,
    /// None for whoever has left meanwhile: they are nothing again.
    before: Option<(Key, Box<StaffEntry>)>,
    then: Arc<District>,
}

impl Over {
    fn again(&self, at: DateTime<Utc>) -> Again {
        Again { district: self.then.clone(), because: Cause::District, by: None, at }
    }
}

fn over_for(now: &Arc<District>, person: &Staff, last: NaiveDate) -> Over {
    let mut back = person.clone();
    back.go_back();
    let key = person.key.clone().filter(|_| !person.gone);
    let before = key.map(|key| (key, Box::new(now.staff_entry(&back))));
    let then = before
        .clone()
        .map_or(now.clone(), |(key, entry)| Arc::new(now.with(&Decision::Staff { key, entry, until: None })));
    Over { staff: person.id, last, before, then }
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

async fn put_back(
    db: &mut SqliteConnection,
    now: &District,
    over: &Over,
    at: DateTime<Utc>,
) -> Result<bool, Stopped> {
    if !is_as_read(db, now).await? || !district::stand_down(db, now.id, over.staff).await? {
        return Ok(false);
    }
    if let Some((key, entry)) = &over.before {
        district::put_staff(db, now.id, key, entry, at).await?;
        // What was asked a moment ago.
        for ticket in going(db, (now, &over.then), at).await? {
            if let Some(mut ticket) = tickets::by_id(db, ticket).await? {
                reroute(db, &over.again(at), &mut ticket).await?;
            }
        }
        tell(db, over, at).await?;
    }
    Ok(true)
}

/// Them, and the director where that is somebody else.
async fn tell(db: &mut SqliteConnection, over: &Over, at: DateTime<Utc>) -> Result<(), Stopped> {
    let directs = over.then.person(over.staff).is_some_and(|it| it.is(Role::Director));
    let director = (!directs).then_some(Told::Director);
    for told in [Told::Themselves].into_iter().chain(director) {
        let news = Owed::StoodIn(StoodIn { staff: over.staff, last: over.last, told });
        owed::owe(db, over.then.id, None, &news, at).await?;
    }
    Ok(())
}
