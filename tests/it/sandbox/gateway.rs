//! The gateway's bad days, as unmodified serenity lives through them.

use std::time::Duration;

use refdesk::sandbox::{GatewayFault, Sandbox};

use super::bot::{GUILD, Tried, options};

async fn asks(tried: &Tried) -> String {
    tried.ana.types("/ticket note", &[("number", "1")]).await.text().to_owned()
}

#[tokio::test]
async fn a_broken_connection_is_resumed_and_nothing_is_missed() {
    let tried = Tried::open().await;
    for fault in [GatewayFault::Drop, GatewayFault::Reconnect, GatewayFault::Close(4000)] {
        tried.sandbox.gateway_fault(fault);
        assert_eq!(asks(&tried).await, "noted #1", "after {fault:?}");
    }
    assert_eq!(tried.sandbox.sessions_opened(), 1);
    tried.close();
}

#[tokio::test]
async fn an_invalid_session_is_identified_anew() {
    let tried = Tried::open().await;
    tried.sandbox.gateway_fault(GatewayFault::InvalidSession(false));
    // serenity waits some seconds before it identifies again.
    for _ in 0..3 {
        if tried.sandbox.try_connected().await.is_ok() {
            break;
        }
    }
    assert_eq!(asks(&tried).await, "noted #1");
    assert_eq!(tried.sandbox.sessions_opened(), 2);
    tried.close();
}

#[tokio::test]
async fn a_connection_that_plays_dead_is_given_up() {
    let mut options = options();
    options.heartbeat = Duration::from_millis(200);
    let tried = Tried::open_with(options).await;
    tried.sandbox.gateway_fault(GatewayFault::Zombie);
    let come_back = || tried.sandbox.sessions_opened() + tried.sandbox.sessions_resumed() > 1;
    while !come_back() {
        let _ = tried.sandbox.try_until(|_| come_back()).await;
    }
    tried.sandbox.faults().clear();
    assert_eq!(asks(&tried).await, "noted #1");
    tried.close();
}

#[tokio::test]
async fn a_bot_that_starts_again_takes_over() {
    let mut tried = Tried::open().await;
    tried.restart().await;
    assert_eq!(asks(&tried).await, "noted #1");
    assert_eq!(tried.sandbox.sessions_opened(), 2);
    tried.close();
}

#[tokio::test]
async fn an_event_may_come_twice() {
    let tried = Tried::open().await;
    tried.sandbox.gateway_fault(GatewayFault::DuplicateNext);
    assert_eq!(asks(&tried).await, "noted #1");
    let answers = || tried.sandbox.requests().count(refdesk::sandbox::Route::Answer);
    tried.sandbox.until(|_| answers() == 2).await;
    assert_eq!(
        tried.sandbox.look(|world| world.channel_named(GUILD.into(), "desk").unwrap().messages.len()),
        1
    );
    tried.close();
}

#[tokio::test]
async fn three_seconds_without_an_answer_are_a_failure() {
    let mut options = options();
    options.answer_within = Duration::from_millis(50);
    let tried = Tried::open_with(options).await;
    let reply = tried.ana.types("/silent", &[]).await;
    assert!(reply.failed());
    assert_eq!(reply.text(), "The application did not respond");
    tried.close();
}

#[tokio::test]
async fn without_a_bot_nothing_is_answered() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let at = sandbox.person(GUILD.into(), 301.into()).says("hello");
    let reply = sandbox.person(GUILD.into(), 301.into()).forges("v1:claim:1", at).await;
    assert!(reply.failed());
}

#[tokio::test]
async fn a_wrong_token_or_a_privileged_intent_ends_the_client() {
    use poise::serenity_prelude as serenity;
    let start = async |token: &str, intents| {
        let sandbox = Sandbox::start(options()).await.unwrap();
        let http = serenity::HttpBuilder::new(token).proxy(sandbox.url()).ratelimiter_disabled(true).build();
        let mut client = serenity::ClientBuilder::new_with_http(http, intents).await.unwrap();
        client.start().await.unwrap_err().to_string()
    };
    let guilds = serenity::GatewayIntents::GUILDS;
    let privileged = start("sandbox", guilds | serenity::GatewayIntents::MESSAGE_CONTENT).await;
    assert_eq!(privileged, "Disallowed gateway intents were provided");
    start("wrong", guilds).await;
}
