//! The lines of a calendar file: long ones are folded and put together again, each knows its number.

use super::{BadIcs, BadLine};
use crate::domain::text::excerpt;

/// One line, put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it begins, from 1.
    pub(super) number: usize,
    /// Its name, in capitals.
    pub(super) name: String,
    /// What stands between name and value, names in capitals.
    pub(super) params: Vec<(String, String)>,
    /// Its value, as it stands there.
    pub(super) value: String,
}

impl Line {
    /// Whether it is this one, whatever the case.
    pub(super) fn is(&self, name: &str, value: &str) -> bool {
        self.name == name && self.value.trim().eq_ignore_ascii_case(value)
    }

    /// What a parameter says.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// That it can't be understood.
    pub(super) fn bad(&self, what: BadLine) -> BadIcs {
        BadIcs::Line {
            number: self.number,
            what,
            text: excerpt(&format!("{}:{}", self.name, self.value), 60),
        }
    }

    /// A value of words, with its escapes undone.
    pub(super) fn words(&self) -> String {
        let (mut words, mut escaped) = (String::new(), false);
        for c in self.value.chars() {
            match (escaped, c) {
                (false, '\\') => escaped = true,
                (true, 'n' | 'N') => {
                    words.push(' ');
                    escaped = false;
                }
                (_, c) => {
                    words.push(c);
                    escaped = false;
                }
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Every line that says something.
pub(super) fn lines(text: &str) -> Result<Vec<Line>, BadIcs> {
    let mut whole: Vec<(usize, String)> = Vec::new();
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), whole.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => whole.push((index + 1, line.to_owned())),
        }
    }
    whole.into_iter().enumerate().map(|(index, (number, text))| one(number, &text, index == 0)).collect()
}

fn one(number: usize, text: &str, first: bool) -> Result<Line, BadIcs> {
    let bad = || {
        if first {
            return BadIcs::NotACalendar;
        }
        BadIcs::Line { number, what: BadLine::NoColon, text: excerpt(text, 60) }
    };
    let colon = outside_quotes(text, ':').next().ok_or_else(bad)?;
    let (head, value) = (&text[..colon], &text[colon + 1..]);
    let mut cuts: Vec<usize> = outside_quotes(head, ';').collect();
    cuts.push(head.len());
    let name = head[..cuts[0]].trim().to_ascii_uppercase();
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return Err(bad());
    }
    let params = cuts.windows(2).filter_map(|pair| head[pair[0] + 1..pair[1]].split_once('='));
    let params =
        params.map(|(name, value)| (name.trim().to_ascii_uppercase(), value.trim_matches('"').to_owned()));
    Ok(Line { number, name, params: params.collect(), value: value.to_owned() })
}

fn outside_quotes(text: &str, wanted: char) -> impl Iterator<Item = usize> {
    let mut quoted = false;
    text.char_indices().filter_map(move |(at, c)| {
        quoted ^= c == '"';
        (c == wanted && !quoted).then_some(at)
    })
}
