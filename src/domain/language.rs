//! The language in which somebody is answered: that of their Discord, unless they plainly write Spanish (A11).
//!
//! A guess from a few words that are in every sentence, measured on the labelled texts of `tests/data`. It never refuses
//! anything: a wrong guess is an answer in the other language.

use super::fold::fold;

/// The language for somebody whose Discord speaks `client`, such as `en-US`, and who wrote `words`.
pub fn language_of(words: &str, client: &str) -> String {
    let speaks_spanish = client == "es" || client.starts_with("es-");
    if !speaks_spanish && is_spanish(words) { "es-419".to_owned() } else { client.to_owned() }
}

/// Words that stand in Spanish sentences and hardly in any other, folded.
const SURE: &[&str] = &[
    "alguien",
    "alumnos",
    "ano",
    "ayuda",
    "ayudan",
    "ayudar",
    "ayudarme",
    "clase",
    "como",
    "cual",
    "cuando",
    "donde",
    "esta",
    "estan",
    "esto",
    "estos",
    "estudiantes",
    "funciona",
    "gracias",
    "hacer",
    "hay",
    "hola",
    "hoy",
    "maestra",
    "maestro",
    "manana",
    "mas",
    "mis",
    "muy",
    "nada",
    "nadie",
    "necesito",
    "para",
    "pero",
    "porque",
    "puede",
    "pueden",
    "puedo",
    "que",
    "quedo",
    "quien",
    "quiero",
    "quisiera",
    "sin",
    "sirve",
    "sus",
    "tengo",
    "tiene",
    "todos",
    "unas",
    "ya",
];

/// Words that stand in nearly every Spanish sentence, and in names and turns that English has taken over. `no`,
/// `me`, `son`, `a` and their like mean something in both languages and are left out.
const LIKELY: &[&str] = &[
    "al", "con", "de", "del", "el", "en", "es", "este", "la", "las", "lo", "los", "mi", "por", "si", "su",
    "un", "una", "unos", "y",
];

/// Words that stand in nearly every English sentence.
const ENGLISH: &[&str] = &[
    "a", "all", "an", "and", "any", "are", "at", "be", "but", "by", "can", "can't", "class", "could", "do",
    "does", "don't", "for", "from", "get", "has", "have", "help", "how", "i", "if", "in", "is", "it", "its",
    "kids", "my", "need", "new", "not", "of", "on", "or", "our", "out", "please", "show", "so", "some",
    "students", "that", "the", "their", "they", "this", "to", "up", "want", "was", "we", "what", "when",
    "where", "who", "why", "with", "would", "you", "your",
];

/// Two of the likely words, or a sure one, and more of them than English ones.
fn is_spanish(words: &str) -> bool {
    let (plain, _) = fold(words);
    let all = || plain.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    let count = |list: &[&str]| all().filter(|word| list.contains(word)).count();
    let (sure, likely) = (count(SURE), count(LIKELY));
    let marks = words.chars().filter(|c| matches!(c, '¿' | '¡')).count();
    2 * sure + likely + marks >= 2 && sure + likely + marks > count(ENGLISH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_is_answered_in_spanish_whatever_the_client_speaks() {
        for words in [
            "Empecé este año y nadie me ha explicado dónde se ponen las notas.",
            "¿Cómo comparto una carpeta?",
            "no puedo entrar en el libro de calificaciones",
            "hola, necesito ayuda con los ipads",
            "La pantalla de mi clase no enciende",
            "mil gracias ya quedo",
            "olvídelo, ya pude entrar",
            "Ya no hace falta, mi compañera me explicó.",
        ] {
            assert_eq!(language_of(words, "en-US"), "es-419", "{words}");
            assert_eq!(language_of(words, "es-ES"), "es-ES", "{words}");
        }
    }

    #[test]
    fn a_few_spanish_words_in_english_are_english() {
        for words in [
            "",
            "moodle",
            "How do I type ¿ and ñ in Google Docs?",
            "Slides for Día de los Muertos: can somebody show my class how to record?",
            "My La Familia unit is gone from Classroom, please help",
            "progress reports print blank",
            "ipad cart en route?",
            "Je ne trouve pas le carnet de notes",
            "El Niño unit slides",
            "Cinco de Mayo playlist",
            "need a para in the library today",
        ] {
            assert_eq!(language_of(words, "en-US"), "en-US", "{words}");
        }
        assert_eq!(language_of("How do I print?", "es-419"), "es-419");
    }
}
