//! The language that stories are told in: a school with its people, its channels and its clock.
//!
//! The whole bot runs, unmodified, against a sandbox over real HTTP and a real WebSocket. Time stands still unless a
//! story moves it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration as Patience;

use chrono::{DateTime, Duration, NaiveDateTime, TimeZone, Utc};
use refdesk::app::{App, AppError, Parts};
use refdesk::cli::demo::{SAMPLE, TOKEN, server_of};
use refdesk::clock::Clock;
use refdesk::config::process::Token;
use refdesk::desk::{Caller, Desk};
use refdesk::discord::{Courier, Endpoint};
use refdesk::domain::district::District;
use refdesk::domain::ids::{InteractionId, UserId};
use refdesk::sandbox::{Channel, Message, Options, Person, Sandbox, render};
use refdesk::store::{Store, district, telling};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// The first Tuesday that stories are told of: 10:41 in Chicago, four minutes of passing time.
const MORNING: &str = "2026-09-22 10:41";

/// A district at work.
pub struct School {
    pub sandbox: Sandbox,
    pub district: Arc<District>,
    clock: Clock,
    folder: TempDir,
    bot: Option<Running>,
}

struct Running {
    desk: Desk,
    courier: Courier,
    stop: CancellationToken,
    ended: JoinHandle<Result<(), AppError>>,
}

impl School {
    /// The sample district on a Tuesday morning, its bot connected.
    pub async fn open() -> Self {
        Self::open_in(SAMPLE).await
    }

    /// The sample district with more in its file.
    pub async fn open_with(more: &str) -> Self {
        Self::open_in(&format!("{SAMPLE}\n{more}")).await
    }

    /// The same, where a crowd may take a busy machine longer than Discord's three seconds.
    pub async fn open_for_a_crowd(more: &str) -> Self {
        Self::open_with_patience(&format!("{SAMPLE}\n{more}"), local(MORNING), Patience::from_mins(1)).await
    }

    /// The sample district with one text in its file replaced.
    pub async fn open_changed(old: &str, new: &str) -> Self {
        assert!(SAMPLE.contains(old), "the sample does not say {old}");
        Self::open_in(&SAMPLE.replacen(old, new, 1)).await
    }

    async fn open_in(file: &str) -> Self {
        Self::open_at(file, local(MORNING)).await
    }

    /// A district of this file, at this moment.
    pub async fn open_at(file: &str, moment: DateTime<Utc>) -> Self {
        Self::open_with_patience(file, moment, Patience::from_secs(3)).await
    }

    /// The same, where the bot has so much real time for its first answer: Discord gives three seconds, and a story of a
    /// hundred thousand answers is not about how busy the machine is.
    pub async fn open_with_patience(file: &str, moment: DateTime<Utc>, answer_within: Patience) -> Self {
        let filter = tracing_subscriber::EnvFilter::from_default_env();
        let _ = tracing_subscriber::fmt().with_env_filter(filter).with_test_writer().try_init();
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::held_at(moment);
        let district = prepare(&folder.path().join("desk.db"), file, &clock).await;
        let now = clock.clone();
        let mut options = Options::new(Arc::new(move || now.now())).guild(server_of(&district, clock.now()));
        TOKEN.clone_into(&mut options.token);
        options.inspect = Some(crate::support::payloads::inspect());
        options.answer_within = answer_within;
        let sandbox = Sandbox::start(options).await.unwrap();
        let mut school = Self { sandbox, district, clock, folder, bot: None };
        school.starts().await;
        school
    }

    /// The bot starts on the database that is there.
    pub async fn starts(&mut self) {
        self.starts_with_post().await;
        self.settles().await;
    }

    /// The same, on a day on which Discord may not take everything at once.
    pub async fn starts_with_post(&mut self) {
        let parts = Parts {
            database: self.database(),
            token: Token::new(TOKEN, "a test").unwrap(),
            endpoint: Endpoint::Sandbox(self.sandbox.url()),
            clock: self.clock.clone(),
        };
        let app = App::open(parts).await.unwrap();
        let (desk, courier, stop) = (app.desk(), app.courier(), CancellationToken::new());
        let ended = tokio::spawn(app.run(stop.clone(), || panic!("the gateway hangs")));
        self.bot = Some(Running { desk, courier, stop, ended });
        self.sandbox.connected().await;
        let guild = self.guild();
        self.sandbox.until(|world| !world.commands(guild).is_empty()).await;
    }

    /// The bot stops in good order.
    pub async fn stops(&mut self) {
        let bot = self.bot.take().unwrap();
        bot.stop.cancel();
        bot.ended.await.unwrap().unwrap();
    }

