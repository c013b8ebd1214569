//! Promise 6: nothing of one district is visible in another, in one process with one database.

use std::sync::Arc;

use refdesk::app::{App, Parts};
use refdesk::cli::demo::{SAMPLE, TOKEN, server_of};
use refdesk::clock::Clock;
use refdesk::config::process::Token;
use refdesk::desk::Desk;
use refdesk::discord::Endpoint;
use refdesk::domain::district::District;
use refdesk::sandbox::{At, Message, Options, Person, Sandbox};
use refdesk::store::{Store, district};
use tokio_util::sync::CancellationToken;

use crate::school::local;

/// Two districts that are alike down to their people's names; only Discord's ids differ.
pub(crate) struct Two {
    pub(crate) sandbox: Sandbox,
    pub(crate) districts: Vec<Arc<District>>,
    pub(crate) clock: Clock,
    pub(crate) desk: Desk,
    stop: CancellationToken,
    serving: tokio::task::JoinHandle<()>,
    pub(crate) courier: refdesk::discord::Courier,
    _folder: tempfile::TempDir,
}

impl Two {
    pub(crate) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("desk.db");
        let clock = Clock::held_at(local("2026-09-22 10:41"));
        let store = Store::open(&database).await.unwrap();
        let other = SAMPLE.replace("\"1000000000000", "\"2000000000000");
        for file in [SAMPLE, &other] {
            let (file, now) = (refdesk::config::district::read(file).unwrap(), clock.now());
            store
                .write(move |db| Box::pin(async move { Ok(district::apply(db, &file, now).await?) }))
                .await
                .unwrap();
        }
        let desk = Desk::new(store.clone(), clock.clone());
        let mut districts = Vec::new();
        for guild in desk.guilds().await.unwrap() {
            districts.push(desk.district(guild).await.unwrap());
        }
        store.close().await;
        let now = clock.clone();
        let mut options = Options::new(Arc::new(move || now.now()));
        for district in &districts {
            options = options.guild(server_of(district, clock.now()));
        }
        TOKEN.clone_into(&mut options.token);
        let sandbox = Sandbox::start(options).await.unwrap();
        let parts = Parts {
            database,
            token: Token::new(TOKEN, "a test").unwrap(),
            endpoint: Endpoint::Sandbox(sandbox.url()),
            clock: clock.clone(),
        };
        let app = App::open(parts).await.unwrap();
        let (stop, courier, desk) = (CancellationToken::new(), app.courier(), app.desk());
        let running = app.run(stop.clone(), || {});
        let serving = tokio::spawn(async move { running.await.unwrap() });
        sandbox.connected().await;
        let guilds: Vec<_> = districts.iter().map(|it| it.guild.0.into()).collect();
        sandbox.until(|world| guilds.iter().all(|it| !world.commands(*it).is_empty())).await;
        Self { sandbox, districts, clock, desk, stop, serving, courier, _folder: folder }
    }

    pub(crate) fn person(&self, district: usize, name: &str) -> Person {
        let district = &self.districts[district];
        let user = district.staff.iter().find(|it| it.name == name).and_then(|it| it.user).unwrap();
        let ask = self.sandbox.channel_named(district.guild.0.into(), "ask-for-help").unwrap().id;
        self.sandbox.person(district.guild.0.into(), user.0.into()).in_channel(ask)
    }

    async fn card(&self, district: usize) -> refdesk::sandbox::Message {
        let left = self.courier.deliver().await.unwrap();
        assert_eq!((left.cards, left.debts), (0, 0));
        let guild = self.districts[district].guild.0.into();
        let desk = self.sandbox.channel_named(guild, "hoover-desk").unwrap().id;
        let mut cards = self.sandbox.messages(desk);
        assert_eq!(cards.len(), 1);
        cards.remove(0)
    }

    pub(crate) async fn close(self) {
        self.stop.cancel();
        self.serving.await.unwrap();
        assert_eq!(self.sandbox.alarms(), Vec::<String>::new());
        self.sandbox.stop();
    }
}

#[tokio::test]
async fn promise_6_each_district_has_its_own_numbers_and_channels() {
    let two = Two::open().await;
    for district in [0, 1] {
        let words = format!("google slides will not open, district {district}");
        let answer = two.person(district, "Karin Aune").types("/ask", &[("words", &words)]).await;
        assert!(answer.text().contains("#1"), "{}", answer.text());
    }
    for district in [0, 1] {
        let card = two.card(district).await;
        let text = two.sandbox.look(|world| refdesk::sandbox::render(world, &card));
        assert!(text.contains(&format!("district {district}")), "{text}");
        let queue = two.person(district, "Dana Ruiz").types("/queue", &[]).await;
        assert!(!queue.text().contains(&format!("district {}", 1 - district)), "{}", queue.text());
        let none = two.person(district, "Jo Lindqvist").types("/ticket", &[("number", "2")]).await;
        assert!(none.text().contains("I can't find that ticket"), "{}", none.text());
    }
    two.close().await;
}

#[tokio::test]
async fn promise_6_a_control_of_another_district_finds_nothing() {
    let two = Two::open().await;
    let asked = two.person(0, "Karin Aune").types("/ask", &[("words", "google slides albatross")]).await;
    let theirs = two.card(0).await;
    let own = two.person(1, "Karin Aune").types("/ask", &[("words", "google forms will not open")]).await;
    let card: At = two.card(1).await.at();

    let claim =
        theirs.controls().find(|it| it.words() == "Claim").and_then(|it| it.custom_id.clone()).unwrap();
    let row = claim.rsplit(':').next().unwrap().to_owned();
    let all = asked.message.iter().flat_map(Message::controls).filter_map(|it| it.custom_id.clone());
    let forged: Vec<_> = all.chain(crate::life::strangers::forged(row.parse().unwrap())).collect();
    for control in forged {
        for (name, at) in [("Dana Ruiz", card), ("Karin Aune", own.at()), ("Carol Whitmore", card)] {
            let reply = two.person(1, name).try_forges(&control, at).await.unwrap();
            let text = reply.text();
            assert!(
                !text.contains("albatross") && !text.contains("Karin Aune asked"),
                "{control} showed {name}: {text}"
            );
        }
    }
    let other = &two.districts[0];
    let (jo, hoover) =
        (other.person_by_key("lindqvist").unwrap().id, other.building_by_key("hoover").unwrap().id);
    for to in [format!("person:{jo}"), format!("~{jo}"), format!("librarians:{hoover}")] {
        let options = [("ticket", "1"), ("because", "away"), ("to", to.as_str())];
        let refused = two.person(1, "Dana Ruiz").types("/handoff", &options).await;
        assert!(refused.text().contains("Choose"), "{to}: {}", refused.text());
    }
    let untouched = two.card(0).await;
    let text = two.sandbox.look(|world| refdesk::sandbox::render(world, &untouched));
    assert!(text.contains("Waiting for a coach"), "{text}");
    two.close().await;
}
