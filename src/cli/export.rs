//! `refdesk district export`: what the database holds, as a district file.

use std::path::Path;

use super::Failure;
use super::district::listed;
use crate::config::district::{read, write};
use crate::config::process::Process;
use crate::domain::district::DistrictFile;
use crate::domain::ids::GuildId;
use crate::store::{Store, district, guilds};

pub(super) async fn export(process: &Process, out: Option<&Path>, guild: Option<u64>) -> Result<(), Failure> {
    let store = Store::open(&process.database.file).await?;
    let file = held(&store, guild).await?;
    store.close().await;
    let text = write(&file);
    match out {
        Some(path) => {
            std::fs::write(path, &text)
                .map_err(|error| format!("can't write {}: {error}", path.display()))?;
            println!(
                "{} is in {}. Applying it changes nothing until you change it.",
                file.name,
                path.display()
            );
        }
        None => print!("{text}"),
    }
    match read(&text) {
        Ok(_) => Ok(()),
        Err(problems) => Err(format!(
            "the file is written, but `refdesk district check` will ask for these to be put right:\n\n{}",
            listed(&problems)
        )
        .into()),
    }
}

/// The district of a server; of the only one, if none is named.
async fn held(store: &Store, guild: Option<u64>) -> Result<DistrictFile, Failure> {
    let guild = guild_of(store, guild).await?;
    let mut reader = store.read().await?;
    let file = district::as_file(&mut reader, guild).await?;
    file.ok_or_else(|| format!("there is no district of the server {guild}").into())
}

/// The server that is named, or the only one.
pub(super) async fn guild_of(store: &Store, guild: Option<u64>) -> Result<GuildId, Failure> {
    let mut reader = store.read().await?;
    let all = guilds::all(&mut reader).await?;
    match (guild, &all[..]) {
        (Some(guild), all) if all.contains(&GuildId(guild)) => Ok(GuildId(guild)),
        (Some(guild), _) => Err(format!("there is no district of the server {guild}").into()),
        (None, [only]) => Ok(*only),
        (None, []) => Err("there is no district yet; `refdesk district apply FILE` makes one".into()),
        (None, several) => {
            let ids: Vec<_> = several.iter().map(ToString::to_string).collect();
            Err(format!("there are several districts; name one with --guild: {}", ids.join(", ")).into())
        }
    }
}
