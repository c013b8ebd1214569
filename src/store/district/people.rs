//! Staff with their roles, posts and absences: from rows and to rows.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use sqlx::SqliteConnection;

use super::acting;
use super::parts::Ids;
use crate::domain::away::AwayWhy;
use crate::domain::calendar::Calendar;
use crate::domain::district::Absence;
use crate::domain::district::file::{AwayEntry, StaffEntry};
use crate::domain::ids::{BuildingId, DistrictId, Key, StaffId, UserId};
use crate::domain::people::{Acting, Lasting, Post, Role, Staff};
use crate::store::failure::Failure;
use crate::store::rows::{Reading, json, millis};

pub(super) async fn load(db: &mut SqliteConnection, district: DistrictId) -> Result<Vec<Staff>, Failure> {
    let mut roles = roles(db, district).await?;
    let mut posts = posts(db, district).await?;
    let found = sqlx::query!(
        r#"SELECT id AS "id!", key, name, user_id, source, schedule, only_kinds, capacity, left_on, gone_at,
                acting.until_on AS "until_on?", acting.before AS "before?"
            FROM staff LEFT JOIN acting ON acting.staff_id = staff.id WHERE district_id = ? ORDER BY id"#,
        district.0
    );
    let mut staff = Vec::new();
    for row in found.fetch_all(db).await? {
        let reading = Reading { table: "staff", row: row.id };
        staff.push(Staff {
            id: StaffId(row.id),
            key: row.key.map(|key| reading.parsed(&key)).transpose()?,
            name: row.name,
            user: row.user_id.map(UserId::from_row),
            roles: roles.remove(&row.id).unwrap_or_else(|| vec![Role::Teacher]),
            posts: posts.remove(&row.id).unwrap_or_default(),
            schedule: row.schedule.map(|text| reading.json(&text)).transpose()?,
            only: reading.json(&row.only_kinds)?,
            capacity: row.capacity.and_then(|it| u32::try_from(it).ok()),
            left_on: row.left_on.map(|day| reading.day(&day)).transpose()?,
            acting: acting(row.until_on.zip(row.before), reading)?,
            gone: row.gone_at.is_some(),
            learned: row.source == "learned",
        });
    }
    Ok(staff)
}

fn acting(row: Option<(String, String)>, reading: Reading) -> Result<Option<Acting>, Failure> {
    row.map(|(until, before)| Ok(Acting { until: reading.day(&until)?, before: reading.json(&before)? }))
        .transpose()
}

async fn roles(db: &mut SqliteConnection, district: DistrictId) -> Result<BTreeMap<i64, Vec<Role>>, Failure> {
    let found = sqlx::query!(
        "SELECT staff_id, role FROM staff_role JOIN staff ON staff.id = staff_id WHERE district_id = ?",
        district.0
    );
    let mut roles: BTreeMap<i64, Vec<Role>> = BTreeMap::new();
    for row in found.fetch_all(db).await? {
        let role = Reading { table: "staff_role", row: row.staff_id }.parsed(&row.role)?;
        roles.entry(row.staff_id).or_default().push(role);
    }
    for it in roles.values_mut() {
        it.sort();
    }
    Ok(roles)
}

async fn posts(db: &mut SqliteConnection, district: DistrictId) -> Result<BTreeMap<i64, Vec<Post>>, Failure> {
    let found = sqlx::query!(
        "SELECT staff_id, building_id, days, visiting FROM staff_post JOIN staff ON staff.id = staff_id
            WHERE district_id = ? ORDER BY staff_id, position",
        district.0
    );
    let mut posts: BTreeMap<i64, Vec<Post>> = BTreeMap::new();
    for row in found.fetch_all(db).await? {
        let days = Reading { table: "staff_post", row: row.staff_id }.json(&row.days)?;
        let post = Post { building: BuildingId(row.building_id), days, visiting: row.visiting != 0 };
        posts.entry(row.staff_id).or_default().push(post);
    }
    Ok(posts)
}

