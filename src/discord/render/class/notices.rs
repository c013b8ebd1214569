//! What somebody who signed up is told, in the district's own language.

use super::{place, take_back};
use crate::desk::ClassFace;
use crate::discord::view::View;
use crate::discord::words::{moment, plain, words};
use crate::domain::class::ClassState;
use crate::domain::owed_class::{ClassNews, ClassWhat};
use chrono::{DateTime, Utc};

/// The news; none where it is old by now, because the class has changed once more or has begun.
pub(in crate::discord) fn class_news(face: &ClassFace, news: ClassNews, now: DateTime<Utc>) -> Option<View> {
    let (words, class) = (words(face.district.language()), &face.class);
    let (number, title) = (class.number.to_string(), plain(class.title.as_str()));
    let (when, whither) = (moment(class.starts_at), place(&words, class));
    let (on, coming) = (class.is_on(), class.is_open(now));
    let text = match news.about {
        ClassWhat::PlaceFree if coming => words.class_news_free(number, title, when, whither),
        ClassWhat::Moved if coming => words.class_news_moved(number, title, when, whither),
        ClassWhat::CalledOff if !on => words.class_news_off(number, title, when),
        ClassWhat::DayLost if class.state == ClassState::Lost => words.class_news_lost(number, title, when),
        ClassWhat::OnlineNow if class.state == ClassState::AtHome => {
            words.class_news_at_home(number, title, when, whither)
        }
        ClassWhat::OnAgain if coming => words.class_news_again(number, title, when, whither),
        ClassWhat::Today if coming => words.class_news_today(number, title, when, whither),
        _ => return None,
    };
    let view = View { quiet: !face.district.calendar.is_duty(now), ..View::text(text) };
    Some(if coming { view.row(take_back(&words, &face.district, class)) } else { view })
}
