//! A school year of the sample district, day by day with the clock moved: teachers ask, coaches work, Discord has bad days, the
//! bot is restarted. At the end every ticket is where its people put it, each digest went out once on each school day and on no
//! other, nothing is doubled and nothing lost.
//!
//! Two weeks of it are in `cargo test`. The whole year: `cargo test --test it year -- --ignored --nocapture`; `REFDESK_SEED` repeats
//! its chances, `REFDESK_YEAR_KEEP=FILE` keeps the database, `REFDESK_YEAR_A_DAY` asks less often (34 a day is the district's load),
//! `REFDESK_YEAR_FROM` begins later (`2027-05-24`).

mod books;
mod checks;
mod detours;
mod figures;
mod weather;
mod words;

use std::fmt::Write;
use std::time::{Duration as RealTime, Instant};

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, Utc, Weekday};
use refdesk::cli::demo::SAMPLE;
use refdesk::rounds::{self, Round};
use refdesk::store::{owed, safekeeping};

use crate::kills::{Chance, setting};
use crate::school::{School, local};
use books::Books;
pub(crate) use weather::faults;

/// Where they work; Refdesk serves all of these from the first day on.
const BUILDINGS: [&str; 10] = [
    "hoover",
    "monroe",
    "kennedy",
    "washington",
    "jefferson",
    "roosevelt",
    "franklin",
    "eagleridge",
    "rosewood",
    "bridges",
];

/// The accounts of the teachers.
const FIRST_TEACHER: u64 = 5_000_000_000_000_000_000;

/// Minutes of a school day at which something happens, from 7:02 on.
const DAY: std::ops::Range<i64> = 0..17;
const SLOT_MINUTES: i64 = 30;

/// How long, in real time, an answer may take before the year is given up: `desk-bench soak` is about three seconds.
const PATIENCE: RealTime = RealTime::from_mins(1);

struct Plan {
    first: NaiveDate,
    last: NaiveDate,
    teachers: u64,
    /// Requests on an ordinary school day.
    a_day: u64,
}

struct Year {
    school: School,
    chance: Chance,
    books: Books,
    plan: Plan,
    totals: Totals,
}

#[derive(Default)]
struct Totals {
    restarts: usize,
    faults: usize,
    drops: usize,
    requests: usize,
    /// Coaches who were away for a day or more; and those for two weeks.
    away: usize,
    long: usize,
}

#[tokio::test]
async fn promise_4_two_simulated_weeks_lose_nothing_and_double_nothing() {
    // With a day off for conventions, and a weekend.
    Year::open(Plan { first: day("2026-10-12"), last: day("2026-10-23"), teachers: 40, a_day: 5 })
        .await
        .passes()
        .await;
}

