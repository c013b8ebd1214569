//! A school year that chance made, counted twice: by the desk, and by plain SQL.

use std::fmt::Write;

use chrono::{DateTime, Duration, Utc};
use refdesk::domain::district::District;
use refdesk::domain::duty::Duty;
use refdesk::domain::logging::Shape;
use refdesk::domain::roadmap::Phase;
use refdesk::domain::routing::Kind;

use super::Office;
use super::counted::{Counted, Steps};
use crate::school::local;

/// Numbers that look like chance and are the same each time.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// Statements that put so many requests of a year into the database, with their histories and minutes.
pub fn year(district: &District, count: usize, chance: &mut Chance) -> String {
    let mut text = "BEGIN;\n".to_owned();
    for number in 1..=count {
        request(&mut text, district, number, chance);
    }
    text + "COMMIT;\n"
}

fn request(text: &mut String, district: &District, number: usize, chance: &mut Chance) {
    let coaches: Vec<_> = district.staff.iter().filter(|it| it.is_coach()).map(|it| it.id).collect();
    let building = district.buildings[chance.below(district.buildings.len())].id;
    let topic = chance.below(district.initiatives.len() + 1);
    let topic = district.initiatives.get(topic).map(|it| it.id);
    let opened =
        local("2026-09-08 07:00") + Duration::minutes(5 * i64::try_from(chance.below(80_000)).unwrap());
    let date = district.calendar.local_date(opened);
    let phase = topic.and_then(|id| district.initiative(id)).and_then(|it| it.phase_on(date));
    let quoted = |text: Option<&str>| text.map_or("NULL".to_owned(), |it| format!("'{it}'"));
    let (kind, lead) = (Kind::ALL[chance.below(12)], coaches[chance.below(coaches.len())]);
    let state = ["resolved", "resolved", "resolved", "waiting", "cancelled"][chance.below(5)];
    let taken = opened + Duration::minutes(5 * i64::try_from(chance.below(700)).unwrap());
    let done = taken + Duration::minutes(5 * i64::try_from(chance.below(400)).unwrap());
    let resolved = state == "resolved";
    let of = |is: bool, value: String| if is { value } else { "NULL".to_owned() };
    let ending = if chance.below(6) == 0 { "fixed-here" } else { "helped" };
    let logged = resolved && chance.below(8) == 0;
    let shape = Shape::ALL[chance.below(3)].as_str();
    let (duty, minutes) = (Duty::ALL[chance.below(7)].as_str(), 5 * chance.below(13));
    let ms = |at: DateTime<Utc>| at.timestamp_millis();
    let _ = writeln!(
        text,
        "INSERT INTO ticket (id, district_id, number, requester_user, requester_name, building_id, initiative_id, kind,
            words, language, today, private, queue, unsorted, agenda, route, phase, state, opened_at, claimed_by,
            claimed_at, ended_at, minutes, ending, helped)
         VALUES ({number}, {}, {number}, {}, 'Teacher', {}, {}, '{}', 'help', 'en-US', 0, 0, 'specialists', 0, 0, '{{}}',
            {}, '{state}', {}, {}, {}, {}, {}, {}, {});",
        district.id,
        2_000 + chance.below(60),
        building,
        of(topic.is_some(), topic.map(|it| it.to_string()).unwrap_or_default()),
        kind.as_str(),
        quoted(phase.map(Phase::as_str)),
        ms(opened),
        of(resolved, lead.to_string()),
        of(resolved, ms(taken).to_string()),
        of(state != "waiting", ms(done).to_string()),
        of(resolved, minutes.to_string()),
        of(resolved, format!("'{ending}'")),
        of(resolved && chance.below(2) == 0, "1".to_owned()),
    );
    let mut event = |at: DateTime<Utc>, action: &str| {
        let at = ms(at);
        let _ = writeln!(
            text,
            "INSERT INTO event (ticket_id, at, actor_name, action, detail) VALUES ({number}, {at}, 'x', '{action}', '{{}}');"
        );
    };
    if resolved && !logged {
        event(taken, "claimed");
        event(done, "resolved");
    }
    if resolved && chance.below(10) == 0 {
        event(done + Duration::minutes(30), "reopened");
    }
    if resolved {
        let at = ms(done);
        let _ = writeln!(
            text,
            "INSERT INTO spent (ticket_id, staff_id, at, minutes, duty, shape)
             VALUES ({number}, {lead}, {at}, {minutes}, '{duty}', '{shape}');"
        );
    }
    if logged {
        let _ = writeln!(
            text,
            "INSERT INTO log_entry (ticket_id, shape, duty, entered_at) VALUES ({number}, '{shape}', '{duty}', {});",
            ms(done)
        );
    }
    if chance.below(20) == 0 {
        let _ = writeln!(
            text,
            "INSERT INTO unmet_need (ticket_id, district_id, building_id, at) VALUES ({number}, {}, {building}, {});",
            district.id,
            ms(opened)
        );
    }
}

#[tokio::test]
async fn the_figures_of_a_year_are_those_of_plain_sql() {
    let office = Office::open("2027-06-10 12:00").await;
    office.runs(&year(&office.district, 900, &mut Chance::new(7))).await;
    for (period, from, to) in [
        ("2026-10", "2026-10-01 00:00", "2026-11-01 00:00"),
        ("Q2", "2026-11-06 00:00", "2027-01-22 00:00"),
        ("year", "2026-08-01 00:00", "2027-08-01 00:00"),
        ("2026-12-20..2027-02-03", "2026-12-20 00:00", "2027-02-04 00:00"),
    ] {
        let report = office.counts(period).await;
        let counted = Counted::new(&office.store, &report, (local(from), local(to)));
        counted.agrees().await;
        if report.figures.period.months().len() < 4 {
            counted.waited(Steps::OfFive).await;
        }
    }
    office.closes().await;
}
