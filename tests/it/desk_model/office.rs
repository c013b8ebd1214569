//! The desk on a database of its own, the people who come to it, and what is compared after each step.

use std::ffi::OsString;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono::{Duration, Utc};
use proptest::prelude::*;
use refdesk::cli::demo::SAMPLE;
use refdesk::clock::Clock;
use refdesk::desk::{Ask, Caller, Desk, Opening, Which};
use refdesk::domain::district::District;
use refdesk::domain::history::Facts;
use refdesk::domain::ids::{InteractionId, StaffId, UserId};
use refdesk::domain::people::Staff;
use refdesk::domain::refused::Refused;
use refdesk::domain::ticket::{Ending, State, Ticket};
use refdesk::store::{Stopped, Store, cards, district, history, incidents, proposals, tickets};
use tempfile::TempDir;

use super::joint::Fault;
use super::model::{How, Model, Verdict};
use super::moves::{By, Deed, Step, WORDS, Who};
use super::times::{Moment, Proposed};
use crate::school::local;

/// Teachers, the librarian of two of them and one of another building, specialists, the tech office, support staff, the
/// director, a principal. The last one is no member of the district's staff.
pub const PEOPLE: [&str; 11] = [
    "Karin Aune",
    "Daniel Cho",
    "Alma Reyes",
    "Dana Ruiz",
    "Lucia Ferreira",
    "Sam Okoro",
    "Jo Lindqvist",
    "Marisol Vega",
    "Carol Whitmore",
    "Irene Castillo",
    "Nobody",
];

const STRANGER: UserId = UserId(77);

pub type Checked = Result<(), TestCaseError>;

pub struct Office {
    folder: TempDir,
    pub desk: Desk,
    pub clock: Clock,
    pub district: Arc<District>,
    pub faults: Vec<Fault>,
    cause: u64,
}

/// What stands in the database about a ticket.
pub struct Kept {
    pub ticket: Ticket,
    pub partners: Vec<StaffId>,
    pub history: Vec<refdesk::domain::history::Entry>,
}

/// The person at a place in the list; nobody for whoever is no member of the staff.
pub fn staff_of(district: &District, who: Who) -> Option<&Staff> {
    district.staff.iter().find(|it| it.name == PEOPLE[who])
}

impl Office {
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("desk.db");
        let clock = Clock::held_at(local("2026-09-22 10:41"));
        for (name, bytes) in template(&clock).await {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        let desk = Desk::new(Store::open(&file).await.unwrap(), clock.clone());
        let guild = desk.guilds().await.unwrap()[0];
        let district = desk.district(guild).await.unwrap();
        Self { folder, desk, clock, district, faults: Vec::new(), cause: 1 }
    }

    pub async fn close(self) {
        self.desk.store().clone().close().await;
        drop(self.folder);
    }

    pub async fn tries(&mut self, step: &Step, models: &mut Vec<Model>) -> Checked {
        self.cause += 1;
        self.clock.advance(Duration::seconds(1));
        match step {
            Step::Ask { who, words, private, today } => {
                let ask = Ask {
                    words: WORDS[*words].to_owned(),
                    private: *private,
                    today: *today,
                    ..Ask::default()
                };
                self.ask(*who, ask, models).await
            }
            Step::Try { by, ticket, what } => {
                let place = ticket % models.len().max(1);
                let now = Moment::new(self.clock.now(), models, place);
                match models.get_mut(place) {
                    Some(model) => self.attempt(*by, *what, model, &now).await,
                    None => Ok(()),
                }
            }
            Step::Joint { by, tickets, what } => self.does_joint(*by, *tickets, *what, models).await,
            Step::Later { minutes } => self.later(Duration::minutes(*minutes), models).await,
        }
    }

