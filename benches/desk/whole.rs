//! End to end: people in a sandbox, the whole bot, real HTTP and a real WebSocket.

use refdesk::app::{App, Parts};
use refdesk::cli::demo::TOKEN;
use refdesk::clock::Clock;
use refdesk::config::process::Token;
use refdesk::discord::{Courier, Endpoint};
use refdesk::domain::district::District;
use refdesk::sandbox::{Message, Person, Reply, Sandbox};
use std::path::Path;
use std::sync::Arc;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::alone::at_once;
use super::line;
use super::school;

/// How many people at once, and how many requests they make together.
const LOADS: [(usize, usize); 3] = [(1, 1_000), (32, 5_000), (256, 5_000)];

struct Whole {
    sandbox: Sandbox,
    district: Arc<District>,
    courier: Courier,
    stop: CancellationToken,
    ended: JoinHandle<()>,
}

impl Whole {
    async fn open(database: &Path) -> Self {
        let district = school::build(database).await;
        let clock = Clock::held_at(school::morning());
        let now = clock.clone();
        let sandbox = school::server(&district, move || now.now()).await;
        let parts = Parts {
            database: database.to_owned(),
            token: Token::new(TOKEN, "the benchmark").expect("a token"),
            endpoint: Endpoint::Sandbox(sandbox.url()),
            clock,
        };
        let app = App::open(parts).await.expect("the house");
        let (courier, stop) = (app.courier(), CancellationToken::new());
        let serving = app.run(stop.clone(), || {});
        let ended = tokio::spawn(async move { serving.await.expect("no error") });
        let guild = district.guild.0.into();
        sandbox.connected().await;
        sandbox.until(|world| !world.commands(guild).is_empty()).await;
        Self { sandbox, district, courier, stop, ended }
    }

    fn person(&self, name: &str) -> Person {
        let user = school::caller(&self.district, name, 0).user.0;
        let guild = self.district.guild.0.into();
        let ask = self.sandbox.channel_named(guild, "ask-for-help").expect("the channel");
        self.sandbox.person(guild, user.into()).in_channel(ask.id)
    }

    async fn close(self) {
        self.stop.cancel();
        self.ended.await.expect("no panic");
        self.sandbox.stop();
    }
}

/// From the moment that Discord tells of a `/ask` to the moment that its answer is there.
pub async fn answers() {
    let folder = school::folder();
    for (people, requests) in LOADS {
        let whole = Whole::open(&folder.path().join(format!("whole-{people}.db"))).await;
        let teachers: Vec<_> = school::teachers(&whole.district).iter().map(|it| whole.person(it)).collect();
        let asked = at_once(people, requests, |turn| {
            let person = teachers[turn % teachers.len()].clone();
            async move {
                let reply = person.types("/ask", &[("words", &school::words(turn))]).await;
                assert!(!reply.failed(), "{}", reply.text());
            }
        });
        line(&format!("/ask answered, {people} at once"), asked.await);
        whole.close().await;
    }
}

/// What one ticket costs at Discord: asked, claimed, resolved, thanked.
pub async fn calls() {
    let folder = school::folder();
    let whole = Whole::open(&folder.path().join("calls.db")).await;
    let (teacher, coach) = (whole.person("Karin Aune"), whole.person("Dana Ruiz"));
    let mut before = 0;
    let mut after = |what: &str, whole: &Whole| {
        let requests = whole.sandbox.requests();
        line(
            what,
            format!(
                "{} (and {} answers to interactions)",
                requests.counted() - before,
                requests.interactions()
            ),
        );
        before = requests.counted();
    };
    settle(&whole).await;
    whole.sandbox.forget_requests();

    let asked = teacher.types("/ask", &[("words", &school::words(0))]).await;
    settle(&whole).await;
    after("requests when it is asked", &whole);
    coach.presses("Claim", &card(&whole)).await;
    settle(&whole).await;
    after("requests when it is claimed", &whole);
    let modal = coach.presses("Resolve", &card(&whole)).await;
    coach.fills(modal.modal(), &[("How many minutes did it take?", "10")]).await;
    settle(&whole).await;
    after("requests when it is resolved", &whole);
    let thread = whole.sandbox.threads(asked_in(&whole, &asked)).pop().expect("a thread");
    let question = whole.sandbox.messages(thread.id).pop().expect("the question");
    teacher.presses("It helped", &question).await;
    settle(&whole).await;
    after("requests when it helped", &whole);
    line("requests in its life, interaction endpoints apart", whole.sandbox.requests().counted());
    for request in whole.sandbox.requests().0 {
        line("", format!("{} {:?}", request.method, request.route));
    }
    whole.close().await;
}

async fn settle(whole: &Whole) {
    let left = whole.courier.deliver().await.expect("delivered");
    assert_eq!((left.cards, left.debts), (0, 0));
}

fn card(whole: &Whole) -> Message {
    let guild = whole.district.guild.0.into();
    let desk = whole.sandbox.channel_named(guild, "hoover-desk").expect("the desk");
    whole.sandbox.messages(desk.id).pop().expect("a card")
}

fn asked_in(whole: &Whole, _: &Reply) -> serenity::model::id::ChannelId {
    whole.sandbox.channel_named(whole.district.guild.0.into(), "ask-for-help").expect("the channel").id
}
