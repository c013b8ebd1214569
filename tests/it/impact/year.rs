//! A school year that chance made, counted twice: by the desk, and by plain SQL.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{DateTime, Duration, Utc};
use refdesk::domain::building::Level;
use refdesk::domain::district::District;
use refdesk::domain::duty::Duty;
use refdesk::domain::impact::{Cell, Figures, Table, Wait};
use refdesk::domain::logging::Shape;
use refdesk::domain::roadmap::Phase;
use refdesk::domain::routing::Kind;
use sqlx::Row;

use super::Office;
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

/// What counts as a request, in plain SQL.
const REQUESTS: &str = "FROM ticket WHERE state <> 'cancelled' AND opened_at >= ?1 AND opened_at < ?2
    AND NOT EXISTS (SELECT 1 FROM log_entry WHERE log_entry.ticket_id = ticket.id AND shape = 'support')";
const MINUTES: &str =
    "FROM spent JOIN ticket ON ticket.id = spent.ticket_id WHERE spent.at >= ?1 AND spent.at < ?2";

struct Sql<'a> {
    office: &'a Office,
    between: (i64, i64),
}

impl Sql<'_> {
    /// Groups and what each comes to, as text and number; groups of 0 left out.
    async fn groups(&self, key: &str, sum: &str, from: &str) -> BTreeMap<String, u32> {
        let mut reader = self.office.store.read().await.unwrap();
        let text =
            format!("SELECT COALESCE(CAST({key} AS TEXT), '-'), {sum} {from} GROUP BY 1 HAVING {sum} > 0");
        let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(self.between.0).bind(self.between.1);
        let rows = query.fetch_all(&mut *reader).await.unwrap();
        rows.iter().map(|row| (row.get(0), row.get::<u32, _>(1))).collect()
    }

    async fn number(&self, what: &str, from: &str) -> Cell {
        let all = self.groups("'all'", what, from).await;
        Cell::Shown(all.get("all").copied().unwrap_or(0))
    }
}

fn told<K: PartialEq + Copy>(table: &Table<K>, name: impl Fn(K) -> String) -> BTreeMap<String, u32> {
    assert_eq!(table.rest, None);
    table.rows.iter().filter(|row| row.amount > 0).map(|row| (name(row.key), row.amount)).collect()
}

/// A key as SQL prints it.
fn or_dash<T: ToString>(key: Option<T>) -> String {
    key.map_or("-".to_owned(), |it| it.to_string())
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
        let figures = office.counts(period).await.figures;
        let between = (local(from).timestamp_millis(), local(to).timestamp_millis());
        agrees(&Sql { office: &office, between }, &figures).await;
    }
    office.closes().await;
}

