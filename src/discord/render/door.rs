//! What the door says: words that were turned away, and the one question.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateInputText, CreateModal, CreateSelectMenu,
    CreateSelectMenuKind, CreateSelectMenuOption, InputTextStyle,
};

use super::forms::{MINUTES, NOTES, OUTCOME, TOPIC, WORDS};
use super::names::Names;
use super::reason::reason;
use super::{OPTIONS, counted};
use crate::desk::{Question, RoadSentence, Several};
use crate::discord::controls::Control;
use crate::discord::controls::door::{Door, Meant, Whither};
use crate::discord::view::View;
use crate::discord::words::{Words, plain, words};
use crate::domain::class::PLACE;
use crate::domain::district::{District, Settings};
use crate::domain::door::{Identifier, Need};
use crate::domain::text::{LONGEST, excerpt};
use crate::domain::ticket::Ticket;
use crate::domain::turned::Turned;

/// A box around the masked words. Whoever sends them again is given them back from there: they are kept nowhere else.
const FENCE: &str = "```";

/// The fields of an initiative's sentences, in their order. One that is sent again by itself is in the first.
pub(in crate::discord) const SENTENCES: [&str; 2] = [WORDS, NOTES];

/// Words that were turned away. `to` is what they can be sent again for.
pub(in crate::discord) fn turned(
    turned: &Turned,
    settings: &Settings,
    to: Option<Whither>,
    language: &str,
) -> View {
    let words = words(language);
    match turned {
        Turned::Harm => View::text(words.turned_harm(crisis_text(settings, language))),
        Turned::Student { what, masked } => {
            let content = words.turned_student(all_of(&words, what));
            let boxed = |masked: &crate::domain::text::Words| {
                let boxed = format!("{FENCE}\n{}\n{FENCE}", masked.as_str().replace('`', "'"));
                CreateEmbed::new().title(words.turned_box()).description(boxed)
            };
            let view = View { content, embeds: masked.iter().map(boxed).collect(), ..View::default() };
            match to {
                Some(to) => view.row(again(&words, to)),
                None => view,
            }
        }
    }
}

pub(super) fn crisis_text<'a>(settings: &'a Settings, language: &str) -> &'a str {
    let spanish = settings.crisis_text_es.as_deref().filter(|_| language.starts_with("es"));
    spanish.unwrap_or(&settings.crisis_text)
}

/// *name*, *name and number*, *name, number and birth date*.
fn all_of(words: &Words, what: &[Identifier]) -> String {
    let found: Vec<_> = what.iter().map(|what| kind_of(words, *what)).collect();
    match found.split_last() {
        Some((last, others)) if !others.is_empty() => words.what_and(others.join(", "), last),
        _ => found.concat(),
    }
}

fn kind_of(words: &Words, what: Identifier) -> String {
    match what {
        Identifier::Name => words.what_name(),
        Identifier::Number => words.what_number(),
        Identifier::BirthDate => words.what_birth_date(),
        Identifier::Email => words.what_email(),
        Identifier::Record => words.what_record(),
    }
}

fn again(words: &Words, to: Whither) -> CreateActionRow {
    let button = |insisted, label, style| {
        CreateButton::new(Control::Door(Door::Again { to, insisted }).to_string()).label(label).style(style)
    };
    CreateActionRow::Buttons(vec![
        button(false, words.button_edit_and_send(), ButtonStyle::Primary),
        button(true, words.button_not_a_student(), ButtonStyle::Secondary),
    ])
}

/// The masked words of a box that [`turned`] made.
pub(in crate::discord) fn unboxed(description: &str) -> &str {
    description.trim_start_matches(FENCE).trim_end_matches(FENCE).trim_matches('\n')
}

/// The modal that sends words again; the masked ones stand in it.
pub(in crate::discord) fn again_form(
    to: Whither,
    insisted: bool,
    masked: &[&str],
    language: &str,
) -> CreateModal {
    let words = words(language);
    let (title, label) = if insisted {
        (words.insist_form_title(), words.insist_form_words())
    } else {
        (words.again_form_title(), words.again_form_words())
    };
    let first = masked.first().copied().unwrap_or_default();
    let inputs = match to {
        Whither::Road { sentence: RoadSentence::Both, .. } => both(&words, insisted, masked),
        Whither::Resolve { minutes, .. } | Whither::ResolveNumber { minutes, .. } => {
            let spent = CreateInputText::new(InputTextStyle::Short, words.resolve_form_minutes(), MINUTES);
            vec![spent.value(minutes.to_string()).max_length(20), line(label, first)]
        }
        Whither::Log { topicless: true, .. } => {
            let topic = CreateInputText::new(InputTextStyle::Short, words.again_form_topic(), TOPIC);
            vec![topic.max_length(100), line(label, first)]
        }
        Whither::Log { .. } => vec![line(label, first)],
        _ => vec![filled(InputTextStyle::Paragraph, (label, WORDS), longest(to), first)],
    };
    let rows = inputs.into_iter().map(CreateActionRow::InputText).collect();
    let control = Control::Door(Door::AgainForm { to, insisted });
    CreateModal::new(control.to_string(), title).components(rows)
}

