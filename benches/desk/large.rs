//! What grows: the time to start and the look at a queue with a million tickets, the memory of a busy process.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use refdesk::cli::demo::TOKEN;
use refdesk::clock::Clock;
use refdesk::domain::district::District;
use refdesk::domain::routing::Queue;
use refdesk::sandbox::Sandbox;
use refdesk::store::{Store, tickets};

use super::alone::at_once;
use super::spread::Spread;
use super::{line, school, setting};

const PROGRAM: &str = env!("CARGO_BIN_EXE_refdesk");

/// Looks at each queue.
const LOOKS: usize = 2_000;

/// The program as a process of its own.
pub struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Program {
    /// Starts it on this database, and says how long it took until Discord had said READY.
    pub async fn start(folder: &Path, database: &str, sandbox: &Sandbox) -> (Self, Duration) {
        let config = folder.join("refdesk.toml");
        let text = format!("[database]\nfile = \"{database}\"\n[discord]\nsandbox = \"{}\"\n", sandbox.url());
        std::fs::write(&config, text).expect("written");
        let sessions = sandbox.sessions_opened();
        let start = Instant::now();
        let child = Command::new(PROGRAM)
            .args(["run", "--config"])
            .arg(&config)
            .env("DISCORD_TOKEN", TOKEN)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let program = Self(child);
        for _ in 0..60 {
            if sandbox.try_until(|_| sandbox.sessions_opened() > sessions).await.is_ok() {
                break;
            }
        }
        (program, start.elapsed())
    }

    /// Resident memory in MB, as the kernel tells it.
    pub fn resident(&self) -> String {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).expect("a running process");
        let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:")).expect("its memory");
        let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().expect("a number");
        format!("{:.1} MB", kilobytes / 1_024.0)
    }
}

pub async fn sandbox(district: &District) -> Sandbox {
    let clock = Clock::machine();
    school::server(district, move || clock.now()).await
}

pub async fn million() {
    let folder = school::folder();
    let district = school::build(&folder.path().join("empty.db")).await;
    let server = sandbox(&district).await;
    let (program, ready) = Program::start(folder.path(), "empty.db", &server).await;
    line("from start to READY, empty", format!("{ready:.0?}"));
    drop(program);
    let count = setting("REFDESK_BENCH_TICKETS", 1_000_000);
    let file = folder.path().join("large.db");
    school::build(&file).await;
    let start = Instant::now();
    fill(&file, count).await;
    let size = std::fs::metadata(&file).expect("a file").len() / 1_048_576;
    line(
        &format!("made {count} tickets, each with its history"),
        format!("{:.0?}, {size} MB", start.elapsed()),
    );
    for time in ["first", "again"] {
        let (program, ready) = Program::start(folder.path(), "large.db", &server).await;
        line(&format!("from start to READY, {count} tickets, {time}"), format!("{ready:.0?}"));
        drop(program);
    }
    server.stop();
    queue(&file, &district).await;
}

async fn queue(file: &Path, district: &District) {
    let store = Store::open(file).await.expect("the database");
    let librarians = Queue::Librarians(district.buildings[0].id);
    for (queue, name) in [(librarians, "a building's queue"), (Queue::Specialists, "the specialists' queue")]
    {
        let mut reader = store.read().await.expect("a reader");
        let look = tickets::queue_look(&mut reader, district.id, queue).await.expect("a look");
        let (start, mut times) = (Instant::now(), Vec::with_capacity(LOOKS));
        for _ in 0..LOOKS {
            let began = Instant::now();
            let found = tickets::waiting_in(&mut reader, district.id, queue, 25).await.expect("a queue");
            assert_eq!(found.len(), 25);
            times.push(began.elapsed());
        }
        line(&format!("25 of {} in {name}", look.waiting), Spread::new(times, start));
    }
    store.close().await;
}

/// A district's years: most tickets resolved with all that their life left behind, 2,000 that wait at the buildings'
/// desks and 2,000 more at the specialists'.
async fn fill(file: &Path, count: usize) {
    let last = i64::try_from(count).expect("a count");
    school::fill(file, &include_str!("large.sql").replace(":count", &last.to_string())).await;
}

/// One process that serves many requests.
pub async fn memory() {
    let count = setting("REFDESK_BENCH_TICKETS", 100_000);
    let folder = school::folder();
    let district = school::build(&folder.path().join("desk.db")).await;
    let server = sandbox(&district).await;
    let (program, _) = Program::start(folder.path(), "desk.db", &server).await;
    let guild = district.guild.0.into();
    server.until(|world| !world.commands(guild).is_empty()).await;
    line("resident, idle", program.resident());
    let ask = server.channel_named(guild, "ask-for-help").expect("the channel").id;
    let teachers: Vec<_> = school::teachers(&district)
        .iter()
        .map(|it| server.person(guild, school::caller(&district, it, 0).user.0.into()).in_channel(ask))
        .collect();
    let asked = at_once(32, count, |turn| {
        let person = teachers[turn % teachers.len()].clone();
        async move { drop(person.types("/ask", &[("words", &school::words(turn))]).await) }
    });
    line(&format!("/ask answered by it, {count} times, 32 at once"), asked.await);
    line(&format!("resident after {count} tickets"), program.resident());
    server.stop();
}
