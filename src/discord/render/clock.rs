//! What the two who meet hear of the clock and the weather, and what the director hears of their meetings. Reads nothing.

use chrono::{DateTime, NaiveDate, Utc};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::company::{asked_by, requesters};
use super::counted;
use super::life::slot as said;
use super::names::Names;
use super::time::{changes, time_button};
use crate::desk::{Face, Meetings};
use crate::discord::controls::{Control, MoreControl};
use crate::discord::view::View;
use crate::discord::words::{Words, relative, words};
use crate::domain::building::Level;
use crate::domain::calendar::Day;
use crate::domain::meeting::Offer;
use crate::domain::owed::{ClockNews, ClockWhat};
use crate::domain::text::excerpt;
use crate::domain::ticket::{Form, Slot};

/// News about a meeting; none where it is old by now. In a thread it is for both. Nobody's phone rings outside duty hours.
pub(in crate::discord) fn clock_news(
    face: &Face,
    (news, in_thread): (ClockNews, bool),
    offers: &[Offer],
    now: DateTime<Utc>,
) -> Option<View> {
    let ticket = &face.ticket;
    let words = words(if news.coach { face.district.language() } else { &ticket.asked.language });
    let names = Names { district: &face.district, words: &words };
    let lead = ticket.lead().filter(|_| ticket.is_open())?;
    let (mut who, mut mentions) = (Vec::new(), Vec::new());
    if in_thread || !news.coach {
        who.push(requesters(ticket));
        mentions.extend(asked_by(ticket));
    }
    if in_thread || news.coach {
        who.push(names.mention(lead));
        mentions.extend(names.account(lead));
    }
    let (who, number, set) = (who.join(", "), ticket.number.to_string(), ticket.state.slot());
    let (text, row) = match news.about {
        ClockWhat::DayLost { slot } if set.is_none() => {
            (lost(names, face, (who, number), &slot), times(names, face, offers, &slot))
        }
        ClockWhat::OnlineNow { slot } if set.is_some_and(|it| it.starts_at == slot.starts_at) => {
            let text = words.clock_online_now(who, words.day(day(face, &slot)), number, said(names, &set?));
            (text, times(names, face, offers, &Slot { form: Form::InPerson, ..slot }))
        }
        ClockWhat::OnAgain { slot } if set == Some(slot) => {
            let text = words.clock_on_again(who, words.day(day(face, &slot)), number, said(names, &slot));
            (text, changes(&words, face))
        }
        ClockWhat::Soon { slot } if set == Some(slot) && now < slot.starts_at => {
            let text = words.clock_soon(who, relative(slot.starts_at), number, said(names, &slot));
            (text, changes(&words, face))
        }
        _ => return None,
    };
    let quiet = !face.district.calendar.is_duty(now);
    Some(View { mentions, quiet, ..View::text(text) }.row(row))
}

fn day(face: &Face, slot: &Slot) -> NaiveDate {
    face.district.calendar.local_date(slot.starts_at)
}

/// "See you Thursday."
fn lost(names: Names<'_>, face: &Face, (who, number): (String, String), slot: &Slot) -> String {
    let (words, calendar, date) = (names.words, &face.district.calendar, day(face, slot));
    let building = face.ticket.asked.building.and_then(|id| face.district.building(id));
    let level = building.map_or(Level::Office, |it| it.level);
    if calendar.day(date, level) != Day::Closed {
        return words.clock_day_changed(who, words.day(date), number, said(names, slot));
    }
    let next = calendar.next_school_day(date, level);
    let next = match next {
        Some(next) if (next - date).num_days() < 7 => words.weekday_of(next),
        Some(next) => words.day(next),
        None => words.clock_next_year(),
    };
    words.clock_day_lost(who, words.day(date), number, said(names, slot), next)
}

/// The next times, each one press away, and the way to all of them.
pub(super) fn times(names: Names<'_>, face: &Face, offers: &[Offer], was: &Slot) -> CreateActionRow {
    let words = names.words;
    let button = |offer: &Offer| {
        let online = offer.window.online_only || was.form == Form::Online;
        let start = offer.window.start;
        let local = start.with_timezone(&names.district.calendar.zone).naive_local();
        let when = words.weekday_and_time(local);
        let label = if online { words.clock_time_online(when) } else { when };
        let take = MoreControl::TakeTime(face.ticket.id, start.timestamp(), online);
        let id = Control::More(take).to_string();
        CreateButton::new(id).label(excerpt(&label, 80)).style(ButtonStyle::Primary)
    };
    let all = time_button(words.button_another_time(), face);
    CreateActionRow::Buttons(offers.iter().map(button).chain([all]).collect())
}

/// What became of the meetings of a day, a line each.
pub(super) fn meetings(words: &Words, meetings: Meetings) -> Vec<String> {
    let lines = [
        (meetings.lost > 0).then(|| words.calendar_meetings_lost(counted(meetings.lost))),
        (meetings.online > 0).then(|| words.calendar_meetings_online(counted(meetings.online))),
        (meetings.again > 0).then(|| words.calendar_meetings_again(counted(meetings.again))),
    ];
    lines.into_iter().flatten().chain(super::class::classes_of_day(words, meetings)).collect()
}