/// The goal and the notes of an initiative, each with its name.
fn both(words: &Words, insisted: bool, masked: &[&str]) -> Vec<CreateInputText> {
    let names = [words.road_field_goal(), words.road_field_notes()];
    let sentences = RoadSentence::Both.each().iter().zip(SENTENCES).zip(names);
    let input = |(at, ((sentence, field), name)): (usize, ((&RoadSentence, &'static str), String))| {
        let label = if insisted { words.insist_form_of(name) } else { words.again_form_of(name) };
        let given = masked.get(at).copied().unwrap_or_default();
        filled(InputTextStyle::Paragraph, (label, field), sentence.longest(), given)
    };
    sentences.enumerate().map(input).collect()
}

fn line(label: String, given: &str) -> CreateInputText {
    filled(InputTextStyle::Short, (label, OUTCOME), 300, given)
}

fn filled(
    style: InputTextStyle,
    (label, name): (String, &'static str),
    longest: usize,
    given: &str,
) -> CreateInputText {
    let given: String = given.chars().take(longest).collect();
    let longest = u16::try_from(longest).unwrap_or(u16::MAX);
    CreateInputText::new(style, label, name).value(given).min_length(1).max_length(longest)
}

/// How much a command takes of a text of several lines.
fn longest(to: Whither) -> usize {
    match to {
        Whither::Road { sentence, .. } => sentence.longest(),
        Whither::Class { .. } => PLACE,
        Whither::Incident(_) | Whither::IncidentNumber { .. } => 200,
        Whither::Note { .. } | Whither::Hold { .. } => 1500,
        _ => LONGEST,
    }
}

/// Several needs, offered as a ticket each.
pub(super) fn several_needs(question: &Question, needs: &[Need]) -> View {
    let words = words(&question.language);
    let names = Names { district: &question.district, words: &words };
    let count = counted(needs.len());
    let mut lines = vec![words.needs_offer(count)];
    for (number, need) in (1_i64..).zip(needs) {
        // What is broken goes to the tech office whatever it is about: that is what the sender wants to know.
        let topic = if need.kind.is_tech() { names.kind(need.kind) } else { names.topic(need.topic) };
        lines.push(words.needs_line(number, plain(&excerpt(&need.words, 200)), topic));
    }
    lines.push(words.needs_hint());
    let button = |apart, label| {
        CreateButton::new(Control::Door(Door::Needs { draft: question.draft, apart }).to_string())
            .label(label)
    };
    View::text(lines.join("\n")).row(CreateActionRow::Buttons(vec![
        button(true, words.button_open_apart(count)).style(ButtonStyle::Primary),
        button(false, words.button_keep_as_one()).style(ButtonStyle::Secondary),
    ]))
}

/// What became of several needs: one line each.
pub(super) fn several(several: &Several) -> View {
    let words = words(&several.language);
    let names = Names { district: &several.district, words: &words };
    let mut lines: Vec<_> = several
        .opened
        .iter()
        .map(|it| {
            let ticket = &it.ticket;
            let topic = names.topic(ticket.asked.topic);
            words.several_line(ticket.number.to_string(), topic, reason(names, ticket))
        })
        .collect();
    if !several.work_orders.is_empty() {
        lines.push(super::answer::work_order_text(&several.district, &words));
    }
    lines.push(words.several_hint());
    let title = words.several_title(counted(several.opened.len()));
    let embed = CreateEmbed::new().title(title).description(lines.join("\n")).colour(super::card::OPEN);
    View::embed(embed)
}

/// The one question about a vague request.
pub(super) fn what_kind(question: &Question) -> View {
    let words = words(&question.language);
    let button = |answer, label| {
        let control = Control::Door(Door::Meant { draft: question.draft, answer });
        CreateButton::new(control.to_string()).label(label).style(ButtonStyle::Secondary)
    };
    View::text(words.vague_question()).row(CreateActionRow::Buttons(vec![
        button(Meant::Broken, words.button_broken()),
        button(Meant::Learn, words.button_learn()),
        button(Meant::Person, words.button_person()),
    ]))
}

/// Nothing is needed any more: one open request is offered, several are asked about.
pub(super) fn never_mind(open: &[Ticket], language: &str) -> View {
    let words = words(language);
    match open {
        [] => View::text(words.never_mind_none()),
        [only] => {
            let number = only.number.to_string();
            let text = words.never_mind_one(number.clone(), plain(&only.asked.words.excerpt(150)));
            let button = CreateButton::new(Control::Cancel(only.id).to_string())
                .label(words.button_take_back(number))
                .style(ButtonStyle::Danger);
            View::text(text).row(CreateActionRow::Buttons(vec![button]))
        }
        several => {
            let option = |it: &Ticket| {
                let label = format!("{} {}", it.number, it.asked.words.as_str());
                CreateSelectMenuOption::new(excerpt(&label, 100), it.id.to_string())
            };
            let options = several.iter().take(OPTIONS).map(option).collect();
            let menu = CreateSelectMenu::new(
                Control::Door(Door::TakeBack).to_string(),
                CreateSelectMenuKind::String { options },
            );
            let row = CreateActionRow::SelectMenu(menu.placeholder(words.menu_take_back()));
            View::text(words.never_mind_many()).row(row)
        }
    }
}

/// Whom to call instead of waiting for a bot (F14).
pub(super) fn urgent(district: &District, words: &Words, ticket: &Ticket) -> String {
    let office = district.settings.tech_office.as_ref().and_then(|it| it.extension.clone());
    let building = ticket.asked.building.and_then(|id| district.building(id));
    let phone = building.and_then(|it| Some((plain(&it.name), it.phone.clone()?)));
    let calls: Vec<_> = [
        office.map(|extension| words.call_tech_office(extension)),
        phone.map(|(name, phone)| words.call_building(name, phone)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if calls.is_empty() { words.answer_urgent_no_number() } else { words.answer_urgent(calls.join(" · ")) }
}
