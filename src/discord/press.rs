//! Presses, menus and modals: what a control says is done at the desk, and the answer goes back.
//!
//! Poise does not dispatch these, and nothing is kept in memory for them: a button on a month-old card works
//! after a restart, because the truth is in the database.

mod change;
mod class;
mod door;
mod life;
mod minutes;
mod more;
mod page;
mod road;
mod year;

use poise::serenity_prelude as serenity;
use serenity::{
    ActionRowComponent, ComponentInteraction, ComponentInteractionDataKind, CreateInteractionResponse, Http,
    ModalInteraction,
};

use super::Data;
use super::answer::{Asked, Shown};
use super::commands::{closing, shown_name};
use super::controls::door::{Door, Whither};
use super::controls::{CalendarControl, Control, LifeControl, MoreControl, PageControl};
use super::render;
use super::view::View;
use super::words::words;
use crate::desk::{Ask, Caller, Said, Which, Wish};
use crate::domain::ids::{GuildId, InteractionId, MessageId, RoleId, TicketId, UserId};
use crate::domain::minutes::Minutes;
use crate::domain::refused::Refused;
use crate::domain::ticket::{Ending, Form};
use crate::store::Stopped;

pub(super) use page::drafted;

/// A button was pressed, or a menu was used.
pub(super) async fn component(http: &Http, data: &Data, press: &ComponentInteraction) {
    let language = press.locale.clone();
    let control = press.data.custom_id.parse::<Control>();
    let asked = Asked {
        http,
        id: press.id,
        token: &press.token,
        caller: caller_of(press.guild_id, press.member.as_ref(), &press.user, &language, press.id),
        pressed: control.ok().and_then(Control::ticket),
        again: None,
    };
    let form = match control {
        Ok(Control::Ask) => render::ask_form(Control::AskForm, "", &language),
        Ok(Control::Resolve(ticket)) => render::resolve_form(ticket, &language),
        Ok(Control::Life(LifeControl::Fixed(ticket))) => render::fixed_form(ticket, &language),
        Ok(Control::Life(LifeControl::Answer(ticket))) => render::answer_form(ticket, &language),
        Ok(Control::AddDetails(ticket)) => render::details_form(ticket, &language),
        Ok(Control::Door(door)) if let Some(form) = door::form(door, press, &language) => form,
        Ok(Control::Page(control)) if let Some(form) = page::form(control, press, &language) => form,
        Ok(Control::More(MoreControl::MakeIncident(ticket))) => render::incident_form(ticket, &language),
        Ok(control) => return pressed(data, asked, control, press).await,
        Err(_) => {
            let view = View::text(words(&language).control_unknown());
            asked.answer(&data.desk, Shown::OnlyToThem, Ok(view)).await;
            return;
        }
    };
    asked.send(CreateInteractionResponse::Modal(form)).await;
}

