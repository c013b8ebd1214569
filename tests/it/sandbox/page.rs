//! The demo's page from the outside: what its endpoints show, do and refuse.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, Utc};
use refdesk::sandbox::page::{Cast, Controls, Notes, Part, pages};
use reqwest::{Client, Response, StatusCode};
use serde_json::{Value, json};

use super::bot::{ANA, DESK, GUILD, LEE, OFFICE, Tried, noon, options};

/// The demo's clock, in minutes after noon.
#[derive(Default)]
struct Clock(AtomicI64);

impl Controls for Clock {
    fn now(&self) -> DateTime<Utc> {
        noon() + Duration::minutes(self.0.load(Ordering::SeqCst))
    }

    fn advance(&self, by: Duration) {
        self.0.fetch_add(by.num_minutes(), Ordering::SeqCst);
    }

    fn next_school_morning(&self) -> DateTime<Utc> {
        noon() + Duration::hours(19)
    }

    fn notes(&self) -> Notes {
        let part =
            |user: u64, about: &str| Part { guild: GUILD.into(), user: user.into(), about: about.into() };
        let group = |title: &str, people| Cast { title: title.into(), people };
        Notes {
            title: "Try it".into(),
            hints: vec!["Be Ana".into()],
            zone: "America/Chicago".into(),
            cast: vec![
                group("Teachers", vec![part(ANA, "Grade 3 · Hoover")]),
                group("Librarians", vec![part(LEE, "Librarian · Hoover")]),
            ],
        }
    }
}

/// The page with the tiny bot behind it, as a browser speaks to it.
struct Page {
    tried: Tried,
    client: Client,
}

impl Page {
    async fn open() -> Self {
        let options = options().pages(|sandbox| pages(sandbox, Arc::new(Clock::default())));
        Self { tried: Tried::open_with(options).await, client: Client::new() }
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.tried.sandbox.url())
    }

    async fn get(&self, path: &str) -> Value {
        self.client.get(self.at(path)).send().await.unwrap().json().await.unwrap()
    }

    async fn send(&self, path: &str, origin: Option<&str>, body: &Value) -> Response {
        let request = self.client.post(self.at(path)).json(body);
        let request = match origin {
            Some(origin) => request.header("Origin", origin),
            None => request,
        };
        request.send().await.unwrap()
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let origin = self.tried.sandbox.url();
        self.send(path, Some(&origin), &body).await.json().await.unwrap()
    }

    async fn view(&self, user: u64) -> Value {
        self.get(&format!("/demo/view?guild={GUILD}&user={user}")).await
    }

    async fn messages(&self, user: u64, channel: u64) -> Value {
        self.get(&format!("/demo/messages?guild={GUILD}&user={user}&channel={channel}")).await
    }
}

