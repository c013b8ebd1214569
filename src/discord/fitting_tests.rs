//! No message is longer than Discord takes, and nothing is cut through that would be read as something else.

use proptest::prelude::*;
use serenity::all::CreateEmbedFooter;

use super::*;

fn read(embeds: Vec<CreateEmbed>) -> Vec<Embed> {
    serde_json::from_value(serde_json::to_value(embeds).unwrap()).unwrap()
}

#[test]
fn what_fits_stays_as_it_is_and_what_is_cut_says_so() {
    let lines = |count: usize| (1..=count).map(|it| format!("line {it}")).collect::<Vec<_>>().join("\n");
    let table = [
        ("short".to_owned(), 20, "short".to_owned()),
        // Whole lines, and how many there are more.
        (lines(10), 36, "line 1\nline 2\nline 3\nline 4\n… +6".to_owned()),
        (lines(8) + "\n… and 12 more", 36, "line 1\nline 2\nline 3\nline 4\n…".to_owned()),
        // One long line ends with a word.
        ("we need three new carts".to_owned(), 16, "we need three…".to_owned()),
        // A heading does not stand alone above a long line.
        (format!("Open\n{}\nlast", "é".repeat(60)), 40, format!("Open\n{}… +1", "é".repeat(30))),
        // Neither a mention nor a link nor an escaped sign is cut through, and nothing stays bold.
        ("ask <@123456789012345678> today".to_owned(), 12, "ask…".to_owned()),
        ("see [the page](https://example.org/long) now".to_owned(), 20, "see…".to_owned()),
        ("at https://example.org/a-long-page today".to_owned(), 20, "at…".to_owned()),
        (r"a\*b".to_owned(), 3, "a…".to_owned()),
        ("**needed today** by all".to_owned(), 12, "**needed**…".to_owned()),
    ];
    for (text, most, shown) in table {
        let cut = if length(&text) > most { cut(&text, most) } else { text };
        assert_eq!(cut, shown);
    }
}

#[test]
fn the_longest_gives_way_and_the_short_ones_stay() {
    let embed = |title: &str, length: usize| CreateEmbed::new().title(title).description("é".repeat(length));
    let shown = read(embeds(vec![embed("one", 4_000), embed("two", 100), embed("three", 4_000)]));
    let lengths: Vec<_> = shown.iter().map(|it| length(it.description.as_ref().unwrap())).collect();
    assert_eq!(lengths[1], 100);
    assert!(lengths[0] == lengths[2] && lengths[0] > 2_900, "{lengths:?}");
    assert_eq!(shown[2].title.as_deref(), Some("three"));
}

#[test]
fn fields_and_embeds_that_have_no_room_are_counted() {
    let embed = (0..30).fold(CreateEmbed::new(), |it, n| it.field(format!("field {n}"), "value", false));
    let shown = read(embeds(vec![embed; 12]));
    assert_eq!((shown.len(), shown[0].fields.len()), (10, 25));
    assert_eq!((shown[0].fields[24].name.as_str(), shown[0].fields[24].value.as_str()), ("…", "+6"));
    assert_eq!(shown[9].description.as_deref(), Some("… +2"));
    let blank = CreateEmbed::new().title("t").field("name", " ", false).field("name", "value", false);
    assert_eq!(read(embeds(vec![blank]))[0].fields.len(), 1);
}

/// Words of every length, with what must not be cut through between them.
fn texts(words: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-zé]{1,12}",
        2 => Just("<@123456789012345678>".to_owned()),
        1 => Just("</staff edit:123456789012345678>".to_owned()),
        1 => Just("[the page](https://example.org/page)".to_owned()),
        1 => Just("<t:1790000000:R>".to_owned()),
        1 => Just(r"\*\_\~".to_owned()),
        2 => Just("\n".to_owned()),
    ];
    prop::collection::vec(word, 1..words).prop_map(|words| words.join(" "))
}

fn embed() -> impl Strategy<Value = CreateEmbed> {
    let fields = prop::collection::vec((texts(40), texts(200)), 0..28);
    (texts(60), texts(700), texts(300), fields).prop_map(|(title, text, footer, fields)| {
        let embed = CreateEmbed::new().title(title).description(text).footer(CreateEmbedFooter::new(footer));
        fields.into_iter().fold(embed, |embed, (name, value)| embed.field(name, value, false))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_shown_discord_takes_it(given in prop::collection::vec(embed(), 0..13)) {
        let once = embeds(given.clone());
        prop_assert!(fits(&mut read(once.clone())));
        prop_assert_eq!(read(embeds(once.clone())).len(), read(once).len().min(EMBEDS));
        if fits(&mut read(given.clone())) {
            prop_assert_eq!(embeds(given.clone()), given);
        }
    }

    #[test]
    fn no_mention_and_no_link_is_cut_through(text in texts(80), most in 11_usize..400) {
        prop_assume!(length(&text) > most);
        let shown = cut(&text, most);
        prop_assert!(length(&shown) <= most, "{} > {most}", length(&shown));
        prop_assert!(shown.contains('…'), "{shown}");
        prop_assert_eq!(shown.matches('<').count(), shown.matches('>').count());
        prop_assert_eq!(shown.matches('[').count(), shown.matches(')').count());
        prop_assert!(shown.matches('\\').count() == shown.matches(['*', '_', '~']).count(), "{shown}");
    }
}
