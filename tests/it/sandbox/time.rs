//! What depends on the sandbox's own clock.

use std::sync::{Arc, Mutex};

use chrono::Duration;
use refdesk::sandbox::{Options, Route, Sandbox};
use serde_json::json;

use super::bot::{ANA, DESK, GUILD, noon, options};
use super::faults::call;

async fn with_a_clock() -> (Sandbox, impl Fn(Duration)) {
    let now = Arc::new(Mutex::new(noon()));
    let read = now.clone();
    let options = Options { now: Arc::new(move || *read.lock().expect("the clock")), ..options() };
    let sandbox = Sandbox::start(options).await.expect("a sandbox");
    (sandbox, move |by| *now.lock().expect("the clock") += by)
}

#[tokio::test]
async fn a_nonce_is_known_for_a_few_minutes() {
    let (sandbox, advance) = with_a_clock().await;
    let post = async || {
        let body = json!({ "content": "digest", "nonce": "d1", "enforce_nonce": true });
        call(&sandbox, "POST", &format!("/channels/{DESK}/messages"), body).await.unwrap();
        sandbox.messages(DESK.into()).len()
    };
    assert_eq!(post().await, 1);
    advance(Duration::minutes(4));
    assert_eq!(post().await, 1);
    advance(Duration::minutes(1));
    assert_eq!(post().await, 2);
    assert_eq!(sandbox.requests().count(Route::CreateMessage), 3);
}

#[tokio::test]
async fn a_token_is_good_for_fifteen_minutes() {
    let (sandbox, advance) = with_a_clock().await;
    let ana = sandbox.person(GUILD.into(), ANA.into());
    let said = ana.says("hello");
    let asked = ana.forges("x", said).await;
    let token = sandbox.look(|world| world.interaction(asked.interaction).unwrap().token.clone());
    let path = format!("/webhooks/900000000000000001/{token}/messages/@original");
    let code =
        async || call(&sandbox, "PATCH", &path, json!({ "content": "x" })).await.unwrap().1["code"].clone();
    assert_eq!(code().await, 10008);
    advance(Duration::minutes(15));
    assert_eq!(code().await, 50027);
}

#[tokio::test]
async fn ids_and_edits_carry_the_clock() {
    let (sandbox, advance) = with_a_clock().await;
    let route = format!("/channels/{DESK}/messages");
    let (_, posted) = call(&sandbox, "POST", &route, json!({ "content": "x" })).await.unwrap();
    advance(Duration::hours(1));
    let message = format!("{route}/{}", posted["id"].as_str().unwrap());
    call(&sandbox, "PATCH", &message, json!({ "content": "y" })).await.unwrap();
    let message = &sandbox.messages(DESK.into())[0];
    assert_eq!(message.id.created_at().unix_timestamp(), noon().timestamp());
    assert_eq!(message.edited, Some(noon() + Duration::hours(1)));
}
