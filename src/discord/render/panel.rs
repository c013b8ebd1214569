//! The panel: one message with two buttons, put into a channel by the director.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use crate::discord::controls::Control;
use crate::discord::controls::door::Door;
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
    let privately = CreateButton::new(Control::Door(Door::AskPrivately).to_string())
        .label(words.button_ask_privately())
        .style(ButtonStyle::Secondary);
    View::embed(embed).row(CreateActionRow::Buttons(vec![button, privately]))
}