async fn pressed(data: &Data, mut asked: Asked<'_>, control: Control, press: &ComponentInteraction) {
    let desk = &data.desk;
    if let Some(guild) = control.guild().filter(|_| asked.caller.guild == GuildId(0)) {
        asked.caller.guild = guild;
    }
    if let Err(stopped) = in_own_server(data, &mut asked).await {
        asked.answer(desk, Shown::OnlyToThem, Err(stopped)).await;
        return;
    }
    let (caller, language) = (asked.caller.clone(), asked.caller.language.clone());
    let (shown, view) = match control {
        Control::More(control) => return more::pressed(data, &asked, control, press).await,
        Control::Claim(ticket) => {
            let hold = data.hands.hold(ticket);
            let claimed = desk.claim(caller, Which::Id(ticket)).await;
            return on_card(data, &asked, claimed.map(|it| it.ticket.id), press.message.id, hold).await;
        }
        Control::Minutes(control) => return minutes::pressed(data, &asked, control).await,
        Control::Life(control) => return life::pressed(data, &asked, control, press).await,
        Control::Partner(ticket) => {
            let joined = desk.join(caller, Which::Id(ticket)).await;
            (Shown::OnlyToThem, joined.map(|it| render::partnered(&it, &language)))
        }
        Control::Cancel(ticket) => {
            let cancelled = desk.cancel(caller, Which::Id(ticket)).await;
            let text = |number: String| View::text(words(&language).cancelled_answer(number));
            (Shown::InPlace, cancelled.map(|it| text(it.ticket.number.to_string())))
        }
        Control::PickTime(ticket) => {
            let wished = match chosen(press).and_then(wish) {
                Some(wish) => desk.wish(caller, Which::Id(ticket), wish).await,
                None => Err(Refused::TimeIsGone.into()),
            };
            (Shown::InPlace, wished.map(|it| render::wished(&it, &language)))
        }
        Control::WriteToMe(ticket) => {
            let wish = Wish { form: Form::Written, at: None };
            let wished = desk.wish(caller, Which::Id(ticket), wish).await;
            (Shown::InPlace, wished.map(|it| render::wished(&it, &language)))
        }
        Control::Building { draft } => {
            let building = chosen(press).unwrap_or_default();
            let opened = desk.answer_building(caller, draft, building).await;
            (Shown::InPlace, opened.map(|it| render::opening(&it, &language)))
        }
        Control::Helped(ticket) => {
            let thanked = desk.thank(caller, Which::Id(ticket)).await;
            (Shown::InPlace, thanked.map(|it| render::thanked(&it, &language)))
        }
        Control::NotYet(ticket) => {
            let reopened = desk.reopen(caller, Which::Id(ticket)).await;
            (Shown::InPlace, reopened.map(|it| render::reopened(&it, &language)))
        }
        Control::Door(door) => return door::pressed(data, &asked, door, press).await,
        Control::Page(control) => return page::pressed(data, &asked, control).await,
        Control::Class(control) => class::pressed(data, caller, control, press).await,
        Control::Road(road) => road::pressed(data, caller, road).await,
        Control::Calendar(CalendarControl::TakeIn(id)) => {
            let done = desk.confirm_import(caller, id).await;
            (Shown::InPlace, done.map(|it| render::imported(&it, &language)))
        }
        Control::Calendar(CalendarControl::Leave) => (Shown::InPlace, Ok(render::not_imported(&language))),
        Control::People(control) => super::press_people::pressed(data, caller, control).await,
        Control::Change(ticket) => change::pressed(data, caller, ticket, press).await,
        Control::Year(control) => year::pressed(data, caller, control, press).await,
        // These open modals, or are modals: no such press comes from an honest client.
        Control::Ask
        | Control::AskForm
        | Control::AskAboutForm { .. }
        | Control::Resolve(_)
        | Control::ResolveForm(_)
        | Control::AddDetails(_)
        | Control::DetailsForm(_) => (Shown::OnlyToThem, Err(Refused::NoSuchTicket.into())),
    };
    asked.answer(desk, shown, view).await;
}

/// Answers a press on a card with the card as it is now: no request is spent on an edit.
async fn on_card(
    data: &Data,
    asked: &Asked<'_>,
    changed: Result<TicketId, Stopped>,
    message: serenity::MessageId,
    hold: super::courier::Hold,
) {
    let face = match changed {
        Ok(ticket) => data.desk.face(ticket).await,
        Err(stopped) => Err(stopped),
    };
    let shows = face.as_ref().ok().map(|face| (face.ticket.id, face.ticket.revision));
    let arrived = asked.answer(&data.desk, Shown::InPlace, face.map(|face| render::card(&face))).await;
    if let Some((ticket, revision)) = shows.filter(|_| arrived) {
        hold.shown(ticket, MessageId(message.get()), revision);
    }
}

/// A modal was filled in.
pub(super) async fn modal(http: &Http, data: &Data, filled: &ModalInteraction) {
    let language = filled.locale.clone();
    let control = filled.data.custom_id.parse::<Control>();
    let mut asked = Asked {
        http,
        id: filled.id,
        token: &filled.token,
        caller: caller_of(filled.guild_id, filled.member.as_ref(), &filled.user, &language, filled.id),
        pressed: control.ok().and_then(Control::ticket),
        again: None,
    };
    if let Some(guild) = control.ok().and_then(Control::guild).filter(|_| asked.caller.guild == GuildId(0)) {
        asked.caller.guild = guild;
    }
    if let Err(stopped) = in_own_server(data, &mut asked).await {
        asked.answer(&data.desk, Shown::OnlyToThem, Err(stopped)).await;
        return;
    }
    match control {
        Ok(Control::AskForm) => ask(data, &asked, field(filled, render::WORDS), Ask::default()).await,
        Ok(Control::Door(Door::AskPrivatelyForm)) => {
            let options = Ask { private: true, ..Ask::default() };
            ask(data, &asked, field(filled, render::WORDS), options).await;
        }
        Ok(Control::AskAboutForm { channel, message }) => {
            let url = format!("https://discord.com/channels/{}/{channel}/{message}", asked.caller.guild);
            let options = Ask { source_url: Some(url), ..Ask::default() };
            ask(data, &asked, field(filled, render::WORDS), options).await;
        }
        Ok(Control::DetailsForm(ticket)) => {
            asked.again = Some(Whither::Details(ticket));
            details(data, &asked, ticket, field(filled, render::WORDS)).await;
        }
        Ok(Control::ResolveForm(ticket)) => resolve(data, &mut asked, (ticket, false), filled).await,
        Ok(Control::Life(LifeControl::FixedForm(ticket))) => {
            resolve(data, &mut asked, (ticket, true), filled).await;
        }
        Ok(Control::Door(Door::AgainForm { to, insisted })) => {
            door::sent_again(data, &mut asked, (to, insisted), filled).await;
        }
        Ok(Control::Page(PageControl::WordsForm(guild, page))) => {
            asked.again = Some(Whither::Page { guild, page });
            page::filled(data, &asked, page, (field(filled, render::WORDS), false)).await;
        }
        Ok(Control::More(MoreControl::IncidentForm(ticket))) => {
            more::incident(data, &mut asked, ticket, filled).await;
        }
        _ => {
            let view = View::text(words(&language).control_unknown());
            asked.answer(&data.desk, Shown::OnlyToThem, Ok(view)).await;
        }
    }
}

