//! What the digests of a school morning are made of: which have gone out, who wants one, and the counts in them.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis, queue_columns};
use crate::domain::ids::{BuildingId, DistrictId, InitiativeId, StaffId};
use crate::domain::roadmap::Phase;
use crate::domain::routing::Queue;

/// What became of a place's digest of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The courier has it.
    Owed,
    /// There was nothing to say.
    Empty,
    /// It was too late for it.
    Missed,
}

impl Outcome {
    fn as_str(self) -> &'static str {
        match self {
            Self::Owed => "owed",
            Self::Empty => "empty",
            Self::Missed => "missed",
        }
    }
}

/// Decides on a place's digest of a day. False where that was decided before: none is sent twice. One that was empty or
/// missed may still be sent.
pub async fn decide(
    db: &mut SqliteConnection,
    district: DistrictId,
    (place, day): (&str, NaiveDate),
    outcome: Outcome,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let (day, outcome, at) = (day.to_string(), outcome.as_str(), millis(at));
    let decided = sqlx::query!(
        "INSERT INTO digest_run (district_id, place, day, decided_at, outcome) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET decided_at = excluded.decided_at, outcome = excluded.outcome
            WHERE outcome <> 'owed' AND excluded.outcome = 'owed'",
        district.0,
        place,
        day,
        at,
        outcome,
    )
    .execute(db)
    .await?;
    Ok(decided.rows_affected() > 0)
}

/// A digest that was decided on did not reach its place: it told nothing, and may still be sent by hand.
pub async fn untold(
    db: &mut SqliteConnection,
    district: DistrictId,
    (place, day): (&str, NaiveDate),
) -> Result<(), Failure> {
    let day = day.to_string();
    let told = sqlx::query!(
        "UPDATE digest_run SET outcome = 'missed'
         WHERE district_id = ? AND place = ? AND day = ? AND outcome = 'owed'",
        district.0,
        place,
        day,
    );
    told.execute(db).await?;
    Ok(())
}

/// A digest that was decided on did not go out in time: what becomes of that day is decided anew.
pub async fn undecided(
    db: &mut SqliteConnection,
    district: DistrictId,
    (place, day): (&str, NaiveDate),
) -> Result<(), Failure> {
    let day = day.to_string();
    let decided = sqlx::query!(
        "DELETE FROM digest_run WHERE district_id = ? AND place = ? AND day = ? AND outcome = 'owed'",
        district.0,
        place,
        day,
    );
    decided.execute(db).await?;
    Ok(())
}

/// The places whose digest of a day was decided; with `sent` only those to which it went.
pub async fn decided(
    db: &mut SqliteConnection,
    district: DistrictId,
    day: NaiveDate,
    sent: bool,
) -> Result<Vec<String>, Failure> {
    let day = day.to_string();
    let places = sqlx::query_scalar!(
        "SELECT place FROM digest_run WHERE district_id = ? AND day = ? AND (outcome = 'owed' OR ? = 0)",
        district.0,
        day,
        sent,
    );
    Ok(places.fetch_all(db).await?)
}

/// When a place had its last digest before this day. One that was missed told nothing.
pub async fn last_before(
    db: &mut SqliteConnection,
    district: DistrictId,
    (place, day): (&str, NaiveDate),
) -> Result<Option<DateTime<Utc>>, Failure> {
    let day = day.to_string();
    let last = sqlx::query_scalar!(
        r#"SELECT decided_at AS "at!: i64" FROM digest_run
           WHERE district_id = ? AND place = ? AND day < ? AND outcome <> 'missed' ORDER BY day DESC LIMIT 1"#,
        district.0,
        place,
        day,
    )
    .fetch_optional(db)
    .await?;
    last.map(|at| Reading { table: "digest_run", row: district.0 }.at(at)).transpose()
}

/// The counts of a queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Tickets that wait.
    pub waiting: i64,
    /// Those of them that were needed by a day that is past.
    pub overdue: i64,
    /// Tickets that were resolved since the last digest.
    pub resolved: i64,
    /// Those of them whose requester said that it helped.
    pub helped: i64,
}

/// The counts of a queue on a day, with what happened since `since`.
pub async fn tally(
    db: &mut SqliteConnection,
    district: DistrictId,
    queue: Queue,
    (day, since): (NaiveDate, DateTime<Utc>),
) -> Result<Tally, Failure> {
    let ((queue, building), day, since) = (queue_columns(queue), day.to_string(), millis(since));
    let open = sqlx::query!(
        r#"SELECT COUNT(*) AS "waiting!: i64", COALESCE(SUM(needed_by < ?), 0) AS "overdue!: i64" FROM ticket
           WHERE state = 'waiting' AND district_id = ? AND queue = ? AND queue_building_id IS ?"#,
        day,
        district.0,
        queue,
        building,
    )
    .fetch_one(&mut *db)
    .await?;
    let done = sqlx::query!(
        r#"SELECT COUNT(*) AS "resolved!: i64", COALESCE(SUM(helped = 1), 0) AS "helped!: i64" FROM ticket
           WHERE state = 'resolved' AND district_id = ? AND queue = ? AND queue_building_id IS ? AND ended_at > ?"#,
        district.0,
        queue,
        building,
        since,
    )
    .fetch_one(db)
    .await?;
    Ok(Tally { waiting: open.waiting, overdue: open.overdue, resolved: done.resolved, helped: done.helped })
}

