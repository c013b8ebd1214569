//! What teachers call well-known tools, and what they speak of when they mean one without its name.
//!
//! A road map that has such a tool need not list all of this: an initiative is joined to a concept by its key, its name or
//! a pattern. What a district's own patterns say always weighs more.

use std::sync::LazyLock;

use regex::Regex;

use super::compile;
use crate::domain::roadmap::Initiative;

/// A tool that schools have.
pub(super) struct Concept {
    /// An initiative whose key, name or patterns hold one of these is about it.
    known_by: &'static [&'static str],
    /// Other names of it, single words: misspellings of them are recognised, too.
    pub(super) names: &'static [&'static str],
    /// Its other names, as a pattern.
    pub(super) named: LazyLock<Option<Regex>>,
    /// What is done with it, as a pattern: counts only where no tool is named.
    pub(super) hinted: LazyLock<Option<Regex>>,
}

macro_rules! concept {
    ($known:expr, $names:expr, [$($named:expr),* $(,)?], [$($hinted:expr),* $(,)?]) => {
        Concept {
            known_by: &$known,
            names: &$names,
            named: LazyLock::new(|| joined(&[$($named),*])),
            hinted: LazyLock::new(|| joined(&[$($hinted),*])),
        }
    };
}

fn joined(patterns: &[&str]) -> Option<Regex> {
    compile(&patterns.join("|")).ok()
}

