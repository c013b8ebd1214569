//! What things are called: people, buildings, queues, topics, in the middle of a sentence or as a heading.

use crate::discord::words::{Words, plain};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, InitiativeId, StaffId};
use crate::domain::occasion::Occasion;
use crate::domain::people::{Role, Staff};
use crate::domain::place::Place;
use crate::domain::roadmap::Phase;
use crate::domain::routing::{Kind, Queue};
use crate::domain::ticket::Form;

/// A district's names in one language.
#[derive(Clone, Copy)]
pub(in crate::discord) struct Names<'a> {
    pub(in crate::discord) district: &'a District,
    pub(in crate::discord) words: &'a Words,
}

impl Names<'_> {
    /// A person's name, or a dash for one whose row is gone.
    pub(in crate::discord) fn person(self, id: StaffId) -> String {
        match self.district.person(id) {
            None => "–".to_owned(),
            Some(staff) if staff.gone => self.former(staff),
            Some(staff) => plain(&staff.name),
        }
    }

    /// Whoever has left is no longer named (F21).
    fn former(self, staff: &Staff) -> String {
        if staff.is(Role::Librarian) {
            self.words.former_librarian()
        } else if staff.is(Role::Specialist) {
            self.words.former_specialist()
        } else {
            self.words.former_colleague()
        }
    }

    pub(in crate::discord) fn people(self, ids: &[StaffId]) -> String {
        ids.iter().map(|id| self.person(*id)).collect::<Vec<_>>().join(", ")
    }

    /// Their account, if it is known.
    pub(in crate::discord) fn account(self, id: StaffId) -> Option<u64> {
        self.district.person(id)?.user.map(|user| user.0)
    }

    /// A mention where the account is known, else the name.
    pub(in crate::discord) fn mention(self, id: StaffId) -> String {
        self.account(id).map_or_else(|| self.person(id), |user| format!("<@{user}>"))
    }

    pub(in crate::discord) fn building(self, id: BuildingId) -> String {
        self.district.building(id).map_or_else(|| "–".to_owned(), |it| plain(&it.name))
    }

    pub(in crate::discord) fn topic(self, id: Option<InitiativeId>) -> String {
        let found = id.and_then(|id| self.district.initiative(id));
        found.map_or_else(|| self.words.topic_none(), |it| plain(&it.name))
    }

    pub(in crate::discord) fn phase(self, phase: Phase) -> String {
        match phase {
            Phase::Learning => self.words.phase_learning(),
            Phase::Implementation => self.words.phase_implementation(),
            Phase::Standard => self.words.phase_standard(),
            Phase::Retired => self.words.phase_retired(),
        }
    }

    pub(in crate::discord) fn kind(self, kind: Kind) -> String {
        match kind {
            Kind::Question => self.words.kind_question(),
            Kind::OneOnOne => self.words.kind_one_on_one(),
            Kind::CoPlan => self.words.kind_co_plan(),
            Kind::CoTeach => self.words.kind_co_teach(),
            Kind::ModelLesson => self.words.kind_model_lesson(),
            Kind::Resources => self.words.kind_resources(),
            Kind::Class => self.words.kind_class(),
            Kind::Broken => self.words.kind_broken(),
            Kind::Account => self.words.kind_account(),
            Kind::Device => self.words.kind_device(),
            Kind::Buying => self.words.kind_buying(),
            Kind::Library => self.words.kind_library(),
        }
    }

    pub(in crate::discord) fn occasion(self, occasion: Occasion) -> String {
        match occasion {
            Occasion::NewHere => self.words.occasion_new_here(),
            Occasion::Refresher => self.words.occasion_refresher(),
            Occasion::GoingFurther => self.words.occasion_going_further(),
        }
    }

    pub(in crate::discord) fn form(self, form: Form) -> String {
        match form {
            Form::InPerson => self.words.form_in_person(),
            Form::Online => self.words.form_online(),
            Form::Written => self.words.form_written(),
        }
    }

    /// A queue as a heading.
    pub(in crate::discord) fn queue(self, queue: Queue) -> String {
        match queue {
            Queue::Librarians(building) => self.words.queue_librarians(self.building(building)),
            Queue::Specialists => self.words.queue_specialists(),
            Queue::TechOffice => self.words.queue_tech_office(),
            Queue::Director => self.words.queue_director(),
        }
    }

    pub(in crate::discord) fn place(self, place: Place) -> String {
        match place {
            Place::Queue(queue) => self.queue(queue),
            Place::Person(staff) => self.person(staff),
        }
    }

    /// Who has it, in the middle of a sentence: the person if there is one, else the queue.
    pub(in crate::discord) fn owner(self, queue: Queue, person: Option<StaffId>) -> String {
        let Some(id) = person else { return self.owners(queue) };
        let name = self.person(id);
        let librarian = |it: &Staff| it.is(Role::Librarian) && !it.is(Role::Specialist);
        match queue {
            Queue::Librarians(_) if self.district.person(id).is_some_and(librarian) => {
                self.words.owner_librarian(name)
            }
            Queue::Specialists => self.words.owner_specialist(name),
            _ => name,
        }
    }

    /// A queue in the middle of a sentence.
    pub(in crate::discord) fn owners(self, queue: Queue) -> String {
        match queue {
            Queue::Librarians(building) => self.words.owner_librarians(self.building(building)),
            Queue::Specialists => self.words.owner_specialists(),
            Queue::TechOffice => self.words.owner_tech_office(),
            Queue::Director => self.words.owner_director(),
        }
    }
}
