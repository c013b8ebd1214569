//! The desk on a database of its own, the people who come to it, and what is compared after each step.

use std::ffi::OsString;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono::{Duration, Utc};
use proptest::prelude::*;
use refdesk::cli::demo::SAMPLE;
use refdesk::clock::Clock;
use refdesk::desk::{Ask, Caller, Desk, Opening, Partnering, Said, Which, Wish};
use refdesk::domain::change::Change;
use refdesk::domain::district::District;
use refdesk::domain::handing::{Handing, Target};
use refdesk::domain::history::Facts;
use refdesk::domain::ids::{InteractionId, StaffId, UserId};
use refdesk::domain::refused::Refused;
use refdesk::domain::ticket::{Ending, Form, Passing, State, Ticket};
use refdesk::store::{Stopped, Store, cards, district, history, tickets};
use tempfile::TempDir;

use super::model::{How, Model, OTHER_KIND, Verdict};
use super::moves::{By, Deed, Step, WORDS, Who};
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

type Checked = Result<(), TestCaseError>;

pub struct Office {
    folder: TempDir,
    desk: Desk,
    clock: Clock,
    district: Arc<District>,
    cause: u64,
}

/// What stands in the database about a ticket.
struct Kept {
    ticket: Ticket,
    partners: Vec<StaffId>,
    history: Vec<refdesk::domain::history::Entry>,
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
        Self { folder, desk, clock, district, cause: 1 }
    }

    pub async fn close(self) {
        self.desk.store().clone().close().await;
        drop(self.folder);
    }

    pub async fn tries(&mut self, step: &Step, models: &mut Vec<Model>) -> Checked {
        self.cause += 1;
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
                match models.get_mut(place) {
                    Some(model) => self.attempt(*by, *what, model).await,
                    None => Ok(()),
                }
            }
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
            let new = kept.history.len() == 1 && How::of(&kept.ticket.state) == How::Waiting;
            prop_assert!(!opened.repeated && new, "{} is not new", opened.ticket.number);
            models.push(Model::of(&kept.ticket, kept.partners.iter().copied()));
        }
        let model = models.iter().find(|it| it.id == opened.ticket.id).unwrap();
        self.agrees(model, &kept).await
    }

    async fn attempt(&self, by: By, what: Deed, model: &mut Model) -> Checked {
        let who = self.meant(by, model);
        let (caller, at) = (self.caller(who), self.clock.now());
        let (user, before) = (caller.user, self.kept(model.id).await);
        let verdict = model.verdict(&self.district, user, what, at);
        let done = self.does(caller, what, model).await;
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
            (
                Verdict::Becomes(_)
                | Verdict::Helps
                | Verdict::Leaves
                | Verdict::Moves
                | Verdict::Changes
                | Verdict::Adds,
                Ok(()),
            ) => {
                prop_assert_eq!(grown, (1, 1), "{}", tried);
            }
            _ => prop_assert!(false, "{tried}"),
        }
        let staff = self.district.person_by_user(user).map(|it| it.id);
        model.after(&verdict, staff, (&after.ticket, &after.partners));
        self.agrees(model, &after).await
    }

    async fn does(&self, caller: Caller, what: Deed, model: &Model) -> Result<(), Stopped> {
        let (desk, which) = (&self.desk, Which::Id(model.id));
        let words = Said::new("only on the cart laptops");
        let wish = Wish { form: Form::Online, at: Some(self.clock.now() + Duration::hours(3)) };
        match what {
            Deed::Claim => desk.claim(caller, which).await.map(drop),
            Deed::Join => desk.join(caller, which).await.map(drop),
            Deed::Resolve => desk
                .resolve(caller, which, ("15".parse().unwrap(), Ending::Helped), Some(words))
                .await
                .map(drop),
            Deed::Cancel => desk.cancel(caller, which).await.map(drop),
            Deed::Add => desk.add_details(caller, which, words).await.map(drop),
            Deed::Wish => desk.wish(caller, which, wish).await.map(drop),
            Deed::Thank => desk.thank(caller, which).await.map(drop),
            Deed::Reopen => desk.reopen(caller, which).await.map(drop),
            Deed::Note => desk.note(caller, which, words, false).await.map(drop),
            Deed::TakeOver => desk.take_over(caller, which).await.map(drop),
            Deed::Release => desk.release(caller, which).await.map(drop),
            Deed::HandOn => {
                let handing = Handing { why: Passing::NotMine, to: Target::Next, topic: None };
                desk.hand_on(caller, which, handing).await.map(drop)
            }
            Deed::Hold => desk.hold(caller, which, words).await.map(drop),
            Deed::Resume => desk.resume(caller, which).await.map(drop),
            Deed::Leave => desk.partner(caller, which, Partnering::Leave).await.map(drop),
            Deed::Change => desk.change(caller, which, Change::Kind(OTHER_KIND)).await.map(drop),
        }
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
            }
            self.agrees(model, &kept).await?;
        }
        Ok(())
    }

    /// Row, history, cards and permissions say what the model says.
    async fn agrees(&self, model: &Model, kept: &Kept) -> Checked {
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

        let mut reader = self.desk.store().read().await.unwrap();
        let far = self.clock.now() + Duration::days(3_650);
        let all = cards::behind(&mut reader, far, 1_000).await.unwrap();
        drop(reader);
        let wanted: Vec<_> = all.iter().filter(|it| it.ticket == ticket.id).map(|it| it.wanted).collect();
        prop_assert!(!wanted.is_empty(), "nothing shows {}", ticket.number);
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

    async fn kept(&self, id: refdesk::domain::ids::TicketId) -> Kept {
        let mut reader = self.desk.store().read().await.unwrap();
        Kept {
            ticket: tickets::by_id(&mut reader, id).await.unwrap().unwrap(),
            partners: tickets::partners(&mut reader, id).await.unwrap(),
            history: history::of_ticket(&mut reader, id).await.unwrap(),
        }
    }

    /// A place in the list of people.
    fn meant(&self, by: By, model: &Model) -> Who {
        let user = match by {
            By::Somebody(who) => return who,
            By::Asker => Some(model.asker),
            By::Coach => model.coach().and_then(|it| self.district.person(it)?.user),
        };
        let person = user.and_then(|it| self.district.person_by_user(it));
        PEOPLE.iter().position(|name| person.is_some_and(|it| it.name == *name)).unwrap_or_default()
    }

    fn caller(&self, who: Who) -> Caller {
        let staff = self.district.staff.iter().find(|it| it.name == PEOPLE[who]);
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
