//! Debts: threads and notices, each once, in the order of their ticket.

use super::places::own_channel;
use super::verdict::{Lost, Said, Told, Verdict, verdict};
use super::{Sent, Shared};
use crate::desk::Face;
use crate::discord::render::{self, Notice};
use crate::discord::view::View;
use crate::domain::district::District;
use crate::domain::ids::ChannelId;
use crate::domain::owed::Owed;
use crate::domain::people::Role;
use crate::domain::place::Place;
use crate::domain::routing::Queue;
use crate::domain::ticket::Thread;
use crate::domain::year_end::YearNews;
use crate::store::notes::{self, Note};
use crate::store::owed::Debt;
use crate::store::{Stopped, owed};

/// How much of the words that were added is told, in characters.
pub(super) const NOTE: usize = 1_500;

impl Shared {
    /// Settles one debt if that can be done now. Says whether the next one of the same ticket may follow.
    pub(super) async fn settle(&self, debt: &Debt) -> Result<bool, Stopped> {
        match self.settle_one(debt).await {
            Ok(settled) => {
                self.is_settled(Sent::Debt(debt.id));
                Ok(settled)
            }
            Err(stopped) => self.put_off(Sent::Debt(debt.id), stopped).await.map(|()| false),
        }
    }

    async fn settle_one(&self, debt: &Debt) -> Result<bool, Stopped> {
        let verdict = self.try_debt(debt).await?.err();
        let (row, now) = (debt.id, self.desk.now());
        let why = match verdict {
            None | Some(Verdict::Done(_)) => {
                self.write(move |db| Box::pin(async move { Ok(owed::settled(db, row, now).await?) })).await?;
                return Ok(true);
            }
            Some(Verdict::Unauthorized) => {
                self.end();
                return Ok(false);
            }
            Some(Verdict::Wait(pause) | Verdict::Later(pause)) => {
                let next = self.after(pause);
                self.write(move |db| Box::pin(async move { Ok(owed::wait(db, row, next).await?) })).await?;
                return Ok(false);
            }
            Some(Verdict::Unsure(pause)) => {
                let (debt, next) = (debt.clone(), self.after(pause));
                self.write(move |db| Box::pin(async move { Ok(owed::retry(db, &debt, next).await?) }))
                    .await?;
                return Ok(false);
            }
            Some(Verdict::Lost(why)) => format!("{why:?}"),
            Some(Verdict::Archived) => "archived".to_owned(),
            Some(Verdict::MessageGone) => "gone".to_owned(),
            Some(Verdict::Hopeless(why)) => why,
        };
        tracing::warn!(debt = row, %why, "Discord will not take a notice");
        self.write(move |db| Box::pin(async move { Ok(owed::failed(db, row, &why, now).await?) })).await?;
        Ok(true)
    }

    async fn try_debt(&self, debt: &Debt) -> Told {
        match debt.ticket {
            Some(ticket) => {
                let face = self.desk.face(ticket).await?;
                self.about_ticket(debt, &face).await
            }
            None => self.about_district(debt).await,
        }
    }

    async fn about_district(&self, debt: &Debt) -> Told {
        let district = self.desk.district_by_id(debt.district).await?;
        match &debt.what {
            Owed::LostPlace { place } => self.tell_director(debt, &district, place).await,
            Owed::Road(news) => self.tell_road(debt, &district, None, news).await,
            Owed::Year(YearNews::Open { staff, day }) => self.tell_open(debt, (*staff, *day)).await,
            Owed::Digest { place, day } => self.send_digest(debt, place, *day).await,
            Owed::Draft(news) => self.tell_given_up(debt, *news).await,
            Owed::Page(owed) => self.tell_page(debt, *owed).await,
            Owed::StoodIn(news) => self.tell_stood_in(debt, &district, *news).await,
            Owed::Class(news) => self.tell_class(debt, *news).await,
            Owed::Thanks { thanks, building } => self.give_thanks(debt, *thanks, *building).await,
            // Owed about a ticket, and there is none: nobody to tell.
            Owed::Year(YearNews::Back)
            | Owed::AskedTogether { .. }
            | Owed::CompanyCancelled { .. }
            | Owed::Time(_)
            | Owed::IncidentKnown
            | Owed::IncidentFixed
            | Owed::Merged
            | Owed::Absorbed { .. }
            | Owed::Clock(_)
            | Owed::Life(_)
            | Owed::People(_)
            | Owed::AskMinutes { .. }
            | Owed::OpenThread
            | Owed::ArchiveThread
            | Owed::Patience { .. }
            | Owed::DetailsAdded { .. }
            | Owed::NoteShared { .. }
            | Owed::Introduce
            | Owed::PartnerJoined { .. }
            | Owed::AskHelped
            | Owed::Reopened
            | Owed::Cancelled
            | Owed::Widened
            | Owed::Rerouted => Ok(Ok(())),
        }
    }

