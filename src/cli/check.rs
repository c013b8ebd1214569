//! `refdesk check`: whether the database is whole, and with `--history` whether every ticket can be told from its history.
//! Changes nothing; the bot may run.

use super::{Failure, keep};
use crate::config::process::Process;
use crate::store::SqliteConnection;
use crate::store::checkup;
use crate::store::telling::{self, Odd};

/// Looks through the file, and then through what it tells. What is wrong is an error with what to do about it.
pub(super) async fn check(process: &Process, history: bool) -> Result<(), Failure> {
    let file = &process.database.file;
    let mut found = checkup::look(file).await?;
    if let Some(damage) = found.damage {
        return Err(damage.into());
    }
    println!("The database {} is whole ({}).", file.display(), keep::size(found.bytes));
    let told = if history { histories(&mut found.db).await } else { Ok(()) };
    telling::close(found.db).await?;
    told
}

/// Says which tickets differ and in what; it is an error if any does.
async fn histories(db: &mut SqliteConnection) -> Result<(), Failure> {
    let mut differing = 0_u64;
    let compared = telling::compare(db, |odd| {
        differing += 1;
        say(&odd);
    })
    .await?;
    if differing == 0 {
        println!("Tickets told from their histories: {compared}. Each is as its row says.");
        return Ok(());
    }
    let advice =
        "Keep a copy of the database, and report it: the history is right where the row was changed by hand";
    Err(format!("Tickets that are not what their histories tell: {differing} of {compared}. {advice}").into())
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
