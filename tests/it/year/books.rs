//! What people were told, and what they are up to: each request has a fate that chance chose when it was asked.

use std::collections::BTreeMap;
use std::sync::Arc;

use refdesk::domain::district::District;
use refdesk::domain::ids::{TicketNumber, UserId};
use refdesk::domain::people::Role;
use refdesk::domain::ticket::{Ending, State, Thread, Ticket};
use refdesk::sandbox::{Person, Reply};
use refdesk::store::tickets;

use super::detours::{Answer, Detour, answers, calls_off, coach, lies_ahead, replies};
use super::words::some_words;
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
    /// Its coach asks something and nobody ever answers; where the year ends before the clock closes it, it is resolved.
    Unanswered,
}

/// What is open between the two besides the request itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Question(Answer),
    Proposal { fits: bool, off: bool },
    Meeting { off: bool },
}

/// One request as its people know it.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) requester: u64,
    pub(super) words: String,
    pub(super) fate: Fate,
    /// What its coaches do before they resolve it, the last one first.
    plan: Vec<Detour>,
    open: Option<Open>,
    reopened: bool,
    is_over: bool,
    /// So many half hours until the next step.
    rests: u64,
}

#[derive(Default)]
pub(super) struct Books {
    pub(super) cases: BTreeMap<u32, Case>,
    asked: usize,
    /// It is the last afternoon: nobody plans or waits any more.
    last: bool,
    /// What was done on the way.
    done: BTreeMap<String, usize>,
}

/// The school as it is at this half hour.
struct Now<'a> {
    school: &'a School,
    district: Arc<District>,
    last: bool,
}

impl Books {
    /// A teacher asks; what came of it goes into the books by the number in the answer.
    pub(super) async fn asks(&mut self, school: &School, chance: &mut Chance, requester: u64) {
        self.asked += 1;
        let words = some_words(chance).replace('N', &self.asked.to_string());
        let mut options = vec![("words", words.as_str())];
        let private = chance.below(20) == 0;
        if private {
            options.push(("private", "true"));
        } else if chance.below(8) == 0 {
            options.push(("today", "true"));
        }
        let person = school.account(UserId(requester));
        let mut reply = person.types("/ask", &options).await;
        // In May and June they are asked whether August would do. It would not.
        let sooner = |it: &String| it.starts_with("Before ") || it == "I need it sooner";
        let before = reply.buttons().into_iter().find(sooner);
        if let Some(before) = before {
            reply = person.presses(&before, &reply).await;
        }
        let number = number_in(&reply).unwrap_or_else(|| panic!("no number for {words}: {}", reply.text()));
        let plan = Detour::plan(chance, private);
        let fate = match chance.below(20) {
            _ if plan.contains(&Detour::Hold(Answer::Never)) => Fate::Unanswered,
            0..=11 => Fate::Helped,
            12..=15 => Fate::Resolved,
            16 | 17 => Fate::Again,
            _ => Fate::Cancelled,
        };
        // One in twenty lies for days: it is reminded of, and goes to the director.
        let rests = if chance.below(20) == 0 { 40 + chance.below(20) } else { 1 + chance.below(10) };
        let case = Case { requester, words, fate, plan, open: None, reopened: false, is_over: false, rests };
        assert!(self.cases.insert(number, case).is_none(), "#{number} was given twice");
    }

    /// Half an hour of everybody's work.
    pub(super) async fn works(&mut self, school: &School, chance: &mut Chance) {
        let district = school.desk().district(school.district.guild).await.unwrap();
        let now = Now { school, district, last: self.last };
        for (number, case) in &mut self.cases {
            match case.rests {
                _ if case.is_over => {}
                0 => {
                    if let Some(what) = case.moves_on(&now, *number, chance).await {
                        *self.done.entry(what).or_default() += 1;
                    }
                }
                _ => case.rests -= 1,
            }
        }
    }

    /// Nobody rests any more, and nobody begins anything new.
    pub(super) fn hurries(&mut self) {
        self.last = true;
        for case in self.cases.values_mut() {
            case.rests = 0;
            case.plan.clear();
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.cases.values().all(|it| it.is_over)
    }

    /// What was done on the way, and how often.
    pub(super) fn on_the_way(&self) -> String {
        let all: Vec<_> = self.done.iter().map(|(what, count)| format!("{count} {what}")).collect();
        all.join(", ")
    }

    pub(super) fn totals(&self) -> String {
        let mut ends: BTreeMap<Fate, usize> = BTreeMap::new();
        self.cases.values().for_each(|it| *ends.entry(it.fate).or_default() += 1);
        format!("{} requests: {ends:?}", self.cases.len())
    }
}

impl Case {
    /// The next step of whoever's turn it is, by what the ticket is now: somebody else, or the clock, may have moved it.
    /// Says what was done.
    async fn moves_on(&mut self, now: &Now<'_>, number: u32, chance: &mut Chance) -> Option<String> {
        let ticket = ticket(now.school, number).await;
        let requester = now.school.account(UserId(self.requester));
        let (what, reply) = match &ticket.state {
            State::Waiting if self.fate == Fate::Cancelled => {
                self.is_taken_back(now.school, &requester, number).await;
                return Some("taken back".to_owned());
            }
            State::Waiting => {
                self.open = None;
                let coach = coach_for(now, &ticket, chance);
                ("claimed".to_owned(), coach.types("/claim", &[("ticket", &number.to_string())]).await)
            }
            State::Resolved(done) => {
                self.open = None;
                let unanswered = done.ending == Ending::Unanswered;
                assert!(!unanswered || self.fate == Fate::Unanswered, "#{number} was closed: {self:?}");
                match self.hears(now.school, &requester, &ticket).await {
                    Some(done) => done,
                    None => return unanswered.then(|| "closed without an answer".to_owned()),
                }
            }
            State::Cancelled { .. } | State::Merged { .. } => panic!("#{number} is {:?}", ticket.state),
            _ => self.is_worked_on(now, &requester, &ticket, chance).await?,
        };
        assert!(!reply.failed(), "#{number}, {what}: {}", reply.text());
        self.rests = 1 + chance.below(12);
        Some(what)
    }

