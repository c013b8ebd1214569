//! `refdesk district`: a district's file, checked and applied.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::Failure;
use crate::clock::Clock;
use crate::config::district;
use crate::config::process::Process;
use crate::domain::district::{Change, DistrictFile};
use crate::store::{self, Store};

pub(super) fn check(file: &Path) -> Result<(), Failure> {
    read(file)?;
    println!("{} is right.", file.display());
    Ok(())
}

pub(super) async fn apply(process: &Process, file: &Path, dry_run: bool) -> Result<(), Failure> {
    let district = read(file)?;
    let store = Store::open(&process.database.file).await?;
    let now = Clock::machine().now();
    let changes = apply_to(&store, district, now, dry_run).await?;
    store.close().await;
    if changes.is_empty() {
        println!("Nothing to change: {} is what the database holds.", file.display());
        return Ok(());
    }
    for change in &changes {
        println!("{change}");
    }
    let done = if dry_run { "Changes that would be made (nothing was)" } else { "Changes made" };
    println!("\n{done}: {}.", changes.len());
    Ok(())
}

/// Applies a district in one transaction, or only says what that would change.
pub(super) async fn apply_to(
    store: &Store,
    file: DistrictFile,
    now: DateTime<Utc>,
    dry_run: bool,
) -> Result<Vec<Change>, Failure> {
    if dry_run {
        let mut reader = store.read().await?;
        return Ok(store::district::preview(&mut reader, &file).await?);
    }
    let applied = store
        .write(move |db| Box::pin(async move { Ok(store::district::apply(db, &file, now).await?) }))
        .await?;
    Ok(applied.changes)
}

pub(super) fn read(file: &Path) -> Result<DistrictFile, Failure> {
    let text =
        std::fs::read_to_string(file).map_err(|error| format!("can't read {}: {error}", file.display()))?;
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