    async fn about_ticket(&self, debt: &Debt, face: &Face) -> Told {
        let notice = match &debt.what {
            Owed::AskedTogether { user } | Owed::CompanyCancelled { user, .. } => {
                let view = render::to_companion(&debt.what, face);
                return self.to_person(debt, face, *user, view).await;
            }
            Owed::Time(_)
            | Owed::IncidentKnown
            | Owed::IncidentFixed
            | Owed::Merged
            | Owed::Absorbed { .. } => return self.tell_more(debt, face).await,
            Owed::Clock(news) => return self.tell_clock(debt, face, *news).await,
            Owed::Life(owed) => return self.tell_passed(debt, face, owed).await,
            Owed::People(news) => return self.tell_news(debt, face, news).await,
            Owed::AskMinutes { partner } => return self.ask_minutes(debt, face, *partner).await,
            Owed::OpenThread => return self.open_thread(debt, face).await,
            Owed::ArchiveThread => return Ok(self.archive(face, true).await),
            Owed::Year(news) => return self.tell_back(debt, face, *news).await,
            Owed::Patience { step, to } => return self.tell_patience(debt, face, (*step, *to)).await,
            Owed::Road(news) => {
                return self.tell_road(debt, &face.district, Some(&face.ticket), news).await;
            }
            // About no ticket.
            Owed::LostPlace { .. }
            | Owed::Digest { .. }
            | Owed::Thanks { .. }
            | Owed::Draft(_)
            | Owed::StoodIn(_)
            | Owed::Class(_)
            | Owed::Page(_) => return Ok(Ok(())),
            Owed::DetailsAdded { note } => {
                let words = self.note(*note).await?.map(|it| it.words.excerpt(NOTE));
                Notice::DetailsAdded(words.unwrap_or_default())
            }
            Owed::NoteShared { note } => match self.note(*note).await? {
                Some(note) => Notice::NoteShared(note.author, note.words.excerpt(NOTE)),
                None => return Ok(Ok(())),
            },
            Owed::Introduce => Notice::Introduce,
            Owed::PartnerJoined { partner } => Notice::PartnerJoined(*partner),
            Owed::AskHelped => Notice::AskHelped,
            Owed::Reopened => Notice::Reopened,
            Owed::Cancelled => Notice::Cancelled,
            Owed::Widened => Notice::Widened,
            Owed::Rerouted => Notice::Rerouted,
        };
        self.tell(debt, face, &notice).await
    }

    /// Words that were added to a ticket.
    pub(super) async fn note(&self, note: i64) -> Result<Option<Note>, Stopped> {
        let mut reader = self.desk.store().read().await?;
        Ok(notes::by_id(&mut reader, note).await?)
    }

    /// In the ticket's thread; where there is none, or none any more, what is for one of the two goes to them directly.
    async fn tell(&self, debt: &Debt, face: &Face, notice: &Notice) -> Told {
        let view = render::notice(notice, face);
        let (for_lead, for_requester) = (is_for_lead(notice), is_for_requester(notice));
        if !for_lead && !for_requester {
            return Ok(match face.ticket.thread {
                Thread::Open(thread) => self.say_in(debt, face, thread, view).await,
                _ => Ok(()),
            });
        }
        match self.in_thread(debt, face, &view).await {
            Some(said) => Ok(said),
            None if for_lead => self.to_lead(debt, face, view).await,
            None => self.to_person(debt, face, face.ticket.asked.user, view).await,
        }
    }

    /// Where it is to be said, if there is such a place.
    pub(super) async fn say_at(&self, debt: &Debt, channel: Result<ChannelId, Verdict>, view: View) -> Said {
        self.say(debt, channel?, view).await
    }

    /// Whether the channel has these words, where they may have been said before.
    pub(super) async fn was_said(
        &self,
        debt: &Debt,
        channel: ChannelId,
        view: &View,
    ) -> Result<bool, Verdict> {
        match self.suspects(Sent::Debt(debt.id), debt.attempts) {
            Some(look) => Ok(self.find_words(channel, &view.content, debt.created_at, look).await?.is_some()),
            None => Ok(false),
        }
    }

    pub(super) async fn say(&self, debt: &Debt, channel: ChannelId, view: View) -> Said {
        let view = view.fitting();
        if self.was_said(debt, channel, &view).await? {
            return Ok(());
        }
        let files = view.files.clone();
        let body = view.into_body(Some(format!("o{:x}.{}", self.life, debt.id)));
        let path = format!("/channels/{channel}/messages");
        match verdict(self.rest.post_files(&path, &body, files).await, debt.attempts) {
            Verdict::Done(_) => Ok(()),
            other => Err(other),
        }
    }

    /// In the director's channel, or directly where that is the one that is lost.
    async fn tell_director(&self, debt: &Debt, district: &District, place: &str) -> Told {
        let why = {
            let mut reader = self.desk.store().read().await?;
            let lost = owed::lost_places(&mut reader, district.id).await?;
            lost.into_iter().find(|(lost, _)| lost == place).map(|(_, why)| why)
        };
        let Some(why) = why else { return Ok(Ok(())) };
        let view = render::lost_place(district, place, &why);
        let own = place.parse() == Ok(Place::Queue(Queue::Director));
        let channel = own_channel(district, Queue::Director).filter(|_| !own);
        let at = self.desk.now();
        let director = district.having(Role::Director, at).find_map(|it| it.user);
        let channel = match (channel, director) {
            (Some(channel), _) => Ok(channel),
            (None, Some(director)) => self.direct(director).await,
            (None, None) => Err(Verdict::Lost(Lost::NoChannel)),
        };
        Ok(self.say_at(debt, channel, view).await)
    }
}

/// What its coach has to hear: the answer that they wait for may be in it.
fn is_for_lead(notice: &Notice) -> bool {
    matches!(notice, Notice::DetailsAdded(_))
}

/// What its requester has to hear, wherever that can be said.
fn is_for_requester(notice: &Notice) -> bool {
    matches!(
        notice,
        Notice::AskHelped | Notice::Widened | Notice::Reopened | Notice::Rerouted | Notice::NoteShared(..)
    )
}
