//! The sections `[district]`, `[routing]`, `[settings]`, `[tech_office]` and `[channels]`.

use chrono::NaiveTime;

use super::check::Names;
use super::section::Section;
use super::values::{channel, date, flag, parsed, snowflake, text, time, whole};
use crate::domain::district::{Channels, Owner, Owners, Settings, TechOffice, YearEnd};
use crate::domain::ids::GuildId;

/// What the file says before any building.
pub(super) struct General {
    pub(super) guild: GuildId,
    pub(super) name: String,
    pub(super) languages: Vec<String>,
    pub(super) settings: Settings,
    pub(super) channels: Channels,
}

/// The languages that there are sentences for.
const LANGUAGES: [&str; 2] = ["en", "es"];

pub(super) fn read(top: &Section<'_>, names: &Names) -> Option<General> {
    let district = need_section(top, "district");
    let settings = settings(top);
    let channels = channels(top);
    names.note_missing_director(top);
    let district = district?;
    let guild = district.need("guild", "\"1000000000000000001\"", snowflake);
    let name = district.need("name", "\"Lake Prairie Public Schools\"", text);
    let mut languages = district.list("languages", "\"en\", \"es\"", language);
    if languages.is_empty() {
        languages.push("en".into());
    }
    // The calendar asks for it; here it is only known.
    let _ = district.may("timezone", "\"America/Chicago\"", |_| Ok(()));
    district.finish();
    Some(General { guild: GuildId(guild?), name: name?, languages, settings: settings?, channels })
}

pub(super) fn need_section<'a>(top: &Section<'a>, key: &'static str) -> Option<Section<'a>> {
    let section = top.section(key, &format!("[{key}]"));
    if section.is_none() {
        top.need(key, "…", |_| Ok(()));
    }
    section
}

fn language(value: &toml::Value) -> Result<String, String> {
    let code = text(value)?;
    if LANGUAGES.contains(&code.as_str()) {
        Ok(code)
    } else {
        Err(format!("there are no sentences in `{code}` yet"))
    }
}

fn settings(top: &Section<'_>) -> Option<Settings> {
    let owners = owners(top);
    let tech_office = tech_office(top);
    let year_end = year_end(top);
    let it = need_section(top, "settings")?;
    let days = |key, usual: u16| it.may(key, &usual.to_string(), whole(1..=30)).unwrap_or(usual);
    let digest_at = it.may("digest_at", "\"07:00\"", time);
    let crisis_text = it.need("crisis_text", "\"Call your counselor now; 988\"", text);
    let minutes = |key, usual: u16| it.may(key, &usual.to_string(), whole(1..=480)).unwrap_or(usual);
    let settings = Settings {
        owners,
        remind_after_days: days("remind_after_days", 1),
        escalate_after_days: days("escalate_after_days", 2),
        today_widens_after_minutes: minutes("today_widens_after_minutes", 20),
        small_cell: it.may("small_cell", "3", whole(2..=20)).unwrap_or(3),
        log_step_minutes: it.may("log_step_minutes", "5", whole(1..=60)).unwrap_or(5),
        log_close_day: it.may("log_close_day", "15", whole(1..=28)).unwrap_or(15),
        incident_reports: it.may("incident_reports", "3", whole(2..=50)).unwrap_or(3),
        incident_minutes: minutes("incident_minutes", 60),
        crisis_text: crisis_text.unwrap_or_default(),
        crisis_text_es: it.may("crisis_text_es", "\"Llame ahora a su consejero; 988\"", text),
        staff_development_percent: it.may("staff_development_percent", "60", whole(0..=100)).unwrap_or(60),
        tech_office,
        retention_days: it.may("retention_days", "730", whole(30..=3650)),
        digest_at: digest_at.or_else(|| NaiveTime::from_hms_opt(7, 0, 0))?,
        meeting_reminder_minutes: it.may("meeting_reminder_minutes", "60", whole(0..=960)).unwrap_or(60),
        librarians_hear_days: it.may("librarians_hear_days", "14", whole(0..=180)).unwrap_or(14),
        year_end,
    };
    if settings.escalate_after_days < settings.remind_after_days {
        it.note("escalate_after_days", "comes before the reminder", "escalate_after_days = 2");
    }
    it.finish();
    Some(settings)
}

fn owners(top: &Section<'_>) -> Owners {
    let usual = Owners::default();
    let Some(it) = top.section("routing", "[routing]") else { return usual };
    let owner = |key, usual: Owner| it.may(key, &format!("\"{}\"", usual.as_str()), owner).unwrap_or(usual);
    let owners = Owners {
        learning: owner("learning", usual.learning),
        implementation: owner("implementation", usual.implementation),
        standard: owner("standard", usual.standard),
        unsorted: owner("unsorted", usual.unsorted),
    };
    it.finish();
    owners
}

fn owner(value: &toml::Value) -> Result<Owner, String> {
    let name = text(value)?;
    let found = Owner::ALL.into_iter().find(|it| it.as_str() == name);
    found.ok_or_else(|| format!("`{name}` is none of specialists, ready-librarian and librarian"))
}

fn year_end(top: &Section<'_>) -> Option<YearEnd> {
    let it = top.section("year_end", "[year_end]")?;
    let ask_from = it.need("ask_from", "2027-05-15", date);
    let answer_by = it.need("answer_by", "2027-06-03", date);
    let return_on = it.need("return_on", "2027-08-24", date);
    let end = YearEnd { ask_from: ask_from?, answer_by: answer_by?, return_on: return_on? };
    if end.answer_by < end.ask_from || end.return_on <= end.answer_by {
        it.note("return_on", "the three days have to rise", "return_on = 2027-08-24");
    }
    it.finish();
    Some(end)
}

fn tech_office(top: &Section<'_>) -> Option<TechOffice> {
    let it = top.section("tech_office", "[tech_office]")?;
    let office = TechOffice {
        queue_here: it.may("queue_here", "true", flag).unwrap_or(true),
        work_order_path: it.may("work_order_path", "\"Staff portal › Work orders\"", text),
        extension: it.may("extension", "\"4357\"", text),
    };
    if !office.queue_here && office.work_order_path.is_none() {
        it.note(
            "work_order_path",
            "is missing: without a queue here, teachers have to be told where to go",
            "work_order_path = \"Staff portal › Work orders\"",
        );
    }
    it.finish();
    Some(office)
}

fn channels(top: &Section<'_>) -> Channels {
    let mut channels = Channels::default();
    let Some(it) = top.section("channels", "[channels]") else { return channels };
    for name in Channels::NAMES {
        channels.set(name, it.may(name, "\"#ask-for-help\"", channel));
    }
    it.finish();
    channels
}

/// The time zone, which stands in `[district]` and belongs to the calendar.
pub(super) fn zone(top: &Section<'_>) -> Option<chrono_tz::Tz> {
    let district = top.section("district", "[district]")?;
    district.need("timezone", "\"America/Chicago\"", |value| {
        parsed(value).map_err(|_| "is not a time zone of the IANA database".into())
    })
}
