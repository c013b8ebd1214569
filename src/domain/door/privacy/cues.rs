//! What stands around a name and says whose it is: a student's, a grown-up's, a book's.
//!
//! Every expression looks at a short stretch of folded text right before or right after a name.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::door::text::{any_of, at_end, at_start};

/// Right before the name of a student.
pub(super) static STUDENT_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    at_end(&[
        r"(student|stud|kid|boy|girl|child|pupil|senior|junior|sophomore|freshman|freshmen|kiddo|kinder|kindergart(e)?ner|(first|second|third|fourth|fifth|sixth|seventh|eighth|\d+(st|nd|rd|th)) ?-?grader|firstie|advisee|twin|twins|brother|sister|siblings?|cousin|daughter|son|little|friend|newcomer|transfer|bestie|valedictorian|homeroom boy|student #|buddy|nephew|niece|alumn[oa]s?|estudiantes?|nin[oa]s?|chic[oa]s?|muchach[oa]s?|hij[oa]s?|herman(o|a|ito|ita)s?|gemel[oa]s?|seniors|kids|twins|boys|girls|students)(,? (named|called|by the name of|llamad[oa]s?|que se llaman?|is|are|es|son|like|como|de nombre|nombre))?",
        r"one of (mine|my (\w+ )?(students|kids|graders|boys|girls|kiddos|kinders|\w+))|(kids?|students?|girls?|boys?) (in|from) my (\w+ )?(class|room|homeroom|group|hour|period|section)|works? with|my (little )?(friend|student|kiddo|guy|buddy)",
        r"(parents?|mom|mother|dad|father|guardian|grandma|grandpa|grandmother|family|aunt|uncle|stepdad|stepmom|mama|papa|madre|padre|familia|padres|abuela|abuelo|tia|tio) (of|de|del|for)",
        r"(name|names|nombre|kid's name|student name|nickname)( is| es| was|s are| spelled)?|(he|she|they) (go|goes) by|(se llama|llamad[oa]|legal name|preferred name|deadname|name change (for|to)|goes by|now goes by|spell(ing|ed)?( of)?)",
        r"(grades?|attendance|schedule|account|password|login|locker|iep|504|essay|assignments?|homework|scores?|birthday|username|user|pin|roster|chromebook|ipad|laptop|transcript|portfolio|notas?|calificaci\w+|cuentas?|contrasenas?|tareas?|boleta|report card|progress report|missing work|accommodations?) (for|of|de|para)( my)?( student)?",
    ])
});

