//! What is noticed about a word that may be a name, and about what stands around it. The model says what it is worth.

use std::sync::LazyLock;

use super::known;
use super::learning::letters;
use super::reader::Reader;
use crate::domain::door::classes::Classes;
use crate::domain::learned::Features;
use crate::domain::wording::beginning;

/// Words around a name that are looked at for their classes.
const REACH: isize = 12;

const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "mx",
    "dr",
    "sr",
    "sra",
    "srta",
    "prof",
    "coach",
    "principal",
    "senora",
    "senor",
    "senorita",
    "maestra",
    "maestro",
    "profe",
    "profesor",
    "profesora",
    "miss",
    "nurse",
    "officer",
    "dean",
    "superintendent",
    "doctor",
    "doctora",
    "madame",
    "mme",
    "father",
    "pastor",
    "rev",
    "sister",
    "don",
    "dona",
    "chef",
    "judge",
    "deputy",
    "director",
    "directora",
    "teacher",
    "subdirectora",
    "subdirector",
];

static AROUND: LazyLock<Classes> = LazyLock::new(|| Classes::read(include_str!("around.txt")));

/// What is noticed about the word at a place.
pub(super) fn features(reader: &Reader<'_, '_>, at: usize) -> Features {
    let kind = if reader.word(at).len() == 1 { "initials" } else { reader.kind(reader.word(at)) };
    let mut notes = Notes { reader, at, kind, found: Features::new() };
    notes.word();
    notes.beside();
    notes.punctuation();
    notes.classes();
    notes.phrases();
    notes.run_of_names();
    notes.pairs();
    notes.sentence();
    notes.text();
    notes.found
}

struct Notes<'n, 't, 'a> {
    reader: &'n Reader<'t, 'a>,
    at: usize,
    kind: &'static str,
    found: Features,
}

