//! `refdesk doctor`: everything that Refdesk needs, looked at one after the other; what stands in the way, and what to do.
//!
//! Changes nothing, and the bot may run beside it. Its exit code is 0 where nothing has to be done.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};

use super::run::endpoint;
use super::{Failure, keep};
use crate::clock::Clock;
use crate::config::process::Process;
use crate::desk::next_digest;
use crate::discord::{Doctor, doctor as server};
use crate::domain::district::District;
use crate::store::checkup::{self, Checkup};
use crate::store::ground::Ground;
use crate::store::{SqliteConnection, backlog, district, guilds, owed, telling};

/// Below this a disk is called nearly full, in bytes: room for months of a large district.
const LITTLE: u64 = 500_000_000;

/// What is owed for longer than this is worth a look.
const LATE: Duration = Duration::minutes(10);

/// The lines that were said, and how many of them want something done.
#[derive(Default)]
struct Report {
    wanting: usize,
}

impl Report {
    fn wants(&mut self, line: &str) {
        self.wanting += 1;
        println!("  !!  {line}");
    }
}

fn fine(line: &str) {
    println!("  ok  {line}");
}

fn heading(line: &str) {
    println!("\n{line}");
}

pub(super) async fn doctor(config: Option<&Path>) -> Result<(), Failure> {
    let mut report = Report::default();
    heading("This machine");
    let process = Process::read(config)?;
    let now = Clock::machine().now();
    let doctor = token(&mut report, &process).await;
    match checkup::look(&process.database.file).await {
        Ok(mut found) => {
            database(&mut report, &process, &found);
            let guilds = guilds::all(&mut found.db).await?;
            if guilds.is_empty() {
                report
                    .wants("no district is set up yet. Write its file and use `refdesk district apply FILE`");
            }
            for guild in guilds {
                if let Some(district) = district::load(&mut found.db, guild).await? {
                    one(&mut report, &mut found.db, &district, doctor.as_ref(), now).await?;
                }
            }
            telling::close(found.db).await?;
        }
        Err(why) => report.wants(&why.to_string()),
    }
    match report.wanting {
        0 => {
            println!("\nNothing has to be done.");
            Ok(())
        }
        1 => Err("one thing stands in the way; see !! above".into()),
        many => Err(format!("{many} things stand in the way; see !! above").into()),
    }
}

/// The token, and whether Discord takes it.
async fn token(report: &mut Report, process: &Process) -> Option<Doctor> {
    let made = process
        .token(|name| std::env::var_os(name))
        .map_err(Failure::from)
        .and_then(|token| Ok(Doctor::new(&token, &endpoint(process)?)?));
    let doctor = match made {
        Ok(doctor) => doctor,
        Err(why) => {
            report.wants(&why.to_string());
            return None;
        }
    };
    match doctor.name().await {
        Ok(name) => {
            fine(&format!("Discord knows the token: the bot is {name}"));
            Some(doctor)
        }
        Err(server::Finding::Token) => {
            report.wants(
                "Discord does not accept the token. Copy it again from the Bot page of https://discord.com/developers/applications; resetting it there makes the old one useless",
            );
            None
        }
        Err(_) => {
            report.wants("Discord can't be reached. Check the network and https://discordstatus.com");
            None
        }
    }
}

/// The file, and the disk that it lies on.
fn database(report: &mut Report, process: &Process, found: &Checkup) {
    let file = process.database.file.display();
    match &found.damage {
        None => fine(&format!("the database {file} is whole ({})", keep::size(found.bytes))),
        Some(damage) => report.wants(&damage.to_string()),
    }
    if let Some(closed) = &found.closed {
        report.wants(&closed.to_string());
    }
    match &found.ground {
        Ground::Local => fine("it lies on a file system of this machine"),
        Ground::Remote(name) | Ground::Unsure(name) => fine(&format!(
            "it lies on {name}: I can't tell whether that is of this machine. It has to be, or the database will be damaged"
        )),
        Ground::Unknown => fine(
            "whether it lies on a file system of this machine is checked on Linux only. It has to: on NFS, SMB and the like the database will be damaged",
        ),
    }
    match found.free {
        // A backup on the same disk needs as much as the file.
        Some(free) if free < LITTLE.max(found.bytes) => report.wants(&format!(
            "the disk of the database has {} left. Make room: at the end of it nothing new can be kept",
            keep::size(free)
        )),
        Some(free) => fine(&format!("its disk has {} left", keep::size(free))),
        None => report.wants("the system does not say how much room the disk of the database has left"),
    }
}

/// One district: its day, its server, and what its Discord is owed.
async fn one(
    report: &mut Report,
    db: &mut SqliteConnection,
    district: &District,
    doctor: Option<&Doctor>,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    heading(&format!("{} (server {})", district.name, district.guild));
    day(report, district, now);
    if let Some(doctor) = doctor {
        let findings = doctor.look(district).await;
        if findings.is_empty() {
            fine("its server has the commands, channels and roles, and the bot may do what it has to");
        }
        for finding in findings {
            report.wants(&server::say(&finding, district, "en"));
        }
    }
    post(report, db, district, now).await
}

/// What time it is there, and when its next digest goes out.
fn day(report: &mut Report, district: &District, now: DateTime<Utc>) {
    let here = local(district, now);
    fine(&format!("it is {here} there ({})", district.calendar.zone));
    match next_digest(district, now) {
        Some(at) => fine(&format!("the next digest goes out {}", local(district, at))),
        None => report.wants(
            "no school day is in the calendar for the next twelve months, so there is no digest. Bring [calendar] in the district file up to date",
        ),
    }
}

/// What its Discord is owed, to where, since when, and what stands in the way.
async fn post(
    report: &mut Report,
    db: &mut SqliteConnection,
    district: &District,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let waits = backlog::of_district(db, district.id).await?;
    let lost = owed::lost_places(db, district.id).await?;
    if waits.is_empty() {
        fine("nothing is owed to Discord");
    }
    for it in waits {
        let what = match &it.place {
            Some(place) => format!("{} cards for {}", it.count, server::place(place, district, "en")),
            None => format!("{} messages", it.count),
        };
        let why =
            lost.iter().find(|(place, _)| it.place.as_ref() == Some(place)).map(|(_, why)| because(why));
        let line = format!("{what} are owed since {}{}", local(district, it.since), why.unwrap_or_default());
        if now - it.since > LATE {
            report.wants(&format!("{line}; tried {} times. Is Refdesk running?", it.tries));
        } else {
            fine(&line);
        }
    }
    for (why, count) in backlog::given_up(db, district.id, now - Duration::days(7)).await? {
        fine(&format!("in the last seven days {count} messages were given up: {why}"));
    }
    Ok(())
}

/// Why a place can't be reached, as the courier noted it.
fn because(why: &str) -> &'static str {
    match why {
        "deleted" => ": the channel was deleted",
        "no-access" => ": the bot may not write there",
        "dm-closed" => ": the person takes no direct messages",
        _ => ": no channel is set, or none of that name is there",
    }
}

/// A moment on the district's own wall clock.
fn local(district: &District, at: DateTime<Utc>) -> String {
    let (date, time) = (district.calendar.local_date(at), district.calendar.local_time(at));
    format!("{} {}", date.format("%A %Y-%m-%d"), time.format("%H:%M"))
}