/// Right after the name of a student: nobody says this of a device or a grown-up.
pub(super) static STUDENT_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    at_start(&[
        r"( ?\(?the one (in|with|who|that)|,? ?\(?(in|from|de|en|del|of) (my |mi |our |el |la |ms\.? \w+'s |mr\.? \w+'s )?(room |homeroom |advisory )?(period|per|block|hour|hr|grade|gr|section|periodo|hora|bloque|grado|seccion)? ?(\d+[a-d]?|first|second|third|fourth|fifth|sixth|seventh|eighth|primer|segundo|tercer|cuarto|quinto|kinder\w*|[1-9](st|nd|rd|th))( ?(hour|period|block|grade|hora|periodo|grado|bloque))?)",
        r"(,? ?\(?#? ?(student|id|number|no\.?|num|lunch|pin|stu|sid|alumno|numero)?( id| number| no\.?| #)?:? ?#?s?\d{5,9})|,? ?\(?(student|id|lunch|pin|stu|sid)( id| number| no\.?| #)?:? ?#?\d{4,9}|,? (a|an|one of) (my )?(new |our )?(students?|freshman|senior|junior|sophomore|\w+ graders?|kids?|kindergart\w+|newcomer|transfer)",
        r"'s? ?(speech (therapist|path\w*|teacher|services|lady)|therap\w+|caseworker|case worker|social worker|surgery|wheelchair|aide|interpreter|i-?pad|chrome-?book|laptop|password|login|log ?in|username|user name|mom|mother|dad|father|parents?|guardian|grandma|grandmother|grandpa|sister|brother|family|aunt|uncle|foster|grades?|attendance|assignments?|homework|locker|iep|504|birthday|lunch|transcript|portfolio|counselor|case ?manager|probation|para|bus|report card|progress report|screen time|seat|schedule|accommodations?|allerg\w+|meds|medic\w+|inhaler|glasses|hearing aids?|behavior|missing|spelling test|reading level|quiz|test|essay|paper|score|scores|submission|work|writing|picture|photo|locker|id|pin|number|account|turned|absen\w+|tantrum|chair|voice recording|recording|drawing|slide|project|permission|group|data|parents)",
        r",? (who )?(was|is|were|are|has been|'s been)?,? ?(absent|failing|suspended|expelled|enrolled|new to (my|our|the) (class|school|room)|transferr\w+|homeschooled|homebound|grounded|tardy|crying|in tears|my (new )?student|not (on|in) my (roster|list|class)|retaking|left-handed|turned in|handed in|didn't turn|hasn't turned|submitted|moved (in|here|to|from)|joined my class|reads? (at|on|below|above)|got (in|into) a fight|got (kicked|locked)|failed|skipped|cheated|vanished from|won't show (up )?(in|on)|forgot (his|her|their|the)|lost (his|her|their)|broke (his|her|their|the)|dropped (his|her|their)|needs? (to )?(retake|make up|extra time|read aloud|his|her|their|glasses)|gets? (extra time|pulled|speech|read)|(bit|hit|pushed|threw|wet)|can't (hear|see|read|sit|focus)|deleted|wants? to (change|be|know if (his|her))|pressed|submitted|typed|swapped|erased|clicked|kicked|spilled|threw|speaks|only (sees|speaks|gets|has)|keeps (getting|losing|forgetting|closing|opening|clicking)|logged (in|on|off|out)|(reads|writes|sits|cries|stutters|struggles|squints|types|draws) |can be (pulled|moved)|came (from|to us)|just came|showed me (his|her)|finished (his|her|the)|missed|plagiarized|copied|is (in|at) (the hospital|home|isolation|iss|detention)|se cambio|habla (solo|solamente|puro)|lee|llego (de|nuev[oa])|grito|lloro|necesita|isn't (on|in) my|isn't getting|doesn't (have|show)|has (an?|no|his|her|two|a|anxiety|autism|adhd|seizures|been)|reported|falto|entrego|olvido|perdio|rompio|reprobo|no entreg\w+|no aparece|no ha entregado|no tiene|borro)",
    ])
});

/// Right after a name of somebody; of things, too.
pub(super) static PERSON_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    at_start(&[
        r",? ?(\([^)]{0,30}\) )?,? ?(who )?(still |also |just |always |again )?(can't|cannot|cant|couldn't|can not|could not|isn't|doesn't|doesnt|won't|wont|is|was|has|had|keeps|got|gets|needs|lost|forgot|broke|didn't|hasn't|wants|says|and|no puede|no pudo|no|esta|tiene|necesita|perdio|y)( \w+){0,2} (locked|log|sign|in|into|open|see|find|his|her|their|an? 504|iep|out|stuck|able|get|missing|su|entrar|abrir|ver|acceder|bloquead\w+|sister|brother)",
    ])
});

