//! `refdesk district calendar`: the days of an `.ics` file, shown with what they change, then taken in.

use std::fmt::Write;
use std::path::Path;

use super::Failure;
use super::export::guild_of;
use crate::clock::Clock;
use crate::config::process::Process;
use crate::desk::{Desk, Importing};
use crate::domain::building::Level;
use crate::domain::ics::{DayKind, ImportedDay, spans};
use crate::store::Store;

/// What is typed.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The calendar, such as year.ics
    file: std::path::PathBuf,
    /// What words of it mean, where they are not understood: "Data day = staff; Picture day = ordinary". One of off, staff,
    /// early, late MINUTES, e-learning, make-up, quiet, ordinary; off may name levels: off middle high
    #[arg(long, value_name = "TEXT", default_value = "")]
    means: String,
    /// The server of the district, where there are several
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
    /// Take it in; without this it is only shown
    #[arg(long)]
    yes: bool,
}

pub(super) async fn import(process: &Process, arguments: &Arguments) -> Result<(), Failure> {
    let text = text_of(&arguments.file)?;
    super::is_there(&process.database.file)?;
    let store = Store::open(&process.database.file).await?;
    let guild = guild_of(&store, arguments.guild).await?;
    let desk = Desk::new(store.clone(), Clock::machine());
    let district = desk.district(guild).await?;
    let importing = desk.importing(district, &text, &arguments.means).await?;
    let importing =
        importing.map_err(|bad| format!("{}: {bad}; nothing was changed", arguments.file.display()))?;
    print!("{}", told(&importing));
    if importing.changes.is_empty() {
        println!("Nothing to change: every day of the file is already so.");
    } else if arguments.yes {
        let done = desk.import(importing).await?;
        let met = done.meetings;
        println!(
            "\n{} days changed. Meetings: {} lost their time, {} are online.",
            done.days, met.lost, met.online
        );
    } else {
        println!("\nNothing was changed; --yes takes it in.");
    }
    store.close().await;
    Ok(())
}

fn text_of(file: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(file).map_err(|error| super::unread(file, &error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// One line for each change, then what was left alone.
fn told(importing: &Importing) -> String {
    let mut text = String::new();
    for span in spans(&importing.changes) {
        let days =
            if span.from == span.to { span.from.to_string() } else { format!("{}..{}", span.from, span.to) };
        let becomes = span.becomes.as_ref().map_or_else(|| "as without the file".to_owned(), said);
        let _ = writeln!(text, "{days:24} {becomes}");
    }
    for unknown in &importing.unknown {
        let _ = writeln!(
            text,
            "line {}: not understood, left alone: \"{}\" ({} days); --means \"{} = …\" says what it is",
            unknown.line, unknown.summary, unknown.days, unknown.summary
        );
    }
    if importing.ordinary + importing.outside > 0 {
        let (ordinary, outside) = (importing.ordinary, importing.outside);
        let _ = writeln!(
            text,
            "{ordinary} events say nothing about school days; {outside} days lie outside the school year."
        );
    }
    text
}

fn said(day: &ImportedDay) -> String {
    let kind = match day.kind {
        DayKind::LateStart(minutes) => format!("late-start {minutes} minutes"),
        kind => kind.to_string(),
    };
    let levels: Vec<_> = day.levels.iter().map(|it: &Level| it.as_str()).collect();
    let levels = if levels.is_empty() { String::new() } else { format!(" ({})", levels.join(", ")) };
    format!("{kind}{levels}  {}", day.note)
}