    /// Stops and starts again.
    pub async fn restarts(&mut self) {
        self.stops().await;
        self.starts().await;
    }

    /// The same, on a day on which Discord may not take everything at once.
    pub async fn restarts_with_post(&mut self) {
        self.stops().await;
        self.starts_with_post().await;
    }

    /// A member of the sample district by name.
    pub fn person(&self, name: &str) -> Person {
        let staff = self.district.staff.iter().find(|it| it.name == name);
        let user = staff.and_then(|it| it.user).unwrap_or_else(|| panic!("nobody is called {name}"));
        self.account(user)
    }

    /// An account where one asks. The channel is not copied for that: in a story of a year all its answers are in it.
    pub fn account(&self, user: UserId) -> Person {
        let (guild, name) = (self.guild(), "ask-for-help");
        let place = self.sandbox.look(|world| world.channel_named(guild, name).map(|it| it.id));
        self.sandbox
            .person(guild, user.0.into())
            .in_channel(place.unwrap_or_else(|| panic!("there is no #{name}")))
    }

    /// A channel by name.
    pub fn channel(&self, name: &str) -> Channel {
        let channel = self.sandbox.channel_named(self.guild(), name);
        channel.unwrap_or_else(|| panic!("there is no #{name}"))
    }

    /// The messages of a channel, as one reads them.
    pub fn reads(&self, channel: &str) -> Vec<String> {
        let messages = self.sandbox.messages(self.channel(channel).id);
        self.sandbox.look(|world| messages.iter().map(|message| render(world, message)).collect())
    }

    /// What the bot wrote to a person directly, as one reads it.
    pub fn told(&self, person: &Person) -> Vec<String> {
        let messages = self.sandbox.dms(person.id());
        self.sandbox.look(|world| messages.iter().map(|message| render(world, message)).collect())
    }

    /// The only card of a ticket in a channel.
    pub fn card(&self, channel: &str, number: &str) -> Message {
        let heading = format!("{number} ·");
        let shows = |message: &Message| {
            message
                .embeds
                .iter()
                .any(|it| it.title.as_deref().is_some_and(|title| title.starts_with(&heading)))
        };
        let mut cards = self.sandbox.messages(self.channel(channel).id).into_iter().filter(shows);
        let card = cards.next().unwrap_or_else(|| {
            panic!("no card of {number} in #{channel}; alarms: {:?}", self.sandbox.alarms())
        });
        assert_eq!(cards.count(), 0, "{number} has more than one card in #{channel}");
        card
    }

    /// What a ticket's card says.
    pub fn card_says(&self, channel: &str, number: &str) -> String {
        let card = self.card(channel, number);
        self.sandbox.look(|world| render(world, &card))
    }

    /// The private threads under #ask-for-help.
    pub fn threads(&self) -> Vec<Channel> {
        self.sandbox.threads(self.channel("ask-for-help").id)
    }

    /// Waits until Discord is owed nothing more.
    pub async fn settles(&self) {
        let courier = &self.bot().courier;
        let left = loop {
            // A person sees the answer to a press a moment before the bot lets go of the card.
            let in_hand = courier.hands().any();
            let left = courier.deliver().await.unwrap();
            // The bot works on its own as well: what came up while a pass ended is for the next one.
            let is_due = left.next.is_some_and(|next| next <= self.now());
            if (left.cards, left.debts) == (0, 0) || !(in_hand || is_due) {
                break left;
            }
            tokio::task::yield_now().await;
        };
        assert_eq!((left.cards, left.debts), (0, 0), "something is still owed: {left:?} at {}", self.now());
    }

    /// Moves the clock and lets happen what it causes.
    pub async fn after(&self, time: Duration) {
        self.clock.advance(time);
        refdesk::rounds::round(&self.bot().desk, self.now()).await.unwrap();
        let _ = self.bot().courier.deliver().await.unwrap();
    }

    /// Moves the clock to a moment, written `2026-09-22 10:41`, and lets happen what it causes.
    pub async fn until(&self, moment: &str) {
        self.after(local(moment) - self.now()).await;
    }

    /// What time it is.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The desk without Discord.
    pub fn desk(&self) -> Desk {
        self.bot().desk.clone()
    }

    /// The courier.
    pub fn courier(&self) -> Courier {
        self.bot().courier.clone()
    }

    pub fn guild(&self) -> serenity::model::id::GuildId {
        self.district.guild.0.into()
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("desk.db")
    }

