//! Who may come in, and what is said about what isn't modelled.

use refdesk::sandbox::{Options, Route, Sandbox, StartError};
use serde_json::{Value, json};

use super::bot::options;
use super::faults::call;

#[tokio::test]
async fn only_loopback_is_served() {
    let host = "0.0.0.0".parse().unwrap();
    let refused = Sandbox::start(Options { host, ..options() }).await;
    assert!(matches!(refused, Err(StartError::NotLoopback(_))));
    let sandbox = Sandbox::start(options()).await.unwrap();
    let client = reqwest::Client::new();
    let request = client.get(format!("{}/api/v10/users/@me", sandbox.url())).header("host", "evil.example");
    assert_eq!(request.send().await.unwrap().status(), 421);
}

#[tokio::test]
async fn what_is_not_modelled_is_loud() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let (status, body) = call(&sandbox, "PUT", "/channels/200/pins/1", Value::Null).await.unwrap();
    assert_eq!(status, 501);
    assert_eq!(body["message"], "The sandbox does not model the route PUT /channels/200/pins/1");
    assert_eq!(sandbox.alarms(), ["route not modelled: PUT /channels/200/pins/1"]);
    let newer = json!({ "content": "x", "flags": 1 << 15 });
    assert_eq!(call(&sandbox, "POST", "/channels/200/messages", newer).await.unwrap().0, 501);
    assert_eq!(sandbox.alarms().len(), 2);
}

#[tokio::test]
async fn the_token_is_asked_for() {
    let sandbox = Sandbox::start(Options { token: "another".to_owned(), ..options() }).await.unwrap();
    assert_eq!(call(&sandbox, "GET", "/users/@me", Value::Null).await.unwrap().0, 401);
}

#[tokio::test]
async fn every_body_is_inspected() {
    let mut options = options();
    options.inspect = Some(std::sync::Arc::new(|seen| match seen.body["content"].as_str() {
        Some("bad") => Err(format!("{} {} is bad", seen.method, seen.template)),
        _ => Ok(()),
    }));
    let sandbox = Sandbox::start(options).await.unwrap();
    let post = |text| call(&sandbox, "POST", "/channels/200/messages", json!({ "content": text }));
    assert_eq!(post("good").await.unwrap().0, 200);
    assert_eq!(post("bad").await.unwrap().0, 400);
    assert!(sandbox.alarms()[0].contains("POST /channels/{channel_id}/messages is bad"));
    assert_eq!(sandbox.requests().count(Route::CreateMessage), 2);
}

#[tokio::test]
async fn a_stopped_sandbox_is_gone() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    sandbox.stop();
    assert!(call(&sandbox, "GET", "/users/@me", Value::Null).await.is_err());
}

#[tokio::test]
async fn a_late_or_second_answer_has_its_code() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let ana = sandbox.person(100.into(), 301.into());
    let reply = ana.forges("x", ana.says("hello")).await;
    let token = sandbox.look(|world| world.interaction(reply.interaction).unwrap().token.clone());
    let path = format!("/interactions/{}/{token}/callback", reply.interaction);
    let (status, body) = call(&sandbox, "POST", &path, json!({ "type": 6 })).await.unwrap();
    assert_eq!((status, body["code"].as_u64()), (404, Some(10062)));
}
