//! What people were told, and what they are up to: each request has a fate that chance chose when it was asked.

use std::collections::BTreeMap;

use refdesk::domain::ids::{TicketNumber, UserId};
use refdesk::domain::people::Role;
use refdesk::domain::ticket::Ticket;
use refdesk::sandbox::{Person, Reply};
use refdesk::store::tickets;

use crate::kills::Chance;
use crate::school::School;

/// How a request is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    Helped,
    Resolved,
    Cancelled,
    /// *Not yet* once, then resolved.
    Again,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Waiting,
    Claimed,
    Resolved,
    Over,
}

/// One request as its people know it.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) requester: u64,
    pub(super) words: String,
    pub(super) fate: Fate,
    stage: Stage,
    reopened: bool,
    /// So many half hours until the next step.
    rests: u64,
}

#[derive(Default)]
pub(super) struct Books {
    pub(super) cases: BTreeMap<u32, Case>,
    asked: usize,
}

/// Standard work, a roll-out, a pilot, what is on no road map, repairs.
const WORDS: [&str; 6] = [
    "My google slides for period N will not open on the carts",
    "How do I set up a quiz in Moodle for unit N?",
    "Where do I share a folder in Google Drive with group N?",
    "Could my class do a podcast with real microphones in week N?",
    "The panel in room N goes black every half hour",
    "How do my students cite article N in the library databases?",
];

impl Books {
    /// A teacher asks; what came of it goes into the books by the number in the answer.
    pub(super) async fn asks(&mut self, school: &School, chance: &mut Chance, requester: u64) {
        self.asked += 1;
        let some = usize::try_from(chance.below(WORDS.len() as u64)).unwrap();
        let words = WORDS[some].replace('N', &self.asked.to_string());
        let mut options = vec![("words", words.as_str())];
        if chance.below(20) == 0 {
            options.push(("private", "true"));
        } else if chance.below(8) == 0 {
            options.push(("today", "true"));
        }
        let person = account(school, UserId(requester));
        let mut reply = person.types("/ask", &options).await;
        // In May they are asked whether August would do. It would not.
        let before = reply.buttons().into_iter().find(|it| it.starts_with("Before "));
        if let Some(before) = before {
            reply = person.presses(&before, &reply).await;
        }
        let number = number_in(&reply).unwrap_or_else(|| panic!("no number for {words}: {}", reply.text()));
        let fate = match chance.below(20) {
            0..=11 => Fate::Helped,
            12..=15 => Fate::Resolved,
            16 | 17 => Fate::Again,
            _ => Fate::Cancelled,
        };
        // One in twenty lies for days: it is reminded of, and goes to the director.
        let rests = if chance.below(20) == 0 { 40 + chance.below(20) } else { 1 + chance.below(10) };
        let case = Case { requester, words, fate, stage: Stage::Waiting, reopened: false, rests };
        assert!(self.cases.insert(number, case).is_none(), "#{number} was given twice");
    }

    /// Half an hour of everybody's work.
    pub(super) async fn works(&mut self, school: &School, chance: &mut Chance) {
        for (number, case) in &mut self.cases {
            match case.rests {
                _ if case.stage == Stage::Over => {}
                0 => case.moves_on(school, *number, chance).await,
                _ => case.rests -= 1,
            }
        }
    }

    /// Nobody rests any more.
    pub(super) fn hurries(&mut self) {
        self.cases.values_mut().for_each(|it| it.rests = 0);
    }

    pub(super) fn is_done(&self) -> bool {
        self.cases.values().all(|it| it.stage == Stage::Over)
    }

    pub(super) fn totals(&self) -> String {
        let mut ends: BTreeMap<Fate, usize> = BTreeMap::new();
        self.cases.values().for_each(|it| *ends.entry(it.fate).or_default() += 1);
        format!("{} requests: {ends:?}", self.cases.len())
    }
}

