//! Modals: shown at once, without a look at the database, because Discord waits for nothing here.

use serenity::all::{CreateActionRow, CreateInputText, CreateModal, InputTextStyle};

use crate::discord::controls::{Control, LifeControl};
use crate::discord::words::words;
use crate::domain::ids::TicketId;
use crate::domain::text::LONGEST;

/// The names of the fields.
pub(in crate::discord) const WORDS: &str = "words";
pub(in crate::discord) const MINUTES: &str = "minutes";
pub(in crate::discord) const OUTCOME: &str = "outcome";
pub(in crate::discord) const TOPIC: &str = "topic";
pub(in crate::discord) const NOTES: &str = "notes";

/// What the requester needs; `given` stands in the field already.
pub(in crate::discord) fn ask_form(control: Control, given: &str, language: &str) -> CreateModal {
    let words = words(language);
    let input = long(words.ask_form_words()).placeholder(words.ask_form_hint());
    let given: String = given.chars().take(LONGEST).collect();
    let input = if given.is_empty() { input } else { input.value(given) };
    form(control, words.ask_form_title(), vec![input])
}

/// What a picture without words shows: a class list in it would be read by everybody who may see the ticket (F26).
pub(in crate::discord) fn picture_form(control: Control, language: &str) -> CreateModal {
    let words = words(language);
    let input = long(words.picture_form_words()).placeholder(words.picture_form_hint());
    form(control, words.ask_form_title(), vec![input])
}

/// More words about a ticket.
pub(in crate::discord) fn details_form(ticket: TicketId, language: &str) -> CreateModal {
    let words = words(language);
    form(Control::DetailsForm(ticket), words.details_form_title(), vec![long(words.details_form_words())])
}

/// The requester's answer to a coach's question.
pub(in crate::discord) fn answer_form(ticket: TicketId, language: &str) -> CreateModal {
    let words = words(language);
    form(Control::DetailsForm(ticket), words.answer_form_title(), vec![long(words.answer_form_words())])
}

/// What was done and how long it took.
pub(in crate::discord) fn resolve_form(ticket: TicketId, language: &str) -> CreateModal {
    closing_form(Control::ResolveForm(ticket), words(language).resolve_form_title(), language)
}

/// The same for a repair that the coach did.
pub(in crate::discord) fn fixed_form(ticket: TicketId, language: &str) -> CreateModal {
    let control = LifeControl::FixedForm(ticket).into();
    closing_form(control, words(language).button_fixed(), language)
}

fn closing_form(control: Control, title: String, language: &str) -> CreateModal {
    let words = words(language);
    let minutes = CreateInputText::new(InputTextStyle::Short, words.resolve_form_minutes(), MINUTES)
        .value("15")
        .min_length(1)
        .max_length(20);
    let outcome = CreateInputText::new(InputTextStyle::Short, words.resolve_form_outcome(), OUTCOME)
        .required(false)
        .max_length(300);
    form(control, title, vec![minutes, outcome])
}

fn long(label: String) -> CreateInputText {
    let longest = u16::try_from(LONGEST).unwrap_or(u16::MAX);
    CreateInputText::new(InputTextStyle::Paragraph, label, WORDS).min_length(1).max_length(longest)
}

pub(super) fn form(control: Control, title: String, inputs: Vec<CreateInputText>) -> CreateModal {
    let rows = inputs.into_iter().map(CreateActionRow::InputText).collect();
    CreateModal::new(control.to_string(), title).components(rows)
}
