//! Figures counted once more, by plain SQL and by looking at the clock every few minutes: nothing of the desk's own reckoning is used.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, Duration, Utc};
use refdesk::desk::Impact;
use refdesk::domain::building::Level;
use refdesk::domain::company::Company;
use refdesk::domain::district::District;
use refdesk::domain::impact::{Cell, Figures, Spread, Table, Wait};
use refdesk::domain::roadmap::Phase;
use refdesk::store::Store;
use sqlx::Row;

use crate::school::local;

/// What counts as a request, in plain SQL.
const REQUESTS: &str = "FROM ticket WHERE state <> 'cancelled' AND opened_at >= ?1 AND opened_at < ?2
    AND NOT EXISTS (SELECT 1 FROM log_entry WHERE log_entry.ticket_id = ticket.id AND shape = 'support')";
const MINUTES: &str =
    "FROM spent JOIN ticket ON ticket.id = spent.ticket_id WHERE spent.at >= ?1 AND spent.at < ?2";
/// The kind that was given, else the one that was asked for.
const KIND: &str = "COALESCE((SELECT kind FROM ticket_given WHERE ticket_id = ticket.id), ticket.kind)";

/// How often the clock is looked at.
#[derive(Clone, Copy)]
pub enum Steps {
    /// Where everything happens at full five minutes: exact.
    OfFive,
    /// Where things happen at any second: a minute more or less.
    OfOne,
}

/// A report, and the database that it is of.
pub struct Counted<'a> {
    store: &'a Store,
    district: &'a District,
    figures: &'a Figures,
    between: (DateTime<Utc>, DateTime<Utc>),
}

impl<'a> Counted<'a> {
    /// `between`: from the first moment of the report's period up to, not including, the first after it.
    pub fn new(store: &'a Store, report: &'a Impact, between: (DateTime<Utc>, DateTime<Utc>)) -> Self {
        Self { store, district: &report.district, figures: &report.figures, between }
    }

    /// Groups and what each comes to, as text and number; groups of 0 left out.
    async fn groups(&self, key: &str, sum: &str, from: &str) -> BTreeMap<String, u32> {
        let mut reader = self.store.read().await.unwrap();
        let text =
            format!("SELECT COALESCE(CAST({key} AS TEXT), '-'), {sum} {from} GROUP BY 1 HAVING {sum} > 0");
        let (begin, end) = (self.between.0.timestamp_millis(), self.between.1.timestamp_millis());
        let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(begin).bind(end);
        let rows = query.fetch_all(&mut *reader).await.unwrap();
        rows.iter().map(|row| (row.get(0), row.get::<u32, _>(1))).collect()
    }

    async fn number(&self, what: &str, from: &str) -> Cell {
        let all = self.groups("'all'", what, from).await;
        Cell::Shown(all.get("all").copied().unwrap_or(0))
    }

    /// Requests of which this holds as well.
    async fn those(&self, hold: &str) -> Cell {
        self.number("COUNT(*)", &format!("{REQUESTS} AND {hold}")).await
    }

    /// Fails where a number is not the one that SQL finds.
    pub async fn agrees(&self) {
        self.requests_agree().await;
        self.marks_agree().await;
        self.company_agrees().await;
        self.weeks_agree().await;
        self.minutes_agree().await;
    }

    async fn requests_agree(&self) {
        let asked = &self.figures.requests;
        let requests = async |key: &str| self.groups(key, "COUNT(*)", REQUESTS).await;
        assert_eq!(told(&asked.by_kind, |it| it.as_str().to_owned()), requests(KIND).await);
        assert_eq!(told(&asked.by_kind_asked, |it| it.as_str().to_owned()), requests("kind").await);
        assert_eq!(told(&asked.by_initiative, or_dash), requests("initiative_id").await);
        assert_eq!(told(&asked.by_building, or_dash), requests("building_id").await);
        assert_eq!(told(&asked.by_phase, |it| or_dash(it.map(Phase::as_str))), requests("phase").await);
        assert_eq!(asked.total, self.number("COUNT(*)", REQUESTS).await);
        let unmet = format!("{REQUESTS} AND EXISTS (SELECT 1 FROM unmet_need WHERE ticket_id = ticket.id)");
        let unmet = self.groups("building_id", "COUNT(*)", &unmet).await;
        assert_eq!(told(&self.figures.unmet.buildings, |it| it.to_string()), unmet);
    }

