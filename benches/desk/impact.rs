//! Reports over many years of many districts: how long one takes, with its picture through Discord too, and what it costs a
//! claim made at the same moment. What a change would be judged by comes first; `REFDESK_BENCH_YEARS` says of how many districts the
//! year is reckoned one after the other at the end.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use refdesk::cli::demo::{SAMPLE, TOKEN};
use refdesk::clock::Clock;
use refdesk::config::process::Token;
use refdesk::desk::{Desk, ImpactAsk, Which};
use refdesk::discord::{Bot, Endpoint};
use refdesk::domain::district::District;
use refdesk::domain::ids::{GuildId, TicketNumber};
use refdesk::store::{Store, district};
use tokio_util::sync::CancellationToken;

use super::spread::Spread;
use super::{line, school, setting};

/// The sample's server; the others are counted on from it.
const GUILD: u64 = 1_000_000_000_000_000_001;

/// Looks at each kind of report, and claims.
const LOOKS: usize = 20;
const CLAIMS: usize = 300;

pub async fn run() {
    let folder = school::folder();
    let file = folder.path().join("impact.db");
    make(&file).await;
    let store = Store::open(&file).await.expect("the database");
    let desk = Desk::new(store.clone(), Clock::held_at(now()));
    let guilds = desk.guilds().await.expect("districts");
    for period in ["2026-10", "Q2", "year"] {
        let (start, mut times) = (Instant::now(), Vec::new());
        for turn in 0..LOOKS {
            let began = Instant::now();
            look(&desk, guilds[turn * guilds.len() / LOOKS], period).await;
            times.push(began.elapsed());
        }
        line(&format!("a report of one district, {period}"), Spread::new(times, start));
    }
    beside(&desk, &guilds).await;
    through_discord(&desk, guilds[0]).await;
    one_after_the_other(&desk, &guilds).await;
    store.close().await;
}

/// A day in May, on which people look back.
fn now() -> DateTime<Utc> {
    school::morning() + Duration::from_hours(24 * 250)
}

async fn make(file: &Path) {
    let districts = setting("REFDESK_BENCH_DISTRICTS", 500);
    let count = setting("REFDESK_BENCH_TICKETS", 1_000_000);
    let start = Instant::now();
    apply(file, districts).await;
    fill(file, count).await;
    let made = format!("made {count} tickets of {districts} districts, with history and minutes");
    line(&made, format!("{:.0?}", start.elapsed()));
}

/// Claims while somebody reads report after report.
async fn beside(desk: &Desk, guilds: &[GuildId]) {
    line("claims, nobody looks", claims(desk, guilds[0], 0).await);
    let (looker, others) = (desk.clone(), guilds.to_vec());
    let looking = tokio::spawn(async move {
        for guild in others.iter().cycle() {
            look(&looker, *guild, "year").await;
        }
    });
    line("claims while reports are read without a pause", claims(desk, guilds[0], CLAIMS).await);
    looking.abort();
    let _ = looking.await;
}

/// From the moment that Discord tells of `/impact` to the moment that its answer is there, with its picture. No rounds are made: what
/// waits in this database has waited for half a year.
async fn through_discord(desk: &Desk, guild: GuildId) {
    let district = desk.district(guild).await.expect("the district");
    let sandbox = school::server(&district, now).await;
    let token = Token::new(TOKEN, "the benchmark").expect("a token");
    let bot = Bot::new(desk.clone(), &token, &Endpoint::Sandbox(sandbox.url()))
        .await
        .expect("a bot is put together");
    let stop = CancellationToken::new();
    let serving = tokio::spawn(bot.run(stop.clone(), || {}));
    let here = guild.0.into();
    sandbox.connected().await;
    sandbox.until(|world| !world.commands(here).is_empty()).await;
    let channel = sandbox.channel_named(here, "ask-for-help").expect("the channel").id;
    let director = school::caller(&district, "Carol Whitmore", 0).user.0;
    let director = sandbox.person(here, director.into()).in_channel(channel);
    for period in ["2026-10", "Q2", "year"] {
        let (start, mut times) = (Instant::now(), Vec::new());
        for _ in 0..LOOKS {
            let began = Instant::now();
            let seen = director.types("/impact", &[("period", period)]).await;
            times.push(began.elapsed());
            let message = seen.message.as_ref().expect("an answer");
            assert!(!message.attachments.is_empty(), "no picture: {}", seen.text());
        }
        line(&format!("/impact answered with its picture, {period}"), Spread::new(times, start));
    }
    stop.cancel();
    serving.await.expect("no panic").expect("no error");
    sandbox.stop();
}

async fn one_after_the_other(desk: &Desk, guilds: &[GuildId]) {
    let many = setting("REFDESK_BENCH_YEARS", 50).min(guilds.len());
    let start = Instant::now();
    for guild in &guilds[..many] {
        look(desk, *guild, "year").await;
    }
    line(
        &format!("a report of the year of {many} districts, one after the other"),
        format!("{:.1?}", start.elapsed()),
    );
}

async fn look(desk: &Desk, guild: GuildId, period: &str) {
    let ask = ImpactAsk { period: Some(period.to_owned()), ..ImpactAsk::default() };
    let report = desk.office_impact(guild, ask).await.expect("figures");
    assert!(!report.figures.is_empty(), "nothing in {period}");
}

/// Claims what waits in a district, from the `from`-th on.
async fn claims(desk: &Desk, guild: GuildId, from: usize) -> Spread {
    let district = desk.district(guild).await.expect("the district");
    let waiting = waiting(desk, &district).await;
    let (start, mut times) = (Instant::now(), Vec::new());
    for (turn, number) in waiting.iter().skip(from).take(CLAIMS).enumerate() {
        let caller = school::caller(&district, "Jo Lindqvist", from + turn + 1);
        let began = Instant::now();
        desk.claim(caller, Which::Number(TicketNumber(*number))).await.expect("claimed");
        times.push(began.elapsed());
    }
    Spread::new(times, start)
}

async fn waiting(desk: &Desk, district: &District) -> Vec<u32> {
    let mut reader = desk.store().read().await.expect("a reader");
    sqlx::query_scalar("SELECT number FROM ticket WHERE district_id = ? ORDER BY number DESC LIMIT 600")
        .bind(district.id.0)
        .fetch_all(&mut *reader)
        .await
        .expect("numbers")
}

async fn apply(file: &Path, districts: usize) {
    let store = Store::open(file).await.expect("a database");
    for number in 0..districts {
        let guild = GUILD + u64::try_from(number).expect("a number");
        let text = SAMPLE.replace(&GUILD.to_string(), &guild.to_string());
        let sample = refdesk::config::district::read(&text).expect("the sample is right");
        let at = school::morning();
        let applied =
            store.write(move |db| Box::pin(async move { Ok(district::apply(db, &sample, at).await?) }));
        applied.await.expect("applied");
    }
    store.close().await;
}

/// A school year of each district: most requests resolved, the last of them waiting for the specialists.
async fn fill(file: &Path, count: usize) {
    school::fill(file, &include_str!("impact.sql").replace(":count", &count.to_string())).await;
}
