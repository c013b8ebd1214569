//! What the demo's page can ask and do: who can be played, what to try, the clock.

use std::sync::Arc;

use chrono::{DateTime, NaiveTime, Utc};

use crate::clock::Clock;
use crate::desk::Desk;
use crate::domain::district::District;
use crate::domain::people::{Role, Staff};
use crate::rounds;
use crate::sandbox::page::{Cast, Controls, Notes, Part};

/// The groups on the first screen, in this order.
const GROUPS: [(&str, Role); 7] = [
    ("Teachers", Role::Teacher),
    ("Librarians", Role::Librarian),
    ("Integration specialists", Role::Specialist),
    ("Director", Role::Director),
    ("Tech office", Role::TechOffice),
    ("Library support staff", Role::SupportStaff),
    ("Principals", Role::Principal),
];

const HINTS: [&str; 6] = [
    "Be Karin Aune and type /ask with one line, such as: where do I see who hasn't opened the worksheet in Classroom?",
    "Then be Dana Ruiz: the card is in #hoover-desk. Press Claim, and look at the new thread.",
    "Resolve it, and be Karin Aune again to say whether it helped.",
    "Nils Berg asks about iPads (a pilot), Alma Reyes about Moodle (being rolled out): see who gets it, and why.",
    "Be Elena Rojas, whose Discord speaks Spanish, and ask in Spanish: the answer is Spanish, her librarian Lucia Ferreira reads the original.",
    "Nils Berg and Sam Okoro have a time to meet for #2. Claim something else as its coach, press Time, and be the teacher to answer.",
];

/// The demo's hands on the world around the bot.
pub(super) struct Hands {
    pub(super) clock: Clock,
    pub(super) district: Arc<District>,
    pub(super) desk: std::sync::OnceLock<Desk>,
}

impl Controls for Hands {
    fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Moves the clock; what that causes happens at once.
    fn advance(&self, by: chrono::Duration) {
        self.clock.advance(by);
        if let Some(desk) = self.desk.get().cloned() {
            tokio::spawn(async move {
                if let Err(stopped) = rounds::round(&desk, desk.now()).await {
                    tracing::error!(%stopped, "a round failed");
                }
                desk.owing().notify_one();
            });
        }
    }

    fn next_school_morning(&self) -> DateTime<Utc> {
        let calendar = &self.district.calendar;
        let today = calendar.local_date(self.clock.now());
        let next = today.iter_days().skip(1).take(120).find(|day| calendar.any_school_day(*day));
        let seven = NaiveTime::from_hms_opt(7, 0, 0).unwrap_or_default();
        calendar.moment(next.unwrap_or(today), seven)
    }

    fn notes(&self) -> Notes {
        Notes {
            title: self.district.name.clone(),
            hints: HINTS.iter().map(|hint| (*hint).to_owned()).collect(),
            zone: self.district.calendar.zone.name().to_owned(),
            cast: GROUPS.iter().map(|(title, role)| self.group(title, *role)).collect(),
        }
    }
}

impl Hands {
    fn group(&self, title: &str, role: Role) -> Cast {
        let of_role = self.district.staff.iter().filter(|it| it.is(role) && !it.gone);
        let people = of_role.filter_map(|it| {
            let user = it.user?.0.into();
            Some(Part { guild: self.district.guild.0.into(), user, about: self.about(it) })
        });
        Cast { title: title.to_owned(), people: people.collect() }
    }

    fn about(&self, staff: &Staff) -> String {
        let mut names: Vec<_> = staff
            .posts
            .iter()
            .filter_map(|post| self.district.building(post.building))
            .map(|it| it.name.as_str())
            .collect();
        names.dedup();
        if names.is_empty() { "District office".to_owned() } else { names.join(" and ") }
    }
}
