//! Every kind of interaction arrives and is answered.

use serde_json::json;

use super::bot::{ANA, DESK, GUILD, LEE, OFFICE, Tried};
use super::faults::call;

#[tokio::test]
async fn a_command_is_answered_to_one_person() {
    let tried = Tried::open().await;
    let reply = tried.ana.types("/ask", &[("words", "where is it"), ("today", "true")]).await;
    assert!(reply.is_ephemeral());
    insta::assert_snapshot!(reply.text(), @r"
    (only Ana) topic None, today Some(true)
    ## Saved
    Words: where is it
    [Claim] (Off)
    ");
    assert_eq!(reply.buttons(), ["Claim"]);
    assert_eq!(tried.lee.sees(), "");
    tried.close();
}

#[tokio::test]
async fn the_client_refuses_what_a_client_would() {
    let tried = Tried::open().await;
    let refused = |result: Result<_, refdesk::sandbox::Misuse>| result.unwrap_err().to_string();
    let ana = &tried.ana;
    let none = refused(ana.try_types("/ask", &[]).await);
    assert_eq!(none, "the option \"words\" is required");
    let unknown = refused(ana.try_types("/ask", &[("words", "x"), ("wrods", "y")]).await);
    assert_eq!(unknown, "there is no option \"wrods\"; there is [\"words\", \"topic\", \"today\"]");
    let wrong = refused(ana.try_types("/ask", &[("words", "x"), ("today", "perhaps")]).await);
    assert_eq!(wrong, "the option \"today\" takes true or false, not \"perhaps\"");
    let reply = ana.types("/ask", &[("words", "x")]).await;
    assert_eq!(refused(ana.try_presses("Off", &reply).await), "the button [Off] is disabled");
    assert_eq!(refused(tried.lee.try_presses("Claim", &reply).await), "Lee does not see that message");
    tried.close();
}

#[tokio::test]
async fn suggestions_sub_commands_and_message_commands() {
    let tried = Tried::open().await;
    let suggestions = tried.ana.suggestions("/ask", "topic", "moo", &[]).await;
    assert_eq!(suggestions.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Moodle"]);
    assert_eq!(tried.ana.types("/ticket note", &[("number", "7")]).await.text(), "noted #7");
    let said = tried.ana.says("hello everybody");
    let shown = tried.lee.uses_on_message("Show this", said).await;
    assert_eq!(shown.text(), "it says \"hello everybody\"");
    tried.close();
}

#[tokio::test]
async fn deferred_answers_and_follow_ups() {
    let tried = Tried::open().await;
    let reply = tried.ana.types("/later", &[]).await;
    assert!(reply.is_ephemeral());
    tried.sandbox.until(|world| world.visible_to(ANA.into(), DESK.into()).len() == 2).await;
    assert_eq!(
        tried.ana.sees(),
        "#desk\n  Refdesk: (only Ana) first\n  Refdesk: second",
        "only the first is ephemeral: a follow-up has to say so itself"
    );
    tried.close();
}

#[tokio::test]
async fn buttons_selects_and_modals() {
    let tried = Tried::open().await;
    let (ana, asked) = (&tried.ana, tried.ana.types("/ask", &[("words", "x")]).await);
    let claimed = ana.presses("Claim", &asked).await;
    insta::assert_snapshot!(claimed.text(), @r"
    (only Ana) claimed by Ana
    [Slow] [Form]
    {Pick one: One | Two}
    ");
    assert_eq!(ana.presses("Slow", &asked).await.text().lines().next(), Some("(only Ana) slowly"));
    let form = ana.presses("Form", &asked).await;
    assert_eq!(form.text(), "<<Ask for help>>\nWords*: _");
    let short = ana.try_fills(form.modal(), &[("Words", "ab")]).await.unwrap_err().to_string();
    assert_eq!(short, "the field \"Words\" is too short: 2");
    let sent = ana.fills(form.modal(), &[("Words", "more words")]).await;
    assert_eq!(sent.text(), "(only Ana) you wrote Some(\"more words\")");
    let picked = ana.chooses("Pick one", &asked, &["Two"]).await;
    assert!(picked.is_ephemeral());
    tried.sandbox.until(|world| world.visible_to(ANA.into(), DESK.into()).len() == 4).await;
    tried.close();
}

#[tokio::test]
async fn a_modal_from_a_command() {
    let tried = Tried::open().await;
    let form = tried.ana.types("/modal", &[]).await;
    let sent = tried.ana.fills(form.modal(), &[("words", "from a command")]).await;
    assert_eq!(sent.text(), "(only Ana) you wrote Some(\"from a command\")");
    tried.close();
}

#[tokio::test]
async fn a_private_thread_is_seen_by_those_in_it() {
    let tried = Tried::open().await;
    let reply = tried.ana.types("/thread", &[]).await;
    assert_eq!(reply.text(), "opened");
    let threads = tried.sandbox.threads(DESK.into());
    let members = &threads[0].thread().unwrap().members;
    assert!(members.contains(&ANA.into()) && members.contains(&LEE.into()));
    assert!(tried.lee.sees().contains("#desk > Ana and Lee\n  Refdesk: @Lee come in"));
    tried.close();
}

#[tokio::test]
async fn direct_messages_may_be_closed() {
    let tried = Tried::open().await;
    assert_eq!(tried.ana.types("/dm", &[]).await.text(), "sent");
    assert_eq!(tried.sandbox.dms(ANA.into()).len(), 1);
    tried.sandbox.set_dms_open(LEE.into(), false);
    assert_eq!(tried.lee.types("/dm", &[]).await.text(), "Cannot send messages to this user");
    tried.close();
}

#[tokio::test]
async fn a_button_in_direct_messages_works() {
    let tried = Tried::open().await;
    tried.ana.types("/dm", &[]).await;
    let form = tried.ana.forges("form", &tried.sandbox.dms(ANA.into())[0]).await;
    let sent = tried.ana.fills(form.modal(), &[("Words", "privately")]).await;
    assert_eq!(sent.text(), "(only Ana) you wrote Some(\"privately\")");
    tried.close();
}

#[tokio::test]
async fn a_file_comes_along() {
    let tried = Tried::open().await;
    let reply = tried.ana.types("/file", &[]).await;
    assert_eq!(reply.text(), "here\n<file figures.csv>");
    let file = &reply.message.as_ref().unwrap().attachments[0];
    assert!(file.id > 1 << 22, "the file has an id of its own");
    assert_eq!(
        (file.bytes.as_slice(), file.description.as_deref()),
        (&b"a,b\n1,2\n"[..], Some("The figures"))
    );
    tried.close();
}

#[tokio::test]
async fn private_channels_are_seen_by_those_who_may() {
    let tried = Tried::open().await;
    tried.lee.in_channel(OFFICE.into()).says("among us");
    assert!(tried.lee.sees().contains("among us"));
    assert!(!tried.ana.sees().contains("among us"));
    let refused = tried.ana.in_channel(OFFICE.into()).try_says("let me in").unwrap_err();
    assert_eq!(refused.to_string(), "Ana sees no channel to type in");
    assert!(tried.sandbox.channel_named(GUILD.into(), "office").is_some());
    tried.close();
}

#[tokio::test]
async fn an_edit_names_the_files_that_stay() {
    let tried = Tried::open().await;
    let at = tried.ana.types("/file", &[]).await.at();
    let files = || tried.sandbox.look(|world| world.message(at).unwrap().attachments.clone());
    let path = format!("/channels/{}/messages/{}", at.channel, at.message);
    let edit = async |body| call(&tried.sandbox, "PATCH", &path, body).await.unwrap().0;
    assert_eq!(edit(json!({ "content": "still here" })).await, 200);
    assert_eq!(edit(json!({ "attachments": [{ "id": files()[0].id.to_string() }] })).await, 200);
    assert_eq!(files().len(), 1);
    assert_eq!(edit(json!({ "attachments": [] })).await, 200);
    assert!(files().is_empty());
    tried.close();
}
