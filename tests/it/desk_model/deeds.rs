//! What people try, done through the desk's own verbs.

use refdesk::desk::{Caller, Chosen, Partnering, Said, Which, Wish};
use refdesk::domain::change::Change;
use refdesk::domain::handing::{Handing, Target};
use refdesk::domain::ids::{ProposalId, StaffId};
use refdesk::domain::ticket::{Ending, Form, Passing};
use refdesk::store::{Stopped, proposals, tickets};

use super::model::{Model, OTHER_KIND};
use super::moves::{Deed, Who};
use super::office::{Office, staff_of};
use super::times::Moment;

impl Office {
    pub async fn does(&self, caller: Caller, what: Deed, model: &Model, now: &Moment) -> Result<(), Stopped> {
        let (desk, which) = (&self.desk, Which::Id(model.id));
        let words = Said::new("only on the cart laptops");
        match what {
            Deed::Claim => desk.claim(caller, which).await.map(drop),
            Deed::Join => desk.join(caller, which).await.map(drop),
            Deed::Resolve => desk
                .resolve(caller, which, ("15".parse().unwrap(), Ending::Helped), Some(words))
                .await
                .map(drop),
            Deed::Cancel => desk.cancel(caller, which).await.map(drop),
            Deed::Add => desk.add_details(caller, which, words).await.map(drop),
            Deed::Wish(time) => {
                let at = Some(model.choice(&self.district, time, now));
                desk.wish(caller, which, Wish { form: Form::Online, at }).await.map(drop)
            }
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
            Deed::Invite(who) => {
                desk.partner(caller, which, Partnering::Invite(self.staff_id(who))).await.map(drop)
            }
            Deed::Instead(who) => {
                desk.partner(caller, which, Partnering::InsteadOf(self.staff_id(who))).await.map(drop)
            }
            Deed::Change => desk.change(caller, which, Change::Kind(OTHER_KIND)).await.map(drop),
            Deed::Propose(time) => {
                let at = model.choice(&self.district, time, now);
                desk.propose(caller, which, Chosen { at, form: Form::Online }).await.map(drop)
            }
            Deed::Agree => desk.agree(caller, which, self.proposal(model).await).await.map(drop),
            Deed::Decline => desk.decline_time(caller, which).await.map(drop),
            Deed::CallOff => desk.call_off(caller, which).await.map(drop),
        }
    }

    /// The open proposal, or one that is none of theirs: controls come from outside.
    async fn proposal(&self, model: &Model) -> ProposalId {
        let mut reader = self.desk.store().read().await.unwrap();
        let ticket = tickets::by_id(&mut reader, model.id).await.unwrap().unwrap();
        let open = proposals::open_one(&mut reader, &ticket).await.unwrap();
        open.map_or(ProposalId(1), |it| it.id)
    }

    fn staff_id(&self, who: Who) -> StaffId {
        staff_of(&self.district, who).map_or(StaffId(9_999), |it| it.id)
    }
}
