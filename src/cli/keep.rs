//! `refdesk backup` and `refdesk restore`: what is typed before and after a bad day.

use std::path::Path;

use super::Failure;
use crate::clock::Clock;
use crate::config::process::Process;
use crate::store::safekeeping::{self, Kept};

pub(super) async fn backup(process: &Process, to: &Path) -> Result<(), Failure> {
    let kept = safekeeping::backup(&process.database.file, to).await?;
    println!("{} holds {} ({}) and was checked.", kept.file.display(), tickets(&kept), size(kept.bytes));
    Ok(())
}

pub(super) async fn restore(process: &Process, from: &Path) -> Result<(), Failure> {
    let mark = Clock::machine().now().format("%Y%m%dT%H%M%SZ").to_string();
    let kept = safekeeping::restore(&process.database.file, from, &mark).await?;
    println!("{} holds {} again ({}).", kept.file.display(), tickets(&kept), size(kept.bytes));
    if let Some(replaced) = kept.replaced {
        println!("What was there before is kept as {}.", replaced.display());
    }
    println!("Start Refdesk now: it brings Discord's cards to this state by itself.");
    Ok(())
}

fn tickets(kept: &Kept) -> String {
    if kept.tickets == 1 { "1 ticket".to_owned() } else { format!("{} tickets", kept.tickets) }
}

pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        1_000_000_000.. => format!("{}.{} GB", bytes / 1_000_000_000, bytes % 1_000_000_000 / 100_000_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
