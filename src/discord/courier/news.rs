//! News about people, told to the requester: in the thread of the ticket where there is one, else directly.

use super::Shared;
use super::verdict::Told;
use crate::desk::Face;
use crate::discord::render::people;
use crate::domain::owed_people::PeopleNews;
use crate::store::owed::Debt;

/// How many other times a message offers beside the way to all of them: they fit into one row.
const OFFERED: usize = 3;

impl Shared {
    pub(super) async fn tell_news(&self, debt: &Debt, face: &Face, news: &PeopleNews) -> Told {
        let view = match news {
            PeopleNews::LeaveAsked { staff } => {
                let until = face.district.away_until(*staff, self.desk.now());
                people::leave_asked(face, *staff, until)
            }
            PeopleNews::MeetingFalls { staff, slot } => {
                let offers = self.desk.next_times(face, OFFERED).await?;
                people::meeting_falls(face, *staff, slot, &offers)
            }
            PeopleNews::BuildingAsked { building } => people::building_asked(face, *building),
            PeopleNews::CoachLeft { staff, tickets } => {
                let mut faces = Vec::new();
                for ticket in tickets {
                    faces.push(self.desk.face(*ticket).await?);
                }
                people::coach_left(&faces, *staff)
            }
        };
        // More than one ticket is in no one thread.
        let alone = matches!(news, PeopleNews::CoachLeft { tickets, .. } if tickets.len() > 1);
        if !alone && let Some(said) = self.in_thread(debt, face, &view).await {
            return Ok(said);
        }
        self.to_person(debt, face, face.ticket.asked.user, view).await
    }
}
