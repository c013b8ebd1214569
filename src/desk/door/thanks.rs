//! Thanks (A10, R77): no ticket. Passed on in private, or shared with a name if the one who thanks says so.

use std::sync::Arc;

use super::draft::Waiting;
use super::opening::Opening;
use crate::desk::Desk;
use crate::desk::intake::{Ask, Intake};
use crate::desk::visit::{Caller, Visit};
use crate::domain::building::ChannelRef;
use crate::domain::district::District;
use crate::domain::ids::StaffId;
use crate::domain::likeness::terms;
use crate::domain::owed::Owed;
use crate::domain::people::Staff;
use crate::domain::permission;
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::store::drafts::{Draft, WaitsFor};
use crate::store::thanks::Thanks;
use crate::store::{Stopped, drafts, owed, thanks};

/// Thanks that are on their way.
#[derive(Debug, Clone)]
pub struct PassedOn {
    /// The district.
    pub district: Arc<District>,
    /// Who is thanked.
    pub to: StaffId,
    /// Where everybody reads it; none for the one person alone.
    pub shared_in: Option<ChannelRef>,
}

impl Desk {
    /// Asks whether thanks are passed on in private or shared. Whose they are is looked up: named in the words, or who
    /// helped last.
    pub(super) async fn thanks(&self, visit: Visit, ask: Ask, intake: Intake) -> Result<Opening, Stopped> {
        let language = intake.language.clone();
        let to = match named(&visit, intake.words.as_str()) {
            Some(staff) => Some(staff),
            None => self.requests_of(&visit).await?.iter().find_map(crate::domain::ticket::Ticket::lead),
        };
        let district = visit.district.clone();
        let Some(to) = to else { return Ok(Opening::Thanks { district, language, to: None }) };
        let share_in = intake
            .building
            .and_then(|id| visit.district.building(id))
            .and_then(|it| it.staff_channel.clone());
        // Where the requester works is kept with it, so that the answer needs no second look-up.
        let building =
            intake.building.and_then(|id| visit.district.building(id)).map(|it| it.key.to_string());
        let ask = Ask { building, ..ask };
        let question = self.keep_draft(visit, ask, language.clone(), (WaitsFor::Thanks, None)).await?;
        Ok(Opening::Thanks { district, language, to: Some((question, to, share_in)) })
    }

    /// Passes thanks on: to the one person, or in the staff's channel of the building.
    pub async fn pass_on(
        &self,
        caller: Caller,
        draft: i64,
        to: StaffId,
        public: bool,
    ) -> Result<PassedOn, Stopped> {
        let over = || Stopped::from(Refused::from(PeopleRefused::ThanksAreOver));
        let kept: Draft<Waiting> = match self.draft(&caller, draft, WaitsFor::Thanks).await {
            Err(Stopped::Refused(it)) if *it == Refused::NoSuchTicket => return Err(over()),
            other => other?,
        };
        let visit = self.visit(caller).await?;
        let coach = visit.district.person(to).filter(|it| may_be_thanked(&visit, it));
        let to = coach.map(|it| it.id).ok_or(Refused::NoSuchTicket)?;
        let said = super::Said::with(&kept.asked.ask.words, kept.asked.ask.insisted);
        let words = visit.words(&said)?.words;
        let building = kept.asked.ask.building.as_deref().and_then(|key| visit.district.building_by_key(key));
        let shared_in = building.and_then(|it| it.staff_channel.clone()).filter(|_| public);
        let (district, public) = (visit.district.clone(), shared_in.is_some());
        let channel = building.map(|it| it.id).filter(|_| public);
        self.store
            .write(move |db| {
                Box::pin(async move {
                    // Of two answers at once the first one counts.
                    if !drafts::forget(db, draft).await? {
                        return Err(over());
                    }
                    let Caller { user, name, cause, .. } = visit.caller;
                    let given = Thanks { by: user, name, to, public, words: Some(words) };
                    if let Some(id) = thanks::keep(db, visit.district.id, &given, cause, visit.at).await? {
                        let told = Owed::Thanks { thanks: id, building: channel };
                        owed::owe(db, visit.district.id, None, &told, visit.at).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        self.owing.notify_one();
        Ok(PassedOn { district, to, shared_in })
    }
}

fn may_be_thanked(visit: &Visit, staff: &Staff) -> bool {
    !staff.gone && permission::is_coach(staff) && staff.user != Some(visit.caller.user)
}

/// The one coach whose first or last name stands in the words.
fn named(visit: &Visit, words: &str) -> Option<StaffId> {
    let said = terms(words);
    let speaks_of = |staff: &&Staff| terms(&staff.name).iter().any(|part| said.contains(part));
    let coaches = visit.district.staff.iter().filter(|it| may_be_thanked(visit, it));
    let mut meant = coaches.filter(speaks_of);
    match (meant.next(), meant.next()) {
        (Some(only), None) => Some(only.id),
        _ => None,
    }
}