    async fn ask(&self, who: Who, ask: Ask, models: &mut Vec<Model>) -> Checked {
        let opening = self.desk.open(self.caller(who), ask).await;
        let Ok(Opening::Opened(opened)) = opening else {
            prop_assert!(!matches!(opening, Err(Stopped::Failed(_))), "asking failed: {:?}", opening.err());
            return Ok(());
        };
        let kept = self.kept(opened.ticket.id).await;
        if let Some(known) = models.iter().find(|it| it.id == opened.ticket.id) {
            prop_assert!(
                opened.repeated && known.asker == opened.ticket.asked.user,
                "somebody else's ticket"
            );
        } else {
            prop_assert!(!opened.repeated, "{} is not new", opened.ticket.number);
            let others = self.all_kept(models).await;
            let mut model = Model::of(&kept.ticket, kept.partners.iter().copied());
            model.how = How::Waiting;
            let grown = match self.known(&kept.ticket, (models, &others)) {
                Some(fault) => self.tie(&mut model, (fault.number, fault.opened_by)),
                None => (0, 0),
            };
            prop_assert_eq!((kept.ticket.revision - 1, kept.history.len() - 1), grown);
            models.push(model);
        }
        let model = models.iter().find(|it| it.id == opened.ticket.id).unwrap();
        self.agrees(model, &kept).await
    }

    async fn attempt(&self, by: By, what: Deed, model: &mut Model, now: &Moment) -> Checked {
        let who = self.meant(by, model);
        let caller = self.caller(who);
        let (user, before) = (caller.user, self.kept(model.id).await);
        let verdict = model.verdict(&self.district, user, what, now);
        let done = self.does(caller, what, model, now).await;
        let after = self.kept(model.id).await;
        let grown =
            (after.ticket.revision - before.ticket.revision, after.history.len() - before.history.len());
        let tried = format!("{} tries {what:?} on {:?}: {verdict:?}, but {done:?}", PEOPLE[who], model.how);
        match (&verdict, done) {
            (Verdict::Unseen, Err(Stopped::Refused(why))) => {
                prop_assert!(
                    matches!(*why, Refused::NoSuchTicket | Refused::NotACoach),
                    "{} ({:?})",
                    tried,
                    why
                );
                prop_assert_eq!(grown, (0, 0), "{}", tried);
            }
            (Verdict::Refused, Err(Stopped::Refused(_))) | (Verdict::Same, Ok(())) => {
                prop_assert_eq!(grown, (0, 0), "{}", tried);
            }
            (Verdict::AddsUnseen, Ok(())) => {
                prop_assert_eq!(grown, (0, 1), "{}", tried);
            }
            (Verdict::Unseen | Verdict::Refused | Verdict::Same, _) | (_, Err(_)) => {
                prop_assert!(false, "{tried}");
            }
            _ => prop_assert_eq!(grown, (1, 1), "{}", tried),
        }
        let staff = self.district.person_by_user(user).map(|it| it.id);
        model.after(&verdict, staff, (&after.ticket, &after.partners));
        match (what, &verdict) {
            (Deed::Wish(_), Verdict::Adds) => model.wished = after.ticket.asked.wanted_at,
            (Deed::Claim, Verdict::Becomes(_)) => model.wish_counts(&self.district, now),
            _ => {}
        }
        self.agrees(model, &after).await
    }

    /// The clock moves nothing but what is due: where a ticket is shown, and the end of a question that nobody answered.
    async fn later(&self, time: Duration, models: &mut [Model]) -> Checked {
        self.clock.advance(time);
        refdesk::rounds::round(&self.desk, self.clock.now()).await.unwrap();
        let again = refdesk::rounds::round(&self.desk, self.clock.now()).await.unwrap();
        prop_assert_eq!(again, refdesk::rounds::Round::default(), "a second round did something");
        for model in models {
            let kept = self.kept(model.id).await;
            model.placed = kept.ticket.placed.clone();
            if let (How::Held(lead), State::Resolved(done)) = (model.how, &kept.ticket.state) {
                prop_assert_eq!((done.ending, done.claim.by), (Ending::Unanswered, lead));
                model.how = How::of(&kept.ticket.state);
                model.time_after(Some(lead));
            }
            self.agrees(model, &kept).await?;
        }
        Ok(())
    }

