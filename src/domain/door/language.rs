//! Which language a text is written in, by the small words that hold its sentences together.

use super::Language;

/// Words that stand in nearly every Spanish sentence and in no English one.
const SPANISH: &[&str] = &[
    "el",
    "la",
    "los",
    "las",
    "un",
    "una",
    "unos",
    "del",
    "al",
    "de",
    "que",
    "y",
    "en",
    "con",
    "por",
    "para",
    "como",
    "mi",
    "mis",
    "su",
    "sus",
    "se",
    "lo",
    "le",
    "les",
    "nos",
    "es",
    "esta",
    "este",
    "esto",
    "son",
    "hay",
    "ya",
    "muy",
    "mas",
    "pero",
    "si",
    "cuando",
    "donde",
    "quien",
    "cual",
    "porque",
    "necesito",
    "puedo",
    "puede",
    "pueden",
    "quiero",
    "quisiera",
    "tengo",
    "tiene",
    "ayuda",
    "ayudar",
    "ayudarme",
    "gracias",
    "hola",
    "favor",
    "alumnos",
    "estudiantes",
    "clase",
    "maestra",
    "maestro",
    "todos",
    "nadie",
    "nada",
    "funciona",
    "sirve",
    "hacer",
    "mañana",
    "hoy",
    "ha",
    "he",
];

/// Words that stand in nearly every English sentence and in no Spanish one.
const ENGLISH: &[&str] = &[
    "the", "a", "an", "of", "to", "and", "in", "on", "is", "are", "was", "it", "its", "this", "that", "i",
    "my", "we", "our", "you", "your", "they", "their", "for", "with", "at", "from", "by", "not", "can",
    "can't", "do", "does", "don't", "how", "what", "where", "who", "when", "why", "have", "has", "need",
    "help", "please", "would", "could", "be", "but", "or", "so", "if", "get", "show", "want", "students",
    "kids", "class", "any", "all", "up", "out", "new",
];

/// The language of folded words (`plain`) as they were written (`words`).
pub(super) fn of(words: &str, plain: &str) -> Language {
    let tokens = || plain.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|it| !it.is_empty());
    let spanish = tokens().filter(|it| SPANISH.contains(it)).count();
    let english = tokens().filter(|it| ENGLISH.contains(it)).count();
    let letters = words.chars().filter(|c| matches!(c, '¿' | '¡' | 'ñ' | 'Ñ')).count();
    if spanish + letters > english { Language::Spanish } else { Language::English }
}
