//! Which sort of help words ask for, by the evidence in them: nothing but the words decides.
//!
//! Repairs are what fails although everything is set right: a thing one can touch, the network, a site that is down. A wrong
//! setting, a locked test or a lost button is something to learn, and stays with the coaches.

use std::sync::LazyLock;

use regex::Regex;

use super::text::any_of;
use crate::domain::routing::Kind;

/// Things that one can touch, or that carry everything else.
const THINGS: &str = r"(boards?|smart-? ?boards?|panels?|projectors?|printers?|copiers?|copy machine|i-?pads?|tablets?|chrome-?books?|laptops?|computers?|pc|macbooks?|mac|desktop|doc(ument)? ?cam(era)?s?|cameras?|webcams?|speakers?|mics?|microphones?|mouse|mice|track-?pad|touch-?pad|touch-?screen|keyboards?|keys?|cables?|cords?|wires?|wi-? ?fi|internet|network|ethernet|phones?|clickers?|remotes?|bulbs?|lamp|chargers?|charging|carts?|monitors?|screens?|displays?|sound|audio|volume|scanners?|laminator|machines?|battery|batteries|plugs?|outlets?|port|usb|hdmi|vga|adapters?|dongles?|headphones?|headsets?|earbuds|ear buds|hinges?|intercom|bell|clock|tv|television|dvd( player)?|stylus|pens?|router|access point|server|device|devices|hotspot|picture|image|light|lights|button|unit|ozobots?|3-? ?d ?printers?|nozzle|sewing machine|tower|dock|docking station|amp|receiver|apple tv|proyector|pantalla|pizarra|impresora|computadora|ordenador|portatil|tableta|teclado|raton|altavoz|altavoces|bocinas?|microfono|camara|cargador|bateria|cable|sonido|internet|red|wifi|telefono|pila|foco|bombilla|enchufe|audifonos|carrito|laptop|tinta|toner|ink|paper|papel|fotocopiadora|copiadora|escaner|tv|tele)";

/// Programs and pages whose trouble is a setting more often than a fault.
static CONTENT: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"quiz(zes)?|tests?|exams?|assignments?|forms?|docs?|slides?|sheets?|formulas?|drive|folders?|links?|posts?|grades?|grade-? ?book|rubrics?|courses?|lessons?|decks?|pages?|comments?|templates?|cit\w+|bibliograph\w+|works cited|articles?|e-?books?|padlets?|canva|prezi|nearpod|moodle|d2l|classroom|calendar|report cards?|progress reports?|stream|invite|settings?|documentos?|formularios?|carpetas?|tareas?|notas|calificaciones|cuestionarios?|examen(es)?|enlaces?|presentaci\w+|diapositivas?|pagina|curso|glossary|forum|module|badges?|book|chapters?|column|term|cell|chart|header|footnotes?",
    ])
});

struct Rule {
    kind: Kind,
    says: LazyLock<Regex>,
    /// Takes the evidence back.
    unless: Option<LazyLock<Regex>>,
}

macro_rules! rule {
    ($kind:ident, [$($says:expr),* $(,)?]) => {
        Rule { kind: Kind::$kind, says: LazyLock::new(|| any_of(&[$($says),*])), unless: None }
    };
    ($kind:ident, [$($says:expr),* $(,)?], unless [$($unless:expr),* $(,)?]) => {
        Rule {
            kind: Kind::$kind,
            says: LazyLock::new(|| any_of(&[$($says),*])),
            unless: Some(LazyLock::new(|| any_of(&[$($unless),*]))),
        }
    };
}

