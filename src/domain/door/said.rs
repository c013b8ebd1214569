//! Whether a text asks for anything: a thank-you, *never mind*, or a request, which it is when in doubt.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::text::{any_of, at_start};
use super::{Said, kinds};
use crate::domain::routing::Kind;

/// Words of thanks and praise.
static THANKS: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"thank(s|s to| you| u|you|ful)?|thanx|thx|thnx|tnx|tks|ty|tysm|tyvm|much obliged|grateful|props to|kudos|hats off|shout-? ?out|high five|bravo|appreciat\w+|bless you|hooray for|yay for|cheers to|owe (you|him|her|them)( big)?",
        r"(you|she|he|they|u)('re| are|'s| is|r)? (all )?(so |such |really |just |truly |simply |absolutely )?(a |an |the )?(best|awesome|amazing|lifesavers?|life savers?|gems?|stars?|rock ?stars?|wizards?|magicians?|genius\w*|heroe?s?|saints?|legends?|angels?|treasures?|dolls?|peach|gold|magic|fantastic|wonderful|incredible|brilliant|godsend|champ|queen|king|goddess|lovely)",
        r"(you|she|he|they|y'all|u) (totally |really |all |absolutely |guys )?(rock|rocks|rule|rules)|(saved|made|rescued) (my|our|the) (\w+ )?(day|life|week|unit|lesson|morning|bacon|year|class|afternoon|friday|monday|hide|neck|skin|night|month|observation|butt)|what an? (gem|lifesaver|star|treasure|hero|joy|difference|legend)|(lifesaver|life saver|best (librarian|help|coach|team|tech|lesson|class|day|session|pd|bot)( \w+)? ever)",
        r"(worked|works|went|going|is working|running) (like a (charm|dream)|perfectly|beautifully|great|wonderfully|so well|really well|smoothly|flawlessly|like magic)|(that|it|this) (did (it|the trick)|worked|helped( a (lot|ton|bunch))?( so much)?|was (exactly|just) what i needed|is (exactly|just) what i needed|fixed (it|that|the \w+))|(so|very|super|really|incredibly|most|extremely) helpful|(loved|love) (it|that|your|every|the (session|lesson|class|workshop|way))|couldn't have done it without|made it (so )?(easy|easier)",
        r"(muchas |mil |muchisimas |un millon de )?gracias|agradec\w+|(se )?l[oe]s? agradezco|(eres|es|son) (un|una|lo|el|la|los|unos|unas) ?(\w+ )?(angel|angeles|genio|genios|genia|mejor|maximo|maxima|heroe|heroina|crack|amor|sol|bendicion|tesoro)|me (salv(o|aste|aron)|ayud(o|aste|aron) (mucho|muchisimo))|(salio|quedo|funciono) (muy bien|perfecto|de maravilla|excelente|todo)|que (maravilla|gran ayuda|amable)|bendiciones",
    ])
});

/// Thanks before the fact, or as one ends a letter: part of asking.
static POLITE: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(thanks|thank you|thx|ty|gracias)( so much| very much)? (in advance|ahead of time|for (any|your) (help|time|ideas|advice|patience|consideration)( you| in)?( with this)?|de antemano|por adelantado|por su (tiempo|ayuda))",
        r"(would|i'd|we'd|i would|will|be) (really |very |so |much |greatly |truly )*(be )?(appreciate\w*|grateful|thankful|helpful)( it| any\w*| some| if)?|agradeceria\w*|would (love|rock|help|be (great|awesome|amazing|wonderful|lovely))",
        r"no thank(s| you)|thankless|thanksgiving|thank you (notes?|cards?|letters?|slides?|page|video)|(dia de )?accion de gracias",
    ])
});

