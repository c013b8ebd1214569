//! Thanks: where they may go, and how they arrive.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::names::Names;
use crate::desk::{PassedOn, Question};
use crate::discord::controls::Control;
use crate::discord::controls::door::Door;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::building::ChannelRef;
use crate::domain::district::District;
use crate::domain::ids::StaffId;
use crate::domain::text::excerpt;
use crate::store::thanks::Thanks;

/// Where the thanks may go: in private first, shared only with a yes.
pub(super) fn asked(
    district: &District,
    to: Option<&(Question, StaffId, Option<ChannelRef>)>,
    language: &str,
) -> View {
    let words = words(language);
    let names = Names { district, words: &words };
    let Some((question, to, share_in)) = to else { return View::text(words.thanks_whose()) };
    let button = |public, label: String, style| {
        let control = Control::Door(Door::PassOn { draft: question.draft, to: *to, public });
        CreateButton::new(control.to_string()).label(excerpt(&label, 80)).style(style)
    };
    let privately = words.button_pass_on(first_name(names, *to));
    let mut buttons = vec![button(false, privately, ButtonStyle::Primary)];
    if let Some(name) = share_in.as_ref().and_then(|it| it.name.as_deref()) {
        buttons.push(button(true, words.button_share(format!("#{name}")), ButtonStyle::Secondary));
    }
    View::text(words.thanks_question(names.person(*to))).row(CreateActionRow::Buttons(buttons))
}

fn first_name(names: Names<'_>, staff: StaffId) -> String {
    let name = names.district.person(staff).map(|it| it.name.as_str()).unwrap_or_default();
    name.split_whitespace().next().unwrap_or_default().to_owned()
}

/// What the one who thanks is told.
pub(in crate::discord) fn passed_on(passed: &PassedOn, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &passed.district, words: &words };
    let place = passed.shared_in.as_ref().and_then(|it| it.id).map(|id| format!("<#{id}>"));
    View::text(match place {
        Some(place) => words.thanks_shared(place),
        None => words.thanks_passed_on(names.person(passed.to)),
    })
}

/// As they arrive: for the one person, or for the staff of a building.
pub(in crate::discord) fn given(thanks: &Thanks, district: &District) -> View {
    let words = words(district.languages.first().map_or("en", String::as_str));
    let names = Names { district, words: &words };
    let said = thanks.words.as_ref().map(|it| it.excerpt(1_000)).unwrap_or_default();
    let heading = if thanks.public {
        words.thanks_public(plain(&thanks.name), names.person(thanks.to))
    } else {
        words.thanks_private(plain(&thanks.name))
    };
    View::text(format!("{heading}\n> {}", plain(&said)))
}
