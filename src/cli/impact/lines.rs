//! A report as lines of one shape: what a spreadsheet, a table and a program read alike.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::desk::Impact;
use crate::domain::building::Level;
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::ids::{BuildingId, InitiativeId};
use crate::domain::impact::{Cell, Spread, Table, Wait};
use crate::domain::people::Role;
use crate::domain::roadmap::Phase;

/// One figure. The names of the sections and of the columns are a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Line {
    /// What is told, such as `requests by kind`.
    pub(super) section: &'static str,
    /// Of what: the whole, a kind, a building, a week.
    pub(super) item: String,
    /// The district's goal that an initiative serves (R84).
    pub(super) goal: String,
    /// The number; empty where it is not shown.
    pub(super) value: String,
    /// `requests`, `minutes`, `school minutes`, `librarians` or `people`.
    pub(super) unit: &'static str,
}

struct Lines<'a> {
    district: &'a District,
    lines: Vec<Line>,
}

/// Every figure of a report, in the order in which it is read.
pub(super) fn lines(report: &Impact) -> Vec<Line> {
    let mut lines = Lines { district: &report.district, lines: Vec::new() };
    lines.requests(report);
    lines.waiting(report);
    lines.time(report);
    lines.road(report);
    lines.lines
}

impl Lines<'_> {
    fn add(&mut self, section: &'static str, item: impl Into<String>, value: u32, unit: &'static str) {
        let (item, value) = (item.into(), value.to_string());
        self.lines.push(Line { section, item, goal: String::new(), value, unit });
    }

    fn cell(&mut self, section: &'static str, item: &str, cell: Cell, unit: &'static str) {
        let value = match cell {
            Cell::Shown(number) => number.to_string(),
            Cell::AtLeast(number) => format!("at least {number}"),
            Cell::Hidden => String::new(),
        };
        self.lines.push(Line { section, item: item.to_owned(), goal: String::new(), value, unit });
    }

    fn table<K: PartialEq + Copy>(
        &mut self,
        section: &'static str,
        table: &Table<K>,
        unit: &'static str,
        name: impl Fn(K) -> String,
    ) {
        for row in &table.rows {
            self.add(section, name(row.key), row.amount, unit);
        }
        if let Some(rest) = table.rest {
            self.add(section, "the others together", rest, unit);
        }
    }

    fn by_initiative(
        &mut self,
        section: &'static str,
        table: &Table<Option<InitiativeId>>,
        unit: &'static str,
    ) {
        for row in &table.rows {
            let initiative = row.key.and_then(|id| self.district.initiative(id));
            let item = initiative.map_or("not on the road map".to_owned(), |it| it.name.clone());
            let goal = initiative.and_then(|it| it.goal.clone()).unwrap_or_default();
            let value = row.amount.to_string();
            self.lines.push(Line { section, item, goal, value, unit });
        }
    }

    /// The initiatives' requests by the goal that they serve (R7).
    fn by_goal(&mut self, table: &Table<Option<InitiativeId>>) {
        let mut goals: BTreeMap<String, u32> = BTreeMap::new();
        for row in &table.rows {
            let initiative = row.key.and_then(|id| self.district.initiative(id));
            let goal = initiative.and_then(|it| it.goal.clone()).unwrap_or("no goal".to_owned());
            *goals.entry(goal).or_default() += row.amount;
        }
        for (goal, amount) in goals {
            self.add("requests by goal", goal, amount, "requests");
        }
    }

    /// What the elementary, the middle and the high schools need: for planning, without a name (R52).
    fn by_level(&mut self, table: &Table<Option<BuildingId>>) {
        let mut levels: BTreeMap<Option<Level>, u32> = BTreeMap::new();
        for row in &table.rows {
            let building = row.key.and_then(|id| self.district.building(id));
            *levels.entry(building.map(|it| it.level)).or_default() += row.amount;
        }
        for (level, amount) in levels {
            let level = level.map_or("building not known", Level::as_str);
            self.add("requests by level", level, amount, "requests");
        }
    }

    fn requests(&mut self, report: &Impact) {
        let (asked, district) = (&report.figures.requests, &report.district);
        let building = |id: Option<BuildingId>| name_of(district, id);
        let phase = |phase: Option<Phase>| phase.map_or("not on the road map", Phase::as_str).to_owned();
        let all = "requests";
        self.cell(all, "all", asked.total, all);
        self.cell(all, "asked again within 30 days, or opened again", asked.repeated, all);
        self.cell(all, "work orders avoided", asked.avoided, all);
        self.cell(all, "written down afterwards", asked.logged, all);
        self.cell(all, "co-planned and co-taught", asked.taught, all);
        self.cell(all, "said that it helped", asked.helped, all);
        self.cell(all, "helped in another way than was asked for", asked.given_otherwise, all);
        self.cell(all, "for several at once", asked.together, all);
        self.cell(all, "people in requests for several at once", asked.reached, "people");
        self.table("requests by kind", &asked.by_kind, all, |it| it.as_str().to_owned());
        self.table("requests by kind asked for", &asked.by_kind_asked, all, |it| it.as_str().to_owned());
        self.by_initiative("requests by initiative", &asked.by_initiative, all);
        self.by_goal(&asked.by_initiative);
        self.table("requests by phase", &asked.by_phase, all, phase);
        self.table("requests by building", &asked.by_building, all, building);
        self.by_level(&asked.by_building);
        self.table("requests by week", &asked.by_week, all, |it| it.to_string());
        let week_of = |(one, week): (Option<Phase>, chrono::NaiveDate)| format!("{week}, {}", phase(one));
        self.table("requests by week and phase", &asked.by_phase_and_week, all, week_of);
        for (month, cell) in &asked.by_month {
            self.cell("requests by month", &month.to_string(), *cell, all);
        }
    }

    fn waiting(&mut self, report: &Impact) {
        let waiting = &report.figures.waiting;
        let named = [("to a coach", waiting.to_claim), ("to the resolution", waiting.to_resolve)];
        for (item, spread) in named {
            let Some(Spread { of, median, p90 }) = spread else { continue };
            self.add("time", format!("{item}, counted"), of, "requests");
            self.add("time", format!("{item}, median"), median, "school minutes");
            self.add("time", format!("{item}, 90th percentile"), p90, "school minutes");
        }
        let wait = |it| match it {
            Wait::OneDay => "within one school day".to_owned(),
            Wait::ThreeDays => "within three school days".to_owned(),
            Wait::Longer => "longer".to_owned(),
        };
        self.table("requests by wait", &waiting.by_wait, "requests", wait);
        self.cell("requests by wait", "nobody has it yet", waiting.still, "requests");
    }

    fn time(&mut self, report: &Impact) {
        let (time, unit) = (&report.figures.time, "minutes");
        self.cell("minutes", "all", time.total, unit);
        self.table("minutes by duty", &time.by_duty, unit, |it| it.as_str().to_owned());
        self.table("minutes by form", &time.by_form, unit, |it| it.as_str().to_owned());
        self.table("minutes by kind", &time.by_kind, unit, |it| it.as_str().to_owned());
        self.by_initiative("minutes by initiative", &time.by_initiative, unit);
        self.table("minutes by role", &time.by_role, unit, |it| it.as_str().to_owned());
        let role_and_duty = |(role, duty): (Role, Duty)| format!("{}, {}", role.as_str(), duty.as_str());
        self.table("minutes by role and duty", &time.by_role_and_duty, unit, role_and_duty);
        let percent = "per cent";
        if let Some(share) = time.staff_percent() {
            self.add("share of staff development", "all", share.into(), percent);
        }
        for month in &time.by_month {
            if let Some(share) = month.by_duty.percent(Duty::Staff) {
                self.add("share of staff development", month.month.to_string(), share.into(), percent);
            }
        }
        self.add("share of staff development", "target", time.target_percent.into(), percent);
    }

    fn road(&mut self, report: &Impact) {
        let (figures, district) = (&report.figures, &report.district);
        for row in &figures.capacity {
            let building = name_of(district, Some(row.building));
            self.add("capacity: available", building.clone(), row.available, "minutes");
            self.cell("capacity: asked", &building, row.asked, "minutes");
            self.cell("capacity: given", &building, row.given, "minutes");
            self.add("capacity: lost to other duties", building, row.lost, "minutes");
        }
        let building = |id| name_of(district, Some(id));
        self.table("unmet need: no librarian", &figures.unmet.buildings, "requests", building);
        for gap in &figures.unmet.topics {
            let topic = district.initiative(gap.initiative).map_or("", |it| it.name.as_str());
            self.cell("unmet need: nobody ready", topic, gap.requests, "requests");
        }
        let levels = ["readiness: ready", "readiness: with a partner", "readiness: not yet"];
        for (level, section) in levels.into_iter().enumerate() {
            for row in figures.initiatives.iter().filter(|it| it.phase == Some(Phase::Implementation)) {
                let name = district.initiative(row.initiative).map_or("", |it| it.name.as_str());
                self.add(section, name, row.readiness[level], "librarians");
            }
        }
        if let Some(pilot) = &figures.pilot {
            self.add("pilot", "people who asked", pilot.askers, "people");
            self.add("pilot", "of whom more than once", pilot.again, "people");
        }
    }
}

fn name_of(district: &District, id: Option<BuildingId>) -> String {
    let building = id.and_then(|id| district.building(id));
    building.map_or("building not known".to_owned(), |it| it.name.clone())
}
