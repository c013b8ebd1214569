//! Discord's bad days, as a plain REST client (the bot's courier) meets them.

use std::time::Duration;

use refdesk::sandbox::{Fault, Route, Sandbox, Scope};
use serde_json::{Value, json};
use serenity::model::Permissions;

use super::bot::{ANA, DESK, LEE, OFFICE, Tried, options};

/// A request as the courier makes it: the status and the body, or the failure.
pub(super) async fn call(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    body: Value,
) -> Result<(u16, Value), String> {
    let (response, body) = exchange(sandbox, method, path, body).await?;
    let _ = response;
    Ok(body)
}

async fn exchange(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    body: Value,
) -> Result<(reqwest::header::HeaderMap, (u16, Value)), String> {
    let client = reqwest::Client::builder().timeout(Duration::from_millis(400)).build().expect("a client");
    let url = format!("{}/api/v10{path}", sandbox.url());
    let request =
        client.request(method.parse().expect("a method"), url).header("authorization", "Bot sandbox");
    let request = if body.is_null() { request } else { request.json(&body) };
    let response = request.send().await.map_err(|error| format!("{error:?}"))?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Ok((headers, (status, response.json().await.unwrap_or_default())))
}

fn messages() -> String {
    format!("/channels/{DESK}/messages")
}

fn nonce(text: &str) -> Value {
    json!({ "content": text, "nonce": "card-1", "enforce_nonce": true })
}

#[tokio::test]
async fn a_lost_answer_is_found_again_by_its_nonce() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    sandbox.faults().next(Route::CreateMessage, Fault::LostAnswer);
    let lost = call(&sandbox, "POST", &messages(), nonce("once")).await.unwrap_err();
    assert!(!lost.contains("TimedOut"), "the connection drops at once: {lost}");
    let (status, again) = call(&sandbox, "POST", &messages(), nonce("once")).await.unwrap();
    assert_eq!((status, again["content"].as_str()), (200, Some("once")));
    assert_eq!(sandbox.messages(DESK.into()).len(), 1);
    assert_eq!(sandbox.requests().count(Route::CreateMessage), 2);
    assert!(sandbox.faults().all_struck());
}

#[tokio::test]
async fn errors_before_and_after_the_deed() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let post = |text| call(&sandbox, "POST", "/channels/200/messages", json!({ "content": text }));
    sandbox.faults().next(Route::CreateMessage, Fault::ServerError(502));
    sandbox.faults().next(Route::CreateMessage, Fault::DoneButServerError(500));
    sandbox.faults().next(Route::CreateMessage, Fault::Hang);
    assert_eq!(post("a").await.unwrap().0, 502);
    assert!(sandbox.messages(DESK.into()).is_empty());
    assert_eq!(post("b").await.unwrap().0, 500);
    assert_eq!(sandbox.messages(DESK.into()).len(), 1);
    assert!(post("c").await.unwrap_err().contains("TimedOut"));
    assert_eq!(sandbox.messages(DESK.into()).len(), 1);
    assert_eq!(post("d").await.unwrap().0, 200);
}

#[tokio::test]
async fn too_many_requests_in_every_scope() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    for (scope, name) in [(Scope::User, "user"), (Scope::Shared, "shared"), (Scope::Global, "global")] {
        let fault = Fault::RateLimited { scope, retry_after: Duration::from_millis(1500) };
        sandbox.faults().next(Route::Any, fault);
        let (headers, (status, body)) = exchange(&sandbox, "GET", "/users/@me", Value::Null).await.unwrap();
        let header = |name: &str| headers.get(name).map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(status, 429);
        assert_eq!(
            (body["retry_after"].as_f64(), body["global"].as_bool()),
            (Some(1.5), Some(name == "global"))
        );
        assert_eq!(header("x-ratelimit-scope").as_deref(), Some(name));
        assert_eq!(header("retry-after").as_deref(), Some("2"));
        assert_eq!(header("x-ratelimit-global").is_some(), name == "global");
    }
    let (headers, _) = exchange(&sandbox, "GET", "/users/@me", Value::Null).await.unwrap();
    assert!(headers.contains_key("x-ratelimit-remaining") && headers.contains_key("x-ratelimit-bucket"));
}

#[tokio::test]
async fn without_its_rate_limiter_serenity_passes_a_429_on() {
    let tried = Tried::open().await;
    let retry_after = Duration::from_millis(100);
    tried.sandbox.faults().next(Route::Answer, Fault::RateLimited { scope: Scope::User, retry_after });
    let reply = tried.ana.types("/ask", &[("words", "x")]).await;
    // poise's default error handler tells the person; with the rate limiter serenity would wait and ask again.
    assert!(reply.text().contains("You are being rate limited."));
    tried.close();
}

