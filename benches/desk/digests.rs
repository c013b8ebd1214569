//! Seven o'clock in 500 districts at the same minute: how long until the last digest is out, against Discord's 50 requests a second?

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeZone, Utc};
use refdesk::app::{App, Parts};
use refdesk::cli::demo::{TOKEN, server_of};
use refdesk::clock::Clock;
use refdesk::config::process::Token;
use refdesk::desk::{Caller, Desk};
use refdesk::discord::{Courier, Endpoint};
use refdesk::domain::ids::{InteractionId, UserId};
use refdesk::sandbox::{Options, Sandbox};
use refdesk::store::{Store, district};
use tokio_util::sync::CancellationToken;

use super::{line, school, setting};

/// The first district's server; the others follow, each with room for its channels.
const FIRST: u64 = 2_000_000_000_000_000_000;
const APART: u64 = 1_000_000;

/// The next school morning, at the hour of the digest.
fn seven() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 9, 23, 12, 0, 0).single().expect("a moment")
}

pub async fn run() {
    let count = u64::try_from(setting("REFDESK_BENCH_DISTRICTS", 500)).expect("a count");
    let folder = school::folder();
    let database = folder.path().join("many.db");
    let clock = Clock::held_at(school::morning());
    let sandbox = many(&database, &clock, count).await;
    let parts = Parts {
        database,
        token: Token::new(TOKEN, "the benchmark").expect("a token"),
        endpoint: Endpoint::Sandbox(sandbox.url()),
        clock: clock.clone(),
    };
    let app = App::open(parts).await.expect("the house");
    let (desk, courier, stop) = (app.desk(), app.courier(), CancellationToken::new());
    let serving = app.run(stop.clone(), || {});
    let ended = tokio::spawn(async move { serving.await.expect("no error") });
    sandbox.connected().await;
    settles(&courier).await;

    clock.advance(seven() - clock.now());
    sandbox.forget_requests();
    let start = Instant::now();
    let round = refdesk::rounds::round(&desk, desk.now()).await.expect("a round");
    line(
        &format!("{} digests decided in {count} districts", round.digests.owed),
        format!("{:.1?}", start.elapsed()),
    );
    settles(&courier).await;
    let (took, sent) = (start.elapsed(), sandbox.requests().counted());
    let rate = f64::from(u32::try_from(sent).unwrap_or(u32::MAX)) / took.as_secs_f64();
    line("the last one is out after", format!("{took:.1?}, {sent} requests, {rate:.1}/s of Discord's 50"));
    stop.cancel();
    ended.await.expect("no panic");
    sandbox.stop();
}

/// Many small districts, with a request that waits at a building's desk in each, and their servers.
async fn many(database: &std::path::Path, clock: &Clock, count: u64) -> Sandbox {
    let now = clock.clone();
    let mut options = Options::new(Arc::new(move || now.now()));
    TOKEN.clone_into(&mut options.token);
    let store = Store::open(database).await.expect("a database");
    let desk = Desk::new(store.clone(), clock.clone());
    for number in 0..count {
        let file = refdesk::config::district::read(&small(FIRST + number * APART)).expect("a right file");
        let at = clock.now();
        let apply = store.write(move |db| Box::pin(async move { Ok(district::apply(db, &file, at).await?) }));
        apply.await.expect("applied");
        let guild = refdesk::domain::ids::GuildId(FIRST + number * APART);
        options = options.guild(server_of(&desk.district(guild).await.expect("the district"), at));
        let caller = Caller {
            guild,
            user: UserId(FIRST + number * APART + 3),
            name: "Teacher".to_owned(),
            roles: Vec::new(),
            language: "en-US".to_owned(),
            cause: InteractionId(number + 1),
        };
        drop(
            desk.open(caller, school::ask(usize::try_from(number).expect("a number"))).await.expect("opened"),
        );
    }
    store.close().await;
    Sandbox::start(options).await.expect("a sandbox")
}

async fn settles(courier: &Courier) {
    loop {
        let left = courier.deliver().await.expect("delivered");
        if (left.cards, left.debts) == (0, 0) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// One building, one librarian, one teacher.
fn small(guild: u64) -> String {
    format!(
        r##"
[district]
name = "District {guild}"
guild = "{guild}"
timezone = "America/Chicago"
languages = ["en"]
[settings]
crisis_text = "Call your counselor now; 988"
[channels]
ask = "#ask-for-help"
specialists = "#specialists-desk"
director = "#director"
[calendar]
first_day = 2026-09-08
last_day = 2027-06-04
contract = "2026-08-24..2027-06-11"
duty = "07:15-15:45"
[calendar.student_hours]
elementary = "08:05-14:40"
[buildings.hoover]
name = "Hoover Elementary"
level = "elementary"
grades = "K-5"
desk_channel = "#hoover-desk"
[staff.dana]
name = "Dana"
user = "{}"
roles = ["librarian"]
buildings = ["hoover"]
[staff.carol]
name = "Carol"
user = "{}"
roles = ["director"]
[staff.teacher]
name = "Teacher"
user = "{}"
roles = ["teacher"]
buildings = ["hoover"]
"##,
        guild + 1,
        guild + 2,
        guild + 3
    )
}