/// The first that speaks decides.
static RULES: [Rule; 9] = [
    rule!(Buying, [
        r"(buy|buying|purchas\w+|reimburs\w+|p\.o\.|purchase order|invoice|budget (for|code|line|request)|quote (for|from|on)|vendor|subscription|subscribe|renew(al|ing)?|pay(ing)? for|paid (version|plan|upgrade)|licen[sc]es?( for| of| to| count| left| run)?|site licen[sc]e|order (more|a|an|some|new|another|the|two|three|four|five|six|ten|\d+)|ordering|can we get money|funds? (for|to)|fund(ed|ing)|grant (money|for)|who (pays|orders|signs)|how much (is|are|does|do|would|for|for a)|cost(s)? (of|for|and)|what does( \w+){0,4} cost|spend|price( of| for)?)",
        r"(comprar|compramos|compra de|compren|comprarme|presupuesto|cotizacion|licencias?|suscripcion|pagar( por)?|pedir (mas|otr\w+|un\w*|\d+)|encargar|pedido de|cuanto cuesta|orden de compra|factura|adquirir)",
    ], unless [
        r"(does|is|do) (canva|padlet|prezi|nearpod|pear deck|flip|google|moodle|it|this|kahoot|that|the free)( \w+){0,3} (cost|free|paid)|(creative commons|driver'?s?|drivers) licen[sc]es?|cost of living|price is right|in order (to|of)|out of order|order of|reading order|alphabetical order|order (the|them|their|my|these|by)|buy(-| )?in|free (account|version)|quote (from (the|a) (book|text|article|speech)|in|marks?|sandwich)|economics|supply and demand|spend (time|hours?|all|the|too|an|my|\d+)",
    ]),
    rule!(Account, [
        r"(passwords?|passcodes?|pass words?|pw|pword|pwd|user-? ?names?|user ?ids?|credentials|2fa|mfa|two[- ]factor|authenticator|verification code|sso|single sign[- ]on|clever badges?|qr badges?|staff (login|account|e-?mail)|(new|reset|create|set ?up|make|activate|add|delete|disable|deactivate|reactivate|unlock) (an? |my |his |her |their |the |some |two |our )?(\w+ ){0,3}(accounts?|logins?|e-?mail( address)?)|accounts? (is |are |was |were |got |been |has been |still )?(locked|disabled|expired|deactivated|suspended|missing|not working|gone|merged|duplicated?|wrong|never (made|created|came|arrived|set up))|(no|an|need|needs|without|two|double|duplicate|second|have|has) (\w+ )?(accounts?|logins?)( (yet|for|made|created|set))?)",
        r"(log|sign|get|logged|signing|logging|signed)(ging|ing|ged)? ?-?(in|into|on|onto|back in|me out|us out|them out)( to)?( (my|the|his|her|their|our) (e-?mail|account|computer|laptop|chromebook|gmail|portal|system|ipad))?|(can't|cannot|cant|won't let|wont let|unable to|not able to|couldn't|can not)( \w+){0,4} (log|sign)(ed|ing)?[ -]?(in|on|into)|(log|sign)[ -]?ins?|locked out|lock(s|ed)? me out|kick(s|ed|ing)? (me|us|them) out of (my|the|their) (account|e-?mail)|(doesn't|does not|won't) (recognize|accept|know) (me|my|his|her|their)|forgot (my|his|her|their|the) (password|login|pin|code|username)",
        r"(rosters?|rostering|(class|student) lists? (is|are|wrong|missing|shows?|in|from)|my (class|section|period \d|\d\w\w hour|list) (is|has|doesn't|isn't) (missing|empty|show\w*|gone|wrong|not)|(new|missing|transfer) (student|kid|girl|boy|user|teacher|sub|para|aide)s? (isn't|is not|not|doesn't|does not|needs|need|aren't|never|hasn't|still|is missing|missing|to be added|isnt|doesnt|not yet|can't get|who|in|cannot)( \w+){0,6}|(isn't|not|doesn't|aren't|don't|never|isnt) (showing|show|appear\w*|listed|synced|rostered|showed)( up)? (in|on|for) (my|the) (class|roster|list|section|gradebook|course)( list)?|dropped (from|out of) (my|the) roster|sync(ed|ing)? (from|with) (the )?(sis|campus|infinite campus|skyward|powerschool)|schedul(e|ing) change in (the )?(sis|campus)|sis|permissions? (to|for) (the )?(system|portal|campus|network)|(access|rights) to (the |our |my )?(\w+ )?(system|portal|network|campus|sis|server|staff drive|e-?mail|printer|wifi)|admin (rights|access|password)|guest (wifi|wi-fi|login|account|access))",
        r"(contrasenas?|clave( de)?|iniciar( la)? sesion|inicio de sesion|(mi|su|la|una|otra|las|sus|nueva|sin) cuentas?|usuario|cuenta(s)? (bloquead\w+|nueva|de)|no (me|le|les|nos|lo|los) (deja|permite|acepta|reconoce)( \w+)? (entrar|acceder|iniciar|ingresar|pasar)|no (puedo|puede|pueden|podemos|logro)( \w+)? (entrar|acceder|ingresar|iniciar)( a| al| en)? (mi|su|sus|la|el|al|a) ?(cuenta|correo|sistema|computadora|portal|sesion)?|bloquead[oa]s?|restablecer|no aparecen? en (mi|la|el) (lista|clase|registro|curso)|lista de (alumnos|estudiantes|clase)|mi lista)",
    ], unless [
        r"(teach\w*|lessons?|units?|activity|activities|talk|slides?|poster|strong|safe|good|about|why) (\w+ ){0,4}(strong )?passwords?|passwords? (lesson|safety|unit|activity|game|poster|and[- ]privacy|hygiene|habits|security lesson)|spell their password|(ebsco|gale|jstor|noodle-? ?tools|database|databases|pebble ?go|britannica|world book|sora|e-?books?|encyclopedia|newsela|epic|destiny|catalog|library)( \w+){0,6} (password|login|log ?in|account|username|sign ?in|code)|(password|login|log ?in|username|sign ?in)( \w+){0,4} (for|to|into) (the )?(ebsco|gale|jstor|noodle-? ?tools|databases?|pebble ?go|britannica|world book|sora|e-?books?|encyclopedia|newsela|epic|library)|sign[ -]?(in|up|out) (sheet|form|for|genius)|sign ?ups?|takes? (it )?into account|on account of|without (an |a |having )?(accounts?|logins?|logging|signing|passwords?|e-?mails?)|(need|do|does|have)( \w+){0,3} (an account|accounts|to (log|sign) in) (to|for|before|or|with)|no (account|login|log ?in|password)s? (needed|required|necessary)|(instagram|tiktok|snapchat|fake|anonymous) accounts?|get(ting)? (in|into|on) (the|a|with|it|to|touch|trouble|line|class|groups?|their|there|my classroom)|cuestionario|contrasenas seguras|banco de|por su cuenta|(teacher|student) (account|view)s? (cost|free)",
    ]),
    rule!(Device, [
        r"(need|needs|needed|borrow|get|have|has|lend|loan|loaner|spare|extra|more|another|an? new|new|replace\w*|request|requesting|missing|lost|return|swap|exchange|pick up|set of|class set of|how many|any|send|want|wants|without|short|two|three|four|five|six|seven|eight|ten|\d+|second|bigger|longer|bring|use|one more|update|for)( \w+){0,4} (i-?pads?|chrome-?books?|laptops?|chargers?|adapters?|dongles?|headphones?|headsets?|ear ?buds|mouse|mice|keyboards?|monitors?|doc(ument)? ?cam(era)?s?|projectors?|stylus(es)?|styli|cables?|cords?|mics?|microphones?|webcams?|hdmi|hot-? ?spots?|extension cord|power strip|speakers?|batter(y|ies)|toner|ink|pens? for the (board|panel)|clickers?|remotes?|devices?|tablets?|computers?|cases?|tripods?|splitter|usb( stick| drive)?|flash drives?|thumb drives?|phone|carts?|dock)( \w+)?",
        r"(loaners?|loner|ran out of|out of|short (on|of|by)|not enough|missing) (\w+ ){0,2}(chargers?|laptops?|chrome-?books?|i-?pads?|headphones?|toner|ink|mice|mouse|pens?|adapters?|cables?|batter(y|ies)|cords?|dongles?|devices?|keyboards?)",
        r"(necesito|necesitamos|me (falta|hace falta|faltan|prestan|presta|pueden prestar|consiguen)|nos faltan?|hacen? falta|prest(ar|an|en|arme)|pedir|quisiera|quiero|hay|otro|otra|mas|nuevo|nueva|conseguir|tienen|cambiar|traer)( \w+){0,4} (computadoras?|portatil(es)?|laptops?|chromebooks?|ipads?|tabletas?|cargador(es)?|audifonos|auriculares|adaptador(es)?|cables?|raton(es)?|teclados?|monitor(es)?|proyector(es)?|microfonos?|camaras?|bocinas?|pilas?|baterias?|toner|tinta|impresora)",
    ], unless [
        r"(how (do|can|to|would|should)( \w+){0,8}|ideas?( \w+){0,4}|lessons?( \w+){0,4}|show me( \w+){0,8}|tips?( \w+){0,4}|teach( \w+){0,6}|learn( \w+){0,6}|rules?( \w+){0,4}|apps? |what (do|can|should|would|could)( \w+){0,6}|where (do|does|is|are)( \w+){0,4}|which( \w+){0,4}|why( \w+){0,4}|when( \w+){0,4}) (i-?pads?|chrome-?books?|tablets?|devices?|carts?|panels?|clickers?|pens?|cameras?|mics?|microphones?|headphones?|computers?|laptops?|keyboards?|screens?|projectors?)|first (hour|day|week|class|lesson)|day one|the devices come|1[: -](1|to)|one to one|apple classroom|guided access|air-?drop|(can|could) (the |my |our )?(kids|students|they|we|you|class|third|\d\w\w) (\w+ ){0,4}(use|take|bring|have|share|send|get)( \w+){0,4} (home|i-?pads?|tablets?)|(come|comes|came|coming|arrive|arriving|roll\w*)( \w+){0,3} (on )?(monday|tuesday|wednesday|thursday|friday|next|tomorrow|soon)|record|play|picture on|connect|pair|mirror|cast|project",
    ]),
    rule!(Library, [
        r"(computer|mac|chromebook|writing|media|pc|tech) lab(s)?( (is|be|free|open|available|for|on|in|time|booked|schedule|this|next))?|is (the )?lab( \w+)? (free|open|available|booked|taken)|(the )?lab (free|open|on|for|time)|(reserve|book|booking|save|sign up for|schedule|hold|use|using|get|take|have|need|borrow|check out|is|bring|grab)( \w+){0,5} (library|lab|media center|study room|conference room|maker ?space( room)?|(laptop|chromebook|i-?pad|computer|rolling|mobile|book)?-? ?carts?|green screen( room)?|podcast (room|booth)|recording (room|booth|studio)|reading nook|story (corner|rug))( (on|for|this|next|in|after|before|at|tomorrow|today|wed|during|from))?",
        r"(library|media center|media centre) (space|room|time|open|closed|free|available|tables?|hours|during|after|before|at lunch|schedule|cards?|pass(es)?|card|helpers?|visit|corner|couch|on (monday|tuesday|wednesday|thursday|friday))|(come|bring|send|sends?|take|visit)( \w+){0,6} (to|in|into|down to) the (library|media center)|(in|to|at) the (library|media center) (for|on|during|at|this|next|tomorrow|today)",
        r"(check(ed|ing|s)?[ -]?(out|in)|renew(ing)?|return(ed|ing|s)?|overdue|late|lost|missing|damaged|fines? for|hold on|request(ing)?|pull|pulls|pulled|gather|stack of|bin of|box of|basket of|tub of|collect\w*|set|class set|sets|copies|find me|got any|more|some|any|get|have|need|want|new|donat\w+|weed\w*|order|picture|chapter|big|leveled|level|library|decodable|graphic|read[- ]aloud|spanish|bilingual|hmong|somali|guided reading|twenty|thirty|\d+)( \w+){0,4} (books?|novels?|titles?|magazines?|dvds?|atlas(es)?|dictionar(y|ies)|encyclopedias?|globes?|audio-? ?books?|playaways?|manga|kits?|puppets?|board games?|picture books?|nonfiction|biographies)( (on|about|for|by|in|to|from|bin|back|due|with|at|out|that))?",
        r"(books?|titles|novels?|picture books?|biographies|nonfiction) (on|about|for|with|in spanish|bin|cart|fair|talks? (by|from|for)|club|order|display|drop|box|return|bags?|checkout|for my|at)|(book (fair|cart|bin|talk|club|drop|check-?out)|read[- ]aloud (books?|for|about|suggestions?)|interlibrary|inter-library|laminat(e|or|ing|ion)|die-? ?cut|poster (maker|printer)|library card|patron|bar-? ?codes? on|spine labels?|dewey|card catalog|destiny|library books?|story ?time|author visit|scholastic)",
        r"(biblioteca|sala de (computadoras|computo)|laboratorio( de computadoras| de computo)?|carrito de (libros|laptops|computadoras|ipads)|(libros?|cuentos|novelas|diccionarios|juego de libros)( \w+){0,3} (para|de|sobre|en|que|bilingues?|del|prestados?)|(prestar|prestan|sacar|devolver|renovar|apartar|apartan|aparten|reservar|reserva|buscar|buscan)( \w+){0,5} (libros?|cuentos?|sala|salon|biblioteca|laboratorio|carrito|computadoras)|laminar|feria del libro|plastificar)",
    ], unless [
        r"e-?books?|electronic books?|digital books?|audio ?books? online|data-? ?bases?|moodle books?|libros? (electronico|digital)(es)?|grade-? ?books?|library databases?|(ebsco|gale|jstor|noodle-? ?tools|citation|cite|works cited)|maker (space )?(cart|kits?|labs?)|bases? de datos|d2l|(check|checks|checked|checking)( \w+)? (in|out) (with|on|the|my|this|if)|book report|notebooks?|copies of (the|my|a) (doc|form|slide|test|quiz|worksheet)|make( \w+){0,2} cop(y|ies)|libro de (calificaciones|notas)|printed?|fair use|copyright|video ?games?|canva|book creator|moodle|apple classroom|guided access|math book|text-?books?|coding|d2l page",
    ]),
    rule!(CoTeach, [
        r"co-? ?teach\w*|(team|tag)[- ]?teach\w*|teach( \w+){0,6} (with me|together|alongside me|along with me|beside me|with us)|(be|stay|stand|come)( \w+){0,3} (in (there|the room|here|class)|there|in the room|with me)( \w+){0,3} (with me|and (run|teach|help|lead|do)|while i|when (i|we|they)|for (the|my) first|the first time)|(do|run|lead|try|deliver|teach|launch|introduce|start|kick off|give|hold)( \w+){0,6} (with me|together with me|side by side|the two of us)( \w+)?|(join|assist|support|help) (me|us) (in|for|with|during|on|when|while|teach\w*)( \w+){0,4} (lesson|class|hour|block|period|unit|day one|first (day|hour|time)|the kids|my students)|(push|come|coming|pushing) in(to)?( \w+){0,3} (and )?(co|help|teach|support)( \w+)?|an extra (pair|set) of hands|second (adult|person|teacher|pair of hands)|(be|help) (my|as a) (co|partner|sidekick|wing ?man)( \w+)?|join me\b|we teach it together|teach it together|do it with me|(half|part) (you|me) and|you (take|do) (half|one|the) ",
        r"(co-?ensen\w+|dar(la|lo)? (la clase |la leccion )?(juntos|juntas|conmigo)|ensenar(la|lo)?( \w+){0,4} (juntos|juntas|conmigo)|dar(la|lo|emos)?( \w+){0,6} (conmigo|juntas|juntos|entre las dos|entre los dos)|(acompan\w+|me ayuda a dar|este conmigo|estar conmigo|venir conmigo|me acompana)( \w+){0,4}( la)?( \w+)? ?(clase|leccion|salon|primera|dar)?)",
    ], unless [
        r"plan( \w+){0,6} (with me|together)|while i watch|let me watch|sit (down )?with me|walk me|(show|train|teach) me|watch you|i('d| would)? (just )?watch|planear|planificar|watch (how|you)|so i can (see|watch|learn|observe)|take (half|one) of the (books|ipads)",
    ]),
    rule!(ModelLesson, [
        r"(model|modeling|modelling|demo|demonstrat\w+)( \w+){0,4} (lesson|class|unit|it|how|with (my|the)|for (my|me|us)|in my|activity)|(teach|show|run|lead|do|give|take|introduce|present|start)( \w+){0,8} (my|our) (\w+ ){0,3}(class|kids|students|graders|firsties|kinders|kindergart\w+|group|room|homeroom|section|hour|block|classroom|first graders|littles|crew|babies)( \w+){0,8} (while|and let me|so (that )?i|and i('ll| will| can|'d)? (watch|sit|take|observe|learn|see)|once|first|one time|and then i|i('ll| will|'d) (watch|sit|take))( \w+)?|(let me|i('ll| will|'d| would| could| can| want to| just| get to| sit and| would like to|'d like to|'d love to)?) (just )?(watch|observe|sit in (the )?back|take notes|shadow|see how (you|it's|its))( \w+){0,3}|watch (you|someone|somebody|an expert|how you|a pro)( \w+)?|(guest|sample|demo) (teach\w*|lesson)|see (it|one|this|someone|somebody|you)( \w+){0,2} (taught|done|teach|do it|run) ?(with|first|once|live|in)?|(show|teach) my (\w+ )?(class|students|kids)|(do|teach|run) (a|one|the)( \w+){0,4} lesson (with|for|in|to) my( \w+)?|(come )?teach (my|a|the|this) (\w+ )?(class|lesson|kids)( \w+)?",
        r"(clase|leccion) (modelo|de muestra|demostrativa|de ejemplo)|(dar|de|dara|ensenar|ensene|hacer|haga|presentar|venir)( \w+){0,8} (mientras (yo )?(observo|miro|veo|aprendo)|y (yo )?(observo|miro|veo|aprendo)|para (que yo|yo) (ver|vea|observar|observe|aprender))|yo (observo|miro|veo|aprendo|me siento)|verl[oa] (dar|ensenar|primero)|quiero (observar|ver como)( \w+)?|modelar",
    ], unless [
        r"(in|on|from|as) view|watch (a|the|this|videos?|movies?|youtube|it on|out|over|for)( \w+)?|how (do|can) i (show|present)|(do|teach|run)( \w+){0,6} with me|together|see how many|3-? ?d model|role model|business model",
    ]),
    rule!(CoPlan, [
        r"co-? ?plan\w*|plan(ning)?( \w+){0,8} (with me|together|with (us|you|someone|somebody|anyone|another|our|my)|side by side|it out|with the)|(help|helping|helps) (me |us |my team )?(to )?(plan|design|map|think through|outline|sketch|figure out how to (teach|plan|structure)|build|create|come up with|turn|develop|redesign|rework|set up (a|my) unit)( \w+){0,8} ?(unit|lesson|project|week|year|semester|month|plan|activity|it|schedule|assessment|sequence|days?)?|(could|can|may|would|shall|should|let's|want to|like to|wanna|love to|need to|someone to|somebody to|anyone to|together|you and (i|me)|we)( \w+){0,4} (plan|brainstorm|design|map|sketch|think through|put (our )?heads together|bounce|outline|dream up|talk through|cook up|sit down and plan|develop|work out|lay out|build)( \w+){0,5} (together|with me|with you|with someone|with somebody|ideas?|out|it|the (unit|lesson|project|year)|a (unit|lesson|project|week|plan|sequence)|my (unit|lesson|project|first)|through|an? \w+ (unit|lesson|project))|(planning|brainstorm\w*|thought) (session|time|meeting|partner|help|buddy|with)|(plan|map) (a|my|our|the|out)( \w+){0,4} (unit|lesson|project|week)|plan with|thinking partner|heads together|bounce (some |my )?ideas|redesign|build( \w+){0,6} (unit|lesson|project|plan|rubric)( \w+){0,6} (with (me|us|you)|together)",
        r"(planear|planificar|planeacion|planificacion|planeamos|planeemos|disenar|organizar|armar|preparar|pensar)( \w+){0,8} (con (alguien|usted|ustedes|migo|la|el|un|una)|conmigo|junt[oa]s|unidad|leccion|semana|proyecto|clase)|ayud\w+( \w+){0,3} (planear|planificar|disenar|armar|organizar)|lluvia de ideas|planear|planificar",
    ], unless [
        r"(lesson plans? (for|on|about|in|that|to|link|site)|seating plan|floor plan|data plan|premium plan|504 plan|plan b|payment plan|free plan|paid plan|plan ahead|send me)|writing lesson plans",
    ]),
    rule!(Class, [
        r"(a |an |the |any |some |another |offer|offering|hold|do|run|give|host|have|need|want|schedule|like|do a|quick|short|crash|group|staff|whole|team|department|pd|after[- ]?school|lunch( and |&)?( learn)?)( \w+){0,3} (workshops?|trainings?|pd|p\.d\.|professional development|in-? ?service|webinar|crash course|boot ?camp|info session|group (session|help|lesson|training)|staff (session|training|meeting)|lunch and learn|lunch & learn|mini-? ?(class|course|session|workshop)|sessions?|refresher)( (on|about|for|in|with|at|after|to))?|(workshop|training|pd|session|class|refresher|course) (on|about|for) (our|us|the (whole|team|staff|department|grade|entire)|all|teachers|paras|staff|everyone|my team|new teachers|several|a group|\w+ teachers|beginners|the \w+ (team|department|dept|grade))( \w+)?",
        r"(train|teach|show|help|walk|for|get|with|come( \w+){0,2} to|give|visit|present (to|at|for)|talk to|speak (to|at))( \w+){0,2} (our|the|my|whole|entire|all|all of|both) ?(\w+ ){0,3}(team|department|dept|plc|plcs|staff|grade level|faculty|paras|teachers|crew|hall|grade team|of us|office staff|encore team|specials team)( \w+)?|(\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|a (few|bunch|group|couple|handful|lot|whole bunch)|some|most|half|all|many|both|whole (team|dept|department)) (of us|of the teachers|of our team|teachers|paras|colleagues|people on (my|our) team|of my (colleagues|team)|other teachers|in (our|my) (hall|department|team|dept|grade))( \w+)?|(faculty|staff|team|department|dept|plc|grade[- ]level|data|building) (meeting|time|day|training|pd)( \w+)?|(our|the|my|whole|entire) (\w+ ){0,3}(team|department|dept|plc|faculty|paras|staff|hall|encore team) (\w+ ){0,4}(wants?|needs?|would|could|should|is|are|all|has|have|was|were|asks?|wonders?|like)( \w+)?|at (our |the |my )?(plc|plcs|faculty meeting|staff meeting|team meeting|department meeting|team time)( \w+)?|as a (team|group|department|staff)|all of us|whole staff|early release (session|training|pd)?|for (beginners|newbies|teachers|staff)",
        r"(taller(es)?|capacitacion(es)?|curso|entrenamiento|sesion(es)?|clase)( \w+){0,4} (para (maestr\w+|nosotr\w+|el equipo|mi equipo|tod\w+|docentes|profesor\w+|el personal|varios|los maestros|las maestras|nuestro)|de grupo|grupal|sobre|en grupo)|(nuestro|mi|todo el|todo mi) (equipo|departamento)( \w+){0,6} (necesita|quiere|quisiera|quisieramos|podria|aprender)|(varios|varias|somos|cuatro|cinco|tres|seis|algunos|algunas|todas|todos)( \w+){0,3} (maestr\w+|companer\w+|del equipo|de nosotr\w+|de primero|de segundo|de tercero|docentes|profesor\w+)|taller(es)?|capacitacion",
    ], unless [
        r"(training wheels|weight training|google classroom|training (video|link|certificate|hours|slides)|study session|class session|session (timed|expired|ended|out|id)|potty training|conferences? sign)|(workshop activity|in moodle workshop|moodle workshop|writer'?s workshop|writing workshop|reading workshop|workshop module)|with all of us|shared with (the|our|my)|share( \w+){0,6} (with|to) (my|our|the|all)( \w+){0,3} (team|staff|department|dept|teachers|crew)|equipo de segundo|con todo mi equipo|(share|shared|send|sending|post|see|sees|edit|folder|drive|doc|calendar|form)( \w+){0,8} (team|department|dept|staff|grade level)|for (the|my|a|our) (staff|faculty|team|department|plc) meeting|(the|a) (whole|entire) class",
    ]),
    rule!(OneOnOne, [
        r"(show|walk|teach|train|coach|guide|talk|tutor|learn|take|sit) (me|with me|down with me|together with me)( (how|through|to|the|one|in|about|on|which|what|where|for))?|(sit|meet|meeting|sitting|meetup|meet up|get together|huddle|sit down|work)( \w+){0,5} (with (me|you|someone|somebody|anyone|a|one|dana|jo|sam)|together|in person|for|before|after|about|one)( \w+)?|one[- ]?(on|to|two)[- ]?one (help|time|session|with|on|about|meeting|training|support|please|appointment|for|tutoring)|1[ :-]?(on|to|:)?[ -]?1 (help|time|session|with|meeting|training|support|appointment|on)|1:1 (help|time|session|with|meeting|training|support)|one-on-one|1-on-1|one on one|in person|face to face|hand(s)?[- ]?(on help|hold\w*)|private(ly)? (lesson|help|session)|(someone|somebody|anybody|anyone|can you|could you|u|you)( \w+){0,2} (come|stop|drop|swing|pop|walk|sit|visit|show|teach|walk)( \w+){0,3} (by|over|in|to my room|to room|down|up|and (show|help|look|see|teach)|me|with me|see me)( \w+)?",
        r"((\d+|ten|fifteen|twenty|thirty|five|half an hour|a few|a couple|couple|some|an hour) ?-?(min|mins|minutes?|hour)?)( \w+){0,6} (to (show|walk|teach|sit|go over|look|learn|help)|of (your|someone'?s|somebody'?s|anyone'?s|dana'?s|her|his) (time|prep|lunch|day)|with (you|someone|somebody|a|me|dana|jo|sam)|during (my|your) (prep|lunch|planning))( \w+)?|(during|on|after|before|over) (my|your) (prep|lunch|planning|plan time|free (hour|period))( \w+)?|(i learn best|in person|hands[- ]on)|(lesson|tutorial|coaching) for (me|just me)|book (some |a )?time with|make an appointment|appointment|can we (meet|sit|zoom|chat|talk|go over)|(zoom|call|meet) (with )?(me|you)|(go|look) over( \w+){0,6} (with me|together)",
        r"(me|nos) (puede|pueden|podria|podrian|puedes|podrias|puede alguien)( \w+)? (ensenar|mostrar|explicar|guiar|acompanar|entrenar|sentar)(me|nos)?|(ensen(ar|e|a|en)me|mostr(ar|arme|eme)|muestr(e|a|en)me|expli(car|que|quen)me|ensename|muestrame|ensenarme|mostrarme|sentarse conmigo|sentarme con|cita con|(una )?cita|paso a paso conmigo|en persona|cara a cara|uno a uno|personalmente|sientese conmigo|sentarnos|reunirme|reunirnos|vernos)( \w+)?|(alguien|quien)( \w+){0,3} (me|nos) (puede |podria )?(ensenar?|ensene|muestre|mostrar|explicar|explique|guiar|ayudar en persona)( \w+)?|\d+ minutos",
    ], unless [
        r"(show|teach) me (the|an?) (login|error|message|blank|wrong|black|spinning|red|white|warning)|shows? me (only|just|nothing|an?|the)|sit (in (the )?back|and watch|this morning|it (this|today))|they sit|one[- ]to[- ]one (i-?pads?|devices?|program|rollout|project|initiative|pilot)|1[: ]?(to|:) ?1 (i-?pads?|devices?|program|rollout|project|initiative|pilot)|closes in|ends in|starts in|(in|for|last|under|after|about|within) (\d+|ten|five|twenty|thirty) ?(min|mins|minutes)|sitting (here|there)|work together|works? with (my|the|an?|our|your|google|moodle)|(does|do|will|would|can)( \w+){0,5} work (with|together|for|on|in)|how does( \w+){0,6} work|learn (the|about|to)",
    ]),
];

