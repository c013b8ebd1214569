//! Phrases that nobody says in jest: whoever writes one is shown whom to call, whatever else the text says.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::door::text::any_of;

static OUTRIGHT: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(kill|kills|killing|hurt|hurts|hurting|harm|harming|cut|cuts|cutting|starving|burns|burning) (him|her|my|them)sel(f|ves)",
        r"(want|wants|wanted|wanting|going|plans|planning|wish|wishes) to (die|be dead|end it all|end (his|her|my|their) life)",
        r"(don't|dont|doesn't|doesnt|does not|do not|didn't) want to (live|be alive|be here anymore|wake up)( anymore)?",
        r"(take|takes|taking|took|end|ends|ending|ended) (his|her|my|their) own li(fe|ves)",
        r"better off (dead|without (me|him|her|them))|(wish|wishes|wished) (i|he|she|they) (was|were) (dead|never born)",
        r"(suicide|good-?bye) (note|letter)|(suicidal|self-? ?harming|self-? ?harms)|ways to die|bleed out",
        r"(touches|touched|touching|molested|molests|raped|rapes|groped|beats|chokes|choked) (me|her|him|them)( (at|in|when|every|where|with|after|inappropriately)( \w+)?)?",
        r"shoot(ing)? up (the|this|my|our|his|a) (\w+ )?(school|class|grade|building)|bring(s|ing)? a gun|(has|had|brought|got) (a|his dad's|the) (loaded )?(gun|pistol|glock)( \w+)? (to school|in (his|her|the) (backpack|bag|locker))",
        r"(se (quiere|va a)|me (quiero|voy a)) (matar|suicidar|colgar|ahorcar)|(quiere|quiero|va a|voy a) (matarse|matarme|morirse|morirme|suicidarse|suicidarme|hacerse dano|hacerme dano|quitarse la vida|quitarme la vida)",
        r"ya no (quiere|quiero) (vivir|seguir viviendo)|no quiere(n)? vivir|(se|me) (corta|corto|cortan) (los brazos|las munecas|las piernas)|carta de despedida|nota suicida",
        r"(su|mi) (padrastro|papa|tio|abuelo|primo|padre|novio|mama|madre) (la|lo|le|me) (pega|golpea|toca|tocaba|viola|violo|ahorca|quema)",
    ])
});

/// Whether one of the phrases is in folded words.
pub(super) fn are_in(plain: &str) -> bool {
    OUTRIGHT.is_match(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_says_these_in_jest() {
        for said in
            ["she keeps cutting herself", "he wants to die", "ya no quiere vivir", "su padrastro la toca"]
        {
            assert!(are_in(said), "{said}");
        }
        for said in
            ["this copier is killing me", "kids are dying to read it", "cut the paper", "me muero de risa"]
        {
            assert!(!are_in(said), "{said}");
        }
    }
}