async fn agrees(sql: &Sql<'_>, figures: &Figures) {
    let (asked, time) = (&figures.requests, &figures.time);
    let requests = async |key: &str| sql.groups(key, "COUNT(*)", REQUESTS).await;
    assert_eq!(told(&asked.by_kind, |it| it.as_str().to_owned()), requests("kind").await);
    assert_eq!(told(&asked.by_initiative, or_dash), requests("initiative_id").await);
    assert_eq!(told(&asked.by_building, or_dash), requests("building_id").await);
    assert_eq!(told(&asked.by_phase, |it| or_dash(it.map(Phase::as_str))), requests("phase").await);
    assert_eq!(asked.total, sql.number("COUNT(*)", REQUESTS).await);
    assert_eq!(asked.by_week.sum(), asked.total.number().unwrap());
    assert_eq!(asked.helped, sql.number("COALESCE(SUM(helped), 0)", REQUESTS).await);
    let again = format!(
        "{REQUESTS} AND (EXISTS (SELECT 1 FROM event WHERE event.ticket_id = ticket.id AND action = 'reopened')
            OR EXISTS (SELECT 1 FROM ticket AS earlier
                WHERE earlier.requester_user = ticket.requester_user AND earlier.initiative_id = ticket.initiative_id
                    AND earlier.state <> 'cancelled' AND earlier.opened_at < ticket.opened_at
                    AND earlier.opened_at >= ticket.opened_at - 30 * 86400000
                    AND NOT EXISTS (SELECT 1 FROM log_entry WHERE ticket_id = earlier.id AND shape = 'support')))"
    );
    assert_eq!(asked.repeated, sql.number("COUNT(*)", &again).await);
    let logged = format!("{REQUESTS} AND EXISTS (SELECT 1 FROM log_entry WHERE ticket_id = ticket.id)");
    assert_eq!(asked.logged, sql.number("COUNT(*)", &logged).await);
    let office = "(SELECT staff_id FROM staff_role WHERE role = 'tech-office')";
    let avoided = format!(
        "{REQUESTS} AND claimed_by NOT IN {office} AND (ending = 'fixed-here'
            OR kind = 'broken' AND EXISTS (SELECT 1 FROM log_entry WHERE ticket_id = ticket.id))"
    );
    assert_eq!(asked.avoided, sql.number("COUNT(*)", &avoided).await);
    let unmet = format!("{REQUESTS} AND EXISTS (SELECT 1 FROM unmet_need WHERE ticket_id = ticket.id)");
    assert_eq!(
        told(&figures.unmet.buildings, |it| it.to_string()),
        sql.groups("building_id", "COUNT(*)", &unmet).await
    );
    let minutes = async |key: &str| sql.groups(key, "SUM(spent.minutes)", MINUTES).await;
    assert_eq!(told(&time.by_duty, |it| it.as_str().to_owned()), minutes("duty").await);
    assert_eq!(told(&time.by_form, |it| it.as_str().to_owned()), minutes("shape").await);
    assert_eq!(told(&time.by_kind, |it| it.as_str().to_owned()), minutes("kind").await);
    assert_eq!(told(&time.by_initiative, or_dash), minutes("initiative_id").await);
    assert_eq!(time.total, Cell::Shown(time.by_role.sum()));
    assert_eq!(time.by_month.iter().map(|it| it.by_duty.sum()).sum::<u32>(), time.by_duty.sum());
    if figures.period.months().len() < 4 {
        waited(sql, figures).await;
    }
}

/// School time counted otherwise: every five minutes, was school on?
async fn waited(sql: &Sql<'_>, figures: &Figures) {
    let district = &sql.office.district;
    let mut reader = sql.office.store.read().await.unwrap();
    let text = format!(
        "SELECT opened_at, (SELECT MIN(at) FROM event WHERE event.ticket_id = ticket.id AND action = 'claimed'), building_id
            {REQUESTS} AND EXISTS (SELECT 1 FROM event WHERE event.ticket_id = ticket.id AND action = 'claimed')"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(sql.between.0).bind(sql.between.1);
    let mut times = Vec::new();
    for row in query.fetch_all(&mut *reader).await.unwrap() {
        let at = |column| DateTime::from_timestamp_millis(row.get(column)).unwrap();
        let building = district.buildings.iter().find(|it| it.id.0 == row.get::<i64, _>(2)).unwrap();
        times.push(school_minutes(district, at(0), at(1), building.level));
    }
    times.sort_unstable();
    let spread = figures.waiting.to_claim.unwrap();
    assert_eq!(spread.of, u32::try_from(times.len()).unwrap());
    assert_eq!(spread.median, times[times.len().div_ceil(2) - 1]);
    assert_eq!(spread.p90, times[(times.len() * 9).div_ceil(10) - 1]);
    assert_eq!(figures.waiting.by_wait.sum(), figures.requests.total.number().unwrap());
    assert!(figures.waiting.by_wait.get(Wait::OneDay).is_some());
}

fn school_minutes(district: &District, from: DateTime<Utc>, to: DateTime<Utc>, level: Level) -> u32 {
    let mut at = from;
    let mut minutes = 0;
    while at < to {
        minutes += if district.calendar.in_school(at, level) { 5 } else { 0 };
        at += Duration::minutes(5);
    }
    minutes
}