impl Case {
    async fn moves_on(&mut self, school: &School, number: u32, chance: &mut Chance) {
        let ticket = ticket(school, number).await;
        let requester = account(school, UserId(self.requester));
        let typed = number.to_string();
        let done = match self.stage {
            Stage::Waiting if self.fate == Fate::Cancelled => {
                let looked = requester.types("/requests", &[]).await;
                assert!(!looked.failed());
                let caller = caller(school, self.requester, number);
                let taken_back =
                    school.desk().cancel(caller, refdesk::desk::Which::Number(TicketNumber(number))).await;
                taken_back.unwrap_or_else(|why| panic!("#{number}: {why}"));
                self.stage = Stage::Over;
                return;
            }
            Stage::Waiting => {
                self.stage = Stage::Claimed;
                coach_for(school, &ticket, chance).types("/claim", &[("ticket", &typed)]).await
            }
            Stage::Claimed => {
                self.stage = Stage::Resolved;
                let lead =
                    ticket.lead().unwrap_or_else(|| panic!("#{number} has no lead: {:?}", ticket.state));
                let lead = school.district.person(lead).and_then(|it| it.user).unwrap();
                let minutes = (5 + 5 * chance.below(8)).to_string();
                account(school, lead).types("/resolve", &[("ticket", &typed), ("minutes", &minutes)]).await
            }
            Stage::Resolved => match self.fate {
                Fate::Again if !self.reopened => {
                    self.reopened = true;
                    self.stage = Stage::Claimed;
                    requester.presses("Not yet", &question(school, &ticket)).await
                }
                Fate::Helped => {
                    self.stage = Stage::Over;
                    requester.presses("It helped", &question(school, &ticket)).await
                }
                _ => {
                    self.stage = Stage::Over;
                    return;
                }
            },
            Stage::Over => return,
        };
        assert!(!done.failed(), "#{number}: {}", done.text());
        self.rests = 1 + chance.below(12);
    }
}

/// Somebody who may claim it: a member of its queue, else a specialist.
fn coach_for(school: &School, ticket: &Ticket, chance: &mut Chance) -> Person {
    let district = &school.district;
    if let Some(suggested) = ticket.placed.suggested.and_then(|it| district.person(it)).and_then(|it| it.user)
    {
        return account(school, suggested);
    }
    let members = district.members_of(ticket.placed.queue, school.now());
    let members: Vec<_> =
        members.into_iter().filter(|it| !it.is(Role::SupportStaff)).filter_map(|it| it.user).collect();
    match members.len() {
        0 => school.person("Jo Lindqvist"),
        many => account(school, members[usize::try_from(chance.below(many as u64)).unwrap()]),
    }
}

fn account(school: &School, user: UserId) -> Person {
    school.sandbox.person(school.guild(), user.0.into()).in_channel(school.channel("ask-for-help").id)
}

/// The last question whether it helped: in the thread, or directly.
fn question(school: &School, ticket: &Ticket) -> refdesk::sandbox::Message {
    let refdesk::domain::ticket::Thread::Open(thread) = ticket.thread else {
        panic!("no thread: {ticket:?}")
    };
    let said = school.sandbox.messages(thread.0.into());
    let asked = said.into_iter().rev().find(|it| it.content.contains("Did it help?"));
    asked.unwrap_or_else(|| panic!("{} was not asked about", ticket.number))
}

pub(super) async fn ticket(school: &School, number: u32) -> Ticket {
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    let found = tickets::by_number(&mut reader, school.district.id, TicketNumber(number)).await.unwrap();
    found.unwrap_or_else(|| panic!("#{number} was answered and is lost"))
}

fn caller(school: &School, user: u64, number: u32) -> refdesk::desk::Caller {
    refdesk::desk::Caller {
        guild: school.district.guild,
        user: UserId(user),
        name: "Somebody".to_owned(),
        roles: Vec::new(),
        language: "en-US".to_owned(),
        cause: refdesk::domain::ids::InteractionId(u64::from(number)),
    }
}

/// `12` of the first `#12` in an answer.
fn number_in(reply: &Reply) -> Option<u32> {
    let text = reply.text();
    text.split('#')
        .skip(1)
        .find_map(|after| after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok())
}
