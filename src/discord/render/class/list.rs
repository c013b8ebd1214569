//! The classes that are coming: by topic, each topic's in the order of their days, with a menu to sign up (R58).

use serenity::all::{
    CreateActionRow, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

use super::super::card::OPEN;
use super::super::names::Names;
use super::super::{LABEL, OPTIONS, counted};
use super::place;
use crate::desk::{ClassList, Listed, Seating};
use crate::discord::controls::{ClassControl, Control};
use crate::discord::view::View;
use crate::discord::words::{Words, moment, plain, words};
use crate::domain::district::District;
use crate::domain::text::excerpt;

/// The most characters of a list; an embed's description takes 4,096.
const LETTERS: usize = 3_600;

pub(in crate::discord) fn class_list(list: &ClassList, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &list.district, words: &words };
    let title = match list.building {
        Some(building) => words.class_list_title_of(names.building(building)),
        None => words.class_list_title(),
    };
    let embed = CreateEmbed::new().title(title).colour(OPEN);
    if list.topics.is_empty() {
        return View::embed(embed.description(words.class_list_none()));
    }
    let view = View::embed(embed.description(lines(names, list)));
    let free = |it: &&Listed| it.seating == Seating::None && !it.holds;
    let options: Vec<_> = list.topics.iter().flat_map(|(_, all)| all).filter(free).take(OPTIONS).collect();
    if options.is_empty() { view } else { view.row(menu(&words, &list.district, &options)) }
}

fn lines(names: Names<'_>, list: &ClassList) -> String {
    let all: usize = list.topics.iter().map(|(_, classes)| classes.len()).sum();
    let (mut text, mut shown) = (String::new(), 0);
    for (topic, classes) in &list.topics {
        let mut heading = Some(format!("__{}__", names.topic(Some(*topic))));
        for listed in classes {
            let line = line(names.words, listed);
            let above = heading.as_ref().map_or(0, |it| it.chars().count());
            if text.chars().count() + above + line.chars().count() > LETTERS {
                break;
            }
            shown += 1;
            text.extend(heading.take().map(|it| it + "\n"));
            text.push_str(&line);
            text.push('\n');
        }
    }
    if shown < all {
        text.push_str(&names.words.class_list_more(counted(all - shown)));
    }
    text
}

fn line(words: &Words, listed: &Listed) -> String {
    let class = &listed.class;
    let places = match (listed.seating, listed.left) {
        _ if listed.holds => words.class_list_holds(),
        (Seating::Place, _) => words.class_list_yours(),
        (Seating::Waits(_), _) => words.class_list_you_wait(),
        (Seating::None, 0) => words.class_list_full(),
        (Seating::None, left) => words.class_list_left(counted(left), i64::from(class.seats)),
    };
    let (number, title) = (class.number.to_string(), plain(class.title.as_str()));
    words.class_list_line(number, title, moment(class.starts_at), place(words, class), places)
}

/// A menu can't show a reader's own zone: its labels are in the district's.
fn menu(words: &Words, district: &District, classes: &[&Listed]) -> CreateActionRow {
    let option = |it: &&Listed| {
        let class = &it.class;
        let (day, time) =
            (district.calendar.local_date(class.starts_at), district.calendar.local_time(class.starts_at));
        let label = format!("{} {}", class.number, class.title.as_str());
        let when = format!("{} {}", words.day(day), words.time_of_day(time));
        CreateSelectMenuOption::new(excerpt(&label, LABEL), class.id.to_string())
            .description(excerpt(&when, LABEL))
    };
    let kind = CreateSelectMenuKind::String { options: classes.iter().map(option).collect() };
    let menu = CreateSelectMenu::new(Control::Class(ClassControl::Choose).to_string(), kind);
    CreateActionRow::SelectMenu(menu.placeholder(words.menu_class()))
}