static RESOURCES: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(send|e-?mail|share|forward|give|point|drop|got|have|find|has|need|want|looking for|hunting for|any|anyone have|anybody have|is there|are there|do (you|we) have|does (anyone|anybody|someone) have|where('s| is| are)?|link|love|get|could use|use|suggest|recommend|recommendations? for|know of|borrow|steal|a|an|good|some|quick|simple|ready-? ?made|sample|list of|your|last year's|the|one)( \w+){0,5} (hand-? ?outs?|tutorials?|how-? ?to (videos?|guide|sheet|doc)?|how-? ?tos|guides?|cheat[- ]?sheets?|one-? ?pagers?|examples?|exemplars?|resources?|materials?|directions?|instructions?|lesson plans?|worksheets?|templates?|rubrics?|checklists?|lists? of (databases|sites|sources|websites|apps|books|links)|ready-? ?made \w+|tip sheets?|step[- ]by[- ]steps?|slides? (for|about|on|from)|slide deck|walkthrough|posters?|printables?|infographics?|quick start|samples?|curriculum|units? from|video (on|about|for|that|of|explaining|showing)|videos (on|about|for|that)|reading list|links? (to|for|about)|something (i can|to) (read|print|hand out|send|post|show)|pdf|quick guide|bookmarks?|sheet|lessons? (on|about|for))( (for|on|about|to|that|i|of|with|from|please|anybody|anyone|in|explaining))?",
        r"(send|e-?mail|forward|drop|slip) (me|us|it|over|that|along|a|the|some|something|anything|them)( \w+)?|(written|printed|print|paper) (directions|instructions|steps|version|guide)|something (written|in writing|on paper|printed)|(hand-?outs?|cheat[- ]?sheets?|one-?pagers?|tutorials?|rubric|template|directions|step[- ]by[- ]step|examples?|slides|video|lesson plans?) (for|on|about|anybody|anyone|please|i can (print|use|share|send|give))( \w+)?|point me (to|at|toward)( \w+)?|ideas? list|list of (databases|sites|good|free|apps|websites|tools)( \w+)?",
        r"(manda(r|me|n|nos|rme)?|envi(ar|a|e|en|ame|eme|arme|enme)|compart(ir|a|e|irme|eme|an)|tien(e|en|es)|hay|busco|necesito|quisiera|quiero|alguna?|algun|pasar|pasarme|pasen|pueden|me da|un|una|donde (hay|encuentro))( \w+){0,5} (guia|guias|tutorial(es)?|video(s)?( de| que| sobre| para)|ejemplos?|plantillas?|material(es)?|recursos?|instrucciones|hoja de (trabajo|instrucciones|pasos)|hojas? de|lista de|folletos?|rubricas?|pasos por escrito|enlaces?( a| de| para)|planes de (clase|leccion)|presentacion de ejemplo|actividades)( (para|de|sobre|que|en|a|con))?|por escrito|(mandeme|enviame|enviarme|mandarme|me (manda|mandan|envia|envian|puede mandar|pueden mandar|puede enviar|pueden enviar|pasan|pasa|podria mandar|comparten))( \w+)?",
    ])
});

