//! The sample district, its people and its Discord, for every part of the measurement.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use refdesk::cli::demo::{SAMPLE, TOKEN, server_of};
use refdesk::clock::Clock;
use refdesk::desk::{Ask, Caller, Desk};
use refdesk::domain::district::District;
use refdesk::domain::ids::InteractionId;
use refdesk::domain::people::Role;
use refdesk::sandbox::{Options, Sandbox};
use refdesk::store::{Store, district};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection};
use tempfile::TempDir;

/// A school morning of the sample: Tuesday 22 September 2026, 10:41 in Chicago.
pub fn morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 9, 22, 15, 41, 0).single().expect("a moment")
}

/// A folder on the disk that is measured.
pub fn folder() -> TempDir {
    match std::env::var_os("REFDESK_BENCH_FOLDER") {
        Some(folder) => tempfile::tempdir_in(folder),
        None => tempfile::tempdir(),
    }
    .expect("a folder")
}

/// Where they work.
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

/// The account of the first of them.
const FIRST_TEACHER: u64 = 5_000_000_000_000_000_000;

/// How many teachers there are beside those of the sample.
const TEACHERS: u64 = 900;

/// Applies the sample, with as many teachers as such a district has, to a new database.
pub async fn build(database: &Path) -> Arc<District> {
    let store = Store::open(database).await.expect("a database");
    let mut file = SAMPLE.to_owned();
    for teacher in 0..TEACHERS {
        let (user, building) =
            (FIRST_TEACHER + teacher, BUILDINGS[usize::try_from(teacher).unwrap_or(0) % BUILDINGS.len()]);
        let _ = write!(
            file,
            "\n[staff.teacher{teacher}]\nname = \"Teacher {teacher}\"\nuser = \"{user}\"\n\
             roles = [\"teacher\"]\nbuildings = [\"{building}\"]\n",
        );
    }
    let sample = refdesk::config::district::read(&file).expect("the sample is right");
    let apply =
        store.write(move |db| Box::pin(async move { Ok(district::apply(db, &sample, morning()).await?) }));
    apply.await.expect("applied");
    let desk = Desk::new(store.clone(), Clock::held_at(morning()));
    let guild = desk.guilds().await.expect("guilds")[0];
    let district = desk.district(guild).await.expect("the district");
    store.close().await;
    district
}

/// The Discord server of the district.
pub async fn server(district: &District, now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Sandbox {
    let mut options = Options::new(Arc::new(now)).guild(server_of(district, morning()));
    TOKEN.clone_into(&mut options.token);
    options.answer_within = std::time::Duration::from_mins(1);
    Sandbox::start(options).await.expect("a sandbox")
}

/// A person by name, as the desk sees them in their `cause`-th act.
pub fn caller(district: &District, name: &str, cause: usize) -> Caller {
    let staff = district.staff.iter().find(|it| it.name == name).expect("somebody of that name");
    Caller {
        guild: district.guild,
        user: staff.user.expect("an account"),
        name: name.to_owned(),
        roles: Vec::new(),
        language: "en-US".to_owned(),
        cause: InteractionId(cause as u64 + 1),
    }
}

/// The teachers whose building is known, by name.
pub fn teachers(district: &District) -> Vec<String> {
    let known = |it: &&refdesk::domain::people::Staff| {
        it.name.starts_with("Teacher ")
            && it.is(Role::Teacher)
            && district.building_of(it, morning()).is_some()
    };
    district.staff.iter().filter(known).map(|it| it.name.clone()).collect()
}

/// The words of the `turn`-th request: never the same twice.
pub fn words(turn: usize) -> String {
    format!("My google slides for period {turn} will not open on the carts, and the lesson is after lunch")
}

pub fn ask(turn: usize) -> Ask {
    Ask { words: words(turn), ..Ask::default() }
}

/// Fills a database by statements, with nothing kept safe on the way: it is made for one measurement.
pub async fn fill(file: &Path, statements: &str) {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Off)
        .synchronous(SqliteSynchronous::Off)
        .foreign_keys(false)
        .pragma("cache_size", "-1000000");
    let mut database = options.connect().await.expect("the database");
    sqlx::raw_sql(sqlx::AssertSqlSafe(statements)).execute(&mut database).await.expect("filled");
    database.close().await.expect("closed");
}