/// An initiative that several people asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// Which.
    pub initiative: InitiativeId,
    /// How many people.
    pub teachers: i64,
    /// When one of them asked last.
    pub last: DateTime<Utc>,
}

/// What most people of a building (or of the whole district) asked about since a moment, private requests apart.
pub async fn pattern(
    db: &mut SqliteConnection,
    district: DistrictId,
    building: Option<BuildingId>,
    since: DateTime<Utc>,
) -> Result<Option<Pattern>, Failure> {
    let (building, since) = (building.map(|it| it.0), millis(since));
    let found = sqlx::query!(
        r#"SELECT initiative_id AS "initiative!: i64", COUNT(DISTINCT requester_user) AS "teachers!: i64",
                MAX(opened_at) AS "last!: i64"
           FROM ticket
           WHERE district_id = ?1 AND opened_at > ?2 AND (?3 IS NULL OR building_id = ?3) AND private = 0
                AND initiative_id IS NOT NULL AND state <> 'cancelled'
           GROUP BY initiative_id ORDER BY 2 DESC, 3 DESC LIMIT 1"#,
        district.0,
        since,
        building,
    )
    .fetch_optional(db)
    .await?;
    let found = found.map(|row| {
        let last = Reading { table: "ticket", row: row.initiative }.at(row.last)?;
        Ok(Pattern { initiative: InitiativeId(row.initiative), teachers: row.teachers, last })
    });
    found.transpose()
}

/// A queue in which somebody waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub queue: Queue,
    /// How many.
    pub tickets: i64,
    /// Since when the first of them waits.
    pub since: DateTime<Utc>,
}

/// The queues of a district in which somebody waits, the longest first.
pub async fn waiting(db: &mut SqliteConnection, district: DistrictId) -> Result<Vec<Waiting>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT queue AS "queue!", queue_building_id, COUNT(*) AS "tickets!: i64", MIN(opened_at) AS "since!: i64" FROM ticket
           WHERE state = 'waiting' AND district_id = ? GROUP BY queue, queue_building_id ORDER BY 3 DESC, 4"#,
        district.0
    )
    .fetch_all(db)
    .await?;
    let read = Reading { table: "ticket", row: district.0 };
    let queues = rows.into_iter().map(|row| {
        let queue = read.queue(&row.queue, row.queue_building_id)?;
        Ok(Waiting { queue, tickets: row.tickets, since: read.at(row.since)? })
    });
    queues.collect()
}

/// How many requests came since a moment, by the phase that their initiative was in; none stands for those on no
/// initiative of the road map.
pub async fn asked_by_phase(
    db: &mut SqliteConnection,
    district: DistrictId,
    since: DateTime<Utc>,
) -> Result<Vec<(Option<Phase>, i64)>, Failure> {
    let since = millis(since);
    let rows = sqlx::query!(
        r#"SELECT phase, COUNT(*) AS "tickets!: i64" FROM ticket WHERE district_id = ? AND opened_at > ?
           GROUP BY phase ORDER BY 2 DESC"#,
        district.0,
        since,
    )
    .fetch_all(db)
    .await?;
    let read = Reading { table: "ticket", row: district.0 };
    let phases = rows.into_iter().map(|row| {
        let phase = row.phase.map(|phase| read.parsed(&phase)).transpose()?;
        Ok((phase, row.tickets))
    });
    phases.collect()
}

/// The coaches of a district who want their own list each morning.
pub async fn readers(db: &mut SqliteConnection, district: DistrictId) -> Result<Vec<StaffId>, Failure> {
    let rows = sqlx::query_scalar!(
        "SELECT staff_id FROM digest_reader JOIN staff ON staff.id = staff_id
         WHERE district_id = ? ORDER BY staff_id",
        district.0
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(StaffId).collect())
}

/// Whether a coach wants their own list from now on.
pub async fn set_reader(
    db: &mut SqliteConnection,
    staff: StaffId,
    wants: bool,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    if wants {
        sqlx::query!(
            "INSERT INTO digest_reader (staff_id, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
            staff.0,
            at
        )
        .execute(db)
        .await?;
    } else {
        sqlx::query!("DELETE FROM digest_reader WHERE staff_id = ?", staff.0).execute(db).await?;
    }
    Ok(())
}
