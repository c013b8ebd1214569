//! What the bot finds out by itself: where a teacher works, which channel has a name.

use sqlx::SqliteConnection;

use super::{people, touch};
use crate::domain::ids::{BuildingId, ChannelId, DistrictId, StaffId, UserId};
use crate::domain::people::Post;
use crate::store::failure::Failure;

/// Remembers where a teacher works, the last answer first, and that they exist. Whom the district file
/// gives a building stays as the file says.
pub async fn remember_building(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
    name: &str,
    building: BuildingId,
) -> Result<StaffId, Failure> {
    let account = user.to_row();
    let found = sqlx::query!(
        r#"SELECT id AS "id!", source, name FROM staff
            WHERE district_id = ? AND user_id = ? AND gone_at IS NULL"#,
        district.0,
        account
    );
    let (staff, from_file) = match found.fetch_optional(&mut *db).await? {
        Some(known) => (StaffId(known.id), known.source == "file"),
        None => (insert(db, district, account, name).await?, false),
    };
    let before = posts(db, staff).await?;
    let said_by_file = from_file && !before.is_empty();
    if said_by_file || before.first() == Some(&building) {
        return Ok(staff);
    }
    let others = before.into_iter().filter(|it| *it != building);
    let all = std::iter::once(building).chain(others);
    let posts = all.map(|building| Post { building, days: Vec::new(), visiting: false }).collect();
    people::write_posts(db, staff, posts).await?;
    touch(db, district).await?;
    Ok(staff)
}

/// Remembers that a person exists, wherever they work.
pub async fn remember_person(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
    name: &str,
) -> Result<StaffId, Failure> {
    let account = user.to_row();
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM staff WHERE district_id = ? AND user_id = ? AND gone_at IS NULL"#,
        district.0,
        account
    );
    match found.fetch_optional(&mut *db).await? {
        Some(known) => Ok(StaffId(known)),
        None => insert(db, district, account, name).await,
    }
}

/// The same, where others have to know them by name from now on.
pub async fn welcome_person(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
    name: &str,
) -> Result<StaffId, Failure> {
    let staff = remember_person(db, district, user, name).await?;
    touch(db, district).await?;
    Ok(staff)
}

async fn insert(
    db: &mut SqliteConnection,
    district: DistrictId,
    account: i64,
    name: &str,
) -> Result<StaffId, Failure> {
    let name = if name.trim().is_empty() { "?" } else { name.trim() };
    let done = sqlx::query!(
        "INSERT INTO staff (district_id, name, user_id, source) VALUES (?, ?, ?, 'learned')",
        district.0,
        name,
        account
    );
    let staff = done.execute(&mut *db).await?.last_insert_rowid();
    sqlx::query!("INSERT INTO staff_role (staff_id, role) VALUES (?, 'teacher')", staff).execute(db).await?;
    Ok(StaffId(staff))
}

async fn posts(db: &mut SqliteConnection, staff: StaffId) -> Result<Vec<BuildingId>, Failure> {
    let found = sqlx::query_scalar!(
        "SELECT building_id FROM staff_post WHERE staff_id = ? ORDER BY position",
        staff.0
    );
    Ok(found.fetch_all(db).await?.into_iter().map(BuildingId).collect())
}

/// Remembers the id of a channel that the file calls by its name (without `#`). A channel that was replaced by another
/// of the same name is found again.
pub async fn resolve_channel(
    db: &mut SqliteConnection,
    district: DistrictId,
    name: &str,
    channel: ChannelId,
) -> Result<(), Failure> {
    let id = channel.to_row();
    let district_channels = sqlx::query!(
        "UPDATE district_channel SET channel_id = ? WHERE district_id = ? AND name = ? AND channel_id IS NOT ?",
        id,
        district.0,
        name,
        id
    );
    let mut changed = district_channels.execute(&mut *db).await?.rows_affected();
    let desks = sqlx::query!(
        "UPDATE building SET desk_channel_id = ?
            WHERE district_id = ? AND desk_channel_name = ? AND desk_channel_id IS NOT ?",
        id,
        district.0,
        name,
        id
    );
    changed += desks.execute(&mut *db).await?.rows_affected();
    let staff_rooms = sqlx::query!(
        "UPDATE building SET staff_channel_id = ?
            WHERE district_id = ? AND staff_channel_name = ? AND staff_channel_id IS NOT ?",
        id,
        district.0,
        name,
        id
    );
    changed += staff_rooms.execute(&mut *db).await?.rows_affected();
    if changed > 0 { touch(db, district).await } else { Ok(()) }
}
