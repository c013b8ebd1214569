//! `refdesk district`: a district's file, checked and applied.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::Failure;
use crate::clock::Clock;
use crate::config::district;
use crate::config::process::Process;
use crate::domain::district::{Change, DistrictFile, plan};
use crate::store::checkup::{self, NoCheckup};
use crate::store::{self, Store, telling};

pub(super) fn check(file: &Path) -> Result<(), Failure> {
    read(file)?;
    println!("{} is right.", file.display());
    Ok(())
}

pub(super) async fn apply(process: &Process, file: &Path, dry_run: bool) -> Result<(), Failure> {
    let district = read(file)?;
    if dry_run {
        return preview(&process.database.file, file, &district).await;
    }
    let store = Store::open(&process.database.file).await?;
    let changes = apply_to(&store, district, Clock::machine().now()).await?;
    store.close().await;
    say(file, &changes, "Changes made");
    Ok(())
}

/// Compares the file with what is there, and creates, writes and brings up to date nothing.
async fn preview(database: &Path, file: &Path, district: &DistrictFile) -> Result<(), Failure> {
    let changes = match checkup::open(database).await {
        Err(NoCheckup::Missing(database)) => {
            println!("There is no database {} yet: all of this would be new.\n", database.display());
            plan(None, district)
        }
        Err(why) => return Err(why.into()),
        Ok(mut reader) => {
            let changes = store::district::preview(&mut reader, district).await;
            telling::close(reader).await?;
            changes?
        }
    };
    say(file, &changes, "Changes that would be made (nothing was)");
    let folder = database.parent().filter(|it| !it.as_os_str().is_empty() && !it.is_dir());
    if let Some(folder) = folder {
        return Err(format!(
            "there is no folder {} for the database yet; make it before you apply the file",
            folder.display()
        )
        .into());
    }
    Ok(())
}

fn say(file: &Path, changes: &[Change], done: &str) {
    if changes.is_empty() {
        println!("Nothing to change: {} is what the database holds.", file.display());
        return;
    }
    for change in changes {
        println!("{change}");
    }
    println!("\n{done}: {}.", changes.len());
}

/// Applies a district in one transaction.
pub(super) async fn apply_to(
    store: &Store,
    file: DistrictFile,
    now: DateTime<Utc>,
) -> Result<Vec<Change>, Failure> {
    let applied = store
        .write(move |db| Box::pin(async move { Ok(store::district::apply(db, &file, now).await?) }))
        .await?;
    Ok(applied.changes)
}

pub(super) fn read(file: &Path) -> Result<DistrictFile, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| super::unread(file, &error))?;
    district::read(&text).map_err(|problems| {
        let count = problems.len();
        let plural = if count == 1 { "problem" } else { "problems" };
        format!("{} has {count} {plural}; nothing was changed:\n\n{}", file.display(), listed(&problems))
            .into()
    })
}

/// Every problem of a file, one a paragraph.
pub(super) fn listed(problems: &[district::Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
