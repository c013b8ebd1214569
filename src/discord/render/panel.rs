//! The panel: one message with one button, put into a channel by the director.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use crate::discord::controls::Control;
use crate::discord::view::View;
use crate::discord::words::words;

pub(in crate::discord) fn panel(language: &str) -> View {
    let words = words(language);
    let embed = CreateEmbed::new()
        .title(words.panel_title())
        .description(words.panel_text())
        .colour(super::card::OPEN);
    let button =
        CreateButton::new(Control::Ask.to_string()).label(words.button_ask()).style(ButtonStyle::Primary);
    View::embed(embed).row(CreateActionRow::Buttons(vec![button]))
}
