//! The question to a partner how long their part took. Whoever takes no direct messages has `/minutes`.

use super::Shared;
use super::verdict::{Lost, Verdict};
use crate::desk::Face;
use crate::discord::render;
use crate::domain::ids::StaffId;
use crate::store::owed::Debt;

impl Shared {
    pub(super) async fn ask_minutes(
        &self,
        debt: &Debt,
        face: &Face,
        partner: StaffId,
    ) -> Result<(), Verdict> {
        let user = face.district.person(partner).and_then(|it| it.user);
        let channel = self.direct(user.ok_or(Verdict::Lost(Lost::NoChannel))?).await?;
        self.say(debt, channel, render::ask_minutes(face)).await
    }
}