/// Right before the name of a grown-up, a figure of a lesson, a book.
pub(super) static ADULT_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    at_end(&[
        r"(mr|mrs|ms|miss|mx|dr|prof|professor|coach|principal|counselor|nurse|librarian|teacher|colleague|para|paraprofessional|specialist|technician|superintendent|secretary|custodian|sub|substitute|substituting for|subbing for|sub for|co-? ?teacher|teammate|mentor|author|poet|artist|president|composer|scientist|explorer|inventor|painter|illustrator|actor|actress|singer|novelist|activist|general|king|queen|saint|st|officer|deputy|senator|governor|mayor|judge|chef|captain|sir|lord|lady|pastor|father|sister|aunt|uncle|social worker|psychologist|therapist|speaker|presenter|trainer|vendor|rep|director|admin|ap|vp|dean|writer|historian|chancellor|emperor|pope|rapper|band|sr|sra|srta|senor|senora|senorita|maestr[oa]|profe|profesora?|directora?|colega|bibliotecari[oa]|autora?|poeta|presidente|pintora?|escritora?|cantante|enfermera|consejer[oa]|don|dona|student teacher|new (hire|teacher|para|sub|librarian|aide)|intern|volunteer|aide|partner|neighbor|department head|dept head|chair|hall ?mate)\.?( named| is| \(| called)?",
        r"(i'm|i am|im|this is|my name is|name's|soy|me llamo|mi nombre es|here is|aqui|habla|signed)",
        r"(unit|units|lesson|lessons|report|project|projects|biography|biographies|novel|book|books|poem|poems|poetry|speech|speeches|essay|slideshow|presentation|research|video|videos|article|articles|webquest|paper|documentary|museum|play|film|movie|song|songs|painting|paintings|quote|quotes|art|life|works?|story|stories|unidad|leccion|biografia|libro|libros|novela|poema|poemas|proyecto|informe|pelicula|cuento|obra)s? (on|about|by|of|sobre|de|del)",
        r"(by|author of|written by|style of|inspired by|starring|performed by|music by|theory of|read|reads|reading|teaching|teach|study|studying|studied|citing|cite|quoting|compare|escrito por|leyendo|leemos|de la autora|del autor)",
    ])
});

/// Right after the name of a grown-up, a figure of a lesson, a book.
pub(super) static ADULT_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    at_start(&[
        r",? ?(\(|-|–)?\s?(the|our|my|a|an|from|in|over in|el|la|nuestr[oa]) ((the|new|other|math|science|art|music|english|history|spanish|reading|social|district|building|school|tech|front|main|speech|school|guest|visiting|famous|local|grade|\w+ grade|special ed|sped|el|ell|pe|gym|office|student|university|bibliotecaria) ){0,3}(teacher|librarian|specialist|para|counselor|coach|principal|sub|office|department|dept|team|colleague|secretary|nurse|author|poet|artist|president|tech|technician|desk|custodian|psychologist|social worker|speaker|presenter|district|university|admin|chair|aide|intern|maestr[oa]|profesora?|bibliotecari[oa]|museum|publisher|company|vendor|kitchen|cafeteria|queen|king|emperor|empress|pharaoh|explorer|singer|actor|actress|athlete|player|character|rapper|painter|scientist|inventor|activist|saint|god|goddess|band|brand|store|bank|hurricane|robot|company rep|reina|rey)",
        r" (teaches|taught|showed|suggested|recommended|mentioned|emailed|trained|presented|presents|offered|wrote|said every|told (me|us)|said (i|we|you|to|that|the|it|he|she)|and i|and me|uses|used|covers|covered|runs|ran|led|leads|helped (me|us)|saved (me|my|us|the)|came (by|to|over|in)|is (a|the|our|my) (\w+ )?(teacher|para|sub|librarian|coach|principal|counselor|nurse|specialist)|is (subbing|coming|out (until|till|on|today|sick|this)|away|on leave|covering|free|in today|here (on|today|until)|back|my (sub|co))|(me|nos) (dijo|mostro|enseno|ayudo|recomendo|conto)|y yo|knows|has (the key|a key|my key|the cart|a meeting|time|been great|been so)|sent (me|us)|shared (it|a|the|her|his)|in (the|our) (office|library|front|district|main|copy)|from (the|accounting|hr|payroll|district|it|tech|next door|down the|our|food|transportation))",
        r"'s? (class|classes|classroom|room|students|kids|team|lesson|lessons|course|section|page|unit|sub|office|training|session|workshop|pd|people|crew|group of|bunch|firsties|\w+ graders|novel|book|books|poem|poems|poetry|theorem|law|laws|speech|speeches|diary|paintings?|art|letters?|theory|plays?|sonnets?|biography|journal|quotes?|essays?|works|web|music|songs?|estate|style|life|world|travels|adventures|farm|door|desk|voyages?|trip|model|hierarchy|taxonomy|method|advice|idea|email|e-mail|meeting|cart|panel|board|maternity|leave|prep|retirement|homeroom|\w+ class|room|hall)",
        r",? (unit|novel|book|biography|project|poem|poems|study|lesson|museum|style|quote|quotes|painting|paintings|day|week|month|award|elementary|middle|high|school|academy|library|center|centre|park|street|avenue|ave|road|foundation|university|college|institute|theater|theatre|stadium|county|river|lake|mountain|movie|film|series|documentary|webquest|research|report|presentation|slideshow|wax museum|timeline|costume|virtual|memorial|monument|statue|assembly|speech|essay|play|musical|songs?|debate|kids|press|publishing|books|inc|company|bank|store|brand|grant|scholarship|simulation|birthday (lesson|unit|celebration)|read-?aloud|trilogy|conference|room|hall|building|gym|cart|panel|software|edition|house)",
        r"[,:]? (here|speaking|aqui|again here|out)[ .,:]|[,:]? (here|speaking|aqui)$|,? (room|rm|grade|gr|ext|ext\.|hoover|monroe|1st grade|2nd grade|3rd grade|\w+ grade teacher|math|science) ?(\d|k|$|here|teacher|dept)",
    ])
});