    /// Row, history, cards and permissions say what the model says.
    pub async fn agrees(&self, model: &Model, kept: &Kept) -> Checked {
        let Kept { ticket, partners, history } = kept;
        prop_assert_eq!(How::of(&ticket.state), model.how);
        prop_assert!(partners.iter().eq(model.partners.iter()) || partners.len() == model.partners.len());
        prop_assert!(
            partners.iter().all(|it| model.partners.contains(it)),
            "{:?} help, not {:?}",
            partners,
            model.partners
        );
        prop_assert_eq!(
            Facts::told(history),
            Some(Facts::kept(ticket, partners)),
            "the history tells another story"
        );

        let meets = ticket.state.slot().map(|it| it.starts_at);
        prop_assert_eq!(meets, model.meets.map(|it| it.starts_at));
        let mut reader = self.desk.store().read().await.unwrap();
        let open = proposals::open_one(&mut reader, ticket).await.unwrap();
        let open = open.map(|it| Proposed { by_coach: it.by_coach, at: it.slot.starts_at });
        prop_assert_eq!(open, model.proposed, "{:?}", model);
        let tied = incidents::of_ticket(&mut reader, ticket.id).await.unwrap();
        prop_assert_eq!(tied.map(|it| it.number), model.tied);
        let far = self.clock.now() + Duration::days(3_650);
        let all = cards::behind(&mut reader, far, 1_000).await.unwrap();
        drop(reader);
        let wanted: Vec<_> = all.iter().filter(|it| it.ticket == ticket.id).map(|it| it.wanted).collect();
        // A report that was tied as it came has no card: nobody is asked to claim it.
        prop_assert!(!wanted.is_empty() || model.tied.is_some(), "nothing shows {}", ticket.number);
        prop_assert!(
            wanted.iter().all(|it| *it == ticket.revision),
            "{:?}, but it is at {}",
            wanted,
            ticket.revision
        );

        // Three others after each step: over a story everybody's turn comes.
        let turn = usize::try_from(self.cause).unwrap() * 3;
        for who in (turn..turn + 3).map(|it| it % PEOPLE.len()) {
            let caller = self.caller(who);
            let may = model.may_see(&self.district, caller.user, self.clock.now());
            let sees = self.desk.ticket(caller, Which::Id(model.id)).await.is_ok();
            prop_assert_eq!(sees, may, "{} and {} by {:?}", PEOPLE[who], ticket.number, model.asker);
        }
        Ok(())
    }

    pub async fn all_kept(&self, models: &[Model]) -> Vec<Kept> {
        let mut all = Vec::new();
        for model in models {
            all.push(self.kept(model.id).await);
        }
        all
    }

    async fn kept(&self, id: refdesk::domain::ids::TicketId) -> Kept {
        let mut reader = self.desk.store().read().await.unwrap();
        Kept {
            ticket: tickets::by_id(&mut reader, id).await.unwrap().unwrap(),
            partners: tickets::partners(&mut reader, id).await.unwrap(),
            history: history::of_ticket(&mut reader, id).await.unwrap(),
        }
    }

    /// A place in the list of people.
    pub fn meant(&self, by: By, model: &Model) -> Who {
        let user = match by {
            By::Somebody(who) => return who,
            By::Asker => Some(model.asker),
            By::Coach => model.coach().and_then(|it| self.district.person(it)?.user),
        };
        let person = user.and_then(|it| self.district.person_by_user(it));
        PEOPLE.iter().position(|name| person.is_some_and(|it| it.name == *name)).unwrap_or_default()
    }

    pub fn caller(&self, who: Who) -> Caller {
        let staff = staff_of(&self.district, who);
        Caller {
            guild: self.district.guild,
            user: staff.map_or(STRANGER, |it| it.user.unwrap()),
            name: PEOPLE[who].to_owned(),
            roles: Vec::new(),
            language: "en-US".to_owned(),
            cause: InteractionId(self.cause),
        }
    }
}

/// The files of a database with the sample district, made once.
async fn template(clock: &Clock) -> &'static [(OsString, Vec<u8>)] {
    static TEMPLATE: OnceLock<Vec<(OsString, Vec<u8>)>> = OnceLock::new();
    if let Some(made) = TEMPLATE.get() {
        return made;
    }
    let folder = tempfile::tempdir().unwrap();
    apply(&folder.path().join("desk.db"), clock.now()).await;
    let files = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap());
    let read = files.map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap()));
    TEMPLATE.get_or_init(|| read.collect())
}

async fn apply(file: &Path, now: chrono::DateTime<Utc>) {
    let store = Store::open(file).await.unwrap();
    let sample = refdesk::config::district::read(SAMPLE).unwrap();
    let applied =
        store.write(move |db| Box::pin(async move { Ok(district::apply(db, &sample, now).await?) })).await;
    applied.unwrap();
    store.close().await;
}