pub(super) static CONCEPTS: [Concept; 10] = [
    concept!(
        ["moodle"],
        ["moodle"],
        [r"mod le|mooddle|moodel|mudle|moodl",],
        [
            r"question bank|activity completion|completion (settings?|box|check)|enrol(l)?ment key|self[- ]enrol\w*|(quiz|test) (attempts?|settings?|closes?|is locked|locked|time limit|shuffl\w+)|course backup|restore|h5p|glossary activity|banco de preguntas|cuestionarios?|aula virtual",
        ]
    ),
    concept!(
        ["d2l", "brightspace", "desire2learn"],
        ["brightspace", "desire2learn"],
        [r"desire ?(2|to|two) ?learn|d ?-?2 ?-?l|d to l",],
        [
            r"course (page|shell|home ?page|site)|one of the twelve( volunteers)?|the (volunteer|d2l) (group|pilot)|pagina de(l| mi) curso",
        ]
    ),
    concept!(
        ["ipad", "tablet"],
        ["airplay", "airdrop"],
        [
            r"ipa?da?s?|eye ?pads?|apple (classroom|pencils?|ids?|tv)|guided access|air ?play|air ?drop|garage ?band|i ?movie|one[- ]to[- ]one|1[ :-]?(to|:)[ -]?1|uno a uno",
        ],
        [
            r"self service app|split (view|screen)|home screen|notability|good ?notes|jamf|app store|(new|the|student|their) devices|device (rollout|night|agreement|distribution)|day one with|roll ?out|dispositivos?|tabletas?|mirror(ing)?",
        ]
    ),
    concept!(
        ["google"],
        ["google", "gmail", "gclassroom", "gdocs", "spreadsheet", "jamboard"],
        [
            r"g ?-?(docs?|drive|forms?|sheets?|slides?|suite|classroom|cal|calendar|mail)|docs|google ?\w*|jam ?board|(sheets|slides|forms|drive|docs|classroom|calendar)( ?(:|q:))|(in|with|on|using|from|and|new to|my|to|between|for|of) (drive|sheets|forms|docs|slides|gmail|meet)|(drive|docs|sheets|gmail) (and|or|vs|versus) (drive|docs|sheets|slides|gmail)|(a|one|en|por|mi|el) classroom|clas+ro+m",
        ],
        [
            r"(does|do|can|could|will|use|using|see|make|let|get|in|on|to|from|into|through|have|my|when) (google |my |the |our )?clas+ro+m|classroom (let|lets|will|won't|wont|keeps?|says|stream|post|summar\w+|code|invite|assignments?|rubrics?|grades?)|(a|the|my|this|that|one|same|blank|each|every|new|shared|share|separate|two|whole|into|group|class|in) (google )?(docs?|documents?|forms?|spread ?sheets?|sheets?|slides?|folders?|calendars?)|(doc|form|sheet|slide|folder|calendar|drive) (says|link|keeps|won't|so|with|for|to|that|is|is full)|(sign ?-?up|permission|snack|survey|google) forms?|forms? (responses?|answers?|that)|form as the|quiz in forms|spread ?sheets?|slides|pivot|conditional format\w*|(hasn't|haven't|hasnt|havent|not|who|didn't|didnt) (\w+ )?(turn(ed)? in|open(ed)?|hand(ed)? in) (the|their|it|my|worksheet|reading)?|turned in a blank|(edit|view|comment|request) access|request edit|view[- ]only|(look|view|see|read|comment)( \w+)? but (not|can't|cannot|without) (\w+ )?(edit|typ|delet|chang|mov|eras)\w*( in it)?|suggest(ing)? mode|only suggest|version history|history of it|who deleted|deleted \d+ pages|shared with me|share(d)? (drive|doc|folder|with the whole)|make a copy|one copy (of|for)|copies? (of|for) each|copy for (each|every)|(one|my|class|same) stream|reuse (a |last |the |my )?(\w+ )?posts?|same assignment to|due dates?|appointment (slots?|schedule)|calendars?|every event|all day events?|gmail|e-?mail (groups?|list|label)|group for all my|meet link|transfer (my|the|all|her|his|of) (stuff|files|docs|things|ownership)|translate (a |the |un |el |this )?doc\w*|mail merge|drop ?down|compartir?|comparto|compartid[oa]s?|documentos?|carpetas?|formularios?|hojas? de calculo|calendario|(poner|pongo|subir|subo|dejar|asignar|programar|entreg\w+) (las |una |mis |la )?tareas?|quien (ya )?(entrego|no (ha )?entreg\w+)|diapositivas de google",
        ]
    ),
    concept!(
        ["smartboard", "smart-?board", "interactive panel", "panel", "promethean"],
        ["smartboard", "promethean", "activpanel", "activboard", "cleartouch", "smartpanel"],
        [
            r"smart ?-?(boa?r?ds?|panel|notebook|tv)|activ(e)? ?(panel|board)|clear ?touch|newline (panel|board)|view ?sonic|(interactive|touch|digital|electronic|smart|promethean) ?-?(panel|board|white ?board|screen|display)|pizarr(a|on)( digital| interactiva| inteligente)?|pantalla (tactil|interactiva)",
        ],
        [
            r"(on|to|at|onto|up on|of|from|record|off) the (big |front |touch |new )?(board|screen|white ?board)|(my|the|our) (big )?(board|white ?board|touch ?screen)|orient (thing|it|the)?|the pen draws|pen(s)? (draw|write|tray|color)|ink (layer|annotations?)|annotat\w+|screen captures?|number lines?|drag and drop (sort\w*|game)|en la pizarra|el panel",
        ]
    ),
    concept!(
        ["gradebook", "grade-?book", "progress report", "progress-report"],
        ["gradebook", "powerschool", "skyward"],
        [
            r"grad(e)? ?-?bo?o?ks?|infinite campus|power ?school|skyward|report cards?|progress ?-?(reports?|cards?)|boletas?( de calificaciones)?|libro de (calificaciones|notas)|calificaciones|campus (gradebook|instruction|portal)",
        ],
        [
            r"(a|my|the|old|standards?|mid ?-?term|final|fitness|late|posting|post|enter(ing)?|change|put in|new|all|wrong|quarter|term|their|for|her|his) marks?|marks? (in|for|after|before|due|twice|home)|mid-?terms?|scores?|missing work|late work|(shows?|counts?) (as|up as)? ?(an? )?(0|zero|f|blank)|drop the lowest|lowest score|weigh(t|ted|ting|s)? (the |my |a |categories|tests?|final|homework|grades?|to)|categor(y|ies)|extra credit|(parent |the )?portal (shows?|says)|the (real|final|letter|quarter|semester|term|posted|post|wrong|late|missing|overall) grades?|(my|their|his|her|post|posting|posted|enter|entering|change|late|missing|input|import|export|see|put|putting|round|averag\w+|submit\w*|final) (the |in |my |their )?grades?|grades? (to|in|into|home|due|for|posted|are|look|show|don't)|averages?|gpa|standards[- ]based|(quarter|term|semester) (closed|ends?|is over|rolled)|report goes home|from 1st block to|comment (bank|codes)|exempt|excuse (an|a|the|one|her|his) (assignment|quiz|test|missing)|incompletes?|attendance (codes?|screen)|eligibility|little flag|standards? scores?|one page per (child|kid|student)|conferences?|add up to 100|(donde |se |poner |ponen |pongo |subir |subo |registr\w+ |ingres\w+ |cambi\w+ |mis |las |entregar )(las |mis |se ponen las )?(notas|calificaciones)|ponen las notas|promedios?|informes? de progreso",
        ]
    ),
    concept!(
        ["makerspace", "maker-?space", "genius hour", "genius-hour", "gen(iu|ui)s-?(hour|hr)"],
        ["makerspace", "ozobot", "tinkercad", "arduino", "sphero", "microbit", "cricut"],
        [
            r"maker ?-?(space|project|cart|lab|kit|day|club|fair|thing|stuff|time|fest|materials|challenge|corner|faire)?s?|genius ?-?(hour|hr|time|project)|micro ?-?:? ?bits?|oz[oz]+ ?-?bots?|tinker ?cad|arduino|raspberry pi|spheros?|bee ?-?bots?|makey ?-?makey|cricuts?|laser cutters?|snap circuits|little ?bits|squishy circuits|3 ?-?d ?-?(print\w*|pens?|model\w*|design\w*)|passion projects?|20 ?(%|percent|per cent) time|hora (del |de )?genio|espacio (maker|creativo)|impres(ora|ion) 3 ?d|proyectos? de pasion",
        ],
        [
            r"robot(s|ics|ica)?|cardboard (challenge|arcade|city)|inventors?' (fair|day)|soldering|lego (spike|robotics|we ?do)|coding (robots?|club)|invention (convention|project|fair)|tinkering|projects? of their (own|choice)|whatever they are curious",
        ]
    ),
    concept!(
        ["padlet", "prezi", "nearpod", "canva", "presentation tool"],
        [
            "padlet",
            "prezi",
            "nearpod",
            "canva",
            "peardeck",
            "flipgrid",
            "genially",
            "powtoon",
            "buncee",
            "thinglink",
            "wakelet",
            "mentimeter"
        ],
        [
            r"(pear|pair) ?-?deck|flip ?-?(grid|video)?s?|genial(ly|y)|pow ?toon|buncee|thing ?link|wakelet|mentimeter|adobe (express|spark)|emaze|haiku deck|voice ?-?thread|book creator|pad ?-?lets?|near ?-?pods?|canv+as? (poster|template|design)|prezzi|prezi|padled",
        ],
        [
            r"(to|they|kids|students|us|graders|that|how they|can|and) present(ing)?|presentations?|slide ?-?shows?|slide ?-?decks?|voice ?-?overs?|(online|digital|interactive|animated|virtual) (posters?|brochures?|bulletin boards?|sticky notes|corkboard|infographics?|present\w+|pin ?board|gallery|wall)|infographics?|zooms? less|isn't a poster|nicer than a poster|book talks?|exposicion(es)?|presentaciones|presentar|presenten|diapositivas?|exponer",
        ]
    ),
    concept!(
        ["database", "data-?base", "ebsco", "citation"],
        [
            "ebsco",
            "jstor",
            "noodletools",
            "easybib",
            "britannica",
            "pebblego",
            "culturegrams",
            "proquest",
            "bibliography"
        ],
        [
            r"easy ?-?bib|noodle ?-?tools?|britannica|world ?book|pebble ?-?go|culture ?grams|opposing viewpoints|pro ?quest|novelist plus|explora|encyclopedias?|ebsco ?\w*|j-?stor|gale|sora|data ?-?bases?|bibliograph(y|ies)|works? ?-?cited|mla|apa|chicago style|foot ?notes?|e-?books?|bases? de datos|bibliografias?|enciclopedias?|(parenthetical|in-?text) cit\w+|citations?|cit(e|es|ing)|annotated bib\w*",
        ],
        [
            r"articles?|sources?|wikipedia|look(ing)? up (animals|facts|info\w*)|research|plagiari\w+|references? page|peer[- ]review(ed)? (articles?|sources?|journals?)|fact[- ]check\w*|note ?cards?|find facts|card number|magazine|newspaper archives?|biography (month|project|unit|report)|(country|state|animal|planet|president) (report|project)s?|library page|articulos?|fuentes( confiables)?|investig\w+|citar|citas|biografias?|libros? (electronicos?|digitales?)",
        ]
    ),
    concept!(
        ["digital cit", "dig-?cit", "cyber-?bull", "citizenship"],
        ["cyberbullying", "copyright", "citizenship"],
        [
            r"digital ?-?citi[zs]en\w*|dig ?-?cit|cyber ?-?(bull\w*|safety|security)|common sense( media| education)?|be internet awesome|digital (foot ?prints?|wellness|tattoo|drama|media balance|identity|well-?being)|copy ?-?right(ed|s)?|fair use|creative commons|(online|internet|web|net) ?-?(safety|privacy|safe)|safe ?-?(internet|online)( use)?|fake ?-?news|misinformation|disinformation|deep ?-?fakes?|media literacy|ciudadania digital|ciber ?-?(acoso|seguridad|bullying)|seguridad en (internet|linea|la red)|huella digital|derechos de autor|noticias falsas",
        ],
        [
            r"(being |be |how to be |stay |staying |kind|kindness|nice|nasty|mean|rude|safe|bully\w*|behav\w+|strangers?|manners|polite)( \w+){0,6} (online|on-line|internet|in the chat|group chats?|comments|in a game|on the web|digital|gaming)|password[- ](and[- ])?(privacy|safety|lessons?)( lesson)?|(lesson|unit|talk|teach\w*|week|activity|activities|slides?|video)( \w+){0,4} (passwords?|privacy|screen ?-?time|social media|phishing|scams?|trolls?|clickbait|tiktok|instagram|snapchat|sexting|oversharing|online)|screen ?-?time|social media|oversharing|phishing|clickbait|acceptable use|internet[- ]use|(ai|edited|fake) (images?|photos?|pictures?)|allowed to (show|use|copy|play|photocopy|scan)( \w+){0,4} (movie|film|song|songs|music|chapter|book|pictures?)|redes sociales|privacidad|en linea (seguros?|con respeto)|acoso|tree octopus",
        ]
    ),
];

impl Concept {
    /// Whether an initiative is about it: by key and name, or by a pattern that holds its name.
    pub(super) fn is_meant_by(&self, initiative: &Initiative) -> bool {
        let name = crate::domain::fold::fold(&initiative.name).0;
        let holds = |text: &str| self.known_by.iter().any(|it| text.contains(it));
        let key = initiative.key.as_str();
        holds(key)
            || holds(&name)
            || initiative.patterns.iter().any(|it| self.known_by.contains(&it.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_concept_compiles() {
        for concept in &CONCEPTS {
            assert!(concept.named.is_some() && concept.hinted.is_some(), "{:?}", concept.known_by);
        }
    }
}