/// What was asked before is not needed any more.
static NEVER_MIND: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"never-? ?mind|nvm|nm|nevermind|nvmd|neverminds|scratch (that|this|my last)|disregard|strike that|(please )?ignore (my|that|this|the|me|all)( \w+)?( (message|question|request|ticket|email|post|note|last|previous|above|ask))?|forget (it|that|about (it|that|this)|i (asked|said)|what i (said|asked)|my (last|question|request))",
        r"(you can |please |pls |plz |just )?(cancel|close|delete|drop|withdraw|kill|scrap) (my|that|this|the|it)( \w+)? ?(request|ticket|question|help|ask|one|message|appointment|case)?( please| out)?|cancel (it|that|please)|false alarm",
        r"((i|we)('ve| have)? )?(just )?(got|have|had) (it|this|that|everything)( all)? (sorted|figured|working|fixed|handled|covered|solved|done|now|to work|going|under control)( out)?|(i |we )?(already |just |finally )?(figured|worked|sorted|solved|fixed|found) (it|that|this|everything|mine)( all)?( out)?( (by|on|for|with))?( (myself|my own|ourselves|our own))?|(sorted|solved|resolved|handled|taken care of|figured out)( now| already| out| myself| it| thanks| by| on)?( (myself|my own))?",
        r"(no longer|don't|dont|do not|won't|wont|doesn't|not) (need|needed|needs|necessary|an issue|a problem|relevant|require)( (it|this|that|help|you|anymore|any|to))*( anymore| any more| any longer| after all| now)|no need( (anymore|any more|now|to (come|reply|answer|worry|bother)))?|(i'm|im|we're|i am|it's|its|that's) (all )?(good|set|ok|okay|fine|sorted|better|working|back|fixed)( now| again| after all| here)|all (good|set|better|fixed|sorted)( now| here| again)?|problem (solved|fixed|gone|went away)|(i|we) (already |just |finally )?did it|wrong (chat|window|channel|thread)|(it|that|this|the \w+) (is |'s |just |now |started |suddenly |magically |is magically )*(works|working|fixed itself|came back|went away|resolved itself|healed itself|back)( now| again| fine| on its own| by itself)( .*)?",
        r"(olvid(alo|elo|enlo|ela|a|e|en)( (lo que|mi|la|el|eso|esto))?|no importa|dejalo|dejelo|dejenlo|ignor(a|e|en)( (mi|el|la|lo|este|eso|esto))?|cancel(a|e|en|ar|o)( (mi|la|el|eso|esto))?( (solicitud|peticion|pregunta|ticket))?|falsa alarma|no se preocup\w+|descuid\w+|hagan caso omiso|haga caso omiso)",
        r"ya ((lo|la|los|las|me|no|se) )+(resolvi|solucione|arregle|encontre|pude|necesito|hace falta|quedo|listo|logre|tengo|halle|arreglo|soluciono|resolvio|supe|hice|hizo|esta|entendi|es necesario|ocupo|funciona|sirve)|ya (quedo|esta|encontre|pude|resolvi|entendi|funciona|sirve|salio|aparecio)|no (hace falta|es necesario)( ya)?|no lo necesito|ya no|era para otr[ao]",
    ])
});

/// Something is asked, surely.
static ASKS: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(can|could|would|will|may|should) (you|u|i|we|someone|somebody|anyone|she|he|they|sb|ya|it|my|the|that|this|there|kids|students|dana|one)|how (do|can|to|does|would|should|come|many|much|long|about|is|are|did)|(what|where|when|which|who|why|whats|wheres|hows)('s| is| are| do| does| did| can| was| about| would| should| time| kind| if|'d| will)",
        r"(i|we) (still |now |also |do |really |would |only |just )*(need|want|would like|wanna|wonder|wish|am looking|are looking)|i'd (like|love)|we'd (like|love)|i'm (wondering|trying|looking|stuck|lost)|need (help|a|an|some|to|more|another)|(help|show|teach|send|tell|give|lend|bring|remind|walk|let) (me|us)|looking for|is there|are there|any (chance|way|idea|ideas|advice|tips|suggestions?)|please (help|send|come|show|fix|reset|unlock|add|bring|order|check|tell|make|give|let|get|put|open|look|move|change)|pls|plz|do (you|we|i|they)|does (it|this|that|the|anyone|anybody|my)|(is|are) (it|the|my|our|this|that|you|we|they) ",
        r"(puede|pueden|puedes|podria|podrian|podrias|necesito|necesitamos|quiero|queremos|quisiera|quisieramos|me gustaria|ayudame|ayuda con|ayudenme|me ayudan?|una (pregunta|duda)|como \w+o|como (hago|puedo|se|le|pongo|lo|la|hacer|puse)|donde (esta|estan|se|puedo|pongo|veo|encuentro)|cuando (es|son|se|puedo)|hay (algun|alguna|manera|forma)|alguien (puede|me|sabe|podria)|que (es|hago|debo)|se puede|busco|me falta|hace falta un)",
    ])
});

