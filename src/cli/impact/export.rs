//! Everything of a period as files for a spreadsheet: the year's end (E4, R84). Nobody's name and nobody's words are in
//! them: a teacher's words are hers, and no file ranks colleagues.

use std::path::Path;

use super::lines::lines;
use super::show::{csv, defused, text};
use crate::cli::Failure;
use crate::desk::{Desk, Impact};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, InitiativeId};
use crate::domain::impact::{Facts, Given, Request};
use crate::domain::roadmap::Phase;

/// Writes the files into a folder that is not there yet; of several districts each into a folder of its own in it.
pub(super) async fn all(desk: &Desk, reports: &[Impact], folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        return Err(format!(
            "{} is there already, so nothing was written; name a new folder",
            folder.display()
        )
        .into());
    }
    for report in reports {
        match reports.len() {
            1 => one(desk, report, folder).await?,
            _ => one(desk, report, &folder.join(report.district.guild.to_string())).await?,
        }
    }
    Ok(())
}

async fn one(desk: &Desk, report: &Impact, folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| {
        format!("can't make the folder {}: {error}. Check who may write there", folder.display())
    })?;
    let facts = desk.office_facts(&report.district, &report.figures.period).await?;
    let district = &report.district;
    let files = [
        ("figures.csv", csv(report, &lines(report))?),
        ("requests.csv", requests(district, &facts)?),
        ("minutes.csv", minutes(district, &facts)?),
        ("initiatives.csv", initiatives(district)?),
    ];
    for (name, content) in files {
        let file = folder.join(name);
        std::fs::write(&file, content).map_err(|error| format!("can't write {}: {error}", file.display()))?;
    }
    println!(
        "{}: {} requests and {} entries of minutes are in {}.",
        district.name,
        facts.requests.len(),
        facts.given.len(),
        folder.display()
    );
    Ok(())
}

const REQUESTS: [&str; 12] = [
    "request",
    "opened",
    "building",
    "initiative",
    "goal",
    "kind",
    "phase",
    "taken",
    "resolved",
    "helped",
    "work order avoided",
    "written down afterwards",
];

fn requests(district: &District, facts: &Facts) -> Result<String, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(REQUESTS)?;
    let time = |at| {
        format!("{} {}", district.calendar.local_date(at), district.calendar.local_time(at).format("%H:%M"))
    };
    for (place, request) in facts.requests.iter().enumerate() {
        let Request { initiative, kind, phase, .. } = request;
        let cells = [
            (place + 1).to_string(),
            time(request.opened_at),
            building(district, request.building),
            name(district, *initiative),
            goal(district, *initiative),
            kind.as_str().to_owned(),
            phase.map_or("", Phase::as_str).to_owned(),
            request.taken_at.map(time).unwrap_or_default(),
            request.done_at.map(time).unwrap_or_default(),
            yes(request.helped),
            yes(request.is_avoided(district)),
            yes(request.logged),
        ];
        out.write_record(cells.map(|it| defused(&it)))?;
    }
    text(out)
}

fn minutes(district: &District, facts: &Facts) -> Result<String, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["day", "building", "initiative", "goal", "kind", "duty", "form", "minutes"])?;
    for given in &facts.given {
        let Given { initiative, kind, duty, shape, .. } = given;
        let cells = [
            district.calendar.local_date(given.at).to_string(),
            building(district, given.building),
            name(district, *initiative),
            goal(district, *initiative),
            kind.as_str().to_owned(),
            duty.as_str().to_owned(),
            shape.as_str().to_owned(),
            given.minutes.to_string(),
        ];
        out.write_record(cells.map(|it| defused(&it)))?;
    }
    text(out)
}

/// The road map with its whole history: one line for each phase of each initiative.
fn initiatives(district: &District) -> Result<String, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["initiative", "goal", "phase", "from", "review"])?;
    for initiative in &district.initiatives {
        for entry in &initiative.history {
            let cells = [
                initiative.name.clone(),
                initiative.goal.clone().unwrap_or_default(),
                entry.phase.as_str().to_owned(),
                entry.from.to_string(),
                entry.review.map(|it| it.to_string()).unwrap_or_default(),
            ];
            out.write_record(cells.map(|it| defused(&it)))?;
        }
    }
    text(out)
}

fn building(district: &District, id: Option<BuildingId>) -> String {
    id.and_then(|id| district.building(id)).map(|it| it.name.clone()).unwrap_or_default()
}

fn name(district: &District, id: Option<InitiativeId>) -> String {
    id.and_then(|id| district.initiative(id)).map(|it| it.name.clone()).unwrap_or_default()
}

fn goal(district: &District, id: Option<InitiativeId>) -> String {
    id.and_then(|id| district.initiative(id)).and_then(|it| it.goal.clone()).unwrap_or_default()
}

fn yes(is: bool) -> String {
    if is { "yes".to_owned() } else { String::new() }
}
