//! Filling in a modal and sending it off.

use serde_json::json;

use super::{Misuse, Person, Reply};
use crate::sandbox::world::{Component, Kind, Modal};

impl Person {
    /// As [`Person::fills`], with an error instead of a panic.
    pub async fn try_fills(&self, modal: &Modal, fields: &[(&str, &str)]) -> Result<Reply, Misuse> {
        let known = |label: &str| modal.inputs.iter().any(|input| is(input, label));
        if let Some((label, _)) = fields.iter().find(|(label, _)| !known(label)) {
            let there: Vec<_> = modal.inputs.iter().map(Component::words).collect();
            return Err(Misuse::new(format!("the modal has no field {label:?}; it has {there:?}")));
        }
        let rows = modal.inputs.iter().map(|input| {
            let value = filled(input, fields)?;
            let component = json!({ "type": 4, "id": 2, "custom_id": input.custom_id, "value": value });
            Ok(json!({ "type": 1, "id": 1, "components": [component] }))
        });
        let rows = rows.collect::<Result<Vec<_>, Misuse>>()?;
        let opened = self.sandbox.look(|world| world.interaction(modal.opened_by).cloned());
        let opened = opened.ok_or_else(|| Misuse::new("nothing opened that modal"))?;
        if opened.user != self.user {
            return Err(Misuse::new("that modal is open on somebody else's screen"));
        }
        let data = json!({ "custom_id": modal.custom_id, "components": rows });
        self.act(Kind::ModalSubmit, opened.channel, opened.source, data).await
    }
}

fn is(input: &Component, label: &str) -> bool {
    input.words() == label || input.custom_id.as_deref() == Some(label)
}

/// What stands in a field when the modal is sent: within its bounds, or the client would not send it.
fn filled(input: &Component, fields: &[(&str, &str)]) -> Result<String, Misuse> {
    let given = fields.iter().find(|(label, _)| is(input, label)).map(|(_, text)| (*text).to_owned());
    let text = given.or_else(|| input.value.clone()).unwrap_or_default();
    let (label, length) = (input.words(), u64::try_from(text.chars().count()).unwrap_or(u64::MAX));
    let required = input.required.unwrap_or(true);
    match () {
        () if length == 0 && !required => Ok(text),
        () if length == 0 => Err(Misuse::new(format!("the field {label:?} is required"))),
        () if length < input.min_length.unwrap_or(0) => {
            Err(Misuse::new(format!("the field {label:?} is too short: {length}")))
        }
        () if length > input.max_length.unwrap_or(4000) => {
            Err(Misuse::new(format!("the field {label:?} is too long: {length}")))
        }
        () => Ok(text),
    }
}