/// Something is wrong now.
static WRONG: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(won't|wont|can't|cant|cannot|couldn't|doesn't|doesnt|isn't|isnt|aren't|don't|dont|not) (\w+ )?(work|working|open|opening|load|loading|see|find|get|log|connect|turn|show|showing|print|save|let|sync|play|hear|seem|scan|charge|come|there|stay|figure|remember|move|share|click|sign|know)|(looks?|acts?|acting|seems?|sounds?) (odd|weird|wrong|funny|strange|off|green|blurry|broken|different|fuzzy)|(is|are|went|goes|gone|came|comes|keeps|stays|it's) (now )?(missing|gone|broken|dead|stuck|blank|black|frozen|locked|wrong|empty|odd|weird|green|upside|slow|blurry|crashing|flickering|off|down)|stopped|lost (my|the|all)|(locked|kicked|logged|signed) (out|me out|us out)|no funciona|no sirve|no puedo|no pueden|no me deja|se (congelo|apago|borro|perdio|trabo)|error",
    ])
});

/// A new thought after the thanks.
static NOW_ANOTHER: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(but|oh and|and also|also|and now|now|next|another|one more|second|other|different|still|while (i|you)|instead|one (last|more|other|quick)|quick(er)? (q|question)|pero|ahora|tambien|otra|ademas|otro|y ahora|solo que|una (cosa|pregunta|duda) mas|todavia|sin embargo|aunque|except)",
    ])
});

/// Thanks for what was done, up to the end of that thought.
static FOR: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(thank(s| you| u)?|thx|thanx|gracias|kudos|shout-? ?out|props|appreciate\w*|agradec\w+|grateful)( (so|very|you|u|a|much|lots?|ton|again|all|to|both|everyone|everybody|team|guys|million|bunch|muchas|mucho|really|\w+))* (for|por|that|to)( [^.!?;\n]*)?",
    ])
});

/// Where thanks turn into something else.
static TURN: LazyLock<Regex> =
    LazyLock::new(|| any_of(&[r"but|though|and now|now|pero|aunque|sin embargo|solo que|ahora"]));

/// A whole text of one greeting and thanks.
static SHORT_THANKS: LazyLock<Regex> = LazyLock::new(|| {
    at_start(&[
        r"(oh |wow |ok |okay |perfect |great |awesome |yes |yay |hi |hey |hola |perfecto )*(thank|thx|thanx|ty|gracias|mil gracias|muchas gracias)",
    ])
});

/// Whether the folded words ask. `said` in parts: a part is a sentence.
pub(super) fn of(plain: &str) -> Said {
    let kind = POLITE.replace_all(plain, " ");
    if NEVER_MIND.find(&kind).is_some_and(|hit| is_never_mind(&kind, hit.start(), hit.end())) {
        return Said::NeverMind;
    }
    let Some(thanks) = THANKS.find(&kind) else { return Said::Request };
    let rest = FOR.replace_all(&kind, |hit: &Captures<'_>| {
        TURN.find(&hit[0]).map_or_else(|| " ~ ".to_owned(), |turn| format!(" ~ {}", &hit[0][turn.start()..]))
    });
    let asks = first_ask(&rest);
    match asks {
        None if is_signed_request(&kind, thanks.start()) => Said::Request,
        None => Said::Thanks { also_asks: false },
        Some(_) if SHORT_THANKS.is_match(kind.trim_start()) || thanked_first(&rest) => {
            Said::Thanks { also_asks: true }
        }
        Some(_) => Said::Request,
    }
}