    /// The files of the database with what is in them: the log of what was written last, too.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let all = std::fs::read_dir(self.folder.path()).unwrap().map(|it| it.unwrap().path());
        all.map(|file| (file.clone(), std::fs::read(file).unwrap())).collect()
    }

    /// How many rows there are of requests, drafts, history, notes, debts, cards and thanks.
    pub async fn rows(&self) -> [i64; 7] {
        let desk = self.desk();
        let mut reader = desk.store().read().await.unwrap();
        let sql = "SELECT (SELECT COUNT(*) FROM ticket), (SELECT COUNT(*) FROM draft), (SELECT COUNT(*) FROM event),
            (SELECT COUNT(*) FROM note), (SELECT COUNT(*) FROM owed), (SELECT COUNT(*) FROM card),
            (SELECT COUNT(*) FROM thanks)";
        let row = sqlx::query(sql).fetch_one(&mut *reader).await.unwrap();
        std::array::from_fn(|column| sqlx::Row::get(&row, column))
    }

    /// The district's file is applied anew while the bot works.
    pub async fn applies(&self, file: &str) {
        let (file, now) = (refdesk::config::district::read(file).unwrap(), self.now());
        let desk = self.desk();
        let applied =
            desk.store().write(move |db| Box::pin(async move { Ok(district::apply(db, &file, now).await?) }));
        applied.await.unwrap();
    }

    /// As if no round had ever looked at the road map: the next one does all that is due for the first time.
    pub async fn forgets_the_road_maps_steps(&self) {
        let forget = "DELETE FROM roadmap_step";
        let desk = self.desk();
        let done = desk.store().write(move |db| {
            Box::pin(async move {
                sqlx::query(forget).execute(db).await.unwrap();
                Ok(())
            })
        });
        done.await.unwrap();
    }

    /// Does something on a district that becomes another one before it is kept: the writer is held until it was read.
    pub async fn while_the_district_changes<T>(&self, done: impl Future<Output = T>) -> T {
        let (desk, guild) = (self.desk(), self.district.guild);
        let (go, held) = oneshot::channel::<()>();
        let change = desk.store().write(move |db| {
            Box::pin(async move {
                let _ = held.await;
                sqlx::query("UPDATE district SET revision = revision + 1").execute(db).await.unwrap();
                Ok(())
            })
        });
        let release = async {
            for _ in 0..50 {
                desk.district(guild).await.unwrap();
            }
            go.send(()).unwrap();
        };
        // The change is asked for first.
        let (changed, (), done) = tokio::join!(change, release, done);
        changed.unwrap();
        done
    }

    /// Somebody of the sample district at the desk itself, without Discord; `cause` is their interaction.
    pub fn caller(&self, name: &str, cause: u64) -> Caller {
        let user = UserId(self.person(name).id().get());
        let (guild, cause) = (self.district.guild, InteractionId(cause));
        Caller { guild, user, name: name.to_owned(), roles: Vec::new(), language: "en-US".to_owned(), cause }
    }

    /// Moves the clock; nobody notices yet.
    pub fn later(&self, time: Duration) {
        self.clock.advance(time);
    }

    /// Ends a day on which something is still owed, or Discord was asked for what it refused.
    pub async fn ends(mut self) {
        self.stops().await;
        self.sandbox.stop();
    }

    /// Ends the day: nothing is owed, every ticket can be told from its history, and the sandbox saw nothing that Discord
    /// would not know.
    pub async fn close(mut self) {
        self.settles().await;
        assert_eq!(self.odd_tickets().await, [], "a history tells its ticket otherwise");
        self.stops().await;
        assert_eq!(self.sandbox.alarms(), Vec::<String>::new(), "the sandbox was alarmed");
        self.sandbox.stop();
    }

    /// The tickets that are not what their histories tell.
    pub async fn odd_tickets(&self) -> Vec<telling::Odd> {
        let (desk, mut odd) = (self.desk(), Vec::new());
        let mut reader = desk.store().read().await.unwrap();
        telling::compare(&mut reader, |it| odd.push(it)).await.unwrap();
        odd
    }

    fn bot(&self) -> &Running {
        self.bot.as_ref().unwrap()
    }
}

/// A moment in the sample district, written `2026-09-22 10:41`.
pub fn local(text: &str) -> DateTime<Utc> {
    let naive = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    chrono_tz::America::Chicago.from_local_datetime(&naive).single().unwrap().with_timezone(&Utc)
}

async fn prepare(database: &std::path::Path, file: &str, clock: &Clock) -> Arc<District> {
    let store = Store::open(database).await.unwrap();
    let sample = refdesk::config::district::read(file).unwrap();
    let now = clock.now();
    store
        .write(move |db| Box::pin(async move { Ok(district::apply(db, &sample, now).await?) }))
        .await
        .unwrap();
    let desk = Desk::new(store.clone(), clock.clone());
    let guild = desk.guilds().await.unwrap()[0];
    let district = desk.district(guild).await.unwrap();
    store.close().await;
    district
}
