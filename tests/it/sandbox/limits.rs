//! Discord's limits: what is just right passes, one more is refused with the path of the mistake.

use refdesk::sandbox::Sandbox;
use serde_json::{Value, json};

use super::bot::{DESK, GUILD, plain};
use super::faults::call;

/// The first path in an `errors` tree, as `embeds.0.title`.
fn path(body: &Value) -> String {
    let (mut parts, mut at) = (Vec::new(), &body["errors"]);
    while let Some((key, inner)) = at.as_object().and_then(|object| object.iter().next()) {
        if key == "_errors" {
            break;
        }
        parts.push(key.clone());
        at = inner;
    }
    parts.join(".")
}

async fn refused(sandbox: &Sandbox, method: &str, route: &str, body: Value) -> String {
    let (status, answer) = call(sandbox, method, route, body.clone()).await.expect("an answer");
    assert_eq!(status, 400, "{body}");
    match answer["code"].as_u64() {
        Some(50035) => path(&answer),
        code => format!("{code:?}"),
    }
}

fn long(length: usize) -> String {
    "é".repeat(length)
}

fn row(components: &Value) -> Value {
    json!({ "components": [{ "type": 1, "components": components }] })
}

fn button(custom_id: &str) -> Value {
    json!({ "type": 2, "style": 1, "label": "B", "custom_id": custom_id })
}

fn select(values: &[&str]) -> Value {
    let options: Vec<_> = values.iter().map(|value| json!({ "label": value, "value": value })).collect();
    json!({ "type": 3, "custom_id": "s", "options": options })
}

#[tokio::test]
async fn messages() {
    let sandbox = Sandbox::start(plain()).await.unwrap();
    let embed = |embed: Value| json!({ "embeds": [embed] });
    let field = |name: &str, value: &str| embed(json!({ "fields": [{ "name": name, "value": value }] }));
    let rows: Vec<_> = (0..6).map(|n| json!({ "type": 1, "components": [button(&n.to_string())] })).collect();
    let many: Vec<_> = (0..6).map(|n| button(&n.to_string())).collect();
    let heavy: Vec<_> = (0..2).map(|_| json!({ "description": long(3001) })).collect();
    let table = [
        (json!({ "content": "  " }), "Some(50006)"),
        (json!({ "content": long(2001) }), "content"),
        (json!({ "content": "x", "nonce": long(26) }), "nonce"),
        (json!({ "embeds": vec![json!({ "title": "x" }); 11] }), "embeds"),
        (embed(json!({ "title": long(257) })), "embeds.0.title"),
        (embed(json!({ "description": long(4097) })), "embeds.0.description"),
        (embed(json!({ "title": "x", "footer": { "text": long(2049) } })), "embeds.0.footer.text"),
        (field("name", ""), "embeds.0.fields.0.value"),
        (field(&long(257), "x"), "embeds.0.fields.0.name"),
        (field("name", &long(1025)), "embeds.0.fields.0.value"),
        (embed(json!({ "fields": vec![json!({ "name": "n", "value": "v" }); 26] })), "embeds.0.fields"),
        (embed(json!({})), "embeds.0"),
        (json!({ "embeds": heavy }), "embeds"),
        (json!({ "components": rows }), "components"),
        (row(&json!(many)), "components.0.components"),
        (row(&json!([])), "components.0.components"),
        (row(&json!([button("a"), button("a")])), "components.0.components.1.custom_id"),
        (row(&json!([select(&["1"]), button("a")])), "components.0"),
        (row(&json!([select(&["1", "1"])])), "components.0.components.0.options.1.value"),
        (row(&json!([button(&long(101))])), "components.0.components.0.custom_id"),
        (row(&json!([{ "type": 2, "style": 1, "custom_id": "x" }])), "components.0.components.0.label"),
        (
            row(&json!([{ "type": 2, "style": 1, "custom_id": "x", "label": long(81) }])),
            "components.0.components.0.label",
        ),
    ];
    for (body, wanted) in table {
        assert_eq!(refused(&sandbox, "POST", &format!("/channels/{DESK}/messages"), body).await, wanted);
    }
    let right =
        json!({ "content": long(2000), "embeds": [{ "title": long(256), "description": long(4096) }] });
    assert_eq!(call(&sandbox, "POST", &format!("/channels/{DESK}/messages"), right).await.unwrap().0, 200);
    assert!(sandbox.alarms().is_empty());
}

#[tokio::test]
async fn threads() {
    let sandbox = Sandbox::start(plain()).await.unwrap();
    let route = format!("/channels/{DESK}/threads");
    let name = json!({ "name": long(101), "type": 12 });
    assert_eq!(refused(&sandbox, "POST", &route, name).await, "name");
    let minutes = json!({ "name": "x", "type": 12, "auto_archive_duration": 61 });
    assert_eq!(refused(&sandbox, "POST", &route, minutes).await, "auto_archive_duration");
}

#[tokio::test]
async fn commands() {
    let sandbox = Sandbox::start(plain()).await.unwrap();
    let route = format!("/applications/900000000000000001/guilds/{GUILD}/commands");
    let option = |name: &str, required: bool| json!({ "type": 3, "name": name, "description": "d", "required": required });
    let with = |options: Value| json!([{ "name": "ask", "description": "d", "options": options }]);
    let choice = json!({ "name": "c", "value": "c" });
    let localized = |locale: &str, text: String| json!([{ "name": "ask", "description": "d", "description_localizations": { locale: text } }]);
    let table = [
        (json!([{ "name": "Ask", "description": "d" }]), "name"),
        (json!([{ "name": "ask me", "description": "d" }]), "name"),
        (json!([{ "name": long(33), "description": "d" }]), "name"),
        (json!([{ "name": "ask", "description": "" }]), "description"),
        (json!([{ "name": "ask", "description": long(101) }]), "description"),
        (json!([{ "name": "ask", "description": "d" }, { "name": "ask", "description": "d" }]), "1"),
        (json!([{ "name": "Ask", "type": 3, "description": "d" }]), "description"),
        (localized("tlh", "d".to_owned()), "description_localizations"),
        (localized("es-419", long(101)), "description_localizations.es-419"),
        (with(json!([option("a", false), option("b", true)])), "options.1"),
        (with(json!([option("a", false), option("a", false)])), "options.1"),
        (with(json!(vec![option("a", false); 26])), "options"),
        (
            with(
                json!([{ "type": 3, "name": "a", "description": "d", "autocomplete": true, "choices": [choice] }]),
            ),
            "options.0",
        ),
        (
            with(
                json!([{ "type": 3, "name": "a", "description": "d", "choices": vec![choice.clone(); 26] }]),
            ),
            "options.0.choices",
        ),
    ];
    for (body, wanted) in table {
        assert_eq!(refused(&sandbox, "PUT", &route, body).await, wanted);
    }
    let right = json!([{ "name": "ask", "description": "d", "options": [option("a", true)] },
                       { "name": "Ask for help with this", "type": 3 }]);
    assert_eq!(call(&sandbox, "PUT", &route, right).await.unwrap().0, 200);
}
