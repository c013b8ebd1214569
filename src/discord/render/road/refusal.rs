//! Refusals about the road map: what happened and what to do next.

use super::super::names::Names;
use super::show::dated;
use super::topic;
use crate::discord::words::plain;
use crate::domain::refused::RoadRefused;
use crate::domain::topics::BadPattern;

pub(in crate::discord::render) fn refusal(names: Names<'_>, refused: &RoadRefused) -> String {
    let words = names.words;
    match refused {
        RoadRefused::IsInPhase { initiative, phase, since } => {
            words.refused_is_in_phase(topic(names, *initiative), names.phase(*phase), dated(words, *since))
        }
        RoadRefused::KeyTaken { typed } => words.refused_key_taken(plain(typed)),
        RoadRefused::BadKey { typed } => words.refused_bad_key(plain(typed)),
        RoadRefused::Pattern(BadPattern::MatchesNothing(pattern)) => {
            words.refused_pattern_all(plain(pattern))
        }
        RoadRefused::Pattern(BadPattern::TooLong(pattern)) => words.refused_pattern_long(plain(pattern)),
        RoadRefused::Pattern(BadPattern::Unreadable(pattern, why)) => {
            words.refused_pattern(plain(pattern), why.as_str())
        }
        RoadRefused::NotASpecialist { typed } => words.refused_not_a_specialist(plain(typed)),
        RoadRefused::NotALibrarian { typed } => words.refused_not_a_librarian(plain(typed)),
        RoadRefused::BadGrades { typed } => words.refused_grades(plain(typed)),
        RoadRefused::BadOrder { typed } => words.refused_order(plain(typed)),
        RoadRefused::NothingNew => words.refused_nothing_new(),
        RoadRefused::NotRolledOut { initiative, .. } => {
            words.refused_not_rolled_out(topic(names, *initiative))
        }
        RoadRefused::OnlyLibrarians => words.refused_only_librarians(),
        RoadRefused::OnlySpecialists => words.refused_only_specialists(),
        RoadRefused::LeadIsBackup => words.refused_lead_is_backup(),
        RoadRefused::NotHereYet { building, from } => {
            let phone = names.district.building(*building).and_then(|it| it.phone.as_deref());
            let phone = phone.map(|it| words.refused_not_here_phone(plain(it))).unwrap_or_default();
            words.refused_not_here_yet(names.building(*building), dated(words, *from), phone)
        }
        RoadRefused::NoStaffChannel { building } => words.refused_no_staff_channel(names.building(*building)),
    }
}
