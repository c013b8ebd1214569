//! The language in which somebody is answered: that of their Discord, unless they plainly write Spanish (A11).
//!
//! A guess from a few words that are in every sentence. It never refuses anything: a wrong guess is an answer in the other language.

/// The language for somebody whose Discord speaks `client`, such as `en-US`, and who wrote `words`.
pub fn language_of(words: &str, client: &str) -> String {
    let speaks_spanish = client == "es" || client.starts_with("es-");
    if !speaks_spanish && is_spanish(words) { "es-419".to_owned() } else { client.to_owned() }
}

/// Words that few Spanish sentences go without, and that mean nothing in English. `no`, `me`, `son`, `a` and their like stand in
/// both languages and are left out.
const SPANISH: [&str; 60] = [
    "el", "la", "los", "las", "un", "una", "unos", "unas", "del", "al", "que", "qué", "en", "es", "está",
    "están", "y", "por", "para", "con", "sin", "como", "cómo", "donde", "dónde", "cuando", "cuándo", "quien",
    "quién", "cual", "cuál", "mi", "mis", "su", "sus", "este", "esta", "esto", "estos", "pero", "más", "muy",
    "hay", "hola", "gracias", "necesito", "puedo", "puede", "pueden", "quiero", "tengo", "ayuda", "favor",
    "alguien", "nadie", "clase", "año", "se", "de", "lo",
];

const ENGLISH: [&str; 40] = [
    "the", "an", "is", "are", "my", "i", "to", "for", "of", "in", "on", "and", "how", "do", "does", "what",
    "where", "can", "could", "need", "with", "it", "this", "that", "we", "you", "our", "have", "has", "help",
    "please", "when", "who", "why", "not", "any", "some", "from", "at", "show",
];

fn is_spanish(words: &str) -> bool {
    let lower = words.to_lowercase();
    let all = || lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let spanish = all().filter(|word| SPANISH.contains(word)).count();
    let english = all().filter(|word| ENGLISH.contains(word)).count();
    let marks = usize::from(lower.contains(['¿', '¡']));
    spanish + marks >= 2 && spanish > 2 * english && 6 * (spanish + marks) >= all().count()
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
        ] {
            assert_eq!(language_of(words, "en-US"), "en-US", "{words}");
        }
        assert_eq!(language_of("How do I print?", "es-419"), "es-419");
    }
}