static NO_RESOURCES: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"how (do|can|does|to|would|should|did|come)|como (hago|puedo|pongo|se|creo|subo|le|lo|comparto|agrego|cambio)|(isn't|not|won't|doesn't|can't|didn't|don't|aren't|wont|cant|doesnt)( \w+){0,3} (send|share|show|work|working|opens?|load|see|print|find|there)|(where|why|when|what|which) (do|did|does|are|can|should|happened|would|will|is (the|my|that))|donde (pongo|veo|subo|esta|estan)|(share|send|give|compartir)( \w+){0,4} (with|to|con) (the|my|our|parents|students|kids|all|other|mi|mis|todo)|can (they|kids|students|parents|it|moodle|the|i|we)( \w+)? (see|share|send|open|use|make|record|turn|get|print|hand|do|have|add|put|copy)|does (it|this|the|moodle|google)( \w+)? (have|show|let)|help me (make|find|set|with)|make (a|my|an)|is there (a|any|some) (way|trick|setting|button|limit|reason|chance)|going to (work|be)|two of my|got (it|a new|kicked)",
    ])
});

static BROKEN: LazyLock<Regex> =
    LazyLock::new(|| any_of(&broken().iter().map(String::as_str).collect::<Vec<_>>()));

fn broken() -> Vec<String> {
    let fails = r"(is|are|was|'s|seems|seem|went|gone|been|it's|has|have|looks|just|totally|completely|all|keeps?|got|came|comes|acts|stays?|goes|being|getting|says|shows?|turned|turns|running|only|blinks?|both|still)";
    let state = r"(broken|broke|dead|down|frozen|freez(es|ing)|froze|cracked|shattered|smashed|jammed|jam(ming)?|fried|busted|blank|black|dark|kaput|toast|shot|out|off|offline|disconnect\w*|unplugged|stuck|green|purple|pink|yellow|blue|fuzzy|blurry|flicker\w*|flash(es|ing)|blink(s|ing)|buzz(es|ing)|beep(s|ing)|humm?(s|ing)|crackl(es|ing)|static|squeal\w*|smok(es|ing)|hot|swollen|slow|crash(es|ed|ing)|die[ds]|dying|drop(s|ping|ped)|loose|bent|missing|not working|unresponsive|restart(s|ing)|reboot(s|ing)|shut(s|ting)? (down|off)|cut(s|ting)? (out|off)|peel\w*|wobbl\w*|leak(s|ing)|chewed|dim|faded|streak\w*|ghost\w*|upside down|tipped|spinning|gone)";
    let works = r"(work|works|working|turn|turns|turning|power|start|starts|boot|boots|charge|charges|charging|connect|connects|connecting|print|prints|printing|respond|responds|responding|come|comes|go|light|wake|spin|feed|focus|scan|scans|read|reading|click|type|swipe|ring|play|display|displays|load|loads|loading|hold|holds|show|shows|showing|stay|stays|budge|move|pick up|sync to|detect|recognize|recognise|see|find|register|react|do anything|let|make|open|close|switch|update)";
    vec![
        format!(r"{THINGS}( \w+){{0,5}} {fails} ((so|really|very|super|totally|completely|just|now|again|always|all|half|being|getting|going|doing|been|kinda|like|a|to|too|off and on|constantly) )*{state}"),
        format!(r"{THINGS}( \w+){{0,4}} {state}( \w+)?"),
        format!(r"(broken|broke|cracked|dead|jammed|frozen|busted|smashed|shattered|flickering|missing|blown|burnt( out)?|burned out|bad|faulty|swollen|loose|chewed|bent|black|dark|blank)( \w+){{0,2}} {THINGS}"),
        format!(r"{THINGS}( \w+){{0,6}} (won't|wont|will not|doesn't|doesnt|does not|don't|dont|isn't|isnt|is not|aren't|not|can't|cant|cannot|couldn't|never|no longer|stopped|stops|quit|quits|refuses to|fails to|nothing|didn't|wouldn't|hasn't|barely|hardly) (\w+ )?{works}"),
        format!(r"(no|lost|without|zero|weak|bad|spotty|losing) (\w+ )?(sound|power|wi-? ?fi|signal|internet|picture|audio|image|network|connection|video|volume|light|dial tone|display)( (in|on|from|at|since|for|today|again|anywhere|coming|to|and))?"),
        r"(paper )?jam(s|med|ming)?|error (message|code|\d+)|blue ?screen\w*|black ?screen\w*|(it|and|then|just|computer|laptop|thing) (just )?(spins|beeps|blinks|buzzes|shuts (off|down)|died|crashed|crashes|froze|freezes|restarts|reboots)|(keeps?|kept) (freezing|crashing|shutting|dropping|disconnecting|restarting|rebooting|cutting|dying|beeping|blinking|flickering|jamming|turning (off|itself)|going (black|dark|off|to sleep|out|down))|(goes|went|going|stays|turns) (black|dark|dead|off by itself|haywire|bonkers)|(smells?|smell of|smelled|smelling)( \w+){0,3} (burn\w*|smoke|smoky|plastic|hot)|smoke|smoking|sparks?|sparked|burning smell|on fire|electrocuted|shocked me|spill(ed|t)?( \w+){0,5} (on|in|over)|(dropped|fell|knocked)( \w+){0,5} (off|on the floor|down|over|floor|stairs|tile|concrete|cracked|and now)|water damage|(pried|pulled|picked|pulls|fell|came|comes|falls|popped) (off|out)( \w+)?|(out|fell) of (its|the) (wall|ceiling|mount|port|hinge)|keys? (are |is )?(missing|gone|off|stuck|popped)|missing (the |a |its |some )?(letter|keys?|key ?caps?|screws?|leg|knob)( \w)?".to_owned(),
        format!(r"(fix|repair|replace|look at|someone to (look at|fix)|work order( for)?|service)( \w+){{0,4}} {THINGS}"),
        r"(everything|nothing|(the )?(whole )?(site|system|website|server|network|building|wing|school|page)|moodle|canvas|google|classroom|d2l|infinite campus|campus|portal|e-?mail|brightspace|gradebook)( \w+){0,2} (is |are |'s |has been |went |keeps |seems )(\w+ )?(down|offline|crashed|crashing|unreachable|timing out)|(nothing|no pages?|none of (it|the pages)|not (a|one) page)( \w+)? (loads?|loading|opens?|comes up|works)( (in|on|for|anywhere|at|today|since))?( \w+)?|outage|(502|503|500|504) (error|bad gateway)|bad gateway|server error|service unavailable|timed? out for (all|every|the whole)|(is|are) (moodle|google|d2l|campus|the (internet|network|wifi|site|server|system)|internet|wifi|wi-fi|e-?mail|brightspace) (down|out|broken|off)".to_owned(),
        format!(r"(no|ya no|tampoco) (funciona|funcionan|sirve|sirven|enciende|encienden|prende|prenden|carga|cargan|imprime|imprimen|conecta|conectan|responde|responden|se (escucha|oye|ve|conecta|conectan|enciende|prende|mueve)|hay (internet|sonido|luz|senal|red|wifi|imagen)|tenemos (internet|wifi|red|senal)|da imagen|arranca|abre)( \w+){{0,3}}( {THINGS})?"),
        r"se (cae|cayo|apaga|apago|congela|congelo|traba|trabo|rompio|rompe|quebro|dano|descompuso|atasco|atora|atoro|quemo|desconecta|desconecto|acabo|termino|va|fue|pone (negra|negro)|puso (negra|negro)|bloqueo la pantalla|calienta)( \w+)?|se (me|nos|le) (cayo|rompio|apago|congelo|acabo|descompuso|quebro|atoro|trabo|fue|derramo|mojo|dano|quemo)( \w+)?|(esta|estan|quedo|sigue|anda|salio|salen|sale) (rot[oa]s?|danad[oa]s?|descompuest[oa]s?|muert[oa]s?|quebrad[oa]s?|apagad[oa]s?|en negro|negr[oa]|congelad[oa]s?|atascad[oa]s?|trabad[oa]s?|lent[oa]s?|borros[oa]s?|fall\w+|atorad[oa]s?)|(arreglar|reparar|componer|arreglen|reparen|compongan|descompuest[oa]|averiad[oa])( \w+)?|huele a quemado|hace (un )?ruido|sin (internet|sonido|luz|red|senal|wifi)|parpade\w+|falla (el|la|mi)".to_owned(),
    ]
}

