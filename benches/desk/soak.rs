//! The soak: 50 interactions a second for as long as is asked, Discord faulty all the while. Is everybody answered, stays the
//! memory flat, and does what is owed come back to nothing?

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use refdesk::sandbox::{Fault, GatewayFault, Person, Route, Sandbox, Scope};
use refdesk::store::{Store, owed};

use super::large::{Program, sandbox};
use super::spread::Spread;
use super::{line, school, setting};

/// Interactions a second.
const RATE: usize = 50;

/// Everybody's numbers, from hand to hand.
#[derive(Default)]
struct Desk {
    waiting: Mutex<VecDeque<String>>,
    claimed: Mutex<VecDeque<String>>,
    times: Mutex<Vec<Duration>>,
    asked: AtomicUsize,
    unanswered: AtomicUsize,
}

fn held<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

pub async fn run() {
    let seconds = setting("REFDESK_SOAK_SECONDS", 3_600);
    let folder = school::folder();
    let district = school::build(&folder.path().join("desk.db")).await;
    let server = sandbox(&district).await;
    let (program, _) = Program::start(folder.path(), "desk.db", &server).await;
    let guild = district.guild.0.into();
    server.until(|world| !world.commands(guild).is_empty()).await;
    let ask = server.channel_named(guild, "ask-for-help").expect("the channel").id;
    let person =
        |name: &str| server.person(guild, school::caller(&district, name, 0).user.0.into()).in_channel(ask);
    let teachers: Vec<_> = school::teachers(&district).iter().map(|it| person(it)).collect();
    let coach = person("Jo Lindqvist");
    line("resident, idle", program.resident());

    let (desk, start) = (Arc::new(Desk::default()), Instant::now());
    let mut tick = tokio::time::interval(Duration::from_secs(1) / u32::try_from(RATE).expect("a rate"));
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Burst);
    let mut acts = tokio::task::JoinSet::new();
    for turn in 0..seconds * RATE {
        tick.tick().await;
        if turn.is_multiple_of(RATE) {
            faults(&server, turn / RATE);
        }
        if turn % (RATE * 60) == RATE * 30 {
            line(
                &format!("resident after {:.1} min", start.elapsed().as_secs_f64() / 60.0),
                program.resident(),
            );
            server.forget_requests();
        }
        acts.spawn(act(turn, teachers[turn % teachers.len()].clone(), coach.clone(), desk.clone()));
        while acts.try_join_next().is_some() {}
    }
    acts.join_all().await;
    let times = std::mem::take(&mut *held(&desk.times));
    line(
        &format!("{} interactions, {} requests among them", times.len(), desk.asked.load(Ordering::Relaxed)),
        Spread::new(times, start),
    );
    line("without an answer", desk.unanswered.load(Ordering::Relaxed));
    server.faults().clear();
    settles(&folder.path().join("desk.db")).await;
    line("resident at the end", program.resident());
    line("alarms of the sandbox", server.alarms().len());
    drop(program);
    server.stop();
}

/// A tenth asks, a tenth claims, a tenth resolves, everybody else looks: five lives of tickets a second are thirty requests to
/// Discord, of the 45 that the courier allows itself.
async fn act(turn: usize, teacher: Person, coach: Person, desk: Arc<Desk>) {
    let began = Instant::now();
    let reply = match turn % 10 {
        0 => teacher.try_types("/ask", &[("words", &school::words(turn))]).await,
        1 => {
            let Some(number) = held(&desk.waiting).pop_front() else { return };
            let reply = coach.try_types("/claim", &[("ticket", &number)]).await;
            held(&desk.claimed).push_back(number);
            reply
        }
        2 => {
            let Some(number) = held(&desk.claimed).pop_front() else { return };
            coach.try_types("/resolve", &[("ticket", &number), ("minutes", "10")]).await
        }
        3..=6 => teacher.try_types("/requests", &[]).await,
        7 | 8 => coach.try_types("/queue", &[]).await,
        _ => coach.try_types("/myday", &[]).await,
    };
    held(&desk.times).push(began.elapsed());
    match reply {
        Ok(reply) if !reply.failed() => {
            if turn.is_multiple_of(10)
                && let Some(number) = number_in(reply.text())
            {
                desk.asked.fetch_add(1, Ordering::Relaxed);
                held(&desk.waiting).push_back(number);
            }
        }
        _ => {
            desk.unanswered.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// `12` of the first `#12`.
fn number_in(text: &str) -> Option<String> {
    let digits = |after: &str| after.chars().take_while(char::is_ascii_digit).collect::<String>();
    text.split('#').skip(1).map(digits).find(|it| !it.is_empty())
}

/// One bad thing a second, and a broken gateway every minute.
fn faults(server: &Sandbox, second: usize) {
    let retry_after = Duration::from_millis(300);
    let routes = [Route::CreateMessage, Route::EditMessage, Route::StartThread];
    let all = [
        Fault::LostAnswer,
        Fault::DoneButServerError(500),
        Fault::ServerError(503),
        Fault::RateLimited { scope: Scope::User, retry_after },
    ];
    server.faults().next(routes[second % routes.len()], all[second % all.len()].clone());
    if second % 60 == 45 {
        server.gateway_fault(GatewayFault::Reconnect);
    }
}

/// How long until nothing is owed any more.
async fn settles(database: &std::path::Path) {
    let (start, store) = (Instant::now(), Store::open(database).await.expect("the database"));
    loop {
        let mut reader = store.read().await.expect("a reader");
        let left = owed::outstanding(&mut reader).await.expect("a look");
        drop(reader);
        if (left.cards, left.debts) == (0, 0) {
            line("nothing is owed any more after", format!("{:.1?}", start.elapsed()));
            return store.close().await;
        }
        if start.elapsed() > Duration::from_mins(10) {
            line("still owed after ten minutes", format!("{left:?}"));
            return store.close().await;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
