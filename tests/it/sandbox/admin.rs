//! What administrators do: the bot is told of it in events that serenity understands.

use serde_json::{Value, json};
use serenity::model::Permissions;

use super::bot::{ANA, DESK, GUILD, LEE, OFFICE, Tried};
use super::faults::call;

#[tokio::test]
async fn everything_that_is_told_can_be_parsed() {
    let tried = Tried::open().await;
    let sandbox = &tried.sandbox;
    tried.ana.types("/thread", &[]).await;
    let thread = sandbox.threads(DESK.into())[0].id;
    let archived = json!({ "archived": true, "name": "put away" });
    assert_eq!(call(sandbox, "PATCH", &format!("/channels/{thread}"), archived).await.unwrap().0, 200);
    tried.ana.in_channel(thread).says("one more thing");
    assert!(!sandbox.threads(DESK.into())[0].thread().unwrap().archived);
    sandbox.delete_role(GUILD.into(), 400.into());
    sandbox.deny_bot(OFFICE.into(), Permissions::SEND_MESSAGES);
    sandbox.delete_channel(thread);
    sandbox.delete_channel(OFFICE.into());
    let answer = tried.ana.types("/ticket note", &[("number", "1")]).await;
    assert_eq!(answer.text(), "noted #1");
    tried.close();
}

#[tokio::test]
async fn denied_in_one_channel_only() {
    let tried = Tried::open().await;
    let post = async |channel| {
        let path = format!("/channels/{channel}/messages");
        call(&tried.sandbox, "POST", &path, json!({ "content": "x" })).await.unwrap().1
    };
    tried.sandbox.deny_bot(OFFICE.into(), Permissions::SEND_MESSAGES);
    assert_eq!(post(OFFICE).await["code"], 50013);
    assert_eq!(post(DESK).await["content"], "x");
    tried.close();
}

#[tokio::test]
async fn members_come_and_go() {
    let tried = Tried::open().await;
    let member = |user: u64| format!("/guilds/{GUILD}/members/{user}");
    tried.sandbox.set_roles(GUILD.into(), ANA.into(), &[400.into()]);
    let (_, ana) = call(&tried.sandbox, "GET", &member(ANA), Value::Null).await.unwrap();
    assert_eq!(ana["roles"], json!(["400"]));
    tried.sandbox.leaves(GUILD.into(), LEE.into());
    let (_, gone) = call(&tried.sandbox, "GET", &member(LEE), Value::Null).await.unwrap();
    assert_eq!(gone["code"], 10007);
    assert!(tried.lee.try_types("/ask", &[("words", "x")]).await.is_err());
    tried.close();
}
