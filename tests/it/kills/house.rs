//! The program as a child process, its database, and the Discord that it serves.

use std::fmt::Write;
use std::fs::File;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use chrono::Datelike;
use refdesk::cli::demo::{TOKEN, server_of};
use refdesk::clock::Clock;
use refdesk::desk::Desk;
use refdesk::domain::district::District;
use refdesk::domain::ids::UserId;
use refdesk::domain::people::Role;
use refdesk::sandbox::{Message, Options, Sandbox};
use refdesk::store::Store;
use serenity::model::id::{ChannelId, GuildId};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_refdesk");

/// How many teachers ask.
const TEACHERS: u64 = 8;

pub(crate) struct House {
    pub(crate) sandbox: Sandbox,
    pub(crate) district: Arc<District>,
    folder: TempDir,
}

impl House {
    /// A small district, applied by the program itself, and its server. People wait a second for an answer.
    pub(crate) async fn build() -> Self {
        Self::with_patience(Duration::from_secs(1)).await
    }

    /// The same with people who wait for so long.
    pub(crate) async fn with_patience(patience: Duration) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (file, config) = (folder.path().join("district.toml"), folder.path().join("refdesk.toml"));
        std::fs::write(&file, district()).unwrap();
        std::fs::write(&config, "[database]\nfile = \"desk.db\"\n").unwrap();
        let applied = Command::new(PROGRAM)
            .args(["district", "apply"])
            .arg(&file)
            .arg("--config")
            .arg(&config)
            .output();
        let applied = applied.unwrap();
        assert!(applied.status.success(), "{}", String::from_utf8_lossy(&applied.stderr));

        let store = Store::open(&folder.path().join("desk.db")).await.unwrap();
        let clock = Clock::machine();
        let desk = Desk::new(store.clone(), clock.clone());
        let guild = desk.guilds().await.unwrap()[0];
        let district = desk.district(guild).await.unwrap();
        store.close().await;

        let mut options = Options::new(Arc::new(move || clock.now())).guild(server_of(&district, desk.now()));
        TOKEN.clone_into(&mut options.token);
        options.answer_within = patience;
        let sandbox = Sandbox::start(options).await.unwrap();
        let served = format!("[database]\nfile = \"desk.db\"\n[discord]\nsandbox = \"{}\"\n", sandbox.url());
        std::fs::write(&config, served).unwrap();
        Self { sandbox, district, folder }
    }

    /// Starts the program.
    pub(crate) fn serve(&self) -> Bot {
        let log = self.folder.path().join("log");
        let out = File::options().create(true).append(true).open(&log).unwrap();
        let child = Command::new(PROGRAM)
            .args(["run", "--config"])
            .arg(self.folder.path().join("refdesk.toml"))
            .env("DISCORD_TOKEN", TOKEN)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(out)
            .spawn()
            .unwrap();
        Bot { child, log }
    }

    /// Waits until the bot is connected; on a busy machine that takes its time.
    pub(crate) async fn connected(&self) {
        for _ in 0..6 {
            if self.sandbox.try_connected().await.is_ok() {
                return;
            }
        }
        panic!("the bot does not connect: {}", self.log());
    }

    /// What the program has logged, in all its lives.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    /// Where its files are.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub(crate) async fn store(&self) -> Store {
        Store::open(&self.folder.path().join("desk.db")).await.unwrap()
    }

    pub(crate) fn guild(&self) -> GuildId {
        self.district.guild.0.into()
    }

    pub(crate) fn channel(&self, name: &str) -> ChannelId {
        self.sandbox.channel_named(self.guild(), name).unwrap().id
    }

    /// Everything that stands in a channel.
    pub(crate) fn messages(&self) -> Vec<Message> {
        let channels: Vec<_> =
            self.sandbox.look(|world| world.channels_of(self.guild()).map(|it| it.id).collect());
        channels.into_iter().flat_map(|channel| self.sandbox.messages(channel)).collect()
    }

    pub(crate) fn teachers(&self) -> Vec<UserId> {
        self.district.staff.iter().filter(|it| it.is(Role::Teacher)).filter_map(|it| it.user).collect()
    }

    pub(crate) fn librarians(&self) -> Vec<UserId> {
        self.district.staff.iter().filter(|it| it.is(Role::Librarian)).filter_map(|it| it.user).collect()
    }
}

/// The running program. It is killed when this is dropped.
pub(crate) struct Bot {
    child: Child,
    log: PathBuf,
}

impl Bot {
    /// SIGKILL, whatever it is doing.
    pub(crate) fn dies(mut self) {
        let ended = self.child.try_wait().unwrap();
        assert!(ended.is_none(), "it ended by itself: {ended:?}\n{}", self.log());
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM: it says that nothing was left half done, and ends well.
    pub(crate) fn stops_in_good_order(mut self) {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        let ended = self.child.wait().unwrap();
        assert!(ended.success(), "{ended}\n{}", self.log());
        let log = self.log();
        assert!(log.contains("nothing was left half done"), "{log}");
        assert!(!log.contains("panicked"), "{log}");
    }

    fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One building, two librarians, teachers; a school year around today.
fn district() -> String {
    let year = Clock::machine().now().year();
    let mut file = format!(
        r##"
[district]
name = "Kill District"
guild = "1000000000000000001"
timezone = "America/Chicago"
languages = ["en"]

[settings]
crisis_text = "Call your counselor now; 988"

[channels]
ask = "#ask-for-help"
specialists = "#specialists-desk"
director = "#director"

[calendar]
first_day = {}-07-01
last_day = {}-06-30
contract = "{}-07-01..{}-06-30"
duty = "07:15-15:45"

[calendar.student_hours]
elementary = "08:05-14:40"

[buildings.hoover]
name = "Hoover Elementary"
level = "elementary"
grades = "K-5"
desk_channel = "#hoover-desk"
role = "1000000000000000301"

[staff.dana]
name = "Dana"
user = "1000000000000000101"
roles = ["librarian"]
buildings = ["hoover"]

[staff.kim]
name = "Kim"
user = "1000000000000000102"
roles = ["librarian"]
buildings = ["hoover"]

[staff.carol]
name = "Carol"
user = "1000000000000000103"
roles = ["director"]
"##,
        year - 1,
        year + 1,
        year - 1,
        year + 1,
    );
    for teacher in 0..TEACHERS {
        let user = 1_000_000_000_000_000_200 + teacher;
        let _ = write!(
            file,
            "[staff.teacher{teacher}]\nname = \"Teacher {teacher}\"\nuser = \"{user}\"\nroles = [\"teacher\"]\nbuildings = [\"hoover\"]\n"
        );
    }
    file
}
