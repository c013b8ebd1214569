//! A district in the database: read whole, changed by its file or by what the bot learns. Decides nothing.
//!
//! Every function that writes runs in a transaction that the caller owns, and grows the district's revision when it has
//! changed something: whoever keeps a copy compares that.

mod acting;
mod apply;
mod away;
mod decided;
mod import;
mod initiative;
mod learned;
mod load;
mod parts;
mod people;
mod put;
mod quiet;
mod roadmap;

use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::Reading;
use crate::domain::district::{Change, DistrictFile, plan};
use crate::domain::ids::{DistrictId, GuildId};

pub use acting::{stand_down, stand_in};
pub use apply::{Applied, apply};
pub use away::{end_absence, record_absence};
pub use decided::{drop_phases, record_phase, record_readiness, record_weather};
pub use import::{calendar_with, imported, put_forward_import, replace_import, take_import};
pub use initiative::{Details, add_initiative, edit_initiative, set_peer};
pub use learned::{remember_building, remember_person, resolve_channel, welcome_person};
pub use load::{load, load_all};
pub use put::{depart, put_building, put_last_day, put_posts, put_staff};
pub use quiet::record_quiet;

/// The revision of a district; none if the guild has none.
pub async fn revision(db: &mut SqliteConnection, guild: GuildId) -> Result<Option<i64>, Failure> {
    let guild = guild.to_row();
    let found = sqlx::query_scalar!("SELECT revision FROM district WHERE guild_id = ?", guild);
    Ok(found.fetch_optional(db).await?)
}

/// What applying a file would change.
pub async fn preview(db: &mut SqliteConnection, file: &DistrictFile) -> Result<Vec<Change>, Failure> {
    let (_, now, merged) = apply::merged(db, file).await?;
    Ok(plan(now.as_ref(), &merged))
}

/// A district as its file would say it now; none if the guild has none.
pub async fn as_file(db: &mut SqliteConnection, guild: GuildId) -> Result<Option<DistrictFile>, Failure> {
    Ok(load(db, guild).await?.map(|district| district.as_file()))
}

/// The file that was applied last.
async fn applied(db: &mut SqliteConnection, guild: GuildId) -> Result<Option<DistrictFile>, Failure> {
    let row = guild.to_row();
    let found = sqlx::query!(r#"SELECT id AS "id!", applied FROM district WHERE guild_id = ?"#, row);
    let Some(found) = found.fetch_optional(db).await? else { return Ok(None) };
    Reading { table: "district", row: found.id }.json(&found.applied).map(Some)
}

/// Says that a district is not what it was.
async fn touch(db: &mut SqliteConnection, district: DistrictId) -> Result<(), Failure> {
    sqlx::query!("UPDATE district SET revision = revision + 1 WHERE id = ?", district.0).execute(db).await?;
    Ok(())
}
