//! What reports are reckoned from: read for one district and one time, by index, however many tickets there are.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::calendar::Calendar;
use crate::domain::ids::{BuildingId, DistrictId, InitiativeId, StaffId, TicketId, UserId};
use crate::domain::impact::{Facts, Given, Quote, Request, Waited};

/// From a moment up to, not including, another one.
pub type Between = (DateTime<Utc>, DateTime<Utc>);

/// Requests that were opened so long before are looked at for repeated ones.
const BEFORE: Duration = Duration::days(30);

/// Everything of a district and a time. `calendar` is the district's: thanks are quoted under their day.
pub async fn facts(
    db: &mut SqliteConnection,
    district: DistrictId,
    calendar: &Calendar,
    between: Between,
) -> Result<Facts, Failure> {
    Ok(Facts {
        requests: requests(db, district, between).await?,
        before: before(db, district, between.0).await?,
        given: given(db, district, between).await?,
        lost: lost(db, district, between).await?,
        quotes: quotes(db, district, calendar, between).await?,
    })
}

/// Work without a teacher is no request, nor is what was taken back or merged.
async fn requests(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): Between,
) -> Result<Vec<Request>, Failure> {
    let mut steps = steps(db, district, (from, to)).await?;
    let (from, to) = (millis(from), millis(to));
    let rows = sqlx::query!(
        r#"SELECT ticket.id, requester_user, ticket.building_id, initiative_id, phase, opened_at,
                COALESCE(ticket_given.kind, ticket.kind) AS "kind!: String", ticket.kind AS asked_for, company, suggested_id,
                claimed_by, helped, ending, log_entry.shape AS "logged?", unmet_need.at AS "unmet?"
            FROM ticket
            LEFT JOIN log_entry ON log_entry.ticket_id = ticket.id
            LEFT JOIN ticket_given ON ticket_given.ticket_id = ticket.id
            LEFT JOIN unmet_need ON unmet_need.ticket_id = ticket.id
            WHERE ticket.district_id = ? AND opened_at >= ? AND opened_at < ? AND state <> 'cancelled'
                AND log_entry.shape IS NOT 'support'
            ORDER BY opened_at"#,
        district.0,
        from,
        to
    );
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| {
        let read = Reading { table: "ticket", row: row.id };
        let steps = steps.remove(&row.id).unwrap_or_default();
        let logged = row.logged.is_some();
        Ok(Request {
            ticket: TicketId(row.id),
            asker: UserId::from_row(row.requester_user),
            building: row.building_id.map(BuildingId),
            initiative: row.initiative_id.map(InitiativeId),
            kind: read.parsed(&row.kind)?,
            asked_for: read.parsed(&row.asked_for)?,
            company: row.company.as_deref().map(|it| read.json(it)).transpose()?.unwrap_or_default(),
            phase: row.phase.as_deref().map(|it| read.parsed(it)).transpose()?,
            opened_at: read.at(row.opened_at)?,
            taken_at: steps.taken.map(|it| read.at(it)).transpose()?,
            done_at: steps.done.map(|it| read.at(it)).transpose()?,
            held: steps.held(read)?,
            lead: row.claimed_by.map(StaffId),
            suggested: row.suggested_id.map(StaffId),
            reopened: steps.reopened,
            helped: row.helped == Some(1),
            fixed_here: row.ending.as_deref() == Some("fixed-here") || logged && row.kind == "broken",
            logged,
            unmet: row.unmet.is_some(),
        })
    });
    rows.collect()
}

/// What a ticket's history says of its times, in milliseconds.
#[derive(Default)]
struct Steps {
    taken: Option<i64>,
    done: Option<i64>,
    held: Vec<(i64, Option<i64>)>,
    reopened: bool,
}

impl Steps {
    fn then(&mut self, action: &str, at: i64) {
        if action != "held"
            && let Some((_, to @ None)) = self.held.last_mut()
        {
            *to = Some(at);
        }
        match action {
            "held" if self.held.last().is_none_or(|(_, to)| to.is_some()) => self.held.push((at, None)),
            "claimed" => self.taken = self.taken.or(Some(at)),
            "reopened" => self.reopened = true,
            "resolved" | "redirected" => {
                (self.taken, self.done) = (self.taken.or(Some(at)), self.done.or(Some(at)));
            }
            _ => {}
        }
    }

    fn held(&self, read: Reading) -> Result<Vec<Waited>, Failure> {
        let spans = self.held.iter();
        spans.map(|(from, to)| Ok((read.at(*from)?, to.map(|it| read.at(it)).transpose()?))).collect()
    }
}