/// `the boy who sits by the window, `: a student is described, and the name follows.
pub(super) static APPOSED: LazyLock<Regex> = LazyLock::new(|| {
    let said = r"\b(girl|boy|kid|kids|student|child|kiddo|grader|alumn[oa]|nin[oa]|estudiante|twins|mine|freshman|senior)( [0-9a-z'_-]+){0,8},\s*$";
    Regex::new(said).expect("a pattern of ours, which the tests compile")
});

/// After a name at the beginning of a sentence, where only a person can stand before it.
pub(super) static HUMAN_POSSESSIVE: LazyLock<Regex> = LazyLock::new(|| {
    at_start(&[
        r"'s? ?(mom|mother|dad|father|parents?|guardian|grandma|grandmother|grandpa|sister|brother|family|aunt|uncle|foster|homework|locker|iep|504|lunch|probation|case ?worker|case ?manager|counselor|birthday|inhaler|glasses|meds|medic\w+|wheelchair|hearing aids?|speech therapist|therap\w+|screen time|report card|missing (work|assignments?|homework|quiz|test)|reading level)",
    ])
});

/// Somebody who comes to teach, in the same sentence.
pub(super) static ON_STAFF: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"student teachers?|new (teacher|hire|para|sub|librarian|aide|principal|coach)|staff (login|account|e-?mail|directory)|long[- ]term sub|substitute|guest (speaker|reader|author)|keynote|presenter|from the university|maestra nueva|practicante|author visit|our (new )?(nurse|secretary|custodian|counselor)",
    ])
});

/// At the end of a text, before a name: it is signed.
pub(super) static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    at_end(&[
        r"(thanks|thank you|thx|gracias|cheers|best|sincerely|regards|saludos|love|yours|atentamente|warmly|many thanks|thanks so much|thanks again|mil gracias|muchas gracias)[,.!]*\s*[-–~]*",
    ])
});

/// At the end of a text, before a name: a dash.
pub(super) fn is_after_dash(before: &str) -> bool {
    before.trim_end().ends_with(['-', '~', '*', '–', '—'])
}

/// Somebody is spoken to, or thanked.
pub(super) static ADDRESSED: LazyLock<Regex> = LazyLock::new(|| {
    at_end(&[
        r"(hi|hello|hey|dear|hola|querid[oa]|estimad[oa]|good morning|morning|buenos dias|buenas|thanks|thank you|gracias|thx|ask|asked|asking|call|cc|from|per|emailed?|tell|told|saw|heard|see if|can|could|is|does|will|would|when is|where is|has|did)",
    ])
});

/// One student is spoken of.
pub(super) static ABOUT_ONE: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(a|my|the|this|that|one|new|another|our|mi|el|la|un|una|este|esta) (\w+ ){0,2}(student|kid|boy|girl|child|kiddo|pupil|freshman|\w+ grader|kindergart\w+|alumn[oa]|estudiante|nin[oa]|chic[oa])|his|her|he|she|him|hers|he's|she's|locked out|absent|(\d\w\w|first|second|third|fourth|fifth|sixth|seventh) (hour|period|block)|period \d|parent|mom|dad|guardian|iep|504",
    ])
});