fn me(user: u64, channel: u64, rest: &Value) -> Value {
    let mut body =
        json!({ "guild": GUILD.to_string(), "user": user.to_string(), "channel": channel.to_string() });
    for (key, value) in rest.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_first_screen_says_who_can_be_played() {
    let page = Page::open().await;
    let who = page.get("/demo/who").await;
    assert_eq!(who["notes"]["zone"], "America/Chicago");
    let groups = &who["guilds"][0]["groups"];
    assert_eq!(groups[1]["title"], "Librarians");
    assert_eq!(
        groups[1]["people"],
        json!([{ "id": LEE.to_string(), "name": "Lee", "about": "Librarian · Hoover", "language": null }])
    );
    page.tried.close();
}

#[tokio::test]
async fn people_see_their_own_channels_and_the_commands() {
    let page = Page::open().await;
    let (ana, lee) = (page.view(ANA).await, page.view(LEE).await);
    assert_eq!(names(&ana["channels"]), ["desk"]);
    assert_eq!(names(&lee["channels"]), ["desk", "office"]);
    assert_eq!(lee["channels"][1]["locked"], true);
    assert!(names(&ana["commands"]).contains(&"ask"));
    let stranger = page.get(&format!("/demo/view?guild={GUILD}&user=7")).await;
    assert_eq!(stranger["error"], "Nobody by that name is here.");
    assert_eq!(page.messages(ANA, OFFICE).await["messages"], json!([]));
    page.tried.close();
}

#[tokio::test]
async fn a_command_answers_one_person_and_can_be_dismissed() {
    let page = Page::open().await;
    let ask = |options| me(ANA, DESK, &json!({ "command": "/ask", "options": options }));
    let missing = page.post("/demo/command", ask(json!([]))).await;
    assert_eq!(missing["error"], "the option \"words\" is required");
    let done = page.post("/demo/command", ask(json!([["words", "where is it"], ["today", "true"]]))).await;
    assert_eq!(done, json!({ "kind": "done" }));
    let shown = page.messages(ANA, DESK).await;
    let answer = &shown["messages"][0];
    assert_eq!(answer["ephemeral"], true);
    assert_eq!(answer["via"], json!({ "user": ANA.to_string(), "command": "/ask" }));
    assert_eq!(answer["components"][0]["components"][0]["label"], "Claim");
    assert_eq!(page.messages(LEE, DESK).await["messages"], json!([]));
    page.post("/demo/dismiss", me(ANA, DESK, &json!({ "message": answer["id"] }))).await;
    assert_eq!(page.messages(ANA, DESK).await["messages"], json!([]));
    page.tried.close();
}

#[tokio::test]
async fn suggestions_come_while_typing() {
    let page = Page::open().await;
    let typing =
        json!({ "command": "/ask", "focused": "topic", "typed": "moo", "options": [["words", "x"]] });
    let found = page.post("/demo/suggest", me(ANA, DESK, &typing)).await;
    assert_eq!(found, json!({ "choices": [{ "name": "Moodle", "value": "Moodle" }] }));
    page.tried.close();
}

#[tokio::test]
async fn a_modal_is_shown_and_sent_with_its_limits() {
    let page = Page::open().await;
    let opened =
        page.post("/demo/command", me(ANA, DESK, &json!({ "command": "/modal", "options": [] }))).await;
    assert_eq!(opened["kind"], "modal");
    let modal = &opened["modal"];
    let fields = modal["fields"].as_array().unwrap();
    assert!(!fields.is_empty());
    let fill = |text: &str| fields.iter().map(|field| json!([field["custom_id"], text])).collect::<Value>();
    let submit = |text: &str| me(ANA, DESK, &json!({ "modal": modal["id"], "fields": fill(text) }));
    let empty = page.post("/demo/submit", submit("")).await;
    assert!(empty["error"].as_str().unwrap().contains("required"), "{empty}");
    assert_eq!(page.post("/demo/submit", submit("some words here")).await, json!({ "kind": "done" }));
    page.tried.close();
}

#[tokio::test]
async fn what_was_there_before_counts_as_read_and_the_rest_until_it_is_marked() {
    let page = Page::open().await;
    page.tried.lee.says("long ago");
    page.get("/demo/who").await;
    let unread = |view: &Value| view["channels"][0]["unread"].clone();
    assert_eq!(unread(&page.view(ANA).await), 0);
    let said = page.post("/demo/say", me(LEE, DESK, &json!({ "text": "just now" }))).await;
    assert_eq!(unread(&page.view(ANA).await), 1);
    assert_eq!(unread(&page.view(LEE).await), 0);
    assert_eq!(page.messages(ANA, DESK).await["unread_from"], said["message"]);
    page.post("/demo/read", me(ANA, DESK, &json!({ "message": said["message"] }))).await;
    assert_eq!(unread(&page.view(ANA).await), 0);
    page.tried.close();
}

#[tokio::test]
async fn the_clock_moves_and_every_window_hears_of_changes() {
    let page = Page::open().await;
    let mut stream = page.client.get(page.at("/demo/events")).send().await.unwrap();
    let mut heard = async || String::from_utf8(stream.chunk().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(heard().await.starts_with("event: changed"));
    let moved = page.post("/demo/clock", json!({ "minutes": 5 })).await;
    assert_eq!(moved["now"], "2026-09-15T17:05:00Z");
    assert!(heard().await.starts_with("event: changed"));
    let morning = page.post("/demo/clock", json!({ "to": "morning" })).await;
    assert_eq!(morning["now"], "2026-09-16T12:00:00Z");
    page.tried.lee.says("hello");
    assert!(heard().await.starts_with("event: changed"));
    page.tried.close();
}

#[tokio::test]
async fn only_the_page_itself_may_act_and_nothing_comes_from_elsewhere() {
    let page = Page::open().await;
    let say = me(ANA, DESK, &json!({ "text": "forged" }));
    for origin in [None, Some("https://example.org"), Some("null")] {
        assert_eq!(page.send("/demo/say", origin, &say).await.status(), StatusCode::FORBIDDEN, "{origin:?}");
    }
    let rebound = page.client.get(page.at("/demo/who")).header("Host", "example.org").send().await.unwrap();
    assert!(rebound.status().is_client_error());
    let index = page.client.get(page.at("/")).send().await.unwrap();
    let policy = index.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), "{policy}");
    assert!(index.text().await.unwrap().contains("Refdesk demo"));
    assert_eq!(page.messages(LEE, DESK).await["messages"], json!([]));
    page.tried.close();
}