    /// Numbers of which each is of some requests.
    async fn marks_agree(&self) {
        let asked = &self.figures.requests;
        assert_eq!(asked.helped, self.number("COALESCE(SUM(helped), 0)", REQUESTS).await);
        let again = "(EXISTS (SELECT 1 FROM event WHERE event.ticket_id = ticket.id AND action = 'reopened')
            OR EXISTS (SELECT 1 FROM ticket AS earlier
                WHERE earlier.requester_user = ticket.requester_user AND earlier.initiative_id = ticket.initiative_id
                    AND earlier.state <> 'cancelled' AND earlier.opened_at < ticket.opened_at
                    AND earlier.opened_at >= ticket.opened_at - 30 * 86400000
                    AND NOT EXISTS (SELECT 1 FROM log_entry WHERE ticket_id = earlier.id AND shape = 'support')))";
        assert_eq!(asked.repeated, self.those(again).await);
        let logged = "EXISTS (SELECT 1 FROM log_entry WHERE ticket_id = ticket.id)";
        assert_eq!(asked.logged, self.those(logged).await);
        let office = "(SELECT staff_id FROM staff_role WHERE role = 'tech-office')";
        let avoided = format!(
            "COALESCE(claimed_by NOT IN {office}, 1) AND (ending = 'fixed-here' OR {KIND} = 'broken' AND {logged})"
        );
        assert_eq!(asked.avoided, self.those(&avoided).await);
        assert_eq!(asked.given_otherwise, self.those(&format!("{KIND} <> ticket.kind")).await);
        assert_eq!(asked.taught, self.those(&format!("{KIND} IN ('co-plan', 'co-teach')")).await);
    }

    /// How many asked for several at once, and for how many people.
    async fn company_agrees(&self) {
        let asked = &self.figures.requests;
        assert_eq!(asked.together, self.those("company IS NOT NULL").await);
        let several = self.groups("company", "COUNT(*)", REQUESTS).await;
        let several = several.into_iter().filter(|(company, _)| company != "-");
        let people = several.map(|(company, times)| {
            let company: Company = serde_json::from_str(&company).unwrap();
            u32::try_from(company.count()).unwrap() * times
        });
        assert_eq!(asked.reached, Cell::Shown(people.sum()));
    }

    async fn weeks_agree(&self) {
        let asked = &self.figures.requests;
        assert_eq!(asked.by_week.sum(), asked.total.number().unwrap());
        for week in &asked.by_week.rows {
            let (monday, next) = (midnight(week.key), midnight(week.key + Days::new(7)));
            let between = (monday.max(self.between.0), next.min(self.between.1));
            let of_week = Counted { between, ..*self };
            let phases = of_week.groups("phase", "COUNT(*)", REQUESTS).await;
            assert_eq!(phases.values().sum::<u32>(), week.amount, "{}", week.key);
            let told = asked.by_phase_and_week.rows.iter().filter(|row| row.key.1 == week.key);
            let told = told.map(|row| (or_dash(row.key.0.map(Phase::as_str)), row.amount));
            assert_eq!(told.collect::<BTreeMap<_, _>>(), phases, "{}", week.key);
        }
    }

    async fn minutes_agree(&self) {
        let time = &self.figures.time;
        let minutes = async |key: &str| self.groups(key, "SUM(spent.minutes)", MINUTES).await;
        assert_eq!(told(&time.by_duty, |it| it.as_str().to_owned()), minutes("duty").await);
        assert_eq!(told(&time.by_form, |it| it.as_str().to_owned()), minutes("shape").await);
        assert_eq!(told(&time.by_kind, |it| it.as_str().to_owned()), minutes(KIND).await);
        assert_eq!(told(&time.by_initiative, or_dash), minutes("initiative_id").await);
        assert_eq!(time.total, Cell::Shown(time.by_role.sum()));
        assert_eq!(time.by_role_and_duty.sum(), time.by_role.sum());
        assert_eq!(time.by_month.iter().map(|it| it.by_duty.sum()).sum::<u32>(), time.by_duty.sum());
    }

    /// School time counted otherwise: every few minutes, was school on?
    pub async fn waited(&self, steps: Steps) {
        let (step, off) = match steps {
            Steps::OfFive => (5, 0),
            Steps::OfOne => (1, 1),
        };
        let mut times = self.times(step).await;
        times.sort_unstable();
        let found = self.figures.waiting.to_claim;
        let Some(Spread { of, median, p90 }) = found else { panic!("nobody waited for anybody: {found:?}") };
        assert_eq!(of, u32::try_from(times.len()).unwrap());
        let middle = times[times.len().div_ceil(2) - 1];
        let long = times[(times.len() * 9).div_ceil(10) - 1];
        assert!(median.abs_diff(middle) <= off, "the median is {median}, counted {middle}");
        assert!(p90.abs_diff(long) <= off, "nine of ten took {p90}, counted {long}");
        let waits = &self.figures.waiting.by_wait;
        assert_eq!(waits.sum(), self.figures.requests.total.number().unwrap());
        assert!(waits.get(Wait::OneDay).is_some());
    }

    /// How long each waited for its first coach, in school time.
    async fn times(&self, step: u32) -> Vec<u32> {
        let taken = "(SELECT MIN(at) FROM event WHERE event.ticket_id = ticket.id
            AND action IN ('claimed', 'resolved', 'redirected'))";
        let text = format!(
            "SELECT opened_at, {taken}, building_id {REQUESTS} AND {taken} IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM log_entry WHERE ticket_id = ticket.id)"
        );
        let (begin, end) = (self.between.0.timestamp_millis(), self.between.1.timestamp_millis());
        let mut reader = self.store.read().await.unwrap();
        let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(begin).bind(end);
        let rows = query.fetch_all(&mut *reader).await.unwrap();
        let time = |row: &sqlx::sqlite::SqliteRow| {
            let at = |column| DateTime::from_timestamp_millis(row.get(column)).unwrap();
            let building = row.get::<Option<i64>, _>(2);
            let building = self.district.buildings.iter().find(|it| Some(it.id.0) == building);
            school_minutes(self.district, (at(0), at(1)), building.map_or(Level::Office, |it| it.level), step)
        };
        rows.iter().map(time).collect()
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

fn midnight(day: chrono::NaiveDate) -> DateTime<Utc> {
    local(&format!("{day} 00:00"))
}

fn school_minutes(
    district: &District,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    level: Level,
    step: u32,
) -> u32 {
    let mut at = from;
    let mut minutes = 0;
    while at < to {
        minutes += if district.calendar.in_school(at, level) { step } else { 0 };
        at += Duration::minutes(step.into());
    }
    minutes
}
