//! Who was expected at a required session or a librarians' meeting, and who came (R25, R10).

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::Reading;
use crate::domain::attendance::{Attendee, Held, Register};
use crate::domain::ids::{DistrictId, InitiativeId, StaffId, UserId};

/// What people came together for; none for the librarians' meeting.
pub type About = Option<InitiativeId>;

/// Adds to what is written down about a day. The same twice is once.
pub async fn record(
    db: &mut SqliteConnection,
    (district, about): (DistrictId, About),
    on: NaiveDate,
    register: &Register,
) -> Result<(), Failure> {
    let session = session(db, (district, about), on).await?;
    for who in &register.expected {
        let (staff, account) = columns(*who);
        sqlx::query!(
            "INSERT OR IGNORE INTO session_person (session_id, staff_id, user_id, came) VALUES (?, ?, ?, 0)",
            session,
            staff,
            account
        )
        .execute(&mut *db)
        .await?;
    }
    let said = register.came.iter().map(|it| (it, true)).chain(register.absent.iter().map(|it| (it, false)));
    for (who, came) in said {
        let (staff, account) = columns(*who);
        sqlx::query!(
            "INSERT INTO session_person (session_id, staff_id, user_id, came) VALUES (?, ?, ?, ?)
             ON CONFLICT (session_id, COALESCE(staff_id, 0), COALESCE(user_id, 0)) DO UPDATE SET came = excluded.came",
            session,
            staff,
            account,
            came
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

async fn session(
    db: &mut SqliteConnection,
    (district, about): (DistrictId, About),
    on: NaiveDate,
) -> Result<i64, Failure> {
    let (initiative, on) = (about.map(|it| it.0), on.to_string());
    sqlx::query!(
        "INSERT OR IGNORE INTO session (district_id, initiative_id, on_date) VALUES (?, ?, ?)",
        district.0,
        initiative,
        on
    )
    .execute(&mut *db)
    .await?;
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM session
           WHERE district_id = ? AND COALESCE(initiative_id, 0) = COALESCE(?, 0) AND on_date = ?"#,
        district.0,
        initiative,
        on
    );
    Ok(found.fetch_one(db).await?)
}

/// The days since `from`, the first one first, with everybody in the order in which they were written down.
pub async fn since(
    db: &mut SqliteConnection,
    (district, about): (DistrictId, About),
    from: NaiveDate,
) -> Result<Vec<Held>, Failure> {
    let (initiative, from) = (about.map(|it| it.0), from.to_string());
    let rows = sqlx::query!(
        r#"SELECT session.id AS "id!", on_date, staff_id, user_id, came
           FROM session JOIN session_person ON session_id = session.id
           WHERE district_id = ? AND COALESCE(initiative_id, 0) = COALESCE(?, 0) AND on_date >= ?
           ORDER BY on_date, session_person.rowid"#,
        district.0,
        initiative,
        from
    );
    let mut all: Vec<Held> = Vec::new();
    for row in rows.fetch_all(db).await? {
        let reading = Reading { table: "session", row: row.id };
        let on = reading.day(&row.on_date)?;
        let who = match (row.staff_id, row.user_id) {
            (Some(staff), None) => Attendee::Staff(StaffId(staff)),
            (None, Some(account)) => Attendee::Account(UserId::from_row(account)),
            _ => return Err(reading.bad("somebody who came is nobody")),
        };
        let person = (who, row.came != 0);
        match all.last_mut().filter(|it| it.on == on) {
            Some(held) => held.people.push(person),
            None => all.push(Held { on, people: vec![person] }),
        }
    }
    Ok(all)
}

fn columns(who: Attendee) -> (Option<i64>, Option<i64>) {
    match who {
        Attendee::Staff(staff) => (Some(staff.0), None),
        Attendee::Account(account) => (None, Some(account.to_row())),
    }
}