/// Says that nothing is broken, or that the trouble is a matter of handling.
static NOT_BROKEN: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(nothing('s| is)|not|isn't|nothing) broken|(works|worked) (fine|for (the|my)|ok|great|before)|nada roto|no esta rot[oa]|(which|what) (setting|button|menu|input|source)|how (do|can|to|would|should|did) (i|we|you|kids|they|one|the|my)|where (do|is|are|can|did)( the| my| i)?|can (i|we|kids|they|students|you) |is there a way|calibrat\w+|orient\w*|touch (is )?(off|2|two)|draws? \d|the pen draws|off center|misalign\w*|como (hago|puedo|se|pongo|guardo|conecto|cambio|uso)|donde (esta|pongo|guardo)|turn off (the )?(notifications|comments|sound)|time(d)? out|not (graded|turned|allowed|shared|submitted|in)|how come|ideas|lessons?",
    ])
});

/// The sort of help that words ask for, if anything in them says so.
pub(super) fn of(plain: &str) -> Option<Kind> {
    let tech = RULES[..3].iter().find(|it| it.speaks(plain)).map(|it| it.kind);
    if tech == Some(Kind::Buying) || tech == Some(Kind::Account) {
        return tech;
    }
    if is_broken(plain) {
        return Some(Kind::Broken);
    }
    if tech.is_some() {
        return tech;
    }
    let coached = RULES[3..].iter().find(|it| it.speaks(plain)).map(|it| it.kind);
    coached
        .or_else(|| (RESOURCES.is_match(plain) && !NO_RESOURCES.is_match(plain)).then_some(Kind::Resources))
}