async fn ask(data: &Data, asked: &Asked<'_>, said: &str, options: Ask) {
    let ask = Ask { words: said.to_owned(), ..options };
    let opening = data.desk.open(asked.caller.clone(), ask).await;
    let view = opening.map(|it| render::opening(&it, &asked.caller.language));
    asked.answer_with_words(&data.desk, Shown::OnlyToThem, view, said).await;
}

async fn details(data: &Data, asked: &Asked<'_>, ticket: TicketId, said: &str) {
    let added = data.desk.add_details(asked.caller.clone(), Which::Id(ticket), Said::new(said)).await;
    let text = |number: String| View::text(words(&asked.caller.language).details_added(number));
    let view = added.map(|it| text(it.ticket.number.to_string()));
    asked.answer_with_words(&data.desk, Shown::OnlyToThem, view, said).await;
}

async fn resolve(
    data: &Data,
    asked: &mut Asked<'_>,
    (ticket, fixed): (TicketId, bool),
    filled: &ModalInteraction,
) {
    let ending = Ending::of_repair(fixed);
    let minutes = field(filled, render::MINUTES).parse().map(Minutes::get).unwrap_or_default();
    asked.again = Some(Whither::Resolve { ticket, minutes, fixed });
    let hold = data.hands.hold(ticket);
    let said = field(filled, render::OUTCOME);
    let resolved = match closing(field(filled, render::MINUTES), Some(Said::new(said))) {
        Ok((minutes, line)) => {
            data.desk.resolve(asked.caller.clone(), Which::Id(ticket), (minutes, ending), line).await
        }
        Err(stopped) => Err(stopped),
    };
    match (&filled.message, resolved) {
        (Some(card), Ok(it)) => on_card(data, asked, Ok(it.ticket.id), card.id, hold).await,
        (_, resolved) => {
            let text = |number: String| View::text(words(&asked.caller.language).resolved_answer(number));
            let view = resolved.map(|it| text(it.ticket.number.to_string()));
            asked.answer_with_words(&data.desk, Shown::OnlyToThem, view, said).await;
        }
    }
}

/// A control in a direct message belongs to the server of its ticket; one in a server, to that server.
async fn in_own_server(data: &Data, asked: &mut Asked<'_>) -> Result<(), Stopped> {
    if asked.caller.guild == GuildId(0)
        && let Some(ticket) = asked.pressed
    {
        asked.caller.guild = data.desk.guild_of(ticket).await?;
    }
    Ok(())
}

pub(super) fn caller_of(
    guild: Option<serenity::GuildId>,
    member: Option<&serenity::Member>,
    user: &serenity::User,
    language: &str,
    id: serenity::InteractionId,
) -> Caller {
    let roles = member.map(|it| it.roles.as_slice()).unwrap_or_default();
    Caller {
        guild: GuildId(guild.map_or(0, serenity::GuildId::get)),
        user: UserId(user.id.get()),
        name: shown_name(member, user),
        roles: roles.iter().map(|role| RoleId(role.get())).collect(),
        language: language.to_owned(),
        cause: InteractionId(id.get()),
    }
}

fn chosen(press: &ComponentInteraction) -> Option<&str> {
    match &press.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.first().map(String::as_str),
        _ => None,
    }
}

/// `1788881400:in-person`, as the menu of times writes it.
fn wish(value: &str) -> Option<Wish> {
    let (at, form) = value.split_once(':')?;
    let at = chrono::DateTime::from_timestamp(at.parse().ok()?, 0)?;
    Some(Wish { form: form.parse().ok()?, at: Some(at) })
}

/// The text of a modal's field; empty where there is none.
fn field<'a>(filled: &'a ModalInteraction, name: &str) -> &'a str {
    let inputs = filled.data.components.iter().flat_map(|row| &row.components);
    let mut texts = inputs.filter_map(|component| match component {
        ActionRowComponent::InputText(input) if input.custom_id == name => input.value.as_deref(),
        _ => None,
    });
    texts.next().unwrap_or_default()
}
