//! A building's page as a message: the draft for its librarian, and what its principal is sent.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateInputText, CreateModal, InputTextStyle,
};

use super::called::Called;
use super::pictures::Show;
use super::{Picture, impact};
use crate::desk::PageLook;
use crate::discord::controls::{Control, PageControl};
use crate::discord::impact::PageBy;
use crate::discord::render::card::OPEN;
use crate::discord::render::forms::{WORDS, form};
use crate::discord::render::names::Names;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::ids::{GuildId, StaffId};
use crate::domain::impact::Scope;
use crate::domain::text::excerpt;

/// The longest that one's own sentences may be: the page stays one sheet.
const LONGEST: u16 = 900;

/// Which embed of a draft holds the librarian's own sentences.
pub(in crate::discord) const OWN_WORDS: usize = 1;

/// What the librarian is given: the figures, her own sentences, and the two things that she can do.
pub(in crate::discord) fn draft(look: &PageLook, language: &str) -> (View, Option<Picture>) {
    let words = words(language);
    let (place, when) = heading(look, language);
    let (mut view, picture) = told(look, language);
    if look.page.sent.is_some() {
        view.content = words.page_sent(names_of(look, language));
        return (view, picture);
    }
    view.content = words.page_draft(place, when);
    let (guild, id) = (look.district.guild, look.page.id);
    let own = CreateButton::new(Control::Page(PageControl::Words(guild, id)).to_string())
        .label(words.page_button_words())
        .style(ButtonStyle::Secondary);
    let mut buttons = vec![own];
    if !look.principals.is_empty() {
        let label = words.page_button_send(names_of(look, language));
        let send = CreateButton::new(Control::Page(PageControl::Send(guild, id)).to_string());
        buttons.push(send.label(excerpt(&label, 80)).style(ButtonStyle::Primary));
    }
    (view.row(CreateActionRow::Buttons(buttons)), picture)
}

/// What the principal is sent.
pub(in crate::discord) fn sent(look: &PageLook, language: &str) -> (View, Option<Picture>) {
    let words = words(language);
    let (place, when) = heading(look, language);
    let (mut view, picture) = told(look, language);
    view.content = words.page_told(place, when, plain(&by(look).name.unwrap_or_default()));
    (view, picture)
}

/// The same where it can't be sent: that it is there, and where.
pub(in crate::discord) fn sent_later(look: &PageLook, language: &str) -> String {
    let (place, when) = heading(look, language);
    words(language).page_told_later(place, when, plain(&by(look).name.unwrap_or_default()))
}

fn told(look: &PageLook, language: &str) -> (View, Option<Picture>) {
    let (mut view, picture) = impact(&look.district, &look.figures, Show::Minutes, language);
    if let Some((own, _)) = &look.page.words {
        let title = words(language).page_own_words();
        view.embeds.push(CreateEmbed::new().title(title).description(plain(own.as_str())).colour(OPEN));
    }
    (view, picture)
}

/// Who stands on the page: who sent it, else who wrote on it.
pub(in crate::discord) fn by(look: &PageLook) -> PageBy {
    let wrote = look.page.words.as_ref();
    let who = look.page.sent.map(|(_, by)| by).or(wrote.map(|(_, by)| *by));
    let name = who.and_then(|it| look.district.person(it)).map(|it| it.name.clone());
    PageBy { name, words: wrote.map(|(own, _)| own.as_str().to_owned()).unwrap_or_default() }
}

fn heading(look: &PageLook, language: &str) -> (String, String) {
    let words = words(language);
    let called = Called::new(&look.district, &words, &look.figures);
    (plain(&called.scope(Scope::Building(look.page.building))), called.month(look.page.month))
}

fn names_of(look: &PageLook, language: &str) -> String {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    look.principals.iter().map(|it: &StaffId| names.person(*it)).collect::<Vec<_>>().join(", ")
}

/// The modal for one's own sentences; what stood in the message stands in it.
pub(in crate::discord) fn words_form(guild: GuildId, page: i64, given: &str, language: &str) -> CreateModal {
    let words = words(language);
    let input = CreateInputText::new(InputTextStyle::Paragraph, words.page_form_words(), WORDS)
        .placeholder(excerpt(&words.page_form_hint(), 100))
        .required(false)
        .max_length(LONGEST);
    let given: String = given.chars().take(LONGEST.into()).collect();
    let input = if given.is_empty() { input } else { input.value(given) };
    form(Control::Page(PageControl::WordsForm(guild, page)), words.page_form_title(), vec![input])
}