impl Rule {
    fn speaks(&self, plain: &str) -> bool {
        self.says.is_match(plain) && !self.unless.as_ref().is_some_and(|it| it.is_match(plain))
    }
}

/// Something fails that one can touch, or that carries everything else.
fn is_broken(plain: &str) -> bool {
    let Some(hit) = BROKEN.find(plain) else { return false };
    if NOT_BROKEN.is_match(plain) {
        return false;
    }
    let hit = hit.as_str();
    any_thing(hit) || is_outage(hit) || any_thing(plain) && !CONTENT.is_match(plain)
}

fn any_thing(plain: &str) -> bool {
    static ANY: LazyLock<Regex> = LazyLock::new(|| any_of(&[THINGS]));
    ANY.is_match(plain)
}

/// Whole sites and danger: broken whatever else the words speak of.
fn is_outage(plain: &str) -> bool {
    static OUTAGE: LazyLock<Regex> = LazyLock::new(|| {
        any_of(&[
            r"down|outage|offline|nothing|no pages?|smok\w+|spark\w*|fire|burn\w*|server|gateway|spill\w*|site|system|huele|unavailable|blue ?screen\w*|(paper )?jam\w*|missing (the |a )?letter",
        ])
    });
    OUTAGE.is_match(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;

    fn check(cases: &[(&str, Option<Kind>)]) {
        for (words, kind) in cases {
            assert_eq!(of(&fold(words).0), *kind, "{words}");
        }
    }

    #[test]
    fn f11_what_fails_is_told_from_what_is_to_be_learned() {
        check(&[
            ("my board stays dark", Some(Kind::Broken)),
            ("I wanted to learn how to do number lines on the board", None),
            ("no sound from my laptop since the update", Some(Kind::Broken)),
            ("Sound comes from the laptop and not from the panel. which setting picks it?", None),
            ("moodle test locked for one section", None),
            ("nothing loads in Moodle", Some(Kind::Broken)),
            ("clicker is dead", Some(Kind::Broken)),
            ("el proyector de mi salón no enciende", Some(Kind::Broken)),
            ("projector bulb is out in 14", Some(Kind::Broken)),
        ]);
    }

    #[test]
    fn the_sort_of_help_is_heard() {
        check(&[
            ("can you show me rubrics", Some(Kind::OneOnOne)),
            ("is the computer lab free Friday", Some(Kind::Library)),
            ("I forgot my password", Some(Kind::Account)),
            ("a lesson about strong passwords", Some(Kind::Resources)),
            ("loaner laptop needed for a sub", Some(Kind::Device)),
            ("can we buy 6 more headphones", Some(Kind::Buying)),
            ("could we plan it together", Some(Kind::CoPlan)),
            ("teach it with me on Friday", Some(Kind::CoTeach)),
            ("could you teach it to my class while I watch", Some(Kind::ModelLesson)),
            ("do you have a handout for Padlet", Some(Kind::Resources)),
            ("a workshop for our team on Moodle", Some(Kind::Class)),
        ]);
    }
}