impl Notes<'_, '_, '_> {
    fn add(&mut self, feature: impl Into<String>) {
        self.found.insert(feature.into());
    }

    /// The place so many words on, or back.
    fn place(&self, n: isize) -> Option<usize> {
        self.at.checked_add_signed(n).filter(|it| *it < self.reader.tokens().len())
    }

    /// The word so many words on, or back; `^` before the first, `$` after the last.
    fn word_at(&self, n: isize) -> &str {
        self.place(n).map_or(if n < 0 { "^" } else { "$" }, |it| self.reader.word(it))
    }

    fn classes_at(&self, n: isize) -> Vec<&'static str> {
        self.place(n).map(|it| AROUND.of(self.reader.word(it))).unwrap_or_default()
    }

    /// The word itself: its kind, how it is written, how much like a name it is spelled.
    fn word(&mut self) {
        let (word, kind) = (self.reader.word(self.at), self.kind);
        let shape = self.reader.shape(&self.reader.tokens()[self.at]);
        let style = if self.reader.is_lower() { "lower" } else { "mixed" };
        self.add(format!("k:{kind}"));
        self.add(format!("ks:{kind} {shape}"));
        self.add(format!("kst:{kind} {shape} {style}"));
        if self.reader.roster.has_part(word) {
            self.add("roster");
        }
        if kind == "initials" {
            return;
        }
        let like = self.reader.learned.likeness.score(&letters(word)).clamp(-4.0, 4.0).round();
        self.add(format!("l:{like:.0}"));
        self.add(format!("kl:{kind} {like:.0}"));
        self.add(format!("n:{}", word.len().min(9)));
        for length in [2, 3] {
            if let Some((from, _)) = word.char_indices().rev().nth(length - 1).filter(|it| it.0 > 0) {
                self.add(format!("e:{}", &word[from..]));
            }
        }
    }

    /// The three words before and after; of names only that they are names.
    fn beside(&mut self) {
        let say = |word: &str| match word {
            "^" | "$" => word.to_owned(),
            _ if TITLES.contains(&word) => "title".to_owned(),
            _ if word.bytes().all(|it| it.is_ascii_digit()) => "digits".to_owned(),
            _ => match self.reader.kind(word) {
                kind if is_ordinary(kind) => word.to_owned(),
                kind => format!("<{kind}>"),
            },
        };
        let [b3, b2, b1, a1, a2, a3] = [-3, -2, -1, 1, 2, 3].map(|n| say(self.word_at(n)));
        if b1 == "title" || b2 == "title" && b1.starts_with('<') {
            self.add("titled");
        }
        for (name, word) in [("p1", &b1), ("p2", &b2), ("n1", &a1), ("n2", &a2)] {
            self.add(format!("{name}:{word}"));
        }
        for (name, word) in [("pw", &b1), ("pw", &b2), ("pw", &b3), ("nw", &a1), ("nw", &a2), ("nw", &a3)] {
            self.add(format!("{name}:{word}"));
        }
        self.add(format!("pp:{b2} {b1}"));
        self.add(format!("nn:{a1} {a2}"));
    }

    fn punctuation(&mut self) {
        let (tokens, plain) = (self.reader.tokens(), &self.reader.text.plain);
        let token = &tokens[self.at];
        let first = |it: &str| it.trim().chars().next().map(String::from).unwrap_or_default();
        let left =
            self.place(-1).map_or_else(|| "^".to_owned(), |it| first(&plain[tokens[it].to..token.from]));
        let right = match self.place(1) {
            Some(next) => first(&plain[token.to..tokens[next].from]),
            None => format!("{}$", first(&plain[token.to..])),
        };
        self.add(format!("lp:{left}"));
        self.add(format!("rp:{right}"));
        self.add(format!("lrp:{left}_{right}"));
        if plain[token.to..].starts_with("'s") || plain[token.to..].starts_with("s'") {
            self.add("poss");
            self.add(format!("poss:{}", self.word_at(1)));
            for class in self.classes_at(1) {
                self.add(format!("possc:{class}"));
            }
            for class in self.classes_at(2) {
                self.add(format!("possc2:{class}"));
            }
        }
    }

    /// Which classes stand near it, on which side, in its sentence, in the text.
    fn classes(&mut self) {
        let (kind, tokens) = (self.kind, self.reader.tokens());
        for n in (-REACH..=REACH).filter(|it| *it != 0) {
            let Some(place) = self.place(n) else { continue };
            let side = if n < 0 { "L" } else { "R" };
            let here = tokens[place].sentence == tokens[self.at].sentence;
            for class in self.classes_at(n) {
                match n.abs() {
                    1 => {
                        self.add(format!("{side}1:{class}"));
                        self.add(format!("{side}1:{class} {kind}"));
                    }
                    2 => self.add(format!("{side}2:{class}")),
                    _ => {}
                }
                if n.abs() < 4 {
                    self.add(format!("{side}3:{class}"));
                }
                if n.abs() < 7 && here {
                    self.add(format!("{side}6:{class}"));
                }
                if here {
                    self.add(format!("s:{class}"));
                    self.add(format!("s:{class} {kind}"));
                }
            }
        }
    }

    /// Two classes, or a class and a word, right before or right after it.
    fn phrases(&mut self) {
        for (name, [first, second]) in [("pc", [-2, -1]), ("nc", [1, 2])] {
            let (firsts, seconds) = (self.classes_or_word(first), self.classes_or_word(second));
            for (a, b) in firsts.iter().flat_map(|a| seconds.iter().map(move |b| (a, b))) {
                if a.starts_with('#') || b.starts_with('#') {
                    self.add(format!("{name}:{a} {b}"));
                }
            }
        }
    }

    /// The classes of a word, with a `#`; the word itself if it is in none.
    fn classes_or_word(&self, n: isize) -> Vec<String> {
        match self.classes_at(n) {
            classes if classes.is_empty() => vec![self.word_at(n).to_owned()],
            classes => classes.iter().map(|it| format!("#{it}")).collect(),
        }
    }

    /// What the words right beside it are, if they may belong to the same name.
    fn run_of_names(&mut self) {
        let word = self.reader.word(self.at);
        for (side, n) in [("l", -1), ("r", 1)] {
            let Some(other) = self.place(n) else { continue };
            if !self.reader.are_adjacent(self.at.min(other), self.at.max(other)) {
                continue;
            }
            let (near, token) = (self.reader.word(other), &self.reader.tokens()[other]);
            self.add(format!("{side}k:{} {}", self.reader.kind(near), self.reader.shape(token)));
            if is_initial(near) && (token.capital || self.reader.is_lower()) {
                self.add(format!("{side}initial"));
            }
            let whole = if n > 0 { format!("{word} {near}") } else { format!("{near} {word}") };
            if known::is_famous(&whole) {
                self.add("famous");
            }
            if self.reader.roster.is_staff(&whole) {
                self.add("colleague");
            }
        }
    }

    /// `kiera and josiah`: what the other one is.
    fn pairs(&mut self) {
        let word = self.reader.word(self.at);
        for n in [-1, 1] {
            if !matches!(self.word_at(n), "and" | "y" | "e" | "or" | "n" | "o" | "vs") {
                continue;
            }
            let other = self.word_at(2 * n);
            let famous = if n > 0 { format!("{word} {other}") } else { format!("{other} {word}") };
            let kind = self.reader.kind(other);
            self.add(format!("and:{kind}"));
            if known::is_famous(&famous) {
                self.add("famous");
            }
        }
    }

    /// How the other words of its sentence begin.
    fn sentence(&mut self) {
        let reader = self.reader;
        let sentence = reader.tokens()[self.at].sentence;
        for (at, token) in reader.tokens().iter().enumerate() {
            let word = reader.word(at);
            if at != self.at && token.sentence == sentence && is_ordinary(reader.kind(word)) {
                self.add(format!("sw:{}", beginning(word)));
            }
        }
    }

    /// The whole text: its classes, how many other names, where the word stands in it.
    fn text(&mut self) {
        let (kind, at, reader) = (self.kind, self.at, self.reader);
        let count = reader.tokens().len();
        let others = || (0..count).filter(|it| *it != at).map(|it| reader.word(it));
        for class in others().flat_map(|it| AROUND.of(it)) {
            self.add(format!("tc:{class}"));
            self.add(format!("tk:{class} {kind}"));
        }
        let names = others().filter(|it| reader.kind(it) == "given").count();
        self.add(format!("others:{}", names.min(3)));
        let place = match () {
            () if self.at * 4 < count => "head",
            () if self.at * 4 >= count * 3 => "tail",
            () => "middle",
        };
        self.add(format!("place:{place}"));
        if count < 6 {
            self.add("short");
        }
    }
}

/// Whether words of a kind count as themselves; of the others it counts only what they are.
fn is_ordinary(kind: &str) -> bool {
    matches!(kind, "word" | "once" | "form" | "given-word" | "surname-word" | "place")
}

/// A single letter that is no word of one letter.
pub(super) fn is_initial(word: &str) -> bool {
    word.len() == 1
        && word.bytes().all(|it| it.is_ascii_lowercase())
        && !matches!(word, "a" | "e" | "i" | "k" | "n" | "o" | "r" | "u" | "w" | "y")
}