async fn steps(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): Between,
) -> Result<BTreeMap<i64, Steps>, Failure> {
    let (from, to) = (millis(from), millis(to));
    let rows = sqlx::query!(
        "SELECT event.ticket_id, event.at, event.action FROM ticket
            JOIN event ON event.ticket_id = ticket.id
            WHERE district_id = ? AND opened_at >= ? AND opened_at < ?
                AND action IN ('claimed', 'held', 'resumed', 'released', 'handed-on', 'resolved', 'redirected', 'reopened')
            ORDER BY event.ticket_id, event.id",
        district.0,
        from,
        to
    );
    let mut all: BTreeMap<i64, Steps> = BTreeMap::new();
    for row in rows.fetch_all(db).await? {
        all.entry(row.ticket_id).or_default().then(&row.action, row.at);
    }
    Ok(all)
}

async fn before(
    db: &mut SqliteConnection,
    district: DistrictId,
    from: DateTime<Utc>,
) -> Result<Vec<(UserId, InitiativeId, DateTime<Utc>)>, Failure> {
    let (earlier, from) = (millis(from - BEFORE), millis(from));
    let rows = sqlx::query!(
        r#"SELECT id, requester_user, initiative_id AS "initiative_id!", opened_at FROM ticket
            WHERE district_id = ? AND opened_at >= ? AND opened_at < ? AND state <> 'cancelled'
                AND initiative_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM log_entry WHERE ticket_id = ticket.id AND shape = 'support')"#,
        district.0,
        earlier,
        from
    );
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| {
        let at = Reading { table: "ticket", row: row.id }.at(row.opened_at)?;
        Ok((UserId::from_row(row.requester_user), InitiativeId(row.initiative_id), at))
    });
    rows.collect()
}

async fn given(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): Between,
) -> Result<Vec<Given>, Failure> {
    let (from, to) = (millis(from), millis(to));
    let rows = sqlx::query!(
        r#"SELECT spent.id, spent.ticket_id, spent.staff_id, spent.at, spent.minutes, spent.duty, spent.shape,
                ticket.building_id, ticket.initiative_id, ticket.requester_user,
                COALESCE(ticket_given.kind, ticket.kind) AS "kind!: String"
            FROM staff
            CROSS JOIN spent ON spent.staff_id = staff.id AND spent.at >= ? AND spent.at < ?
            JOIN ticket ON ticket.id = spent.ticket_id
            LEFT JOIN ticket_given ON ticket_given.ticket_id = ticket.id
            WHERE staff.district_id = ?
            ORDER BY spent.at, spent.id"#,
        from,
        to,
        district.0
    );
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| {
        let read = Reading { table: "spent", row: row.id };
        Ok(Given {
            ticket: TicketId(row.ticket_id),
            staff: StaffId(row.staff_id),
            at: read.at(row.at)?,
            minutes: u32::try_from(row.minutes).map_err(|_| read.bad("minutes below 0"))?,
            duty: read.parsed(&row.duty)?,
            shape: read.parsed(&row.shape)?,
            building: row.building_id.map(BuildingId),
            initiative: row.initiative_id.map(InitiativeId),
            kind: read.parsed(&row.kind)?,
            asker: UserId::from_row(row.requester_user),
        })
    });
    rows.collect()
}

async fn lost(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): Between,
) -> Result<Vec<(StaffId, DateTime<Utc>, u32)>, Failure> {
    let (from, to) = (millis(from), millis(to));
    let rows = sqlx::query!(
        r#"SELECT absence.id, staff_id, from_at, lost_minutes AS "lost_minutes!" FROM staff
            JOIN absence ON absence.staff_id = staff.id
            WHERE staff.district_id = ? AND lost_minutes IS NOT NULL AND from_at >= ? AND from_at < ?"#,
        district.0,
        from,
        to
    );
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| {
        let read = Reading { table: "absence", row: row.id };
        let minutes = u32::try_from(row.lost_minutes).map_err(|_| read.bad("minutes below 0"))?;
        Ok((StaffId(row.staff_id), read.at(row.from_at)?, minutes))
    });
    rows.collect()
}

async fn quotes(
    db: &mut SqliteConnection,
    district: DistrictId,
    calendar: &Calendar,
    (from, to): Between,
) -> Result<Vec<Quote>, Failure> {
    let (from, to) = (millis(from), millis(to));
    let rows = sqlx::query!(
        r#"SELECT id, at, by_name, staff_id, words AS "words!" FROM thanks
            WHERE district_id = ? AND public = 1 AND at >= ? AND at < ? AND words IS NOT NULL ORDER BY at DESC"#,
        district.0,
        from,
        to
    );
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| {
        let at = Reading { table: "thanks", row: row.id }.at(row.at)?;
        let on = calendar.local_date(at);
        Ok(Quote { on, by: row.by_name, to: StaffId(row.staff_id), words: row.words })
    });
    rows.collect()
}
