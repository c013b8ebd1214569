//! `refdesk check --history`: whether every ticket can be told from its history. Changes nothing; the bot may run.

use super::Failure;
use crate::config::process::Process;
use crate::store::telling::{self, Odd};

/// Says which tickets differ and in what; it is an error if any does.
pub(super) async fn history(process: &Process) -> Result<(), Failure> {
    let file = &process.database.file;
    let mut db = telling::open(file).await.map_err(|why| {
        format!("can't read the database {}: {why}. Check *file* in refdesk.toml", file.display())
    })?;
    let mut differing = 0_u64;
    let compared = telling::compare(&mut db, |odd| {
        differing += 1;
        say(&odd);
    })
    .await?;
    telling::close(db).await?;
    if differing == 0 {
        println!("{compared} tickets were told from their histories: each is as its row says.");
        return Ok(());
    }
    let advice =
        "Keep a copy of the database, and report it: the history is right where the row was changed by hand";
    Err(format!("{differing} of {compared} tickets are not what their histories tell. {advice}").into())
}

fn say(odd: &Odd) {
    let (number, row) = (odd.number, odd.ticket);
    if odd.differs.is_empty() {
        println!("{number} (row {row}): its history tells no life that can have been.");
    }
    for it in &odd.differs {
        println!("{number} (row {row}): {}: {} by its history, {} in its row.", it.field, it.told, it.kept);
    }
}
