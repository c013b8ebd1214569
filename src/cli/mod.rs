//! The command line: what the person in the district office types.

mod calendar;
mod check;
pub mod demo;
mod district;
mod doctor;
mod explain;
mod export;
mod impact;
mod keep;
pub mod log;
mod run;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::process::Process;
use crate::store::checkup::NoCheckup;

/// The reference desk of a school district's staff, on Discord.
#[derive(Debug, Parser)]
#[command(name = "refdesk", version, about, max_term_width = 100)]
struct Cli {
    /// The configuration of the process [default: refdesk.toml in this folder, if it is there]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the districts on Discord
    Run,
    /// Show the bot at work in a browser, without a Discord account
    Demo {
        /// The port on this machine; 0 takes any that is free
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
    /// Write a whole, checked copy of the database; Refdesk may go on running
    Backup {
        /// The new file
        file: PathBuf,
    },
    /// Put a backup in the place of the database, which is kept beside it; Refdesk must not be running
    Restore {
        /// The backup
        file: PathBuf,
    },
    /// Look at everything that Refdesk needs, here and on Discord, and say what stands in the way; changes nothing
    Doctor,
    /// Look whether the database is whole; changes nothing, Refdesk may go on running
    Check {
        /// Tell every ticket from its history as well, and compare it with its row
        #[arg(long)]
        history: bool,
    },
    /// Say who would get a request, and why; needs only a district file
    Explain(explain::Arguments),
    /// Show what the desk achieved in a month, a term or a year: a table, CSV, JSON, or everything as files
    Impact(impact::Arguments),
    /// Set up a district from its file
    #[command(subcommand)]
    District(District),
}

#[derive(Debug, Subcommand)]
enum District {
    /// Name everything that is wrong with a district file; changes nothing
    Check {
        /// The file, such as config/district.toml
        file: PathBuf,
    },
    /// Write what the database holds as a district file, with everything that was decided in Discord
    Export {
        /// The file to write [default: to the terminal]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// The server of the district, where there are several
        #[arg(long, value_name = "ID")]
        guild: Option<u64>,
    },
    /// Show what the days of an .ics calendar change, and with --yes take them in; Refdesk may go on running
    Calendar(calendar::Arguments),
    /// Show what a district file changes, and do it
    Apply {
        /// The file, such as config/district.toml
        file: PathBuf,
        /// Only show it
        #[arg(long)]
        dry_run: bool,
    },
}

/// Runs the program. Whatever goes wrong is one sentence that says what to do, and a non-zero exit.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&format!("this machine gives no threads: {error}")),
    };
    match runtime.block_on(execute(cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error.to_string()),
    }
}

/// Anything that ends the program; its text is the sentence that is shown.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What is said of a file that was named and can't be read.
fn unread(file: &Path, error: &std::io::Error) -> String {
    let what = match error.kind() {
        std::io::ErrorKind::NotFound => {
            "there is no such file here. Check its name and the folder that you are in"
        }
        std::io::ErrorKind::IsADirectory => "it is a folder. Name a file in it",
        std::io::ErrorKind::PermissionDenied => {
            "this user may not read it. Give it to that user, or ask as another"
        }
        _ => return format!("can't read {}: {error}", file.display()),
    };
    format!("can't read {}: {what}", file.display())
}

/// Asking about a database makes none.
fn is_there(database: &Path) -> Result<(), Failure> {
    if database.exists() { Ok(()) } else { Err(NoCheckup::Missing(database.to_owned()).into()) }
}

async fn execute(cli: Cli) -> Result<(), Failure> {
    let config = cli.config.as_deref();
    match cli.command {
        Command::Run => run::run(&Process::read(config)?).await,
        Command::Demo { port } => {
            log::start("warn,refdesk=info");
            demo::demo(port).await
        }
        Command::Backup { file } => keep::backup(&Process::read(config)?, &file).await,
        Command::Restore { file } => keep::restore(&Process::read(config)?, &file).await,
        Command::Doctor => doctor::doctor(config).await,
        Command::Check { history } => check::check(&Process::read(config)?, history).await,
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::Impact(arguments) => impact::impact(config, &arguments).await,
        Command::District(District::Check { file }) => district::check(&file),
        Command::District(District::Calendar(arguments)) => {
            calendar::import(&Process::read(config)?, &arguments).await
        }
        Command::District(District::Export { out, guild }) => {
            export::export(&Process::read(config)?, out.as_deref(), guild).await
        }
        Command::District(District::Apply { file, dry_run }) => {
            district::apply(&Process::read(config)?, &file, dry_run).await
        }
    }
}

fn failed(sentence: &str) -> ExitCode {
    eprintln!("refdesk: {sentence}");
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