#[tokio::test]
#[ignore = "a whole year takes about half an hour"]
async fn promise_4_a_whole_simulated_year_loses_nothing_and_doubles_nothing() {
    // About 1.2 requests of each teacher a month, as the district expects.
    let a_day = setting("REFDESK_YEAR_A_DAY", 34);
    let first = std::env::var("REFDESK_YEAR_FROM").map_or(day("2026-09-08"), |it| day(&it));
    Year::open(Plan { first, last: day("2027-06-04"), teachers: 600, a_day }).await.passes().await;
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(day: NaiveDate, time: &str) -> DateTime<Utc> {
    local(&format!("{day} {time}"))
}

impl Year {
    async fn open(plan: Plan) -> Self {
        let mut file = SAMPLE.to_owned();
        for teacher in 0..plan.teachers {
            let (user, building) =
                (FIRST_TEACHER + teacher, BUILDINGS[usize::try_from(teacher).unwrap() % BUILDINGS.len()]);
            let _ = write!(
                file,
                "\n[staff.teacher{teacher}]\nname = \"Teacher {teacher}\"\nuser = \"{user}\"\nroles = [\"teacher\"]\nbuildings = [\"{building}\"]\n"
            );
        }
        let seed = setting("REFDESK_SEED", u64::from(std::process::id()));
        println!("{} to {}, REFDESK_SEED={seed}", plan.first, plan.last);
        let school = School::open_with_patience(&file, moment(plan.first, "06:00"), PATIENCE).await;
        Self { school, chance: Chance(seed), books: Books::default(), plan, totals: Totals::default() }
    }

    async fn passes(mut self) {
        let begun = Instant::now();
        let mut date = self.plan.first;
        while date <= self.plan.last {
            self.lives_through(date).await;
            self.totals.requests += self.school.sandbox.requests().0.len();
            self.school.sandbox.forget_requests();
            if date.weekday() == Weekday::Fri {
                println!("{date}: {}, {} s", self.books.totals(), begun.elapsed().as_secs());
            }
            date = date.succ_opt().unwrap();
        }
        self.finishes().await;
        self.is_as_it_should_be().await;
        self.figures_are_those_of_plain_sql().await;
        self.says(begun.elapsed());
        if let Some(file) = std::env::var_os("REFDESK_YEAR_KEEP") {
            safekeeping::backup(&self.school.database(), file.as_ref()).await.unwrap();
        }
        self.school.close().await;
    }

    /// One day, a weekend's or a holiday's as well: the clock goes round on each.
    async fn lives_through(&mut self, date: NaiveDate) {
        self.comes(moment(date, "05:42")).await;
        self.weather_is(date).await;
        self.somebody_is_away(date).await;
        // The round at seven, and one more: a digest that went out does not go out again.
        self.comes(moment(date, "07:00")).await;
        self.posts().await;
        self.comes(moment(date, "07:02")).await;
        let again = rounds::round(&self.school.desk(), self.school.now()).await.unwrap();
        assert_eq!(again, Round::default(), "a second round at the same moment did something on {date}");
        if !weather::is_school(date) {
            self.comes(moment(date, "16:00")).await;
            return self.posts().await;
        }
        for slot in DAY {
            self.comes(moment(date, "07:02") + Duration::minutes(slot * SLOT_MINUTES)).await;
            self.something_goes_wrong().await;
            self.people_ask(date, slot).await;
            self.coaches_work().await;
            self.posts().await;
        }
    }

    /// About ten days a year of each librarian and specialist, one time in twelve for two weeks: said before school begins.
    async fn somebody_is_away(&mut self, date: NaiveDate) {
        if !weather::is_school(date) || self.chance.below(2) == 0 {
            return;
        }
        let district = self.school.desk().district(self.school.district.guild).await.unwrap();
        let coaches: Vec<_> = district.staff.iter().filter(|it| detours::may_be_away(it)).collect();
        let coach = coaches[usize::try_from(self.chance.below(coaches.len() as u64)).unwrap()];
        if district.absence(coach.id, moment(date, "10:00")).is_some() {
            return;
        }
        let until = (self.chance.below(12) == 0).then(|| (date + Days::new(13)).to_string());
        let mut options = vec![("from", "today")];
        options.extend(until.as_deref().map(|until| ("to", until)));
        let said = detours::coach(&self.school, &district, coach.id).types("/away set", &options).await;
        assert!(said.text().contains("You are away"), "{}", said.text());
        self.totals.away += 1;
        self.totals.long += usize::from(until.is_some());
    }

    /// Three times as many in the first three weeks, none before the first and after the last bell.
    async fn people_ask(&mut self, date: NaiveDate, slot: i64) {
        if !(1..16).contains(&slot) {
            return;
        }
        let eager = if date < self.plan.first + Days::new(21) && self.plan.teachers > 100 { 3 } else { 1 };
        // A random number with the right mean over the 15 slots.
        let twice = 2 * self.plan.a_day * eager;
        let count = self.chance.below(twice / 15 + 1) + u64::from(self.chance.below(15) < twice % 15 / 2);
        for _ in 0..count {
            let teacher = self.chance.below(self.plan.teachers);
            self.books.asks(&self.school, &mut self.chance, FIRST_TEACHER + teacher).await;
        }
    }

    async fn coaches_work(&mut self) {
        self.books.works(&self.school, &mut self.chance).await;
    }

    /// Discord's bad days, and ours.
    async fn something_goes_wrong(&mut self) {
        let faults = weather::faults(&mut self.chance);
        self.totals.faults += faults.len();
        for (route, fault) in faults {
            self.school.sandbox.faults().next(route, fault);
        }
        if self.chance.below(40) == 0 {
            self.totals.restarts += 1;
            self.school.stops().await;
            self.school.starts_with_post().await;
        } else if self.chance.below(60) == 0 {
            self.totals.drops += 1;
            self.school.sandbox.gateway_fault(weather::gateway(&mut self.chance));
        }
    }

    /// Moves the clock to a moment; the post may have taken it a little further.
    async fn comes(&mut self, at: DateTime<Utc>) {
        let ahead = (at - self.school.now()).max(Duration::zero());
        self.school.after(ahead).await;
    }

    /// Lets the post be done, whatever Discord says to it. The cards are looked at once: each look is a request, and of those
    /// the bot makes no more than 45 a second of real time. What has to wait for minutes waits in longer and longer steps.
    async fn posts(&mut self) {
        let _ = self.school.courier().look_after_cards().await.unwrap();
        for turn in 0..400 {
            if self.owed().await == (0, 0) {
                return;
            }
            // Somebody's hand may still be on a card, and rate limits run on real time.
            tokio::time::sleep(RealTime::from_millis(10)).await;
            self.school.after(Duration::seconds((5 * (1 + turn / 4)).min(30))).await;
        }
        panic!("still owed after hours: {:?}", self.owed().await);
    }

    async fn owed(&self) -> (i64, i64) {
        let desk = self.school.desk();
        let mut reader = desk.store().read().await.unwrap();
        let left = owed::outstanding(&mut reader).await.unwrap();
        (left.cards, left.debts)
    }

    /// What is still open is finished on the last afternoon.
    async fn finishes(&mut self) {
        self.school.sandbox.faults().clear();
        for _ in 0..200 {
            if self.books.is_done() {
                break;
            }
            self.school.after(Duration::minutes(1)).await;
            self.books.hurries();
            self.coaches_work().await;
            self.posts().await;
        }
        self.posts().await;
    }

    fn says(&self, took: RealTime) {
        let Totals { restarts, faults, drops, requests, .. } = &self.totals;
        println!("{}", self.books.totals());
        println!(
            "on the way: {}; {} times away, {} of them for weeks",
            self.books.on_the_way(),
            self.totals.away,
            self.totals.long
        );
        println!(
            "{restarts} restarts, {faults} faults of Discord's REST, {drops} of its gateway; {requests} requests to Discord; took {} s",
            took.as_secs()
        );
    }
}