pub(super) async fn absences(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<Vec<Absence>, Failure> {
    let found = sqlx::query!(
        r#"SELECT absence.id AS "id!", staff_id, from_at, to_at, cover_id, why
            FROM absence JOIN staff ON staff.id = staff_id WHERE district_id = ? ORDER BY absence.id"#,
        district.0
    );
    let mut absences = Vec::new();
    for row in found.fetch_all(db).await? {
        let reading = Reading { table: "absence", row: row.id };
        absences.push(Absence {
            staff: StaffId(row.staff_id),
            from: reading.at(row.from_at)?,
            to: row.to_at.map(|at| reading.at(at)).transpose()?,
            cover: row.cover_id.map(StaffId),
            why: row.why.map(|why| reading.parsed(&why)).transpose()?,
        });
    }
    Ok(absences)
}

/// Takes the Discord accounts off those whose entry changes, so that two people can swap theirs.
pub(super) async fn free_account(
    db: &mut SqliteConnection,
    district: DistrictId,
    key: &Key,
) -> Result<(), Failure> {
    let key = key.as_str();
    sqlx::query!("UPDATE staff SET user_id = NULL WHERE district_id = ? AND key = ?", district.0, key)
        .execute(db)
        .await?;
    Ok(())
}

/// Writes somebody who is new or has changed. A teacher whom the bot had learned becomes the entry's row, tickets and
/// all.
pub(super) async fn write(
    db: &mut SqliteConnection,
    district: DistrictId,
    key: &Key,
    entry: &StaffEntry,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let (key, user) = (key.as_str(), entry.user.map(UserId::to_row));
    adopt(db, district, key, user, now).await?;
    let schedule = entry.schedule.as_ref().map(json);
    let (only, left_on) = (json(&entry.only), entry.left_on.map(|day| day.to_string()));
    sqlx::query!(
        "INSERT INTO staff (district_id, key, name, user_id, source, schedule, only_kinds, capacity, left_on)
            VALUES (?, ?, ?, ?, 'file', ?, ?, ?, ?)
            ON CONFLICT (district_id, key) DO UPDATE SET name = excluded.name, user_id = excluded.user_id,
            schedule = excluded.schedule, only_kinds = excluded.only_kinds, capacity = excluded.capacity,
            left_on = excluded.left_on, gone_at = NULL",
        district.0,
        key,
        entry.name,
        user,
        schedule,
        only,
        entry.capacity,
        left_on
    )
    .execute(db)
    .await?;
    Ok(())
}

async fn adopt(
    db: &mut SqliteConnection,
    district: DistrictId,
    key: &str,
    user: Option<i64>,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let now = millis(now);
    sqlx::query!(
        "UPDATE staff SET key = ?, source = 'file' WHERE district_id = ? AND user_id = ? AND source = 'learned'
            AND gone_at IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM staff AS other WHERE other.district_id = staff.district_id AND other.key = ?)",
        key,
        district.0,
        user,
        key
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE staff SET gone_at = ? WHERE district_id = ? AND user_id = ? AND source = 'learned'
            AND gone_at IS NULL",
        now,
        district.0,
        user
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes what hangs from somebody's row as they are for good: of somebody who stands in, what they go back to.
pub(super) async fn write_lasting(
    db: &mut SqliteConnection,
    staff: StaffId,
    entry: &StaffEntry,
    buildings: &Ids<BuildingId>,
) -> Result<(), Failure> {
    let lasting = Lasting { roles: entry.roles.clone(), posts: posts_of(entry, buildings) };
    if acting::goes_back_to(db, staff, &lasting).await? {
        return Ok(());
    }
    write_details(db, staff, entry, buildings).await
}

/// Writes what hangs from somebody's row: roles and posts.
pub(super) async fn write_details(
    db: &mut SqliteConnection,
    staff: StaffId,
    entry: &StaffEntry,
    buildings: &Ids<BuildingId>,
) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM staff_role WHERE staff_id = ?", staff.0).execute(&mut *db).await?;
    for role in &entry.roles {
        let role = role.as_str();
        sqlx::query!("INSERT INTO staff_role (staff_id, role) VALUES (?, ?)", staff.0, role)
            .execute(&mut *db)
            .await?;
    }
    write_posts(db, staff, posts_of(entry, buildings)).await
}

fn posts_of(entry: &StaffEntry, buildings: &Ids<BuildingId>) -> Vec<Post> {
    let posts = entry.posts.iter().filter_map(|post| {
        let building = *buildings.get(&post.building)?;
        Some(Post { building, days: post.days.clone(), visiting: post.visiting })
    });
    posts.collect()
}

pub(super) async fn write_posts(
    db: &mut SqliteConnection,
    staff: StaffId,
    posts: Vec<Post>,
) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM staff_post WHERE staff_id = ?", staff.0).execute(&mut *db).await?;
    for (position, post) in (0_i64..).zip(posts) {
        let days = json(&post.days);
        sqlx::query!(
            "INSERT INTO staff_post (staff_id, position, building_id, days, visiting) VALUES (?, ?, ?, ?, ?)",
            staff.0,
            position,
            post.building.0,
            days,
            post.visiting
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// Takes away the leaves that are known no longer and adds those that are new; the others keep their rows.
pub(super) async fn write_leaves(
    db: &mut SqliteConnection,
    staff: StaffId,
    (known, leaves): (&[AwayEntry], &[AwayEntry]),
    calendar: &Calendar,
    people: &Ids<StaffId>,
) -> Result<(), Failure> {
    let moment = |at: NaiveDateTime| millis(calendar.moment(at.date(), at.time()));
    for over in known.iter().filter(|it| !leaves.contains(it)) {
        let (from, to) = (moment(over.from), over.to.map(moment));
        sqlx::query!(
            "DELETE FROM absence WHERE staff_id = ? AND from_at = ? AND to_at IS ?",
            staff.0,
            from,
            to
        )
        .execute(&mut *db)
        .await?;
    }
    for leave in leaves.iter().filter(|it| !known.contains(it)) {
        let (from, to) = (moment(leave.from), leave.to.map(moment));
        let cover = leave.cover.as_ref().and_then(|key| people.get(key)).map(|it| it.0);
        let cover = cover.filter(|it| *it != staff.0);
        let why = leave.why.map(AwayWhy::as_str);
        sqlx::query!(
            "INSERT INTO absence (staff_id, from_at, to_at, cover_id, source, why) VALUES (?, ?, ?, ?, 'file', ?)",
            staff.0,
            from,
            to,
            cover,
            why
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// Marks somebody whom the file no longer names.
pub(super) async fn mark_gone(
    db: &mut SqliteConnection,
    staff: StaffId,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let now = millis(now);
    sqlx::query!("UPDATE staff SET gone_at = ? WHERE id = ?", now, staff.0).execute(db).await?;
    Ok(())
}

/// The rows of those who have a key, by key.
pub(super) async fn ids(db: &mut SqliteConnection, district: DistrictId) -> Result<Ids<StaffId>, Failure> {
    let found = sqlx::query!(
        r#"SELECT id AS "id!", key AS "key!" FROM staff WHERE district_id = ? AND key IS NOT NULL"#,
        district.0
    );
    let rows = found.fetch_all(db).await?;
    let read = |id, key: String| Ok((Reading { table: "staff", row: id }.parsed(&key)?, StaffId(id)));
    rows.into_iter().map(|row| read(row.id, row.key)).collect()
}