/// Not needed any more, and nothing else is asked for.
fn is_never_mind(plain: &str, from: usize, to: usize) -> bool {
    let (before, after) = (&plain[..from], &plain[to..]);
    let asked_before =
        ASKS.is_match(before) || before.contains('?') || before.split_whitespace().count() > 12;
    let more = after.contains('?') || ASKS.is_match(after) && NOW_ANOTHER.is_match(after);
    !(asked_before || more || WRONG.is_match(after) && NOW_ANOTHER.is_match(after))
}

/// Where something is asked for.
fn first_ask(plain: &str) -> Option<usize> {
    let asked = ASKS.find(plain).map(|it| it.start()).or_else(|| plain.find('?'));
    let wrong = WRONG.find(plain).map(|it| it.start()).filter(|_| NOW_ANOTHER.is_match(plain));
    let turn = TURN.find(plain).map(|it| it.start());
    let fails = turn.filter(|it| kinds::of(&plain[*it..]).is_some_and(Kind::is_tech));
    asked.into_iter().chain(wrong).chain(fails).min()
}

/// The thanks, or what came of the help, stand before the first thing that is asked.
fn thanked_first(rest: &str) -> bool {
    let (thanked, asked) = (THANKS.find(rest).map(|it| it.start()), first_ask(rest));
    let thanked = thanked.or_else(|| rest.find('~'));
    thanked.zip(asked).is_some_and(|(thanked, asked)| thanked < asked)
}

/// Thanks at the end, as one ends a letter, after something that is wrong or wanted.
fn is_signed_request(plain: &str, thanks: usize) -> bool {
    let before = &plain[..thanks];
    let long = before.split_whitespace().count() > 2;
    long && (WRONG.is_match(before) || kinds::of(before).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;

    fn said(words: &str) -> Said {
        of(&fold(words).0)
    }

    #[test]
    fn f30_a_thank_you_that_also_asks_stays_open() {
        let cases = [
            "perfect, thanks! oh and now my roster looks odd",
            "awesome, that fixed the sound. but now the picture is green",
            "Gracias por lo de ayer, funcionó. Ahora ¿cómo guardo lo que escribo en la pizarra?",
            "Thanks for yesterday! Can you come again on Friday?",
            "ty for swapping the tablet, but the replacement has no sound at all",
            "gracias por el proyector, pero ahora el teclado no escribe",
        ];
        for words in cases {
            assert_eq!(said(words), Said::Thanks { also_asks: true }, "{words}");
        }
    }

    #[test]
    fn thanks_are_no_request_and_a_polite_request_is_one() {
        let thanks = [
            "Dana saved my whole unit today, what a gem",
            "thank you thank you thank you",
            "Mil gracias, todo salió perfecto con la clase",
            "Thanks for showing me how to use Nearpod",
            "you rock!!",
        ];
        for words in thanks {
            assert_eq!(said(words), Said::Thanks { also_asks: false }, "{words}");
        }
        let requests = [
            "Can you show me rubrics? Thanks!",
            "projector bulb is out in 14, thanks",
            "How do I share a folder, thank you in advance",
            "Hola! una pregunta, cómo veo en Classroom quién ya entregó y quién no, gracias",
            "I would appreciate help with Moodle",
            "ideas for a Thanksgiving slideshow",
        ];
        for words in requests {
            assert_eq!(said(words), Said::Request, "{words}");
        }
    }

    #[test]
    fn never_mind_is_no_request_unless_something_else_is() {
        for words in [
            "nvm found it",
            "Scratch that, got it sorted by myself",
            "olvídelo, ya lo resolví",
            "never mind, I was in the wrong account",
            "oops, wrong window",
        ] {
            assert_eq!(said(words), Said::NeverMind, "{words}");
        }
        for words in [
            "never mind the printer, but how do I add a student to Classroom?",
            "students forget their passwords",
            "La pantalla se ve toda verde. Ya la apagué y prendí.",
            "the staff lines on the board, where did that background go",
            "how do I cancel a checkout",
        ] {
            assert_ne!(said(words), Said::NeverMind, "{words}");
        }
    }
}