    async fn is_taken_back(&mut self, school: &School, requester: &Person, number: u32) {
        let looked = requester.types("/requests", &[]).await;
        assert!(!looked.failed());
        let caller = caller(school, self.requester, number);
        let taken_back =
            school.desk().cancel(caller, refdesk::desk::Which::Number(TicketNumber(number))).await;
        taken_back.unwrap_or_else(|why| panic!("#{number}: {why}"));
        self.is_over = true;
    }

    /// Somebody has it. Whoever is away does nothing.
    async fn is_worked_on(
        &mut self,
        now: &Now<'_>,
        requester: &Person,
        ticket: &Ticket,
        chance: &mut Chance,
    ) -> Option<(String, Reply)> {
        let (school, lead, typed) = (now.school, ticket.lead()?, ticket.number.0.to_string());
        let on_hold = matches!(ticket.state, State::OnHold(_));
        match self.open.take() {
            Some(Open::Question(Answer::Given)) if on_hold => {
                return Some(("answers".to_owned(), answers(school, requester, ticket).await));
            }
            Some(Open::Proposal { fits, off })
                if school.desk().face(ticket.id).await.unwrap().proposal.is_some() =>
            {
                self.open = fits.then_some(Open::Meeting { off });
                let what = if fits { "times that fit" } else { "times that did not fit" };
                return Some((what.to_owned(), replies(school, requester, ticket, fits).await));
            }
            Some(Open::Meeting { off: true }) if matches!(ticket.state, State::Scheduled(_)) => {
                return Some(("meetings called off".to_owned(), calls_off(school, requester, ticket).await));
            }
            open => self.open = open,
        }
        let away = now.district.absence(lead, school.now()).is_some();
        let never = self.open == Some(Open::Question(Answer::Never)) && on_hold;
        if !now.last && (away || never || lies_ahead(ticket.state.slot(), school.now())) {
            return None;
        }
        let coach = coach(school, &now.district, lead);
        if on_hold {
            return Some((
                "went on without an answer".to_owned(),
                coach.types("/resume", &[("ticket", &typed)]).await,
            ));
        }
        let free = ticket.state.slot().is_none();
        if let Some(detour) = free.then(|| self.plan.pop()).flatten() {
            let reply = detour.is_taken(school, &now.district, ticket).await;
            return Some((self.begins(detour), reply));
        }
        let minutes = (5 + 5 * chance.below(8)).to_string();
        let done = coach.types("/resolve", &[("ticket", &typed), ("minutes", &minutes)]).await;
        Some(("resolved".to_owned(), done))
    }

    /// What waits for the other one from now on.
    fn begins(&mut self, detour: Detour) -> String {
        let (open, what) = match detour {
            Detour::HandOn => (None, "handed on"),
            Detour::Hold(answer) => (Some(Open::Question(answer)), "put on hold"),
            Detour::Meet { fits, off } => (Some(Open::Proposal { fits, off }), "times proposed"),
            Detour::TakeOver => (None, "taken over"),
            Detour::Partner => (None, "partners asked"),
            Detour::Release => (None, "given back"),
        };
        self.open = open;
        what.to_owned()
    }

    /// The requester says whether it helped; none where they say nothing.
    async fn hears(
        &mut self,
        school: &School,
        requester: &Person,
        ticket: &Ticket,
    ) -> Option<(String, Reply)> {
        if self.fate == Fate::Again && !self.reopened {
            self.reopened = true;
            let reply = requester.presses("Not yet", &question(school, ticket)).await;
            return Some(("reopened".to_owned(), reply));
        }
        self.is_over = true;
        if self.fate != Fate::Helped {
            return None;
        }
        Some(("helped".to_owned(), requester.presses("It helped", &question(school, ticket)).await))
    }
}

/// Somebody who may claim it and is there: whoever is suggested, a member of its queue, else a specialist.
fn coach_for(now: &Now<'_>, ticket: &Ticket, chance: &mut Chance) -> Person {
    let (school, district) = (now.school, &now.district);
    let here = |it: &refdesk::domain::people::Staff| district.absence(it.id, school.now()).is_none();
    // What is private waits for them alone, also while they are away.
    let private = ticket.asked.private;
    let suggested =
        ticket.placed.suggested.and_then(|it| district.person(it)).filter(|it| private || here(it));
    if let Some(user) = suggested.and_then(|it| it.user) {
        return school.account(user);
    }
    let members = district.members_of(ticket.placed.queue, school.now());
    let members = members.into_iter().filter(|it| !it.is(Role::SupportStaff) && here(it));
    let members: Vec<_> = members.filter_map(|it| it.user).collect();
    match members.len() {
        0 => school.person("Jo Lindqvist"),
        many => school.account(members[usize::try_from(chance.below(many as u64)).unwrap()]),
    }
}

/// The last question whether it helped.
fn question(school: &School, ticket: &Ticket) -> refdesk::sandbox::Message {
    let said = school.sandbox.messages(thread(ticket));
    let asked = said.into_iter().rev().find(|it| it.content.contains("Did it help?"));
    asked.unwrap_or_else(|| panic!("{} was not asked about", ticket.number))
}

pub(super) fn thread(ticket: &Ticket) -> serenity::model::id::ChannelId {
    match ticket.thread {
        Thread::Open(thread) => thread.0.into(),
        _ => panic!("no thread: {ticket:?}"),
    }
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
