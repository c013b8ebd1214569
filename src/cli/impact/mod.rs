//! `refdesk impact`: the figures of a period as a table, as CSV or as JSON, and everything of a year as files. For whoever
//! administers the database: nothing is hidden here.

mod export;
mod lines;
mod page;
mod show;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Failure;
use crate::clock::Clock;
use crate::config::process::Process;
use crate::desk::{Desk, Impact, ImpactAsk};
use crate::domain::ids::GuildId;
use crate::store::{Stopped, Store};

/// What is asked on the command line.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The database [default: the one of the configuration]
    #[arg(long, value_name = "FILE")]
    database: Option<PathBuf>,
    /// A month (2026-09), `month`, `last-month`, the name of a term, `year`, or two days (2026-09-08..2026-10-30)
    #[arg(long, default_value = "last-month")]
    period: String,
    /// Only this building, by key or name
    #[arg(long, value_name = "KEY", conflicts_with = "initiative")]
    building: Option<String>,
    /// Only this initiative, by key or name: a pilot's evidence
    #[arg(long, value_name = "KEY")]
    initiative: Option<String>,
    /// The server of the district, where there are several [default: all, one after the other]
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
    /// A table for people; the default
    #[arg(long, group = "as")]
    table: bool,
    /// Comma-separated, for a spreadsheet
    #[arg(long, group = "as")]
    csv: bool,
    /// One JSON object a district
    #[arg(long, group = "as")]
    json: bool,
    /// Write the figures, every request and every entry of minutes as CSV files into this new folder instead; of several
    /// districts each into a folder of its own in it
    #[arg(long, value_name = "FOLDER", conflicts_with = "as")]
    export: Option<PathBuf>,
    /// Write one page to print (HTML) into this new file instead; of a building, one month without small numbers. Of several
    /// districts each into a file of its own, with the district's name in it
    #[arg(long, value_name = "FILE", conflicts_with_all = ["as", "export"])]
    page: Option<PathBuf>,
}

pub(super) async fn impact(config: Option<&Path>, arguments: &Arguments) -> Result<(), Failure> {
    let file = match &arguments.database {
        Some(file) => file.clone(),
        None => Process::read(config)?.database.file,
    };
    if !file.exists() {
        return Err(format!("there is no database {}; name it with --database", file.display()).into());
    }
    let store = Store::open(&file).await?;
    let desk = Desk::new(store.clone(), Clock::machine());
    let done = districts(&desk, arguments).await;
    store.close().await;
    done
}

async fn districts(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let guilds = match arguments.guild {
        Some(guild) => vec![GuildId(guild)],
        None => desk.guilds().await?,
    };
    if guilds.is_empty() {
        return Err("there is no district yet; `refdesk district apply FILE` makes one".into());
    }
    // All of them first: what can't be had of one district is said before anything is written.
    let mut reports = Vec::new();
    for guild in &guilds {
        let report = report(desk, *guild, arguments).await;
        reports.push(match report {
            Err(why) if guilds.len() > 1 => return Err(of_one(desk, *guild, &why).await),
            report => report?,
        });
    }
    if let Some(file) = &arguments.page {
        return page::write(&reports, file);
    }
    if let Some(folder) = &arguments.export {
        return export::all(desk, &reports, folder).await;
    }
    reports.iter().try_for_each(|report| print(&shown(report, arguments)?))
}

/// What one of several districts can't give, and how to ask one alone.
async fn of_one(desk: &Desk, guild: GuildId, why: &Failure) -> Failure {
    let name = desk.district(guild).await.map_or_else(|_| guild.to_string(), |it| it.name.clone());
    format!(
        "{name} (server {guild}): {why}. Nothing was written or shown; --guild ID asks one district alone"
    )
    .into()
}

async fn report(desk: &Desk, guild: GuildId, arguments: &Arguments) -> Result<Impact, Failure> {
    let ask = ImpactAsk {
        period: Some(arguments.period.clone()),
        building: arguments.building.clone(),
        initiative: arguments.initiative.clone(),
        mine: false,
    };
    let report = match arguments.page {
        Some(_) => desk.office_page(guild, ask).await,
        None => desk.office_impact(guild, ask).await,
    };
    report.map_err(|stopped| sentence(stopped, guild, &arguments.period))
}

/// What was refused, in plain English: nobody reads this on Discord.
fn sentence(stopped: Stopped, guild: GuildId, period: &str) -> Failure {
    use crate::domain::impact::ImpactRefused;
    use crate::domain::refused::Refused;
    let refused = match stopped {
        Stopped::Refused(refused) => *refused,
        Stopped::Failed(failure) => return failure.into(),
    };
    match refused {
        Refused::Impact(ImpactRefused::NotAPeriod { typed }) => {
            format!("{}", crate::domain::impact::NotAPeriod { typed }).into()
        }
        Refused::Impact(ImpactRefused::WholeMonths) => {
            "a building's page is of one month, such as --period 2026-09".into()
        }
        Refused::NoSuchBuilding { typed } => {
            format!("there is no building {typed}; `refdesk district export` shows their keys").into()
        }
        Refused::NoSuchTopic { typed, .. } => {
            format!("there is no initiative {typed}; `refdesk district export` shows their keys").into()
        }
        Refused::NoDistrict => format!("there is no district of the server {guild}").into(),
        other => format!("no figures for {period}: {other:?}").into(),
    }
}

fn shown(report: &Impact, arguments: &Arguments) -> Result<String, Failure> {
    let lines = lines::lines(report);
    match (arguments.csv, arguments.json) {
        (true, _) => show::csv(report, &lines),
        (_, true) => show::json(report, &lines),
        _ => Ok(show::table(report, &lines)),
    }
}

/// Whoever closes the pipe has read enough.
fn print(text: &str) -> Result<(), Failure> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