#[tokio::test]
async fn what_is_gone_or_closed_has_its_code() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let code = async |method, path: &str, body| {
        let (status, body) = call(&sandbox, method, path, body).await.unwrap();
        (status, body["code"].as_u64().unwrap_or_default())
    };
    let hello = || json!({ "content": "hello" });
    let (_, posted) = call(&sandbox, "POST", &messages(), hello()).await.unwrap();
    let message = format!("/channels/{DESK}/messages/{}", posted["id"].as_str().unwrap());
    let said = sandbox.person(100.into(), ANA.into()).says("mine");
    let hers = format!("/channels/{DESK}/messages/{}", said.message);
    assert_eq!(code("PATCH", &hers, hello()).await, (403, 50005));
    assert_eq!(code("DELETE", &hers, Value::Null).await, (403, 50013));
    assert_eq!(code("DELETE", &message, Value::Null).await, (204, 0));
    assert_eq!(code("PATCH", &message, hello()).await, (404, 10008));
    assert_eq!(code("POST", "/channels/999/messages", hello()).await, (404, 10003));
    let (_, dm) = call(&sandbox, "POST", "/users/@me/channels", json!({ "recipient_id": LEE.to_string() }))
        .await
        .unwrap();
    sandbox.set_dms_open(LEE.into(), false);
    let dm = format!("/channels/{}/messages", dm["id"].as_str().unwrap());
    assert_eq!(code("POST", &dm, hello()).await, (403, 50007));
    sandbox.withhold(Permissions::SEND_MESSAGES);
    assert_eq!(code("POST", &messages(), hello()).await, (403, 50013));
    sandbox.withhold(Permissions::VIEW_CHANNEL);
    assert_eq!(code("POST", &messages(), hello()).await, (403, 50001));
    sandbox.withhold(Permissions::empty());
    sandbox.delete_channel(OFFICE.into());
    assert_eq!(code("GET", &format!("/channels/{OFFICE}"), Value::Null).await, (404, 10003));
    assert_eq!(code("GET", "/guilds/7", Value::Null).await, (404, 10004));
    assert_eq!(code("GET", "/guilds/100/members/7", Value::Null).await, (404, 10013));
}

#[tokio::test]
async fn archived_threads_take_no_members() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let put = async |method, path: String, body| {
        let (status, body) = call(&sandbox, method, &path, body).await.unwrap();
        (status, body["code"].as_u64().unwrap_or_default(), body)
    };
    let new = json!({ "name": "one", "type": 12, "auto_archive_duration": 1440 });
    let (status, _, thread) = put("POST", format!("/channels/{DESK}/threads"), new).await;
    let thread = thread["id"].as_str().unwrap();
    assert_eq!(status, 201);
    put("PATCH", format!("/channels/{thread}"), json!({ "archived": true })).await;
    let member = format!("/channels/{thread}/thread-members/{ANA}");
    assert_eq!(put("PUT", member.clone(), Value::Null).await.1, 50083);
    put("PATCH", format!("/channels/{thread}"), json!({ "archived": false })).await;
    assert_eq!(put("PUT", member, Value::Null).await.0, 204);
    let under =
        put("POST", format!("/channels/{thread}/threads"), json!({ "name": "two", "type": 12 })).await;
    assert_eq!(under.1, 50024);
}

#[tokio::test]
async fn history_is_read_in_windows() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let mut ids = Vec::new();
    for number in 0..5 {
        let (_, body) =
            call(&sandbox, "POST", &messages(), json!({ "content": number.to_string() })).await.unwrap();
        ids.push(body["id"].as_str().unwrap().to_owned());
    }
    let read = async |query: String| {
        let (_, body) = call(&sandbox, "GET", &format!("{}?{query}", messages()), Value::Null).await.unwrap();
        let all = body.as_array().unwrap().iter().map(|one| one["content"].as_str().unwrap().to_owned());
        all.collect::<String>()
    };
    assert_eq!(read("limit=2".to_owned()).await, "43");
    assert_eq!(read(format!("limit=2&before={}", ids[3])).await, "21");
    assert_eq!(read(format!("limit=2&after={}", ids[0])).await, "21");
    assert_eq!(read(format!("limit=3&around={}", ids[2])).await, "321");
}
