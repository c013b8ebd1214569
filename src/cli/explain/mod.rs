//! `refdesk explain`: who would get a request, and why. Needs a district file, no database and no Discord.

mod lines;
mod rows;
mod show;

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::Failure;
use crate::clock::Clock;
use crate::domain::district::District;
use crate::domain::explain::{Explained, explain as explain_one};
use crate::domain::routing::Load;
use rows::Asked;

/// What is asked on the command line.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The district file, such as config/district.toml
    #[arg(long, value_name = "FILE")]
    district: PathBuf,
    /// What somebody would ask
    #[arg(long, required_unless_present = "requests", conflicts_with = "requests")]
    words: Option<String>,
    /// Where they work: the key of a building
    #[arg(long, value_name = "KEY", conflicts_with = "requests")]
    building: Option<String>,
    /// Who asks: a key or a name of the file [default: an ordinary teacher]
    #[arg(long, value_name = "PERSON", conflicts_with = "requests")]
    by: Option<String>,
    /// Many requests: a CSV file with the columns id, text, building; by, at, kind and today may follow
    #[arg(long, value_name = "FILE")]
    requests: Option<PathBuf>,
    /// When, on the district's clocks, such as 2026-09-22T10:41 [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// One JSON object a line instead of a table
    #[arg(long)]
    json: bool,
}

/// A request with what would become of it.
struct Answer<'a> {
    asked: &'a Asked,
    explained: Explained,
}

pub(super) fn explain(arguments: &Arguments) -> Result<(), Failure> {
    let district = District::from_file(super::district::read(&arguments.district)?);
    let at = match &arguments.at {
        Some(typed) => rows::moment(typed, &district).map_err(|wrong| format!("--at: {wrong}"))?,
        None => Clock::machine().now(),
    };
    let asked = match &arguments.requests {
        Some(file) => rows::read(file, &district, at)?,
        None => vec![rows::typed(arguments, &district, at)?],
    };
    let load = Load::default();
    let answers = asked.iter().map(|it| {
        let explained = explain_one(&it.question(), &district, &load, it.at);
        Answer { asked: it, explained }
    });
    let answers: Vec<_> = answers.collect();
    let text =
        if arguments.json { show::json(&answers, &district)? } else { show::table(&answers, &district) };
    print(&text)
}

/// Whoever closes the pipe has read enough.
fn print(text: &str) -> Result<(), Failure> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
