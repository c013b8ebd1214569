//! `refdesk district export`: what the database holds, as a district file.

use std::path::Path;

use super::Failure;
use super::district::listed;
use crate::config::district::{read, write};
use crate::config::process::Process;
use crate::domain::district::DistrictFile;
use crate::domain::ids::GuildId;
use crate::store::{SqliteConnection, Store, district, guilds};

pub(super) async fn export(process: &Process, out: Option<&Path>, guild: Option<u64>) -> Result<(), Failure> {
    super::is_there(&process.database.file)?;
    if let Some(path) = out.filter(|it| it.exists()) {
        let there = path.display();
        return Err(format!(
            "{there} is there already, with whatever you wrote into it; name a new file and compare the two"
        )
        .into());
    }
    let store = Store::open(&process.database.file).await?;
    let file = held(&store, guild).await?;
    store.close().await;
    let text = write(&file);
    match out {
        Some(path) => {
            std::fs::write(path, &text).map_err(|error| {
                format!(
                    "can't write {}: {error}. Check that its folder exists and is yours to write",
                    path.display()
                )
            })?;
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
        (Some(guild), several) => {
            let known = named(&mut reader, several).await?;
            Err(format!("there is no district of the server {guild}; there are {known}").into())
        }
        (None, [only]) => Ok(*only),
        (None, []) => Err("there is no district yet; `refdesk district apply FILE` makes one".into()),
        (None, several) => {
            let known = named(&mut reader, several).await?;
            Err(format!("there are several districts; name one with --guild: {known}").into())
        }
    }
}

/// The servers with the names of their districts.
async fn named(db: &mut SqliteConnection, guilds: &[GuildId]) -> Result<String, Failure> {
    let mut all = Vec::new();
    for guild in guilds {
        let name = district::as_file(db, *guild).await?.map(|it| it.name).unwrap_or_default();
        all.push(format!("{guild} ({name})"));
    }
    Ok(if all.is_empty() { "none".to_owned() } else { all.join(", ") })
}
